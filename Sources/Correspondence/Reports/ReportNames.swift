internal import CivilTime
internal import Insight
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
        switch row.grouping {
        case .meeting:
            return catalogue.text(
                Phrase(
                    "report.meeting",
                    ["date": .day(row.firstDay), "name": .phrase(meeting(row.firstMeeting))]
                )
            )
        case .session: return catalogue.text(Phrase("report.session", ["number": .text(row.key)]))
        case .cycle: return row.key
        case .venue: return venues[row.key].map(catalogue.text) ?? row.key
        case .outside: return catalogue.text(row.key == "true" ? "report.outside" : "report.inside")
        case .programme: return programmes[row.key].map(catalogue.text) ?? row.key
        case .month: return "\(catalogue.month(row.firstDay.month)) \(row.firstDay.year)"
        }
    }
}

extension AttendanceGrouping {
    /// The key of what stands above a table.
    var headingKey: String {
        switch self {
        case .meeting: "report.by-meeting"
        case .session: "report.by-session"
        case .cycle: "report.by-cycle"
        case .venue: "report.by-venue"
        case .outside: "report.by-outside"
        case .programme: "report.by-programme"
        case .month: "report.by-month"
        }
    }
}

extension Catalogue {
    /// What stands above numbers that are split by a personal trait.
    func heading(_ split: TraitSplit) -> String {
        let trait = Phrase("trait.\(split.rawValue)")
        return text(Phrase("report.by-trait", ["trait": .phrase(trait)]))
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
            case .country, .category, .language: nil
            }
        return known ?? value
    }
}
