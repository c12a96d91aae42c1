internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import ICalendar
internal import Store

/// Why a command did not do its work, in words for the person who gave it.
struct Failure: Error {
    let code: ExitCode
    let phrase: Phrase
    var mistakes: [FileMistake] = []

    /// The codes of sysexits.h.
    enum Code {
        static let usage = ExitCode(64)
        static let badData = ExitCode(65)
        static let noInput = ExitCode(66)
        static let cannotCreate = ExitCode(73)
        static let inputOutput = ExitCode(74)
    }

    init(_ code: ExitCode, _ phrase: Phrase) {
        self.code = code
        self.phrase = phrase
    }

    init(_ mistakes: [FileMistake]) {
        code = Code.badData
        phrase = Phrase("failure.mistakes", ["count": .number(mistakes.count)])
        self.mistakes = mistakes
    }

    /// Puts an error of another part of the program into words; nothing for errors of its own kind.
    init?(_ error: any Error) {
        switch error {
        case let error as Failure: self = error
        case let error as FileMistakes: self.init(error.mistakes)
        case let error as Workspace.Missing: self.init(error)
        case let error as OctetStream.Unreadable:
            let path = ["path": Failure.shown(error.path)]
            self.init(Code.inputOutput, Phrase("failure.unreadable", path))
        case let error as StoreError: self.init(error)
        case let error as EventError:
            self.init(Code.badData, Phrase("failure.calendar", ["problem": .text("\(error)")]))
        case let error as SheetError:
            self.init(Code.inputOutput, Phrase("failure.sheet", ["problem": .text("\(error)")]))
        default: return nil
        }
    }

    private init(_ missing: Workspace.Missing) {
        switch missing {
        case .folder(let path):
            self.init(Code.noInput, Phrase("failure.no-folder", ["path": Failure.shown(path)]))
        case .file(let path):
            self.init(Code.noInput, Phrase("failure.no-file", ["path": Failure.shown(path)]))
        case .programme(let id, let folder, let suggestion):
            let problem = Phrase(
                "failure.no-programme",
                ["id": .text(id), "folder": .text(folder)]
            )
            let advice = suggestion.map { Phrase("advice.did-you-mean", ["word": .text($0)]) }
            let sentences = [problem] + [advice].compactMap(\.self)
            self.init(
                Code.noInput,
                Phrase("sentences.\(sentences.count)", Failure.numbered(sentences))
            )
        }
    }

    /// A path as a sentence names it; no path at all can still be seen.
    static func shown(_ path: String) -> Phrase.Argument {
        .text(path.isEmpty ? "\"\"" : path)
    }

    private static func numbered(_ phrases: [Phrase]) -> [String: Phrase.Argument] {
        Dictionary(
            uniqueKeysWithValues: phrases.enumerated().map {
                ("\($0.offset + 1)", .phrase($0.element))
            }
        )
    }
}

/// A command that speaks to people and fails in their language.
protocol SpeakingCommand: ParsableCommand {
    var language: LanguageOption { get }

    func perform(_ catalogue: Catalogue) throws
}

extension SpeakingCommand {
    func run() throws {
        Console.occupyClosedStreams()
        do {
            try perform(language.catalogue)
        } catch let error as ExitCode {
            throw error
        } catch {
            guard let failure = Failure(error) else { throw error }
            for mistake in failure.mistakes {
                Console.complain(mistake.text(in: language.catalogue))
            }
            Console.complain(language.catalogue.text(failure.phrase))
            throw failure.code
        }
    }
}
