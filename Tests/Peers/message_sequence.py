"""Keeps the calendars of everybody who is sent messages, as a simple client would, with python-icalendar.

Standard input has a JSON object on each line: {"method", "recipient", "ics"}, in the order of sending. Standard output
is one JSON object: for each recipient the verdict on each message, and the occurrences that the calendar has from FIRST
up to LAST.

The client follows RFC 5546: a message that is no newer than what it has is stale (2.1.5); a REQUEST or PUBLISH of the
whole event replaces all of it (3.2.2); a REQUEST for single occurrences changes those only (3.2.2.1); a CANCEL of the
event or of single occurrences marks them as cancelled, if it names the recipient or nobody (3.2.5). Each component has
a SEQUENCE of its own, and DTSTAMP decides between equal ones.

Usage: message_sequence.py FIRST LAST < messages
"""

import datetime
import json
import sys

import icalendar
import occurrences

WHOLE = None


class Client:
    """What one person has in the calendar: for each UID, its components by the occurrence that they are about."""

    def __init__(self, name):
        self.name = name
        self.events = {}
        self.verdicts = []

    def receive(self, method, text):
        calendar, components = occurrences.components(text)
        if str(calendar.get("METHOD", "")) != method:
            raise SystemExit(f"METHOD is {calendar.get('METHOD')} in a message of {method}")
        uids = {str(component["UID"]) for component in components}
        if len(uids) != 1:
            raise SystemExit(f"a message with {len(uids)} UIDs")
        known = self.events.setdefault(uids.pop(), {})
        if method in ("REQUEST", "PUBLISH"):
            self.verdicts.append(self.request(known, components))
        elif method == "CANCEL":
            self.verdicts.append(self.cancel(known, components))
        else:
            self.verdicts.append(f"not for an attendee: {method}")

    def request(self, known, components):
        about = {occurrences.recurrence(component): component for component in components}
        if WHOLE in about:
            if self.is_stale(known, WHOLE, about[WHOLE]):
                return "stale"
            known.clear()
            known.update(about)
            return "replaced"
        fresh = {key: part for key, part in about.items() if not self.is_stale(known, key, part)}
        known.update(fresh)
        return "merged" if fresh else "stale"

    def cancel(self, known, components):
        if not known:
            return "unknown"
        done = []
        for component in components:
            key = occurrences.recurrence(component)
            people = occurrences.attendees(component)
            if people and self.name not in people:
                continue
            if self.is_stale(known, key, component):
                continue
            done.append(key)
            if key is WHOLE:
                for part in known.values():
                    self.mark(part, component)
                continue
            if key not in known:
                known[key] = component
            self.mark(known[key], component)
        return "cancelled" if done else "stale"

    @staticmethod
    def mark(part, component):
        """Cancels a part of what is known; times stay as the person knew them."""
        part["STATUS"] = icalendar.vText("CANCELLED")
        part["SEQUENCE"] = component.get("SEQUENCE", 0)
        part["DTSTAMP"] = component["DTSTAMP"]

    @staticmethod
    def is_stale(known, key, component):
        """Whether as new a message, or a newer one, came about the same occurrence, or about the whole before it."""
        if key in known:
            return version(component) <= version(known[key])
        return WHOLE in known and version(component) < version(known[WHOLE])

    def answer(self, first, last):
        events = [part for known in self.events.values() for part in known.values()]
        return {"verdicts": self.verdicts, "occurrences": occurrences.between(events, first, last)}


def version(component):
    """SEQUENCE, then DTSTAMP: what is greater is newer."""
    return int(component.get("SEQUENCE", 0)), component["DTSTAMP"].dt


first, last = (datetime.date.fromisoformat(argument) for argument in sys.argv[1:3])
clients = {}
for line in sys.stdin:
    if not line.strip():
        continue
    message = json.loads(line)
    name = message["recipient"].lower().removeprefix("mailto:")
    clients.setdefault(name, Client(name)).receive(message["method"], message["ics"])
json.dump({name: client.answer(first, last) for name, client in sorted(clients.items())}, sys.stdout)
