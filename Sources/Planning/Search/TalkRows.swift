/// Numbers the rows of a ``TalkRelaxation``: what one speaker can give only so much of.
struct TalkRows {
    private(set) var capacities: [Int] = []
    private let table: Timetable

    init(_ table: Timetable) { self.table = table }

    /// A stretch of days, or none.
    private struct Stretch {
        var begins = Int.min
        /// The row of each speaker, where there is one.
        var rows: [Int32]
    }

    /// Gives each option its rows: talks counted together, near each other, and near in one group.
    mutating func number(_ options: inout [[TalkOption]], _ members: [Int]) {
        let model = table.model
        let speakerCount = model.mostTalks.count
        let none: [Int32] = Array(repeating: -1, count: speakerCount)
        let periods = model.grid.periodCount
        var totals = Array(repeating: Int32(-1), count: speakerCount * periods)
        // Stretches in which no speaker can come twice to one group, or at all.
        var groups: [Int: Stretch] = [:]
        var begins = Array(repeating: Int.min, count: speakerCount)
        var spans = none
        let reach = options.indices.map { index in
            (
                index: index, first: options[index].map { Int($0.day) }.min() ?? .max,
                last: options[index].map { Int($0.day) }.max() ?? .min
            )
        }.sorted { ($0.first, $0.index) < ($1.first, $1.index) }
        for member in reach where member.first <= member.last {
            let group = model.demands[members[member.index]].group
            let length = member.last - member.first
            var stretch = groups.removeValue(forKey: group) ?? Stretch(rows: none)
            if stretch.begins == .min || member.last - stretch.begins >= model.leastRest {
                stretch = Stretch(begins: member.first, rows: none)
            }
            for at in options[member.index].indices {
                let option = options[member.index][at]
                guard option.speaker >= 0 else { continue }
                let speaker = Int(option.speaker)
                if begins[speaker] == .min
                    || member.last - begins[speaker] >= model.daysBetween[speaker]
                {
                    // The member's own options are in the new span from its first day on.
                    if begins[speaker] != member.first {
                        begins[speaker] = member.first
                        spans[speaker] = -1
                    }
                }
                let day = Int(option.day)
                let left = model.mostTalks[speaker] - table.talkCount(of: speaker, on: day)
                let total = speaker * periods + model.grid.period(day)
                options[member.index][at].rows = (
                    row(&totals[total], left),
                    length < model.leastRest ? row(&stretch.rows[speaker], 1) : -1,
                    length < model.daysBetween[speaker] ? row(&spans[speaker], 1) : -1
                )
            }
            groups[group] = stretch
        }
    }

    private mutating func row(_ known: inout Int32, _ capacity: Int) -> Int32 {
        if known < 0 {
            known = Int32(capacities.count)
            capacities.append(capacity)
        }
        return known
    }
}
