/* Reads a calendar with libical and tells what it holds.
 *
 * Usage: read_libical events < calendar
 *        read_libical offsets SECONDS... < calendar with one VTIMEZONE
 *        read_libical properties < calendar with texts only
 *
 * "events" prints, for each VEVENT, its UID, its first start and end in UTC as the VTIMEZONE in the
 * file gives them, its attendees' number, and then every time at which it recurs, EXDATE left out.
 * "offsets" prints the offset from UTC that the VTIMEZONE gives at each moment.
 * "properties" prints, for each property of a VEVENT, its name, its parameters and its text as UTF-8 in
 * hexadecimal, with a space between parts.
 * Ends with 1 when anything in the file was not understood.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_all(FILE *file)
{
    size_t size = 0, room = 1 << 16;
    char *text = malloc(room);
    size_t got;
    while (text && (got = fread(text + size, 1, room - size - 1, file)) > 0) {
        size += got;
        if (room - size < 2) text = realloc(text, room *= 2);
    }
    if (text) text[size] = 0;
    return text;
}

static int faults(icalcomponent *component)
{
    int count = 0;
    icalproperty *property;
    icalcomponent *inner;
    for (property = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY); property;
         property = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)) {
        if (icalproperty_isa(property) == ICAL_XLICERROR_PROPERTY) {
            fprintf(stderr, "%s", icalproperty_as_ical_string(property));
            count++;
        }
    }
    for (inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner;
         inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
        count += faults(inner);
    return count;
}

/* The zone of the calendar itself: libical's own table is not asked. */
static long seconds(icalcomponent *calendar, icalproperty *property)
{
    icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    struct icaltimetype time = icalvalue_get_datetime(icalproperty_get_value(property));
    icaltimezone *zone = icaltimezone_get_utc_timezone();
    if (parameter) zone = icalcomponent_get_timezone(calendar, icalparameter_get_tzid(parameter));
    if (!zone) {
        fprintf(stderr, "no VTIMEZONE for a TZID\n");
        exit(1);
    }
    return (long)icaltime_as_timet_with_zone(time, zone);
}

static void print_span(icalcomponent *event, struct icaltime_span *span, void *data)
{
    (void)event;
    (void)data;
    printf("  %ld %ld\n", (long)span->start, (long)span->end);
}

static void print_events(icalcomponent *calendar)
{
    icalcomponent *event;
    for (event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        icalproperty *start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
        icalproperty *end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY);
        if (!start || !end) {
            fprintf(stderr, "a VEVENT without DTSTART or DTEND\n");
            exit(1);
        }
        printf("%s %ld %ld %d\n", icalcomponent_get_uid(event), seconds(calendar, start),
               seconds(calendar, end),
               icalcomponent_count_properties(event, ICAL_ATTENDEE_PROPERTY));
        if (icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY))
            icalcomponent_foreach_recurrence(event, icaltime_from_string("20260101T000000Z"),
                                             icaltime_from_string("20290101T000000Z"), print_span,
                                             NULL);
    }
}

static void print_offsets(icalcomponent *calendar, int count, char **instants)
{
    icalcomponent *component =
        icalcomponent_get_first_component(calendar, ICAL_VTIMEZONE_COMPONENT);
    icaltimezone *zone = icaltimezone_new();
    int index;
    if (!component || !icaltimezone_set_component(zone, icalcomponent_new_clone(component))) {
        fprintf(stderr, "no VTIMEZONE that libical takes\n");
        exit(1);
    }
    for (index = 0; index < count; index++) {
        struct icaltimetype time = icaltime_from_timet_with_zone(
            (time_t)atol(instants[index]), 0, icaltimezone_get_utc_timezone());
        printf("%d\n", icaltimezone_get_utc_offset_of_utc_time(zone, &time, NULL));
    }
    icaltimezone_free(zone, 1);
}

static void print_code(const char *text)
{
    for (; text && *text; text++) printf("%02x", (unsigned char)*text);
}

static void print_properties(icalcomponent *calendar)
{
    icalcomponent *event;
    icalproperty *property;
    icalparameter *parameter;
    for (event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        for (property = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY); property;
             property = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)) {
            print_code(icalproperty_get_property_name(property));
            for (parameter = icalproperty_get_first_parameter(property, ICAL_ANY_PARAMETER); parameter;
                 parameter = icalproperty_get_next_parameter(property, ICAL_ANY_PARAMETER)) {
                const char *name = icalparameter_get_xname(parameter);
                printf(" ");
                print_code(name ? name : icalparameter_kind_to_string(icalparameter_isa(parameter)));
                printf("=");
                print_code(icalparameter_get_xvalue(parameter));
            }
            printf(" ");
            print_code(icalvalue_get_text(icalproperty_get_value(property)));
            puts("");
        }
}

int main(int argc, char **argv)
{
    char *text = read_all(stdin);
    icalcomponent *calendar;
    if (!text || argc < 2) return 2;
    icalerror_set_errors_are_fatal(0);
    calendar = icalparser_parse_string(text);
    if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
        fprintf(stderr, "not a calendar\n");
        return 1;
    }
    if (faults(calendar) > 0) return 1;
    if (icalcomponent_get_first_property(calendar, ICAL_METHOD_PROPERTY) &&
        !icalrestriction_check(calendar)) {
        fprintf(stderr, "breaks a restriction of iTIP\n");
        faults(calendar);
        return 1;
    }
    if (strcmp(argv[1], "offsets") == 0)
        print_offsets(calendar, argc - 2, argv + 2);
    else if (strcmp(argv[1], "properties") == 0)
        print_properties(calendar);
    else
        print_events(calendar);
    icalcomponent_free(calendar);
    free(text);
    return 0;
}
