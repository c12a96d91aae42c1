/// A particular of a facilitator, a speaker or an interpreter that cannot be kept.
public enum StaffMistake: String, CaseIterable, Hashable, Sendable {
    /// There is no name.
    case noName = "no-name"
    /// A text is empty or longer than 80 characters.
    case length
    /// A text holds line breaks or other characters that cannot be seen.
    case controlCharacter = "control-character"
    /// A text looks like a CPR number, which is never kept.
    case cprNumber = "cpr-number"
    /// A phone number has fewer than 6 or more than 15 digits.
    case phone
    /// A mail address lacks its sign or a part.
    case mailbox
    /// There is no language, or one is no BCP 47 tag of two or three letters.
    case language
    /// There are no hours, so that nobody can ever be had.
    case noHours = "no-hours"
    /// More meetings a week are wished for than there may be.
    case target
    /// A number is negative or larger than a year can hold.
    case number
    /// There is no way for the interpreter to take part.
    case noMode = "no-mode"
}

extension Particulars {
    /// The first thing that cannot be kept; nothing where all is well.
    public var mistake: StaffMistake? {
        guard name.contains(where: { !$0.isWhitespace }) else { return .noName }
        if let mistake = StaffMistake.of(texts: [name]) { return mistake }
        if let phone {
            if let mistake = StaffMistake.of(texts: [phone]) { return mistake }
            guard (6...15).contains(phone.count(where: \.isNumber)) else { return .phone }
        }
        if let mailbox {
            if mailbox.hasControlCharacter { return .controlCharacter }
            guard mailbox.isMailbox, mailbox.count <= 320 else { return .mailbox }
        }
        guard !languages.isEmpty, languages.allSatisfy(\.isLanguageTag) else { return .language }
        return availability.hours.contains { !$0.weekdays.isEmpty } ? nil : .noHours
    }
}

extension Facilitator {
    /// The first thing that cannot be kept; nothing where all is well.
    public var mistake: StaffMistake? {
        if let mistake = particulars.mistake { return mistake }
        let titles = title.map { [$0.danish] + $0.translations.values } ?? []
        if let mistake = StaffMistake.of(texts: titles) { return mistake }
        let counts = [targetMeetingsPerWeek, mostMeetingsPerWeek]
        guard counts.allSatisfy((0...50).contains) else { return .number }
        return targetMeetingsPerWeek > mostMeetingsPerWeek ? .target : nil
    }
}

extension Speaker {
    /// The first thing that cannot be kept; nothing where all is well.
    public var mistake: StaffMistake? {
        if let mistake = particulars.mistake { return mistake }
        if let mistake = StaffMistake.of(texts: [lineOfWork] + themes) { return mistake }
        let counts = [mostTalksPerYear, daysBetweenTalks, daysBeforeSameProgramme]
        guard counts.allSatisfy((0...3660).contains), (0...1_000_000).contains(kronerPerTalk)
        else { return .number }
        return nil
    }
}

extension Interpreter {
    /// The first thing that cannot be kept; nothing where all is well.
    public var mistake: StaffMistake? {
        particulars.mistake ?? (modes.isEmpty ? .noMode : nil)
    }
}

extension StaffMistake {
    /// What stands in the way of keeping a short text, in a file or in the database.
    ///
    /// - Parameter texts: Names and other texts of one line.
    /// - Returns: The first mistake.
    package static func of(texts: some Sequence<String>) -> StaffMistake? {
        for text in texts {
            let isBlank = !text.contains { !$0.isWhitespace }
            if isBlank || text.count > 80 { return .length }
            if text.hasControlCharacter { return .controlCharacter }
            if text.looksLikeCPRNumber { return .cprNumber }
        }
        return nil
    }
}
