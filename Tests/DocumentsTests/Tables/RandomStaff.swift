import CivilTime
import Planning
import TestSupport
import Testing

/// People who are not there, with awkward names and all that can be kept of them.
struct RandomStaff {
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func staff(count: Int) throws -> Staff {
        var staff = Staff()
        for number in 0..<count {
            staff.facilitators.append(try facilitator(number))
            staff.speakers.append(try speaker(number))
            staff.interpreters.append(try interpreter(number))
        }
        return staff
    }

    private mutating func facilitator(_ number: Int) throws -> Facilitator {
        let target = Int.random(in: 0...10, using: &random)
        let title = LocalizedText(
            pick(["jobkonsulent", "=1+1", "chef; vikar"]),
            translations: maybe("clerk").map { ["en": $0] } ?? [:]
        )
        return Facilitator(
            particulars: try particulars(number),
            title: maybe(title),
            targetMeetingsPerWeek: target,
            mostMeetingsPerWeek: target + Int.random(in: 0...10, using: &random)
        )
    }

    private mutating func speaker(_ number: Int) throws -> Speaker {
        Speaker(
            particulars: try particulars(number),
            kind: pick(Speaker.Kind.allCases),
            lineOfWork: pick(["pleje", "køkken og kantine", "-it", "løn, pension"]),
            themes: some(["Løn, pension", "Sådan fandt jeg arbejde", "=x", "'Nu'"]),
            mostSpeechesPerYear: Int.random(in: 0...366, using: &random),
            daysBetweenSpeeches: Int.random(in: 0...3660, using: &random),
            daysBeforeSameProgramme: Int.random(in: 0...3660, using: &random),
            kronerPerSpeech: Int.random(in: 0...10_000, using: &random),
            hasOpenings: Bool.random(using: &random),
            consent: Speaker.Consent(name: maybe(day()), photo: maybe(day())),
            thankedOn: maybe([day(), day()]) ?? []
        )
    }

    private mutating func interpreter(_ number: Int) throws -> Interpreter {
        let modes = Set(some(InterpretingMode.allCases))
        return Interpreter(
            particulars: try particulars(number),
            gender: maybe(pick(Gender.allCases)),
            modes: modes.isEmpty ? [.video] : modes
        )
    }

    private mutating func particulars(_ number: Int) throws -> Particulars {
        let languages = some(["da", "ar", "kmr", "uk", "ti"])
        return Particulars(
            id: try #require(Identifier("p\(number)")),
            name: pick(["Bo", "Åse Ørsted", "=Ida", "علي", "O'Hara; Bo", "\"Bo\""]),
            phone: maybe(pick(["00 00 00 12", "+45 00 00 00 12"])),
            mailbox: maybe("p\(number)@example.org"),
            languages: languages.isEmpty ? ["da"] : languages,
            programmes: Set(try some(["vejle", "hilleroed"]).map { try #require(Identifier($0)) }),
            availability: Availability(
                hours: try (0...Int.random(in: 0...2, using: &random)).map { _ in
                    let days = Set(some(Weekday.allCases))
                    return OpeningHours(
                        weekdays: days.isEmpty ? [.friday] : days,
                        span: try span()
                    )
                },
                absences: maybe([
                    Availability.Absence(
                        span: DaySpan(day()),
                        kind: pick(Availability.Absence.Kind.allCases)
                    ),
                    Availability.Absence(
                        span: DaySpan(day()).widened(before: 3, after: 9),
                        kind: .vacation
                    ),
                ]) ?? [],
                bookings: maybe([Availability.Booking(day: day(), span: try span())]) ?? []
            )
        )
    }

    private mutating func day() -> Day {
        Day(number: Int.random(in: 20_000...22_000, using: &random))
    }

    private mutating func span() throws -> ClockSpan {
        let start = Int.random(in: 0..<1400, using: &random)
        let end = Int.random(in: (start + 1)...1440, using: &random)
        return try #require(
            ClockTime(secondsSinceMidnight: start * 60).flatMap { start in
                ClockTime(secondsSinceMidnight: end * 60).flatMap { ClockSpan(start, to: $0) }
            }
        )
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func maybe<Value>(_ value: Value) -> Value? {
        Bool.random(using: &random) ? value : nil
    }

    private mutating func some<Value>(_ values: [Value]) -> [Value] {
        values.filter { _ in Bool.random(using: &random) }
    }
}
