internal import ArgumentParser
internal import Correspondence
internal import Office

extension ExitCode {
    /// The code of sysexits.h that says what kind of problem it was.
    init(_ kind: Problem.Kind) {
        switch kind {
        case .usage: self.init(64)
        case .badData: self.init(65)
        case .noInput: self.init(66)
        case .cannotCreate: self.init(73)
        case .inputOutput: self.init(74)
        case .temporary: self.init(75)
        case .noPermission: self.init(77)
        }
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
        let catalogue = language.catalogue
        do {
            try perform(catalogue)
        } catch let error as ExitCode {
            throw error
        } catch {
            guard let problem = Problem(error) else { throw error }
            for mistake in problem.mistakes { Console.complain(mistake.text(in: catalogue)) }
            Console.complain(catalogue.text(problem.phrase))
            for detail in problem.details { Console.complain("  " + catalogue.text(detail)) }
            throw ExitCode(problem.kind)
        }
    }
}
