internal import Insight
internal import Participation

extension Catalogue {
    /// What was counted and the rates that follow, each with what it is called.
    func numbers(
        _ counts: AttendanceCounts,
        isShared: Bool
    ) -> [(name: String, value: String)] {
        guard !isShared else { return shared(counts) }
        let numbers = [
            ("report.meetings", counts.meetings),
            ("report.invited", counts.invited),
            ("report.ever-registered", counts.everRegistered),
            ("report.expected", counts.expected),
            ("report.came", counts.came),
            ("report.came-late", counts.cameLate),
            ("report.excused", counts.excused),
            ("report.no-show", counts.noShow),
            ("report.not-marked", counts.notMarked),
            ("report.cancelled-in-time", counts.cancelledInTime),
            ("report.cancelled-late", counts.cancelledLate),
            ("report.cancelled-by-us", counts.cancelledByUs),
            ("report.walk-ins", counts.walkIns),
        ]
        return numbers.map { (text($0.0), "\($0.1)") }
            + counts.rates.map { (text($0.name.key), value($0)) }
    }

    /// What readers elsewhere are shown of the same.
    private func shared(_ counts: AttendanceCounts) -> [(name: String, value: String)] {
        let numbers = [
            ("report.meetings", counts.meetings),
            ("report.ever-registered", counts.everRegistered),
            ("report.expected", counts.expected),
            ("report.marked", counts.marked),
            ("report.came", counts.came),
        ]
        let rates = [RateName.cameOfRegistered, .attendance].map { Rate($0, of: counts) }
        return numbers.map { (text($0.0), "\($0.1)") }
            + rates.map { (text($0.name.key), value($0)) }
    }

    /// The seats of people who share a trait.
    func numbers(_ seats: SeatNumbers) -> [(name: String, value: String)] {
        let numbers = [
            ("report.people", seats.people),
            ("report.ever-registered", seats.everRegistered),
            ("report.expected", seats.expected),
            ("report.marked", seats.marked),
            ("report.came", seats.came),
        ]
        return numbers.map { (text($0.0), "\($0.1)") }
            + seats.rates.map { (text($0.name.key), value($0)) }
    }

    /// Persons, with what each number is called.
    func numbers(_ persons: PersonCounts) -> [(name: String, value: String)] {
        counts(persons).map { (text($0.0), "\($0.1)") }
    }

    /// The same, with the keys of what the numbers are called.
    func counts(_ persons: PersonCounts) -> [(String, Int)] {
        let numbers = [
            ("report.referred", persons.referred),
            ("report.started", persons.started),
            ("report.completed", persons.completed),
            ("report.talk-offered", persons.talkOffered),
            ("report.talk-held", persons.talkHeld),
            ("report.active-in-network", persons.activeInNetwork),
            ("report.paused", persons.paused),
            ("report.ended", persons.ended.values.reduce(0, +)),
        ]
        let reasons = EndReason.allCases.map { ($0.reportKey, persons.ended[$0] ?? 0) }
        return numbers + reasons
    }

    /// For example "9 af 12 (75 %, 47–91 %)".
    func value(_ rate: Rate) -> String {
        guard let percent = rate.percent, let interval = rate.interval else {
            return text("report.no-rate")
        }
        return text(
            Phrase(
                "report.rate",
                [
                    "numerator": .number(rate.numerator), "denominator": .number(rate.denominator),
                    "percent": .number(percent),
                    "low": .number(Int((interval.low * 100).rounded())),
                    "high": .number(Int((interval.high * 100).rounded())),
                ]
            )
        )
    }
}

extension Rate {
    /// The share in per cent, rounded half up; nothing where there is nobody to count.
    var percent: Int? {
        // In whole numbers, since 100 times a share may lie just below the half that it should be.
        denominator > 0 ? (200 * numerator + denominator) / (2 * denominator) : nil
    }
}

extension RateName {
    /// The key of what the rate is called.
    var key: String {
        switch self {
        case .cameOfRegistered: "report.rate-came"
        case .attendance: "report.rate-attendance"
        case .noShow: "report.rate-no-show"
        case .cancelledInTime: "report.rate-in-time"
        case .coverage: "report.rate-coverage"
        }
    }

    /// The key of the sentence that says how the rate is made.
    var formulaKey: String {
        switch self {
        case .cameOfRegistered: "report.formula-came"
        case .attendance: "report.formula-attendance"
        case .noShow: "report.formula-no-show"
        case .cancelledInTime: "report.formula-in-time"
        case .coverage: "report.formula-coverage"
        }
    }
}

extension EndReason {
    fileprivate var reportKey: String {
        switch self {
        case .job: "report.ended-job"
        case .education: "report.ended-education"
        case .moved: "report.ended-moved"
        case .doesNotWish: "report.ended-does-not-wish"
        case .other: "report.ended-other"
        }
    }
}
