"""The invented people, places and firms that these layouts draw from."""

MALE = """Harold Dwight Russell Clayton Terrence Marcus Devonte Jamal Andre Hector Raul Ernesto Miguel Octavio Pablo Rigoberto Kevin Bryan Todd Scott Jeffrey
Douglas Wayne Leroy Floyd Vernon Clifford Stuart Neil Gavin Trevor Colby Dustin Travis Cody Tyler Hunter Logan Mason Ethan Aiden Caleb Isaac Elijah Nathaniel
Dmitri Sergei Tomasz Piotr Ahmed Yusuf Khalid Omar Tariq Arjun Vikram Sanjay Hung Minh Tuan Chue Toua Kou Jin Kenji Darnell Reginald Lamont Tyrone Cedric Quincy
Francis Gerald Lawrence Norman Roland Curtis Emmett Silas Josiah Levi Wesley Randall Rodney Glenn Grant Chase Bo Dale Ray Rusty Teddy""".split()
FEMALE = """Beverly Lorraine Darlene Phyllis Rosalind Geraldine Tamika LaToya Shanice Keisha Imani Ebony Guadalupe Marisol Yolanda Esperanza Xiomara Rocio Paola
Tiffany Heather Kristin Stacy Tracy Melissa Danielle Vanessa Brianna Kayla Madison Destiny Jasmine Skylar Brooklyn Savannah Aubrey Hailey Chloe Lily Autumn
Svetlana Agnieszka Fatima Amina Noor Leila Priya Anjali Thuy Linh Mai Pa Yer Mee Sook Hana Joyce Marjorie Eunice Opal Hazel Faye Dawn Joy Grace Faith Charity
Rhonda Sheila Bonnie Connie Peggy Wilma Deborah Theresa Colleen Maureen Siobhan Bridget Annette Claudia Renata Sabrina Tabitha Naomi Ruth Esther Abigail""".split()
KID_MALE = """Jayden Kaleb Braxton Zayden Mateo Santiago Diego Emiliano Xavier Landon Carter Wyatt Easton Ryder Kamari Malachi Amir Tou Finn Owen Eli Jaxon Trey
Dominic Adrian Gage Cole Javier Luis Micah Tristan Preston""".split()
KID_FEMALE = """Nevaeh Harper Ximena Camila Valeria Aaliyah Zariah Kiara Makayla Trinity Paisley Emery Riley Peyton Kennedy Jocelyn Alexa Daniela Itzel Amaya Piper
Ruby Willow Sadie Ava Zoe Journey Kaylee Mia Serenity Leilani Maribel""".split()
LAST = """Abernathy Akins Alvarado Barajas Bartosz Beauchamp Begay Bjornstad Blackwood Boudreaux Brannigan Broussard Cabrera Calloway Castellanos Chowdhury Cisneros
Coffey Crandall Crutchfield Dang Deluca Dominguez Dorsey Drummond Dunleavy Echols Eubanks Fairbanks Farrow Figueroa Fitzhugh Fontenot Frazier Gallegos Garza Goldfarb
Grimaldi Gunderson Hatcher Haugen Hendershot Hightower Holcomb Huynh Ibarra Jablonski Jaramillo Jeffries Kowalczyk Kratz Lambros Ledbetter Lomeli Lovelace
Macklin Mahoney Marchetti Mayfield McAllister McCready McDaniel Medrano Mendenhall Moua Munoz Nakamura Ngo Nwosu O'Dell O'Leary Oakes Ochoa Okafor Olmstead Ortega
Osborne Pacheco Padgett Patel Pennington Petrakis Pickett Pruitt Quezada Quinlan Ramsey Rasmussen Redmond Renteria Rivera Rosario Rutledge Saldana Sandoval
Schroeder Sizemore Slaughter Spearman Stroud Swenson Tafoya Tennyson Thao Thibodeaux Tillery Toliver Trujillo Underwood Vang Velasquez Villarreal Waddell Wainwright
Weatherby Whitfield Wojcik Xiong Yarbrough Yazzie Zamora Zielinski Anderson Bailey Bell Brooks Campbell Clark Cook Cooper Davis Evans Flores Gonzalez Green Hall
Harris Hernandez Hill Jackson Johnson Jones King Lee Lewis Long Lopez Martin Martinez Miller Moore Morgan Nguyen Parker Perez Phillips Price Reed Rodriguez Rogers Ross
Sanchez Scott Smith Stewart Taylor Thomas Thompson Torres Turner Walker Ward Washington White Williams Wilson Wood Wright Young""".split()
DOUBLE_LAST = ["Ortiz-Fuentes", "Reyes Montoya", "Walsh-Bremer", "De La Rosa", "Van Houten", "St. Clair", "Ruiz Barrera", "Del Toro", "Hayes-Coleman", "Von Stetten", "Cruz-Aguilar", "El-Sayed"]
OFFICER_FIRST = "Dana Kyle Brent Sara Luis Nicole Patrick Erin Jared Monique Steven Carla Derek Amanda Joel Kristina Vince Holly Mitchell Renee".split()
OFFICER_LAST = """Whitlock Kasper Delaney Fuentes Brockman Haskell Tran Pomeroy Sutter Villanueva Lindahl Gatlin Orozco Rademacher Stokes Hinojosa Carmody Beckett
Yeager Maddox Tuttle Severson Prewitt Gaines Lockhart Nunley Espinoza Harlan Ostrowski Vickers""".split()

# state, city, county, area code, ZIP's first three, kind of agency
PLACES = [
    ("OH", "Marlow Heights", "Brandt", "330", "442", "pd"), ("PA", "Kesslerville", "Minisink", "814", "168", "pd"), ("TX", "Pecan Bluff", "Travers", "254", "765", "pd"),
    ("CA", "Alder Cove", "Del Rey", "707", "954", "pd"), ("FL", "Port Delano", "Calusa", "352", "344", "so"), ("GA", "Hollins Mill", "Tugaloo", "478", "310", "so"),
    ("NC", "Carver Springs", "Roanoke Sound", "252", "278", "pd"), ("WA", "Skahaw", "Chelatchie", "360", "985", "so"), ("OR", "Tillman Ferry", "Siuslaw", "541", "974", "pd"),
    ("MN", "Lake Verdell", "Hokanson", "320", "563", "pd"), ("WI", "Prairie du Lac", "Menard", "920", "549", "pd"), ("NY", "Tenbrook", "Schoharie Falls", "518", "121", "pd"),
    ("IL", "Grovemont", "Kickapoo", "815", "613", "pd"), ("MO", "St. Aubin", "Laclere", "573", "637", "dps"), ("CO", "Elk Meadow", "San Tomas", "970", "804", "so"),
    ("AZ", "Palo Seco", "Sonoita", "520", "856", "dps"), ("NM", "Agua Mansa", "Jornada", "575", "882", "pd"), ("VA", "Ashcombe", "Fauntleroy", "540", "226", "so"),
    ("TN", "Lyles Crossing", "Hatchie", "931", "384", "pd"), ("NJ", "Wexham Township", "Raritan Bay", "609", "080", "twp")]

OFFENSES = ["theft", "burglary", "assault", "dv", "rape", "drugs", "dui", "vandalism", "trespass", "robbery"]
STATUTES = {
    "OH": ("ORC {}", "2913.02 2911.12 2903.13 2919.25 2907.02 2925.11 4511.19 2909.05 2911.21 2911.02"),
    "PA": ("18 Pa.C.S. {}", "3921(a) 3502(a)(1) 2701(a)(1) 2701(a)(3) 3121 780-113(a)(16) 3802(a)(1) 3304 3503 3701"),
    "TX": ("PC {}", "31.03(e)(4) 30.02 22.01(a)(1) 22.01(b)(2) 22.011 481.115(b) 49.04 28.03 30.05 29.02"),
    "CA": ("PC {}", "487(a) 459 245(a)(4) 273.5(a) 261(a)(2) 11377(a) 23152(a) 594(b)(1) 602(m) 211"),
    "FL": ("F.S. {}", "812.014(2)(c) 810.02(3)(b) 784.03(1)(a) 741.28 794.011(5) 893.13(6)(a) 316.193(1) 806.13 810.09 812.13"),
    "GA": ("O.C.G.A. § {}", "16-8-2 16-7-1 16-5-20 16-5-23.1 16-6-1 16-13-30 40-6-391 16-7-23 16-7-21 16-8-40"),
    "NC": ("G.S. {}", "14-72 14-54 14-33(a) 14-33(c)(2) 14-27.22 90-95(a)(3) 20-138.1 14-160 14-159.13 14-87"),
    "WA": ("RCW {}", "9A.56.050 9A.52.030 9A.36.041 9A.36.041(2) 9A.44.050 69.50.4013 46.61.502 9A.48.090 9A.52.080 9A.56.210"),
    "OR": ("ORS {}", "164.045 164.225 163.160 163.187 163.375 475.894 813.010 164.354 164.245 164.395"),
    "MN": ("M.S. {}", "609.52 609.582 609.224 609.2242 609.342 152.025 169A.20 609.595 609.605 609.24"),
    "WI": ("{} Wis. Stats.", "943.20(1)(a) 943.10(1m)(a) 940.19(1) 968.075 940.225(2) 961.41(3g)(c) 346.63(1)(a) 943.01(1) 943.13 943.32"),
    "NY": ("PL {}", "155.25 140.20 120.00 121.11 130.35 220.03 1192.3 145.00 140.05 160.05"),
    "IL": ("720 ILCS {}", "5/16-1 5/19-1 5/12-3 5/12-3.2 5/11-1.20 570/402 5/11-501 5/21-1 5/21-3 5/18-1"),
    "MO": ("RSMo {}", "570.030 569.160 565.056 565.076 566.030 579.015 577.010 569.100 569.140 570.025"),
    "CO": ("C.R.S. {}", "18-4-401 18-4-203 18-3-204 18-6-800.3 18-3-402 18-18-403.5 42-4-1301 18-4-501 18-4-503 18-4-301"),
    "AZ": ("ARS {}", "13-1802 13-1506 13-1203 13-3601 13-1406 13-3407 28-1381 13-1602 13-1504 13-1902"),
    "NM": ("NMSA {}", "30-16-1 30-16-3 30-3-4 30-3-15 30-9-11 30-31-23 66-8-102 30-15-1 30-14-1 30-16-2"),
    "VA": ("§ {}", "18.2-96 18.2-91 18.2-57 18.2-57.2 18.2-61 18.2-250 18.2-266 18.2-137 18.2-119 18.2-58"),
    "TN": ("T.C.A. {}", "39-14-103 39-13-1002 39-13-101 39-13-111 39-13-503 39-17-418 55-10-401 39-14-408 39-14-405 39-13-401"),
    "NJ": ("N.J.S.A. {}", "2C:20-3 2C:18-2 2C:12-1(a) 2C:25-19 2C:14-2 2C:35-10 39:4-50 2C:17-3 2C:18-3 2C:15-1")}
STATE_NAMES = {"OH": "Ohio", "PA": "Pennsylvania", "TX": "Texas", "CA": "California", "FL": "Florida", "GA": "Georgia", "NC": "North Carolina", "WA": "Washington", "OR": "Oregon",
               "MN": "Minnesota", "WI": "Wisconsin", "NY": "New York", "IL": "Illinois", "MO": "Missouri", "CO": "Colorado", "AZ": "Arizona", "NM": "New Mexico", "VA": "Virginia", "TN": "Tennessee", "NJ": "New Jersey"}

STREETS = """Larch|Quarry Hill|Ridgemont|Old Mill|Sycamore|N 14th|Tenth|Hawthorne|Pine Hollow|Bluebird|Canal|Prospect|W Jefferson|E Chestnut|Fairlane|Orchard View|Summit|Gladiola|Fox Run|Meadowlark|
Stonegate|Cottonwood|S Madison|Lakeshore|Windsor|Birchwood|Cloverdale|Dogwood|Eastgate|Ferncliff|Granada|Highland|Ironwood|Juniper|Kingsbury|Linden|Magnolia|Newport|Overlook|Pheasant|Redbud|Saddle Creek|
Tamarack|Union|Valley Forge|Walnut|Yellowstone|Arbor|Briarcliff|Cherry|SW 9th|NE 3rd|Mission|Alameda|Paseo del Sol|Camino Real""".replace("\n", "").split("|")
SUFFIXES = ["St", "St", "Ave", "Ave", "Dr", "Rd", "Ln", "Ct", "Blvd", "Way", "Pl", "Street", "Avenue", "Drive", "Cir", "Ter"]
UNITS = ["Apt 4B", "Apt. 12", "#7", "Unit C", "Lot 31", "Apt 203", "Unit 118", "Trlr 9", "Apt 2", "# 14", "Upstairs unit"]
NAMED_STREETS = ["Martin Luther King Jr Blvd", "Cesar Chavez Ave", "Rosa Parks Dr", "John F. Kennedy Pkwy", "Harriet Tubman Way", "Dolores Huerta St", "General Pulaski Rd", "Jackie Robinson Ln", "Patrick Henry Hwy",
                 "Sam Houston Ave", "Betsy Ross Ct", "Will Rogers Tpke"]
BUSINESSES = ["Hank's Tire & Lube", "Lowe's", "Kohl's", "McDonald's", "Dillard's", "Casey's General Store", "Wells Fargo", "Jimmy John's", "Dick's Sporting Goods", "Papa Luigi's Pizza", "Mary Beth's Bakery",
              "Burl & Sons Roofing", "Trader Joe's", "Ace Hardware", "Walgreens", "Dollar General", "Shell station", "Circle K", "Walmart", "Maggie's Place Tavern", "Big Ed's Pawn & Loan", "Edward Jones", "Culver's",
              "Stan's Auto Parts", "Rite Aid", "O'Reilly Auto Parts", "Denny's", "Wm. Dexter & Co. Jewelers", "Sam's Club", "The Brass Lantern", "Motel 6", "Aldi"]
TOWS = ["Buddy's Towing", "Haney Bros. Towing", "AAA Recovery", "Rick's 24 Hour Tow", "Tri-County Towing", "Lou's Collision & Tow"]
HOSPITALS = ["Ruth Ellison Memorial Hospital", "Good Samaritan Hospital", "Mercy General", "Howard Lindqvist Regional Medical Center", "St. Brendan Medical Center", "Amos Pratt Community Hospital", "Valley Regional ER", "St. Jude's"]
ELEMENTARY = ["Eleanor Whitcomb Elementary", "Sacajawea Elementary", "Helen Keller Elementary", "Prairie View Elementary School", "Dr. Luther Amos Elementary", "St. Anne School"]
MIDDLE = ["Cesar Chavez Middle School", "Lincoln-Hayes Junior High", "Northgate Middle School", "Rosa Parks Middle School", "Woodrow Wilson MS", "Barbara Jordan Academy"]
HIGH = ["Roosevelt High School", "Thurgood Marshall High School", "Bishop Keough High School", "Oak Prairie Alternative School", "Grover Cleveland High", "Westside High School", "Pat Tillman HS"]
SCHOOLS = ELEMENTARY + MIDDLE + HIGH
TOWNS = ["Harlan Grove", "Maple Fork", "West Barlow", "Dry Creek", "New Salisbury", "Coopersburg Hills", "Fort Denby", "Millrace", "La Plata Springs", "Sandy Point", "Three Oaks", "Vandalia Park"]
INSURERS = ["State Farm", "Allstate", "Progressive", "Geico", "Erie Insurance", "American Family", "Farmers", "Nationwide", "Liberty Mutual", "USAA", "Auto-Owners"]
CARS = [("2014", "Honda", "Accord", "silver"), ("2019", "Ford", "F-150", "white"), ("2008", "Chevrolet", "Impala", "maroon"), ("2021", "Toyota", "Camry", "black"), ("2016", "Nissan", "Altima", "gray"), ("2011", "Dodge", "Charger", "blue"),
        ("2003", "Buick", "LeSabre", "tan"), ("2018", "Jeep", "Grand Cherokee", "red"), ("2020", "Hyundai", "Elantra", "white"), ("2017", "Kia", "Soul", "green"), ("2013", "GMC", "Sierra", "black"), ("2022", "Subaru", "Outback", "blue")]
CARRIERS = ["Verizon", "T-Mobile", "AT&T", "Cricket", "Boost Mobile"]

CONDITIONS = ["bipolar disorder", "schizophrenia", "type 1 diabetes", "epilepsy", "asthma", "PTSD", "dementia", "opioid use disorder", "congestive heart failure", "hepatitis C", "autism spectrum disorder", "ADHD", "major depression",
              "COPD", "early onset Alzheimer's", "a seizure disorder", "HIV", "kidney failure"]
MEDICINES = ["sertraline 50 mg", "lithium 300mg twice daily", "metformin 1000 mg", "Seroquel 200 mg at bedtime", "Suboxone 8 mg", "insulin", "lisinopril 10 mg", "Keppra 500mg", "Adderall 20 mg", "albuterol inhaler", "Zoloft", "Xanax 1mg",
             "trazodone", "gabapentin 300 mg TID", "buspirone 15 mg", "methadone 80 mg"]
CARE = [("bipolar disorder", "lithium 300mg twice daily"), ("depression", "sertraline 50 mg"), ("type 1 diabetes", "insulin"), ("type 2 diabetes", "metformin 1000 mg"), ("schizophrenia", "Seroquel 200 mg at bedtime"), ("epilepsy", "Keppra 500mg"),
        ("high blood pressure", "lisinopril 10 mg"), ("anxiety", "Xanax 1mg"), ("nerve pain", "gabapentin 300 mg TID"), ("opioid use disorder", "Suboxone 8 mg"), ("PTSD", "prazosin 2 mg"), ("insomnia", "trazodone")]
YOUNG_CARE = [("ADHD", "Adderall 20 mg"), ("asthma", "an albuterol inhaler"), ("depression", "Zoloft"), ("type 1 diabetes", "insulin"), ("epilepsy", "Keppra 500mg"), ("anxiety", "buspirone 15 mg"), ("oppositional defiant disorder", "Risperdal 1 mg"),
              ("bipolar disorder", "Abilify 5 mg"), ("a peanut allergy", "an EpiPen"), ("migraines", "Topamax"), ("autism spectrum disorder", "guanfacine"), ("PTSD", "Prozac 20 mg")]
PHARMACIES = ["Walgreens", "Rite Aid", "Hart & Sons Drug", "CVS", "Medley's Pharmacy"]
TATTOOS = ["rose tattoo on left forearm", "tattoo of \"Mom\" right bicep", "scar above right eyebrow", "TAT L NECK (CROSS)", "surgical scar on left knee", "barbed wire tattoo around upper right arm", "skull tattoo on right hand",
           "TAT R ARM (TRIBAL)", "burn scar on right wrist", "butterfly tattoo on ankle"]
GANGS = ["Eastlake 13", "Norteños", "Sur 22", "Ridge Street Crips", "Loma Vista Locos", "Vice Lords", "Gangster Disciples", "South Canal Boyz", "VKL", "Aryan Circle"]
MONIKERS = ["Lil Smokey", "Ghost", "Tiny", "Big Dre", "Shadow", "Payaso", "T-Bone", "Casper", "Oso", "Lil Crazy", "Peanut", "Spooky"]
HISTORY = ["two prior convictions for theft", "a 2017 felony conviction for burglary", "three prior DUI arrests", "a prior arrest for aggravated assault in 2019", "a juvenile adjudication for arson", "a robbery conviction with parole until next year",
           "an 18 month prison term for possession of a controlled substance", "prior convictions for forgery and identity theft", "an open probation case for domestic battery", "a 2012 conviction for sexual battery", "a misdemeanor weapons conviction from 2015",
           "five prior arrests, including resisting and disorderly conduct"]
