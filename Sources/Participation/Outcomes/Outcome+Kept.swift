public import CivilTime
public import Planning

/// Why an outcome cannot be kept like that.
public enum OutcomeMistake: Error, Hashable, Sendable {
    /// The name of the company or school is not what it has to be.
    case company(TextMistake)
    /// The hours a week are not from 1 to 60.
    case weeklyHours
    /// It begins more than a year ahead; this is the last day that it may begin on.
    case tooFarAhead(last: Day)
    /// It begins more than a year before the course; this is the first day that it may begin on.
    case tooEarly(first: Day)
    /// It would end before it begins.
    case endsBeforeItBegins
}

/// Something about an outcome that somebody should look at; it is kept all the same.
public enum OutcomeDoubt: Hashable, Sendable {
    /// It began before the course did, on this day, so it is not counted as an outcome of it.
    case beforeCourse(Day)
    /// It has not begun yet, so it is a plan.
    case plan
    /// The person has another of the same kind in the same place on some of the same days.
    case overlaps(Int)
}

extension Outcome {
    /// How many hours a week it can have.
    public static let weeklyHoursThere = 1...60

    /// The same outcome as it is kept: the company as `Entrance` gives it back.
    ///
    /// A beginning up to a year ahead is a plan. What began up to a year before the course is kept, too; a
    /// day further back is a slip of the pen.
    ///
    /// - Parameters:
    ///   - today: The day it is written down.
    ///   - began: The day the course began; nothing if that is not known, which counts as today.
    ///   - before: As it was. What stood there before a rule was made stands in nobody's way.
    /// - Returns: The outcome; a company of blanks only is gone.
    /// - Throws: The first thing that cannot be kept.
    public func kept(
        on today: Day,
        ofCourseFrom began: Day? = nil,
        over before: Outcome? = nil
    ) throws(OutcomeMistake) -> Outcome {
        var outcome = self
        outcome.company = nil
        if let company, !company.withoutOuterBlanks.isEmpty {
            do throws(TextMistake) {
                outcome.company = try Entrance.kept(
                    company,
                    unlessIn: [before?.company],
                    Entrance.name
                )
            } catch {
                throw .company(error)
            }
        }
        if let weeklyHours, !Outcome.weeklyHoursThere.contains(weeklyHours) { throw .weeklyHours }
        if let until, until < from { throw .endsBeforeItBegins }
        let last = today.adding(months: 12)
        guard from <= last || from == before?.from else { throw .tooFarAhead(last: last) }
        if let first = began?.adding(months: -12) {
            guard first <= from || from == before?.from else { throw .tooEarly(first: first) }
        }
        return outcome
    }

    /// Whether it is another one that was written down once more.
    ///
    /// The same are those of one kind, begun on one day, in one place. A place that is not known may be any.
    public func isSame(as other: Outcome) -> Bool {
        kind == other.kind && from == other.from && mayBeAt(other)
    }

    /// Whether somebody would have both at one time in one place.
    public func overlaps(_ other: Outcome) -> Bool {
        kind == other.kind && mayBeAt(other)
            && from <= (other.until ?? from) && other.from <= (until ?? other.from)
    }

    /// Whether it goes on, or begins, on a day or later.
    public func isOpen(on day: Day) -> Bool { until.map { day <= $0 } ?? true }

    /// The outcome with what it lacks taken over from another one that is the same.
    public func completed(by other: Outcome) -> Outcome {
        var outcome = self
        outcome.until = until ?? other.until
        outcome.company = company ?? other.company
        outcome.weeklyHours = weeklyHours ?? other.weeklyHours
        outcome.meeting = meeting ?? other.meeting
        outcome.aftercare.merge(other.aftercare) { own, _ in own }
        return outcome
    }

    /// Whether two say different things where both say something, so that they cannot be one.
    public func contradicts(_ other: Outcome) -> Bool {
        func differ<Value: Equatable>(_ own: Value?, _ theirs: Value?) -> Bool {
            own != nil && theirs != nil && own != theirs
        }
        return differ(until, other.until) || differ(weeklyHours, other.weeklyHours)
            || differ(meeting, other.meeting)
            || aftercare.contains { differ($0.value, other.aftercare[$0.key]) }
    }

    /// Whether both are in one place, or the place of neither is known.
    public func isAtPlace(of other: Outcome) -> Bool {
        company?.lowercased() == other.company?.lowercased()
    }

    private func mayBeAt(_ other: Outcome) -> Bool {
        guard let company, let theirs = other.company else { return true }
        return company.lowercased() == theirs.lowercased()
    }
}

extension Course {
    /// What somebody should look at before they believe an outcome.
    ///
    /// - Parameters:
    ///   - outcome: The outcome.
    ///   - others: The person's other ones, by number.
    ///   - firstSession: The day the person first came to a session, if they have.
    ///   - today: The day it is written down.
    /// - Returns: In the order of ``OutcomeDoubt``, other outcomes by number.
    public func doubts(
        about outcome: Outcome,
        beside others: [Int: Outcome],
        firstSession: Day? = nil,
        on today: Day
    ) -> [OutcomeDoubt] {
        var doubts: [OutcomeDoubt] = []
        if let began = began(firstSession: firstSession), outcome.from < began {
            doubts.append(.beforeCourse(began))
        }
        if today < outcome.from { doubts.append(.plan) }
        let alike = others.filter { $0.value.overlaps(outcome) }.keys.sorted()
        return doubts + alike.map { .overlaps($0) }
    }
}

extension Day {
    /// The same day of the month so many months later, or the month's last day where there is no such day.
    func adding(months: Int) -> Day {
        let first = firstOfMonth(adding: months)
        let days = Day.count(ofMonth: first.month, in: first.year)
        return first.advanced(by: min(dayOfMonth, days) - 1)
    }
}
