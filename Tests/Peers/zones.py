"""Writes what Python's zoneinfo makes of the zone files named on standard input, as JSON.

For each file: moments with the offset and name in force, and local times with the moments that
PEP 495 gives for fold 0 and fold 1. Moments lie around every change of clocks and between them.
"""

import datetime
import json
import random
import sys
import zoneinfo
from zoneinfo._common import load_data

UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1)
DAY = 86_400
FIRST = -70 * 365 * DAY
LAST = 131 * 365 * DAY


def rule_changes(zone, first_year, last_year):
    """Finds changes by halving, for the years that only the rule at the end covers."""
    step = 10 * DAY

    def offset(moment):
        return (EPOCH + datetime.timedelta(seconds=moment)).replace(
            tzinfo=UTC).astimezone(zone).utcoffset()

    start = (first_year - 1970) * 365 * DAY
    end = (last_year - 1970) * 365 * DAY
    for low in range(start, end, step):
        high = low + step
        if offset(low) == offset(high):
            continue
        while high - low > 1:
            middle = (low + high) // 2
            if offset(middle) == offset(low):
                low = middle
            else:
                high = middle
        yield high


def answers(path, seed):
    generator = random.Random(seed)
    with open(path, "rb") as file:
        listed = load_data(file)[1]
    with open(path, "rb") as file:
        zone = zoneinfo.ZoneInfo.from_file(file)
    changes = [moment for moment in listed if FIRST < moment < LAST]
    changes += rule_changes(zone, 2061, 2063)
    moments = [moment + delta for moment in changes for delta in (-1, 0)]
    moments += [generator.randrange(FIRST, LAST) for _ in range(60)]
    result = {"path": path, "moments": moments, "offsets": [], "names": []}
    for moment in moments:
        there = (EPOCH + datetime.timedelta(seconds=moment)).replace(
            tzinfo=UTC).astimezone(zone)
        result["offsets"].append(int(there.utcoffset().total_seconds()))
        result["names"].append(there.tzname())

    clocks, first, second = [], [], []
    for moment in changes:
        there = (EPOCH + datetime.timedelta(seconds=moment)).replace(
            tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
        for minutes in (-150, -31, 0, 29, 61):
            clock = (there + datetime.timedelta(minutes=minutes)).replace(fold=0)
            clocks.append(int((clock - EPOCH).total_seconds()))
            for fold, found in ((0, first), (1, second)):
                offset = clock.replace(tzinfo=zone, fold=fold).utcoffset()
                found.append(int((clock - offset - EPOCH).total_seconds()))
    return result | {"clocks": clocks, "first": first, "second": second}


paths = sys.stdin.read().splitlines()
json.dump([answers(path, seed) for seed, path in enumerate(paths)], sys.stdout)
