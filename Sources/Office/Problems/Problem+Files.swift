internal import CivilTime
internal import Correspondence
internal import Participation
internal import Planning
internal import Store

// What can be wrong with the file, and with whoever asks.

extension Problem {
    init(_ row: DamagedRow) {
        self.init(
            .badData,
            Phrase(
                row.row == nil ? "store.damaged-column" : "store.damaged-row",
                [
                    "table": .text(row.table), "row": .text(row.row.map { "\($0)" } ?? ""),
                    "column": .text(row.column),
                ]
            )
        )
    }

    init(_ error: AheadOfClock) {
        self.init(
            .badData,
            Phrase(
                "store.ahead-of-clock",
                ["moment": .moment(error.moment), "clock": .moment(error.clock)]
            )
        )
    }

    init(_ error: ConstraintError) {
        self.init(.badData, Phrase("store.constraint", ["value": .text(error.message)]))
    }

    /// A text of everything that is not taken in, with the file it came from.
    init(_ mistake: Everything.Mistake, file: String) {
        let problem: Phrase =
            switch mistake.problem {
            case .noExport: Phrase("everything.no-export")
            case .newer: Phrase("everything.newer")
            case .unverifiable: Phrase("everything.unverifiable")
            case .noRow: Phrase("everything.no-row")
            case .noTable(let table): Phrase("everything.no-table", ["table": .text(table)])
            case .noColumn(let column, let table):
                Phrase("everything.no-column", ["column": .text(column), "table": .text(table)])
            case .row(let problem): Phrase("everything.row", ["problem": .text(problem)])
            case .value(let mistake, let column, let table):
                Phrase(
                    "everything.value",
                    [
                        "table": .text(table), "column": .text(column),
                        "mistake": .phrase(mistake.words),
                    ]
                )
            case .cutOff: Phrase("everything.cut-off")
            case .count(let table, let lines, let written):
                Phrase(
                    "everything.count",
                    [
                        "table": .text(table), "lines": .number(lines),
                        "written": .number(written),
                    ]
                )
            case .digest: Phrase("everything.digest")
            case .unsound(let problem): Phrase("everything.unsound", ["problem": .text(problem)])
            }
        self.init(
            .badData,
            Phrase(
                "import.bad-line",
                [
                    "file": .path(file), "line": .text("\(mistake.line)"),
                    "problem": .phrase(problem),
                ]
            )
        )
    }

    init(_ error: AccessError) {
        switch error {
        case .notAllowed(_, let role):
            let role = Phrase.Argument.phrase(Phrase("role.\(role.rawValue)"))
            self.init(.noPermission, Phrase("store.not-allowed", ["role": role]))
        case .needsWholeScope:
            self.init(.noPermission, Phrase("store.needs-whole-scope"))
        case .notInvited(let id):
            self.init(.noPermission, Phrase("store.not-invited", ["id": .text(id)]))
        case .knownElsewhere(let id):
            self.init(.noPermission, Phrase("store.known-elsewhere", ["id": .id(id)]))
        case .notOneself:
            self.init(.noPermission, Phrase("store.not-oneself"))
        case .otherProgramme(let programme):
            let id = Phrase.Argument.text(programme.text)
            self.init(.noPermission, Phrase("store.other-programme", ["id": id]))
        }
    }

    init(_ mistake: Actor.Mistake) {
        switch mistake {
        case .unknownRole(let role):
            let roles = Actor.staffRoles.map(\.rawValue).joined(separator: ", ")
            self.init(
                .usage,
                Phrase("actor.unknown-role", ["role": .text(role), "roles": .text(roles)])
            )
        case .length: self.init(.usage, Phrase("actor.length"))
        case .character: self.init(.usage, Phrase("actor.character"))
        case .cprNumber: self.init(.usage, Phrase("text-mistake.cpr-number"))
        }
    }

    init(_ missing: NotFound) {
        switch missing {
        case .participant(let id):
            self.init(.badData, Phrase("store.no-person", ["id": .id(id)]))
        case .merged(let id, let kept):
            self.init(.badData, Phrase("store.merged", ["id": .id(id), "kept": .id(kept)]))
        case .meeting(let id):
            self.init(.badData, Phrase("store.no-meeting", ["id": .text(id)]))
        case .programme(let id, let known):
            let names = known.map { Phrase.Argument.text($0.text) }
            self.init(
                .noInput,
                Phrase(
                    known.isEmpty ? "store.no-programme" : "store.no-programme-but",
                    ["id": .text(id), "programmes": .list(names)]
                )
            )
        case .venue(let id):
            self.init(.badData, Phrase("store.no-venue", ["id": .text(id)]))
        case .outcome(let number):
            self.init(.badData, Phrase("store.no-outcome", ["number": .id(number)]))
        case .staff(let key):
            self.init(.badData, Phrase("store.no-staff", Problem.arguments(key)))
        }
    }

    init(_ error: ConflictError) {
        switch error {
        case .changedMeanwhile: self.init(.temporary, Phrase("store.changed-meanwhile"))
        case .yearChanged: self.init(.temporary, Phrase("store.year-changed"))
        case .markedOtherwise(let id, let name):
            let arguments: [String: Phrase.Argument] = ["id": .id(id), "name": .text(name)]
            self.init(.temporary, Phrase("store.marked-otherwise", arguments))
        }
    }

    init(_ error: UndoError) {
        switch error {
        case .nothing: self.init(.badData, Phrase("store.nothing-to-undo"))
        case .builtUpon(let later):
            var arguments: [String: Phrase.Argument] = [
                "deed": .phrase(later.line.deed(at: later.moment))
            ]
            if let roster = later.awaited { arguments["target"] = .text(roster.text) }
            let key = later.awaited == nil ? "store.built-upon" : "store.built-upon-awaited"
            self.init(.badData, Phrase(key, arguments))
        }
    }

    static func arguments(_ key: StaffKey) -> [String: Phrase.Argument] {
        ["id": .text(key.id.text), "kind": .phrase(Phrase(key.kind.wordKey))]
    }
}

extension Phrase.Argument {
    /// A day with its time, in words.
    static func moment(_ moment: CivilDateTime) -> Phrase.Argument {
        .phrase(Phrase("rule.moment", ["day": .day(moment.day), "time": .time(moment.time)]))
    }
}
