public import CivilTime

/// Why nobody gives the speech of a meeting yet.
public enum OpenSpeech: String, CaseIterable, Hashable, Sendable {
    /// It is further ahead than speakers are proposed.
    case tooEarly = "too-early"
    /// No speaker is known for the programme.
    case nobodyKnown = "nobody-known"
    /// None of the speakers can come.
    case nobodyFree = "nobody-free"
    /// Somebody could come and has not been chosen.
    case notChosen = "not-chosen"

    /// A stable word for programs that read plans.
    var code: String { "open-speech-\(rawValue)" }
}

extension Meeting {
    /// Why nobody gives the speech yet, as far as a plan has said so.
    public var openSpeech: OpenSpeech? {
        for case .openSpeech(let why) in reasons.map(\.cause) { return why }
        return nil
    }
}

extension Judge {
    /// The speakers who could come to a meeting where it is, in the order of their short names.
    public func speakersFree(for meeting: Meeting) -> [Identifier] {
        speakers.values.filter { speaker in
            speaker.serves(meeting.id.cycle.programme) && away(speaker, meeting).isEmpty
                && clashes(speaker, meeting).isEmpty
        }.map(\.id).sorted()
    }

    /// The facilitators who could run a meeting where it is, in the order of their short names.
    public func facilitatorsFree(for meeting: Meeting) -> [Identifier] {
        facilitators.values.filter { facilitator in
            facilitator.serves(meeting.id.cycle.programme) && away(facilitator, meeting).isEmpty
                && clashes(facilitator, meeting).isEmpty
        }.map(\.id).sorted()
    }

    /// Why nobody gives the speech of a meeting.
    ///
    /// - `last`: The last rule date for which speakers are proposed; nothing for no end.
    /// - Returns: Nothing if somebody does, or if no speech is wanted.
    public func whyOpen(_ meeting: Meeting, proposedUntil last: Day?) -> OpenSpeech? {
        let programme = meeting.id.cycle.programme
        guard
            meeting.speaker == nil,
            settings[programme]?.programme.step(meeting.id.step)?.speaker != nil
        else { return nil }
        guard speakers.values.contains(where: { $0.serves(programme) }) else { return .nobodyKnown }
        if let last, meeting.ruleDate > last { return .tooEarly }
        return speakersFree(for: meeting).isEmpty ? .nobodyFree : .notChosen
    }
}
