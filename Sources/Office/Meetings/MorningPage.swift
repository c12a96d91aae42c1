public import CivilTime
public import Correspondence
public import Participation
internal import Planning
public import Store

/// The morning of a day as a facilitator reads it: meetings, whom to call, seats to offer, lists.
public struct MorningPage: Sendable {
    /// The day.
    public let day: Day
    /// The meetings that are held that day, in order.
    public let meetings: [MorningMeeting]
    /// The meetings of the day that are cancelled.
    public let cancelled: [MeetingEntry]
    /// Who has to be called: those who may be called before nine first, in the order of Danish lists.
    public let calls: [MorningCall]
    /// Those who got a job and are to be asked how it goes, in the order of Danish lists.
    public let aftercare: [MorningAftercare]
    /// Where seats can still be offered.
    public let seats: [MorningSeats]
    /// The meetings that are over and not fully marked, the latest first.
    public let unmarked: [AgendaPage.Unmarked]
    /// The next meeting after the day, if there is one.
    public let next: MeetingEntry?
}

/// Somebody to call in the morning.
public struct MorningCall: Sendable {
    /// Who, as their contact rule lets them be reached.
    public let told: Told
    /// The number they go by.
    public let id: Int
    /// Why.
    public let reasons: [CallReason]
    /// The same in words.
    public let words: [Phrase]
    /// When they may be called.
    public let time: Time

    /// When somebody may be called.
    public enum Time: String, CaseIterable, Hashable, Sendable {
        /// Before nine.
        case morning
        /// Only later, in their hours.
        case later
        /// Not at all: there is no number, or it may not be used.
        case never

        /// What stands above those who may be called then.
        var heading: Phrase {
            switch self {
            case .morning: Phrase("morning.calls")
            case .later: Phrase("morning.calls-later")
            case .never: Phrase("morning.calls-never")
            }
        }
    }
}

/// Somebody who got a job and is to be asked how it goes.
public struct MorningAftercare: Sendable {
    /// Who, as their contact rule lets them be reached.
    public let told: Told
    /// The call.
    public let call: AftercareCall
    /// What it is about, in words.
    public let words: [Phrase]
}

/// Free seats of a cycle or a meeting.
public struct MorningSeats: Sendable {
    /// The cycle or meeting that somebody is registered at.
    public let roster: String
    /// The first meeting of it.
    public let first: MeetingEntry
    /// How many seats nobody holds.
    public let free: Int
    /// Those who hold an offer, with the moment by the municipality's clocks until which it stands.
    public let offered: [(told: Told, until: CivilDateTime)]
    /// Those who wait, the next one first, with how many seats each needs.
    public let waiting: [(told: Told, seats: Int)]
}

extension Municipality {
    /// The morning of a day, for whoever runs meetings; reading it is logged.
    ///
    /// - `day`: Nothing for today.
    public func morning(of day: Day? = nil) throws -> MorningPage {
        try perform(.morning(of: day, zone))
    }
}

extension UseCase where Outcome == MorningPage {
    /// The morning of a day.
    ///
    /// - `zone`: The municipality's time zone.
    public static func morning(of day: Day?, _ zone: Zone) -> UseCase {
        UseCase<Morning>.readMorning(of: day).map { MorningPage($0, zone) }
    }
}

extension MorningPage {
    fileprivate init(_ morning: Morning, _ zone: Zone) {
        let rules = morning.rules
        func name(_ id: MeetingID) -> Phrase {
            PlanNames(rules[id.cycle.programme]?.setting).meeting(id)
        }
        day = morning.day
        meetings = morning.lists.map { list in
            let id = list.meeting.meeting.id
            return MorningMeeting(
                list,
                new: morning.newcomers[id] ?? [],
                back: morning.returning[id] ?? []
            )
        }
        cancelled = morning.cancelled.map(rules.entry)
        // Whoever is offered a seat is called about another day's meeting than the others.
        let days = Dictionary(
            morning.seats.map { ($0.first.meeting.id, $0.first.meeting.date) },
            uniquingKeysWith: { first, _ in first }
        )
        let all = morning.calls.inDanishOrder(\.participant).map {
            MorningCall($0, zone) { id in
                let day = days[id] ?? morning.day
                return day == morning.day
                    ? name(id)
                    : Phrase(
                        "morning.meeting-on",
                        ["meeting": .phrase(name(id)), "day": .day(day)]
                    )
            }
        }
        calls = MorningCall.Time.allCases.flatMap { time in all.filter { $0.time == time } }
        aftercare = morning.aftercare.inDanishOrder(\.participant).map(MorningAftercare.init)
        seats = morning.seats.map { seats in
            MorningSeats(
                roster: seats.roster.text,
                first: rules.entry(seats.first),
                free: seats.free,
                offered: seats.offered.map {
                    (told: Told($0.participant), until: zone.local($0.until))
                },
                waiting: seats.waiting.map { (told: Told($0.participant), seats: $0.seats) }
            )
        }
        unmarked = morning.unmarked.map {
            AgendaPage.Unmarked(meeting: rules.entry($0.meeting), count: $0.count)
        }
        next = morning.next.map(rules.entry)
    }
}

extension MorningAftercare {
    fileprivate init(_ call: AftercareCall) {
        self.call = call
        told = Told(call.participant)
        words = [
            Phrase(
                "morning.aftercare-due",
                ["months": .number(call.month.rawValue), "day": .day(call.since)]
            ), call.job.line,
        ]
    }
}

extension MorningCall {
    fileprivate init(_ call: Morning.Call, _ zone: Zone, named name: (MeetingID) -> Phrase) {
        id = call.participant.id
        told = Told(call.participant)
        reasons = call.reasons
        words = call.reasons.map { reason in
            let meeting = ["meeting": Phrase.Argument.phrase(name(reason.meeting))]
            switch reason {
            case .noAnswer: return Phrase("morning.no-answer", meeting)
            case .missedTwice: return Phrase("morning.missed-twice", meeting)
            case .offered(_, let until):
                let local = zone.local(until)
                let moment: [String: Phrase.Argument] = [
                    "day": .dayOfYear(local.day), "time": .time(local.time),
                ]
                return Phrase("morning.offered", meeting.merging(moment) { $1 })
            }
        }
        time =
            if call.participant.mayBeCalledInTheMorning {
                .morning
            } else if call.participant.phoneInUse != nil {
                .later
            } else {
                .never
            }
    }
}
