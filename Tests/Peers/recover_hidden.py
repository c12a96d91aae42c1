"""Tries to work out hidden numbers, as a reader would who knows how a report's numbers hang together.

Standard input is a list of tables in JSON. Each has the number of its unknown whole numbers, all 0 or more, and rows
of what is known: terms (place and factor), and the least and the most that they add up to, null for no limit. Standard
output has for each table and each unknown number the least and the most that it was found to be in whole numbers that
fit everything, by integer programming (HiGHS, by scipy). Sums with random signs are made big and small first. Only a
number that came out the same each time is made big and small by itself, so whatever has one value only is found.
"""

import json
import random
import sys

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

MOST = 1000
ROUNDS = 4
RANDOM = random.Random(7)


def ranges(table):
    count = table["unknown"]
    rows = table["known"]
    terms = [(at, place, factor) for at, row in enumerate(rows) for place, factor in row["terms"]]
    limits = []
    if terms:
        at, places, factors = zip(*terms)
        matrix = coo_array((factors, (at, places)), shape=(len(rows), count)).tocsr()
        least = [-numpy.inf if row["least"] is None else row["least"] for row in rows]
        most = [numpy.inf if row["most"] is None else row["most"] for row in rows]
        limits = [LinearConstraint(matrix, least, most)]
    least, most = [MOST] * count, [0] * count

    def solve(goal):
        result = milp(goal, integrality=numpy.ones(count), bounds=Bounds(0, MOST), constraints=limits)
        if result.status != 0:
            raise SystemExit(f"no solution: {result.message}")
        for place, value in enumerate(result.x):
            least[place] = min(least[place], round(value))
            most[place] = max(most[place], round(value))

    for _ in range(ROUNDS if count else 0):
        signs = numpy.array([RANDOM.choice((-1.0, 1.0)) for _ in range(count)])
        solve(signs)
        solve(-signs)
    for place in range(count):
        for sign in (1, -1):
            if least[place] == most[place]:
                goal = numpy.zeros(count)
                goal[place] = sign
                solve(goal)
    return [list(ends) for ends in zip(least, most)]


print(json.dumps([ranges(table) for table in json.load(sys.stdin)]))
