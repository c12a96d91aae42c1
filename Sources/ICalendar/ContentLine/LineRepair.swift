extension UnfoldedLine {
    /// The line with control characters left out and octets that are not UTF-8 read as Latin-1.
    ///
    /// Old Danish programs write `æ`, `ø` and `å` in Latin-1 into files that otherwise are UTF-8.
    ///
    /// - Parameter found: Told about each repair, with the index in the line as it was.
    func repaired(_ found: (Int, Repair) -> Void) -> UnfoldedLine {
        var result = UnfoldedLine(octets: [], start: start, folds: [])
        var fold = 0
        var index = 0
        /// Puts down that the text goes on elsewhere than right after what came before.
        func resume(at index: Int) {
            result.folds.append(Fold(index: result.octets.count, position: position(of: index)))
        }
        while index < octets.count {
            while fold < folds.count, folds[fold].index <= index {
                result.folds.append(
                    Fold(index: result.octets.count, position: folds[fold].position)
                )
                fold += 1
            }
            let octet = octets[index]
            if octet < 0x20, octet != 0x09 {
                found(index, .control)
                index += 1
                resume(at: index)
                continue
            }
            let length = octet < 0x80 ? 1 : scalarLength(octet)
            let end = index + length
            let isSound =
                octet < 0x80
                || length > 1 && end <= octets.count
                    && octets[index..<end].withUnsafeBufferPointer { firstInvalidUTF8($0) == nil }
            if isSound {
                result.octets += octets[index..<end]
                index = end
            } else {
                found(index, .notUTF8)
                result.octets += octet < 0xA0 ? [0xEF, 0xBF, 0xBD] : Array(UnfoldedLine.latin1(octet))
                index += 1
                resume(at: index)
            }
        }
        while fold < folds.count {
            result.folds.append(Fold(index: result.octets.count, position: folds[fold].position))
            fold += 1
        }
        return result
    }

    enum Repair {
        case control
        case notUTF8
    }

    private static func latin1(_ octet: UInt8) -> [UInt8] {
        [0xC0 | octet >> 6, 0x80 | octet & 0x3F]
    }
}
