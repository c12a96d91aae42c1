"""Reads every calendar file below a folder with python-icalendar and tells what each holds.

Usage: read_invitations.py FOLDER
Prints a JSON list. Ends with 1 when anything in a file was not understood.
"""

import json
import pathlib
import sys

import icalendar


def check(component, path):
    """Fails on whatever the library put aside as an error."""
    if component.errors:
        sys.exit(f"{path}: {component.errors}")
    for inner in component.subcomponents:
        check(inner, path)


def addresses(event, name):
    """The addresses of a property, however many there are."""
    values = event.get(name, [])
    values = values if isinstance(values, list) else [values]
    return [str(value).removeprefix("mailto:") for value in values]


answer = []
root = pathlib.Path(sys.argv[1])
for path in sorted(root.rglob("*.ics")):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    check(calendar, path)
    if calendar.get_missing_tzids():
        sys.exit(f"{path}: no VTIMEZONE for {calendar.get_missing_tzids()}")
    events = calendar.walk("VEVENT")
    answer.append({
        "path": str(path.relative_to(root)),
        "method": str(calendar.get("METHOD", "")),
        "uids": sorted({str(event["UID"]) for event in events}),
        "attendees": [addresses(event, "ATTENDEE") for event in events],
        "organizers": [addresses(event, "ORGANIZER") for event in events],
        "starts": [event.start.isoformat(timespec="minutes") for event in events],
        "ends": [event.end.isoformat(timespec="minutes") for event in events],
    })
json.dump(answer, sys.stdout)
