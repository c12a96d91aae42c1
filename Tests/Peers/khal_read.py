"""Lets khal import messages one after another, and tells what its calendar holds after each.

Standard input has a JSON object on each line: {"method", "ics"}, in the order of sending. After each, a JSON object
is printed on a line: {"status", "events"}. "events" are those that khal lists from FIRST up to LAST: "start", "end"
(local times such as 2027-01-05T09:30), "title", "location", "status". Whatever khal complains about ends the script.

khal knows no METHOD: it imports what a message holds, in place of everything that it has with the same UID. So a
message for single occurrences of an event that khal has is not imported here; its status is "partial". All others are
"imported".

Usage: khal_read.py FIRST LAST < messages
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import occurrences

CONFIGURATION = """\
[calendars]
[[jobklub]]
path = {home}/calendar
[sqlite]
path = {home}/khal.db
[locale]
local_timezone = Europe/Copenhagen
default_timezone = Europe/Copenhagen
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
[default]
default_calendar = jobklub
"""

FORMAT = "{start-long-full}\t{end-long-full}\t{title}\t{location}\t{status}"


def khal(home, *arguments):
    """Runs khal in a home of its own, in Danish time; whatever it complains about ends the script."""
    result = subprocess.run(
        ["khal", "-v", "WARNING", "-c", str(home / "khal.conf"), *arguments],
        capture_output=True, text=True, encoding="utf-8",
        env={"HOME": str(home), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]},
    )
    if result.returncode != 0 or result.stderr:
        raise SystemExit(f"khal {' '.join(arguments)} ended with {result.returncode}: {result.stderr}")
    return result.stdout


def take(home, text, known):
    """Imports a message if khal can, and tells whether it could."""
    _, components = occurrences.components(text)
    uids = {str(component["UID"]) for component in components}
    is_whole = any(occurrences.recurrence(component) is None for component in components)
    if uids & known and not is_whole:
        return "partial"
    (home / "message.ics").write_bytes(text.encode())
    khal(home, "import", "--batch", str(home / "message.ics"))
    known |= uids
    return "imported"


def events(home, first, last):
    """What khal lists; one event is one line."""
    text = khal(home, "list", "--format", FORMAT, "--day-format", "", first, last)
    names = ["start", "end", "title", "location", "status"]
    lines = [line.split("\t") for line in text.splitlines() if line.strip()]
    return [dict(zip(names, map(str.strip, line))) for line in lines]


with tempfile.TemporaryDirectory(prefix="khal-") as folder:
    home = pathlib.Path(folder)
    (home / "calendar").mkdir()
    (home / "khal.conf").write_text(CONFIGURATION.format(home=home))
    known = set()
    for line in sys.stdin:
        if line.strip():
            status = take(home, json.loads(line)["ics"], known)
            print(json.dumps({"status": status, "events": events(home, *sys.argv[1:3])}), flush=True)
