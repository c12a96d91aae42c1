import CivilTime
import Participation
import Planning
import TestSupport

/// People with every kind of name, the same in every run.
struct RandomPeople {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let names = [
        "Amina", "Åse", "Nguyễn", "O'Hara", "'s-Gravenhage", "=1+1", "+45", "-", "@x", "'=1", "a;b",
        "a,b", "\"Bo\"", "می\u{200C}خواهد", "محمد", "علی", "Олена", "Дмитро", "สมชาย", "ሰላም", "王",
        "😀",
        "Ö", "O\u{308}", "José María", "''+", "ﷺ", "x:", "#", "Li",
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
