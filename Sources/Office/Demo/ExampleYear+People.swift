internal import CivilTime
internal import Foundation
internal import Participation
internal import Planning
internal import Store

/// Who comes, and what they answer.
extension ExampleYear {
    /// Begins every cycle and every other meeting in good time.
    func arrangeYear() {
        for cycle in plan.cycles {
            let meetings = plan.meetings(of: cycle)
            if let first = meetings.first(where: { $0.kind == .session }) {
                arrangeGroup(cycle, first)
            }
            for meeting in meetings { arrange(meeting) }
        }
    }

    /// People are referred to a cycle in the weeks before; some months more than there are seats for.
    private func arrangeGroup(_ cycle: CycleID, _ first: Meeting) {
        let seats = rules.programme.step(first.id.step)?.seats ?? 12
        for _ in 0..<Int.random(in: max(1, seats - 4)...seats + 3, using: &random) {
            let days = Int.random(in: 12...35, using: &random)
            let hour = Int.random(in: 9...14, using: &random)
            let interview = moment(
                first.date.advanced(by: -days),
                "\(hour < 10 ? "0" : "")\(hour):00"
            )
            arrange(interview) { year, at in
                let id = try year.add(at)
                try year.refer(id, to: cycle, at)
            }
        }
    }

    /// A new person, with the particulars that a first interview brings to light.
    private func add(_ now: Instant) throws -> Int {
        count += 1
        let name = names[count % names.count]
        let hasMail = isDrawn(70)
        let rule: Participant.ContactRule = isDrawn(5) ? .doNotWrite : hasMail ? .any : .phoneOnly
        let participant = Participant(
            id: 0,
            givenName: name.given,
            familyName: name.family,
            language: name.language,
            phone: String(format: "00 00 %02d %02d", count / 100 % 100, count % 100),
            mailbox: hasMail ? "deltager\(count)@post.example" : nil,
            contactRule: rule,
            interpreter: isDrawn(25) ? InterpreterWish() : nil
        )
        let day = rules.zone.local(now).day
        var course = Course(
            channel: RecruitmentChannel.allCases.randomElement(using: &random),
            goal: Goal.allCases.randomElement(using: &random)
        )
        course.interview = Course.Interview(day: day, by: "Anne")
        course.privacyNotice = Course.PrivacyNotice(day: day, language: name.language)
        let categories = ["inl-2-3", "inl-2-3", "inl-2-3", "inl-2-4", "inl-2-4", "lab-2-10"]
        if let code = categories.randomElement(using: &random).flatMap({ Identifier($0) }) {
            course.legalCategories.set(code, from: day)
        }
        course.support.set(isDrawn(60) ? .selfHelp : .handHeld, from: day)
        course.coordinators.set(isDrawn(50) ? "Anne" : "Bo", from: day)
        let traits = Traits(
            gender: isDrawn(63) ? .female : .male,
            education: Traits.Education.allCases.randomElement(using: &random),
            arrivalYear: day.year - Int.random(in: 0...6, using: &random),
            ageGroup: Traits.AgeGroup.allCases.randomElement(using: &random)
        )
        let person = Person(participant: participant, traits: traits, course: course)
        return try perform(.addPerson(person), at: now)
    }

    /// The referral, and then the answer: a yes, a no, or none.
    private func refer(_ id: Int, to cycle: CycleID, _ now: Instant) throws {
        let referral = Course.Referral(
            day: rules.zone.local(now).day,
            by: "Mette",
            testMessageArrived: isDrawn(90)
        )
        try take(try perform(.refer(id, to: cycle.description, referral), at: now), at: now)
        let target = cycle.description
        let children = isDrawn(15) ? 1 : 0
        let answer = later(now, hours: Int.random(in: 1...120, using: &random))
        switch Int.random(in: 0..<100, using: &random) {
        case ..<82:
            arrange(answer) { try $0.attempt(.signUp(id, at: target, children: children), at: $1) }
            guard isDrawn(12) else { break }
            // Some think again, in time or not.
            let change = later(answer, hours: Int.random(in: 24...500, using: &random))
            arrange(change) { try $0.attempt(.giveUp(id, at: target), at: $1) }
        case ..<90:
            arrange(answer) { try $0.attempt(.giveUp(id, at: target), at: $1) }
        default: break
        }
        arrangeEnd(id, now)
    }

    /// Some find a job, move or pause.
    private func arrangeEnd(_ id: Int, _ now: Instant) {
        guard isDrawn(40) else { return }
        let when = later(now, hours: 24 * Int.random(in: 60...300, using: &random))
        if isDrawn(15) {
            let length = Int.random(in: 20...60, using: &random)
            arrange(when) { year, at in
                let day = year.rules.zone.local(at).day
                let pause = UseCase.pausePerson(id, from: day, until: day.advanced(by: length))
                try year.take(try year.perform(pause, at: at), at: at)
            }
        } else {
            let reasons: [EndReason] = [.job, .job, .job, .education, .moved, .doesNotWish]
            let reason = reasons.randomElement(using: &random) ?? .other
            arrange(when) { year, at in
                let day = year.rules.zone.local(at).day
                let ending = try year.perform(.endCourse(id, on: day, reason), at: at)
                try year.take(ending.changes, at: at)
                if let outcome = ending.outcome { year.arrangeAftercare(outcome, at) }
            }
        }
    }
}
