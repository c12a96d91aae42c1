import CivilTime
import Insight
import Participation
import Planning
import TestSupport
import Testing

/// What the tests of results stand on, so that a fault of theirs is not taken for one of the program.
@Suite struct PublishedCountsTests {
    private let people = PublishedCounts.courses()

    private func count(_ kind: OutcomeKind, in category: String? = nil) -> Int {
        people.count { person in
            let isIn = person.course.legalCategories.entries.last?.value.text
            return person.course.outcomes.contains { $0.kind == kind }
                && (category == nil || isIn == category)
        }
    }

    @Test func thePersonsAreThosePublished() {
        #expect(people.map(\.participant) == Array(1...451))
        #expect(people.count { $0.traits.gender == .female } == 284)
        let categories = people.map { $0.course.legalCategories.entries.map(\.value.text) }
        #expect(categories.count { $0 == ["inl-2-3"] } == 271)
        #expect(categories.count { $0 == ["inl-2-4"] } == 121)
        #expect(categories.count { $0 == ["lab-2-10"] } == 59)
    }

    @Test func theOutcomesAreThosePublished() {
        #expect(count(.job) == 122)
        #expect(count(.job, in: "inl-2-3") == 68)
        #expect(count(.job, in: "inl-2-4") == 33)
        #expect(count(.job, in: "lab-2-10") == 21)
        #expect(count(.internship) == 62)
        #expect(count(.wageSubsidy) == 42)
        let placed = people.count { $0.course.outcomes.contains(where: \.kind.isPlacement) }
        #expect(placed == 104)
        #expect(count(.education) == 32)
    }

    @Test func theyAreTheSameEachTimeAndPlausible() {
        #expect(people == PublishedCounts.courses())
        for person in people {
            let course = person.course
            let kinds = course.outcomes.map(\.kind)
            #expect(Set(kinds).count == kinds.count)
            #expect(course.outcomes.map(\.from) == course.outcomes.map(\.from).sorted())
            for outcome in course.outcomes {
                #expect(course.referral.map { $0.day < outcome.from } == true)
                #expect(max(outcome.from, outcome.until ?? outcome.from) <= PublishedCounts.dataDay)
                #expect(outcome.kind == .job || outcome.aftercare.isEmpty)
            }
        }
    }
}
