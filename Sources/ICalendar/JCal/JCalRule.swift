/// A rule as the object that jCal makes of it (RFC 7265 §3.6.10).
///
/// The parts keep their order, and parts that nobody here knows are texts as they stand.
enum JCalRule {
    private enum Kind {
        case text
        case texts
        case number
        case numbers
        case date
        case unknown
    }

    private static func kind(_ name: String) -> Kind {
        switch name {
        case "freq", "wkst", "rscale", "skip": .text
        case "byday": .texts
        case "count", "interval": .number
        case "bysecond", "byminute", "byhour", "bymonthday", "byyearday", "byweekno", "bymonth",
            "bysetpos":
            .numbers
        case "until": .date
        default: .unknown
        }
    }

    /// The parts of a rule; nothing where it has none of that form, or one of them twice.
    static func parts(_ octets: ArraySlice<UInt8>) -> [JCalValue.Part]? {
        var names: Set<String> = []
        var parts: [JCalValue.Part] = []
        for part in octets.split(separator: 0x3B, omittingEmptySubsequences: false) {
            guard let equals = part.firstIndex(of: 0x3D), equals > part.startIndex,
                part[..<equals].allSatisfy(isNameOctet)
            else { return nil }
            let name = String(decoding: part[..<equals], as: UTF8.self).lowercased()
            guard names.insert(name).inserted,
                let values = values(part[(equals + 1)...], kind(name))
            else { return nil }
            parts.append(JCalValue.Part(name: name, values: values))
        }
        return names.contains("freq") ? parts : nil
    }

    private static func values(_ octets: ArraySlice<UInt8>, _ kind: Kind) -> [JCalValue.Element]? {
        guard !octets.isEmpty else { return nil }
        let text = String(decoding: octets, as: UTF8.self)
        let items = octets.split(separator: 0x2C, omittingEmptySubsequences: false)
        let values: [JCalValue.Element?] =
            switch kind {
            case .text: [plain(text, allowsComma: false).map { _ in .text(text) }]
            case .unknown: [plain(text, allowsComma: true).map { _ in .text(text) }]
            case .date:
                [
                    (JCalForm.extended(octets, isDay: true)
                        ?? JCalForm.extended(octets, isDay: false)).map { .text($0) }
                ]
            case .number: [JCalForm.number(octets, isWhole: true).map { .number($0) }]
            case .texts:
                items.map { item in
                    let text = String(decoding: item, as: UTF8.self)
                    return plain(text, allowsComma: false).map { _ in .text(text) }
                }
            case .numbers: items.map(number)
            }
        return values.contains(nil) ? nil : values.compactMap(\.self)
    }

    /// A number, or one with a letter, which RFC 7529 has for leap months.
    private static func number(_ octets: ArraySlice<UInt8>) -> JCalValue.Element? {
        if let number = JCalForm.number(octets, isWhole: true) { return .number(number) }
        return isLeapMonth(octets) ? .text(String(decoding: octets, as: UTF8.self)) : nil
    }

    private static func isLeapMonth(_ octets: ArraySlice<UInt8>) -> Bool {
        octets.last == UInt8(ascii: "L") && ICalendar.number(octets.dropLast()) != nil
    }

    /// A rule from its parts; nothing where one of them is not of its form.
    static func written(_ parts: [JCalValue.Part]) -> [UInt8]? {
        guard parts.contains(where: { $0.name == "freq" }) else { return nil }
        var octets: [UInt8] = []
        for part in parts {
            guard !part.name.isEmpty, part.name.utf8.allSatisfy(isSmallNameOctet),
                let value = written(part.values, kind(part.name))
            else { return nil }
            if !octets.isEmpty { octets.append(0x3B) }
            octets += part.name.uppercased().utf8
            octets.append(0x3D)
            octets += value
        }
        return octets
    }

    private static func isSmallNameOctet(_ octet: UInt8) -> Bool {
        isNameOctet(octet) && !(0x41...0x5A).contains(octet)
    }

    private static func written(_ values: [JCalValue.Element], _ kind: Kind) -> [UInt8]? {
        let items: [[UInt8]?] = values.map { value in
            switch (kind, value) {
            case (.text, .text(let text)), (.texts, .text(let text)):
                plain(text, allowsComma: false)
            case (.unknown, .text(let text)): plain(text, allowsComma: true)
            case (.date, .text(let text)):
                JCalForm.basic(text, isDay: true) ?? JCalForm.basic(text, isDay: false)
            case (.number, .number(let text)), (.numbers, .number(let text)):
                JCalForm.written(number: text, isWhole: true)
            case (.numbers, .text(let text)):
                isLeapMonth(Array(text.utf8)[...]) ? Array(text.utf8) : nil
            default: nil
            }
        }
        let isList = kind == .texts || kind == .numbers
        guard !items.isEmpty, items.count == 1 || isList, !items.contains(nil) else { return nil }
        return Array(items.compactMap(\.self).joined(separator: [0x2C]))
    }

    private static func plain(_ text: String, allowsComma: Bool) -> [UInt8]? {
        let octets = Array(text.utf8)
        let isPlain = octets.allSatisfy {
            $0 > 0x20 && $0 != 0x7F && $0 != 0x3B && (allowsComma || $0 != 0x2C)
        }
        return isPlain && !octets.isEmpty ? octets : nil
    }
}
