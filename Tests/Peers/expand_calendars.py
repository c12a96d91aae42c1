"""Expands calendars with recurring-ical-events, and tells what python-icalendar reads in them.

Standard input is calendars, each followed by a line with a lone full stop. For each, the UID, start,
end and summary of every event in the window of the arguments are written, a line each and sorted,
and then a line with a full stop.

Usage: expand_calendars.py FIRST LAST < calendars
"""

import datetime
import sys

import icalendar
import recurring_ical_events

UTC = datetime.timezone.utc


def text(value):
    """A date, a local time, or a moment."""
    if not isinstance(value, datetime.datetime):
        return value.strftime("%Y%m%d")
    if value.tzinfo is None:
        return value.strftime("%Y%m%dT%H%M%S")
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


first, last = (datetime.datetime.strptime(argument, "%Y%m%d") for argument in sys.argv[1:3])
for data in sys.stdin.read().replace("\r\n", "\n").split("\n.\n")[:-1]:
    calendar = icalendar.Calendar.from_ical(data.replace("\n", "\r\n"))
    events = recurring_ical_events.of(calendar).between(first, last)
    lines = [
        f"{event['UID']} {text(event['DTSTART'].dt)} {text(event.end)} {event['SUMMARY']}"
        for event in events
    ]
    print("\n".join(sorted(set(lines)) + ["."]))
