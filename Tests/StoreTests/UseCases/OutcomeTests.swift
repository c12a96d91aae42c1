import CivilTime
import Insight
import Participation
import Planning
import Store
import TestSupport
import Testing

/// Noting what courses lead to, with the meetings that it came from.
@Suite struct OutcomeTests {
    private func outcomes(_ town: Town, of id: Int) throws -> [StoredOutcome] {
        try town.later(.readOutcomes(of: id))[0].outcomes
    }

    private func from(_ meeting: String, _ day: String = "2027-01-06") -> Outcome {
        var outcome = Outcome(.internship, from: Samples.day(day))
        outcome.meeting = MeetingID(meeting, number: nil)
        return outcome
    }

    @Test func itIsReadWithThePersonAndWithEverybody() throws {
        let town = try Town.filled()
        let recorded = try town.later(.addOutcome(Samples.job("2027-01-04"), of: 5))
        #expect(recorded.doubts.isEmpty && recorded.stored.number == 4)
        let course = try town.later(.readPerson(5)).person.course
        #expect(course.outcomes == [Samples.job("2027-01-04")])
        let all = try town.later(.readOutcomes())
        #expect(all.map(\.participant.id) == [1, 3, 5, 11])
        #expect(all.flatMap(\.outcomes).contains(recorded.stored))
        let numbers = try town.later(.readNumbers()).people
        #expect(numbers.first { $0.participant == 5 }?.course.outcomes == course.outcomes)
        #expect(try town.later(.readOutcome(4)) == recorded.stored)
        let log = try town.later(.readLog(about: 5), by: Samples.administrator)
        #expect(
            log.contains { $0.action == .recordOutcome }
                && log.contains { $0.action == .readOutcomes }
        )
    }

    /// A company can be called after somebody.
    @Test func aManagerCountsJobsWithoutCompanies() throws {
        let town = try Town.filled()
        let facts = try town.later(.readNumbers(), by: Samples.manager).people
        let outcomes = facts.flatMap(\.course.outcomes)
        #expect(outcomes.count == 3 && outcomes.allSatisfy { $0.company == nil })
        #expect(outcomes.contains { $0.aftercare[.third]?.state == .inWork })
    }

    @Test(
        arguments: [
            ("frederiksberg/2027-01/session-1", "2027-01-06", 1, nil),
            // Came late, and was a walk-in.
            ("frederiksberg/2027-01/session-1", "2027-01-05", 14, nil),
            (
                "frederiksberg/2027-01/session-1", "2027-01-04", 1,
                .meetingNotBefore("frederiksberg/2027-01/session-1", Samples.day("2027-01-05"))
            ),
            (
                "frederiksberg/2027-02/session-1", "2027-03-06", 1,
                .meetingNotBefore("frederiksberg/2027-02/session-1", Samples.day("2027-02-02"))
            ),
            (
                "frederiksberg/2027-01/session-1", "2027-01-06", 2,
                .wasNotThere(2, "frederiksberg/2027-01/session-1")
            ),
            (
                "frederiksberg/2027-01/session-1", "2027-01-06", 5,
                .wasNotThere(5, "frederiksberg/2027-01/session-1")
            ),
        ] as [(String, String, Int, OutcomeError?)]
    )
    func aMeetingWasHeldWithThePersonThere(
        meeting: String,
        day: String,
        id: Int,
        error: OutcomeError?
    ) throws {
        let town = try Town.filled()
        guard let error else {
            let stored = try town.later(.addOutcome(from(meeting, day), of: id)).stored
            #expect(stored.outcome.meeting?.description == meeting)
            #expect(stored.outcome.meeting?.number == 1)
            #expect(try town.later(.readOutcome(stored.number)) == stored)
            return
        }
        #expect(throws: error) { try town.later(.addOutcome(from(meeting, day), of: id)) }
        #expect(throws: NotFound.meeting("frederiksberg/2031-01/session-1")) {
            try town.later(.addOutcome(from("frederiksberg/2031-01/session-1"), of: id))
        }
        #expect(throws: MeetingError.notHeld("frederiksberg/2027-07/network")) {
            try town.later(.addOutcome(from("frederiksberg/2027-07/network"), of: id))
        }
    }

    /// 1 came to the session on 5 January, and has no referral.
    @Test func whatBeganLongBeforeTheCourseIsRefused() throws {
        let town = try Town.filled()
        try SQL.run("UPDATE participant SET referral_day = NULL, referral_by = NULL", at: town.path)
        let began = OutcomeDoubt.beforeCourse(Samples.day("2027-01-05"))
        for (from, doubts) in [
            ("2027-01-05", []), ("2027-01-04", [began]), ("2026-01-05", [began]),
        ] {
            let recorded = try town.later(.addOutcome(Samples.job(from, until: from), of: 1))
            #expect(recorded.doubts == doubts, "\(from)")
        }
        let error = OutcomeError.mistake(.tooEarly(first: Samples.day("2026-01-05")))
        #expect(throws: error) { try town.later(.addOutcome(Samples.job("2026-01-04"), of: 1)) }
        let read = try town.later(
            .importOutcomes([Samples.listed(1, Samples.job("2006-01-06"))])
        )
        guard case .refused(let reason as OutcomeError)? = read.problems[0] else {
            Issue.record("\(read.problems)")
            return
        }
        #expect(reason == error)
    }

    @Test func whatItRestsOnCannotBeTakenBack() throws {
        let town = try Town.filled()
        let meeting = "\(Town.january)/session-1"
        try town.later(.markAttendance([Tick(7, .came)], at: meeting), by: Samples.colleague)
        try town.later(.addOutcome(from(meeting), of: 7))
        #expect(throws: UndoError.self) { try town.later(.undo(), by: Samples.colleague) }
        try town.later(.undo())
        try town.later(.undo(), by: Samples.colleague)
    }

    @Test func whatCannotBeKeptIsRefusedAtEveryWayIn() throws {
        let town = try Town.filled()
        for row in EnteredText.names {
            var outcome = Samples.internship
            outcome.company = row.text
            let known = row.mistake.flatMap { TextMistake(rawValue: $0) }
            guard let mistake = known, mistake != .empty else {
                let stored = try town.later(.addOutcome(outcome, of: 5)).stored
                #expect(stored.outcome.company == row.kept || known == .empty, "\(row)")
                continue
            }
            let error = OutcomeError.mistake(.company(mistake))
            #expect(throws: error, "\(row)") { try town.later(.addOutcome(outcome, of: 5)) }
            #expect(throws: error, "\(row)") {
                try town.later(.changeOutcome(1, of: 3, to: outcome, expecting: nil))
            }
            let read = try town.later(.importOutcomes([Samples.listed(6, outcome)]))
            guard case .refused(let reason as OutcomeError)? = read.problems[0] else {
                Issue.record("\(row)")
                continue
            }
            #expect(reason == error && read.added.isEmpty, "\(row)")
        }
    }

    @Test func aChangeKeepsCallsAndLosesNoOtherChange() throws {
        let town = try Town.filled()
        let before = try outcomes(town, of: 3)[0]
        var job = before.outcome
        job.until = Samples.day("2027-01-31")
        let changed = try town.later(
            .changeOutcome(1, of: 3, to: job, expecting: before.version)
        ).stored
        #expect(changed.outcome == job && changed.outcome.aftercare.count == 1)
        #expect(throws: ConflictError.changedMeanwhile(version: changed.version)) {
            try town.later(.changeOutcome(1, of: 3, to: job, expecting: before.version))
        }
        #expect(throws: NotFound.outcome(1)) {
            try town.later(.changeOutcome(1, of: 5, to: job, expecting: nil))
        }
        for wrong in [
            Outcome(.education, from: job.from), Outcome(.job, from: Samples.day("2027-01-07")),
        ] {
            #expect(throws: OutcomeError.hasAftercare(1)) {
                try town.later(.changeOutcome(1, of: 3, to: wrong, expecting: nil))
            }
        }
        #expect(try town.later(.removeOutcome(1, of: 3)).outcome == job)
        #expect(try outcomes(town, of: 3).isEmpty)
        #expect(try town.store.faults() == [])
    }

    @Test(
        arguments: [
            (EndReason.job, OutcomeKind.job), (.education, .education), (.moved, nil),
            (.doesNotWish, nil), (.other, nil),
        ] as [(EndReason, OutcomeKind?)]
    )
    func anEndWithAJobOrAnEducationIsNoted(reason: EndReason, kind: OutcomeKind?) throws {
        let town = try Town.filled()
        let ending = try town.later(.endCourse(5, on: Samples.day("2027-01-08"), reason))
        #expect(
            ending.outcome?.outcome == kind.map { Outcome($0, from: Samples.day("2027-01-08")) }
        )
        #expect(try outcomes(town, of: 5) == [ending.outcome].compactMap(\.self))
        try town.later(.undo())
        #expect(try outcomes(town, of: 5).isEmpty)
    }

    /// What an end noted stays when the course goes on after all, and is named.
    @Test(
        arguments: [
            (EndReason.job, nil, 1), (.education, nil, 1), (.moved, nil, 0),
            // A job from before the end that goes on is what the course ended with.
            (.job, "2027-01-04", 1), (.education, "2027-01-04", 1),
        ] as [(EndReason, String?, Int)]
    )
    func whatAnEndNotedIsNamedWhenTheCourseGoesOn(
        reason: EndReason,
        job: String?,
        count: Int
    ) throws {
        let town = try Town.filled()
        if let job { try town.later(.addOutcome(Samples.job(job), of: 5)) }
        try town.later(.endCourse(5, on: Samples.day("2027-01-08"), reason))
        let before = try outcomes(town, of: 5)
        let staying = try town.later(.resumeCourse(5, on: Samples.day("2027-01-09")))
        #expect(staying.count == count)
        #expect(staying.map(\.outcome.kind) == staying.map { _ in reason.outcome })
        #expect(try outcomes(town, of: 5) == before)
        // A pause that ends has nothing to do with outcomes.
        #expect(try town.later(.resumeCourse(5, on: Samples.day("2027-01-09"))).isEmpty)
    }

    /// One that goes on is enough; one that has ended before is another one.
    @Test(
        arguments: [
            ("2027-01-04", nil, 1), ("2027-01-04", "2027-01-08", 1),
            ("2027-01-04", "2027-01-07", 2),
            ("2027-02-01", nil, 1),
        ] as [(String, String?, Int)]
    )
    func anOpenJobIsNotNotedTwice(from: String, until: String?, count: Int) throws {
        let town = try Town.filled()
        try town.later(.addOutcome(Samples.job(from, until: until), of: 5))
        let ending = try town.later(.endCourse(5, on: Samples.day("2027-01-08"), .job))
        #expect(try outcomes(town, of: 5).count == count)
        #expect((ending.outcome != nil) == (count == 2))
    }

    @Test func aSecondJobEndsNothing() throws {
        let town = try Town.filled()
        let second = try town.later(.addOutcome(Samples.job("2027-01-04"), of: 3))
        #expect(second.doubts == [.overlaps(1)])
        #expect(try outcomes(town, of: 3).allSatisfy { $0.outcome.until == nil })
    }

    @Test func outcomesOfBothAreKeptWhenTwoBecomeOne() throws {
        let town = try Town.filled()
        // Both numbers have the job, and one of them the call.
        try town.later(.addOutcome(Samples.job("2026-10-01", until: "2026-12-31"), of: 5))
        try town.later(.addOutcome(Samples.internship, of: 3))
        _ = try town.later(.mergePeople(3, into: 5))
        let kept = try outcomes(town, of: 5)
        #expect(kept.map(\.outcome.kind) == [.job, .internship])
        #expect(kept[0].outcome.until == Samples.day("2026-12-31"))
        #expect(kept[0].outcome.aftercare[.third]?.state == .inWork)
        #expect(try town.later(.readPerson(5)).person.course.outcomes == kept.map(\.outcome))
        #expect(try town.store.faults() == [])
        // Calls follow the job of somebody who had none.
        _ = try town.later(.mergePeople(5, into: 7))
        #expect(try outcomes(town, of: 7).map(\.outcome) == kept.map(\.outcome))
        #expect(try town.store.faults() == [])
        try town.later(.undo())
        #expect(try outcomes(town, of: 5) == kept)
    }

    /// Numbers 3 and 5 have one job; whatever both say differently, nothing of it is lost.
    @Test(arguments: ["until", "hours", "meeting", "call", "nothing"])
    func whatContradictsIsKeptTwiceAndNamed(_ what: String) throws {
        let town = try Town.filled()
        func job(_ isOther: Bool) -> Outcome {
            var job = Samples.job("2026-10-01")
            job.weeklyHours = nil
            switch what {
            case "until": job.until = Samples.day(isOther ? "2026-11-30" : "2026-12-31")
            case "hours": job.weeklyHours = isOther ? 20 : 37
            default: break
            }
            return job
        }
        for (id, isOther) in [(7, false), (5, true)] {
            let number = try town.later(.addOutcome(job(isOther), of: id)).stored.number
            if what == "call" {
                try town.later(.recordAftercare(of: id, .third, isOther ? .noContact : .inWork))
            }
            if what == "meeting" {
                let meeting = "\(Town.january)/session-\(isOther ? 2 : 1)"
                try SQL.run(
                    "UPDATE outcome SET meeting = '\(meeting)' WHERE number = \(number)",
                    at: town.path
                )
            }
        }
        let all = try outcomes(town, of: 7) + outcomes(town, of: 5)
        let merged = try town.later(.mergePeople(5, into: 7))
        let kept = try outcomes(town, of: 7)
        guard what != "nothing" else {
            #expect(kept.count == 1 && merged.contradictions.isEmpty)
            return
        }
        #expect(kept.map(\.outcome) == all.map(\.outcome))
        #expect(merged.contradictions == [.init(first: all[0].number, second: all[1].number)])
        #expect(try town.later(.readPerson(7)).person.course.outcomes == all.map(\.outcome))
        try town.later(.undo())
        #expect(try outcomes(town, of: 7) + outcomes(town, of: 5) == all)
    }

    @Test func theDoctorNamesWhatDoesNotBelongTogether() throws {
        let town = try Town.filled()
        try SQL.run("UPDATE aftercare SET day = '2026-01-01'", at: town.path)
        #expect(try town.store.faults().map(\.check) == [.outcomes])
        try SQL.run("UPDATE aftercare SET day = '2027-01-01'", at: town.path)
        try SQL.run("UPDATE outcome SET participant = 12 WHERE participant = 11", at: town.path)
        let wrong = try town.store.faults()
        #expect(wrong.map(\.check) == [.outcomes])
        #expect(wrong.first?.detail == "3: of a merged participant")
    }

    /// Outcome 2 came from the session that 1 was at; the tick can be corrected afterwards.
    @Test(
        arguments: [
            "UPDATE attendance SET mark = 'no-show' WHERE participant = 1",
            "UPDATE attendance SET mark = 'excused' WHERE participant = 1",
            "DELETE FROM attendance WHERE participant = 1",
            """
            UPDATE meeting SET cancelled_because = 'staff', cancelled_words = 'syg'
            WHERE id = 'frederiksberg/2027-01/session-1'
            """,
        ]
    )
    func theDoctorNotesWhoWasNotAtTheMeetingOfAnOutcome(_ sql: String) throws {
        let town = try Town.filled()
        func finding() throws -> Finding? {
            try Doctor.examine(town.path, at: Town.now).first { $0.check == .outcomes }
        }
        #expect(try finding()?.state == .fine)
        try SQL.run(sql, at: town.path)
        let found = try finding()
        #expect(found?.state == .note)
        #expect(found?.detail == "2: was not at frederiksberg/2027-01/session-1")
        #expect(try town.store.faults() == [])
        // Beside a fault it is told with it.
        try SQL.run("UPDATE aftercare SET day = '2026-01-01'", at: town.path)
        #expect(try finding()?.state == .wrong)
    }
}
