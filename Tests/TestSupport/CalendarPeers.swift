internal import Foundation

/// The calendar programs of others that read what we write.
public enum CalendarPeers {
    /// Asks libical about one calendar.
    ///
    /// - Parameters:
    ///   - arguments: What to ask, as `read_libical.c` takes it.
    ///   - input: The calendar.
    /// - Returns: The answer.
    /// - Throws: ``Peer/Failure`` when libical complains or is not installed.
    public static func libical(
        _ arguments: [String],
        input: some Collection<UInt8>
    ) throws -> String {
        let program = try libicalReader.get()
        let result = try Peer.run(program, arguments, input: Data(input))
        guard result.status == 0, result.error.isEmpty else {
            throw Peer.Failure(
                description: "libical ended with \(result.status): \(result.error)"
            )
        }
        return String(decoding: result.output, as: UTF8.self)
    }

    /// What libical makes of rules.
    ///
    /// - Parameter input: What `libical_rules.c` takes.
    /// - Returns: What it writes.
    /// - Throws: ``Peer/Failure`` when libical complains or is not installed.
    public static func libicalRules(_ input: String) throws -> String {
        let result = try Peer.run(try libicalRuleReader.get(), input: Data(input.utf8))
        guard result.status == 0 else {
            throw Peer.Failure(
                description: "libical ended with \(result.status): \(result.error)"
            )
        }
        return String(decoding: result.output, as: UTF8.self)
    }

    /// What libical makes of scheduling messages.
    ///
    /// - Parameter input: What `libical_messages.c` takes.
    /// - Returns: What it writes.
    /// - Throws: ``Peer/Failure`` when libical complains or is not installed.
    public static func libicalMessages(_ input: String) throws -> String {
        let result = try Peer.run(try libicalJudge.get(), input: Data(input.utf8))
        guard result.status == 0 else {
            throw Peer.Failure(
                description: "libical ended with \(result.status): \(result.error)"
            )
        }
        return String(decoding: result.output, as: UTF8.self)
    }

    private static let libicalJudge = Result {
        try compiled("libical_messages", ["-lical", "-licalss"])
    }
    private static let libicalReader = Result { try compiled("read_libical") }
    private static let libicalRuleReader = Result { try compiled("libical_rules") }

    /// A program in C, compiled once for each run of the tests.
    private static func compiled(
        _ name: String,
        _ libraries: [String] = ["-lical"]
    ) throws -> String {
        let source = PackageRoot.file("Tests/Peers/\(name).c").path
        let folder = PackageRoot.file(".build/peers")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // Built beside and moved into place, so that a run at the same time sees all or nothing.
        let program = folder.appending(path: name).path
        let fresh = folder.appending(path: "\(name).\(UUID().uuidString)").path
        let result = try Peer.run(
            Peer.installed("cc"),
            ["-O1", "-Wall", "-o", fresh, source] + libraries
        )
        guard result.status == 0, rename(fresh, program) == 0 else {
            throw Peer.Failure(
                description: "libical-dev is not installed: run `make test`\n\(result.error)"
            )
        }
        return program
    }

    /// What khal lists after it has imported a calendar into an empty home.
    ///
    /// - Parameters:
    ///   - octets: The calendar.
    ///   - first: The first day to list.
    ///   - last: The last day to list.
    /// - Returns: Start, end and title of each event, with `|` between them.
    /// - Throws: ``Peer/Failure`` when khal complains or is not installed.
    public static func khal(
        _ octets: some Collection<UInt8>,
        from first: String,
        to last: String
    ) throws -> [String] {
        let home = FileManager.default.temporaryDirectory
            .appending(path: "khal-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        let calendar = home.appending(path: "calendar")
        try FileManager.default.createDirectory(at: calendar, withIntermediateDirectories: true)
        let file = home.appending(path: "file.ics")
        try Data(octets).write(to: file)
        let configuration = home.appending(path: "khal.conf")
        try Data(
            """
            [calendars]
            [[jobklub]]
            path = \(calendar.path)
            [sqlite]
            path = \(home.appending(path: "khal.db").path)
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

            """.utf8
        ).write(to: configuration)
        let environment = [
            "HOME": home.path, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PATH": Peer.searchPath,
            "PYTHONIOENCODING": "utf-8",
        ]
        func run(_ arguments: [String]) throws -> String {
            let result = try Peer.run(
                Peer.installed("khal"),
                ["-v", "WARNING", "-c", configuration.path] + arguments,
                environment: environment
            )
            guard result.status == 0, result.error.isEmpty else {
                throw Peer.Failure(
                    description: "khal ended with \(result.status): \(result.error)"
                )
            }
            return String(decoding: result.output, as: UTF8.self)
        }
        _ = try run(["import", "--batch", file.path])
        let format = "{start-long-full}|{end-long-full}|{title}"
        return try run(["list", "--format", format, "--day-format", "", first, last])
            .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }
}
