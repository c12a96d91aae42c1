import CivilTime
import Insight
import Participation
import Planning

/// People with the counts of the publication on Projekt Futura (KL, 2014); who has what beside is made up.
enum PublishedPeople {
    /// A legal category with how many persons, how many of them in ordinary jobs, and how many women.
    static let categories: [(id: String, persons: Int, jobs: Int, women: Int)] = [
        ("inl-2-3", 271, 68, 171), ("inl-2-4", 121, 33, 76), ("lab-2-10", 59, 21, 37),
    ]
    static let internships = 62
    static let wageSubsidies = 42

    static let closingDay = "2013-12-31"

    static func people() throws -> [CourseFacts] {
        var people: [CourseFacts] = []
        let referral = try Sample.day("2012-01-02")
        for category in categories {
            for number in 0..<category.persons {
                var course = Course()
                course.referral = .init(day: referral, by: "x", testMessageArrived: nil)
                course.legalCategories.set(try Sample.id(category.id), from: referral)
                if number < category.jobs {
                    course.outcomes.append(Outcome(.job, from: try Sample.day("2012-12-03")))
                }
                let gender: Gender = number % category.persons < category.women ? .female : .male
                people.append(Sample.facts(people.count + 1, Traits(gender: gender), course))
            }
        }
        // Placements go to people of all categories, one to each.
        let step = people.count / (internships + wageSubsidies)
        for place in 0..<(internships + wageSubsidies) {
            let person = people[place * step]
            var course = person.course
            let kind: OutcomeKind = place < internships ? .internship : .wageSubsidy
            course.outcomes.append(Outcome(kind, from: try Sample.day("2012-06-04")))
            people[place * step] = Sample.facts(person.participant, person.traits, course)
        }
        return people
    }
}
