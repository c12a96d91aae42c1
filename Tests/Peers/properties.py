"""Tells what python-icalendar reads in the properties of a calendar's events.

For each property a line is written: the name, each parameter with its values, and the text. All are
UTF-8 in hexadecimal, with a comma between values and a space between parts.

Usage: properties.py < calendar
"""

import sys

import icalendar


def code(text):
    """Text that no separator can stand in."""
    return text.encode().hex()


calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
for event in calendar.walk("VEVENT"):
    if event.errors:
        sys.exit(str(event.errors))
    for name, value in event.property_items(recursive=False, sorted=False):
        if name in ("BEGIN", "END"):
            continue
        parts = [code(name)]
        for parameter, values in sorted(value.params.items()):
            values = values if isinstance(values, list) else [values]
            parts.append(code(parameter) + "=" + ",".join(code(each) for each in values))
        print(" ".join(parts + [code(str(value))]))
