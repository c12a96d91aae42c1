internal import CivilTime
internal import Participation
internal import Planning

/// The personal traits that numbers may be split by.
public enum TraitSplit: String, CaseIterable, Hashable, Sendable {
    /// Gender, as stated.
    case gender
    /// The country the person came from, ISO 3166-1 alpha-2.
    case country
    /// The part of the world the person came from, one of ``CountryGroup``.
    case countryGroup = "country-group"
    /// The longest education completed.
    case education
    /// Age in a group.
    case ageGroup = "age-group"
    /// Years in Denmark on the last day, one of ``YearsInDenmark``.
    case years
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
        case .countryGroup: person.traits.country.map { CountryGroup($0).rawValue }
        case .education: person.traits.education?.rawValue
        case .years: years(person.traits.arrivalYear, on: day)
        case .ageGroup: person.traits.ageGroup?.rawValue
        case .category: latest(person.course.legalCategories, on: day)?.text
        case .language: person.language
        case .channel: person.course.channel?.rawValue
        case .support: latest(person.course.support, on: day)?.rawValue
        }
    }

    /// Where a value stands among others; those that are not known stand last.
    func order(_ value: String?) -> TraitOrder {
        guard let value else { return TraitOrder(place: .max, value: "") }
        let place: Int? =
            switch self {
            case .education: Traits.Education(rawValue: value)?.place
            case .ageGroup: Traits.AgeGroup(rawValue: value)?.place
            case .years: YearsInDenmark(rawValue: value)?.place
            case .countryGroup: CountryGroup(rawValue: value)?.place
            case .channel: RecruitmentChannel(rawValue: value)?.place
            case .gender, .country, .category, .language, .support: 0
            }
        return TraitOrder(place: place ?? 0, value: value)
    }

    private func years(_ arrival: Int?, on day: Day?) -> String? {
        guard let arrival, let day else { return nil }
        return YearsInDenmark(day.year - arrival)?.rawValue
    }

    private func latest<Value>(_ dated: Dated<Value>, on day: Day?) -> Value? {
        guard let day else { return dated.entries.last?.value }
        return dated.value(on: day)
    }
}

/// What values of a trait are sorted by.
struct TraitOrder: Hashable, Comparable {
    let place: Int
    let value: String

    static func < (left: TraitOrder, right: TraitOrder) -> Bool {
        (left.place, left.value) < (right.place, right.value)
    }
}
