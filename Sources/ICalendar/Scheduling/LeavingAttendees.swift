extension [EventPart] {
    /// What is left of events when a `CANCEL` takes out some of those who are invited.
    ///
    /// Their version stays: the others were told nothing, and what they are told next may have a lower
    /// number than the cancellation (RFC 5546 §3.2.5).
    ///
    /// - Parameters:
    ///   - cancel: An event of the message.
    ///   - organizer: Who invites, and does not count as somebody who is left.
    /// - Returns: The events without them; nothing where it is off for all who are invited.
    func left(by cancel: EventPart, organizer: String?) -> [EventPart]? {
        let named = Set(cancel.all(.attendee).map { MailboxName.normalized($0.value) })
        guard !named.isEmpty, !cancel.isCancelled else { return nil }
        var isAnybodyLeft = false
        let left = map { part in
            var part = part
            part.lines.removeAll { line in
                guard line.property == .attendee else { return false }
                let name = MailboxName.normalized(line.value)
                if named.contains(name) { return true }
                if name != organizer { isAnybodyLeft = true }
                return false
            }
            return part
        }
        return isAnybodyLeft ? left : nil
    }
}
