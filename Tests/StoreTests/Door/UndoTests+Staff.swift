import CivilTime
import Participation
import Planning
import Store

extension UndoTests {
    /// What can be undone of facilitators, speakers and interpreters.
    static let staffDeeds: [(name: String, deed: Deed)] = [
        ("add staff", { try $0.later(.addStaff(Samples.facilitator("ny"))) }),
        (
            "import staff",
            { town in
                var staff = Samples.staff
                staff.speakers[0].lineOfWork = "pleje; \"O'Hara\" --"
                staff.facilitators += [Facilitator(particulars: Samples.particulars("ny"))]
                staff.travel = TravelTimes([], otherwise: 12)
                _ = try town.later(.importStaff(staff))
            }
        ),
        (
            "change staff",
            { try $0.later(.changeStaff(Samples.facilitator("ida"), expecting: nil)) }
        ),
        (
            "away",
            { town in
                let span = DaySpan(Samples.day("2027-03-01"))
                let absence = Availability.Absence(span: span, kind: .away)
                try town.later(.noteAbsence(absence, of: Samples.key(.speaker, "olga")))
            }
        ),
        (
            "back",
            { town in
                let key = Samples.key(.facilitator, "ida")
                try town.later(.takeBackAbsence(of: key, from: Samples.day("2027-07-12")))
            }
        ),
        (
            "remove staff",
            { try $0.later(.removeStaff(Samples.key(.interpreter, "leyla"))) }
        ),
        (
            "remove whoever held meetings",
            { town in
                let key = Samples.key(.facilitator, "ida")
                try town.store.perform(
                    .removeStaff(key),
                    by: Samples.facilitator,
                    at: Town.moment("2028-01-01 10:00")
                )
            }
        ),
        (
            "assign",
            { town in
                _ = try town.later(
                    .assignStaff(
                        to: "\(Town.february)/session-2",
                        facilitators: [Samples.id("ib")],
                        speaker: nil
                    )
                )
            }
        ),
        (
            "assign an interpreter to a meeting",
            {
                _ = try $0.later(
                    .interpret(at: "\(Town.february)/session-2", "huda")
                )
            }
        ),
        (
            "nobody interprets",
            { _ = try $0.later(.interpret(at: "\(Town.february)/talks", participant: 1)) }
        ),
        ("theme", { _ = try $0.later(.theme(nil, at: "\(Town.february)/network")) }),
        (
            "accept to speak",
            {
                let network = "\(Town.february)/network"
                _ = try $0.later(.answer(.accepted, .speaker, "olga", at: network))
            }
        ),
        (
            "decline to interpret",
            {
                let talks = "\(Town.february)/talks"
                _ = try $0.later(.answer(.declined, .interpreter, "huda", at: talks))
            }
        ),
        (
            "give up a talk with an interpreter",
            { _ = try $0.later(.cancel(1, at: "\(Town.february)/talks")) }
        ),
        (
            "remark",
            {
                let session = "\(Town.january)/session-1"
                let remarks = [Remark(1, nil), Remark(3, "kommer til samtale")]
                _ = try $0.later(.markAttendance([], remarks: remarks, at: session))
            }
        ),
        (
            "ask for help",
            {
                let useCase = UseCase.register(
                    1,
                    at: "\(Town.february)/talks",
                    asking: "at finde en \"praktikplads\""
                )
                _ = try $0.later(useCase.map(\.changes))
            }
        ),
    ]
}
