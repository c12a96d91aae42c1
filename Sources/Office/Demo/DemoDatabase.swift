internal import CivilTime
internal import Correspondence
internal import Disk
internal import Documents
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
        /// Who helps at each meeting.
        let staff: [MeetingID: MeetingStaff]
        /// The plan with the themes and interpreters that were arranged.
        let plan: Plan
    }

    private var refusal: Problem {
        Problem(.cannotCreate, Phrase("failure.demo-database", ["path": .path(path)]))
    }

    /// Lets nothing that somebody else made be replaced.
    func requireOwn() throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let maker: String?
        do {
            maker = try Store.setting(.madeBy, at: path)
        } catch let error where error is FileError || error is DiskError {
            throw refusal
        }
        guard maker == DemoDatabase.maker else { throw refusal }
    }

    /// Lives an example year into a new database, which then takes the place of an earlier demo's.
    func make(
        _ plan: Plan,
        _ rules: ProgrammeRules,
        _ files: [RuleFile],
        _ staff: Staff,
        seed: UInt64,
        until: Instant
    ) throws -> Crowd {
        try Folder.create(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        return try Store.remake(
            at: path,
            reading: RuleFileReader(),
            settings: [.madeBy: DemoDatabase.maker, .delivery: Settings.example],
            random: SplitMix(seed: seed)
        ) { store in
            let year = ExampleYear(store, plan, rules, files, staff, seed: seed, until: until)
            try year.live()
            return try year.crowd()
        }
    }
}

extension ExampleYear {
    /// Who lives in the year and the lists of its meetings, as they stand at the end, in the order of Danish lists.
    func crowd() throws -> DemoDatabase.Crowd {
        var lists: [MeetingID: [ListedParticipant]] = [:]
        var staff: [MeetingID: MeetingStaff] = [:]
        var meetings: [Meeting] = []
        for var meeting in plan.meetings {
            let list = try perform(.readList(of: meeting.id.description), at: until)
            let listed = list.listed
            if !listed.isEmpty { lists[meeting.id] = listed }
            staff[meeting.id] = MeetingStaff(list.assignments, list.staff)
            meeting.keepArrangements(of: list.meeting.meeting)
            meetings.append(meeting)
        }
        return DemoDatabase.Crowd(
            people: count,
            lists: lists,
            staff: staff,
            plan: Plan(span: plan.span, meetings: meetings, skipped: plan.skipped)
        )
    }
}
