internal import CivilTime
internal import Participation
internal import Planning

/// A wish for an interpreter, as JSON has it.
struct InterpreterDocument: Codable {
    let mode: String
    @ExplicitNull var gender: String?
    @ExplicitNull var notThisPerson: String?

    init(_ wish: InterpreterWish) {
        mode = wish.mode.rawValue
        gender = wish.gender?.rawValue
        notThisPerson = wish.notThisPerson
    }
}

extension ClockSpan {
    /// From when to when as programs read it, for example `09:30-12:00`.
    var code: String { "\(start)-\(end)" }
}
