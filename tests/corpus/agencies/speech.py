"""A 911 call written down word by word, and a recorded interview: numbers and names as people say them."""
from model import Document, Heading, Lines, Prose

from . import notes, pools
from .cast import mark
from .world import World, capitals, mistyped, form

DIGIT = {"0": ("zero", "oh"), "1": ("one",), "2": ("two",), "3": ("three",), "4": ("four",), "5": ("five",),
    "6": ("six",), "7": ("seven",), "8": ("eight",),
         "9": ("nine", "niner")}
TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ALPHABET = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "Adam Boy Charles David Edward Frank George Henry Ida John King Lincoln Mary Nora Ocean Paul Queen Robert "
                    "Sam Tom Union Victor William X-ray Young Zebra".split()))


def digit_words(rng, text, groups=True):
    zero = rng.choice(DIGIT["0"])
    out = []
    for c in text:
        if c.isdigit():
            out.append(zero if c == "0" else rng.choice(DIGIT[c]) if rng.random() < 0.1 else DIGIT[c][0])
        elif c.isalpha():
            out.append(rng.choice([c.upper(), f"{c.upper()} as in {ALPHABET[c.upper()]}"]))
        elif groups and out and not out[-1].endswith(","):
            out[-1] += ","
    return " ".join(out).rstrip(",")


def two_digits(n):
    if n < 10:
        return ("oh " + ONES[n]) if n else "hundred"
    if n < 20:
        return TEENS[n - 10]
    return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")


def house_words(number):
    n = int(number)
    if n < 100:
        return two_digits(n)
    if n < 1000:
        return f"{ONES[n // 100]} {two_digits(n % 100)}"
    return f"{two_digits(n // 100)} {two_digits(n % 100)}" if n < 10000 else " ".join(DIGIT[c][0] for c in number)


def year_words(year):
    return f"two thousand {ONES[year % 100]}".strip() if 2000 <= year < 2010 else f"{two_digits(year // 100)} {two_digits(year % 100)}"


def age_words(n):
    return two_digits(n)


class Spoken:
    """What people of the cast say about themselves."""

    def __init__(self, world):
        self.world, self.rng = world, world.rng

    def of(self, key, kind, text, identifier=False):
        return mark(kind, text,
            self.world.person(key).role_or_none() if kind in ("PHONE", "DOB", "ADDRESS") else None, identifier)

    def phone(self, key):
        person = self.world.person(key)
        person.get_phone(True)
        plain = "".join(c for c in person.made["phone"] if c.isdigit())[-10:]
        form = self.rng.choice(["{}, {}, {}", "area code {}, {} {}", "{} {}, {}"])
        words = [digit_words(self.rng, part) for part in (plain[:3], plain[3:6], plain[6:])]
        text = form.format(*words)
        return ("area code " if text.startswith("area") else "") + self.of(key, "PHONE",
            text.removeprefix("area code "), True)

    def address(self, key):
        person = self.world.person(key)
        street = f"{self.rng.choice(pools.STREET_PRIVATE)} {self.rng.choice(['Street', 'Lane', 'Drive', 'Court', 'Road'])}"
        number = str(self.rng.randint(2, 9899))
        unit = self.rng.choice(["", "", ", apartment B as in boy", ", number twelve", ", lot nine"])
        self_made = person.made.setdefault("spoken",
            f"{self.rng.choice([house_words(number), number])} {street}{unit}")
        return self.of(key, "ADDRESS", self_made)

    def born(self, key):
        day = self.world.person(key).born
        ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
        ordinal = self.rng.choice([f"{pools.MONTH[day.month - 1]} {day.day}",
            f"{pools.MONTH[day.month - 1]} {'the ' if self.rng.random() < .3 else ''}{day.day}{ending}",
                                   f"{day.month} {day.day}"])
        return self.of(key, "DOB",
            f"{ordinal}, {self.rng.choice([str(day.year), year_words(day.year), two_digits(day.year % 100)])}", True)

    def digits(self, key, kind, fact):
        person = self.world.person(key)
        getattr(person, "get_" + fact)(True)
        return self.of(key, kind, digit_words(self.rng, person.made[fact]), True)

    def spelled(self, key):
        person = self.world.person(key)
        word = "".join(c for c in person.last_name.upper() if c in ALPHABET)
        if self.rng.random() < 0.7 or len(word) > 7:
            return person.name(self.rng.choice(["-", " ", ", "]).join(word))
        return person.name(", ".join(f"{c} as in {ALPHABET[c]}" for c in word))

    def age(self, key):
        person = self.world.person(key)
        text = age_words(person.years)
        return mark("JUVENILE_AGE", text) if person.juvenile else self.world.keep("ADULT_AGE", text)


def call_transcript(rng):
    offense = rng.choice(["burglary", "medical", "assault", "missing", "domestic_violence", "fire"])
    offense = "assault" if offense == "domestic_violence" and rng.random() < 0.5 else offense
    w = World(rng, offense, rng.choice(["victim", "witness", "other"]))
    spoken, say = Spoken(w), w.say
    caller = "v" if w.protected else "r"
    me = "{" + caller
    ask = rng.choice(["CT", "DISPATCHER", "911", "Operator", "Q"])
    other = rng.choice(["CALLER", "RP", "MALE CALLER", "Female caller", "C"])
    turns = [
        (ask, say("<911, what is the address of the emergency?|Nine one one, where is your emergency?>")),
        (other, say("<Um, it's|I'm at|Yeah,> ") + spoken.address(caller) + say("<, hurry.|. By {cross}.|, please.>")),
        (ask, say("<And the phone number you're calling from?|What's your callback?>")),
        (other, say("<It's|That's> ") + spoken.phone(caller) + "."),
        (ask, say("<Your name?|What's your name, {r.sex}?|Can I get your name?>").replace(", F?",
            ", ma'am?").replace(", M?", ", sir?").replace("{r.sex}", "")
         if caller == "r" else "Can I get your name?"),
        (other, say(me + ".full}. <That's|Last name> ") + spoken.spelled(caller) + "."),
    ]
    middle = [
        [(ask, say("<Tell me what happened.|Okay, what's going on?>")),
            (other, say("<My neighbor|This guy>, {s}, <he's got a knife|is breaking the window>. <{s.bare}, stop!|He goes by {s.moniker}.>"))],
        [(ask, "Is anyone hurt?"),
            (other, say("<My {j.child}|My little {j.boy}>, {j.full}, <she's bleeding|fell>. <Just turned|Only> ".replace("she's", "is")) + spoken.age("j") + say(". {j.first}<, look at me|, wake up>!"))],
        [(ask, say("Does {j.first} have any medical problems?")),
            (other, say("<Yes,|Uh,> {j.cond}. <Takes|We give> {j.drug}."))],
        [(ask, "How do we get in?"),
            (other, say("The gate code is ") + spoken.digits("v", "PASSWORD", "pin") .replace("!",
            "") + say("<, then star|>. <Dog's friendly.|>"))],
        [(ask, "Date of birth?"), (other, spoken.born(caller) + ".")],
        [(ask, say("<What's he driving?|Did you see the car?>")),
            (other, say("A {color} {car}, plate ") + spoken.digits("s", "LICENSE_PLATE",
            "plate") + say(". <I think|It was> {s.state}."))],
        [(ask, "Who else is there?"),
            (other, say("<My mother-in-law|My friend>, {w.full}. {w.bare}'s in the <closet|garage> with <the baby|her phone>."))],
        [(ask, say("Is he on any drugs?")),
            (other, say("<He just got out,|I heard> he [[CHRI|did time for {charge}]]. And he's [[MEDICAL|schizophrenic]]."))],
        [(ask, say("<Stay on the line.|Hold on.> {call}, respond to {block}.")),
            (other, say("<Okay.|They're on {street} now.|I hear them.>"))],
        [(ask, say("Which hospital?")),
            (other, say("<We always go to|Take him to> {hosp}. The chart number is ") + spoken.digits("v",
            "MEDICAL_ID", "mrn") + ".")],
        [(ask, "What school does she go to?".replace("she", "the child")), (other, say("{j.school}. {j.grade}."))],
        [(ask, "Sir, do you have the card in front of you?".replace("Sir, do", "Do")),
            (other, say("<Yeah it's|Okay,> ") + spoken.digits("t", "CREDIT_CARD", "card") + ".")],
        [(ask, say("And the social?")), (other, spoken.digits("t", "SSN", "ssn") + ".")],
        [(ask, say("My <operator|badge> number is {badge}, the event is {cad}.")), (other, "Okay.")],
        [(ask, say("<Non-emergency is|Call back on> {pphone}.")),
            (other, say("<He|The man> is <about|maybe> [[=ADULT_AGE|thirty-five]], by {biz}."))],
        [(ask, say("<Where does he live?|You know where he lives?>")),
            (other, say("{s.first} <lives|stays> at ") + spoken.address("s") + say(". <His snap is|He's on Insta,> {s.handle}."))],
    ]
    for part in rng.sample(middle, rng.randint(8, 12)):
        turns += part
    if rng.random() < 0.5:
        turns.append((ask, say("<Officers are there.|Okay " + me + ".first}, open the door.>")))
    stamp, lines = rng.random() < 0.4, []
    for who, text in turns:
        lines.append((f"[{w.tick()}] " if stamp else "") + f"{who}: {text}")
    head = [[("Recording", say("{ref}"), 1), ("Event no.", say("{cad}"), 1), ("Date", say("{date}"), 1)],
        [("Calltaker", say("{o.full}"), 1), ("Employee no.", say("{emp}"), 1), ("Case", say("{case}"), 1)]]
    text = "\n".join(lines)
    if rng.random() < 0.25:
        text = capitals(text)
    return Document("call_transcript", offense, [
        Heading(rng.choice(["TRANSCRIPT OF 911 CALL", "Emergency call - certified transcript",
            "{s} REGIONAL 911 CENTER".format(s=w.town[0].upper())])), form(head, "left"),
        Prose(text), Prose(say("<End of recording.|(Line disconnects.)> <Transcribed by|Typed:> {o2.il}, {emp}. <Requests: {pemail}|{paddr}>"))],
        width=rng.choice([72, 84, 0]), text_form=rng.choice(["layout", "copied"]))


QUESTIONS = (
    ("State your <full|> name for the record.", "{v.fml}."), ("And spell the last name?", "SPELL"),
        ("Your <date of birth|birthday>?", "BORN"),
    ("Where do you <live|stay> now?", "<With my {k.uncle}, {k.full}, at|At> {v.addr}."),
        ("What's the best <number|phone> for you?", "{v.phone!}. <Or {k.first}'s, {k.phone}.|>"),
    ("Who was <driving|in the car>?", "{s.full}. <Everybody calls him {s.moniker}.|{s.nick}, I mean.>"),
        ("How long have you known {s.last}?", "<Since|From> <high school|work>. {s.first}'s brother is {t.full}."),
    ("Is {s.first} in a gang?", "He <claims|says> {s.gang}. <I don't know.|Ask {t.bare}.>".replace("{t.bare}",
        "{t}")), ("Are you taking any medication today?", "{v.drug}, for {v.cond}."),
    ("Who <told you that|said so>?", "{w}. {w.first} was <right there|on the porch>."),
        ("<Have you|Ever> been arrested?", "[[CHRI|Once, for {charge}]]. In {year}."),
    ("Where did this happen?", "<On|Over by> {cross}. <Behind {biz}.|>"),
        ("Did he hurt you?", "<I had|They said I have> {v.injury}. I went to {hosp}."),
    ("What is {s.first}'s <Instagram|Snapchat>?", "{s.handle}."), ("What's the code to your phone?", "{v.pin}."),
        ("And the kids?", "{j.full} is {j.age}, {j2.full} is {j2.age}. {j.first} <goes to|is at> {j.school}."),
    ("Did {j.first} see it?", "<No.|Yeah.> {j.first} was with {p}, <the other parent|at practice>."),
        ("How much <money|cash>?", "{money}. <From my account, {v.acct!}.|>"),
    ("I'm showing you <exhibit|item> {tag}.", "That's <it|hers|the one>. <Looks like {s.last}'s.|>"),
        ("<Which unit|Who> took your statement?", "<Officer|Deputy> {o2.last}, <I think {call}|badge {badge}>."),
    ("What car?", "A {color} {car}. <The plate's|Plate,> {s.plate!}."),
        ("Do you know someone called {nobody}?", "<No.|That's what the paper says.>"),
        ("When?", "{date}, <at night|after work>."),
    ("You e-mailed him?", "<From|Yes, from> {v.email!} to {s.email!}."),
        ("<Immigration|Any other> papers?", "My A-number is {v.anum!}."),
        ("You signed for receipt {receipt}?", "Yes."),
    ("This is about {statute}, docket {docket}.", "<Okay.|My lawyer told me.>"),
        ("How old is he?", "<Maybe|Like> [[=ADULT_AGE|40]]."),
        ("You know {ci}?", "<No.|That's {i.full}, everyone knows.>"),
    ("For the record the report says \"{j2.initials}\".", "That's {j2.first}."), ("Social?", "{v.ssn!}."),
        ("Any tattoos?", "Just the {v.smt}."),
)


def interview(rng):
    offense = rng.choice(["assault", "robbery", "homicide", "fraud", "theft", "arson"])
    w = World(rng, offense, "victim")
    spoken, say = Spoken(w), w.say
    forms = rng.choice([("Q:", "A:"), ("Q.", "A."), ("DET", "WIT"), ("NAME", "NAME"), (">>", ">>")])
    ask, answer = forms
    if ask == "DET":
        ask, answer = say("DET. {o.last}:"), "WITNESS:"
    if ask == "NAME":
        ask, answer = capitals(say("{o.last}:")), capitals(say("{v.bare}:"))
    rows = QUESTIONS[:2] + tuple(x for x in rng.sample(QUESTIONS[2:], rng.randint(12, 18)))
    lines = []
    for question, reply in rows:
        reply = {"SPELL": spoken.spelled("v") + ".", "BORN": spoken.born("v") + "."}.get(reply) or say(reply)
        lines += [f"{ask} {say(question)}", f"{answer} {reply}"]
        if rng.random() < 0.12:
            lines.append(rng.choice(["(Pause.)", "(Crying.)", "[inaudible]", f"{answer} Uh-huh."]))
    intro = say("<This is|Today is> {date}, the time is {time}. <My name is|I am> Detective {o.full}, <badge|ID> {badge}, {town} Police. <Also present is|With me is> {d.full}, <victim advocate|counsel>. "
                "We are <at|in> {paddr}. Case {case}.")
    return Document("interview", offense,
        [Heading(rng.choice(["RECORDED INTERVIEW", "TRANSCRIPT OF INTERVIEW", "STATEMENT - VERBATIM"])),
                                           Lines([say("FILE: <{tag}|{ref}>   CASE: {case}   PAGES: {n}")]),
                                               Prose(intro), Prose("\n".join(lines)),
                                           Prose(mistyped(rng, notes.mixed(w, rng.randint(1, 2), rng.randint(2, 4)))),
                                               Prose(say("End of interview, {time}."))],
                    width=rng.choice([72, 84, 90]))
