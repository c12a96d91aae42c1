"""Expands recurrence rules of all frequencies with dateutil.

Each line of standard input is a start, the last time to look at, and the text of a rule, separated
by spaces. Each line written has the first 20 times as seconds, 1 January 1970 being 0.
"""

import datetime
import itertools
import sys
import types

import dateutil.rrule
from dateutil.rrule import _iterinfo

EPOCH = datetime.datetime(1970, 1, 1)
SECOND = datetime.timedelta(seconds=1)


class Past(Exception):
    """Nothing more can come before the last time asked for."""


# dateutil looks for the next time up to the last year that Python has, which takes long when there
# is none; it may look no further than the last time asked for.
clipped = types.SimpleNamespace(**vars(datetime))
dateutil.rrule.datetime = clipped
last = EPOCH
today = EPOCH.date()


def until_last(day_set, time_sets):
    """Wraps what dateutil asks for at each step of a day or less."""

    def days(self, year, month, day):
        global today
        today = datetime.date(year, month, day)
        if today > last.date():
            raise Past
        return day_set(self, year, month, day)

    def times(time_set):
        def inner(self, hour, minute, second):
            # A time of the next day is smaller than this day's.
            if today == last.date() and (hour, minute, second) > last_clock:
                raise Past
            return time_set(self, hour, minute, second)

        return inner

    return [days] + [times(time_set) for time_set in time_sets]


_iterinfo.ddayset, _iterinfo.mtimeset, _iterinfo.stimeset = until_last(
    _iterinfo.ddayset, [_iterinfo.mtimeset, _iterinfo.stimeset])

for line in sys.stdin:
    start, last, text = line.split()
    start = datetime.datetime.strptime(start, "%Y%m%dT%H%M%S")
    last = datetime.datetime.strptime(last, "%Y%m%dT%H%M%S")
    last_clock = (last.hour, last.minute, last.second)
    today = start.date()
    clipped.MAXYEAR = last.year + 1
    found = []
    try:
        for time in itertools.islice(dateutil.rrule.rrulestr(text, dtstart=start), 20):
            if time > last:
                break
            found.append((time - EPOCH) // SECOND)
    except Past:
        pass
    except ValueError as error:
        # Steps that never come to an hour, minute or second asked for.
        if not str(error).startswith(("Invalid rrule byxxx", "Invalid combination of interval")):
            raise
    print(*found)
