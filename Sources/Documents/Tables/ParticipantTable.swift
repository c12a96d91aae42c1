public import CivilTime
internal import Correspondence
internal import ICalendar
public import Participation
internal import Planning

/// A person out of a file, before the program has given them a number.
public struct ImportedPerson: Hashable, Sendable {
    /// Who, with the number 0.
    public let person: Person

    /// The line of the file on which they begin, counted from 1.
    public let line: Int

    /// The row of the spreadsheet that they stand in, counted from 1.
    public let row: Int

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - person: Who, with the number 0.
    ///   - line: The line of the file, counted from 1.
    ///   - row: The row of the spreadsheet, counted from 1.
    public init(person: Person, line: Int, row: Int) {
        self.person = person
        self.line = line
        self.row = row
    }
}

/// A municipality's participants as a table for spreadsheets.
///
/// One row is one person. Headings and words may be those of any catalogue; `docs/participants-csv.md`
/// lists them. CPR numbers and remarks are refused, since the program keeps neither.
public enum ParticipantTable {
    /// Reads participants; either all of them are good, or none is given back.
    ///
    /// - Parameters:
    ///   - octets: The whole CSV file.
    ///   - file: The file, as the person named it.
    ///   - mapping: What other headings mean, such as `["Kaldenavn": "givenName"]`; `-` leaves a
    ///     column out.
    ///   - keepingLetters: Whether names are taken whose letters look mixed up.
    ///   - today: The day from which what has no day of its own holds.
    /// - Returns: The persons in the order of the rows.
    /// - Throws: `FileMistakes` with everything that is wrong, each with line and column.
    /// - Complexity: O(*n*) in the length of the file.
    public static func read(
        _ octets: [UInt8],
        file: String,
        mapping: [String: String] = [:],
        keepingLetters: Bool = false,
        today: Day
    ) throws -> [ImportedPerson] {
        let log = MistakeLog(file: file)
        let table = try CSVReader.read(octets, log)
        let headings = TableHeadings(
            table.rows[0],
            words: ParticipantColumn.words,
            mapping: mapping,
            log
        )
        headings.checkNames(table.rows[0])
        // Without its headings a table says nothing, and every row would be wrong.
        _ = try log.finish(headings)
        let forms = TableForms(today: today)
        var people: [ImportedPerson] = []
        var doubles = RepeatedPeople()
        for row in table.rows.dropFirst() {
            let cells = TableCells(row, headings, log, keepingLetters: keepingLetters)
            guard let participant = participant(cells, forms) else { continue }
            doubles.hold(participant, row, log)
            let person = Person(
                participant: participant,
                traits: traits(cells, forms),
                course: course(cells, forms, language: participant.language, today: today)
            )
            people.append(ImportedPerson(person: person, line: row.line, row: row.number))
        }
        return try log.finish(people)
    }

    private static func participant(
        _ cells: TableCells<ParticipantColumn>,
        _ forms: TableForms
    ) -> Participant? {
        let names = names(cells)
        let participant = Participant(
            id: 0,
            givenName: names?.given ?? "",
            familyName: names?.family ?? "",
            language: cells.value(.language, forms.language) ?? "da",
            phone: cells.value(.phone, forms.phone),
            mailbox: cells.value(.mailbox, forms.mailbox),
            contactRule: cells.value(.contactRule, forms.contactRule) ?? .any,
            contactHours: cells.value(.contactHours, forms.hours),
            interpreter: interpreter(cells, forms)
        )
        return participant
    }

    private static func interpreter(
        _ cells: TableCells<ParticipantColumn>,
        _ forms: TableForms
    ) -> InterpreterWish? {
        let isWanted = cells.value(.interpreter, forms.flag)
        let gender = cells.value(.interpreterGender, forms.gender)
        let mode = cells.value(.interpreterMode, forms.mode)
        let notThisPerson = cells.name(.notThisInterpreter)
        let wishes = [
            ParticipantColumn.interpreterGender, .interpreterMode, .notThisInterpreter,
        ].filter(cells.has)
        guard isWanted != false else {
            for wish in wishes { cells.add(wish, "mistake.cell-without-interpreter") }
            return nil
        }
        guard isWanted == true || !wishes.isEmpty else { return nil }
        return InterpreterWish(
            gender: gender,
            mode: mode ?? .inPerson,
            notThisPerson: notThisPerson
        )
    }

    private static func traits(_ cells: TableCells<ParticipantColumn>, _ forms: TableForms)
        -> Traits
    {
        Traits(
            gender: cells.value(.gender, forms.gender),
            country: cells.value(.country, forms.country),
            education: cells.value(.education, forms.education),
            arrivalYear: cells.value(.arrivalYear, forms.arrivalYear),
            ageGroup: cells.value(.ageGroup, forms.ageGroup)
        )
    }

    private static func course(
        _ cells: TableCells<ParticipantColumn>,
        _ forms: TableForms,
        language: String,
        today: Day
    ) -> Course {
        cells.hold(.legalCategoryFrom, with: .legalCategory)
        cells.hold(.supportFrom, with: .support)
        cells.hold(.coordinatorFrom, with: .coordinator)
        cells.hold(.interviewBy, with: .interviewDate)
        cells.hold(.referralBy, with: .referralDate)
        cells.hold(.privacyNoticeLanguage, with: .privacyNoticeDate)
        var course = Course(
            channel: cells.value(.channel, forms.channel),
            goal: cells.value(.goal, forms.goal)
        )
        let categoryDay = cells.value(.legalCategoryFrom, forms.day) ?? today
        if let category = cells.value(.legalCategory, forms.category) {
            course.legalCategories.set(category, from: categoryDay)
        }
        let supportDay = cells.value(.supportFrom, forms.day) ?? today
        if let support = cells.value(.support, forms.support) {
            course.support.set(support, from: supportDay)
        }
        let coordinatorDay = cells.value(.coordinatorFrom, forms.day) ?? today
        if let coordinator = cells.name(.coordinator) {
            course.coordinators.set(coordinator, from: coordinatorDay)
        }
        let interviewer = cells.name(.interviewBy) ?? ""
        course.interview = cells.value(.interviewDate, forms.day).map {
            Course.Interview(day: $0, by: interviewer)
        }
        let referrer = cells.name(.referralBy) ?? ""
        course.referral = cells.value(.referralDate, forms.day).map {
            Course.Referral(day: $0, by: referrer, testMessageArrived: nil)
        }
        let noticeLanguage = cells.value(.privacyNoticeLanguage, forms.language) ?? language
        course.privacyNotice = cells.value(.privacyNoticeDate, forms.day).map {
            Course.PrivacyNotice(day: $0, language: noticeLanguage)
        }
        return course
    }
}
