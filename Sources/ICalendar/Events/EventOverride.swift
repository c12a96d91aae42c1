public import CivilTime

/// One event of a series that is not as the others: moved, renamed or cancelled.
public struct EventOverride: Hashable, Sendable {
    /// When the series would have had it, by the clock of the series; midnight for whole days.
    public let recurrenceID: CivilDateTime

    /// When it is instead.
    public let time: EventTime

    /// What it is called.
    public let summary: String

    /// What there is to know about it.
    public let description: String?

    /// Where it is.
    public let location: String?

    /// Whether it takes place.
    public let status: EventStatus

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - recurrenceID: When the series would have had it, by the clock of the series.
    ///   - time: When it is instead.
    ///   - summary: What it is called.
    ///   - description: What there is to know about it.
    ///   - location: Where it is.
    ///   - status: Whether it takes place.
    public init(
        of recurrenceID: CivilDateTime,
        time: EventTime,
        summary: String,
        description: String? = nil,
        location: String? = nil,
        status: EventStatus = .confirmed
    ) {
        self.recurrenceID = recurrenceID
        self.time = time
        self.summary = summary
        self.description = description
        self.location = location
        self.status = status
    }
}

/// Whether an event takes place (RFC 5545 §3.8.1.11).
public enum EventStatus: String, CaseIterable, Hashable, Sendable {
    /// It does.
    case confirmed = "CONFIRMED"
    /// It may.
    case tentative = "TENTATIVE"
    /// It does not.
    case cancelled = "CANCELLED"
}

/// Who may see an event in a shared calendar (RFC 5545 §3.8.1.3).
public enum EventClassification: String, CaseIterable, Hashable, Sendable {
    /// Everybody.
    case `public` = "PUBLIC"
    /// Only the owner of the calendar.
    case `private` = "PRIVATE"
    /// Only those the owner chooses.
    case confidential = "CONFIDENTIAL"
}
