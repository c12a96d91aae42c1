internal import CivilTime
internal import Insight

/// The first sentence of a report that is about one meeting or about one month.
struct AttendanceHeadline {
    private let report: AttendanceReport
    private let catalogue: Catalogue

    /// The fewest that a percentage in a headline may be of.
    static let fewest = 20

    init(_ report: AttendanceReport, in catalogue: Catalogue) {
        self.report = report
        self.catalogue = catalogue
    }

    /// For example "I april 2027 kom 9 af 12 tilmeldte til 1. gang; 1 kom ikke."
    var sentence: String? {
        guard report.total.everRegistered > 0, var sentence = beginning else { return nil }
        if let number = report.sessionNumber, (1...20).contains(number) {
            sentence = catalogue.text(
                Phrase(
                    "report.headline-session",
                    ["sentence": .text(sentence), "number": .phrase(Phrase("ordinal.\(number)"))]
                )
            )
        }
        let rate = Rate(.cameOfRegistered, of: report.total)
        if let percent = rate.percent, rate.denominator >= AttendanceHeadline.fewest {
            sentence = catalogue.text(
                Phrase(
                    "report.headline-percent",
                    ["sentence": .text(sentence), "percent": .number(percent)]
                )
            )
        }
        let parts = parts.joined(separator: ", ")
        return parts.isEmpty ? sentence + "." : "\(sentence); \(parts)."
    }

    private var beginning: String? {
        guard let days = report.daysHeld else { return nil }
        let first = days.lowerBound
        var arguments: [String: Phrase.Argument] = [
            "came": .number(report.total.came), "registered": .number(report.total.everRegistered),
        ]
        let isOneMeeting = report.total.meetings == 1
        if isOneMeeting, !isAboutOneMonth {
            let date = catalogue.date(first)
            arguments["date"] = .text(date.prefix(1).uppercased() + date.dropFirst())
            return catalogue.text(Phrase("report.headline-meeting", arguments))
        }
        guard first.firstOfMonth == days.upperBound.firstOfMonth else { return nil }
        arguments["month"] = .text(catalogue.month(first.month))
        arguments["year"] = .text("\(first.year)")
        // Several meetings of one number have other people each; other meetings have the same again.
        return isOneMeeting || report.sessionNumber != nil
            ? catalogue.text(Phrase("report.headline-month", arguments))
            : catalogue.text(Phrase("report.headline-seats", arguments))
    }

    /// Whether a month was asked for.
    private var isAboutOneMonth: Bool {
        let period = report.period
        guard let from = period.from, let to = period.to, from < to else { return false }
        return from.firstOfMonth == to.firstOfMonth
    }

    private var parts: [String] {
        let total = report.total
        let known =
            total.came + total.cancelledInTime + total.cancelledLate + total.cancelledByUs
            + total.noShow + total.notMarked
        let parts = [
            ("report.part-in-time", total.cancelledInTime),
            ("report.part-late", total.cancelledLate),
            ("report.part-by-us", total.cancelledByUs),
            // Ticked as excused, without the moment at which they said so.
            ("report.part-excused", total.everRegistered - known),
            ("report.part-no-show", total.noShow),
            ("report.part-not-marked", total.notMarked),
        ]
        return parts.filter { $0.1 > 0 }.map {
            catalogue.text(Phrase($0.0, ["number": .number($0.1)]))
        }
    }
}
