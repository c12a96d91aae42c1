public import CivilTime
public import Correspondence
public import Participation
public import Planning
public import Store

/// The list of a meeting in the order in which it is shown.
public struct ListPage: Sendable {
    /// The meeting.
    public let meeting: MeetingEntry
    /// How many seats there are.
    public let capacity: Int
    /// How many of them are held.
    public let taken: Int
    /// Everybody on it in the order of Danish lists; those who wait stand last, in their turn.
    public let lines: [Line]
    /// Those who help at it, and those who have declined.
    public let staff: MeetingStaff
    /// What it is about; nothing if that is open.
    public let theme: LocalizedText?
    /// Whether it is closed.
    public let isClosed: Bool
    /// Why a seat stays free although somebody waits.
    public let stall: Roster.Stall?
    /// Why nobody gives the speech yet; nothing if somebody does, or if no speech is wanted.
    public let openSpeech: OpenSpeech?

    /// One person on the list.
    public struct Line: Sendable {
        /// Who.
        public let participant: Participant
        /// How they stand.
        public let standing: Standing
        /// How many children were said to come along.
        public let children: Int
        /// Whether they said that they would miss this one meeting, and in time.
        public let notice: Bool?
        /// Whether they said that they would come late.
        public let isLate: Bool
        /// The time of their talk, if one has been given out.
        public let talk: ClockSpan?
        /// What is ticked.
        public let mark: Mark?
        /// The version of the tick; 0 if nothing is ticked.
        public let markVersion: Version
        /// What was remarked; nothing once the meeting is closed.
        public let remark: String?
        /// What they would like help with; nothing once the last meeting of the seat is closed.
        public let request: String?
        /// Who interprets at their talk, by name.
        public let interpreter: String?

        /// When their talk is, who interprets, what they ask for and what was remarked, in words.
        public var notes: [Phrase] {
            [
                talk.map { Phrase("person.talk", ["span": .span($0)]) },
                interpreter.map { Phrase("show.interpreter", ["name": .text($0)]) },
                request.map { Phrase("show.request", ["text": .text($0)]) },
                remark.map { Phrase("show.remark", ["text": .text($0)]) },
            ].compactMap(\.self)
        }
    }

    /// How somebody stands on a list.
    public enum Standing: Hashable, Sendable {
        /// By their registration.
        case registration(RegistrationStateName)
        /// They were invited or waited, and were taken off the list.
        case takenOff
        /// They wait, at this position from 1 on.
        case waiting(position: Int)
        /// They take a session here that they missed in another cycle, whatever became of a
        /// registration of theirs in this one.
        case guest(RegistrationStateName?)
        /// They came without a seat.
        case walkIn
        /// They came to the session before without a seat, so they may come again.
        case cameLast

        /// How they stand, in words.
        public var words: Phrase {
            switch self {
            case .registration(let state): Phrase(state.wordKey)
            case .takenOff: Phrase("registration.taken-off")
            case .waiting(let position):
                Phrase("show.waiting", ["position": .number(position)])
            case .guest: Phrase("show.guest")
            case .walkIn: Phrase("show.walk-in")
            case .cameLast: Phrase("show.came-last")
            }
        }

        /// Whether they take a session here that they missed in another cycle.
        public var isGuest: Bool {
            if case .guest = self { true } else { false }
        }

        /// The state of their registration, if they have one.
        public var state: RegistrationStateName? {
            switch self {
            case .registration(let state): state
            case .waiting: .waiting
            case .takenOff: .cancelledByUs
            case .guest(let state): state
            case .walkIn, .cameLast: nil
            }
        }
    }

    /// What the meeting is called, when and where, in words.
    public var title: Phrase {
        Phrase(
            "show.title",
            ["meeting": .phrase(meeting.name), "when-and-where": .phrase(meeting.whenAndWhere)]
        )
    }

    /// What the meeting is about, who helps and whether it is closed, in words, a line each.
    public func facts(in catalogue: Catalogue) -> [String] {
        let about = theme.map {
            catalogue.text(Phrase("meeting.theme", ["theme": .localized($0)]))
        }
        let people = staff.entries.map { entry in
            let kind = entry.assignment.kind
            let isOpen = !entry.assignment.isOn && staff.on(kind).isEmpty
            return catalogue.text(
                Phrase(
                    isOpen ? "show.somebody-else" : "show.person",
                    [
                        "role": .text(catalogue.text("sheet.\(kind.rawValue)")),
                        "person": .text(catalogue.text(entry)),
                    ]
                )
            )
        }
        let closed = isClosed ? catalogue.text("show.closed") : nil
        let open = openSpeech.map { why in
            let words = catalogue.text(why.words)
            return words.prefix(1).uppercased() + words.dropFirst()
        }
        return [about].compactMap(\.self) + people + [open, closed].compactMap(\.self)
    }

    /// How many seats are held, in words.
    public var seats: Phrase {
        Phrase("show.seats", ["taken": .number(taken), "capacity": .number(capacity)])
    }
}

extension UseCase where Outcome == ListPage {
    /// The list of a meeting; reading it is logged.
    ///
    /// - `id`: A meeting, or a cycle, whose list is that of its first session.
    public static func list(of id: String) -> UseCase {
        UseCase<MeetingList>.readList(of: id).map(ListPage.init)
    }
}

extension ListPage {
    init(_ list: MeetingList) {
        let waiting = list.lines.filter { $0.registration?.turn != nil }.sorted {
            guard let left = $0.registration?.turn, let right = $1.registration?.turn else {
                return false
            }
            return left < right
        }
        let others = list.lines.filter { $0.registration?.turn == nil }
        meeting = MeetingEntry(list.meeting, list.rules.setting)
        capacity = list.capacity
        taken = list.taken
        let staff = MeetingStaff(list.assignments, list.staff)
        self.staff = staff
        let step = list.rules.programme.step(list.meeting.meeting.id.step)
        theme =
            list.meeting.meeting.theme.map { LocalizedText($0) }
            ?? step?.content(number: list.meeting.meeting.id.number)?.theme
        isClosed = list.isClosed
        stall = list.stall
        openSpeech = list.openSpeech
        lines =
            others.inDanishOrder(\.participant).map { Line($0, position: nil, staff) }
            + waiting.enumerated().map { Line($0.element, position: $0.offset + 1, staff) }
    }
}

extension ListPage.Line {
    fileprivate init(_ line: MeetingList.Line, position: Int?, _ staff: MeetingStaff) {
        let state = line.registration?.state.name
        participant = line.participant
        standing =
            if let position {
                .waiting(position: position)
            } else if line.isGuest {
                .guest(state)
            } else if line.registration?.isTakenOff == true {
                .takenOff
            } else if let state {
                .registration(state)
            } else {
                line.mark == nil && line.cameLast ? .cameLast : .walkIn
            }
        children = line.children
        notice = line.notice
        isLate = line.isLate
        talk = line.talk
        mark = line.mark
        markVersion = line.markVersion
        remark = line.remark
        request = line.request
        interpreter = staff.interpreter(of: line.participant.id)?.name
    }
}
