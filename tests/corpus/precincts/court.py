"""Paper for a court: affidavit for a warrant, notice of trespass."""
import identifiers as ids
from precincts import traps
from precincts.people import mark
from precincts.scene import Scene
from model import Document, Form, Heading, Prose, Signature


def warrant_affidavit(rng):
    s = Scene(rng, rng.choice(["drugs", "burglary", "firearms"]))
    x, g, m = s.person("suspect"), s.person("suspect"), s.person("third_party", sex="F")
    true = s.person("informant")
    ci = mark("INFORMANT", s.pick([f"CI-{s.digits(4)}", f"SOI {rng.randint(19, 24)}-{s.digits(3)}", f"CI #{s.digits(3)}",
        f"CRI-{s.digits(2)}"]))
    set_ = mark("GANG", s.pick(["Varrio Norte", "Insane Gangster Disciples", "the 52 Hoovers", "Mongols MC"]))
    judge = s.may("OFFICIAL_NAME", s.person("official").last, "official")
    plate = s.plate()
    told = [
        f"I, {s.det.name(s.det.first + ' ' + s.det.last)}, being sworn, have been a peace officer with {s.ag.name} for {rng.randint(3, 24)} years, badge {s.det.badge}, and ask for a warrant to search {x.addr} and the person of {x.full}, DOB {x.dob_plain}.",
        s.pick([f"Within the last ten days I spoke with {ci}, who knows {x.full} by sight and has bought from {x.him} twice.",
            f"On {s.date(-8)} confidential informant {ci} told me that {x.full} sells methamphetamine from the home.",
            f"{ci}, who has been reliable in {rng.randint(2, 9)} cases, stated {x.full} keeps guns at {x.addr_short}."]),
        s.pick([f"{ci} has {mark('CHRI', s.pick(['a prior conviction for forgery', 'two prior drug arrests']))} and was paid {s.money(40, 300)}.",
            f"The informant's true name, {mark('INFORMANT', true.first + ' ' + true.last)}, is known to me and kept in file."]),
        s.pick([f"{ci} made a buy from {x.l} near {s.crossing()} on {s.date(-3)}.",
            f"I watched {ci} meet {g.full} behind {s.firm()}."]),
        s.pick([f"{g.full} drives a {s.car()}, plate {plate}, VIN {s.vin()}, registered to {m.full} of {m.addr_short}.",
            f"{plate} is registered to {m.full}, {x.l}'s girlfriend."]),
        s.pick([f"{x.l}, aka \"{mark('PERSON', s.pick(['Chino', 'Wiz', 'Pops', 'Doc', 'Smiley']), 'alias')}\", is a documented member of {set_}.",
            f"{g.l} admitted membership in {set_} to the jail in {s.day.year - 1}."]),
        s.pick([f"{x.l}'s criminal history includes {mark('CHRI', s.pick(['convictions for possession with intent in 2015 and 2018', 'felon in possession of a firearm, 2019', 'robbery, assault and three thefts']))}, SID {x.sid}, FBI {x.ucn}.",
            f"{g.mr} was {mark('CHRI', s.pick(['convicted of burglary in 2017', 'sentenced to 36 months for delivery']))}."]),
        s.pick([f"{x.l} uses {x.phone}, IMEI {mark('DEVICE_ID', ids.imei(rng), bang=True)}, and the account {x.handle}.",
            f"Messages came from {x.email}, last used at {mark('IP_ADDRESS', ids.ip(rng))}."]),
        s.pick([f"Trash pulled on {s.date(-2)} held mail to {x.full} and {m.l}, and a deposit slip, routing {mark('BANK_ROUTING', ids.aba(rng), bang=True)}, account {mark('BANK_ACCOUNT', s.digits(10), bang=True)}.",
            f"Utility records list {m.full}, SSN {m.ssn}, at the address."]),
        s.pick([f"{m.l} told a patrol officer that {g.l} stays there some nights.", f"{m.f}'s child attends {s.school_of()}."]),
            s.pick([f"The garage keypad code per {ci} is {mark('PASSWORD', s.digits(4))}.",
                f"{x.l} is {s.pick(['described', 'listed'])} as {x.looks} with {s.may('SMT', 'a scorpion tattoo on the neck')}."]),
        f"I believe evidence of {s.statute()} will be found at {x.addr_short}."]
    return Document("warrant_affidavit", s.offense,
        [Heading(f"IN THE {s.pick(['DISTRICT', 'SUPERIOR', 'CIRCUIT'])} COURT OF {s.ag.county.upper()} COUNTY, STATE OF {s.ag.state}\nAFFIDAVIT FOR SEARCH WARRANT"),
            Prose(f"No. {s.docket}     Agency case {s.case}     ORI {s.ori}"), Prose(traps.weave(s, told, 5, 8, [x, m], [])),
                    Prose(f"Sworn before Judge {judge} on {s.date()}."),
                        Signature(s.det.name(s.det.first + " " + s.det.last), "Affiant", s.date()),
                            Signature(judge, "Judge", s.date())], width=rng.choice([72, 84]))


def trespass(rng):
    s = Scene(rng, "trespass")
    minor = rng.random() < 0.3
    p = s.person("offender" if minor else "subject", minor=minor)
    mgr, mom = s.person("rp"), s.person("parent", last=p.last)
    firm = s.firm()
    place = s.keep("PUBLIC_ADDRESS", f"{rng.randint(100, 9000)} {s.street()}")
    form = Form([[("Case", s.case, 2), ("CAD", s.cad, 2), ("Statute", s.statute(), 2), ("Date", s.date(), 2)],
        [("Name of person warned", p.lf, 4), ("DOB", p.dob, 2), ("Sex/Race", f"{p.sex}/{p.race}", 1), ("ID no.", p.oln, 2)],
                 [("Address", s.pick([p.addr, p.ADDR]), 5), ("Phone", p.phone, 2), ("Vehicle plate", s.plate(), 2)],
                     [("Business or property", firm, 3), ("Address of business", place, 3),
                         ("Business phone", s.public_phone(), 2)],
                 [("Complainant (manager)", mgr.full, 3), ("Cell of complainant", mgr.phone, 3), ("Officer", s.o.numbered, 3)]],
                     rng.choice(["boxed-above", "left", "boxed-below", "dotted"]))
    told = [
        f"You, {p.full}, are told not to enter or remain on the property of {firm} for one year from {s.date()}.",
        s.pick([f"{mgr.full}, the manager, said {p.l} was yelling at customers.",
            f"{mgr.full} had asked {p.full} to leave twice."]),
            s.pick([f"{p.later} said {p.he} only wanted to use the restroom.",
                f"{p.l} was given the notice and left on foot toward {s.crossing()}."]),
        s.pick([f"{p.later} is known to sleep behind {s.firm()} and may have {mark('MEDICAL', s.pick(['schizophrenia', 'an alcohol problem', 'dementia']))}.",
            f"{p.l} was also warned off {s.firm()} on {s.date(-40)}."]),
            s.pick([f"{mgr.l} will call {mgr.his} own cell, {mgr.tel}, if needed.",
                f"{mgr.mr} wants to prosecute if {p.l} comes back."])]
    if minor:
        told += [f"{p.f} is {p.years} and attends {s.school_of()}.",
            s.pick([f"{mom.full} was called at {mom.phone} and came for {p.f}.", f"{p.f} was released to {mom.full}."])]
    else:
        told += [s.pick([f"{p.l} has {mark('CHRI', s.pick(['four prior trespass arrests', 'a prior conviction for indecent exposure', 'an open shoplifting case']))}.",
            f"{p.mr} refused to sign."])]
    return Document("trespass", "trespass", [Heading(s.head("CRIMINAL TRESPASS NOTICE")), form,
        Prose(traps.weave(s, told, 5, 8)), Signature(s.pick([p.full, ""]), "Person warned", s.date()),
            Signature(s.o.plain, "Officer", s.date())], text_form=rng.choice(["layout", "copied", "tabs"]))
