internal import ArgumentParser
internal import Office

/// A participant, by number or by a name that only one of them has.
struct PersonArgument: ExpressibleByArgument {
    private let text: String

    /// Nothing for an empty text, and for a number that is too large to be one.
    init?(argument: String) {
        var text = argument.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // "nr. 2" is how the program itself writes a number.
        if let match = text.wholeMatch(of: #/(?i)(?:nr|no)\.? ?([0-9]+)/#) {
            text = String(match.output.1)
        }
        let isNumber = text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-") }
        guard !text.isEmpty, !isNumber || Int(text) != nil else { return nil }
        self.text = text
    }

    /// The number; a name is looked up, which is logged.
    func number(in town: Municipality) throws -> Int {
        if let number = Int(text) { return number }
        // A name that tells two apart on a list has the number behind it.
        if text.last == ")", let bracket = text.lastIndex(of: "("),
            let number = Int(text[text.index(after: bracket)...].dropLast())
        {
            return number
        }
        return try town.number(called: text)
    }
}

extension PersonArgument? {
    /// The number, if somebody is named.
    func number(in town: Municipality) throws -> Int? {
        try map { try $0.number(in: town) }
    }
}
