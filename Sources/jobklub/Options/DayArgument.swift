public import ArgumentParser
public import CivilTime
internal import Correspondence

extension Day: ExpressibleByArgument {
    /// Reads a day from the command line.
    public init?(argument: String) {
        self.init(argument)
    }
}

extension Day {
    /// The last day that can be written with four digits for the year.
    static let lastWritten = Day(year: 9999, month: 12, day: 31) ?? Day(number: 0)
}

extension DaySpan {
    /// Longer plans would only repeat themselves.
    static let maximumYears = 50

    /// The period that somebody asks for.
    init(asked first: Day, to last: Day, most years: Int? = DaySpan.maximumYears) throws {
        guard let span = DaySpan(first, through: last) else {
            let days = ["from": Phrase.Argument.text("\(first)"), "to": .text("\(last)")]
            throw Failure(Failure.Code.usage, Phrase("failure.from-after-to", days))
        }
        if let years, span.count > years * 366 {
            let count = ["count": Phrase.Argument.number(years)]
            throw Failure(Failure.Code.usage, Phrase("failure.span-too-long", count))
        }
        self = span
    }
}
