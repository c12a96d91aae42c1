import CivilTime
import ICalendar
import Testing

@Suite("Value types")
struct ValueTests {
    @Test(
        "Dates and times",
        arguments: ["20270105", "20270105T093000", "20270105T083000Z", "00010101"]
    )
    func dates(text: String) {
        #expect(DateValue(text)?.description == text)
    }

    @Test(
        "What is no date or time",
        arguments: [
            "", "Z", "2027", "20270229", "20271301", "20270105Z", "20270105T", "20270105T0930",
            "20270105T240000", "20270105T096000", "20270105T093061", "20270105 093000",
            "2027-01-05", "20270105T09300Z", "٢٠٢٧٠١٠٥", "20270105T093000z", "+0270105", "00000101",
        ]
    )
    func noDates(text: String) {
        #expect(DateValue(text) == nil)
    }

    @Test("A leap second is the second before it")
    func leapSecond() {
        #expect(DateValue("20161231T235960Z") == DateValue("20161231T235959Z"))
    }

    @Test(
        "Durations are read and written",
        arguments: [
            (NominalDuration(days: 7), "P1W"), (NominalDuration(days: 1), "P1D"),
            (NominalDuration(days: 0, seconds: 5400), "PT1H30M"),
            (NominalDuration(days: 0, seconds: 3605), "PT1H0M5S"),
            (NominalDuration(days: -1, seconds: -3605), "-P1DT1H0M5S"),
            (NominalDuration(days: 15, seconds: 18020), "P15DT5H0M20S"), (.zero, "PT0S"),
        ]
    )
    func durations(duration: NominalDuration, text: String) {
        #expect(DurationValue.text(duration) == text)
        #expect(DurationValue.duration(text) == duration)
    }

    @Test(
        "Offsets are read and written",
        arguments: [
            (0, "+0000"), (3600, "+0100"), (-12600, "-0330"), (20700, "+0545"), (1, "+000001"),
            (-10824, "-030024"), (359_999, "+995959"),
        ]
    )
    func offsets(seconds: Int, text: String) {
        #expect(UTCOffset(seconds: seconds)?.description == text)
        #expect(UTCOffset(text)?.seconds == seconds)
    }

    @Test(
        "What is no offset",
        arguments: [
            "", "0100", "-0000", "+1", "+01:00", "+0160", "+010060", "Z", "+01000", "*0100",
        ]
    )
    func noOffsets(text: String) {
        #expect(UTCOffset(text) == nil)
        #expect(UTCOffset(seconds: 360_000) == nil)
    }

    @Test(
        "Text is escaped and read back",
        arguments: [
            ("a;b,c", "a\\;b\\,c"), ("a\\nb", "a\\\\nb"), ("a\r\nb\rc\nd", "a\\nb\\nc\\nd"),
            ("a:\"b\"", "a:\"b\""), ("\u{1}a\tb", "a\tb"), ("a\u{2028}b", "a\\nb"),
        ]
    )
    func text(text: String, written: String) {
        #expect(TextValue.escaped(text) == written)
        #expect(TextValue.unescaped(written) == AwkwardText.expected(text))
    }

    @Test("What needs no backslash keeps one that stands there")
    func needlessBackslash() {
        #expect(TextValue.unescaped("C:\\temp\\x \\N\\") == "C:\\temp\\x \n\\")
    }

    @Test(
        "Lists are parted at bare commas only",
        arguments: [
            ("a,b", ["a", "b"]), ("a\\,b", ["a,b"]), ("a\\\\,b", ["a\\", "b"]), ("", [""]),
            (",", ["", ""]), ("a\\;,\\n", ["a;", "\n"]),
        ]
    )
    func lists(value: String, items: [String]) {
        #expect(TextValue.list(value) == items)
        #expect(TextValue.list(TextValue.escaped(items)) == items)
    }

    @Test(
        "Mailboxes",
        arguments: [
            ("a@b", "mailto:a@b"), ("jobklub@example.dk", "mailto:jobklub@example.dk"),
            ("o'neill+x@a-b.dk", "mailto:o'neill+x@a-b.dk"), ("50%?@b.dk", "mailto:50%25%3F@b.dk"),
            ("a&b=c#d/e@f.dk", "mailto:a%26b%3Dc%23d%2Fe@f.dk"),
        ]
    )
    func mailboxes(mailbox: String, uri: String) {
        #expect(CalendarAddress(mailbox: mailbox)?.uri == uri)
    }

    @Test(
        "What is no mailbox",
        arguments: [
            "", "@", "a@", "@b", "a", "a b@c.dk", "a@b c", "a@b\r\nATTENDEE:x", "a@b\n",
            "a\u{0}@b.dk",
            "a@b,c@d.dk", "a,b@c.dk", "a;b@c.dk", "a:b@c.dk", "a@b@c.dk", "\"a\"@b.dk", "<a@b.dk>",
            "mailto:a@b.dk", "a..b@c.dk", ".a@c.dk", "a.@c.dk", "a@b..dk", "a@.dk", "a@b.dk.",
            "a@-b.dk",
            "søren@b.dk", "a@bø.dk", "a@[127.0.0.1]", "a(x)@b.dk", "a\\@b.dk",
            String(repeating: "a", count: 65) + "@b.dk", "a@" + String(repeating: "b", count: 64),
        ]
    )
    func noMailboxes(mailbox: String) {
        #expect(CalendarAddress(mailbox: mailbox) == nil)
    }

    @Test(
        "Pages on the web",
        arguments: ["https://a.dk", "http://a.dk/x?y=1,2;3#z", "HTTPS://[::1]/%C3%B8"]
    )
    func pages(text: String) {
        #expect(WebAddress(text)?.text == text)
    }

    @Test(
        "What is no page on the web",
        arguments: [
            "", "a.dk", "javascript:alert(1)", "https://", "https:///x", "https://a.dk/\r\nX:1",
            "https://a.dk/a b", "https://a.dk/ø", "https://a.dk/\u{0}", "https://a.dk/\"",
            "ftp://a.dk",
            " https://a.dk", "https://a.dk/<x>", "https://a.dk/\\", "https://?x", "https://:80/",
        ]
    )
    func noPages(text: String) {
        #expect(WebAddress(text) == nil)
    }
}
