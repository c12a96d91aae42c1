internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

extension Work {
    /// Makes a new person and gives the number that the file chose.
    func insert(_ person: Person) throws -> Int {
        let person = try kept(person)
        let (names, cells) = columns(of: person)
        let holes = Array(repeating: "?", count: cells.count + 1).joined(separator: ", ")
        try execute(
            "INSERT INTO participant (\(names.joined(separator: ", ")), version) VALUES (\(holes))",
            StatementArguments(cells + [number])
        )
        let id = Int(database.lastInsertedRowID)
        try saveDates(person.course, of: id)
        return id
    }

    /// Makes a new person, whom the log names as the one it is about.
    func insertAlone(_ person: Person) throws -> Int {
        let id = try insert(person)
        try execute("UPDATE use_case SET participant = ? WHERE number = ?", [id, number])
        return id
    }

    /// Writes a person over the one that was read, unless somebody has changed it since.
    func update(_ person: Person, expecting version: Version?) throws {
        let id = person.participant.id
        let current = try self.person(id)
        let person = try kept(person, over: current.person)
        if let version, current.version != version {
            throw ConflictError.changedMeanwhile(version: current.version)
        }
        let (names, cells) = columns(of: person)
        let set = names.map { "\($0) = ?" }.joined(separator: ", ")
        try execute(
            "UPDATE participant SET \(set), version = ? WHERE id = ?",
            StatementArguments(cells + [number, id])
        )
        for table in ["legal_category", "support", "coordinator", "pause"] {
            try execute("DELETE FROM \(table) WHERE participant = ?", [id])
        }
        try saveDates(person.course, of: id)
    }

    /// A person as they are kept, or why they cannot be.
    func kept(_ person: Person, over before: Person? = nil) throws -> Person {
        let year = try zone().local(now).day.year
        do throws(PersonMistake) {
            return try person.kept(in: year, over: before)
        } catch {
            throw PersonError.mistake(error)
        }
    }

    private func columns(
        of person: Person
    ) -> (names: [String], cells: [(any DatabaseValueConvertible)?]) {
        let who = person.participant
        let course = person.course
        let pairs: [(String, (any DatabaseValueConvertible)?)] = [
            ("given_name", who.givenName), ("family_name", who.familyName),
            ("language", who.language), ("phone", who.phone), ("mailbox", who.mailbox),
            ("contact_rule", who.contactRule.rawValue),
            ("contact_from", who.contactHours?.start.description),
            ("contact_to", who.contactHours?.end.description),
            ("interpreter_mode", who.interpreter?.mode.rawValue),
            ("interpreter_gender", who.interpreter?.gender?.rawValue),
            ("interpreter_not", who.interpreter?.notThisPerson),
            ("gender", person.traits.gender?.rawValue), ("country", person.traits.country),
            ("education", person.traits.education?.rawValue),
            ("arrival_year", person.traits.arrivalYear),
            ("age_group", person.traits.ageGroup?.rawValue),
            ("channel", course.channel?.rawValue), ("goal", course.goal?.rawValue),
            ("interview_day", course.interview?.day.description),
            ("interview_by", course.interview?.by),
            ("referral_day", course.referral?.day.description),
            ("referral_by", course.referral?.by),
            ("test_message_arrived", course.referral?.testMessageArrived),
            ("notice_day", course.privacyNotice?.day.description),
            ("notice_language", course.privacyNotice?.language),
            ("end_day", course.end?.day.description), ("end_reason", course.end?.reason.rawValue),
        ]
        return (names: pairs.map(\.0), cells: pairs.map(\.1))
    }

    private func saveDates(_ course: Course, of id: Int) throws {
        try saveDated("legal_category", course.legalCategories, of: id, \.text)
        try saveDated("support", course.support, of: id, \.rawValue)
        try saveDated("coordinator", course.coordinators, of: id, \.self)
        for pause in course.pauses {
            try execute(
                "INSERT INTO pause (participant, first_day, last_day) VALUES (?, ?, ?)",
                [id, pause.from.description, pause.until.description]
            )
        }
    }

    private func saveDated<Value>(
        _ table: String,
        _ values: Dated<Value>,
        of id: Int,
        _ text: (Value) -> String
    ) throws {
        for entry in values.entries {
            try execute(
                "INSERT INTO \(table) (participant, first_day, value) VALUES (?, ?, ?)",
                [id, entry.from.description, text(entry.value)]
            )
        }
    }
}
