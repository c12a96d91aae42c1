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
    ///   - name: Where the name of the parameter stands.
    ///   - start: Where its value begins.
    ///   - parameters: Those before it.
    /// - Returns: False where it ends the parameters.
    func isInValue(
        of name: Range<Int>,
        from start: Int,
        after parameters: [LineParts.Parameter]
    ) -> Bool {
        switch property {
        case .dtstart, .dtend, .due, .exdate, .rdate, .recurrenceID:
            return !hasDate(at: index + 1) && laterColon { hasDate(at: $0 + 1) }
        case .attendee, .organizer:
            if hasWord(UnquotedColon.mailto, at: index + 1) { return false }
            if laterColon({ hasWord(UnquotedColon.mailto, at: $0 + 1) }) { return true }
        case .url, .attach, .image, .conference, .source, .tzurl:
            if isBeforeAddress { return true }
        default:
            if namesURI(parameters), isBeforeAddress { return true }
        }
        guard laterColon({ _ in true }) else { return false }
        // `\:` is meant as an escape, `ALTREP=cid:a` has its scheme, `http:` goes on with slashes.
        if index > start, line[index - 1] == 0x5C { return true }
        let isScheme = index - start > 1 && line[start..<index].allSatisfy(isSchemeOctet)
        if isScheme, namesAddress(name) || hasSlashes(at: index + 1) { return true }
        return isBeforePort(from: start)
    }

    /// Whether the value would begin with no scheme that is known, and would after a later colon.
    private var isBeforeAddress: Bool {
        !hasScheme(at: index + 1) && laterColon { hasScheme(at: $0 + 1) }
    }

    private func laterColon(_ fits: (Int) -> Bool) -> Bool {
        var place = index + 1
        while place < line.count {
            if line[place] == 0x3A, fits(place) { return true }
            place += 1
        }
        return false
    }

    private func hasDate(at place: Int) -> Bool {
        line.count - place >= 8 && line[place..<place + 8].allSatisfy { (0x30...0x39).contains($0) }
    }

    private func hasWord(_ word: StaticString, at place: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard line.count - place >= count else { return false }
        for offset in 0..<count where line[place + offset] | 0x20 != word.utf8Start[offset] | 0x20 {
            return false
        }
        return true
    }

    private func hasScheme(at place: Int) -> Bool {
        UnquotedColon.schemes.contains { hasWord($0, at: place) }
    }

    private func hasSlashes(at place: Int) -> Bool {
        line.count - place >= 2 && line[place] == 0x2F && line[place + 1] == 0x2F
    }

    /// Whether an address is going on with the number of its port: `http://example.dk:8080/`.
    private func isBeforePort(from start: Int) -> Bool {
        var place = index + 1
        while place < line.count, (0x30...0x39).contains(line[place]) { place += 1 }
        guard place > index + 1, place < line.count, line[place] == 0x2F || line[place] == 0x3A
        else { return false }
        return (start..<index).contains { line[$0] == 0x3A && hasSlashes(at: $0 + 1) }
    }

    /// Whether a parameter before it says `VALUE=URI`.
    private func namesURI(_ parameters: [LineParts.Parameter]) -> Bool {
        parameters.contains { parameter in
            ParameterName.table.find(line.part(parameter.name)) == .value
                && ValueType.find(line.part(parameter.values)) == .uri
        }
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

    private static let mailto: StaticString = "mailto:"

    private static let schemes: [StaticString] = [
        "mailto:", "http:", "https:", "geo:", "tel:", "cid:", "data:", "urn:", "ftp:", "webcal:",
        "file:", "sip:", "sips:", "xmpp:", "ldap:", "ldaps:", "message:", "facetime:", "ms-teams:",
    ]
}

func isBlank(_ octet: UInt8) -> Bool { octet == 0x20 || octet == 0x09 }
