#!/usr/bin/python3
"""Makes the sample request, or large inputs for tests and benchmarks.

  generate.py                    rewrites samples/ in place
  generate.py --out DIR          the same into DIR
  generate.py --pages N OUT      a born-digital PDF of N pages
  generate.py --scan-pages N OUT a scanned PDF of N pages

Needs Debian's python3-reportlab, python3-pikepdf, python3-pil, fonts-liberation, fonts-dejavu-core, flite, ffmpeg.
The same versions give the same bytes (samples/made-with.txt).
"""
import argparse
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

import pikepdf  # noqa: E402
import PIL  # noqa: E402
import reportlab  # noqa: E402

from generator import (  # noqa: E402
    arrests,
    bench,
    decisions,
    hidden,
    hostile,
    layout,
    logs,
    photos,
    recordings,
    records,
    reports,
    scanned,
    traps,
    truth,
)

PDFS = [
    ("01-incident-report.pdf", reports.incident, "form boxes, people, property, narrative of two pages"),
    ("02-arrest-report.pdf", arrests.arrest, "form boxes, booking numbers, charges"),
    ("03-press-log.pdf", logs.press_log, "two columns"),
    ("04-cad-events.pdf", logs.cad, "landscape event table"),
    ("05-witness-statement.pdf", scanned.statement, "grey scan, 200 dpi, skewed 1.4 and -1.1 degrees, noise"),
    ("06-medical-release-fax.pdf", scanned.fax_form, "bilevel CCITT G4, 200 dpi, skewed 0.7 degrees"),
    ("07-rap-sheet.pdf", records.rap_sheet, "monospaced criminal history, font not embedded"),
    ("08-email.pdf", records.email, "e-mail print with quoted replies, metadata"),
    ("09-rotated-pages.pdf", traps.rotated, "/Rotate 90, 270, 180, UserUnit 1.5, rotated with crop box"),
    ("10-crop-box.pdf", traps.cropped, "crop box off the origin, text outside, negative media box"),
    ("11-failed-redaction.pdf", traps.covered, "text under boxes, white, invisible, tiny, black on black"),
    ("12-older-revision.pdf", traps.revised, "incremental update that removed a name"),
    ("13-attachments.pdf", hidden.attachment, "embedded file and file attachment annotation"),
    (
        "14-claim-form.pdf",
        hidden.form,
        "filled and hidden fields, sticky note, unapplied /Redact, JavaScript",
    ),
    ("15-scene-sketch.pdf", hidden.layers, "optional content, one layer off"),
    ("16-mixed-supplement.pdf", scanned.mixed, "born digital, scanned page, picture of text"),
    ("19-wrong-text-layer.pdf", scanned.wrong_text_layer, "scan whose text layer differs from the picture"),
]
REQUEST = {
    "note": "Fictional. See README.md.",
    "requester": {
        "name": "Verity Ashgrove",
        "organization": "The Larkin Valley Courier",
        "email": "v.ashgrove@courier.example",
        "phone": "208-555-0111",
        "address": "12 Press Alley, Harrow Creek, ID 83899",
    },
    "agency": "Harrow Creek Police Department",
    "jurisdiction": "us-id",
    "received": "2026-03-09T10:15:00-07:00",
    "channel": "email",
    "incident_date": "2026-03-02",
    "case_number": "HC26-000318",
    "scope": "All records of the burglary reported on March 2, 2026 in the 1200 block of W. Juniper Street, "
    "case HC26-000318: reports, statements, dispatch records, property sheets and correspondence; "
    "and the press log of March 2 and 3, 2026.",
}


def make_samples(folder):
    for part in ("hostile", "transcripts"):
        os.makedirs(os.path.join(folder, part), exist_ok=True)
    records_truth = []

    def put(name, data):
        with open(os.path.join(folder, name), "wb") as out:
            out.write(data)

    for name, make, shows in PDFS:
        document, data, *place = make()
        put(name, data)
        records_truth.append(
            truth.describe(name, document, "pdf", place[0] if place else truth.millionths, shows)
        )
    for make in (logs.text_log, logs.property_csv):
        record, data = make()
        put(record["file"], data)
        records_truth.append(record)
    records_truth.sort(key=lambda r: r["file"])
    media_truth = make_media(put)
    for name, data in hostile.files().items():
        put(os.path.join("hostile", name), data)
    truth.write(
        os.path.join(folder, "truth.json"),
        {
            "schema": 1,
            "note": "Fictional. Boxes are millionths of the displayed page, origin top left.",
            "incident_date": REQUEST["incident_date"],
            "files": records_truth,
        },
    )
    truth.write(
        os.path.join(folder, "media-truth.json"),
        {
            "schema": 1,
            "note": "Fictional. Boxes are millionths of the displayed picture, times microseconds as played.",
            "files": media_truth,
        },
    )
    os.makedirs(os.path.join(folder, "decisions"), exist_ok=True)
    for record in records_truth + media_truth:
        truth.write(os.path.join(folder, "decisions", record["file"] + ".json"), decisions.of(record))
    truth.write(os.path.join(folder, "request.json"), REQUEST)
    put("made-with.txt", versions().encode())


def make_media(put):
    """Photos and recordings; gives their truth. Transcripts lie beside, as an office would get them."""
    described = []
    for name, data, medium, secrets, shows in photos.files():
        put(name, data)
        described.append({"file": name, "medium": medium, "pages": 1, "shows": shows, "secrets": secrets})
    for name, data, words, medium, duration, secrets, shows in recordings.files():
        put(name, data)
        put(os.path.join("transcripts", name + ".srt"), words)
        described.append(
            {"file": name, "medium": medium, "duration_us": duration, "shows": shows, "secrets": secrets}
        )
    return described


def versions():
    return recordings.versions() + "reportlab %s\npikepdf %s\nqpdf %s\npillow %s\n" % (
        reportlab.Version,
        pikepdf.__version__,
        pikepdf.__libqpdf_version__,
        PIL.__version__,
    )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", default=HERE, metavar="DIR")
    parser.add_argument("--pages", nargs=2, metavar=("N", "OUT"))
    parser.add_argument("--scan-pages", nargs=2, metavar=("N", "OUT"))
    parser.add_argument("--versions", action="store_true", help="print what made-with.txt would hold")
    given = parser.parse_args()
    if given.versions:
        sys.stdout.write(versions())
        return
    layout.register_fonts()
    if given.pages:
        bench.text_pages(int(given.pages[0]), given.pages[1])
    elif given.scan_pages:
        bench.scan_pages(int(given.scan_pages[0]), given.scan_pages[1])
    else:
        make_samples(given.out)


if __name__ == "__main__":
    main()
