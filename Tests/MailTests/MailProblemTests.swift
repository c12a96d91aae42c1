import ICalendar
import Mail
import Testing

/// What is wrong with a mail, and on which line that is said.
struct ProblemRow: Sendable, CustomTestStringConvertible {
    let code: String
    let line: Int
    let octets: [UInt8]
    var isError = false
    var limits = MailLimits()

    var testDescription: String { code }

    private static let calendar = Mails.calendar("REPLY")

    private static func small(_ change: (inout MailLimits) -> Void) -> MailLimits {
        var limits = MailLimits()
        change(&limits)
        return limits
    }

    private static func reply(_ header: String, _ body: String = calendar) -> [UInt8] {
        Mails.mail("Content-Type: text/calendar; method=REPLY\n" + header, body: body)
    }

    /// The header has two lines before what a row adds, and is followed by an empty line.
    static let rows: [ProblemRow] = [
        ProblemRow(code: "not-a-mail", line: 1, octets: Array("hello\n".utf8), isError: true),
        ProblemRow(code: "not-a-mail", line: 1, octets: [], isError: true),
        ProblemRow(
            code: "not-a-mail",
            line: 1,
            octets: Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8),
            isError: true
        ),
        ProblemRow(
            code: "malformed-field",
            line: 3,
            octets: Mails.mail("this is no field\nSubject: x")
        ),
        ProblemRow(
            code: "repeated-field",
            line: 3,
            octets: Mails.mail("From: bo@example.org"),
            isError: true
        ),
        ProblemRow(code: "repeated-field", line: 4, octets: Mails.mail("Subject: a\nSubject: b")),
        ProblemRow(
            code: "missing-field",
            line: 1,
            octets: Mails.octets("Date: 2 Mar 2027 07:15 +0000\nSubject: x\n\n"),
            isError: true
        ),
        ProblemRow(code: "missing-field", line: 1, octets: Mails.octets("From: a@b.example\n\n")),
        ProblemRow(
            code: "bad-field",
            line: 1,
            octets: Mails.octets("Date: yesterday\nFrom: a@b.example\n\n")
        ),
        ProblemRow(
            code: "several-senders",
            line: 1,
            octets: Mails.mail("", from: "a@example.org, b@example.org"),
            isError: true
        ),
        ProblemRow(
            code: "bad-field",
            line: 1,
            octets: Mails.mail("", from: "Anna"),
            isError: true
        ),
        ProblemRow(
            code: "repeated-field",
            line: 4,
            octets: Mails.mail("Content-Type: text/plain\nContent-Type: text/html"),
            isError: true
        ),
        ProblemRow(
            code: "repeated-field",
            line: 7,
            octets: Mails.mail(
                "Content-Type: multipart/mixed; boundary=x",
                body: Mails.multipart(
                    "x",
                    ["Content-Type: text/plain\nContent-Type: text/calendar\n\nHej"]
                )
            ),
            isError: true
        ),
        ProblemRow(
            code: "unknown-charset",
            line: 3,
            octets: Mails.mail(
                "Content-Type: text/calendar; method=REPLY; charset=klingon",
                body: calendar.filter(\.isASCII)
            )
        ),
        ProblemRow(
            code: "unknown-encoding",
            line: 4,
            octets: reply("Content-Transfer-Encoding: rot13")
        ),
        ProblemRow(
            code: "bad-encoding",
            line: 6,
            octets: reply("Content-Transfer-Encoding: base64", "!" + Mails.base64(calendar))
        ),
        ProblemRow(
            code: "bad-encoding",
            line: 7,
            octets: reply(
                "Content-Transfer-Encoding: quoted-printable",
                calendar.replacing("=", with: "=3D").replacing("//test//EN", with: "//=ZZ//EN")
            )
        ),
        ProblemRow(
            code: "missing-boundary",
            line: 3,
            octets: Mails.mail("Content-Type: multipart/mixed", body: "--x\n\n--x--\n"),
            isError: true
        ),
        ProblemRow(
            code: "missing-boundary",
            line: 3,
            octets: Mails.mail(
                "Content-Type: multipart/mixed; boundary=(x)",
                body: "--x\n\n--x--\n"
            ),
            isError: true
        ),
        ProblemRow(
            code: "missing-boundary",
            line: 3,
            octets: Mails.mail("Content-Type: multipart/mixed boundary=x", body: "--x\n\n--x--\n"),
            isError: true
        ),
        ProblemRow(
            code: "missing-boundary",
            line: 3,
            octets: Mails.mail(
                "Content-Type: multipart/mixed; boundary=" + String(repeating: "x", count: 201)
            ),
            isError: true
        ),
        ProblemRow(
            code: "missing-parts",
            line: 3,
            octets: Mails.mail("Content-Type: multipart/mixed; boundary=x", body: "nothing\n"),
            isError: true
        ),
        ProblemRow(
            code: "unclosed-parts",
            line: 3,
            octets: Mails.mail(
                "Content-Type: multipart/mixed; boundary=x",
                body: "--x\n" + Mails.part("text/calendar; method=REPLY", calendar)
            )
        ),
        ProblemRow(
            code: "several-mails",
            line: 7,
            octets: Array("From a@example.org Tue Mar  2 08:15:05 2027\r\n".utf8)
                + Mails.mail(
                    "",
                    body: "hi\n\nFrom b@example.org Tue Mar  2 08:15:05 2027\nFrom: b@example.org\n"
                )
        ),
        ProblemRow(
            code: "encoded-mail",
            line: 3,
            octets: Mails.mail("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64")
        ),
        ProblemRow(
            code: "tnef",
            line: 6,
            octets: Mails.mail(
                "Content-Type: multipart/mixed; boundary=x",
                body: Mails.multipart("x", ["Content-Type: application/ms-tnef\n\nIg=="])
            ),
            isError: true
        ),
        ProblemRow(
            code: "tnef",
            line: 6,
            octets: Mails.mail(
                "Content-Type: multipart/mixed; boundary=x",
                body: Mails.multipart(
                    "x",
                    ["Content-Type: application/octet-stream; name=winmail.dat\n\nIg=="]
                )
            ),
            isError: true
        ),
        ProblemRow(
            code: "smime",
            line: 3,
            octets: Mails.mail(
                "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m",
                body: "MIAG\n"
            ),
            isError: true
        ),
        ProblemRow(
            code: "smime",
            line: 6,
            octets: Mails.mail(
                "Content-Type: multipart/mixed; boundary=x",
                body: Mails.multipart(
                    "x",
                    ["Content-Type: application/octet-stream; name=SMIME.P7M\n\nMIAG"]
                )
            ),
            isError: true
        ),
        ProblemRow(
            code: "pgp",
            line: 3,
            octets: Mails.mail(
                "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=x",
                body: Mails.multipart(
                    "x",
                    [
                        "Content-Type: application/pgp-encrypted\n\nVersion: 1",
                        "Content-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----",
                    ]
                )
            ),
            isError: true
        ),
        ProblemRow(
            code: "partial-mail",
            line: 3,
            octets: Mails.mail("Content-Type: message/partial; id=a; number=1; total=2"),
            isError: true
        ),
        ProblemRow(
            code: "missing-method-parameter",
            line: 3,
            octets: Mails.mail("Content-Type: text/calendar", body: calendar)
        ),
        ProblemRow(code: "missing-method", line: 3, octets: reply("X: 1", Mails.calendar(nil))),
        ProblemRow(
            code: "different-methods",
            line: 3,
            octets: reply("X: 1", Mails.calendar("REQUEST")),
            isError: true
        ),
        ProblemRow(
            code: "contradiction",
            line: 3,
            octets: Mails.mail(
                "Content-Type: text/calendar; method=REPLY; method=CANCEL",
                body: calendar
            ),
            isError: true
        ),
        ProblemRow(code: "not-a-calendar", line: 3, octets: reply("X: 1", "hello"), isError: true),
        ProblemRow(
            code: "broken-calendar",
            line: 3,
            octets: reply("X: 1", String(calendar.prefix(200))),
            isError: true
        ),
        ProblemRow(
            code: "several-participants",
            line: 3,
            octets: reply(
                "X: 1",
                Mails.calendar(
                    "REPLY",
                    attendees: ["X=1:mailto:a@b.example", "X=1:mailto:c@b.example"]
                )
            ),
            isError: true
        ),
        ProblemRow(
            code: "limit-octets",
            line: 5,
            octets: Mails.mail("X: 1", body: String(repeating: "a", count: 1000)),
            isError: true,
            limits: small { $0.octets = 200 }
        ),
        ProblemRow(
            code: "limit-line-length",
            line: 3,
            octets: Mails.mail("Subject: " + String(repeating: "a", count: 1000)),
            isError: true,
            limits: small { $0.lineLength = 100 }
        ),
        ProblemRow(
            code: "limit-header-length",
            line: 4,
            octets: Mails.mail("Subject: a\n " + String(repeating: "a", count: 1000)),
            isError: true,
            limits: small { $0.headerOctets = 200 }
        ),
        ProblemRow(
            code: "limit-fields",
            line: 4,
            octets: Mails.mail("X: 1\nX: 2\nX: 3"),
            isError: true,
            limits: small { $0.fields = 3 }
        ),
        ProblemRow(
            code: "limit-parameters",
            line: 3,
            octets: Mails.mail("Content-Type: text/plain; a=1; b=2; c=3"),
            isError: true,
            limits: small { $0.parameters = 2 }
        ),
        ProblemRow(
            code: "limit-depth",
            line: 6,
            octets: Mails.mail(
                "Content-Type: multipart/mixed; boundary=x",
                body: Mails.multipart(
                    "x",
                    ["Content-Type: multipart/mixed; boundary=y\n\n" + Mails.multipart("y", ["\n"])]
                )
            ),
            isError: true,
            limits: small { $0.depth = 1 }
        ),
        ProblemRow(
            code: "limit-depth",
            line: 5,
            octets: Mails.mail(
                "Content-Type: message/rfc822",
                body: "Content-Type: message/rfc822\n\nFrom: a@b.example\n\n"
            ),
            isError: true,
            limits: small { $0.depth = 1 }
        ),
        ProblemRow(
            code: "limit-parts",
            line: 9,
            octets: Mails.mail(
                "Content-Type: multipart/mixed; boundary=x",
                body: Mails.multipart("x", ["\n", "\n", "\n"])
            ),
            isError: true,
            limits: small { $0.parts = 2 }
        ),
        ProblemRow(
            code: "limit-content",
            line: 3,
            octets: reply("X: 1", calendar + String(repeating: "\n", count: 200)),
            isError: true,
            limits: small { $0.contentOctets = calendar.utf8.count + 5 }
        ),
        ProblemRow(
            code: "limit-recipients",
            line: 6,
            octets: Mails.mail(
                "Content-Type: multipart/report; boundary=x",
                body: Mails.multipart(
                    "x",
                    [
                        "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a@b.example\n\n"
                            + "Final-Recipient: rfc822; c@b.example\n"
                    ]
                )
            ),
            isError: true,
            limits: small { $0.recipients = 1 }
        ),
    ]
}

@Suite("Problems of mails")
struct MailProblemTests {
    @Test("Each is said once, with its line", arguments: ProblemRow.rows)
    func problems(row: ProblemRow) {
        let mail = ReceivedMail.read(row.octets, limits: row.limits)
        #expect(Mails.codes(mail) == [row.code])
        let found = mail.problems.first
        #expect(found?.position.line == row.line)
        #expect(found?.severity == .error || !row.isError)
        #expect(mail.hasErrors == row.isError)
        let before = row.octets.prefix(found?.position.octet ?? 0)
        #expect(before.count { $0 == 0x0A } == row.line - 1)
        #expect(before.last == nil || before.last == 0x0A || row.code == "limit-octets")
    }

    @Test("There is a row for every code, but those that other tests have")
    func all() {
        let tested = Set(ProblemRow.rows.map(\.code)).union(["other-calendar", "enclosed-calendar"])
        let codes = Set(Self.every.map(\.code))
        #expect(tested == codes && codes.count == Self.every.count)
    }

    private static let every: [MailProblem] = [
        .notAMail, .malformedField(""), .repeatedField(""), .missingField(""), .badField(""),
        .severalSenders, .unknownCharset(""), .unknownEncoding(""), .badEncoding(""),
        .missingBoundary, .missingParts, .unclosedParts, .severalMails, .encodedMail, .tnef,
        .smime, .pgp, .partialMail,
        .missingMethodParameter, .missingMethod, .differentMethods(part: "", calendar: ""),
        .contradiction(""), .notACalendar, .brokenCalendar, .otherCalendar, .enclosedCalendar,
        .severalParticipants,
        .tooManyOctets(limit: 1), .lineTooLong(limit: 1), .headerTooLong(limit: 1),
        .tooManyFields(limit: 1), .tooManyParameters(limit: 1), .tooDeep(limit: 1),
        .tooManyParts(limit: 1), .contentTooLarge(limit: 1), .tooManyRecipients(limit: 1),
    ]

    @Test("Different methods: the calendar's own is told")
    func methods() {
        let octets = Mails.mail(
            "Content-Type: text/calendar; method=request",
            body: Mails.calendar("REPLY")
        )
        let mail = ReceivedMail.read(octets)
        #expect(mail.kind == .reply && mail.hasErrors)
        let expected = MailProblem.differentMethods(part: "REQUEST", calendar: "REPLY")
        #expect(mail.problems.map(\.problem) == [expected])
    }

    @Test(
        "A signature beside the content hides nothing, and sealed content beside a calendar neither"
    )
    func signed() {
        let calendar = Mails.part("text/calendar; method=REPLY", Mails.calendar("REPLY"))
        for (type, other) in [
            (
                "multipart/signed; protocol=\"application/pkcs7-signature\"",
                "application/pkcs7-signature; name=smime.p7s"
            ),
            ("multipart/mixed", "application/x-pkcs7-mime; name=smime.p7m"),
        ] {
            let parts = [calendar, "Content-Type: \(other)\n\nMIAG"]
            let mail = ReceivedMail.read(
                Mails.mail("Content-Type: \(type); boundary=x", body: Mails.multipart("x", parts))
            )
            #expect(mail.kind == .reply && mail.problems.isEmpty)
        }
    }

    @Test("A winmail.dat beside a calendar hides nothing")
    func attached() {
        let octets = Mails.mail(
            "Content-Type: multipart/mixed; boundary=x",
            body: Mails.multipart(
                "x",
                [
                    "Content-Type: application/ms-tnef\n\nIg==",
                    Mails.part("text/calendar; method=REPLY", Mails.calendar("REPLY")),
                ]
            )
        )
        let mail = ReceivedMail.read(octets)
        #expect(mail.kind == .reply && mail.problems.isEmpty)
    }

    @Test("Errors are kept before anything else, and the rest is counted")
    func kept() {
        var limits = MailLimits()
        limits.diagnostics = 3
        let lines = (0..<10).map { "no field \($0)" }.joined(separator: "\n")
        let octets = Mails.mail("X: 1\n" + lines + "\nContent-Type: application/ms-tnef")
        let mail = ReceivedMail.read(octets, limits: limits)
        #expect(mail.problems.count == 3 && mail.omittedProblems == 8)
        #expect(Mails.codes(mail).contains("tnef"))
    }
}
