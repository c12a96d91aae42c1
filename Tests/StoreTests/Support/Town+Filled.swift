import CivilTime
import Participation
import Planning
import Store
import Testing

extension Town {
    /// The first cycle of the year, and the second one.
    static let (january, february) = ("frederiksberg/2027-01", "frederiksberg/2027-02")

    /// A town in which every table has rows.
    ///
    /// Of the people 1 to 14, 14 waited in vain for January, 2 missed a session and takes it in
    /// February, 4 cancelled, and 12 turned out to be 11.
    static func filled() throws -> Town {
        let town = try Town()
        let people = try town.add(14)
        let rich = try town.perform(.readPerson(people[0]), at: "2026-12-01 09:30")
        try town.perform(
            .changePerson(richer(rich.person), expecting: rich.version),
            at: "2026-12-01 09:31"
        )
        for id in people { try town.perform(.register(id, at: january), at: "2026-12-02 10:00") }
        try town.perform(.cancel(4, at: january, all: true), at: "2026-12-03 10:00")
        try town.perform(.register(13, at: january, children: 0), at: "2026-12-03 11:00")
        try town.perform(.cancel(1, at: "\(january)/session-2"), at: "2027-01-04 10:00")
        try town.perform(.noteLateness(of: 3, at: "\(january)/session-3"), at: "2027-01-04 10:01")
        try town.perform(.settleOffers(), at: "2027-01-05 08:00")
        try town.perform(
            .markAttendance(
                [Tick(1, .came), Tick(2, .noShow), Tick(3, .excused), Tick(14, .cameLate)],
                remarks: [Remark(1, "vil høre om praktik")],
                at: "\(january)/session-1"
            ),
            at: "2027-01-05 12:30"
        )
        try town.perform(.register(2, at: "\(february)/session-1"), at: "2027-01-06 10:00")
        let summer = Samples.day("2027-07-01")...Samples.day("2027-07-31")
        try town.perform(
            .closeVenue("frederiksberg-cafe", DaySpan(summer), because: "ferie"),
            at: "2027-01-06 11:00"
        )
        try town.perform(
            .cancelMeeting("frederiksberg/2027-07/network", because: "ferie", moveInvited: false),
            at: "2027-01-06 11:01"
        )
        let moved = try town.meeting("frederiksberg/2027-08/network").movedBy(days: 1)
        try town.perform(.moving(moved, moveInvited: false), at: "2027-01-06 11:02")
        try town.staffed()
        try town.placed()
        try town.written()
        try town.perform(.mergePeople(12, into: 11), at: "2027-01-06 12:00")
        return town
    }

    /// Reads people in, puts them on meetings of February, and looks somebody up.
    private func staffed() throws {
        try perform(.importStaff(Samples.staff), at: "2027-01-06 11:30")
        try perform(
            .assignStaff(
                to: "\(Town.february)/session-1",
                facilitators: [Samples.id("ida"), Samples.id("ib")],
                speaker: nil
            ),
            at: "2027-01-06 11:31"
        )
        try perform(
            .assignStaff(
                to: "\(Town.february)/network",
                facilitators: [Samples.id("ida")],
                speaker: Samples.id("olga")
            ),
            at: "2027-01-06 11:32"
        )
        try arranged()
        _ = try perform(
            .readStaffMember(Samples.key(.speaker, "olga")),
            at: "2027-01-06 11:33"
        )
    }

    /// A job with a call, a placement that came from a meeting, and one of somebody who is merged.
    private func placed() throws {
        let now = "2027-01-06 11:40"
        try perform(.addOutcome(Samples.job("2026-10-01"), of: 3), at: now)
        try perform(.recordAftercare(of: 3, .third, .inWork), at: now)
        var placement = Outcome(.wageSubsidy, from: Samples.day("2027-01-06"))
        placement.until = Samples.day("2027-06-30")
        placement.meeting = MeetingID("\(Town.january)/session-1", number: nil)
        try perform(.addOutcome(placement, of: 1), at: now)
        try perform(.addOutcome(Samples.internship, of: 12), at: now)
    }

    /// An invitation that went to a calendar, and the answer to it.
    private func written() throws {
        let now = "2027-01-06 11:50"
        try perform(Samples.sending(to: 1, about: Town.january), at: now)
        try perform(
            .takeReply(
                Samples.reply(.tentative, from: "person@eksempel.example", at: "20270106T105500Z"),
                from: "person@eksempel.example"
            ),
            at: now
        )
    }

    /// A talk with an interpreter, a theme, answers, and somebody who asks for help.
    private func arranged() throws {
        let (network, talks) = ("\(Town.february)/network", "\(Town.february)/talks")
        try perform(
            UseCase.register(1, at: talks, asking: "at skrive en ansøgning").map(\.changes),
            at: "2027-01-06 11:32"
        )
        let interpreted: [UseCase<AssignmentOutcome>] = [
            .interpret(at: talks, "huda", participant: 1), .interpret(at: network, "huda"),
            .theme("Løn og pension", at: network),
        ]
        for useCase in interpreted { try perform(useCase, at: "2027-01-06 11:32") }
        let answers: [UseCase<AnswerOutcome>] = [
            .answer(.asked, .speaker, "olga", at: network),
            .answer(.accepted, .interpreter, "huda", at: talks),
        ]
        for useCase in answers { try perform(useCase, at: "2027-01-06 11:32") }
    }

    /// The plan of the year with those whom the file has at each meeting.
    func planWithPeople() throws -> Plan {
        let stored = try perform(.readMeetings(), at: "2027-01-06 12:59").meetings
        let standing = Plan(span: plan.span, meetings: stored.map(\.meeting), skipped: [])
        return plan.keepingPeople(of: standing)
    }

    func meeting(_ id: String) throws -> Meeting { try stored(id).meeting }

    func stored(_ id: String, at moment: String = "2026-12-01 09:00") throws -> StoredMeeting {
        let cycle = try perform(.readCycle(of: id), at: moment).meetings
        return try #require(cycle.first { $0.meeting.id.description == id })
    }

    /// A person with something in every field.
    static func richer(_ person: Person) -> Person {
        var person = person
        person.participant.phone = "00 00 00 01"
        person.participant.mailbox = "person@eksempel.example"
        person.participant.contactHours = ClockTime("09:00").flatMap { from in
            ClockTime("15:00").flatMap { ClockSpan(from, to: $0) }
        }
        person.participant.interpreter = InterpreterWish(
            gender: .female,
            mode: .phone,
            notThisPerson: "17"
        )
        person.traits = Traits(
            gender: .female,
            country: "SY",
            education: .vocational,
            arrivalYear: 2016,
            ageGroup: .from35
        )
        let day = Samples.day("2026-11-20")
        person.course.channel = .languageCentre
        person.course.goal = .job
        person.course.interview = Course.Interview(day: day, by: "anne")
        person.course.referral = Course.Referral(day: day, by: "bo", testMessageArrived: true)
        person.course.privacyNotice = Course.PrivacyNotice(day: day, language: "ar")
        if let category = Identifier("spouse-provided") {
            person.course.legalCategories.set(category, from: day)
        }
        person.course.support.set(.handHeld, from: day)
        person.course.coordinators.set("anne", from: day)
        person.course.pauses = [
            Course.Pause(from: Samples.day("2027-08-01"), until: Samples.day("2027-08-10"))
        ].compactMap(\.self)
        person.course.end = Course.End(day: Samples.day("2028-01-01"), reason: .job)
        return person
    }
}

extension Meeting {
    func movedBy(days: Int, to venue: Identifier? = nil) -> Meeting {
        var meeting = self
        meeting.date = date.advanced(by: days)
        meeting.venue = venue ?? self.venue
        meeting.facilitators = []
        meeting.speaker = nil
        meeting.reasons = []
        return meeting
    }
}

extension LongUseCase where Input == MoveInput, Outcome == MeetingOutcome {
    /// Moves a meeting to where it is said to be, nobody on it.
    static func moving(
        _ meeting: Meeting,
        moveInvited: Bool,
        expecting version: Version? = nil
    ) -> LongUseCase {
        var move = MeetingMove()
        move.date = meeting.date
        move.start = meeting.span.start
        move.end = meeting.span.end
        move.venue = meeting.venue.text
        move.facilitators = meeting.facilitators
        move.speaker = meeting.speaker.map { .speaker($0) } ?? .open
        return .moveMeeting(
            meeting.id.description,
            move,
            along: .nothing,
            moveInvited: moveInvited,
            expecting: version
        )
    }
}
