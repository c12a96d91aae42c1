internal import Correspondence
public import Planning
public import Store

extension UseCase where Outcome == StaffKey {
    /// Looks somebody up by a short name, with the kind before it if several go by it.
    ///
    /// - Parameters:
    ///   - text: A short name, for example `anne-holm` or `speaker/anne-holm`.
    ///   - kind: Only people of this kind; nothing for all.
    /// - Returns: A use case that fails with ``Problem``: nobody, or several.
    public static func staff(named text: String, of kind: StaffKind? = nil) -> UseCase {
        UseCase<Staff>.readStaff(contacts: false).map { staff in
            let keys = staff.members.map { StaffKey($0) }.filter { kind == nil || $0.kind == kind }
            let found = keys.filter { $0.id.text == text || $0.text == text }
            guard let first = found.first else { throw Problem.nobody(text) }
            guard found.count == 1 else {
                let names = found.map(\.text).joined(separator: ", ")
                throw Problem(.badData, Phrase("change.several", ["names": .text(names)]))
            }
            return first
        }
    }
}

extension StaffKey {
    /// The key that somebody means by a short name.
    ///
    /// - Throws: ``Problem`` for what is no short name.
    public init(_ kind: StaffKind, named text: String) throws {
        guard let id = Identifier(text) else { throw Problem.nobody(text) }
        self.init(kind, id)
    }
}

extension Problem {
    fileprivate static func nobody(_ text: String) -> Problem {
        Problem(.badData, Phrase("change.no-person", ["id": .text(text)]))
    }
}
