internal import CivilTime

/// The words that days go by, out of all catalogues.
enum DayWords {
    /// A sentence with at most one place to be filled, and what it says.
    struct Known: Sendable {
        let before: String
        let place: Place?
        let after: String
        let make: @Sendable (Int) -> WrittenDay.Meaning

        enum Place: Sendable {
            case weekday
            case count
        }

        /// What a whole text says by this sentence; nothing if it is another one.
        func read(_ text: String) -> WrittenDay.Meaning? {
            guard let place else { return text == before ? make(0) : nil }
            guard
                text.count > before.count + after.count, text.hasPrefix(before),
                text.hasSuffix(after)
            else { return nil }
            let word = String(text.dropFirst(before.count).dropLast(after.count))
            switch place {
            case .weekday: return DayWords.weekday(word).map { make($0.rawValue) }
            case .count: return DayWords.count(word).map(make)
            }
        }
    }

    /// All sentences that are no date of the calendar.
    static let known: [Known] =
        sentences("day-word.today") { _ in .away(days: 0) }
        + sentences("day-word.tomorrow") { _ in .away(days: 1) }
        + sentences("day-word.day-after-tomorrow") { _ in .away(days: 2) }
        + sentences("day-word.yesterday") { _ in .away(days: -1) }
        + sentences("day-word.day-before-yesterday") { _ in .away(days: -2) }
        + sentences("day-word.in-days") { .away(days: $0) }
        + sentences("day-word.in-weeks") { .away(days: 7 * $0) }
        + sentences("day-word.days-ago") { .away(days: -$0) }
        + sentences("day-word.weeks-ago") { .away(days: -7 * $0) }
        + sentences("day-word.this-week") { .inWeek(weekday($0), weeksOn: 0) }
        + sentences("day-word.next-week") { .inWeek(weekday($0), weeksOn: 1) }
        + sentences("day-word.next-weekday") { .comingOrLater(weekday($0)) }
        + sentences("day-word.previous-weekday") { .pastOrEarlier(weekday($0)) }
        + sentences("day-word.last-weekday") { .past(weekday($0)) }
        + sentences("day-word.coming-weekday") { .coming(weekday($0)) }
        + sentences("day-word.week") { .week($0, nil) }

    /// Words that may stand before a date or in it and say nothing.
    static let fillers = Set(texts("day-word.fillers"))

    /// The weekday that a word names, if need be by its first three letters.
    static func weekday(_ word: String) -> Weekday? {
        number(word, in: weekdays).flatMap(Weekday.init(rawValue:))
    }

    /// The month that a word names, if need be by its first three letters.
    static func month(_ word: String) -> Int? { number(word, in: months) }

    private static func weekday(_ number: Int) -> Weekday { Weekday(rawValue: number) ?? .monday }

    private static let weekdays = (1...7).flatMap { number in
        texts("weekday.\(number)").map { (word: $0, number: number) }
    }

    private static let months = (1...12).flatMap { number in
        texts("month.\(number)").map { (word: $0, number: number) }
    }

    private static let counts =
        texts("day-word.number-1").map { (word: $0, number: 1) }
        + texts("day-word.number-2").map { (word: $0, number: 2) }
        + texts("day-word.number-3").map { (word: $0, number: 3) }
        + texts("day-word.number-4").map { (word: $0, number: 4) }

    private static func count(_ word: String) -> Int? {
        if let named = counts.first(where: { $0.word == word }) { return named.number }
        guard (1...4).contains(word.count), word.allSatisfy(\.isDigit) else { return nil }
        return Int(word)
    }

    private static func number(_ word: String, in names: [(word: String, number: Int)]) -> Int? {
        let word = word.last == "." ? String(word.dropLast()) : word
        if let exact = names.first(where: { $0.word == word }) { return exact.number }
        guard word.count >= 3 else { return nil }
        let numbers = Set(names.filter { $0.word.hasPrefix(word) }.map(\.number))
        return numbers.count == 1 ? numbers.first : nil
    }

    /// The texts of a key in all catalogues, as written days are compared.
    private static func texts(_ key: String) -> [String] {
        Catalogue.embedded.sorted { $0.key < $1.key }.flatMap { _, catalogue in
            (catalogue.texts[key] ?? "").components(by: " | ").filter { !$0.isEmpty }
                .map(DayReading.folded)
        }
    }

    private static func sentences(
        _ key: String,
        _ make: @escaping @Sendable (Int) -> WrittenDay.Meaning
    ) -> [Known] {
        texts(key).map { text in
            for (name, place) in [("{weekday}", Known.Place.weekday), ("{count}", .count)] {
                let parts = text.components(by: name)
                guard parts.count == 2 else { continue }
                return Known(before: parts[0], place: place, after: parts[1], make: make)
            }
            return Known(before: text, place: nil, after: "", make: make)
        }
    }
}
