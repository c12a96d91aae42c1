import ICalendar
import Mail
import Testing

@Suite("What a mail is")
struct MailKindTests {
    @Test("Answers and invitations of programs", arguments: KindRow.calendars)
    func calendars(row: KindRow) {
        check(row)
        let mail = ReceivedMail.read(row.octets)
        #expect(mail.summary.uid == "network-1@example.dk")
        #expect(mail.summary.sequence == 2)
        #expect(mail.summary.stamp == "20270302T071500Z")
        #expect(mail.from?.address == "anna@example.org")
        #expect(mail.calendar?.isEnclosed == false)
        #expect(mail.bounce == nil)
    }

    @Test("Reports, automatic replies and people", arguments: KindRow.servers)
    func servers(row: KindRow) { check(row) }

    /// However the lines end, also in a file of mails, and also each in its own way.
    private func check(_ row: KindRow) {
        let crlf = String(decoding: row.octets, as: UTF8.self).replacing("\r\n", with: "\n")
            .replacing("\n", with: "\r\n")
        let lf = crlf.replacing("\r\n", with: "\n")
        var isEven = false
        let mixed = lf.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            isEven.toggle()
            return line + (isEven ? "\r" : "")
        }.joined(separator: "\n")
        let separator = "From anna@example.org Tue Mar  2 08:15:05 2027\n"
        for text in [crlf, lf, mixed, separator + lf] {
            let mail = ReceivedMail.read(Array(text.utf8))
            #expect(mail.kind == row.kind)
            #expect(mail.summary.method == row.method)
            #expect(mail.summary.attendee == row.attendee)
            #expect(mail.summary.participation == row.partstat)
            #expect(Mails.codes(mail) == row.codes)
        }
    }

    @Test("A bounce tells the address, the status, and the mail that came back")
    func bounce() throws {
        let postfix = ReceivedMail.read(Mails.file("docs/mail/bounce.eml"))
        let bounce = try #require(postfix.bounce)
        #expect(bounce.originalMessageID == "1.vejle@example.dk")
        let failure = try #require(bounce.failures.first)
        #expect(failure.recipient == "anna@example.org" && failure.status == "5.1.1")
        #expect(failure.diagnostic == "smtp; 550 5.1.1 No such user")

        let exchange = ReceivedMail.read(KindRow.servers[1].octets)
        #expect(exchange.bounce?.originalMessageID == "1.vejle@example.dk")
        #expect(exchange.bounce?.failures.first?.status == "5.1.10")
        // The event of the mail that came back, whose method is none of this mail's.
        #expect(exchange.calendar == nil)
        #expect(exchange.bounce?.calendar?.method == "REQUEST")
        #expect(exchange.summary.uid == "network-1@example.dk")
        #expect(exchange.summary.method == nil)

        let gmail = ReceivedMail.read(KindRow.servers[2].octets)
        #expect(gmail.bounce?.originalMessageID == "1.vejle@example.dk")
    }

    @Test("Where mail is passed on, the address that was written to is told")
    func originalRecipient() {
        let mail = Mails.mail(
            "Return-Path: <>\nContent-Type: multipart/report; boundary=d",
            from: "MAILER-DAEMON@a.example",
            body: Mails.multipart(
                "d",
                [
                    """
                    Content-Type: message/delivery-status

                    Reporting-MTA: dns; a

                    Original-Recipient: rfc822;anna@example.org
                    Final-Recipient: rfc822;a17@inside.example.org
                    Action: failed
                    Status: 4.2.2 (mailbox full)

                    Final-Recipient: rfc822;bo@example.org
                    Action: delivered
                    Status: 2.0.0
                    """
                ]
            )
        )
        let failures = ReceivedMail.read(mail).bounce?.failures
        #expect(failures?.count == 1)
        #expect(failures?.first?.recipient == "anna@example.org")
        #expect(failures?.first?.finalRecipient == "a17@inside.example.org")
        #expect(failures?.first?.status == "4.2.2")
    }
}
