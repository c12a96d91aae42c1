import CivilTime
import Participation
import Planning
import TestSupport
import Testing

/// What a course led to: what can be kept, and what somebody should look at.
@Suite struct OutcomeTests {
    private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    private static func outcome(
        _ kind: OutcomeKind = .job,
        _ from: String = "2027-03-01",
        until: String? = nil,
        at company: String? = nil,
        hours: Int? = nil
    ) -> Outcome {
        var outcome = Outcome(kind, from: day(from))
        outcome.until = until.map(day)
        outcome.company = company
        outcome.weeklyHours = hours
        return outcome
    }

    private let today = day("2027-03-10")

    @Test(
        arguments: [
            (outcome(until: "2027-02-28"), .endsBeforeItBegins),
            (outcome(hours: 0), .weeklyHours), (outcome(hours: 61), .weeklyHours),
            (outcome(.job, "2028-03-11"), .tooFarAhead(last: day("2028-03-10"))),
            (outcome(at: "Netto 010190-1234"), .company(.cprNumber)),
            (outcome(at: "Netto\nnord"), .company(.controlCharacter)),
            (outcome(at: String(repeating: "å", count: 81)), .company(.tooLong)),
        ] as [(Outcome, OutcomeMistake)]
    )
    func whatCannotBeIsRefused(outcome: Outcome, mistake: OutcomeMistake) {
        #expect(throws: mistake) { try outcome.kept(on: today) }
    }

    @Test func theBoundsThemselvesAreKept() throws {
        let latest = OutcomeTests.outcome(.job, "2028-03-10", until: "2028-03-10", hours: 60)
        #expect(try latest.kept(on: today) == latest)
        let long = OutcomeTests.outcome(at: String(repeating: "å", count: 80), hours: 1)
        #expect(try long.kept(on: today) == long)
        #expect(try OutcomeTests.outcome(at: "  Café   X ").kept(on: today).company == "Café X")
        #expect(try OutcomeTests.outcome(at: " ").kept(on: today).company == nil)
    }

    /// A year before the course, which can have begun long ago.
    ///
    /// Of who came to the network only, no beginning is known.
    @Test(
        arguments: [
            ("2025-06-01", "2024-06-01", true), ("2025-06-01", "2024-05-31", false),
            ("2027-03-10", "2026-03-10", true), ("2024-02-29", "2023-02-28", true),
            (nil, "2026-03-10", true), (nil, "2007-03-01", true),
        ] as [(String?, String, Bool)]
    )
    func aFirstDayFarBackIsASlipOfThePen(course: String?, from: String, isKept: Bool) throws {
        let old = OutcomeTests.outcome(.job, from)
        let began = course.map(OutcomeTests.day)
        let kept = try? old.kept(on: today, ofCourseFrom: began)
        #expect((kept != nil) == isKept)
        // What stands there can be changed all the same.
        #expect(try old.kept(on: today, ofCourseFrom: began, over: old) == old)
    }

    @Test(
        arguments: [
            ("2027-03-02", nil, "2027-03-02"), (nil, "2027-03-02", "2027-03-02"),
            ("2027-03-04", "2027-03-02", "2027-03-02"), ("2027-02-01", "2027-03-02", nil),
            ("2027-03-01", nil, nil), (nil, nil, nil),
        ] as [(String?, String?, String?)]
    )
    func whatBeganBeforeTheCourseIsDoubted(referral: String?, session: String?, doubt: String?) {
        var course = Course()
        course.referral = referral.map {
            Course.Referral(day: OutcomeTests.day($0), by: "bo", testMessageArrived: nil)
        }
        let doubts = course.doubts(
            about: OutcomeTests.outcome(.job, "2027-03-01"),
            beside: [:],
            firstSession: session.map(OutcomeTests.day),
            on: today
        )
        #expect(doubts == [doubt.map { .beforeCourse(OutcomeTests.day($0)) }].compactMap(\.self))
    }

    /// What was kept before a rule was made stays as it is, and a plan stays one while time goes by.
    @Test func whatStoodThereBeforeBlocksNobody() throws {
        let old = OutcomeTests.outcome(.job, "2029-01-01", at: "Netto\u{7}")
        var changed = old
        changed.weeklyHours = 20
        #expect(try changed.kept(on: today, over: old) == changed)
    }

    @Test(
        arguments: [
            ("job", "2027-03-01", nil, "Netto", true, true),
            ("job", "2027-03-01", nil, "NETTO", true, true),
            ("job", "2027-03-01", nil, nil, true, true),
            ("job", "2027-03-01", nil, "Irma", false, false),
            ("job", "2027-03-02", nil, "Netto", false, true),
            ("job", "2027-01-01", "2027-02-28", "Netto", false, false),
            ("job", "2027-01-01", "2027-03-01", "Netto", false, true),
            ("internship", "2027-03-01", nil, "Netto", false, false),
            ("job", "2028-01-01", nil, "Netto", false, true),
        ] as [(String, String, String?, String?, Bool, Bool)]
    )
    func twoAreComparedByKindDayAndPlace(
        kind: String,
        from: String,
        until: String?,
        company: String?,
        isSame: Bool,
        overlaps: Bool
    ) throws {
        let own = OutcomeTests.outcome(at: "Netto")
        let kind = try #require(OutcomeKind(rawValue: kind))
        let other = OutcomeTests.outcome(kind, from, until: until, at: company)
        #expect(own.isSame(as: other) == isSame && other.isSame(as: own) == isSame)
        #expect(own.overlaps(other) == overlaps && other.overlaps(own) == overlaps)
    }

    @Test func doubtsAreSaidAndNothingIsRefused() {
        var course = Course()
        course.referral = Course.Referral(
            day: OutcomeTests.day("2027-03-02"),
            by: "bo",
            testMessageArrived: nil
        )
        let others = [7: OutcomeTests.outcome(at: "Netto"), 8: OutcomeTests.outcome(at: "Irma")]
        #expect(
            course.doubts(about: OutcomeTests.outcome(at: "Netto"), beside: others, on: today)
                == [.beforeCourse(OutcomeTests.day("2027-03-02")), .overlaps(7)]
        )
        let plan = OutcomeTests.outcome(.job, "2027-03-11", at: "Ny")
        #expect(course.doubts(about: plan, beside: others, on: today) == [.plan])
        #expect(
            course.doubts(
                about: OutcomeTests.outcome(.mentor, "2027-03-10"),
                beside: [:],
                on: today
            )
            .isEmpty
        )
    }

    /// What one of them knew stays; two that say different things both stay.
    @Test func outcomesOfADuplicateAreKept() {
        let who = Participant(
            id: 1,
            givenName: "Amina",
            familyName: "",
            language: "so",
            phone: nil,
            mailbox: nil,
            contactRule: .any
        )
        var (kept, duplicate) = (Person(participant: who), Person(participant: who))
        var known = OutcomeTests.outcome()
        let call = AftercareCheck(day: OutcomeTests.day("2027-06-02"), state: .inWork)
        known.aftercare[.third] = call
        kept.course.outcomes = [OutcomeTests.outcome(at: "Netto", hours: 37)]
        let other = OutcomeTests.outcome(hours: 30)
        duplicate.course.outcomes = [
            OutcomeTests.outcome(.mentor, "2027-01-01"), known, other,
        ]
        let outcomes = kept.completed(by: duplicate).course.outcomes
        #expect(outcomes.map(\.kind) == [.mentor, .job, .job])
        #expect(outcomes[1].company == "Netto" && outcomes[1].weeklyHours == 37)
        #expect(outcomes[1].aftercare == [.third: call])
        #expect(outcomes[2] == other)
    }
}
