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
            Write a mark as WHO=MARK, with the participant's number or name. The marks are came, \
            came-late, excused and no-show, or in Danish kom, 'kom senere', afbud and 'kom \
            ikke'. For individual talks the marks are held, moved, not-wanted and no-show, or \
            holdt, flyttet, 'ønskes ikke' and 'kom ikke'. Write none to remove a mark. You can \
            mark people from an hour before the meeting; if you mark them earlier, --early must \
            say why. If somebody tells you that they will be late, use 'jobklub late'. You can \
            also fill in a list: make the list with 'jobklub sheet --kind list --format csv \
            --db', write an x in one box of each row, and give the list with --file. If one mark \
            cannot be saved, no mark is saved; with --keep-others all the other marks are saved. \
            A remark is deleted when the meeting is closed; never write about illness in it.

            EXAMPLES:
              $ jobklub attend frederiksberg/2027-06/session-2 58=came 59=no-show \\
                  --db jobklub.sqlite
              $ jobklub attend frederiksberg/2027-06/session-2 58=kom 59="kom ikke" \\
                  --db jobklub.sqlite
              $ jobklub attend frederiksberg/2027-06/session-2 59=none --db jobklub.sqlite
              $ jobklub attend frederiksberg/2027-06/session-2 \\
                  --remark "58=vil høre om praktik" --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String

    @Argument(help: "Marks, each as WHO=MARK.")
    var marks: [String] = []

    @Option(
        help: ArgumentHelp(
            "The filled-in list to read marks from, or - for standard input.",
            valueName: "file"
        ),
        completion: .file(extensions: ["csv"])
    )
    var file: String?

    @Option(
        help: ArgumentHelp(
            """
            Save a remark of at most 80 characters about a participant. If you write nothing \
            after the =, the remark is deleted.
            """,
            valueName: "who=text"
        )
    )
    var remark: [String] = []

    @Flag(help: "Replace marks that somebody else has made.")
    var overwrite = false

    @Flag(help: "Save the marks that can be saved, even if some marks cannot be saved.")
    var keepOthers = false

    @Option(
        help: ArgumentHelp(
            "Why you mark people more than an hour before the meeting: wrong-clock or began-early.",
            valueName: "reason"
        )
    )
    var early: String?

    @Flag(help: "Print the result as JSON, for other programs.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard file == nil || marks.isEmpty, file != nil || !marks.isEmpty || !remark.isEmpty else {
            throw ValidationError.usage("usage.marks")
        }
        for text in remark where parts(of: text) == nil {
            throw ValidationError.usage("usage.remark", ["value": .text(text)])
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let reason = try early.map { try self.reason($0, catalogue) }
        let town = try database.open()
        var list = FilledList()
        if let file { try list.read(file, in: town, keepingOthers: keepOthers) }
        let ticks = try file == nil ? marks.map { try tick($0, in: town) } : list.ticks
        let outcome = try town.perform(
            .markAttendance(
                ticks,
                remarks: try remark.compactMap { try remark(on: $0, in: town) },
                at: meeting,
                on: TickTerms(
                    overwriting: overwrite || database.actor.isUnnamed,
                    keepingOthers: keepOthers,
                    early: reason
                )
            )
        )
        let (walkIns, missing) = (outcome.walkIns, outcome.missing)
        if json {
            for mistake in list.mistakes { Console.complain(mistake.text(in: catalogue)) }
            return try Console.json(
                AttendDocument(
                    meeting: meeting,
                    marked: outcome.kept,
                    refused: outcome.refused.map {
                        AttendDocument.Refused(
                            participant: $0.participant,
                            reason: catalogue.text($0.words)
                        )
                    },
                    walkIns: walkIns,
                    missing: missing,
                    remarks: remark.count,
                    closed: outcome.isClosed
                )
            )
        }
        let count = Phrase(
            "attend.marked",
            ["count": .number(outcome.kept), "meeting": .text(meeting)]
        )
        let remarks = Phrase("attend.remarks", ["count": .number(remark.count)])
        try Console.say(
            (ticks.isEmpty ? [] : [catalogue.text(count)])
                + (remark.isEmpty ? [] : [catalogue.text(remarks)])
                + walkIns.map {
                    catalogue.text(Phrase("attend.walk-in", ["id": .text("\($0)")]))
                }
                + [outcome.leftOverWords].compactMap(\.self).map(catalogue.text)
        )
        if let refusal = outcome.refusal(beside: list.mistakes.count) {
            Console.complain(catalogue.text(refusal))
            for mistake in list.mistakes { Console.complain("  " + mistake.text(in: catalogue)) }
            for tick in outcome.refused { Console.complain("  " + catalogue.text(tick.words)) }
        }
        if outcome.isClosed {
            let closed = Phrase("attend.closed", ["meeting": .text(meeting)])
            try Console.say(catalogue.text(closed))
        }
        guard missing > 0 else { return }
        let still = Phrase("attend.missing", ["count": .number(missing)])
        try Console.say(catalogue.text(still))
    }

    /// Nothing for what is no remark and no mark.
    private func parts(of text: String) -> (who: PersonArgument, text: String)? {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let who = PersonArgument(argument: String(parts[0])) else {
            return nil
        }
        return (who: who, text: String(parts[1]))
    }

    private func remark(on text: String, in town: Municipality) throws -> Remark? {
        try parts(of: text).map { who, text in
            Remark(try who.number(in: town), text.isEmpty ? nil : text)
        }
    }

    private func tick(_ text: String, in town: Municipality) throws -> Tick {
        guard let (who, word) = parts(of: text), let meaning = MarkWords.meaning(word) else {
            throw Problem(.usage, Phrase("failure.no-mark", ["mark": .text(text)]))
        }
        return switch meaning {
        case .mark(let mark): Tick(try who.number(in: town), mark)
        case .noMark: Tick(try who.number(in: town), nil)
        }
    }

    private func reason(_ word: String, _ catalogue: Catalogue) throws -> EarlyTick {
        guard let reason = MarkWords.reason(word) else {
            throw Problem.word(
                word,
                in: .text("--early"),
                EarlyTick.allCases.map { catalogue.word($0) }
            )
        }
        return reason
    }
}

/// A list that was filled in on a computer.
private struct FilledList {
    private(set) var ticks: [Tick] = []
    /// What is wrong with rows that are left out.
    private(set) var mistakes: [FileMistake] = []

    /// Reads the ticks; a row that is wrong stops everything, unless the others are to be kept.
    mutating func read(
        _ path: String,
        in town: Municipality,
        keepingOthers: Bool
    ) throws {
        let octets = try InputFile.octets(path)
        let rows: [AttendanceRow]
        (rows, mistakes) = try AttendanceTable.readRight(octets, file: path)
        for row in rows {
            guard let mark = row.mark else { continue }
            if let number = row.participant {
                ticks.append(Tick(number, mark, named: row.name.isEmpty ? nil : row.name))
                continue
            }
            // Somebody who was written in below.
            do {
                ticks.append(Tick(try town.number(called: row.name), mark))
            } catch let problem as Problem {
                mistakes.append(
                    FileMistake(
                        file: path,
                        line: row.line,
                        column: 1,
                        problem: problem.phrase,
                        suggestion: problem.adviceForRow
                    )
                )
            }
        }
        guard mistakes.isEmpty || keepingOthers else { throw FileMistakes(mistakes) }
    }
}

/// What was marked, as `--json` prints it.
private struct AttendDocument: Encodable {
    let meeting: String
    let marked: Int
    let refused: [Refused]
    let walkIns: [Int]
    let missing: Int
    let remarks: Int
    let closed: Bool

    struct Refused: Encodable {
        let participant: Int
        let reason: String
    }
}
