internal import CivilTime
internal import Planning

/// What stood in the way of a meeting, said shortly: one cause a day, days with the same cause together.
///
/// The plan itself keeps every reason; a person wants to see at a glance why.
struct ObstacleWording {
    private let reasons: [Reason]
    private let names: PlanNames
    private let catalogue: Catalogue

    init(_ reasons: [Reason], names: PlanNames, catalogue: Catalogue) {
        self.reasons = reasons.filter {
            switch $0.cause {
            case .mind, .openSpeech: false
            default: true
            }
        }
        self.names = names
        self.catalogue = catalogue
    }

    var isEmpty: Bool { reasons.isEmpty }

    /// Everything that stood in the way on one day.
    func causes(on day: Day) -> String {
        let causes = reasons.filter { $0.date == day }.map { catalogue.cause($0, names: names) }
        return catalogue.joined(unique(causes))
    }

    /// One line for all other days that were looked at; none when there were no others.
    func otherDays(than ruleDate: Day) -> [String] {
        let days = Set(reasons.map(\.date)).subtracting([ruleDate]).sorted()
        guard !days.isEmpty else { return [] }
        var groups: [(cause: String, days: [Day])] = []
        for day in days {
            let cause = mainCause(on: day)
            if let index = groups.firstIndex(where: { $0.cause == cause }) {
                groups[index].days.append(day)
            } else {
                groups.append((cause: cause, days: [day]))
            }
        }
        let parts = groups.map { "\(dates($0.days)) (\($0.cause))" }
        return [
            catalogue.text(
                Phrase("plan.not-possible", ["days": .text(parts.joined(separator: ", "))])
            )
        ]
    }

    /// A closed day says more than a weekday that is not used.
    private func mainCause(on day: Day) -> String {
        let onDay = reasons.filter { $0.date == day }
        let telling = onDay.first { $0.cause != .weekdayNotAllowed }
        return telling.map { catalogue.cause($0, names: names) }
            ?? catalogue.text("reason.weekday-not-used")
    }

    /// Days with their month, which is said once for all its days.
    private func dates(_ days: [Day]) -> String {
        let months = unique(days.map(\.firstOfMonth))
        return catalogue.joined(
            months.map { month in
                let numbers = days.filter { $0.firstOfMonth == month }.map {
                    catalogue.text(Phrase("date.day", ["day": .number($0.dayOfMonth)]))
                }
                return catalogue.text(
                    Phrase(
                        "date.days-of-month",
                        [
                            "days": .text(catalogue.joined(numbers)),
                            "month": .text(catalogue.month(month.month)),
                        ]
                    )
                )
            }
        )
    }
}
