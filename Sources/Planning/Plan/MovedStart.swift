public import CivilTime

// A meeting that begins earlier or later than its step wishes has been moved as well.

extension Setting {
    /// The start that is wished for; nothing if the rules have no such step any more.
    public func wishedStart(of meeting: Meeting) -> ClockTime? {
        programme.step(meeting.id.step)?.span.start
    }

    /// Whether a meeting begins earlier or later than its step wishes.
    public func isStartMoved(_ meeting: Meeting) -> Bool {
        wishedStart(of: meeting).map { $0 != meeting.span.start } ?? false
    }

    /// Whether a meeting is on another day than its rule names, or begins earlier or later than wished.
    public func isMoved(_ meeting: Meeting) -> Bool { meeting.isMoved || isStartMoved(meeting) }

    /// Whether a meeting would fit into the hours of a venue if it might begin at another time, so that
    /// more times under `starts` would help.
    ///
    /// - `reasons`: Why it is not held nearer to its rule.
    public func wouldFitAtAnotherTime(_ id: MeetingID, _ reasons: [Reason]) -> Bool {
        guard let step = programme.step(id.step) else { return false }
        return reasons.contains { reason in
            guard case .venueHours(let place, let closed) = reason.cause, closed != .allDay else {
                return false
            }
            let open = venue(place)?.longestOpen(on: reason.date.weekday) ?? 0
            return open >= step.span.seconds
        }
    }
}

extension Meeting {
    /// Why it does not begin when its step wishes: what speaks against that time where it is held.
    ///
    /// The other reasons of the day are about venues that are wished for more.
    public var startReasons: [Reason] {
        reasons.filter { reason in
            guard reason.date == date else { return false }
            return switch reason.cause {
            case .venueHours(let place, _), .venueOccupied(let place, _): place == venue
            case .facilitatorAway, .facilitatorOccupied, .facilitatorFull, .speakerAway,
                .speakerAgain, .speakerFull, .interpreterAway, .interpreterOccupied,
                .noFacilitator, .noSpeaker, .noInterpreter, .keptFacilitator, .leftToCycle:
                true
            case .closed, .mind, .weekdayNotAllowed, .venueClosed, .venueTooSmall, .venueLacks,
                .sameDay, .mustFollow, .mustPrecede, .openSpeech, .follows, .arranged, .noNewCycle,
                .noSessions:
                false
            }
        }
    }
}
