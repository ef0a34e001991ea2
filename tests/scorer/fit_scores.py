#!/usr/bin/python3
"""Fits a rising step function to lines "detector kind raw-score right(0|1)" and writes it as C++.

Pairs of detector and kind with fewer than MANY findings share the steps of their detector. Steps are pooled until
they rise and each holds at least FEW findings; every step is drawn a little towards the whole (two made-up findings),
so that twenty right ones of twenty are not called certain.
"""
import sys
from collections import defaultdict

MANY, FEW, PRIOR, HIGHEST = 40, 12, 2.0, 0.99


def steps(points):
    """[(from, right)] of points (raw, right), rising."""
    points.sort()
    whole = sum(right for _, right in points) / len(points)
    pools = []  # [from, sum, count]
    for raw, right in points:
        if pools and pools[-1][0] == raw:
            pools[-1][1] += right
            pools[-1][2] += 1
        else:
            pools.append([raw, right, 1])
    merged = []
    for pool in pools:
        merged.append(list(pool))
        while len(merged) > 1 and (
            merged[-2][2] < FEW or merged[-2][1] / merged[-2][2] >= merged[-1][1] / merged[-1][2]
        ):
            last = merged.pop()
            merged[-1][1] += last[1]
            merged[-1][2] += last[2]
    if len(merged) > 1 and merged[-1][2] < FEW:
        last = merged.pop()
        merged[-1][1] += last[1]
        merged[-1][2] += last[2]
    return [(start, min(HIGHEST, (right + PRIOR * whole) / (count + PRIOR))) for start, right, count in merged]


def main():
    pairs, detectors = defaultdict(list), defaultdict(list)
    for line in sys.stdin:
        detector, kind, raw, right = line.rsplit(None, 3)
        pairs[detector, kind].append((round(float(raw), 3), int(right)))
    table = {}
    for (detector, kind), points in pairs.items():
        if len(points) >= MANY:
            table[detector, kind] = steps(points)
        else:
            detectors[detector] += points
    for detector, points in detectors.items():
        table[detector, ""] = steps(points)
    print('// Written by scripts/calibrate-scores; change the detectors or the set, not this file.')
    print('#include "pipeline/detectors/calibration.h"\n\nnamespace blackbar {\nnamespace {\n')
    print("// clang-format off\nconstexpr CalibrationRow kTable[] = {")
    for (detector, kind), rows in sorted(table.items()):
        for start, right in rows:
            print(f'    {{"{detector}", "{kind}", {start:.3f}, {right:.3f}}},')
    print("};\n// clang-format on\n\n}  // namespace\n")
    print("std::span<const CalibrationRow> CalibrationTable() { return kTable; }\n\n}  // namespace blackbar")


main()
