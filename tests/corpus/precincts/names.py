"""Names of invented people, places, agencies and firms of the held-back set."""

MEN = """Tavish Delroy Efrain Olamide Bogdan Kekoa Wendell Thanh Rigoberto Hyun-woo Marquise Lars Ignacio Dmitri Clyde Jamal Sione
Prakash Emmett Yusuf Leif Chukwuemeka Augustin Boyd Tyrell Arvid Manuel Grady Xiong Farouk Delbert Kwame Rodolfo Stanislaw Hollis
Ephraim Nikhil Cruz Wade Ruben Anselm Terrence Jorge Kyle Brandon Steven Raymond Curtis Gary Tadashi Vernon Cody Duane Isidro
Lyle Mateo Abel Chance Sterling Roman Chad Ray Earl Pat Will Mark Bill Art Chase Hunter Buck""".split()
WOMEN = """Maribel Siobhan Latonya Thuy Ingrid Ofelia Keisha Noor Philippa Yesenia Agnieszka Leilani Bernadette Shanice Rukhsana Dolly
Consuelo Mei-Ling Henrietta Tatiana Ayaan Graciela Doris Peggy Ebony Fern Svetlana Adaeze Rosalind Jodi Trinh Marcella Gwen Nadine
Luz Candace Wilhelmina Priya Sunniva Deborah Crystal Tammy Patricia Karen Amber Stephanie Denise Xochitl Hina Opal Zainab Faith Joy
April June Dawn Grace Summer Hope Rose Ruby Ivy Iris Star Destiny Heather Brandy Angel Mercedes Charity Sandy""".split()
BOYS = """Kayden Mateo Jaxson Amir Thiago Zion Koa Bryce Emeka Luca Tyson Minh Asher Diego Ronan Kai Darnell Otis Beau Rhys Jesus
Hudson Malik Ezekiel Trace Colt River Finn Santino Devonte""".split()
GIRLS = """Aaliyah Nevaeh Ximena Kinsley Paisley Imani Lien Brielle Sanaa Harper Camila Zoe Wren Mailee Daniela Skye Autumn Trinity
Anahi Josie Malia Noelle Tegan Journey Amara Willow Kiara Piper Reyna Brook""".split()
SURNAMES = """Okonjo Pruitt Delacruz Vang Haugland Abernathy Petrosyan Whitehorse Nakagawa Szymanski Fontenot Ibarra Mbeki Tuiasosopo
Kowalczyk Begaye Ramanathan Thibodeaux Guerrero O'Halloran Nguyen-Pratt Lindqvist Dos_Santos Hassan Villanueva Stubblefield McElroy
Oyelaran Tran Castellanos Van_Horn DeLuca Yazzie Pham Kaminski Kealoha Brannigan Zapata Eastman Sandoval Molina Teague Habib
Trujillo Dubois Ostrowski Escamilla Lockridge Achterberg Xayavong Birdsong Quigley Farnsworth Demir Salazar-Ortiz Sorensen Buchanan
Kipkemboi Rasmussen Caldwell Johnson Williams Garcia Martinez Smith Lee Brown Davis Miller Rodriguez Jackson Nguyen Hernandez Clark
Moore Baker Kim Patel Singh Ali Chen Lopez Young""".replace("_", "\0").split()
SURNAMES = [name.replace("\0", " ") for name in SURNAMES]
WORD_SURNAMES = """Bishop Day Early March Savage Best Justice Winter Cash Church Street Rhodes Frost Post Story Noble Battle Merchant
Victor May Major Guy Christian Bell Pickup Gates Ambrose Locke Booker Tower Carr Plate Banks Cross Wallet Ring Purchase Gunn Law
Blackwater Redfield Good Sharp Swift Coffin Weeks Sheriff Marshall Judge Constable Outlaw Parks Lane Rivers Fields Stone Steel Silver
Brand Counts Case Means Given Speaks Will True Strong Little""".split()
STREETS = """Larkspur Tamarack Old Quarry,Jasper,Wickersham,Sagebrush,Pin Oak,Cottonwood Creek,Shadow Ridge,Hawthorne,Bluebird,Copperfield,
Lupine,Meridian,Kestrel,Orchard Hill,Sixth,W 14th,N Spruce,East Bannock,Calle Alegre,S Wabash,Prospect,Mulberry,Stillwater,Vista Del Rio,
Dogwood,Fairmont,NE 32nd,County Road 118,Gooseberry,Whispering Pines,Alder,Ponderosa,Keystone,Magnolia,Sandpiper,Ridgecrest,Maple Leaf,
Linden,Ashbury,Chestnut,Foxglove,Rail Fence""".replace("\n", "").replace("Larkspur Tamarack ", "Larkspur,Tamarack,").split(",")
SUFFIXES = ["St", "Ave", "Dr", "Ln", "Ct", "Rd", "Blvd", "Way", "Pl", "Cir", "Street", "Avenue", "Ter"]
NAMED_STREETS = ["Martin Luther King Jr Blvd", "Cesar Chavez Ave", "Rosa Parks Way", "Robert E. Dunn Pkwy", "John Deere Road",
                 "Andrew Jackson St", "Eisenhower Hwy", "Harriet Tubman Drive", "Lewis and Clark Trail", "Dolores Huerta St",
                 "Patrick Henry Dr", "General Greene Ave", "St. Clair Street", "Frederick Douglass Circle"]
FIRMS = ["Dick's Sporting Goods", "Casey's", "Marsh & Daughters Jewelers", "Trader Joe's", "Lowe's", "Kohl's",
    "Jack in the Box",
         "Denny's", "Menards", "Walgreens", "Bob Evans", "Fred Meyer", "Carl's Jr", "Arby's", "Henry's Tire & Lube",
         "Rosa's Cafe",
         "Papa Murphy's", "Big Lots", "Ross Dress for Less", "Ace Hardware", "Maverik", "QuikTrip", "Harbor Freight",
         "O'Reilly Auto Parts",
         "Kroger", "Dillard's", "Culver's", "Circle K", "Howard Johnson", "Motel 6", "Jimmy John's", "Victoria's Secret",
         "Wells Fargo",
         "Peterson Feed & Seed", "Tio Pepe Taqueria", "Bath & Body Works", "Love's Travel Stop", "Stewart Brothers Roofing"]
PAWNS = ["Cash America Pawn", "Lucky Lou's Pawn", "Ernie's Gun & Pawn", "EZPawn", "Frontier Pawn", "Diamond Jim's Loan"]
TOWERS = ["Barnett Towing", "A-1 Recovery", "Hank's Wrecker Service", "Tri-City Tow", "Gordon & Sons Towing"]
HOSPITALS = ["St. Alphonsus", "Mercy General", "Howard Young Medical Center", "St. Francis Hospital", "Mary Bridge Hospital",
             "Eastside Regional Medical Center", "Baptist North ER", "Thomas Whitfield Memorial", "Sacred Heart",
             "Good Shepherd Hospital"]
SCHOOLS = ["Lincoln Middle School", "Helen Keller Elementary", "Thomas Edison Junior High", "Ridgeline High School",
    "Sacajawea Middle School",
           "Clara Barton Elementary", "Eastmont High", "Jefferson Academy", "Booker T. Washington High School",
           "Cedar Bluff Elementary",
           "West Fork High School", "George Carver Middle School"]
CARS = ["2014 Honda Civic", "2009 Ford F-150", "2018 Kia Forte", "2016 Nissan Altima", "2021 Toyota RAV4",
    "2005 Chevrolet Impala",
        "2012 Dodge Charger", "2019 Hyundai Elantra", "2011 Subaru Outback", "2007 GMC Sierra", "2020 Jeep Compass",
        "2003 Buick LeSabre"]
COLORS = ["white", "silver", "maroon", "blue", "black", "gray", "tan", "green", "red"]

# name, sort, city, county, state, ORI, area code, domain, case pattern, statutes
AGENCIES = [
    ("Tamarack Falls Police Department", "PD", "Tamarack Falls", "Boulder", "ID", "ID0410200", "208", "tamarackfallspd.gov",
        "{y}-{n5}",
     ["I.C. 18-2403", "18-1401", "I.C. 18-7008", "37-2732(c)", "I.C. 49-1301", "18-903"]),
    ("Ocotillo County Sheriff's Office", "SO", "Ocotillo", "Ocotillo", "AZ", "AZ0140000", "928", "ocotillocountyaz.gov",
        "S{yy}-{n6}",
     ["ARS 13-1802", "A.R.S. 13-1507", "13-3407A1", "ARS 28-1381", "13-1203", "13-1602"]),
    ("Harrow Bay Police Department", "PD", "Harrow Bay", "Skagen", "WA", "WA0291100", "509", "harrowbaywa.gov", "{yy}-{n6}",
     ["RCW 9A.56.050", "RCW 9A.52.030", "RCW 69.50.4013", "46.61.502", "9A.36.041", "RCW 9A.48.090"]),
    ("Crestline Police Division", "PD", "Crestline Heights", "Marlow", "OH", "OHP482300", "216", "crestlineheights-oh.gov",
        "{y}{n8}",
     ["O.R.C. 2913.02", "2911.12", "ORC 2925.11", "4511.19(A)(1)(a)", "2903.13", "ORC 2909.06"]),
    ("Bexley Springs Police Department", "PD", "Bexley Springs", "Corrigan", "TX", "TX1310500", "915", "bexleysprings-tx.gov",
        "{yy}{n7}",
     ["PC 31.03", "PC 30.02", "HSC 481.115", "TPC 49.04", "PC 22.01", "Penal Code 28.03"]),
    ("Yellow Pine County Sheriff", "SO", "Yellow Pine", "Yellow Pine", "GA", "GA1180000", "678", "yellowpinesheriff.org",
        "{y}-{m}-{n4}",
     ["OCGA 16-8-2", "O.C.G.A. 16-7-1", "16-13-30(a)", "40-6-391", "16-5-23", "OCGA 16-7-23"]),
    ("St. Odile Police Department", "PD", "St. Odile", "Wabena", "MN", "MN0730900", "651", "stodilemn.gov", "{yy}{n6}",
     ["609.52 subd 2(1)", "MSS 609.582", "152.025", "169A.20", "M.S. 609.224", "609.595"]),
    ("Punta Blanca Police Department", "PD", "Punta Blanca", "Calusa", "FL", "FL0520700", "305", "puntablancafl.gov",
        "PB{yy}-{n5}",
     ["F.S. 812.014(3)(a)", "810.02", "FSS 893.13", "316.193", "784.03", "F.S. 806.13"]),
    ("Nittany Borough Police", "PD", "Nittany Gap", "Kessler", "PA", "PA0270800", "412", "nittanygapboro.org", "{y}-{n5}",
     ["18 Pa.C.S. 3929", "18 PACS 3502", "35 P.S. 780-113", "75 Pa.C.S. 3802", "18 Pa. C.S. 2701", "18 PaCS 3304"]),
    ("Sweetgrass County Sheriff's Office", "SO", "Arrow Butte", "Sweetgrass", "MT", "MT0490000", "406", "sweetgrassmt.us",
        "SG{yy}{n5}",
     ["MCA 45-6-301", "45-6-204", "MCA 45-9-102", "61-8-1002", "45-5-201", "45-6-101"]),
    ("Pecos Mesa Police Department", "PD", "Pecos Mesa", "Zuniga", "NM", "NM0260300", "505", "pecosmesanm.gov", "{yy}-{m}-{n4}",
     ["30-16-1 NMSA", "30-16-3", "NMSA 30-31-23", "66-8-102", "30-3-4", "30-15-1"]),
    ("Village of Kettle Rapids PD", "PD", "Kettle Rapids", "Winnequah", "WI", "WI0680400", "414", "kettlerapidswi.gov",
        "KR{yy}-{n5}",
     ["943.20(1)(a)", "943.10(1m)(a)", "961.41(3g)", "346.63(1)", "940.19(1)", "943.01(1)"]),
    ("Grand Ledge Harbor Dept. of Public Safety", "PD", "Grand Ledge Harbor", "Osceana", "MI", "MI5380200", "313",
        "glharbordps.org", "{yy}-{n7}",
     ["MCL 750.356", "750.110a", "MCL 333.7403", "257.625", "750.81", "MCL 750.380"]),
    ("Clinch Valley Police Department", "PD", "Clinch Valley", "Overby", "TN", "TN0870300", "615", "clinchvalleytn.gov",
        "{y}-{n6}",
     ["TCA 39-14-103", "39-13-1002", "T.C.A. 39-17-418", "55-10-401", "39-13-101", "39-14-408"]),
]
