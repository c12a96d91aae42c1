internal import CivilTime
internal import Correspondence
internal import Planning
internal import Yams

/// A file with the rules of one programme, such as `calendars/frederiksberg.yaml`, as far as it can be read.
///
/// It is kept together with its mistakes, so that the files it names can be read too and all mistakes
/// come out at once. ``Workspace`` gives a programme on only when there are none.
struct ProgrammeFile {
    /// The rules, if all of them can be read.
    let programme: Programme?

    /// The file of venues that it names, in the folder of venues.
    let venueFile: FileReference?

    /// The files of closed days that it names, in the folder of calendars.
    let closedDayFiles: [ClosedDayReference]

    /// Where the file names each venue, so that an unknown one can be reported there.
    let venueMentions: [VenueMention]

    /// What is wrong in this file.
    let mistakes: [FileMistake]

    /// What is right by its form and can never fit.
    let misfits: [FileMistake]

    /// The name of a file in another folder, and where it stands.
    struct FileReference {
        /// The name, without any folder.
        let name: String
        let line: Int
        let column: Int
    }

    /// A file of closed days and how it is to be taken.
    struct ClosedDayReference {
        let file: FileReference

        /// What days in it do to a plan, unless a day says otherwise.
        let level: ClosedDayRule.Level

        /// Whose days they are, unless a day says otherwise.
        let kind: ClosedDayRule.Kind
    }

    struct VenueMention {
        let venue: Identifier
        /// The step, as far as it can be read.
        let step: Identifier?
        /// How many seats the step wants there.
        let seats: Int?
        let line: Int
        let column: Int
    }

    /// Reads the rules.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - file: The file, as mistakes should name it.
    ///   - zone: Finds a zone by its IANA name, so that a wrong one is a mistake in the file.
    /// - Throws: `FileMistakes` when the file is no YAML mapping at all.
    init(_ octets: [UInt8], file: String, zone: @escaping (String) -> Zone?) throws {
        let log = MistakeLog(file: file)
        let fields = try FileFormat.open(octets, as: .programme, log)
        _ = fields.optional("source")
        venueFile = fields.required("venues").flatMap { ProgrammeFile.reference($0, fields) }
        closedDayFiles = fields.list("closedDays", isRequired: true) {
            ProgrammeFile.closedDays($0, log)
        }
        var reader = StepReader(log: log)
        programme = ProgrammeFile.programme(fields, zone: zone, steps: &reader)
        venueMentions = reader.venueMentions
        misfits = reader.misfits
        fields.finish()
        mistakes = log.mistakes
    }

    private static func programme(
        _ fields: Fields,
        zone: @escaping (String) -> Zone?,
        steps reader: inout StepReader
    ) -> Programme? {
        let id = fields.value("id", .identifier)
        let municipality = fields.localized("municipality")
        let name = fields.localized("name")
        let timeZone = fields.value(
            "timeZone",
            ValueForm<String>(Phrase("advice.zone")) { zone($0) == nil ? nil : $0 }
        )
        let begins = fields.value("begins", .day)
        let revised = fields.value("revised", .day)
        let contact = fields.fields("contact").flatMap(contact)
        let expectation = fields.localized("expectation")
        let entry = fields.value("networkEntry", .word(Programme.NetworkEntry.self))
        let cancelBy = fields.fields("cancelBy").flatMap(cancelBy)
        let offerHours = fields.value("offerHours", .number(1...336), default: 48)
        let months = fields.list("monthsWithoutCycle") { fields.value($0, .number(1...12)) }
        let themes = fields.list("themes", fields.localized)
        let assumptions = fields.list("assumptions", fields.localized)
        let steps = fields.list("steps", isRequired: true) { reader.step($0) }
        guard
            let id, let municipality, let name, let timeZone, let begins, let revised,
            let contact, let expectation, let entry, let cancelBy, let offerHours
        else { return nil }
        return Programme(
            id: id,
            municipality: municipality,
            name: name,
            timeZone: timeZone,
            begins: begins,
            revised: revised,
            contact: contact,
            expectation: expectation,
            networkEntry: entry,
            cancelBy: cancelBy,
            monthsWithoutCycle: Set(months),
            themes: themes,
            steps: steps,
            assumptions: assumptions,
            offerHours: offerHours
        )
    }

    private static func contact(_ entry: Fields) -> Programme.Contact? {
        let name = entry.optional("name").flatMap { entry.value($0, .name) }
        let title = entry.localized("title")
        let phone = entry.value("phone", .phone)
        let mailbox = entry.value("mailbox", .mailbox)
        entry.finish()
        guard let title, let phone, let mailbox else { return nil }
        return Programme.Contact(name: name, title: title, phone: phone, mailbox: mailbox)
    }

    private static func cancelBy(_ entry: Fields) -> Programme.CancelBy? {
        let days = entry.value("workingDaysBefore", .number(0...20))
        let time = entry.value("time", .time)
        entry.finish()
        guard let days, let time else { return nil }
        return Programme.CancelBy(workingDaysBefore: days, time: time)
    }

    private static func closedDays(_ node: Node, _ log: MistakeLog) -> ClosedDayReference? {
        guard let entry = Fields(node, log) else { return nil }
        let file = entry.required("file").flatMap { reference($0, entry) }
        let level = entry.value("level", .word(ClosedDayRule.Level.self), default: .block)
        let kind = entry.value("kind", .word(ClosedDayRule.Kind.self), default: .municipal)
        entry.finish()
        guard let file, let level, let kind else { return nil }
        return ClosedDayReference(file: file, level: level, kind: kind)
    }

    /// A plain file name; a path could lead out of the folder.
    private static func reference(_ node: Node, _ fields: Fields) -> FileReference? {
        fields.value(node, .fileName).map {
            FileReference(name: $0, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        }
    }
}
