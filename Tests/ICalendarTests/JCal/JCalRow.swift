/// A property in calendar text and in jCal.
struct JCalRow: CustomStringConvertible, Sendable {
    let line: String
    let json: String
    /// The line as it comes back, where it comes back in another form.
    let back: String
    /// Whether something of it cannot be said.
    let isTold: Bool

    init(_ line: String, _ json: String, back: String? = nil, isTold: Bool = false) {
        self.line = line
        self.json = json
        self.back = back ?? line
        self.isTold = isTold
    }

    var description: String { line }

    /// The types of RFC 7265 §3.6, in its order.
    static let types: [JCalRow] = [
        .init(
            "ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY:SGVq",
            #"["attach",{"fmttype":"text/plain"},"binary","SGVq"]"#
        ),
        .init(
            "ATTACH;VALUE=BINARY;ENCODING=BASE64:SGVq",
            #"["attach",{},"binary","SGVq"]"#,
            back: "ATTACH;ENCODING=BASE64;VALUE=BINARY:SGVq"
        ),
        .init(
            "ATTACH;ENCODING=base64:SGVq",
            #"["attach",{},"binary","SGVq"]"#,
            back: "ATTACH;ENCODING=BASE64;VALUE=BINARY:SGVq"
        ),
        .init("X-SMOKE;VALUE=BOOLEAN:TRUE", #"["x-smoke",{},"boolean",true]"#),
        .init(
            "X-SMOKE;VALUE=BOOLEAN:false",
            #"["x-smoke",{},"boolean",false]"#,
            back: "X-SMOKE;VALUE=BOOLEAN:FALSE"
        ),
        .init(
            "ATTENDEE;RSVP=TRUE:mailto:a,b@example.dk",
            #"["attendee",{"rsvp":"TRUE"},"cal-address","mailto:a,b@example.dk"]"#
        ),
        .init("DTSTART;VALUE=DATE:20270105", #"["dtstart",{},"date","2027-01-05"]"#),
        .init(
            "EXDATE;VALUE=DATE:20270105,20270112",
            #"["exdate",{},"date","2027-01-05","2027-01-12"]"#
        ),
        .init("DTSTART:20270105T093000", #"["dtstart",{},"date-time","2027-01-05T09:30:00"]"#),
        .init("DTSTAMP:20270105T093060Z", #"["dtstamp",{},"date-time","2027-01-05T09:30:60Z"]"#),
        .init(
            "DTEND;TZID=Europe/Copenhagen:20270105T093000",
            #"["dtend",{"tzid":"Europe/Copenhagen"},"date-time","2027-01-05T09:30:00"]"#
        ),
        .init(
            "TRIGGER;VALUE=DATE-TIME:20270105T093000Z",
            #"["trigger",{},"date-time","2027-01-05T09:30:00Z"]"#
        ),
        .init("DURATION:P1DT2H", #"["duration",{},"duration","P1DT2H"]"#),
        .init("TRIGGER;RELATED=END:-PT15M", #"["trigger",{"related":"END"},"duration","-PT15M"]"#),
        .init("X-GRADE;VALUE=FLOAT:1.30", #"["x-grade",{},"float",1.30]"#),
        .init(
            "X-GRADE;VALUE=FLOAT:+007.50,-0",
            #"["x-grade",{},"float",7.50,-0]"#,
            back: "X-GRADE;VALUE=FLOAT:7.50,-0"
        ),
        .init("PRIORITY:5", #"["priority",{},"integer",5]"#),
        .init("SEQUENCE:+007", #"["sequence",{},"integer",7]"#, back: "SEQUENCE:7"),
        .init(
            "FREEBUSY;FBTYPE=FREE:20270105T093000Z/PT1H,20270106T093000Z/20270106T100000Z",
            """
            ["freebusy",{"fbtype":"FREE"},"period",["2027-01-05T09:30:00Z","PT1H"],\
            ["2027-01-06T09:30:00Z","2027-01-06T10:00:00Z"]]
            """
        ),
        .init(
            "RDATE;VALUE=PERIOD:20270105T093000/P1D",
            #"["rdate",{},"period",["2027-01-05T09:30:00","P1D"]]"#
        ),
        .init(
            "RRULE:FREQ=YEARLY;COUNT=5;BYDAY=-1SU,2MO;BYMONTH=10",
            #"["rrule",{},"recur",{"freq":"YEARLY","count":5,"byday":["-1SU","2MO"],"bymonth":10}]"#
        ),
        .init(
            "RRULE:freq=MONTHLY;INTERVAL=2;BYMONTHDAY=+1,15,-1;WKST=SU;UNTIL=20271001",
            """
            ["rrule",{},"recur",{"freq":"MONTHLY","interval":2,"bymonthday":[1,15,-1],\
            "wkst":"SU","until":"2027-10-01"}]
            """,
            back: "RRULE:FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1,15,-1;WKST=SU;UNTIL=20271001"
        ),
        .init(
            "RRULE:FREQ=DAILY;UNTIL=20271001T120000Z;BYHOUR=9;BYMINUTE=0;BYSECOND=0;BYSETPOS=1",
            """
            ["rrule",{},"recur",{"freq":"DAILY","until":"2027-10-01T12:00:00Z","byhour":9,\
            "byminute":0,"bysecond":0,"bysetpos":1}]
            """
        ),
        .init(
            "RRULE:RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L,6;SKIP=FORWARD",
            """
            ["rrule",{},"recur",{"rscale":"HEBREW","freq":"YEARLY","bymonth":["5L",6],\
            "skip":"FORWARD"}]
            """
        ),
        .init("COMMENT:hej\\, du\\; der\\\\\\nx", #"["comment",{},"text","hej, du; der\\\nx"]"#),
        .init(
            "COMMENT:a,b;c\\d\\N",
            #"["comment",{},"text","a,b;c\\d\n"]"#,
            back: "COMMENT:a\\,b\\;c\\\\d\\n"
        ),
        .init(
            "CATEGORIES:Møder,Jul\\, nytår,",
            #"["categories",{},"text","Møder","Jul, nytår",""]"#
        ),
        .init("RESOURCES:a,b", #"["resources",{},"text","a","b"]"#),
        .init("X-AT;VALUE=TIME:123000", #"["x-at",{},"time","12:30:00"]"#),
        .init("X-AT;VALUE=TIME:123000Z", #"["x-at",{},"time","12:30:00Z"]"#),
        .init(
            "URL:https://example.dk/?a=1,2;b",
            #"["url",{},"uri","https://example.dk/?a=1,2;b"]"#
        ),
        .init("TZOFFSETFROM:-0500", #"["tzoffsetfrom",{},"utc-offset","-05:00"]"#),
        .init("TZOFFSETTO:+123015", #"["tzoffsetto",{},"utc-offset","+12:30:15"]"#),
    ]

    /// Parameters, values of parts, and what is of no type that is known (RFC 7265 §3.4.1, §3.5, §5).
    static let others: [JCalRow] = [
        .init("GEO:55.676098;12.568337", #"["geo",{},"float",[55.676098,12.568337]]"#),
        .init("REQUEST-STATUS:2.0;Fint", #"["request-status",{},"text",["2.0","Fint"]]"#),
        .init(
            "REQUEST-STATUS;LANGUAGE=da:3.7;Ukendt\\, desværre;ATTENDEE:mailto:a@example.dk",
            """
            ["request-status",{"language":"da"},"text",["3.7","Ukendt, desværre",\
            "ATTENDEE:mailto:a@example.dk"]]
            """
        ),
        .init(
            "ATTENDEE;DELEGATED-TO=\"mailto:a@example.dk\",\"mailto:b@example.dk\":mailto:c@example.dk",
            """
            ["attendee",{"delegated-to":["mailto:a@example.dk","mailto:b@example.dk"]},\
            "cal-address","mailto:c@example.dk"]
            """
        ),
        .init(
            "ORGANIZER;CN=\"Ane ^'Bo^' ^^ ^nC, D\":mailto:a@example.dk",
            #"["organizer",{"cn":"Ane \"Bo\" ^ \nC, D"},"cal-address","mailto:a@example.dk"]"#
        ),
        .init(
            "SUMMARY;LANGUAGE=\"da\":x",
            #"["summary",{"language":"da"},"text","x"]"#,
            back: "SUMMARY;LANGUAGE=da:x"
        ),
        .init(
            "SUMMARY;X-A=1;X-B=2;X-A=3,4:x",
            #"["summary",{"x-a":["1","3","4"],"x-b":"2"},"text","x"]"#,
            back: "SUMMARY;X-A=1,3,4;X-B=2:x"
        ),
        .init(
            "DTSTART;X-SLACK=30.3;VALUE=DATE:20270105",
            #"["dtstart",{"x-slack":"30.3"},"date","2027-01-05"]"#
        ),
        .init("SUMMARY;VALUE=TEXT:x", #"["summary",{},"text","x"]"#, back: "SUMMARY:x"),
        .init("X-DEADLINE:20270105T120000Z", #"["x-deadline",{},"unknown","20270105T120000Z"]"#),
        .init(
            "X-COFFEE:Stenophylla;Guinea\\,Africa",
            #"["x-coffee",{},"unknown","Stenophylla;Guinea\\,Africa"]"#
        ),
        .init("X-COFFEE;VALUE=X-BEAN:a\\,b,c", #"["x-coffee",{},"x-bean","a\\,b,c"]"#),
        .init("X-COFFEE;VALUE=TEXT:a\\,b,c", #"["x-coffee",{},"text","a,b","c"]"#),
        .init("X-COFFEE;VALUE=TEXT:a;b,c", #"["x-coffee",{},"text",["a","b"],"c"]"#),
        .init(
            "X-DAYS;VALUE=DATE:20270105,20270106",
            #"["x-days",{},"date","2027-01-05","2027-01-06"]"#
        ),
        .init(
            "X-LINK;VALUE=URI:https://example.dk/a,b;c",
            #"["x-link",{},"uri","https://example.dk/a,b;c"]"#
        ),
        // RFC 7986 §5 gives these no type that could be left out.
        .init(
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
            #"["refresh-interval",{},"duration","PT12H"]"#
        ),
        .init("REFRESH-INTERVAL:PT12H", #"["refresh-interval",{},"unknown","PT12H"]"#),
        .init(
            "CONFERENCE;VALUE=URI;FEATURE=PHONE,CHAT:tel:+4500000010",
            #"["conference",{"feature":["PHONE","CHAT"]},"uri","tel:+4500000010"]"#,
            back: "CONFERENCE;FEATURE=PHONE,CHAT;VALUE=URI:tel:+4500000010"
        ),
        // RFC 7265 §3.1: base64 of what is no binary value.
        .init(
            "COMMENT;ENCODING=BASE64:SGVqXCwgZHU=",
            #"["comment",{},"text","Hej, du"]"#,
            back: "COMMENT:Hej\\, du"
        ),
        // What calendar text may hold, though some programs break lines there.
        .init(
            "COMMENT;X-A=\"a\u{2028}b\u{2029}c\u{85}d\u{7F}\u{9F}\":e\u{2028}f\u{2029}g\u{85}h\u{7F}\u{80}",
            "[\"comment\",{\"x-a\":\"a\u{2028}b\u{2029}c\u{85}d\u{7F}\u{9F}\"},\"text\","
                + "\"e\u{2028}f\u{2029}g\u{85}h\u{7F}\u{80}\"]"
        ),
        .init("X-A:a\u{2028}\u{85}\u{7F}b", "[\"x-a\",{},\"unknown\",\"a\u{2028}\u{85}\u{7F}b\"]"),
        .init("URL:x:\u{2029}\u{9F}", "[\"url\",{},\"uri\",\"x:\u{2029}\u{9F}\"]"),
        .init("COMMENT;ENCODING=8BIT:x", #"["comment",{"encoding":"8BIT"},"text","x"]"#),
    ]

    /// Values that are not of their type, which jCal has no place for but `unknown`.
    static let untyped: [JCalRow] = [
        .init(
            "ATTACH;ENCODING=8BIT;VALUE=BINARY:SGVq",
            #"["attach",{"encoding":"8BIT"},"uri","SGVq"]"#,
            back: "ATTACH;ENCODING=8BIT:SGVq",
            isTold: true
        ),
        .init(
            "DTSTART;VALUE=DURATION:20270105",
            #"["dtstart",{},"date","2027-01-05"]"#,
            back: "DTSTART;VALUE=DATE:20270105",
            isTold: true
        ),
        .init(
            "DTSTART;VALUE=DATE:20270105T093000",
            #"["dtstart",{},"date-time","2027-01-05T09:30:00"]"#,
            back: "DTSTART:20270105T093000",
            isTold: true
        ),
        .init(
            "X-A;VALUE=DATE:20270105T093000",
            #"["x-a",{},"unknown","20270105T093000"]"#,
            back: "X-A:20270105T093000",
            isTold: true
        ),
        .init(
            "ATTACH;ENCODING=BAS\u{1}E64;VALUE=BIN\u{2}ARY:SG\u{3}Vq",
            #"["attach",{},"binary","SGVq"]"#,
            back: "ATTACH;ENCODING=BASE64;VALUE=BINARY:SGVq",
            isTold: true
        ),
        .init(
            "TRIGGER:20270105T0930\u{1}00Z",
            #"["trigger",{},"date-time","2027-01-05T09:30:00Z"]"#,
            back: "TRIGGER;VALUE=DATE-TIME:20270105T093000Z",
            isTold: true
        ),
        .init(
            "SUMMARY;X-A=a\u{7}b:c\u{1B}d",
            #"["summary",{"x-a":"ab"},"text","cd"]"#,
            back: "SUMMARY;X-A=ab:cd",
            isTold: true
        ),
        .init("X-A:a\u{0}b", #"["x-a",{},"unknown","ab"]"#, back: "X-A:ab", isTold: true),
        // Base64 of what no text can hold stays as it is.
        .init(
            "COMMENT;ENCODING=BASE64:YQdi",
            #"["comment",{"encoding":"BASE64"},"unknown","YQdi"]"#,
            isTold: true
        ),
        .init("DTSTART:i morgen", #"["dtstart",{},"unknown","i morgen"]"#, isTold: true),
        .init(
            "DTSTART;VALUE=DATE:i morgen",
            #"["dtstart",{},"unknown","i morgen"]"#,
            back: "DTSTART:i morgen",
            isTold: true
        ),
        .init("PRIORITY:high", #"["priority",{},"unknown","high"]"#, isTold: true),
        .init("SEQUENCE:99999999999", #"["sequence",{},"unknown","99999999999"]"#, isTold: true),
        .init("GEO:55.7,12.6", #"["geo",{},"unknown","55.7,12.6"]"#, isTold: true),
        .init("GEO:55.7;12.6;1", #"["geo",{},"unknown","55.7;12.6;1"]"#, isTold: true),
        .init("REQUEST-STATUS:2.0", #"["request-status",{},"unknown","2.0"]"#, isTold: true),
        .init("RRULE:COUNT=3", #"["rrule",{},"unknown","COUNT=3"]"#, isTold: true),
        .init(
            "RRULE:FREQ=DAILY;BYHOUR=x",
            #"["rrule",{},"unknown","FREQ=DAILY;BYHOUR=x"]"#,
            isTold: true
        ),
        .init(
            "RRULE:FREQ=DAILY;FREQ=WEEKLY",
            #"["rrule",{},"unknown","FREQ=DAILY;FREQ=WEEKLY"]"#,
            isTold: true
        ),
        .init("TZOFFSETTO:-0000", #"["tzoffsetto",{},"unknown","-0000"]"#, isTold: true),
        .init(
            "SUMMARY;VALUE=UNKNOWN:x",
            #"["summary",{},"text","x"]"#,
            back: "SUMMARY:x",
            isTold: true
        ),
        .init(
            "SUMMARY;VALUE=\"a b\":x",
            #"["summary",{},"text","x"]"#,
            back: "SUMMARY:x",
            isTold: true
        ),
        .init(
            "ATTACH;ENCODING=BASE64;VALUE=BINARY:SGV",
            #"["attach",{"encoding":"BASE64"},"unknown","SGV"]"#,
            back: "ATTACH;ENCODING=BASE64:SGV",
            isTold: true
        ),
        .init(
            "ORGANIZER;CN=a;CN=b:mailto:a@example.dk",
            #"["organizer",{"cn":"a"},"cal-address","mailto:a@example.dk"]"#,
            back: "ORGANIZER;CN=a:mailto:a@example.dk",
            isTold: true
        ),
    ]
}
