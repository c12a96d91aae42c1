import Foundation
import TestSupport

/// Programs of others that read the calendar files we write.
enum CalendarReaders {
    /// Why a reader did not take a file.
    struct Complaint: Error, CustomStringConvertible {
        let description: String
    }

    private static let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

    /// Where a program is installed; its bare name where it is not, which nothing can run.
    static func installed(_ program: String) -> String {
        searchPath.split(separator: ":").map { "\($0)/\(program)" }
            .first(where: FileManager.default.isExecutableFile) ?? program
    }

    /// Events as python-icalendar and recurring-ical-events expand them: UID, start and end.
    static func python(_ octets: Data, _ first: String, _ last: String) throws -> [[String]] {
        let text = try Peer.python(
            "read_icalendar.py",
            arguments: [first, last],
            input: octets
        )
        return text.split(separator: "\n").dropFirst()
            .filter { !$0.hasPrefix("ATTENDEE") }
            .map { $0.split(separator: " ").prefix(3).map(String.init) }
    }

    /// All times that libical finds, as seconds of Unix time, series expanded.
    static func libical(_ octets: Data) throws -> Set<[Int]> {
        let result = try Peer.run(libicalReader.get(), ["events"], input: octets)
        guard result.status == 0, result.error.isEmpty else {
            throw Complaint(description: "libical: \(result.status) \(result.error)")
        }
        let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
        // An event's own line begins with its UID and ends with its number of attendees.
        return Set(
            lines.map { line in
                line.split(separator: " ").compactMap { Int($0) }.prefix(2).map(\.self)
            }
        )
    }

    private static let libicalReader = Result {
        let folder = PackageRoot.file(".build/acceptance")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let program = folder.appending(path: "read_libical").path
        let source = PackageRoot.file("Tests/Peers/read_libical.c").path
        // Built beside and moved into place, so that a run at the same time sees all or nothing.
        let fresh = "\(program).\(UUID())"
        let result = try Peer.run(installed("cc"), ["-O1", "-o", fresh, source, "-lical"])
        guard result.status == 0, rename(fresh, program) == 0 else {
            throw Complaint(description: "libical-dev is not installed: run `make test`")
        }
        return program
    }

    /// What khal lists after importing a file into an empty calendar: start and end.
    static func khal(_ octets: Data, _ first: String, _ last: String) throws -> [String] {
        let home = FileManager.default.temporaryDirectory.appending(path: "khal-\(UUID())")
        defer { try? FileManager.default.removeItem(at: home) }
        try FileManager.default.createDirectory(
            at: home.appending(path: "calendar"),
            withIntermediateDirectories: true
        )
        try octets.write(to: home.appending(path: "file.ics"))
        let configuration = """
            [calendars]
            [[jobklub]]
            path = \(home.path)/calendar
            [sqlite]
            path = \(home.path)/khal.db
            [locale]
            local_timezone = Europe/Copenhagen
            default_timezone = Europe/Copenhagen
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            [default]
            default_calendar = jobklub

            """
        try Data(configuration.utf8).write(to: home.appending(path: "khal.conf"))
        _ = try khal(["import", "--batch", "\(home.path)/file.ics"], home)
        let format = "{start-long-full} {end-long-full}"
        return try khal(["list", "--format", format, "--day-format", "", first, last], home)
            .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    private static func khal(_ arguments: [String], _ home: URL) throws -> String {
        let result = try Peer.run(
            installed("khal"),
            ["-v", "WARNING", "-c", "\(home.path)/khal.conf"] + arguments,
            environment: ["HOME": home.path, "LC_ALL": "C.UTF-8", "PATH": searchPath]
        )
        guard result.status == 0, result.error.isEmpty else {
            throw Complaint(description: "khal: \(result.status) \(result.error)")
        }
        return String(decoding: result.output, as: UTF8.self)
    }
}
