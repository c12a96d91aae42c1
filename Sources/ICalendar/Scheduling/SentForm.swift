/// The events that somebody was sent, each with its place in the series.
struct SentForm {
    /// The lines of each event, and the line that says its place; nothing for the series.
    private var parts: [(place: Substring?, lines: Substring)] = []

    /// Takes components apart; what lies between them is left out.
    init(_ form: String) {
        var start: String.Index?
        var place: Substring?
        var index = form.startIndex
        while index < form.endIndex {
            let end = form.utf8[index...].firstIndex(of: 0x0A).map { form.utf8.index(after: $0) }
            let next = end ?? form.endIndex
            let line = form[index..<next]
            if line.hasPrefix("BEGIN:VEVENT") {
                (start, place) = (index, nil)
            } else if line.hasPrefix("RECURRENCE-ID") {
                place = line
            } else if line.hasPrefix("END:VEVENT"), let begin = start {
                parts.append((place: place, lines: form[begin..<next]))
                start = nil
            }
            index = next
        }
    }

    /// What somebody knows who was sent this and then something else.
    ///
    /// A series takes the place of all that was known of it.
    func followed(by later: SentForm) -> SentForm {
        guard !later.parts.contains(where: { $0.place == nil }) else { return later }
        let told = Set(later.parts.map(\.place))
        var all = self
        all.parts = parts.filter { !told.contains($0.place) } + later.parts
        return all
    }

    /// The events as text.
    var text: String { parts.map(\.lines).joined() }
}
