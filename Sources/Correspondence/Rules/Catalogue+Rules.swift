public import CivilTime

/// The one place where a rule is put into words for people.
extension Catalogue {
    /// A rule as one plain sentence: its days, its times, how often, from when and until when.
    ///
    /// - Parameter description: What the rule does.
    /// - Returns: For example "Den første tirsdag i hver måned kl. 9.30, i alt 12 gange, fra den
    ///   5. januar 2027."
    public func describe(_ description: RuleDescription) -> String {
        let sentence = text(description.phrase(in: self))
        return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
    }

    /// A time of day to the second, where seconds are in it.
    fileprivate func exactTime(_ time: ClockTime, isUTC: Bool = false) -> String {
        var words = self.time(time)
        if time.second != 0 {
            let second = time.second < 10 ? "0\(time.second)" : "\(time.second)"
            let parts = ["time": Phrase.Argument.text(words), "second": .text(second)]
            words = text(Phrase("rule.time-with-seconds", parts))
        }
        return isUTC ? text(Phrase("rule.utc", ["time": .text(words)])) : words
    }

    /// A date without its weekday, which the rule has named.
    fileprivate func plainDate(_ day: Day) -> Phrase {
        Phrase(
            "rule.day",
            [
                "day": .number(day.dayOfMonth), "month": .phrase(Phrase("month.\(day.month)")),
                "year": .text(String(day.year)),
            ]
        )
    }

    fileprivate func moment(_ moment: CivilDateTime, isUTC: Bool) -> Phrase {
        let time = exactTime(moment.time, isUTC: isUTC)
        return Phrase(
            "rule.moment",
            ["day": .phrase(plainDate(moment.day)), "time": .text(time)]
        )
    }
}

extension RuleDescription {
    /// The rule in words.
    ///
    /// - Parameters:
    ///   - catalogue: The language.
    ///   - saysStart: Whether the time of day and the first day are said too.
    /// - Returns: The part of a sentence.
    func phrase(in catalogue: Catalogue, saysStart: Bool = true) -> Phrase {
        var rule = dayPhrase
        if !times.isEmpty, saysStart {
            let isUTC = start?.isUTC ?? false
            var words = times.map { Phrase.Argument.text(catalogue.exactTime($0)) }
            if isUTC, let last = times.last {
                words[words.count - 1] = .text(catalogue.exactTime(last, isUTC: true))
            }
            rule = Phrase("rule.at-times", ["rule": .phrase(rule), "times": .list(words)])
        }
        if case .times(let count) = end {
            rule = Phrase("rule.times", ["rule": .phrase(rule), "count": .number(count)])
        }
        return switch (saysStart ? first(in: catalogue) : nil, last(in: catalogue)) {
        case (nil, nil): rule
        case (let from?, nil): Phrase("rule.from", ["rule": .phrase(rule), "from": .phrase(from)])
        case (nil, let to?): Phrase("rule.through", ["rule": .phrase(rule), "to": .phrase(to)])
        case (let from?, let to?):
            Phrase(
                "rule.from-through",
                ["rule": .phrase(rule), "from": .phrase(from), "to": .phrase(to)]
            )
        }
    }

    /// When it begins; with the time only where the rule runs within the day and counts from it.
    private func first(in catalogue: Catalogue) -> Phrase? {
        guard let start, let firstDay else { return nil }
        guard times.isEmpty, let time = start.time, firstDay == start.day else {
            return catalogue.plainDate(firstDay)
        }
        return catalogue.moment(CivilDateTime(firstDay, time), isUTC: start.isUTC)
    }

    private func last(in catalogue: Catalogue) -> Phrase? {
        switch end {
        case .never, .times: nil
        case .through(let day): catalogue.plainDate(day)
        case .until(let moment): catalogue.moment(moment, isUTC: start?.isUTC ?? false)
        case .moment(let instant): catalogue.moment(instant.utc, isUTC: true)
        }
    }
}
