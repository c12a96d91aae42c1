"""Stores calendar files with Radicale, a CalDAV server, and tells whether they come back as they were.

Each file is put into a calendar of its own, as one object for each UID (RFC 4791, 4.1): its events with that UID and
the time zones. "method" tells messages apart, which no calendar may hold (4.1): the server does not. Radicale stores
them as well as anything else, and answers 409 only where two objects of a calendar have the same UID (5.3.2.1).
Standard output has one JSON object, by file: {"method", "objects": [{"uid", "status", "same", "occurrences",
"error"}]}, and "found", the UIDs that a calendar-query (7.8) for FIRST up to LAST finds. "same" compares what comes
back with what was put, as python-icalendar reads them. "occurrences" are of what came back.

Usage: radicale_store.py FIRST LAST FILE...
"""

import base64
import contextlib
import datetime
import json
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

import icalendar
import occurrences

HOST = "127.0.0.1"
LONGEST_START = 20

CONFIGURATION = """\
[server]
hosts = {host}:{port}
[auth]
type = none
[storage]
filesystem_folder = {folder}/collections
[logging]
level = warning
"""

QUERY = """\
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><D:getetag/><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
<C:time-range start="{first:%Y%m%d}T000000Z" end="{last:%Y%m%d}T000000Z"/>
</C:comp-filter></C:comp-filter></C:filter>
</C:calendar-query>
"""


@contextlib.contextmanager
def running():
    """The address of a Radicale that runs until the block ends."""
    with tempfile.TemporaryDirectory(prefix="radicale-") as folder:
        with socket.socket() as listener:
            listener.bind((HOST, 0))
            port = listener.getsockname()[1]
        place = pathlib.Path(folder)
        (place / "config").write_text(CONFIGURATION.format(host=HOST, port=port, folder=folder))
        with open(place / "log", "wb") as log:
            server = subprocess.Popen(
                [sys.executable, "-m", "radicale", "--config", str(place / "config")],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )
        try:
            end = time.monotonic() + LONGEST_START
            while True:
                if server.poll() is not None or time.monotonic() > end:
                    raise SystemExit(f"Radicale does not listen: {(place / 'log').read_text()}")
                with contextlib.suppress(OSError):
                    socket.create_connection((HOST, port), timeout=1).close()
                    break
                time.sleep(0.05)
            yield f"http://{HOST}:{port}"
        finally:
            # It would wait for connections to end, and there is nothing to keep.
            server.kill()
            server.wait(timeout=10)


def request(address, method, path, body=None, **headers):
    """Status and text of an answer; an error has no other form than a success."""
    token = base64.b64encode(b"office:x").decode()
    asked = urllib.request.Request(
        address + path,
        data=body.encode() if body is not None else None,
        method=method,
        headers={"Authorization": f"Basic {token}", **headers},
    )
    try:
        with urllib.request.urlopen(asked, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as answer:
        with answer:
            return answer.code, answer.read().decode()


def objects(text):
    """A calendar's objects as a server may store them: text by UID."""
    calendar, events = occurrences.components(text)
    if "METHOD" in calendar:
        return {str(events[0]["UID"]): text}
    parts = {}
    for event in events:
        parts.setdefault(str(event["UID"]), []).append(event)
    texts = {}
    for uid, own in parts.items():
        part = icalendar.Calendar()
        part.add("PRODID", calendar["PRODID"])
        part.add("VERSION", "2.0")
        for component in calendar.walk("VTIMEZONE") + own:
            part.add_component(component)
        texts[uid] = part.to_ical().decode()
    return texts


def events_of(text):
    """Components without their order, and properties as they are written."""
    _, events = occurrences.components(text)
    return sorted(sorted(event.to_ical().decode().splitlines()) for event in events)


def store(address, name, text, first, last):
    """Puts a file's objects into a calendar of its own and gets them back."""
    home = f"/office/{name}/"
    status, answer = request(address, "MKCALENDAR", home)
    if status != 201:
        raise SystemExit(f"MKCALENDAR {home}: {status} {answer}")
    results = []
    for uid, part in objects(text).items():
        place = f"{home}{urllib.parse.quote(uid, safe='')}.ics"
        status, answer = request(address, "PUT", place, part, **{"Content-Type": "text/calendar; charset=utf-8"})
        result = {"uid": uid, "status": status}
        if status == 201:
            back = request(address, "GET", place)[1]
            result["same"] = events_of(back) == events_of(part)
            result["occurrences"] = occurrences.between(occurrences.components(back)[1], first, last)
        else:
            result["error"] = answer
        results.append(result)
    headers = {"Depth": "1", "Content-Type": "application/xml; charset=utf-8"}
    status, answer = request(address, "REPORT", home, QUERY.format(first=first, last=last), **headers)
    if status != 207:
        raise SystemExit(f"REPORT {home}: {status} {answer}")
    found = sorted(set(re.findall(r"^UID:(.*?)\r?$", answer.replace("&#13;", ""), re.MULTILINE)))
    calendar = occurrences.components(text)[0]
    return {"method": str(calendar.get("METHOD", "")), "objects": results, "found": found}


first, last = (datetime.date.fromisoformat(argument) for argument in sys.argv[1:3])
answer = {}
with running() as address:
    for number, path in enumerate(sys.argv[3:]):
        text = pathlib.Path(path).read_bytes().decode()
        answer[path] = store(address, f"calendar{number}", text, first, last)
json.dump(answer, sys.stdout)
