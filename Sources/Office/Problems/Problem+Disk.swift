internal import Correspondence
internal import Disk
internal import Store

// What can be wrong with files and with the database as a file.

extension Problem {
    init(_ error: DiskError) {
        let arguments: [String: Phrase.Argument] = [
            "path": .path(error.path), "problem": error.problem.words,
        ]
        switch (error.problem, error.deed) {
        case (.noFile, _): self.init(.noInput, Phrase("failure.no-file", arguments))
        // What cannot be made is another thing than what cannot be written to its end.
        case (.noSpace, .making), (.tooLittleSpace, .making), (.broken, .making):
            self.init(.inputOutput, Phrase("failure.cannot-write", arguments))
        case (_, .making): self.init(.cannotCreate, Phrase("failure.cannot-create", arguments))
        case (_, .using): self.init(.inputOutput, Phrase("store.input-output", arguments))
        }
    }

    init(_ error: FileError) {
        switch error {
        case .noFile(let path):
            let left = Backup.putAside(beside: path)
            guard left.isEmpty else {
                let files = Phrase.Argument.list(left.map(Phrase.Argument.path))
                self.init(
                    .noInput,
                    Phrase("store.only-put-aside", ["path": .path(path), "files": files])
                )
                return
            }
            self.init(.noInput, Phrase("store.no-file", ["path": .path(path)]))
        case .exists(let path):
            self.init(.cannotCreate, Phrase("store.exists", ["path": .path(path)]))
        case .notOurs(let path):
            self.init(.badData, Phrase("store.not-ours", ["path": .path(path)]))
        case .newer(let path):
            self.init(.badData, Phrase("store.newer", ["path": .path(path)]))
        case .busy(let path):
            self.init(.temporary, Phrase("store.busy", ["path": .path(path)]))
        case .inUse(let path):
            self.init(.temporary, Phrase("store.in-use", ["path": .path(path)]))
        case .moved(let path):
            self.init(.temporary, Phrase("store.moved", ["path": .path(path)]))
        case .changed(let path):
            self.init(.badData, Phrase("store.changed", ["path": .path(path)]))
        }
    }
}

extension DiskError.Problem {
    fileprivate var words: Phrase.Argument {
        switch self {
        case .noFile: .phrase(Phrase("problem.no-file"))
        case .noFolder: .phrase(Phrase("problem.no-folder"))
        case .exists: .phrase(Phrase("problem.exists"))
        case .notAllowed: .phrase(Phrase("problem.not-allowed"))
        case .readOnly: .phrase(Phrase("problem.read-only"))
        case .isFolder: .phrase(Phrase("problem.is-a-folder"))
        case .noFolderThere: .phrase(Phrase("problem.not-a-folder"))
        case .noPlainFile: .phrase(Phrase("problem.not-a-file"))
        case .isDatabase: .phrase(Phrase("problem.is-a-database"))
        case .noSpace: .phrase(Phrase("problem.no-space"))
        case .tooLittleSpace(let needed, let free):
            .phrase(
                Phrase(
                    "problem.too-little-space",
                    [
                        "needed": .megabytes(needed, rounded: .up),
                        "free": .megabytes(free, rounded: .down),
                    ]
                )
            )
        case .broken(let said), .other(let said): .text(said)
        }
    }
}

extension Phrase.Argument {
    /// A number of octets in whole megabytes, rounded to the side on which it is true.
    fileprivate static func megabytes(
        _ octets: Int,
        rounded rule: FloatingPointRoundingRule
    ) -> Phrase.Argument {
        .number(Int((Double(octets) / 1_000_000).rounded(rule)))
    }
}
