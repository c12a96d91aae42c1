public import CivilTime

/// When somebody can be had: hours of the week, less the days away and what is booked already.
public struct Availability: Hashable, Sendable {
    /// Hours of each week; without any, never.
    public var hours: [OpeningHours]

    /// Days on which there is nobody.
    public var absences: [Absence]

    /// Times that are taken by something else.
    public var bookings: [Booking]

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - hours: Hours of each week.
    ///   - absences: Days on which there is nobody.
    ///   - bookings: Times that are taken by something else.
    public init(hours: [OpeningHours], absences: [Absence] = [], bookings: [Booking] = []) {
        self.hours = hours
        self.absences = absences
        self.bookings = bookings
    }

    /// Days away, first to last.
    public struct Absence: Hashable, Sendable {
        /// First to last day.
        public let span: DaySpan

        /// What kind of absence; nobody is asked for more.
        public let kind: Kind

        /// Makes the absence.
        ///
        /// - Parameters:
        ///   - span: First to last day.
        ///   - kind: What kind of absence.
        public init(span: DaySpan, kind: Kind) {
            self.span = span
            self.kind = kind
        }

        /// Kinds of absence.
        public enum Kind: String, CaseIterable, Hashable, Sendable {
            /// Vacation.
            case vacation
            /// A course or a conference.
            case course
            /// Anything else; why is nobody's business here.
            case away
        }
    }

    /// A time on a day that is taken by something else.
    public struct Booking: Hashable, Sendable {
        /// The day.
        public let day: Day

        /// From when to when.
        public let span: ClockSpan

        /// Makes the booking.
        ///
        /// - Parameters:
        ///   - day: The day.
        ///   - span: From when to when.
        public init(day: Day, span: ClockSpan) {
            self.day = day
            self.span = span
        }
    }
}

extension Availability {
    /// The times of a day on which somebody can be had.
    ///
    /// Hours that touch count as one stretch.
    ///
    /// - Parameter day: The day asked about.
    /// - Returns: Stretches in order that neither touch nor overlap; none on a day away.
    /// - Complexity: O(n log n) in the number of hours, absences and bookings.
    public func freeSpans(on day: Day) -> [ClockSpan] {
        guard absence(on: day) == nil else { return [] }
        let weekday = day.weekday
        let open = hours.filter { $0.weekdays.contains(weekday) }.map(\.span).united
        let taken = bookings.filter { $0.day == day }.map(\.span).united
        return open.flatMap { $0.without(taken) }
    }

    /// Whether somebody can be had for the whole of a time.
    ///
    /// - Parameters:
    ///   - span: The time wanted.
    ///   - day: The day.
    /// - Returns: True when the whole time is free.
    public func isFree(_ span: ClockSpan, on day: Day) -> Bool {
        freeSpans(on: day).contains { $0.contains(span) }
    }

    /// The absence that covers a day, if any.
    ///
    /// - Parameter day: The day asked about.
    /// - Returns: The first one listed.
    public func absence(on day: Day) -> Absence? {
        absences.first { $0.span.contains(day) }
    }
}

extension [ClockSpan] {
    /// The same times as stretches in order that neither touch nor overlap.
    var united: [ClockSpan] {
        var united: [ClockSpan] = []
        for span in sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let last = united.last, span.start <= last.end,
                let longer = ClockSpan(last.start, to: Swift.max(last.end, span.end))
            {
                united[united.count - 1] = longer
            } else {
                united.append(span)
            }
        }
        return united
    }
}

extension ClockSpan {
    /// What is left of the time; the taken ones stand in order and do not overlap.
    fileprivate func without(_ taken: [ClockSpan]) -> [ClockSpan] {
        var left: [ClockSpan] = []
        var reached = start
        for span in taken where span.overlaps(self) {
            if let free = ClockSpan(reached, to: span.start) { left.append(free) }
            reached = span.end
        }
        if let free = ClockSpan(reached, to: end) { left.append(free) }
        return left
    }
}
