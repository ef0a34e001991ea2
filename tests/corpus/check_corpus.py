#!/usr/bin/python3
"""Checks the corpus: check_corpus.py [--no-held-back]. Both sets are made twice and must be the same; every span must
lie in its text, hold no edge of blanks and be of the closed lists; the tuning set must have its size and counts. It
prints totals only, no text of a document, because nobody who builds detectors may see the held-back set."""
import collections
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

import generate  # noqa: E402
import identifiers  # noqa: E402
import marks  # noqa: E402
from model import PROTECTED_OFFENSES  # noqa: E402
from render_text import as_line, as_record  # noqa: E402

LEAST_DOCUMENTS, LEAST_LAYOUTS, LEAST_OF_KIND = 200, 18, 25
LISTS = {"truth": marks.SENSITIVE, "keep": marks.STAYS, "neutral": marks.POLICY | marks.SENSITIVE}
faults = []


def expect(good, what):
    if not good:
        faults.append(what)


def lines_of(of_set):
    return [as_line(as_record(document, identity, its_set)) for identity, document, its_set in generate.documents(of_set)]


def check_record(record, number):
    place = f"{record['set']} document {number}"
    end = 0
    for span in sorted((s for sort in LISTS for s in record[sort]), key=lambda s: s["from"]):
        text = record["text"][span["from"]:span["to"]]
        expect(0 <= span["from"] < span["to"] <= len(record["text"]), f"{place}: a span outside the text")
        expect(text == text.strip() and text, f"{place}: a span with blanks at its edge")
        expect(span["from"] >= end, f"{place}: spans overlap")
        end = span["to"]
    for sort, kinds in LISTS.items():
        expect(all(span["kind"] in kinds for span in record[sort]), f"{place}: a kind not of the list of {sort}")
    if record["offense"] in PROTECTED_OFFENSES:
        stays = {span["kind"] for span in record["keep"]} & {"BLOCK_ADDRESS", "INTERSECTION", "HOSPITAL", "SCHOOL_LOCATION"}
        expect(not stays, f"{place}: {sorted(stays)} stays in a case of {record['offense']}")
    expect("[[" not in record["text"] and "]]" not in record["text"], f"{place}: a mark left in the text")
    expect(record["truth"] or record["keep"], f"{place}: nothing marked")


def check_set(of_set):
    lines = lines_of(of_set)
    expect(lines == lines_of(of_set), f"{of_set}: two runs differ")
    records = [json.loads(line) for line in lines]
    for number, record in enumerate(records):
        check_record(record, number)
    expect(len({r["id"] for r in records}) == len(records), f"{of_set}: an id comes twice")
    return records


def check_tuning_size(records):
    found = collections.Counter(s["kind"] for r in records for sort in LISTS for s in r[sort])
    for kind in sorted(marks.SENSITIVE | marks.POLICY | marks.STAYS):
        expect(found[kind] >= LEAST_OF_KIND, f"tuning: {kind} {found[kind]} times, less than {LEAST_OF_KIND}")
    expect(len(records) >= LEAST_DOCUMENTS, f"tuning: only {len(records)} documents")
    layouts = {r["layout"] for r in records}
    expect(len(layouts) >= LEAST_LAYOUTS, f"tuning: only {len(layouts)} layouts")
    share = sum(r["offense"] in PROTECTED_OFFENSES for r in records) / len(records)
    expect(0.05 <= share <= 0.12, f"tuning: {share:.3f} of the documents are of protected offences")


def check_parts():
    """The notation refuses what is wrong, and the check digits are right."""
    for source in ("[[NOKIND|x]]", "[[PERSON:nobody|x]]", "[[=SSN|1]]", "[[PERSON| x]]", "[[PERSON|x", "x]]", "[[BADGE|1]]", "[[=BADGE:victim|1]]"):
        try:
            marks.parse("line one\n" + source, "sample")
            expect(False, f"the notation takes {source}")
        except marks.MarkError as error:
            expect(str(error).startswith("sample:2:"), f"an error without its line: {error}")
    expect(identifiers.luhn("411111111111111")[-1] == "1", "Luhn")
    rng = generate.random.Random("parts")
    for _ in range(50):
        body = identifiers.aba(rng)
        expect(sum(int(d) * w for d, w in zip(body, [3, 7, 1] * 3)) % 10 == 0, "ABA")
        vin = identifiers.vin(rng)
        expect(len(vin) == 17 and not set(vin) & set("IOQ"), f"VIN {vin}")
        total = sum(identifiers.VIN_VALUES[c] * w for c, w in zip(vin, identifiers.VIN_WEIGHTS))
        expect("0123456789X"[total % 11] == vin[8], "VIN check digit")


def main():
    check_parts()
    sets = ["tuning"] + ([] if "--no-held-back" in sys.argv[1:] else ["held-back"])
    for of_set in sets:
        records = check_set(of_set)
        if of_set == "tuning":
            check_tuning_size(records)
        spans = {sort: sum(len(r[sort]) for r in records) for sort in LISTS}
        print(f"{of_set}: {len(records)} documents, {len({r['layout'] for r in records})} layouts, {sum(len(r['text']) for r in records)} letters, {spans}")
    for fault in faults[:40]:
        print(f"check_corpus: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
