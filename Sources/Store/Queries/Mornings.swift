public import CivilTime
internal import GRDB
public import Participation
public import Planning

// The morning of a day: its meetings, whom to call, seats to offer, lists that are not filled in.

/// What a facilitator has to know on the morning of a day.
public struct Morning: Sendable {
    /// The day.
    public let day: Day
    /// The meetings that are held that day, in order, each with its list.
    public let lists: [MeetingList]
    /// The meetings of the day that are cancelled.
    public let cancelled: [StoredMeeting]
    /// Who has to be called, in the order of their numbers, each once.
    public let calls: [Call]
    /// Those who got a job and are to be asked how it goes, in the order of their numbers.
    public let aftercare: [AftercareCall]
    /// Those who come for the first time, by meeting.
    public let newcomers: [MeetingID: [Participant]]
    /// Those who were missing the last time and are expected again, by meeting.
    public let returning: [MeetingID: [Participant]]
    /// Where seats can still be offered, in the order the meetings are held.
    public let seats: [OpenSeats]
    /// The meetings that are over and not fully marked, the latest first.
    public let unmarked: [UnmarkedMeeting]
    /// The next meeting that is held after the day; nothing if there is none.
    public let next: StoredMeeting?
    /// The rules of all programmes that are named.
    public let rules: RuleBook

    /// Somebody to call, and why.
    public struct Call: Sendable {
        /// Who.
        public let participant: Participant
        /// Why; never empty.
        public let reasons: [CallReason]
    }

    /// Free seats of a cycle or meeting that has not begun.
    public struct OpenSeats: Sendable {
        /// The cycle or meeting.
        public let roster: RosterID
        /// The first meeting of it.
        public let first: StoredMeeting
        /// How many seats nobody holds.
        public let free: Int
        /// Those who hold an offer, and until when.
        public let offered: [(participant: Participant, until: Instant)]
        /// Those who wait, the next one first, with how many seats each needs.
        public let waiting: [(participant: Participant, seats: Int)]
    }
}

extension UseCase where Outcome == Morning {
    /// The morning of a day, for whoever runs meetings; whose data are read is logged.
    ///
    /// - `day`: Nothing for today.
    public static func readMorning(of day: Day? = nil) -> UseCase {
        UseCase(.readRegistrations, .readsPeople) { work in
            let day = try day ?? work.zone().local(work.now).day
            let meetings = work.shown(try work.meetings(where: "day = ?", [day.description]))
            let lists = try meetings.filter { !$0.isCancelled }.map {
                try UseCase<MeetingList>.readList(of: $0.meeting.id.description).body(work)
            }
            let people = Set(lists.flatMap { $0.lines.map(\.participant.id) })
            let marks = try work.earlierMarks(of: people, before: day)
            let seats = try work.openSeats(after: day)
            let unmarked = try work.unmarked()
            let next = work.shown(
                try work.meetings(where: "cancelled_because IS NULL AND day > ?", [day.description])
            ).first
            return Morning(
                day: day,
                lists: lists,
                cancelled: meetings.filter(\.isCancelled),
                calls: Morning.calls(lists, marks, seats),
                aftercare: try work.aftercareCalls(on: day),
                newcomers: Morning.expected(lists) {
                    marks[$0]?.contains(where: \.isThere) != true
                },
                returning: Morning.expected(lists) { id in
                    let own = marks[id] ?? []
                    return own.first?.isThere == false && own.contains(where: \.isThere)
                },
                seats: seats,
                unmarked: unmarked,
                next: next,
                rules: try work.rules(
                    of: meetings + unmarked.map(\.meeting) + seats.map(\.first)
                        + [next].compactMap(\.self)
                )
            )
        }
    }
}

extension Morning {
    /// Whoever is called for any reason, each once.
    fileprivate static func calls(
        _ lists: [MeetingList],
        _ marks: [Int: [Mark]],
        _ seats: [OpenSeats]
    ) -> [Call] {
        var people: [Int: Participant] = [:]
        var reasons: [Int: [CallReason]] = [:]
        func add(_ reason: CallReason, _ participant: Participant) {
            people[participant.id] = participant
            if reasons[participant.id]?.contains(reason) != true {
                reasons[participant.id, default: []].append(reason)
            }
        }
        for list in lists {
            for line in list.lines {
                let reason = CallReason(
                    at: list.meeting.meeting.id,
                    line.isGuest ? nil : line.registration,
                    isExpected: line.isExpected && line.notice == nil,
                    marks: marks[line.participant.id] ?? []
                )
                // Whoever is there already needs no call.
                if let reason, line.mark == nil { add(reason, line.participant) }
            }
        }
        for open in seats {
            for (participant, until) in open.offered {
                add(.offered(open.first.meeting.id, until: until), participant)
            }
        }
        return people.keys.sorted().compactMap { id in
            people[id].map { Call(participant: $0, reasons: reasons[id] ?? []) }
        }
    }

    /// Those who are expected at each meeting and of whom something holds.
    fileprivate static func expected(
        _ lists: [MeetingList],
        where isMeant: (Int) -> Bool
    ) -> [MeetingID: [Participant]] {
        Dictionary(
            lists.map { list in
                (
                    list.meeting.meeting.id,
                    list.lines.filter {
                        $0.isExpected && $0.notice == nil && isMeant($0.participant.id)
                    }.map(\.participant)
                )
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

extension Work {
    /// What was ticked for some people before a day, the latest first.
    fileprivate func earlierMarks(of people: Set<Int>, before day: Day) throws -> [Int: [Mark]] {
        var marks: [Int: [Mark]] = [:]
        for id in people.sorted() {
            marks[id] = try rows(
                """
                SELECT mark FROM attendance JOIN meeting ON meeting.id = attendance.meeting
                WHERE participant = ? AND day < ? ORDER BY day DESC, start DESC
                """,
                [id, day.description]
            ).map { try $0.word("mark", Mark.self) }
        }
        return marks
    }

    /// How many days ahead seats are offered in the morning.
    private static var daysSeatsAreOffered: Int { 21 }

    /// Cycles and meetings that have not begun and whose seats can still be offered: those of the next
    /// three weeks, and later ones that hold an offer.
    fileprivate func openSeats(after day: Day) throws -> [Morning.OpenSeats] {
        let last = day.advanced(by: Work.daysSeatsAreOffered).description
        let ids = try rows(
            """
            SELECT roster, min(begins) AS first FROM meeting WHERE cancelled_because IS NULL
            GROUP BY roster HAVING min(begins) > ?1
                AND (min(day) <= ?2
                    OR roster IN (SELECT roster FROM registration WHERE state = 'offered'))
            ORDER BY first, roster
            """,
            [now.secondsSinceEpoch, last]
        ).map { try $0.roster("roster") }
        return try ids.compactMap { id in
            guard id.programme.map(actor.reaches) ?? false else { return nil }
            let (_, times, meetings) = try times(id)
            guard let times, now < times.offersEnd,
                let first = meetings.first(where: { !$0.isCancelled })
            else { return nil }
            let roster = try rosterAsShown(id, times)
            let offered = try roster.registrations.values.sorted { $0.participant < $1.participant }
                .compactMap { registration -> (participant: Participant, until: Instant)? in
                    guard case .offered(let until) = registration.state, until > now else {
                        return nil
                    }
                    return (participant: try known(registration.participant), until: until)
                }
            let waiting = try roster.waitingList.map {
                (participant: try known($0.participant), seats: $0.party.seats)
            }
            // Times of talks are given out when the sessions are over.
            let isWanted = first.meeting.kind != .talks || !waiting.isEmpty || !offered.isEmpty
            guard isWanted, roster.free > 0 || !offered.isEmpty || !waiting.isEmpty else {
                return nil
            }
            return Morning.OpenSeats(
                roster: id,
                first: first,
                free: max(0, roster.free),
                offered: offered,
                waiting: waiting
            )
        }
    }

    private func known(_ id: Int) throws -> Participant {
        guard let row = try row("SELECT * FROM participant WHERE id = ?", [id]) else {
            throw NotFound.participant(id)
        }
        noteReading([id])
        return try participant(row)
    }
}
