import CivilTime
import Foundation
import ICalendar
import Testing

private typealias Sample = SchedulingSamples

/// No message holds the address of another participant, however it is written (trap 5).
@Suite struct AddressPrivacyTests {
    /// Who is invited beside Alma.
    private static let others = [
        "b@y.dk", "o'brien@y.dk", "anna/x@y.dk", "x=y@y.dk", "bø@y.dk", "_c@y.dk", "d.e@y.dk",
        "rené@y.dk",
    ]

    private static func event(_ lines: String) -> ScheduledEvent {
        let people = others.map { "ATTENDEE:mailto:\($0)" }.joined(separator: "\n")
        return Sample.event(
            Sample.series.without("ATTENDEE;CN=\"Bo") + "\n" + people + "\n" + lines
        )
    }

    private static func lines(_ more: String) throws -> [String] {
        let messages = try Sample.compose(nil, event(more)).messages
        return messages.first { $0.recipient == "alma@example.dk" }?.written.lines ?? []
    }

    /// What stands in a description, and what Alma gets of it.
    static let texts: [(written: String, sent: String)] = [
        ("b@y.dk", "…"),
        ("Skriv til b@y.dk!", "Skriv til …!"),
        ("*b@y.dk* _b@y.dk_ ~b@y.dk~ |b@y.dk|", "*…* _…_ ~…~ |…|"),
        ("b@y.dk- -b@y.dk .b@y.dk b@y.dk... --b@y.dk-- 'b@y.dk'", "…- -… .… …... --…-- '…'"),
        ("(b@y.dk)<b@y.dk>[b@y.dk]{b@y.dk}`b@y.dk`#b@y.dk", "(…)<…>[…]{…}`…`#…"),
        ("b@y.dk/b@y.dk+b@y.dk=b@y.dk&b@y.dk", "…/…+…=…&…"),
        ("Hej\\nb@y.dk\\nfarvel\\,b@y.dk\\;b@y.dk", "Hej\\n…\\nfarvel\\,…\\;…"),
        ("mailto:b@y.dk mailto:b%40y.dk MAILTO:B%40Y%2EDK", "mailto:… mailto:… MAILTO:…"),
        ("?to=b@y.dk&cc=b%40y.dk", "?to=…&cc=…"),
        ("%3Cb%40y.dk%3E", "%3C…%3E"),
        ("<a href='mailto:b&#64;y.dk'>b&#x40\\;y.dk</a>", "<a href='mailto:…'>…</a>"),
        ("B@Y.DK b@Y.dk", "… …"),
        ("bø@y.dk BØ@Y.DK b%C3%B8@y.dk b%C3%98%40y.dk", "… … … …"),
        ("René@y.dk rene\u{301}@y.dk RENE\u{301}@Y.DK", "… … …"),
        ("o'brien@y.dk O'Brien@y.dk anna/x@y.dk x=y@y.dk _c@y.dk d.e@y.dk", "… … … … … …"),
        ("»b@y.dk« “b@y.dk” –b@y.dk– b@y.dk…", "»…« “…” –…– ……"),
        // Other people.
        (
            "ab@y.dk a.b@y.dk a+b@y.dk a-b@y.dk a_b@y.dk",
            "ab@y.dk a.b@y.dk a+b@y.dk a-b@y.dk a_b@y.dk"
        ),
        ("åb@y.dk", "åb@y.dk"),
        (
            "b@y.dk.example b@y.dkx b@y.dk-x.dk bb@y.dk",
            "b@y.dk.example b@y.dkx b@y.dk-x.dk bb@y.dk"
        ),
        ("b@z.dk @y.dk b@ b %40 100%", "b@z.dk @y.dk b@ b %40 100%"),
        ("alma@example.dk jobklub@example.dk", "alma@example.dk jobklub@example.dk"),
    ]

    @Test(arguments: texts.indices) func anAddressIsFoundHoweverItIsWritten(_ index: Int) throws {
        let row = Self.texts[index]
        let found = try Self.lines("DESCRIPTION:\(row.written)").first {
            $0.hasPrefix("DESCRIPTION:")
        }
        #expect(found == "DESCRIPTION:\(row.sent)")
    }

    /// Lines for programs that go as a whole.
    static let forPrograms = [
        "URL:mailto:b%40y.dk", "URL:https://example.dk/?m=B@y.dk", "ATTACH:mailto:b%40y.dk",
        "RESOURCES:b%40y.dk", "X-A:b@y.dk", "X-A;X-B=\"b@y.dk\":1", "X-A;X-B=a^nb@y.dk:1",
        "X-ALT-DESC;FMTTYPE=text/html:b&#64;y.dk", "CONTACT:Bo *b@y.dk*",
        "RELATED-TO:b@y.dk", "CATEGORIES:b@y.dk,x",
    ]

    @Test(arguments: forPrograms) func aLineForProgramsIsLeftOut(_ line: String) throws {
        let name = line.prefix { $0 != ":" && $0 != ";" }
        #expect(!(try Self.lines(line).contains { $0.hasPrefix(name) }))
        // The one whose address it is gets it.
        let own = try Sample.compose(nil, Self.event(line)).messages
            .first { $0.recipient == "b@y.dk" }
        #expect(own?.written.lines.contains { $0.hasPrefix(name) } == true)
    }

    @Test func nameOfTheOrganizerNamesNobodyElse() throws {
        let event = Sample.event(Sample.series.with("CN=Jobklub", "CN=bo@example.dk"))
        let messages = try Sample.compose(nil, event).messages
        let organizers = messages.map { message in
            message.written.lines.first { $0.hasPrefix("ORGANIZER") }
        }
        #expect(
            organizers == [
                "ORGANIZER:mailto:jobklub@example.dk",
                "ORGANIZER;CN=bo@example.dk:mailto:jobklub@example.dk",
            ]
        )
    }

    /// Long texts made to be slow: each would take hours if the time grew with the square.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: ["@", "b@", "!@y.dk", ".b@y.dk", "'", "b@y.dk.", "%40", "&#64;"]
    )
    func hostileTextsTakeNoLonger(_ piece: String) throws {
        let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
        let people = (0..<3).map {
            "ATTENDEE:mailto:\(String(repeating: "b", count: $0 + 1))@y.dk"
        }
        let event = Sample.event(
            Sample.series.without("ATTENDEE") + "\n" + people.joined(separator: "\n")
                + "\nDESCRIPTION:\(text)"
        )
        #expect(try Sample.compose(nil, event).messages.count == 3)
    }
}
