internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Foundation
internal import Participation
internal import Planning
internal import Store

/// The database that a demo makes, and may make anew.
struct DemoDatabase {
    let path: String

    private static let maker = "demo"

    /// Who lives in it.
    struct Crowd {
        let people: Int
        /// Who is on the list of each meeting that people are asked to.
        let lists: [MeetingID: [ListedParticipant]]
    }

    private var refusal: Failure {
        Failure(
            Failure.Code.cannotCreate,
            Phrase("failure.demo-database", ["path": Failure.shown(path)])
        )
    }

    /// Lets nothing that somebody else made be replaced.
    func holdOwn() throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let maker: String?
        do {
            maker = try Store.setting(.madeBy, at: path)
        } catch is StoreError {
            throw refusal
        }
        guard maker == DemoDatabase.maker else { throw refusal }
    }

    /// Lives an example year into a new database, which then takes the place of an earlier demo's.
    func make(
        _ plan: Plan,
        _ rules: ProgrammeRules,
        _ staff: Staff,
        seed: UInt64,
        until: Instant
    ) throws -> Crowd {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try OutputFile.createFolder(folder)
        let draft = "\(path).part"
        remove(draft)
        defer { remove(draft) }
        let store = try Store.create(
            at: draft,
            settings: [.madeBy: DemoDatabase.maker, .delivery: "loopback"],
            random: SplitMix(seed: seed)
        )
        let year = ExampleYear(store, plan, rules, staff, seed: seed, until: until)
        try year.live()
        let crowd = Crowd(people: year.count, lists: try year.lists())
        try store.close()
        remove(path)
        guard rename(draft, path) == 0 else {
            let code = POSIXErrorCode(rawValue: errno) ?? .EIO
            throw OutputFile.failure(POSIXError(code), path)
        }
        return crowd
    }

    private func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }
}

extension ExampleYear {
    /// The lists of the meetings, as they stand at the end, in the order of Danish lists.
    func lists() throws -> [MeetingID: [ListedParticipant]] {
        var lists: [MeetingID: [ListedParticipant]] = [:]
        for meeting in plan.meetings {
            let list = try perform(.readList(of: meeting.id.description), at: until)
            let lines = list.listed(rules.programme.step(meeting.id.step))
            if !lines.isEmpty { lists[meeting.id] = lines.sorted(by: isBeforeInDanish) }
        }
        return lists
    }
}
