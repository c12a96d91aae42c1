public import CivilTime

/// A whole text of calendars with everything that stands in it, in its order (RFC 5545 §3.4).
///
/// Nothing is lost: what nobody here knows comes out as it went in. The components lie side by side
/// in one array and name each other by number, so that reading, writing, comparing and throwing
/// away need no recursion, however deep somebody nests them.
public struct CalendarTree: Sendable {
    /// One component of a tree; it means nothing in another tree.
    public struct ComponentID: Hashable, Sendable {
        let index: Int
    }

    struct Node: Sendable {
        let component: ComponentName
        let name: String
        let position: TextPosition
        var parent: Int?
        var items: [Item] = []
    }

    enum Item: Sendable {
        case property(ContentLine)
        case component(Int)
    }

    var nodes: [Node] = []
    var rootIndices: [Int] = []

    /// Makes a tree without any calendar.
    public init() {}

    /// The calendars of the text, in its order.
    public var calendars: [ComponentID] { rootIndices.map(ComponentID.init) }

    /// Which component it is.
    ///
    /// - Parameter id: A component of this tree.
    /// - Returns: Its name among those of the standard.
    public func component(_ id: ComponentID) -> ComponentName { nodes[id.index].component }

    /// The name of a component.
    ///
    /// - Parameter id: A component of this tree.
    /// - Returns: The name in upper case, also where the standard does not know it.
    public func name(_ id: ComponentID) -> String { nodes[id.index].name }

    /// Where a component begins in the text that was read.
    ///
    /// - Parameter id: A component of this tree.
    /// - Returns: The place of its first line.
    public func position(_ id: ComponentID) -> TextPosition { nodes[id.index].position }

    /// The components that lie in another one, in their order.
    ///
    /// - Parameters:
    ///   - id: A component of this tree.
    ///   - component: Only these, or nothing for all.
    /// - Returns: The components.
    public func components(
        in id: ComponentID,
        _ component: ComponentName? = nil
    ) -> [ComponentID] {
        nodes[id.index].items.compactMap { item in
            guard case .component(let child) = item else { return nil }
            if let component, nodes[child].component != component { return nil }
            return ComponentID(index: child)
        }
    }

    /// The properties of a component, in their order.
    ///
    /// - Parameters:
    ///   - id: A component of this tree.
    ///   - property: Only these, or nothing for all.
    /// - Returns: The lines as they were written.
    public func properties(
        in id: ComponentID,
        _ property: PropertyName? = nil
    ) -> [ContentLine] {
        nodes[id.index].items.compactMap { item in
            guard case .property(let line) = item else { return nil }
            if let property, line.property != property { return nil }
            return line
        }
    }

    /// The first property of a name.
    ///
    /// - Parameters:
    ///   - property: Which property.
    ///   - id: A component of this tree.
    /// - Returns: Nothing where the component has none.
    public func first(_ property: PropertyName, in id: ComponentID) -> ContentLine? {
        for case .property(let line) in nodes[id.index].items where line.property == property {
            return line
        }
        return nil
    }
}

extension CalendarTree {
    /// Reads a text into a tree.
    ///
    /// - Parameters:
    ///   - source: Where the octets come from.
    ///   - limits: How much is read.
    ///   - mode: Whether what is clearly meant is put right.
    /// - Returns: The tree of all that could be read, and what there was to say.
    /// - Throws: What the source throws.
    /// - Complexity: O(*n*) in the length of the text.
    public static func read(
        _ source: any OctetSource,
        limits: ReadingLimits = ReadingLimits(),
        mode: ReadingMode = .repairing
    ) throws -> (tree: CalendarTree, diagnostics: DiagnosticLog) {
        var builder = TreeBuilder()
        var reader = CalendarReader(source, limits: limits, mode: mode)
        while let step = try reader.next() { builder.take(step, reader) }
        return (tree: builder.tree, diagnostics: reader.diagnostics)
    }

    /// Reads a text into a tree and checks it on the way.
    ///
    /// - Parameters:
    ///   - source: Where the octets come from.
    ///   - limits: How much is read.
    ///   - load: Gives the zone of an IANA name, or nothing, as for ``ZoneResolver``.
    /// - Returns: The tree of all that could be read, and all that a check has to say of it.
    /// - Throws: What the source throws.
    /// - Complexity: O(*n*) in the length of the text.
    public static func checked(
        _ source: any OctetSource,
        limits: ReadingLimits = ReadingLimits(),
        load: @escaping (String) -> Zone?
    ) throws -> (tree: CalendarTree, diagnostics: DiagnosticLog) {
        var builder = TreeBuilder()
        var log = DiagnosticLog(limit: limits.diagnostics)
        let summary = try CalendarChecker.check(
            source,
            limits: limits,
            load: load,
            each: { builder.take($0, $1) },
            tell: { log.add($0) }
        )
        log.omit(summary.omitted, errors: summary.omittedErrors)
        return (tree: builder.tree, diagnostics: log)
    }
}

/// A tree while it is read.
private struct TreeBuilder {
    private(set) var tree = CalendarTree()
    private var open: [CalendarTree.ComponentID] = []

    mutating func take(_ step: CalendarReader.Step, _ reader: borrowing CalendarReader) {
        switch step {
        case .begin(let component):
            open.append(
                tree.append(component, reader.componentName, reader.position, to: open.last)
            )
        case .property:
            if let component = open.last { tree.append(reader.contentLine, to: component) }
        case .end:
            open.removeLast()
        }
    }
}

extension ContentLineWriter {
    /// Writes all of a tree, each line with the octets that were read.
    ///
    /// - Parameter tree: The calendars.
    /// - Complexity: O(*n*) in the length of what is written.
    public mutating func write(_ tree: CalendarTree) {
        for step in tree.steps() {
            switch step {
            case .begin(let name): begin(name)
            case .property(let line): write(line)
            case .end(let name): end(name)
            }
        }
    }
}

extension CalendarTree {
    /// What stands in a tree, one thing after the other.
    enum Step: Hashable {
        case begin(String)
        case property(ContentLine)
        case end(String)
    }

    /// The whole tree in the order of its text, found as it is asked for.
    struct Steps: Sequence, IteratorProtocol {
        let tree: CalendarTree
        private var root = 0
        private var stack: [(node: Int, next: Int)] = []

        init(_ tree: CalendarTree) { self.tree = tree }

        mutating func next() -> Step? {
            guard let (node, index) = stack.last else {
                guard root < tree.rootIndices.count else { return nil }
                defer { root += 1 }
                return begin(tree.rootIndices[root])
            }
            guard index < tree.nodes[node].items.count else {
                stack.removeLast()
                return .end(tree.nodes[node].name)
            }
            stack[stack.count - 1].next += 1
            switch tree.nodes[node].items[index] {
            case .property(let line): return .property(line)
            case .component(let child): return begin(child)
            }
        }

        private mutating func begin(_ node: Int) -> Step {
            stack.append((node: node, next: 0))
            return .begin(tree.nodes[node].name)
        }
    }

    func steps() -> Steps { Steps(self) }
}

extension CalendarTree: Equatable {
    /// Whether two trees have the same lines in the same order, wherever they stood.
    ///
    /// - Complexity: O(*n*) in their size.
    public static func == (left: CalendarTree, right: CalendarTree) -> Bool {
        left.steps().elementsEqual(right.steps())
    }
}
