import CivilTime
import Participation
import Planning
import TestSupport
import Testing

/// What can be kept of a person, field by field.
@Suite struct PersonMistakeTests {
    private static let year = 2027

    private typealias Put = @Sendable (inout Person, String) -> Void

    /// The names of a person; whether each has to be there.
    private static let names: [(field: PersonMistake.Field, isNeeded: Bool, put: Put)] = [
        (.givenName, true, { $0.participant.givenName = $1 }),
        (.familyName, false, { $0.participant.familyName = $1 }),
        (
            .notThisInterpreter, false,
            { $0.participant.interpreter = InterpreterWish(notThisPerson: $1) }
        ),
        (.coordinator, true, { $0.course.coordinators.set($1, from: Day(number: 20_000)) }),
        (
            .interviewBy, false,
            { $0.course.interview = Course.Interview(day: Day(number: 20_000), by: $1) }
        ),
        (
            .referralBy, false,
            {
                $0.course.referral = Course.Referral(
                    day: Day(number: 20_000),
                    by: $1,
                    testMessageArrived: nil
                )
            }
        ),
    ]

    private static let amina = Person(participant: Participant(id: 1, mailbox: nil))

    private func mistake(_ person: Person, over before: Person? = nil) -> PersonMistake? {
        do throws(PersonMistake) {
            _ = try person.kept(in: PersonMistakeTests.year, over: before)
            return nil
        } catch {
            return error
        }
    }

    private func expected(
        _ row: EnteredText,
        _ field: PersonMistake.Field,
        isNeeded: Bool
    ) throws -> PersonMistake? {
        guard let text = row.mistake, isNeeded || text != "empty" else { return nil }
        return .text(try #require(TextMistake(rawValue: text)), field)
    }

    @Test(arguments: EnteredText.names)
    func everyNameIsHeldToTheSameRule(_ row: EnteredText) throws {
        for (field, isNeeded, put) in PersonMistakeTests.names {
            var person = PersonMistakeTests.amina
            put(&person, row.text)
            #expect(try mistake(person) == expected(row, field, isNeeded: isNeeded), "\(field)")
            var kept = PersonMistakeTests.amina
            guard let text = row.kept else { continue }
            put(&kept, text)
            #expect(try person.kept(in: PersonMistakeTests.year) == kept, "\(field)")
        }
    }

    @Test(arguments: EnteredText.phones)
    func phones(_ row: EnteredText) throws {
        var person = PersonMistakeTests.amina
        person.participant.phone = row.text
        #expect(try mistake(person) == expected(row, .phone, isNeeded: false))
        guard row.mistake == nil || row.mistake == "empty" else { return }
        #expect(try person.kept(in: PersonMistakeTests.year).participant.phone == row.kept)
    }

    @Test(arguments: EnteredText.mailboxes)
    func mailboxes(_ row: EnteredText) throws {
        var person = PersonMistakeTests.amina
        person.participant.mailbox = row.text
        #expect(try mistake(person) == expected(row, .mailbox, isNeeded: false))
        guard row.mistake == nil || row.mistake == "empty" else { return }
        #expect(try person.kept(in: PersonMistakeTests.year).participant.mailbox == row.kept)
    }

    @Test func languagesCountriesAndYears() {
        var person = PersonMistakeTests.amina
        person.participant.language = "dk"
        #expect(mistake(person) == .text(.language, .language))
        person = PersonMistakeTests.amina
        person.traits.country = "UK"
        #expect(mistake(person) == .text(.country, .country))
        for (year, isKept) in [(1899, false), (1900, true), (2027, true), (2028, false)] {
            person = PersonMistakeTests.amina
            person.traits.arrivalYear = year
            #expect((mistake(person) == nil) == isKept, "\(year)")
        }
        person = PersonMistakeTests.amina
        person.course.privacyNotice = Course.PrivacyNotice(day: Day(number: 20_000), language: "")
        #expect(mistake(person) == .text(.language, .privacyNoticeLanguage))
    }

    /// What an earlier version let in stays until somebody writes over it, and lets nothing else in.
    @Test func whatStoodThereBeforeStandsInNobodysWay() {
        for (field, _, put) in PersonMistakeTests.names {
            var before = PersonMistakeTests.amina
            put(&before, "Bo 010190–1234")
            var after = before
            after.participant.phone = "00 00 00 40"
            #expect(mistake(after, over: before) == nil, "\(field)")
            after.participant.phone = "010190-1234"
            #expect(mistake(after, over: before) == .text(.cprNumber, .phone), "\(field)")
            after = before
            put(&after, "Bo 010190 1234")
            // Another wrong text is not let in, since it did not stand there.
            #expect(mistake(after, over: before) != nil, "\(field)")
        }
    }
}
