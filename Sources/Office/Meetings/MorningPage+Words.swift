public import Correspondence
internal import CivilTime
internal import Participation
internal import Planning

// The morning in lines of text.

extension MorningPage {
    /// The whole morning, a paragraph for each meeting and each list.
    public func lines(in catalogue: Catalogue) -> [String] {
        var paragraphs = [[catalogue.text(Phrase("morning.title", ["day": .day(day)]))]]
        if meetings.isEmpty {
            paragraphs.append(
                [catalogue.text("morning.no-meetings")]
                    + [next].compactMap(\.self).map {
                        let title = Phrase("morning.next", ["meeting": .phrase($0.title)])
                        return catalogue.text(title)
                    }
            )
        }
        paragraphs += meetings.map { $0.lines(in: catalogue) }
        if !cancelled.isEmpty {
            paragraphs.append(
                cancelled.map { entry in
                    ([entry.title] + [entry.cancellation].compactMap(\.self)).map(catalogue.text)
                        .joined(separator: " – ")
                }
            )
        }
        paragraphs += callLines(catalogue) + aftercareLines(catalogue)
        paragraphs += [seatLines(catalogue), unmarkedLines(catalogue)]
        return Array(paragraphs.joined(separator: [""]))
    }

    private func callLines(_ catalogue: Catalogue) -> [[String]] {
        guard !calls.isEmpty else { return [[catalogue.text("morning.calls-none")]] }
        return MorningCall.Time.allCases.compactMap { time in
            let those = calls.filter { $0.time == time }
            guard !those.isEmpty else { return nil }
            return [catalogue.text(time.heading)]
                + those.flatMap { call in
                    ["  " + catalogue.contact(call.told)]
                        + call.words.map { "      " + catalogue.text($0) }
                }
        }
    }

    /// Most mornings there is nobody, which needs no words.
    private func aftercareLines(_ catalogue: Catalogue) -> [[String]] {
        guard !aftercare.isEmpty else { return [] }
        return [
            [catalogue.text("morning.aftercare")]
                + aftercare.flatMap { entry in
                    ["  " + catalogue.contact(entry.told)]
                        + entry.words.map { "      " + catalogue.text($0) }
                }
        ]
    }

    private func seatLines(_ catalogue: Catalogue) -> [String] {
        guard !seats.isEmpty else { return [catalogue.text("morning.seats-none")] }
        return [catalogue.text("morning.seats")]
            + seats.flatMap { seats -> [String] in
                let count = Phrase(
                    "morning.free-seats",
                    [
                        "id": .text(seats.roster), "meeting": .phrase(seats.first.title),
                        "count": .number(seats.free),
                    ]
                )
                let offered = seats.offered.map { told, until in
                    catalogue.text(
                        Phrase(
                            "morning.offered-to",
                            [
                                "person": .text(catalogue.contact(told)),
                                "day": .dayOfYear(until.day), "time": .time(until.time),
                            ]
                        )
                    )
                }
                let waiting = seats.waiting.enumerated().map { index, waiting in
                    catalogue.text(
                        Phrase(
                            "morning.waits",
                            [
                                "position": .number(index + 1), "count": .number(waiting.seats),
                                "person": .text(catalogue.contact(waiting.told)),
                            ]
                        )
                    )
                }
                return ["  " + catalogue.text(count)] + (offered + waiting).map { "      " + $0 }
            }
    }

    private func unmarkedLines(_ catalogue: Catalogue) -> [String] {
        guard !unmarked.isEmpty else { return [catalogue.text("morning.lists-done")] }
        return [catalogue.text("morning.lists")]
            + unmarked.map { entry in
                let title = catalogue.text(entry.meeting.title)
                return "  \(entry.meeting.id)  \(title) – \(catalogue.text(entry.words))"
            }
    }
}

extension MorningMeeting {
    fileprivate func lines(in catalogue: Catalogue) -> [String] {
        var lines = [catalogue.text(list.title)]
        if let host {
            let door: [String: Phrase.Argument] = [
                "address": .text(list.meeting.address ?? ""), "name": .text(host.name),
                "phone": .text(host.phone),
            ]
            lines.append(catalogue.text(Phrase("morning.door", door)))
        }
        if let planB {
            lines.append(catalogue.text(Phrase("morning.plan-b", ["text": .localized(planB)])))
        }
        lines += list.facts(in: catalogue)
        lines.append(
            catalogue.text(
                Phrase(
                    "morning.expected",
                    [
                        "yes": .number(yes), "unanswered": .number(unanswered),
                        "cancelled": .number(cancelled), "children": .number(children),
                        "coffee": .number(coffee),
                    ]
                )
            )
        )
        for (key, people) in [("morning.new", new), ("morning.back", back)] where !people.isEmpty {
            let names = Phrase.Argument.list(people.map { .text("\($0.shortName) (\($0.id))") })
            lines.append(catalogue.text(Phrase(key, ["names": names])))
        }
        return lines
            + talks.map { talk in
                let who = "\(catalogue.span(talk.span))  \(talk.participant.shortName)"
                let with = talk.interpreter.map { Phrase("show.interpreter", ["name": .text($0)]) }
                return "  "
                    + ([who] + [with].compactMap(\.self).map(catalogue.text))
                    .joined(separator: " · ")
            }
    }
}

extension MeetingEntry {
    /// What it is called, when and where.
    var title: Phrase {
        Phrase(
            "show.title",
            ["meeting": .phrase(name), "when-and-where": .phrase(whenAndWhere)]
        )
    }
}

extension Catalogue {
    /// Somebody to call: name, number, language, interpreter and contact rule.
    func contact(_ told: Told) -> String {
        var parts = [line(told)]
        if told.isParticipant, told.phone == nil {
            parts.append(text("morning.no-number"))
        }
        if let language = told.language {
            let name = Phrase.Argument.text(name(ofLanguage: language))
            parts.append(text(Phrase("morning.reads", ["language": name])))
        }
        if let wish = told.interpreter {
            let words =
                [word(wish.mode)] + [wish.gender.map(word)].compactMap(\.self)
                + [wish.notThisPerson.map { text(Phrase("morning.not-this", ["name": .text($0)])) }]
                .compactMap(\.self)
            let wishes = Phrase.Argument.text(words.joined(separator: ", "))
            parts.append(text(Phrase("morning.interpreter", ["wish": wishes])))
        }
        if let rule = told.contactRule {
            parts.append(text(Phrase("morning.contact", ["rule": .text(word(rule))])))
        }
        return parts.joined(separator: " · ")
    }
}
