import CivilTime
import Participation
import Planning
import Store
import Testing

/// What the first and the last day of something mean, a group as large as its room, a second time.
@Suite struct EdgeTests {
    /// The sessions of January are on the 5th, 12th and 19th.
    @Test(
        arguments: [
            ("2027-01-01", "2027-01-04", []), ("2027-01-01", "2027-01-05", [1]),
            ("2027-01-05", "2027-01-05", [1]), ("2027-01-06", "2027-01-11", []),
            ("2027-01-06", "2027-01-12", [2]), ("2027-01-12", "2027-01-18", [2]),
            ("2027-01-12", "2027-01-19", [2, 3]), ("2027-01-19", "2027-06-30", [3]),
            ("2027-01-20", "2027-06-30", []),
        ] as [(String, String, [Int])]
    )
    func aPauseCountsFromItsFirstDayToItsLast(
        first: String,
        last: String,
        missed: [Int]
    ) throws {
        let town = try Town()
        let person = try town.add(1)[0]
        try town.perform(.register(person, at: Town.january), at: "2026-12-02 10:00")
        try town.perform(
            .pausePerson(person, from: Samples.day(first), until: Samples.day(last)),
            at: "2026-12-03 10:00"
        )
        let noticed = try (1...3).filter { number in
            let list = UseCase.readList(of: "\(Town.january)/session-\(number)")
            return try town.perform(list, at: "2026-12-03 11:00").lines[0].notice != nil
        }
        #expect(noticed == missed)
    }

    @Test(
        arguments: [
            ("2027-01-04", true), ("2027-01-05", true), ("2027-01-06", false),
        ]
    )
    func aCourseThatEndsFreesWhatIsOnItsLastDayAndAfterIt(day: String, isFree: Bool) throws {
        let town = try Town()
        let person = try town.add(1)[0]
        try town.perform(.register(person, at: Town.january), at: "2026-12-02 10:00")
        try town.perform(.endCourse(person, on: Samples.day(day), .job), at: "2026-12-03 10:00")
        let state = try town.states("\(Town.january)/session-1")[person]
        #expect(state == (isFree ? .cancelledByUs : .registered))
    }

    @Test(
        arguments: [
            ("2027-01-05", nil, "2027-01-05", [true, false]),
            ("2027-01-05", nil, "2027-01-06", [true, false]),
            ("2027-01-05", nil, "2027-01-04", [true, true]),
            (nil, "2027-01-05", "2027-01-05", [true, true]),
            (nil, "2027-01-06", "2027-01-05", [true, true]),
            (nil, "2027-01-04", "2027-01-05", [true, false]),
        ] as [(String?, String?, String, [Bool])]
    )
    func aHandoverIsForThoseWhoAreStillInACourse(
        end: String?,
        other: String?,
        day: String,
        told: [Bool]
    ) throws {
        // The first has anne all along; the second ends, or goes to somebody else some day.
        let town = try Town()
        let people = try town.add(2)
        for id in people {
            try town.perform(
                .handOver(from: nil, to: "anne", on: Samples.day("2026-12-01"), only: id),
                at: "2026-12-01 10:00"
            )
        }
        if let other {
            try town.perform(
                .handOver(from: nil, to: "bo", on: Samples.day(other), only: people[1]),
                at: "2026-12-01 10:00"
            )
        }
        if let end {
            try town.perform(
                .endCourse(people[1], on: Samples.day(end), .job),
                at: "2026-12-02 10:00"
            )
        }
        let moved = try town.perform(
            .handOver(from: "anne", to: "carl", on: Samples.day(day)),
            at: "2026-12-03 10:00"
        )
        // Whoever goes to bo from that very day on is no longer with anne then.
        let expected = zip(people, told).filter { id, isTold in
            isTold && !(id == people[1] && other == day)
        }
        #expect(moved.map(\.id) == expected.map(\.0))
    }

    @Test(arguments: [("2027-03-31", "2027-04-01"), ("2027-03-10", "2027-03-11")])
    func whoIsBackBeforeAPauseIsOverEndsItTheDayBefore(last: String, back: String) throws {
        let town = try Town()
        let person = try town.add(1)[0]
        let first = Samples.day("2027-03-01")
        try town.perform(
            .pausePerson(person, from: first, until: Samples.day("2027-03-31")),
            at: "2026-12-03 10:00"
        )
        try town.perform(
            .resumeCourse(person, on: Samples.day(back)),
            at: "2026-12-04 10:00"
        )
        let read = try town.perform(.readPerson(person), at: "2026-12-05 10:00")
        #expect(read.person.course.pauses == [Course.Pause(from: first, until: Samples.day(last))])
    }

    /// A child who was named once comes along until something else is said.
    @Test(
        arguments: [
            ([2], false, nil, 2), ([2], false, 0, 0), ([2], false, 3, 3), ([nil], false, nil, 0),
            ([1, nil], false, nil, 1), ([2], true, nil, 0), ([2], true, 1, 1),
        ] as [([Int?], Bool, Int?, Int)]
    )
    func childrenStandUntilSomethingElseIsSaid(
        before: [Int?],
        cancels: Bool,
        children: Int?,
        expected: Int
    ) throws {
        let town = try Town()
        let person = try town.add(1)[0]
        for count in before {
            try town.perform(
                .register(person, at: Town.january, children: count),
                at: "2026-12-02 10:00"
            )
        }
        if cancels {
            try town.perform(.cancel(person, at: Town.january, all: true), at: "2026-12-03 10:00")
        }
        try town.perform(
            .register(person, at: Town.january, children: children),
            at: "2026-12-04 10:00"
        )
        let list = UseCase.readList(of: "\(Town.january)/session-1")
        let lines = try town.perform(list, at: "2026-12-05 10:00").lines
        #expect(lines.map(\.registration?.party.children) == [expected])
    }

    /// Three sessions in one cycle: the smallest of their rooms says how many seats there are.
    @Test(arguments: [1, 2, 3])
    func aCycleHasAsManySeatsAsItsSmallestRoom(session: Int) throws {
        let town = try Town()
        let list = UseCase.readList(of: "\(Town.january)/session-1")
        #expect(try town.perform(list, at: "2026-12-01 10:00").capacity == 12)
        let smaller = town.files.map { file in
            let text = String(decoding: file.octets, as: UTF8.self)
            let octets = Array(text.replacing("capacity: 16 ", with: "capacity: 9 ").utf8)
            return RuleFile(folder: file.folder, name: file.name, octets: octets)
        }
        try town.perform(
            .keepPlan(
                town.plan,
                of: town.rules.programme.id,
                bringing: smaller,
                moveInvited: false
            ),
            at: "2026-12-01 11:00"
        )
        let id = "\(Town.january)/session-\(session)"
        let moved = try town.meeting(id).movedBy(
            days: 0,
            to: Samples.id("frederiksberg-town-hall")
        )
        try town.perform(.moving(moved, moveInvited: true), at: "2026-12-02 10:00")
        #expect(try town.perform(list, at: "2026-12-02 11:00").capacity == 9)
    }
}
