"""Works ledgers out from their definition and looks for the values at which the balance turns.

Standard input is a list of ledgers in JSON. For each, expenses, income and balance are written in kroner,
then, for each number that was asked about, the nearest value at which the sign of the balance is another.
Every value is tried one after another on both sides, so nothing is taken for granted about how a balance
moves with a number. A value further away than the steps that were asked for is written as "far"; then a
thousand values before the one that was proposed are tried, and that one itself.
"""

import json
import random
import sys
from fractions import Fraction
from math import floor


def half_up(above, below):
    return (2 * above + below) // (2 * below)


def kroner(ledger, rounded=half_up):
    """Expenses and income in whole kroner, every line rounded for itself."""
    expenses, income = {}, 0
    for line in ledger["lines"]:
        if line["kind"] == "work":
            cost = sum(hours * ledger["rates"][rate] for hours, rate in line["times"])
            expenses[line["id"]] = rounded(cost, 100_000)
        elif line["kind"] == "item":
            expenses[line["id"]] = rounded(line["ore"] * line["count"], 100)
    for line in ledger["lines"]:
        if line["kind"] == "monthly":
            income += rounded(line["ore"] * line["count"] * ledger["months"], 100 * line["over"])
        elif line["kind"] == "once" and line["after"] <= ledger["months"]:
            income += rounded(line["ore"] * line["count"], 100)
        elif line["kind"] == "refund":
            income += rounded(line["percent"] * expenses[line["of"]], 100_000)
    return sum(expenses.values()), income


def with_value(ledger, number, value):
    """The same ledger with one number changed in place."""
    if number["what"] == "months":
        ledger["months"] = value
    elif number["what"] == "rate":
        ledger["rates"][number["index"]] = value
    else:
        line = next(line for line in ledger["lines"] if line["id"] == number["line"])
        if number["what"] == "hours":
            line["times"][number["index"]][0] = value
        else:
            line[number["what"]] = value
    return ledger


def pays(ledger):
    expenses, income = kroner(ledger)
    return income >= expenses


def turn(ledger, number, side, steps):
    for distance in range(1, steps + 1):
        for value in (number["value"] + distance, number["value"] - distance):
            if value >= 0 and value <= number["most"] and pays(with_value(ledger, number, value)) != side:
                return value
    return None


def is_turn(ledger, number, side):
    """Whether a value far away turns the balance and nothing that was tried before it does."""
    value, proposed = number["value"], number["proposed"]
    if proposed is None:
        ends = (0, number["most"])
        return all(pays(with_value(ledger, number, end)) == side for end in ends)
    if pays(with_value(ledger, number, proposed)) == side:
        return False
    step = 1 if proposed > value else -1
    tried = [proposed - step] + [
        random.randint(min(value, proposed - step), max(value, proposed - step)) for _ in range(1000)
    ]
    return all(pays(with_value(ledger, number, other)) == side for other in tried)


random.seed(1)
for ledger in json.load(sys.stdin):
    expenses, income = kroner(ledger, lambda above, below: floor(Fraction(above, below) + Fraction(1, 2)))
    words = [str(expenses), str(income), str(income - expenses)]
    for number in ledger["numbers"]:
        side = pays(ledger)
        found = turn(ledger, number, side, ledger["steps"])
        if found is None:
            found = "far" if is_turn(ledger, number, side) else "wrong"
        with_value(ledger, number, number["value"])
        words.append(str(found))
    print(*words)
