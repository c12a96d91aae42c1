internal import CivilTime
internal import Participation
internal import Planning
internal import Store

/// Who helps at meetings, and what they answer.
///
/// Nothing is drawn here, so that the year is the same with people to help and without.
extension ExampleYear {
    /// How long before a meeting those who help are asked, in days.
    private static let asking = 42

    /// What some participants would like help with.
    private static let requests = [
        "at skrive en ansøgning", "at forstå et jobopslag", "at finde en praktikplads",
    ]

    /// What somebody would like help with when they sign up; most say nothing.
    static func request(of participant: Int) -> String? {
        participant.isMultiple(of: 4) ? requests[participant / 4 % requests.count] : nil
    }

    /// Those who help are asked, and say yes some days later; speakers give the meeting its theme.
    func arrangeStaff(_ meeting: Meeting) {
        guard !staff.isEmpty else { return }
        let target = meeting.id.description
        let asked = moment(meeting.date.advanced(by: -ExampleYear.asking), "09:10")
        arrange(asked) { year, at in
            var wanted = MeetingAssignment()
            if let theme = year.theme(of: meeting) { wanted.theme = .theme(theme) }
            wanted.interpreters = year.interpreter(at: meeting).map { [$0.id] }
            if wanted != MeetingAssignment() {
                try year.perform(.assignStaff(to: target, wanted), at: at)
            }
            for assignment in try year.perform(.readList(of: target), at: at).assignments {
                let key = StaffKey(assignment.kind, assignment.id)
                try year.answer(.asked, key, meeting, at: at)
                year.arrange(year.later(at, hours: 50)) {
                    try $0.answer(.accepted, key, meeting, at: $1)
                }
            }
        }
    }

    /// Whoever wants an interpreter at a talk gets one who speaks their language, if there is one.
    func assignInterpreters(_ meeting: Meeting, at now: Instant) throws {
        let target = meeting.id.description
        for line in try perform(.readList(of: target), at: now).lines where line.talk != nil {
            let who = line.participant
            let fitting = staff.interpreters.first { interpreter in
                let match = InterpreterMatch(interpreter, for: who)
                return match.refusal == nil && match.concerns.isEmpty
            }
            guard who.wantsInterpreter, let fitting else { continue }
            var wanted = MeetingAssignment()
            wanted.interpreters = [fitting.id]
            wanted.participant = who.id
            do {
                try perform(.assignStaff(to: target, wanted), at: now)
            } catch is AssignmentError {
                continue
            }
            try answer(.asked, StaffKey(.interpreter, fitting.id), meeting, at: now)
        }
    }

    private func answer(
        _ answer: StaffAssignment.Answer,
        _ key: StaffKey,
        _ meeting: Meeting,
        at now: Instant
    ) throws {
        let day = rules.zone.local(now).day
        try perform(
            .recordAnswer(answer, of: key, to: meeting.id.description, on: day),
            at: now
        )
    }

    private func theme(of meeting: Meeting) -> String? {
        staff.speakers.first { $0.id == meeting.speaker }?.themes.first
    }

    /// Whoever can come and interpret for everybody at a network meeting.
    private func interpreter(at meeting: Meeting) -> Interpreter? {
        guard meeting.kind == .network else { return nil }
        return staff.interpreters.first { interpreter in
            interpreter.modes.contains(.inPerson)
                && interpreter.availability.isFree(meeting.span, on: meeting.date)
        }
    }
}
