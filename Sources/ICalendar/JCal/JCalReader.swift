/// Makes a tree of the tokens of jCal (RFC 7265 §3.2–3.5, §4).
///
/// Open components are a list and no call.
struct JCalReader: ~Copyable {
    private var tokens: JSONTokens
    private let limits: ReadingLimits
    private var tree = CalendarTree()
    private var open: [CalendarTree.ComponentID] = []
    private var components = 0

    /// How many more values the property may have, and how many octets in all of them.
    private var values = 0
    private var octets = 0

    init(_ source: any OctetSource, limits: ReadingLimits) {
        tokens = JSONTokens(source, limits: limits)
        self.limits = limits
    }

    mutating func read() throws -> CalendarTree {
        try expect(.beginArray, .component)
        let start = tokens.start
        switch try tokens.next() {
        case .text(let name): try calendar(name, start)
        case .beginArray:
            // Several calendars (§3.2).
            repeat {
                let start = tokens.start
                try calendar(try name(), start)
            } while try another(.component)
        default: throw fault(.notJCal(.component))
        }
        _ = try tokens.next()
        return tree
    }

    private func fault(_ problem: JCalError.Problem) -> JCalError {
        JCalError(tokens.start, problem)
    }

    private mutating func expect(_ token: JSONTokens.Token, _ part: JCalError.Part) throws {
        guard try tokens.next() == token else { throw fault(.notJCal(part)) }
    }

    /// Whether a list goes on with another list.
    private mutating func another(_ part: JCalError.Part) throws -> Bool {
        switch try tokens.next() {
        case .beginArray: return true
        case .endArray: return false
        default: throw fault(.notJCal(part))
        }
    }

    private mutating func text(_ part: JCalError.Part) throws -> String {
        guard case .text(let text) = try tokens.next() else { throw fault(.notJCal(part)) }
        return text
    }

    /// A name in small letters.
    private mutating func name(_ part: JCalError.Part = .name) throws -> String {
        let name = try text(part)
        guard JCalProperty.isName(name) else { throw fault(.badName(name)) }
        return name
    }

    // MARK: Components

    private mutating func calendar(_ name: String, _ start: TextPosition) throws {
        guard name == "vcalendar" else { throw fault(.notACalendar(name)) }
        try begin(name, start)
        while !open.isEmpty {
            if try another(.component) {
                let start = tokens.start
                try begin(try self.name(), start)
            } else {
                try expect(.endArray, .component)
                open.removeLast()
            }
        }
    }

    /// Takes a component up to what lies in it.
    private mutating func begin(_ name: String, _ start: TextPosition) throws {
        guard open.count < limits.depth else {
            throw JCalError(start, .tooDeep(limit: limits.depth))
        }
        components += 1
        guard components <= limits.components else {
            throw JCalError(start, .tooManyComponents(limit: limits.components))
        }
        guard JCalProperty.isName(name), open.isEmpty || name != "vcalendar" else {
            throw fault(.badName(name))
        }
        let upper = name.uppercased()
        let known = Array(upper.utf8).withUnsafeBufferPointer { ComponentName.table.find($0) }
        let component = tree.append(known ?? .other, upper, start, to: open.last)
        open.append(component)
        try expect(.beginArray, .component)
        var properties = 0
        while try another(.property) {
            properties += 1
            guard properties <= limits.propertiesPerComponent else {
                throw fault(.tooManyProperties(limit: limits.propertiesPerComponent))
            }
            tree.append(try property(), to: component)
        }
        try expect(.beginArray, .component)
    }

    // MARK: Properties

    private mutating func property() throws -> ContentLine {
        let start = tokens.start
        values = JCalProperty.valueLimit(limits)
        // Dates and periods are longer here than in calendar text.
        octets = 2 * min(limits.lineLength, 1 << 40)
        let name = try name()
        guard name != "begin", name != "end" else { throw fault(.badName(name)) }
        var line = JCalLine(name: name, start: start, limit: limits.lineLength)
        try parameters(of: &line)
        line.type = try self.name(.type)
        guard let (first, place) = try value() else { throw fault(.notJCal(.value)) }
        try line.add(first, place)
        while let (next, place) = try value() { try line.add(next, place) }
        return try line.finished()
    }

    private mutating func parameters(of line: inout JCalLine) throws {
        try expect(.beginObject, .parameters)
        var count = 0
        while case .key(let name) = try tokens.next() {
            count += 1
            try spend(name)
            guard count <= limits.parametersPerProperty else {
                throw fault(.tooManyParameters(limit: limits.parametersPerProperty))
            }
            guard JCalProperty.isName(name), !name.utf8.contains(0x5F) else {
                throw fault(.badName(name))
            }
            guard name != "value" else { throw fault(.typeAmongParameters) }
            var values: [String] = []
            switch try tokens.next() {
            case .text(let text): values.append(try checked(text))
            case .beginArray:
                list: while true {
                    switch try tokens.next() {
                    case .text(let text): values.append(try checked(text))
                    case .endArray where !values.isEmpty: break list
                    default: throw fault(.notJCal(.parameterValue))
                    }
                }
            default: throw fault(.notJCal(.parameterValue))
            }
            guard values.count == 1 || JCalProperty.holdsList(name) else {
                throw fault(.tooManyValues(name))
            }
            line.parameters.append(ContentLine.Parameter(name, values))
        }
    }

    /// Counts a value against the limits of its property, before the next one is read.
    private mutating func spend(_ text: String) throws {
        values -= 1
        guard values >= 0 else {
            throw fault(.tooManyListValues(limit: JCalProperty.valueLimit(limits)))
        }
        octets -= text.utf8.count + 1
        guard octets >= 0 else { throw fault(.textTooLong(limit: limits.lineLength)) }
    }

    private mutating func checked(_ text: String) throws -> String {
        guard !JCalText.hasControls(text, allowsLines: true) else { throw fault(.controlCharacter) }
        try spend(text)
        return text
    }

    // MARK: Values

    /// The next value of a property with its place; nothing at the end of them.
    private mutating func value() throws -> (JCalValue, TextPosition)? {
        let token = try tokens.next()
        let place = tokens.start
        switch token {
        case .endArray: return nil
        case .beginArray: return (.list(try elements()), place)
        case .beginObject:
            var parts: [JCalValue.Part] = []
            while case .key(let name) = try tokens.next() {
                try spend(name)
                let token = try tokens.next()
                let values = token == .beginArray ? try elements() : [try element(token)]
                parts.append(JCalValue.Part(name: name, values: values))
            }
            return (.rule(parts), place)
        default: return (JCalValue(try element(token)), place)
        }
    }

    /// What stands in a list, up to its end.
    private mutating func elements() throws -> [JCalValue.Element] {
        var elements: [JCalValue.Element] = []
        while true {
            let token = try tokens.next()
            if token == .endArray { return elements }
            elements.append(try element(token))
        }
    }

    private mutating func element(_ token: JSONTokens.Token) throws -> JCalValue.Element {
        switch token {
        case .text(let text):
            try spend(text)
            return .text(text)
        case .number(let text):
            try spend(text)
            return .number(text)
        case .boolean(let value):
            try spend("")
            return .boolean(value)
        default: throw fault(.notJCal(.value))
        }
    }
}
