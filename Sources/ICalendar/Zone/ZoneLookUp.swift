internal import CivilTime

/// Finds the zone that a name means which no file defines, in all the ways that programs write names.
struct ZoneLookUp {
    /// Gives the zone of an IANA name, or nothing.
    let load: (String) -> Zone?

    /// Finds the zone of a name without quotes around it.
    func find(_ name: String) -> ZoneResolver.Found? {
        // `(UTC+01:00) Copenhagen/Paris` is no path.
        if name.first == "(" { return ZoneLookUp.fixed(name) ?? displayed(name) }
        if ZoneLookUp.isUTC(name) { return .init(zone: .utc, way: .utc) }
        if let zone = loaded(name) { return .init(zone: zone, way: .name) }
        if let found = byWindows(name) { return found }
        if let found = respelled(name) { return found }
        // The longest tail first: Argentina/Ushuaia is no name, America/Argentina/Ushuaia is.
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).suffix(4)
        for count in [3, 2, 1] where count < parts.count {
            let tail = parts.suffix(count).joined(separator: "/")
            if tail.utf8.count > 1, ZoneLookUp.isUTC(tail) {
                return .init(zone: .utc, way: .tail(iana: tail))
            }
            if let zone = loaded(tail) { return .init(zone: zone, way: .tail(iana: tail)) }
            if let found = byWindows(tail) ?? respelled(tail) { return found }
        }
        return ZoneLookUp.fixed(name) ?? displayed(name)
    }

    /// A name that Windows has, of a standard time or of the summer time beside it.
    private func byWindows(_ name: String) -> ZoneResolver.Found? {
        var names = [name]
        for (ending, standard) in ZoneLookUp.seasons where name.lowercased().hasSuffix(ending) {
            names.append(String(name.dropLast(ending.count)) + standard)
        }
        for name in names {
            guard let iana = WindowsZoneNames.zone(name) else { continue }
            let way = ZoneResolver.Way.windowsName(iana: iana)
            if ZoneLookUp.isUTC(iana) { return .init(zone: .utc, way: way) }
            if let zone = loaded(iana) { return .init(zone: zone, way: way) }
        }
        return nil
    }

    /// How the names of Windows end in summer, and in Danish.
    private static let seasons: [(ending: String, standard: String)] = [
        (ending: " daylight time", standard: " Standard Time"),
        (ending: " summer time", standard: " Standard Time"),
        (ending: " (normaltid)", standard: " Standard Time"),
        (ending: " (sommertid)", standard: " Standard Time"),
    ]

    /// An IANA name in other letters, or with something behind it: `europe/copenhagen`,
    /// `Europe%2FCopenhagen`, `America/New York`, `Europe/Copenhagen (CET)`.
    private func respelled(_ name: String) -> ZoneResolver.Found? {
        guard name.utf8.count <= 80 else { return nil }
        var plain = name.replacing("%2F", with: "/").replacing("%2f", with: "/")
            .filter { $0 != "\\" }
        // Behind it stand a description, or other parameters that somebody put between its quotes.
        if let end = plain.firstIndex(where: { $0 == "(" || $0 == ";" }), end > plain.startIndex {
            plain = String(plain[..<end])
        }
        while let last = plain.last, last == " " || last == "-" { plain.removeLast() }
        plain = plain.split(separator: " ").joined(separator: "_")
        var spellings = [plain]
        if !plain.contains("/"), let hyphen = plain.firstIndex(of: "-"),
            ZoneLookUp.regions.contains(String(plain[..<hyphen])) || plain.hasPrefix("US-")
        {
            spellings.append("\(plain[..<hyphen])/\(plain[plain.index(after: hyphen)...])")
        }
        guard plain.contains("/") || spellings.count > 1 else { return nil }
        // A program numbers zones of one name: `Europe/Copenhagen-2`.
        if let last = plain.last, last.isNumber, plain.dropLast().last == "-" {
            spellings.append(String(plain.dropLast(2)))
        }
        // `Europe/Kobenhavn`.
        let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, ZoneLookUp.regions.contains(String(parts[0])),
            let iana = DisplayedZones.place(parts[1].replacing("_", with: " "))
        {
            spellings.append(iana)
        }
        for spelling in spellings {
            for candidate in [spelling, ZoneLookUp.capitalised(spelling)] where candidate != name {
                if let zone = loaded(candidate) {
                    return .init(zone: zone, way: .tail(iana: candidate))
                }
            }
        }
        return nil
    }

    /// The name with capital letters where the IANA has them.
    private static func capitalised(_ name: String) -> String {
        var result = "", word = ""
        func end() {
            let isSmall = ["es", "of", "au"].contains(word)
            result += isSmall ? word : word.prefix(1).uppercased() + word.dropFirst()
            word = ""
        }
        for character in name.lowercased() {
            if character == "/" || character == "_" || character == "-" {
                end()
                result.append(character)
            } else {
                word.append(character)
            }
        }
        end()
        return result
    }

    static let regions = [
        "Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic", "Indian",
    ]

    /// The zone of an IANA name.
    func loaded(_ name: String) -> Zone? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard
            ZoneName.isPlain(name), name.utf8.count <= 64, !parts.contains(""),
            // Files of the system that are no zones of the IANA, or count leap seconds.
            !["localtime", "posixrules", "Factory"].contains(name), parts.first != "right"
        else { return nil }
        return load(name)
    }

    private static func isUTC(_ name: String) -> Bool {
        let names = [
            "utc", "gmt", "z", "etc/utc", "etc/gmt", "uct", "etc/uct", "zulu", "universal",
        ]
        let folded = WindowsZoneNames.folded(name)
        return names.contains { $0.utf8.elementsEqual(folded) }
    }
}

// MARK: Offsets from UTC

extension ZoneLookUp {
    /// A name that is nothing but an offset: `GMT+05:30`, `UTC+1`, `+0100`, `(UTC+01:00)`.
    static func fixed(_ name: String) -> ZoneResolver.Found? {
        var text = name[...]
        if text.first == "(", text.last == ")" { text = text.dropFirst().dropLast() }
        guard let offset = offset(text) else { return nil }
        guard offset != 0 else { return .init(zone: .utc, way: .utc) }
        let size = abs(offset)
        let own =
            "UTC" + (offset < 0 ? "-" : "+") + padded(size / 3600, 2) + ":"
            + padded(size / 60 % 60, 2)
        return .init(zone: .fixed(offset: offset, name: own), way: .tail(iana: own))
    }

    /// The seconds that an offset says: a sign, hours, and perhaps minutes.
    static func offset(_ text: Substring) -> Int? {
        var rest = text.filter { $0 != " " }[...]
        for name in ["UTC", "GMT", "UT"] where rest.uppercased().hasPrefix(name) {
            rest = rest.dropFirst(name.count)
            break
        }
        // A minus may be the sign of typesetters.
        guard let sign = rest.first, "+-\u{2212}".contains(sign) else { return nil }
        let digits = rest.dropFirst()
        var parts = digits.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        if parts.count == 1, digits.count > 2 { parts = [digits.dropLast(2), digits.suffix(2)] }
        guard
            parts.count <= 2, let first = parts.first, (1...2).contains(first.utf8.count),
            let hours = number(Array(first.utf8)[...]), hours <= 14,
            let minutes = parts.count == 2 ? number(Array(parts[1].utf8)[...]) : 0,
            parts.count == 1 || parts[1].utf8.count == 2, minutes < 60
        else { return nil }
        return (hours * 3600 + minutes * 60) * (sign == "+" ? 1 : -1)
    }
}

// MARK: Names as Windows shows them

extension ZoneLookUp {
    /// Finds the zone of a name as Windows shows it: an offset, and cities where it holds.
    ///
    /// Cities stand with commas, slashes or semicolons between them, or behind the name of a time
    /// and a colon. Of several the Danish one is taken, else the first that names a zone. A zone
    /// whose standard time has another offset than the written one is not meant.
    private func displayed(_ name: String) -> ZoneResolver.Found? {
        var shown = name[...]
        var offset: Int?
        var isPlainUTC = false
        if name.first == "(", let closing = name.firstIndex(of: ")") {
            shown = name[name.index(after: closing)...]
            let inside = name[..<closing].dropFirst()
            isPlainUTC = inside.uppercased() == "UTC"
            let isZero = isPlainUTC || inside.uppercased() == "GMT"
            offset = isZero ? 0 : ZoneLookUp.offset(inside)
        }
        let parts = shown.split(maxSplits: 12, omittingEmptySubsequences: false) {
            ",/;:".contains($0)
        }.prefix(12)
        let words = parts.map { part in
            part.split { $0 == " " || $0 == "\\" }.joined(separator: " ")
        }
        let hasOffset = shown.startIndex > name.startIndex
        let whole = shown.split(separator: " ").joined(separator: " ")
        if let found = byWindows(whole), hasOffset, fits(found.zone, offset) { return found }
        if !hasOffset, words.count == 1 {
            return DisplayedZones.places[whole.lowercased()].flatMap(known)
        }
        // Without an offset before it, a name with parts is a path unless it begins with a city.
        guard
            hasOffset || !words.contains("") && !ZoneLookUp.regions.contains(words.first ?? "")
        else { return nil }
        let time = DisplayedZones.times.first { words[0].hasPrefix($0.name) }
        if let time, let found = known(time.zone) { return fits(found.zone, offset) ? found : nil }
        let cities = words.filter { !$0.isEmpty }
        let danish = cities.filter { DisplayedZones.place($0) == "Europe/Copenhagen" }
        var isKnown = false
        for city in danish + cities {
            for iana in ZoneLookUp.candidates(city) {
                guard let found = known(iana) else { continue }
                if fits(found.zone, offset) { return found }
                isKnown = true
            }
        }
        // `(UTC)` says all, whatever the language of what stands behind it.
        return isPlainUTC && !isKnown ? .init(zone: .utc, way: .utc) : nil
    }

    private func known(_ iana: String) -> ZoneResolver.Found? {
        if ZoneLookUp.isUTC(iana) { return .init(zone: .utc, way: .tail(iana: "UTC")) }
        return loaded(iana).map { .init(zone: $0, way: .tail(iana: iana)) }
    }

    private static func candidates(_ city: String) -> [String] {
        let name = city.split(separator: " ").joined(separator: "_")
        let known = DisplayedZones.place(city).map { [$0] } ?? []
        return known + regions.map { "\($0)/\(name)" }
    }

    private func fits(_ zone: Zone, _ offset: Int?) -> Bool {
        offset == nil || zone.standardOffset == offset
    }
}

extension Zone {
    /// The offset of its standard time, the smaller of two (Irish law calls summer time the standard).
    var standardOffset: Int {
        guard let tail else { return changes.last?.type.offset ?? initial.offset }
        return min(tail.standard.offset, tail.daylight?.type.offset ?? tail.standard.offset)
    }
}
