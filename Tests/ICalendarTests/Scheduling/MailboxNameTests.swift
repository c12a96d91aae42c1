import Testing

@testable import ICalendar

/// One mailbox however it is written, and what looks like one in a text.
@Suite struct MailboxNameTests {
    @Test(arguments: [
        ("mailto:a@b.dk", "a@b.dk"), ("MAILTO:A@B.dk", "a@b.dk"), ("A@b.DK", "a@b.dk"),
        (" \tmailto:a@b.dk\t ", "a@b.dk"), ("mailto:a@b.dk?subject=x@y", "a@b.dk"),
        // Percent-encoding with digits and letters in either case, and what is none.
        ("mailto:a%40b.dk", "a@b.dk"), ("mailto:%61%6F%6f%5A@b.dk", "aooz@b.dk"),
        ("mailto:a%39%30@b.dk", "a90@b.dk"), ("mailto:a%4", "a%4"), ("mailto:a%4g", "a%4g"),
        ("mailto:a%g4", "a%g4"), ("mailto:a%", "a%"), ("mailto:", ""), ("", ""),
        // Another address stands for itself.
        ("URN:a%40b", "urn:a%40b"), ("urn:a?b", "urn:a?b"),
    ])
    func normalized(address: String, name: String) {
        #expect(MailboxName.normalized(address) == name)
    }

    @Test(arguments: [
        ("Alma@b.dk", ["alma@b.dk"]), ("hej alma@b.dk", ["alma@b.dk"]),
        ("alma@b.dk hej", ["alma@b.dk"]), ("(a@b.dk), c@d.dk.", ["a@b.dk", "c@d.dk"]),
        ("a@b.dk\\nc@d.dk", ["a@b.dk", "c@d.dk"]), ("hej alma, her er b.dk", []), ("", []),
    ])
    func mentioned(text: String, names: [String]) {
        let octets = Array(text.utf8)
        let found = MailboxName.mentioned(in: octets[...])
        #expect(found.map(\.name) == names)
        for (name, range) in found {
            #expect(String(decoding: octets[range], as: UTF8.self).lowercased() == name)
        }
    }
}
