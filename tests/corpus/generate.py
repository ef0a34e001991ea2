#!/usr/bin/python3
"""Writes a set of the corpus of fictional police documents.

  generate.py --set tuning|held-back|written|snippets|snippets-check [--seed N] [--count N] [--no-written] --out FILE.jsonl
  generate.py --set ... --pages DIR [--scan] [--seed N] [--count N]     PDFs (or scans) with truth boxes beside them

The same set, seed and count give the same bytes. --count is the number of documents made by each
package's layouts (they take turns); the hand-written documents of the set come on top. --set written: all hand-written ones of either set.
--set snippets: short texts that both taggers learn from; snippets-check: those of an author it never learns from.
"""
import argparse
import importlib
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

import written  # noqa: E402
from marks import MarkError  # noqa: E402
from render_text import as_line, as_record  # noqa: E402

# The packages of layouts of a set and how many documents each makes.
PACKAGES = {"tuning": [("tuning", 360), ("agencies", 150), ("precincts", 150)],
            "held-back": [("held_back.first", 80), ("held_back.second", 80)]}
SEEDS = {"tuning": 1, "held-back": 7, "written": 0}
SNIPPETS = {"snippets": "learn", "snippets-check": "check"}


def made_documents(of_set, seed, count):
    """Yields (id, Document, set)."""
    for package, many in PACKAGES[of_set]:
        layouts = importlib.import_module(package).LAYOUTS
        for i in range((many if count is None else count) if layouts else 0):
            layout = layouts[i % len(layouts)]
            rng = random.Random(f"{of_set}/{seed}/{layout.__module__}.{layout.__name__}/{i}")
            document = layout(rng)
            yield f"{package}-{seed}-{i:04d}-{document.layout}", document, of_set


def written_documents(of_set):
    for folder in ("written", "held_back"):
        for name, document, its_set in written.read_folder(os.path.join(HERE, folder)):
            if of_set in ("written", its_set):
                yield f"written-{name}", document, its_set


def documents(of_set, seed=None, count=None, with_written=True):
    if of_set in SNIPPETS:
        for name, document in written.read_snippets(os.path.join(HERE, "snippets", SNIPPETS[of_set])):
            yield f"snippet-{name}", document, of_set
        return
    if of_set in PACKAGES:
        seed = SEEDS[of_set] if seed is None else seed
        yield from made_documents(of_set, seed, count)
    if with_written:
        yield from written_documents(of_set)


def write_lines(arguments):
    with open(arguments.out, "w", encoding="utf-8") as file:
        total = 0
        for identity, document, its_set in documents(arguments.set, arguments.seed, arguments.count, not arguments.no_written):
            file.write(as_line(as_record(document, identity, its_set)))
            total += 1
    print(f"generate: {total} documents of set {arguments.set}")


def write_pages(arguments):
    import render_pdf
    import scan
    os.makedirs(arguments.pages, exist_ok=True)
    total = 0
    for identity, document, its_set in documents(arguments.set, arguments.seed, arguments.count, not arguments.no_written):
        path = os.path.join(arguments.pages, identity + ".pdf")
        truth = render_pdf.write(document, path, random.Random(f"page/{identity}"))
        if arguments.scan:
            truth = scan.degrade(path, truth, random.Random(f"scan/{identity}"))
        truth.update({"id": identity, "set": its_set, "layout": document.layout, "offense": document.offense})
        render_pdf.write_truth(truth, path[:-4] + ".json")
        total += 1
    print(f"generate: {total} PDFs of set {arguments.set}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", required=True, choices=["tuning", "held-back", "written", *SNIPPETS])
    parser.add_argument("--seed", type=int)
    parser.add_argument("--count", type=int)
    parser.add_argument("--no-written", action="store_true", help="without the hand-written documents")
    parser.add_argument("--out")
    parser.add_argument("--pages")
    parser.add_argument("--scan", action="store_true")
    arguments = parser.parse_args()
    if bool(arguments.out) == bool(arguments.pages):
        parser.error("give --out FILE.jsonl or --pages DIR")
    try:
        (write_lines if arguments.out else write_pages)(arguments)
    except MarkError as error:
        print(f"generate: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
