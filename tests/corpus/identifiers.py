"""Numbers of fictional people and cars, with valid check digits where the kind has one. All take a random.Random."""
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
VIN_VALUES = {**{str(d): d for d in range(10)}, **dict(zip("ABCDEFGH", range(1, 9))), **dict(zip("JKLMN", range(1, 6))),
              "P": 7, "R": 9, **dict(zip("STUVWXYZ", range(2, 10)))}
VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

LICENCE_FORMS = {  # A letter, N digit; from the states' published forms
    "AL": ["NNNNNNN"], "AK": ["NNNNNNN"], "AZ": ["ANNNNNNNN"], "AR": ["NNNNNNNNN"], "CA": ["ANNNNNNN"],
    "CO": ["NN-NNN-NNNN", "NNNNNNNNN"], "CT": ["NNNNNNNNN"], "FL": ["ANNN-NNN-NN-NNN-N", "ANNNNNNNNNNNN"], "GA": ["NNNNNNNNN"],
    "ID": ["AANNNNNNA"], "IL": ["ANNN-NNNN-NNNN", "ANNNNNNNNNNN"], "IN": ["NNNN-NN-NNNN"], "IA": ["NNNAANNNN"],
    "KS": ["ANN-NN-NNNN", "ANNNNNNNN"], "KY": ["ANN-NNN-NNN"], "LA": ["NNNNNNNNN"], "MD": ["A-NNN-NNN-NNN-NNN", "ANNNNNNNNNNNN"],
    "MA": ["ANNNNNNNN"], "MI": ["A NNN NNN NNN NNN", "ANNNNNNNNNNNN"], "MN": ["ANNNNNNNNNNNN"], "MO": ["ANNNNNNNNN"], "MT": ["NNNNNNNNNNNNN"],
    "NE": ["ANNNNNNNN"], "NV": ["NNNNNNNNNN"], "NH": ["NNAAANNNNN"], "NJ": ["ANNNN NNNNN NNNNN"], "NM": ["NNNNNNNNN"],
    "NY": ["NNN NNN NNN", "NNNNNNNNN"], "NC": ["NNNNNNNN", "NNNNNNNNNNNN"], "ND": ["AAANNNNNN"], "OH": ["AANNNNNN"], "OK": ["ANNNNNNNNN"],
    "OR": ["NNNNNNN"], "PA": ["NN NNN NNN", "NNNNNNNN"], "SC": ["NNNNNNNNN"], "SD": ["NNNNNNNN"], "TN": ["NNNNNNNNN"], "TX": ["NNNNNNNN"],
    "UT": ["NNNNNNNNN"], "VA": ["ANNNNNNNN", "ANN-NN-NNNN"], "WA": ["WDLNAANNNNNA", "WDLNNNNNNNNN"], "WV": ["ANNNNNN"],
    "WI": ["ANNN-NNNN-NNNN-NN"], "WY": ["NNNNNN-NNN"]}
PLATE_FORMS = {
    "AZ": ["AAANNNN", "AAANANA"], "CA": ["NAAANNN", "NANNNNN"], "TX": ["AAA-NNNN", "AAANNNN"], "NY": ["AAA-NNNN"], "PA": ["AAA-NNNN"],
    "OH": ["AAA NNNN"], "GA": ["AAA NNNN"], "NC": ["AAA-NNNN"], "VA": ["AAA-NNNN"], "WA": ["AAANNNN"], "MD": ["NAANNNN"], "KS": ["NNNNAAA", "NNNAAA"],
    "CT": ["AA-NNNNN"], "IL": ["AA NNNNN", "AANNNNN"], "FL": ["AAA ANN", "AAAANN"], "CO": ["AAA-ANN", "AAAANN"], "AR": ["AAA NNA"], "NJ": ["ANN-AAA"],
    "ID": ["NA NNNNNN", "K NNNNNN", "NA ANNNN"], "MT": ["N-NNNNNA", "NN-NNNNA"], "NM": ["AAA-NNN", "AAANNN"], "NV": ["NNA-NNN", "NNNANN"], "OR": ["NNN AAA"],
    "UT": ["ANN NAA"], "WI": ["AAA-NNNN"], "MN": ["AAA-NNN", "NNNAAA"], "MI": ["AAA NNNN"], "MO": ["AANANA"], "IA": ["AAANNN"], "NE": ["NN-ANNN"],
    "SD": ["NAANNN"], "OK": ["AAA-NNN"], "LA": ["NNN AAA"], "TN": ["AAA-NNNN", "NNN-AAAA"], "KY": ["AAANNN"], "IN": ["NNNAAA"], "SC": ["AAA NNN"], "AL": ["NNANNNN"]}


def fill(rng, form):
    return "".join(rng.choice("0123456789") if c == "N" else rng.choice(LETTERS) if c == "A" else c for c in form)


def digits(rng, count):
    return str(rng.randint(1, 9)) + "".join(rng.choice("0123456789") for _ in range(count - 1))


def luhn(body):
    """The digits with their Luhn check digit."""
    total = 0
    for i, digit in enumerate(reversed(body)):
        value = int(digit) * (2 if i % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return body + str(-total % 10)


def card(rng):
    form = rng.choice(["4 15", "5 15", "34 15", "6011 15"])
    if form[0] == "4":
        number = luhn("4" + digits(rng, 14))
    elif form[0] == "5":
        number = luhn("5" + str(rng.randint(1, 5)) + digits(rng, 13))
    elif form[0] == "3":
        number = luhn(rng.choice(["34", "37"]) + digits(rng, 12))
        return rng.choice([number, f"{number[:4]} {number[4:10]} {number[10:]}"])
    else:
        number = luhn("6011" + digits(rng, 11))
    between = rng.choice([" ", "-", ""])
    return between.join(number[i:i + 4] for i in range(0, 16, 4))


def imei(rng):
    return luhn("35" + digits(rng, 12))


def npi(rng):
    body = rng.choice("12") + digits(rng, 8)
    return body + luhn("80840" + body)[-1]


def aba(rng):
    body = rng.choice(["02", "03", "06", "07", "11", "12", "26", "31"]) + digits(rng, 6)
    total = sum(int(d) * w for d, w in zip(body, [3, 7, 1, 3, 7, 1, 3, 7]))
    return body + str(-total % 10)


def dea(rng):
    body = digits(rng, 6)
    check = sum(int(body[i]) for i in (0, 2, 4)) + 2 * sum(int(body[i]) for i in (1, 3, 5))
    return rng.choice("ABFM") + rng.choice(LETTERS) + body + str(check % 10)


def mbi(rng):
    letters = "ACDEFGHJKMNPQRTUVWXY"
    form = "NAMNAMNAANN"  # M: letter or digit
    text = "".join(rng.choice("123456789") if c == "N" else rng.choice(letters) for c in form)
    return rng.choice([text, f"{text[:4]}-{text[4:7]}-{text[7:]}"])


def vin(rng):
    maker = rng.choice(["1HG", "2HG", "1FT", "1FA", "1G1", "2T1", "JTD", "3N1", "5YJ", "KMH", "1C4", "4T1", "JN8", "3VW", "WBA", "5NP"])
    body = list(maker + fill(rng, "ANNNA") + "0" + rng.choice("ABCDEFGHJKLMNPRSTVWXY123456789") + fill(rng, "ANNNNNN"))
    total = sum(VIN_VALUES[c] * w for c, w in zip(body, VIN_WEIGHTS))
    body[8] = "0123456789X"[total % 11]
    return "".join(body)


def ssn(rng):
    area = rng.choice([n for n in range(1, 773) if n != 666])
    body = f"{area:03d}", f"{rng.randint(1, 99):02d}", f"{rng.randint(1, 9999):04d}"
    return rng.choice(["-".join(body)] * 6 + [" ".join(body), "".join(body)])


def itin(rng):
    return f"9{rng.randint(0, 99):02d}-{rng.choice([70, 73, 78, 82, 85, 88, 90, 94, 97])}-{rng.randint(1, 9999):04d}"


def licence(rng, state):
    return fill(rng, rng.choice(LICENCE_FORMS.get(state, ["NNNNNNNN"])))


def plate(rng, state):
    if rng.random() < 0.06:
        return rng.choice(["GOLFN4U", "MYTOY1", "LV2SKI", "2FAST", "NANAS5", "GR8DAD", "RDHDMA"])
    return fill(rng, rng.choice(PLATE_FORMS.get(state, ["AAA-NNNN"])))


def phone(rng, area=None):
    area = area or rng.choice(AREA_CODES)
    if rng.random() < 0.6:
        office, line = "555", f"01{rng.randint(0, 99):02d}"
    else:
        office = f"{rng.randint(2, 9)}{rng.randint(2, 9)}{rng.randint(0, 9)}"
        line = f"{rng.randint(0, 9999):04d}"
    forms = ["({a}) {o}-{l}"] * 4 + ["{a}-{o}-{l}"] * 5 + ["{a}.{o}.{l}", "{a} {o} {l}", "({a}){o}-{l}", "{a}{o}{l}", "+1 {a} {o} {l}",
                                                        "1-{a}-{o}-{l}", "{a}/{o}-{l}"]
    return rng.choice(forms).format(a=area, o=office, l=line)


AREA_CODES = ["208", "602", "928", "505", "915", "713", "214", "559", "213", "818", "503", "206", "509", "651", "612", "312", "708", "414",
              "313", "216", "412", "215", "718", "516", "404", "678", "704", "919", "305", "813", "615", "502", "816", "402", "605", "701", "406",
              "307", "801", "702", "907", "808", "617", "401", "203", "302", "410", "804", "304", "843", "504", "601", "501", "405"]


def ip(rng):
    if rng.random() < 0.2:
        return "2600:" + ":".join(f"{rng.randint(16, 65535):x}" for _ in range(7))
    return f"{rng.choice([24, 47, 68, 73, 98, 104, 172, 174])}.{rng.randint(1, 254)}.{rng.randint(1, 254)}.{rng.randint(1, 254)}"


def mac(rng):
    between = rng.choice([":", "-"])
    return between.join(f"{rng.randint(0, 255):02X}" for _ in range(6))


def sid(rng, state):
    return state + digits(rng, 8)


def ucn(rng):
    return rng.choice([fill(rng, "NNNNNNAAN"), fill(rng, "NNNNNNAN"), fill(rng, "ANNNNNNNN")])


def nic(rng):
    return rng.choice("WMPVGA") + digits(rng, 9)


def fpc(rng):
    return " ".join(rng.choice(["PO", "PI", "CO", "PM", "TT", "AA", "12", "08", "15", "17", "DI", "56", "04", "19"]) for _ in range(10))
