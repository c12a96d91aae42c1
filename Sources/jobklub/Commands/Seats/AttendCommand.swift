internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Office
internal import Participation
internal import Store

struct AttendCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "attend",
        abstract: "Mark who came to a meeting, one by one or from a filled-in list.",
        discussion: """
            Marks are came, came-late, excused and no-show; none takes a mark away. The list is \
            the one that 'jobklub sheet --kind list --format csv --db' writes, with an x in one \
            box of each row. All marks are saved, or none. A remark is deleted when the meeting \
            is closed; never write about illness.

            EXAMPLES:
              $ jobklub attend frederiksberg/2027-06/session-2 58=came 59=no-show \\
                  --db jobklub.sqlite
              $ jobklub attend frederiksberg/2027-06/session-2 59=none --db jobklub.sqlite
              $ jobklub attend frederiksberg/2027-06/session-2 \\
                  --remark "58=vil høre om praktik" --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String

    @Argument(help: "Marks, each as NUMBER=MARK.")
    var marks: [String] = []

    @Option(
        help: ArgumentHelp("A filled-in list, or - for standard input.", valueName: "file"),
        completion: .file(extensions: ["csv"])
    )
    var file: String?

    @Option(
        help: ArgumentHelp(
            "A remark of at most 80 characters; write nothing after = to delete it.",
            valueName: "number=text"
        )
    )
    var remark: [String] = []

    @Flag(help: "Replace what somebody else has marked.")
    var overwrite = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard file == nil || marks.isEmpty, file != nil || !marks.isEmpty || !remark.isEmpty else {
            throw ValidationError.usage("usage.marks")
        }
        for text in remark where remarkOn(text) == nil {
            throw ValidationError.usage("usage.remark", ["value": .text(text)])
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let ticks = try file.map(listed) ?? marks.map(tick)
        let outcome = try town.perform(
            .markAttendance(
                ticks,
                remarks: remark.compactMap(remarkOn),
                at: meeting,
                overwriting: overwrite || database.actor.isUnnamed
            )
        )
        let (walkIns, missing) = (outcome.walkIns, outcome.missing)
        if json {
            return try Console.json(
                AttendDocument(
                    meeting: meeting,
                    marked: ticks.count,
                    walkIns: walkIns,
                    missing: missing,
                    remarks: remark.count,
                    closed: outcome.isClosed
                )
            )
        }
        let count = Phrase(
            "attend.marked",
            ["count": .number(ticks.count), "meeting": .text(meeting)]
        )
        let remarks = Phrase("attend.remarks", ["count": .number(remark.count)])
        try Console.say(
            (ticks.isEmpty ? [] : [catalogue.text(count)])
                + (remark.isEmpty ? [] : [catalogue.text(remarks)])
                + walkIns.map {
                    catalogue.text(Phrase("attend.walk-in", ["id": .text("\($0)")]))
                }
        )
        if outcome.isClosed {
            let closed = Phrase("attend.closed", ["meeting": .text(meeting)])
            try Console.say(catalogue.text(closed))
        }
        guard missing > 0 else { return }
        let still = Phrase("attend.missing", ["count": .number(missing)])
        try Console.say(catalogue.text(still))
    }

    /// Nothing for what is no remark.
    private func remarkOn(_ text: String) -> Remark? {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Int(parts[0]) else { return nil }
        return Remark(id, parts[1].isEmpty ? nil : String(parts[1]))
    }

    private func tick(_ text: String) throws -> Tick {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard
            parts.count == 2, let id = Int(parts[0]),
            parts[1] == "none" || Mark(rawValue: parts[1]) != nil
        else {
            throw Problem(.usage, Phrase("failure.no-mark", ["mark": .text(text)]))
        }
        return Tick(id, Mark(rawValue: parts[1]))
    }

    /// The ticks of a list; a name that is not that of its number stops everything.
    private func listed(_ path: String) throws -> [Tick] {
        try AttendanceTable.read(try InputFile.octets(path), file: path).compactMap { row in
            row.mark.map {
                Tick(row.participant, $0, named: row.name.isEmpty ? nil : row.name)
            }
        }
    }
}

/// What was marked, as `--json` prints it.
private struct AttendDocument: Encodable {
    let meeting: String
    let marked: Int
    let walkIns: [Int]
    let missing: Int
    let remarks: Int
    let closed: Bool
}
