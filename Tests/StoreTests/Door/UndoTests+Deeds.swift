import CivilTime
import Foundation
import Participation
import Planning
import Store

extension UndoTests {
    /// A use case that can be undone, as somebody asks for it in a town that is filled.
    struct UndoableDeed: Sendable {
        typealias Act = @Sendable (Town, Actor) throws -> Void

        let name: String
        /// What has to be done before, if anything.
        let prepare: Act?
        let act: Act

        init(_ name: String, after prepare: Act? = nil, _ act: @escaping Act) {
            self.name = name
            self.prepare = prepare
            self.act = act
        }
    }

    /// Every use case that can be undone, by its action or what is special about it.
    static let deeds = yearDeeds + seatDeeds + peopleDeeds + outcomeDeeds + staffDeeds

    private static let yearDeeds: [UndoableDeed] = [
        UndoableDeed("move") { town, actor in
            let moved = try town.meeting("\(Town.february)/session-1").movedBy(days: 1)
            _ = try town.later(.moving(moved, moveInvited: true), by: actor)
        },
        UndoableDeed("move another") { town, actor in
            let moved = try town.meeting("frederiksberg/2027-04/session-2").movedBy(days: 2)
            _ = try town.later(.moving(moved, moveInvited: true), by: actor)
        },
        UndoableDeed("cancel a meeting") { town, actor in
            _ = try town.later(
                .cancelMeeting("\(Town.february)/session-1", because: "syg", moveInvited: true),
                by: actor
            )
        },
        lastOfACycle,
        UndoableDeed("close") { town, actor in
            let span = DaySpan(Samples.day("2027-09-01"))
            _ = try town.later(
                .closeVenue("frederiksberg-library", span, because: "maling"),
                by: actor
            )
        },
        UndoableDeed("plan") { town, actor in
            let meetings = town.plan.meetings.map { $0.movedBy(days: $0.kind == .network ? 1 : 0) }
            let plan = Plan(span: town.plan.span, meetings: meetings, skipped: [])
            _ = try town.later(town.keeping(plan, moveInvited: true), by: actor)
        },
        UndoableDeed("bring rules in", bringRulesIn),
    ]

    /// Rules by which everybody may come to network meetings.
    private static let bringRulesIn: UndoableDeed.Act = { town, actor in
        let (old, new) = ("networkEntry: job-club-begun", "networkEntry: target-group")
        let files = town.files.map { file in
            let text = String(decoding: file.octets, as: UTF8.self)
            return RuleFile(
                folder: file.folder,
                name: file.name,
                octets: Array(text.replacingOccurrences(of: old, with: new).utf8)
            )
        }
        let nothing = Plan(span: DaySpan(Samples.day("2026-01-01")), meetings: [], skipped: [])
        _ = try town.later(
            .keepPlan(nothing, of: town.rules.programme.id, bringing: files, moveInvited: false),
            by: actor
        )
    }

    /// The last session of a cycle lets everybody go.
    private static let lastOfACycle = UndoableDeed(
        "cancel the last meeting",
        after: { town, actor in
            for number in 1...2 {
                _ = try town.later(
                    .cancelMeeting(
                        "\(Town.february)/session-\(number)",
                        because: "syg",
                        moveInvited: true
                    ),
                    by: actor
                )
            }
        },
        { town, actor in
            _ = try town.later(
                .cancelMeeting("\(Town.february)/session-3", because: "syg", moveInvited: true),
                by: actor
            )
        }
    )

    private static let seatDeeds: [UndoableDeed] = [
        UndoableDeed("register") {
            _ = try $0.later(.register(4, at: Town.february, children: 2), by: $1)
        },
        UndoableDeed("register another") {
            _ = try $0.later(.register(9, at: Town.february), by: $1)
        },
        UndoableDeed("register elsewhere") {
            _ = try $0.later(.register(3, at: "frederiksberg/2027-04"), by: $1)
        },
        UndoableDeed("accept") { _ = try $0.later(.register(14, at: Town.february), by: $1) },
        UndoableDeed("take a missed session") {
            _ = try $0.later(.register(3, at: "\(Town.february)/session-1"), by: $1)
        },
        UndoableDeed("come after all") {
            _ = try $0.later(.register(1, at: "\(Town.january)/session-2"), by: $1)
        },
        UndoableDeed("come to the network") {
            _ = try $0.later(.register(1, at: "\(Town.february)/network"), by: $1)
        },
        UndoableDeed("come by new rules", after: bringRulesIn) {
            _ = try $0.later(.register(9, at: "frederiksberg/2027-03/network"), by: $1)
        },
        UndoableDeed("invite") { _ = try $0.later(.invite(4, to: Town.february), by: $1) },
        UndoableDeed("invite all") {
            _ = try $0.later(.inviteAll(to: "\(Town.february)/network"), by: $1)
        },
        UndoableDeed("refer") { town, actor in
            let day = Samples.day("2027-01-06")
            let referral = Course.Referral(day: day, by: "bo", testMessageArrived: nil)
            _ = try town.later(.refer(4, to: Town.february, referral), by: actor)
        },
        UndoableDeed("withdraw") { _ = try $0.later(.withdraw(14, from: Town.february), by: $1) },
        UndoableDeed("cancel") {
            _ = try $0.later(.cancel(14, at: Town.february, all: true), by: $1)
        },
        UndoableDeed("cancel a seat") {
            _ = try $0.later(.cancel(5, at: Town.january, all: true), by: $1)
        },
        UndoableDeed("a no by mail") { town, actor in
            let (message, sender) = (
                Samples.reply(.declined, about: "20270119"), "person@eksempel.example"
            )
            _ = try town.later(.takeReply(message, from: sender), by: actor)
        },
        UndoableDeed("miss") { _ = try $0.later(.cancel(5, at: Town.january), by: $1) },
        UndoableDeed("late") {
            _ = try $0.later(.noteLateness(of: 5, at: "\(Town.january)/session-2"), by: $1)
        },
        UndoableDeed("on time after all") {
            _ = try $0.later(
                .noteLateness(of: 3, at: "\(Town.january)/session-3", isLate: false),
                by: $1
            )
        },
        UndoableDeed("the remaining sessions") {
            _ = try $0.later(.register(14, at: Town.january, remaining: true), by: $1)
        },
        UndoableDeed("guest leaves") {
            _ = try $0.later(.cancel(2, at: "\(Town.february)/session-1"), by: $1)
        },
        UndoableDeed("tick") { town, actor in
            let ticks = [Tick(1, .noShow), Tick(2, nil), Tick(6, .came)]
            _ = try town.later(
                .markAttendance(ticks, at: "\(Town.january)/session-1"),
                by: actor
            )
        },
        UndoableDeed("tick another") { town, actor in
            let ticks = [Tick(6, .came), Tick(7, .came)]
            _ = try town.later(
                .markAttendance(ticks, at: "\(Town.january)/session-1"),
                by: actor
            )
        },
    ]

    private static let peopleDeeds: [UndoableDeed] = [
        UndoableDeed("add") { _ = try $0.later(.addPerson(Samples.person("Ny")), by: $1) },
        UndoableDeed("import") { _ = try $0.later(.importPeople(Samples.people(3)), by: $1) },
        UndoableDeed("change") { town, actor in
            let person = try town.later(.readPerson(1), by: actor).person
            var changed = Town.richer(person)
            changed.participant.givenName = "O'Hara \u{10348} \"x\"; --"
            changed.course.coordinators.set("bo", from: Samples.day("2027-02-02"))
            try town.later(.changePerson(changed, expecting: nil), by: actor)
        },
        UndoableDeed("change a number") { town, actor in
            var person = try town.later(.readPerson(5), by: actor).person
            person.participant.phone = "00 00 00 02"
            try town.later(.changePerson(person, expecting: nil), by: actor)
        },
        UndoableDeed("pause") { town, actor in
            _ = try town.later(
                .pausePerson(5, from: Samples.day("2027-01-07"), until: Samples.day("2027-03-01")),
                by: actor
            )
        },
        UndoableDeed("end") {
            _ = try $0.later(.endCourse(5, on: Samples.day("2027-01-08"), .job), by: $1)
        },
        UndoableDeed("resume") {
            _ = try $0.later(.resumeCourse(1, on: Samples.day("2027-01-06")), by: $1)
        },
        UndoableDeed("hand over") { town, actor in
            _ = try town.later(
                .handOver(from: nil, to: "bo", on: Samples.day("2027-02-01")),
                by: actor
            )
        },
        UndoableDeed("hand over one") { town, actor in
            _ = try town.later(
                .handOver(from: nil, to: "bo", on: Samples.day("2027-02-01"), only: 7),
                by: actor
            )
        },
        UndoableDeed("merge") { _ = try $0.later(.mergePeople(2, into: 3), by: $1) },
        UndoableDeed("merge a waiting one") { _ = try $0.later(.mergePeople(14, into: 5), by: $1) },
    ]
}
