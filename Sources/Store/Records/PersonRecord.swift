internal import CivilTime
internal import GRDB
public import Participation
internal import Planning

/// A person as the file keeps them.
public struct StoredPerson: Hashable, Sendable {
    /// The person.
    public let person: Person
    /// For whoever changes it.
    public let version: Version

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - person: The person.
    ///   - version: For whoever changes it.
    public init(person: Person, version: Version) {
        self.person = person
        self.version = version
    }
}

extension Work {
    /// A person by number, whom a merge has not taken away.
    func person(_ id: Int) throws -> StoredPerson {
        let row = try participantRow(id)
        noteReading([id])
        return try StoredPerson(person: person(row), version: row.key("version"))
    }

    /// A person's course, for the rules; whoever asks for something else need not be in reach of them,
    /// and is told nothing of them.
    func course(of id: Int) throws -> Course {
        guard let row = try row("SELECT * FROM participant WHERE id = ?", [id]) else {
            throw NotFound.participant(id)
        }
        return try person(row).course
    }

    private func person(_ row: StoredRow) throws -> Person {
        let id = try row.key("id")
        return try person(
            row,
            try DatedRows(outcomes: try outcomes(of: id)) { try self.dated($0, of: id) }
        )
    }

    /// Lets nothing be done for whoever is not there, or not in reach.
    func requireParticipant(_ id: Int) throws {
        _ = try participantRow(id)
    }

    private func participantRow(_ id: Int) throws -> StoredRow {
        // A link learns nothing of other numbers, not even whether there are any.
        try requireOneself(id)
        guard let row = try row("SELECT * FROM participant WHERE id = ?", [id]) else {
            throw NotFound.participant(id)
        }
        if let kept = try row.keyIfAny("merged_into") {
            try requireReach(participant: kept)
            throw NotFound.merged(id, into: kept)
        }
        try requireReach(participant: id)
        return row
    }

    /// All persons, in the order of their numbers; those merged into others are left out.
    func people() throws -> [Person] {
        let rows = try rows("SELECT * FROM participant WHERE merged_into IS NULL ORDER BY id")
        // One way through each table, since a question for each person takes far longer.
        let dated = try DatedRows(outcomes: try outcomes()) { try self.dated($0) }
        return try rows.map { try person($0, dated) }
    }

    /// Some people, whether or not they are in reach: whoever asks divides them.
    func people(numbered ids: [Int]) throws -> [Person] {
        try ids.compactMap { id in
            try row("SELECT * FROM participant WHERE id = ?", [id]).map { try person($0) }
        }
    }

    /// What is needed to invite somebody.
    func participant(_ row: StoredRow) throws -> Participant {
        let mode: InterpretingMode? = try row.wordIfAny("interpreter_mode")
        let hours = try row.ifAny("contact_from") {
            try row.clockSpan("contact_from", "contact_to")
        }
        return Participant(
            id: try row.key("id"),
            givenName: try row.text("given_name"),
            familyName: try row.text("family_name"),
            language: try row.text("language"),
            phone: try row.textIfAny("phone"),
            mailbox: try row.textIfAny("mailbox"),
            contactRule: try row.word("contact_rule"),
            contactHours: hours,
            interpreter: try mode.map {
                InterpreterWish(
                    gender: try row.wordIfAny("interpreter_gender"),
                    mode: $0,
                    notThisPerson: try row.textIfAny("interpreter_not")
                )
            }
        )
    }

    private func person(_ row: StoredRow, _ dated: DatedRows) throws -> Person {
        let traits = Traits(
            gender: try row.wordIfAny("gender"),
            country: try row.textIfAny("country"),
            education: try row.wordIfAny("education"),
            arrivalYear: try row.numberIfAny("arrival_year"),
            ageGroup: try row.wordIfAny("age_group")
        )
        return Person(
            participant: try participant(row),
            traits: traits,
            course: try course(row, dated)
        )
    }

    private func course(_ row: StoredRow, _ dated: DatedRows) throws -> Course {
        let id = try row.key("id")
        var course = Course(
            channel: try row.wordIfAny("channel"),
            goal: try row.wordIfAny("goal")
        )
        course.interview = try row.dayIfAny("interview_day").map {
            Course.Interview(day: $0, by: try row.text("interview_by"))
        }
        course.referral = try row.dayIfAny("referral_day").map {
            Course.Referral(
                day: $0,
                by: try row.text("referral_by"),
                testMessageArrived: try row.flagIfAny("test_message_arrived")
            )
        }
        course.privacyNotice = try row.dayIfAny("notice_day").map {
            Course.PrivacyNotice(day: $0, language: try row.text("notice_language"))
        }
        course.end = try row.dayIfAny("end_day").map {
            Course.End(day: $0, reason: try row.word("end_reason"))
        }
        for row in dated.legalCategories[id] ?? [] {
            course.legalCategories.set(try row.identifier("value"), from: try row.day("first_day"))
        }
        for row in dated.support[id] ?? [] {
            course.support.set(try row.word("value"), from: try row.day("first_day"))
        }
        for row in dated.coordinators[id] ?? [] {
            course.coordinators.set(try row.text("value"), from: try row.day("first_day"))
        }
        course.pauses = try (dated.pauses[id] ?? []).compactMap {
            Course.Pause(from: try $0.day("first_day"), until: try $0.day("last_day"))
        }
        course.outcomes = (dated.outcomes[id] ?? []).map(\.outcome)
        return course
    }

    private func dated(_ table: String, of id: Int? = nil) throws -> [StoredRow] {
        let sql = "SELECT * FROM \(table)"
        guard let id else { return try rows("\(sql) ORDER BY participant, first_day") }
        return try rows("\(sql) WHERE participant = ? ORDER BY first_day", [id])
    }
}

/// What holds for people from a day on, by person, the earliest first.
private struct DatedRows {
    let legalCategories: [Int: [StoredRow]]
    let support: [Int: [StoredRow]]
    let coordinators: [Int: [StoredRow]]
    let pauses: [Int: [StoredRow]]
    let outcomes: [Int: [StoredOutcome]]

    init(outcomes: [StoredOutcome], _ read: (String) throws -> [StoredRow]) throws {
        func byPerson(_ table: String) throws -> [Int: [StoredRow]] {
            try Dictionary(grouping: try read(table)) { try $0.key("participant") }
        }
        legalCategories = try byPerson("legal_category")
        support = try byPerson("support")
        coordinators = try byPerson("coordinator")
        pauses = try byPerson("pause")
        self.outcomes = Dictionary(grouping: outcomes, by: \.participant)
    }
}
