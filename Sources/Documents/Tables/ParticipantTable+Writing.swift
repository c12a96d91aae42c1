public import Correspondence
public import Participation
internal import CivilTime
internal import Planning

extension ParticipantTable {
    /// Writes participants, so that reading them gives the same persons again.
    ///
    /// Of what holds from a day on, the latest is written. Pauses, ends and the answer to a test
    /// message have no column.
    ///
    /// - Parameters:
    ///   - people: In the order of the rows; their numbers are not written.
    ///   - catalogue: The language of headings and words.
    /// - Returns: UTF-8 with a byte order mark and semicolons, as Danish spreadsheets expect.
    /// - Complexity: O(*n*) in the number of people.
    public static func write(
        _ people: [Person],
        in catalogue: Catalogue = .danish
    ) -> [UInt8] {
        var writer = CSVWriter()
        let columns = ParticipantColumn.written
        writer.append(row: columns.map { catalogue.text($0.key) })
        for person in people {
            writer.append(row: columns.map { cell($0, of: person, catalogue) ?? "" })
        }
        return writer.takeOctets()
    }

    /// A person as they are kept, cell by cell; what is not known is left out.
    ///
    /// - Returns: The name of the column as mappings know it, its heading, and what stands in it.
    public static func cells(
        of person: Person,
        in catalogue: Catalogue = .danish
    ) -> [(column: String, heading: String, text: String)] {
        ParticipantColumn.written.compactMap { column in
            guard let text = cell(column, of: person, catalogue), !text.isEmpty else { return nil }
            return (
                column: column.mappingName, heading: catalogue.text(column.key), text: text
            )
        }
    }

    private static func cell(
        _ column: ParticipantColumn,
        of person: Person,
        _ catalogue: Catalogue
    ) -> String? {
        let (participant, traits, course) = (person.participant, person.traits, person.course)
        return switch column {
        case .givenName: participant.givenName
        case .familyName: participant.familyName
        case .name: participant.fullName
        case .language: participant.language
        case .phone: participant.phone
        case .mailbox: participant.mailbox
        case .contactRule: catalogue.word(participant.contactRule)
        case .contactHours: participant.contactHours.map { "\($0.start)-\($0.end)" }
        case .interpreter: catalogue.text(participant.wantsInterpreter ? "yes" : "no")
        case .interpreterGender: participant.interpreter?.gender.map(catalogue.word)
        case .interpreterMode: (participant.interpreter?.mode).map(catalogue.word)
        case .notThisInterpreter: participant.interpreter?.notThisPerson
        case .gender: traits.gender.map(catalogue.word)
        case .country: traits.country
        case .education: traits.education.map(catalogue.word)
        case .arrivalYear: traits.arrivalYear.map(String.init)
        case .ageGroup: traits.ageGroup.map(catalogue.word)
        case .legalCategory: course.legalCategories.entries.last?.value.text
        case .legalCategoryFrom: course.legalCategories.entries.last?.from.description
        case .channel: course.channel.map(catalogue.word)
        case .goal: course.goal.map(catalogue.word)
        case .support: (course.support.entries.last?.value).map(catalogue.word)
        case .supportFrom: course.support.entries.last?.from.description
        case .coordinator: course.coordinators.entries.last?.value
        case .coordinatorFrom: course.coordinators.entries.last?.from.description
        case .interviewDate: course.interview?.day.description
        case .interviewBy: course.interview?.by
        case .referralDate: course.referral?.day.description
        case .referralBy: course.referral?.by
        case .privacyNoticeDate: course.privacyNotice?.day.description
        case .privacyNoticeLanguage: course.privacyNotice?.language
        }
    }
}
