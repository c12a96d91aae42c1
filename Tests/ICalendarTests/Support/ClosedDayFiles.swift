/// Closed-day files as different programs write them.
enum ClosedDayFiles {
    /// As we keep them by hand.
    static let ours = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//jobklub//closed days//DA
        X-WR-CALNAME:Frederiksberg: lukkedage
        BEGIN:VEVENT
        UID:christmas@jobklub
        DTSTAMP:20261122T000000Z
        DTSTART;VALUE=DATE:20261227
        DTEND;VALUE=DATE:20261231
        RRULE:FREQ=YEARLY
        EXDATE;VALUE=DATE:20281227,20291227
        RDATE;VALUE=DATE:20270102
        SUMMARY:Julelukket (antagelse)
        CATEGORIES:Lukket,Jul\\, nytår
        CATEGORIES:Frederiksberg
        X-JOBKLUB-LEVEL:block
        X-JOBKLUB-KIND:closure
        COMMENT:The source does not say when Frederiksberg closes. Assumption: 27 to 30
         December every year.
        END:VEVENT
        BEGIN:VEVENT
        UID:course@jobklub
        DTSTAMP:20261122T000000Z
        DTSTART;VALUE=DATE:20270310
        SUMMARY:Kursusdag\\nfor alle
        x-jobklub-level:warn
        END:VEVENT
        END:VCALENDAR
        """.replacing("\n", with: "\r\n") + "\r\n"

    /// As Google exports them: LF, no `VALUE=DATE`, `UNTIL` as a date, a moved and a cancelled one.
    static let google = """
        BEGIN:VCALENDAR
        PRODID:-//Google Inc//Google Calendar 70.9054//EN
        VERSION:2.0
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Skoleferie
        X-WR-TIMEZONE:Europe/Copenhagen
        BEGIN:VEVENT
        DTSTART:20270215
        DTEND:20270220
        RRULE:FREQ=WEEKLY;UNTIL=20270308;BYDAY=MO
        DTSTAMP:20261122T101112Z
        UID:7kukuqrfedlm2f9t@google.com
        STATUS:CONFIRMED
        SUMMARY:Vinterferie 👩🏽‍💻
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20270223
        DTEND;VALUE=DATE:20270224
        DTSTAMP:20261122T101112Z
        UID:7kukuqrfedlm2f9t@google.com
        RECURRENCE-ID;VALUE=DATE:20270222
        STATUS:CONFIRMED
        SUMMARY:Flyttet
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20270301
        DTEND;VALUE=DATE:20270302
        DTSTAMP:20261122T101112Z
        UID:7kukuqrfedlm2f9t@google.com
        RECURRENCE-ID;VALUE=DATE:20270301
        STATUS:CANCELLED
        END:VEVENT
        BEGIN:VEVENT
        DTSTART:20270503T220000Z
        DTEND:20270504T220000Z
        DTSTAMP:20261122T101112Z
        UID:utc@google.com
        STATUS:CONFIRMED
        SUMMARY:Lukket i dag
        END:VEVENT
        END:VCALENDAR

        """

    /// As Outlook exports them: a `VTIMEZONE`, an alarm, midnight to midnight, folds in characters.
    static let outlook: [UInt8] = {
        let text = """
            BEGIN:VCALENDAR
            PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
            VERSION:2.0
            METHOD:PUBLISH
            X-MS-OLK-FORCEINSPECTOROPEN:TRUE
            BEGIN:VTIMEZONE
            TZID:Romance Standard Time
            BEGIN:STANDARD
            DTSTART:16011028T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010325T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            CATEGORIES:Blå kategori
            CLASS:PUBLIC
            DTEND;TZID="Romance Standard Time":20270106T000000
            DTSTAMP:20261122T101112Z
            DTSTART;TZID="Romance Standard Time":20270105T000000
            PRIORITY:5
            RRULE:FREQ=WEEKLY;UNTIL=20270118T230000Z;BYDAY=TU
            SEQUENCE:0
            SUMMARY;LANGUAGE=da:Åben rådgivning er lukket på grund af ombygning af hele forhallen
            TRANSP:TRANSPARENT
            UID:040000008200E00074C5B7101A82E008
            X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
            BEGIN:VALARM
            TRIGGER:-PT15M
            ACTION:DISPLAY
            DESCRIPTION:Reminder
            UID:alarm
            SUMMARY:not the event's
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """
        // Every line is cut at 20 octets, wherever that falls.
        return text.split(separator: "\n").flatMap { line -> [UInt8] in
            var octets: [UInt8] = []
            for (index, octet) in line.utf8.enumerated() {
                if index > 0, index % 20 == 0 { octets += Array("\r\n\t".utf8) }
                octets.append(octet)
            }
            return octets + [13, 10]
        }
    }()
}
