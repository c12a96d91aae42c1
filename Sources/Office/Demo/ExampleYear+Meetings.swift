internal import CivilTime
internal import Participation
internal import Planning
internal import Store

/// What happens before, at and after each meeting.
extension ExampleYear {
    /// How long before a meeting its invitations go out, in days.
    private static let notice = 14

    func arrange(_ meeting: Meeting) {
        switch meeting.kind {
        case .session: arrangeNotices(meeting)
        case .talks: arrangeTalks(meeting)
        case .network, .visit, .info: arrangeInvitations(meeting)
        }
        arrangeStaff(meeting)
        let end = later(moment(meeting.date, "00:00"), hours: 20)
        arrange(end) { try $0.mark(meeting, at: $1) }
        // What a timer does in life.
        let closed = moment(meeting.date.advanced(by: 14), "08:00")
        arrange(closed) { _ = try $0.perform(.closeOldMeetings(), at: $1) }
    }

    /// Some say the day before that they cannot come to one session.
    private func arrangeNotices(_ meeting: Meeting) {
        let eve = moment(meeting.date.advanced(by: -1), "10:30")
        arrange(eve) { year, at in
            let target = meeting.id.description
            for line in try year.perform(.readList(of: target), at: at).lines
            where line.registration?.state == .registered && year.isDrawn(7) {
                try year.attempt(.giveUp(line.participant.id, at: target, all: false), at: at)
            }
        }
    }

    /// Everybody on the cycle is offered a talk after the second session.
    private func arrangeTalks(_ meeting: Meeting) {
        let sessions = plan.meetings(of: meeting.id.cycle).filter { $0.kind == .session }
        guard let session = sessions.dropFirst().first ?? sessions.first else { return }
        arrange(later(moment(session.date, "00:00"), hours: 15)) { year, at in
            let target = meeting.id.description
            let list = try year.perform(.readList(of: session.id.description), at: at)
            for line in list.lines where line.registration?.state == .registered {
                let id = line.participant.id
                try year.attempt(.invite(id, to: target), at: at)
                guard year.isDrawn(85) else { continue }
                let answer = year.later(at, hours: Int.random(in: 1...60, using: &year.random))
                year.arrange(answer) { try $0.attempt(.signUp(id, at: target), at: $1) }
            }
            year.arrange(year.later(at, hours: 62)) { try $0.assignInterpreters(meeting, at: $1) }
        }
    }

    /// Everybody who may come is asked; some say yes, some no, many nothing.
    private func arrangeInvitations(_ meeting: Meeting) {
        let target = meeting.id.description
        arrange(moment(meeting.date.advanced(by: -ExampleYear.notice), "10:00")) { year, at in
            let invited = try year.perform(.inviteAll(to: target), at: at)
            for id in invited.compactMap(\.event.change.participant) {
                let drawn = Int.random(in: 0..<100, using: &year.random)
                guard drawn < 45 else { continue }
                let hours = Int.random(in: 1...300, using: &year.random)
                let children = year.isDrawn(12) ? 1 : 0
                year.arrange(year.later(at, hours: hours)) { year, at in
                    let useCase: UseCase<[SeatChange]> =
                        drawn < 33
                        ? .signUp(id, at: target, children: children)
                        : .giveUp(id, at: target, all: false)
                    try year.attempt(useCase, at: at)
                }
            }
        }
        guard isDrawn(60) else { return }
        // Somebody is prevented, more or less late.
        let hours = Int.random(in: 1...40, using: &random)
        arrange(later(moment(meeting.date, "09:00"), hours: -hours)) { year, at in
            let list = try year.perform(.readList(of: target), at: at)
            let seated = list.lines.filter { $0.registration?.state == .registered }
            guard let line = seated.randomElement(using: &year.random) else { return }
            try year.attempt(.giveUp(line.participant.id, at: target, all: false), at: at)
        }
    }

    /// The list is ticked the same evening, everybody on it.
    private func mark(_ meeting: Meeting, at now: Instant) throws {
        let target = meeting.id.description
        let list = try perform(.readList(of: target), at: now)
        var ticks = list.lines.filter { $0.isExpected && $0.notice == nil }.map { line in
            Tick(line.participant.id, drawMark(meeting.kind))
        }
        // Now and then somebody comes who had not answered.
        let others = list.lines.filter { $0.registration?.state == .invited }
        if meeting.kind == .network, isDrawn(40),
            let walkIn = others.randomElement(using: &random)
        {
            ticks.append(Tick(walkIn.participant.id, .came))
        }
        guard !ticks.isEmpty else { return }
        try perform(.markAttendance(ticks, at: target), at: now)
        let there = ticks.filter { $0.mark?.isThere == true }.map(\.participant)
        arrangePlacements(after: meeting, of: there)
    }

    private func drawMark(_ kind: MeetingKind) -> Mark {
        let drawn = Int.random(in: 0..<100, using: &random)
        guard kind != .talks else {
            switch drawn {
            case ..<84: return .held
            case ..<86: return .notWanted
            case ..<90: return .moved
            default: return .noShow
            }
        }
        switch drawn {
        case ..<68: return .came
        case ..<77: return .cameLate
        case ..<88: return .excused
        default: return .noShow
        }
    }
}
