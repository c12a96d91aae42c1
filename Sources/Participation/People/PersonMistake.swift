public import Planning

/// A particular of a person that cannot be kept.
public enum PersonMistake: Error, Hashable, Sendable {
    /// A text is not what it has to be.
    case text(TextMistake, Field)
    /// The year of arrival is not one that somebody alive can have come in.
    case year

    /// The particulars that are texts, by the names of the columns of a table.
    public enum Field: String, CaseIterable, Hashable, Sendable {
        case givenName = "given-name"
        case familyName = "family-name"
        case language
        case phone
        case mailbox
        case notThisInterpreter = "not-this-interpreter"
        case country
        case coordinator
        case interviewBy = "interview-by"
        case referralBy = "referral-by"
        case privacyNoticeLanguage = "privacy-notice-language"
    }
}

extension Person {
    /// The same person as they are kept: texts as `Entrance` gives them back.
    ///
    /// - Parameters:
    ///   - year: This year; nobody has come later.
    ///   - before: As they were. What stood there before a rule was made stands in nobody's way as long
    ///     as it stays as it is.
    /// - Returns: The person; what is empty and need not be there is gone.
    /// - Throws: The first thing that cannot be kept.
    public func kept(in year: Int, over before: Person? = nil) throws(PersonMistake) -> Person {
        var person = self
        person.participant = try participant.kept(over: before?.participant)
        let old = before?.course
        let known = old?.coordinators.entries.map(\.value) ?? []
        person.course.coordinators = Dated()
        for entry in course.coordinators.entries {
            let name = try entry.value.kept(.coordinator, known, Entrance.name)
            person.course.coordinators.set(name, from: entry.from)
        }
        person.course.interview = try course.interview?.kept(over: old?.interview)
        person.course.referral = try course.referral?.kept(over: old?.referral)
        if let notice = course.privacyNotice {
            let language = try notice.language.kept(
                .privacyNoticeLanguage,
                [old?.privacyNotice?.language],
                Entrance.language
            )
            person.course.privacyNotice = Course.PrivacyNotice(day: notice.day, language: language)
        }
        person.traits.country = try traits.country?.kept(
            .country,
            [before?.traits.country],
            Entrance.country
        )
        if let arrival = traits.arrivalYear, arrival != before?.traits.arrivalYear {
            guard (1900...max(1900, year)).contains(arrival) else { throw .year }
        }
        return person
    }
}

extension Participant {
    fileprivate func kept(over before: Participant?) throws(PersonMistake) -> Participant {
        var kept = self
        kept.givenName = try givenName.kept(.givenName, [before?.givenName], Entrance.name)
        kept.familyName = try familyName.keptIfAny(
            .familyName,
            [before?.familyName],
            Entrance.name
        )
        kept.language = try language.kept(.language, [before?.language], Entrance.language)
        kept.phone = try phone?.keptIfAny(.phone, [before?.phone], Entrance.phone).ifAny
        kept.mailbox = try mailbox?.keptIfAny(
            .mailbox,
            [before?.mailbox],
            Entrance.mailAddress
        ).ifAny
        kept.interpreter?.notThisPerson = try interpreter?.notThisPerson?.keptIfAny(
            .notThisInterpreter,
            [before?.interpreter?.notThisPerson],
            Entrance.name
        ).ifAny
        return kept
    }
}

extension Course.Interview {
    fileprivate func kept(over before: Self?) throws(PersonMistake) -> Self {
        Self(day: day, by: try by.keptIfAny(.interviewBy, [before?.by], Entrance.name))
    }
}

extension Course.Referral {
    fileprivate func kept(over before: Self?) throws(PersonMistake) -> Self {
        Self(
            day: day,
            by: try by.keptIfAny(.referralBy, [before?.by], Entrance.name),
            testMessageArrived: testMessageArrived
        )
    }
}

extension String {
    /// Nothing where there is nothing but blanks.
    fileprivate var ifAny: String? { isEmpty ? nil : self }

    /// The text as it is kept; unchanged if it stood there before.
    fileprivate func kept(
        _ field: PersonMistake.Field,
        _ before: [String?],
        _ rule: (String) throws(TextMistake) -> String
    ) throws(PersonMistake) -> String {
        do throws(TextMistake) {
            return try Entrance.kept(self, unlessIn: before, rule)
        } catch {
            throw .text(error, field)
        }
    }

    /// The same for a text that may be empty.
    fileprivate func keptIfAny(
        _ field: PersonMistake.Field,
        _ before: [String?],
        _ rule: (String) throws(TextMistake) -> String
    ) throws(PersonMistake) -> String {
        withoutOuterBlanks.isEmpty ? "" : try kept(field, before, rule)
    }
}
