/// How much of a text is read before a reader gives up, each with a diagnostic of its own.
///
/// The values as given are those for text from outside. A local file that is streamed needs neither
/// the limit of its length nor that of its components: ``streaming``.
public struct ReadingLimits: Hashable, Sendable {
    /// Octets of the whole text.
    public var octets = 10 << 20

    /// Octets that a line may have with its folds undone.
    public var lineLength = 1 << 20

    /// How many components may lie in each other.
    public var depth = 8

    /// Components of the whole text.
    public var components = 50_000

    /// Properties of one component.
    public var propertiesPerComponent = 10_000

    /// Parameters of one property.
    public var parametersPerProperty = 100

    /// Values of one property or parameter that is a list.
    public var valuesPerProperty = 500

    /// Octets of the text of one rule.
    public var ruleLength = 1024

    /// How often an alarm may repeat.
    public var alarmRepeats = 100

    /// Octets that an attachment in the text may have once it is decoded.
    public var attachmentOctets = 1 << 20

    /// Diagnostics that are kept; the rest is counted.
    public var diagnostics = 1000

    /// Makes the limits for text from outside.
    public init() {}

    /// The limits for a local file that is read piece by piece, whatever its length.
    public static let streaming: ReadingLimits = {
        var limits = ReadingLimits()
        limits.octets = .max
        limits.components = .max
        return limits
    }()
}
