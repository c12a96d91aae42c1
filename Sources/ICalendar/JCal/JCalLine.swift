/// A line of calendar text while it is made of jCal (RFC 7265 §4, §5.2).
struct JCalLine {
    let name: String
    let start: TextPosition
    let limit: Int
    let property: PropertyName
    var parameters: [ContentLine.Parameter] = []
    var type = JCalProperty.unknown
    private var octets: [UInt8] = []
    private var count = 0

    init(name: String, start: TextPosition, limit: Int) {
        self.name = name
        self.start = start
        self.limit = limit
        property = PropertyName(name)
    }

    private var known: ValueType? { ValueType.find(Array(type.utf8)) }

    mutating func add(_ value: JCalValue, _ place: TextPosition) throws {
        let shape = known.map { JCalShape(property, $0) } ?? .one
        let isList = shape == .list || shape == .open
        guard count == 0 || isList else { throw JCalError(place, .tooManyValues(name)) }
        let written = try written(value, shape, place)
        if count > 0 { octets.append(0x2C) }
        octets += written
        count += 1
        guard octets.count <= limit else { throw JCalError(place, .textTooLong(limit: limit)) }
    }

    private func written(
        _ value: JCalValue,
        _ shape: JCalShape,
        _ place: TextPosition
    ) throws -> [UInt8] {
        let isText = known == .text
        for element in elements(value) {
            guard case .text(let text) = element else { continue }
            guard !JCalText.hasControls(text, allowsLines: isText) else {
                throw JCalError(place, .controlCharacter)
            }
        }
        let written: [UInt8]?
        switch (known, value, shape) {
        case (nil, .text(let text), _): written = Array(text.utf8)
        case (nil, _, _): written = nil
        case (let type?, .list(let elements), .parts),
            (let type?, .list(let elements), .open) where type != .period:
            let counts = shape == .open ? 2...Int.max : property == .geo ? 2...2 : 2...3
            let parts = elements.map { type.written(JCalValue($0)) }
            written =
                counts.contains(parts.count) && !parts.contains(nil)
                ? Array(parts.compactMap(\.self).joined(separator: [0x3B])) : nil
        case (_, _, .parts): written = nil
        case (let type?, _, _): written = type.written(value)
        }
        guard let written else {
            throw JCalError(place, .badValue(value.excerpt, type: type))
        }
        return written
    }

    private func elements(_ value: JCalValue) -> [JCalValue.Element] {
        switch value {
        case .list(let elements): elements
        case .rule(let parts): parts.flatMap(\.values)
        default: value.element.map { [$0] } ?? []
        }
    }

    /// The line with its parameters, of which `VALUE` is the last.
    func finished() throws -> ContentLine {
        var parameters = parameters
        if known == .binary {
            // RFC 5545 §3.2.7 wants it there; jCal says the same with the type.
            for parameter in parameters where parameter.name == "ENCODING" {
                guard parameter.values.map({ $0.uppercased() }) == ["BASE64"] else {
                    throw JCalError(start, .badValue(parameter.values[0], type: type))
                }
            }
            parameters.removeAll { $0.name == "ENCODING" }
            parameters.append(.init("ENCODING", "BASE64"))
        }
        if namesType { parameters.append(.init("VALUE", type.uppercased())) }
        // A quote always ends a value, so with quotes around all of them every reader finds the same.
        for isQuoted in [false, true] {
            var head = Array(name.uppercased().utf8)
            for parameter in parameters {
                head += [0x3B] + parameter.name.utf8 + [0x3D]
                head += parameter.values.map { JCalText.parameter($0, isQuoted: isQuoted) }
                    .joined(separator: [0x2C])
            }
            head.append(0x3A)
            let line = head + octets
            guard line.count <= limit else { throw JCalError(start, .textTooLong(limit: limit)) }
            var parts = LineParts()
            let fault = line.withUnsafeBufferPointer { parts.parse($0, repairs: true) }
            guard fault == nil, parts.valueStart == head.count else { continue }
            return ContentLine(UnfoldedLine(octets: line, start: start), parts)
        }
        throw JCalError(start, .badName(name))
    }

    /// Whether calendar text has to say the type (§3.5.1).
    private var namesType: Bool {
        guard type != JCalProperty.unknown else { return false }
        guard let specification = PropertySpecification.of(property), !specification.mustNameType
        else { return true }
        return specification.types.first?.rawValue.lowercased() != type
    }
}
