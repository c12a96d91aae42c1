import CivilTime
import Correspondence
import Disk
import Documents
import Insight
import Office
import Participation
import Planning
import Store
import Testing

/// Every error of the program has a kind and words in every language.
@Suite struct ProblemTests {
    private static let day = Day("2027-01-05") ?? Day(number: 0)
    private static let programme = Identifier("vejle") ?? Identifier("x")

    private static func key() throws -> StaffKey {
        StaffKey(.speaker, try #require(Identifier("olga")))
    }

    private static func roster() throws -> RosterID {
        RosterID(stored: "vejle/2027-01")
    }

    private static let ofFiles: [(error: any Error, kind: Problem.Kind)] = [
        (FileError.noFile("x"), .noInput), (FileError.exists("x"), .cannotCreate),
        (FileError.notOurs("x"), .badData), (FileError.newer("x"), .badData),
        (FileError.busy("x"), .temporary), (FileError.inUse("x"), .temporary),
        (FileError.moved("x"), .temporary), (FileError.changed("x"), .badData),
        (DiskError("x", .noFile), .noInput), (DiskError("x", .noFolder), .cannotCreate),
        (DiskError("x", .exists), .cannotCreate), (DiskError("x", .notAllowed), .cannotCreate),
        (DiskError("x", .readOnly), .cannotCreate), (DiskError("x", .isFolder), .cannotCreate),
        (DiskError("x", .noFolderThere), .cannotCreate),
        (DiskError("x", .noPlainFile), .cannotCreate),
        (DiskError("x", .isDatabase), .cannotCreate), (DiskError("x", .noSpace), .inputOutput),
        (DiskError("x", .tooLittleSpace(needed: 2, free: 1)), .inputOutput),
        (DiskError("x", .broken("y")), .inputOutput), (DiskError("x", .other("y")), .cannotCreate),
        (DiskError("x", .isFolder, while: .using), .inputOutput),
        (DiskError("x", .readOnly, while: .using), .inputOutput),
    ]

    private static func errors() throws -> [(error: any Error, kind: Problem.Kind)] {
        let (key, roster, day) = (try key(), try roster(), day)
        let programme = try #require(programme)
        let noStep = RosterError.full
        return [
            (AccessError.notAllowed(.backUp, .manager), .noPermission),
            (AccessError.notAllowed(.readLog, .participant), .noPermission),
            (AccessError.knownElsewhere(3), .noPermission),
            (AccessError.notOneself, .noPermission),
            (AccessError.otherProgramme(programme), .noPermission),
            (NotFound.participant(3), .badData), (NotFound.merged(3, into: 4), .badData),
            (NotFound.meeting("x"), .badData), (NotFound.programme("x"), .noInput),
            (NotFound.programme("x", known: [programme]), .noInput),
            (NotFound.venue("x"), .badData), (NotFound.staff(key), .badData),
            (NotFound.outcome(3), .badData),
            (OutcomeError.mistake(.company(.cprNumber)), .badData),
            (OutcomeError.mistake(.weeklyHours), .badData),
            (OutcomeError.mistake(.tooFarAhead(last: day)), .badData),
            (OutcomeError.mistake(.endsBeforeItBegins), .badData),
            (OutcomeError.mistake(.tooEarly(first: day)), .badData),
            (OutcomeError.meetingNotBefore("x", day), .badData),
            (OutcomeError.wasNotThere(3, "x"), .badData), (OutcomeError.noJob(3), .badData),
            (OutcomeError.hasAftercare(3), .badData), (OutcomeError.notAJob(3), .badData),
            (OutcomeError.aftercareTooEarly(.third, day), .badData),
            (OutcomeError.aftercareAhead(day), .badData),
            (OutcomeError.severalJobs(3, [4, 5]), .badData),
            (ConflictError.changedMeanwhile(version: 3), .temporary),
            (ConflictError.yearChanged, .temporary),
            (EconomyError.tooLarge, .badData),
            (EconomyError.lineTooLarge(programme), .badData), (EconomyError.noRate(day), .badData),
            (ConflictError.markedOtherwise(3, by: "Anne"), .temporary),
            (MeetingError.notHeld("x"), .badData), (MeetingError.begun("x"), .badData),
            (MeetingError.inThePast(day), .badData), (MeetingError.endsBeforeItBegins, .usage),
            (MeetingError.invited("x", count: 1), .badData),
            (MeetingError.invited("x", count: 2), .badData),
            (MeetingError.facilitators, .usage),
            (MeetingError.notBegun("x", day), .badData), (MeetingError.closed("x"), .badData),
            (AssignmentError.notOnMeeting(key, "x"), .badData),
            (AssignmentError.noTalks("x"), .badData), (AssignmentError.oneInterpreter, .badData),
            (AssignmentError.noTalkTime(3, "x"), .badData),
            (AssignmentError.namedTwice, .badData),
            (AssignmentError.noInterpreterWanted(3), .badData),
            (AssignmentError.talkTooShort(3), .badData),
            (AttendanceError.notOnList(3, "x"), .badData),
            (AttendanceError.closed("x"), .badData),
            (SeatError.roster(noStep, roster), .badData),
            (SeatError.roster(.begun, roster), .badData),
            (SeatError.roster(.over, roster), .badData),
            (SeatError.roster(.noSeatForChildren(free: 2), roster), .badData),
            (SeatError.roster(.notRegistered, roster), .badData),
            (SeatError.roster(.belowTaken(taken: 2), roster), .badData),
            (SeatError.roster(.hasSeat, roster), .badData),
            (SeatError.seatInCycle(roster), .badData), (SeatError.wrongKind("x"), .badData),
            (SeatError.notEntitled(3), .badData), (SeatError.notActive(3, day), .badData),
            (SeatError.nothingMissed(3, "x"), .badData),
            (AttendanceError.notYet("x", day, .midnight), .badData),
            (AttendanceError.earlyOnItsOwnDay("x", day), .badData),
            (SeatError.meetingOver("x"), .badData),
            (AttendanceError.refused([RefusedTick(participant: 3, reason: .twice)]), .badData),
            (ClosureError.notClosed("x", day), .badData),
            (SeatError.neverCame(3, roster), .badData),
            (PersonError.ended(3, day), .badData), (PersonError.sameNumber(3), .badData),
            (PersonError.pauseEndsBeforeItBegins, .usage),
            (StaffError.exists(key), .badData), (StaffError.needed(key, count: 1), .badData),
            (StaffError.notAway(key, day), .badData),
            (UndoError.nothing, .badData),
            (Actor.Mistake.unknownRole("manger"), .usage), (Actor.Mistake.length, .usage),
            (Actor.Mistake.character, .usage), (Actor.Mistake.cprNumber, .usage),
            (PersonError.mistake(.year), .badData),
            (Workspace.Missing.folder("x"), .noInput), (Workspace.Missing.file("x"), .noInput),
        ]
            + PersonMistake.Field.allCases.map {
                (PersonError.mistake(.text(.cprNumber, $0)), .badData)
            }
            + StaffMistake.Field.allCases.map {
                (StaffError.mistake(.text(.cprNumber, $0), key), .badData)
            }
            + [StaffMistake.noLanguage, .noHours, .target, .number, .noMode].map {
                (StaffError.mistake($0, key), .badData)
            }
            + TextMistake.allCases.flatMap { mistake -> [(error: any Error, kind: Problem.Kind)] in
                [
                    (AssignmentError.theme(mistake), .badData),
                    (AttendanceError.remark(mistake), .badData),
                    (SeatError.request(mistake), .badData),
                    (MeetingError.reason(mistake), .badData),
                ]
            }
            + InterpreterMatch.Refusal.allCases.map {
                (AssignmentError.refused($0, key.id, 3), .badData)
            }
    }

    @Test func everyErrorHasAKindAndWords() throws {
        for (error, kind) in try ProblemTests.ofFiles + ProblemTests.errors() {
            let problem = try #require(Problem(error), "\(error)")
            #expect(problem.kind == kind, "\(error)")
            for catalogue in [Catalogue.danish, OpenTown.english] {
                let words = catalogue.text(problem.phrase)
                #expect(!words.contains("{") && words != problem.phrase.key, "\(error): \(words)")
                #expect(words.contains(" "), "\(error): \(words)")
            }
        }
    }

    @Test func anErrorOfAnotherKindHasNone() {
        #expect(Problem(CancellationError()) == nil)
    }
}
