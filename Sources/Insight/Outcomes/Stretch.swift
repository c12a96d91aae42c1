internal import CivilTime
internal import Participation

/// A stretch of the course whose time is measured, from one step to another.
public enum Stretch: String, CaseIterable, Hashable, Sendable, Encodable {
    /// From the referral to the first session, of those whose referral is on file.
    case referralToStart = "referral-start"
    /// From the first session to the last one that was missing.
    case startToCompletion = "start-completed"
    /// From the beginning of the course to the first company placement.
    case referralToPlacement = "referral-placement"
    /// From the beginning of the course to the first ordinary job.
    case referralToJob = "referral-job"
    /// From the beginning of the course to the first ordinary job or education.
    case referralToWork = "referral-work"

    /// How long somebody was on the way, and whether they arrived; nothing for who never set out.
    ///
    /// Whoever has not arrived counts until the course ended for another reason, or until the closing day. What
    /// was there before it could begin took no days.
    func time(_ journey: Journey, until closingDay: Day) -> (days: Int, hasArrived: Bool)? {
        guard let from = start(journey) else { return nil }
        let arrival = arrival(journey)
        var last = closingDay
        if let end = journey.end, !isArrival(end.reason) { last = min(last, end.day) }
        if let arrival, arrival <= last {
            return (days: max(from.distance(to: arrival), 0), hasArrived: true)
        }
        return (days: max(from.distance(to: last), 0), hasArrived: false)
    }

    /// The steps of the funnel whose numbers are known to who knows those of the stretch.
    var steps: Set<CourseStep> {
        switch self {
        case .referralToStart: [.referred, .started]
        case .startToCompletion: [.started, .completed]
        case .referralToPlacement: [.referred, .placement]
        case .referralToJob: [.referred]
        case .referralToWork: [.referred, .work]
        }
    }

    private func start(_ journey: Journey) -> Day? {
        switch self {
        // Who came without a referral never waited for anything.
        case .referralToStart: journey.referred
        case .referralToPlacement, .referralToJob, .referralToWork: journey.began
        case .startToCompletion: journey.day(.started)
        }
    }

    private func arrival(_ journey: Journey) -> Day? {
        switch self {
        case .referralToStart: journey.day(.started)
        case .startToCompletion: journey.day(.completed)
        case .referralToPlacement: journey.day(.placement)
        case .referralToJob: journey.first { $0 == .job }
        case .referralToWork: journey.day(.work)
        }
    }

    /// Whether a course that ended for this reason has arrived, be it some days later.
    private func isArrival(_ reason: EndReason) -> Bool {
        switch self {
        case .referralToStart, .startToCompletion, .referralToPlacement: false
        case .referralToJob: reason == .job
        case .referralToWork: reason.outcome != nil
        }
    }
}
