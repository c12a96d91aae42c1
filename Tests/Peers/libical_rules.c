/* Expands recurrence rules with libical.
 *
 * Each line of standard input is a start, the last time to look at, and the text of a rule,
 * separated by spaces. Each line written has the first 20 times as seconds, 1 January 1970 being 0,
 * a question mark where libical took more than a fiftieth of a second of the processor, or an
 * exclamation mark where it refuses the rule.
 */
#include <libical/ical.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>

static sigjmp_buf too_long;

static void stop(int signal)
{
    (void)signal;
    siglongjmp(too_long, 1);
}

static void limit(int microseconds)
{
    struct itimerval value = {{0, 0}, {0, microseconds}};
    setitimer(ITIMER_VIRTUAL, &value, NULL);
}

static void expand(char *start, char *last, char *text)
{
    static long found[20];
    static int count;
    struct icalrecurrencetype rule = icalrecurrencetype_from_string(text);
    struct icaltimetype first = icaltime_from_string(start);
    struct icaltimetype end = icaltime_from_string(last);
    icalrecur_iterator *iterator;
    int index;
    count = 0;
    if (rule.freq == ICAL_NO_RECURRENCE || !(iterator = icalrecur_iterator_new(rule, first))) {
        puts("!");
        return;
    }
    if (sigsetjmp(too_long, 1)) {
        puts("?");
        return;
    }
    limit(20000);
    while (count < 20) {
        struct icaltimetype time = icalrecur_iterator_next(iterator);
        if (icaltime_is_null_time(time) || icaltime_compare(time, end) > 0) break;
        found[count++] = (long)icaltime_as_timet(time);
    }
    limit(0);
    for (index = 0; index < count; index++) printf("%s%ld", index ? " " : "", found[index]);
    puts("");
    icalrecur_iterator_free(iterator);
}

int main(void)
{
    char line[4096], start[64], last[64], text[4096];
    icalerror_set_errors_are_fatal(0);
    signal(SIGVTALRM, stop);
    while (fgets(line, sizeof line, stdin)) {
        if (sscanf(line, "%63s %63s %4095s", start, last, text) != 3) return 2;
        expand(start, last, text);
    }
    return 0;
}
