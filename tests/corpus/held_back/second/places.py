"""Fictional towns in real states, and everything that is named after somebody but is not a person."""

# state: (name, ZIP's first two, area codes, towns, counties, statutes by matter)
STATES = {
    "WA": ("Washington", "98", ["360", "253"], ["Skyler Bay", "Alderton", "North Quil"], ["Tolmie", "Kamiak"],
           {"theft": "RCW 9A.56.050", "burglary": "RCW 9A.52.030", "assault": "RCW 9A.36.041", "traffic": "RCW 46.61.400", "drugs": "RCW 69.50.4013", "fraud": "RCW 9.35.020", "order": "RCW 7.105.450", "other": "RCW 9A.84.030"}),
    "TX": ("Texas", "78", ["361", "830"], ["Palo Duro Crossing", "Sandoval", "Kern Springs"], ["Burleson Creek", "Navasota"],
           {"theft": "PC 31.03(e)(4)", "burglary": "PC 30.02", "assault": "PC 22.01(a)(1)", "traffic": "TRC 545.351", "drugs": "HSC 481.115", "fraud": "PC 32.51", "order": "PC 25.07", "other": "PC 42.01"}),
    "CO": ("Colorado", "80", ["970", "719"], ["Aspen Gulch", "Ralston", "Mesa Blanca"], ["Arrowhead", "San Tomas"],
           {"theft": "C.R.S. 18-4-401", "burglary": "C.R.S. 18-4-203", "assault": "C.R.S. 18-3-204", "traffic": "C.R.S. 42-4-1101", "drugs": "C.R.S. 18-18-403.5", "fraud": "C.R.S. 18-5-902", "order": "C.R.S. 18-6-803.5", "other": "C.R.S. 18-9-106"}),
    "MN": ("Minnesota", "56", ["320", "218"], ["Lake Sorenson", "Waseton", "Birch Rapids"], ["Nokomis", "Otter Lake"],
           {"theft": "609.52 subd. 2", "burglary": "609.582", "assault": "609.224", "traffic": "169.14", "drugs": "152.025", "fraud": "609.527", "order": "629.75", "other": "609.72"}),
    "GA": ("Georgia", "30", ["706", "478"], ["Ocmulgee Mills", "Peyton", "Cane Creek"], ["Lanier Fork", "Toccona"],
           {"theft": "O.C.G.A. 16-8-2", "burglary": "O.C.G.A. 16-7-1", "assault": "O.C.G.A. 16-5-23", "traffic": "O.C.G.A. 40-6-181", "drugs": "O.C.G.A. 16-13-30", "fraud": "O.C.G.A. 16-9-121", "order": "O.C.G.A. 16-5-91", "other": "O.C.G.A. 16-11-39"}),
    "FL": ("Florida", "33", ["863", "239"], ["Cypress Haven", "Punta Clara", "Lake Istobe"], ["Calusa", "Withlaco"],
           {"theft": "F.S. 812.014", "burglary": "F.S. 810.02", "assault": "F.S. 784.03", "traffic": "F.S. 316.183", "drugs": "F.S. 893.13", "fraud": "F.S. 817.568", "order": "F.S. 784.0487", "other": "F.S. 877.03"}),
    "OH": ("Ohio", "44", ["419", "740"], ["Mill Run", "Saint Ansgar", "Vermilion Heights"], ["Tuscora", "Fallen Timbers"],
           {"theft": "R.C. 2913.02", "burglary": "R.C. 2911.12", "assault": "R.C. 2903.13", "traffic": "R.C. 4511.21", "drugs": "R.C. 2925.11", "fraud": "R.C. 2913.49", "order": "R.C. 2919.27", "other": "R.C. 2917.11"}),
    "PA": ("Pennsylvania", "17", ["570", "814"], ["Conewago Falls", "Hartsboro", "East Pallas"], ["Shikellamy", "Tioga Run"],
           {"theft": "18 Pa.C.S. 3921", "burglary": "18 Pa.C.S. 3502", "assault": "18 Pa.C.S. 2701", "traffic": "75 Pa.C.S. 3362", "drugs": "35 P.S. 780-113(a)(16)", "fraud": "18 Pa.C.S. 4120", "order": "23 Pa.C.S. 6114", "other": "18 Pa.C.S. 5503"}),
    "NC": ("North Carolina", "27", ["828", "252"], ["Haw Bluff", "Tarlee", "Catawba Point"], ["Pamlico Sound", "Uwharrie"],
           {"theft": "G.S. 14-72", "burglary": "G.S. 14-54(a)", "assault": "G.S. 14-33(c)(1)", "traffic": "G.S. 20-141(b)", "drugs": "G.S. 90-95(a)(3)", "fraud": "G.S. 14-113.20", "order": "G.S. 50B-4.1", "other": "G.S. 14-288.4"}),
    "WI": ("Wisconsin", "54", ["715", "920"], ["Prairie du Lac", "Vernon Mills", "Oneida Bluffs"], ["Menomin", "Black Fox"],
           {"theft": "943.20(1)(a)", "burglary": "943.10(1m)", "assault": "940.19(1)", "traffic": "346.57(4)", "drugs": "961.41(3g)", "fraud": "943.201(2)", "order": "813.125(7)", "other": "947.01(1)"}),
    "NM": ("New Mexico", "87", ["575", "505"], ["Alameda Seca", "San Ysidro Flats", "Dos Picos"], ["Jornada", "Tularosa Wells"],
           {"theft": "30-16-1 NMSA", "burglary": "30-16-3 NMSA", "assault": "30-3-4 NMSA", "traffic": "66-7-301 NMSA", "drugs": "30-31-23 NMSA", "fraud": "30-16-24.1 NMSA", "order": "40-13-6 NMSA", "other": "30-20-1 NMSA"}),
    "KS": ("Kansas", "67", ["620", "785"], ["Smoky Ridge", "Larned Station", "El Prado"], ["Pawnee Fork", "Medicine Hill"],
           {"theft": "K.S.A. 21-5801", "burglary": "K.S.A. 21-5807", "assault": "K.S.A. 21-5413", "traffic": "K.S.A. 8-1558", "drugs": "K.S.A. 21-5706", "fraud": "K.S.A. 21-6107", "order": "K.S.A. 21-5924", "other": "K.S.A. 21-6203"}),
    "TN": ("Tennessee", "37", ["931", "423"], ["Duck River", "Laurel Gap", "Hickory Point"], ["Obion Bend", "Sequoyah"],
           {"theft": "TCA 39-14-103", "burglary": "TCA 39-13-1002", "assault": "TCA 39-13-101", "traffic": "TCA 55-8-152", "drugs": "TCA 39-17-418", "fraud": "TCA 39-14-150", "order": "TCA 39-13-113", "other": "TCA 39-17-305"}),
    "OR": ("Oregon", "97", ["541", "458"], ["Tamarack", "Siletz Harbor", "Bly Crossing"], ["Calapooia", "Steens"],
           {"theft": "ORS 164.045", "burglary": "ORS 164.215", "assault": "ORS 163.160", "traffic": "ORS 811.111", "drugs": "ORS 475.894", "fraud": "ORS 165.800", "order": "ORS 163.750", "other": "ORS 166.025"}),
    "MO": ("Missouri", "65", ["573", "417"], ["Gasconade Park", "Carthon", "Piney Fork"], ["Osage Hills", "Current River"],
           {"theft": "RSMo 570.030", "burglary": "RSMo 569.170", "assault": "RSMo 565.056", "traffic": "RSMo 304.012", "drugs": "RSMo 579.015", "fraud": "RSMo 570.223", "order": "RSMo 455.085", "other": "RSMo 574.010"}),
    "VA": ("Virginia", "24", ["540", "276"], ["Staunton Mill", "Rappanock", "Cub Run"], ["Piedmont Forge", "Clinch"],
           {"theft": "18.2-96", "burglary": "18.2-91", "assault": "18.2-57", "traffic": "46.2-862", "drugs": "18.2-250", "fraud": "18.2-186.3", "order": "16.1-253.2", "other": "18.2-415"}),
}
HOME_STREETS = ["Tamarack", "Coldwater", "Ashgrove", "Pheasant Run", "SW Holloway", "N Winthrop", "Drexel", "Orchard Hill", "Meadowlark", "E Palisade",
                "Bluestem", "Kestrel", "Hampton", "Old Quarry", "NE 47th", "W 118th", "S 9th", "Sparrow", "Linden", "Ferncliff", "Wagon Wheel", "Harvest",
                "Delmar", "Chestnut Ridge", "Sandpiper", "Monroe", "Garfield", "Tyler", "Van Buren", "Dogwood", "La Paloma", "Calle Vista", "Teal Pond",
                "Fairmount", "Bayberry", "Pioneer", "Mockingbird", "Trillium", "Creekside", "Ironwood"]
KINDS = ["St", "Ave", "Dr", "Ln", "Ct", "Rd", "Ter", "Pl", "Loop", "Way", "Street", "Avenue", "Drive", "Trail"]
UNITS = ["", "", "", "", "", " Apt {n}", " Apt {n}{a}", " #{n}", ", Unit {a}", " Lot {n}", " Bldg {a} Apt {n}", ", Fl 2", " Spc {n}"]
NAMED_STREETS = ["Frederick Douglass Blvd", "Dolores Huerta Ave", "Eisenhower Pkwy", "Amelia Earhart Dr", "Medgar Evers Way", "George Washington Carver Dr",
                 "Ronald Reagan Hwy", "Willie Mays Blvd", "N Buchanan St", "Patsy Cline Rd", "Sam Houston Ave", "Marie Curie Ln", "Roberto Clemente St",
                 "Dr. Charles Drew Ave", "Zachary Taylor Rd", "Susan B. Anthony St"]
CROSSINGS = ["Holbrook & 3rd", "Division St at Monroe Ave", "US 40 / Ashgrove Rd", "Buchanan and 14th", "SR 9 @ Kestrel Ln", "W Tyler St & Depot Ave", "I-70 EB at Exit 211",
             "Madison Ave/Pearl St", "Clemente St and 2nd Ave", "Hwy 52 & CR 18", "Railroad Ave at Taylor Rd", "FM 1124 / Sunset Dr", "Front St & Carver Dr", "5th & Van Buren"]
BUSINESSES = ["Lowe's", "O'Reilly Auto Parts", "Bill Murdock Chevrolet", "Casey's General Store", "Arby's", "Hobby Lobby", "Dick's Sporting Goods", "Ross Dress for Less", "Dillard's",
              "Maria's Taqueria", "Schmidt & Daughters Hardware", "Hoffman's Jewelers", "Pilot Travel Center", "Perkins", "Culver's", "Bob Evans", "Ruby Tuesday", "Fleming's Pharmacy",
              "Kohl's", "Barnes & Noble", "Buck's Bait & Tackle", "Sally Beauty", "Cooper Feed and Seed", "Jimmy John's", "Weber Self Storage", "Nguyen's Nails", "Little Caesars",
              "Hank's Liquor Barn", "Aldi", "Love's", "Frank's Pawn", "Peterson Lumber", "Ace Hardware", "Jo-Ann Fabrics", "Duluth Trading", "Lee's Famous Chicken"]
BANKS = ["First Harbor Bank", "Prairie State Credit Union", "Wells Fargo", "Morgan Savings", "Regions Bank", "Citizens & Farmers Bank", "PNC", "Franklin Trust", "Lakeland Federal"]
TOWERS = ["Dwight's Towing", "Garza Wrecker Service", "Bishop Bros. Recovery", "Pete's 24 Hr Tow", "Hilltop Towing", "Larson Auto & Tow", "Ramsey Recovery LLC"]
HOSPITALS = ["St. Catherine's Medical Center", "Margaret Dunlap Memorial Hospital", "Baptist East", "Henry Ford Clinic", "Sacred Heart Hospital", "Truman Regional", "St. Jude's ER",
             "Deaconess Hospital", "Lutheran General", "William Beaumont Hospital", "Mercy Southside", "Walter Reed Clinic"]
SCHOOLS = ["Eleanor Roosevelt Middle School", "Truman High School", "Harriet Beecher Elementary", "Sojourner Truth Academy", "Booker T. Washington High School", "Pine Hollow Elementary",
           "Monroe Middle School", "James Garfield High", "Clara Barton Elementary", "Lewis & Clark Junior High", "Ridgeview High School", "Neil Armstrong Middle School",
           "Our Lady of Lourdes School", "Will Rogers Elementary", "Thurgood Marshall HS", "Westlake Intermediate"]
SCHOOLS_BY_AGE = [["Little Acorns Day Care", "Sunshine Learning Center", "Grace Lutheran Preschool"], ["Harriet Beecher Elementary", "Pine Hollow Elementary", "Clara Barton Elementary", "Will Rogers Elementary", "Our Lady of Lourdes School"],
                  ["Eleanor Roosevelt Middle School", "Monroe Middle School", "Lewis & Clark Junior High", "Neil Armstrong Middle School", "Westlake Intermediate"],
                  ["Truman High School", "Sojourner Truth Academy", "Booker T. Washington High School", "James Garfield High", "Ridgeview High School", "Thurgood Marshall HS"]]
OFFICIALS = ["T. Bergstrom", "A. Villalobos", "C. Nakagawa", "R. Oduya", "M. Pruett", "J. Stallworth", "K. Lindgren", "D. Marchetti", "S. Hatcher", "B. Colvin", "L. Feeney", "P. Zamora",
             "Garrett Nolan", "Bianca Reyes", "Todd Amundsen", "Keith Barlow", "Andrea Sizemore", "Luis Montoya", "Paige Hendricks", "Wesley Tran", "Simone Achebe", "Craig Ullman",
             "Janelle Whitfield", "Darnell Hooks", "N. Castellanos", "E. Rourke"]
CARS = ["2015 Ford Escape, silver", "2019 Chevrolet Silverado, white", "2011 Honda Civic, gray", "2008 Buick LeSabre, tan", "2017 Hyundai Elantra, blue", "2022 Toyota RAV4, black",
        "2004 GMC Sierra, maroon", "2013 Dodge Charger, red", "2010 Chrysler 300, gold", "2020 Nissan Rogue, white", "2016 Jeep Wrangler, green", "2006 Mercury Grand Marquis, blue",
        "2018 Ram 1500, black", "2012 Volkswagen Jetta, white", "2021 Kia Sorento, gray", "1999 Ford Ranger, green"]
DOMAINS = ["example.com", "gmail.example", "outlook.example", "aol.example.net", "icloud.example", "mail.example.org", "proton.example"]
PLACEHOLDERS = ["John Doe", "Jane Doe", "Unknown Male #1", "UNK", "Unknown Suspect", "John Doe #2", "Jane Doe 1", "UNIDENTIFIED"]
HOTLINES = ["1-800-799-7233", "988", "1-800-656-4673", "(855) 484-2846", "1-888-407-4747", "800-962-2873", "1-800-222-1222"]
CALLSIGNS = ["3B12", "Charlie 21", "SO-44", "2-Adam-7", "K9-4", "5-David-3", "Unit 318", "Medic 12", "Engine 9", "L-17", "Sam 2", "7X15", "County 27", "T-6", "Rescue 3"]
