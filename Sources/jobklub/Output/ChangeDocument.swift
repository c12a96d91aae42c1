internal import CivilTime
internal import Planning

/// What differs between two plans, as `--json` prints it.
struct ChangeDocument: Encodable {
    let changes: [Entry]

    struct Entry: Encodable {
        let id: String
        let differences: [String]
        @ExplicitNull var before: Place?
        @ExplicitNull var after: Place?
    }

    struct Place: Codable {
        let date: String
        let start: String
        let end: String
        let venue: String
        let facilitators: [String]
        @ExplicitNull var speaker: String?
    }

    init(_ change: PlanChange) {
        changes = change.entries.map(Entry.init)
    }
}

extension ChangeDocument.Entry {
    init(_ entry: PlanChange.Entry) {
        id = entry.id.description
        differences = entry.differences.map(\.rawValue)
        before = entry.before.map(ChangeDocument.Place.init)
        after = entry.after.map(ChangeDocument.Place.init)
    }
}

extension ChangeDocument.Place {
    init(_ meeting: Meeting) {
        date = meeting.date.description
        start = meeting.span.start.description
        end = meeting.span.end.description
        venue = meeting.venue.text
        facilitators = meeting.facilitators.map(\.text)
        speaker = meeting.speaker?.text
    }
}
