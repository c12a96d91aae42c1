/* Judges scheduling messages with libical.
 *
 * Standard input has records that end with the octet 30. Each has three parts with the octet 31
 * between two of them: an address, a message, and the calendar that the message is about, which may
 * be empty. Each line written has what libical finds wrong by RFC 5546's tables ("-" where nothing
 * is), a tab, and the class that it puts the message in.
 */
#include <libical/ical.h>
#include <libical/icalss.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void faults(icalcomponent *component, char *text, size_t size)
{
    icalcomponent *inner;
    icalproperty *property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
    for (; property; property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
        strncat(text, icalproperty_get_xlicerror(property), size - strlen(text) - 2);
        strncat(text, ";", size - strlen(text) - 1);
    }
    inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
    for (; inner; inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
        faults(inner, text, size);
}

static void judge(char *record)
{
    char *message = strchr(record, 31), *stored = message ? strchr(message + 1, 31) : NULL;
    icalcomponent *first, *second = NULL;
    char text[4096] = "";
    int valid;
    if (!stored) exit(2);
    *message++ = 0;
    *stored++ = 0;
    first = icalparser_parse_string(message);
    if (*stored) second = icalparser_parse_string(stored);
    if (!first || (*stored && !second)) {
        puts("unreadable\t-");
        return;
    }
    valid = icalrestriction_check(first);
    faults(first, text, sizeof text);
    if (!valid && !*text) strcpy(text, "not valid");
    printf("%s\t%s\n", *text ? text : "-",
           icalproperty_enum_to_string(icalclassify(first, second, record)));
    icalcomponent_free(first);
    if (second) icalcomponent_free(second);
}

int main(void)
{
    size_t size = 0, room = 1 << 16;
    char *input = malloc(room), *record;
    size_t count;
    while ((count = fread(input + size, 1, room - size - 1, stdin)) > 0) {
        size += count;
        if (room - size < 1 << 15) input = realloc(input, room *= 2);
    }
    input[size] = 0;
    icalerror_set_errors_are_fatal(0);
    for (record = input; *record;) {
        char *end = strchr(record, 30);
        if (!end) return 2;
        *end = 0;
        judge(record);
        record = end + 1;
    }
    return 0;
}
