internal import CivilTime
internal import Participation
internal import Planning

/// The personal traits that numbers may be split by.
public enum TraitSplit: String, CaseIterable, Hashable, Sendable {
    /// Gender, as stated.
    case gender
    /// The country the person came from, ISO 3166-1 alpha-2.
    case country
    /// The longest education completed.
    case education
    /// Age in a group.
    case ageGroup = "age-group"
    /// The legal category on the last day.
    case category
    /// The language the person reads best, BCP 47.
    case language
    /// How the person heard of the job club.
    case channel
    /// How much help the person gets on the last day.
    case support

    /// A person's value, as it is written in files; nothing where it is not known.
    func value(_ person: CourseFacts, on day: Day?) -> String? {
        switch self {
        case .gender: person.traits.gender?.rawValue
        case .country: person.traits.country
        case .education: person.traits.education?.rawValue
        case .ageGroup: person.traits.ageGroup?.rawValue
        case .category: latest(person.course.legalCategories, on: day)?.text
        case .language: person.language
        case .channel: person.course.channel?.rawValue
        case .support: latest(person.course.support, on: day)?.rawValue
        }
    }

    private func latest<Value>(_ dated: Dated<Value>, on day: Day?) -> Value? {
        guard let day else { return dated.entries.last?.value }
        return dated.value(on: day)
    }
}
