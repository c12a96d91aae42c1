internal import CivilTime

// Interpreters: for everybody at a meeting, or at single talks of a block.
extension Judge {
    /// Somebody who interprets at a meeting, and when.
    struct Interpreting {
        let id: Identifier
        var spans: [ClockSpan]
        let isInRoom: Bool
    }

    /// Those who interpret at a meeting; for all of it those who do so for everybody.
    func interpreted(_ meeting: Meeting) -> [Interpreting] {
        var all = meeting.interpreters.map {
            Interpreting(id: $0, spans: [meeting.span], isInRoom: true)
        }
        for talk in talks where talk.meeting == meeting.id {
            if let index = all.firstIndex(where: {
                $0.id == talk.interpreter && $0.isInRoom == talk.isInRoom
            }) {
                all[index].spans.append(talk.span)
            } else {
                all.append(
                    Interpreting(
                        id: talk.interpreter,
                        spans: [talk.span],
                        isInRoom: talk.isInRoom
                    )
                )
            }
        }
        return all
    }

    func away(_ interpreting: Interpreting, _ meeting: Meeting) -> [Reason] {
        guard let interpreter = interpreters[interpreting.id] else { return [] }
        let isFree = interpreting.spans.allSatisfy {
            interpreter.availability.isFree($0, on: meeting.date)
        }
        return isFree ? [] : [Reason(meeting.date, .interpreterAway(interpreting.id))]
    }

    func clashes(_ interpreting: Interpreting, _ meeting: Meeting) -> [Reason] {
        let key = NameDay(id: interpreting.id, day: meeting.date)
        let whole = others(byInterpreterDay[key], than: meeting).map {
            (id: $0.id, span: $0.span, venue: $0.venue, isInRoom: true)
        }
        let single = talks.filter {
            $0.interpreter == interpreting.id && $0.day == meeting.date
                && $0.meeting != meeting.id && known[$0.meeting] != nil
        }.map { (id: $0.meeting, span: $0.span, venue: $0.venue, isInRoom: $0.isInRoom) }
        var causes: [Reason.Cause] = []
        for other in whole + single {
            let travels = interpreting.isInRoom && other.isInRoom
            let minutes = travels ? travel.minutes(from: other.venue, to: meeting.venue) : 0
            let isTaken = interpreting.spans.contains { span in
                other.span.overlaps(span, pause: minutes * 60)
            }
            let cause = Reason.Cause.interpreterOccupied(interpreting.id, by: other.id)
            if isTaken, !causes.contains(cause) { causes.append(cause) }
        }
        return causes.map { Reason(meeting.date, $0) }
    }
}
