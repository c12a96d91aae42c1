import Participation
import Store
import TestSupport
import Testing

/// Whoever is there already is passed over, whoever is new is read in, and who may be the same is named.
@Suite struct PeopleImportTests {
    private func person(_ name: String, phone: String? = nil, mail: String? = nil) -> Person {
        var person = Samples.person(name)
        person.participant.phone = phone
        person.participant.mailbox = mail
        return person
    }

    @Test func knownPeopleArePassedOverAndNewOnesReadIn() throws {
        let town = try Town()
        let first = [
            person("Amina", phone: "00 00 00 51"), person("Bo", mail: "bo@example.org"),
            person("Ida"),
        ]
        let before = try town.perform(.importPeople(first), at: "2026-12-01 09:00")
        #expect(before.ids.count == 3 && before.known.isEmpty && before.namesakes.isEmpty)
        let second = [
            person("amina", phone: "+45 00000051"), person("Eva", phone: "00 00 00 51"),
            person("Bo", mail: "BO@example.org"), person("Bo", phone: "00 00 00 52"),
            person("Ida", phone: "00 00 00 53"), person("Amina", phone: "00 00 00 54"),
        ]
        let trial = try town.perform(.previewImport(of: second), at: "2026-12-01 10:00")
        #expect(trial.ids.isEmpty)
        let outcome = try town.perform(.importPeople(second), at: "2026-12-01 10:00")
        #expect(outcome.known == [0: before.ids[0], 2: before.ids[1]])
        #expect(outcome.known == trial.known && outcome.namesakes == trial.namesakes)
        #expect(outcome.ids.count == 4)
        // Ida can be told from nobody, Bo and Amina by what they have.
        #expect(outcome.namesakes == [4: [before.ids[2]]])
        let again = try town.perform(.importPeople(second), at: "2026-12-01 11:00")
        #expect(again.ids.isEmpty && again.known.count == 6)
    }

    @Test func aNameWithoutPhoneOrMailIsNoted() throws {
        let town = try Town()
        let first = [person("Amina", phone: "00 00 00 51"), person("Bo"), person("Bo")]
        let ids = try town.perform(.importPeople(first), at: "2026-12-01 09:00").ids
        let second = [person("Amina"), person("BO", mail: "bo@example.org"), person("Eva")]
        let outcome = try town.perform(.importPeople(second), at: "2026-12-01 10:00")
        #expect(outcome.namesakes == [0: [ids[0]], 1: [ids[1], ids[2]]])
        #expect(outcome.ids.count == 3)
    }

    @Test func whoIsKnownElsewhereIsPassedOverWithoutANumber() throws {
        let town = try Town()
        let known = try town.perform(
            .importPeople([person("Amina", phone: "00 00 00 51")]),
            at: "2026-12-01 09:00"
        ).ids[0]
        try town.perform(.register(known, at: Town.january), at: "2026-12-01 09:00")
        let other = Actor(
            name: "vera",
            role: .facilitator,
            scope: .programmes([Samples.id("vejle")])
        )
        let list = [person("Amina", phone: "+45 00 00 00 51"), person("Amina"), person("Eva")]
        let outcome = try town.store.perform(
            .importPeople(list),
            by: other,
            at: Town.moment("2026-12-01 10:00")
        )
        #expect(outcome.known == [0: nil] && outcome.namesakes == [1: [nil]])
        #expect(outcome.ids.count == 2)
        let added = try town.store.perform(
            .addAndCompare(person("Aminah", phone: "00000051")),
            by: other,
            at: Town.moment("2026-12-01 10:00")
        )
        #expect(added.alike.first?.likeness == [.phone, .name])
        #expect(added.alike.first?.participant == nil)
    }

    @Test func whoMayBeTheSameIsNamedAndReadingThemIsLogged() throws {
        let town = try Town()
        let ids = try town.perform(
            .importPeople([
                person("Mohammed", phone: "00 00 00 51"), person("Bo", mail: "bo@example.org"),
                person("Ida"),
            ]),
            at: "2026-12-01 09:00"
        ).ids
        let added = try town.perform(
            .addAndCompare(person("Muhamad", phone: "00 00 00 52", mail: "Bo@example.org")),
            at: "2026-12-01 10:00"
        )
        #expect(added.alike.map(\.participant?.id) == [ids[0], ids[1]])
        #expect(added.alike.map(\.likeness) == [[.name], [.mailbox]])
        let read = try town.store.perform(
            .readLog(about: ids[0]),
            by: Samples.administrator,
            at: Town.moment("2026-12-01 11:00")
        )
        #expect(read.contains { $0.isReading && $0.action == .addPerson })
        #expect(!added.alike.contains { $0.participant?.id == added.id })
    }

    @Test func aPhoneNumberIsFoundHoweverItIsTyped() throws {
        let town = try Town()
        let id = try town.perform(
            .importPeople([person("Amina", phone: "+45 00 00 00 51"), person("Bo 51")]),
            at: "2026-12-01 09:00"
        ).ids[0]
        for text in ["00000051", "00 00 00 51", "+4500000051", "0000 0051"] {
            let found = try town.perform(.findPeople(text), at: "2026-12-01 09:00")
            #expect(found.people.map(\.participant.id) == [id], "\(text)")
        }
    }
}
