public import CivilTime
public import Insight
internal import Participation
internal import Planning

/// People with the counts that were published of four municipalities' work (*Projekt Futura*, KL 2014).
///
/// Only the counts are published. Who is which, and on which days, is made up, always alike:
///
/// | what | persons |
/// | --- | --- |
/// | all; women among them | 451; 284 |
/// | by legal category, `inl-2-3`, `inl-2-4` and `lab-2-10` | 271, 121, 59 |
/// | in an ordinary job, by the same categories | 122: 68, 33, 21 |
/// | in a placement: internship, wage subsidy | 104: 62, 42 |
/// | in an ordinary education; published is "7 per cent" | 32 |
///
/// Nobody has two outcomes of one kind. Of those in a placement some get a job afterwards, and nobody
/// with a job is in an education.
public enum PublishedCounts {
    /// A legal category with how many are in it, and how many of them got a job.
    public struct Category: Sendable {
        /// Its short name.
        public let name: String
        /// All persons in it.
        public let people: Int
        /// Those in an ordinary job.
        public let inJob: Int
    }

    /// The legal categories, in the order in which they are published.
    public static let categories = [
        Category(name: "inl-2-3", people: 271, inJob: 68),
        Category(name: "inl-2-4", people: 121, inJob: 33),
        Category(name: "lab-2-10", people: 59, inJob: 21),
    ]

    /// All persons.
    public static let people = 451
    /// Women among them.
    public static let women = 284
    /// Those who tried work at a company.
    public static let internships = 62
    /// Those whose wages were subsidised.
    public static let wageSubsidies = 42
    /// Those in an ordinary education: 7.1 per cent.
    public static let inEducation = 32

    /// The day on which the first of them is referred; the last is two years later.
    public static let firstDay = Day(number: 20_089)  // 2025-01-01
    /// The day that the data are of; nothing is known that comes after it.
    public static let dataDay = firstDay.advanced(by: 1_094)  // 2027-12-31

    /// The people, by their numbers 1 to 451.
    public static func courses() -> [CourseFacts] {
        var generator = SeededGenerator(seed: 451)
        var people = drafts(&generator)
        for (number, place) in people.indices.shuffled(using: &generator).enumerated() {
            people[place].traits.gender = number < women ? .female : .male
        }
        addPlacements(to: &people, &generator)
        addJobs(to: &people, &generator)
        let jobless = people.indices.filter { !people[$0].has(.job) }
        for place in jobless.shuffled(using: &generator).prefix(inEducation) {
            let days = Int.random(in: 90...330, using: &generator)
            people[place].add(Outcome(.education, from: people[place].referral.advanced(by: days)))
        }
        return people.enumerated().map { index, person in person.facts(index + 1) }
    }

    private static func drafts(_ generator: inout SeededGenerator) -> [Draft] {
        var names: [String] = categories.flatMap { Array(repeating: $0.name, count: $0.people) }
        names.shuffle(using: &generator)
        let countries = ["SY", "SY", "TH", "TR", "IN", "UA", "PH", "IR", "US", "BR", "CN", "PL"]
        return names.enumerated().map { index, category in
            // Over two years, so that a year is left in which the last can get a job.
            let referral = firstDay.advanced(by: index * 730 / people)
            var traits = Traits()
            traits.country = countries.randomElement(using: &generator)
            traits.education = Traits.Education.allCases.randomElement(using: &generator)
            traits.arrivalYear = referral.year - Int.random(in: 0...6, using: &generator)
            traits.ageGroup = Traits.AgeGroup.allCases.randomElement(using: &generator)
            var course = Course(channel: RecruitmentChannel.allCases[index % 8])
            course.interview = Course.Interview(day: referral.advanced(by: -7), by: "Anne")
            course.referral = Course.Referral(day: referral, by: "Anne", testMessageArrived: nil)
            if let category = Identifier(category) {
                course.legalCategories.set(category, from: referral)
            }
            return Draft(category: category, referral: referral, traits: traits, course: course)
        }
    }

    private static func addPlacements(
        to people: inout [Draft],
        _ generator: inout SeededGenerator
    ) {
        let places = people.indices.shuffled(using: &generator)
        for (number, place) in places.prefix(internships + wageSubsidies).enumerated() {
            let isInternship = number < internships
            let after = Int.random(in: 40...120, using: &generator)
            let weeks = isInternship ? 4 + number % 10 : 13 + number % 14
            let first = people[place].referral.advanced(by: after)
            var outcome = Outcome(isInternship ? .internship : .wageSubsidy, from: first)
            outcome.until = first.advanced(by: 7 * weeks - 1)
            outcome.company = "Company \(number % 30 + 1)"
            outcome.weeklyHours = isInternship ? 20 : 37
            if number % 5 == 0 { outcome.meeting = networkMeeting(before: first) }
            people[place].add(outcome)
        }
    }

    private static func addJobs(to people: inout [Draft], _ generator: inout SeededGenerator) {
        for category in categories {
            let places = people.indices.filter { people[$0].category == category.name }
                .shuffled(using: &generator)
            for (number, place) in places.prefix(category.inJob).enumerated() {
                let days = Int.random(in: 60...330, using: &generator)
                let first = people[place].referral.advanced(by: days)
                let placed = people[place].course.outcomes.compactMap(\.until).max()
                var job = Outcome(.job, from: max(first, placed?.advanced(by: 1) ?? first))
                job.weeklyHours = [37, 30, 37, 20, 25][number % 5]
                for month in AftercareMonth.allCases {
                    let day = job.from.advanced(by: month.rawValue * 31)
                    guard day <= dataDay else { break }
                    let states = AftercareState.allCases + [.inWork, .inWork, .inWork, .noContact]
                    let state = states.randomElement(using: &generator) ?? .noContact
                    job.aftercare[month] = AftercareCheck(day: day, state: state)
                }
                people[place].add(job)
            }
        }
    }

    /// The network meeting of the month before a day.
    private static func networkMeeting(before day: Day) -> MeetingID? {
        let month = day.firstOfMonth(adding: -1)
        guard let programme = Identifier("frederiksberg"), let step = Identifier("network") else {
            return nil
        }
        let cycle = CycleID(programme: programme, year: month.year, month: month.month)
        return MeetingID(cycle: cycle, step: step, number: nil)
    }
}

/// A person who is being made up.
private struct Draft {
    let category: String
    let referral: Day
    var traits: Traits
    var course: Course

    func has(_ kind: OutcomeKind) -> Bool { course.outcomes.contains { $0.kind == kind } }

    mutating func add(_ outcome: Outcome) {
        course.outcomes.append(outcome)
        course.outcomes.sort { $0.from < $1.from }
    }

    func facts(_ number: Int) -> CourseFacts {
        CourseFacts(participant: number, language: "en", traits: traits, course: course)
    }
}
