public import CivilTime
public import Correspondence
public import Participation
internal import Planning
public import Store

/// The sheets that go with a meeting.
public enum SheetKind: String, CaseIterable, Hashable, Sendable {
    /// The facilitator's list.
    case list
    /// The list that people sign.
    case signature
    /// The A5 invitation to hand over.
    case invitation
    /// The programme of the day.
    case programme

    /// Whether it shows who is expected.
    public var isList: Bool { self == .list || self == .signature }

    /// The key of what it is called.
    public var nameKey: String {
        switch self {
        case .list: "sheet.list"
        case .signature: "sheet.signature-list"
        case .invitation: "sheet.invitation"
        case .programme: "sheet.programme"
        }
    }
}

extension Occasion {
    /// One of the sheets of a meeting.
    ///
    /// - `people`: Who is expected; only lists show them.
    /// - `staff`: Who helps; a list shows numbers and answers, a programme names.
    /// - `stall`: Why a seat stays free although somebody waits; only the facilitator's list says so.
    /// - `catalogue`: The language of whoever works with the sheet.
    /// - `reader`: BCP 47 tag of the language that the person reads who gets an invitation. Danish
    ///   stands beneath, and under figures for a language that the program does not speak.
    /// - `invited`: How the person stands who gets an invitation.
    public func sheet(
        _ kind: SheetKind,
        people: [ListedParticipant] = [],
        staff: MeetingStaff = .none,
        stall: Roster.Stall? = nil,
        in catalogue: Catalogue,
        reader: String = "da",
        to invited: InvitedPerson = .anybody
    ) -> PrintedSheet {
        switch kind {
        case .list:
            facilitatorList(people, staff: staff, stall: stall?.words, in: catalogue)
        case .signature: signatureList(people, in: catalogue)
        case .programme: sessionProgramme(staff: staff, in: catalogue)
        case .invitation: invitation(reading: reader, to: invited)
        }
    }

    /// A meeting that is held, with all that is said about it.
    ///
    /// - Throws: ``MeetingError/notHeld(_:)`` for a meeting that is cancelled, or whose step or venue
    ///   the rules do not have any more.
    init(_ stored: StoredMeeting, in cycle: [StoredMeeting], _ setting: Setting?) throws {
        let plan = Plan(cycle.filter { !$0.isCancelled })
        guard
            !stored.isCancelled, let setting,
            let occasion = Occasion(stored.meeting.id, in: plan, setting)
        else { throw MeetingError.notHeld(stored.meeting.id.description) }
        self = occasion
    }
}

extension UseCase where Outcome == PrintedSheet {
    /// One of the sheets of a meeting; a list shows who is expected, and reading that is logged.
    ///
    /// - `id`: The meeting's id.
    /// - `catalogue`: The language of whoever works with the sheet.
    /// - `reader`: BCP 47 tag of the language that the person reads who gets an invitation.
    /// - `now`: An invitation names nothing that is over by then.
    public static func sheet(
        _ kind: SheetKind,
        of id: String,
        in catalogue: Catalogue,
        reader: String,
        at now: Instant
    ) -> UseCase {
        guard !kind.isList else {
            return UseCase<MeetingList>.readList(of: id).map { list in
                let occasion = try Occasion(list.meeting, in: list.cycle, list.rules.setting)
                return occasion.sheet(
                    kind,
                    people: list.listed,
                    staff: MeetingStaff(list.assignments, list.staff),
                    stall: list.stall,
                    in: catalogue,
                    reader: reader
                )
            }
        }
        return UseCase<StoredMeetings>.readCycle(of: id).map { cycle in
            let own = cycle.meetings.first { $0.meeting.id.description == id }
            guard var stored = own ?? cycle.meetings.first else { throw NotFound.meeting(id) }
            let rules = cycle.rules[stored.meeting.id.cycle.programme]
            let setting = rules?.setting
            if kind == .invitation {
                let coming = cycle.meetings.first { other in
                    other.roster == stored.roster && !other.isCancelled && other.moments.ends > now
                }
                guard let coming else {
                    let over = Phrase("failure.invitation-over", ["meeting": .text(id)])
                    throw Problem(.badData, over)
                }
                if stored.moments.ends <= now { stored = coming }
            }
            return try Occasion(stored, in: cycle.meetings, setting)
                .sheet(
                    kind,
                    staff: MeetingStaff(stored.meeting, cycle.staff),
                    in: catalogue,
                    reader: reader,
                    to: InvitedPerson(.invited, now: rules.map { $0.zone.local(now) })
                )
        }
    }
}

extension MeetingList {
    /// Those who stand on printed lists, in the order of Danish lists.
    var listed: [ListedParticipant] {
        lines.compactMap { $0.listed(at: meeting.meeting.id) }.inDanishOrder(\.participant)
    }
}

extension Plan {
    /// Meetings of a database as a plan.
    init(_ meetings: [StoredMeeting]) {
        let days = meetings.flatMap { [$0.meeting.date, $0.meeting.ruleDate] }
        let first = days.min() ?? Day(number: 0)
        self.init(
            span: DaySpan(first...(days.max() ?? first)),
            meetings: meetings.map(\.meeting),
            skipped: []
        )
    }
}
