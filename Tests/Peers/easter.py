"""Writes Easter Sunday of every year that dateutil knows, one ISO date a line."""

from dateutil.easter import easter

for year in range(1583, 4100):
    print(easter(year).isoformat())
