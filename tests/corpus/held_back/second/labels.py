"""Agencies name the boxes of their forms in their own way: each document gets its own words, capitals or box numbers, and
columns that are wide enough for what stands in them."""
import functools
import re

from marks import MARK
from model import Form

WORDS = {
    "DOB": ["DOB", "DOB", "D.O.B.", "Date of Birth", "Birth Date", "Born"],
    "Phone": ["Phone", "Phone #", "Tel. No.", "Contact No.", "Telephone", "Ph"],
    "Address": ["Address", "Home Address", "Residence", "Street, City, State, ZIP", "Addr"],
    "SSN": ["SSN", "Soc. Sec. No.", "SS#", "Social Security"],
    "OLN": ["OLN", "DL No.", "Driver's License", "D/L #"],
    "DL": ["DL", "OLN", "Driver's Lic #"],
    "E-mail": ["E-mail", "Email", "Email Address", "E-mail addr."],
    "Plate": ["Plate", "License Plate", "Plate No.", "Veh. Lic.", "Registration"],
    "VIN": ["VIN", "V.I.N.", "Vehicle ID No.", "VIN #"],
    "Case": ["Case", "Case #", "Report No.", "Incident No.", "Agency Case #"],
    "CAD": ["CAD", "CAD #", "Call No.", "Event #"],
    "Age": ["Age", "AGE", "Yrs"],
    "Account no.": ["Account no.", "Acct #", "Acct. No.", "Checking acct"],
    "Routing/ABA": ["Routing/ABA", "Routing no.", "ABA #"],
    "Card no.": ["Card no.", "Debit card #", "Card number"],
    "MRN": ["MRN", "Med. Rec. No.", "Hospital record #"],
    "Medicare no.": ["Medicare no.", "Medicare #", "MBI"],
    "Next of kin": ["Next of kin", "NOK", "Family notified"],
    "Location": ["Location", "Location of occurrence", "Where", "Incident location"],
    "Statute": ["Statute", "Charge", "Code section", "Violation"],
    "Officer": ["Officer", "Reporting officer", "Ofc."],
    "School": ["School", "School name", "Attends"],
    "Employer": ["Employer", "Place of employment", "Works at"],
    "Victim": ["Victim", "V-1", "Victim name"],
    "Witness": ["Witness", "W-1", "Witness name"],
    "Suspect": ["Suspect", "S-1", "Suspect name"],
}


def shown(source):
    """The length of a marked text on paper."""
    return len(MARK.sub(lambda found: found["text"], source))


def need(label, value, style):
    if style == "left":
        return shown(label) + shown(value) + 4
    return min(44, max(shown(label), shown(value)) + 2)


def arranged(rows, style, width):
    """Rows that fit: a row that is too wide goes on in the next."""
    out = []
    for row in rows:
        line, used = [], 0
        for label, value, _ in row:
            room = width if style == "dotted" and shown(value) > 16 else width // 2 if style == "dotted" else need(label, value, style)
            if line and used + room > width:
                out.append(line)
                line, used = [], 0
            line.append((label, value, room))
            used += room
        out.append(line)
    return out


def vary(layout):
    """layout(rng) -> the same paper with an office's own labels."""
    @functools.wraps(layout)
    def varied(rng):
        document = layout(rng)
        chosen = {word: rng.choice(ways) for word, ways in WORDS.items()}
        capitals, numbered = rng.random() < 0.3, rng.random() < 0.15
        box = 0
        for block in document.blocks:
            if not isinstance(block, Form):
                continue
            rows = []
            for row in block.rows:
                cells = []
                for label, value, share in row:
                    label = chosen.get(label, label)
                    label = label.upper() if capitals and not re.search(r"\[\[", label) else label
                    box += 1
                    cells.append((f"{box} {label}" if numbered else label, value, share))
                rows.append(cells)
            block.rows = arranged(rows, block.style, (document.width or 84) - 2)
        return document
    return varied
