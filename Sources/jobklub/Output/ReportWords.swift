internal import CivilTime
internal import Correspondence
internal import Insight
internal import Participation
internal import Planning

/// The numbers of a report in the form that is put into words.
extension ReportedAttendance {
    /// Takes a report over.
    ///
    /// - Parameters:
    ///   - report: The numbers.
    ///   - persons: Persons beside seats, if they were counted.
    ///   - groupings: The tables in their order; one that has no groups says so.
    ///   - settings: The programmes with their venues, for the names.
    ///   - traits: Numbers split by a personal trait, if that was asked for.
    ///   - catalogue: The language of the words for traits.
    init(
        _ report: AttendanceReport,
        _ persons: PersonCounts?,
        by groupings: [AttendanceGrouping],
        _ settings: [Setting],
        traits: TraitReport? = nil,
        _ catalogue: Catalogue
    ) {
        let names = ReportNames(settings)
        self.init(
            from: report.period.from,
            to: report.period.to,
            total: ReportedCounts(report.total),
            daysHeld: report.daysHeld,
            sessionNumber: report.sessionNumber,
            sections: groupings.map { grouping -> Section in
                Section(
                    grouping.heading,
                    report.rows.filter { $0.grouping == grouping }.map { row in
                        let rates = row.rates.map(ReportedRate.init)
                        return Group(names.label(row), ReportedCounts(row.counts), rates)
                    }
                )
            } + (traits.map { [$0.section(in: catalogue)] } ?? []),
            persons: persons.map(ReportedPersons.init)
        )
    }
}

extension TraitReport {
    /// The table of the split; cells that are hidden say so.
    fileprivate func section(in catalogue: Catalogue) -> ReportedAttendance.Section {
        let heading = LocalizedText(catalogue.text("trait.\(split.rawValue)"))
        let groups = cells.map { cell in
            let label =
                cell.value.map {
                    ReportedAttendance.Label.name(LocalizedText(split.word($0, in: catalogue)))
                } ?? .unknown
            return cell.numbers.map { numbers in
                ReportedAttendance.Group(
                    label,
                    ReportedCounts(numbers.counts),
                    numbers.rates.map(ReportedRate.init)
                )
            } ?? ReportedAttendance.Group(hidden: label)
        }
        return ReportedAttendance.Section(.trait(heading), groups)
    }
}

extension TraitSplit {
    /// A value in words; codes of countries, languages and categories stay as they are.
    fileprivate func word(_ value: String, in catalogue: Catalogue) -> String {
        switch self {
        case .gender: Gender(rawValue: value).map(catalogue.word) ?? value
        case .education: Traits.Education(rawValue: value).map(catalogue.word) ?? value
        case .ageGroup: Traits.AgeGroup(rawValue: value).map(catalogue.word) ?? value
        case .channel: RecruitmentChannel(rawValue: value).map(catalogue.word) ?? value
        case .support: Support(rawValue: value).map(catalogue.word) ?? value
        case .country, .category, .language: value
        }
    }
}

/// The names that files give to what a report is grouped by.
private struct ReportNames {
    private let settings: [Setting]
    private let plans: [Identifier: PlanNames]

    init(_ settings: [Setting]) {
        self.settings = settings
        plans = Dictionary(
            settings.map { ($0.programme.id, PlanNames($0)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func label(_ row: AttendanceReport.Row) -> ReportedAttendance.Label {
        switch row.grouping {
        case .meeting:
            let id = row.firstMeeting
            let name =
                plans[id.cycle.programme]?.meeting(id)
                ?? Phrase("meeting.name", ["name": .text(row.key)])
            return .meeting(name, row.firstDay)
        case .session: return Int(row.key).map { .session($0) } ?? .name(LocalizedText(row.key))
        case .cycle: return .name(LocalizedText(row.key))
        case .venue:
            let venue = settings.lazy.flatMap(\.venues).first { $0.id.text == row.key }
            return .name(venue?.name ?? LocalizedText(row.key))
        case .outside: return .outside(row.key == "true")
        case .programme:
            let setting = settings.first { $0.programme.id.text == row.key }
            return .name(setting?.programme.name ?? LocalizedText(row.key))
        case .month: return .month(row.firstDay.month, year: row.firstDay.year)
        }
    }
}

extension AttendanceGrouping {
    fileprivate var heading: ReportedAttendance.Heading {
        switch self {
        case .meeting: .meeting
        case .session: .session
        case .cycle: .cycle
        case .venue: .venue
        case .outside: .outside
        case .programme: .programme
        case .month: .month
        }
    }
}

extension ReportedRate {
    fileprivate init(_ rate: Rate) {
        let name = Name(rate.name)
        // Cut off, so that rounding to per cent later rounds once.
        self.init(
            name,
            rate.numerator,
            of: rate.denominator,
            low: rate.low.map { Int($0 * 1000) },
            high: rate.high.map { Int($0 * 1000) }
        )
    }
}

extension ReportedRate.Name {
    fileprivate init(_ name: RateName) {
        switch name {
        case .cameOfRegistered: self = .cameOfRegistered
        case .attendance: self = .attendance
        case .noShow: self = .noShow
        case .cancelledInTime: self = .cancelledInTime
        case .coverage: self = .coverage
        }
    }
}

extension ReportedCounts {
    fileprivate init(_ counts: AttendanceCounts) {
        self.init()
        meetings = counts.meetings
        everRegistered = counts.everRegistered
        expected = counts.expected
        came = counts.came
        cameLate = counts.cameLate
        excused = counts.excused
        noShow = counts.noShow
        notMarked = counts.notMarked
        cancelledInTime = counts.cancelledInTime
        cancelledLate = counts.cancelledLate
        cancelledByUs = counts.cancelledByUs
        walkIns = counts.walkIns
    }
}

extension ReportedPersons {
    fileprivate init(_ persons: PersonCounts) {
        self.init()
        referred = persons.referred
        started = persons.started
        completed = persons.completed
        talkOffered = persons.talkOffered
        talkHeld = persons.talkHeld
        activeInNetwork = persons.activeInNetwork
        paused = persons.paused
        ended = persons.ended
    }
}
