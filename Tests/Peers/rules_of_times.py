"""Expands recurrence rules of all frequencies with dateutil.

Each line of standard input is a start, the last time to look at, and the text of a rule, separated
by spaces. Each line written has the first 20 times as seconds, 1 January 1970 being 0, or a question
mark where dateutil did not come to an end soon: it walks every second up to the last year.
"""

import datetime
import itertools
import signal
import sys
import types

import dateutil.rrule

EPOCH = datetime.datetime(1970, 1, 1)
SECOND = datetime.timedelta(seconds=1)

# dateutil looks for the next time up to the last year that Python has, which takes long when there
# is none; it may look no further than the year after the last time asked for.


class TooLong(Exception):
    """The processor time of one rule is used up."""


def stop(*_):
    raise TooLong


signal.signal(signal.SIGVTALRM, stop)
clipped = types.SimpleNamespace(**vars(datetime))
dateutil.rrule.datetime = clipped

for line in sys.stdin:
    start, last, text = line.split()
    start = datetime.datetime.strptime(start, "%Y%m%dT%H%M%S")
    last = datetime.datetime.strptime(last, "%Y%m%dT%H%M%S")
    clipped.MAXYEAR = last.year + 1
    signal.setitimer(signal.ITIMER_VIRTUAL, 0.02, 0.02)
    try:
        rule = dateutil.rrule.rrulestr(text, dtstart=start)
    except ValueError as error:
        # Steps that never come to an hour, minute or second asked for.
        if "Invalid rrule byxxx generates an empty set" not in str(error):
            raise
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        print()
        continue
    except TooLong:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        print("?")
        continue
    times = itertools.takewhile(lambda time: time <= last, itertools.islice(rule, 20))
    try:
        found = [(time - EPOCH) // SECOND for time in times]
    except TooLong:
        found = ["?"]
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    print(*found)
