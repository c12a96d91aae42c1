"""Compares jCal of ours with what python-icalendar makes of the same calendars.

Each line of the input is a JSON object: "ics", a calendar, and "jcal", what we make of it. Each line
of the answer is one too: "differs", the properties that only one of the two has, as [component,
property, whose]; "theirs", their jCal; "back", the calendar that they read from our jCal; and
"errors", why they could not.

Usage: jcal.py < lines
"""

import json
import re
import sys

import icalendar

DURATION = re.compile(
    r"([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?"
)
UNITS = (604800, 86400, 3600, 60, 1)


def duration(text):
    """A duration as seconds: PT90M is PT1H30M (RFC 5545 §3.3.6)."""
    found = DURATION.fullmatch(text)
    if not found:
        return text
    sign, *numbers = found.groups()
    size = sum(int(number or 0) * unit for number, unit in zip(numbers, UNITS))
    return f"{sign}{size} s"


def canonical(kind, value):
    """A value in one of the forms that RFC 7265 leaves open."""
    if kind == "recur":
        # §3.6.10: one value may stand alone or in a list.
        return {
            name: part[0] if isinstance(part, list) and len(part) == 1 else part
            for name, part in value.items()
        }
    if kind == "duration":
        return duration(value)
    if kind == "period":
        return [value[0], duration(value[1])]
    if kind == "float":
        # §3.6.7: a number, however it is written.
        return [float(each) for each in value] if isinstance(value, list) else float(value)
    return value


def properties(component, path=""):
    """Each property as its component and one form of JSON, the parameters in one order."""
    name, own, inner = component
    path = f"{path}/{name}"
    for name, parameters, kind, *values in own:
        values = [canonical(kind, value) for value in values]
        one = [name, parameters, kind, *values]
        yield path, json.dumps(one, sort_keys=True, ensure_ascii=False)
    for number, each in enumerate(inner):
        yield from properties(each, f"{path}/{number}")


def difference(ours, theirs):
    """What stands in one of two lists and not in the other, counted."""
    left, right = list(properties(ours)), list(properties(theirs))
    for each in list(left):
        if each in right:
            left.remove(each)
            right.remove(each)
    return [[*each, "ours"] for each in left] + [[*each, "theirs"] for each in right]


for line in sys.stdin:
    asked = json.loads(line)
    answer = {"differs": [], "theirs": "", "back": "", "errors": []}
    try:
        calendar = icalendar.Calendar.from_ical(asked["ics"])
        answer["errors"] += [str(each) for part in calendar.walk() for each in part.errors]
        theirs = calendar.to_jcal()
        answer["theirs"] = json.dumps(theirs, ensure_ascii=False)
        answer["differs"] = difference(json.loads(asked["jcal"]), theirs)
    except Exception as error:
        answer["errors"].append(f"{type(error).__name__}: {error}")
    try:
        back = icalendar.Calendar.from_jcal(asked["jcal"])
        answer["back"] = back.to_ical().decode()
    except Exception as error:
        answer["errors"].append(f"back: {type(error).__name__}: {error}")
    print(json.dumps(answer))
