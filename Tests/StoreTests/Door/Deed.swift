import CivilTime
import Foundation
import Participation
import Planning
import Store

/// A use case as somebody asks for it, in a town that is filled.
struct Deed: Sendable {
    /// The maker of the use case, as `UseCaseNames` finds it in the sources.
    let name: String
    /// What it asks for.
    let action: Action
    /// Asks for it, and gives what comes out.
    let act: @Sendable (Town, Actor) throws -> Any

    init(
        _ name: String,
        _ action: Action,
        _ act: @escaping @Sendable (Town, Actor) throws -> Any
    ) {
        self.name = name
        self.action = action
        self.act = act
    }

    /// Every use case there is.
    static let all = year + people + staff + seats + outcomes + file

    private static let year: [Deed] = [
        Deed("keepPlan(_:of:bringing:moveInvited:namesPeople:)", .planMeetings) { town, actor in
            try town.later(town.keeping(town.plan, moveInvited: false), by: actor)
        },
        Deed("planYear(_:)", .readPlan) { town, actor in
            try town.later(.planYear(town.request()), by: actor)
        },
        Deed("standingYear(of:from:to:)", .readPlan) {
            try $0.later(.standingYear(of: "frederiksberg"), by: $1)
        },
        Deed("readProgrammes()", .readPlan) { try $0.later(.readProgrammes(), by: $1) },
        Deed("moveMeeting(_:_:along:moveInvited:expecting:)", .moveMeeting) { town, actor in
            let moved = try town.meeting("\(Town.february)/session-1").movedBy(days: 1)
            return try town.later(.moving(moved, moveInvited: true), by: actor)
        },
        Deed("previewMove(_:_:along:)", .moveMeeting) { town, actor in
            var move = MeetingMove()
            move.date = Samples.day("2027-02-10")
            return try town.later(
                .previewMove("\(Town.february)/session-2", move),
                by: actor
            )
        },
        Deed("readOtherVenues(for:)", .readPlan) {
            try $0.later(.readOtherVenues(for: "\(Town.february)/session-1"), by: $1)
        },
        Deed("cancelMeeting(_:because:moveInvited:)", .cancelMeeting) {
            try $0.later(
                .cancelMeeting("\(Town.february)/session-1", because: "syg", moveInvited: true),
                by: $1
            )
        },
        Deed("closeMeeting(_:)", .closeMeeting) {
            try $0.later(.closeMeeting("\(Town.january)/session-1"), by: $1)
        },
        Deed("closeOldMeetings()", .closeMeeting) { town, actor in
            try town.store.perform(
                UseCase<[MeetingID]>.closeOldMeetings(),
                by: actor,
                at: Town.moment("2027-01-06 13:00")
            )
        },
        Deed("previewRevision(_:)", .closeVenue) { town, actor in
            try town.later(.previewRevision(town.closingLibrary()), by: actor)
        },
        Deed("revise(_:as:)", .closeVenue) { town, actor in
            try town.later(
                .closeVenue(
                    "frederiksberg-library",
                    DaySpan(Samples.day("2027-09-01")),
                    because: "maling"
                ),
                by: actor
            )
        },
        Deed("reopenVenue(_:from:to:)", .closeVenue) {
            try $0.later(
                .reopenVenue("frederiksberg-cafe", from: Samples.day("2027-07-10"), to: nil),
                by: $1
            )
        },
        Deed("suggest(for:count:)", .planMeetings) {
            try $0.later(.suggest(for: "frederiksberg/2027-03/network", count: 2), by: $1)
        },
        Deed("suggest(fitting:at:in:count:)", .planMeetings) {
            try $0.later(
                .suggest(fitting: Samples.day("2027-03-24"), at: nil, in: nil, count: 2),
                by: $1
            )
        },
        Deed("readMeetings(of:in:)", .readPlan) { try $0.later(.readMeetings(), by: $1) },
        Deed("readCycle(of:)", .readPlan) { try $0.later(.readCycle(of: Town.february), by: $1) },
        Deed("readAgenda(days:)", .readPlan) { try $0.later(.readAgenda(days: 60), by: $1) },
        Deed("readNumbers(naming:)", .readNumbers) {
            try $0.later(.readNumbers(naming: true), by: $1)
        },
        Deed("readPeriodNumbers(pricing:)", .readNumbers) {
            try $0.later(.readPeriodNumbers(), by: $1)
        },
        Deed("readMeetingUses(of:)", .readNumbers) {
            try $0.later(.readMeetingUses(of: "frederiksberg"), by: $1)
        },
    ]

    private static let people: [Deed] = [
        Deed("addPerson(_:)", .addPerson) {
            try $0.later(.addPerson(Samples.person("Ny")), by: $1)
        },
        Deed("addAndCompare(_:)", .addPerson) {
            try $0.later(.addAndCompare(Samples.person("Ny")), by: $1)
        },
        Deed("importPeople(_:)", .importPeople) {
            try $0.later(.importPeople([Samples.person("Ny"), Samples.person("Nyere")]), by: $1)
        },
        Deed("previewImport(of:)", .importPeople) {
            try $0.later(UseCase<PeopleImport>.previewImport(of: Samples.people(2)), by: $1)
        },
        Deed("changePerson(_:expecting:)", .changePerson) {
            try $0.later(.changePerson(Samples.person("Ny", id: 5), expecting: nil), by: $1)
        },
        Deed("pausePerson(_:from:until:)", .changePerson) {
            try $0.later(
                .pausePerson(
                    5,
                    from: Samples.day("2027-05-01"),
                    until: Samples.day("2027-05-10")
                ),
                by: $1
            )
        },
        Deed("endCourse(_:on:_:)", .changePerson) {
            try $0.later(.endCourse(5, on: Samples.day("2027-06-01"), .other), by: $1)
        },
        Deed("resumeCourse(_:on:)", .changePerson) {
            try $0.later(.resumeCourse(5, on: Samples.day("2027-01-06")), by: $1)
        },
        Deed("readPerson(_:)", .readPerson) { try $0.later(.readPerson(1), by: $1) },
        Deed("readHistory(of:withRows:)", .readPerson) {
            try $0.later(.readHistory(of: 1, withRows: true), by: $1)
        },
        Deed("findPeople(_:)", .findPeople) { try $0.later(.findPeople("person"), by: $1) },
        Deed("person(called:)", .findPeople) { try $0.later(.person(called: "person"), by: $1) },
        Deed("mergePeople(_:into:)", .mergePeople) {
            try $0.later(.mergePeople(6, into: 7), by: $1)
        },
        Deed("handOver(from:to:on:only:)", .handOver) {
            try $0.later(.handOver(from: nil, to: "bo", on: Samples.day("2027-06-01")), by: $1)
        },
    ]

    private static let staff: [Deed] = [
        Deed("addStaff(_:)", .addStaff) {
            try $0.later(.addStaff(Samples.facilitator("ny")), by: $1)
        },
        Deed("importStaff(_:)", .importStaff) {
            try $0.later(.importStaff(Samples.staff), by: $1)
        },
        Deed("previewImport(of:)", .importStaff) {
            try $0.later(UseCase<StaffImport>.previewImport(of: Samples.staff), by: $1)
        },
        Deed("setTravelTime(from:to:minutes:)", .importStaff) {
            try $0.later(
                .setTravelTime(
                    from: "frederiksberg-cafe",
                    to: "frederiksberg-library",
                    minutes: 12
                ),
                by: $1
            )
        },
        Deed("changeStaff(_:expecting:)", .changeStaff) {
            try $0.later(.changeStaff(Samples.facilitator("ida"), expecting: nil), by: $1)
        },
        Deed("noteAbsence(_:of:)", .changeStaff) {
            let absence = Availability.Absence(
                span: DaySpan(Samples.day("2027-08-02")),
                kind: .away
            )
            return try $0.later(.noteAbsence(absence, of: Samples.key(.speaker, "olga")), by: $1)
        },
        Deed("noteBooking(_:of:)", .changeStaff) {
            let booking = Availability.Booking(
                day: Samples.day("2027-08-03"),
                span: Samples.span("09:00", "10:00")
            )
            return try $0.later(.noteBooking(booking, of: Samples.key(.speaker, "olga")), by: $1)
        },
        Deed("takeBackAbsence(of:from:)", .changeStaff) {
            try $0.later(
                .takeBackAbsence(
                    of: Samples.key(.speaker, "olga"),
                    from: Samples.day("2027-08-03")
                ),
                by: $1
            )
        },
        Deed("noteThanks(to:on:)", .changeStaff) {
            let day = Samples.day("2027-01-06")
            return try $0.later(.noteThanks(to: Samples.id("olga"), on: day), by: $1)
        },
        Deed("removeStaff(_:)", .removeStaff) {
            try $0.later(.removeStaff(Samples.key(.interpreter, "leyla")), by: $1)
        },
        Deed("readStaff(contacts:)", .readStaff) {
            try $0.later(.readStaff(contacts: true), by: $1)
        },
        Deed("readStaffMember(_:)", .readStaff) {
            try $0.later(.readStaffMember(Samples.key(.speaker, "olga")), by: $1)
        },
        Deed("readStaffHistory(_:)", .readStaff) {
            try $0.later(.readStaffHistory(Samples.key(.facilitator, "ib")), by: $1)
        },
        Deed("assignStaff(to:_:expecting:)", .assignStaff) {
            try $0.later(
                .assignStaff(
                    to: "\(Town.february)/session-2",
                    facilitators: [Samples.id("ib")],
                    speaker: nil
                ),
                by: $1
            )
        },
        Deed("recordAnswer(_:of:to:on:)", .recordAnswer) {
            try $0.later(
                .answer(.accepted, .facilitator, "ib", at: "\(Town.february)/session-2"),
                by: $1
            )
        },
    ]

    private static let seats: [Deed] = [
        Deed("register(_:at:children:asking:remaining:)", .changeRegistration) {
            try $0.later(.register(3, at: "frederiksberg/2027-04"), by: $1)
        },
        Deed("noteLateness(of:at:isLate:)", .changeRegistration) {
            try $0.later(.noteLateness(of: 3, at: "\(Town.january)/session-2"), by: $1)
        },
        Deed("cancel(_:at:all:)", .changeRegistration) {
            try $0.later(.cancel(3, at: Town.january), by: $1)
        },
        Deed("invite(_:to:)", .invite) { try $0.later(.invite(4, to: Town.february), by: $1) },
        Deed("inviteAll(to:)", .invite) {
            try $0.later(.inviteAll(to: "\(Town.february)/network"), by: $1)
        },
        Deed("refer(_:to:_:interview:)", .invite) {
            let referral = Course.Referral(
                day: Samples.day("2027-01-06"),
                by: "bo",
                testMessageArrived: nil
            )
            return try $0.later(.refer(9, to: "frederiksberg/2027-03", referral), by: $1)
        },
        Deed("withdraw(_:from:)", .withdraw) {
            try $0.later(.withdraw(10, from: Town.january), by: $1)
        },
        Deed("sendEvent(to:about:_:)", .sendEvent) {
            try $0.later(Samples.sending(to: 1, about: Town.january), by: $1)
        },
        Deed("takeReply(_:from:)", .takeReply) {
            let (message, sender) = (Samples.reply(.declined), "person@eksempel.example")
            return try $0.later(.takeReply(message, from: sender), by: $1)
        },
        Deed("readList(of:)", .readRegistrations) {
            try $0.later(.readList(of: "\(Town.january)/session-1"), by: $1)
        },
        Deed("readMorning(of:)", .readRegistrations) {
            try $0.later(.readMorning(of: Samples.day("2027-02-02")), by: $1)
        },
        Deed("settleOffers()", .settleOffers) { try $0.later(.settleOffers(), by: $1) },
        Deed("markAttendance(_:remarks:at:on:)", .markAttendance) {
            try $0.later(
                .markAttendance([Tick(7, .came)], at: "\(Town.january)/session-1"),
                by: $1
            )
        },
    ]

    private static let outcomes: [Deed] = [
        Deed("addOutcome(_:of:)", .recordOutcome) {
            try $0.later(.addOutcome(Samples.internship, of: 5), by: $1)
        },
        Deed("changeOutcome(_:of:to:expecting:)", .recordOutcome) {
            try $0.later(
                .changeOutcome(1, of: 3, to: Samples.job("2026-10-01"), expecting: nil),
                by: $1
            )
        },
        Deed("removeOutcome(_:of:)", .recordOutcome) {
            try $0.later(.removeOutcome(2, of: 1), by: $1)
        },
        Deed("recordAftercare(of:_:_:on:about:)", .recordOutcome) {
            try $0.later(.recordAftercare(of: 3, .third, .noContact), by: $1)
        },
        // Number 6 is merged into number 7 before.
        Deed("importOutcomes(_:)", .importOutcomes) {
            try $0.later(.importOutcomes([Samples.listed(7), Samples.listed(8)]), by: $1)
        },
        Deed("previewOutcomes(_:)", .importOutcomes) {
            try $0.later(.previewOutcomes([Samples.listed(8)]), by: $1)
        },
        Deed("readOutcome(_:)", .readOutcomes) { try $0.later(.readOutcome(1), by: $1) },
        Deed("readOutcomes(of:)", .readOutcomes) {
            try $0.later(.readOutcomes(), by: $1)
        },
    ]

    private static let file: [Deed] = [
        Deed("undo()", .undo) { town, actor in
            if actor.scope == .everything, [.facilitator, .administrator].contains(actor.role) {
                _ = try town.later(.addPerson(Samples.person("Ny")), by: actor)
            }
            return try town.later(.undo(), by: actor)
        },
        Deed("readLog(about:count:)", .readLog) { try $0.later(.readLog(), by: $1) },
        Deed("make(of:to:by:at:keeping:)", .backUp) { town, actor in
            let copy = town.folder.appending(path: "copy.sqlite").path
            let now = Town.moment("2027-01-07 10:00")
            try Backup.make(of: town.store, to: copy, by: actor, at: now)
            return copy
        },
        Deed("restore(_:to:replacing:reading:by:at:)", .restore) { town, actor in
            let copy = town.folder.appending(path: "copy.sqlite").path
            let path = town.folder.appending(path: "restored.sqlite").path
            return try Backup.restore(
                copy,
                to: path,
                replacing: false,
                reading: town.reader,
                by: actor,
                at: Town.moment("2027-01-07 10:00")
            ) as Any
        },
        Deed("verify(_:reading:by:)", .restore) { town, actor in
            let copy = town.folder.appending(path: "copy.sqlite").path
            return try Backup.verify(copy, reading: town.reader, by: actor)
        },
        Deed("export(_:by:at:to:)", .exportEverything) { town, actor in
            var octets = 0
            let now = Town.moment("2027-01-07 10:00")
            try Everything.export(town.store, by: actor, at: now) { octets += $0.count }
            return octets
        },
        Deed("restore(_:to:reading:by:at:takingUnverified:)", .importEverything) { town, actor in
            let path = town.folder.appending(path: "imported.sqlite").path
            let isAllowed = actor.role == .administrator && actor.scope == .everything
            let text = isAllowed ? try town.everything() : []
            return try Everything.restore(
                text,
                to: path,
                reading: town.reader,
                by: actor,
                at: Town.moment("2027-01-08 10:00")
            )
        },
    ]
}

extension Town {
    /// A look at the plan of the year.
    func request() -> PlanRequest {
        PlanRequest(rules.programme.id.text, plan.span)
    }

    /// What would become of the year if the library closed for a week.
    func closingLibrary() -> RevisionRequest {
        let span = DaySpan(Samples.day("2027-02-01")...Samples.day("2027-02-05"))
        let closure = VenueClosure(span: span, name: LocalizedText("maling"))
        return RevisionRequest(.venueClosed(Samples.id("frederiksberg-library"), closure))
    }
}
