import CivilTime
import Correspondence
import Planning
import Testing

/// When and where a meeting is held and by whom, on one line, and what a plan changes in it.
@Suite struct MeetingSlotTests {
    private static let anne = "anne-holm"

    private func staff() throws -> Staff {
        let particulars = Particulars(
            id: try Sample.id(MeetingSlotTests.anne),
            name: "Anne Holm",
            languages: ["da"],
            availability: Availability(hours: [])
        )
        return Staff(
            facilitators: [Facilitator(particulars: particulars)],
            speakers: [Speaker(particulars: particulars, kind: .employer, lineOfWork: "care")]
        )
    }

    private func meeting(_ step: String, facilitator: String? = nil, speaker: String? = nil)
        throws -> Meeting
    {
        let cycle = CycleID(programme: try Sample.id("frederiksberg"), year: 2027, month: 1)
        return Meeting(
            id: MeetingID(cycle: cycle, step: try Sample.id(step), number: nil),
            kind: .network,
            ruleDate: try Sample.day("2027-01-05"),
            date: try Sample.day("2027-01-05"),
            span: try Sample.span("09:30", "12:00"),
            venue: try Sample.id("library"),
            facilitators: try facilitator.map { [try Sample.id($0)] } ?? [],
            speaker: try speaker.map(Sample.id),
            reasons: []
        )
    }

    @Test(
        arguments: [
            (nil, nil, true, ""), (anne, nil, true, " · Anne Holm"),
            (nil, anne, true, " · speech: Anne Holm"),
            (anne, anne, true, " · Anne Holm · speech: Anne Holm"),
            // Without staff no plan says anything of people.
            (anne, anne, false, ""),
        ] as [(String?, String?, Bool, String)]
    )
    func peopleAreNamedWhereThereAreAny(
        facilitator: String?,
        speaker: String?,
        hasStaff: Bool,
        people: String
    ) throws {
        let meeting = try meeting("network", facilitator: facilitator, speaker: speaker)
        let staff = hasStaff ? try staff() : .none
        let slot = MeetingSlot(meeting, try Sample.frederiksberg(), staff)
        let line = Sample.english.text(slot)
        #expect(line.hasSuffix(" 9:30–12:00, \(Sample.english.text(slot.venue))\(people)"))
        #expect(slot.facilitators == (hasStaff && facilitator != nil ? ["Anne Holm"] : []))
    }

    /// Only a step that wants a speaker has a speech that is open.
    @Test func aSpeechIsOpenWhereASpeakerIsWanted() throws {
        let plain = try Sample.frederiksberg()
        let step = try #require(plain.programme.steps.first { $0.kind == .network })
        let wanting = Step(
            id: step.id,
            kind: step.kind,
            name: step.name,
            timing: step.timing,
            occurrences: step.occurrences,
            every: step.every,
            span: step.span,
            slots: nil,
            seats: step.seats,
            needs: step.needs,
            venues: step.venues,
            ifClosed: step.ifClosed,
            contents: [],
            speaker: SpeakerWish()
        )
        let programme = try Sample.programme(
            "frederiksberg",
            plain.programme.municipality,
            plain.programme.name,
            contact: plain.programme.contact,
            steps: [wanting]
        )
        let setting = Setting(programme: programme, venues: plain.venues, closedDayRules: [])
        let meeting = try meeting(step.id.text)
        #expect(MeetingSlot(meeting, setting, try staff()).speaker == .open(nil))
        #expect(MeetingSlot(meeting, plain, try staff()).speaker == .none)
        #expect(MeetingSlot(meeting, setting).speaker == .none)
        let line = Sample.english.text(MeetingSlot(meeting, setting, try staff()))
        #expect(line.hasSuffix(" · speech: no speaker yet"))
        #expect(MeetingSlot(meeting, nil, try staff()).speaker == .none)
    }

    /// Nothing, something that is applied, something that is held back, both.
    @Test(arguments: [(0, 0), (1, 0), (2, 0), (0, 1), (0, 2), (1, 1)])
    func whatAnUpdateChangesAndWhatItDoesNot(applied: Int, heldBack: Int) throws {
        let setting = try Sample.frederiksberg()
        let all = Array(try Sample.year(setting).meetings.prefix(applied + heldBack))
        let standing = all.enumerated().map { index, meeting in
            StandingMeeting(
                meeting,
                isPast: index >= applied,
                isByHand: false,
                isInvited: false,
                isCancelled: false
            )
        }
        let span = DaySpan(try Sample.day("2027-01-01")...Sample.day("2027-12-31"))
        let update = PlanUpdate(
            from: standing,
            to: Plan(span: span, meetings: [], skipped: []),
            of: setting.programme.id,
            with: Resources(settings: [setting], staff: .none),
            moveInvited: true,
            namesPeople: false
        )
        try #require(update.applied.count == applied && update.heldBack.count == heldBack)
        let report = PlanReport(setting, in: Sample.english)
        let lines = report.lines(update)
        var expected: [String] = []
        if applied == 0, heldBack == 0 { expected.append("No changes.") }
        if applied > 0 { expected.append(applied == 1 ? "1 change" : "\(applied) changes") }
        if heldBack > 0 {
            expected.append(
                heldBack == 1
                    ? "1 change to the plan was not made:"
                    : "\(heldBack) changes to the plan were not made:"
            )
        }
        #expect(lines.filter { !$0.hasPrefix("  ") } == expected)
        #expect(lines.count == expected.count + applied + heldBack)
        #expect(lines.count { $0.contains("because the meeting has begun") } == heldBack)
    }
}
