import CivilTime
import Planning
import Store
import Testing

/// Facilitators, speakers and interpreters in the file.
@Suite struct StaffTests {
    private let ida = Samples.key(.facilitator, "ida")
    private let olga = Samples.key(.speaker, "olga")

    @Test func whoIsReadInIsReadOutAgain() throws {
        let town = try Town()
        let outcome = try town.later(.importStaff(Samples.staff))
        #expect(outcome.added == Samples.staff.members.map { StaffKey($0) })
        #expect(outcome.changed == [] && outcome.unchanged == 0)
        #expect(try town.later(.readStaff(contacts: true)) == Samples.staff)
        for member in Samples.staff.members {
            #expect(try town.later(.readStaffMember(StaffKey(member))).member == member)
        }
    }

    @Test func whoIsThereIsChangedAndNobodyIsRemoved() throws {
        let town = try Town()
        _ = try town.later(.importStaff(Samples.staff))
        let version = try town.later(.readStaffMember(ida)).version
        var staff = Staff(
            facilitators: Samples.staff.facilitators,
            speakers: Samples.staff.speakers
        )
        staff.speakers[0].themes = []
        staff.speakers.append(
            Speaker(particulars: Samples.particulars("per"), kind: .union, lineOfWork: "lager")
        )
        let seen = try town.later(.previewImport(of: staff))
        #expect(try town.later(.readStaff(contacts: true)) == Samples.staff)
        let outcome = try town.later(.importStaff(staff))
        #expect(outcome == seen)
        #expect(outcome.added == [Samples.key(.speaker, "per")])
        #expect(outcome.changed == [olga] && outcome.unchanged == 2)
        let now = try town.later(.readStaff(contacts: true))
        #expect(now.speakers == staff.speakers)
        #expect(now.interpreters == Samples.staff.interpreters)
        // The standard says nothing about travel, so what is known stays.
        #expect(now.travel == Samples.staff.travel)
        #expect(try town.later(.readStaffMember(ida)).version == version)
    }

    @Test func oneBadPersonKeepsAllOut() throws {
        let town = try Town()
        var staff = Samples.staff
        staff.interpreters[0].modes = []
        #expect(throws: StaffError.mistake(.noMode, Samples.key(.interpreter, "huda"))) {
            try town.later(.importStaff(staff))
        }
        #expect(try town.later(.readStaff(contacts: false)).isEmpty)
    }

    private typealias Spoil = @Sendable (inout Particulars) -> Void

    private static let spoilt: [(mistake: StaffMistake, spoil: Spoil)] = [
        (.text(.empty, .name), { $0.name = " " }),
        (.text(.tooLong, .name), { $0.name = String(repeating: "x", count: 81) }),
        (.text(.controlCharacter, .name), { $0.name = "Ida\0" }),
        (.text(.controlCharacter, .mailbox), { $0.mailbox = "a@b.dk\0" }),
        (.text(.cprNumber, .name), { $0.name = "Ida 010190-1234" }),
        (.text(.phone, .phone), { $0.phone = "112" }),
        (.text(.mailbox, .mailbox), { $0.mailbox = "ida" }), (.noLanguage, { $0.languages = [] }),
        (.text(.language, .languages), { $0.languages = ["dansk!"] }),
        (.noHours, { $0.availability.hours = [] }),
    ]

    @Test(arguments: spoilt.indices)
    func whatCannotBeKeptIsRefused(index: Int) throws {
        let (mistake, spoil) = StaffTests.spoilt[index]
        let town = try Town()
        var particulars = Samples.particulars("ida")
        spoil(&particulars)
        #expect(throws: StaffError.mistake(mistake, ida)) {
            try town.later(.addStaff(.facilitator(Facilitator(particulars: particulars))))
        }
    }

    @Test func aShortNameIsGivenOncePerKind() throws {
        let town = try Town()
        try town.later(.addStaff(Samples.facilitator("ida")))
        #expect(throws: StaffError.exists(ida)) {
            try town.later(.addStaff(Samples.facilitator("ida")))
        }
        let same = Interpreter(particulars: Samples.particulars("ida"), modes: [.inPerson])
        try town.later(.addStaff(.interpreter(same)))
        #expect(try town.later(.readStaff(contacts: false)).members.count == 2)
        #expect(throws: NotFound.staff(Samples.key(.speaker, "ida"))) {
            try town.later(.readStaffMember(Samples.key(.speaker, "ida")))
        }
    }

    @Test func whoeverIsSlowerIsTold() throws {
        let town = try Town.filled()
        let version = try town.later(.readStaffMember(ida)).version
        try town.later(.changeStaff(Samples.facilitator("ida"), expecting: version))
        #expect(throws: ConflictError.self) {
            try town.later(.changeStaff(Samples.facilitator("ida"), expecting: version))
        }
    }

    @Test func daysAwayAreNotedAndTakenBack() throws {
        let town = try Town.filled()
        func availability() throws -> Availability {
            try town.later(.readStaffMember(ida)).member.availability
        }
        let before = try availability()
        let span = DaySpan(Samples.day("2027-03-01")...Samples.day("2027-03-05"))
        try town.later(.noteAbsence(.init(span: span, kind: .course), of: ida))
        try town.later(.noteAbsence(.init(span: span, kind: .away), of: ida))
        let booking = Availability.Booking(
            day: Samples.day("2027-02-02"),
            span: Samples.span("09:00", "10:00")
        )
        try town.later(.noteBooking(booking, of: ida))
        try town.later(.noteBooking(booking, of: ida))
        #expect(
            try availability().absences
                == [.init(span: span, kind: .away)] + before.absences
        )
        #expect(try availability().bookings == [booking] + before.bookings)
        // Back on the Wednesday: what is left ends the day before.
        try town.later(.takeBackAbsence(of: ida, from: Samples.day("2027-03-03")))
        #expect(try availability().absences[0].span.last == Samples.day("2027-03-02"))
        try town.later(.takeBackAbsence(of: ida, from: span.first))
        try town.later(.takeBackAbsence(of: ida, from: booking.day))
        #expect(try availability() == before)
        #expect(throws: StaffError.notAway(ida, span.first)) {
            try town.later(.takeBackAbsence(of: ida, from: span.first))
        }
    }

    @Test func thanksToASpeaker() throws {
        let town = try Town.filled()
        let day = Samples.day("2027-01-06")
        try town.later(.noteThanks(to: olga.id, on: day))
        try town.later(.noteThanks(to: olga.id, on: day))
        let stored = try town.later(.readStaffMember(olga)).member
        guard case .speaker(let speaker) = stored else { throw NotFound.staff(olga) }
        #expect(speaker.thankedOn == [Samples.day("2026-11-25"), day])
        #expect(throws: NotFound.staff(Samples.key(.speaker, "ida"))) {
            try town.later(.noteThanks(to: ida.id, on: day))
        }
    }

    @Test func whoIsNeededIsNotRemoved() throws {
        let town = try Town.filled()
        #expect(throws: StaffError.needed(ida, count: 2)) {
            try town.later(.removeStaff(ida))
        }
        #expect(throws: StaffError.needed(olga, count: 1)) {
            try town.later(.removeStaff(olga))
        }
        // Afterwards the meeting forgets who was there, and the other one is not lost.
        try town.store.perform(
            .removeStaff(ida),
            by: Samples.facilitator,
            at: Town.moment("2027-12-31 10:00")
        )
        #expect(try town.meeting("\(Town.february)/session-1").facilitators == [Samples.id("ib")])
        #expect(try town.meeting("\(Town.february)/network").facilitators == [])
        #expect(try town.store.faults() == [])
    }

    @Test func whoIsAtAMeeting() throws {
        let town = try Town.filled()
        let id = "\(Town.february)/network"
        func speeches(_ speaker: StaffKey) throws -> [String] {
            try town.later(.readStaffHistory(speaker)).meetings.map(\.meeting.id.description)
        }
        #expect(try speeches(olga) == [id])
        #expect(try speeches(ida) == ["\(Town.february)/session-1", id])
        for facilitators in [[ida.id, ida.id], [ida.id, olga.id, Samples.id("ib")]] {
            #expect(throws: MeetingError.facilitators) {
                try town.later(.assignStaff(to: id, facilitators: facilitators, speaker: nil))
            }
        }
        for (facilitators, speaker, error) in [
            ([olga.id], nil, .staff(Samples.key(.facilitator, "olga"))),
            ([ida.id], ida.id, .staff(Samples.key(.speaker, "ida"))),
        ] as [([Identifier], Identifier?, NotFound)] {
            #expect(throws: error) {
                try town.later(.assignStaff(to: id, facilitators: facilitators, speaker: speaker))
            }
        }
        let open = try town.later(.assignStaff(to: id, facilitators: [], speaker: nil))
        #expect(open.meeting.facilitators == [] && open.meeting.speaker == nil)
        #expect(try speeches(olga) == [])
    }

    @Test func contactsThatWereReadAreLogged() throws {
        let town = try Town.filled()
        _ = try town.later(.readStaff(contacts: false))
        func lines() throws -> [LogLine] {
            try town.later(.readLog(), by: Samples.administrator).filter {
                $0.isReading && $0.staff != nil
            }
        }
        // One that the town of the samples begins with.
        #expect(try lines().map(\.staff) == [olga])
        let staff = try town.later(.readStaff(contacts: false))
        #expect(staff.members.allSatisfy { $0.phone == nil && $0.mailbox == nil })
        _ = try town.later(.readStaff(contacts: true))
        #expect(try lines().count == 1 + Samples.staff.members.count)
        try town.later(.noteThanks(to: olga.id, on: Samples.day("2027-01-06")))
        let last = try town.later(.readLog(count: 1), by: Samples.administrator)
        #expect(last.map(\.staff) == [olga] && last.map(\.isReading) == [false])
    }
}
