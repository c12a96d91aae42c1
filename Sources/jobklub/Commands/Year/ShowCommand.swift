internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Participation
internal import Planning
internal import Store

struct ShowCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the list of a meeting, or what is to come and where attendance is missing.",
        discussion: """
            The list holds names; reading it is logged.

            EXAMPLES:
              $ jobklub show --db jobklub.sqlite
              $ jobklub show frederiksberg/2027-06/session-1 --db jobklub.sqlite --json
            """
    )

    @Argument(help: "Id of the meeting or the cycle; without it, the meetings to come.")
    var meeting: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    /// How far ahead is shown, in days.
    private static let ahead = 60

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        guard let meeting else { return try agenda(town, catalogue) }
        let list = try town.perform(.readList(of: try town.meeting(meeting)))
        if json { return try Console.json(ListDocument(list)) }
        let setting = try town.setting(list.meeting.meeting.id.cycle.programme.text)
        try Console.say(MeetingLines(list, setting, catalogue).lines)
    }

    private func agenda(_ town: Municipality, _ catalogue: Catalogue) throws {
        let coming = try town.perform(
            .readMeetings(in: DaySpan(town.today...town.today.advanced(by: ShowCommand.ahead)))
        )
        let missing = try town.perform(.readUnmarked())
        if json { return try Console.json(AgendaDocument(coming, missing)) }
        guard !coming.isEmpty || !missing.isEmpty else {
            return try Console.say(catalogue.text("show.none"))
        }
        var lines: [String] = []
        if !missing.isEmpty {
            lines.append(catalogue.text("show.to-fill-in"))
            for entry in missing {
                let count = Phrase("show.unmarked", ["count": .number(entry.count)])
                lines.append(
                    "  \(try line(entry.meeting, town, catalogue)) – \(catalogue.text(count))"
                )
            }
            lines.append("")
        }
        lines.append(catalogue.text("show.coming"))
        lines += try coming.map { "  " + (try line($0, town, catalogue)) }
        try Console.say(lines)
    }

    private func line(
        _ stored: StoredMeeting,
        _ town: Municipality,
        _ catalogue: Catalogue
    ) throws -> String {
        let setting = try town.setting(stored.meeting.id.cycle.programme.text)
        let place = PlanReport(setting, in: catalogue).place(stored.meeting)
        let state = stored.cancelledBecause.map { reason in
            " – " + catalogue.text(Phrase("show.cancelled", ["reason": .text(reason)]))
        }
        return "\(stored.meeting.id)  \(place)\(state ?? "")"
    }
}

extension Municipality {
    /// The meeting that an id means: of a cycle, the first session, whose list is that of the cycle.
    fileprivate func meeting(_ id: String) throws -> String {
        guard let cycle = try? perform(.readCycle(id)) else { return id }
        let sessions = cycle.filter { $0.meeting.kind == .session }
        let shown = sessions.first { !$0.isCancelled } ?? sessions.first
        return shown?.meeting.id.description ?? id
    }
}

/// The list of a meeting in lines of text.
private struct MeetingLines {
    let lines: [String]

    init(_ list: MeetingList, _ setting: Setting, _ catalogue: Catalogue) {
        let meeting = list.meeting.meeting
        let title = Phrase(
            "show.title",
            [
                "meeting": .phrase(PlanNames(setting).meeting(meeting.id)),
                "place": .text(PlanReport(setting, in: catalogue).place(meeting)),
            ]
        )
        let seats = Phrase(
            "show.seats",
            ["taken": .number(list.taken), "capacity": .number(list.capacity)]
        )
        var lines = [catalogue.text(title)]
        if let reason = list.meeting.cancelledBecause {
            lines.append(catalogue.text(Phrase("show.cancelled", ["reason": .text(reason)])))
        }
        lines += [catalogue.text(seats), ""]
        let waiting = list.lines.filter { $0.registration?.place != nil }.sorted {
            guard let left = $0.registration?.place, let right = $1.registration?.place else {
                return false
            }
            return left < right
        }
        let others = list.lines.filter { $0.registration?.place == nil }.sorted {
            isBeforeInDanish($0.participant, $1.participant)
        }
        lines += others.map { MeetingLines.line($0, position: nil, catalogue) }
        lines += waiting.enumerated().map {
            MeetingLines.line($0.element, position: $0.offset + 1, catalogue)
        }
        self.lines = lines
    }

    private static func line(
        _ line: MeetingList.Line,
        position: Int?,
        _ catalogue: Catalogue
    ) -> String {
        var parts = [catalogue.line(line.participant)]
        if let position {
            let words = Phrase("show.waiting", ["position": .number(position)])
            parts.append(catalogue.text(words))
        } else if line.isGuest {
            parts.append(catalogue.text("show.guest"))
        } else if let registration = line.registration {
            parts.append(catalogue.word(registration.state.name))
        } else {
            parts.append(catalogue.text("show.walk-in"))
        }
        if let children = line.registration?.party.children, children > 0 {
            parts.append("+\(children)")
        }
        if line.notice != nil { parts.append(catalogue.text("show.notice")) }
        if let mark = line.mark { parts.append(catalogue.word(mark)) }
        return "  " + parts.joined(separator: " · ")
    }
}

/// The list of a meeting as `--json` prints it.
private struct ListDocument: Encodable {
    let meeting: String
    let date: String
    let start: String
    let end: String
    let venue: String
    let version: Int
    @ExplicitNull var cancelled: String?
    let capacity: Int
    let taken: Int
    let participants: [LineDocument]

    struct LineDocument: Encodable {
        let id: Int
        let name: String
        @ExplicitNull var state: String?
        let children: Int
        let guest: Bool
        @ExplicitNull var notice: String?
        @ExplicitNull var mark: String?
        let markVersion: Int
    }

    init(_ list: MeetingList) {
        let stored = list.meeting
        meeting = stored.meeting.id.description
        date = stored.meeting.date.description
        start = stored.meeting.span.start.description
        end = stored.meeting.span.end.description
        venue = stored.meeting.venue.text
        version = stored.version
        cancelled = stored.cancelledBecause
        capacity = list.capacity
        taken = list.taken
        participants = list.lines.map {
            LineDocument(
                id: $0.participant.id,
                name: $0.participant.fullName,
                state: $0.registration?.state.name.rawValue,
                children: $0.registration?.party.children ?? 0,
                guest: $0.isGuest,
                notice: $0.notice.map { $0 ? "in-time" : "late" },
                mark: $0.mark?.rawValue,
                markVersion: $0.markVersion
            )
        }
    }
}

/// What is to come and what is missing, as `--json` prints it.
private struct AgendaDocument: Encodable {
    let coming: [Entry]
    let toFillIn: [Entry]

    struct Entry: Encodable {
        let id: String
        let date: String
        let venue: String
        let cancelled: Bool
        @ExplicitNull var unmarked: Int?
    }

    init(_ coming: [StoredMeeting], _ missing: [UnmarkedMeeting]) {
        self.coming = coming.map { Entry($0, unmarked: nil) }
        toFillIn = missing.map { Entry($0.meeting, unmarked: $0.count) }
    }
}

extension AgendaDocument.Entry {
    fileprivate init(_ stored: StoredMeeting, unmarked: Int?) {
        id = stored.meeting.id.description
        date = stored.meeting.date.description
        venue = stored.meeting.venue.text
        cancelled = stored.isCancelled
        self.unmarked = unmarked
    }
}
