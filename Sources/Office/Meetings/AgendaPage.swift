public import CivilTime
public import Correspondence
internal import Planning
public import Store

/// What is to come, and where attendance is missing.
public struct AgendaPage: Sendable {
    /// The meetings of the next days, cancelled ones too, in the order they are held.
    public let coming: [MeetingEntry]
    /// How many days ahead were looked at; further meetings are among ``coming`` if none is held then.
    public let days: Int
    /// Whether none is held in those days, so that the next ones are given.
    public let isFurtherAhead: Bool
    /// How many meetings are held after those, and the day of the first.
    public let later: (count: Int, day: Day)?
    /// The day of the last meeting before today, if there was any.
    public let last: Day?
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

    /// What stands above the meetings to come; without any, that there are none and when the last one was.
    public var heading: Phrase {
        guard !coming.isEmpty else {
            return last.map { Phrase("show.over", ["day": .day($0)]) } ?? Phrase("show.none")
        }
        guard isFurtherAhead else { return Phrase("show.coming") }
        return Phrase("show.next-ones", ["days": .number(days)])
    }

    /// That there are further meetings, in words; nothing if there are none.
    public var laterWords: Phrase? {
        later.map { Phrase("show.later", ["count": .number($0.count), "day": .day($0.day)]) }
    }
}

extension UseCase where Outcome == AgendaPage {
    /// What is to come, and where attendance is missing.
    ///
    /// - `days`: How far ahead is looked, today included.
    public static func agenda(days: Int = 60) -> UseCase {
        UseCase<Agenda>.readAgenda(days: days).map { agenda in
            AgendaPage(
                coming: agenda.coming.map(agenda.rules.entry),
                days: days,
                isFurtherAhead: agenda.isFurtherAhead,
                later: agenda.later.first.map { (agenda.later.count, $0.meeting.date) },
                last: agenda.last?.meeting.date,
                unmarked: agenda.unmarked.map {
                    AgendaPage.Unmarked(meeting: agenda.rules.entry($0.meeting), count: $0.count)
                }
            )
        }
    }
}
