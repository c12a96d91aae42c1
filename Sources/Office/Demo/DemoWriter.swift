internal import CivilTime
internal import Correspondence
internal import Disk
internal import Documents
internal import Foundation
internal import ICalendar
internal import Participation
internal import Planning
internal import Synchronization

/// Writes all files of an example year into one folder.
struct DemoWriter: Sendable {
    let folder: DemoFolder
    let plan: Plan
    let setting: Setting
    /// Who is on the list of each meeting that people are asked to.
    let lists: [MeetingID: [ListedParticipant]]
    /// Who helps at each meeting.
    let staff: [MeetingID: MeetingStaff]
    let zone: CalendarZone
    let now: Instant
    let catalogue: Catalogue
    /// Is told how many of the sheets are drawn.
    let progress: @Sendable (_ done: Int, _ all: Int) -> Void

    struct Counts {
        var invitations = 0
        var sheets = 0
    }

    func write(report: [String], document: [UInt8]) throws -> Counts {
        try write(Array((report.joined(separator: "\n") + "\n").utf8), to: "plan.txt")
        try write(document, to: "plan.json")
        let calendar = ProgrammeCalendar(plan, setting, zone: zone, in: catalogue)
        let feed = try calendar.feed(stamp: setting.programme.lastChange)
        try write(feed.serialized(), to: feedName)
        return Counts(invitations: try writeInvitations(), sheets: try writeSheets())
    }

    private var feedName: String { "\(setting.programme.id).ics" }

    private func write(_ octets: [UInt8], to path: String) throws {
        // The folder was just made for these files: nobody waits for the disk between one and the next.
        try WrittenFile.write(
            octets,
            to: "\(folder.path)/\(path)",
            isPersonal: true,
            isSynced: false
        )
    }

    // MARK: Invitations

    /// One message for each person and event, as it would be mailed.
    private func writeInvitations() throws -> Int {
        var count = 0
        for meeting in plan.meetings where meeting.id.number ?? 1 == 1 {
            let path = "invitations/\(folder(of: meeting.id, withNumber: false))"
            let registrations = lists[meeting.id] ?? []
            let talks = Occasion(meeting.id, in: plan, setting).map {
                TalkSchedule(slots: $0.slots, registrations: registrations)
            }
            let messages =
                try registrations.compactMap { registration in
                    let person = registration.participant
                    let talk = talks?.span(of: person.id)
                    // Who wants no talk gets no time, and who does not want mail gets none.
                    guard meeting.kind != .talks || talk != nil else { return nil }
                    return try message(meeting, person, talk: talk).map {
                        (id: person.id, octets: $0)
                    }
                } as [(id: Int, octets: [UInt8])]
            guard !messages.isEmpty else { continue }
            try Folder.create("\(folder.path)/\(path)")
            for message in messages {
                try write(message.octets, to: "\(path)/deltager-\(message.id).ics")
                count += 1
            }
        }
        return count
    }

    /// The person's language with Danish beneath, as in every message.
    private func message(
        _ meeting: Meeting,
        _ person: Participant,
        talk: ClockSpan?
    ) throws -> [UInt8]? {
        let language = Catalogue.embedded(reading: person.language) ?? .danish
        let calendar = ProgrammeCalendar(plan, setting, zone: zone, in: language, above: .danish)
        guard
            let mailbox = person.mailboxInUse, let address = CalendarAddress(mailbox: mailbox),
            let organizer = calendar.organizer
        else { return nil }
        let event =
            if let talk {
                try calendar.talk(meeting.id, participant: person.id, span: talk, stamp: now)
            } else {
                try calendar.event(meeting.id, stamp: now)
            }
        return CalendarObject.invitation(
            event,
            from: organizer,
            to: Attendee(address, commonName: person.fullName)
        ).serialized()
    }

    // MARK: Sheets

    private struct Job: Sendable {
        let meeting: MeetingID
        let kind: SheetKind
    }

    /// Draws the sheets of all meetings, on as many cores as there are.
    private func writeSheets() throws -> Int {
        let jobs = plan.meetings.flatMap { meeting in
            SheetKind.allCases.map {
                Job(meeting: meeting.id, kind: $0)
            }
        }
        for meeting in plan.meetings {
            try Folder.create("\(folder.path)/sheets/\(folder(of: meeting.id))")
        }
        let failures = Mutex<[any Error]>([])
        let done = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
            do {
                try write(jobs[index])
                done.withLock {
                    $0 += 1
                    progress($0, jobs.count)
                }
            } catch {
                failures.withLock { $0.append(error) }
            }
        }
        if let failure = failures.withLock({ $0.first }) { throw failure }
        return jobs.reduce(0) { $0 + ($1.kind.isList ? 2 : 1) }
    }

    private func write(_ job: Job) throws {
        guard let occasion = Occasion(job.meeting, in: plan, setting) else { return }
        let sheet = occasion.sheet(
            job.kind,
            people: lists[job.meeting] ?? [],
            staff: staff[job.meeting] ?? .none,
            in: catalogue,
            reader: "da"
        )
        let name = "sheets/\(folder(of: job.meeting))/\(job.kind.rawValue)"
        try write(try sheet.pdf(created: now), to: "\(name).pdf")
        if job.kind.isList { try write(sheet.csv(), to: "\(name).csv") }
    }

    /// The folder of a meeting: its id without the programme.
    private func folder(of id: MeetingID, withNumber: Bool = true) -> String {
        let shown = withNumber ? id : MeetingID(cycle: id.cycle, step: id.step, number: nil)
        return String(shown.description.drop { $0 != "/" }.dropFirst())
    }
}
