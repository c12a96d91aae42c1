import CivilTime
import Documents
import Foundation
import Participation
import Planning
import Store
import TestSupport
import Testing

/// Whoever comes in by one way comes out and in again by every other one; nobody else does.
@Suite struct HostilePeopleTests {
    private static let now = "2027-01-06 13:00"
    private let today = Samples.day("2027-01-06")

    private func newStore(_ town: Town) throws -> Store {
        try Store.create(
            at: town.folder.appending(path: "\(UUID().uuidString).sqlite").path,
            reading: town.reader,
            random: SeededGenerator(seed: 2)
        )
    }

    private func people(_ store: Store) throws -> [Person] {
        try store.perform(
            .findPeople(""),
            by: Samples.facilitator,
            at: Town.moment(HostilePeopleTests.now)
        ).people
    }

    /// Makes a file of everything that a town holds.
    private func again(_ town: Town) throws -> Store {
        let path = town.folder.appending(path: "\(UUID().uuidString).sqlite").path
        try Everything.restore(
            try town.everything(),
            to: path,
            reading: town.reader,
            by: Samples.administrator,
            at: Town.moment(HostilePeopleTests.now)
        )
        return try town.opened(path)
    }

    @Test(arguments: [2027, 2028] as [UInt64])
    func participants(seed: UInt64) throws {
        let town = try Town()
        let plain = Town.richer(Samples.person("Bo"))
        try town.later(.addPerson(plain))
        let forged = ForgedText(try town.everything())
        var random = HostilePeople(seed: seed)
        let store = try newStore(town)
        var refused = 0
        for number in 0..<200 {
            let person = random.person(number)
            let table = ParticipantTable.write([person])
            let read = try? ParticipantTable.read(
                table,
                file: "a.csv",
                keepingLetters: true,
                today: today
            )
            do {
                let id = try store.perform(
                    .addPerson(person),
                    by: Samples.facilitator,
                    at: Town.moment(HostilePeopleTests.now)
                )
                let kept = try #require(try people(store).last)
                #expect(kept.participant.id == id)
                // A table gives what the entrance makes of it.
                #expect(read?.map(\.person) == [kept.numbered(0)], "\(number)")
            } catch is PersonError {
                refused += 1
                #expect(read == nil, "\(number): \(person)")
                let path = town.folder.appending(path: "forged.sqlite").path
                let octets = try forged.with(person.cells)
                #expect(throws: Everything.Mistake.self, "\(number)") {
                    try Everything.restore(
                        octets,
                        to: path,
                        reading: town.reader,
                        by: Samples.administrator,
                        at: Town.moment(HostilePeopleTests.now),
                        takingUnverified: true
                    )
                }
            }
        }
        #expect((20...180).contains(refused), "\(refused)")
        let kept = try people(store)
        // As a table, in each language, into a file that is new.
        let octets = ParticipantTable.write(kept)
        let table = try ParticipantTable.read(
            octets,
            file: "a.csv",
            keepingLetters: true,
            today: today
        )
        let other = try newStore(town)
        try other.perform(
            .importPeople(table.map(\.person)),
            by: Samples.facilitator,
            at: Town.moment(HostilePeopleTests.now)
        )
        #expect(try people(other) == kept.enumerated().map { $1.numbered($0 + 1) })
        #expect(ParticipantTable.write(try people(other)) == octets)
        // As everything.
        try town.perform(.importPeople(kept), at: HostilePeopleTests.now)
        let again = try again(town)
        #expect(try people(again) == people(town.store))
        #expect(try SQL.state(at: again.path) == SQL.state(at: town.path))
        #expect(try again.faults() == [])
        for store in [store, other, again] { try store.close() }
    }

    @Test(arguments: [2027, 2028] as [UInt64])
    func thoseWhoHelp(seed: UInt64) throws {
        let town = try Town()
        var random = HostilePeople(seed: seed)
        var refused = 0
        func staff(_ store: Store) throws -> Staff {
            try store.perform(
                .readStaff(contacts: true),
                by: Samples.facilitator,
                at: Town.moment(HostilePeopleTests.now)
            )
        }
        for number in 0..<300 {
            let member = random.member(number)
            let table = StaffTable.write(Staff(members: [member]), of: member.staffKind)
            let read = try? StaffTable.read(
                table,
                of: member.staffKind,
                file: "a.csv",
                keepingLetters: true
            )
            do {
                try town.later(.addStaff(member))
                let kept = try town.later(.readStaffMember(StaffKey(member))).member
                #expect(read?.members == [kept], "\(number)")
            } catch is StaffError {
                refused += 1
                #expect(read == nil, "\(number): \(member)")
            }
        }
        #expect((30...270).contains(refused), "\(refused)")
        let kept = try staff(town.store)
        let other = try Town()
        for kind in StaffKind.allCases {
            let octets = StaffTable.write(kept, of: kind)
            let read = try StaffTable.read(octets, of: kind, file: "a.csv", keepingLetters: true)
            try other.later(.importStaff(read))
        }
        #expect(try staff(other.store) == kept)
        let again = try again(town)
        #expect(try staff(again) == kept)
        #expect(try SQL.state(at: again.path) == SQL.state(at: town.path))
        try again.close()
    }
}

extension Person {
    /// The same person under another number.
    fileprivate func numbered(_ id: Int) -> Person {
        let who = participant
        var person = self
        person.participant = Participant(
            id: id,
            givenName: who.givenName,
            familyName: who.familyName,
            language: who.language,
            phone: who.phone,
            mailbox: who.mailbox,
            contactRule: who.contactRule,
            contactHours: who.contactHours,
            interpreter: who.interpreter
        )
        return person
    }

    /// The texts that a person brings along, where they stand in the file.
    fileprivate var cells: [(table: String, column: String, text: String)] {
        let pairs: [(String, String?)] = [
            ("given_name", participant.givenName), ("family_name", participant.familyName),
            ("language", participant.language), ("phone", participant.phone),
            ("mailbox", participant.mailbox), ("country", traits.country),
            ("interpreter_not", participant.interpreter?.notThisPerson),
            ("interview_by", course.interview?.by), ("referral_by", course.referral?.by),
            ("notice_language", course.privacyNotice?.language),
        ]
        let own = pairs.compactMap { column, text in
            text.map { (table: "participant", column: column, text: $0) }
        }
        return own
            + course.coordinators.entries.map {
                (table: "coordinator", column: "value", text: $0.value)
            }
    }
}
