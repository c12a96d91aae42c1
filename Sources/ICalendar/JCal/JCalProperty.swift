/// A property as jCal has it: name, parameters, type and values (RFC 7265 §3.4).
struct JCalProperty {
    var name: String
    var parameters: [(name: String, values: [String])] = []
    var type: String
    var values: [JCalValue]

    /// What is lost in jCal: the value does not have any of the types that its property allows.
    private(set) var problem: ReadingError.Problem?

    /// The type of values that are taken over as they stand (RFC 7265 §5).
    static let unknown = "unknown"

    /// How many values, and parts of values, a property may have in all, with its parameters.
    static func valueLimit(_ limits: ReadingLimits) -> Int {
        let (product, isOver) = limits.valuesPerProperty.multipliedReportingOverflow(by: 20)
        return isOver ? .max : max(product, limits.parametersPerProperty)
    }

    /// Makes of a line what jCal says of it, so that a reader with the same limits takes it.
    ///
    /// What is more than a reader takes is left as it stands, of the type `unknown`, and told.
    init(_ line: ContentLine, limits: ReadingLimits) {
        self.init(line)
        guard let problem = unreadable(limits) else { return }
        let value = JCalText.withoutControls(line.valueOctets)
        var plain = self
        plain.type = JCalProperty.unknown
        plain.values = [.text(String(decoding: value, as: UTF8.self))]
        if plain.unreadable(limits) == nil {
            self = plain
        } else {
            // Of parameters that no reader takes nothing can be said.
            parameters = []
            plain.parameters = []
            if unreadable(limits) != nil { self = plain }
        }
        self.problem = problem
    }

    /// Which limit of a reader the property is beyond; nothing where it is read again.
    private func unreadable(_ limits: ReadingLimits) -> ReadingError.Problem? {
        let limit = JCalProperty.valueLimit(limits)
        let count = parameters.reduce(values.reduce(0) { $0 + $1.count }) {
            $0 + 1 + $1.values.count
        }
        guard count <= limit else { return .tooManyValues(limit: limit) }
        // Nothing grows to more than four times its length.
        let octets = parameters.reduce(values.reduce(name.utf8.count) { $0 + $1.octets }) {
            $0 + $1.name.utf8.count + $1.values.reduce(0) { $0 + $1.utf8.count + 3 }
        }
        guard octets > limits.lineLength / 4 else { return nil }
        let start = TextPosition(line: 1, column: 1, octet: 0)
        var line = JCalLine(name: name, start: start, limit: limits.lineLength)
        line.parameters = parameters.map { ContentLine.Parameter($0.name, $0.values) }
        line.type = type
        do {
            for value in values { try line.add(value, start) }
            _ = try line.finished()
            return nil
        } catch {
            return .lineTooLong(limit: limits.lineLength)
        }
    }

    /// Makes of a line what jCal says of it.
    private init(_ line: ContentLine) {
        name = line.name.lowercased()
        // What a writer leaves out is left out here too, before anything is made of it.
        var written = line.parameters.map { parameter in
            let values = parameter.values.map(JCalText.withoutControls)
            return ContentLine.Parameter(parameter.name, values)
        }
        let value = JCalText.withoutControls(line.valueOctets)
        var named = written.first { $0.name == "VALUE" }?.values.first ?? ""
        written.removeAll { $0.name == "VALUE" }
        // RFC 7265 §7.1 keeps this word for jCal, so calendar text says nothing with it.
        if named.lowercased() == JCalProperty.unknown {
            problem = .unknownWord(named, name: "VALUE")
            named = ""
        }
        let encodings = written.filter { $0.name == "ENCODING" }.flatMap(\.values)
        let isBase64 = encodings.map { $0.uppercased() } == ["BASE64"]
        (type, values) = (JCalProperty.unknown, [])
        let (types, other) = JCalProperty.types(named, line.property, isBase64: isBase64)
        if let other { type = other }
        var isDecoded = false
        for candidate in types where values.isEmpty {
            var octets = value
            isDecoded = isBase64
            if candidate == .binary {
                guard isBase64 || encodings.isEmpty else { continue }
            } else if isBase64 {
                guard let decoded = JCalProperty.decoded(octets) else { continue }
                octets = decoded[...]
            }
            guard let found = JCalProperty.values(octets, line.property, candidate) else {
                continue
            }
            (type, values) = (candidate.rawValue.lowercased(), found)
        }
        if values.isEmpty {
            values = [.text(String(decoding: value, as: UTF8.self))]
            isDecoded = false
        }
        let isNamed = named.isEmpty || named.lowercased() == type
        if !isNamed || type == JCalProperty.unknown && !types.isEmpty {
            let wanted = named.isEmpty ? types.first?.rawValue ?? "" : named.uppercased()
            problem = .badValue(String(line.value.prefix(60)), type: wanted)
        }
        if isDecoded { written.removeAll { $0.name == "ENCODING" } }
        for parameter in written { add(parameter, of: line) }
        if JCalText.hasControls(line.text.octets) { problem = problem ?? .controlCharacter }
    }

    /// The types that the value of a line may have, the likeliest first, or the name of another one.
    ///
    /// A value that is not of the type that is named is read as if none were.
    private static func types(
        _ named: String,
        _ property: PropertyName,
        isBase64: Bool
    ) -> (types: [ValueType], other: String?) {
        let type = ValueType.find(Array(named.utf8))
        if type == nil, isName(named.lowercased()) { return ([], named.lowercased()) }
        let named = type.map { [$0] } ?? []
        // RFC 7986 §5 gives some of its properties no type that could be left out.
        guard let specification = PropertySpecification.of(property), !specification.mustNameType
        else { return (named, nil) }
        let isBinary = isBase64 && specification.types.contains(.binary)
        return (named + (isBinary ? [.binary] : specification.types), nil)
    }

    /// Base64 that stands for other things than octets (RFC 7265 §3.1).
    private static func decoded(_ octets: ArraySlice<UInt8>) -> [UInt8]? {
        let value = octets.withUnsafeBufferPointer { BinaryValue(octets: $0, limit: .max) }
        guard let decoded = value?.octets,
            decoded.withUnsafeBufferPointer({ firstInvalidUTF8($0) }) == nil,
            !decoded.contains(where: { $0 < 0x20 && !JCalText.isLineOrTab($0) })
        else { return nil }
        return decoded
    }

    /// All values of a line; nothing where one of them is not of the type.
    private static func values(
        _ octets: ArraySlice<UInt8>,
        _ property: PropertyName,
        _ type: ValueType
    ) -> [JCalValue]? {
        let shape = JCalShape(property, type)
        switch shape {
        case .one: return type.jCal(octets).map { [$0] }
        case .parts:
            let parts = elements(JCalText.split(octets, at: 0x3B), type)
            let counts = property == .geo ? 2...2 : 2...3
            guard let parts, counts.contains(parts.count) else { return nil }
            return [.list(parts)]
        case .list, .open:
            let items = JCalText.split(octets, at: 0x2C)
            let values: [JCalValue?] = items.map { item in
                let parts = shape == .open ? JCalText.split(item, at: 0x3B) : [item]
                return parts.count > 1
                    ? elements(parts, type).map { .list($0) } : type.jCal(item)
            }
            return values.contains(nil) ? nil : values.compactMap(\.self)
        }
    }

    private static func elements(
        _ parts: [ArraySlice<UInt8>],
        _ type: ValueType
    ) -> [JCalValue.Element]? {
        let elements = parts.map { type.jCal($0)?.element }
        return elements.contains(nil) ? nil : elements.compactMap(\.self)
    }

    /// Adds a parameter; the values of one that stands twice go together, as an object has a key once.
    private mutating func add(_ parameter: ContentLine.Parameter, of line: ContentLine) {
        let name = parameter.name.lowercased()
        guard let index = parameters.firstIndex(where: { $0.name == name }) else {
            parameters.append((name: name, values: parameter.values))
            return
        }
        guard JCalProperty.holdsList(parameter.name) else {
            problem = problem ?? .misplacedParameter(parameter.name, property: line.name)
            return
        }
        parameters[index].values += parameter.values
    }

    /// Whether a parameter may have several values.
    static func holdsList(_ name: String) -> Bool {
        !Array(name.utf8).withUnsafeBufferPointer { LineParts.isSingle($0) }
    }

    /// Whether a text can be a name in jCal: the letters small, and the underscore that programs have.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                isNameOctet($0) && !(0x41...0x5A).contains($0) || $0 == 0x5F
            }
    }
}

extension JSONText {
    mutating func put(_ property: JCalProperty) {
        put("[")
        put(text: property.name)
        put(",{")
        for (index, parameter) in property.parameters.enumerated() {
            if index > 0 { put(",") }
            put(text: parameter.name)
            put(":")
            if parameter.values.count == 1 {
                put(text: parameter.values[0])
            } else {
                put(.list(parameter.values.map { .text($0) }))
            }
        }
        put("},")
        put(text: property.type)
        for value in property.values {
            put(",")
            put(value)
        }
        put("]")
    }
}
