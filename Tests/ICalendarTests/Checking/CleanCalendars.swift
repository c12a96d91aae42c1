/// Calendars in the manner of the programs that write most of them, with nothing to complain of.
enum CleanCalendars {
    static let all = [google, outlook, apple, todos, new, foreign]

    static let google = """
        BEGIN:VCALENDAR
        PRODID:-//Google Inc//Google Calendar 70.9054//EN
        VERSION:2.0
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:a, b; c
        X-WR-TIMEZONE:Europe/Copenhagen
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20270105
        DTEND;VALUE=DATE:20270106
        DTSTAMP:20270101T000000Z
        UID:abc@google.com
        ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=a@b.dk
         ;X-NUM-GUESTS=0:mailto:a@b.dk
        CREATED:20261231T000000Z
        DESCRIPTION:
        LAST-MODIFIED:20261231T000000Z
        LOCATION:
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:Jul
        TRANSP:TRANSPARENT
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:This is an event reminder
        TRIGGER:-P0DT0H10M0S
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """

    static let outlook = """
        BEGIN:VCALENDAR
        PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
        VERSION:2.0
        METHOD:REQUEST
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
        ATTENDEE;CN="B, A";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:MAILTO:a@b.dk
        CLASS:PUBLIC
        CREATED:20261231T000000Z
        DESCRIPTION;LANGUAGE=da:a\\n\\nb
        DTEND;TZID="Romance Standard Time":20270105T100000
        DTSTAMP:20270101T000000Z
        DTSTART;TZID=Romance Standard Time:20270105T090000
        LOCATION:Lokale 1\\; stuen
        ORGANIZER;CN="B":mailto:b@b.dk
        PRIORITY:5
        RRULE:FREQ=WEEKLY;UNTIL=20270201T080000Z;INTERVAL=1;BYDAY=TU;WKST=MO
        SEQUENCE:0
        SUMMARY;LANGUAGE=da:Møde
        TRANSP:OPAQUE
        UID:040000008200E00074C5B7101A82E008
        X-ALT-DESC;FMTTYPE=text/html:<html>a; b, c</html>
        X-MICROSOFT-CDO-BUSYSTATUS:BUSY
        BEGIN:VALARM
        TRIGGER;RELATED=START:-PT15M
        ACTION:DISPLAY
        DESCRIPTION:Reminder
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """

    static let apple = """
        BEGIN:VCALENDAR
        CALSCALE:GREGORIAN
        METHOD:REQUEST
        PRODID:-//Apple Inc.//macOS 15//EN
        VERSION:2.0
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20270101T000000Z
        DTEND:20270105T100000
        DTSTART:20270105T090000
        RECURRENCE-ID;RANGE=THISANDFUTURE:20270105T080000
        X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
        GEO:55.676100;12.568300
        ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY:aGVqZA==
        BEGIN:VALARM
        ACTION:AUDIO
        ATTACH;VALUE=URI:Chord:1
        TRIGGER;VALUE=DATE-TIME:19760401T005545Z
        UID:2
        X-WR-ALARMUID:2
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """

    static let todos = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:x
        BEGIN:VTODO
        UID:1
        DTSTAMP:20270101T000000Z
        DTSTART:20270105T090000Z
        DUE:20270106T090000Z
        STATUS:in-process
        PERCENT-COMPLETE:50
        COMPLETED:20270106T090000Z
        REQUEST-STATUS:3.1.2;Invalid\\, it says;DTSTART:96-Apr-01
        END:VTODO
        BEGIN:VJOURNAL
        UID:2
        DTSTAMP:20270101T000000Z
        DESCRIPTION:a
        DESCRIPTION:b
        STATUS:DRAFT
        END:VJOURNAL
        BEGIN:VFREEBUSY
        UID:3
        DTSTAMP:20270101T000000Z
        DTSTART:20270105T090000Z
        DTEND:20270106T090000Z
        FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20270105T090000Z/PT1H,20270105T120000Z/20270105T130000Z
        END:VFREEBUSY
        END:VCALENDAR

        """

    /// RFC 7986.
    static let new = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:x
        UID:1
        NAME:Jobklub
        NAME;LANGUAGE=en:Job club
        DESCRIPTION:a
        CATEGORIES:a,b\\,c
        COLOR:turquoise
        LAST-MODIFIED:20270101T000000Z
        URL:https://example.dk/%C3%B8?a=b#c
        REFRESH-INTERVAL;VALUE=DURATION:P1D
        SOURCE;VALUE=URI:https://example.dk/a.ics
        IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/png:https://example.dk/a.png
        BEGIN:VEVENT
        UID:2
        DTSTAMP:20270101T000000Z
        DTSTART:20270105T090000Z
        CONFERENCE;VALUE=URI;FEATURE=PHONE,MODERATOR;LABEL=x:tel:+45-70-10-20-30
        EXDATE;X-A=b:20270105T090000Z
        RDATE;VALUE=PERIOD:20270106T090000Z/PT1H
        RDATE;VALUE=DATE:20270107,20270108
        END:VEVENT
        END:VCALENDAR

        """

    /// What is of other standards or of none.
    static let foreign = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:x
        X-A;VALUE=X-B;TZID=Nowhere:a,b;\\c
        BEGIN:VAVAILABILITY
        UID:a,b
        DTSTART:nonsense
        BEGIN:AVAILABLE
        DTSTART:nonsense
        END:AVAILABLE
        END:VAVAILABILITY
        BEGIN:VEVENT
        UID:2
        DTSTAMP:20270101T000000Z
        DTSTART:20270105T090000Z
        CLASS:X-SECRET
        ATTENDEE;PARTSTAT=X-MAYBE;ROLE=X-R;X-P=;CUTYPE=THING:urn:uuid:a
        SUMMARY;VALUE=X-OWN:a,b
        STRUCTURED-DATA;VALUE=TEXT:a,b
        BEGIN:PARTICIPANT
        UID:a
        END:PARTICIPANT
        END:VEVENT
        END:VCALENDAR

        """
}
