import CivilTime
import Participation
import Planning
import Store
import TestSupport

/// People and staff as nobody would want them, the same in every run.
struct HostilePeople {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func isDrawn(_ percent: Int) -> Bool {
        Int.random(in: 1...100, using: &random) <= percent
    }

    private mutating func maybe<Value>(_ value: Value?) -> Value? {
        isDrawn(50) ? value : nil
    }

    /// Mostly what is kept, as a person with one wrong field is wrong.
    private mutating func text(_ rows: [EnteredText]) -> String {
        let isWrong = isDrawn(4)
        // No file that a spreadsheet writes holds the character NUL.
        let fitting = rows.filter { ($0.mistake != nil) == isWrong && !$0.text.contains("\0") }
        return pick(fitting).text
    }

    private mutating func name() -> String {
        let parts = (0..<pick([1, 1, 2, 3])).map { _ in text(EnteredText.names) }
        return parts.joined(separator: pick([" ", "-", "  ", "\u{A0}", ";", ""]))
    }

    /// A name where nothing at all would mean another thing in a table.
    private mutating func filledName() -> String {
        let name = name()
        return name.contains { !$0.isWhitespace && $0 != "\u{2800}" } ? name : "Bo"
    }

    private mutating func day() -> Day {
        Day(number: Int.random(in: 15_000...25_000, using: &random))
    }

    mutating func person(_ number: Int) -> Person {
        let wish = InterpreterWish(
            gender: maybe(pick(Gender.allCases)),
            mode: pick(InterpretingMode.allCases),
            notThisPerson: maybe(name())
        )
        var person = Person(
            participant: Participant(
                id: 0,
                // Nobody stands in a table twice.
                givenName: isDrawn(95) ? "\(name()) \(number)" : name(),
                familyName: maybe(name()) ?? "",
                language: pick(["da", "SO", "pt-BR", "kmr", "zh-Hant", isDrawn(3) ? "dk" : "ti"]),
                phone: maybe(text(EnteredText.phones)),
                mailbox: maybe(text(EnteredText.mailboxes)),
                contactRule: pick(Participant.ContactRule.allCases),
                contactHours: maybe(Samples.span("09:15", "24:00")),
                interpreter: maybe(wish)
            )
        )
        person.traits.country = maybe(pick(["SY", "ua", "XK", isDrawn(3) ? "UK" : "DK"]))
        person.traits.arrivalYear = maybe(2019)
        person.course.goal = maybe(pick(Goal.allCases))
        if isDrawn(50) { person.course.coordinators.set(filledName(), from: day()) }
        person.course.interview = maybe(Course.Interview(day: day(), by: name()))
        person.course.referral = maybe(
            Course.Referral(day: day(), by: name(), testMessageArrived: nil)
        )
        person.course.privacyNotice = maybe(
            Course.PrivacyNotice(day: day(), language: pick(["so", "da-DK"]))
        )
        return person
    }

    mutating func member(_ number: Int) -> AnyStaffMember {
        var particulars = Samples.particulars("p\(number)")
        particulars.name = name()
        particulars.phone = maybe(pick([filledPhone(), "00 00 00 02"]))
        particulars.mailbox = maybe(pick([filledMailbox(), "p@example.org"]))
        particulars.languages = pick([["da"], ["pt-BR", "SO"], ["kmr", isDrawn(3) ? "dk" : "ar"]])
        switch number % 3 {
        case 0:
            let english = maybe(filledName()).map { ["en": $0] } ?? [:]
            let title = LocalizedText(filledName(), translations: english)
            return .facilitator(Facilitator(particulars: particulars, title: maybe(title)))
        case 1:
            return .speaker(
                Speaker(
                    particulars: particulars,
                    kind: pick(Speaker.Kind.allCases),
                    lineOfWork: name(),
                    // In a table a semicolon makes two themes of one, which is no mistake there.
                    themes: (0..<pick([0, 1, 2, 3])).map { _ in
                        filledName().replacing(";", with: ",")
                    },
                    hasOpenings: isDrawn(50),
                    thankedOn: maybe([day()]) ?? []
                )
            )
        default:
            return .interpreter(
                Interpreter(
                    particulars: particulars,
                    gender: maybe(pick(Gender.allCases)),
                    modes: [pick(InterpretingMode.allCases)]
                )
            )
        }
    }

    private mutating func filledPhone() -> String {
        let phone = text(EnteredText.phones)
        return phone == " " ? "00 00 00 03" : phone
    }

    private mutating func filledMailbox() -> String {
        let mailbox = text(EnteredText.mailboxes)
        return mailbox.contains { !$0.isWhitespace } ? mailbox : "q@example.org"
    }
}
