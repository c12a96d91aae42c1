public import CivilTime

/// The rules one municipality runs its offer by: which meetings, when, where, for whom.
///
/// A programme is data (`calendars/*.yaml`), never code, so that another municipality is another file.
public struct Programme: Hashable, Sendable {
    /// The short name.
    public let id: Identifier

    /// The municipality as it signs, for example "Frederiksberg Kommune".
    public let municipality: LocalizedText

    /// What the offer is called.
    public let name: LocalizedText

    /// The IANA name of the zone whose clocks the times are read from.
    public let timeZone: String

    /// The day from which the rules count; every rule with an interval begins here.
    public let begins: Day

    /// The day somebody last went through the rules; calendar files carry it.
    public let revised: Day

    /// Who invites and answers.
    public let contact: Contact

    /// What is expected of someone who says yes.
    public let expectation: LocalizedText

    /// Who may come to network meetings.
    public let networkEntry: NetworkEntry

    /// When a cancellation is still in time.
    public let cancelBy: CancelBy

    /// How many hours a seat that comes free is kept for the first on the waiting list.
    public let offerHours: Int

    /// Months, 1 to 12, in which no new cycle begins.
    public let monthsWithoutCycle: Set<Int>

    /// What network meetings can be about.
    public let themes: [LocalizedText]

    /// The steps, in the order in which a participant meets them.
    public let steps: [Step]

    /// What the rules take for granted because no source states it.
    public let assumptions: [LocalizedText]

    /// Makes a programme; ``ProgrammeFile`` of Documents is the usual way.
    public init(
        id: Identifier,
        municipality: LocalizedText,
        name: LocalizedText,
        timeZone: String,
        begins: Day,
        revised: Day,
        contact: Contact,
        expectation: LocalizedText,
        networkEntry: NetworkEntry,
        cancelBy: CancelBy,
        monthsWithoutCycle: Set<Int>,
        themes: [LocalizedText],
        steps: [Step],
        assumptions: [LocalizedText],
        offerHours: Int = 48
    ) {
        self.id = id
        self.municipality = municipality
        self.name = name
        self.timeZone = timeZone
        self.begins = begins
        self.revised = revised
        self.contact = contact
        self.expectation = expectation
        self.networkEntry = networkEntry
        self.cancelBy = cancelBy
        self.monthsWithoutCycle = monthsWithoutCycle
        self.themes = themes
        self.steps = steps
        self.assumptions = assumptions
        self.offerHours = max(1, offerHours)
    }

    /// The step with a short name.
    ///
    /// - Parameter id: The step's short name.
    /// - Returns: Nothing when the programme has no such step.
    public func step(_ id: Identifier) -> Step? {
        steps.first { $0.id == id }
    }

    /// Who invites and answers.
    public struct Contact: Hashable, Sendable {
        /// The person's name, if one is named.
        public let name: String?

        /// The person's own title, for example "jobkonsulent".
        public let title: LocalizedText

        /// The number that a person answers, as it should be printed.
        public let phone: String

        /// The shared mailbox that invitations come from.
        public let mailbox: String

        /// Makes the contact.
        ///
        /// - Parameters:
        ///   - name: The person's name, if one is named.
        ///   - title: The person's own title.
        ///   - phone: As it should be printed.
        ///   - mailbox: The shared mailbox.
        public init(name: String?, title: LocalizedText, phone: String, mailbox: String) {
            self.name = name
            self.title = title
            self.phone = phone
            self.mailbox = mailbox
        }
    }

    /// Who may come to network meetings.
    public enum NetworkEntry: String, CaseIterable, Hashable, Sendable {
        /// Whoever has been to the job club at least once.
        case jobClubBegun = "job-club-begun"
        /// Whoever has had the first interview.
        case firstInterviewHeld = "first-interview-held"
        /// Everybody in the target group.
        case targetGroup = "target-group"
    }

    /// When a cancellation is still in time: a clock time some working days before the meeting.
    public struct CancelBy: Hashable, Sendable {
        /// Working days before the meeting; 0 is the day itself.
        public let workingDaysBefore: Int

        /// The time on that day.
        public let time: ClockTime

        /// Makes the rule.
        ///
        /// - Parameters:
        ///   - workingDaysBefore: 0 or more.
        ///   - time: The time on that day.
        public init(workingDaysBefore: Int, time: ClockTime) {
            self.workingDaysBefore = max(0, workingDaysBefore)
            self.time = time
        }

        /// The last moment for a cancellation of a meeting on a day.
        ///
        /// - Parameters:
        ///   - day: The day of the meeting.
        ///   - closedDays: Days that block are no working days; nor are Saturday and Sunday.
        /// - Returns: A date and time before the meeting's day, or on it for 0 working days.
        public func deadline(for day: Day, closedDays: ClosedDays) -> CivilDateTime {
            var deadline = day
            var left = workingDaysBefore
            // A closure that never ends must not keep us here.
            while left > 0, deadline.distance(to: day) < 60 {
                deadline = deadline.advanced(by: -1)
                if closedDays.isWorkingDay(deadline) { left -= 1 }
            }
            return CivilDateTime(deadline, time)
        }
    }
}
