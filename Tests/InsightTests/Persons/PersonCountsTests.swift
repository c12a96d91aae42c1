import CivilTime
import Insight
import Participation
import Planning
import TestSupport
import Testing

/// Numbers of persons, held against a naive count of random lives.
@Suite struct PersonCountsTests {
    /// Meetings so few and so well visited that courses begin, go on elsewhere and are completed.
    private func meetings(_ random: inout SeededGenerator) throws -> [MeetingAttendance] {
        try (0..<Int.random(in: 0...12, using: &random)).map { index in
            let kind: MeetingKind =
                Int.random(in: 0..<3, using: &random) > 0
                ? .session : MeetingKind.allCases.randomElement(using: &random) ?? .talks
            let number = Int.random(in: 1...3, using: &random)
            let id = try Sample.meetingID(
                "\(kind.rawValue)-\(index)",
                number: kind == .session && !Bool.random(using: &random) ? nil : number,
                programme: Int.random(in: 0..<4, using: &random) > 0 ? "frederiksberg" : "vejle",
                month: Int.random(in: 1...2, using: &random)
            )
            var marks: [Int: Mark] = [:]
            for person in 1...4 where Int.random(in: 0..<5, using: &random) > 0 {
                marks[person] =
                    Int.random(in: 0..<5, using: &random) > 0
                    ? .came : Mark.allCases.randomElement(using: &random)
            }
            return try Sample.meeting(
                id,
                kind,
                on: "2027-02-1\(Int.random(in: 0...9, using: &random))",
                isHeld: Int.random(in: 0..<6, using: &random) > 0,
                Sample.seating(expected: Set((1...6).filter { _ in Bool.random(using: &random) })),
                marks: marks
            )
        }
    }

    private func day(_ random: inout SeededGenerator) throws -> Day {
        try Sample.day("2027-02-10").advanced(by: Int.random(in: 0...9, using: &random))
    }

    private func person(_ number: Int, _ random: inout SeededGenerator) throws -> CourseFacts {
        var course = Course()
        if Bool.random(using: &random) {
            course.referral = .init(day: try day(&random), by: "x", testMessageArrived: nil)
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
            let reason = EndReason.allCases.randomElement(using: &random) ?? .job
            course.end = .init(day: try day(&random), reason: reason)
        }
        if Bool.random(using: &random) {
            let from = try day(&random)
            let until = from.advanced(by: Int.random(in: 0...3, using: &random))
            course.pauses = [try #require(Course.Pause(from: from, until: until))]
        }
        let country = ["SY", "UA", nil][Int.random(in: 0..<3, using: &random)]
        return Sample.facts(number, Traits(country: country), course)
    }

    private func naive(_ random: inout SeededGenerator) throws -> NaiveCounts {
        var naive = NaiveCounts(meetings: try meetings(&random))
        for who in 1...4 where Int.random(in: 0..<3, using: &random) == 0 {
            naive.offers.append(TalkOffer(participant: who, day: try day(&random)))
        }
        // 0 is a programme without sessions that have to be visited.
        for programme in ["frederiksberg", "vejle"] where Int.random(in: 0..<5, using: &random) > 0
        {
            naive.sessions[try Sample.id(programme)] = Int.random(in: 0...3, using: &random)
        }
        for cycle in Set(naive.meetings.map(\.id.cycle)).sorted()
        where Int.random(in: 0..<3, using: &random) == 0 {
            naive.cycles[cycle] = Int.random(in: 0...3, using: &random)
        }
        let ends = try [day(&random), day(&random)].sorted()
        naive.period = ReportPeriod(
            from: Bool.random(using: &random) ? ends[0] : nil,
            to: Bool.random(using: &random) ? ends[1] : nil
        )
        return naive
    }

    private func report(_ people: [CourseFacts], _ naive: NaiveCounts) -> PersonReport {
        PersonReport(
            people,
            meetings: naive.meetings,
            offers: naive.offers,
            sessions: naive.sessions,
            cycles: naive.cycles,
            in: naive.period
        )
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func everyCountIsWhatTheBareMeetingsSay(seed: UInt64) throws {
        var random = SeededGenerator(seed: 9_000 + seed)
        for _ in 0..<60 {
            let naive = try naive(&random)
            let people = try (1...4).map { try person($0, &random) }
            #expect(report(people, naive).total.byName == naive.total(people))
            for person in people {
                #expect(report([person], naive).total.byName == naive.total([person]))
            }
            #expect(report([], naive).total == PersonCounts())
        }
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func everyCellHoldsThoseOfOneValue(seed: UInt64) throws {
        var random = SeededGenerator(seed: 9_100 + seed)
        for _ in 0..<40 {
            var naive = try naive(&random)
            // Enough people of each value that cells are shown as well.
            naive.meetings = naive.meetings.map { widened($0) }
            let people = try (1...24).map { try person($0, &random) }
            let found = TraitReport(
                .country,
                people,
                meetings: naive.meetings,
                in: naive.period
            )
            let sizes = ["SY", "UA", nil].map { value in
                (value: value, size: naive.people(people, with: value) { $0.traits.country })
            }.filter { !$0.size.attending.isEmpty }
            #expect(found.cells.map(\.value) == sizes.map(\.value))
            for (cell, expected) in zip(found.cells, sizes) {
                if expected.size.attending.count < 5 { #expect(cell.isHidden) }
                guard let numbers = cell.numbers else { continue }
                #expect(numbers.people == expected.size.attending.count)
                let own = people.filter { $0.traits.country == expected.value }
                let counts = naive.meetings.filter {
                    $0.isHeld && naive.period.contains($0.date)
                }
                let there = counts.reduce(0) { sum, meeting in
                    sum + own.count { meeting.seating.expected.contains($0.participant) }
                }
                #expect(numbers.expected == there)
                let came = counts.reduce(0) { sum, meeting in
                    sum
                        + own.count { person in
                            meeting.seating.expected.contains(person.participant)
                                && meeting.marks[person.participant]?.isThere == true
                        }
                }
                #expect(numbers.came == came)
            }
        }
    }

    /// The same meeting with six times as many people, each like one of the four.
    private func widened(_ meeting: MeetingAttendance) -> MeetingAttendance {
        func like(_ people: some Sequence<Int>) -> Set<Int> {
            Set(people.flatMap { person in (0..<6).map { person + $0 * 4 } })
        }
        var marks: [Int: Mark] = [:]
        for (person, mark) in meeting.marks { for like in like([person]) { marks[like] = mark } }
        return MeetingAttendance(
            id: meeting.id,
            kind: meeting.kind,
            date: meeting.date,
            start: meeting.start,
            venue: meeting.venue,
            isOutsideTownHall: meeting.isOutsideTownHall,
            isHeld: meeting.isHeld,
            seating: Sample.seating(expected: like(meeting.seating.expected.filter { $0 < 5 })),
            notices: [:],
            marks: marks
        )
    }
}
