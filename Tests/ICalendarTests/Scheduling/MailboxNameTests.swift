import Testing

@testable import ICalendar

/// One mailbox however it is written.
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
}
