import CivilTime
import Documents
import Foundation
import Participation
import Planning
import Store
import Synchronization
import Testing

/// What takes long to compute keeps nobody waiting, and saves nothing that is out of date.
@Suite struct LongUseCaseTests {
    private let now = Town.moment("2027-01-06 13:00")

    /// A search that lasts until the registrations beside it are done, or far too long.
    @Test func aHundredRegistrationsDoNotWaitForASearch() async throws {
        let town = try Town.filled()
        let ids = try town.add(100, at: "2027-01-06 12:30")
        let (isSearching, isDone) = (Flag(), Flag())
        let search = LongUseCase<[String], Bool>(reading: .readProgrammes()) { _ in
            isSearching.set()
            return isDone.wait(seconds: 60)
        }
        async let found = town.store.perform(search, by: Samples.facilitator, at: now)
        #expect(try await isSearching.happens())
        for (index, id) in ids.enumerated() {
            let useCase = UseCase<RegisterOutcome>.register(id, at: Town.february)
            if index.isMultiple(of: 2) {
                try await town.store.perform(useCase, by: Samples.colleague, at: now)
            } else {
                try town.later(useCase, by: Samples.colleague)
            }
        }
        isDone.set()
        #expect(try await found, "the registrations waited for the search")
        #expect(try town.states(Town.february).count >= 100)
    }

    /// As many searches as there are threads, and more, leave servers able to answer.
    @Test func searchesTakeNoThreadFromServers() async throws {
        let town = try Town.filled()
        let isDone = Flag()
        let search = LongUseCase<[String], Bool>(reading: .readProgrammes()) { _ in
            isDone.wait(seconds: 60)
        }
        let count = ProcessInfo.processInfo.activeProcessorCount + 2
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<count {
                group.addTask { [now] in
                    try await town.store.perform(search, by: Samples.facilitator, at: now)
                }
            }
            group.addTask { [now] in
                _ = try await town.store.perform(
                    .register(3, at: "frederiksberg/2027-04"),
                    by: Samples.facilitator,
                    at: now
                )
                isDone.set()
                return true
            }
            for try await isInTime in group { #expect(isInTime) }
        }
    }

    /// A town whose reader says when the rules are read, which is in the middle of a search.
    private func hooked() throws -> (town: Town, store: Store, reader: HookedReader) {
        let town = try Town.filled()
        let reader = HookedReader()
        return (town: town, store: try Store(at: town.path, reading: reader), reader: reader)
    }

    private func keeping(_ town: Town) -> PlanRequest {
        var request = town.request()
        request.keeping = .always
        return request
    }

    /// Somebody moves a meeting while a plan is being made: the plan is made anew and keeps the move.
    @Test func whatChangedMeanwhileIsPlannedAnew() throws {
        let (town, store, reader) = try hooked()
        let id = "frederiksberg/2027-10/network"
        let moved = try town.meeting(id).movedBy(days: 1)
        reader.beforeReading = { count in
            guard count == 1 else { return }
            try town.later(.moving(moved, moveInvited: false), by: Samples.colleague)
        }
        let plan = try store.perform(.planYear(keeping(town)), by: Samples.facilitator, at: now)
        #expect(plan.isKept)
        // For each of two plans, and once more when the second one is kept.
        #expect(reader.count == 3)
        #expect(try town.meeting(id).date == moved.date)
    }

    @Test func aYearThatNeverStandsStillIsLeftAlone() throws {
        let (town, store, reader) = try hooked()
        reader.beforeReading = { count in
            try town.later(
                .closeVenue(
                    "frederiksberg-library",
                    DaySpan(Samples.day("2027-09-01").advanced(by: count)),
                    because: "maling"
                ),
                by: Samples.colleague
            )
        }
        let before = try SQL.rows("SELECT * FROM meeting ORDER BY id", at: town.path)
        #expect(throws: ConflictError.yearChanged) {
            try store.perform(.planYear(keeping(town)), by: Samples.facilitator, at: now)
        }
        #expect(try SQL.rows("SELECT * FROM meeting ORDER BY id", at: town.path) == before)
    }

    @Test func theSameInTheAsyncForm() async throws {
        let (town, store, reader) = try hooked()
        reader.beforeReading = { count in
            guard count == 1 else { return }
            try town.later(.invite(4, to: "frederiksberg/2027-09"), by: Samples.colleague)
        }
        let plan = try await store.perform(
            .planYear(keeping(town)),
            by: Samples.facilitator,
            at: now
        )
        #expect(plan.isKept)
        // For each of two plans, and once more when the second one is kept.
        #expect(reader.count == 3)
    }

    /// A preview only looks, so that nothing can be in its way.
    @Test func aPreviewIsNotMadeAnew() throws {
        let (town, store, reader) = try hooked()
        reader.beforeReading = { _ in
            try town.later(.invite(4, to: "frederiksberg/2027-09"), by: Samples.colleague)
        }
        let plan = try store.perform(.planYear(town.request()), by: Samples.facilitator, at: now)
        #expect(!plan.isKept)
        #expect(reader.count == 1)
    }
}

/// Reads rules, and does something else before.
private final class HookedReader: RuleReader {
    private let reader = RuleFileReader()
    private let state = Mutex<(count: Int, hook: (@Sendable (Int) throws -> Void)?)>((0, nil))

    /// How often rules were asked for.
    var count: Int { state.withLock { $0.count } }

    /// What is done before, given how often rules were asked for.
    var beforeReading: (@Sendable (Int) throws -> Void)? {
        get { state.withLock { $0.hook } }
        set { state.withLock { $0.hook = newValue } }
    }

    func rules(of programme: Identifier, in files: [RuleFile]) throws -> ProgrammeRules {
        let (count, hook) = state.withLock { state in
            state.count += 1
            return (state.count, state.hook)
        }
        try hook?(count)
        return try reader.rules(of: programme, in: files)
    }

    func files(of programme: Identifier, in files: [RuleFile]) throws -> [RuleFile] {
        try reader.files(of: programme, in: files)
    }

    func zone(_ identifier: String) -> Zone? { reader.zone(identifier) }
}

/// Something that happens once, which others wait for.
private final class Flag: Sendable {
    private let isSet = Mutex(false)

    func set() { isSet.withLock { $0 = true } }

    /// The same for tests, which share few threads.
    func happens() async throws -> Bool {
        for _ in 0..<60_000 where !isSet.withLock({ $0 }) {
            try await Task.sleep(for: .milliseconds(1))
        }
        return isSet.withLock { $0 }
    }

    /// Whether it happens in time.
    func wait(seconds: Double) -> Bool {
        let last = Date().addingTimeInterval(seconds)
        while !isSet.withLock({ $0 }) {
            guard Date() < last else { return false }
            Thread.sleep(forTimeInterval: 0.001)
        }
        return true
    }
}
