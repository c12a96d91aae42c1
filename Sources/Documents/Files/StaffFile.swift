internal import CivilTime
internal import Correspondence
public import Planning
internal import Yams

/// A file with the people who help to hold meetings, such as `people/frederiksberg.yaml`.
public enum StaffFile {
    /// Reads the people.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - file: The file, as mistakes should name it.
    /// - Returns: The people in the order of the file.
    /// - Throws: ``FileMistakes`` with every mistake; nothing is half read.
    public static func read(_ octets: [UInt8], file: String) throws -> Staff {
        let log = MistakeLog(file: file)
        let fields = try FileFormat.open(octets, as: .people, log)
        _ = fields.optional("source")
        _ = fields.list("assumptions", fields.localized)
        let staff = Staff(
            facilitators: people(fields, "facilitators", facilitator),
            speakers: people(fields, "speakers", speaker),
            interpreters: people(fields, "interpreters", interpreter),
            travel: fields.optional("travel").map { Self.travel($0, log) } ?? .standard
        )
        fields.finish()
        return try log.finish(staff)
    }

    /// The people of one list, each short name once.
    private static func people<Member: StaffMember>(
        _ fields: Fields,
        _ key: String,
        _ read: (Fields) -> Member?
    ) -> [Member] {
        var seen: [Identifier: Int] = [:]
        return fields.list(key) { node in
            guard let entry = Fields(node, fields.log), let member = read(entry) else {
                return nil
            }
            if let first = seen[member.id] {
                fields.log.add(
                    entry.optional("id")?.mark,
                    .repeated(member.id.text, first: first)
                )
            }
            seen[member.id] = seen[member.id] ?? entry.line(of: "id")
            return member
        }
    }

    private static func facilitator(_ entry: Fields) -> Facilitator? {
        let particulars = Particulars(entry)
        let title = entry.optional("title").flatMap { Self.title($0, entry) }
        var target: Int? = 2
        var most: Int? = 4
        if let node = entry.optional("meetingsPerWeek"), let week = Fields(node, entry.log) {
            target = week.value("target", .number(0...50))
            most = week.value("most", .number(0...50))
            week.finish()
            if let target, let most, target > most {
                entry.log.add(week.optional("target")?.mark, Phrase("mistake.target-above-most"))
            }
        }
        entry.finish()
        guard let particulars, let target, let most else { return nil }
        return Facilitator(
            particulars: particulars,
            title: title,
            targetMeetingsPerWeek: target,
            mostMeetingsPerWeek: most
        )
    }

    private static func title(_ node: Node, _ entry: Fields) -> LocalizedText? {
        guard let title = entry.localized(node) else { return nil }
        let form = ValueForm<String>.name
        let texts = [title.danish] + title.translations.values.sorted()
        if let text = texts.first(where: { form.parse($0) == nil }) {
            entry.log.add(
                node.mark,
                Phrase("mistake.bad-value", ["value": .text(text)]),
                suggestion: form.advice(text)
            )
        }
        return LocalizedText(
            form.parse(title.danish) ?? title.danish,
            translations: title.translations.mapValues { form.parse($0) ?? $0 }
        )
    }

    private static func speaker(_ entry: Fields) -> Speaker? {
        let particulars = Particulars(entry)
        let kind = entry.value("kind", .word(Speaker.Kind.self))
        let line = entry.value("lineOfWork", .name)
        let themes = entry.list("themes") { entry.value($0, .theme) }
        let most = entry.value(
            "mostSpeechesPerYear",
            formerly: "mostTalksPerYear",
            .number(0...366),
            default: 2
        )
        let between = entry.value(
            "betweenSpeeches",
            formerly: "betweenTalks",
            .days(0...3660),
            default: 28
        )
        let before = entry.value("beforeSameProgramme", .days(0...3660), default: 180)
        let kroner = entry.value(
            "kronerPerSpeech",
            formerly: "kronerPerTalk",
            .number(0...1_000_000),
            default: 0
        )
        let openings = entry.value("openings", .flag, default: false)
        let consent = entry.optional("consent").flatMap { Self.consent($0, entry.log) }
        let thanked = entry.list("thankedOn") { entry.value($0, .day) }
        entry.finish()
        guard
            let particulars, let kind, let line, let most, let between, let before, let kroner,
            let openings
        else { return nil }
        return Speaker(
            particulars: particulars,
            kind: kind,
            lineOfWork: line,
            themes: themes,
            mostSpeechesPerYear: most,
            daysBetweenSpeeches: between,
            daysBeforeSameProgramme: before,
            kronerPerSpeech: kroner,
            hasOpenings: openings,
            consent: consent ?? Speaker.Consent(),
            thankedOn: thanked
        )
    }

    private static func consent(_ node: Node, _ log: MistakeLog) -> Speaker.Consent? {
        guard let entry = Fields(node, log) else { return nil }
        let name = entry.optional("name").flatMap { entry.value($0, .day) }
        let photo = entry.optional("photo").flatMap { entry.value($0, .day) }
        entry.finish()
        return Speaker.Consent(name: name, photo: photo)
    }

    private static func interpreter(_ entry: Fields) -> Interpreter? {
        let particulars = Particulars(entry)
        let gender = entry.optional("gender").flatMap { entry.value($0, .word(Gender.self)) }
        let modes = entry.list("modes", isRequired: true) {
            entry.value($0, .word(InterpretingMode.self))
        }
        entry.finish()
        guard let particulars else { return nil }
        return Interpreter(particulars: particulars, gender: gender, modes: Set(modes))
    }

    private static func travel(_ node: Node, _ log: MistakeLog) -> TravelTimes {
        guard let entry = Fields(node, log) else { return .standard }
        let otherwise = entry.value("otherwise", .minutes(0...480), default: 30)
        let times = entry.list("between") { node -> TravelTime? in
            guard let pair = Fields(node, log) else { return nil }
            let from = pair.value("from", .identifier)
            let to = pair.value("to", .identifier)
            let minutes = pair.value("time", .minutes(0...480))
            pair.finish()
            guard let from, let to, let minutes else { return nil }
            return TravelTime(from: from, to: to, minutes: minutes)
        }
        entry.finish()
        return TravelTimes(times, otherwise: otherwise ?? 30)
    }
}
