internal import CivilTime
public import Insight
internal import Participation
internal import Planning

/// The names that files give to what meetings are put together by; ids where they give none.
struct ReportNames {
    private let programmes: [String: LocalizedText]
    private let venues: [String: LocalizedText]
    private let plans: [Identifier: PlanNames]

    init(_ settings: [Setting]) {
        programmes = Dictionary(
            settings.map { ($0.programme.id.text, $0.programme.name) },
            uniquingKeysWith: { first, _ in first }
        )
        venues = Dictionary(
            settings.flatMap(\.venues).map { ($0.id.text, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        plans = Dictionary(
            settings.map { ($0.programme.id, PlanNames($0)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What a meeting is called.
    func meeting(_ id: MeetingID) -> Phrase {
        (plans[id.cycle.programme] ?? PlanNames(nil)).meeting(id)
    }

    /// What stands above a group of meetings.
    func label(_ row: AttendanceReport.Row, in catalogue: Catalogue) -> String {
        zip(row.crossing.groupings, row.keys).map { label($0, $1, row, in: catalogue) }
            .joined(separator: " · ")
    }

    /// The name of a venue.
    func venue(_ id: Identifier, in catalogue: Catalogue) -> String {
        venues[id.text].map(catalogue.text) ?? id.text
    }

    /// That a step got another venue or another time of day.
    func change(_ change: RoutineChange, in catalogue: Catalogue) -> String {
        var arguments: [String: Phrase.Argument] = [
            "day": .dayOfYear(change.day), "kind": .phrase(Phrase(change.kind.reportKey)),
        ]
        switch change.what {
        case .venue(let from, let to):
            arguments["from"] = .text(venue(from, in: catalogue))
            arguments["to"] = .text(venue(to, in: catalogue))
            return catalogue.text(Phrase("report.change-venue", arguments))
        case .start(let from, let to):
            arguments["from"] = .time(from)
            arguments["to"] = .time(to)
            return catalogue.text(Phrase("report.change-start", arguments))
        }
    }

    private func label(
        _ grouping: AttendanceGrouping,
        _ key: String,
        _ row: AttendanceReport.Row,
        in catalogue: Catalogue
    ) -> String {
        switch grouping {
        case .meeting:
            return catalogue.text(
                Phrase(
                    "report.meeting",
                    ["date": .day(row.firstDay), "name": .phrase(meeting(row.firstMeeting))]
                )
            )
        case .kind: return MeetingKind(rawValue: key).map { catalogue.text($0.reportKey) } ?? key
        case .session: return catalogue.text(Phrase("report.session", ["number": .text(key)]))
        case .cycle: return key
        case .venue: return venues[key].map(catalogue.text) ?? key
        case .outside: return catalogue.text(key == "true" ? "report.outside" : "report.inside")
        case .programme: return programmes[key].map(catalogue.text) ?? key
        case .month: return catalogue.monthAndYear(row.firstDay)
        case .season: return Season(rawValue: key).map(catalogue.word) ?? key
        case .weekday: return catalogue.weekday(row.firstDay.weekday)
        case .hour:
            let hour = Int(key) ?? 0
            return catalogue.text(
                Phrase("report.hour", ["from": .number(hour), "to": .number(hour + 1)])
            )
        case .lead: return LeadBand(rawValue: key).map(catalogue.word) ?? key
        }
    }
}

extension MeetingKind {
    /// The key of what several meetings of the kind are called.
    var reportKey: String {
        switch self {
        case .session: "report.kind-session"
        case .talks: "report.kind-talks"
        case .network: "report.kind-network"
        case .info: "report.kind-info"
        case .visit: "report.kind-visit"
        }
    }
}

extension Season: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "season" }
}

extension LeadBand: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "lead" }
}

extension CountryGroup: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "country-group" }
}

extension YearsInDenmark: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "years-in-denmark" }
}

extension AttendanceGrouping: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "grouping" }
}

extension Catalogue {
    /// What stands above a table.
    func heading(_ crossing: AttendanceCrossing) -> String {
        guard crossing.groupings.count > 1 else {
            return crossing.groupings.first.map { text($0.headingKey) } ?? ""
        }
        let words = crossing.groupings.map { Phrase.Argument.text(word($0)) }
        return text(Phrase("report.by-crossed", ["groupings": .list(words)]))
    }
}

extension AttendanceGrouping {
    /// The key of what stands above a table.
    var headingKey: String {
        switch self {
        case .meeting: "report.by-meeting"
        case .kind: "report.by-kind"
        case .session: "report.by-session"
        case .cycle: "report.by-cycle"
        case .venue: "report.by-venue"
        case .outside: "report.by-outside"
        case .programme: "report.by-programme"
        case .month: "report.by-month"
        case .season: "report.by-season"
        case .weekday: "report.by-weekday"
        case .hour: "report.by-hour"
        case .lead: "report.by-lead"
        }
    }
}

extension Catalogue {
    /// What stands above numbers that are split by a personal trait.
    func heading(_ split: TraitSplit) -> String { heading([split]) }

    /// What stands above numbers that are split by personal traits.
    func heading(_ traits: [TraitSplit]) -> String {
        let words = traits.map { Phrase.Argument.phrase(Phrase("trait.\($0.rawValue)")) }
        return text(Phrase("report.by-trait", ["trait": .list(words)]))
    }

    /// What stands above those who share a value; codes of countries, languages and categories stay
    /// as they are, and so does a value that has no word.
    func label(_ value: String?, of split: TraitSplit) -> String {
        guard let value else { return text("report.unknown") }
        let known: String? =
            switch split {
            case .gender: Gender(rawValue: value).map(word)
            case .education: Traits.Education(rawValue: value).map(word)
            case .ageGroup: Traits.AgeGroup(rawValue: value).map(word)
            case .channel: RecruitmentChannel(rawValue: value).map(word)
            case .support: Support(rawValue: value).map(word)
            case .countryGroup: CountryGroup(rawValue: value).map(word)
            case .years: YearsInDenmark(rawValue: value).map(word)
            case .country, .category, .language: nil
            }
        return known ?? value
    }
}
