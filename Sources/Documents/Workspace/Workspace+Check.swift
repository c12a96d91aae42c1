public import Correspondence
internal import CivilTime
internal import Foundation
internal import ICalendar
internal import Planning

extension Workspace {
    /// Holds a file to its format: a programme, venues, people, closed days or a calendar of them, a case,
    /// scenarios or prices.
    ///
    /// A programme is read together with the venues and closed days that it names, and scenarios with their
    /// case; seats and talks that can never fit are reported too.
    ///
    /// - Parameter path: The file.
    /// - Returns: Every mistake; empty when the file is fine.
    /// - Throws: ``Missing`` when it cannot be opened, or is a folder.
    public func check(_ path: String) throws -> [FileMistake] {
        // Of what is no file with a name, nobody could say where its mistakes are.
        guard path != "-" else { throw Missing.file(path) }
        do {
            let octets = try OctetStream.octets(of: path, atMost: FileLimit.rules)
            if path.lowercased().hasSuffix(".ics") {
                _ = try ClosedDayCalendar.rules(
                    of: parsed.events(octets, path, in: home, load: zones.zone).events,
                    file: path
                )
                return []
            }
            switch try FileFormat.of(octets, file: path) {
            case .programme:
                let setting = try setting(octets, path: path)
                let file = try programmeFile(octets, path)
                return FileMistakes(misfits(of: file, in: setting.venues, path: path)).mistakes
            case .venues: _ = try VenueFile.read(octets, file: path)
            case .people: _ = try StaffFile.read(octets, file: path)
            case .closedDays: _ = try ClosedDayFile.read(octets, file: path)
            case .caseStudy: _ = try CaseFile.read(octets, file: path)
            case .scenarios: _ = try EconomyFiles.scenarios(octets, path: path)
            case .prices: _ = try PriceFile.read(octets, file: path)
            }
            return []
        } catch let error as FileMistakes {
            return error.mistakes
        }
    }

    /// What was put right in a calendar of closed days, or may be meant otherwise.
    ///
    /// Of a programme the calendars that it names are looked at.
    ///
    /// - Parameter path: A file without mistakes.
    /// - Returns: The remarks; none for other files.
    /// - Throws: ``Missing`` when it cannot be opened, or `FileMistakes`.
    public func remarks(_ path: String) throws -> [FileMistake] {
        let octets = try OctetStream.octets(of: path, atMost: FileLimit.rules)
        if path.lowercased().hasSuffix(".ics") {
            return ClosedDayCalendar.remarks(
                of: try parsed.events(octets, path, in: home, load: zones.zone),
                file: path
            )
        }
        guard try FileFormat.of(octets, file: path) == .programme else { return [] }
        let programme = try programmeFile(octets, path)
        let zone = programme.programme.flatMap { zones.zone($0.timeZone) } ?? home
        return try programme.closedDayFiles.flatMap { reference -> [FileMistake] in
            let file = "\(calendars)/\(reference.file.name)"
            guard file.lowercased().hasSuffix(".ics"), let octets = try contents(file) else {
                return []
            }
            return ClosedDayCalendar.remarks(
                of: try parsed.events(octets, file, in: zone, load: zones.zone),
                file: file
            )
        }
    }

    /// The zone for a calendar that no programme names.
    private var home: Zone { zones.zone("Europe/Copenhagen") ?? .utc }
}
