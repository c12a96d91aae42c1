"""Works out what a programme cost from the tables of a database, without the program.

Arguments: the database, the programme, the first and the last day, then the prices in kroner of a staff hour,
of coffee and of an interpreter's hour, and the minutes beside a meeting and beside a talk. Written is a line
for each thing: its name and the exact amount in øre as a fraction; then the seats that somebody came to.
"""

import re
import sqlite3
import sys
from fractions import Fraction

path, programme, first, last = sys.argv[1:5]
hour, coffee, interpreter = (Fraction(kroner) * 100 for kroner in sys.argv[5:8])
beside_meeting, beside_talk = map(int, sys.argv[8:10])

data = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
recorded = data.execute("SELECT max(at) FROM use_case").fetchone()[0]

venue_prices = {}
for (octets,) in data.execute("SELECT octets FROM rule_file WHERE folder = 'venues'"):
    for part in re.split(r"\n  - id: ", octets.decode())[1:]:
        price = re.search(r"\n    kronerPerHour: (\d+)", part)
        venue_prices[part.split()[0]] = int(price.group(1)) if price else 0

slots = dict(
    data.execute("SELECT id, slot_minutes FROM step WHERE programme = ? AND kind = 'talks'", [programme])
)


def minutes(start, finish):
    def clock(text):
        hours, rest = text.split(":")[:2]
        return int(hours) * 60 + int(rest)

    return clock(finish) - clock(start)


things = dict.fromkeys(
    ["meetings", "talks", "preparation", "venues", "speakers", "interpreters", "coffee"], Fraction(0)
)
seats = 0
for row in data.execute(
    """SELECT meeting.id, kind, step, start, finish, venue, roster, begins, ends,
        (facilitator IS NOT NULL) + (second_facilitator IS NOT NULL),
        (SELECT kroner FROM speaker WHERE speaker.id = meeting.speaker),
        (SELECT count(*) FROM meeting_interpreter WHERE meeting = meeting.id)
    FROM meeting WHERE programme = ? AND cancelled_because IS NULL AND day BETWEEN ? AND ?""",
    [programme, first, last],
).fetchall():
    meeting, kind, step, start, finish, venue, roster, begins, ends, staff, fee, interpreters = row
    marks = dict(data.execute("SELECT participant, mark FROM attendance WHERE meeting = ?", [meeting]))
    if not (ends <= recorded or marks and begins <= recorded):
        continue
    notices = {who for (who,) in data.execute("SELECT participant FROM absence_notice WHERE meeting = ?", [meeting])}
    came = [who for who, mark in marks.items() if mark in ("came", "came-late", "held")]
    seats += len(came)
    length = minutes(start, finish)
    # The steps of the demo take one facilitator each where nobody is named.
    staff = staff or 1
    if kind == "talks":
        missed = [who for who, mark in marks.items() if mark == "no-show" and who not in notices]
        given = dict(data.execute("SELECT participant, seats FROM registration WHERE roster = ?", [roster]))
        wanted = {who for (who,) in data.execute("SELECT participant FROM talk_interpreter WHERE meeting = ?", [meeting])}
        lengths = {who: given.get(who, 1) * slots[step] for who in came + missed}
        things["talks"] += staff * sum(lengths.values()) * hour / 60
        things["preparation"] += beside_talk * len(lengths) * hour / 60
        interpreted = interpreters * length + sum(long for who, long in lengths.items() if who in wanted)
    else:
        things["meetings"] += staff * length * hour / 60
        things["preparation"] += beside_meeting * hour / 60
        things["coffee"] += len(came) * coffee
        interpreted = interpreters * length
    things["interpreters"] += interpreted * interpreter / 60
    things["venues"] += Fraction(venue_prices.get(venue, 0) * 100 * length, 60)
    things["speakers"] += (fee or 0) * 100

for name, amount in things.items():
    print(name, amount)
print("seats", seats)
