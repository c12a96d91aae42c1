import ICalendar
import Testing

@Suite("The tables of the specification")
struct SpecificationTests {
    @Test(
        "Every property and parameter of the standards has a row",
        arguments: PropertyName.allCases.filter { ![.begin, .end, .other].contains($0) }
    )
    func properties(name: PropertyName) throws {
        let specification = try #require(PropertySpecification.of(name))
        #expect(specification.property == name)
        #expect(!specification.types.isEmpty)
        #expect(specification.section.wholeMatch(of: /RFC \d{4} §\d(\.\d+)+/) != nil)
        #expect(
            ComponentName.allCases.contains {
                $0 != .other && specification.occurrence(in: $0) != .never
            }
        )
        #expect(specification.occurrence(in: .other) == .many)
    }

    @Test("Every parameter has a row", arguments: ParameterName.allCases.filter { $0 != .other })
    func parameters(name: ParameterName) throws {
        let specification = try #require(ParameterSpecification.of(name))
        #expect(specification.section.hasPrefix("RFC "))
        #expect(PropertyName.allCases.contains { $0 != .other && specification.belongs(to: $0) })
    }

    @Test(
        "What must stand in a component",
        arguments: [
            (ComponentName.vcalendar, [], [PropertyName.prodid, .version]),
            (.vevent, [.uid], [.dtstamp]), (.vtodo, [.uid], [.dtstamp]),
            (.vjournal, [.uid], [.dtstamp]),
            (.vfreebusy, [.uid], [.dtstamp]), (.vtimezone, [.tzid], []),
            (.standard, [.dtstart, .tzoffsetfrom, .tzoffsetto], []),
            (.daylight, [.dtstart, .tzoffsetfrom, .tzoffsetto], []),
            (.valarm, [.action, .trigger], []),
        ] as [(ComponentName, [PropertyName], [PropertyName])]
    )
    func components(name: ComponentName, required: [PropertyName], expected: [PropertyName]) throws
    {
        let specification = try #require(ComponentSpecification.of(name))
        #expect(specification.required == required)
        #expect(specification.expected == expected)
    }

    @Test("A few rows in full")
    func rows() throws {
        let trigger = try #require(PropertySpecification.of(.trigger))
        #expect(trigger.types == [.duration, .dateTime] && trigger.mustBeUTC)
        let priority = try #require(PropertySpecification.of(.priority))
        #expect(priority.range == 0...9 && priority.types == [.integer])
        let status = try #require(PropertySpecification.of(.status))
        #expect(status.words(in: .vjournal).words == ["DRAFT", "FINAL", "CANCELLED"])
        #expect(!status.words(in: .vjournal).isOpen)
        let range = try #require(ParameterSpecification.of(.range))
        #expect(range.words == ["THISANDFUTURE"] && !range.isOpen && range.changesMeaning)
        #expect(PropertySpecification.of(.other) == nil && ComponentSpecification.of(.other) == nil)
    }
}
