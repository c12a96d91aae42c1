import CivilTime
import Documents
import Store

extension Doctor {
    /// What is wrong with what lies in a file; copies and room are the machine's matter.
    static func faults(_ path: String) throws -> [Finding] {
        try examine(path, at: Town.now).filter(\.isFault)
    }
}

extension Store {
    /// What is wrong with what lies in the open file.
    func faults() throws -> [Finding] { try examine(at: Town.now).filter(\.isFault) }
}

extension Finding {
    fileprivate var isFault: Bool { state == .wrong && check != .backup && check != .clock }
}

extension Samples {
    /// Restores a file, as an administrator does.
    @discardableResult
    static func restore(
        _ backup: String,
        to path: String,
        replacing: Bool = false
    ) throws -> String? {
        try Backup.restore(
            backup,
            to: path,
            replacing: replacing,
            reading: RuleFileReader(),
            by: administrator,
            at: Town.now
        )
    }
}

extension Town {
    /// A moment to look at files.
    static let now = moment("2027-01-08 10:00")
}
