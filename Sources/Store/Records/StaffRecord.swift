internal import CivilTime
internal import GRDB
public import Planning

/// A facilitator, a speaker or an interpreter as the file keeps them.
public struct StoredStaffMember: Hashable, Sendable {
    /// The person.
    public let member: AnyStaffMember
    /// For whoever changes it.
    public let version: Version

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - member: The person.
    ///   - version: For whoever changes it.
    public init(member: AnyStaffMember, version: Version) {
        self.member = member
        self.version = version
    }
}

extension Work {
    /// Whoever goes by a key.
    func staffMember(_ key: StaffKey) throws -> StoredStaffMember {
        guard let stored = try staffMembers(only: key).first else { throw NotFound.staff(key) }
        return stored
    }

    /// Everybody, or one; facilitators, speakers, interpreters, each in the order of short names.
    func staffMembers(only key: StaffKey? = nil) throws -> [StoredStaffMember] {
        let own = try StaffRows { table, member, order in
            let sql = "SELECT * FROM \(table)"
            guard let key else { return try self.rows("\(sql) ORDER BY \(order)") }
            let filter = member == "member" ? "kind = ?1 AND member = ?2" : "\(member) = ?2"
            // A table that another kind has knows nobody of that name, or somebody else.
            return try self.rows(
                "\(sql) WHERE \(filter) ORDER BY \(order)",
                [key.kind.rawValue, key.id.text]
            )
        }
        return try rows(
            """
            SELECT * FROM staff_member WHERE ?1 IS NULL OR kind = ?1 AND id = ?2
            ORDER BY CASE kind WHEN 'facilitator' THEN 1 WHEN 'speaker' THEN 2 ELSE 3 END, id
            """,
            [key?.kind.rawValue, key?.id.text]
        ).map { row in
            StoredStaffMember(member: try own.member(row), version: try row.key("version"))
        }
    }

    func staffKeys() throws -> [StaffKey] {
        try rows("SELECT kind, id FROM staff_member").map {
            StaffKey(try $0.word("kind"), try $0.identifier("id"))
        }
    }
}

/// The rows of the tables around `staff_member`, by the person they belong to.
private struct StaffRows {
    private let rows: [String: [String: [StoredRow]]]

    /// The tables, the column that names the person, and the order of a person's rows.
    private static let tables: [(name: String, member: String, order: String)] = [
        ("facilitator", "id", "id"), ("speaker", "id", "id"), ("interpreter", "id", "id"),
        ("facilitator_title", "facilitator", "language"),
        ("speaker_theme", "speaker", "place"), ("speaker_thanks", "speaker", "day"),
        ("interpreter_mode", "interpreter", "mode"),
        ("staff_language", "member", "place"), ("staff_programme", "member", "programme"),
        ("staff_hours", "member", "place"), ("staff_absence", "member", "place"),
        ("staff_booking", "member", "place"),
    ]

    init(_ read: (_ table: String, _ member: String, _ order: String) throws -> [StoredRow]) throws
    {
        var rows: [String: [String: [StoredRow]]] = [:]
        for table in StaffRows.tables {
            rows[table.name] = try Dictionary(
                grouping: try read(table.name, table.member, table.order)
            ) { row in
                let member = try row.text(table.member)
                return table.member == "member" ? "\(try row.text("kind"))/\(member)" : member
            }
        }
        self.rows = rows
    }

    private func own(_ table: String, _ row: StoredRow) throws -> [StoredRow] {
        let id = try row.text("id")
        let isShared = table.hasPrefix("staff_")
        return rows[table]?[isShared ? "\(try row.text("kind"))/\(id)" : id] ?? []
    }

    func member(_ row: StoredRow) throws -> AnyStaffMember {
        let kind: StaffKind = try row.word("kind")
        let particulars = try particulars(row)
        guard let special = try own(kind.rawValue, row).first else {
            throw row.damaged("kind")
        }
        switch kind {
        case .facilitator: return .facilitator(try facilitator(row, special, particulars))
        case .speaker: return .speaker(try speaker(row, special, particulars))
        case .interpreter:
            let modes = try own("interpreter_mode", row).map {
                try $0.word("mode", InterpretingMode.self)
            }
            return .interpreter(
                Interpreter(
                    particulars: particulars,
                    gender: try special.wordIfAny("gender"),
                    modes: Set(modes)
                )
            )
        }
    }

    private func particulars(_ row: StoredRow) throws -> Particulars {
        Particulars(
            id: try row.identifier("id"),
            name: try row.text("name"),
            phone: try row.textIfAny("phone"),
            mailbox: try row.textIfAny("mailbox"),
            languages: try own("staff_language", row).map { try $0.text("language") },
            programmes: Set(
                try own("staff_programme", row).map { try $0.identifier("programme") }
            ),
            availability: Availability(
                hours: try own("staff_hours", row).map { row in
                    let weekdays = try row.text("weekdays").split(separator: " ").map { code in
                        guard let weekday = Weekday(code: code) else {
                            throw row.damaged("weekdays")
                        }
                        return weekday
                    }
                    return OpeningHours(
                        weekdays: Set(weekdays),
                        span: try row.clockSpan()
                    )
                },
                absences: try own("staff_absence", row).map {
                    Availability.Absence(span: try $0.daySpan(), kind: try $0.word("absence"))
                },
                bookings: try own("staff_booking", row).map {
                    Availability.Booking(day: try $0.day("day"), span: try $0.clockSpan())
                }
            )
        )
    }

    private func facilitator(
        _ row: StoredRow,
        _ special: StoredRow,
        _ particulars: Particulars
    ) throws -> Facilitator {
        let titles = try own("facilitator_title", row).map {
            (try $0.text("language"), try $0.text("title"))
        }
        return Facilitator(
            particulars: particulars,
            title: try special.textIfAny("title").map {
                LocalizedText($0, translations: Dictionary(titles, uniquingKeysWith: { $1 }))
            },
            targetMeetingsPerWeek: try special.number("target_per_week"),
            mostMeetingsPerWeek: try special.number("most_per_week")
        )
    }

    private func speaker(
        _ row: StoredRow,
        _ special: StoredRow,
        _ particulars: Particulars
    ) throws -> Speaker {
        Speaker(
            particulars: particulars,
            kind: try special.word("speaker_kind"),
            lineOfWork: try special.text("line_of_work"),
            themes: try own("speaker_theme", row).map { try $0.text("theme") },
            mostSpeechesPerYear: try special.number("most_per_year"),
            daysBetweenSpeeches: try special.number("days_between"),
            daysBeforeSameProgramme: try special.number("days_before_same"),
            kronerPerSpeech: try special.number("kroner"),
            hasOpenings: try special.flag("openings"),
            consent: Speaker.Consent(
                name: try special.dayIfAny("name_consent"),
                photo: try special.dayIfAny("photo_consent")
            ),
            thankedOn: try own("speaker_thanks", row).map { try $0.day("day") }
        )
    }
}
