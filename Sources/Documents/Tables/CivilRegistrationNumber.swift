/// What a Danish civil registration number (*CPR-nummer*) looks like; the program keeps none.
enum CivilRegistrationNumber {
    /// Whether a text holds six digits that can be a date, and four more.
    ///
    /// - Parameters:
    ///   - text: What stands in a cell.
    ///   - isAmongNumbers: Whether other long numbers stand in such cells, so that only a dash
    ///     between the parts tells this one.
    /// - Returns: True also where such a number stands among other words.
    static func stands(in text: String, isAmongNumbers: Bool) -> Bool {
        // Most cells hold no digits at all.
        guard text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 10 else { return false }
        let scalars = Array(text.unicodeScalars)
        var start = 0
        while let first = scalars[start...].firstIndex(where: isDigit) {
            let end = scalars[first...].firstIndex { !isDigit($0) } ?? scalars.endIndex
            let digits = scalars[first..<end]
            if digits.count == 6, isDate(digits) {
                let gap = scalars[end...].prefix { !isDigit($0) }
                let next = scalars[(end + gap.count)...].prefix(while: isDigit)
                if next.count == 4, divides(gap, isAmongNumbers: isAmongNumbers) { return true }
            } else if digits.count == 10, !isAmongNumbers, isDate(digits.prefix(6)) {
                return true
            }
            start = end
        }
        return false
    }

    private static func divides(
        _ gap: ArraySlice<Unicode.Scalar>,
        isAmongNumbers: Bool
    ) -> Bool {
        let signs = gap.filter { !$0.properties.isWhitespace }
        if signs.isEmpty { return !isAmongNumbers && gap.count <= 1 }
        return gap.count <= 3 && signs.count == 1
            && signs.allSatisfy {
                $0.properties.generalCategory == .dashPunctuation || $0 == "\u{2212}"
            }
    }

    /// Day, month and year in two digits each.
    private static func isDate(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
        let values = digits.map { Int($0.value) - 0x30 }
        guard values.count == 6 else { return false }
        let (day, month) = (values[0] * 10 + values[1], values[2] * 10 + values[3])
        return (1...31).contains(day) && (1...12).contains(month)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }
}
