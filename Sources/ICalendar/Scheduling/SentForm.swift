/// The events that somebody was sent, each with its place in the series.
struct SentForm: Sendable {
    /// The lines that say the places, in the order of the text; nothing for the series.
    private var places: [Substring?] = []

    /// The lines of each event.
    private var lines: [Substring?: Substring] = [:]

    /// Takes components apart; what lies between them is left out.
    ///
    /// - Complexity: O(*n*) in the length of the text.
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
                put(form[begin..<next], at: place)
                start = nil
            }
            index = next
        }
    }

    private mutating func put(_ text: Substring, at place: Substring?) {
        if lines.updateValue(text, forKey: place) == nil { places.append(place) }
    }

    /// Adds what somebody was sent later: the series takes the place of all that was known of it.
    ///
    /// - Complexity: O(*n*) in the length of what is added.
    mutating func add(_ later: SentForm) {
        guard later.lines[nil] == nil else {
            self = later
            return
        }
        for place in later.places {
            if let text = later.lines[place] { put(text, at: place) }
        }
    }

    /// The events as text.
    var text: String { places.compactMap { lines[$0] }.joined() }
}
