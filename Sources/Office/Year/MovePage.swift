public import Correspondence
internal import Participation
public import Planning
public import Store

/// What came of moving or cancelling a meeting, with all that has to be said about it.
public struct MovePage: Sendable {
    /// The meeting as it was.
    public let before: Meeting
    /// The meeting as it is, or would be; nothing if it is cancelled.
    public let after: Meeting?
    /// The meeting, and what moves along with it, in the order in which they are held.
    public let changes: [MeetingChange]
    /// Everybody who has to be told, once; no participant if only those who run the meeting change.
    public let told: [ToldAbout]
    /// What happened to seats of participants.
    public let seats: [SeatChange]

    private let ticked: Int
    private let objections: [Reason]
    private let stranded: [Meeting]
    private let declined: MeetingStaff
    private let setting: Setting?
    private let staff: Staff

    init(_ outcome: MeetingOutcome) {
        before = outcome.before
        after = outcome.after
        changes = outcome.changes.map { entry in
            let people = outcome.people[entry.id] ?? []
            return MeetingChange(
                entry,
                outcome.settings,
                outcome.staff,
                people: people,
                late: outcome.late[entry.id] ?? [],
                talkInterpreters: outcome.talkInterpreters[entry.id] ?? [],
                isInvited: !people.isEmpty
            )
        }
        told = changes.told
        seats = outcome.seats.ofParticipants
        ticked = outcome.ticked
        objections = outcome.objections
        stranded = outcome.stranded
        setting = outcome.settings.of(outcome.before.id)
        declined = MeetingStaff(outcome.declinedBefore, outcome.staff)
        staff = outcome.staff
    }

    /// What moves along with the meeting.
    public var movesAlong: [MeetingChange] { changes.filter { $0.entry.id != before.id } }

    /// Whether day, time and venue are as they were, so that nobody has to be called.
    public var isSameSlot: Bool { after?.isSameSlot(as: before) ?? false }

    /// What has become of the meeting, in words.
    public func news(in catalogue: Catalogue) -> String {
        let meeting = Phrase.Argument.phrase(PlanNames(setting, staff: staff).meeting(before.id))
        guard let after else {
            let arguments = ["meeting": meeting, "date": .day(before.date)]
            return catalogue.text(Phrase("meeting.cancelled", arguments))
        }
        let isSame =
            isSameSlot && after.facilitators == before.facilitators
            && after.speaker == before.speaker
        return catalogue.text(
            Phrase(
                isSame ? "meeting.same" : "meeting.moved",
                [
                    "meeting": meeting,
                    "after": .text(catalogue.text(MeetingSlot(after, setting, staff))),
                    "before": .text(catalogue.text(MeetingSlot(before, setting, staff))),
                ]
            )
        )
    }

    /// Who has said no to it, and what the rules and calendars say against it, a line each.
    ///
    /// It is done all the same. Then what would have to move along and finds no free day, and how many ticks are gone.
    public func warnings(in catalogue: Catalogue) -> [String] {
        let names = PlanNames(setting, staff: staff)
        return declined.warnings(in: catalogue)
            + objections.map { reason in
                let cause = Phrase.Argument.text(catalogue.text(reason, names: names))
                return catalogue.text(Phrase("meeting.warning", ["cause": cause]))
            }
            + stranded.map { meeting in
                let arguments: [String: Phrase.Argument] = [
                    "meeting": .phrase(names.meeting(meeting.id)), "date": .day(meeting.date),
                ]
                return catalogue.text(Phrase("meeting.stranded", arguments))
            }
            + (ticked > 0
                ? [catalogue.text(Phrase("meeting.unticked", ["count": .number(ticked)]))] : [])
    }
}

extension LongUseCase where Input == MoveInput, Outcome == MovePage {
    /// Moves a meeting because a person says so, or says what that would mean.
    ///
    /// - `id`: The meeting's id.
    /// - `move`: What is changed.
    /// - `along`: What moves along, if it has to come after the meeting and would not.
    /// - `moveInvited`: Whether meetings may move although people are invited.
    /// - `version`: The version that was read, if two people may be planning.
    /// - `isTrial`: Whether nothing is saved.
    public static func move(
        _ id: String,
        _ move: MeetingMove,
        along: MovingAlong = .all,
        moveInvited: Bool,
        expecting version: Version? = nil,
        isTrial: Bool = false
    ) -> LongUseCase {
        let useCase: LongUseCase<MoveInput, MeetingOutcome> =
            isTrial
            ? .previewMove(id, move, along: along)
            : .moveMeeting(
                id,
                move,
                along: along,
                moveInvited: moveInvited,
                expecting: version
            )
        return useCase.map(MovePage.init)
    }
}

extension UseCase where Outcome == MovePage {
    /// Cancels a meeting.
    public static func cancel(
        _ id: String,
        because reason: String,
        moveInvited: Bool
    ) -> UseCase {
        UseCase<MeetingOutcome>.cancelMeeting(id, because: reason, moveInvited: moveInvited)
            .map(MovePage.init)
    }
}

extension [SeatChange] {
    /// What concerns participants: offers and cancellations, and no other number of seats.
    var ofParticipants: [SeatChange] { filter { $0.event.change.participant != nil } }
}

/// Other venues for a meeting at the same time.
public struct OtherVenuesPage: Sendable {
    /// The venues, the best first.
    public let venues: [Entry]

    private let names: PlanNames

    /// A venue, with what speaks against it.
    public struct Entry: Sendable {
        /// Its short name.
        public let id: String
        /// Its name.
        public let name: LocalizedText
        fileprivate let objections: [Reason]
    }

    /// What speaks against a venue, a sentence each.
    public func objections(to entry: Entry, in catalogue: Catalogue) -> [String] {
        entry.objections.map { catalogue.text($0, names: names) }
    }
}

extension UseCase where Outcome == OtherVenuesPage {
    /// Says where else a meeting could be held at the same time.
    public static func otherVenues(for id: String) -> UseCase {
        UseCase<OtherVenues>.readOtherVenues(for: id).map { other in
            OtherVenuesPage(other)
        }
    }
}

extension OtherVenuesPage {
    fileprivate init(_ other: OtherVenues) {
        venues = other.venues.map { venue, objections in
            Entry(id: venue.id.text, name: venue.name, objections: objections)
        }
        names = PlanNames(other.rules.setting, staff: other.staff)
    }
}
