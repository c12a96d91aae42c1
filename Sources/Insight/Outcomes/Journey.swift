internal import CivilTime
internal import Participation
internal import Planning

/// The days on which one person reached each step of the course, as known on a closing day.
struct Journey {
    let person: CourseFacts

    /// What is known of the person's way until the closing day.
    private let path: CoursePath

    private let completed: Day?

    /// What the course led to, until the closing day; what was there before it began is not among it.
    let outcomes: [Outcome]

    /// How the course ended, if it had ended by the closing day.
    let end: Course.End?

    /// The day the course began: the referral or the first session, whichever was first.
    ///
    /// So it stays the same day, however much later the closing day is.
    let began: Day?

    /// The day of the referral.
    let referred: Day?

    /// Everybody's way, in the order of `people`; those who had begun nothing by the closing day too.
    static func all(
        _ people: some Sequence<CourseFacts>,
        meetings: some Collection<MeetingAttendance>,
        sessions: [Identifier: Int],
        cycles: [CycleID: Int],
        until closingDay: Day
    ) -> [Journey] {
        let paths = CoursePath.all(meetings, until: closingDay, in: ReportPeriod(to: closingDay))
        return people.map { person in
            let path = paths[person.participant] ?? CoursePath()
            return Journey(person, path, path.completions(sessions, cycles).min(), closingDay)
        }
    }

    private init(
        _ person: CourseFacts,
        _ path: CoursePath,
        _ completed: Day?,
        _ closingDay: Day
    ) {
        self.person = person
        self.path = path
        self.completed = completed
        let course = person.course
        let began = course.began(firstSession: path.firstDays[.session])
        outcomes = course.results(firstSession: path.firstDays[.session])
            .filter { $0.from <= closingDay }
        end = course.end.flatMap { $0.day <= closingDay ? $0 : nil }
        self.began = began.flatMap { $0 <= closingDay ? $0 : nil }
        referred = course.referral.flatMap { $0.day <= closingDay ? $0.day : nil }
    }

    /// The first day on which a step was reached.
    func day(_ step: CourseStep) -> Day? {
        switch step {
        case .referred: began
        case .started: path.firstDays[.session]
        case .completed: completed
        case .talk: path.firstDays[.talks]
        case .network: path.firstDays[.network]
        case .placement: first(\.isPlacement)
        case .work: first { $0 == .job || $0 == .education }
        }
    }

    /// The first day of an outcome of some kinds.
    func first(_ isMeant: (OutcomeKind) -> Bool) -> Day? {
        outcomes.filter { isMeant($0.kind) }.map(\.from).min()
    }

    /// How many seats were taken on a step; nothing where there are none to take.
    func seats(_ step: CourseStep) -> Int? {
        switch step {
        case .started: path.seats[.session] ?? 0
        case .talk: path.seats[.talks] ?? 0
        case .network: path.seats[.network] ?? 0
        case .referred, .completed, .placement, .work: nil
        }
    }
}
