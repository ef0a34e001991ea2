"""Machine prints: CAD event, criminal history, state and NCIC returns."""
import identifiers as ids
from precincts import names, traps
from precincts.people import mark
from precincts.scene import Scene
from model import Document, Lines


def upper(lines):
    from marks import map_text
    return [map_text(line, str.upper) for line in lines]


def cad_event(rng):
    s = Scene(rng, rng.choice(["disturbance", "alarm", "crash", "theft", "welfare", "noise"]))
    rp, sub, own = s.person("rp"), s.person("subject"), s.person("owner")
    kid = s.person("other", minor=True)
    plate = s.plate()
    at = 0
    rows = []

    def row(text):
        nonlocal at
        at += rng.randint(9, 140)
        who = s.pick([s.keep("EMPLOYEE_NO", rng.choice(desk)), s.o.unit, s.o2.unit])
        rows.append(f"{s.clock(at)}  {who:<6} {text}")
    desk = [s.digits(4), s.digits(4)]
    head = [f"{s.ag.name} CAD EVENT DETAIL", f"EVENT: {s.cad}   CASE: {s.case}   ORI: {s.ori}",
        f"TYPE: {s.offense} P{rng.randint(1, 4)}   DATE: {s.date()}  RCVD {s.clock(0)}",
            s.pick([f"LOC: {rp.ADDR}", f"LOC: {s.crossing()}", f"LOC: {s.block()} ({s.firm()})"]),
                f"CALLER: {s.pick([rp.LF, rp.slash, rp.caps])}   CALLBACK: {rp.phone}", f"CALLER ADDR: {rp.ADDR}",
            f"UNITS: {s.o.unit} {s.o2.unit} {s.o3.unit}   DISPATCHER: {s.keep('EMPLOYEE_NO', desk[0])}", "-" * 60]
    row(f"RP {rp.caps} STATES MALE {s.pick(['YELLING', 'PASSED OUT', 'BANGING ON DOOR'])} OUTSIDE OF {s.firm()}")
    row(s.pick([f"RP CALLING FROM CELL {rp.phone}, HOME {mark('PHONE', ids.phone(rng, s.ag.area), 'rp')}",
        f"RP CB {rp.phone}"]))
    row(s.pick([f"POSS {sub.LF} WHO LIVES AT {sub.ADDR}", f"RP THINKS ITS {sub.caps} FROM UPSTAIRS"]))
    row(s.pick([f"{sub.L} LEFT IN {s.car()} LP {plate}", f"VEH {s.car()} LIC/{plate}"]))
    row(s.pick([f"28/29 {plate} RO {own.slash} {own.ADDR}", f"{plate} RETURNS TO {own.nam} DOB {own.dob8}"]))
    row(s.pick([f"RP SAYS KID {kid.f} ({kid.years}) IS STILL INSIDE", f"JUV {kid.full} {kid.years} YOA WITH RP"]))
    row(s.pick([f"GATE CODE {mark('PASSWORD', '#' + s.digits(4))}", f"LOBBY DOOR {mark('PASSWORD', s.digits(5) + '*')} PER RP",
        f"ALARM PW IS {mark('PASSWORD', s.pick(['BLUEBERRY', 'TITAN', 'SUNSET9']))}"]))
    row(s.pick([f"{sub.L} HAS HX OF {mark('MEDICAL', s.pick(['SCHIZOPHRENIA', 'BIPOLAR', 'SEIZURES', 'DEMENTIA']))}",
        f"{sub.L} OFF {sub.his} {mark('MEDICAL', s.pick(['SEROQUEL', 'LITHIUM', 'HALDOL']))} PER RP"]))
    row(s.pick([f"CK {sub.nam} {sub.dob8} OLN {sub.oln}", f"29 ON {sub.LFM} {sub.dob}"]))
    row(s.pick([f"NEG WANTS. {mark('CHRI', s.pick(['PRIOR DV 2018', 'PROBATION FOR FTA', 'PRIOR 5150 AND ASSAULT ON LEO']))}",
        "CLR NO WANTS"]))
    row(s.pick([f"{s.o2.unit} OUT W/ {sub.L} AT {s.crossing()}", f"OUT W/ ONE {s.block()}"]))
    row(s.pick([f"{kid.f} WITH AUNT {s.person('family', sex='F').full}",
        f"TOT {kid.f}'S MOTHER {s.person('parent', last=kid.last, sex='F').full}"]))
    row(s.pick([f"MEDICS TO {s.hospital()}", f"REQ TOW {traps.tow(s)} INV {s.ref}"]))
    row(f"{s.o.unit} CLR CITE {s.citation} {s.statute()}")
    row(s.pick([f"RP {rp.L} CALLED BACK, SAYS HE RETURNED", f"CB {rp.f} AT {rp.phone} N/A"]))
    row(f"DISPO {s.pick(['RPT', 'ADV', 'GOA', 'CLR'])} {s.o.unit}")
    extra = [f"{s.clock(at + 60 + i * 9)}  {s.keep('EMPLOYEE_NO', desk[1])}   {t}" for i, t in enumerate(traps.prints(s, 5, 8))]
    body = rows[:-1] + extra + rows[-1:]
    lines = head + body
    if rng.random() < 0.7:
        lines = upper(lines)
    return Document("cad_event", s.offense, [Lines(lines)])


def rap_sheet(rng):
    s = Scene(rng, "criminal_history")
    p = s.person("subject")
    other = s.person("alias")
    c = lambda text: mark("CHRI", text)
    lines = [s.pick([f"{s.ag.state} BUREAU OF IDENTIFICATION - CRIMINAL HISTORY RECORD",
        "*** CRIMINAL HISTORY RECORD INFORMATION - DISSEMINATION LIMITED ***"]),
        f"REQ BY {s.o.name(s.o.last.upper())}  ORI/{s.ori}  PUR/C  ATN/{s.case}  DATE {s.date()}", "",
             s.pick([f"NAM/{p.nam}  SEX/{p.sex} RAC/{p.race} DOB/{p.dob8}",
                 f"NAME: {p.nam}     SEX: {p.sex}  RACE: {p.race}  DOB: {p.dob}"]),
                 s.pick([f"SID/{p.sid}  FBI/{p.ucn}  SOC/{p.ssn}", f"STATE ID: {p.sid}   FBI NO: {p.ucn}   SSN: {p.ssn}"]),
             s.pick([f"FPC/{mark('BIOMETRIC', ids.fpc(rng).replace(' ', ''), bang=True)}",
                 f"FINGERPRINT CLASS: {mark('BIOMETRIC', ids.fpc(rng), bang=True)}"]) + f"   DNA/{'CODIS ' + mark('BIOMETRIC', s.digits(8), bang=True)}",
             s.pick([f"OLN/{p.oln} OLS/{p.state}",
                 f"DRIVER LIC: {p.oln} {p.state}"]) + f"  SMT/{s.may('SMT', s.pick(['TAT L ARM', 'SC R CHK', 'TAT NECK', 'PRCD EARS']))}",
             f"AKA/{other.nam}  {mark('PERSON', p.last.upper() + ',' + s.pick(['ACE', 'TONY', 'JR', 'RED', 'DEE']), 'alias')}",
             f"ADDRESS {s.date(-200)}: {p.ADDR}", "=" * 62]
    year = p.born.year + 19
    for i in range(rng.randint(2, 5)):
        year = min(year + rng.randint(1, 4), s.day.year)
        day = f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{year}"
        charge = s.pick(["BURGLARY 2", "POSS CONTROLLED SUBSTANCE", "ASSAULT 4 DV", "DUI", "THEFT OF SERVICES", "FORGERY",
            "FELON IN POSS FIREARM", "CRIM TRESPASS"])
        dispo = s.pick(["GUILTY - 30 DAYS JAIL 2 YRS PROB", "DISMISSED", "CONVICTED - 18 MOS DOC", "NOLLE PROSEQUI",
            "DEFERRED JUDGMENT", "PLED GUILTY, FINE 500"])
        place = s.pick(names.AGENCIES)[0].upper()
        form = i % 3 if rng.random() < 0.3 else 0
        if form == 0:
            lines += [f"CYCLE {i + 1}", f"ARRESTED: {c(day + '  ' + place)}", f"  CHG 1: {c(charge)}",
                f"  COURT: {s.may('CHRI', f'{year % 100:02d}CR{s.digits(5)}')}", f"  DISPO: {c(dispo)}", "-" * 40]
        elif form == 1:
            lines += [f"{i + 1:02d}  ARR {c(day)}  {c(place)}", f"    CHARGE-{c(charge)}", f"    DISPOSITION-{c(dispo)}", ""]
        else:
            lines += [f"DATE OF ARREST {c(day)}", f"CHARGE {c(charge)}", f"SENTENCE {c(dispo)}", ""]
    lines += ["=" * 62, s.maybe(0.6,
        f"SUPERVISION: {mark('CHRI', 'ACTIVE PROBATION THRU 2026')}  P.O. {s.det.name(s.det.last.upper())}", "END OF CYCLES")]
    lines += traps.prints(s, 7, 11)
    lines += [f"PRINTED BY EMP {s.employee} {s.date()}  CAD {s.cad}", "END OF RECORD"]
    return Document("rap_sheet", "criminal_history", [Lines(lines)], width=100)


def returns(rng):
    """NCIC and motor vehicle returns pasted on one page."""
    s = Scene(rng, rng.choice(["stolen_vehicle", "warrant", "traffic"]))
    d, o, w, miss = s.person("driver"), s.person("owner"), s.person("subject"), s.person("other", minor=True)
    plate = s.plate()
    veh = s.vin()
    sep = "." * 50
    dl = s.pick([
        [f"DR.{s.ori}.{s.ag.state}", f"NAM/{d.nam}.DOB/{d.dob8}.SEX/{d.sex}", f"OLN/{d.oln}.OLT/D.OLS/{d.state}",
            f"ADR/{d.ADDR} {s.may('ZIP', d.zip)}", f"STATUS/{s.pick(['VALID', 'SUSPENDED-FTA'])}  RSTR/CORRECTIVE LENSES",
            f"HGT/{rng.randint(501, 611)} WGT/{rng.randint(110, 250)} EYE/BRO HAI/BLK SOC/{d.ssn}"],
        [f"{s.ag.state} DRIVER RECORD", f"NAME: {d.LFM}", f"DOB: {d.dob}   LICENSE: {d.oln}", f"RES: {d.ADDR}",
            f"ISSUED {s.date(-900)}  EXP {s.date(400)}  DONOR Y"]])
    reg = s.pick([
        [f"RR.{s.ori}", f"LIC/{plate}.LIS/{s.ag.state}.LIY/{s.day.year + 1}.LIT/PC",
            f"VIN/{veh}.VYR/2015.VMA/{s.pick(['HOND', 'FORD', 'TOYT', 'CHEV'])}.VST/4D.VCO/{s.pick(['WHI', 'SIL', 'BLU'])}",
            f"RO/{o.nam}", f"RO ADR/{o.ADDR}", f"TITLE/{s.ref}  LIEN/{s.keep('BUSINESS', 'FORD MOTOR CREDIT')}"],
        [f"REGISTRATION RESPONSE", f"PLATE: {plate}  YR {s.day.year}  {s.car()}", f"VIN: {veh}", f"OWNER 1: {o.LFM}",
            f"OWNER ADDRESS: {o.ADDR}",
            f"INSURER: {s.keep('BUSINESS', 'PROGRESSIVE')}  POLICY {s.may('POLICY_NO', s.digits(9))}"]])
    hit = s.pick([
        [f"1L01{s.ori}", "***WANTED PERSON - CONFIRM WITH ORI***",
            f"MKE/WANTED PERSON ORI/{s.ori} NAM/{w.nam} SEX/{w.sex} RAC/{w.race}", f"DOB/{w.dob8} SOC/{w.ssn} FBI/{w.ucn}",
            f"OFF/{s.pick(['FLIGHT-ESCAPE', 'LARCENY', 'PROBATION VIOL'])} DOW/{s.keep('EVENT_DATE', s.day.strftime('%Y%m%d'))} OCA/{s.case}",
            f"NIC/{mark('NCIC_NIC', ids.nic(rng), bang=True)} WNO/{s.docket}",
            f"SMT/{s.may('SMT', 'TAT R ARM')} MIS/{mark('CHRI', s.pick(['PRIOR ESCAPE', 'PRIOR ASSAULT OFFICER']))}"],
        [f"MKE/STOLEN VEHICLE ORI/{s.ori}", f"LIC/{plate} VIN/{veh}",
            f"DOT/{s.keep('EVENT_DATE', s.day.strftime('%Y%m%d'))} OCA/{s.case}",
            f"NIC/{mark('NCIC_NIC', ids.nic(rng), bang=True)}", f"MIS/REPORTED BY {o.slash} TX {o.phone}"],
        [f"MKE/PROTECTION ORDER ORI/{s.ori}", f"NAM/{w.nam} DOB/{w.dob8} OLN/{w.oln}", f"PPN/{o.nam} PPB/{o.dob8}",
            f"BRD/N OCA/{s.case} CTN/{s.docket}", f"NIC/{mark('NCIC_NIC', ids.nic(rng), bang=True)}"]])
    young = [f"MKE/MISSING PERSON - JUVENILE - RUNAWAY", f"NAM/{miss.nam} SEX/{miss.sex} DOB/{miss.dob8} AGE/{miss.years}",
        f"NIC/{mark('NCIC_NIC', ids.nic(rng), bang=True)} OCA/{s.other_case}",
        f"MIS/LAST SEEN W/{s.person('family').caps} CALL {miss.phone}"]
    lines = [f"{s.ag.name} - RETURNS FOR {s.case}", f"RUN BY {s.o.unit} {s.o.name(s.o.last)}  EVENT {s.cad}",
        sep] + dl + [sep] + reg + [sep] + hit + [sep]
    lines += (young + [sep] if rng.random() < 0.6 else [])
    lines += [s.pick([f"NOTE: {d.later} is the driver, {o.l} confirmed by phone {o.tel} that {d.f} had permission.",
        f"Called {o.full} ({o.tel}). {o.l} said {d.l} never had the keys."])] + traps.prints(s, 6, 10)
    return Document("returns", s.offense, [Lines(lines)], width=110)
