public import Correspondence
public import Planning

extension StaffTable {
    /// Makes or changes somebody by the cells of a row, so that words are read as in a table.
    ///
    /// - Parameters:
    ///   - kind: The part this person has.
    ///   - member: As they are; nothing for somebody new.
    ///   - cells: What is to stand in columns, by the names that mappings know them by, such as
    ///     `lineOfWork`; an empty text takes away what stood there.
    /// - Returns: The person; what has no column stays as it was.
    /// - Throws: `FileMistakes` whose phrases name the heading; places in them mean nothing.
    public static func member(
        of kind: StaffKind,
        from member: AnyStaffMember?,
        cells: [String: String]
    ) throws -> AnyStaffMember {
        let columns = StaffColumn.columns(of: kind)
        var writer = CSVWriter()
        writer.append(row: columns.map { Catalogue.danish.text($0.key) })
        writer.append(
            row: columns.map { column in
                cells[column.mappingName] ?? member.flatMap { cell(column, of: $0, .danish) } ?? ""
            }
        )
        let read = try read(writer.takeOctets(), of: kind, file: "").members
        guard let changed = read.first else { throw FileMistakes([]) }
        return member.map { changed.keeping(from: $0, except: Set(cells.keys)) } ?? changed
    }

    /// What is kept of somebody as headings and what stands under them, blank ones left out.
    ///
    /// - Parameters:
    ///   - member: The person.
    ///   - catalogue: The language of headings and words.
    /// - Returns: In the order of the columns.
    public static func facts(
        about member: AnyStaffMember,
        in catalogue: Catalogue
    ) -> [(heading: String, text: String)] {
        StaffColumn.columns(of: member.staffKind).compactMap { column in
            guard let text = cell(column, of: member, catalogue), !text.isEmpty else { return nil }
            return (heading: catalogue.text(column.key), text: text)
        }
    }
}

extension AnyStaffMember {
    /// The same with what a cell cannot hold whole: titles in other languages, odd themes.
    fileprivate func keeping(
        from before: AnyStaffMember,
        except changed: Set<String>
    ) -> AnyStaffMember {
        switch (self, before) {
        case (.facilitator(var facilitator), .facilitator(let before)):
            if changed.isDisjoint(with: ["title", "englishTitle"]) {
                facilitator.title = before.title
            }
            return .facilitator(facilitator)
        case (.speaker(var speaker), .speaker(let before)):
            if !changed.contains("themes") { speaker.themes = before.themes }
            return .speaker(speaker)
        default: return self
        }
    }
}
