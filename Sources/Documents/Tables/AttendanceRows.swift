internal import Correspondence
internal import Participation

/// The columns of a facilitator's list, found by their words.
struct AttendanceHeadings {
    let number: Int
    let name: Int
    let boxes: [(place: Int, mark: Mark, heading: String)]

    private enum Column: Hashable {
        case number
        case name
        case box(Mark)
    }

    private static let words = ListWords<Column>(
        [(key: "sheet.number", value: .number), (key: "sheet.name", value: .name)]
            + Mark.allCases.map { (key: $0.wordKey, value: .box($0)) }
    ).adding(Mark.allCases.map { (word: $0.rawValue, value: .box($0)) })

    /// Nothing where the row is not the one with the headings.
    init?(_ row: CSVTable.Row) {
        var places: [Column: Int] = [:]
        for cell in row.cells.reversed() {
            if let column = AttendanceHeadings.words.value(cell.text) {
                places[column] = cell.column - 1
            }
        }
        let boxes = Mark.allCases.compactMap { mark in
            places[.box(mark)].map {
                (place: $0, mark: mark, heading: row.cells[$0].trimmed)
            }
        }
        guard let number = places[.number], let name = places[.name], boxes.count >= 3 else {
            return nil
        }
        self.number = number
        self.name = name
        self.boxes = boxes
    }
}

/// Reads the rows under the headings.
struct AttendanceRows {
    private let headings: AttendanceHeadings
    private let log: MistakeLog
    private var seen: [Int: Int] = [:]
    /// Those who stand in several rows, of whom none is believed.
    private(set) var repeated: Set<Int> = []

    init(headings: AttendanceHeadings, _ log: MistakeLog) {
        self.headings = headings
        self.log = log
    }

    /// Nothing for a row that nobody stands in, and for one that is wrong.
    mutating func read(_ row: CSVTable.Row) -> AttendanceRow? {
        let name = text(row, headings.name)
        let number = text(row, headings.number)
        let boxes = headings.boxes.map { box in
            (box: box, content: TickBox(text(row, box.place), of: box.mark))
        }
        let ticked = boxes.filter { $0.content == .ticked }.map(\.box)
        guard !number.isEmpty || !name.isEmpty else {
            guard let first = boxes.first(where: { $0.content != .empty })?.box else { return nil }
            add(
                row,
                first.place,
                Phrase("mistake.tick-without-name", ["row": .number(row.number)]),
                Phrase("advice.person-add")
            )
            return nil
        }
        let unclear = boxes.filter { $0.content == .unclear }.map(\.box)
        for box in unclear {
            let value = Phrase.Argument.text(String(text(row, box.place).prefix(60)))
            add(
                row,
                box.place,
                Phrase(
                    "mistake.unclear-tick",
                    [
                        "row": .number(row.number), "heading": .text(box.heading), "value": value,
                    ]
                ),
                Phrase("advice.tick")
            )
        }
        guard unclear.isEmpty, isOneMark(ticked, row) else { return nil }
        let mark = ticked.first?.mark
        // Somebody written in below by name; whoever knows the people finds the number.
        guard !number.isEmpty else {
            return AttendanceRow(participant: nil, name: name, mark: mark, line: row.line)
        }
        guard let participant = Int(number), participant > 0, String(participant) == number else {
            add(
                row,
                headings.number,
                Phrase(
                    "mistake.not-a-number",
                    ["row": .number(row.number), "value": .text(String(number.prefix(60)))]
                ),
                Phrase("advice.list-number")
            )
            return nil
        }
        if let other = seen[participant] {
            add(
                row,
                headings.number,
                Phrase(
                    "mistake.repeated-number",
                    [
                        "row": .number(row.number), "number": .number(participant),
                        "other": .number(other),
                    ]
                )
            )
            repeated.insert(participant)
        }
        seen[participant] = row.number
        return AttendanceRow(participant: participant, name: name, mark: mark, line: row.line)
    }

    private func isOneMark(
        _ ticked: [(place: Int, mark: Mark, heading: String)],
        _ row: CSVTable.Row
    ) -> Bool {
        guard ticked.count > 1 else { return true }
        let boxes = ticked.map { Phrase.Argument.text($0.heading) }
        add(
            row,
            ticked[1].place,
            Phrase("mistake.two-marks", ["row": .number(row.number), "boxes": .list(boxes)]),
            Phrase("advice.one-mark")
        )
        return false
    }

    private func text(_ row: CSVTable.Row, _ place: Int) -> String {
        place < row.cells.count ? row.cells[place].trimmed : ""
    }

    private func add(
        _ row: CSVTable.Row,
        _ place: Int,
        _ problem: Phrase,
        _ suggestion: Phrase? = nil
    ) {
        let cell = row.cells[min(place, row.cells.count - 1)]
        log.add(line: cell.line, column: cell.position, problem, suggestion: suggestion)
    }
}
