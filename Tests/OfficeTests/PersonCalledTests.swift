import Correspondence
import Office
import Participation
import Store
import Testing

/// Whoever is named unambiguously need not be called by number.
@Suite struct PersonCalledTests {
    private static let names = [
        ("Fatma", "Ahmed"), ("Fatma", "Ali"), ("Carmen", "García López"), ("Søren", "Ågård"),
        ("Zoë", "Éclair"), ("Nour", ""), ("Nour", "Haddad"), ("Anna Maria", "Holm"),
        ("محمد", "الحسن"), ("Bo", "Berg"), ("Bo", "Berg"),
    ]

    /// Those with the names above have the numbers 9, 10 and so on.
    private static let town = Result {
        let open = try OpenTown()
        try open.opened(at: "2026-12-03 10:00").perform(
            .importPeople(
                names.map { given, family in
                    Person(
                        participant: Participant(
                            id: 0,
                            givenName: given,
                            familyName: family,
                            language: "da",
                            phone: nil,
                            mailbox: nil,
                            contactRule: .any
                        )
                    )
                }
            )
        )
        return open
    }

    private func called(_ name: String) throws -> CalledPerson {
        try Self.town.get().opened(at: "2026-12-03 11:00").perform(.person(called: name))
    }

    @Test(
        arguments: [
            ("Fatma Ahmed", [9]), ("fatma ahmed", [9]), ("Fatma Ah.", [9]), ("Fatma  Al.", [10]),
            ("Fatma", [9, 10]), ("Fatma A.", [9, 10]), ("Ahmed", [9]), ("Carmen", [11]),
            ("Carmen Lopez", [11]), ("garcia", [11]), ("López Carmen", [11]),
            ("García López, Carmen", [11]), ("Holm, Anna Maria", [16]), ("Fatma Al", []),
            ("Nour H", [15]), ("Ali, F.", [10]), ("Soeren Aagaard", [12]), ("Søren Aagård", [12]),
            ("Soren Agard", [12]),
            ("søren", [12]), ("Zoe", [13]), ("eclair", [13]), ("Nour", [14]), ("Nour H.", [15]),
            ("Anna", [16]), ("Maria", [16]), ("Anna Holm", [16]), ("Ann", []), ("محمد", [17]),
            ("الحسن", [17]), ("Bo", [18, 19]), ("Bo Berg", [18, 19]), ("Nobody", []), (".", []),
            ("Person 3", [3]), ("Person 3 P.", [3]),
        ] as [(String, [Int])]
    )
    func aNameMeansThese(name: String, numbers: [Int]) throws {
        switch try called(name) {
        case .one(let participant): #expect([participant.id] == numbers, "\(name)")
        case .several(let people): #expect(people.map(\.id).sorted() == numbers, "\(name)")
        case .nobody: #expect(numbers.isEmpty, "\(name)")
        }
    }

    @Test func whoIsNotMeantAloneIsListed() throws {
        let town = try Self.town.get().opened(at: "2026-12-03 11:00")
        #expect(try town.number(called: "Carmen") == 11)
        let several = Phrase(
            "person.several",
            ["name": "Bo", "people": .list(["Bo Berg (18)", "Bo Berg (19)"])]
        )
        let problem = #expect(throws: Problem.self) { try town.number(called: "Bo") }
        #expect(problem?.phrase == several)
        let nobody = #expect(throws: Problem.self) { try town.number(called: "Ib") }
        #expect(nobody?.phrase == Phrase("person.nobody", ["name": "Ib"]))
    }

    @Test func lookingForSomebodyIsLogged() throws {
        let open = try OpenTown()
        let now = "2026-12-03 12:00"
        _ = try open.opened(at: now).number(called: "Person 4")
        let administrator = Actor(name: "root", role: .administrator)
        let lines = try open.opened(as: administrator, at: now)
            .perform(.readLog(about: 4, count: 5))
        #expect(lines.contains { $0.action == .findPeople && $0.actor == "anne" })
        #expect(throws: AccessError.self) {
            try open.opened(as: Actor(name: "kim", role: .manager), at: now)
                .number(called: "Person 4")
        }
    }
}
