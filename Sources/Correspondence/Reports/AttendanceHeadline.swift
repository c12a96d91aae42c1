internal import CivilTime
internal import Insight

/// The first sentence of a report on attendance, whatever days it is about.
///
/// Where there is one meeting only, everybody had one seat to use, so it speaks of people. Otherwise it speaks of
/// seats: those that were held when the meetings began, since a seat that was given up and taken by somebody else is
/// still one seat.
struct AttendanceHeadline {
    private let report: AttendanceReport
    private let recordedOn: Day?
    private let catalogue: Catalogue

    /// The fewest that a percentage in a headline may be of.
    static let fewest = 20

    /// - `report`: Seats.
    /// - `recordedOn`: The day of the last thing that was recorded; nothing is said of later days.
    init(_ report: AttendanceReport, recordedOn: Day?, in catalogue: Catalogue) {
        self.report = report
        self.recordedOn = recordedOn
        self.catalogue = catalogue
    }

    /// For example "I april 2027 kom 9 af 12 tilmeldte til 1. gang; 1 kom ikke."
    var sentence: String? {
        guard let days = report.daysHeld else { return nil }
        let isOfPeople = report.total.meetings == 1
        let all = isOfPeople ? report.total.everRegistered : report.total.expected
        guard all > 0 else { return nil }
        var sentence = catalogue.text(
            Phrase(
                isOfPeople ? "report.headline-people" : "report.headline-seats",
                [
                    "when": .text(when(days)), "came": .number(report.total.came),
                    "all": .number(all),
                ]
            )
        )
        sentence = sentence.prefix(1).uppercased() + sentence.dropFirst()
        if let number = report.sessionNumber, (1...20).contains(number) {
            sentence = catalogue.text(
                Phrase(
                    isOfPeople ? "report.headline-session" : "report.headline-seats-session",
                    ["sentence": .text(sentence), "number": .phrase(Phrase("ordinal.\(number)"))]
                )
            )
        }
        if all >= AttendanceHeadline.fewest {
            let percent = (200 * report.total.came + all) / (2 * all)
            sentence = catalogue.text(
                Phrase(
                    "report.headline-percent",
                    ["sentence": .text(sentence), "percent": .number(percent)]
                )
            )
        }
        let parts = parts(isOfPeople).joined(separator: ", ")
        return parts.isEmpty ? sentence + "." : "\(sentence); \(parts)."
    }

    private func when(_ days: ClosedRange<Day>) -> String {
        let period = report.period
        let month = days.lowerBound.firstOfMonth
        let isInOneMonth = month == days.upperBound.firstOfMonth
        let isMonthAskedFor = CalendarPeriod(.month, holding: month).days == period
        if report.total.meetings == 1, !isMonthAskedFor {
            return catalogue.date(days.lowerBound)
        }
        if isInOneMonth, endsLie(at: month) {
            return catalogue.text(
                Phrase(
                    "report.headline-in-month",
                    ["month": .text(catalogue.month(month.month)), "year": .text("\(month.year)")]
                )
            )
        }
        let known = recordedOn.map { max($0, days.upperBound) }
        let last = period.to.map { to in known.map { min(to, $0) } ?? to }
        return catalogue.text(
            Phrase(
                "report.headline-from-to",
                ["from": .day(period.from ?? days.lowerBound), "to": .day(last ?? days.upperBound)]
            )
        )
    }

    /// Whether no part of a month is left out: the ends of the period are its first and its last day, or open.
    private func endsLie(at month: Day) -> Bool {
        let days = CalendarPeriod(.month, holding: month)
        return [nil, days.first].contains(report.period.from)
            && [nil, days.last].contains(report.period.to)
    }

    private func parts(_ isOfPeople: Bool) -> [String] {
        let total = report.total
        let cancelled = total.cancelledInTime + total.cancelledLate + total.cancelledByUs
        let stayed = total.came + total.noShow + total.notMarked
        let ofPeople = [
            ("report.part-in-time", total.cancelledInTime),
            ("report.part-late", total.cancelledLate),
            ("report.part-by-us", total.cancelledByUs),
            // Ticked as excused, without the moment at which they said so.
            ("report.part-excused", total.everRegistered - stayed - cancelled),
        ]
        let ofSeats = [("report.part-excused", total.expected - stayed)]
        let rest = [
            ("report.part-no-show", total.noShow),
            ("report.part-not-marked", total.notMarked),
        ]
        let apart = [("report.part-given-up", total.everRegistered - total.expected)]
        let parts = isOfPeople ? ofPeople + rest : ofSeats + rest + apart
        return parts.filter { $0.1 > 0 }.map {
            catalogue.text(Phrase($0.0, ["number": .number($0.1)]))
        }
    }
}
