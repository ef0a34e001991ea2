#!/usr/bin/python3
"""Sends every photo and recording of a folder through lock, redact and verify, and looks for what leaks.

  pass_through.py FOLDER [--bin DIR] [--only TEXT] [--keep DIR]

Nothing is decided to go, so all that a file hides must be gone and all that it shows may stay. A file passes when it is
refused with one clear line, or when its rendition is verified and holds no text that exiftool read in the original's
metadata, by exiftool and by bytes, nor any of the strings of FOLDER/index.tsv (column must_vanish) that are quoted
there. Needs exiftool (libimage-exiftool-perl). Exit 0: every file passed. Prints names of files, never what leaked.
"""
import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile

MEDIA = set(
    "jpg jpeg png tif tiff gif bmp webp heic heif wav mp3 m4a aac ogg opus oga flac wma amr mp4 mov mkv avi ts mts "
    "m2ts wmv webm 3gp".split()
)
# What every file of its kind has: sizes, formats, rates, versions of the format.
FACTS = set(
    "ExifTool System File Composite PNG:ImageWidth PNG:ImageHeight JFIF RIFF:Encoding RIFF:NumChannels".split()
)
SHORTEST = 6  # characters; a shorter one stands in compressed bytes by chance


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, errors="replace")


def tags(path):
    """Every text that exiftool reads, as {name: text}."""
    answer = run("exiftool", "-j", "-a", "-G1", "-u", "-ee", "-api", "largefilesupport=1", path)
    try:
        found = json.loads(answer.stdout)[0]
    except (ValueError, IndexError):
        return {}
    return {k: str(v) for k, v in found.items() if k.split(":")[0] not in FACTS and k not in FACTS}


def is_secret(text):
    """A text of its own, not a number, a format's name or a binary's size."""
    letters = sum(c.isalpha() for c in text)
    return len(text) >= SHORTEST and letters >= 4 and " " in text.strip() or "@" in text


def asked(folder):
    """File -> strings that must vanish, where index.tsv quotes them."""
    path = os.path.join(folder, "index.tsv")
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    wanted = {}
    for row in rows:
        parts = [p.strip(" “”\"") for p in (row.get("must_vanish") or "").split("|")]
        wanted[row["file"]] = [p for p in parts if len(p) >= SHORTEST]
    return wanted


def judge(path, binary, work, wanted):
    plan, decisions = os.path.join(work, "plan.json"), os.path.join(work, "decisions.json")
    out = os.path.join(work, "out" + os.path.splitext(path)[1].lower())
    with open(decisions, "w", encoding="utf-8") as text:
        text.write("[]")
    steps = [
        ("lock", "--source", path, "--no-findings", "--decisions", decisions, "--jurisdiction", "us-id", "-o", plan),
        ("redact", path, "--plan", plan, "-o", out),
        ("verify", out, "--original", path, "--plan", plan, "--json"),
    ]
    for step in steps:
        answer = run(binary, *step)
        if answer.returncode == 0:
            continue
        if step[0] == "verify" and answer.returncode == 1:
            report = json.loads(answer.stdout)
            failed = [c["id"] for c in report.get("checks", report.get("results", [])) if c.get("status") == "fail"]
            return "LEAK by its own verifier: " + ", ".join(failed)
        lines = answer.stderr.strip().splitlines()
        if answer.returncode in (3, 4) and len(lines) == 1:
            return "refused"
        return "FAILED: %s ends with %d and %d lines" % (step[0], answer.returncode, len(lines))
    return look(path, out, wanted)


def look(path, out, wanted):
    with open(out, "rb") as made:
        data = made.read()
    before = {text for text in tags(path).values() if is_secret(text)} | set(wanted)
    after = tags(out)
    left = [name for name, text in after.items() if text in before]
    if left:
        return "LEAK in metadata: " + ", ".join(sorted(left))
    hits = sum(text.encode() in data or text.encode("utf-16-le") in data for text in before)
    return "LEAK: %d texts in the bytes" % hits if hits else "clean"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--bin", default="build/release/bin")
    parser.add_argument("--only", default="", help="files whose path holds this")
    given = parser.parse_args()
    wanted, counts = asked(given.folder), {}
    for place, _, names in sorted(os.walk(given.folder)):
        for name in sorted(names):
            path = os.path.join(place, name)
            inside = os.path.relpath(path, given.folder)
            if name.rsplit(".", 1)[-1].lower() not in MEDIA or given.only not in inside:
                continue
            with tempfile.TemporaryDirectory() as work:
                verdict = judge(path, os.path.join(given.bin, "blackbar"), work, wanted.get(inside, []))
            kind = verdict.split(" ")[0].rstrip(":")
            counts[kind] = counts.get(kind, 0) + 1
            print("%-8s %s" % (kind, inside) + ("" if kind in ("clean", "refused") else "\n         " + verdict), flush=True)
    print(", ".join("%s %d" % item for item in sorted(counts.items())) or "no photo and no recording here")
    sys.exit(0 if counts and set(counts) <= {"clean", "refused"} else 1)


if __name__ == "__main__":
    main()
