internal import Planning
internal import CivilTime
internal import Participation

/// A report on attendance as a manager reads it; participants never see it.
public struct AttendanceReportWording: Sendable {
    private let catalogue: Catalogue

    /// Makes the wording.
    ///
    /// - Parameter catalogue: The language.
    public init(in catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// The whole report in lines of text.
    ///
    /// - Parameter report: The numbers.
    /// - Returns: Lines without line ends: title and period, a first sentence where the report is
    ///   about one meeting or one month, the tables, persons, and how everything was counted.
    public func lines(_ report: ReportedAttendance) -> [String] {
        var lines = [catalogue.text("report.title"), period(report)]
        let headline = AttendanceHeadline(report, in: catalogue).sentence
        if let headline { lines += ["", headline] }
        for section in report.sections { lines += self.lines(section) }
        if let persons = report.persons {
            lines += ["", catalogue.text("report.persons")]
            lines += aligned(self.persons(persons), indent: "  ")
        }
        return lines + ["", catalogue.text("report.how")] + notes(report).map { "  " + $0 }
    }

    private func period(_ report: ReportedAttendance) -> String {
        switch (report.from, report.to) {
        case (let from?, let to?):
            catalogue.text(Phrase("report.period", ["from": .day(from), "to": .day(to)]))
        case (let from?, nil): catalogue.text(Phrase("report.period-from", ["from": .day(from)]))
        case (nil, let to?): catalogue.text(Phrase("report.period-to", ["to": .day(to)]))
        case (nil, nil): catalogue.text("report.period-all")
        }
    }

    // MARK: Tables

    private func lines(_ section: ReportedAttendance.Section) -> [String] {
        var lines = ["", heading(section.heading)]
        if section.groups.isEmpty { lines.append("  " + catalogue.text("report.no-meetings")) }
        for group in section.groups {
            lines.append("  " + label(group.label))
            guard let counts = group.counts else {
                lines.append("    " + catalogue.text("report.hidden"))
                continue
            }
            let rates = group.rates.map { (catalogue.text($0.name.key), value($0)) }
            lines += aligned(self.counts(counts) + rates, indent: "    ")
        }
        return lines
    }

    private func heading(_ heading: ReportedAttendance.Heading) -> String {
        switch heading {
        case .meeting: catalogue.text("report.by-meeting")
        case .session: catalogue.text("report.by-session")
        case .cycle: catalogue.text("report.by-cycle")
        case .venue: catalogue.text("report.by-venue")
        case .outside: catalogue.text("report.by-outside")
        case .programme: catalogue.text("report.by-programme")
        case .month: catalogue.text("report.by-month")
        case .trait(let name):
            catalogue.text(Phrase("report.by-trait", ["trait": .localized(name)]))
        }
    }

    private func label(_ label: ReportedAttendance.Label) -> String {
        switch label {
        case .meeting(let name, let day):
            catalogue.text(Phrase("report.meeting", ["date": .day(day), "name": .phrase(name)]))
        case .session(let number):
            catalogue.text(Phrase("report.session", ["number": .number(number)]))
        case .name(let name): catalogue.text(name)
        case .outside(true): catalogue.text("report.outside")
        case .outside(false): catalogue.text("report.inside")
        case .month(let month, let year): "\(catalogue.month(month)) \(year)"
        case .unknown: catalogue.text("report.unknown")
        }
    }

    private func value(_ rate: ReportedRate) -> String {
        guard let percent = rate.percent, let low = rate.low, let high = rate.high else {
            return catalogue.text("report.no-rate")
        }
        return catalogue.text(
            Phrase(
                "report.rate",
                [
                    "numerator": .number(rate.numerator), "denominator": .number(rate.denominator),
                    "percent": .number(percent), "low": .number((low + 5) / 10),
                    "high": .number((high + 5) / 10),
                ]
            )
        )
    }

    private func counts(_ counts: ReportedCounts) -> [(String, String)] {
        let rows = [
            ("report.meetings", counts.meetings),
            ("report.ever-registered", counts.everRegistered),
            ("report.expected", counts.expected),
            ("report.came", counts.came),
            ("report.came-late", counts.cameLate),
            ("report.excused", counts.excused),
            ("report.no-show", counts.noShow),
            ("report.not-marked", counts.notMarked),
            ("report.cancelled-in-time", counts.cancelledInTime),
            ("report.cancelled-late", counts.cancelledLate),
            ("report.cancelled-by-us", counts.cancelledByUs),
            ("report.walk-ins", counts.walkIns),
        ]
        return rows.map { (catalogue.text($0.0), "\($0.1)") }
    }

    private func persons(_ persons: ReportedPersons) -> [(String, String)] {
        let rows = [
            ("report.referred", persons.referred),
            ("report.started", persons.started),
            ("report.completed", persons.completed),
            ("report.talk-offered", persons.talkOffered),
            ("report.talk-held", persons.talkHeld),
            ("report.active-in-network", persons.activeInNetwork),
            ("report.paused", persons.paused),
            ("report.ended", persons.ended.values.reduce(0, +)),
        ]
        let reasons = EndReason.allCases.map { ($0.reportKey, persons.ended[$0] ?? 0) }
        return (rows + reasons).map { (catalogue.text($0.0), "\($0.1)") }
    }

    private func aligned(_ rows: [(String, String)], indent: String) -> [String] {
        let width = (rows.map(\.0.count).max() ?? 0) + 2
        return rows.map { name, value in
            indent + name + String(repeating: " ", count: width - name.count) + value
        }
    }

    // MARK: How it was counted

    private func notes(_ report: ReportedAttendance) -> [String] {
        var notes = ["report.seats"]
        if !report.sections.isEmpty {
            notes += ReportedRate.Name.allCases.map(\.formulaKey) + ["report.interval"]
        }
        notes += ["report.walk-ins-apart", "report.under-20", "report.no-names"]
        return notes.map(catalogue.text)
    }
}

extension ReportedRate.Name {
    fileprivate var key: String {
        switch self {
        case .cameOfRegistered: "report.rate-came"
        case .attendance: "report.rate-attendance"
        case .noShow: "report.rate-no-show"
        case .cancelledInTime: "report.rate-in-time"
        case .coverage: "report.rate-coverage"
        }
    }

    fileprivate var formulaKey: String {
        switch self {
        case .cameOfRegistered: "report.formula-came"
        case .attendance: "report.formula-attendance"
        case .noShow: "report.formula-no-show"
        case .cancelledInTime: "report.formula-in-time"
        case .coverage: "report.formula-coverage"
        }
    }
}

extension EndReason {
    fileprivate var reportKey: String {
        switch self {
        case .job: "report.ended-job"
        case .education: "report.ended-education"
        case .moved: "report.ended-moved"
        case .doesNotWish: "report.ended-does-not-wish"
        case .other: "report.ended-other"
        }
    }
}
