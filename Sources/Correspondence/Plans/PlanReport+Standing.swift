internal import CivilTime
public import Planning

extension PlanReport {
    /// The year as it is kept, with what is cancelled at the end.
    ///
    /// - `plan`: The meetings that are held.
    /// - `cancelled`: The others, with the reason in words.
    public func lines(
        standing plan: Plan,
        cancelled: [(meeting: Meeting, reason: Phrase)],
        withIDs: Bool = false
    ) -> [String] {
        var lines = lines(plan, withIDs: withIDs)
        guard !cancelled.isEmpty else { return lines }
        lines += ["", catalogue.text("plan.cancelled")]
        for (meeting, reason) in cancelled {
            let slot = catalogue.text(
                MeetingSlot(meeting, names, wantsSpeaker: false, namesPeople: false)
            )
            let name = catalogue.text(names.meeting(meeting.id))
            lines.append("  \(name): \(slot) – \(catalogue.text(reason))")
            if withIDs { lines.append("      \(meeting.id)") }
        }
        return lines
    }
}

extension Meeting {
    /// Whether all that is known is that somebody has put it where it is.
    var isArranged: Bool {
        reasons.contains { $0.cause == .arranged }
    }
}
