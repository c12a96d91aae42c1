/* Expands recurrence rules with libical.
 *
 * Each line of standard input is a start, the last time to look at, and the text of a rule,
 * separated by spaces. Each line written has the first 20 times as seconds, 1 January 1970 being 0,
 * or an exclamation mark where libical refuses the rule.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <string.h>

static void expand(char *start, char *last, char *text)
{
    long found[20];
    int count = 0;
    struct icalrecurrencetype rule = icalrecurrencetype_from_string(text);
    struct icaltimetype first = icaltime_from_string(start);
    struct icaltimetype end = icaltime_from_string(last);
    icalrecur_iterator *iterator;
    int index;
    if (rule.freq == ICAL_NO_RECURRENCE || !(iterator = icalrecur_iterator_new(rule, first))) {
        puts("!");
        return;
    }
    while (count < 20) {
        struct icaltimetype time = icalrecur_iterator_next(iterator);
        if (icaltime_is_null_time(time) || icaltime_compare(time, end) > 0) break;
        found[count++] = (long)icaltime_as_timet(time);
    }
    for (index = 0; index < count; index++) printf("%s%ld", index ? " " : "", found[index]);
    puts("");
    icalrecur_iterator_free(iterator);
}

int main(void)
{
    char line[4096], start[64], last[64], text[4096];
    icalerror_set_errors_are_fatal(0);
    while (fgets(line, sizeof line, stdin)) {
        if (sscanf(line, "%63s %63s %4095s", start, last, text) != 3) return 2;
        expand(start, last, text);
    }
    return 0;
}
