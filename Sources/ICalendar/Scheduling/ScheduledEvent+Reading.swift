internal import CivilTime

extension DateReading {
    /// Reads the dates of one calendar.
    init(
        of tree: CalendarTree,
        _ calendar: CalendarTree.ComponentID,
        loadZone: @escaping (String) -> Zone?
    ) {
        var log = DiagnosticLog(limit: 0)
        let definitions = tree.components(in: calendar, .vtimezone).compactMap {
            ZoneDefinition($0, of: tree, &log)
        }
        self.init(
            resolver: ZoneResolver(definitions: definitions, load: loadZone),
            diagnostics: log
        )
        isMessage = tree.first(.method, in: calendar) != nil
    }
}

extension CalendarTree {
    /// One component with all that lies in it, in the order of its text.
    func steps(of id: ComponentID) -> [Step] {
        var tree = CalendarTree()
        tree.nodes = nodes
        tree.rootIndices = [id.index]
        return Array(tree.steps())
    }
}

/// Puts what stands in texts together to a tree.
struct TreeMaker {
    private(set) var tree = CalendarTree()
    private var open: [CalendarTree.ComponentID] = []

    /// Adds what follows; what was begun and not ended goes on.
    mutating func add(_ steps: [CalendarTree.Step]) {
        let start = TextPosition(line: 1, column: 1, octet: 0)
        for step in steps {
            switch step {
            case .begin(let name):
                let known = Array(name.utf8).withUnsafeBufferPointer {
                    ComponentName.table.find($0)
                }
                open.append(tree.append(known ?? .other, name, start, to: open.last))
            case .property(let line):
                if let component = open.last { tree.append(line, to: component) }
            case .end: _ = open.popLast()
            }
        }
    }
}
