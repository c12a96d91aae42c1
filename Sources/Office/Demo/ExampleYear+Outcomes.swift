internal import CivilTime
internal import Participation
internal import Planning
internal import Store

/// What the courses lead to, and what is found in calls afterwards.
///
/// It is drawn by numbers of its own, so that the rest of the year is the same without it.
extension ExampleYear {
    /// Companies that nobody works for.
    private static let companies = [
        "Café Vesterlyst", "Hotel Søparken", "Børnehaven Solsikken", "Bageriet Kornet",
        "Rengøring Nord", "Plejehjemmet Egely", "Køkkenet på Torvet", "Genbrug og Gaver",
        "Lageret Syd", "Blomsterhuset",
    ]

    /// Some of those who came to a network meeting or a talk find a place to try work, or a job, soon after.
    func arrangePlacements(after meeting: Meeting, of people: [Int]) {
        guard meeting.kind == .network || meeting.kind == .talks else { return }
        for id in people where isFated(meeting.kind == .network ? 35 : 18) {
            let days = Int.random(in: 3...20, using: &fates)
            let kinds: [OutcomeKind] = [.internship, .internship, .wageSubsidy, .mentor, .job]
            let kind = kinds.randomElement(using: &fates) ?? .internship
            let weeks = Int.random(in: 4...13, using: &fates)
            let company = ExampleYear.companies.randomElement(using: &fates)
            let earliest = meeting.date.advanced(by: days)
            // What is agreed begins on a Monday.
            let begins = earliest.advanced(by: (8 - earliest.weekday.rawValue) % 7)
            var outcome = Outcome(kind, from: begins)
            outcome.until =
                [.mentor, .job].contains(kind) ? nil : begins.advanced(by: 7 * weeks - 3)
            outcome.company = company
            outcome.weeklyHours = kind == .internship ? 25 : kind == .mentor ? 2 : 37
            outcome.meeting = meeting.kind == .network ? meeting.id : nil
            arrange(moment(begins, "11:00")) { year, at in
                try year.note(outcome, of: id, at)
            }
        }
    }

    /// Nobody has two placements at once, or one after the course has ended.
    private func note(_ outcome: Outcome, of id: Int, _ now: Instant) throws {
        let course = try perform(.readPerson(id), at: now).person.course
        let isPlaced = course.outcomes.contains { $0.isOpen(on: outcome.from) }
        guard !isPlaced, course.isActive(on: outcome.from) else { return }
        let stored = try perform(.addOutcome(outcome, of: id), at: now).stored
        if outcome.kind == .job { arrangeAftercare(stored, now) }
        guard isFated(35), let last = outcome.until else { return }
        // Some are kept where they have shown what they can do.
        var job = Outcome(.job, from: last.advanced(by: 3))
        job.company = outcome.company
        job.weeklyHours = 37
        arrange(moment(job.from, "10:00")) { year, at in
            let stored = try year.perform(.addOutcome(job, of: id), at: at).stored
            year.arrangeAftercare(stored, at)
        }
    }

    /// What is not known when somebody has got a job is noted later, and they are called 3, 6 and 12 months
    /// after; now and then somebody is forgotten.
    func arrangeAftercare(_ stored: StoredOutcome, _ now: Instant) {
        let (id, number) = (stored.participant, stored.number)
        if stored.outcome.company == nil, isFated(75) {
            var outcome = stored.outcome
            outcome.company = ExampleYear.companies.randomElement(using: &fates)
            outcome.weeklyHours = [37, 37, 30, 20].randomElement(using: &fates)
            arrange(later(now, hours: 48)) { [outcome] year, at in
                let useCase = UseCase.changeOutcome(number, of: id, to: outcome, expecting: nil)
                try year.perform(useCase, at: at)
            }
        }
        guard stored.outcome.kind == .job else { return }
        for month in AftercareMonth.allCases where isFated(month == .third ? 95 : 75) {
            let days = Int.random(in: 0...20, using: &fates)
            let states: [AftercareState] = [
                .inWork, .inWork, .inWork, .inWork, .noContact, .notInWork, .inEducation,
            ]
            let state = states.randomElement(using: &fates) ?? .noContact
            let day = stored.outcome.aftercareDay(month).advanced(by: days)
            arrange(moment(day, "13:00")) { year, at in
                let useCase = UseCase.recordAftercare(of: id, month, state, about: number)
                try year.perform(useCase, at: at)
            }
        }
    }

    /// True so many times out of a hundred.
    private func isFated(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &fates) < percent
    }
}
