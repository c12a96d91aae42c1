internal import CivilTime
internal import Correspondence
internal import Documents
internal import ICalendar
internal import Participation
internal import Planning
internal import Store

/// An open database with whoever works with it and the moment it counts as.
struct Municipality {
    let store: Store
    let actor: Actor
    let now: Instant
    let random: any RandomNumberGenerator & Sendable
    let zone: Zone

    /// The rules as they were when they were last applied.
    let workspace: Workspace

    /// The first programme, which had to be read for its zone; most files hold no other.
    private let first: Setting?

    private static let danishZone = "Europe/Copenhagen"

    init(
        _ path: String,
        actor: Actor,
        clock: MomentOption,
        random: any RandomNumberGenerator & Sendable
    ) throws {
        let store = try Store(at: path)
        let files = try store.perform(
            .readRules(),
            by: actor,
            at: Instant(secondsSinceEpoch: 0)
        )
        func folder(_ folder: RuleFile.Folder) -> [String: [UInt8]] {
            Dictionary(
                files.filter { $0.folder == folder }.map { ($0.name, $0.octets) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        let workspace = Workspace(calendars: folder(.calendars), venues: folder(.venues))
        first = try workspace.programmeIDs().first.map(workspace.setting)
        let name = first?.programme.timeZone ?? Municipality.danishZone
        self.store = store
        self.actor = actor
        self.random = random
        self.workspace = workspace
        zone = workspace.zones.zone(name) ?? .utc
        now = clock.instant(in: zone)
    }

    var today: Day { zone.local(now).day }

    @discardableResult
    func perform<Outcome>(_ useCase: UseCase<Outcome>) throws -> Outcome {
        try store.perform(useCase, by: actor, at: now, random: random)
    }

    /// A programme by the rules that were last applied, with closures that were noted since.
    func setting(_ programme: String) throws -> Setting {
        let isFirst = first?.programme.id.text == programme
        let known = isFirst ? first : nil
        return try withClosures(try known ?? workspace.setting(programme))
    }

    /// The closures of venues that were noted in the database count like those of the files.
    func withClosures(_ setting: Setting) throws -> Setting {
        let closures = try perform(.readClosures())
        return Setting(
            programme: setting.programme,
            venues: setting.venues.map { $0.adding(closures[$0.id] ?? []) },
            closedDayRules: setting.closedDayRules
        )
    }

    /// The meetings of a cycle as a plan, with the rules of its programme.
    func cycle(of meeting: StoredMeeting) throws -> (plan: Plan, setting: Setting) {
        let meetings = try perform(.readCycle(meeting.meeting.id.cycle.description))
        let setting = try setting(meeting.meeting.id.cycle.programme.text)
        return (plan: Plan(meetings.filter { !$0.isCancelled }), setting: setting)
    }

    /// A meeting with all that is said about it.
    func occasion(_ id: String) throws -> Occasion {
        let stored = try perform(.readMeeting(id))
        let (plan, setting) = try cycle(of: stored)
        guard
            !stored.isCancelled, let occasion = Occasion(stored.meeting.id, in: plan, setting)
        else { throw StoreError.notHeld(id) }
        return occasion
    }

    /// The list of a meeting in the order of Danish lists.
    func listed(_ id: String) throws -> [ListedParticipant] {
        let list = try perform(.readList(of: id))
        let step = try setting(list.meeting.meeting.id.cycle.programme.text).programme
            .step(list.meeting.meeting.id.step)
        return list.listed(step).sorted(by: isBeforeInDanish)
    }
}

extension MeetingList {
    /// The list as it is printed, with the times of talks as they were given out.
    func listed(_ step: Step?) -> [ListedParticipant] {
        let book = TalkBook(
            slots: step?.slots?.slots(in: meeting.meeting.span) ?? [],
            history: history
        )
        return lines.compactMap { line in
            line.listed(at: meeting, talk: book.span(of: line.participant.id))
        }
    }
}

extension Plan {
    /// Meetings of a database as a plan.
    init(_ meetings: [StoredMeeting]) {
        let days = meetings.flatMap { [$0.meeting.date, $0.meeting.ruleDate] }
        let first = days.min() ?? Day(number: 0)
        self.init(
            span: DaySpan(first...(days.max() ?? first)),
            meetings: meetings.map(\.meeting),
            skipped: []
        )
    }
}

extension Workspace {
    /// The files of a programme in the form that a database keeps them.
    func ruleFiles(of programme: String) throws -> [RuleFile] {
        let files = try files(of: programme)
        let calendars = files.calendars.map { name, octets in
            RuleFile(folder: .calendars, name: name, octets: octets)
        }
        let venues = files.venues.map { name, octets in
            RuleFile(folder: .venues, name: name, octets: octets)
        }
        return (calendars + venues).sorted {
            ($0.folder.rawValue, $0.name) < ($1.folder.rawValue, $1.name)
        }
    }
}
