public import Correspondence
public import Store

/// What is to come, and where attendance is missing.
public struct AgendaPage: Sendable {
    /// The meetings of the next days, cancelled ones too, in the order they are held.
    public let coming: [MeetingEntry]
    /// The meetings that are over and not fully marked, the latest first.
    public let unmarked: [Unmarked]

    /// A meeting whose attendance is to be filled in.
    public struct Unmarked: Sendable {
        /// The meeting.
        public let meeting: MeetingEntry
        /// How many of those who had a seat are not marked.
        public let count: Int

        /// How many that are, in words.
        public var words: Phrase { Phrase("show.unmarked", ["count": .number(count)]) }
    }

    /// Whether there is nothing to show.
    public var isEmpty: Bool { coming.isEmpty && unmarked.isEmpty }
}

extension UseCase where Outcome == AgendaPage {
    /// What is to come, and where attendance is missing.
    ///
    /// - `days`: How far ahead is looked, today included.
    public static func agenda(days: Int = 60) -> UseCase {
        UseCase<Agenda>.readAgenda(days: days).map { agenda in
            AgendaPage(
                coming: agenda.coming.map(agenda.rules.entry),
                unmarked: agenda.unmarked.map {
                    AgendaPage.Unmarked(meeting: agenda.rules.entry($0.meeting), count: $0.count)
                }
            )
        }
    }
}
