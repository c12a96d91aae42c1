"""Tells the offsets that VTIMEZONEs give, by two readers of others.

Usage: zone_histories.py < JSON list of
       {"calendar": text, "localUntil": text, "instants": [seconds of Unix time]}
Prints a JSON list with {"transitions": [offset in seconds], "dateutil": [...]} for each.
"transitions" are the moments that python-icalendar works out for a VTIMEZONE, looked up here;
"dateutil" is what dateutil.tz.tzical makes of the second text, null where it fails. That text has
UNTIL by the local clock: dateutil drops the Z and so loses the last onset east of Greenwich.
"""

import bisect
import datetime
import io
import json
import sys

import dateutil.tz
import icalendar

UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1)


def seconds(delta):
    return int(delta.total_seconds())


answers = []
for question in json.load(sys.stdin):
    calendar = icalendar.Calendar.from_ical(question["calendar"])
    (timezone,) = calendar.walk("VTIMEZONE")
    times, infos = timezone.get_transitions()
    times = [seconds(time - EPOCH) for time in times]
    zone = dateutil.tz.tzical(io.StringIO(question["localUntil"])).get()
    answer = {"transitions": [], "dateutil": []}
    for instant in question["instants"]:
        place = max(bisect.bisect_right(times, instant) - 1, 0)
        answer["transitions"].append(seconds(infos[place][0]))
        moment = datetime.datetime.fromtimestamp(instant, UTC)
        try:
            answer["dateutil"].append(seconds(moment.astimezone(zone).utcoffset()))
        except ValueError:
            # It takes the difference of the offsets for DST, and Python allows less than 24 hours.
            answer["dateutil"].append(None)
    answers.append(answer)
json.dump(answers, sys.stdout)
