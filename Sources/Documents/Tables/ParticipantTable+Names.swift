internal import Correspondence
internal import Planning

extension ParticipantTable {
    /// Both names of a row; nothing where they are missing or wrong.
    static func names(_ cells: TableCells<ParticipantColumn>) -> (
        given: String, family: String
    )? {
        let column: ParticipantColumn = cells.headings.places[.name] == nil ? .givenName : .name
        let text = cells.text(column).map(withoutOuterCommas) ?? ""
        guard !text.isEmpty else {
            let isRead = cells.text(column) != nil
            if isRead || !cells.has(column) { cells.add(column, "mistake.cell-empty") }
            _ = cells.name(.familyName)
            return nil
        }
        guard column == .name else {
            let last = cells.text(.familyName).map(withoutOuterCommas) ?? ""
            let family = last.isEmpty ? "" : cells.name(last, .familyName) ?? ""
            return cells.name(text, column).map { (given: $0, family: family) }
        }
        guard let parts = parts(of: cells.text(column) ?? text, cells) else { return nil }
        let last = withoutOuterCommas(parts.family)
        guard let given = cells.name(withoutOuterCommas(parts.given), column) else { return nil }
        guard !last.isEmpty else { return (given: given, family: "") }
        return cells.name(last, column).map { (given: given, family: $0) }
    }

    /// A name without the commas that a list left at its ends.
    private static func withoutOuterCommas(_ text: String) -> String {
        let commas = Array(",;،，、 ")
        let rest = text.drop { commas.contains($0) }
        let end = rest.lastIndex { !commas.contains($0) }
        return end.map { String(rest[...$0]) } ?? ""
    }

    /// Both names of one cell: turned round at its comma, or else divided at the last white space.
    private static func parts(
        of text: String,
        _ cells: TableCells<ParticipantColumn>
    ) -> (given: String, family: String)? {
        let halves = text.split(omittingEmptySubsequences: false) { ",،，、".contains($0) }
            .map { String($0).withoutOuterBlanks }
        // Commas at the ends divide nothing.
        let inner = halves.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
        let named = Array(inner)
        let heading = folded(cells.headings.heading(.name))
        let names = Catalogue.embedded.values.map { folded($0.text("column.name")) }
        let isFamilyFirst = familyHeadings.contains { family in
            heading.hasPrefix(family) || names.contains { heading.hasPrefix($0 + family) }
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        switch halves.filter({ !$0.isEmpty }).count {
        case 2 where named.count == 2: return (given: named[1], family: named[0])
        case 0: return (given: text, family: "")
        case 1 where halves.count > 1 || words.count < 2:
            return (given: halves.first { !$0.isEmpty } ?? text, family: "")
        case 1 where !isFamilyFirst && !NameParticles.begin(words[0]):
            // "van der" and the like belong to the name behind them.
            var first = words.count - 1
            while first > 1, NameParticles.contain(words[first - 1]) { first -= 1 }
            let start = words[first].startIndex
            return (given: String(text[..<start]), family: String(text[start...]))
        default:
            cells.add(
                .name,
                "mistake.cell-name-order",
                ["value": .text(text)],
                advice: Phrase("advice.name-order")
            )
            return nil
        }
    }

    /// What a heading of both names begins with if the family name stands first.
    private static let familyHeadings = Catalogue.embedded.values.flatMap { catalogue in
        [catalogue.text("column.family-name")]
            + catalogue.text("column.family-name.also").split(separator: ",").map(String.init)
    }.map { folded($0) }
}
