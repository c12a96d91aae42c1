public import CivilTime
internal import Correspondence
public import Participation
public import Planning
internal import Store

/// A meeting of the day: its list, who has the key, plan B, and who is expected.
public struct MorningMeeting: Sendable {
    /// Its list.
    public let list: ListPage
    /// Who has the key; nothing if the rules do not have the venue any more.
    public let host: Venue.Host?
    /// What to do when the place cannot be used after all.
    public let planB: LocalizedText?
    /// How many said yes, and have not said that they miss it.
    public let yes: Int
    /// How many were asked and have not answered.
    public let unanswered: Int
    /// How many gave up their seat, or miss this one meeting.
    public let cancelled: Int
    /// How many children are expected.
    public let children: Int
    /// Those who come for the first time, in the order of Danish lists.
    public let new: [Participant]
    /// Those who were missing the last time and are expected again.
    public let back: [Participant]
    /// The talks that are given out, in order.
    public let talks: [Talk]

    /// A talk that is given out.
    public struct Talk: Sendable {
        /// Whose.
        public let participant: Participant
        /// When.
        public let span: ClockSpan
        /// Who interprets, by name.
        public let interpreter: String?
    }

    /// For how many coffee is wanted: those who come, their children and whoever helps.
    public var coffee: Int {
        yes + children + list.staff.entries.count { $0.assignment.isOn }
    }

    init(_ stored: MeetingList, new: [Participant], back: [Participant]) {
        let page = ListPage(stored)
        let venue = stored.rules.setting.venue(stored.meeting.meeting.venue)
        let coming = stored.lines.filter { $0.isExpected && $0.notice == nil }
        list = page
        host = venue?.host
        planB = venue?.planB
        yes = coming.count
        children = coming.reduce(0) { $0 + $1.children }
        unanswered = stored.lines.count { line in
            switch line.registration?.state.name {
            case .invited, .offered: !line.isGuest
            default: false
            }
        }
        cancelled = stored.lines.count { line in
            let gaveUp =
                switch line.registration?.state.name {
                case .cancelledInTime, .cancelledLate: !line.isGuest
                default: false
                }
            return gaveUp || line.isExpected && line.notice != nil
        }
        self.new = new.inDanishOrder()
        self.back = back.inDanishOrder()
        talks = page.lines.compactMap { line in
            line.talk.map {
                Talk(participant: line.participant, span: $0, interpreter: line.interpreter)
            }
        }.sorted { $0.span.start < $1.span.start }
    }
}
