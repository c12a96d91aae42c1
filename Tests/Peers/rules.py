"""Expands recurrence rules with dateutil.

Each line of standard input is a start, the last day to look at, and the text of a rule, separated
by spaces. Each line written has the first 20 days as numbers, 1 January 1970 being 0.
"""

import datetime
import itertools
import sys
import types

import dateutil.rrule

EPOCH = datetime.datetime(1970, 1, 1)

# dateutil looks for the next day up to the last year that Python has, which takes long when there
# is none; it may look no further than the year after the last day asked for.
clipped = types.SimpleNamespace(**vars(datetime))
dateutil.rrule.datetime = clipped

for line in sys.stdin:
    start, last, text = line.split()
    start = datetime.datetime.strptime(start, "%Y%m%d")
    last = datetime.datetime.strptime(last, "%Y%m%d")
    clipped.MAXYEAR = last.year + 1
    rule = dateutil.rrule.rrulestr(text, dtstart=start)
    days = itertools.takewhile(lambda day: day <= last, itertools.islice(rule, 20))
    print(*((day - EPOCH).days for day in days))
