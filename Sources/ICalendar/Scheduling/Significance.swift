internal import CivilTime

/// How much a change to an event matters to those who are invited (RFC 5546 §2.1.4).
public enum Significance: Int, Comparable, Sendable {
    /// Nothing that anybody is told has changed.
    case none
    /// Something has changed, but nobody has to answer again.
    case minor
    /// Who has answered must look again: `SEQUENCE` grows.
    case significant

    /// The properties whose change is significant: those of RFC 5546 §2.1.4, and the place, since
    /// somebody who goes to the wrong one is as lost as somebody who comes at the wrong time.
    public static let properties: [PropertyName] = [
        .dtstart, .dtend, .duration, .due, .rrule, .rdate, .exdate, .status, .location,
    ]

    /// Whether one matters less than another.
    public static func < (left: Significance, right: Significance) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// What an event says apart from its version and from who is invited.
struct PartContent: Equatable {
    /// When it begins, with the zone, and how long it is.
    private var start = ""
    private var length: NominalDuration?

    /// The values of the other properties whose change is significant.
    private var significant: [PropertyName: [String]] = [:]

    /// All other lines, and how often each stands there.
    private var rest: [ContentLine: Int] = [:]

    /// Takes out what matters.
    ///
    /// - Parameter part: An event; its exceptions are looked at by whoever asks.
    init(_ part: EventPart) {
        length = part.length?.nominal
        for line in part.lines {
            switch line.property {
            case .dtstart:
                start = line.value + "@" + (line.parameter("TZID") ?? "")
            case .dtend, .duration:
                // Where it cannot be read, its text must do.
                if part.length == nil { significant[line.property, default: []].append(line.value) }
            case .exdate, .recurrenceID, .dtstamp, .sequence, .lastModified, .created, .attendee,
                .organizer, .requestStatus, .uid:
                break
            case let property where Significance.properties.contains(property):
                significant[property, default: []].append(line.value)
            default: rest[line, default: 0] += 1
            }
        }
        for property in significant.keys { significant[property]?.sort() }
    }

    /// The same at another time, written in the form of a line.
    func starting(at date: ZonedDate, like line: ContentLine?) -> PartContent {
        var content = self
        let isLocal = !date.isDay && !date.isMoment
        let zone = isLocal ? line?.parameter("TZID") ?? "" : ""
        content.start = "\(date.value)@\(zone)"
        return content
    }

    /// How much the step from one to another matters.
    func change(to other: PartContent) -> Significance {
        if start != other.start || length != other.length || significant != other.significant {
            return .significant
        }
        return rest == other.rest ? .none : .minor
    }
}
