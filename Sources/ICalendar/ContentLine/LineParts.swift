/// Where the parts of a line are: name, parameters, value (RFC 5545 §3.1).
struct LineParts {
    /// A parameter: its name, and all its values as they were written.
    struct Parameter {
        let name: Range<Int>
        let values: Range<Int>
    }

    private let names = PropertyName.table
    private(set) var property = PropertyName.other
    private(set) var nameEnd = 0
    private(set) var valueStart = 0
    private(set) var parameters: [Parameter] = []

    /// What is not as the grammar wants it first, though it can be read.
    private(set) var oddity: (index: Int, kind: Oddity)?

    /// Whether the parameters are to be written in another way, so that everybody reads the same.
    private(set) var mustWriteAnew = false

    private(set) var lastColons = LastColons()
    /// Whether a parameter says `VALUE=URI`.
    private var namesURI = false

    /// Where the last semicolon was found to begin a parameter, or not to.
    private var semicolon: (index: Int, begins: Bool)?

    enum Oddity {
        case badName
        case quoteInValue
        case missingEquals
        /// A space around the name of the property or of a parameter.
        case spaceAroundName
        /// A colon, semicolon or comma that belongs to a value without quotes.
        case unquoted
    }

    /// Finds the parts; gives the index of the first octet that fits nowhere.
    mutating func parse(_ line: UnsafeBufferPointer<UInt8>, repairs: Bool) -> Int? {
        if !parameters.isEmpty { parameters.removeAll(keepingCapacity: true) }
        oddity = nil
        mustWriteAnew = false
        lastColons = LastColons()
        namesURI = false
        semicolon = nil
        property = .other
        valueStart = line.count
        var index = 0
        while index < line.count, line[index] != 0x3A, line[index] != 0x3B { index += 1 }
        nameEnd = index
        guard index < line.count, index > 0 else { return nameFault(line, upTo: index) }
        if repairs, isBlank(line[index - 1]) {
            while nameEnd > 1, isBlank(line[nameEnd - 1]) { nameEnd -= 1 }
            note(.spaceAroundName, at: nameEnd)
        }
        let name = UnsafeBufferPointer(rebasing: line[..<nameEnd])
        if let known = names.find(name) {
            property = known
        } else if let fault = name.firstIndex(where: { !isNameOctet($0) }) {
            guard repairs, name.allSatisfy({ isNameOctet($0) || $0 == 0x5F }) else { return fault }
            note(.badName, at: fault)
        }
        while line[index] == 0x3B {
            if let fault = parseParameter(line, &index, repairs: repairs) { return fault }
        }
        valueStart = index + 1
        return nil
    }

    /// The first octet that can belong to no name, for a line that has no end of its name.
    private func nameFault(_ line: UnsafeBufferPointer<UInt8>, upTo end: Int) -> Int {
        line[..<end].firstIndex { !isNameOctet($0) } ?? end
    }

    /// One parameter from its semicolon on; leaves the index at the next semicolon or the colon.
    private mutating func parseParameter(
        _ line: UnsafeBufferPointer<UInt8>,
        _ index: inout Int,
        repairs: Bool
    ) -> Int? {
        var nameStart = index + 1
        if repairs { passBlanks(line, &nameStart) }
        var cursor = nameStart
        while cursor < line.count, isNameOctet(line[cursor]) { cursor += 1 }
        let name = nameStart..<cursor
        if repairs { passBlanks(line, &cursor) }
        guard cursor < line.count else { return cursor }
        guard line[cursor] == 0x3D, !name.isEmpty else {
            // `;RSVP:` is a parameter without a value.
            let isEnd = line[cursor] == 0x3A || line[cursor] == 0x3B
            guard repairs, isEnd else { return cursor }
            note(.missingEquals, at: cursor)
            if !name.isEmpty { parameters.append(Parameter(name: name, values: cursor..<cursor)) }
            index = cursor
            return nil
        }
        let valuesStart = cursor + 1
        cursor = valuesStart
        var open = OpenParameter(name: name, start: valuesStart, followsURI: namesURI)
        while true {
            let isQuoted = cursor < line.count && line[cursor] == 0x22
            if isQuoted {
                let opening = cursor
                cursor += 1
                while cursor < line.count, line[cursor] != 0x22 { cursor += 1 }
                guard cursor < line.count else {
                    // A quote that is never closed is taken as a character like any other.
                    guard repairs else { return opening }
                    note(.quoteInValue, at: opening)
                    cursor = opening + 1
                    passPlain(line, &cursor, of: &open, repairs: true)
                    guard cursor < line.count else { return opening }
                    if line[cursor] == 0x2C { cursor += 1; continue }
                    break
                }
                cursor += 1
            }
            let plainStart = cursor
            passPlain(line, &cursor, of: &open, repairs: repairs)
            let hasQuote = line[plainStart..<cursor].contains(0x22)
            if hasQuote || isQuoted && cursor > plainStart {
                let fault = line[plainStart..<cursor].firstIndex(of: 0x22) ?? plainStart
                guard repairs else { return fault }
                note(.quoteInValue, at: fault)
            }
            guard cursor < line.count else { return cursor }
            guard line[cursor] == 0x2C else { break }
            cursor += 1
        }
        parameters.append(Parameter(name: name, values: valuesStart..<cursor))
        if repairs, saysURI(line, name, valuesStart..<cursor) { namesURI = true }
        index = cursor
        return nil
    }

    /// Goes on to the end of a value without quotes.
    ///
    /// Programs leave out the quotes around a value with a colon, and take a backslash for an escape
    /// (RFC 5545 §3.2 has none); so do python-icalendar and libical.
    private mutating func passPlain(
        _ line: UnsafeBufferPointer<UInt8>,
        _ cursor: inout Int,
        of parameter: inout OpenParameter,
        repairs: Bool
    ) {
        let first = cursor
        while cursor < line.count {
            switch line[cursor] {
            case 0x3B:
                // What has no `=` is no parameter, so it belongs to the value.
                guard repairs, cursor > first, !beginsParameter(line, cursor, after: parameter)
                else { return }
                note(.unquoted, at: cursor)
            case 0x2C:
                guard repairs, LineParts.isSingle(line.part(parameter.name)) else { return }
                note(.unquoted, at: cursor)
            case 0x3A:
                // A value that has not begun, or was closed by its quote, holds no colon.
                guard repairs, cursor > first else { return }
                let colon = UnquotedColon(line: line, property: property, index: cursor)
                guard colon.isInValue(of: &parameter, &lastColons) else { return }
                parameter.keep(colon)
                note(.unquoted, at: cursor)
            case 0x5C where repairs:
                let next = cursor + 1 < line.count ? line[cursor + 1] : 0
                guard next == 0x2C || next == 0x3B else { break }
                note(.unquoted, at: cursor)
                cursor += 1
            default: break
            }
            cursor += 1
        }
    }

    /// Whether a semicolon in a value without quotes ends it: what follows is `NAME=`, or a name that may
    /// stand without a value.
    private mutating func beginsParameter(
        _ line: UnsafeBufferPointer<UInt8>,
        _ index: Int,
        after parameter: OpenParameter
    ) -> Bool {
        if let semicolon, semicolon.index == index { return semicolon.begins }
        var start = index + 1
        while start < line.count, isBlank(line[start]) { start += 1 }
        var end = start
        while end < line.count, isNameOctet(line[end]) { end += 1 }
        let name = line.part(start..<end)
        while end < line.count, isBlank(line[end]) { end += 1 }
        let next = end < line.count ? line[end] : 0
        let begins: Bool
        if next == 0x3D {
            begins = !name.isEmpty
        } else if next == 0x3A || next == 0x3B {
            // `;RSVP:` and `;X-A:`; nothing goes on behind the name of a zone or of a type.
            let isPrivate = name.count > 2 && name[0] | 0x20 == 0x78 && name[1] == 0x2D
            let holdsWord = LineParts.holdsWord(line.part(parameter.name)) && start == index + 1
            begins =
                name.isEmpty || isPrivate || holdsWord
                || ParameterName.table.find(name) != nil
        } else {
            // At the end of a line nothing is known of it.
            begins = end >= line.count
        }
        semicolon = (index: index, begins: begins)
        return begins
    }

    private static func holdsWord(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        switch ParameterName.table.find(name) {
        case .tzid, .value, .encoding, .rsvp, .role, .partstat, .cutype, .language: true
        default: false
        }
    }

    private func saysURI(
        _ line: UnsafeBufferPointer<UInt8>,
        _ name: Range<Int>,
        _ values: Range<Int>
    ) -> Bool {
        ParameterName.table.find(line.part(name)) == .value
            && ValueType.find(line.part(LineParts.withoutQuotes(values, line))) == .uri
    }

    /// A value without the quotes around it.
    static func withoutQuotes(
        _ value: Range<Int>,
        _ line: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
        guard value.count >= 2, line[value.lowerBound] == 0x22, line[value.upperBound - 1] == 0x22
        else { return value }
        return value.lowerBound + 1..<value.upperBound - 1
    }

    /// The parameters as values of their own.
    func decoded(_ line: UnsafeBufferPointer<UInt8>) -> [ContentLine.Parameter] {
        parameters.map { found in
            ContentLine.Parameter(
                String(decoding: line[found.name], as: UTF8.self),
                ParameterValues.decoded(
                    line[found.values],
                    isList: !LineParts.isSingle(line.part(found.name))
                )
            )
        }
    }

    /// Whether a parameter has one value, so that a comma in it is one that lacks its quotes.
    static func isSingle(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        switch ParameterName.table.find(name) {
        case .cn, .tzid, .altrep, .dir, .sentBy, .label, .email: true
        case nil: ownSingles.index(of: name) != nil
        default: false
        }
    }

    /// Parameters of phones and mail programs that hold the name of a place or of a file.
    private static let ownSingles = WordList(["X-TITLE", "X-ADDRESS", "FILENAME", "X-FILENAME"])

    private mutating func passBlanks(_ line: UnsafeBufferPointer<UInt8>, _ cursor: inout Int) {
        guard cursor < line.count, isBlank(line[cursor]) else { return }
        note(.spaceAroundName, at: cursor)
        while cursor < line.count, isBlank(line[cursor]) { cursor += 1 }
    }

    private mutating func note(_ kind: Oddity, at index: Int) {
        if oddity == nil { oddity = (index: index, kind: kind) }
        if kind != .badName { mustWriteAnew = true }
    }
}
