import CivilTime
import Participation
import Planning
import Store

extension UndoTests {
    /// What can be undone of facilitators, speakers and interpreters.
    static let staffDeeds: [UndoableDeed] = [
        UndoableDeed("add staff") { try $0.later(.addStaff(Samples.facilitator("ny")), by: $1) },
        UndoableDeed("import staff") { town, actor in
            var staff = Samples.staff
            staff.speakers[0].lineOfWork = "pleje; \"O'Hara\" --"
            staff.facilitators += [Facilitator(particulars: Samples.particulars("ny"))]
            staff.travel = TravelTimes([], otherwise: 12)
            _ = try town.later(.importStaff(staff), by: actor)
        },
        UndoableDeed("change staff") {
            try $0.later(.changeStaff(Samples.facilitator("ida"), expecting: nil), by: $1)
        },
        UndoableDeed("away") { town, actor in
            let span = DaySpan(Samples.day("2027-03-01"))
            let absence = Availability.Absence(span: span, kind: .away)
            try town.later(.noteAbsence(absence, of: Samples.key(.speaker, "olga")), by: actor)
        },
        UndoableDeed("back") { town, actor in
            let key = Samples.key(.facilitator, "ida")
            let day = Samples.day("2027-07-12")
            try town.later(.takeBackAbsence(of: key, from: day), by: actor)
        },
        UndoableDeed("book") { town, actor in
            let booking = Availability.Booking(
                day: Samples.day("2027-08-03"),
                span: Samples.span("09:00", "10:00")
            )
            try town.later(.noteBooking(booking, of: Samples.key(.speaker, "olga")), by: actor)
        },
        UndoableDeed("thank") { town, actor in
            let day = Samples.day("2027-01-06")
            try town.later(.noteThanks(to: Samples.id("olga"), on: day), by: actor)
        },
        UndoableDeed("travel") { town, actor in
            _ = try town.later(
                .setTravelTime(
                    from: "frederiksberg-cafe",
                    to: "frederiksberg-library",
                    minutes: 12
                ),
                by: actor
            )
        },
        UndoableDeed("remove staff") {
            try $0.later(.removeStaff(Samples.key(.interpreter, "leyla")), by: $1)
        },
        removeWhoeverHeldMeetings,
        UndoableDeed("assign no speaker", assignNoSpeaker),
        UndoableDeed("remove the speaker", after: assignNoSpeaker) {
            try $0.later(.removeStaff(Samples.key(.speaker, "olga")), by: $1)
        },
        UndoableDeed("assign") { town, actor in
            _ = try town.later(
                .assignStaff(
                    to: "\(Town.february)/session-2",
                    facilitators: [Samples.id("ib")],
                    speaker: nil
                ),
                by: actor
            )
        },
        UndoableDeed("assign nobody") { town, actor in
            _ = try town.later(
                .assignStaff(
                    to: "\(Town.february)/session-1",
                    facilitators: [],
                    speaker: nil
                ),
                by: actor
            )
        },
        UndoableDeed("assign an interpreter to a meeting") {
            _ = try $0.later(.interpret(at: "\(Town.february)/session-2", "huda"), by: $1)
        },
        UndoableDeed("nobody interprets") {
            _ = try $0.later(.interpret(at: "\(Town.february)/talks", participant: 1), by: $1)
        },
        UndoableDeed("theme") {
            _ = try $0.later(.theme(nil, at: "\(Town.february)/network"), by: $1)
        },
        UndoableDeed("accept to speak") { town, actor in
            let network = "\(Town.february)/network"
            _ = try town.later(.answer(.accepted, .speaker, "olga", at: network), by: actor)
        },
        UndoableDeed("decline to interpret") { town, actor in
            let talks = "\(Town.february)/talks"
            _ = try town.later(.answer(.declined, .interpreter, "huda", at: talks), by: actor)
        },
        UndoableDeed("give up a talk with an interpreter") {
            _ = try $0.later(.cancel(1, at: "\(Town.february)/talks"), by: $1)
        },
        UndoableDeed("remark") { town, actor in
            let session = "\(Town.january)/session-1"
            let remarks = [Remark(1, nil), Remark(3, "kommer til samtale")]
            _ = try town.later(.markAttendance([], remarks: remarks, at: session), by: actor)
        },
        UndoableDeed("ask for help") { town, actor in
            let useCase = UseCase.register(
                1,
                at: "\(Town.february)/talks",
                asking: "at finde en \"praktikplads\""
            )
            _ = try town.later(useCase.map(\.changes), by: actor)
        },
    ]

    private static let assignNoSpeaker: UndoableDeed.Act = { town, actor in
        _ = try town.later(
            .assignStaff(
                to: "\(Town.february)/network",
                facilitators: [Samples.id("ida")],
                speaker: nil
            ),
            by: actor
        )
    }

    /// Meetings that are over forget them.
    private static let removeWhoeverHeldMeetings = UndoableDeed(
        "remove whoever held meetings",
        after: { town, actor in
            try town.later(.addStaff(Samples.facilitator("gone")), by: actor)
            _ = try town.later(
                .assignStaff(
                    to: "\(Town.january)/session-1",
                    facilitators: [Samples.id("gone"), Samples.id("ib")],
                    speaker: nil
                ),
                by: actor
            )
        },
        { try $0.later(.removeStaff(Samples.key(.facilitator, "gone")), by: $1) }
    )
}
