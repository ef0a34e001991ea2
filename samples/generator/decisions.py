"""What the sample reviewer draws: a box over every secret of truth.json that a reader of the page can see.

The demo's reviewer first accepts the detectors' proposals and then adds these, as a person would who has read
every page; where a proposal covers the place already, the two become one box.
"""

CODES = {
    "JUVENILE_NAME": "IC 74-105(2)",
    "JUVENILE_AGE": "IC 74-105(2)",
    "JUVENILE_SCHOOL": "IC 74-105(2)",
    "INFORMANT": "IC 74-124(1)(d)",
    "DRIVER_LICENSE": "IC 49-203",
    "LICENSE_PLATE": "IC 49-203",
    "MEDICAL": "IC 74-106(13)",
    "MEDICAL_ID": "IC 74-106(13)",
    "CHRI": "IC 67-3008",
    "FBI_UCN": "IC 67-3008",
    "STATE_SID": "IC 67-3008",
    "NCIC_NIC": "IC 67-3008",
}
VISIBLE = ("visible", "scan", "picture", "spoken")


def regions(secret):
    if secret.get("chars"):
        return [{"chars": secret["chars"]}]
    if secret.get("time"):
        return [{"time": secret["time"]}]
    if secret.get("track"):
        return [{"track": [{"t": key["t"], "box": grown(key["box"])} for key in secret["track"]]}]
    places = [secret] + secret.get("more", [])
    return [{"page": p["page"], "box": grown(p["box"])} for p in places if p.get("box")]


def grown(box):
    """A person draws a little wider than the ink."""
    left, top, right, bottom = box
    return [max(0, left - 2000), max(0, top - 1500), min(1000000, right + 2000), min(1000000, bottom + 1500)]


def of(record):
    """The list for one record of truth.json."""
    drawn = []
    for secret in record["secrets"]:
        if secret["channel"] not in VISIBLE or secret.get("attachment") or secret["must"] != "redact":
            continue
        places = regions(secret)
        if places:
            code = CODES.get(secret["kind"], "IC 74-124(1)(c)")
            drawn.append(
                {"finding": None, "verdict": "redact", "region": places, "exemptions": [code], "by": "reviewer"}
            )
    return drawn
