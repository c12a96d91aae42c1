public import ArgumentParser
public import CivilTime

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
