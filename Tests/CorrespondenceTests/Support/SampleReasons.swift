import CivilTime
import Planning
import Testing

/// One reason of each kind.
enum SampleReasons {
    static func all() throws -> [Reason] {
        let day = try Sample.day("2027-01-05")
        let library = try Sample.id("library")
        let cycle = CycleID(programme: try Sample.id("frederiksberg"), year: 2027, month: 1)
        let meeting = MeetingID(cycle: cycle, step: try Sample.id("session"), number: 2)
        let closure = VenueClosure(span: DaySpan(day), name: Sample.text("Ferie", "Holiday"))
        let closed = ClosedDayRule.Kind.allCases.map { Reason.Cause.closed(rule($0, .block)) }
        let minded = [ClosedDayRule.Level.warn, .note].map { level in
            Reason.Cause.mind(rule(.school, level))
        }
        let causes =
            closed + minded + VenueNeed.allCases.map { .venueLacks(library, $0) } + [
                .weekdayNotAllowed, .venueClosed(library, closure),
                .venueHours(library, .closes(.endOfDay)),
                .venueHours(library, .between(.midnight, .endOfDay)),
                .venueTooSmall(library, capacity: 8, seats: 12),
                .venueOccupied(library, by: meeting), .sameDay(meeting), .mustFollow(meeting),
                .mustPrecede(meeting), .leftToCycle(cycle), .noNewCycle, .noSessions,
                .facilitatorAway(library), .facilitatorOccupied(library, by: meeting),
                .facilitatorFull(library), .speakerAway(library),
                .interpreterAway(library), .interpreterOccupied(library, by: meeting),
                .speakerAgain(library, meeting), .speakerFull(library), .noFacilitator,
                .noSpeaker, .noInterpreter,
                .keptFacilitator, .follows(meeting), .arranged,
            ]
        return (causes + OpenSpeech.allCases.map { .openSpeech($0) }).map { Reason(day, $0) }
    }

    private static func rule(_ kind: ClosedDayRule.Kind, _ level: ClosedDayRule.Level)
        -> ClosedDayRule
    {
        ClosedDayRule(
            id: "day",
            name: Sample.text("Lukkedag", "Closed day"),
            kind: kind,
            level: level,
            date: .fixed(month: 1, day: 5)
        )
    }
}
