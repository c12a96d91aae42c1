internal import GRDB
internal import Planning

/// The columns whose texts are held to the entrance when a file is made of everything another held.
///
/// The names are those of every version of the schema, so that a text of an earlier one is held to the
/// same rules before it is brought up to date.
enum HeldColumns {
    private typealias Rule = @Sendable (String) throws(TextMistake) -> Void

    /// The first column of a row whose text no way in would take.
    static func mistake(in line: Everything.RowLine) -> (mistake: TextMistake, column: String)? {
        guard let rules = rules[line.table] else { return nil }
        for (column, rule) in rules {
            guard case .string(let text)? = line.row[column]?.value.storage else { continue }
            do throws(TextMistake) {
                try rule(text)
            } catch {
                return (mistake: error, column: column)
            }
        }
        return nil
    }

    private static let rules: [String: [(column: String, rule: Rule)]] = [
        "participant": [
            ("given_name", name), ("family_name", nameIfAny), ("language", language),
            ("phone", phone), ("mailbox", mailbox), ("interpreter_not", nameIfAny),
            ("country", country), ("interview_by", nameIfAny), ("referral_by", nameIfAny),
            ("notice_language", language),
        ],
        "coordinator": [("value", name)],
        "outcome": [("company", name)],
        "staff_member": [("name", name), ("phone", phone), ("mailbox", mailbox)],
        "staff_language": [("language", language)],
        "facilitator": [("title", name)],
        "facilitator_title": [("title", name)],
        "speaker": [("line_of_work", name)],
        "speaker_theme": [("theme", theme)],
        "meeting": [
            ("theme", name), ("cancelled_because", name), ("cancelled_words", name),
        ],
        "venue_closure": [("reason", name)],
        "sent_event": [("address", mailbox)],
        "remark": [("remark", name)],
        "request": [("request", request)],
        "use_case": [("actor", actor)],
        "reading": [("actor", actor)],
        "staff_reading": [("actor", actor)],
    ]

    // MARK: What each kind of value is held to

    private static let name: Rule = { text throws(TextMistake) in _ = try Entrance.name(text) }
    private static let nameIfAny: Rule = { text throws(TextMistake) in
        if !text.isEmpty { _ = try Entrance.name(text) }
    }
    private static let theme: Rule = { text throws(TextMistake) in _ = try Entrance.theme(text) }
    private static let request: Rule = { text throws(TextMistake) in
        _ = try Entrance.line(text, most: Entrance.longestRequest)
    }
    private static let phone: Rule = { text throws(TextMistake) in _ = try Entrance.phone(text) }
    private static let mailbox: Rule = { text throws(TextMistake) in
        _ = try Entrance.mailAddress(text)
    }
    private static let language: Rule = { text throws(TextMistake) in
        _ = try Entrance.language(text)
    }
    private static let country: Rule = { text throws(TextMistake) in
        _ = try Entrance.country(text)
    }
    /// The names of actors take no colon either.
    private static let actor: Rule = { text throws(TextMistake) in
        do throws(Actor.Mistake) {
            _ = try Actor.kept(text)
        } catch {
            throw error.ofText
        }
    }
}

extension Actor.Mistake {
    /// The same mistake as one of any text.
    fileprivate var ofText: TextMistake {
        switch self {
        case .length: .tooLong
        case .cprNumber: .cprNumber
        case .character, .unknownRole: .controlCharacter
        }
    }
}
