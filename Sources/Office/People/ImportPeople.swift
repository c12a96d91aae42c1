internal import Correspondence
public import Documents
internal import Participation
public import Store

extension UseCase where Outcome == [Int] {
    /// Reads participants in that came as a table, all of them or none.
    ///
    /// - Parameters:
    ///   - read: The rows as they were read.
    ///   - file: The file, as mistakes should name it.
    ///   - isTrial: Whether nobody is added, and only mistakes are looked for.
    /// - Returns: A use case that gives the numbers, none for a trial, and fails with ``Problem``
    ///   that names the line of everybody who is there already.
    public static func importPeople(
        _ read: [ImportedPerson],
        from file: String,
        isTrial: Bool
    ) -> UseCase {
        let people = read.map(\.person)
        let useCase: UseCase = isTrial ? .previewImport(of: people) : .importPeople(people)
        return useCase.catching { (known: KnownPeople) in
            FileMistakes(
                known.numbers.map { index, id in
                    FileMistake(
                        file: file,
                        line: read[index].line,
                        column: 1,
                        problem: id.map { Phrase("import.duplicate", ["id": .id($0)]) }
                            ?? Phrase("import.known-elsewhere")
                    )
                }
            )
        }
    }
}
