"""Reads a calendar with python-icalendar and tells what it holds.

Usage: read_icalendar.py FIRST LAST < calendar
Prints METHOD, then every event from FIRST up to LAST with its local times as the VTIMEZONE in the
file gives them. Ends with 1 when anything in the file was not understood.
"""

import datetime
import sys

import icalendar
import recurring_ical_events


def check(component, path):
    """Fails on whatever the library put aside as an error."""
    if component.errors:
        sys.exit(f"{path}: {component.errors}")
    for inner in component.subcomponents:
        check(inner, f"{path}/{inner.name}")


def text(value):
    """A date or a time in the form that the tests compare."""
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat()


data = sys.stdin.buffer.read()
calendar = icalendar.Calendar.from_ical(data)
check(calendar, calendar.name)
if calendar.get_missing_tzids():
    sys.exit(f"no VTIMEZONE for {calendar.get_missing_tzids()}")
if icalendar.Calendar.from_ical(calendar.to_ical()) != calendar:
    sys.exit("written and read again it is another calendar")

print("METHOD", calendar.get("METHOD", "-"))
for component in calendar.walk("VEVENT"):
    attendees = component.get("ATTENDEE", [])
    attendees = attendees if isinstance(attendees, list) else [attendees]
    for attendee in attendees:
        print("ATTENDEE", attendee, attendee.params["PARTSTAT"], attendee.params["CN"])

first, last = (datetime.date.fromisoformat(argument) for argument in sys.argv[1:3])
events = recurring_ical_events.of(calendar).between(first, last)
for event in sorted(events, key=lambda event: (text(event.start), event["UID"])):
    print(event["UID"], text(event.start), text(event.end), event["STATUS"], event["SUMMARY"])
