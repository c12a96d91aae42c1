import CivilTime
import ICalendar
import Testing

/// Times that are resolved while their text is read.
@Suite struct StreamZonesTests {
    private static let start = "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\n"
    private static let end = "BEGIN:VEVENT\r\nDTSTART;TZID=X:20270701T120000\r\nEND:VEVENT\r\n"

    private func zone(_ hours: String) -> String {
        "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:\(hours)00\r\n"
            + "TZOFFSETTO:\(hours)00\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    }

    private func starts(_ text: String, _ zones: inout StreamZones) throws -> [String] {
        zones.beginText()
        var reader = CalendarReader(Array(text.utf8))
        var starts: [String] = []
        while let step = try reader.next() {
            switch step {
            case .begin(.vtimezone): try zones.take(&reader)
            case .property(.dtstart): starts += [zones.instant(reader)?.utc.description ?? "–"]
            default: break
            }
        }
        if reader.diagnostics.hasErrors { starts.append("error") }
        return starts
    }

    @Test(arguments: [
        ("+02", "2027-07-01T10:00"), ("-11", "2027-07-01T23:00"), ("+00", "2027-07-01T12:00"),
    ])
    func oneTextIsNotAnother(hours: String, utc: String) throws {
        var zones = StreamZones { _ in nil }
        let other = StreamZonesTests.start + zone("+05") + StreamZonesTests.end
        let text = StreamZonesTests.start + zone(hours) + StreamZonesTests.end
        for _ in 0..<2 {
            #expect(try starts(text, &zones) == [utc])
            #expect(try starts(other + "END:VCALENDAR\r\n", &zones) == ["2027-07-01T07:00"])
        }
    }

    @Test(arguments: [
        ("20270701T120000Z", "2027-07-01T12:00"), ("20270701", "2027-07-01T00:00"),
        ("20270230", "–"), ("20270701T240000", "–"),
    ])
    func otherFormsNeedNoZone(value: String, utc: String) throws {
        var zones = StreamZones { _ in nil }
        let event = "BEGIN:VEVENT\r\nDTSTART:\(value)\r\nEND:VEVENT\r\n"
        let text = "BEGIN:VCALENDAR\r\n\(event)END:VCALENDAR\r\n"
        #expect(try starts(text, &zones) == [utc])
    }

    @Test func whatIsNotDefinedIsLoaded() throws {
        var asked: [String] = []
        var zones = StreamZones { name in
            asked.append(name)
            return nil
        }
        let text = "BEGIN:VCALENDAR\r\n" + StreamZonesTests.end + StreamZonesTests.end
        #expect(try starts(text + "END:VCALENDAR", &zones).count == 2)
        #expect(asked == ["X"])
    }

    @Test func mistakesAreToldEachTime() throws {
        var zones = StreamZones { _ in nil }
        let text = "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nEND:VTIMEZONE\r\nEND:VCALENDAR\r\n"
        for _ in 0..<2 { #expect(try starts(text, &zones) == ["error"]) }
    }
}
