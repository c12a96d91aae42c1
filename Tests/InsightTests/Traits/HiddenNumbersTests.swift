import CivilTime
import Insight
import Participation
import Planning
import TestSupport
import Testing

/// A solver that knows every shown number, and how numbers hang together, works out no hidden one.
@Suite struct HiddenNumbersTests {
    private static let countries = ["SY", "IQ", "AF", "UA", "PH", "IN", "US", "DE", "PL", "ER"]

    /// People as a small municipality has them: a few big groups and many small ones.
    func people(
        _ count: Int,
        days: [String],
        _ generator: inout SeededGenerator
    ) throws -> [CourseFacts] {
        try (1...count).map { number in
            func skewed(_ most: Int) -> Int {
                min(
                    Int.random(in: 0...most, using: &generator),
                    Int.random(in: 0...most, using: &generator)
                )
            }
            var course = Course()
            let day = try Sample.day(days[Int.random(in: 0..<days.count, using: &generator)])
            course.referral = .init(day: day, by: "x", testMessageArrived: nil)
            for (kind, chance) in [(OutcomeKind.internship, 3), (.job, 4), (.education, 12)]
            where Int.random(in: 0..<chance, using: &generator) == 0 {
                let later = Int.random(in: 0...20, using: &generator)
                course.outcomes.append(Outcome(kind, from: day.advanced(by: later)))
            }
            let country = skewed(HiddenNumbersTests.countries.count)
            let traits = Traits(
                gender: Int.random(in: 0..<4, using: &generator) == 0 ? .male : .female,
                country: country == HiddenNumbersTests.countries.count
                    ? nil : HiddenNumbersTests.countries[country],
                education: Traits.Education.allCases[skewed(5)],
                ageGroup: Traits.AgeGroup.allCases[skewed(4)]
            )
            return Sample.facts(number, traits, course)
        }
    }

    func sessions(
        _ people: [CourseFacts],
        _ generator: inout SeededGenerator
    ) throws -> [MeetingAttendance] {
        try (1...2).map { number in
            let there = people.filter { _ in Int.random(in: 0..<3, using: &generator) > 0 }
            return try Sample.meeting(
                try Sample.meetingID("session", number: number),
                on: "2027-01-1\(number)",
                marks: Dictionary(
                    uniqueKeysWithValues: there.map { ($0.participant, .came) }
                )
            )
        }
    }

    /// Reports what a group reached as it is: with so many people behind it that nothing is hidden, cut back.
    private func truth(
        _ people: [CourseFacts],
        _ meetings: [MeetingAttendance],
        in period: ReportPeriod,
        until day: Day,
        of measure: OutcomeMeasure
    ) throws -> Int {
        let report = TargetGroupReport(
            people,
            meetings: meetings,
            sessions: [try Sample.id("frederiksberg"): 2],
            by: [],
            in: period,
            until: day
        )
        return report.total[measure] ?? -1
    }

    private func value(_ person: CourseFacts, _ split: TraitSplit) -> String? {
        switch split {
        case .gender: person.traits.gender?.rawValue
        case .country: person.traits.country
        case .countryGroup: person.traits.country.map { CountryGroup($0).rawValue }
        case .education: person.traits.education?.rawValue
        case .ageGroup: person.traits.ageGroup?.rawValue
        case .years, .category, .language, .channel, .support: nil
        }
    }

    /// The numbers of a report with all that anybody knows of how they hang together.
    struct Shown {
        var tables: [[[String?]: [OutcomeMeasure: Attack.Number]]]
        var total: [OutcomeMeasure: Attack.Number]
    }

    func show(
        _ report: TargetGroupReport,
        _ people: [CourseFacts],
        _ meetings: [MeetingAttendance],
        _ name: String,
        in attack: inout Attack
    ) throws -> Shown {
        var shown = Shown(tables: [], total: [:])
        let truth = { (people: [CourseFacts], measure: OutcomeMeasure) in
            try self.truth(
                people,
                meetings,
                in: report.period,
                until: report.closingDay,
                of: measure
            )
        }
        for measure in OutcomeMeasure.allCases {
            shown.total[measure] = attack.number(
                report.total[measure],
                try truth(people, measure),
                "\(name) total \(measure.rawValue)"
            )
        }
        try rows(shown.total, &attack)
        for table in report.tables {
            var numbers: [[String?]: [OutcomeMeasure: Attack.Number]] = [:]
            for row in table.rows {
                let own = people.filter { person in
                    zip(table.traits, row.values).allSatisfy { value(person, $0) == $1 }
                }
                for measure in OutcomeMeasure.allCases {
                    numbers[row.values, default: [:]][measure] = attack.number(
                        row.outcomes[measure],
                        try truth(own, measure),
                        "\(name) \(table.traits.map(\.rawValue)) \(row.values) \(measure.rawValue)"
                    )
                }
                try rows(numbers[row.values] ?? [:], &attack)
            }
            for measure in OutcomeMeasure.allCases {
                attack.add(
                    numbers.values.compactMap { $0[measure] },
                    upTo: try #require(shown.total[measure])
                )
            }
            shown.tables.append(numbers)
        }
        return shown
    }

    /// Nobody reaches a later step without the earlier one.
    private func rows(
        _ numbers: [OutcomeMeasure: Attack.Number],
        _ attack: inout Attack
    ) throws {
        let persons = try #require(numbers[.persons])
        for measure in OutcomeMeasure.allCases.dropFirst() {
            attack.atMost([try #require(numbers[measure])], [persons])
        }
        attack.atMost(
            [try #require(numbers[.completed])],
            [try #require(numbers[.started])]
        )
    }

    func check(_ attacks: [Attack], atLeast wanted: Int) throws -> [Attack.Found] {
        let found = try Attack.run(attacks).joined()
        for number in found {
            #expect(number.width >= 1, "\(number.name) can only be \(number.truth)")
        }
        #expect(found.count >= wanted, "\(found.count) hidden numbers were attacked")
        return Array(found)
    }

    /// All tables of one report over the same people, countries within parts of the world, and two crossed.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func severalTablesOverTheSamePeople(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 800 + seed)
        var attacks: [Attack] = []
        for round in 0..<8 {
            let count = Int.random(in: 6...(round % 3 == 0 ? 25 : 160), using: &generator)
            let people = try people(count, days: ["2027-01-04"], &generator)
            let meetings = try sessions(people, &generator)
            let report = TargetGroupReport(
                people,
                meetings: meetings,
                sessions: [try Sample.id("frederiksberg"): 2],
                by: [[.gender], [.countryGroup], [.country], [.education], [.gender, .education]],
                until: try Sample.day("2027-06-30")
            )
            var attack = Attack()
            let shown = try show(report, people, meetings, "\(round)", in: &attack)
            for measure in OutcomeMeasure.allCases {
                for (group, sum) in shown.tables[1] {
                    let parts = shown.tables[2].filter { country, _ in
                        country[0].map { CountryGroup($0).rawValue } == group[0]
                    }
                    attack.add(
                        parts.values.compactMap { $0[measure] },
                        upTo: try #require(sum[measure])
                    )
                }
                for (place, table) in [(0, shown.tables[0]), (1, shown.tables[3])] {
                    for (group, sum) in table {
                        let parts = shown.tables[4].filter { $0.key[place] == group[0] }
                        attack.add(
                            parts.values.compactMap { $0[measure] },
                            upTo: try #require(sum[measure])
                        )
                    }
                }
            }
            attacks.append(attack)
        }
        _ = try check(attacks, atLeast: 400)
    }

    func shared(_ from: String, _ to: String) throws -> SharedPeriod {
        let days = ReportPeriod(from: try Sample.day(from), to: try Sample.day(to))
        return try #require(SharedPeriod(days))
    }

    /// Years that follow each other: nobody begins in two of them, so they are held against each other in vain.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func followingYears(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 900 + seed)
        let days = ["2026-01-05", "2027-01-04"]
        let periods = try ["2026", "2027"].map { year in
            let days = ReportPeriod(
                from: try Sample.day("\(year)-01-01"),
                to: try Sample.day("\(year)-12-31")
            )
            return try #require(SharedYear(days))
        }
        var attacks: [Attack] = []
        for round in 0..<8 {
            let count = Int.random(in: 15...90, using: &generator)
            let people = try people(count, days: days, &generator)
            let meetings = try sessions(people, &generator)
            var attack = Attack()
            for (place, period) in periods.enumerated() {
                let report = TargetGroupReport(
                    people,
                    meetings: meetings,
                    sessions: [try Sample.id("frederiksberg"): 2],
                    by: [[.gender], [.countryGroup]],
                    in: period.days,
                    shared: period,
                    until: try Sample.day("2027-12-31")
                )
                _ = try show(report, people, meetings, "\(round).\(place)", in: &attack)
            }
            attacks.append(attack)
        }
        _ = try check(attacks, atLeast: 200)
    }

    @Test(arguments: [
        ("2027-01-01", "2027-01-31"), ("2027-01-01", "2027-03-31"), ("2026-07-01", "2027-06-30"),
    ])
    func numbersOfPersonsAreSharedForYearsOnly(from: String, to: String) throws {
        let days = ReportPeriod(from: try Sample.day(from), to: try Sample.day(to))
        #expect(SharedYear(days) == nil)
    }

    /// Seats by trait in three months and their quarter, beside totals that everybody sees.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func seatsOfFollowingMonthsAndTheirQuarter(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 950 + seed)
        let periods = [
            try shared("2027-01-01", "2027-01-31"), try shared("2027-02-01", "2027-02-28"),
            try shared("2027-03-01", "2027-03-31"), try shared("2027-01-01", "2027-03-31"),
        ]
        var attacks: [Attack] = []
        for round in 0..<8 {
            let people = try people(
                Int.random(in: 12...60, using: &generator),
                days: ["2027-01-04"],
                &generator
            )
            let meetings = try (1...3).flatMap { month in
                try (1...2).map { number in
                    try seats(people, month: month, number: number, &generator)
                }
            }.filter(\.canBeShared)
            var attack = Attack()
            for split in [TraitSplit.gender, .country, .education] {
                try seats(split, people, meetings, periods, "\(round)", &attack)
            }
            attacks.append(attack)
        }
        _ = try check(attacks, atLeast: 400)
    }

    private func seats(
        _ people: [CourseFacts],
        month: Int,
        number: Int,
        _ generator: inout SeededGenerator
    ) throws -> MeetingAttendance {
        var groups: [Set<Int>] = [[], []]
        var marks: [Int: Mark] = [:]
        for person in people where Int.random(in: 0..<3, using: &generator) > 0 {
            let hasCancelled = Int.random(in: 0..<6, using: &generator) == 0
            groups[hasCancelled ? 1 : 0].insert(person.participant)
            guard !hasCancelled, Int.random(in: 0..<8, using: &generator) > 0 else { continue }
            marks[person.participant] =
                Int.random(in: 0..<4, using: &generator) > 0 ? .came : .noShow
        }
        return try Sample.meeting(
            try Sample.meetingID("session", number: number, month: month),
            on: "2027-0\(month)-1\(number)",
            Sample.seating(expected: groups[0], inTime: groups[1]),
            marks: marks
        )
    }

    private func seats(
        _ split: TraitSplit,
        _ people: [CourseFacts],
        _ meetings: [MeetingAttendance],
        _ periods: [SharedPeriod],
        _ name: String,
        _ attack: inout Attack
    ) throws {
        var byPeriod: [[String?: [Attack.Number]]] = []
        for (place, period) in periods.enumerated() {
            let report = TraitReport(
                split,
                people,
                meetings: meetings,
                in: period.days,
                shared: period
            )
            var numbers: [String?: [Attack.Number]] = [:]
            for cell in report.cells {
                let own = Set(people.filter { value($0, split) == cell.value }.map(\.participant))
                let truth = counts(own, meetings, in: period.days)
                let shown = cell.numbers.map {
                    [$0.everRegistered, $0.expected, $0.marked, $0.came]
                }
                numbers[cell.value] = truth.enumerated().map { index, truth in
                    attack.number(
                        shown?[index],
                        truth,
                        "\(name).\(place) \(split.rawValue) \(cell.value ?? "-") \(index)"
                    )
                }
                let row = numbers[cell.value] ?? []
                for index in 1..<4 { attack.atMost([row[index]], [row[index - 1]]) }
            }
            let totals = counts(Set(people.map(\.participant)), meetings, in: period.days)
            for (index, total) in totals.enumerated() {
                attack.add(numbers.values.map { $0[index] }, upTo: .known(total))
            }
            byPeriod.append(numbers)
        }
        for (value, whole) in byPeriod[3] {
            for index in 0..<4 {
                attack.add(byPeriod.prefix(3).compactMap { $0[value]?[index] }, upTo: whole[index])
            }
        }
    }

    /// Registered, expected, marked and came, from the bare meetings.
    private func counts(
        _ people: Set<Int>,
        _ meetings: [MeetingAttendance],
        in period: ReportPeriod
    ) -> [Int] {
        meetings.filter { period.contains($0.date) }.reduce([0, 0, 0, 0]) { sum, meeting in
            let expected = meeting.seating.expected.intersection(people)
            let marked = expected.filter { meeting.marks[$0] != nil }
            let came = marked.filter { meeting.marks[$0]?.isThere == true }
            let ever = meeting.seating.everRegistered.intersection(people)
            return zip(sum, [ever.count, expected.count, marked.count, came.count]).map(+)
        }
    }

    /// A solver that is given too much finds it: the attack can succeed.
    @Test func whatIsLeftUnprotectedIsFound() throws {
        var attack = Attack()
        let hidden = attack.number(nil, 3, "three")
        attack.add([hidden, .known(9)], upTo: .known(12))
        let found = try #require(try Attack.run([attack]).first?.first)
        #expect(found.least == 3 && found.most == 3)
    }
}
