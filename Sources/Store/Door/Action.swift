/// Everything that can be asked of the store, with who may ask for it.
public enum Action: String, CaseIterable, Hashable, Sendable {
    // The year.
    case planMeetings = "plan-meetings"
    case moveMeeting = "move-meeting"
    case cancelMeeting = "cancel-meeting"
    case closeMeeting = "close-meeting"
    case closeVenue = "close-venue"
    case readPlan = "read-plan"

    // People.
    case addPerson = "add-person"
    case importPeople = "import-people"
    case changePerson = "change-person"
    case readPerson = "read-person"
    case findPeople = "find-people"
    case mergePeople = "merge-people"
    case handOver = "hand-over"

    // Those who help to hold meetings.
    case addStaff = "add-staff"
    case importStaff = "import-staff"
    case changeStaff = "change-staff"
    case removeStaff = "remove-staff"
    case readStaff = "read-staff"
    case assignStaff = "assign-staff"
    case recordAnswer = "record-answer"

    // Seats.
    case changeRegistration = "change-registration"
    case invite
    case withdraw
    case sendEvent = "send-event"
    case takeReply = "take-reply"
    case readRegistrations = "read-registrations"
    case settleOffers = "settle-offers"

    // Attendance.
    case markAttendance = "mark-attendance"

    // What courses lead to.
    case recordOutcome = "record-outcome"
    case importOutcomes = "import-outcomes"
    case readOutcomes = "read-outcomes"

    // Numbers.
    case readNumbers = "read-numbers"

    // The file itself.
    case undo
    case backUp = "back-up"
    case restore
    case exportEverything = "export-everything"
    case importEverything = "import-everything"
    case readLog = "read-log"

    /// What yields or replaces everything, and so is nothing for somebody who works with some
    /// programmes only.
    static let ofWholeFile: Set<Action> = [
        .backUp, .restore, .exportEverything, .importEverything, .readLog,
    ]

    /// The roles that may ask for it; what a role may do follows what it yields.
    ///
    /// Who may not read everything may not copy everything either: backup, restore, export and import
    /// of everything are an administrator's.
    public var roles: Set<Actor.Role> {
        switch self {
        case .readPlan, .readNumbers:
            [.facilitator, .manager, .administrator]
        case .changeRegistration:
            [.participant, .facilitator, .administrator]
        case .planMeetings, .moveMeeting, .cancelMeeting, .closeMeeting, .closeVenue,
            .addPerson, .importPeople, .changePerson, .readPerson, .findPeople, .mergePeople,
            .handOver,
            .addStaff, .importStaff, .changeStaff, .removeStaff, .readStaff, .assignStaff,
            .recordAnswer,
            .invite, .withdraw, .sendEvent, .takeReply, .readRegistrations, .settleOffers,
            .markAttendance,
            .recordOutcome, .importOutcomes, .readOutcomes,
            .undo:
            [.facilitator, .administrator]
        case .backUp, .restore, .exportEverything, .importEverything, .readLog:
            [.administrator]
        }
    }
}
