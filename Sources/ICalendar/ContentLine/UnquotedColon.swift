/// A colon after which the value of a line may begin, or which belongs to the value of a parameter
/// that somebody left without quotes: `DTSTART;TZID=tzone://Microsoft/Utc:20270706T100000`.
///
/// By the grammar it is the first colon (RFC 5545 §3.1). What tells otherwise is what the property
/// holds: a date has eight digits and no colon, an address begins with `mailto:`.
struct UnquotedColon {
    let line: UnsafeBufferPointer<UInt8>
    let property: PropertyName
    let index: Int

    /// Whether it belongs to the value of a parameter.
    ///
    /// - Parameters:
    ///   - parameter: The parameter, as far as it has been read.
    ///   - last: What the last colons of the line are.
    /// - Returns: False where it ends the parameters.
    func isInValue(
        of parameter: inout OpenParameter,
        _ last: inout LastColons
    ) -> Bool {
        switch property {
        case .dtstart, .dtend, .due, .exdate, .rdate, .recurrenceID:
            return !UnquotedColon.isBeforeDate(line, index) && last.beforeDate(line) > index
        case .attendee, .organizer:
            if UnquotedColon.isBeforeMailto(line, index) { return false }
            if last.beforeMailto(line) > index { return true }
        case .url, .attach, .image, .conference, .source, .tzurl:
            if isBeforeAddress(&last) || last.beforeBase64(line) > index { return true }
        default:
            if parameter.followsURI, isBeforeAddress(&last) { return true }
        }
        guard last.ofAll(line) > index else { return false }
        // `\:` is meant as an escape, `ALTREP=cid:a` has its scheme, `http:` goes on with slashes.
        if index > parameter.start, line[index - 1] == 0x5C { return true }
        let isBeforeSlashes = hasSlashes
        if !parameter.hasColon, isScheme(from: parameter.start),
            isBeforeSlashes || namesAddress(parameter.name)
        {
            return true
        }
        return parameter.hasAddress && isBeforePort
    }

    /// Whether slashes come next, as after the scheme of an address.
    var hasSlashes: Bool { UnquotedColon.hasWord("//", line, at: index + 1) }

    /// Whether the value would begin with no scheme that is known, and would after a later colon.
    private func isBeforeAddress(_ last: inout LastColons) -> Bool {
        !UnquotedColon.isBeforeScheme(line, index) && last.beforeScheme(line) > index
    }

    /// Whether all before it is the scheme of an address.
    private func isScheme(from start: Int) -> Bool {
        index - start > 1 && line[start..<index].allSatisfy(isSchemeOctet)
    }

    /// Whether an address is going on with the number of its port: `http://example.dk:8080/`.
    private var isBeforePort: Bool {
        var place = index + 1
        while place < line.count, (0x30...0x39).contains(line[place]) { place += 1 }
        return place > index + 1 && place < line.count
            && (line[place] == 0x2F || line[place] == 0x3A)
    }

    /// Whether the values of a parameter are addresses (RFC 5545 §3.2).
    private func namesAddress(_ name: Range<Int>) -> Bool {
        switch ParameterName.table.find(line.part(name)) {
        case .altrep, .dir, .sentBy, .member, .delegatedFrom, .delegatedTo: true
        default: false
        }
    }

    private func isSchemeOctet(_ octet: UInt8) -> Bool {
        isNameOctet(octet) || octet == 0x2B || octet == 0x2E
    }

    // MARK: What follows a colon

    static func isBeforeDate(_ line: UnsafeBufferPointer<UInt8>, _ colon: Int) -> Bool {
        let place = colon + 1
        guard line.count - place >= 8 else { return false }
        func areDigits(_ range: Range<Int>) -> Bool {
            line[range].allSatisfy { (0x30...0x39).contains($0) }
        }
        guard areDigits(place..<place + 4) else { return false }
        if areDigits(place + 4..<place + 8) { return true }
        // `2027-01-05`, as others write it.
        return line.count - place >= 10 && line[place + 4] == 0x2D && line[place + 7] == 0x2D
            && areDigits(place + 5..<place + 7) && areDigits(place + 8..<place + 10)
    }

    /// Whether a colon is the last one before octets of base64, in a line that names the encoding.
    static func isBeforeBase64(_ line: UnsafeBufferPointer<UInt8>, _ colon: Int) -> Bool {
        let value = line[(colon + 1)...]
        guard
            !value.isEmpty,
            value.allSatisfy({ isNameOctet($0) && $0 != 0x2D || [0x2B, 0x2F, 0x3D].contains($0) })
        else { return false }
        return line[..<colon].indices.contains { hasWord("encoding=base64", line, at: $0) }
    }

    static func isBeforeMailto(_ line: UnsafeBufferPointer<UInt8>, _ colon: Int) -> Bool {
        hasWord("mailto:", line, at: colon + 1)
    }

    static func isBeforeScheme(_ line: UnsafeBufferPointer<UInt8>, _ colon: Int) -> Bool {
        schemes.contains { hasWord($0, line, at: colon + 1) }
    }

    private static func hasWord(
        _ word: StaticString,
        _ line: UnsafeBufferPointer<UInt8>,
        at place: Int
    ) -> Bool {
        let count = word.utf8CodeUnitCount
        guard line.count - place >= count else { return false }
        for offset in 0..<count where line[place + offset] | 0x20 != word.utf8Start[offset] | 0x20 {
            return false
        }
        return true
    }

    private static let schemes: [StaticString] = [
        "mailto:", "http:", "https:", "geo:", "tel:", "cid:", "data:", "urn:", "ftp:", "webcal:",
        "file:", "sip:", "sips:", "xmpp:", "ldap:", "ldaps:", "message:", "facetime:", "ms-teams:",
    ]
}

/// A parameter whose values are being read.
struct OpenParameter {
    let name: Range<Int>
    /// Where its values begin.
    let start: Int
    /// Whether a parameter before it says `VALUE=URI`.
    let followsURI: Bool
    /// Whether a colon was found to belong to its values.
    private(set) var hasColon = false
    /// Whether such a colon is followed by slashes.
    private(set) var hasAddress = false

    init(name: Range<Int>, start: Int, followsURI: Bool) {
        (self.name, self.start, self.followsURI) = (name, start, followsURI)
    }

    mutating func keep(_ colon: UnquotedColon) {
        hasColon = true
        if colon.hasSlashes { hasAddress = true }
    }
}

/// Where the last colons of a line are before which something begins; each is looked for once, when it
/// is asked for, and -1 where there is none.
struct LastColons {
    private var all: Int?
    private var date: Int?
    private var mailto: Int?
    private var scheme: Int?
    private var base64: Int?
    /// How often the line was gone through; never more than once for each.
    private(set) var searches = 0

    mutating func ofAll(_ line: UnsafeBufferPointer<UInt8>) -> Int {
        last(\.all, line) { _, _ in true }
    }

    mutating func beforeDate(_ line: UnsafeBufferPointer<UInt8>) -> Int {
        last(\.date, line, UnquotedColon.isBeforeDate)
    }

    mutating func beforeMailto(_ line: UnsafeBufferPointer<UInt8>) -> Int {
        last(\.mailto, line, UnquotedColon.isBeforeMailto)
    }

    mutating func beforeScheme(_ line: UnsafeBufferPointer<UInt8>) -> Int {
        last(\.scheme, line, UnquotedColon.isBeforeScheme)
    }

    mutating func beforeBase64(_ line: UnsafeBufferPointer<UInt8>) -> Int {
        if let base64 { return base64 }
        let colon = ofAll(line)
        let found = colon >= 0 && UnquotedColon.isBeforeBase64(line, colon) ? colon : -1
        base64 = found
        return found
    }

    private mutating func last(
        _ kind: WritableKeyPath<LastColons, Int?>,
        _ line: UnsafeBufferPointer<UInt8>,
        _ fits: (UnsafeBufferPointer<UInt8>, Int) -> Bool
    ) -> Int {
        if let known = self[keyPath: kind] { return known }
        let found = line.indices.last { line[$0] == 0x3A && fits(line, $0) } ?? -1
        self[keyPath: kind] = found
        searches += 1
        return found
    }
}

func isBlank(_ octet: UInt8) -> Bool { octet == 0x20 || octet == 0x09 }
