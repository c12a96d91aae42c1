/// The period of a report, with whom it is for.
enum ReportedPeriod {
    /// For those who are signed in: any days.
    case inHouse(ReportPeriod)
    /// For readers elsewhere, who may hold the reports of shorter periods beside it.
    case shared(SharedPeriod)
    /// For readers elsewhere, who hold no report of a shorter period: numbers of persons are shared for whole years only.
    case sharedYear(SharedYear)

    var days: ReportPeriod {
        switch self {
        case .inHouse(let days): days
        case .shared(let period): period.days
        case .sharedYear(let year): year.days
        }
    }
}

/// Where the rows of a table come from, for whatever period is asked.
struct RowSource<Key: Hashable & Comparable> {
    /// Tables that rows of this one are summed up in, and where in them; two at most.
    let sums: [Sum]

    /// The rows of some days.
    let table: (ReportPeriod) -> RowTable<Key>

    /// A table with the key of the sum that a row goes into.
    struct Sum {
        let source: RowSource
        let key: (Key) -> Key
    }

    /// The rows, what few people stand behind hidden, and whatever would give it away.
    func rows(of period: ReportedPeriod) -> SafeRows<Key> {
        let own = table(period.days)
        var rows = SafeRows(own)
        switch period {
        case .inHouse: break
        case .sharedYear: rows = SafeRows(own, isTotalHidden: own.total.size.isSmall)
        case .shared(let period):
            let partitions = period.parts.map { parts in
                parts.map { self.rows(of: .shared($0)) }
            }
            let isSafe = partitions.allSatisfy { parts in
                rows.total.isSafe(beside: parts.map { ($0.total, $0.isTotalHidden) })
            }
            rows = SafeRows(own, isTotalHidden: rows.total.size.isSmall || !isSafe)
            for parts in partitions { rows.protect(from: parts) }
        }
        if let first = sums.first {
            let tables = sums.map { (table: $0.source.rows(of: period), key: $0.key) }
            rows.protect(
                (table: tables[0].table, key: first.key),
                tables.count > 1 ? tables[1] : nil
            )
        }
        return rows
    }
}
