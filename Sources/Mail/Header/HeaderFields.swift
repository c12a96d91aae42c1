internal import ICalendar

/// One field of a header with its folds undone (RFC 5322 §2.2).
struct HeaderField {
    /// The name in small letters.
    let name: String
    fileprivate(set) var value: [UInt8]
    let position: TextPosition
}

/// The fields of a header that anybody here asks for.
struct HeaderFields {
    /// How a line goes on with a header.
    enum Step {
        /// It belongs to the header.
        case taken
        /// It ends the header.
        case end
        /// It is no line of a header; the text begins without an empty line before it.
        case foreign
    }

    private(set) var fields: [HeaderField] = []

    /// Whether there was any field, known or not.
    private(set) var hasFields = false

    /// Whether the last field is one of those kept, so that a folded line goes on with it.
    private var isKept = false
    private var octets = 0
    private var count = 0

    /// The names that anybody asks for.
    static let known: Set = [
        "from", "to", "reply-to", "subject", "date", "message-id", "in-reply-to", "references",
        "return-path", "auto-submitted", "precedence", "mime-version", "content-type",
        "content-transfer-encoding", "content-disposition", "received", "sender",
        "x-failed-recipients", "x-auto-response-suppress", "x-autoreply", "x-autorespond",
        "x-autoresponder", "x-autoreply-from", "x-ms-exchange-generated-message-source",
        "final-recipient", "original-recipient", "action", "status", "diagnostic-code",
    ]

    /// Takes a line of the header.
    mutating func take(
        _ line: [UInt8],
        at position: TextPosition,
        limits: MailLimits,
        log: inout MailLog
    ) -> Step {
        guard let first = line.first else { return .end }
        if first == ASCII.space || first == ASCII.tab {
            // A line of nothing but space ends the header for some programs; it is a fold of nothing.
            guard hasFields else { return line.allSatisfy(ASCII.isSpace) ? .end : .foreign }
            append(line, at: position, limits: limits, log: &log)
            return .taken
        }
        guard let colon = line.prefix(128).firstIndex(of: ASCII.colon),
            let name = HeaderFields.name(line[..<colon])
        else {
            // What is folded after it belongs to it, and not to the field before it.
            isKept = false
            return .foreign
        }
        hasFields = true
        count += 1
        isKept = HeaderFields.known.contains(name)
        guard count <= limits.fields else {
            if count == limits.fields + 1 {
                log.add(position, .tooManyFields(limit: limits.fields))
            }
            isKept = false
            return .taken
        }
        if isKept { fields.append(HeaderField(name: name, value: [], position: position)) }
        append(Array(line[(colon + 1)...]), at: position, limits: limits, log: &log)
        return .taken
    }

    private mutating func append(
        _ text: [UInt8],
        at position: TextPosition,
        limits: MailLimits,
        log: inout MailLog
    ) {
        guard octets <= limits.headerOctets else { return }
        octets += text.count
        if octets > limits.headerOctets {
            log.add(position, .headerTooLong(limit: limits.headerOctets))
        } else if isKept, !fields.isEmpty {
            fields[fields.count - 1].value += text
        }
    }

    /// Whether a line begins a field.
    static func isField(_ line: [UInt8]) -> Bool {
        line.prefix(128).firstIndex(of: ASCII.colon).map { name(line[..<$0]) != nil } ?? false
    }

    /// The name in small letters; nothing where it has octets that no name has.
    private static func name(_ octets: ArraySlice<UInt8>) -> String? {
        var name = octets
        // RFC 5322 §4.5.8: space before the colon.
        while let last = name.last, last == ASCII.space || last == ASCII.tab { name.removeLast() }
        guard !name.isEmpty, name.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        return String(lowering: name)
    }

    /// The value of the first field of a name, without space around it.
    ///
    /// - `name`: In small letters.
    subscript(name: String) -> [UInt8]? {
        fields.first { $0.name == name }.map { ASCII.trimmed($0.value) }
    }

    /// The value of a field as people read it.
    func text(_ name: String) -> String? {
        self[name].map { EncodedWords.decoded($0) }
    }

    func position(_ name: String) -> TextPosition? {
        fields.first { $0.name == name }?.position
    }

    /// The second field of a name.
    func second(_ name: String) -> HeaderField? {
        fields.lazy.filter { $0.name == name }.dropFirst().first
    }

    /// The identifiers in angle brackets in a field.
    func identifiers(_ name: String) -> [String] {
        guard let value = self[name] else { return [] }
        var result: [String] = []
        var start: Int?
        for (index, octet) in value.enumerated() {
            if octet == ASCII.less { start = index + 1 }
            guard octet == ASCII.greater, let first = start else { continue }
            result.append(Charset.utf8.text(Array(value[first..<index])))
            start = nil
        }
        // Some programs leave the brackets out.
        if result.isEmpty, !value.isEmpty, !value.contains(ASCII.space), start == nil {
            result = [Charset.utf8.text(value)]
        }
        return result
    }
}
