internal import Correspondence

/// How large an instance may be, so that a slip of the pen does not keep the machine busy for days.
///
/// The largest that is known, all 98 municipalities of Denmark, has 4,704 meetings.
extension InstanceDocument {
    private enum Most {
        static let days = 800
        static let listed = 5_000
        static let occurrences = 366
        static let meetings = 20_000
        static let timesEach = 20_000
        static let times = 10_000_000
    }

    /// Throws where there is more than can be planned.
    func requireWithinLimits() throws {
        guard from.number <= to.number else {
            throw PlanningInstance.Mistake("to", Phrase("mistake.last-before-first"))
        }
        try requireAtMost(to.number - from.number + 1, Most.days, "to", "instance.too-many-days")
        for (count, list) in [
            (municipalities.count, "municipalities"), (programmes.count, "programmes"),
            (venues.count, "venues"), (facilitators.count, "facilitators"),
            (speakers.count, "speakers"),
        ] {
            try requireAtMost(count, Most.listed, list, "instance.too-many-entries")
        }
        let months = (to.number - from.number) / 28 + 2
        var (meetings, times) = (0, 0)
        for (number, programme) in programmes.enumerated() {
            for (at, series) in programme.series.enumerated() {
                let place = "programmes[\(number)].series[\(at)]"
                let most = series.rule.occurrences?.value ?? 1
                try requireAtMost(
                    most,
                    Most.occurrences,
                    "\(place).rule.occurrences",
                    "instance.too-many-meetings"
                )
                let each = series.timesEach(within: to.number - from.number + 1)
                try requireAtMost(each, Most.timesEach, place, "instance.too-many-times-each")
                // No more meetings than days, and no more than the rule makes each month.
                let made = min(months * most, (months + 1) * 31)
                meetings += made
                times += made * each
                try requireAtMost(meetings, Most.meetings, place, "instance.too-many-meetings")
                try requireAtMost(times, Most.times, place, "instance.too-many-times")
            }
        }
    }

    private func requireAtMost(_ count: Int, _ most: Int, _ place: String, _ key: String) throws {
        guard count > most else { return }
        throw PlanningInstance.Mistake(
            place,
            Phrase(
                key,
                ["count": .text("\(count)"), "most": .text("\(most)")]
            )
        )
    }
}

extension InstanceDocument.Series {
    /// How many days and starts a meeting may have to choose from.
    fileprivate func timesEach(within days: Int) -> Int {
        let window = min(days, maxEarlierDays.value + maxLaterDays.value + 1)
        let span = latestStart.minute - earliestStart.minute
        return span < 0 ? 0 : window * (span / stepMinutes.value + 1)
    }
}
