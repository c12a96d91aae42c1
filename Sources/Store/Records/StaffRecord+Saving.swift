internal import CivilTime
internal import GRDB
internal import Planning

extension Work {
    /// Writes somebody new, or over whom the file has under the same key.
    func save(_ member: AnyStaffMember) throws {
        let key = StaffKey(member)
        let before = try staffMembers(only: key).first?.member
        let member = try kept(member, over: before)
        try requireReach(before, becoming: member)
        try execute(
            """
            INSERT INTO staff_member (kind, id, name, phone, mailbox, version)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (kind, id) DO UPDATE SET name = excluded.name, phone = excluded.phone,
                mailbox = excluded.mailbox, version = excluded.version
            """,
            [
                key.kind.rawValue, key.id.text, member.name, member.phone, member.mailbox, number,
            ]
        )
        try clearParts(of: key)
        try save(member.particulars, of: key)
        switch member {
        case .facilitator(let facilitator): try save(facilitator)
        case .speaker(let speaker): try save(speaker)
        case .interpreter(let interpreter): try save(interpreter)
        }
    }

    /// Somebody as they are kept, or why they cannot be.
    func kept(_ member: AnyStaffMember, over before: AnyStaffMember?) throws -> AnyStaffMember {
        do throws(StaffMistake) {
            return try member.kept(over: before)
        } catch {
            throw StaffError.mistake(error, StaffKey(member))
        }
    }

    /// Takes somebody out of the file; meetings that are over forget who held them.
    func remove(_ key: StaffKey) throws {
        try requireReach(try staffMembers(only: key).first?.member, becoming: nil)
        try clearParts(of: key)
        let columns =
            switch key.kind {
            case .facilitator: ["second_facilitator", "facilitator"]
            case .speaker: ["speaker"]
            case .interpreter: [String]()
            }
        if key.kind == .facilitator {
            // Whoever held a meeting with somebody else held it alone then.
            try execute(
                """
                UPDATE meeting SET facilitator = second_facilitator, second_facilitator = NULL
                WHERE facilitator = ?
                """,
                [key.id.text]
            )
        }
        for column in columns {
            try execute("UPDATE meeting SET \(column) = NULL WHERE \(column) = ?", [key.id.text])
        }
        if key.kind == .interpreter {
            for table in ["meeting_interpreter", "talk_interpreter"] {
                try execute("DELETE FROM \(table) WHERE interpreter = ?", [key.id.text])
            }
        }
        try execute(
            "DELETE FROM assignment_answer WHERE kind = ? AND member = ?",
            [key.kind.rawValue, key.id.text]
        )
        try execute("DELETE FROM \(key.kind.rawValue) WHERE id = ?", [key.id.text])
        try execute(
            "DELETE FROM staff_member WHERE kind = ? AND id = ?",
            [key.kind.rawValue, key.id.text]
        )
    }

    private func clearParts(of key: StaffKey) throws {
        for table in ["language", "programme", "hours", "absence", "booking"] {
            try execute(
                "DELETE FROM staff_\(table) WHERE kind = ? AND member = ?",
                [key.kind.rawValue, key.id.text]
            )
        }
        let tables =
            switch key.kind {
            case .facilitator: ["facilitator_title"]
            case .speaker: ["speaker_theme", "speaker_thanks"]
            case .interpreter: ["interpreter_mode"]
            }
        for table in tables {
            try execute("DELETE FROM \(table) WHERE \(key.kind.rawValue) = ?", [key.id.text])
        }
    }

    private func save(_ facilitator: Facilitator) throws {
        let id = facilitator.id.text
        try execute(
            """
            INSERT INTO facilitator (id, title, target_per_week, most_per_week)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title,
                target_per_week = excluded.target_per_week, most_per_week = excluded.most_per_week
            """,
            [
                id, facilitator.title?.danish, facilitator.targetMeetingsPerWeek,
                facilitator.mostMeetingsPerWeek,
            ]
        )
        for (language, title) in (facilitator.title?.translations ?? [:]).sorted(by: <) {
            try execute(
                "INSERT INTO facilitator_title (facilitator, language, title) VALUES (?, ?, ?)",
                [id, language, title]
            )
        }
    }

    private func save(_ speaker: Speaker) throws {
        let id = speaker.id.text
        try execute(
            """
            INSERT INTO speaker (id, speaker_kind, line_of_work, most_per_year, days_between,
                days_before_same, kroner, openings, name_consent, photo_consent)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET speaker_kind = excluded.speaker_kind,
                line_of_work = excluded.line_of_work, most_per_year = excluded.most_per_year,
                days_between = excluded.days_between,
                days_before_same = excluded.days_before_same, kroner = excluded.kroner,
                openings = excluded.openings, name_consent = excluded.name_consent,
                photo_consent = excluded.photo_consent
            """,
            [
                id, speaker.kind.rawValue, speaker.lineOfWork, speaker.mostSpeechesPerYear,
                speaker.daysBetweenSpeeches, speaker.daysBeforeSameProgramme,
                speaker.kronerPerSpeech,
                speaker.hasOpenings, speaker.consent.name?.description,
                speaker.consent.photo?.description,
            ]
        )
        for (position, theme) in speaker.themes.enumerated() {
            try execute(
                "INSERT INTO speaker_theme (speaker, place, theme) VALUES (?, ?, ?)",
                [id, position, theme]
            )
        }
        for day in Set(speaker.thankedOn).sorted() {
            try execute(
                "INSERT INTO speaker_thanks (speaker, day) VALUES (?, ?)",
                [id, day.description]
            )
        }
    }

    private func save(_ interpreter: Interpreter) throws {
        let id = interpreter.id.text
        try execute(
            """
            INSERT INTO interpreter (id, gender) VALUES (?, ?)
            ON CONFLICT (id) DO UPDATE SET gender = excluded.gender
            """,
            [id, interpreter.gender?.rawValue]
        )
        for mode in interpreter.modes.map(\.rawValue).sorted() {
            try execute(
                "INSERT INTO interpreter_mode (interpreter, mode) VALUES (?, ?)",
                [id, mode]
            )
        }
    }
}
