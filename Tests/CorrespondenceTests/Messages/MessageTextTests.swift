import CivilTime
import Correspondence
import Foundation
import Participation
import Planning
import TestSupport
import Testing

@Suite("What stands in messages")
struct MessageTextTests {
    static let stopList = [
        "visitation", "visiter", "målgruppe", "ægtefælleforsørg", "udeblivelse", "udeblev",
        "forplejning", "fremmødeprocent",
    ]

    private func participants() throws -> [SampleMessages.Row] {
        try SampleMessages.all().filter { $0.content.kind.audience == .participant }
    }

    @Test("Every kind in Danish and in English, as it was read", arguments: ["da", "en"])
    func golden(language: String) throws {
        let rows = try SampleMessages.all()
        #expect(Set(rows.map(\.content.kind)) == Set(MessageKind.allCases))
        let text = try rows.map { row in
            let isParticipant = row.content.kind.audience == .participant
            let envelope = try SampleMessages.envelope(
                to: isParticipant ? "Amina" : "Huda Nasser",
                reading: language
            )
            let message = Message(row.content, in: envelope)
            let own = try #require(message.versions.first)
            #expect(own.language == language)
            guard language != "da" else { return "== \(row.name)\n\(message.outline)" }
            let sms = message.sms.first.map { "\n[sms, \($0.segments)]\n\($0.text)\n" } ?? ""
            return "== \(row.name)\n[\(own.subject)]\n\n\(own.plainText)\n\(sms)"
        }.joined(separator: "\n")
        try Golden.check(text, "messages.\(language).txt")
    }

    @Test("What a mail says beside the rest: a link, a calendar, no food")
    func extras() throws {
        let content = try SampleMessages.content(.cycleInvitation)
        var envelope = try SampleMessages.envelope()
        let plain = Message(content, in: envelope).plainText
        #expect(plain.contains("Ring eller send en sms til 00 00 00 10."))
        #expect(!plain.contains("http") && !plain.contains("kalender"))
        #expect(plain.contains("kaffe"))
        envelope.link = "https://jobklub.example/s/abc"
        envelope.hasCalendar = true
        envelope.servesFood = false
        let message = Message(content, in: envelope)
        #expect(
            message.plainText.contains(
                "Svar her, eller ring til 00 00 00 10:\n\nhttps://jobklub.example/s/abc"
            )
        )
        #expect(message.plainText.contains("Vi kan ikke se, hvad du svarer i kalenderen."))
        #expect(!message.plainText.contains("kaffe"))
        #expect(message.html.contains("<a href=\"https://jobklub.example/s/abc\">Svar her</a>"))
        // Without a page, two kinds still say how to answer, and once only.
        for kind in [MessageKind.moved, .askOnce] {
            let text = Message(try SampleMessages.content(kind), in: try SampleMessages.envelope())
                .plainText
            #expect(text.components(separatedBy: "00 00 00 10").count == 2, "\(kind)")
        }
    }

    @Test("Every letter and every SMS to somebody names the number that a person answers")
    func phones() throws {
        for row in try SampleMessages.all() where row.content.kind != .facilitatorBrief {
            for language in ["da", "en", "ti"] {
                let envelope = try SampleMessages.envelope(reading: language)
                let message = Message(row.content, in: envelope)
                for version in message.versions {
                    #expect(version.plainText.contains("00 00 00 10"), "\(row.name)")
                }
                for sms in message.sms { #expect(sms.text.contains("00 00 00 10"), "\(row.name)") }
            }
        }
    }

    @Test("LIX counts as Björnsson did")
    func lix() {
        // Seven words, two sentences, two of over six letters: 7/2 + 200/7.
        let text = "Katten sidder på måtten. Den spinder højlydt."
        #expect(Readability.counts(text) == (words: 7, long: 2, sentences: 2))
        #expect(abs(Readability.lix(text) - 32.071) < 0.001)
        // Neither a time nor an abbreviation ends a sentence.
        #expect(Readability.counts("Vi ses kl. 9.30 den 5. maj. Kom!") == (8, 0, 2))
        #expect(Readability.lix("") == 0)
    }

    @Test("Participants' Danish is easy: LIX at most 35")
    func easy() throws {
        for row in try participants() {
            let envelope = try SampleMessages.envelope()
            let version = try #require(Message(row.content, in: envelope).versions.first)
            let running = version.parts.compactMap { part -> String? in
                // Names and titles beneath the letter are no running text.
                if case .paragraph(let text) = part, !text.contains("\n") { text } else { nil }
            }
            let lix = Readability.lix(running.joined(separator: "\n"))
            #expect(lix > 5 && lix <= 35, "\(row.name): \(lix)")
        }
    }

    @Test("Words that participants never read, and nothing that frightens")
    func stopList() throws {
        let frightening = ["pligt", "sanktion", "konsekvens", "straf", "ydelse", "fratage", "krav"]
        for row in try participants() {
            for language in ["da", "en"] {
                let envelope = try SampleMessages.envelope(reading: language)
                let message = Message(row.content, in: envelope)
                let text = ([message.subject, message.plainText] + message.sms.map(\.text))
                    .joined(separator: "\n").lowercased()
                for word in MessageTextTests.stopList + frightening + ["target group", "no-show"] {
                    #expect(!text.contains(word), "\(row.name): \(word)")
                }
                // Before replies are read by machine, nothing says so of a calendar.
                #expect(!text.contains("svar i kalenderen") && !text.contains("accepter"))
            }
        }
    }

    @Test("Nothing sensitive in a subject or an SMS to a participant")
    func sensitive() throws {
        let words = [
            "job", "arbejd", "netværk", "samtale", "informationsmøde", "besøg", "oplæg", "tolk",
            "tema", "emne", "mål", "kategori", "ægtefælle", "ydelse", "integration", "flygtning",
            "familie", "barn", "kursus", "forløb", "konsulent", "work", "network", "interview",
            "talk ", "interpret", "goal", "http", "www",
        ]
        for row in try participants() {
            for language in ["da", "en"] {
                let envelope = try SampleMessages.envelope(reading: language)
                let message = Message(row.content, in: envelope)
                for text in [message.subject] + message.sms.map(\.text) {
                    for word in words where !(word == "talk " && row.name.hasPrefix("talk")) {
                        #expect(
                            !text.lowercased().contains(word),
                            "\(row.name): \(word) in \(text)"
                        )
                    }
                    #expect(!text.contains("Amina") || text != message.subject)
                }
            }
        }
    }

    @Test("A missed session is a draft; what we start counts in the month, answers do not")
    func kinds() {
        #expect(MessageKind.allCases.filter(\.isDraft) == [.missed])
        #expect(MessageKind.reminder.countsInMonth && MessageKind.cycleInvitation.countsInMonth)
        for kind in [MessageKind.moved, .cancelled, .seatOffer, .receiptYes, .receiptAfbud] {
            #expect(!kind.countsInMonth)
        }
        #expect(
            MessageKind.allCases.filter(\.hasSMS)
                == [.seatOffer, .moved, .cancelled, .reminder, .testMessage]
        )
    }

    @Test(
        "Numbers choose their form",
        arguments: [
            ("da", 1, "Vi har inviteret dig 1 gang og"),
            ("da", 2, "Vi har inviteret dig 2 gange og"),
            ("en", 1, "We have invited you 1 time, and"),
            ("en", 3, "We have invited you 3 times, and"),
        ]
    )
    func plurals(language: String, count: Int, says: String) throws {
        let envelope = try SampleMessages.envelope(reading: language)
        let message = Message(.askOnce(invitations: count), in: envelope)
        #expect(message.plainText.contains(says))
    }

    @Test("Moves and cancellations say how many", arguments: [(1, "et møde"), (2, "2 møder")])
    func counted(count: Int, says: String) throws {
        let moves = try (1...count).map {
            MeetingMove(from: try SampleMessages.elsewhere(), to: try SampleMessages.session($0))
        }
        let occasions = moves.map(\.after)
        let envelope = try SampleMessages.envelope()
        #expect(
            Message(.moved(moves, .anybody), in: envelope).plainText.contains("flyttet \(says):")
        )
        let cancelled = Message(.cancelled(occasions, .anybody, next: nil), in: envelope)
        #expect(cancelled.plainText.contains("aflyse \(says):"))
    }

    @Test("Today and tomorrow are said on the day, from the real date")
    func near() throws {
        let content = try SampleMessages.content(.reminder)
        var envelope = try SampleMessages.envelope()
        let rows = [
            ("2027-01-05", "Vi ses i dag kl. 9.30"), ("2027-01-04", "Vi ses i morgen kl. 9.30"),
            ("2027-01-03", "Vi ses tirsdag den 5. januar kl. 9.30"),
            ("2027-01-06", "Vi ses tirsdag den 5. januar kl. 9.30"),
        ]
        for (today, subject) in rows {
            envelope.today = try Sample.day(today)
            #expect(Message(content, in: envelope).subject == subject)
        }
        envelope.today = nil
        #expect(Message(content, in: envelope).subject == "Vi ses tirsdag den 5. januar kl. 9.30")
    }

    @Test("What is new comes first: place, time, or both")
    func news() throws {
        let first = try SampleMessages.session()
        let envelope = try SampleMessages.envelope()
        let later = try Sample.span("10:00", "12:30")
        let rows = [
            (try SampleMessages.slot("town-hall", "2027-01-05"), "NYT STED."),
            (try SampleMessages.slot("library", "2027-01-05", later), "NY TID."),
            (try SampleMessages.slot("library", "2027-01-04"), "NY TID."),
            (try SampleMessages.slot("town-hall", "2027-01-04"), "NY TID OG NYT STED."),
            (try SampleMessages.slot("library", "2027-01-05"), "Hej Amina."),
        ]
        for (before, begins) in rows {
            let reminder = Message(
                .reminder(first, InvitedPerson(.seated), movedFrom: before),
                in: envelope
            )
            #expect(try #require(reminder.sms.last).text.hasPrefix(begins))
            guard before != MeetingSlot(first) else { continue }
            #expect(reminder.subject.hasPrefix(begins))
            let moved = Message(
                .moved([MeetingMove(from: before, to: first)], .anybody),
                in: envelope
            )
            #expect(try #require(moved.sms.last).text.hasPrefix(begins))
            #expect(moved.subject.hasPrefix(begins.dropLast()))
        }
    }

    @Test("A talk is told at its own time, wherever it is told")
    func talks() throws {
        let talks = try Sample.occasion(.talks, try SampleMessages.setting())
        let person = InvitedPerson(.seated, talk: try Sample.span("10:00", "11:00"))
        let before = MeetingSlot(
            talks,
            InvitedPerson(.seated, talk: try Sample.span("09:00", "10:00"))
        )
        let envelope = try SampleMessages.envelope(reading: "ti")
        let contents: [MessageContent] = [
            .talkInvitation(talks, person), .receiptYes(talks, person),
            .receiptAfbud(talks, person, .meeting),
            .moved([MeetingMove(from: before, to: talks)], person),
            .cancelled([talks], person, next: nil), .reminder(talks, person, movedFrom: nil),
        ]
        for content in contents {
            let message = Message(content, in: envelope)
            let all = message.outline
            #expect(!all.contains("9.00–15.30") && !all.contains("09:00–15:30"), "\(content.kind)")
            #expect(all.contains("10:00–11:00") && all.contains("10.00"), "\(content.kind)")
        }
    }

    @Test("You keep your seat, only if you have one")
    func seats() throws {
        let (first, second) = (try SampleMessages.session(), try SampleMessages.session(2))
        let envelope = try SampleMessages.envelope()
        let move = MeetingMove(from: try SampleMessages.elsewhere(), to: first)
        for (standing, isKept) in [(InvitedPerson.Standing.seated, true), (.invited, false)] {
            let person = InvitedPerson(standing)
            for content in [
                MessageContent.moved([move], person), .cancelled([first], person, next: second),
            ] {
                let text = Message(content, in: envelope).plainText
                #expect(text.contains("Du har stadig din plads.") == isKept)
            }
        }
        let last = Message(.cancelled([first], InvitedPerson(.seated), next: nil), in: envelope)
        #expect(!last.plainText.contains("din plads"))
    }
}

@Suite("What those who help are told")
struct StaffMessageTests {
    @Test(
        "The day brief names who helps, with numbers, and counts participants without naming them"
    )
    func brief() throws {
        let first = try SampleMessages.session()
        let speaker = Speaker(
            particulars: Particulars(
                id: try Sample.id("samira"),
                name: "Samira Aziz",
                phone: "00 00 00 31",
                languages: ["da"],
                availability: Availability(hours: [])
            ),
            kind: .roleModel,
            lineOfWork: "pleje"
        )
        var brief = try SampleMessages.brief()
        brief.staff = MeetingStaff(
            [StaffAssignment(.speaker, try Sample.id("samira"), .accepted)],
            Staff(speakers: [speaker])
        )
        brief.speechMinutes = 20
        brief.mayTakePictures = false
        let text = Message(.facilitatorBrief(brief), in: try SampleMessages.envelope(to: "Anne"))
            .plainText
        #expect(
            text.contains(
                """
                Oplægsholder: Samira Aziz, 00 00 00 31
                Emne: Arbejdsmarkedet i Danmark
                Varighed: 20 minutter
                Billeder: har ikke sagt ja
                """
            )
        )
        for person in Sample.people { #expect(!text.contains(person.givenName)) }
        #expect(text.contains("Inviterede: 4. Ja: 1. Afbud: 1. Intet svar: 2."))
        brief.calls = 0
        brief.changes = 0
        brief.notReached = 0
        brief.newToday = 0
        brief.backToday = 0
        brief.coffee = 0
        let quiet = Message(.facilitatorBrief(brief), in: try SampleMessages.envelope(to: "Anne"))
            .plainText
        for word in ["Ring til", "ændring", "Nye i dag", "Tilbage", "Kaffe til"] {
            #expect(!quiet.contains(word))
        }
        #expect(first.meeting.id == brief.occasion.meeting.id)
    }

    @Test("Interpreters, speakers and hosts are told nobody's name who takes part")
    func names() throws {
        for row in try SampleMessages.all() {
            switch row.content.kind.audience {
            case .participant, .facilitator: continue
            case .speaker, .interpreter, .venue, .door: break
            }
            let text = Message(row.content, in: try SampleMessages.envelope(to: "Huda")).outline
            for person in Sample.people { #expect(!text.contains(person.givenName)) }
        }
    }

    @Test("A venue that orders no coffee is not told of any", arguments: [0, 1, 18])
    func coffee(count: Int) throws {
        let order = RoomOrder(for: try SampleMessages.session(), people: 1, coffee: count)
        let envelope = try SampleMessages.envelope(to: "Informationen")
        let request = Message(.venueRequest(order), in: envelope).plainText
        #expect(request.contains("Antal: 1 person\n") && !request.contains("1 personer"))
        let cancelled = Message(.venueCancelled(order), in: envelope).plainText
        #expect(request.contains("Kaffe") == (count > 0))
        #expect(cancelled.contains("kaffe") == (count > 0))
        if count == 1 { #expect(request.contains("Kaffe: til 1 person\n")) }
    }

    @Test("Whoever has no time for a talk yet is asked for one, and has nothing to cancel")
    func choosing() throws {
        let talks = try Sample.occasion(.talks, try SampleMessages.setting())
        let text = Message(
            .talkInvitation(talks, .anybody),
            in: try SampleMessages.envelope()
        ).plainText
        #expect(
            text.contains("Ring eller send en sms til 00 00 00 10, så finder vi en tid sammen.")
        )
        #expect(!text.contains("afbud") && !text.contains("Kommer du?"))
    }
}
