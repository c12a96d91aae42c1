import CivilTime
import Participation
import Planning
import TestSupport
import Testing

/// What is left of two numbers that turn out to be one person, field by field.
@Suite struct CompletedPersonTests {
    /// One thing that is kept of a person: how it is set, and how it is read.
    struct Field: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let set: @Sendable (inout Person, Int) throws -> Void
        let get: @Sendable (Person) -> AnyHashable
    }

    private static func field<Value: Hashable & Sendable>(
        _ path: any WritableKeyPath<Person, Value> & Sendable,
        _ values: Value...
    ) -> Field {
        Field(testDescription: "\(path)") { person, number in
            person[keyPath: path] = values[number]
        } get: { person in
            AnyHashable(person[keyPath: path])
        }
    }

    private static let days: [Day] = [1, 2].compactMap { Day(year: 2027, month: $0, day: 1) }
    private static let spans: [ClockSpan] = [9, 10].compactMap { hour in
        ClockTime(hour: hour, minute: 0).flatMap { start in
            start.adding(seconds: 3_600).flatMap { ClockSpan(start, to: $0) }
        }
    }

    static let fields: [Field] = [
        field(\.participant.phone, "00 00 00 01", "00 00 00 02"),
        field(\.participant.mailbox, "a@mail.example", "b@mail.example"),
        field(\.participant.familyName, "Haddad", "Nasser"),
        field(\.participant.contactHours, spans[0], spans[1]),
        field(
            \.participant.interpreter,
            InterpreterWish(gender: .female, mode: .phone, notThisPerson: "Sami"),
            InterpreterWish(gender: .female, mode: .phone, notThisPerson: "Sami")
        ),
        field(\.traits.gender, .female, .other),
        field(\.traits.country, "SY", "UA"),
        field(\.traits.education, .basic, .master),
        field(\.traits.arrivalYear, 2020, 2021),
        field(\.traits.ageGroup, .from25, .from35),
        field(\.course.channel, .letter, .other),
        field(\.course.goal, .job, .education),
        field(
            \.course.interview,
            Course.Interview(day: days[0], by: "Anne"),
            Course.Interview(day: days[1], by: "Bo")
        ),
        field(
            \.course.referral,
            Course.Referral(day: days[0], by: "Anne", testMessageArrived: true),
            Course.Referral(day: days[1], by: "Bo", testMessageArrived: false)
        ),
        field(
            \.course.privacyNotice,
            Course.PrivacyNotice(day: days[0], language: "da"),
            Course.PrivacyNotice(day: days[1], language: "ar")
        ),
    ]

    private func person(_ number: Int) -> Person {
        Person(
            participant: Participant(id: number, familyName: "", mailbox: nil, phone: nil)
        )
    }

    @Test(arguments: fields)
    func whatOnlyOneOfThemHasIsKept(field: Field) throws {
        var (kept, other) = (person(1), person(2))
        #expect(field.get(kept.completed(by: other)) == field.get(kept))
        try field.set(&other, 1)
        #expect(field.get(kept.completed(by: other)) == field.get(other))
        try field.set(&kept, 0)
        #expect(field.get(kept.completed(by: person(2))) == field.get(kept))
        // Where both have it, the one that is kept says what holds.
        #expect(field.get(kept.completed(by: other)) == field.get(kept))
        #expect(kept.completed(by: other).participant.id == 1)
        // A second time nothing changes.
        let both = kept.completed(by: other)
        #expect(both.completed(by: other) == both)
    }

    @Test(arguments: Participant.ContactRule.allCases, Participant.ContactRule.allCases)
    func theStricterContactRuleHolds(
        one: Participant.ContactRule,
        two: Participant.ContactRule
    ) {
        var (kept, other) = (person(1), person(2))
        kept.participant.contactRule = one
        other.participant.contactRule = two
        let expected: Participant.ContactRule =
            [one, two].contains(.doNotWrite)
            ? .doNotWrite : [one, two].contains(.phoneOnly) ? .phoneOnly : .any
        #expect(kept.completed(by: other).participant.contactRule == expected)
    }

    /// Whom either of them does not want, once each; a wish for a gender is not lost.
    @Test(
        arguments: [
            (nil, nil, nil), ("Sami", nil, "Sami"), (nil, "Sami", "Sami"),
            ("Sami", "Sami", "Sami"), ("Sami", "Huda", "Sami, Huda"),
            (String(repeating: "a", count: 80), "Huda", String(repeating: "a", count: 80)),
            (String(repeating: "a", count: 77), "Huda", String(repeating: "a", count: 77) + ", H"),
        ] as [(String?, String?, String?)]
    )
    func nobodyUnwantedIsForgotten(one: String?, two: String?, both: String?) {
        var (kept, other) = (person(1), person(2))
        kept.participant.interpreter = InterpreterWish(mode: .video, notThisPerson: one)
        other.participant.interpreter = InterpreterWish(gender: .male, notThisPerson: two)
        let wish = kept.completed(by: other).participant.interpreter
        #expect(wish == InterpreterWish(gender: .male, mode: .video, notThisPerson: both))
        let turned = other.completed(by: kept).participant.interpreter
        #expect(turned?.gender == .male && turned?.mode == .inPerson)
    }

    @Test func whatIsDatedIsPutTogetherByDay() throws {
        let days = CompletedPersonTests.days
        var (kept, other) = (person(1), person(2))
        kept.course.support.set(.handHeld, from: days[1])
        other.course.support.set(.selfHelp, from: days[0])
        other.course.support.set(.selfHelp, from: days[1])
        kept.course.coordinators.set("Anne", from: days[0])
        other.course.coordinators.set("Bo", from: days[0])
        other.course.coordinators.set("Bo", from: days[1])
        let course = kept.completed(by: other).course
        #expect(course.support.entries.map(\.value) == [.selfHelp, .handHeld])
        #expect(course.coordinators.entries.map(\.value) == ["Anne", "Bo"])
        #expect(course.support.entries.map(\.from) == days)
    }

    @Test func pausesOfBothAreKeptOnceEach() throws {
        let days = CompletedPersonTests.days
        func pause(_ from: Day, _ length: Int) throws -> Course.Pause {
            try #require(Course.Pause(from: from, until: from.advanced(by: length)))
        }
        var (kept, other) = (person(1), person(2))
        kept.course.pauses = [try pause(days[1], 5)]
        other.course.pauses = [try pause(days[0], 3), try pause(days[1], 9)]
        let expected = [try pause(days[0], 3), try pause(days[1], 5)]
        #expect(kept.completed(by: other).course.pauses == expected)
        // Ending the course of a number that is given up ended nothing; one's own end stays.
        other.course.end = Course.End(day: days[1], reason: .moved)
        #expect(kept.completed(by: other).course.end == nil)
        #expect(other.completed(by: kept).course.end == other.course.end)
    }

    /// A pause of one day, the days beside it, and an end on the day of a meeting.
    @Test(
        arguments: [(-1, false, true), (0, true, false), (1, false, true), (9, false, true)]
            + [(10, false, false), (11, false, false)]
    )
    func theFirstAndTheLastDayCount(days: Int, isPaused: Bool, isActive: Bool) throws {
        let first = CompletedPersonTests.days[0]
        var course = Course()
        course.pauses = [try #require(Course.Pause(from: first, until: first))]
        course.end = Course.End(day: first.advanced(by: 10), reason: .job)
        let day = first.advanced(by: days)
        #expect(course.isPaused(on: day) == isPaused)
        #expect(course.isActive(on: day) == isActive)
        #expect(Course().isActive(on: day) && !Course().isPaused(on: day))
        #expect(Course.Pause(from: first, until: first.advanced(by: -1)) == nil)
    }
}
