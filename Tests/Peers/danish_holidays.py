"""Writes Denmark's public holidays as the package "holidays" knows them.

Arguments: the first and the last year. One line a day: date, name.
"""

import sys

import holidays

first, last = (int(argument) for argument in sys.argv[1:3])
days = holidays.country_holidays("DK", years=range(first, last + 1), categories=("public",), observed=False)
for day, name in sorted(days.items()):
    print(day.isoformat(), name)
