public import CivilTime

// Aftercare (*efterværn*): somebody who got a job is called after 3, 6 and 12 months.

/// A call that is due to somebody who got a job.
public struct DueAftercare: Hashable, Sendable {
    /// Which of the person's outcomes it is about, by its place among them.
    public let place: Int
    /// Which call it is.
    public let month: AftercareMonth
    /// The day since which it is due.
    public let since: Day
}

extension Outcome {
    /// How many months a call is asked for once it is due.
    ///
    /// What was not found out by then is not known.
    static let monthsAftercareIsDue = 3

    /// The day on which a call is due: the same day of the month so many months after the first day.
    public func aftercareDay(_ month: AftercareMonth) -> Day { from.adding(months: month.rawValue) }

    /// Whether a call makes sense: it is a job, and the person still had it on that day, or was found in
    /// work after it ended.
    public func wantsAftercare(_ month: AftercareMonth) -> Bool {
        guard kind == .job else { return false }
        guard let until, until < aftercareDay(month) else { return true }
        return aftercare.contains { earlier, check in
            earlier < month && check.day > until && check.state == .inWork
        }
    }

    /// The call that is due on a day, if one is: of several that nobody has made, the latest.
    func aftercareDue(on day: Day) -> AftercareMonth? {
        guard
            let month = AftercareMonth.allCases.last(where: { aftercareDay($0) <= day }),
            aftercare[month] == nil, wantsAftercare(month),
            day < from.adding(months: month.rawValue + Outcome.monthsAftercareIsDue)
        else { return nil }
        return month
    }
}

extension Course {
    /// The calls that are due on a day, in the order of the outcomes.
    ///
    /// Nobody is called in a pause; the call is due again after it. Whoever has moved away or does not wish
    /// to go on is left in peace.
    public func aftercareDue(on day: Day) -> [DueAftercare] {
        guard !isPaused(on: day), !isLeftInPeace(on: day) else { return [] }
        return outcomes.enumerated().compactMap { place, outcome in
            outcome.aftercareDue(on: day).map {
                DueAftercare(place: place, month: $0, since: outcome.aftercareDay($0))
            }
        }
    }

    /// How long before a day jobs can have begun about which somebody is to be called on it.
    public static func firstDayOfJobs(calledOn day: Day) -> Day {
        let months = AftercareMonth.twelfth.rawValue + Outcome.monthsAftercareIsDue
        return day.adding(months: -months).advanced(by: -3)
    }

    private func isLeftInPeace(on day: Day) -> Bool {
        guard let end, end.day <= day else { return false }
        return end.reason == .moved || end.reason == .doesNotWish
    }
}
