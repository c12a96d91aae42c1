// Danish civil registration numbers (*CPR-numre*), which the program never keeps.

extension String {
    /// Whether part of it looks like a CPR number, however it is dressed.
    ///
    /// That is a day and a month, two digits of a year and four more, in the digits of any script. Blanks
    /// and signs may stand between the parts, and what cannot be seen anywhere. Digits with a plus sign
    /// before them are a phone number of another country, unless a dash parts six of them from four.
    package var holdsCPRNumber: Bool {
        // Most texts hold no digits at all.
        guard utf8.count >= 10, mayHoldTenDigits else { return false }
        let runs = DigitRun.runs(of: unicodeScalars)
        return runs.indices.contains { index in
            runs.holdWhole(at: index) || runs.holdDivided(at: index)
                || runs.holdPairs(at: index) || runs.holdLongYear(at: index)
                || runs.holdPieces(at: index)
        }
    }

    private var mayHoldTenDigits: Bool {
        var count = 0
        for scalar in unicodeScalars where scalar.digit != nil {
            count += 1
            if count == 10 { return true }
        }
        return false
    }
}

/// Digits that stand side by side, with what stands before them.
private struct DigitRun {
    var digits: [Int] = []
    /// Between the digits before and these; before the first ones, what the text begins with.
    var gap: [Unicode.Scalar] = []

    /// The runs of a text, as they would be seen.
    static func runs(of scalars: String.UnicodeScalarView) -> [DigitRun] {
        var runs: [DigitRun] = []
        var run = DigitRun()
        for scalar in scalars {
            if let digit = scalar.digit {
                run.digits.append(digit)
            } else if !scalar.isPassedOver {
                if !run.digits.isEmpty {
                    runs.append(run)
                    run = DigitRun()
                }
                run.gap.append(scalar)
            }
        }
        return run.digits.isEmpty ? runs : runs + [run]
    }

    var count: Int { digits.count }

    /// Whether the gap could part a number: a few signs or blanks.
    var isNear: Bool {
        (1...3).contains(gap.count)
            && gap.allSatisfy {
                !$0.properties.isAlphabetic && $0.properties.numericType == nil
            }
    }

    /// Whether the gap is a dash, perhaps with blanks around it.
    var followsDash: Bool { isNear && gap.allSatisfy { $0.isBlank || $0.isDash } && hasDash }

    /// Whether the gap is blanks or dashes.
    var followsBlankOrDash: Bool { isNear && gap.allSatisfy { $0.isBlank || $0.isDash } }

    private var hasDash: Bool { gap.contains(where: \.isDash) }

    /// Whether the gap could stand inside a phone number.
    var isInsidePhone: Bool {
        isNear && gap.allSatisfy { $0.isBlank || $0.isDash || "()/.".unicodeScalars.contains($0) }
    }

    /// Whether a plus sign stands before the digits, as before the code of a country.
    var followsPlus: Bool {
        guard gap.last == "+", digits[0] != 0 else { return false }
        return gap.dropLast().last.map { !$0.properties.isAlphabetic } ?? true
    }
}

extension [DigitRun] {
    /// Ten digits.
    fileprivate func holdWhole(at index: Int) -> Bool {
        self[index].count == 10 && isDate(self[index].digits) && !isForeignPhone(at: index)
    }

    /// Six digits and four.
    fileprivate func holdDivided(at index: Int) -> Bool {
        guard
            index + 1 < count, self[index].count == 6, self[index + 1].count == 4,
            self[index + 1].isNear, isDate(self[index].digits)
        else { return false }
        return self[index + 1].followsDash || !isForeignPhone(at: index)
    }

    /// Three pairs with the same sign between them, and four digits.
    fileprivate func holdPairs(at index: Int) -> Bool {
        guard
            index + 3 < count, self[index...(index + 2)].allSatisfy({ $0.count == 2 }),
            self[index + 3].count == 4, self[index + 1].gap.count == 1,
            self[index + 1].gap == self[index + 2].gap, self[index + 1].isNear,
            self[index + 3].isNear
        else { return false }
        return isDate(self[index...(index + 2)].flatMap(\.digits)) && !isForeignPhone(at: index)
    }

    /// Eight digits, the year in full, with a dash before four.
    fileprivate func holdLongYear(at index: Int) -> Bool {
        guard
            index + 1 < count, self[index].count == 8, self[index + 1].count == 4,
            self[index + 1].followsDash, isDate(self[index].digits)
        else { return false }
        return [18, 19, 20].contains(self[index].digits[4] * 10 + self[index].digits[5])
    }

    /// Ten digits in pieces with blanks or dashes between, the first six of them in whole pieces.
    fileprivate func holdPieces(at index: Int) -> Bool {
        guard index == 0 || !self[index].followsBlankOrDash else { return false }
        var end = index + 1
        while end < count, self[end].followsBlankOrDash { end += 1 }
        var (digits, isParted) = ([Int](), false)
        for run in self[index..<end] {
            digits += run.digits
            if digits.count == 6 { isParted = true }
            if digits.count > 10 { return false }
        }
        return digits.count == 10 && isParted && isDate(digits) && !isForeignPhone(at: index)
    }

    /// Whether a run belongs to a number of at most 15 digits that begins with a plus sign.
    private func isForeignPhone(at index: Int) -> Bool {
        var start = index
        while start > 0, !self[start].followsPlus, self[start].isInsidePhone { start -= 1 }
        // Danish numbers have eight digits, so none of them needs to be told from a CPR number.
        guard self[start].followsPlus, self[start].digits.prefix(2) != [4, 5] else { return false }
        var end = index + 1
        while end < count, self[end].isInsidePhone { end += 1 }
        return self[start..<end].reduce(0) { $0 + $1.count } <= 15
    }

    /// Day and month in two digits each.
    private func isDate(_ digits: [Int]) -> Bool {
        (1...31).contains(digits[0] * 10 + digits[1])
            && (1...12).contains(digits[2] * 10 + digits[3])
    }
}

extension Unicode.Scalar {
    /// The value of a digit of any script.
    fileprivate var digit: Int? {
        if isASCII { return ("0"..."9").contains(self) ? Int(value) - 0x30 : nil }
        // The Latin letters beyond ASCII come before all other digits that matter.
        guard value >= 0x660 || [0xB2, 0xB3, 0xB9].contains(value) else { return nil }
        switch properties.numericType {
        case .decimal?, .digit?: return properties.numericValue.map { Int($0) }
        default: return nil
        }
    }

    /// Whether it changes nothing of what the digits around it say: it cannot be seen, or stands on them.
    fileprivate var isPassedOver: Bool {
        guard !isASCII else { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return properties.isDefaultIgnorableCodePoint
        }
    }

    fileprivate var isDash: Bool {
        self == "-" || self == "\u{2212}" || self == "\u{2043}"
            || !isASCII && properties.generalCategory == .dashPunctuation
    }
}
