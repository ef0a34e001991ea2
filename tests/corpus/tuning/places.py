"""Fictional towns in every part of the country: streets, businesses, hospitals, schools, agencies."""
import unicodedata
from dataclasses import dataclass

# (state, ZIP's first three, area code, county, statute forms)
STATES = [("ID", "834", "208"), ("AZ", "850", "602"), ("NM", "871", "505"), ("TX", "799", "915"), ("CA", "937", "559"), ("CA", "900", "213"), ("OR", "972", "503"),
          ("WA", "981", "206"), ("MN", "551", "651"), ("IL", "606", "312"), ("WI", "532", "414"), ("MI", "482", "313"), ("OH", "441", "216"), ("PA", "152", "412"),
          ("NY", "112", "718"), ("GA", "303", "404"), ("NC", "282", "704"), ("FL", "331", "305"), ("TN", "372", "615"), ("KY", "402", "502"), ("MO", "641", "816"),
          ("NE", "681", "402"), ("SD", "571", "605"), ("MT", "591", "406"), ("WY", "820", "307"), ("UT", "841", "801"), ("NV", "891", "702"), ("MA", "021", "617"),
          ("CT", "061", "203"), ("MD", "212", "410"), ("VA", "232", "804"), ("WV", "253", "304"), ("SC", "294", "843"), ("LA", "701", "504"), ("MS", "392", "601"),
          ("AR", "722", "501"), ("OK", "731", "405"), ("KS", "672", "316"), ("IA", "503", "515"), ("IN", "462", "317"), ("CO", "802", "303"), ("AL", "352", "205"),
          ("ND", "581", "701"), ("NH", "031", "603"), ("NJ", "071", "973"), ("AK", "995", "907"), ("HI", "968", "808"), ("ME", "041", "207"), ("DE", "198", "302"),
          ("RI", "029", "401"), ("VT", "054", "802")]
STATE_NAMES = {"ID": "Idaho", "AZ": "Arizona", "NM": "New Mexico", "TX": "Texas", "CA": "California", "OR": "Oregon", "WA": "Washington", "MN": "Minnesota",
               "IL": "Illinois", "OH": "Ohio", "PA": "Pennsylvania", "NY": "New York", "GA": "Georgia", "FL": "Florida", "UT": "Utah", "NV": "Nevada",
               "MT": "Montana", "NC": "North Carolina", "CO": "Colorado", "KS": "Kansas"}
TOWNS = ["Harrow", "Millbrook", "Cedar Falls", "Pinewood", "Las Palmas", "Eagle Bend", "Fort Carling", "Santa Rita", "Dunmore", "New Hope", "Kettle River",
         "St. Clair", "Brackwater", "Grant Pass", "Oakhollow", "Shelby", "Twin Forks", "Lakota Springs", "Marlow", "Port Ames", "Young America", "Hollister Flats"]
STREETS = ["Elm", "Maple", "Grant", "Jefferson", "Sycamore", "Larkspur", "Cottonwood", "Rose", "Jackson", "Kimball", "Birch Hollow", "Juniper", "W 3rd", "N 14th",
           "E Mission", "Hawthorne", "Quail Run", "Cesar Chavez", "Lincoln", "Washington", "Turner", "S Alameda", "Bell", "Mulberry", "Whitman", "Ranchero",
           "Vista del Sol", "Old Mill", "Fox Hollow", "Garnet", "Marigold", "SE 82nd", "Camelback", "Peachtree", "Dry Creek", "O'Malley", "County Road 12"]
KINDS = ["St", "Ave", "Rd", "Ct", "Dr", "Ln", "Blvd", "Way", "Pl", "Street", "Avenue", "Cir", "Ter"]
UNITS = ["", "", "", "", "", " Apt {n}", " #{n}", " Unit {a}", ", Apt. {n}{a}", " Lot {n}", " Trlr {n}", " Ste {n}"]
NAMED_STREETS = ["MLK Jr Way", "Martin Luther King Jr Blvd", "Cesar Chavez Ave", "John F. Kennedy Dr", "Grant St", "Rosa Parks Ave", "S Roosevelt Rd", "Bell Rd",
                 "Harriet Tubman Ln", "Thomas Jefferson Pkwy", "Young St", "Stone Ave", "Clara Barton Dr", "E Houston St", "N Madison Ave"]
CROSS = ["Oak & 5th", "Main St and 3rd Ave", "W Elm St / N Grant Ave", "Hwy 91 at Rose Ln", "7th and Jefferson", "Lincoln Ave @ 12th St", "Bell Rd & Stone Ave",
         "MLK Jr Way and Franklin St", "I-15 NB at exit 93", "SR 26 / Kimball Rd", "Fair St & Young St", "S Park Ave/E Brooks Ln"]
BUSINESSES = ["Wendy's", "Miller & Sons Plumbing", "Walgreens", "Dollar General", "Joe's Crab Shack", "Smith's Food & Drug", "Sherwin-Williams", "Circle K", "McDonald's",
              "Rosa's Cafe", "Applebee's", "Johnson Tire", "Fred Meyer", "Carl's Jr.", "Young Brothers Towing", "Wells Fargo", "Charles Schwab", "Papa John's",
              "Martin's Auto Body", "Trader Joe's", "J.C. Penney", "Bed Bath & Beyond", "Harris Teeter", "Big O Tires", "Denny's", "Lane Bryant", "Chase Bank",
              "T.J. Maxx", "Howard Johnson Inn", "Sam's Club", "Harvey's Pawn & Loan", "Grant Brothers Storage", "Dave & Buster's", "Kroger", "Jack in the Box"]
TOWERS = ["Young Brothers Towing", "Martin's Towing & Recovery", "A-1 Tow", "Stone & Sons Recovery", "Big Ray's Towing", "Metro Wrecker Service"]
HOSPITALS = ["St. Mary's Hospital", "Mercy General", "Cook County Hospital", "St. Luke's Regional Medical Center", "Harborview", "Grady Memorial", "Good Samaritan Hospital",
             "Eleanor Brooks Memorial Hospital", "Providence", "Madigan Medical Center", "Portneuf Medical Center", "St. Vincent's ER", "Valley Presbyterian"]
SCHOOLS = ["Jefferson Middle School", "Grant High School", "Rosa Parks Elementary", "Hawthorne Middle School", "Central High", "Washington Elementary", "Irving Jr. High",
           "Northgate Academy", "St. Agnes School", "Sacajawea Elementary", "Lincoln High School", "Kit Carson Elementary", "Cesar Chavez K-8", "Highland HS",
           "William Thomas Middle School", "Tendoy Elementary", "Bonneville Alternative School"]
SHELTERS = ["Harbor House", "Safe Passage Shelter", "Esperanza House", "New Dawn Shelter"]
OFFICER_NAMES = ["R. Delgado", "K. Whitaker", "T. Oyelaran", "J. Brandt", "M. Sikorski", "L. Chen", "D. Foss", "A. Petrov", "S. Hale", "B. Tanaka", "C. Rasmussen", "P. Ibarra",
                 "Dana Kowalski", "Rick Stamper", "Elena Morales", "Trent Huxley", "Monique Baird", "G. Snow", "W. Fields", "N. Armstrong-Lee"]
PROPERTY = ["Samsung 55-inch TV", "DeWalt cordless drill", "HP laptop", "Trek mountain bicycle", "Glock 19 pistol", "Remington 870 shotgun", "Apple iPhone 13", "Craftsman socket set",
            "Stihl chainsaw", "Xbox Series X", "Canon EOS camera", "Michael Kors purse", "gold necklace", "Honda EU2200 generator", "brown leather wallet"]
CARS = [("2014", "Ford", "F-150", "WHI"), ("2009", "Honda", "Accord", "SIL"), ("2018", "Toyota", "Camry", "BLK"), ("2003", "Chevrolet", "Tahoe", "TAN"), ("2021", "Kia", "Forte", "RED"),
        ("1998", "Dodge", "Ram 1500", "GRN"), ("2012", "Nissan", "Altima", "GRY"), ("2016", "Subaru", "Outback", "BLU"), ("2007", "Lincoln", "Town Car", "BLK"), ("2020", "Tesla", "Model 3", "WHI")]


def ascii_only(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if ord(c) < 128)


@dataclass
class Address:
    street: str
    city: str
    state: str
    zip: str

    @property
    def full(self):
        return f"{self.street}, {self.city}, {self.state} {self.zip}"


class Area:
    """A town with its agency."""

    def __init__(self, rng):
        self.state, self.zip3, self.code = rng.choice(STATES)
        self.city = rng.choice(TOWNS)
        self.agency = rng.choice([f"{self.city} Police Department", f"{self.city} Police Department", f"{rng.choice(TOWNS)} County Sheriff's Office",
                                  f"City of {self.city} Department of Public Safety"])
        self.zip = f"{self.zip3}{rng.randint(1, 99):02d}"
        self.desk = f"({self.code}) 555-{rng.choice(['0100', '0110', '0199', '0150'])}"
        self.ori = f"{self.state}{rng.randint(1, 99):03d}{rng.randint(0, 99):02d}00"

    def home(self, rng):
        if rng.random() < 0.04:
            return Address(f"P.O. Box {rng.randint(11, 9900)}", self.city, self.state, self.zip)
        unit = rng.choice(UNITS).format(n=rng.randint(1, 312), a=rng.choice("ABCD"))
        return Address(f"{rng.randint(11, 15999)} {rng.choice(STREETS)} {rng.choice(KINDS)}{unit}", self.city, self.state, self.zip)

    def block(self, rng):
        street = rng.choice(STREETS[:12] + ["Grant", "Young", "Rose", "Madison"])
        number = rng.randint(1, 98) * 100
        return rng.choice([f"{number} block of {street} {rng.choice(KINDS[:4])}", f"{number} blk {street} {rng.choice(KINDS[:4])}", f"{number} BLK OF {street.upper()} ST"])
