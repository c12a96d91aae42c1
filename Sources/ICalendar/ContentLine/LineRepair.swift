extension UnfoldedLine {
    /// What can be put right in the octets of a line.
    enum Repair {
        case control
        case notUTF8
    }

    /// The line with control characters left out and octets that are not UTF-8 read as Latin-1.
    ///
    /// Old Danish programs write `æ`, `ø` and `å` in Latin-1 into files that otherwise are UTF-8.
    ///
    /// - Parameter found: Told about each repair, with its place in the text.
    /// - Returns: The line as it was meant.
    /// - Complexity: O(*n*) in the length of the line.
    func repaired(_ found: (TextPosition, Repair) -> Void) -> UnfoldedLine {
        var result = UnfoldedLine(octets: [], start: start, folds: [])
        result.octets.reserveCapacity(octets.count)
        var nextFold = folds.startIndex
        var place = start
        var index = 0
        while index < octets.count {
            while nextFold < folds.endIndex, folds[nextFold].index <= index {
                place = folds[nextFold].position
                result.folds.append(Fold(index: result.octets.count, position: place))
                nextFold += 1
            }
            let length = soundLength(at: index)
            if length > 0 {
                result.octets += octets[index..<index + length]
                index += length
                place = place.after(octets: length, isCharacter: true)
                continue
            }
            let octet = octets[index]
            index += 1
            if octet < 0x20 {
                found(place, .control)
                place = place.after(octets: 1, isCharacter: true)
            } else {
                // An octet that could only be inside a character has the column of the one before.
                let isInside = isContinuation(octet)
                let column = max(1, place.column - (isInside ? 1 : 0))
                found(
                    TextPosition(line: place.line, column: column, octet: place.octet),
                    .notUTF8
                )
                result.octets += octet < 0xA0 ? [0xEF, 0xBF, 0xBD] : UnfoldedLine.latin1(octet)
                place = place.after(octets: 1, isCharacter: !isInside)
            }
            result.folds.append(Fold(index: result.octets.count, position: place))
        }
        for fold in folds[nextFold...] {
            result.folds.append(Fold(index: result.octets.count, position: fold.position))
        }
        return result
    }

    /// The line without the spaces and tabs from an index on.
    func removingBlanks(from index: Int) -> UnfoldedLine {
        let before = folds.prefix { $0.index <= index }
        var result = UnfoldedLine(octets: Array(octets[..<index]), start: start, folds: [] + before)
        // The folds that are left, the place of the octet that comes next, and whether it is told anew.
        var rest = folds[before.endIndex...]
        var position = position(of: index)
        var mustTell = false
        for place in index..<octets.count {
            if let fold = rest.first, fold.index == place {
                (position, mustTell) = (fold.position, true)
                rest = rest.dropFirst()
            }
            let octet = octets[place]
            if isBlank(octet) {
                mustTell = true
            } else {
                if mustTell {
                    result.folds.append(Fold(index: result.octets.count, position: position))
                    mustTell = false
                }
                result.octets.append(octet)
            }
            let next = place + 1 < octets.count ? octets[place + 1] : 0
            position = position.after(octets: 1, isCharacter: !isContinuation(next))
        }
        return result
    }

    /// How many octets the character at an index has, or 0 where there is none that may stand.
    private func soundLength(at index: Int) -> Int {
        let octet = octets[index]
        if octet < 0x80 { return octet >= 0x20 || octet == 0x09 ? 1 : 0 }
        let length = scalarLength(octet)
        guard length > 1, index + length <= octets.count else { return 0 }
        let isSound = octets.withUnsafeBufferPointer {
            firstInvalidUTF8(UnsafeBufferPointer(rebasing: $0[index..<index + length])) == nil
        }
        return isSound ? length : 0
    }

    private static func latin1(_ octet: UInt8) -> [UInt8] {
        [0xC0 | octet >> 6, 0x80 | octet & 0x3F]
    }
}

extension TextPosition {
    fileprivate func after(octets count: Int, isCharacter: Bool) -> TextPosition {
        TextPosition(line: line, column: column + (isCharacter ? 1 : 0), octet: octet + count)
    }
}
