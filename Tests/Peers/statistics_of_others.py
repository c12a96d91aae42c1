"""Works out statistics with packages that others wrote.

Each line of standard input is a question, each line written its answer, numbers with all their figures:

newcombe x1 n1 x2 n2   the two ends of the interval of a difference of shares, by statsmodels
fisher x1 n1 x2 n2     the two-sided p-value of Fisher's exact test, by scipy
holm p1 p2 ...         the adjusted p-values, by statsmodels
survival d1:a1 ...     days and whether somebody arrived (1) or was seen last (0): for each day its number, the share
                       under way and the two ends of its interval, with the median last, by lifelines
"""

import sys
import warnings

warnings.simplefilter("ignore")

from lifelines import KaplanMeierFitter
from scipy.stats import fisher_exact
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep


def newcombe(words):
    x1, n1, x2, n2 = map(int, words)
    return confint_proportions_2indep(x1, n1, x2, n2, method="newcomb", compare="diff")


def fisher(words):
    x1, n1, x2, n2 = map(int, words)
    return [fisher_exact([[x1, n1 - x1], [x2, n2 - x2]])[1]]


def holm(words):
    return multipletests([float(word) for word in words], method="holm")[1]


def survival(words):
    times = [tuple(map(int, word.split(":"))) for word in words]
    fitter = KaplanMeierFitter().fit([t[0] for t in times], [t[1] for t in times])
    answer = []
    for day in sorted({t[0] for t in times}):
        ends = fitter.confidence_interval_.loc[day]
        answer += [day, fitter.survival_function_.loc[day].iloc[0], ends.iloc[0], ends.iloc[1]]
    return answer + [fitter.median_survival_time_]


for line in sys.stdin:
    name, *words = line.split()
    print(*(repr(float(number)) for number in globals()[name](words)))
