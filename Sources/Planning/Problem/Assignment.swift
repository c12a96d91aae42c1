/// Where and when a meeting is held, and with whom: what a search gives to each demand.
public struct Assignment: Sendable {
    /// The day, as a day number.
    public var day: Int
    /// From its start to its end.
    public var span: MinuteSpan
    /// Where it is held.
    public var venue: VenueIndex
    /// Who runs it.
    public var team: Team
    /// Who gives a speech; nothing where nobody does.
    public var speaker: SpeakerIndex?
    /// What the day, the time, the venue and the people cost, the terms of other meetings left out.
    var ownCost = 0

    /// Makes the value.
    public init(
        day: Int,
        span: MinuteSpan,
        venue: VenueIndex,
        team: Team,
        speaker: SpeakerIndex?
    ) {
        self.day = day
        self.span = span
        self.venue = venue
        self.team = team
        self.speaker = speaker
    }
}

extension Assignment: Hashable {
    /// Whether both are the same time, place and people; what that costs does not matter.
    public static func == (one: Assignment, other: Assignment) -> Bool {
        one.day == other.day && one.span == other.span && one.venue == other.venue
            && one.team == other.team && one.speaker == other.speaker
    }

    /// Mixes in what two equal assignments have in common.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(day)
        hasher.combine(span)
        hasher.combine(venue)
        hasher.combine(team)
        hasher.combine(speaker)
    }
}

/// The facilitators who run a meeting: nobody, one or two.
public struct Team: Hashable, Sendable {
    /// The member with the lower index, if there is any.
    private let one: FacilitatorIndex
    private let other: FacilitatorIndex

    /// Makes a team of the first two of some facilitators, in the order of their indices.
    public init(_ members: [FacilitatorIndex]) {
        let sorted = members.sorted()
        self.init(sorted.first, sorted.dropFirst().first)
    }

    /// Makes a team of at most two facilitators; a second one only where there is a first.
    init(_ one: FacilitatorIndex? = nil, _ other: FacilitatorIndex? = nil) {
        let isOtherFirst = (other?.rawValue ?? .max) < one?.rawValue ?? .max
        self.one = (isOtherFirst ? other : one) ?? .none
        self.other = (isOtherFirst ? one : other) ?? .none
    }

    /// The facilitators, in the order of their indices.
    public var members: [FacilitatorIndex] { [first, second].compactMap(\.self) }

    var first: FacilitatorIndex? { one.ifAny }
    var second: FacilitatorIndex? { other.ifAny }
}

extension Team: Comparable {
    /// Whether one team comes before another in lists.
    public static func < (left: Team, right: Team) -> Bool {
        (left.one, left.other) < (right.one, right.other)
    }
}

/// The place of an element in one list, so that a venue's place cannot be taken for a speaker's.
///
/// It is an integer at run time: arrays and ``Indexed`` values take it as their subscript.
public struct TypedIndex<Element>: RawRepresentable, Hashable, Sendable {
    /// The place in the list, from 0.
    public let rawValue: Int32

    /// Makes an index.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Makes an index from the place in an array.
    public init(_ offset: Int) { rawValue = Int32(truncatingIfNeeded: offset) }

    /// The place in an array.
    public var offset: Int { Int(rawValue) }

    /// Stands for no element in long lists, where an optional index would take twice the room.
    static var none: TypedIndex { TypedIndex(rawValue: -1) }

    var isNone: Bool { rawValue < 0 }

    /// The same index; nothing if it stands for no element.
    var ifAny: TypedIndex? { isNone ? nil : self }
}

extension TypedIndex: Strideable {
    /// Whether one element comes before another.
    public static func < (one: TypedIndex, other: TypedIndex) -> Bool {
        one.rawValue < other.rawValue
    }

    /// How many elements further another one is.
    public func distance(to other: TypedIndex) -> Int { other.offset - offset }

    /// The index of an element that many further.
    public func advanced(by count: Int) -> TypedIndex { TypedIndex(offset + count) }
}

extension Array {
    /// The element with an index of this list.
    package subscript(index: TypedIndex<Element>) -> Element {
        get { self[index.offset] }
        _modify { yield &self[index.offset] }
    }

    /// The elements of a stretch of this list.
    subscript(range: Range<TypedIndex<Element>>) -> ArraySlice<Element> {
        self[range.lowerBound.offset..<range.upperBound.offset]
    }
}

/// One value for each element of a list, looked up by the index of the element.
struct Indexed<Key, Value> {
    private(set) var values: [Value]

    init(_ values: [Value]) { self.values = values }

    init(repeating value: Value, count: Int) {
        values = Array(repeating: value, count: count)
    }

    var count: Int { values.count }
    var indices: Range<TypedIndex<Key>> { TypedIndex(0)..<TypedIndex(values.count) }

    subscript(index: TypedIndex<Key>) -> Value {
        get { values[index.offset] }
        _modify { yield &values[index.offset] }
    }
}

extension Indexed: Sendable where Value: Sendable {}

/// One value for each element of a list and each column, such as a day or a week.
struct Grid<Key, Value> {
    private let columns: Int
    private var values: [Value]

    init(repeating value: Value, rows: Int, columns: Int) {
        self.columns = columns
        values = Array(repeating: value, count: rows * columns)
    }

    subscript(row: TypedIndex<Key>, column: Int) -> Value {
        get { values[row.offset * columns + column] }
        _modify { yield &values[row.offset * columns + column] }
    }
}

/// A place in the list of meetings that are wanted.
public typealias DemandIndex = TypedIndex<PlanningProblem.Demand>
/// The number of a group.
public typealias GroupIndex = TypedIndex<PlanningProblem.Group>
/// A place in the list of venues.
public typealias VenueIndex = TypedIndex<PlanningProblem.Venue>
/// A place in the list of facilitators.
public typealias FacilitatorIndex = TypedIndex<PlanningProblem.Facilitator>
/// A place in the list of speakers.
public typealias SpeakerIndex = TypedIndex<PlanningProblem.Speaker>

typealias PerDemand<Value> = Indexed<PlanningProblem.Demand, Value>
typealias PerVenue<Value> = Indexed<PlanningProblem.Venue, Value>
typealias PerFacilitator<Value> = Indexed<PlanningProblem.Facilitator, Value>
typealias PerSpeaker<Value> = Indexed<PlanningProblem.Speaker, Value>
