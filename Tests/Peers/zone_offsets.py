"""Tells the offsets that VTIMEZONEs give, read with python-icalendar.

Usage: zone_offsets.py < JSON list of {"calendar": text, "instants": [seconds of Unix time]}
Prints a JSON list with a list of offsets in seconds for each. The zone's name is not looked up:
only what stands in the VTIMEZONE counts.
"""

import datetime
import json
import sys

import icalendar

answers = []
for question in json.load(sys.stdin):
    calendar = icalendar.Calendar.from_ical(question["calendar"])
    (timezone,) = calendar.walk("VTIMEZONE")
    zone = timezone.to_tz(lookup_tzid=False)
    offsets = []
    for instant in question["instants"]:
        moment = datetime.datetime.fromtimestamp(instant, datetime.timezone.utc)
        offsets.append(int(moment.astimezone(zone).utcoffset().total_seconds()))
    answers.append(offsets)
json.dump(answers, sys.stdout)
