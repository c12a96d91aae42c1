public import Correspondence
public import Documents
internal import Participation
public import Store

/// What came of reading a table of participants in, or would come of it.
public struct ImportPage: Sendable {
    /// The rows of those who are new.
    public let added: [ImportedPerson]
    /// The numbers that they go by, in the same order; none for a trial.
    public let ids: [Int]
    /// The rows of those who are there already and were passed over, with the number that each goes by;
    /// nothing for those who are known in another programme only.
    public let known: [(row: ImportedPerson, id: Int?)]
    /// The rows of those who are new and have the name of others, whom no phone number or mail address
    /// tells apart from them; with the numbers of the others.
    public let namesakes: [(row: ImportedPerson, ids: [Int?])]

    /// The rows of those who are new and have the name of an earlier row, where one of the two has neither
    /// phone number nor mail address; with that row.
    public let sameNames: [(row: ImportedPerson, other: ImportedPerson)]

    /// The rows of those who are new and have the phone number or mail address of others, with the others.
    public let alike: [(row: ImportedPerson, people: [LikePerson])]

    /// How many of the new ones a trial shows.
    public static let shown = 5
}

extension UseCase where Outcome == ImportPage {
    /// Reads participants in that came as a table: all who are new, or none.
    ///
    /// - Parameters:
    ///   - read: The rows as they were read.
    ///   - isTrial: Whether nobody is added.
    /// - Returns: A use case that gives who was added and who was passed over.
    public static func importPeople(_ read: [ImportedPerson], isTrial: Bool) -> UseCase {
        let people = read.map(\.person)
        let useCase: UseCase<PeopleImport> =
            isTrial ? .previewImport(of: people) : .importPeople(people)
        return useCase.map { outcome in
            let added = read.indices.filter { outcome.known[$0] == nil }.map { read[$0] }
            return ImportPage(
                added: added,
                ids: outcome.ids,
                known: outcome.known.sorted { $0.key < $1.key }.map { (row: read[$0], id: $1) },
                namesakes: outcome.namesakes.sorted { $0.key < $1.key }
                    .map { (row: read[$0], ids: $1) },
                sameNames: sameNames(in: added),
                alike: outcome.alike.sorted { $0.key < $1.key }
                    .map { (row: read[$0], people: $1) }
            )
        }
    }

    private static func sameNames(
        in rows: [ImportedPerson]
    ) -> [(row: ImportedPerson, other: ImportedPerson)] {
        var named = Namesakes<ImportedPerson>()
        return rows.compactMap { row in
            let who = row.person.participant
            defer { named.add(row, who) }
            return named.of(who).first.map { (row: row, other: $0) }
        }
    }
}

extension ImportPage {
    /// Who was passed over and who has a namesake, one line each.
    public var notes: [Phrase] {
        known.map { row, id in
            var arguments = ImportPage.arguments(row)
            guard let id else { return Phrase("import.known-elsewhere", arguments) }
            arguments["id"] = .id(id)
            return Phrase("import.known", arguments)
        }
            + namesakes.map { row, ids in
                var arguments = ImportPage.arguments(row)
                arguments["others"] = .list(
                    ids.map {
                        $0.map { .phrase(Phrase("import.number", ["id": .id($0)])) }
                            ?? .phrase(Phrase("person.known-elsewhere-short"))
                    }
                )
                return Phrase("import.namesake", arguments)
            }
            + sameNames.map { row, other in
                var arguments = ImportPage.arguments(row)
                arguments["other"] = .number(other.row)
                return Phrase("import.same-name", arguments)
            }
            + alike.flatMap { row, people in
                people.map { like in
                    var arguments = ImportPage.arguments(row)
                    arguments["alike"] = .phrase(like.words)
                    return Phrase("import.alike", arguments)
                }
            }
    }

    /// The first rows as they would be kept, one line each.
    public func firstRows(in catalogue: Catalogue) -> [Phrase] {
        added.prefix(ImportPage.shown).map { row in
            let cells = ParticipantTable.cells(of: row.person, in: catalogue)
                .map { "\($0.heading): \($0.text)" }
            return Phrase(
                "import.row",
                ["row": .number(row.row), "cells": .text(cells.joined(separator: "; "))]
            )
        }
    }

    private static func arguments(_ row: ImportedPerson) -> [String: Phrase.Argument] {
        ["row": .number(row.row), "name": .text(row.person.participant.fullName)]
    }
}
