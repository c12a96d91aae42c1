/// A particular of a facilitator, a speaker or an interpreter that cannot be kept.
public enum StaffMistake: Error, Hashable, Sendable {
    /// A text is not what it has to be.
    case text(TextMistake, Field)
    /// There is no language.
    case noLanguage
    /// There are no hours, so that nobody can ever be had.
    case noHours
    /// More meetings a week are wished for than there may be.
    case target
    /// A number is negative or larger than a year can hold.
    case number
    /// There is no way for the interpreter to take part.
    case noMode

    /// The particulars that are texts, by the names of the columns of a table.
    public enum Field: String, CaseIterable, Hashable, Sendable {
        case name
        case phone
        case mailbox
        case languages
        case title
        case lineOfWork = "line-of-work"
        case themes
    }
}

extension StaffMember {
    /// The same person as they are kept: texts as ``Entrance`` gives them back.
    ///
    /// - Parameter before: As they were. What stood there before a rule was made stands in nobody's way
    ///   as long as it stays as it is.
    /// - Returns: The person.
    /// - Throws: The first thing that cannot be kept.
    public func kept(over before: Self? = nil) throws(StaffMistake) -> Self {
        var member = self
        member.particulars = try particulars.kept(over: before?.particulars)
        try member.keepOwn(over: before)
        return member
    }

    /// The first thing that cannot be kept; nothing where all is well.
    public var mistake: StaffMistake? {
        do throws(StaffMistake) {
            _ = try kept()
            return nil
        } catch {
            return error
        }
    }
}

extension Particulars {
    fileprivate func kept(over before: Particulars?) throws(StaffMistake) -> Particulars {
        var kept = self
        kept.name = try name.kept(.name, [before?.name], Entrance.name)
        kept.phone = try phone?.kept(.phone, [before?.phone], Entrance.phone)
        kept.mailbox = try mailbox?.kept(.mailbox, [before?.mailbox], Entrance.mailAddress)
        kept.languages = []
        for language in languages {
            kept.languages.append(
                try language.kept(.languages, before?.languages ?? [], Entrance.language)
            )
        }
        guard !languages.isEmpty else { throw .noLanguage }
        guard availability.hours.contains(where: { !$0.weekdays.isEmpty }) else { throw .noHours }
        return kept
    }
}

extension Facilitator {
    /// Puts titles as they are kept, and throws if there is something that cannot be kept.
    public mutating func keepOwn(over before: Facilitator?) throws(StaffMistake) {
        if let title {
            let known = before?.title.map { [$0.danish] + $0.translations.values } ?? []
            var translations: [String: String] = [:]
            for (language, words) in title.translations {
                translations[language] = try words.kept(.title, known, Entrance.name)
            }
            self.title = LocalizedText(
                try title.danish.kept(.title, known, Entrance.name),
                translations: translations
            )
        }
        let counts = [targetMeetingsPerWeek, mostMeetingsPerWeek]
        guard counts.allSatisfy((0...50).contains) else { throw .number }
        guard targetMeetingsPerWeek <= mostMeetingsPerWeek else { throw .target }
    }
}

extension Speaker {
    /// Puts the line of work and themes as they are kept, and throws if there is something that cannot.
    public mutating func keepOwn(over before: Speaker?) throws(StaffMistake) {
        lineOfWork = try lineOfWork.kept(.lineOfWork, [before?.lineOfWork], Entrance.name)
        for index in themes.indices {
            themes[index] = try themes[index].kept(
                .themes,
                before?.themes ?? [],
                Entrance.theme
            )
        }
        guard
            (0...366).contains(mostSpeechesPerYear), (0...3660).contains(daysBetweenSpeeches),
            (0...3660).contains(daysBeforeSameProgramme),
            (0...1_000_000).contains(kronerPerSpeech)
        else { throw .number }
    }
}

extension Interpreter {
    /// Throws if there is no way to take part.
    public func keepOwn(over before: Interpreter?) throws(StaffMistake) {
        if modes.isEmpty { throw .noMode }
    }
}

extension AnyStaffMember {
    /// Puts what the person has beside the particulars as it is kept.
    public mutating func keepOwn(over before: AnyStaffMember?) throws(StaffMistake) {
        switch self {
        case .facilitator(var member):
            var other: Facilitator?
            if case .facilitator(let member)? = before { other = member }
            try member.keepOwn(over: other)
            self = .facilitator(member)
        case .speaker(var member):
            var other: Speaker?
            if case .speaker(let member)? = before { other = member }
            try member.keepOwn(over: other)
            self = .speaker(member)
        case .interpreter(let member):
            try member.keepOwn(over: nil)
        }
    }
}

extension String {
    /// The text as it is kept; unchanged if it stood there before.
    fileprivate func kept(
        _ field: StaffMistake.Field,
        _ before: [String?],
        _ rule: (String) throws(TextMistake) -> String
    ) throws(StaffMistake) -> String {
        do throws(TextMistake) {
            return try Entrance.kept(self, unlessIn: before, rule)
        } catch {
            throw .text(error, field)
        }
    }
}
