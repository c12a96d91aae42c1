"""What a person sees of events in a calendar: each occurrence with its times and what else messages change."""

import datetime

import icalendar
import recurring_ical_events

UTC = datetime.timezone.utc


def components(text):
    """A calendar's VEVENTs as python-icalendar reads them; whatever it does not understand ends the script."""
    calendar = icalendar.Calendar.from_ical(text)
    for component in calendar.walk():
        if component.errors:
            raise SystemExit(f"{component.name}: {component.errors}")
    if calendar.get_missing_tzids():
        raise SystemExit(f"no VTIMEZONE for {calendar.get_missing_tzids()}")
    return calendar, calendar.walk("VEVENT")


def moment(value):
    """A date, a local time, or a moment, as iCalendar writes it."""
    if not isinstance(value, datetime.datetime):
        return value.strftime("%Y%m%d")
    if value.tzinfo is None:
        return value.strftime("%Y%m%dT%H%M%S")
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def recurrence(component):
    """Which occurrence a component is about; nothing means all of the event."""
    value = component.get("RECURRENCE-ID")
    return None if value is None else moment(value.dt)


def address(value):
    """A mail address that can be compared."""
    text = str(value)
    return text[7:].lower() if text.lower().startswith("mailto:") else text.lower()


def attendees(component):
    """PARTSTAT of everybody who is invited, by address."""
    values = component.get("ATTENDEE", [])
    values = values if isinstance(values, list) else [values]
    return {address(value): str(value.params.get("PARTSTAT", "NEEDS-ACTION")) for value in values}


def between(events, first, last):
    """Occurrences of VEVENTs from one day up to another, in order; cancelled ones are told as such."""
    calendar = icalendar.Calendar()
    for event in events:
        calendar.add_component(event)
    found = [
        {
            "uid": str(event["UID"]),
            "start": moment(event.start),
            "end": moment(event.end),
            "summary": str(event.get("SUMMARY", "")),
            "location": str(event.get("LOCATION", "")),
            "status": str(event.get("STATUS", "")),
            "sequence": int(event.get("SEQUENCE", 0)),
            "attendees": attendees(event),
        }
        for event in recurring_ical_events.of(calendar).between(first, last)
    ]
    return sorted(found, key=lambda occurrence: (occurrence["uid"], occurrence["start"], occurrence["end"]))
