internal import CivilTime

/// The times that a rule names, asked for one at a time, for example to take them out of a series.
///
/// Most often a few steps lead from one question to the next. Where many would be needed, or the
/// next question lies before the last, the rule is begun anew at the time in question, so that
/// neither a fine rule beside a coarse one nor a `COUNT` from long ago costs more than the series.
struct Exclusion {
    private let rule: RecurrenceRule
    private let start: CivilDateTime
    private let stepLimit: Int
    private var times: Recurrence?
    private var next: CivilDateTime?
    private var asked: CivilDateTime?

    private static let steps = 64

    init(
        _ rule: RecurrenceRule,
        start: CivilDateTime,
        stepLimit: Int = Recurrence.defaultStepLimit
    ) {
        self.rule = rule
        self.start = start
        self.stepLimit = stepLimit
    }

    /// Whether the rule had to be given up, so that it may name more than was found.
    var isTruncated: Bool { times?.isTruncated ?? false }

    /// Whether the rule names a time.
    mutating func contains(_ time: CivilDateTime) -> Bool {
        first(from: time) == time
    }

    /// The first time that the rule names at or after a time.
    mutating func first(from time: CivilDateTime) -> CivilDateTime? {
        if times == nil || asked.map({ time < $0 }) == true { begin(at: time) }
        asked = time
        var steps = 0
        while let found = next, found < time {
            steps += 1
            if steps > Exclusion.steps { begin(at: time) } else { next = times?.next() }
        }
        return next
    }

    private mutating func begin(at time: CivilDateTime) {
        var times = Recurrence(rule, start: start, from: time, stepLimit: stepLimit)
        next = times.next()
        self.times = times
    }
}
