import CivilTime
import Documents
import Participation
import Planning
import Store
import Testing

/// How many files of rules are parsed; all parsing goes through the reader that the store was given.
@Suite struct ParsingTests {
    /// A filled town as another program opens it, which has parsed nothing yet.
    private struct Opened {
        let town: Town
        let store: Store
        let reader = RuleFileReader()

        init() throws {
            town = try Town.filled()
            store = try Store(at: town.path, reading: reader)
        }

        func perform<Outcome>(_ useCase: UseCase<Outcome>) throws -> Outcome {
            try store.perform(useCase, by: Samples.facilitator, at: Town.moment("2027-01-06 13:00"))
        }

        /// How many files the programme has; the reader parses each version of a file once.
        var files: Int { town.files.count }
    }

    @Test func whatHappensToSeatsNeedsNoFile() throws {
        let opened = try Opened()
        _ = try opened.perform(.register(3, at: "frederiksberg/2027-04", children: 1))
        _ = try opened.perform(.cancel(3, at: "frederiksberg/2027-04", all: true))
        _ = try opened.perform(.invite(4, to: Town.february))
        _ = try opened.perform(.inviteAll(to: "frederiksberg/2027-02/network"))
        _ = try opened.perform(.withdraw(4, from: Town.february))
        let referral = Course.Referral(
            day: Samples.day("2027-01-06"),
            by: "bo",
            testMessageArrived: nil
        )
        _ = try opened.perform(.refer(9, to: "frederiksberg/2027-03", referral))
        _ = try opened.perform(.cancel(5, at: Town.january))
        _ = try opened.perform(.register(5, at: "\(Town.february)/session-2"))
        _ = try opened.perform(.settleOffers())
        let ticks = [Tick(7, .came)]
        _ = try opened.perform(.markAttendance(ticks, at: "\(Town.january)/session-1"))
        _ = try opened.perform(.endCourse(5, on: Samples.day("2027-01-08"), .job))
        _ = try opened.perform(.mergePeople(6, into: 7))
        _ = try opened.perform(.undo())
        _ = try opened.perform(.readPerson(3))
        _ = try opened.perform(.findPeople("person"))
        #expect(opened.reader.parses == 0)
    }

    @Test func talksAreGivenOutWithoutAFile() throws {
        let opened = try Opened()
        _ = try opened.perform(.invite(3, to: "\(Town.january)/talks"))
        let outcome = try opened.perform(.register(3, at: "\(Town.january)/talks"))
        #expect(outcome.talk != nil)
        #expect(opened.reader.parses == 0)
    }

    @Test func whatShowsMeetingsReadsEachFileOnce() throws {
        let opened = try Opened()
        _ = try opened.perform(.readAgenda(days: 60))
        #expect(opened.reader.parses == opened.files)
        _ = try opened.perform(.readMeetings())
        _ = try opened.perform(.readCycle(of: Town.february))
        _ = try opened.perform(.readList(of: "\(Town.february)/session-1"))
        _ = try opened.perform(.readOtherVenues(for: "\(Town.february)/session-1"))
        #expect(opened.reader.parses == opened.files)
    }

    /// Several programmes share the closed days of the country.
    @Test func filesThatProgrammesShareAreReadOnce() throws {
        let opened = try Opened()
        try opened.town.bringIn("vejle")
        let shared = Set(opened.town.files.map { "\($0.folder)/\($0.name)" })
        let new = try Town.ruleFiles(of: "vejle").filter {
            !shared.contains("\($0.folder)/\($0.name)")
        }
        #expect(!new.isEmpty)
        _ = try opened.perform(.readMeetings())
        #expect(opened.reader.parses == opened.files + new.count)
    }

    @Test func onlyTheFileThatChangedIsReadAgain() throws {
        let opened = try Opened()
        _ = try opened.perform(.readMeetings())
        let before = opened.reader.parses
        var files = opened.town.files
        let index = try #require(files.firstIndex { $0.folder == .venues })
        files[index] = RuleFile(
            folder: .venues,
            name: files[index].name,
            octets: files[index].octets + Array("# noted\n".utf8)
        )
        let keeping = UseCase<PlanOutcome>.keepPlan(
            opened.town.plan,
            of: Samples.id("frederiksberg"),
            bringing: files,
            moveInvited: false
        )
        _ = try opened.perform(keeping)
        #expect(opened.reader.parses == before + 1)
        _ = try opened.perform(.readMeetings())
        #expect(opened.reader.parses == before + 1)
        // What was read before is remembered, should it come back.
        _ = try opened.perform(.undo())
        _ = try opened.perform(.readMeetings())
        #expect(opened.reader.parses == before + 1)
    }

    /// A closure that was noted counts at once, in whichever program it was noted.
    @Test func closuresAreReadInTheTransactionThatNeedsThem() throws {
        let opened = try Opened()
        let meeting = "frederiksberg/2027-10/network"
        func venues() throws -> [Identifier] {
            try opened.perform(.readOtherVenues(for: meeting)).venues.filter(\.objections.isEmpty)
                .map(\.venue.id)
        }
        #expect(try venues().contains(Samples.id("frederiksberg-library")))
        let day = try opened.town.meeting(meeting).date
        try opened.town.later(
            .closeVenue("frederiksberg-library", DaySpan(day), because: "maling")
        )
        #expect(try !venues().contains(Samples.id("frederiksberg-library")))
        #expect(opened.reader.parses == opened.files)
    }
}

/// Files that several programmes are made of.
@Suite struct SharedFileTests {
    private func keeping(_ files: [RuleFile], _ programme: String) -> UseCase<PlanOutcome> {
        let days = Samples.day("2027-01-01")...Samples.day("2027-12-31")
        let plan = Plan(span: DaySpan(days), meetings: [], skipped: [])
        return .keepPlan(plan, of: Samples.id(programme), bringing: files, moveInvited: false)
    }

    private func edited(_ file: RuleFile, _ old: String, _ new: String) -> RuleFile {
        let text = String(decoding: file.octets, as: UTF8.self)
        return RuleFile(
            folder: file.folder,
            name: file.name,
            octets: Array(text.replacing(old, with: new).utf8)
        )
    }

    /// A second programme with the venues of the first one.
    private func twins() throws -> (town: Town, files: [RuleFile]) {
        let town = try Town.filled()
        let files = town.files.map { file in
            guard file.folder == .calendars, file.name == "frederiksberg.yaml" else { return file }
            let other = edited(file, "id: frederiksberg\n", "id: other\n")
            return RuleFile(folder: .calendars, name: "other.yaml", octets: other.octets)
        }
        try town.later(keeping(files, "other"))
        #expect(try town.store.faults() == [])
        return (town: town, files: files)
    }

    @Test func oneProgrammesFilesCannotSpoilAnothersRules() throws {
        let (town, files) = try twins()
        let before = try SQL.state(at: town.path)
        let renamed = files.map {
            edited($0, "frederiksberg-library", "main-library")
        }
        #expect(throws: (any Error).self) { try town.later(keeping(renamed, "other")) }
        #expect(try SQL.state(at: town.path) == before)
        #expect(try town.store.faults() == [])
    }

    /// What follows from a shared file follows for everybody whose rules it is part of.
    @Test func whatFollowsFromASharedFileFollowsForAll() throws {
        let (town, files) = try twins()
        let moved = files.map { file in
            file.folder == .venues
                ? edited(file, "outsideTownHall: true", "outsideTownHall: false") : file
        }
        try town.later(keeping(moved, "other"))
        let rules = try town.later(.readMeetings(of: "frederiksberg")).rules
        let cafe = rules[Samples.id("frederiksberg")]?.setting
            .venue(Samples.id("frederiksberg-cafe"))
        #expect(cafe?.isOutsideTownHall == false)
        // The columns of both say so, which the doctor compares.
        #expect(try town.store.faults() == [])
    }
}
