#!/usr/bin/env python3
"""score_pages.py BLACKBAR DIR [--limit N]: runs `BLACKBAR detect --json` on the PDFs of DIR, each alone, and
compares its boxes with the truth beside them (tests/corpus/generate.py --pages DIR [--scan]).

A truth box counts as missed unless findings that are to be redacted cover nine tenths of its length, each over at
least half of its thickness. Prints totals, by kind and by look of the scan; no text of the documents."""
import argparse
import collections
import json
import pathlib
import subprocess

COVERED, THICK = 0.9, 0.5


def finding_boxes(finding):
    region = finding["region"]
    for part in region if isinstance(region, list) else [region]:
        if "box" in part:
            yield part["page"], part["box"]


def is_covered(truth, boxes):
    left, top, right, bottom = truth
    lies = (bottom - top) > (right - left)
    along, across = ((1, 3), (0, 2)) if lies else ((0, 2), (1, 3))
    start, end = truth[along[0]], truth[along[1]]
    low, high = truth[across[0]], truth[across[1]]
    spans = []
    for box in boxes:
        common = min(high, box[across[1]]) - max(low, box[across[0]])
        if common >= THICK * min(high - low, box[across[1]] - box[across[0]]):
            spans.append((max(start, box[along[0]]), min(end, box[along[1]])))
    covered, reached = 0, start
    for a, b in sorted(spans):
        if b > max(a, reached):
            covered += b - max(a, reached)
            reached = b
    return covered >= COVERED * (end - start)


def page_warnings(answer, code):
    return {w["region"]["page"] for w in answer["warnings"] if w["code"] == code and "page" in w.get("region", {})}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("blackbar")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--limit", type=int, default=10**9)
    arguments = parser.parse_args()
    files = sorted(arguments.folder.glob("*.pdf"))[: arguments.limit]
    count, missed = collections.Counter(), collections.Counter()
    flagged = collections.Counter()
    for file in files:
        run = subprocess.run([arguments.blackbar, "detect", "--json", str(file)], capture_output=True, text=True)
        answer = json.loads(run.stdout.splitlines()[0]) if run.stdout else {"findings": [], "warnings": []}
        found = collections.defaultdict(list)
        for finding in answer.get("findings", []):
            if finding["default"] == "redact":
                for page, box in finding_boxes(finding):
                    found[page].append(box)
        truth = json.loads(file.with_suffix(".json").read_text())
        poor = page_warnings(answer, "poor_ocr") | page_warnings(answer, "unsearched_page") if answer.get("warnings") else set()
        for box in truth["boxes"]:
            look = truth["pages"][box["page"]].get("style", "born digital")
            page = box["page"] + 1
            is_missed = not is_covered(box["box"], found[page])
            keys = ["all", "kind " + box["kind"], "look " + str(look)]
            if page in poor:
                keys.append("pages flagged for reading by eye")
            for key in keys:
                count[key] += 1
                missed[key] += is_missed
        for number, page in enumerate(truth["pages"], 1):
            look = str(page.get("style", "born digital"))
            flagged["look " + look, "pages"] += 1
            flagged["look " + look, "poor"] += number in poor
    print(f"{len(files)} files\n{'':<36}boxes  missed  share")
    for key in sorted(count, key=lambda k: (k != "all", k)):
        poor = f"  {flagged[key, 'poor']} of {flagged[key, 'pages']} pages flagged" if (key, "pages") in flagged else ""
        print(f"{key:<36}{count[key]:5}  {missed[key]:6}  {missed[key] / count[key]:5.3f}{poor}")


if __name__ == "__main__":
    main()
