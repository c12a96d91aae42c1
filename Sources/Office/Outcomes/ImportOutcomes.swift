public import Correspondence
public import Documents
public import Participation
internal import Planning
public import Store

/// What came of reading a table of outcomes in, or would come of it.
public struct OutcomeImportPage: Sendable {
    /// The rows that are new, with what is kept of each.
    public let added: [(row: ImportedOutcome, stored: StoredOutcome)]
    /// The rows that are there already and were passed over, with what stands there.
    public let known: [(row: ImportedOutcome, stored: StoredOutcome)]
    /// What somebody should look at, by row of the spreadsheet.
    public let doubts: [(row: Int, doubts: [OutcomeDoubt])]
    /// New ones that may be the same as one before them, by rows of the spreadsheet.
    public let alike: [(row: Int, other: Int)]

    let people: [Int: Participant]
}

extension UseCase where Outcome == OutcomeImportPage {
    /// Reads outcomes in that came as a table: all that are new, or none.
    ///
    /// - Parameters:
    ///   - read: The rows as they were read.
    ///   - file: The file, as the person named it.
    ///   - isTrial: Whether nothing is kept.
    /// - Returns: A use case that fails with ``Problem`` and everything that is wrong, each with its place.
    public static func importOutcomes(
        _ read: [ImportedOutcome],
        file: String,
        isTrial: Bool
    ) -> UseCase {
        let rows = read.map(\.listed)
        let useCase: UseCase<OutcomeImport> =
            isTrial ? .previewOutcomes(rows) : .importOutcomes(rows)
        return useCase.map { outcome in
            guard outcome.problems.isEmpty else {
                throw Problem(
                    FileMistakes(
                        outcome.problems.sorted { $0.key < $1.key }.map { index, problem in
                            problem.mistake(read[index], in: file, read)
                        }
                    )
                )
            }
            func sorted(_ those: [Int: StoredOutcome]) -> [(
                row: ImportedOutcome, stored: StoredOutcome
            )] {
                those.sorted { $0.key < $1.key }.map { (row: read[$0.key], stored: $0.value) }
            }
            return OutcomeImportPage(
                added: sorted(outcome.added),
                known: sorted(outcome.known),
                doubts: outcome.doubts.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
                    .map { (row: read[$0.key].row, doubts: $0.value) },
                alike: outcome.alike.sorted { $0.key < $1.key }.flatMap { index, others in
                    others.map { (row: read[index].row, other: read[$0].row) }
                },
                people: Dictionary(
                    outcome.people.values.map { ($0.id, $0) },
                    uniquingKeysWith: { first, _ in first }
                )
            )
        }
    }
}

extension OutcomeImportPage {
    /// What was passed over and what somebody should look at, one line each.
    public var notes: [Phrase] {
        known.map { row, stored in
            let differs = row.listed.outcome.saysMore(than: stored.outcome)
            return Phrase(
                differs ? "outcome.known-otherwise" : "outcome.known",
                ["row": .number(row.row), "number": .id(stored.number)]
            )
        }
            + doubts.flatMap { row, doubts in
                doubts.map {
                    Phrase(
                        "outcome.row-doubt",
                        ["row": .number(row), "doubt": .phrase($0.words)]
                    )
                }
            }
            + alike.map {
                Phrase(
                    "outcome.row-overlaps",
                    ["row": .number($0.row), "other": .number($0.other)]
                )
            }
    }

    /// The first rows as they would be kept, one line each.
    public func firstRows(in catalogue: Catalogue) -> [Phrase] {
        added.prefix(ImportPage.shown).map { row, stored in
            let cells = cells(of: stored, in: catalogue).map { "\($0.heading): \($0.text)" }
            return Phrase(
                "import.row",
                ["row": .number(row.row), "cells": .text(cells.joined(separator: "; "))]
            )
        }
    }

    /// An outcome as it is kept, cell by cell.
    public func cells(
        of stored: StoredOutcome,
        in catalogue: Catalogue
    ) -> [(column: String, heading: String, text: String)] {
        guard let participant = people[stored.participant] else { return [] }
        return OutcomeTable.cells(of: stored.outcome, participant, in: catalogue)
    }
}

extension Participation.Outcome {
    /// Whether a row says something that does not stand there.
    fileprivate func saysMore(than stored: Self) -> Bool {
        stored.completed(by: self) != stored
            || until.map { $0 != stored.until } ?? false
            || weeklyHours.map { $0 != stored.weeklyHours } ?? false
            || meeting.map { $0.description != stored.meeting?.description } ?? false
    }
}

extension OutcomeRowProblem {
    /// What is wrong with a row, and where it stands.
    fileprivate func mistake(
        _ row: ImportedOutcome,
        in file: String,
        _ all: [ImportedOutcome]
    ) -> FileMistake {
        let who = row.listed.number.map { "\($0)" } ?? row.listed.name ?? ""
        var arguments: [String: Phrase.Argument] = ["row": .number(row.row), "name": .text(who)]
        var place = row.owner
        let key: String
        switch self {
        case .nobody: key = "outcome-row.nobody"
        case .knownElsewhere: key = "outcome-row.elsewhere"
        case .several(let ids):
            key = "outcome-row.several"
            arguments["numbers"] = .list(ids.compactMap(\.self).map { .id($0) })
        case .otherName(let name):
            key = "outcome-row.other-name"
            arguments["other"] = .text(name)
            arguments["name"] = .text(row.listed.name ?? "")
        case .otherPhone: key = "outcome-row.other-phone"
        case .severalOutcomes(let numbers):
            key = "outcome-row.several-outcomes"
            arguments["numbers"] = .list(numbers.map { .id($0) })
        case .repeated(let index):
            key = "outcome-row.repeated"
            arguments["other"] = .number(all[index].row)
        case .refused(let error):
            key = "outcome-row.refused"
            let phrase = Problem(error)?.phrase
            arguments["problem"] = phrase.map { .phrase($0) } ?? .text("\(error)")
            if row.listed.outcome.meeting != nil { place = row.meeting }
        }
        return FileMistake(
            file: file,
            line: place.line,
            column: place.column,
            problem: Phrase(key, arguments),
            suggestion: nil
        )
    }
}
