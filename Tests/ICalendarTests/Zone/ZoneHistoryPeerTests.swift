import CivilTime
import Foundation
import TestSupport
import Testing

@testable import ICalendar

/// Others read what we write of a zone's history.
///
/// What was found of them:
/// - libical 3.0.16 agrees for every zone at every moment asked.
/// - python-icalendar 7.3.0 rounds offsets to minutes, as pytz wants them (Liberia until 1972).
/// - dateutil 2.9.0 takes `UNTIL` for local time whatever the `Z`, so that the last onset is lost
///   east of Greenwich; it is asked with `UNTIL` made local. It keeps the hours around a change
///   by guesses from daylight saving time, which are wrong where standard time itself changes;
///   and it fails where an observance changes the offset by 24 hours.
@Suite("The history of zones, read by others")
struct ZoneHistoryPeerTests {
    /// What `zone_histories.py` writes for one calendar.
    private struct Answer: Decodable {
        let transitions: [Int]
        let dateutil: [Int?]
    }

    /// Zones with a rich history: Ramadan, minus signs, 24 hours, half hours, moved meridians.
    private static let awkward = [
        "Africa/Casablanca", "Africa/El_Aaiun", "Africa/Monrovia", "Africa/Windhoek",
        "America/Caracas", "America/Nuuk", "America/Sao_Paulo", "Antarctica/Troll", "Asia/Gaza",
        "Asia/Pyongyang", "Asia/Tehran", "Australia/Lord_Howe", "Europe/Dublin",
        "Europe/Copenhagen", "Pacific/Apia", "Pacific/Kwajalein",
    ]

    @Test("libical finds the offsets of every zone")
    func libical() throws {
        for name in ZoneSamples.distinctNames() {
            let zone = Samples.zone(name)
            let instants = ZoneSamples.instants(zone)
            let octets = ZoneSamples.calendar(try ZoneDefinition(zone))
            #expect(Written(octets).faults == [], "\(name)")
            let answer = try CalendarPeers.libical(
                ["offsets"] + instants.map { String($0.secondsSinceEpoch) },
                input: octets
            )
            let offsets = answer.split(separator: "\n").compactMap { Int($0) }
            if offsets != instants.map(zone.offset(at:)) { Issue.record("\(name)") }
        }
    }

    @Test("python-icalendar and dateutil find the offsets of awkward zones and of others")
    func python() throws {
        var generator = SeededGenerator(seed: 5545)
        // `ZONES=all` asks for every zone, which takes a while.
        let isComplete = ProcessInfo.processInfo.environment["ZONES"] == "all"
        let others = ZoneSamples.distinctNames().shuffled(using: &generator)
        let names = Self.awkward + others.prefix(isComplete ? .max : 40)
        var questions: [[String: Any]] = []
        for name in names {
            let zone = Samples.zone(name)
            let definition = try ZoneDefinition(zone)
            questions.append([
                "calendar": Self.text(definition),
                "localUntil": Self.text(try definition.withLocalUntil()),
                "instants": ZoneSamples.instants(zone).map(\.secondsSinceEpoch),
            ])
        }
        let input = try JSONSerialization.data(withJSONObject: questions)
        let output = try Peer.python("zone_histories.py", input: input)
        let answers = try JSONDecoder().decode([Answer].self, from: Data(output.utf8))
        try #require(answers.count == names.count)
        for (name, answer) in zip(names, answers) {
            let zone = Samples.zone(name)
            let instants = ZoneSamples.instants(zone)
            let expected = instants.map(zone.offset(at:))
            // Where the offset has seconds, it is known to be wrong.
            let isWrong = zip(answer.transitions, expected).contains { $0 != $1 && $1 % 60 == 0 }
            #expect(!isWrong, "python-icalendar, \(name)")
            #expect(answer.transitions.count == expected.count)
            let wrong = zip(instants, zip(answer.dateutil, expected)).filter { $0.1.0 != $0.1.1 }
            for (instant, (offset, _)) in wrong where !Self.isKnown(offset, instant, zone) {
                Issue.record("dateutil, \(name) at \(instant.utc): \(offset ?? 0)")
            }
        }
    }

    /// Whether dateutil was found to be wrong in this way.
    private static func isKnown(_ offset: Int?, _ instant: Instant, _ zone: Zone) -> Bool {
        guard offset != nil else {
            return ["Pacific/Apia", "Pacific/Fakaofo"].contains(zone.identifier)
        }
        // Only as near to a change as the clocks are moved by it.
        let moment = instant.secondsSinceEpoch
        return zone.changes(
            after: Instant(secondsSinceEpoch: moment - 90_000),
            through: Instant(secondsSinceEpoch: moment + 90_000)
        ).contains { change in
            let start = change.instant.secondsSinceEpoch
            let before = zone.offset(at: Instant(secondsSinceEpoch: start - 1))
            return abs(moment - start) <= abs(change.type.offset - before)
        }
    }

    private static func text(_ definition: ZoneDefinition) -> String {
        String(decoding: ZoneSamples.calendar(definition), as: UTF8.self)
    }
}

extension ZoneDefinition {
    /// The same with each `UNTIL` by the clock of the observance.
    fileprivate func withLocalUntil() throws -> ZoneDefinition {
        let observances = try observances.map { observance in
            let rules = try observance.rules.map { rule in
                guard case .utc(let until)? = rule.end.until else { return rule }
                let local = CivilDateTime(
                    secondsSinceEpoch: until.secondsSinceEpoch + observance.offsetFrom.seconds
                )
                let text = rule.description.replacing(
                    "\(DateValue.utc(until))",
                    with: "\(DateValue.local(local))"
                )
                return try RecurrenceRule(text)
            }
            return Observance(
                observance.kind,
                start: observance.start,
                offsetFrom: observance.offsetFrom,
                offsetTo: observance.offsetTo,
                name: observance.name,
                rules: rules,
                dates: observance.dates
            )
        }
        return ZoneDefinition(identifier: identifier, observances: observances)
    }
}
