internal import CivilTime
public import Correspondence
public import Planning

extension StaffTable {
    /// Writes those of one kind, so that reading them gives the same people again.
    ///
    /// - Parameters:
    ///   - staff: Everybody; only those of the kind are written, in their order.
    ///   - kind: Who is written.
    ///   - catalogue: The language of headings and words.
    /// - Returns: UTF-8 with a byte order mark and semicolons, as Danish spreadsheets expect; no
    ///   cell can act as a formula.
    /// - Complexity: O(*n*) in the number of people.
    public static func write(
        _ staff: Staff,
        of kind: StaffKind,
        in catalogue: Catalogue = .danish
    ) -> [UInt8] {
        var writer = CSVWriter()
        let columns = StaffColumn.columns(of: kind)
        writer.append(row: columns.map { catalogue.text($0.key) })
        for member in staff.members where member.staffKind == kind {
            writer.append(row: columns.map { cell($0, of: member, catalogue) ?? "" })
        }
        return writer.takeOctets()
    }

    /// Somebody as they are kept, cell by cell; what is not known is left out.
    ///
    /// - Returns: The name of the column as mappings know it, its heading, and what stands in it.
    public static func cells(
        of member: AnyStaffMember,
        in catalogue: Catalogue = .danish
    ) -> [(column: String, heading: String, text: String)] {
        StaffColumn.columns(of: member.staffKind).compactMap { column in
            guard let text = cell(column, of: member, catalogue), !text.isEmpty else { return nil }
            return (
                column: column.mappingName, heading: catalogue.text(column.key), text: text
            )
        }
    }

    static func cell(
        _ column: StaffColumn,
        of member: AnyStaffMember,
        _ catalogue: Catalogue
    ) -> String? {
        let availability = member.availability
        switch column {
        case .id: return member.id.text
        case .name: return member.name
        case .phone: return member.phone
        case .mailbox: return member.mailbox
        case .languages: return joined(member.languages)
        case .programmes: return joined(member.programmes.sorted().map(\.text))
        case .hours: return joined(availability.hours.map { $0.text(in: catalogue) })
        case .absences: return joined(availability.absences.map { $0.text(in: catalogue) })
        case .bookings:
            return joined(
                availability.bookings.map { "\($0.day) \($0.span.start)-\($0.span.end)" }
            )
        default: break
        }
        return switch member {
        case .facilitator(let facilitator): ownCell(column, of: facilitator)
        case .speaker(let speaker): ownCell(column, of: speaker, catalogue)
        case .interpreter(let interpreter): ownCell(column, of: interpreter, catalogue)
        }
    }

    private static func ownCell(_ column: StaffColumn, of facilitator: Facilitator) -> String? {
        switch column {
        case .title: facilitator.title?.danish
        case .englishTitle: facilitator.title?.translations["en"]
        case .targetPerWeek: "\(facilitator.targetMeetingsPerWeek)"
        case .mostPerWeek: "\(facilitator.mostMeetingsPerWeek)"
        default: nil
        }
    }

    private static func ownCell(
        _ column: StaffColumn,
        of speaker: Speaker,
        _ catalogue: Catalogue
    ) -> String? {
        switch column {
        case .kind: catalogue.word(speaker.kind)
        case .lineOfWork: speaker.lineOfWork
        case .themes: joined(speaker.themes)
        case .speechesPerYear: "\(speaker.mostSpeechesPerYear)"
        case .daysBetweenSpeeches: "\(speaker.daysBetweenSpeeches)"
        case .daysBeforeSameProgramme: "\(speaker.daysBeforeSameProgramme)"
        case .kronerPerSpeech: "\(speaker.kronerPerSpeech)"
        case .openings: catalogue.text(speaker.hasOpenings ? "yes" : "no")
        case .nameConsent: speaker.consent.name?.description
        case .photoConsent: speaker.consent.photo?.description
        case .thankedOn: joined(speaker.thankedOn.map(\.description))
        default: nil
        }
    }

    private static func ownCell(
        _ column: StaffColumn,
        of interpreter: Interpreter,
        _ catalogue: Catalogue
    ) -> String? {
        switch column {
        case .gender: interpreter.gender.map(catalogue.word)
        case .modes:
            joined(
                InterpretingMode.allCases.filter(interpreter.modes.contains).map(catalogue.word)
            )
        default: nil
        }
    }

    private static func joined(_ parts: [String]) -> String {
        guard parts.contains(where: { $0.contains(",") || $0.contains(";") }) else {
            return parts.joined(separator: ", ")
        }
        return parts.map { $0 + ";" }.joined(separator: " ")
    }
}

extension OpeningHours {
    /// The hours as a cell holds them, for example `man-tor 08:00-16:00`.
    fileprivate func text(in catalogue: Catalogue) -> String {
        let days = Weekday.allCases.filter(weekdays.contains)
        var runs: [[Weekday]] = []
        for day in days {
            if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
                runs[runs.count - 1].append(day)
            } else {
                runs.append([day])
            }
        }
        let words = runs.flatMap { run -> [String] in
            let names = run.map { StaffForms.short($0, catalogue) }
            return run.count > 2 ? ["\(names[0])-\(names[run.count - 1])"] : names
        }
        return (words + ["\(span.start)-\(span.end)"]).joined(separator: " ")
    }
}

extension Availability.Absence {
    /// The absence as a cell holds it, for example `2027-07-05/2027-07-25 ferie`.
    fileprivate func text(in catalogue: Catalogue) -> String {
        let days = span.count == 1 ? "\(span.first)" : "\(span.first)/\(span.last)"
        return "\(days) \(catalogue.word(kind))"
    }
}
