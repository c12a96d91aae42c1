import CivilTime
import Correspondence
import Documents
import Participation
import Planning
import TestSupport
import Testing

@Suite("What is written of people is read again as it was")
struct ParticipantRoundTripTests {
    @Test("A thousand people, in each language", arguments: Catalogue.embedded.keys.sorted())
    func roundTrip(language: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        var random = RandomPeople(seed: 2027)
        let people = (0..<1000).map { random.person($0) }
        let octets = ParticipantTable.write(people, in: catalogue)
        let read = try ParticipantTable.read(octets, file: "a.csv", today: SampleTable.today)
        #expect(read.count == people.count)
        for (read, person) in zip(read, people) {
            #expect(read.person == person)
        }
        #expect(ParticipantTable.write(read.map(\.person), in: catalogue) == octets)
    }

    @Test("The file begins as Danish spreadsheets expect")
    func form() {
        let octets = ParticipantTable.write([])
        #expect(octets == Array("\u{FEFF}\(SampleTable.headings)\r\n".utf8).withPhone)
    }

    @Test("No mutation of a good file makes reading stop or tell a place that does not exist")
    func mutations() {
        var random = SeededGenerator(seed: 20_270_104)
        let original = Array(SampleTable.text.utf8)
        let spice = Array("\n\r\t \"';,-=\0\u{85}\u{FEFF}å1x".utf8) + [0xFF, 0xC3, 0x81]
        var good = 0
        for number in 0..<1500 {
            var octets = original
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<octets.count, using: &random)
                let other = spice[Int.random(in: 0..<spice.count, using: &random)]
                switch Int.random(in: 0..<4, using: &random) {
                case 0: octets.remove(at: place)
                case 1: octets.insert(other, at: place)
                case 2: octets[place] = other
                default: octets.removeSubrange(place..<min(octets.count, place + 40))
                }
            }
            do {
                _ = try ParticipantTable.read(octets, file: "a.csv", today: SampleTable.today)
                good += 1
            } catch let error as FileMistakes {
                let lines = octets.count { $0 == 10 || $0 == 13 } + 1
                #expect(!error.mistakes.isEmpty)
                #expect(
                    error.mistakes.allSatisfy {
                        (1...lines).contains($0.line) && (1...octets.count + 1).contains($0.column)
                            && !$0.text(in: .danish).contains("{")
                    },
                    "mutation \(number)"
                )
            } catch {
                Issue.record(error)
            }
        }
        #expect((1...1400).contains(good))
    }
}

extension [UInt8] {
    /// The sample says "Mobil" where a written file says "Telefon".
    fileprivate var withPhone: [UInt8] {
        Array(String(decoding: self, as: UTF8.self).replacing("Mobil;", with: "Telefon;").utf8)
    }
}

/// People with every kind of name, the same in every run.
struct RandomPeople {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let names = [
        "Amina", "Åse", "Nguyễn", "O'Hara", "'s-Gravenhage", "=1+1", "+45", "-", "@x", "'=1", "a;b",
        "a,b", "\"Bo\"", "a\nb", "a\r\nb", "محمد", "علی", "Олена", "Дмитро", "สมชาย", "ሰላም", "王",
        "😀",
        "Ö", "O\u{308}", "José María", "a\tb", "''+", "\u{200F}=x", "ﷺ", "x:", "#", "Li",
    ]

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func maybe<Value>(_ value: Value) -> Value? {
        Bool.random(using: &random) ? value : nil
    }

    private mutating func name() -> String {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in pick(RandomPeople.names) }
            .joined(separator: " ")
    }

    private mutating func day() -> Day {
        Day(number: Int.random(in: 15_000...25_000, using: &random))
    }

    private mutating func hours() -> ClockSpan? {
        let start = Int.random(in: 0...22, using: &random)
        guard let first = ClockTime(hour: start, minute: 15),
            let last = ClockTime(hour: start + 1, minute: pick([0, 30]))
        else { return nil }
        return ClockSpan(first, to: last)
    }

    mutating func person(_ number: Int) -> Person {
        let hours = hours()
        let wish = InterpreterWish(
            gender: maybe(pick(Gender.allCases)),
            mode: pick(InterpretingMode.allCases),
            notThisPerson: maybe(name())
        )
        let participant = Participant(
            id: 0,
            givenName: name(),
            familyName: maybe(name()) ?? "",
            language: pick(["da", "en", "so", "ti", "kmr"]),
            phone: maybe(pick(["+45 ", "(45) ", ""]) + "00 \(100_000 + number)"),
            mailbox: maybe("a+\(number)@example.org"),
            contactRule: pick(Participant.ContactRule.allCases),
            contactHours: maybe(hours) ?? nil,
            interpreter: maybe(wish)
        )
        let traits = Traits(
            gender: maybe(pick(Gender.allCases)),
            country: maybe(pick(["DK", "SO", "SY", "UA", "XK"])),
            education: maybe(pick(Traits.Education.allCases)),
            arrivalYear: maybe(Int.random(in: 1960...2027, using: &random)),
            ageGroup: maybe(pick(Traits.AgeGroup.allCases))
        )
        return Person(participant: participant, traits: traits, course: course())
    }

    private mutating func course() -> Course {
        var course = Course(
            channel: maybe(pick(RecruitmentChannel.allCases)),
            goal: maybe(pick(Goal.allCases))
        )
        if let category = Identifier(pick(["spouse", "self-supporting", "x"])),
            random.next() % 2 == 0
        {
            course.legalCategories.set(category, from: day())
        }
        if let support = maybe(pick(Support.allCases)) { course.support.set(support, from: day()) }
        if let coordinator = maybe(name()) { course.coordinators.set(coordinator, from: day()) }
        course.interview = maybe(Course.Interview(day: day(), by: pick([name(), ""])))
        course.referral = maybe(
            Course.Referral(day: day(), by: pick([name(), ""]), testMessageArrived: nil)
        )
        course.privacyNotice = maybe(
            Course.PrivacyNotice(day: day(), language: pick(["so", "da"]))
        )
        return course
    }
}
