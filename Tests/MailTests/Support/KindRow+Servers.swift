import Mail

// What servers and programs send that nobody asked.
extension KindRow {
    private static func bounce(_ name: String, _ octets: [UInt8], attendee: String?) -> KindRow {
        KindRow(name: name, octets: octets, kind: .bounce, attendee: attendee)
    }

    /// A report about Anna, with more lines about her and more parts.
    private static func report(
        _ lines: String,
        _ header: String = "",
        after parts: [String] = []
    ) -> [UInt8] {
        let status =
            "Content-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\n"
            + "Final-Recipient: rfc822; anna@example.org\n" + lines
        return Mails.mail(
            header + "Return-Path: <>\nContent-Type: multipart/report; boundary=d",
            from: "MAILER-DAEMON@mail.example.dk",
            body: Mails.multipart("d", [status] + parts)
        )
    }

    static let servers: [KindRow] = [
        bounce("Postfix", Mails.file("docs/mail/bounce.eml"), attendee: "anna@example.org"),
        bounce(
            "Exchange: the address after the server's own words",
            Mails.mail(
                """
                Return-Path: <>
                Subject: Kan ikke leveres: Invitation
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="4c6a"
                X-MS-Exchange-Message-Is-Ndr:
                In-Reply-To: <1.vejle@example.dk>
                """,
                from: "Microsoft Outlook <MicrosoftExchange329e@example.org>",
                body: Mails.multipart(
                    "4c6a",
                    [
                        "Content-Type: multipart/alternative; boundary=i\n\n"
                            + Mails.multipart(
                                "i",
                                ["Content-Type: text/plain\n\nKunne ikke leveres"]
                            ),
                        """
                        Content-Type: message/delivery-status

                        Reporting-MTA: dns;AM0PR01.example.org
                        Received-From-MTA: dns;mail.example.dk

                        Final-Recipient: rfc822;Anna@example.org
                        Action: failed
                        Status: 5.1.10
                        Diagnostic-Code: smtp;550 5.1.10 RecipientNotFound
                        X-Display-Name: Anna
                        """,
                        "Content-Type: message/rfc822\n\nMessage-ID: <1.vejle@example.dk>\n"
                            + "From: jobklub@example.dk\nContent-Type: text/calendar; method=REQUEST\n\n"
                            + Mails.calendar("REQUEST"),
                    ]
                )
            ),
            attendee: "anna@example.org"
        ),
        bounce(
            "Gmail: no report, a field of its own",
            Mails.mail(
                "X-Failed-Recipients: anna@example.org\nAuto-Submitted: auto-replied\n"
                    + "Subject: Delivery Status Notification (Failure)\n"
                    + "References: <1.vejle@example.dk>",
                from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
                body: "Adressen findes ikke."
            ),
            attendee: "anna@example.org"
        ),
        bounce(
            "qmail: words only",
            Mails.mail(
                "Return-Path: <>",
                from: "MAILER-DAEMON@mail.example.org",
                body: "Beskeden kom ikke frem.\n\n<anna@example.org>:\nUkendt.\n"
            ),
            attendee: "anna@example.org"
        ),
        bounce("No sender, nothing else", Mails.mail("Return-Path: <>"), attendee: nil),
        bounce(
            "A report with a word behind its action",
            report("Action: FAILED (bad address)\nStatus: 5.1.1"),
            attendee: "anna@example.org"
        ),
        bounce(
            "A report with an action of its own",
            report("Action: rejected\nStatus: 5.7.1"),
            attendee: "anna@example.org"
        ),
        bounce(
            "A report that knows no address of ours",
            report("Original-Recipient: rfc822;unknown\nAction: failed\nStatus: 5.1.1"),
            attendee: "anna@example.org"
        ),
        bounce(
            "A report with an address as SMTP writes it",
            report("Original-Recipient: rfc822;anna+2Bjob@example.org\nAction: failed"),
            attendee: "anna+job@example.org"
        ),
        bounce(
            "A report with an address in other letters",
            report("Original-Recipient: utf-8;\\x{E6}nna@example.org\nAction: failed"),
            attendee: "ænna@example.org"
        ),
        KindRow(
            name: "A report with an action of its own, of a mail that is late",
            octets: report("Action: queued\nStatus: 4.4.1"),
            kind: .auto
        ),
        KindRow(
            name: "Gmail: late, with the field of a failure",
            octets: report(
                "Action: delayed\nStatus: 4.4.1",
                "X-Failed-Recipients: anna@example.org\n"
            ),
            kind: .auto
        ),
        KindRow(
            name: "Exim: late, in words",
            octets: Mails.mail(
                "Subject: Warning: message 1abc-0002 delayed 24 hours\nAuto-Submitted: auto-replied",
                from: "Mail Delivery System <Mailer-Daemon@mail.example.dk>",
                body:
                    "The address to which it has not yet been delivered is:\n\n  anna@example.org\n"
            ),
            kind: .auto
        ),
        KindRow(
            name: "A person with such a subject",
            octets: Mails.mail("Subject: Warning: message delayed"),
            kind: .other
        ),
        KindRow(
            name: "A person passes on what came back",
            octets: Mails.mail(
                "Content-Type: multipart/mixed; boundary=o",
                body: Mails.multipart(
                    "o",
                    [
                        "Content-Type: text/plain\n\nHvad er det?",
                        "Content-Type: message/rfc822\n\n"
                            + String(
                                decoding: report(
                                    "Action: failed",
                                    after: [
                                        "Content-Type: message/rfc822\n\nFrom: jobklub@example.dk\n"
                                            + "Content-Type: text/calendar; method=REQUEST\n\n"
                                            + Mails.calendar("REQUEST")
                                    ]
                                ),
                                as: UTF8.self
                            ),
                    ]
                )
            ),
            kind: .other
        ),
        KindRow(
            name: "An empty field says nothing",
            octets: Mails.mail("Auto-Submitted:\nX-Autoreply: \nX-Failed-Recipients:"),
            kind: .other
        ),
        KindRow(
            name: "Exchange: a rule of a mailbox",
            octets: Mails.mail("X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent"),
            kind: .auto
        ),
        KindRow(
            name: "A mail that is late",
            octets: Mails.mail(
                "Return-Path: <>\nContent-Type: multipart/report; report-type=delivery-status; boundary=d",
                from: "MAILER-DAEMON@mail.example.dk",
                body: Mails.multipart(
                    "d",
                    [
                        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\n"
                            + "Final-Recipient: rfc822; anna@example.org\nAction: delayed\nStatus: 4.4.1"
                    ]
                )
            ),
            kind: .auto
        ),
        KindRow(
            name: "Exchange: away, with our invitation sent back",
            octets: Mails.mail(
                """
                Return-Path: <>
                Subject: Automatisk svar: Invitation
                Auto-Submitted: auto-generated
                X-Auto-Response-Suppress: All
                Content-Type: text/calendar; method=REQUEST
                """,
                body: Mails.calendar("REQUEST")
            ),
            kind: .auto,
            method: "REQUEST",
            attendee: "anna@example.org",
            partstat: "ACCEPTED"
        ),
        KindRow(
            name: "vacation: RFC 3834",
            octets: Mails.mail("Return-Path: <>\nAuto-Submitted: auto-replied (vacation)"),
            kind: .auto
        ),
        KindRow(name: "Precedence", octets: Mails.mail("Precedence: auto_reply"), kind: .auto),
        KindRow(name: "A list", octets: Mails.mail("Precedence: bulk"), kind: .auto),
        KindRow(name: "X-Autoreply", octets: Mails.mail("X-Autoreply: yes"), kind: .auto),
        KindRow(name: "X-Autoreply: no", octets: Mails.mail("X-Autoreply: no"), kind: .other),
        KindRow(
            name: "A subject and another sign",
            octets: Mails.mail("Subject: Autosvar: Ferie\nX-Auto-Response-Suppress: All"),
            kind: .auto
        ),
        KindRow(
            name: "A subject alone",
            octets: Mails.mail("Subject: Automatic reply: who answers the phone?"),
            kind: .other
        ),
        KindRow(
            name: "It was read",
            octets: Mails.mail(
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=r",
                body: Mails.multipart(
                    "r",
                    ["Content-Type: message/disposition-notification\n\nDisposition: a; displayed"]
                )
            ),
            kind: .auto
        ),
        KindRow(
            name: "A person who is postmaster",
            octets: Mails.mail("Subject: Hej", from: "postmaster@example.org"),
            kind: .other
        ),
        KindRow(name: "A person", octets: Mails.mail("Auto-Submitted: no"), kind: .other),
    ]
}
