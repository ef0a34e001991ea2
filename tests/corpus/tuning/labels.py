"""Other words for the labels of forms and the headers of tables: each agency has its own, the same through a document."""
import functools

from model import Form, Table

WORDS = {
    "DOB": ["DOB", "DOB", "D.O.B.", "Date of Birth", "Birth Date", "Birthdate", "DOB (MM/DD/YYYY)", "B/D"],
    "Date of Birth": ["Date of Birth", "DOB", "Birth date"],
    "Phone": ["Phone", "Phone #", "Phone No.", "Telephone", "Tel", "Contact #", "Cell", "Ph.", "Phone (Home/Cell)"],
    "Name": ["Name", "Full Name", "Name (L/F/M)", "Subject Name", "Person", "NAME (Last/First/Middle)"],
    "Address": ["Address", "Addr", "Residence", "Res. Address", "Home Address", "Street Address"],
    "SSN": ["SSN", "SSN", "SS#", "Soc Sec #", "Social Security Number", "SOC"],
    "DL": ["DL", "DL #", "D/L No.", "OLN", "Oper. Lic."],
    "OLN": ["OLN", "OLN/State", "DL#", "License No.", "Driver's Lic. No."],
    "Driver license": ["Driver license", "DLN", "Drivers Lic #", "CDL/DL No."],
    "License": ["License", "Lic. Plate", "Plate", "Tag #", "Reg. No.", "LIC"],
    "VIN": ["VIN", "VIN #", "Vehicle Ident. No.", "Vehicle ID"],
    "E-mail": ["E-mail", "Email", "Email Address"],
    "Case": ["Case", "Case #", "Case No", "Agency Case Number", "Report No.", "OCA", "IR#"],
    "Case Number": ["Case Number", "Case #", "Incident Number", "GO #", "DR#"],
    "Badge": ["Badge", "Badge #", "ID No.", "Serial No.", "Star"],
    "Officer": ["Officer", "Reporting Ofc", "Deputy", "Investigator"],
    "School": ["School", "School Attending", "School Name"],
    "Parent/Guardian": ["Parent/Guardian", "Parent or Guardian Name", "Guardian"],
    "Parent Phone": ["Parent Phone", "Guardian Phone #", "Parent Contact"],
    "Mother": ["Mother", "Mother's Name", "Mother/Guardian"], "Father": ["Father", "Father's Name"],
    "Victim": ["Victim", "Victim Name", "V-1 Name", "Victim (Last, First)"], "Suspect": ["Suspect", "Suspect Name", "S-1 Name", "Offender"],
    "Owner": ["Owner", "Owner Name", "Registered Owner"], "Registered Owner": ["Registered Owner", "R/O", "Reg. Owner (Last, First)"],
    "Next of kin": ["Next of kin", "NOK", "Nearest Relative", "Emergency Contact"], "Age": ["Age", "Age", "AGE", "Yrs"], "Sex": ["Sex", "Sex", "Gender", "SX"],
    "MRN": ["MRN", "Med. Rec. No.", "MR #", "Medical Record Number"], "SID": ["SID", "SID No.", "State ID #"], "FBI": ["FBI", "FBI No.", "UCN", "FBI/UCN"], "FBI #": ["FBI #", "FBI No.", "UCN"],
    "Moniker": ["Moniker", "Street Name", "AKA/Moniker"], "Gang": ["Gang", "Gang Affiliation", "Set"],
}


def vary(layout):
    """The same layout with labels of another agency."""
    @functools.wraps(layout)
    def varied(rng):
        document = layout(rng)
        chosen = {name: rng.choice(words) for name, words in WORDS.items()}
        capitals = rng.random() < 0.25

        def word(label):
            text = chosen.get(label, label)
            return text.upper() if capitals and "[[" not in text else text
        for block in document.blocks:
            if isinstance(block, Form):
                block.rows = [[(word(label), value, share) for label, value, share in row] for row in block.rows]
            elif isinstance(block, Table):
                block.header = [word(label) for label in block.header]
        return document
    return varied
