/// One choice that a ``SpeakerRelaxation`` weighs, a column: a meeting on one day with one speaker, or
/// without any.
///
/// Time, venue and team are the cheapest of that day.
struct SpeakerColumn {
    let slot: SlotIndex
    let day: Int32
    /// The line of work; the number after the last one is nobody's.
    let line: Int32
    /// The speaker, or none.
    let speaker: SpeakerIndex
    /// The speaker as a value of the meeting's domain.
    let value: SpeakerValue
    /// The rows that it uses: speeches counted together, of one group, or near each other.
    var rows: (RowIndex, RowIndex, RowIndex) = (.unlimited, .unlimited, .unlimited)
    /// What it costs beside all meetings that are assigned.
    let cost: Int
    /// What it costs besides at the prices of another relaxation, scaled.
    var surcharge = 0

    /// The order of columns by cost; ties are broken by time and then by speaker.
    static func isBefore(_ one: SpeakerColumn, _ other: SpeakerColumn) -> Bool {
        if one.cost != other.cost { return one.cost < other.cost }
        if one.slot != other.slot { return one.slot < other.slot }
        return one.speaker < other.speaker
    }
}

extension Timetable {
    /// A column for each speaker on each day, and one for nobody, below a limit; the cheapest first.
    func speakerColumns(_ demand: DemandIndex, below limit: Int) -> [SpeakerColumn] {
        let domain = model.domains[demand]
        let width = domain.speakers.count + 1
        let days = domain.lastDay - domain.firstDay + 1
        var cheapest: [SpeakerColumn?] = Array(repeating: nil, count: days * width)
        // Whether a speaker may come does not depend on the time of day, nor does the line of work.
        var isKnownFree: [Bool?] = Array(repeating: nil, count: days * width)
        for at in domain.slots {
            let slot = model.slots[at]
            guard slot.price + domain.leastRest < limit else { break }
            guard allows(demand, on: slot.day),
                let room = bestRoom(demand, domain, slot, below: limit - slot.price)
            else { continue }
            let before = slot.price + room.cost + startCost(demand, slot.span.from)
            let row = (slot.day - domain.firstDay) * width
            func offer(_ place: Int, _ value: SpeakerValue?, _ line: Int, _ cost: Int) {
                guard cost < limit, cost < cheapest[place]?.cost ?? .max else { return }
                cheapest[place] = SpeakerColumn(
                    slot: at,
                    day: Int32(slot.day),
                    line: Int32(line),
                    speaker: value.map { model.speakers[$0].value } ?? .none,
                    value: value ?? .none,
                    cost: cost
                )
            }
            for value in slot.speakers(domain) {
                let speaker = model.speakers[value]
                let place = row + domain.speakers.lowerBound.distance(to: value)
                let least = before + speaker.price
                if least >= limit { break }
                if let known = cheapest[place], known.cost <= least { continue }
                let isFree =
                    isKnownFree[place] ?? isFree(speaker.value, for: domain.group, on: slot.day)
                isKnownFree[place] = isFree
                guard isFree else { continue }
                let line = model.line[speaker.value]
                offer(place, value, line, least + lineCost(demand, line))
            }
            let nobody = before + model.noSpeakerCost(domain)
            offer(row + width - 1, nil, model.lineCount, nobody)
        }
        return cheapest.compactMap(\.self).sorted(by: SpeakerColumn.isBefore)
    }

    /// Turns a column into an assignment with the best room that is free now, and gives what it adds.
    ///
    /// There is none if other meetings stand in the way by now.
    func assignment(
        _ demand: DemandIndex,
        by column: SpeakerColumn
    ) -> (assignment: Assignment, marginal: Int)? {
        let domain = model.domains[demand]
        let day = Int(column.day)
        guard allows(demand, on: day),
            column.speaker.isNone || isFree(column.speaker, for: domain.group, on: day),
            let room = bestRoom(demand, domain, model.slots[column.slot], below: .max)
        else { return nil }
        let assignment = model.assignment(
            domain,
            column.slot,
            room.venue,
            room.team,
            column.value.ifAny
        )
        return (assignment: assignment, marginal: marginalCost(demand, assignment))
    }
}

/// A row of a ``SpeakerRelaxation``: how many of its columns one speaker can serve.
struct SpeakerRow {
    let capacity: Int
}

typealias RowIndex = TypedIndex<SpeakerRow>

extension RowIndex {
    /// A row without a price, so that every column has exactly three rows.
    static var unlimited: RowIndex { RowIndex(0) }
}

/// Builds the rows of a ``SpeakerRelaxation``.
struct SpeakerRows {
    private(set) var rows = [SpeakerRow(capacity: 0)]
    private let table: Timetable

    init(_ table: Timetable) { self.table = table }

    /// A stretch of days so short that no speaker can come twice within it.
    private struct Stretch {
        var begins = Int.min
        /// The row of each speaker; unlimited if nobody needed one yet.
        var rows: PerSpeaker<RowIndex>
    }

    /// Gives each column its rows.
    mutating func number(_ columns: inout [[SpeakerColumn]], _ demands: [DemandIndex]) {
        let model = table.model
        let speakerCount = model.mostSpeeches.count
        let none = PerSpeaker(repeating: RowIndex.unlimited, count: speakerCount)
        var totals = Grid<PlanningProblem.Speaker, RowIndex>(
            repeating: .unlimited,
            rows: speakerCount,
            columns: model.horizon.periodCount
        )
        var groups: [GroupIndex: Stretch] = [:]
        var begins = PerSpeaker(repeating: Int.min, count: speakerCount)
        var near = none
        let reach = columns.indices.map { index in
            (
                index: index, first: columns[index].map { Int($0.day) }.min() ?? .max,
                last: columns[index].map { Int($0.day) }.max() ?? .min
            )
        }.sorted { ($0.first, $0.index) < ($1.first, $1.index) }
        for member in reach where member.first <= member.last {
            let group = model.domains[demands[member.index]].group
            let length = member.last - member.first
            var stretch = groups.removeValue(forKey: group) ?? Stretch(rows: none)
            if stretch.begins == .min
                || member.last - stretch.begins >= model.fewestDaysBeforeSameGroup
            {
                stretch = Stretch(begins: member.first, rows: none)
            }
            for at in columns[member.index].indices {
                let column = columns[member.index][at]
                guard let speaker = column.speaker.ifAny else { continue }
                if begins[speaker] == .min
                    || member.last - begins[speaker] >= model.daysBetween[speaker]
                {
                    // All columns of one meeting have to be in the same stretch.
                    if begins[speaker] != member.first {
                        begins[speaker] = member.first
                        near[speaker] = .unlimited
                    }
                }
                let day = Int(column.day)
                let left = model.mostSpeeches[speaker] - table.speechCount(of: speaker, on: day)
                columns[member.index][at].rows = (
                    row(&totals[speaker, model.horizon.period(day)], left),
                    length < model.fewestDaysBeforeSameGroup
                        ? row(&stretch.rows[speaker], 1) : .unlimited,
                    length < model.daysBetween[speaker] ? row(&near[speaker], 1) : .unlimited
                )
            }
            groups[group] = stretch
        }
    }

    private mutating func row(_ known: inout RowIndex, _ capacity: Int) -> RowIndex {
        if known == .unlimited {
            known = RowIndex(rows.count)
            rows.append(SpeakerRow(capacity: capacity))
        }
        return known
    }
}
