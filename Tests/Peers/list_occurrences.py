"""Lists the occurrences of calendars with python-icalendar.

Standard input has a JSON object on each line: {"ics"}, null for no calendar. For each, standard output has a line with
a JSON list: the occurrences from FIRST up to LAST.

Usage: list_occurrences.py FIRST LAST < calendars
"""

import datetime
import json
import sys

import occurrences

first, last = (datetime.date.fromisoformat(argument) for argument in sys.argv[1:3])
for line in sys.stdin:
    if line.strip():
        text = json.loads(line)["ics"]
        events = occurrences.components(text)[1] if text else []
        print(json.dumps(occurrences.between(events, first, last)))
