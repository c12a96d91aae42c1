extension CalendarTree {
    /// Writes all of a tree as jCal (RFC 7265).
    ///
    /// One calendar is one JSON array, several are an array of them (§3.2). All components,
    /// properties, parameters and values are there. What jCal has no place for is brought into one
    /// form: names are in small letters, the properties of a component stand before what lies in it
    /// (§3.3), and a type that is said though it is the usual one is not said (§3.5.1). A value that
    /// is not of its type is written as it stands, with the type `unknown` (§5), and told. A calendar
    /// in a calendar is left out and told.
    ///
    /// ```swift
    /// let (octets, diagnostics) = tree.jCal()
    /// let again = try CalendarTree.read(jCal: octets)
    /// ```
    ///
    /// - Parameter limits: What the reader takes; a property that is more is written as it stands, of
    ///   the type `unknown`, and told.
    /// - Returns: The octets without a line end, and what could not be said.
    /// - Complexity: O(*n*) in the size of the tree.
    public func jCal(
        limits: ReadingLimits = ReadingLimits()
    ) -> (octets: [UInt8], diagnostics: DiagnosticLog) {
        var text = JSONText()
        var log = DiagnosticLog()
        let isStream = rootIndices.count != 1
        if isStream { text.put("[") }
        for (index, root) in rootIndices.enumerated() {
            if index > 0 { text.put(",") }
            write(root, to: &text, limits, &log)
        }
        if isStream { text.put("]") }
        return (octets: text.octets, diagnostics: log)
    }

    /// Writes a component and all that lies in it.
    private func write(
        _ root: Int,
        to text: inout JSONText,
        _ limits: ReadingLimits,
        _ log: inout DiagnosticLog
    ) {
        var open = [begin(root, &text, limits, &log)]
        while let inner = open.last {
            guard let child = inner.first else {
                text.put("]]")
                open.removeLast()
                if open.last?.isEmpty == false { text.put(",") }
                continue
            }
            open[open.count - 1].removeFirst()
            open.append(begin(child, &text, limits, &log))
        }
    }

    /// Writes a component up to what lies in it, which is given.
    private func begin(
        _ node: Int,
        _ text: inout JSONText,
        _ limits: ReadingLimits,
        _ log: inout DiagnosticLog
    ) -> ArraySlice<Int> {
        text.put("[")
        text.put(text: nodes[node].name.lowercased())
        text.put(",[")
        var inner: [Int] = []
        var isFirst = true
        for item in nodes[node].items {
            switch item {
            case .component(let child) where nodes[child].name == "VCALENDAR":
                // No reader of jCal looks for a calendar there, ours neither.
                let problem = ReadingError.Problem.misplacedComponent(
                    "VCALENDAR",
                    parent: nodes[node].name
                )
                log.add(.warning, nodes[child].position, problem)
            case .component(let child): inner.append(child)
            case .property(let line):
                let property = JCalProperty(line, limits: limits)
                if let problem = property.problem {
                    log.add(.warning, line.position(inValue: 0), problem)
                }
                if !isFirst { text.put(",") }
                isFirst = false
                text.put(property)
            }
        }
        text.put("],[")
        return inner[...]
    }

    /// Reads jCal into a tree (RFC 7265).
    ///
    /// Names come out in capitals, `VALUE` where the type is not the usual one (§3.5.1), and texts
    /// and parameters escaped. Nothing is guessed: what is not jCal to the letter is refused, with its
    /// place. Every component and property has its place in this text.
    ///
    /// - Parameters:
    ///   - source: Where the octets come from.
    ///   - limits: How much is read; those of lines hold for texts and for each property.
    /// - Returns: The calendars.
    /// - Throws: ``JCalError``, or what the source throws.
    /// - Complexity: O(*n*) in the length of the text.
    public static func read(
        jCal source: any OctetSource,
        limits: ReadingLimits = ReadingLimits()
    ) throws -> CalendarTree {
        var reader = JCalReader(source, limits: limits)
        return try reader.read()
    }

    /// Makes a tree of jCal (RFC 7265) that is in memory.
    ///
    /// - Parameters:
    ///   - octets: The whole text.
    ///   - limits: How much is read; those of lines hold for texts and for each property.
    /// - Returns: The calendars.
    /// - Throws: ``JCalError``.
    /// - Complexity: O(*n*) in the length of the text.
    public static func read(
        jCal octets: [UInt8],
        limits: ReadingLimits = ReadingLimits()
    ) throws(JCalError) -> CalendarTree {
        do {
            return try read(jCal: OctetArray(octets), limits: limits)
        } catch let error as JCalError {
            throw error
        } catch {
            // Octets in memory have nothing else to throw.
            throw JCalError(TextPosition(line: 1, column: 1, octet: 0), .notJSON(""))
        }
    }
}
