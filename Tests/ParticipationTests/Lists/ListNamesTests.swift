import Participation
import Testing

/// Everybody on a list has a name of their own, as short as that allows.
@Suite struct ListNamesTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let people: [(given: String, family: String)]
        let names: [String]

        init(_ rule: String, _ people: [(String, String)], _ names: [String]) {
            (testDescription, self.people, self.names) = (rule, people, names)
        }
    }

    @Test(arguments: [
        Row("nobody is alike", [("Fatma", "Ali"), ("Bo", "Ali")], ["Fatma A.", "Bo A."]),
        Row(
            "two of one initial",
            [("Fatma", "Ahmed"), ("Fatma", "Ali"), ("Bo", "Berg")],
            ["Fatma Ah.", "Fatma Al.", "Bo B."]
        ),
        Row(
            "one name begins the other",
            [("Fatma", "Ali"), ("Fatma", "Alimi")],
            ["Fatma Ali", "Fatma Alim."]
        ),
        Row(
            "letters of another size",
            [("fatma", "ahmed"), ("Fatma", "Ali")],
            ["fatma ah.", "Fatma Al."]
        ),
        Row(
            "three, of whom two are alike for longer",
            [("Ali", "Hassan"), ("Ali", "Hassoun"), ("Ali", "Hus")],
            ["Ali Hassa.", "Ali Hasso.", "Ali Hu."]
        ),
        Row(
            "the same full name",
            [("Fatma", "Ali"), ("Fatma", "Ali"), ("Fatma", "Ahmed")],
            ["Fatma Ali (1)", "Fatma Ali (2)", "Fatma Ah."]
        ),
        Row("one name only, twice", [("Nour", ""), ("Nour", "")], ["Nour (1)", "Nour (2)"]),
        Row("one has no family name", [("Nour", ""), ("Nour", "A")], ["Nour", "Nour A"]),
        Row(
            "family names of several words",
            [("Ana", "de la Cruz"), ("Ana", "de la Peña")],
            ["Ana de la C.", "Ana de la P."]
        ),
        Row("Arabic", [("نور", "الحسن"), ("نور", "احمد")], ["نور ال.", "نور اح."]),
        Row("Tigrinya", [("ሰላም", "ተስፋይ"), ("ሰላም", "ተክለ")], ["ሰላም ተስ.", "ሰላም ተክ."]),
    ])
    func namesAreToldApart(_ row: Row) {
        let people = row.people.enumerated().map { index, name in
            Participant(id: index + 1, givenName: name.given, familyName: name.family)
        }
        let names = ListNames(people)
        #expect(people.map(names.name) == row.names)
        #expect(Set(row.names).count == row.names.count)
        // A list that is filled in comes back with these names.
        for person in people { #expect(person.isCalled(names.name(of: person))) }
    }

    @Test(arguments: [
        ("Fatma Ahmed", true), ("fatma  ahmed", true), ("Fatma A.", true), ("Fatma Ahm.", true),
        ("Fatma Ahmed (6)", true), ("Fatma", false), ("Fatma Ali", false), ("Fatma B.", false),
        ("Fatma Ahmeds", false), ("Fatm A.", false), ("", false), ("(6)", false), (".", false),
    ])
    func aNameOnAListIsSomebodysOrNot(written: String, isTheirs: Bool) {
        let person = Participant(id: 6, givenName: "Fatma", familyName: "Ahmed")
        #expect(person.isCalled(written) == isTheirs)
    }
}
