public import Participation
public import Planning
internal import CivilTime

/// What each person reached in a period, by the day it happened.
public struct PersonReport: Sendable {
    /// The days it is about.
    public let period: ReportPeriod

    /// All persons together.
    public let total: PersonCounts

    let counts: [Int: PersonCounts]

    /// Looks at every person once and at every meeting once.
    ///
    /// Being there counts, with a seat or without, at meetings that were held. A session that was
    /// missed can be taken in a later cycle: what completes a programme is having come to each of its
    /// session numbers.
    ///
    /// - Parameters:
    ///   - people: Each person once; whoever is not among them is not counted.
    ///   - meetings: All meetings there ever were, since what was begun before the period counts for
    ///     what is completed in it.
    ///   - offers: Who was offered a talk.
    ///   - sessions: How many session numbers each programme has; nobody completes one without.
    ///   - cycles: The same for single cycles, where a programme's number has changed since.
    ///   - period: The days it is about.
    /// - Complexity: O(people + marks + offers).
    public init(
        _ people: some Sequence<CourseFacts>,
        meetings: some Collection<MeetingAttendance>,
        offers: some Sequence<TalkOffer> = [],
        sessions: [Identifier: Int] = [:],
        cycles: [CycleID: Int] = [:],
        in period: ReportPeriod = ReportPeriod()
    ) {
        var paths = CoursePath.all(meetings, in: period)
        for offer in offers where period.contains(offer.day) {
            paths[offer.participant, default: CoursePath()].isOfferedTalk = true
        }
        let closingDay = period.closingDay(meetings)
        var counts: [Int: PersonCounts] = [:]
        var total = PersonCounts()
        for person in people {
            let path = paths[person.participant] ?? CoursePath()
            var count = path.counts(in: period, sessions, cycles)
            count.add(person.course, in: period, closingDay)
            counts[person.participant] = count
            total += count
        }
        self.period = period
        self.counts = counts
        self.total = total
    }
}

extension PersonCounts {
    fileprivate mutating func add(_ course: Course, in period: ReportPeriod, _ closingDay: Day?) {
        if let referral = course.referral, period.contains(referral.day) { referred += 1 }
        if let end = course.end, period.contains(end.day) { ended[end.reason, default: 0] += 1 }
        guard let closingDay, course.isPaused(on: closingDay) else { return }
        // Whoever has ended their course does not pause any more.
        if course.end.map({ $0.day > closingDay }) ?? true { paused += 1 }
    }
}
