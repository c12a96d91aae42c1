/// Whether a text's first letter belongs to a script that runs from right to left.
///
/// Unicode's bidirectional algorithm takes the direction of a paragraph from it (rules P2 and P3).
func isRightToLeft(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 >= 0xD6 }) else { return false }
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x200E: return false
        case 0x200F: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            return rightToLeftBlocks.contains { $0.contains(scalar.value) }
        default: continue
        }
    }
    return false
}

/// Hebrew to Arabic, their presentation forms, and the ancient and modern scripts above them.
private let rightToLeftBlocks: [ClosedRange<UInt32>] = [
    0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
]
