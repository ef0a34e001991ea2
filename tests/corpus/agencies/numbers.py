"""Identifiers of fictional people: right check digits, the states' own licence and plate forms."""
import string

LETTERS = string.ascii_uppercase
VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
VIN_VALUE = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ",
    (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9)))
VIN_WEIGHT = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)

# 9 a digit, A a letter, other characters stand for themselves.
LICENCE = {"OH": "AA999999", "GA": "099999999", "NM": "599999999", "WA": "WDLA9A99A99A", "PA": "29999999",
    "TX": "39999999",
           "OK": "A999999999", "MN": "A999999999999", "CA": "A9999999", "NC": "999999999999", "MA": "S99999999",
           "FL": "A999999999999", "NV": "1999999999", "SD": "01999999", "IL": "A99999999999", "TN": "099999999",
           "NY": "999 999 999", "OR": "9999999"}
PLATE = {"OH": "AAA 9999", "GA": "AAA9999", "NM": "999AAA", "WA": "AAA9999", "PA": "AAA-9999", "TX": "AAA-9999",
    "OK": "AAA-999",
         "MN": "999-AAA", "CA": "8AAA999", "NC": "AAA-9999", "MA": "9AA A99", "FL": "AAA A99", "NV": "999-A99",
             "SD": "9A9 999",
         "IL": "AA 99999", "TN": "AAA-9999", "NY": "AAA-9999", "OR": "999 AAA"}


def fill(rng, form):
    return "".join(rng.choice("0123456789") if c == "9" else rng.choice(VIN_LETTERS) if c == "A" else c for c in form)


def digits(rng, count, first="123456789"):
    return rng.choice(first) + "".join(rng.choice("0123456789") for _ in range(count - 1))


def ssn(rng):
    area = rng.choice([n for n in range(1, 773) if n != 666])
    sep = rng.choice(["-", "-", "-", " ", "", "."])
    return f"{area:03d}{sep}{rng.randint(1, 99):02d}{sep}{rng.randint(1, 9999):04d}"


def itin(rng):
    return f"9{rng.randint(0, 99):02d}-{rng.choice([70, 72, 75, 81, 88, 91, 95])}-{rng.randint(1, 9999):04d}"


def luhn_digit(body):
    total = 0
    for i, c in enumerate(reversed(body)):
        n = int(c) * (2 if i % 2 == 0 else 1)
        total += n - 9 if n > 9 else n
    return str(-total % 10)


def card(rng):
    prefix, length = rng.choice([("4", 16), ("52", 16), ("2412", 16), ("371", 15), ("6011", 16)])
    body = prefix + "".join(rng.choice("0123456789") for _ in range(length - 1 - len(prefix)))
    number = body + luhn_digit(body)
    if length == 15:
        parts = [number[:4], number[4:10], number[10:]]
    else:
        parts = [number[i:i + 4] for i in range(0, 16, 4)]
    return rng.choice([" ", "-", ""]).join(parts)


def imei(rng):
    body = "35" + "".join(rng.choice("0123456789") for _ in range(12))
    number = body + luhn_digit(body)
    return rng.choice([number, f"{number[:2]}-{number[2:8]}-{number[8:14]}-{number[14]}"])


def mac(rng):
    pairs = [f"{rng.randint(0, 255):02x}" for _ in range(6)]
    return rng.choice([":".join(pairs), "-".join(pairs).upper()])


def routing(rng):
    body = rng.choice(["02", "06", "11", "12", "07", "25", "31",
        "32"]) + "".join(rng.choice("0123456789") for _ in range(6))
    total = sum(int(c) * weight for c, weight in zip(body, (3, 7, 1, 3, 7, 1, 3, 7)))
    return body + str(-total % 10)


def vin(rng):
    body = [rng.choice(VIN_LETTERS + "0123456789") for _ in range(17)]
    body[0] = rng.choice("1234JKW5")
    body[9] = rng.choice("ABCDEFGHJKLMNPRSTVWXY123456789")
    body[11:] = [rng.choice("0123456789") for _ in range(6)]
    total = sum((int(c) if c.isdigit() else VIN_VALUE[c]) * weight for c, weight in zip(body, VIN_WEIGHT))
    body[8] = "X" if total % 11 == 10 else str(total % 11)
    return "".join(body)


def mbi(rng):
    return rng.choice([fill(rng, "1AG9-AE9-AK99"), fill(rng, "9AC9A99AK99")]).replace("S", "T").replace("Z",
        "Y").replace("B", "C").replace(
        "L", "M")


def fpc(rng):
    return "".join(rng.choice(["PO", "PI", "PM", "12", "16", "DO", "CO", "AA", "TT", "XX", "08",
        "61"]) for _ in range(10))


def ip(rng):
    if rng.random() < 0.25:
        return "2600:" + ":".join(f"{rng.randint(0, 65535):x}" for _ in range(7))
    return ".".join(str(rng.randint(*r)) for r in ((23, 209), (1, 254), (0, 254), (1, 254)))


def phone(rng, area):
    office = "555" if rng.random() < 0.75 else str(rng.randint(2, 9)) + str(rng.randint(2, 9)) + str(rng.randint(0,
        9))
    line = f"{rng.randint(100, 9999):04d}"
    form = rng.choice(["({a}) {o}-{l}", "{a}-{o}-{l}", "{a}-{o}-{l}", "{a}.{o}.{l}", "{a}/{o}-{l}", "{a}{o}{l}",
        "1-{a}-{o}-{l}"])
    return form.format(a=area, o=office, l=line)
