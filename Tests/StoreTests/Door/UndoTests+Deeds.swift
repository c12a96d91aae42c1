import CivilTime
import Participation
import Planning
import Store

extension UndoTests {
    typealias Deed = @Sendable (Town) throws -> Void

    /// Every use case that can be undone, by its action or what is special about it.
    static let deeds = yearDeeds + staffDeeds

    private static let yearDeeds: [(name: String, deed: Deed)] =
        [
            ("add", { _ = try $0.later(.addPerson(Samples.person("Ny"))) }),
            ("import", { _ = try $0.later(.importPeople(Samples.people(3))) }),
            (
                "change",
                { town in
                    let person = try town.later(.readPerson(1)).person
                    var changed = Town.richer(person)
                    changed.participant.givenName = "O'Hara \u{10348} \"x\"; --"
                    changed.course.coordinators.set("bo", from: Samples.day("2027-02-02"))
                    try town.later(.changePerson(changed, expecting: nil))
                }
            ),
            (
                "pause",
                { town in
                    _ = try town.later(
                        .pausePerson(
                            5,
                            from: Samples.day("2027-01-07"),
                            until: Samples.day("2027-03-01")
                        )
                    )
                }
            ),
            ("end", { _ = try $0.later(.endCourse(5, on: Samples.day("2027-01-08"), .job)) }),
            (
                "hand over",
                { town in
                    _ = try town.later(
                        .handOver(from: nil, to: "bo", on: Samples.day("2027-02-01"))
                    )
                }
            ),
            ("withdraw", { _ = try $0.later(.withdraw(14, from: Town.february)) }),
            ("merge", { _ = try $0.later(.mergePeople(2, into: 3)) }),
            ("merge a waiting one", { _ = try $0.later(.mergePeople(14, into: 5)) }),
            ("register", { _ = try $0.later(.register(4, at: Town.february, children: 2)) }),
            ("accept", { _ = try $0.later(.register(14, at: Town.february)) }),
            ("invite", { _ = try $0.later(.invite(4, to: Town.february)) }),
            ("invite all", { _ = try $0.later(.inviteAll(to: "frederiksberg/2027-02/network")) }),
            (
                "refer",
                { town in
                    let day = Samples.day("2027-01-06")
                    let referral = Course.Referral(day: day, by: "bo", testMessageArrived: nil)
                    _ = try town.later(.refer(4, to: Town.february, referral))
                }
            ),
            ("cancel", { _ = try $0.later(.cancel(14, at: Town.february, all: true)) }),
            ("miss", { _ = try $0.later(.cancel(5, at: Town.january)) }),
            ("guest leaves", { _ = try $0.later(.cancel(2, at: "\(Town.february)/session-1")) }),
            (
                "tick",
                { town in
                    let ticks = [Tick(1, .noShow), Tick(2, nil), Tick(6, .came)]
                    _ = try town.later(.markAttendance(ticks, at: "\(Town.january)/session-1"))
                }
            ),
            (
                "move",
                { town in
                    let moved = try town.meeting("\(Town.february)/session-1").movedBy(days: 1)
                    _ = try town.later(.moving(moved, moveInvited: true))
                }
            ),
            (
                "cancel a meeting",
                { town in
                    for number in 1...3 {
                        _ = try town.later(
                            .cancelMeeting(
                                "\(Town.february)/session-\(number)",
                                because: "syg",
                                moveInvited: true
                            )
                        )
                    }
                }
            ),
            (
                "close",
                { town in
                    let span = DaySpan(Samples.day("2027-09-01"))
                    _ = try town.later(
                        .closeVenue("frederiksberg-library", span, because: "maling")
                    )
                }
            ),
            (
                "plan",
                { town in
                    let meetings = town.plan.meetings.map {
                        $0.movedBy(days: $0.kind == .network ? 1 : 0)
                    }
                    let plan = Plan(span: town.plan.span, meetings: meetings, skipped: [])
                    _ = try town.later(town.keeping(plan, moveInvited: true))
                }
            ),
        ]
}
