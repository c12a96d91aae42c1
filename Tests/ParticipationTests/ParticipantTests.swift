import Participation
import Testing

/// Names and ways of contact, for people from anywhere.
@Suite struct ParticipantTests {
    @Test(arguments: [
        ("Nour", "Haddad", "Nour H.", "Nour Haddad"),
        // One name is enough.
        ("Sukarno", "", "Sukarno", "Sukarno"),
        // The whole first letter, whether one character or a letter with a mark after it.
        ("Åse", "Ørsted", "Åse Ø.", "Åse Ørsted"),
        (
            "Linh", "\u{45}\u{302}\u{323}n", "Linh \u{45}\u{302}\u{323}.",
            "Linh \u{45}\u{302}\u{323}n"
        ),
        ("Zoë", "E\u{301}va", "Zoë E\u{301}.", "Zoë E\u{301}va"),
        ("Ivana", "Džajić", "Ivana D.", "Ivana Džajić"),
        // Arabic, with a vowel sign on the first letter of the second.
        ("فاطمة", "الحسن", "فاطمة ا.", "فاطمة الحسن"),
        ("نور", "مُحَمَّد", "نور مُ.", "نور مُحَمَّد"),
        // Ge'ez: a syllable is one letter.
        ("ሰላም", "ተስፋይ", "ሰላም ተ.", "ሰላም ተስፋይ"),
        // Thai: a consonant with the vowel over it is one letter; a vowel before it goes with it.
        ("สมชาย", "กิตติ", "สมชาย กิ.", "สมชาย กิตติ"),
        ("มาลี", "ใจดี", "มาลี ใจ.", "มาลี ใจดี"), ("ແກ້ວ", "ໄຊຍະ", "ແກ້ວ ໄຊ.", "ແກ້ວ ໄຊຍະ"),
        // Nothing is left out of a name of one letter, so no point stands behind it.
        ("小明", "王", "小明 王", "小明 王"), ("민준", "김", "민준 김", "민준 김"),
        ("さくら", "田中", "さくら 田.", "さくら 田中"),
        // Cyrillic, and a name of several words.
        ("Олена", "Шевченко", "Олена Ш.", "Олена Шевченко"),
        ("María José", "de la Cruz", "María José d.", "María José de la Cruz"),
    ])
    func namesAsListsShowThem(given: String, family: String, short: String, full: String) {
        let participant = Participant(givenName: given, familyName: family)
        #expect(Array(participant.shortName.unicodeScalars) == Array(short.unicodeScalars))
        #expect(Array(participant.fullName.unicodeScalars) == Array(full.unicodeScalars))
    }

    @Test(
        arguments: [
            (.any, "nour@mail.example", "00 00 00 01"),
            (.phoneOnly, nil, "00 00 00 01"),
            (.doNotWrite, nil, nil),
        ] as [(Participant.ContactRule, String?, String?)]
    )
    func theContactRuleDecidesWhatMayBeUsed(
        rule: Participant.ContactRule,
        mailbox: String?,
        phone: String?
    ) {
        let participant = Participant(contactRule: rule)
        #expect(participant.mailboxInUse == mailbox)
        #expect(participant.phoneInUse == phone)
    }

    @Test(arguments: Participant.ContactRule.allCases)
    func whatAPersonLacksIsNeverInUse(rule: Participant.ContactRule) {
        let participant = Participant(mailbox: nil, phone: nil, contactRule: rule)
        #expect(participant.mailboxInUse == nil)
        #expect(participant.phoneInUse == nil)
    }

    @Test func contactRulesHaveTheirWordsInFiles() {
        let words = Participant.ContactRule.allCases.map(\.rawValue)
        #expect(words == ["any", "phone-only", "do-not-write"])
    }
}

extension Participant {
    /// A person with everything, of which a test changes what it is about.
    init(
        id: Int = 1,
        givenName: String = "Nour",
        familyName: String = "Haddad",
        mailbox: String? = "nour@mail.example",
        phone: String? = "00 00 00 01",
        contactRule: ContactRule = .any
    ) {
        self.init(
            id: id,
            givenName: givenName,
            familyName: familyName,
            language: "ar",
            phone: phone,
            mailbox: mailbox,
            contactRule: contactRule
        )
    }
}
