"""Finds Wilson's interval without his closed formula.

Each line of standard input is a numerator and a denominator. Each line written has the two ends: the
shares p at which the score test just accepts what was seen, (x - np)^2 <= z^2 n p (1 - p), found by
halving in exact fractions.
"""

import sys
from fractions import Fraction

Z = Fraction("1.959963984540054")
STEPS = 80


def accepted(p, x, n):
    return (x - n * p) ** 2 <= Z * Z * n * p * (1 - p)


def end(x, n, outside):
    """Halves between the share that was seen, which is accepted, and 0 or 1."""
    inside = Fraction(x, n)
    if inside == outside:
        return inside
    for _ in range(STEPS):
        middle = (inside + outside) / 2
        # At 0 and 1 the share that was seen stands alone; all beside it is accepted too.
        if accepted(middle, x, n):
            inside = middle
        else:
            outside = middle
    return inside


for line in sys.stdin:
    x, n = map(int, line.split())
    print(repr(float(end(x, n, Fraction(0)))), repr(float(end(x, n, Fraction(1)))))
