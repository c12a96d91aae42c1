public import Planning

/// What may be known of a person for statistics; all of it is optional.
///
/// Numbers split by a trait are suppressed where few people stand behind them.
public struct Traits: Hashable, Sendable {
    /// Gender.
    public var gender: Gender?

    /// ISO 3166-1 alpha-2 code of the country the person came from, in capitals.
    public var country: String?

    /// The longest education completed anywhere.
    public var education: Education?

    /// The year the person came to Denmark.
    public var arrivalYear: Int?

    /// Age in a group; no date of birth is kept.
    public var ageGroup: AgeGroup?

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - gender: Gender.
    ///   - country: ISO 3166-1 alpha-2 code, in capitals.
    ///   - education: The longest education completed.
    ///   - arrivalYear: The year the person came to Denmark.
    ///   - ageGroup: Age in a group.
    public init(
        gender: Gender? = nil,
        country: String? = nil,
        education: Education? = nil,
        arrivalYear: Int? = nil,
        ageGroup: AgeGroup? = nil
    ) {
        self.gender = gender
        self.country = country
        self.education = education
        self.arrivalYear = arrivalYear
        self.ageGroup = ageGroup
    }

    /// Levels of education, from short to long.
    public enum Education: String, CaseIterable, Hashable, Sendable {
        /// No school.
        case none
        /// Basic school.
        case basic
        /// Upper secondary school.
        case upperSecondary = "upper-secondary"
        /// Vocational education.
        case vocational
        /// Short or medium further education, bachelor's degrees among them.
        case bachelor
        /// A master's degree or more.
        case master
    }

    /// Groups of age.
    public enum AgeGroup: String, CaseIterable, Hashable, Sendable {
        /// Up to 24 years.
        case under25 = "under-25"
        /// 25 to 34 years.
        case from25 = "25-34"
        /// 35 to 44 years.
        case from35 = "35-44"
        /// 45 to 54 years.
        case from45 = "45-54"
        /// 55 years and more.
        case from55 = "55-plus"

        /// The group of an age.
        ///
        /// - Parameter years: Full years, 0 or more.
        public init(years: Int) {
            switch years {
            case ..<25: self = .under25
            case ..<35: self = .from25
            case ..<45: self = .from35
            case ..<55: self = .from45
            default: self = .from55
            }
        }
    }
}
