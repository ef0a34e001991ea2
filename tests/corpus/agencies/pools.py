"""Word pools of the held-back corpus: fictional people, streets, towns, firms. Written without sight of any detector."""

# First names by origin, (female, male); several are ordinary words or rare.
FIRST = {
    "anglo": ("Marjorie Dawn April Grace Hope Faith Summer Brandy Shelby Kendra Lorna Beatrix Winifred Tamsin "
              "Jolene Darla Peggy Autumn Ruth Eleanor Misty Joy Charity Constance Bonnie Ginger Holly Ivy Robin Sage",
              "Chase Drew Will Mark Art Bill Grant Rusty Clay Dale Major Royal Gage Colt Dwight Lowell Emmett Thaddeus "
              "Roscoe Wendell Harlan Byron Clifton Dexter Earl Vernon Quentin Sterling Rich Frank Rob Pierce"),
    "black": ("Latoya Shanice Keisha Ebony Precious Destiny Tamika Imani Nia Aaliyah Deja Monique Lakeisha Raven",
              "Tyrell DeShawn Marquis Jamal Darnell Kwame Treyvon LaMont Cedric D'Andre Rashad Demetrius Prince Malik"),
    "latino": ("Xiomara Guadalupe Marisol Yesenia Itzel Rocío Luz Paloma Araceli Dulce Graciela Noemí Consuelo Mercedes",
               "Ángel Jesús Refugio Baltazar Ignacio Eliseo Hernán Fidel Rigoberto Santiago Cruz Gerardo Moisés Iván"),
    "slavic": ("Oksana Svetlana Bohdana Zuzanna Jadwiga Milica Ludmila Irina",
        "Bogdan Zbigniew Vladislav Yaroslav Milos "
               "Dragan Pawel Taras"),
    "east_asian": ("Mei-Ling Xiu Hye-Jin Thuy Linh Noriko Soo-Yun Bao",
        "Wei Jin-Ho Duc Minh Takeshi Kou Tou Haruki Long"),
    "south_asian": ("Priyanka Lakshmi Anjali Harpreet Sunita Farzana",
        "Arjun Gurpreet Sanjay Imtiaz Rajesh Venkat Om"),
    "arab": ("Fatima Zaynab Layla Rania Samira Hanan", "Abdulrahman Yusuf Khalid Omar Tariq Mustafa"),
    "african": ("Ngozi Adaeze Abeba Hodan Ifrah Wanjiru", "Chukwuemeka Tendai Abdirahman Kofi Olumide Tesfaye"),
    "native": ("Winona Aiyana Leotie Dyani Kaya Tallulah", "Hototo Elan Wicasa Leland Delbert Kele"),
    "pacific": ("Leilani Sina Mele Talia", "Sione Keola Tevita Manaia"),
    "nordic": ("Ingrid Solveig Astrid Saoirse Niamh Siobhan", "Torvald Anders Leif Eoghan Padraig Cillian"),
}

LAST = {
    "anglo": "Outlaw Justice Church Banks Cash Speed Bird Hand Self Moody Frost Bland Swift Wall Case Street Park Early "
             "Love Strong Price May Pine Winters Long Means Day Rich Young Baker Booker Fields Waters Rivers Stamper "
             "Thistlewood Pennyfeather Ogletree Bickerstaff Culpepper Wetherbee Ravenscroft Hollingsworth Tuttle Grubbs "
             "Trueblood Loveless Goodnight Poindexter Stubblefield Crabtree Birdsong Ledbetter Mayfield O'Quinn McIlroy "
             "MacAllister Fitzsimmons St. Clair Van Horn Cartwright-Boone Hatch Driver Sargent Constable Marshall Mills",
    "black": "Broadnax Gadson Pettway Dupree Toussaint Gaines Blackmon Fontenot Ravenell Sumpter Bright Freeman Battle",
    "latino": "Zaragoza Villaseñor Ocampo Bustamante de la Garza Quiñones Saldívar Arellano-Pinto Cisneros Melgoza "
              "Iturbide Peña Yáñez Santoyo Calderón Luna Flores Campos del Toro Rios Plaza",
    "slavic": "Wojciechowski Hrynkiewicz Dragomirov Petrovych Szczepanski Novotny Stojanovic Kuzmenko Babic",
    "east_asian": "Ng Oh An Xiong Vang Nguyen Tran Kuroda Matsunaga Hsieh Yip Seo Pak So Lor Thao",
    "south_asian": "Subramanian Chatterjee Dhillon Bhattacharya Rao Gill Siddiqui Patel Venkataraman Das",
    "arab": "al-Hakim Haddad Mansour Abu-Zayd Khoury Nasrallah El-Amin Sabbagh",
    "african": "Okonkwo Adeyemi Mwangi Gebremedhin Warsame Nwachukwu Asante Farah Diallo",
    "native": "Yellowhorse Begaye Two Bulls Tsosie Swift Hawk Whitecloud Red Elk Manygoats Littlewolf Nez",
    "pacific": "Fonoti Kahananui Tuimavave Palakiko Faleafa",
    "nordic": "Thorvaldsen Bjerke Sørensen O'Shaughnessy Mac Giolla Lindqvist Ó Briain Haugen",
}
# The surnames above that are two words (they have to be cut before the list is split on blanks).
TWO_WORDS = ("St. Clair", "Van Horn", "de la Garza", "del Toro", "Two Bulls", "Swift Hawk", "Red Elk", "Mac Giolla",
             "Ó Briain")

NICK = {"William": "Bill", "Frank": "Frankie", "Demetrius": "Meech", "Santiago": "Chago", "Guadalupe": "Lupe",
        "Jesús": "Chuy", "Ignacio": "Nacho", "Mercedes": "Meche", "Eleanor": "Ellie", "Marjorie": "Marge",
        "Winifred": "Winnie", "Beatrix": "Bea", "Thaddeus": "Thad", "Svetlana": "Sveta", "Abdulrahman": "Abdul",
        "Chukwuemeka": "Emeka", "Venkat": "Ven", "Zbigniew": "Zbig", "Consuelo": "Chelo", "Rigoberto": "Rigo",
        "Refugio": "Cuco", "Gerardo": "Jerry", "Vladislav": "Vlad", "Marquis": "Quis", "Harpreet": "Harp"}

MONIKERS = ("Lil Tuck", "Smiley", "Big Dre", "Ghost", "Spooky", "Trigger", "Casper", "Half Pint", "Droopy", "T-Bone",
            "Nino", "Baby Wolf", "Shadow", "Pookie", "Cricket", "Duke", "Cutty", "Oso", "Flaco", "Slim")
GANGS = ("Eastbank Mob", "14th Row Boys", "Varrio Loma Seca", "Northside Pirus 88", "Gravel Pit Norte",
    "Sons of Perdido",
         "Harbor Town Crips", "Calle Nueve Locos", "Dead Bridge MC", "Trece Palmas", "Cutler Street Bloods",
             "OTF 600")

STREET_PRIVATE = ("Larkmeadow", "Tamarind", "Gristmill", "Old Quarry", "Sycamore Hollow", "Pettibone", "Windrush",
                  "Calumet", "Verbena", "Ironbridge", "Copperleaf", "Saltgrass", "Whippoorwill", "Juniper Ridge",
                  "Hawthorn", "Bramblewood", "Tanager", "Kestrel", "Mossy Cup", "Foxhall", "Buttonwood", "Sorrel",
                  "N Vance", "S Perrine", "E 41st", "W 9th", "NE Halvorsen", "SW Corliss", "Quail Run", "Dogwood")
STREET_TYPE = ("St", "Ave", "Ln", "Dr", "Ct", "Rd", "Way", "Pl", "Ter", "Cir", "Blvd", "Trl", "Street", "Avenue",
    "Lane")
# {n} a house number, {m} a small one.
STREET_ODD = ("{n} State Route {m}", "{n} County Road {m}", "{n} Hwy {m} N", "{n} Camino del Rio",
    "{n}-B Paseo de la Luna", "{n} 1/2 Alder Aly",
              "N{n} Town Line Rd", "{n} Rue Chartier", "{n} Old Hwy {m}", "{n} 42nd Pl SE", "{n} Avenida Juarez",
                  "{n} FM {n}", "{n} S. 17th St., #{m}",
              "One Beacon Close", "{n} Lower Kula Hwy", "BIA Rte {m}, House {m}", "{n} The Esplanade, Penthouse 2")
STREET_PERSON = ("Martin Luther King Jr Blvd", "Cesar Chavez Ave", "Rosa Parks Way", "Harvey Milk St",
    "Medgar Evers Dr",
                 "Jesse Owens Pkwy", "Barbara Jordan Blvd", "John Muir Rd", "Dolores Huerta St", "Will Rogers Tpke",
                 "Lucille Tanner Pkwy", "General Lafayette Blvd", "Abigail Adams Ave", "Jefferson Davis Hwy")
STREET_PLAIN = ("Commerce", "Depot", "Canal", "Foundry", "Levee", "Front", "Market", "Mission", "Orchard", "Railroad",
                "Ferry", "Mill", "Union", "Prospect", "Telegraph", "Wharf", "Spring", "Lafayette", "Custer")
APARTMENTS = ("Apt 4B", "Unit 12", "#207", "Apt. 3", "Lot 31", "Trlr 9", "Apt C", "Ste 5", "Rm 118", "Bldg 6 Apt 22",
              "Space 44", "Fl 2")
APT_COMPLEX = ("Willow Bend Apartments", "The Landings at Corbin", "Casa Verde Mobile Estates",
    "Pine Haven Townhomes")

BUSINESS = ("Hannigan & Sons Plumbing", "Wendy's", "Sal's Liquor", "Arby's", "Dillard's", "Mama Rosa's Cantina",
            "Fred Meyer", "Kohl's", "Jack's Tire & Brake", "Dick's Sporting Goods", "Lowe's", "Papa Murphy's",
            "Walker Brothers Feed", "Trader Joe's", "Pete Olsen Chevrolet", "Casey's General Store", "Denny's",
            "Ruby Tuesday", "Grady's Pawn & Loan", "Hobby Lobby", "Bob Evans", "Carl's Jr.", "Macy's",
                "Mary Kay outlet",
            "Jimmy John's", "Wells Fargo", "Henderson Realty", "Tiffany Nails", "Piggly Wiggly", "Quik Trip")
HOSPITAL = ("St. Vincent Medical Center", "Mercy Regional", "Mary Washington Hospital", "Cook Children's",
            "Doctors Hospital of Avondale", "Good Samaritan ER", "John Peter Smith Hospital", "St. Jude Annex",
            "Harbor General", "Baptist Memorial", "Lucile Packard Pavilion", "Sutter Creek Hospital",
                "Grady Memorial")
SCHOOL = ("Roosevelt Middle School", "Thurgood Marshall High School", "Cedar Flats Elementary",
    "Helen Keller Elementary",
          "Amelia Earhart Intermediate", "West Fork High School", "Sitting Bull Academy", "Lakeview Jr. High",
          "Booker T. Washington HS", "Clara Barton Elementary", "St. Brendan's Prep", "Benito Juarez Academy",
          "Jim Bridger Middle School", "Oakdale Charter School", "Frederick Douglass K-8")

# (town, state code, ZIP start, area code)
TOWN = (("Corbin Falls", "OH", "454", "937"), ("Tillery", "GA", "318", "478"), ("Mesa Roja", "NM", "875", "505"),
        ("Port Havelock", "WA", "983", "360"), ("Granger Mills", "PA", "156", "724"),
            ("Sandoval Heights", "TX", "789", "512"),
        ("Kiowa Bluff", "OK", "735", "580"), ("New Bremen", "MN", "563", "320"), ("Loma Seca", "CA", "932", "661"),
        ("Belhaven", "NC", "278", "252"), ("Stoneford", "MA", "015", "508"), ("Egret Key", "FL", "339", "239"),
        ("Dry Creek", "NV", "894", "775"), ("Eagle Butte", "SD", "576", "605"), ("Harmon", "IL", "610", "815"),
        ("Rutledge", "TN", "378", "865"), ("Cold Spring", "NY", "125", "845"), ("Elko Junction", "OR", "978", "541"))

VEHICLE = (("2014", "Honda", "Accord"), ("2009", "Ford", "Escape"), ("2019", "Chevrolet", "Malibu"),
    ("2021", "Kia", "Soul"),
           ("1998", "Toyota", "Tacoma"), ("2016", "Dodge", "Charger"), ("2022", "Hyundai", "Elantra"),
           ("2007", "Buick", "LeSabre"), ("2018", "Nissan", "Rogue"), ("2003", "Lincoln", "Navigator"))
COLOR = ("silver", "blk", "maroon", "white", "dark green", "blue", "tan", "gray", "red over black", "gold")

MEDICATION = ("Lexapro 20 mg", "lithium 600mg", "Suboxone 8/2 mg", "metformin 500 mg", "Seroquel 100mg",
    "Keppra 750 mg",
              "Xanax 2mg", "insulin glargine", "Zoloft 50 mg daily", "methadone 80 mg", "Adderall XR 20mg",
                  "warfarin")
CONDITION = ("type 2 diabetes", "bipolar disorder", "schizophrenia", "epilepsy", "PTSD", "HIV-positive",
    "hepatitis C",
             "paranoid delusions", "congestive heart failure", "autism spectrum disorder", "early-onset dementia",
             "a traumatic brain injury", "asthma", "major depressive disorder", "opioid use disorder",
                 "sickle cell disease",
             "a fractured orbital bone", "a ruptured spleen", "ovarian cancer", "COPD", "schizoaffective disorder")
INJURY = ("a broken left wrist", "two cracked ribs", "a concussion", "a three-inch laceration above the right eye",
          "a dislocated shoulder", "a fractured jaw", "a punctured lung", "second-degree burns to both hands",
          "a torn ACL", "a subdural hematoma")
CHARGE = ("possession of a controlled substance", "DUI", "burglary 2nd degree", "simple battery", "grand theft auto",
          "felon in possession", "larceny over $500", "criminal trespass", "assault 4", "forgery", "robbery",
          "failure to appear", "retail theft", "aggravated assault", "eluding", "receiving stolen property")
SMT_TEXT = ("tattoo of a rose on left forearm", "3 in. scar on chin", "TAT R ARM \"MOM\"", "pierced left eyebrow",
            "burn scar right shoulder", "tattoo \"1997\" on neck", "SC ABDOM", "TAT UL ARM skull",
                "missing tip of L index finger")
DOMAINS = ("gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "protonmail.com", "aol.com",
    "att.net",
           "windstream.net", "comcast.net")
WEEKDAY = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
         "December")
PASSWORDS = ("Sunflower88!", "bucky2019", "t1gerlily", "Raiders#1", "qwe98rty", "LetMeIn_42", "Mango$tree7",
    "h0ney-bun",
             "P@rkside77", "goldie1963", "Eagles4Life", "zx81spectrum", "blue.kayak.9")
