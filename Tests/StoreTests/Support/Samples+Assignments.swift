import Participation
import Planning
import Store

extension UseCase where Outcome == StoredMeeting {
    /// Says who holds a meeting and who speaks there; nobody leaves that open.
    static func assignStaff(
        to id: String,
        facilitators: [Identifier],
        speaker: Identifier?,
        expecting version: Version? = nil
    ) -> UseCase {
        var wanted = MeetingAssignment()
        wanted.facilitators = facilitators
        wanted.speaker = speaker.map { .speaker($0) } ?? .open
        return UseCase<AssignmentOutcome>.assignStaff(to: id, wanted, expecting: version)
            .map(\.meeting)
    }
}

extension UseCase where Outcome == AssignmentOutcome {
    /// Says who interprets, for everybody or at one talk.
    static func interpret(
        at id: String,
        _ interpreters: String...,
        participant: Int? = nil
    ) -> UseCase {
        var wanted = MeetingAssignment()
        wanted.interpreters = interpreters.map { Samples.id($0) }
        wanted.participant = participant
        return .assignStaff(to: id, wanted)
    }

    /// Gives a meeting a theme; nothing leaves it open.
    static func theme(_ text: String?, at id: String) -> UseCase {
        var wanted = MeetingAssignment()
        wanted.theme = text.map { .theme($0) } ?? .open
        return .assignStaff(to: id, wanted)
    }
}

extension UseCase where Outcome == AnswerOutcome {
    /// Notes an answer, given on 6 January.
    static func answer(
        _ answer: StaffAssignment.Answer,
        _ kind: StaffKind,
        _ id: String,
        at meeting: String
    ) -> UseCase {
        .recordAnswer(
            answer,
            of: Samples.key(kind, id),
            to: meeting,
            on: Samples.day("2027-01-06")
        )
    }
}
