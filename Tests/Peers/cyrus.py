"""Lets Cyrus schedule events between people, and take messages that others sent, and tells what everybody has then.

Standard input has a step on each line, as a JSON object:

    {"do": "put", "user", "ics"}                            the user saves an event; Cyrus tells those it concerns
    {"do": "delete", "user", "uid"}                         the user deletes an event, which cancels or declines it
    {"do": "answer", "user", "uid", "partstat", "at"}       the user answers; "at" is the start of one occurrence, such
                                                            as 20270112T083000Z, or null for all
    {"do": "mail", "user", "mail"}                          the user gets a mail
    {"do": "message", "user", "from", "method", "ics"}      the user gets the simplest mail with a message in it
    {"do": "wait", "user"}                                  a second passes, so that DTSTAMP is another one

USERs have the addresses USER@club.example; whoever has another address is told by mail. After each step there is a JSON
object on a line: the status of the request ("status"), the messages that came into the scheduling inboxes ("inbox",
by user), the mails that Cyrus sent ("sent": "recipient", "mail", "method", "ics"), what everybody has of the step's
event ("calendars", by user: "ics" and the occurrences from FIRST up to LAST), and the mails whose messages Cyrus did
not put into the calendar ("left", by user).

Usage: cyrus.py FIRST LAST USER... < steps
"""

import copy
import datetime
import email
import email.message
import email.policy
import email.utils
import imaplib
import json
import re
import sys
import time
import urllib.parse

import cyrus_server
import icalendar
import occurrences

QUERY = """\
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"/></C:filter>
</C:calendar-query>
"""


class Club:
    """The server's users and what they have."""

    def __init__(self, server, users, first, last):
        self.server = server
        self.users = users
        self.window = (first, last)
        for user in users:
            server.add(user)

    def do(self, step):
        user = step["user"]
        if step["do"] == "put":
            uid = str(occurrences.components(step["ics"])[1][0]["UID"])
            status = self.put(user, uid, step["ics"])
        elif step["do"] == "delete":
            uid = step["uid"]
            status = self.server.request(user, "DELETE", self.place(user, uid))[0]
        elif step["do"] == "answer":
            uid = step["uid"]
            status = self.answer(user, uid, step["partstat"], step.get("at"))
        elif step["do"] == "wait":
            uid = step.get("uid")
            status = 0
            time.sleep(1)
        elif step["do"] == "mail":
            uid = None
            status = self.server.deliver(user, step["mail"])
        elif step["do"] == "message":
            uid = str(occurrences.components(step["ics"])[1][0]["UID"])
            status = self.server.deliver(user, mail(step))
        else:
            raise SystemExit(f"no step is called {step['do']}")
        return {
            "status": status,
            "inbox": {user: self.inbox(user) for user in self.users},
            "sent": [letter for sent in self.server.sent() for letter in letters(sent)],
            "calendars": {user: self.calendar(user, uid) for user in self.users},
            "left": {user: self.left(user) for user in self.users},
        }

    def place(self, user, uid):
        return f"/dav/calendars/user/{user}/Default/{urllib.parse.quote(uid, safe='')}.ics"

    def put(self, user, uid, text, tag=None):
        headers = {"Content-Type": "text/calendar; charset=utf-8"}
        if tag:
            headers["If-Schedule-Tag-Match"] = tag
        return self.server.request(user, "PUT", self.place(user, uid), text, **headers)[0]

    def answer(self, user, uid, partstat, at):
        """Saves the user's own copy with another PARTSTAT, in all components or in one occurrence's."""
        status, headers, text = self.server.request(user, "GET", self.place(user, uid))
        if status != 200:
            return status
        calendar, events = occurrences.components(text)
        if at is not None:
            known = {occurrences.recurrence(event): event for event in events}
            if at not in known:
                known[at] = one(known[None], at)
                calendar.add_component(known[at])
            events = [known[at]]
        for event in events:
            values = event["ATTENDEE"]
            for value in values if isinstance(values, list) else [values]:
                if occurrences.address(value) == f"{user}@{cyrus_server.DOMAIN}":
                    value.params["PARTSTAT"] = partstat
                    value.params.pop("RSVP", None)
        return self.put(user, uid, calendar.to_ical().decode(), headers["Schedule-Tag"])

    def inbox(self, user):
        """Messages that came since the last step; whoever has read them deletes them."""
        path = f"/dav/calendars/user/{user}/Inbox/"
        messages = []
        for place, text in self.objects(user, path):
            calendar, events = occurrences.components(text)
            messages.append({
                "method": str(calendar["METHOD"]),
                "uid": str(events[0]["UID"]),
                "about": [occurrences.recurrence(event) for event in events],
                "sequence": [int(event.get("SEQUENCE", 0)) for event in events],
                "status": [str(event.get("STATUS", "")) for event in events],
                "attendees": [occurrences.attendees(event) for event in events],
                "ics": text,
            })
            status, _, answer = self.server.request(user, "DELETE", place)
            if status != 204:
                raise SystemExit(f"DELETE {place}: {status} {answer}")
        return messages

    def calendar(self, user, uid):
        """A user's copy of an event, or of all events."""
        if uid is None:
            texts = [text for _, text in self.objects(user, f"/dav/calendars/user/{user}/Default/")]
        else:
            status, _, text = self.server.request(user, "GET", self.place(user, uid))
            texts = [text] if status == 200 else []
        events = [event for text in texts for event in occurrences.components(text)[1]]
        return {"ics": texts, "occurrences": occurrences.between(events, *self.window)}

    def objects(self, user, path):
        """Place and text of everything in a collection."""
        headers = {"Depth": "1", "Content-Type": "application/xml; charset=utf-8"}
        status, _, text = self.server.request(user, "REPORT", path, QUERY, **headers)
        if status != 207:
            raise SystemExit(f"REPORT {path}: {status} {text}")
        places = re.findall(r"<D:href>([^<]*\.ics)</D:href>", text)
        return [(place, self.server.request(user, "GET", place)[2]) for place in places]

    def left(self, user):
        """Mails that stay in the user's inbox, since nothing of them came into the calendar."""
        with imaplib.IMAP4(cyrus_server.HOST, self.server.ports["imap"], timeout=20) as imap:
            imap.login(user, "x")
            imap.select("INBOX")
            numbers = imap.search(None, "ALL")[1][0].split()
            mails = [imap.fetch(number, "(RFC822)")[1][0][1].decode() for number in numbers]
            for number in numbers:
                imap.store(number, "+FLAGS", r"(\Deleted)")
            imap.expunge()
        return mails


def one(master, at):
    """A component for one occurrence of an event, as it is by the event's rule."""
    event = icalendar.Event()
    for name, value in master.property_items(recursive=False, sorted=False):
        if name not in ("BEGIN", "END", "RRULE", "RDATE", "EXDATE", "DTSTART", "DTEND", "DURATION"):
            event.add(name, copy.deepcopy(value), encode=0)
    start = datetime.datetime.strptime(at, "%Y%m%dT%H%M%SZ").replace(tzinfo=datetime.timezone.utc)
    start = start.astimezone(master.start.tzinfo)
    event.add("RECURRENCE-ID", start)
    event.add("DTSTART", start)
    event.add("DTEND", start + (master.end - master.start))
    return event


def letters(sent):
    """A mail for each of its recipients, with the message that it holds."""
    part = next(
        part for part in email.message_from_string(sent["mail"], policy=email.policy.default).walk()
        if part.get_content_type() == "text/calendar"
    )
    text = part.get_payload(decode=True).decode()
    method = part.get_param("method")
    return [{"recipient": name, "mail": sent["mail"], "method": method, "ics": text} for name in sent["to"]]


def mail(step):
    """A mail with nothing but a message in it."""
    letter = email.message.EmailMessage()
    letter["From"] = step["from"]
    letter["To"] = f"{step['user']}@{cyrus_server.DOMAIN}"
    letter["Subject"] = "Jobklub"
    letter["Date"] = email.utils.localtime()
    letter["Message-ID"] = email.utils.make_msgid(domain="office.example")
    letter.set_content(step["ics"].encode(), maintype="text", subtype="calendar", cte="base64",
                       params={"charset": "utf-8", "method": step["method"]})
    return letter.as_bytes()


first, last = (datetime.date.fromisoformat(argument) for argument in sys.argv[1:3])
with cyrus_server.running() as server:
    club = Club(server, sys.argv[3:], first, last)
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(club.do(json.loads(line))), flush=True)
