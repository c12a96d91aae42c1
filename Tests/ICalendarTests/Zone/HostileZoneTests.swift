import CivilTime
import TestSupport
import Testing

@testable import ICalendar

/// Definitions that ask for endless work end at once.
@Suite("Hostile definitions of zones")
struct HostileZoneTests {
    private static func definition(_ rules: [String], count: Int = 1) throws -> ZoneDefinition {
        let offset = try #require(UTCOffset(seconds: 3600))
        let rules = try rules.map { try RecurrenceRule($0) }
        let observance = ZoneDefinition.Observance(
            .standard,
            start: Samples.local("19700101T000000"),
            offsetFrom: offset,
            offsetTo: offset,
            rules: rules
        )
        return ZoneDefinition(
            identifier: "x",
            observances: Array(repeating: observance, count: count)
        )
    }

    private func error(_ definition: ZoneDefinition) -> ZoneError? {
        do throws(ZoneError) {
            _ = try definition.zone()
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "A rule of more than days, or of no day, is refused by name",
        arguments: [
            ("FREQ=SECONDLY", false), ("FREQ=MINUTELY;COUNT=1000000000", false),
            ("FREQ=HOURLY;INTERVAL=1000000", false), ("FREQ=DAILY;BYHOUR=1,2", false),
            ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", true),
            ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", true),
            ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=40", true),
        ]
    )
    func refused(rule: String, isUnsatisfiable: Bool) throws {
        let text = try RecurrenceRule(rule).description
        #expect(
            try error(Self.definition([rule]))
                == (isUnsatisfiable
                    ? .ruleWithoutDays(zone: "x", rule: text)
                    : .ruleNotSupported(zone: "x", rule: text))
        )
    }

    @Test(
        "Work is bounded",
        arguments: [
            (["FREQ=DAILY"], 1), (["FREQ=DAILY;COUNT=1000000000"], 1),
            (["FREQ=YEARLY;BYYEARDAY=1,2,3,4,5,6,7,8,9,10,-1,-2,-3;BYDAY=MO,TU,WE,TH,FR,SA"], 9),
            (["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU"], 1000),
            (["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5"], 1000),
            (Array(repeating: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU", count: 500), 1000),
        ]
    )
    func bounded(rules: [String], count: Int) throws {
        let definition = try Self.definition(rules, count: count)
        let limit = ZoneDefinition.Limits().onsets
        var found: ZoneError?
        let work = Allocations.count { found = error(definition) }
        #expect(found == .tooManyOnsets(zone: "x", limit: limit))
        // However many observances and rules there are beyond the limit.
        #expect(work.calls < 5 * limit && work.octets < 500 * limit)
    }

    @Test("Nothing, too much, and offsets that no clock has")
    func counts() throws {
        #expect(
            error(ZoneDefinition(identifier: "x", observances: [])) == .noObservances(zone: "x")
        )
        #expect(
            try error(Self.definition([], count: 1001))
                == .tooManyObservances(zone: "x", limit: 1000)
        )
        let offset = try #require(UTCOffset(seconds: 97_200))
        let far = ZoneDefinition.Observance(
            .standard,
            start: Samples.local("19700101T000000"),
            offsetFrom: offset,
            offsetTo: offset
        )
        #expect(
            error(ZoneDefinition(identifier: "x", observances: [far]))
                == .offsetOutOfRange(zone: "x", seconds: 97_200)
        )
    }

    @Test("Far years and turned orders never trap")
    func extremes() throws {
        let offset = try #require(UTCOffset(seconds: 0))
        for start in ["00010101T000000", "99991231T235959"] {
            for rule in ["FREQ=YEARLY", "FREQ=MONTHLY;COUNT=3", "FREQ=YEARLY;UNTIL=00010101"] {
                let observance = ZoneDefinition.Observance(
                    .daylight,
                    start: Samples.local(start),
                    offsetFrom: offset,
                    offsetTo: offset,
                    rules: [try RecurrenceRule(rule)]
                )
                let zone = try? ZoneDefinition(identifier: "x", observances: [observance]).zone()
                #expect(zone?.offset(at: Samples.instant("20270101T000000Z")) == 0)
            }
        }
    }

    @Test("Many hostile definitions in one file cost five times one, sound ones are still obeyed")
    func many() throws {
        let observances = try Self.definition(["FREQ=DAILY"]).observances
        let sound = try Self.definition([]).observances
        var resolver = ZoneResolver(
            definitions: (0..<2000).map {
                ZoneDefinition(identifier: "\($0)", observances: $0 < 1999 ? observances : sound)
            },
            load: { _ in nil }
        )
        func resolve(_ numbers: Range<Int>) -> Allocations {
            Allocations.count {
                for number in numbers {
                    let resolution = resolver.resolve("\(number)")
                    guard case .tooManyOnsets = resolution.definitionError else {
                        Issue.record("\(number)")
                        break
                    }
                }
            }
        }
        let five = resolve(0..<5)
        let others = resolve(5..<1999)
        #expect(others.octets / 1994 <= five.octets / 5 / 20)
        #expect(others.calls / 1994 <= five.calls / 5)
        #expect(resolver.resolve("1999").found?.way == .definition)
    }

    @Test(
        "Where a count is not reached, the whole turn of the calendar was looked through",
        arguments: [
            // The start is the third onset, though no day of the rule.
            ("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;COUNT=3", false),
            ("FREQ=YEARLY;COUNT=3", false), ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", true),
        ]
    )
    func inVain(rule: String, isInVain: Bool) throws {
        var finder = OnsetFinder(zone: "x", limits: ZoneDefinition.Limits())
        _ = try Self.definition([rule]).zone(&finder)
        #expect((finder.days >= 146_097) == isInVain)
    }

    @Test(
        "Definitions together may cost five times one, in onsets as in days",
        arguments: ["FREQ=YEARLY;COUNT=9", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3"]
    )
    func together(rule: String) throws {
        let observances = try Self.definition([rule]).observances
        let definitions = (1...6).map {
            ZoneDefinition(identifier: "\($0)", observances: observances)
        }
        var finder = OnsetFinder(zone: "1", limits: ZoneDefinition.Limits())
        _ = try definitions[0].zone(&finder)
        var (onsets, days) = (ZoneDefinition.Limits(), ZoneDefinition.Limits())
        onsets.onsets = finder.onsets
        days.days = finder.days
        for limits in [onsets, days] {
            var resolver = ZoneResolver(definitions: definitions, limits: limits) { _ in nil }
            let isObeyed = (1...6).map { resolver.resolve("\($0)").found?.way == .definition }
            #expect(isObeyed == [true, true, true, true, true, false])
        }
    }
}
