import CivilTime
import Participation
import Planning
import TestSupport
import Testing

/// What is kept of a person, by day.
@Suite struct PersonTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func whatIsDatedHoldsFromItsDayOn() throws {
        var support = Dated<Support>()
        support.set(.handHeld, from: try day("2027-03-01"))
        support.set(.selfHelp, from: try day("2027-01-01"))
        #expect(support.value(on: try day("2026-12-31")) == nil)
        #expect(support.value(on: try day("2027-01-01")) == .selfHelp)
        #expect(support.value(on: try day("2027-02-28")) == .selfHelp)
        #expect(support.value(on: try day("2027-03-01")) == .handHeld)
        support.set(.selfHelp, from: try day("2027-03-01"))
        #expect(support.value(on: try day("2027-03-01")) == .selfHelp)
        #expect(support.entries.count == 2)
    }

    @Test(
        arguments: [
            ("2027-01-31", true), ("2027-02-01", false), ("2027-02-10", false),
            ("2027-02-11", true), ("2027-04-30", true), ("2027-05-01", false),
            ("2028-01-01", false),
        ]
    )
    func pausesAndEndsAreKept(text: String, isActive: Bool) throws {
        var course = Course()
        let (first, last) = (try day("2027-02-01"), try day("2027-02-10"))
        course.pauses = [try #require(Course.Pause(from: first, until: last))]
        course.end = Course.End(day: try day("2027-05-01"), reason: .job)
        #expect(course.isActive(on: try day(text)) == isActive)
        #expect(Course.Pause(from: last, until: first) == nil)
    }

    /// Rule, first interview held, been to the job club → may come.
    @Test(
        arguments: [
            (Programme.NetworkEntry.jobClubBegun, false, false, false),
            (.jobClubBegun, true, false, false), (.jobClubBegun, false, true, true),
            (.firstInterviewHeld, false, false, false), (.firstInterviewHeld, true, false, true),
            (.firstInterviewHeld, false, true, true), (.targetGroup, false, false, true),
        ]
    )
    func networkMeetings(
        rule: Programme.NetworkEntry,
        hasInterview: Bool,
        hasBegun: Bool,
        expected: Bool
    ) throws {
        var course = Course()
        if hasInterview {
            course.interview = Course.Interview(day: try day("2027-01-01"), by: "Anne")
        }
        #expect(rule.lets(in: course, hasBegun: hasBegun) == expected)
    }

    @Test func aDuplicateFillsInWhatIsMissing() throws {
        var kept = Person(participant: Participant(id: 1, mailbox: nil, phone: "00 00 00 01"))
        var other = Person(
            participant: Participant(
                id: 2,
                mailbox: "b@mail.example",
                phone: "00 00 00 02",
                contactRule: .phoneOnly
            )
        )
        kept.course.coordinators.set("Anne", from: try day("2027-01-01"))
        other.course.coordinators.set("Bo", from: try day("2027-01-01"))
        other.course.coordinators.set("Bo", from: try day("2027-02-01"))
        other.traits.gender = .female
        let both = kept.completed(by: other)
        #expect(both.participant.id == 1)
        #expect(both.participant.phone == "00 00 00 01")
        #expect(both.participant.mailbox == "b@mail.example")
        #expect(both.participant.contactRule == .phoneOnly)
        #expect(both.traits.gender == .female)
        #expect(both.course.coordinators.entries.map(\.value) == ["Anne", "Bo"])
        #expect(other.completed(by: kept).participant.phone == "00 00 00 02")
    }
}
