"""Follows invitations with the icalendar and recurring-ical-events packages.

Standard input is a JSON list; each item is a list of scheduling messages to one person in the order
in which they were sent. Standard output is a JSON list with, for each, the events that the person
goes to in the end: "start end summary|location" by the clocks of Copenhagen.
"""

import datetime
import json
import sys
import zoneinfo

import icalendar
import recurring_ical_events

HERE = zoneinfo.ZoneInfo("Europe/Copenhagen")


class Store:
    def __init__(self):
        self.master = None
        self.single = {}
        self.gone = {}
        self.zones = {}

    def take(self, text):
        message = icalendar.Calendar.from_ical(text)
        for zone in message.walk("VTIMEZONE"):
            self.zones[str(zone["TZID"])] = zone
        events = message.walk("VEVENT")
        method = str(message["METHOD"])
        whole = [event for event in events if "RECURRENCE-ID" not in event]
        if whole:
            self.single, self.gone = {}, {}
            self.master = whole[0] if method == "REQUEST" else None
        for event in events:
            if "RECURRENCE-ID" not in event:
                continue
            place = event["RECURRENCE-ID"].dt
            self.single.pop(place, None)
            self.gone.pop(place, None)
            if method == "REQUEST":
                self.single[place] = event
            elif self.master is not None:
                self.gone[place] = event

    def events(self):
        calendar = icalendar.Calendar()
        calendar.add("VERSION", "2.0")
        calendar.add("PRODID", "-//test//test//DA")
        for zone in self.zones.values():
            calendar.add_component(zone)
        if self.master is not None:
            master = icalendar.Event.from_ical(self.master.to_ical())
            for place in self.gone:
                master.add("EXDATE", place)
            calendar.add_component(master)
        for event in self.single.values():
            calendar.add_component(event)
        start, end = datetime.datetime(2027, 1, 1), datetime.datetime(2028, 1, 1)
        found = recurring_ical_events.of(calendar).between(start, end)
        return sorted(
            "{} {} {}|{}".format(
                event["DTSTART"].dt.astimezone(HERE).strftime("%Y%m%dT%H%M%S"),
                event["DTEND"].dt.astimezone(HERE).strftime("%Y%m%dT%H%M%S"),
                event["SUMMARY"],
                event["LOCATION"],
            )
            for event in found
        )


def main():
    results = []
    for messages in json.load(sys.stdin):
        store = Store()
        for text in messages:
            store.take(text)
        results.append(store.events())
    json.dump(results, sys.stdout)


main()
