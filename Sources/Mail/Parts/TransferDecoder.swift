internal import ICalendar

/// Undoes the transfer encoding of a part, line by line (RFC 2045 §6).
struct TransferDecoder {
    enum Encoding {
        case none
        case base64
        case quotedPrintable

        /// - `name`: In small letters; what follows the word is passed over.
        init?(_ name: String) {
            switch name.prefix(while: { !" ;\t".contains($0) }) {
            case "", "7bit", "8bit", "binary", "7-bit", "8-bit": self = .none
            case "base64": self = .base64
            case "quoted-printable": self = .quotedPrintable
            default: return nil
            }
        }
    }

    /// What came out so far.
    private(set) var octets: [UInt8] = []

    /// Whether more would have come out than may.
    private(set) var isCut = false

    /// Where something stands that the encoding does not have.
    private(set) var fault: TextPosition?

    let encoding: Encoding
    private let limit: Int
    private var base64 = Base64Decoder()

    /// The end of the line before: it belongs to the text only if the part goes on.
    private var pending = MailLines.End.none

    init(_ encoding: Encoding, limit: Int) {
        self.encoding = encoding
        self.limit = limit
    }

    mutating func take(_ line: [UInt8], _ end: MailLines.End, at position: TextPosition) {
        guard !isCut else { return }
        switch encoding {
        case .none:
            octets += pending.octets
            octets += line
            pending = end
        case .base64:
            for octet in line { base64.take(octet, into: &octets) }
            if base64.hasFault, fault == nil { fault = position }
        case .quotedPrintable:
            octets += pending.octets
            quoted(line, end, at: position)
        }
        guard octets.count > limit else { return }
        octets.removeLast(octets.count - limit)
        isCut = true
    }

    /// - `isAtBoundary`: Whether more parts follow or could, so that the last line end belongs to what
    ///   stands between them (RFC 2046 §5.1.1).
    mutating func finish(isAtBoundary: Bool, at position: TextPosition) {
        guard !isCut else { return }
        if !isAtBoundary { octets += pending.octets }
        guard encoding == .base64 else { return }
        base64.end(into: &octets)
        if base64.hasFault, fault == nil { fault = position }
    }

    private mutating func quoted(_ line: [UInt8], _ end: MailLines.End, at position: TextPosition) {
        var count = line.count
        // Space at the end of a line was added on the way.
        while count > 0, ASCII.isSpace(line[count - 1]) { count -= 1 }
        let isSoft = count > 0 && line[count - 1] == ASCII.equals
        if isSoft { count -= 1 }
        var index = 0
        while index < count {
            let octet = line[index]
            guard octet == ASCII.equals else {
                octets.append(octet)
                index += 1
                continue
            }
            if index + 2 < count, let high = ASCII.hexadecimal(line[index + 1]),
                let low = ASCII.hexadecimal(line[index + 2])
            {
                octets.append(high << 4 | low)
                index += 3
            } else {
                fault = fault ?? position
                octets.append(octet)
                index += 1
            }
        }
        pending = isSoft ? .none : end
    }
}
