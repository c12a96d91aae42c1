import CivilTime
import Foundation
import TestSupport
import Testing

@testable import ICalendar

@Suite("Zones found by their names")
struct ZoneResolverTests {
    @Test(
        "Each kind of name",
        arguments: [
            ("Europe/Copenhagen", "Europe/Copenhagen", ZoneResolver.Way.name),
            (" \"Europe/Copenhagen\" ", "Europe/Copenhagen", .name),
            ("America/Argentina/Ushuaia", "America/Argentina/Ushuaia", .name),
            ("UTC", "UTC", .utc), ("gmt", "UTC", .utc), ("Z", "UTC", .utc),
            ("Etc/UTC", "UTC", .utc),
            ("Romance Standard Time", "Europe/Copenhagen", .windowsName(iana: "Europe/Copenhagen")),
            (
                "'romance standard time'", "Europe/Copenhagen",
                .windowsName(iana: "Europe/Copenhagen")
            ),
            (
                "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Copenhagen",
                .tail(iana: "Europe/Copenhagen")
            ),
            (
                "\"(GMT+01.00) Sarajevo, Skopje, Warsaw, Zagreb\"", "Europe/Sarajevo",
                .tail(iana: "Europe/Sarajevo")
            ),
            (
                "(GMT+01.00) Sarajevo/Warsaw/Zagreb", "Europe/Sarajevo",
                .tail(iana: "Europe/Sarajevo")
            ),
            (
                "(GMT+01:00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna",
                "Europe/Amsterdam", .tail(iana: "Europe/Amsterdam")
            ),
            (
                "(GMT+01.00) Brussels/Copenhagen/Madrid/Paris", "Europe/Copenhagen",
                .tail(iana: "Europe/Copenhagen")
            ),
            ("Sarajevo/Warsaw/Zagreb", "Europe/Sarajevo", .tail(iana: "Europe/Sarajevo")),
            ("Amsterdam, Berlin, Bern, Rome", "Europe/Amsterdam", .tail(iana: "Europe/Amsterdam")),
            (
                "(GMT+01.00) Sarajevo\\, Warsaw\\, Zagreb", "Europe/Sarajevo",
                .tail(iana: "Europe/Sarajevo")
            ),
            (
                "(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London", "Europe/Dublin",
                .tail(iana: "Europe/Dublin")
            ),
            (
                "(GMT-05.00) Eastern Time (US & Canada)", "America/New_York",
                .tail(iana: "America/New_York")
            ),
            ("(GMT-08:00) Pacific Time", "America/Los_Angeles", .tail(iana: "America/Los_Angeles")),
            ("(GMT-10.00) Hawaii", "Pacific/Honolulu", .tail(iana: "Pacific/Honolulu")),
            ("tzone://Microsoft/Utc", "UTC", .tail(iana: "Utc")),
            (
                "(UTC-03:00) Buenos Aires", "America/Buenos_Aires",
                .tail(iana: "America/Buenos_Aires")
            ),
            ("W. Europe Standard Time", "Europe/Berlin", .windowsName(iana: "Europe/Berlin")),
            (
                "AUS Central Standard Time", "Australia/Darwin",
                .windowsName(iana: "Australia/Darwin")
            ),
            ("Yukon Standard Time", "America/Whitehorse", .windowsName(iana: "America/Whitehorse")),
            (
                "/citadel.org/20190101_1/Europe/Berlin", "Europe/Berlin",
                .tail(iana: "Europe/Berlin")
            ),
            (
                "/freeassociation.sourceforge.net/Tzfile/Europe/Copenhagen", "Europe/Copenhagen",
                .tail(iana: "Europe/Copenhagen")
            ),
            (
                "/mozilla.org/20050126_1/America/Argentina/Ushuaia", "America/Argentina/Ushuaia",
                .tail(iana: "America/Argentina/Ushuaia")
            ),
            ("right/Europe/Copenhagen", "Europe/Copenhagen", .tail(iana: "Europe/Copenhagen")),
            ("/x/UTC", "UTC", .tail(iana: "UTC")),
        ]
    )
    func names(name: String, zone: String, way: ZoneResolver.Way) {
        var resolver = ZoneResolver(load: ZoneSamples.load)
        let resolution = resolver.resolve(name)
        #expect(resolution.found?.zone.identifier == zone)
        #expect(resolution.found?.way == way)
        #expect(resolution.definitionError == nil)
    }

    @Test(
        "What nobody knows, and what must not be asked for",
        arguments: [
            "", "(UTC+01:00) ../etc, Nowhere", "(", "Customized Time Zone", "/", "Europe/",
            "Europe//Copenhagen", "(GMT+01.00) /", "(GMT+01.00) Nowhere/Elsewhere",
            "tzone://Microsoft/Custom", "Copenhagens, Nowhere", "../../etc/passwd",
            "Europe/Copenhagen\0", "localtime", "posixrules", "Factory", "Europe/Copenhagen/..",
            "/x/Z", "Atlantis", "Europe", String(repeating: "A/", count: 10_000),
        ]
    )
    func unknown(name: String) {
        var asked: [String] = []
        var resolver = ZoneResolver { name in
            asked.append(name)
            return ZoneSamples.load(name)
        }
        #expect(resolver.resolve(name).found == nil)
        #expect(asked.allSatisfy { !$0.contains("..") && !$0.contains("\0") && $0.count <= 64 })
    }

    @Test(
        "Names that mean a zone, whoever wrote them",
        arguments: [
            // The name of Windows behind a path, or in summer, or in Danish.
            ("tzone://Microsoft/Romance Standard Time", "Europe/Copenhagen"),
            ("/freeassociation.sourceforge.net/Romance Standard Time", "Europe/Copenhagen"),
            ("(UTC+01:00) Romance Standard Time", "Europe/Copenhagen"),
            ("Romance Daylight Time", "Europe/Copenhagen"), ("GMT Daylight Time", "Europe/London"),
            ("Romance (normaltid)", "Europe/Copenhagen"),
            // The offset decides between cities of one name.
            ("(UTC-07:00) La Paz, Mazatlan", "America/Mazatlan"),
            ("(GMT-07.00) Chihuahua/La Paz/Mazatlan", "America/Mazatlan"),
            ("(UTC-04:00) Georgetown, La Paz, Manaus, San Juan", "America/Guyana"),
            // UTC in all languages.
            ("(UTC) Coordinated Universal Time", "UTC"), ("(UTC) Koordineret universel tid", "UTC"),
            ("(UTC) Koordinerad universell tid", "UTC"),
            ("(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/Dublin"),
            // Cities as Danes and others call them.
            ("(UTC+01:00) Bruxelles, København, Madrid, Paris", "Europe/Copenhagen"),
            ("(GMT+01.00) Bruxelles/København/Madrid/Paris", "Europe/Copenhagen"),
            ("(UTC+01:00) Brüssel, Kopenhagen, Madrid, Paris", "Europe/Copenhagen"),
            ("(UTC+01:00) Bryssel, Köpenhamn, Madrid, Paris", "Europe/Copenhagen"),
            ("Bruxelles, København, Madrid, Paris", "Europe/Copenhagen"),
            ("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "Europe/Amsterdam"),
            ("(UTC+01:00) Wien, Rom", "Europe/Vienna"), ("København", "Europe/Copenhagen"),
            ("(UTC+01:00) Beograd, Bratislava, Prag", "Europe/Belgrade"),
            // Places that are no names of the IANA.
            ("(UTC+01:00) West Central Africa", "Africa/Lagos"),
            ("(UTC-03:00) Brasilia", "America/Sao_Paulo"),
            ("(UTC-05:00) Indiana (East)", "America/Indianapolis"),
            ("(UTC-08:00) Baja California", "America/Tijuana"),
            ("(UTC-06:00) Central America", "America/Guatemala"),
            ("(UTC-06:00) Saskatchewan", "America/Regina"),
            ("(UTC-03:30) Newfoundland", "America/St_Johns"),
            ("(UTC+06:30) Yangon (Rangoon)", "Asia/Rangoon"),
            ("(UTC+13:00) Samoa", "Pacific/Apia"), ("(UTC+13:00) Nuku'alofa", "Pacific/Tongatapu"),
            ("(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi", "Asia/Shanghai"),
            ("(UTC+12:00) Coordinated Universal Time+12", "Etc/GMT-12"),
            // Nothing but an offset.
            ("GMT+05:30", "UTC+05:30"), ("UTC+01:00", "UTC+01:00"), ("GMT+0100", "UTC+01:00"),
            ("UTC+1", "UTC+01:00"), ("+01:00", "UTC+01:00"), ("-0330", "UTC-03:30"),
            ("(UTC+01:00)", "UTC+01:00"), ("(GMT+01.00)", "UTC+01:00"), ("UTC+00:00", "UTC"),
            ("UTC+14", "UTC+14:00"), ("UTC+14:59", "UTC+14:59"), ("UTC+1:59", "UTC+01:59"),
            ("+100", "UTC+01:00"), ("+10", "UTC+10:00"), ("UTC-0:30", "UTC-00:30"),
            ("UTC \u{2212} 1", "UTC-01:00"), ("ut+1", "UTC+01:00"), ("UTC-00:00", "UTC"),
            // The name of the IANA with other letters.
            ("Europe/copenhagen", "Europe/Copenhagen"), ("europe/copenhagen", "Europe/Copenhagen"),
            ("Europe\\/Copenhagen", "Europe/Copenhagen"),
            ("Europe%2FCopenhagen", "Europe/Copenhagen"),
            ("America/New York", "America/New_York"),
            ("america/port-au-prince", "America/Port-au-Prince"),
            ("Europe/Copenhagen (CET)", "Europe/Copenhagen"),
            ("Europe-Copenhagen", "Europe/Copenhagen"),
            ("\\\"Europe/Copenhagen\\\"", "Europe/Copenhagen"),
            ("Europe/Copenhagen;X-A=b", "Europe/Copenhagen"),
            ("Europe/Copenhagen - ", "Europe/Copenhagen"),
            ("Europe/Copenhagen-2", "Europe/Copenhagen"),
            ("Europe/Kobenhavn", "Europe/Copenhagen"), ("/x/Europe/Kobenhavn", "Europe/Copenhagen"),
            ("America-New York", "America/New_York"), ("US-Eastern", "US/Eastern"),
            ("europe/isle of man", "Europe/Isle_of_Man"),
            ("africa/dar_es_salaam", "Africa/Dar_es_Salaam"),
            ("africa/porto-novo", "Africa/Porto-Novo"),
            // Eighty octets, of which what stands in parentheses is left out.
            ("Europe/Copenhagen (\(String(repeating: "x", count: 60)))", "Europe/Copenhagen"),
        ]
    )
    func meant(name: String, zone: String) {
        var resolver = ZoneResolver(load: ZoneSamples.load)
        #expect(resolver.resolve(name).found?.zone.identifier == zone)
    }

    @Test("A name of up to 64 octets is asked for")
    func longNames() {
        for (count, isAsked) in [(64, true), (65, false)] {
            var asked: [String] = []
            var resolver = ZoneResolver { name in
                asked.append(name)
                return nil
            }
            let name = String(repeating: "A", count: count)
            #expect(resolver.resolve(name).found == nil)
            #expect(asked.contains(name) == isAsked)
        }
    }

    @Test(
        "A city where another offset holds is not meant",
        arguments: [
            "(UTC+05:00) Copenhagen", "(UTC-07:00) La Paz", "(UTC+02:00) København, Paris",
            "(UTC-05:00) Pacific Time (US & Canada)", "(UTC) Copenhagen", "UTC+15", "UTC+1:75",
            "GMT+1x", "(UTC+01:00) Nowhere", "+", "(UTC+09:00) Romance Standard Time",
            "UTC+001:00", "UTC+:30", "UTC+1:", "UTC+:1", "UTC+:01:", "UTC+1:00:00", "UTC+1:5",
            "UTC+1:005", "UTC+1:60", "+01000",
            "UTC 1", "Europe/Copenhagen2", "Europe-Nowhere", "Nowhere-Copenhagen", "US Eastern",
            "Europe/Copenhagen (\(String(repeating: "x", count: 61)))",
        ]
    )
    func notMeant(name: String) {
        var resolver = ZoneResolver(load: ZoneSamples.load)
        #expect(resolver.resolve(name).found == nil)
    }

    @Test("Times have the offset that a name says")
    func offsets() throws {
        var resolver = ZoneResolver(load: ZoneSamples.load)
        for (name, seconds) in [("GMT+05:30", 19_800), ("UTC-3", -10_800), ("+0100", 3600)] {
            let zone = try #require(resolver.resolve(name).found?.zone)
            #expect(zone.offset(at: Samples.instant("20270701T000000Z")) == seconds)
        }
    }

    private static func definition(_ name: String, hours: [Int]) throws -> ZoneDefinition {
        ZoneDefinition(
            identifier: name,
            observances: try hours.map { hours in
                let offset = try #require(UTCOffset(seconds: hours * 3600))
                return ZoneDefinition.Observance(
                    .standard,
                    start: Samples.local("19700101T000000"),
                    offsetFrom: offset,
                    offsetTo: offset
                )
            }
        )
    }

    @Test("What the file defines comes first, whatever its name")
    func definitions() throws {
        let names = ["Europe/Copenhagen", "Romance Standard Time", "UTC", "Customized Time Zone"]
        var resolver = ZoneResolver(
            definitions: try names.map { try Self.definition($0, hours: [5]) }
                + [Self.definition("UTC", hours: [7])],
            load: ZoneSamples.load
        )
        for name in names + ["\"Customized Time Zone\"", "customized time zone"] {
            let found = try #require(resolver.resolve(name).found)
            #expect(found.way == .definition)
            #expect(found.zone.offset(at: Samples.instant("20270101T000000Z")) == 5 * 3600)
        }
    }

    @Test("A broken definition is passed over, and the answer says why")
    func broken() throws {
        var resolver = ZoneResolver(
            definitions: try ["Europe/Copenhagen", "Romance Standard Time", "Own"]
                .map { try Self.definition($0, hours: []) },
            load: ZoneSamples.load
        )
        let expected: [(String, ZoneResolver.Way?)] = [
            ("Europe/Copenhagen", .name), ("Own", nil),
            ("Romance Standard Time", .windowsName(iana: "Europe/Copenhagen")),
        ]
        for (name, way) in expected {
            let resolution = resolver.resolve(name)
            #expect(resolution.found?.way == way)
            #expect(resolution.definitionError == .noObservances(zone: name))
        }
    }

    @Test("The same name is looked up once")
    func cached() {
        var count = 0
        var resolver = ZoneResolver { name in
            count += 1
            return ZoneSamples.load(name)
        }
        for _ in 0..<3 { _ = resolver.resolve("Europe/Copenhagen") }
        #expect(count == 1)
        for _ in 0..<3 { _ = resolver.resolve("Atlantis") }
        #expect(count == 2)
    }

    @Test("The table of Windows names is in order and names zones of this machine")
    func windowsNames() {
        let table = WindowsZoneNames.table
        #expect(table.count > 130)
        for (left, right) in zip(table, table.dropFirst()) {
            let isRising = WindowsZoneNames.folded(left.windows)
                .lexicographicallyPrecedes(WindowsZoneNames.folded(right.windows))
            #expect(isRising, "\(right.windows)")
        }
        for (windows, iana) in table {
            #expect(WindowsZoneNames.zone(windows.uppercased()) == iana)
            #expect(ZoneSamples.load(iana) != nil, "\(iana)")
        }
        #expect(WindowsZoneNames.zone("Nowhere Standard Time") == nil)
    }
}
