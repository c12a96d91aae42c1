import CivilTime
import Correspondence
import Documents
import Foundation
import TestSupport

/// A file of the project, of each kind one, that tests read whole or with an edit.
enum ProjectFile: String, CaseIterable, Sendable {
    case programme = "calendars/frederiksberg.yaml"
    case venues = "venues/frederiksberg.yaml"
    case closedDays = "calendars/danish-holidays.yaml"
    case people = "people/frederiksberg.yaml"
    case calendar = "calendars/frederiksberg.ics"
    case caseStudy = "docs/cases/mitra.yaml"
    case scenarios = "docs/cases/mitra-scenarios.yaml"
    case prices = "docs/cases/prices-example.yaml"

    static let workspace = Workspace(
        calendars: PackageRoot.file("calendars").path,
        venues: PackageRoot.file("venues").path
    )

    static let copenhagen = ZoneFiles().zone("Europe/Copenhagen") ?? .utc

    var path: String { PackageRoot.file(rawValue).path }

    func octets() throws -> [UInt8] {
        Array(try Data(contentsOf: PackageRoot.file(rawValue)))
    }

    /// The file with plain line ends; calendars have others.
    func text() throws -> String {
        String(decoding: try octets(), as: UTF8.self).replacing("\r\n", with: "\n")
    }

    /// The mistakes of other octets in this file's place, in the order they come; none if it reads.
    func mistakes(_ octets: [UInt8], path: String? = nil) throws -> [FileMistake] {
        let path = path ?? self.path
        do {
            switch self {
            case .programme: _ = try ProjectFile.workspace.setting(octets, path: path)
            case .venues: _ = try VenueFile.read(octets, file: path)
            case .closedDays: _ = try ClosedDayFile.read(octets, file: path)
            case .people: _ = try StaffFile.read(octets, file: path)
            case .calendar:
                _ = try ClosedDayCalendar.read(octets, file: path, zone: ProjectFile.copenhagen)
            case .caseStudy: _ = try CaseFile.read(octets, file: path)
            case .scenarios:
                _ = try ScenarioFile.read(octets, file: path) { name in
                    guard name == "mitra.yaml" else { return nil }
                    return (octets: try ProjectFile.caseStudy.octets(), file: name)
                }
            case .prices: _ = try PriceFile.read(octets, file: path)
            }
            return []
        } catch let error as FileMistakes {
            return error.mistakes
        }
    }

    func mistakes(_ text: String) throws -> [FileMistake] {
        try mistakes(Array(text.utf8))
    }
}

/// Whether a result is one that a person can use: nothing wrong, or places that exist.
func areUsable(_ mistakes: [FileMistake]) -> Bool {
    mistakes.allSatisfy {
        $0.line >= 1 && $0.column >= 1 && Catalogue.danish.texts[$0.problem.key] != nil
    }
}
