import CivilTime
import Correspondence
import Participation
import Planning
import Testing

@Suite("Attendance lists")
struct AttendanceListTests {
    private func lists(
        _ occasion: Occasion,
        _ catalogue: Catalogue = .danish
    ) -> (facilitator: PrintedSheet, signature: PrintedSheet) {
        let registrations = Sample.registrations(occasion.meeting.id)
        return (
            facilitator: occasion.facilitatorList(registrations, in: catalogue),
            signature: occasion.signatureList(registrations, in: catalogue)
        )
    }

    @Test("The facilitator's list says when, which, where and who is expected")
    func facilitatorList() throws {
        let setting = try Sample.frederiksberg(contactName: "Kirsten Holm")
        let sheet = lists(try Sample.occasion(.session, setting, number: 2)).facilitator
        #expect(sheet.paper == .a4)
        let words = sheet.words
        for expected in [
            "Jobklub, 2. gang af 3", "tirsdag den 12. januar 2027 kl. 9.30–12.00",
            "Hovedbiblioteket, Falkoner Plads 3, 2000 Frederiksberg", "Informationen, 00 00 00 12",
            "Plan B", "Vi mødes på rådhuset.", "Kirsten Holm", "Oplægsholder", "Det kan du", "Tolk",
            "Fremmødte i alt",
            "Inviterede: 4. Ja: 1. Afbud: 1. Intet svar: 2. Børn med: 2.",
            "Kun til dig, der holder mødet. Makuler listen, når du har tastet den ind.",
        ] {
            #expect(words.contains(expected), "\(expected)")
        }
        let table = try #require(sheet.tables.first)
        #expect(
            table.columns.map(\.heading) == [
                "Nr.", "Navn", "Telefon", "Svar", "Børn", "kom", "kom senere", "afbud", "kom ikke",
            ]
        )
        #expect(
            table.columns.map(\.isBox) == Array(repeating: false, count: 5)
                + Array(repeating: true, count: 4)
        )
        #expect(
            table.rows.prefix(4).map { Array($0.prefix(5)) } == [
                ["1", "Amina H.", "11 11 11 11", "ja", "2"],
                ["2", "Bo B.", "22 22 22 22", "afbud", ""],
                ["3", "Cyra D.", "", "intet svar", ""], ["4", "Dora", "", "intet svar", ""],
            ]
        )
        #expect(!table.columns.contains(where: \.isNumber) && !sheet.isDense)
        // Three rows for people who come without a registration.
        #expect(table.rows.count == 7)
        #expect(table.rows.suffix(3).allSatisfy { $0 == Array(repeating: "", count: 9) })
    }

    @Test("The numbers stand on the facilitator's list, and on no list that goes round")
    func numbers() throws {
        let talks = try Sample.occasion(.talks, try Sample.frederiksberg())
        let slots = try #require(lists(talks, Sample.english).facilitator.tables.first)
        let column = try #require(slots.columns.firstIndex { $0.heading == "No." })
        #expect(
            slots.rows.map { $0[column] } == ["1"] + Array(repeating: "", count: 10) + ["3", "4"]
        )
        for kind in [MeetingKind.session, .talks] {
            let occasion = try Sample.occasion(kind, try Sample.frederiksberg())
            let headings = lists(occasion).signature.tables.first?.columns.map(\.heading) ?? []
            #expect(!headings.isEmpty && !headings.contains("Nr."))
        }
    }

    @Test("Nothing stands there that nobody needs on the day", arguments: ["da", "en"])
    func neverOnTheList(language: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        for setting in [try Sample.frederiksberg(), try Sample.vejle()] {
            for kind in MeetingKind.allCases
            where setting.programme.steps.contains(where: { $0.kind == kind }) {
                let (list, signature) = lists(try Sample.occasion(kind, setting), catalogue)
                for text in [list.text, signature.text] {
                    // Family names, mail addresses, languages and a phone that may not be used.
                    for word in ["Hassan", "Berg", "Demir", "@", "33 33", "so", "tr"] {
                        let found = text.split { !$0.isLetter && !$0.isNumber && $0 != "@" }
                        #expect(!found.contains(Substring(word)), "\(word)")
                    }
                    #expect(!text.contains("33 33 33 33") && !text.contains("example.org"))
                    #expect(!text.contains("{") && !text.contains("sheet."))
                }
            }
        }
    }

    @Test("The signature list holds one date, names and room to sign")
    func signatureList() throws {
        let occasion = try Sample.occasion(.session, try Sample.frederiksberg())
        let sheet = lists(occasion).signature
        let table = try #require(sheet.tables.first)
        #expect(sheet.blocks == [.heading("tirsdag den 5. januar 2027"), .table(table)])
        #expect(sheet.footer.isEmpty)
        #expect(table.columns.map(\.heading) == ["Navn", "Underskrift"])
        #expect(table.rows.map(\.[0]) == ["Amina H.", "Cyra D.", "Dora", "", "", ""])
        #expect(table.rows.allSatisfy { $0[1].isEmpty })
    }

    @Test("The signature list of talks holds times and nobody's name")
    func talksSignatureList() throws {
        let occasion = try Sample.occasion(.talks, try Sample.frederiksberg())
        let sheet = lists(occasion).signature
        let table = try #require(sheet.tables.first)
        #expect(table.columns.map(\.heading) == ["Tid", "Underskrift"])
        // Who has an interpreter has a talk of an hour, in one row.
        #expect(table.rows.count == 11)
        #expect(table.rows[0] == ["9.00–10.00", ""])
        #expect(table.rows[6] == ["13.00–13.30", ""])
        for person in Sample.people { #expect(!sheet.text.contains(person.givenName)) }
    }

    @Test("The facilitator's list of talks gives each slot to one who said yes")
    func talksList() throws {
        let occasion = try Sample.occasion(.talks, try Sample.frederiksberg())
        let sheet = lists(occasion).facilitator
        let table = try #require(sheet.tables.first)
        #expect(table.rows[0].prefix(5) == ["9.00–10.00", "1", "Amina H.", "11 11 11 11", "ja"])
        // The slots that are free, then those who have not answered, without a time.
        let (free, unanswered) = (table.rows[1..<11], table.rows[11...])
        #expect(free.allSatisfy { !$0[0].isEmpty && $0.dropFirst().allSatisfy(\.isEmpty) })
        #expect(unanswered.map { Array($0[1...2]) } == [["3", "Cyra D."], ["4", "Dora"]])
        #expect(
            table.columns.suffix(4).map(\.heading)
                == ["holdt", "flyttet", "ønskes ikke", "kom ikke"]
        )
        #expect(!sheet.words.contains("Fremmødte i alt"))
    }

    @Test("A list without registrations has a row for each seat")
    func empty() throws {
        for kind in [MeetingKind.session, .network] {
            let occasion = try Sample.occasion(kind, try Sample.frederiksberg())
            let list = occasion.facilitatorList([], in: .danish)
            #expect(list.tables.first?.rows.count == occasion.step.seats)
            #expect(list.words.contains("Fremmødte i alt"))
            #expect(!list.text.contains("Inviterede"))
            let signature = occasion.signatureList([], in: .danish)
            #expect(signature.tables.first?.rows.count == occasion.step.seats)
        }
    }

    @Test(
        "More people than slots: whoever finds no time stands below; an interpreter takes an hour"
    )
    func crowdedTalks() throws {
        let occasion = try Sample.occasion(.talks, try Sample.frederiksberg())
        for (person, count, first) in [
            (Sample.people[0], 6, "9.00–10.00"), (Sample.people[1], 12, "9.00–9.30"),
        ] {
            let registration = ListedParticipant(
                participant: person,
                meeting: occasion.meeting.id,
                answer: .yes
            )
            let many = Array(repeating: registration, count: 30)
            let table = occasion.facilitatorList(many, in: .danish).tables.first
            let times = (table?.rows ?? []).prefix { !$0[0].isEmpty }
            #expect(times.count == count)
            #expect(table?.rows.count == 30)
            #expect(table?.rows.first?.first == first)
        }
    }
}

@Suite("What a facilitator's list tells of each person")
struct ListedAnswerTests {
    private func list(_ listed: [ListedParticipant]) throws -> PrintedSheet {
        try Sample.occasion(.session, try Sample.frederiksberg()).facilitatorList(
            listed,
            stall: Phrase(
                "show.stall-needs-more",
                ["id": .text("13"), "seats": .number(2), "count": .number(1)]
            ),
            in: .danish
        )
    }

    private func listed(
        _ person: Participant,
        _ answer: ListedParticipant.Answer,
        isLate: Bool = false
    ) throws -> ListedParticipant {
        let meeting = try Sample.occasion(.session, try Sample.frederiksberg()).meeting.id
        return ListedParticipant(
            participant: person,
            meeting: meeting,
            answer: answer,
            isLate: isLate
        )
    }

    @Test(
        "The answer is a word, also for those who come late or came without a seat",
        arguments: [
            (ListedParticipant.Answer.yes, false, "ja"), (.yes, true, "kommer senere"),
            (.cancelled, true, "afbud"), (.none, false, "intet svar"),
            (.walkIn, false, "uden tilmelding"), (.cameLast, false, "kom sidste gang"),
        ]
    )
    func answers(answer: ListedParticipant.Answer, isLate: Bool, word: String) throws {
        let row = try list([try listed(Sample.people[1], answer, isLate: isLate)]).tables.first?
            .rows.first
        #expect(row?[3] == word)
    }

    @Test("A list that is printed again shows what is ticked already")
    func marks() throws {
        let occasion = try Sample.occasion(.session, try Sample.frederiksberg())
        let row = ListedParticipant(
            participant: Sample.people[1],
            meeting: occasion.meeting.id,
            answer: .yes,
            mark: .cameLate
        )
        let table = try #require(occasion.facilitatorList([row], in: .danish).tables.first)
        #expect(table.rows[0].suffix(4) == ["", "x", "", ""])
        #expect(table.rows.dropFirst().allSatisfy { $0.suffix(4).allSatisfy(\.isEmpty) })
    }

    @Test("A talk that takes several slots is one row of the list that people sign")
    func longTalks() throws {
        let occasion = try Sample.occasion(.talks, try Sample.frederiksberg())
        let row = ListedParticipant(
            participant: Sample.people[0],
            meeting: occasion.meeting.id,
            answer: .yes
        )
        let spans = try #require(occasion.signatureList([row], in: .danish).tables.first).rows
        #expect(spans.map { $0[0] }.prefix(2) == ["9.00–10.00", "10.00–10.30"])
        #expect(spans.allSatisfy { $0[1].isEmpty })
    }

    @Test("Who was not asked counts as nobody who was invited; why a seat stays free stands below")
    func counts() throws {
        let people = Sample.people
        let sheet = try list([
            try listed(people[0], .yes, isLate: true), try listed(people[1], .yes),
            try listed(people[2], .cameLast), try listed(people[3], .walkIn),
        ])
        let line =
            "Inviterede: 2. Ja: 2. Afbud: 0. Intet svar: 0. Børn med: 0. "
            + "1 deltager kommer, efter at mødet er begyndt."
        #expect(sheet.words.contains(line))
        let stall =
            "Deltager nr. 13 er først på ventelisten og skal bruge 2 pladser. Kun 1 plads er "
            + "ledig. Pladsen bliver ikke tilbudt til andre på ventelisten."
        #expect(sheet.words.contains(stall))
    }

    @Test("Two of one short name are told apart on both lists")
    func namesakes() throws {
        let people = [("Ahmed", 6), ("Ali", 7)].map { family, id in
            Participant(
                id: id,
                givenName: "Fatma",
                familyName: family,
                language: "da",
                phone: nil,
                mailbox: nil,
                contactRule: .any
            )
        }
        let listed = try people.map { try self.listed($0, .yes) }
        let names = ["Fatma Ah.", "Fatma Al."]
        #expect(try list(listed).tables.first?.rows.prefix(2).map { $0[1] } == names)
        let occasion = try Sample.occasion(.session, try Sample.frederiksberg())
        let signature = occasion.signatureList(listed, in: .danish)
        #expect(signature.tables.first?.rows.prefix(2).map { $0[0] } == names)
    }
}
