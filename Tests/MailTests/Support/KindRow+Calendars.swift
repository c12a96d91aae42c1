import Mail

// Answers, invitations and cancellations, as the programs of participants send them.
extension KindRow {
    private static func reply(
        _ name: String,
        _ octets: [UInt8],
        partstat: String = "ACCEPTED",
        codes: [String] = []
    ) -> KindRow {
        KindRow(
            name: name,
            octets: octets,
            kind: .reply,
            method: "REPLY",
            attendee: "anna@example.org",
            partstat: partstat,
            codes: codes
        )
    }

    static let calendars: [KindRow] = [
        reply(
            "Outlook: the calendar is the whole mail",
            Mails.mail(
                """
                Subject: Accepteret: =?iso-8859-1?Q?Netv=E6rksm=F8de?=
                Thread-Index: AdABCDEF==
                MIME-Version: 1.0
                X-MS-Has-Attach:
                Content-class: urn:content-classes:calendarmessage
                Content-Type: text/calendar; method=REPLY; charset="utf-8"
                Content-Transfer-Encoding: base64
                """,
                body: Mails.base64(Mails.calendar("REPLY"))
            )
        ),
        reply(
            "Exchange: an alternative, and marks that no program should answer",
            Mails.mail(
                """
                Content-Type: multipart/alternative;
                \tboundary="_000_AM0PR01MB1234_"
                X-Auto-Response-Suppress: DR, OOF, AutoReply
                X-MS-Exchange-Calendar-Originator-Id: 1
                MIME-Version: 1.0
                """,
                body: Mails.multipart(
                    "_000_AM0PR01MB1234_",
                    [
                        "Content-Type: text/plain; charset=\"iso-8859-1\"\n\nJeg kommer",
                        Mails.part(
                            "text/calendar; charset=\"utf-8\"; method=REPLY",
                            Mails.calendar(
                                "REPLY",
                                attendees: ["CN=Anna;PARTSTAT=TENTATIVE:MAILTO:Anna@Example.org"]
                            )
                        ),
                    ]
                )
            ),
            partstat: "TENTATIVE"
        ),
        reply(
            "Outlook.com: no organizer",
            Mails.mail(
                "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x",
                body: Mails.multipart(
                    "x",
                    [
                        "Content-Type: text/plain\n\n",
                        Mails.part(
                            "text/calendar; charset=\"utf-8\"; method=REPLY",
                            Mails.calendar("REPLY", organizer: nil)
                        ),
                    ]
                )
            )
        ),
        reply(
            "Gmail: the calendar and an attachment with the same calendar",
            Mails.mail(
                """
                Reply-To: Anna <anna@example.org>
                Sender: Google Kalender <calendar-notification@google.com>
                Auto-Submitted: auto-generated
                Message-ID: <calendar-abc@google.com>
                Subject: Accepteret: tir. 30. mar.
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="0000000000001"
                """,
                body: Mails.multipart(
                    "0000000000001",
                    [
                        "Content-Type: multipart/alternative; boundary=\"0000000000002\"\n\n"
                            + Mails.multipart(
                                "0000000000002",
                                [
                                    "Content-Type: text/plain; charset=\"UTF-8\"; format=flowed; "
                                        + "delsp=yes\nContent-Transfer-Encoding: base64\n\nSg==",
                                    "Content-Type: text/html; charset=\"UTF-8\"\n\n<p>Ja</p>",
                                    "Content-Type: text/calendar; charset=\"UTF-8\"; method=REPLY\n"
                                        + "Content-Transfer-Encoding: 7bit\n\n"
                                        + Mails.calendar("REPLY").replacing("æ", with: "ae")
                                        .replacing("ø", with: "oe"),
                                ]
                            ),
                        "Content-Type: application/ics; name=\"invite.ics\"\n"
                            + "Content-Disposition: attachment; filename=\"invite.ics\"\n"
                            + "Content-Transfer-Encoding: base64\n\n"
                            + Mails.base64(
                                Mails.calendar("REPLY").replacing("æ", with: "ae")
                                    .replacing("ø", with: "oe")
                            ),
                    ]
                )
            )
        ),
        reply(
            "Apple Mail: quoted-printable, declined",
            Mails.mail(
                """
                Mime-Version: 1.0 (1.0)
                X-Mailer: Apple Mail
                Content-Type: multipart/alternative; boundary=Apple-Mail-0B6F
                """,
                body: Mails.multipart(
                    "Apple-Mail-0B6F",
                    [
                        "Content-Type: text/plain;\n\tcharset=us-ascii\n\nNej",
                        "Content-Transfer-Encoding: quoted-printable\nContent-Type: "
                            + "text/calendar;\n\tcharset=utf-8;\n\tmethod=reply\n\n"
                            + Mails.calendar(
                                "REPLY",
                                attendees: ["PARTSTAT=DECLINED:mailto:anna@example.org"]
                            )
                            .replacing("=", with: "=3D").replacing("æ", with: "=C3=A6")
                            .replacing("ø", with: "=C3=B8")
                            .replacing("DTSTART", with: "DTS=\r\nTART"),
                    ]
                )
            ),
            partstat: "DECLINED"
        ),
        reply(
            "Thunderbird: LF inside, 8bit",
            Mails.mail(
                """
                User-Agent: Mozilla Thunderbird
                MIME-Version: 1.0
                Content-Type: multipart/mixed;
                 boundary="------------XhV"
                """,
                body: Mails.multipart(
                    "------------XhV",
                    [
                        "Content-Type: multipart/alternative; boundary=\"------------XhV0\"\n\n"
                            + Mails.multipart(
                                "------------XhV0",
                                [
                                    "Content-Type: text/plain; charset=UTF-8\n\nOk",
                                    "Content-Type: text/calendar; method=REPLY; charset=UTF-8\n"
                                        + "Content-Transfer-Encoding: 8bit\n\n"
                                        + Mails.calendar("REPLY"),
                                ]
                            )
                    ]
                )
            )
        ),
        reply(
            "Proton: no method beside the calendar",
            Mails.mail(
                "MIME-Version: 1.0\nContent-Type: multipart/mixed;boundary=b1_x",
                body: Mails.multipart(
                    "b1_x",
                    [
                        "Content-Type: text/plain; charset=utf-8\n\nSvar",
                        Mails.part(
                            "text/calendar; filename=invite.ics; name=invite.ics",
                            Mails.calendar("REPLY")
                        ),
                    ]
                )
            ),
            codes: ["missing-method-parameter"]
        ),
        reply(
            "An attachment that only its name tells",
            Mails.mail(
                "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=y",
                body: Mails.multipart(
                    "y",
                    [
                        "Content-Type: text/plain\n\nSe vedhæftet",
                        Mails.part(
                            "application/octet-stream; name=\"SVAR.ICS\"",
                            Mails.calendar("REPLY")
                        ),
                    ]
                )
            )
        ),
        reply(
            "A room that accepts by itself",
            Mails.mail(
                "Auto-Submitted: auto-replied\nReturn-Path: <>\n"
                    + "Content-Type: text/calendar; method=REPLY",
                body: Mails.calendar("REPLY")
            )
        ),
        KindRow(
            name: "An invitation of another program",
            octets: Mails.mail(
                "Auto-Submitted: auto-generated\nPrecedence: bulk\n"
                    + "Content-Type: text/calendar; method=REQUEST",
                body: Mails.calendar("REQUEST")
            ),
            kind: .request,
            method: "REQUEST",
            attendee: "anna@example.org",
            partstat: "ACCEPTED"
        ),
        KindRow(
            name: "A cancellation",
            octets: Mails.mail(
                "Content-Type: text/calendar; method=CANCEL",
                body: Mails.calendar("CANCEL", extra: ["STATUS:CANCELLED"])
            ),
            kind: .cancel,
            method: "CANCEL",
            attendee: "anna@example.org",
            partstat: "ACCEPTED"
        ),
        KindRow(
            name: "Another time is proposed: a person must read it",
            octets: Mails.mail(
                "Content-Type: text/calendar; method=COUNTER",
                body: Mails.calendar("COUNTER")
            ),
            kind: .other,
            method: "COUNTER",
            attendee: "anna@example.org",
            partstat: "ACCEPTED"
        ),
    ]
}
