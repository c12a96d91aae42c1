import CivilTime
import ICalendar
import Testing

@testable import Mail

@Suite("Header fields")
struct HeaderReadingTests {
    @Test(
        "Words in other letters (RFC 2047)",
        arguments: [
            ("Plain", "Plain"),
            ("=?utf-8?Q?Netv=C3=A6rk_i_Vejle?=", "Netværk i Vejle"),
            ("=?UTF-8?B?w6bDuMOl?=", "æøå"),
            ("=?iso-8859-1?Q?=E6=F8=E5?=", "æøå"),
            ("=?ISO-8859-15?q?=A4?=", "€"),
            ("=?windows-1252?Q?=80_=93a=94?=", "€ “a”"),
            // RFC 2047 §8: space between two words is none, beside text it is.
            ("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"),
            ("=?utf-8?Q?a?= b", "a b"),
            ("a =?utf-8?Q?b?=", "a b"),
            ("=?utf-8?Q?a_b?= \t =?iso-8859-1?Q?=E6?=", "a bæ"),
            // A letter that was cut in two.
            ("=?utf-8?Q?=C3?= =?utf-8?Q?=A6?=", "æ"),
            ("=?utf-8?B?w6bD?= =?utf-8?B?uA==?=", "æø"),
            ("=?utf-8*da?Q?=C3=A6?=", "æ"),
            ("=?utf-8?Q?a=?=", "a="), ("=?utf-8?Q?=zz?=", "=zz"),
            ("=?nowhere?Q?a?=", "=?nowhere?Q?a?="), ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
            ("=?utf-8?Q?a", "=?utf-8?Q?a"), ("=?", "=?"), ("", ""),
            ("æ", "æ"),
        ]
    )
    func words(text: String, expected: String) {
        #expect(EncodedWords.decoded(Array(text.utf8)) == expected)
    }

    @Test("Octets that nothing explains are UTF-8 if they can be, else Windows-1252")
    func unexplained() {
        #expect(EncodedWords.decoded([0x61, 0xE6]) == "aæ")
        #expect(EncodedWords.decoded(Array("aæ".utf8)) == "aæ")
    }

    @Test(
        "Parameters (RFC 2045, RFC 2231)",
        arguments: [
            ("text/calendar; method=REPLY", "method", "REPLY"),
            ("text/calendar;METHOD=\"REPLY\"; charset=utf-8", "method", "REPLY"),
            ("text/calendar (a; method=X) ; method = REPLY (really)", "method", "REPLY"),
            ("a/b; name=\"x;\\\"y\\\".ics\"; z=1", "name", "x;\"y\".ics"),
            ("a/b; name=my file.ics; z=1", "name", "my file.ics"),
            ("a/b; name=\"never closed", "name", "never closed"),
            ("a/b; name*=utf-8''m%C3%B8de.ics", "name", "møde.ics"),
            ("a/b; name*=iso-8859-1'da'm%F8de.ics", "name", "møde.ics"),
            ("a/b; name*0=\"lang\"; name*1=\"t navn\"", "name", "langt navn"),
            ("a/b; name*1=\"b\"; name*0=\"a\"", "name", "ab"),
            ("a/b; name*0*=utf-8''%C3; name*1*=%B8; name*2=\"%41\"", "name", "ø%41"),
            ("a/b; name=plain; name*=utf-8''better", "name", "better"),
            ("a/b; name=\"=?utf-8?Q?m=C3=B8de.ics?=\"", "name", "møde.ics"),
        ]
    )
    func parameters(text: String, name: String, expected: String) {
        let field = FieldParameters(Array(text.utf8), limit: 100)
        #expect(field.value(name) == expected)
        #expect(field.word == "a/b" || field.word == "text/calendar")
    }

    @Test(
        "Mailboxes (RFC 5322 §3.4)",
        arguments: [
            ("anna@example.org", "", "anna@example.org"),
            ("Anna <anna@example.org>", "Anna", "anna@example.org"),
            ("\"Berg, Anna \\\"A\\\"\" <anna@example.org>", "Berg, Anna \"A\"", "anna@example.org"),
            ("anna@example.org (Anna Berg)", "Anna Berg", "anna@example.org"),
            ("=?utf-8?Q?S=C3=B8ren?= <s@example.org>", "Søren", "s@example.org"),
            ("Hold: Anna <anna@example.org>, bo@example.org;", "Anna", "anna@example.org"),
            ("<@relay.example:anna@example.org>", "", "anna@example.org"),
            ("\"anna@example.org\" <other@example.net>", "anna@example.org", "other@example.net"),
            ("anna@example.org <other@example.net>", "anna@example.org", "other@example.net"),
            ("Anna (a <b@c>) < anna@example.org >", "Anna", "anna@example.org"),
            ("MAILER-DAEMON", "", "MAILER-DAEMON"),
            // As people and programs write it besides.
            ("Berg, Anna <anna@example.org>", "Berg, Anna", "anna@example.org"),
            ("Berg, anna@example.org", "Berg", "anna@example.org"),
            ("Anna <mailto:anna@example.org>", "Anna", "anna@example.org"),
            ("MAILTO:anna@example.org", "", "anna@example.org"),
            ("Anna [anna@example.org]", "Anna", "anna@example.org"),
            ("anna@[192.0.2.1]", "", "anna@[192.0.2.1]"),
            ("anna @ example.org", "", "anna@example.org"),
            ("\"anna b\"@example.org", "", "\"anna b\"@example.org"),
            ("<\"a>b\"@example.org>", "", "\"a>b\"@example.org"),
            ("Anna\r\n <anna@example.org> (at home)", "Anna", "anna@example.org"),
        ]
    )
    func mailboxes(text: String, name: String, address: String) {
        #expect(Mailbox(text) == Mailbox(name: name, address: address))
    }

    @Test("A list has all its mailboxes, and only one is one")
    func list() {
        let text =
            "A <a@example.org>, Hold: b@example.org, \"c, d\" <c@example.org>;, e@example.org"
        let found = Mailbox.list(Array(text.utf8)).map(\.address)
        #expect(found == ["a", "b", "c", "e"].map { "\($0)@example.org" })
        #expect(Mailbox(only: text) == nil && Mailbox("") == nil && Mailbox(" , ;") == nil)
        #expect(Mailbox(only: "a@example.org")?.address == "a@example.org")
    }

    @Test(
        "What has two meanings has none",
        arguments: [
            "Evil <evil@example.net> <anna@example.org>", "<anna@example.org> evil@example.net",
            "Anna <anna@example.org> Berg", "anna@example.org <evil@example.net>",
            "\"an\" na@example.org", "\"an\"na@example.org", "an na@example.org",
            "Anna anna@example.org", "<\"an\" na@example.org>", "Hold: anna@example.org;",
            "@relay.example:anna@example.org", "anna@example.org: bo@example.org",
            "<anna@example.org> \"x\"", "<anna@example.org> <>",
        ]
    )
    func twoMeanings(text: String) {
        #expect(Mailbox(only: text) == nil)
        for value in [text, text.replacing(" ", with: "\n ")] {
            let mail = ReceivedMail.read(Mails.mail("", from: value))
            #expect(Mails.codes(mail) == ["bad-field"] && mail.hasErrors)
        }
    }

    @Test(
        "A sender is local@domain",
        arguments: [
            "Anna Berg", "MAILER-DAEMON", "Anna (<anna@example.org>", "anna@", "@example.org",
            "a@b@example.org", "<>", "=?utf-8?Q?anna=40example.org?=", "<anna,b@example.org>",
        ]
    )
    func noAddress(text: String) {
        let mail = ReceivedMail.read(Mails.mail("", from: text))
        #expect(Mails.codes(mail) == ["bad-field"] && mail.hasErrors && mail.from == nil)
    }

    @Test("What is folded after a line that is no field belongs to that line")
    func foldedAfterNoField() {
        let octets = Mails.octets(
            "Date: 2 Mar 2027 07:15 +0000\nFrom: evil@example.net\nno field\n (\n"
                + "\t<anna@example.org>\nSubject: a\nno field\n b\n\n"
        )
        let mail = ReceivedMail.read(octets)
        #expect(mail.from?.address == "evil@example.net" && mail.subject == "a")
        #expect(Mails.codes(mail) == ["malformed-field", "malformed-field"])
    }

    @Test(
        "Dates (RFC 5322 §3.3, §4.3)",
        arguments: [
            ("Tue, 2 Mar 2027 08:15:05 +0100", 1_803_971_705),
            ("2 Mar 2027 07:15:05 GMT", 1_803_971_705),
            ("Tue, 02 Mar 2027 02:15:05 EST", 1_803_971_705),
            ("Tue, 2 Mar 27 07:15:05 +0000 (UTC)", 1_803_971_705),
            ("Tue,2 Mar 2027 07:15 -0000", 1_803_971_700),
            ("(a) Tue (b), 2 (c) Mar 2027 07:15:05 -0130", 1_803_977_105),
            ("Wed, 31 Dec 1969 23:59:60 +0000", -1),
        ]
    )
    func dates(text: String, seconds: Int) {
        #expect(MailDate.instant(Array(text.utf8))?.secondsSinceEpoch == seconds)
    }

    @Test(
        "What is no date is none",
        arguments: ["", "Tue", "30 Feb 2027 07:15:05 +0000", "2027-03-02T07:15:05Z", "2 Mar 2027"]
    )
    func noDates(text: String) { #expect(MailDate.instant(Array(text.utf8)) == nil) }

    @Test("A date is written as it is read", arguments: [0, 1_803_971_705, -86_400 * 365 * 500])
    func written(seconds: Int) {
        let text = MailDate.text(Instant(secondsSinceEpoch: seconds))
        #expect(MailDate.instant(Array(text.utf8))?.secondsSinceEpoch == seconds)
        if seconds == 1_803_971_705 { #expect(text == "Tue, 02 Mar 2027 07:15:05 +0000") }
    }
}
