/// Why a text is no jCal, and where (RFC 7265).
public struct JCalError: Error, Hashable, Sendable {
    /// Where the mistake stands in the text as it was given.
    public let position: TextPosition

    /// What the mistake is.
    public let problem: Problem

    /// Makes a mistake with its place.
    ///
    /// - Parameters:
    ///   - position: Where it stands.
    ///   - problem: What it is.
    public init(_ position: TextPosition, _ problem: Problem) {
        self.position = position
        self.problem = problem
    }

    /// What a text lacks where something else stands.
    public enum Part: String, CaseIterable, Hashable, Sendable {
        /// `["vevent", [properties], [components]]`.
        case component
        /// `["summary", {parameters}, "text", value]`.
        case property
        /// `{"tzid": "Europe/Copenhagen"}`.
        case parameters
        /// A text or a list of texts.
        case parameterValue = "parameter-value"
        /// The name of a component or a property, in small letters.
        case name
        /// The type of a value, in small letters.
        case type
        /// The value of a property.
        case value
    }

    /// The kinds of mistakes; what a person needs to see goes along.
    public enum Problem: Hashable, Sendable {
        /// JSON has no place for this; the text is what stands there, empty at the end.
        case notJSON(String)
        /// An octet is not part of UTF-8.
        case invalidUTF8
        /// A backslash in a text is followed by nothing that JSON knows, or names half a character.
        case badEscape
        /// A text holds a control character that calendar text has no form for.
        case controlCharacter
        /// An object has a key twice, so that nobody can know which one is meant.
        case repeatedKey(String)
        /// What stands here has another shape than jCal wants.
        case notJCal(Part)
        /// A name that no component, property, parameter or type has in jCal.
        case badName(String)
        /// The type of a value stands among the parameters.
        case typeAmongParameters
        /// The outermost component is no `vcalendar`.
        case notACalendar(String)
        /// A value is not of the type that stands before it.
        case badValue(String, type: String)
        /// What has one value has several.
        case tooManyValues(String)
        /// A list, a rule or the values of a property are more than this.
        case tooManyListValues(limit: Int)
        /// The text is longer than this many octets.
        case tooManyOctets(limit: Int)
        /// A text in it, or what is to be one line, is longer than this many octets.
        case textTooLong(limit: Int)
        /// Components, or lists, lie in each other more than this many deep.
        case tooDeep(limit: Int)
        /// There are more components than this.
        case tooManyComponents(limit: Int)
        /// A component has more properties than this.
        case tooManyProperties(limit: Int)
        /// A property has more parameters than this.
        case tooManyParameters(limit: Int)
    }
}

extension JCalError.Problem {
    /// A word for programs, which stays the same whatever language people are told in.
    public var code: String {
        switch self {
        case .notJSON: "not-json"
        case .invalidUTF8: "invalid-utf-8"
        case .badEscape: "bad-escape"
        case .controlCharacter: "control-character"
        case .repeatedKey: "repeated-key"
        case .notJCal: "not-jcal"
        case .badName: "bad-name"
        case .typeAmongParameters: "misplaced-parameter"
        case .notACalendar: "not-a-calendar"
        case .badValue: "bad-value"
        case .tooManyValues: "too-many-values"
        case .tooManyListValues: "limit-values"
        case .tooManyOctets: "limit-octets"
        case .textTooLong: "limit-line-length"
        case .tooDeep: "limit-depth"
        case .tooManyComponents: "limit-components"
        case .tooManyProperties: "limit-properties"
        case .tooManyParameters: "limit-parameters"
        }
    }

    /// Whether a limit was reached, so that the text may be jCal all the same.
    public var isLimit: Bool { code.hasPrefix("limit-") }
}
