internal import CivilTime

extension [MeetingRequest] {
    /// Lets meetings come after those that were held late, or that a person has moved to a later day.
    ///
    /// Talks two days after the third session are looked for two days after the day that it was moved to,
    /// if they would come before it else; a network meeting goes on by whole weeks.
    ///
    /// - Parameter standing: Meetings as they stand.
    /// - Returns: The same requests in the same order, some with a later ``MeetingRequest/target``.
    /// - Complexity: O(*n* × the meetings of a cycle).
    func following(_ standing: [MeetingID: StandingMeeting]) -> [MeetingRequest] {
        var requests = self
        for cycle in Dictionary(grouping: indices, by: { self[$0].id.cycle }).values {
            let members = cycle.sorted {
                (self[$0].ruleDate, self[$0].id) < (self[$1].ruleDate, self[$1].id)
            }
            // The days of meetings that are held later than their rules say.
            var late: [Int: Day] = [:]
            for index in members {
                let request = requests[index]
                for other in members where requests[other].precedes(request) {
                    guard let day = late[other], day >= requests[index].target else { continue }
                    requests[index].target = request.day(after: day, requests[other])
                    requests[index].following = requests[other].id
                }
                let isFixed = standing[request.id].map {
                    !$0.isCancelled && ($0.isByHand || $0.isPast)
                }
                if isFixed == true, let day = standing[request.id]?.meeting.date {
                    if day > request.ruleDate { late[index] = day }
                } else if requests[index].target > request.ruleDate {
                    late[index] = requests[index].target
                }
            }
        }
        return requests
    }
}

extension MeetingRequest {
    /// The day on which the meeting would be held after another one of its cycle.
    fileprivate func day(after day: Day, _ other: MeetingRequest) -> Day {
        if step.timing.precedingStep == other.step.id {
            return day.advanced(by: Swift.max(1, step.timing.daysAfter))
        }
        return target.advanced(by: (target.distance(to: day) / 7 + 1) * 7)
    }
}
