import CivilTime
import Correspondence
import Documents
import Participation
import Planning
import TestSupport
import Testing

@Suite("Participants are read from what municipalities keep in spreadsheets")
struct ParticipantTableTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test("Everything that is kept of a person has a column")
    func everything() throws {
        let people = try SampleTable.read(SampleTable.text)
        try #require(people.count == 2)
        let (participant, course) = (people[0].person.participant, people[0].person.course)
        #expect(people.map(\.line) == [2, 3])
        #expect(
            participant
                == Participant(
                    id: 0,
                    givenName: "Amina",
                    familyName: "Hassan",
                    language: "so",
                    phone: "+45 00 00 00 12",
                    mailbox: "amina@example.org",
                    contactRule: .any,
                    contactHours: ClockSpan(
                        try #require(ClockTime("15:00")),
                        to: try #require(ClockTime("18:00"))
                    ),
                    interpreter: InterpreterWish(
                        gender: .female,
                        mode: .video,
                        notThisPerson: "Tolk 7"
                    )
                )
        )
        #expect(
            people[0].person.traits
                == Traits(
                    gender: .female,
                    country: "SO",
                    education: .basic,
                    arrivalYear: 2019,
                    ageGroup: .from25
                )
        )
        var expected = Course(channel: .letter, goal: .job)
        expected.legalCategories.set(
            try #require(Identifier("spouse")),
            from: try day("2026-09-01")
        )
        expected.support.set(.handHeld, from: try day("2027-01-05"))
        expected.coordinators.set("Kirsten Holm", from: try day("2027-02-01"))
        expected.interview = .init(day: try day("2026-12-03"), by: "Kirsten Holm")
        expected.referral = .init(
            day: try day("2026-12-10"),
            by: "Bo Berg",
            testMessageArrived: nil
        )
        expected.privacyNotice = .init(day: try day("2026-12-03"), language: "so")
        #expect(course == expected)

        let other = people[1].person
        #expect(other.participant.language == "da" && other.participant.contactRule == .doNotWrite)
        #expect(other.participant.contactHours.map { "\($0.start) \($0.end)" } == "09:30 12:00")
        #expect(other.participant.interpreter == nil && other.traits.education == .master)
        #expect(other.course.channel == .wordOfMouth && other.course.goal == .ownBusiness)
    }

    @Test("A name alone is enough; what has no day of its own holds from today")
    func little() throws {
        let text =
            "NAVN;ansvarlig;Oplysnings-brev givet;tolk_køn\nAnna Maria  Ek;Kirsten;5.1.2027;mand\nBo;;;\n"
        let people = try SampleTable.read(text)
        #expect(people.map(\.person.participant.givenName) == ["Anna Maria", "Bo"])
        #expect(people.map(\.person.participant.familyName) == ["Ek", ""])
        #expect(people.map(\.person.participant.contactRule) == [.any, .any])
        let first = people[0].person
        #expect(first.course.coordinators.entries.map(\.from) == [SampleTable.today])
        #expect(first.course.privacyNotice?.language == "da")
        #expect(first.participant.interpreter == InterpreterWish(gender: .male))
        #expect(people[1].person.participant.interpreter == nil)
    }

    @Test("A mapping goes before what a heading seems to say")
    func mapping() throws {
        let people = try SampleTable.read(
            "Kaldenavn,Navn,CPR-nr.,Bemærkninger,Sagsnr\nBo,Berg,010190-1234,ked af det,010190-1234\n",
            mapping: [
                "kaldenavn": "givenName", "NAVN": "familyName", "cprnr": "-", "Bemærkninger": "-",
                "Sagsnr": "-",
            ]
        )
        #expect(people.map(\.person.participant.fullName) == ["Bo Berg"])
    }

    @Test("Families share a phone and strangers a name")
    func families() throws {
        let text = """
            Navn;Telefon;Mail
            Bo Berg;00 00 00 12;berg@example.org
            Ida Berg;00 00 00 12;berg@example.org
            Bo Berg;00 00 00 13;bo@example.org
            Bo Berg;;
            Bo Berg;;
            """
        #expect(try SampleTable.read(text).count == 5)
    }

    @Test("What a heading alone gives is nobody")
    func nobody() throws {
        #expect(try SampleTable.read("Navn\n").isEmpty)
        #expect(try SampleTable.read(SampleTable.headings).isEmpty)
    }

    @Test("Numbers that are no CPR numbers are left alone")
    func otherNumbers() throws {
        let text = """
            Fornavn;Telefon;Mail;Koordinator
            Bo;01019012;01019012345@example.org;Hold 010199-12345
            Ida;+380 50 123 4567;ida@example.org;Rum 320190-1234
            """
        #expect(try SampleTable.read(text).count == 2)
    }

    @Test("Every mistake of a file is told, in order, and nothing is given back")
    func allAtOnce() {
        let text = """
            Fornavn;Telefon;Land;Henvist
            Bo;12;DK;
            ;00 00 00 12;XX;31.2.2027
            """
        let found = SampleTable.mistakes(text).found
        #expect(found.map(\.line) == [2, 3, 3, 3])
        #expect(found.map(\.column) == [4, 1, 14, 17])
        #expect(
            found[0].text(in: .danish)
                == "participants.csv:2:4: Række 2, \"Telefon\": \"12\" kan ikke bruges."
                + " Skriv et telefonnummer på 6 til 15 cifre."
        )
    }

    @Test("The file begins as Danish spreadsheets expect")
    func form() {
        let octets = ParticipantTable.write([])
        #expect(octets == Array("\u{FEFF}\(SampleTable.headings)\r\n".utf8).withPhone)
    }

    @Test("Twenty thousand people cost four times what five thousand do")
    func many() throws {
        func text(_ count: Int) -> String {
            let heading = "Fornavn;Efternavn;Sprog;Telefon;Mail;Mål;Støtte;Tolk;Køn;Land"
            let rows = (0..<count).map {
                "Bo;Berg \($0);da;12 34 \($0 + 10_000);;;;nej;kvinde;DK"
            }
            return ([heading] + rows).joined(separator: "\n")
        }
        func wrong(_ count: Int) -> String { text(count).replacing("kvinde", with: "kvind") }
        var count = 0
        let growth = try Allocations.growth(upTo: 20_000, of: text) {
            count = try SampleTable.read($0).count
        }
        #expect(growth < Allocations.linear)
        #expect(count == 20_000)
        var found: [FileMistake] = []
        let growthOfMistakes = Allocations.growth(upTo: 20_000, of: wrong) {
            found = SampleTable.mistakes($0).found
        }
        #expect(growthOfMistakes < Allocations.linear)
        #expect(found.count == 1001 && found.last?.code == "more")
    }
}

extension [UInt8] {
    /// The sample says "Mobil" where a written file says "Telefon".
    fileprivate var withPhone: [UInt8] {
        Array(String(decoding: self, as: UTF8.self).replacing("Mobil;", with: "Telefon;").utf8)
    }
}
