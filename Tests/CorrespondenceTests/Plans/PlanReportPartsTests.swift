import CivilTime
import Planning
import Testing

@testable import Correspondence

/// What stands below one meeting of a plan: why it is when and where it is, and what to mind.
@Suite struct PlanReportPartsTests {
    private static let begins = "09:30"

    private func reason(_ date: String, _ cause: Reason.Cause) throws -> Reason {
        Reason(try Sample.day(date), cause)
    }

    private func rule(_ level: ClosedDayRule.Level, _ name: String = "Fest") -> ClosedDayRule {
        ClosedDayRule(
            id: "day",
            name: Sample.text(name, name),
            kind: .publicHoliday,
            level: level,
            date: .fixed(month: 1, day: 5)
        )
    }

    /// The first session of January, which its rule puts on Tuesday the 5th at half past nine.
    private func meeting(
        on date: String = "2027-01-05",
        at start: String = begins,
        venue: String = "library",
        _ reasons: [Reason]
    ) throws -> Meeting {
        let cycle = CycleID(programme: try Sample.id("frederiksberg"), year: 2027, month: 1)
        return Meeting(
            id: MeetingID(cycle: cycle, step: try Sample.id("session"), number: 1),
            kind: .session,
            ruleDate: try Sample.day("2027-01-05"),
            date: try Sample.day(date),
            span: try Sample.span(start, "12:00"),
            venue: try Sample.id(venue),
            reasons: reasons
        )
    }

    /// The sample, in which sessions may also begin at other times.
    private func setting(hasStarts: Bool = false) throws -> Setting {
        let plain = try Sample.frederiksberg()
        guard hasStarts else { return plain }
        let window = StartWindow(
            earliest: try #require(ClockTime("09:00")),
            latest: try #require(ClockTime("10:00")),
            everyMinutes: 30
        )
        let steps = plain.programme.steps.map { step in
            Step(
                id: step.id,
                kind: step.kind,
                name: step.name,
                timing: step.timing,
                occurrences: step.occurrences,
                every: step.every,
                span: step.span,
                slots: step.slots,
                seats: step.seats,
                needs: step.needs,
                venues: step.venues,
                ifClosed: step.ifClosed,
                contents: step.contents,
                starts: window
            )
        }
        return Setting(
            programme: try Sample.programme(
                "frederiksberg",
                plain.programme.municipality,
                plain.programme.name,
                contact: plain.programme.contact,
                steps: steps
            ),
            venues: plain.venues,
            closedDayRules: []
        )
    }

    private func plan(_ meeting: Meeting) -> Plan {
        Plan(span: DaySpan(meeting.date), meetings: [meeting], skipped: [])
    }

    /// What stands below the row of the meeting, and the row itself.
    private func told(_ meeting: Meeting, hasStarts: Bool = false) throws -> (
        row: String, below: [String]
    ) {
        let lines = PlanReport(try setting(hasStarts: hasStarts), in: .danish).lines(plan(meeting))
        let row = try #require(lines.first { $0.contains("1. gang af 3") })
        // Joined again, since sentences go over lines.
        var below: [String] = []
        for line in lines.drop(while: { $0 != row }).dropFirst() {
            if line.hasPrefix("        ") {
                below[below.count - 1] += " " + line.drop { $0 == " " }
            } else if line.hasPrefix("      ") {
                below.append(String(line.dropFirst(6)))
            } else {
                break
            }
        }
        return (row, below)
    }

    /// A warning is a sentence below, a note stands beside the meeting; both of its own day only.
    @Test(arguments: [
        (ClosedDayRule.Level.warn, "2027-01-05", true, false), (.note, "2027-01-05", false, true),
        (.warn, "2027-01-06", false, false), (.note, "2027-01-06", false, false),
    ])
    func whatIsToBeMinded(
        level: ClosedDayRule.Level,
        day: String,
        isSentence: Bool,
        isBeside: Bool
    ) throws {
        let told = try told(try meeting([try reason(day, .mind(rule(level)))]))
        let sentence =
            "Bemærk: I kalenderen over lukkedage står der \"Fest\" ved denne dag."
        #expect(told.below == (isSentence ? [sentence] : []))
        #expect(told.row.hasSuffix("  [Fest]") == isBeside)
    }

    @Test func aMeetingInItsPlaceNeedsNoWords() throws {
        #expect(try told(try meeting([])).below.isEmpty)
    }

    @Test func aMovedMeetingSaysFromWhereAndWhy() throws {
        let closed = try reason("2027-01-05", .closed(rule(.block)))
        let moved = try told(try meeting(on: "2027-01-07", [closed]))
        #expect(moved.below == ["Flyttet fra tirsdag den 5. januar: Fest er helligdag."])
        let other = try reason("2027-01-06", .weekdayNotAllowed)
        #expect(
            try told(try meeting(on: "2027-01-07", [closed, other])).below == [
                "Flyttet fra tirsdag den 5. januar: Fest er helligdag.",
                "Mødet kunne ikke flyttes til disse dage: "
                    + "6. januar (mødet må ikke ligge på den ugedag).",
            ]
        )
        // What is said of the same day twice stands there once; a telling cause goes before the weekday.
        let library = try Sample.id("library")
        let away = try reason("2027-01-06", .facilitatorAway(library))
        #expect(
            try told(try meeting(on: "2027-01-07", [closed, closed, other, away])).below == [
                "Flyttet fra tirsdag den 5. januar: Fest er helligdag.",
                "Mødet kunne ikke flyttes til disse dage: "
                    + "6. januar (library er ikke på arbejde).",
            ]
        )
    }

    @Test func whatSomebodyChoseSaysSo() throws {
        let arranged = try reason("2027-01-05", .arranged)
        #expect(
            try told(try meeting([arranged])).below
                == ["En medarbejder har valgt dag, tid og sted til mødet."]
        )
        #expect(
            try told(try meeting(on: "2027-01-07", [arranged])).below
                == ["Flyttet fra tirsdag den 5. januar: en medarbejder har valgt dagen."]
        )
        // Another time says it already.
        #expect(
            try told(try meeting(at: "10:00", [arranged])).below == [
                "Begynder kl. 10.00, fordi en medarbejder har valgt den tid. "
                    + "Mødets faste tid er kl. 9.30."
            ]
        )
    }

    @Test func anotherVenueSaysWhatIsWrongWithTheFirst() throws {
        let library = try Sample.id("library")
        let small = try reason("2027-01-05", .venueTooSmall(library, capacity: 8, seats: 12))
        #expect(
            try told(try meeting(venue: "town-hall", [small])).below == [
                "Flyttet til et andet mødested. Grunden er: "
                    + "Hovedbiblioteket har kun 8 pladser, men der er brug for 12."
            ]
        )
        // A speech that is open is no reason for anything.
        let speech = try reason("2027-01-05", .openSpeech(.nobodyKnown))
        #expect(try told(try meeting([speech])).below.isEmpty)
    }

    @Test func anotherTimeSaysWhatIsWrongWithTheFirst() throws {
        let opens = Reason.Cause.venueHours(
            try Sample.id("library"),
            .opens(try #require(ClockTime("10:00")))
        )
        let sentence =
            "Begynder kl. 10.00 i stedet for kl. 9.30. Grunden er: Hovedbiblioteket åbner "
            + "kl. 10.00. Mødet må begynde på de tidspunkter, der står under \"starts\" i reglerne."
        let shifted = try meeting(at: "10:00", [try reason("2027-01-05", opens)])
        #expect(try told(shifted).below == [sentence])
        // What speaks against another venue is no reason for the time.
        let other = try reason(
            "2027-01-05",
            .venueTooSmall(try Sample.id("town-hall"), capacity: 1, seats: 12)
        )
        let both = try told(try meeting(at: "10:00", [try reason("2027-01-05", opens), other]))
        #expect(both.below.first == sentence && both.below.count == 2)
    }

    /// Where the venue is open long enough at another time, more starts would help.
    @Test(arguments: [false, true])
    func moreStartsWouldHelp(hasStarts: Bool) throws {
        let library = try Sample.id("library")
        let opens = Reason.Cause.venueHours(library, .opens(try #require(ClockTime("10:00"))))
        let moved = try meeting(on: "2027-01-07", [try reason("2027-01-05", opens)])
        let hint = Catalogue.danish.text(
            hasStarts ? "plan.hint-more-starts" : "plan.hint-starts"
        )
        #expect(try told(moved, hasStarts: hasStarts).below.last == hint)
        let allDay = try meeting(
            on: "2027-01-07",
            [try reason("2027-01-05", .venueHours(library, .allDay))]
        )
        #expect(try told(allDay, hasStarts: hasStarts).below.last != hint)
        // It has another time already.
        let shifted = try meeting(at: "10:00", [try reason("2027-01-05", opens)])
        #expect(try told(shifted, hasStarts: hasStarts).below.count == 1)
        let skipped = SkippedMeeting(
            id: moved.id,
            kind: moved.kind,
            ruleDate: moved.ruleDate,
            reasons: moved.reasons
        )
        let plan = Plan(span: DaySpan(moved.date), meetings: [], skipped: [skipped])
        let lines = PlanReport(try setting(hasStarts: hasStarts), in: .danish).lines(plan)
        let words = lines.joined(separator: " ").split(separator: " ")
        #expect(words.joined(separator: " ").contains(hint))
    }

    /// A line has 100 letters, and no word that would still have fitted stands on the next one.
    @Test func sentencesFillTheirLines() throws {
        var widest = 0
        for length in 30...75 {
            let name = String(repeating: "x", count: length)
            let meeting = try meeting([try reason("2027-01-05", .mind(rule(.warn, name)))])
            let lines = PlanReport(try setting(), in: .danish).lines(plan(meeting)).filter {
                $0.hasPrefix("      ")
            }
            widest = max(widest, lines.map(\.count).max() ?? 0)
            for (line, next) in zip(lines, lines.dropFirst()) where next.hasPrefix("        ") {
                let word = next.drop { $0 == " " }.prefix { $0 != " " }
                #expect(line.count <= 100 && line.count + 1 + word.count > 100, "\(lines)")
            }
        }
        #expect(widest == 100)
    }

    @Test func aPreviewSaysWhatIsMoved() throws {
        func preview(_ meeting: Meeting) throws -> [String] {
            PlanReport(try setting(), in: .danish).preview(plan(meeting))
        }
        #expect(try preview(try meeting([])).contains("  tirsdag den 5. januar 2027  1/3"))
        #expect(
            try preview(try meeting(on: "2027-01-07", [])).contains(
                "  torsdag den 7. januar 2027  1/3  (Flyttet fra tirsdag den 5. januar)"
            )
        )
        #expect(
            try preview(try meeting(at: "10:00", [])).contains(
                "  tirsdag den 5. januar 2027  1/3  (10.00–12.00)"
            )
        )
        #expect(
            try preview(try meeting(on: "2027-01-07", at: "10:00", [])).contains(
                "  torsdag den 7. januar 2027  1/3  (Flyttet fra tirsdag den 5. januar, 10.00–12.00)"
            )
        )
        // In another year the year is said.
        #expect(
            try preview(try meeting(on: "2026-12-30", [])).contains(
                "  onsdag den 30. december 2026  1/3  "
                    + "(Flyttet fra tirsdag den 5. januar 2027)"
            )
        )
    }

    @Test func aPreviewIsInTheOrderOfTheRule() throws {
        let meeting = try meeting(on: "2027-01-20", [])
        let skipped = SkippedMeeting(
            id: MeetingID(cycle: meeting.id.cycle, step: meeting.id.step, number: 2),
            kind: .session,
            ruleDate: try Sample.day("2027-01-12"),
            reasons: [try reason("2027-01-12", .noSessions)]
        )
        let plan = Plan(span: DaySpan(meeting.date), meetings: [meeting], skipped: [skipped])
        let lines = PlanReport(try setting(), in: .danish).preview(plan)
        #expect(
            lines[3...4] == [
                "  onsdag den 20. januar 2027  1/3  (Flyttet fra tirsdag den 5. januar)",
                "  tirsdag den 12. januar 2027  2/3  "
                    + "(Holdes ikke: holdets møder i jobklubben holdes ikke)",
            ]
        )
    }

    @Test func whatIsCancelledStandsBelow() throws {
        let report = PlanReport(try setting(), in: .danish)
        let meeting = try meeting([])
        let plan = plan(meeting)
        #expect(report.lines(standing: plan, cancelled: []) == report.lines(plan))
        let cancelled = [(meeting: meeting, reason: Phrase("yes"))]
        let added =
            ["", "Aflyst"] + [
                "  Jobklub, 1. gang af 3: tirsdag den 5. januar 2027 kl. 9.30–12.00, "
                    + "Hovedbiblioteket – ja"
            ]
        #expect(report.lines(standing: plan, cancelled: cancelled) == report.lines(plan) + added)
        #expect(
            report.lines(standing: plan, cancelled: cancelled, withIDs: true)
                == report.lines(plan, withIDs: true) + added + ["      \(meeting.id)"]
        )
    }

    /// The rules begin in 2026; a plan from before says so, one from their first day does not.
    @Test(arguments: [("2025-12-31", true), ("2026-01-01", false)])
    func aPlanFromBeforeTheRulesSaysSo(first: String, isSaid: Bool) throws {
        let span = DaySpan(try Sample.day(first)...Sample.day("2026-12-31"))
        let lines = PlanReport(try setting(), in: .danish)
            .lines(Plan(span: span, meetings: [], skipped: []))
        #expect(lines.contains { $0.hasPrefix("Reglerne gælder fra") } == isSaid)
    }

    @Test func aMeetingThatIsLikeBeforeHasOtherPeople() throws {
        let before = try meeting([])
        var after = before
        after.facilitators = [try Sample.id("anne")]
        let report = PlanReport(try setting(), in: .danish)
        let entry = PlanChange.Entry(before, becoming: after)
        let update = report.lines(PlanChange(entries: [entry]))
        #expect(update.count == 2 && update[1].contains("stadig"))
    }

    /// What of a proposal is told, and what only the search weighs.
    @Test func chargesThatPeopleNoticeHaveWords() {
        #expect(
            Charge(.movedDay, 2).phrase.map(Catalogue.danish.text)
                == "ligger 2 dage fra mødets faste dag"
        )
        #expect(Charge(.noSpeaker).phrase.map(Catalogue.danish.text) == "uden oplæg")
        #expect(Charge(.venueCost).phrase == nil && Charge(.unplaced).phrase == nil)
    }

    /// Ids are names where nobody has one; a facilitator's name goes before a speaker's.
    @Test func everyHourOfAVenueHasItsWords() throws {
        let names = PlanNames(try setting())
        let library = try Sample.id("library")
        let (ten, noon) = (
            try #require(ClockTime("10:00")), try #require(ClockTime("12:00"))
        )
        let rows: [(ClosedHours, String)] = [
            (.allDay, "Hovedbiblioteket har lukket hver tirsdag"),
            (.opens(ten), "Hovedbiblioteket åbner kl. 10.00"),
            (.closes(noon), "Hovedbiblioteket lukker kl. 12.00"),
            (.between(ten, noon), "Hovedbiblioteket holder lukket kl. 10.00–12.00"),
        ]
        for (closed, words) in rows {
            let reason = try reason("2027-01-05", .venueHours(library, closed))
            #expect(Catalogue.danish.cause(reason, names: names) == words)
        }
    }
}

/// Where mistakes in files stand, and in which order they are told.
@Suite struct FileMistakeTests {
    private func mistake(
        _ file: String = "a",
        _ line: Int = 1,
        _ column: Int = 1,
        _ key: String = "mistake.x"
    ) -> FileMistake {
        FileMistake(file: file, line: line, column: column, problem: Phrase(key))
    }

    @Test func mistakesAreInTheOrderOfTheirPlaces() {
        let sorted = [
            mistake("a", 1, 1), mistake("a", 1, 2), mistake("a", 2, 1), mistake("b", 1, 1),
        ]
        #expect(FileMistakes(sorted.reversed()).mistakes == sorted)
        // The same one twice is one.
        #expect(FileMistakes(sorted + sorted).mistakes == sorted)
    }

    /// Mistakes at one place keep their order.
    @Test func mistakesAtOnePlaceStandAsTheyWereFound() {
        let found = (1...9).map { number in
            FileMistake(
                file: "a",
                line: 1,
                column: 1,
                problem: Phrase("mistake.x", ["number": .number(10 - number)])
            )
        }
        #expect(FileMistakes(found).mistakes == found)
    }

    @Test func aMistakeSaysWhereWhatAndWhatToDo() {
        let plain = mistake("a.yaml", 3, 4, "yes")
        #expect(plain.text(in: .danish) == "a.yaml:3:4: ja")
        #expect(mistake().code == "x" && plain.severity == .error)
        let advised = FileMistake(
            file: "a",
            line: 1,
            column: 2,
            problem: Phrase("yes"),
            suggestion: Phrase("yes"),
            code: "own"
        )
        #expect(advised.text(in: .danish) == "a:1:2: ja ja" && advised.code == "own")
    }
}
