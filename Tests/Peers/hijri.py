"""Writes the first day of every month of the Umm al-Qura calendar that hijridate knows.

One line a month: Islamic year, Islamic month, Gregorian date.
"""

from hijridate import Hijri

for year in range(1349, 1493):
    for month in range(1, 13):
        print(year, month, Hijri(year, month, 1).to_gregorian().isoformat())
