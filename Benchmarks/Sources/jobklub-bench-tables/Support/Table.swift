import Foundation

/// Lines of figures, one thing measured a line.
enum Table {
    private static let name = 58

    static func title(_ text: String) {
        let head = text.padding(toLength: name, withPad: " ", startingAt: 0)
        print("\n\(head) cpu ms   wall ms  peak MiB")
    }

    static func row(_ text: String, _ cost: Cost, _ note: String = "") {
        let head = text.padding(toLength: name, withPad: " ", startingAt: 0)
        let peak =
            cost.peak == 0 ? "       –" : String(format: "%8.1f", Double(cost.peak) / 1024)
        let figures = String(format: "%7.1f  %8.1f  ", cost.cpu, cost.wall) + peak
        print("\(head)\(figures)\(note.isEmpty ? "" : "  \(note)")")
    }
}
