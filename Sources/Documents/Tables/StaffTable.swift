internal import CivilTime
internal import Correspondence
public import Planning

/// A municipality's facilitators, speakers or interpreters as a table for spreadsheets.
///
/// One row is one person, and one table holds one kind of them. Headings and words may be those of
/// any catalogue; `docs/files.md` lists them. Travel times have no table.
public enum StaffTable {
    /// Reads a table; either all of it is good, or nothing is given back.
    ///
    /// - Parameters:
    ///   - octets: The whole CSV file.
    ///   - kind: Who stands in it.
    ///   - file: The file, as the person named it.
    ///   - mapping: What other headings mean, such as `["Tlf.": "phone"]`; `-` leaves a column out.
    ///   - keepingLetters: Whether names are taken whose letters look mixed up.
    /// - Returns: Those of the kind, in the order of the rows, and nobody else.
    /// - Throws: `FileMistakes` with everything that is wrong, each with line and column.
    /// - Complexity: O(*n*) in the length of the file.
    public static func read(
        _ octets: [UInt8],
        of kind: StaffKind,
        file: String,
        mapping: [String: String] = [:],
        keepingLetters: Bool = false
    ) throws -> Staff {
        let log = MistakeLog(file: file)
        let table = try CSVReader.read(octets, log)
        let headings = TableHeadings(
            table.rows[0],
            words: ListWords(StaffColumn.columns(of: kind)),
            mapping: mapping,
            log
        )
        headings.checkRequired(table.rows[0], of: kind)
        // Without its headings a table says nothing, and every row would be wrong.
        _ = try log.finish(headings)
        let forms = StaffForms()
        let rows = table.rows.dropFirst().map {
            TableCells($0, headings, log, keepingLetters: keepingLetters)
        }
        var seen: [Identifier: Int] = [:]
        func people<Member: StaffMember>(
            _ member: (Particulars?, TableCells<StaffColumn>, StaffForms) -> Member?
        ) -> [Member] {
            rows.compactMap { cells in
                let particulars = Self.particulars(cells, forms)
                // What stands beside a name that is missing may be wrong too.
                guard let read = member(particulars, cells, forms) else { return nil }
                if let other = seen[read.id] {
                    cells.add(
                        headings.places[.id] == nil ? .name : .id,
                        "mistake.cell-repeated-id",
                        ["id": .text(read.id.text), "other": .number(other)]
                    )
                } else {
                    seen[read.id] = cells.row.number
                }
                return read
            }
        }
        let staff =
            switch kind {
            case .facilitator: Staff(facilitators: people(Self.facilitator))
            case .speaker: Staff(speakers: people(speaker))
            case .interpreter: Staff(interpreters: people(interpreter))
            }
        return try log.finish(staff)
    }

    private static func particulars(
        _ cells: TableCells<StaffColumn>,
        _ forms: StaffForms
    ) -> Particulars? {
        let name = cells.required(.name, .name)
        let hours = cells.required(.hours, forms.hours)
        let id =
            cells.has(.id) ? cells.value(.id, .identifier) : name.flatMap(Identifier.init(madeOf:))
        if let name, id == nil, !cells.has(.id) {
            cells.add(
                .name,
                "mistake.cell-no-id",
                ["value": .text(name)],
                advice: Phrase("advice.identifier")
            )
        }
        let languages = cells.value(.languages, forms.languages)
        let phone = cells.value(.phone, .phone)
        let mailbox = cells.value(.mailbox, .mailbox)
        let programmes = cells.value(.programmes, forms.programmes)
        let absences = cells.value(.absences, forms.absences)
        let bookings = cells.value(.bookings, forms.bookings)
        guard let id, let name, let hours else { return nil }
        return Particulars(
            id: id,
            name: name,
            phone: phone,
            mailbox: mailbox,
            languages: languages ?? ["da"],
            programmes: Set(programmes ?? []),
            availability: Availability(
                hours: hours,
                absences: absences ?? [],
                bookings: bookings ?? []
            )
        )
    }

    private static func facilitator(
        _ particulars: Particulars?,
        _ cells: TableCells<StaffColumn>,
        _ forms: StaffForms
    ) -> Facilitator? {
        let english = cells.value(.englishTitle, .name)
        cells.hold(.englishTitle, with: .title)
        let title = cells.value(.title, .name).map {
            LocalizedText($0, translations: english.map { ["en": $0] } ?? [:])
        }
        let target = cells.value(.targetPerWeek, .number(0...50)) ?? 2
        let most = cells.value(.mostPerWeek, .number(0...50)) ?? max(4, target)
        if target > most { cells.add(.targetPerWeek, "mistake.cell-target-above-most") }
        guard let particulars else { return nil }
        return Facilitator(
            particulars: particulars,
            title: title,
            targetMeetingsPerWeek: target,
            mostMeetingsPerWeek: most
        )
    }

    private static func speaker(
        _ particulars: Particulars?,
        _ cells: TableCells<StaffColumn>,
        _ forms: StaffForms
    ) -> Speaker? {
        let kind = cells.required(.kind, forms.kind)
        let line = cells.required(.lineOfWork, .name)
        let themes = cells.value(.themes, forms.texts)
        let most = cells.value(.speechesPerYear, .number(0...366))
        let between = cells.value(.daysBetweenSpeeches, .number(0...3660))
        let before = cells.value(.daysBeforeSameProgramme, .number(0...3660))
        let kroner = cells.value(.kronerPerSpeech, .number(0...1_000_000))
        let openings = cells.value(.openings, forms.flag)
        let name = cells.value(.nameConsent, forms.day)
        let photo = cells.value(.photoConsent, forms.day)
        let thanked = cells.value(.thankedOn, forms.days)
        guard let particulars, let kind, let line else { return nil }
        return Speaker(
            particulars: particulars,
            kind: kind,
            lineOfWork: line,
            themes: themes ?? [],
            mostSpeechesPerYear: most ?? 2,
            daysBetweenSpeeches: between ?? 28,
            daysBeforeSameProgramme: before ?? 180,
            kronerPerSpeech: kroner ?? 0,
            hasOpenings: openings ?? false,
            consent: Speaker.Consent(name: name, photo: photo),
            thankedOn: thanked ?? []
        )
    }

    private static func interpreter(
        _ particulars: Particulars?,
        _ cells: TableCells<StaffColumn>,
        _ forms: StaffForms
    ) -> Interpreter? {
        if !cells.has(.languages) { cells.add(.languages, "mistake.cell-empty") }
        let gender = cells.value(.gender, forms.gender)
        let modes = cells.value(.modes, forms.modes)
        guard let particulars else { return nil }
        return Interpreter(
            particulars: particulars,
            gender: gender,
            modes: Set(modes ?? [.inPerson])
        )
    }
}

extension TableCells<StaffColumn> {
    /// A value that has to stand there.
    fileprivate func required<Value>(_ column: StaffColumn, _ form: ValueForm<Value>) -> Value? {
        if !has(column) { add(column, "mistake.cell-empty") }
        return value(column, form)
    }
}
