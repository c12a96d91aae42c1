internal import CivilTime
internal import Correspondence
internal import Foundation
internal import Planning

/// What stands in a file of the format `planner-instance/1`.
///
/// Rounds of talks and interpreters are solved after the meetings and are passed over.
struct InstanceDocument: Decodable {
    let format: String
    let name: String
    let from: DayText
    let to: DayText
    let policy: Policy
    let holidays: [Holiday]
    let municipalities: [Municipality]
    let programmes: [Programme]
    let venues: [Venue]
    let facilitators: [Facilitator]
    let speakers: [Speaker]
    let existing: [Existing]?
    let weights: [String: Natural]?

    struct Policy: Decodable {
        let travelMinutes: Natural
        let minDaysBetweenSessions: Natural
        let speakerSameProgrammeDays: Natural
    }

    struct Holiday: Decodable {
        let date: DayText
    }

    struct Municipality: Decodable {
        let id: String
        let schoolHolidays: [Span]
    }

    struct Programme: Decodable {
        let id: String
        let municipality: String
        let needs: [String]?
        let preferredVenues: [String]
        let wishLanguages: [String]
        let wishLines: [String]
        let skipMonths: [Int]?
        let series: [Series]
    }

    struct Series: Decodable {
        let id: String
        let rule: Rule
        let start: MinuteText
        let earliestStart: MinuteText
        let latestStart: MinuteText
        let stepMinutes: Positive
        let durationMinutes: Positive
        let participants: Natural
        let speaker: Bool
        let maxEarlierDays: Natural
        let maxLaterDays: Natural
        let weekdays: [WeekdayNumber]
    }

    struct Rule: Decodable {
        let ordinal: Positive
        let weekday: WeekdayNumber
        let occurrences: Positive?
        let everyDays: Positive?
    }

    struct Venue: Decodable {
        let id: String
        let municipalities: [String]
        let capacity: Natural
        let costPerHour: Natural
        let turnaroundMinutes: Natural
        let features: [String]?
        let hours: [Hours]
        let closed: [Span]?
        let busy: [Busy]?
    }

    struct Facilitator: Decodable {
        let id: String
        let municipalities: [String]
        let hours: [Hours]
        let closed: [Span]?
        let busy: [Busy]?
        let targetMeetingsPerWeek: Natural
        let maxMeetingsPerWeek: Natural
    }

    struct Speaker: Decodable {
        let id: String
        let municipalities: [String]
        let languages: [String]
        let lineOfWork: String
        let fee: Natural
        let maxSpeechesPerYear: Natural
        let minDaysBetweenSpeeches: Natural
        let hours: [Hours]
        let closed: [Span]?
        let busy: [Busy]?

        private enum CodingKeys: String, CodingKey {
            case id, municipalities, languages, lineOfWork, fee, hours, closed, busy
            case maxSpeechesPerYear, minDaysBetweenSpeeches
            // The names that older files use.
            case maxTalksPerYear, minDaysBetweenTalks
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            func number(_ key: CodingKeys, formerly old: CodingKeys) throws -> Natural {
                let isOld = !values.contains(key) && values.contains(old)
                return try values.decode(Natural.self, forKey: isOld ? old : key)
            }
            id = try values.decode(String.self, forKey: .id)
            municipalities = try values.decode([String].self, forKey: .municipalities)
            languages = try values.decode([String].self, forKey: .languages)
            lineOfWork = try values.decode(String.self, forKey: .lineOfWork)
            fee = try values.decode(Natural.self, forKey: .fee)
            maxSpeechesPerYear = try number(.maxSpeechesPerYear, formerly: .maxTalksPerYear)
            minDaysBetweenSpeeches = try number(
                .minDaysBetweenSpeeches,
                formerly: .minDaysBetweenTalks
            )
            hours = try values.decode([Hours].self, forKey: .hours)
            closed = try values.decodeIfPresent([Span].self, forKey: .closed)
            busy = try values.decodeIfPresent([Busy].self, forKey: .busy)
        }
    }

    struct Hours: Decodable {
        let weekdays: [WeekdayNumber]
        let from: MinuteText
        let to: MinuteText
    }

    struct Span: Decodable {
        let from: DayText
        let to: DayText
    }

    struct Busy: Decodable {
        let date: DayText
        let from: MinuteText
        let to: MinuteText
    }

    struct Existing: Decodable {
        let id: String
        let state: State
        let date: DayText
        let start: MinuteText
        let venue: String
        let facilitator: String
        let speaker: String?

        enum State: String, Decodable {
            case pinned, invited, draft
        }
    }
}

/// A day as it is written in JSON, kept as its number.
struct DayText: Decodable {
    let number: Int

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(text) else {
            throw decoder.mistake("instance.no-day", ["value": .text(text)])
        }
        number = day.number
    }
}

/// A time of day as it is written in JSON, kept as minutes after midnight; 24:00 is the end of the day.
struct MinuteText: Decodable {
    let minute: Int

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let time = ClockTime(text), time.secondsSinceMidnight % 60 == 0 else {
            throw decoder.mistake("instance.no-time", ["value": .text(text)])
        }
        minute = time.secondsSinceMidnight / 60
    }
}

/// A whole number from 0 to a million.
struct Natural: Decodable {
    let value: Int

    init(from decoder: any Decoder) throws {
        value = try decoder.whole(in: 0...1_000_000)
    }
}

/// A whole number from 1 to a million.
struct Positive: Decodable {
    let value: Int

    init(from decoder: any Decoder) throws {
        value = try decoder.whole(in: 1...1_000_000)
    }
}

/// A day of the week, kept as 0 for Monday to 6 for Sunday.
struct WeekdayNumber: Decodable {
    let index: Int

    init(from decoder: any Decoder) throws {
        index = try decoder.whole(in: 1...7) - 1
    }
}

extension Decoder {
    fileprivate func mistake(
        _ key: String,
        _ arguments: [String: Phrase.Argument]
    ) -> PlanningInstance.Mistake {
        PlanningInstance.Mistake(codingPath, Phrase(key, arguments))
    }

    fileprivate func whole(in range: ClosedRange<Int>) throws -> Int {
        // Foundation does not say where a number stands that is no whole one.
        guard let number = try? singleValueContainer().decode(Int.self) else {
            throw mistake("instance.needs-number", [:])
        }
        guard range.contains(number) else {
            throw mistake(
                "instance.not-between",
                [
                    "value": .text("\(number)"), "least": .text("\(range.lowerBound)"),
                    "most": .text("\(range.upperBound)"),
                ]
            )
        }
        return number
    }
}
