internal import CivilTime
internal import Correspondence
internal import Planning

/// How a value is written: how to read it, and what to say to somebody who wrote it otherwise.
struct ValueForm<Value> {
    let parse: (String) -> Value?
    let advice: (String) -> Phrase?

    init(_ advice: Phrase, parse: @escaping (String) -> Value?) {
        self.parse = parse
        self.advice = { _ in advice }
    }

    init(parse: @escaping (String) -> Value?, advice: @escaping (String) -> Phrase?) {
        self.parse = parse
        self.advice = advice
    }
}

extension ValueForm {
    static var day: ValueForm<Day> {
        ValueForm<Day>(
            parse: { Day($0) },
            advice: { MissingDay($0)?.phrase ?? Phrase("advice.day") }
        )
    }

    static var time: ValueForm<ClockTime> {
        ValueForm<ClockTime>(Phrase("advice.time")) { ClockTime($0) }
    }

    static var identifier: ValueForm<Identifier> {
        ValueForm<Identifier>(Phrase("advice.identifier")) { Identifier($0) }
    }

    static var flag: ValueForm<Bool> {
        ValueForm<Bool>(Phrase("advice.flag")) { ["true": true, "false": false][$0] }
    }

    /// A plain file name; a path could lead out of the folder.
    static var fileName: ValueForm<String> {
        ValueForm<String>(Phrase("advice.file-name")) { text in
            text.contains("/") || text.hasPrefix(".") ? nil : text
        }
    }

    static var mailbox: ValueForm<String> {
        .entrance(Entrance.mailAddress) {
            Phrase($0 == .mailto ? "text-mistake.mailto" : "advice.mailbox")
        }
    }

    /// A name or another text of one line, 80 characters at most.
    static var name: ValueForm<String> {
        .entrance(Entrance.name) { _ in Phrase("advice.short-text") }
    }

    /// What somebody can speak about.
    static var theme: ValueForm<String> {
        .entrance(Entrance.theme) {
            Phrase($0 == .semicolon ? "text-mistake.semicolon" : "advice.short-text")
        }
    }

    /// A number as it should be printed.
    static var phone: ValueForm<String> {
        .entrance(Entrance.phone) { mistake in
            let isOwn = [.danishPhone, .phonePlus, .phoneAsNumber].contains(mistake)
            return Phrase(isOwn ? "text-mistake.\(mistake.rawValue)" : "advice.phone")
        }
    }

    /// A BCP 47 tag of a language.
    static var language: ValueForm<String> {
        .entrance(Entrance.language) { _ in Phrase("advice.language-tag") }
    }

    /// A text that the entrance lets in, or what to say of why it does not.
    private static func entrance(
        _ rule: @escaping (String) throws(TextMistake) -> String,
        _ advice: @escaping (TextMistake) -> Phrase
    ) -> ValueForm<String> {
        ValueForm<String>(
            parse: { try? rule($0) },
            advice: { text in
                do throws(TextMistake) {
                    _ = try rule(text)
                    return nil
                } catch {
                    return advice(error)
                }
            }
        )
    }

    static var weekday: ValueForm<Weekday> {
        ValueForm<Weekday>(Phrase("advice.weekday")) { Weekday(code: $0) }
    }

    /// A whole number in a range.
    static func number(_ range: ClosedRange<Int>) -> ValueForm<Int> {
        ValueForm<Int>(
            Phrase(
                "advice.number",
                ["low": .number(range.lowerBound), "high": .number(range.upperBound)]
            )
        ) { text in
            guard let number = Int(text), range.contains(number), String(number) == text else {
                return nil
            }
            return number
        }
    }

    /// A duration of whole days.
    static func days(_ range: ClosedRange<Int>) -> ValueForm<Int> {
        ValueForm<Int>(
            Phrase(
                "advice.days",
                ["low": .number(range.lowerBound), "high": .number(range.upperBound)]
            )
        ) { text in
            guard let duration = NominalDuration(text), duration.seconds == 0 else { return nil }
            return range.contains(duration.days) ? duration.days : nil
        }
    }

    /// A duration of whole minutes within a day.
    static func minutes(_ range: ClosedRange<Int>) -> ValueForm<Int> {
        ValueForm<Int>(
            Phrase(
                "advice.minutes",
                ["low": .number(range.lowerBound), "high": .number(range.upperBound)]
            )
        ) { text in
            guard
                let duration = NominalDuration(text), duration.days == 0,
                duration.seconds % 60 == 0
            else { return nil }
            return range.contains(duration.seconds / 60) ? duration.seconds / 60 : nil
        }
    }

    /// A month and a day, for example `12-24`.
    static func monthAndDay(maximumDay: Int) -> ValueForm<(month: Int, day: Int)> {
        ValueForm<(month: Int, day: Int)>(Phrase("advice.month-and-day")) { text in
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard
                parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
                let month = Int(parts[0]), let day = Int(parts[1]),
                (1...12).contains(month), (1...maximumDay).contains(day)
            else { return nil }
            return (month: month, day: day)
        }
    }

    /// One word out of a list.
    static func word<Word: RawRepresentable & CaseIterable>(
        _ type: Word.Type
    ) -> ValueForm<Word> where Word.RawValue == String {
        let words = type.allCases.map(\.rawValue)
        return ValueForm<Word>(
            parse: { Word(rawValue: $0) },
            advice: { text in
                didYouMean(nearest(text, in: words))
                    ?? Phrase(
                        "advice.one-of",
                        ["words": .text(words.joined(separator: ", "))]
                    )
            }
        )
    }
}
