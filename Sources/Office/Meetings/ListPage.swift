public import CivilTime
public import Correspondence
public import Participation
internal import Planning
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
        /// The time of their talk, if one has been given out.
        public let talk: ClockSpan?
        /// What is ticked.
        public let mark: Mark?
        /// The version of the tick; 0 if nothing is ticked.
        public let markVersion: Version
    }

    /// How somebody stands on a list.
    public enum Standing: Hashable, Sendable {
        /// By their registration.
        case registration(RegistrationStateName)
        /// They wait, at this position from 1 on.
        case waiting(position: Int)
        /// They take a session here that they missed in another cycle, whatever became of a
        /// registration of theirs in this one.
        case guest(RegistrationStateName?)
        /// They came without a seat.
        case walkIn

        /// How they stand, in words.
        public var words: Phrase {
            switch self {
            case .registration(let state): Phrase(state.wordKey)
            case .waiting(let position):
                Phrase("show.waiting", ["position": .number(position)])
            case .guest: Phrase("show.guest")
            case .walkIn: Phrase("show.walk-in")
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
            case .guest(let state): state
            case .walkIn: nil
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
        lines =
            others.inDanishOrder(\.participant).map { Line($0, position: nil) }
            + waiting.enumerated().map { Line($0.element, position: $0.offset + 1) }
    }
}

extension ListPage.Line {
    fileprivate init(_ line: MeetingList.Line, position: Int?) {
        let state = line.registration?.state.name
        participant = line.participant
        standing =
            if let position {
                .waiting(position: position)
            } else if line.isGuest {
                .guest(state)
            } else if let state {
                .registration(state)
            } else {
                .walkIn
            }
        children = line.children
        notice = line.notice
        talk = line.talk
        mark = line.mark
        markVersion = line.markVersion
    }
}
