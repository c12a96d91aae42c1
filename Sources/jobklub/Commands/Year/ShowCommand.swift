internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Participation
internal import Planning
internal import Store

struct ShowCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract:
            """
            Show who is on the list of one meeting, or show the coming meetings and the attendance \
            lists that are not filled in.
            """,
        discussion: """
            The list holds names, so the log records who has read it.

            EXAMPLES:
              $ jobklub show --db jobklub.sqlite
              $ jobklub show frederiksberg/2027-06/session-1 --db jobklub.sqlite --json
            """
    )

    @Argument(help: "Id of the meeting or the cycle; without it, the coming meetings are shown.")
    var meeting: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        guard let meeting else {
            let agenda = try town.perform(.agenda())
            if json { return try Console.json(AgendaDocument(agenda)) }
            return try Console.say(lines(agenda, catalogue))
        }
        let list = try town.perform(.list(of: meeting))
        if json { return try Console.json(ListDocument(list)) }
        try Console.say(lines(list, catalogue))
    }

    private func lines(_ agenda: AgendaPage, _ catalogue: Catalogue) -> [String] {
        var lines: [String] = []
        if !agenda.unmarked.isEmpty {
            lines.append(catalogue.text("show.to-fill-in"))
            lines += agenda.unmarked.map { entry in
                "  \(line(entry.meeting, catalogue)) – \(catalogue.text(entry.words))"
            }
            lines.append("")
        }
        lines.append(catalogue.text(agenda.heading))
        lines += agenda.coming.map { "  " + line($0, catalogue) }
        return lines + [agenda.laterWords].compactMap(\.self).map(catalogue.text)
    }

    private func line(_ entry: MeetingEntry, _ catalogue: Catalogue) -> String {
        let state = entry.cancellation.map { " – " + catalogue.text($0) } ?? ""
        return "\(entry.id)  \(catalogue.text(entry.whenAndWhere))\(state)"
    }

    private func lines(_ list: ListPage, _ catalogue: Catalogue) -> [String] {
        [catalogue.text(list.title)]
            + [list.meeting.cancellation].compactMap(\.self).map(catalogue.text)
            + list.facts(in: catalogue)
            + [catalogue.text(list.seats)]
            + [list.stall?.words].compactMap(\.self).map(catalogue.text) + [""]
            + list.lines.flatMap { lines($0, catalogue) }
    }

    private func lines(_ line: ListPage.Line, _ catalogue: Catalogue) -> [String] {
        var parts = [catalogue.line(line.participant), catalogue.text(line.standing.words)]
        if line.children > 0 { parts.append("+\(line.children)") }
        if line.notice != nil { parts.append(catalogue.text("show.notice")) }
        if line.isLate { parts.append(catalogue.text("show.late")) }
        if let mark = line.mark { parts.append(catalogue.word(mark)) }
        return ["  " + parts.joined(separator: " · ")]
            + line.notes.map { "      " + catalogue.text($0) }
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
    let closed: Bool
    @ExplicitNull var theme: String?
    /// Why nobody gives the speech yet, as a word; nothing if somebody does, or if no speech is wanted.
    @ExplicitNull var openSpeech: String?
    let staff: [StaffDocument]
    let capacity: Int
    let taken: Int
    @ExplicitNull var whySeatsStayFree: String?
    let participants: [LineDocument]

    struct LineDocument: Encodable {
        let id: Int
        let name: String
        @ExplicitNull var state: String?
        let children: Int
        let guest: Bool
        @ExplicitNull var notice: String?
        let willBeLate: Bool
        @ExplicitNull var mark: String?
        let markVersion: Int
        @ExplicitNull var interpreter: String?
        @ExplicitNull var helpWith: String?
        @ExplicitNull var remark: String?
    }

    struct StaffDocument: Encodable {
        let kind: String
        let id: String
        let name: String
        let answer: String
        @ExplicitNull var day: String?
        let talks: [Int]
    }

    init(_ list: ListPage) {
        meeting = list.meeting.id
        date = list.meeting.day.description
        start = list.meeting.span.start.description
        end = list.meeting.span.end.description
        venue = list.meeting.venueID
        version = list.meeting.version
        cancelled = list.meeting.cancelledBecause.map { $0.words ?? $0.word }
        closed = list.isClosed
        theme = list.theme?.danish
        openSpeech = list.openSpeech?.rawValue
        staff = list.staff.entries.map { entry in
            StaffDocument(
                kind: entry.assignment.kind.rawValue,
                id: entry.assignment.id.text,
                name: entry.name,
                answer: entry.assignment.answer.rawValue,
                day: entry.assignment.day?.description,
                talks: entry.assignment.talks.map(\.participant)
            )
        }
        capacity = list.capacity
        taken = list.taken
        whySeatsStayFree = list.stall?.code
        // Programs find a person by the number.
        participants = list.lines.sorted { $0.participant.id < $1.participant.id }.map { line in
            LineDocument(
                id: line.participant.id,
                name: line.participant.fullName,
                state: line.standing.state?.rawValue,
                children: line.children,
                guest: line.standing.isGuest,
                notice: line.notice.map { $0 ? "in-time" : "late" },
                willBeLate: line.isLate,
                mark: line.mark?.rawValue,
                markVersion: line.markVersion,
                interpreter: line.interpreter,
                helpWith: line.request,
                remark: line.remark
            )
        }
    }
}

extension Roster.Stall {
    /// A word for programs.
    fileprivate var code: String {
        switch self {
        case .needsMore: "first-needs-more"
        case .room: "room-full"
        case .offersOver: "offers-over"
        }
    }
}

/// What is to come and what is missing, as `--json` prints it.
private struct AgendaDocument: Encodable {
    let coming: [Entry]
    let toFillIn: [Entry]
    @ExplicitNull var later: Later?

    /// What is held after that.
    struct Later: Codable {
        let count: Int
        let date: String
    }

    struct Entry: Encodable {
        let id: String
        let date: String
        let venue: String
        let cancelled: Bool
        @ExplicitNull var unmarked: Int?

        init(_ meeting: MeetingEntry, unmarked: Int?) {
            id = meeting.id
            date = meeting.day.description
            venue = meeting.venueID
            cancelled = meeting.isCancelled
            self.unmarked = unmarked
        }
    }

    init(_ agenda: AgendaPage) {
        coming = agenda.coming.map { Entry($0, unmarked: nil) }
        later = agenda.later.map { Later(count: $0.count, date: $0.day.description) }
        toFillIn = agenda.unmarked.map { Entry($0.meeting, unmarked: $0.count) }
    }
}
