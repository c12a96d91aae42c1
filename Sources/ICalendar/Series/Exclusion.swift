internal import CivilTime

/// The times that a rule takes out of a series, asked for in rising order.
///
/// Most often a few steps lead from one question to the next. Where many would be needed the rule
/// is begun anew at the time in question, so that neither a fine rule beside a coarse one nor a
/// `COUNT` from long ago costs more than the series itself.
struct Exclusion {
    private let rule: RecurrenceRule
    private let start: CivilDateTime
    private var times: Recurrence?
    private var next: CivilDateTime?

    private static let steps = 64

    init(_ rule: RecurrenceRule, start: CivilDateTime) {
        self.rule = rule
        self.start = start
    }

    /// Whether the rule names a time, which is no earlier than any asked for before.
    mutating func contains(_ time: CivilDateTime) -> Bool {
        if times == nil { begin(at: time) }
        var steps = 0
        while let found = next, found < time {
            steps += 1
            if steps > Exclusion.steps { begin(at: time) } else { next = times?.next() }
        }
        return next == time
    }

    private mutating func begin(at time: CivilDateTime) {
        var times = Recurrence(rule, start: start, from: time)
        next = times.next()
        self.times = times
    }
}
