"""Writes the public holidays of Denmark that the package "holidays" knows, one ISO date a line.

Usage: closed_days.py FIRST_YEAR LAST_YEAR
"""

import sys

import holidays

first, last = (int(argument) for argument in sys.argv[1:3])
for day in sorted(holidays.country_holidays("DK", years=range(first, last + 1))):
    print(day.isoformat())
