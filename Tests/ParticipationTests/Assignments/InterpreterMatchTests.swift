import CivilTime
import Participation
import Planning
import Testing

/// Whom an interpreter may interpret for, and what is said about it.
@Suite struct InterpreterMatchTests {
    private static func interpreter(
        name: String = "Huda Nasser",
        languages: [String] = ["ar"],
        gender: Gender? = .female,
        modes: Set<InterpretingMode> = [.inPerson, .phone]
    ) throws -> Interpreter {
        Interpreter(
            particulars: Particulars(
                id: try #require(Identifier("huda-nasser")),
                name: name,
                phone: "00 00 00 51",
                mailbox: "huda@tolk.example",
                languages: languages,
                availability: Availability(hours: [])
            ),
            gender: gender,
            modes: modes
        )
    }

    private static func participant(
        familyName: String = "Haddad",
        language: String = "ar",
        phone: String? = "00 00 00 14",
        mailbox: String? = nil,
        _ wish: InterpreterWish? = InterpreterWish()
    ) -> Participant {
        Participant(
            id: 14,
            givenName: "Nour",
            familyName: familyName,
            language: language,
            phone: phone,
            mailbox: mailbox,
            contactRule: .any,
            interpreter: wish
        )
    }

    @Test func whoFitsFits() throws {
        let match = InterpreterMatch(
            try InterpreterMatchTests.interpreter(),
            for: InterpreterMatchTests.participant(language: "ar-SY")
        )
        #expect(match.refusal == nil && match.concerns == [])
    }

    /// By name, given name, short name or number, however it is written.
    @Test(arguments: [
        "Huda Nasser", "huda nasser", "Nasser, Huda", "Huda", "huda-nasser", "00000051",
        "00 00 00 51", "tolken Huda Nasser fra sidst",
    ]) func whoIsNotWantedIsRefused(_ written: String) throws {
        let match = InterpreterMatch(
            try InterpreterMatchTests.interpreter(),
            for: InterpreterMatchTests.participant(InterpreterWish(notThisPerson: written))
        )
        #expect(match.refusal == .notThisPerson, "\(written)")
    }

    @Test(arguments: ["Hanna", "Hudan", "51", "17", "", " ", "Nasser Ali"])
    func whoIsAnotherIsNot(_ written: String) throws {
        let match = InterpreterMatch(
            try InterpreterMatchTests.interpreter(),
            for: InterpreterMatchTests.participant(InterpreterWish(notThisPerson: written))
        )
        #expect(match.refusal == nil, "\(written)")
    }

    /// A relative shares a phone or a mailbox, and so may one who is not; neither interprets.
    @Test func oneHouseholdIsRefused() throws {
        let interpreter = try InterpreterMatchTests.interpreter()
        let people = [
            InterpreterMatchTests.participant(phone: "00000051"),
            InterpreterMatchTests.participant(mailbox: "Huda@tolk.example"),
        ]
        for person in people {
            #expect(InterpreterMatch(interpreter, for: person).refusal == .household)
        }
        let oneself = try InterpreterMatchTests.interpreter(name: "Nour Haddad")
        let match = InterpreterMatch(oneself, for: InterpreterMatchTests.participant())
        #expect(match.refusal == .household)
    }

    @Test func whatIsWishedOtherwiseIsSaid() throws {
        let man = try InterpreterMatchTests.interpreter(
            name: "Sami Haddad",
            languages: ["uk", "ru"],
            gender: .male,
            modes: [.video]
        )
        let wish = InterpreterWish(gender: .female, mode: .phone)
        let match = InterpreterMatch(man, for: InterpreterMatchTests.participant(wish))
        #expect(match.refusal == nil)
        #expect(match.concerns == [.language, .gender, .mode, .familyName])
        // Without a wish, gender and way do not matter.
        let other = InterpreterMatch(man, for: InterpreterMatchTests.participant(nil))
        #expect(other.concerns == [.language, .familyName])
    }
}
