internal import CivilTime

extension Person {
    /// The person with what they lack taken over from a duplicate of them.
    ///
    /// - Parameter other: The same person, kept under another number by mistake.
    /// - Returns: This person's own particulars wherever there are any.
    public func completed(by other: Person) -> Person {
        var person = self
        person.participant.phone = participant.phone ?? other.participant.phone
        person.participant.mailbox = participant.mailbox ?? other.participant.mailbox
        person.participant.contactHours =
            participant.contactHours ?? other.participant.contactHours
        person.participant.interpreter =
            participant.interpreter?.completed(by: other.participant.interpreter)
            ?? other.participant.interpreter
        if participant.familyName.isEmpty {
            person.participant.familyName = other.participant.familyName
        }
        person.traits = Traits(
            gender: traits.gender ?? other.traits.gender,
            country: traits.country ?? other.traits.country,
            education: traits.education ?? other.traits.education,
            arrivalYear: traits.arrivalYear ?? other.traits.arrivalYear,
            ageGroup: traits.ageGroup ?? other.traits.ageGroup
        )
        person.course = course.completed(by: other.course)
        // Whoever did not want to be written to under one number does not want it under the other.
        let rules = Participant.ContactRule.allCases
        let strictest = max(
            rules.firstIndex(of: participant.contactRule) ?? 0,
            rules.firstIndex(of: other.participant.contactRule) ?? 0
        )
        person.participant.contactRule = rules[strictest]
        return person
    }
}

extension InterpreterWish {
    /// Nobody whom a person does not want is forgotten.
    fileprivate func completed(by other: InterpreterWish?) -> InterpreterWish {
        let unwanted = [notThisPerson, other?.notThisPerson].compactMap(\.self)
        let names = unwanted.first == unwanted.last ? Array(unwanted.prefix(1)) : unwanted
        return InterpreterWish(
            gender: gender ?? other?.gender,
            mode: mode,
            notThisPerson: names.isEmpty
                ? nil : String(names.joined(separator: ", ").prefix(80))
        )
    }
}

extension Course {
    fileprivate func completed(by other: Course) -> Course {
        var course = self
        course.channel = channel ?? other.channel
        course.goal = goal ?? other.goal
        course.interview = interview ?? other.interview
        course.referral = referral ?? other.referral
        course.privacyNotice = privacyNotice ?? other.privacyNotice
        course.legalCategories = legalCategories.completed(by: other.legalCategories)
        course.support = support.completed(by: other.support)
        course.coordinators = coordinators.completed(by: other.coordinators)
        let days = Set(pauses.map(\.from))
        course.pauses = (pauses + other.pauses.filter { !days.contains($0.from) })
            .sorted { $0.from < $1.from }
        course.outcomes = outcomes.united(with: other.outcomes)
        // Ending the course of a duplicate ended nothing.
        return course
    }
}

extension [Outcome] {
    /// Those of both by the first day, each once; two that contradict each other both stay.
    fileprivate func united(with others: [Outcome]) -> [Outcome] {
        var outcomes = self
        for other in others {
            let twin = outcomes.firstIndex { $0.isSame(as: other) && !$0.contradicts(other) }
            if let place = twin {
                outcomes[place] = outcomes[place].completed(by: other)
            } else {
                outcomes.append(other)
            }
        }
        return outcomes.sorted { $0.from < $1.from }
    }
}

extension Dated {
    /// Entries of both; on the same day this one's own.
    fileprivate func completed(by other: Dated) -> Dated {
        var both = other
        for entry in entries { both.set(entry.value, from: entry.from) }
        return both
    }
}
