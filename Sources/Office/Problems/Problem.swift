public import Correspondence
internal import Disk
internal import Documents
internal import ICalendar
internal import Insight
internal import Mail
internal import Store

/// Why something was not done: a kind that faces answer to, and words for the person who asked.
///
/// The words name no flag, command or page; each face adds its own next step.
public struct Problem: Error, Sendable {
    /// What kind of problem it is.
    public let kind: Kind

    /// What happened, and what to do about it.
    public let phrase: Phrase

    /// Mistakes in a file, if that is what happened.
    public let mistakes: [FileMistake]

    /// What it comes to one by one, where there are several things.
    public let details: [Phrase]

    /// Kinds of problems; a command line has exit codes for them, a server status codes.
    public enum Kind: CaseIterable, Hashable, Sendable {
        /// What was asked for makes no sense.
        case usage
        /// A file or a value is not right, or the rules do not allow it.
        case badData
        /// A file to read is not there.
        case noInput
        /// Something cannot be made, for example because something stands there.
        case cannotCreate
        /// Reading or writing failed.
        case inputOutput
        /// Somebody else was faster; reading again and trying again may help.
        case temporary
        /// The role or the scope does not allow it.
        case noPermission
    }

    /// Makes a problem with its words.
    ///
    /// - Parameters:
    ///   - kind: What kind of problem it is.
    ///   - phrase: What happened.
    ///   - details: What it comes to one by one.
    public init(_ kind: Kind, _ phrase: Phrase, _ details: [Phrase] = []) {
        self.kind = kind
        self.phrase = phrase
        self.details = details
        mistakes = []
    }

    /// Makes a problem of mistakes in a file.
    public init(_ mistakes: FileMistakes) {
        kind = .badData
        phrase = Phrase("failure.mistakes", ["count": .number(mistakes.mistakes.count)])
        self.mistakes = mistakes.mistakes
        details = []
    }

    /// Puts an error of another part of the program into words.
    ///
    /// - `error`: Any error.
    ///
    /// Returns: Nothing for errors that are not the program's own.
    public init?(_ error: any Error) {
        switch error {
        case let error as Problem: self = error
        case let error as FileMistakes: self.init(error)
        case let error as Workspace.Missing: self.init(error)
        case let error as OctetStream.Unreadable:
            self.init(.inputOutput, Phrase("failure.unreadable", ["path": .path(error.path)]))
        case let error as EventError:
            self.init(.badData, Phrase("failure.calendar", ["problem": .text("\(error)")]))
        case let error as SchedulingMail.Mistake: self.init(.badData, error.phrase)
        case SheetError.noFonts(let package, let letters):
            let arguments: [String: Phrase.Argument] = [
                "package": .text(package), "letters": .text(String(letters.prefix(20))),
            ]
            self.init(.inputOutput, Phrase("failure.no-fonts", arguments))
        case let error as SheetError:
            self.init(.inputOutput, Phrase("failure.sheet", ["problem": .text("\(error)")]))
        case let error as DiskError: self.init(error)
        case let error as FileError: self.init(error)
        case let error as DamagedRow: self.init(error)
        case let error as ConstraintError: self.init(error)
        case let error as AheadOfClock: self.init(error)
        case let error as AccessError: self.init(error)
        case let error as NotFound: self.init(error)
        case let error as ConflictError: self.init(error)
        case let error as MeetingError: self.init(error)
        case let error as SeatError: self.init(error)
        case let error as ClosureError: self.init(error)
        case let error as AttendanceError: self.init(error)
        case let error as PersonError: self.init(error)
        case let error as StaffError: self.init(error)
        case let error as AssignmentError: self.init(error)
        case let error as OutcomeError: self.init(error)
        case let error as UndoError: self.init(error)
        case let error as Actor.Mistake: self.init(error)
        case let error as EconomyError: self.init(error)
        default: return nil
        }
    }

    private init(_ missing: Workspace.Missing) {
        switch missing {
        case .folder(let path):
            self.init(.noInput, Phrase("failure.no-folder", ["path": .path(path)]))
        case .file(let path):
            self.init(.noInput, Phrase("failure.no-file", ["path": .path(path)]))
        case .noFolderMeant(let path):
            self.init(.noInput, Phrase("failure.is-a-folder", ["path": .path(path)]))
        case .programme(let id, let folder, let suggestion):
            let problem = Phrase(
                "failure.no-programme",
                ["id": .text(id), "folder": .text(folder)]
            )
            let advice = suggestion.map { Phrase("advice.did-you-mean", ["word": .text($0)]) }
            let sentences = [problem] + [advice].compactMap(\.self)
            let numbered = sentences.enumerated().map {
                ("\($0.offset + 1)", Phrase.Argument.phrase($0.element))
            }
            self.init(
                .noInput,
                Phrase(
                    "sentences.\(sentences.count)",
                    Dictionary(uniqueKeysWithValues: numbered)
                )
            )
        }
    }
}

extension Phrase.Argument {
    /// A path as a sentence names it; no path at all can still be seen.
    public static func path(_ path: String) -> Phrase.Argument {
        .text(path.isEmpty ? "\"\"" : path)
    }

    /// The number that a participant goes by.
    static func id(_ id: Int) -> Phrase.Argument { .text("\(id)") }
}
