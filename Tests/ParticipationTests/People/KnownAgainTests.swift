import Participation
import Testing

/// By what a person who is entered again is known.
@Suite struct KnownAgainTests {
    @Test(
        arguments: [
            (nil, nil, true, []), ("00 00 00 01", nil, false, ["phone"]),
            (nil, "A@mail.example", false, ["mail"]),
            ("00 00 00 01", "A@mail.example", false, ["phone", "mail"]),
        ] as [(String?, String?, Bool, [String])]
    )
    func aWayToReachThemIsAKey(phone: String?, mailbox: String?, isUnreached: Bool, keys: [String])
    {
        let who = Participant(mailbox: mailbox, phone: phone)
        #expect(who.isUnreached == isUnreached)
        #expect(who.keys.map { $0[1] } == keys)
        #expect(who.keys.allSatisfy { $0[0] == "nour haddad" })
        #expect(who.keys.allSatisfy { ["00000001", "a@mail.example"].contains($0[2]) })
    }

    /// Who can be reached is told by that; who cannot, may be anybody of the name.
    @Test func namesakes() {
        let reached = Participant(id: 1)
        let unreached = Participant(id: 2, givenName: "NOUR", mailbox: nil, phone: nil)
        let other = Participant(id: 3, givenName: "Amina", mailbox: nil, phone: nil)
        var all = Namesakes<Int>()
        #expect(all.of(reached).isEmpty && all.of(unreached).isEmpty)
        for who in [reached, unreached, other] { all.add(who.id, who) }
        #expect(all.of(reached) == [2])
        #expect(all.of(unreached) == [1, 2])
        #expect(all.of(other) == [3])
        #expect(all.of(Participant(id: 4, givenName: "Amina")) == [3])
    }

    /// The Danish code is left out before eight figures, and before nothing else.
    @Test(arguments: [
        ("+45 00 00 00 51", "00000051"), ("0045 00000051", "00000051"),
        ("45 00 00 00 51", "00000051"), ("45 00 00 51", "45000051"), ("45 0000051", "450000051"),
        ("45 000000051", "45000000051"), ("004500000051", "00000051"),
        ("00450000051", "00450000051"),
        ("0045000000051", "0045000000051"), ("+46 00 00 00 51", "4600000051"), ("", ""),
        ("/:0123456789", "0123456789"),
    ])
    func aNumberIsItsFigures(phone: String, digits: String) {
        #expect(Participant.digits(of: phone) == digits)
    }

    @Test(
        arguments: [
            ("a@mail.example", "A@Mail.example", [.mailbox]),
            ("a@mail.example", "b@mail.example", []), (nil, nil, []), ("a@mail.example", nil, []),
            (nil, "a@mail.example", []),
        ] as [(String?, String?, [Likeness])]
    )
    func aMailboxIsTheSameInAnySize(one: String?, other: String?, likeness: [Likeness]) {
        let amina = Participant(givenName: "Amina", mailbox: one, phone: nil)
        let bo = Participant(givenName: "Bo", familyName: "Berg", mailbox: other, phone: nil)
        #expect(amina.likeness(to: bo) == likeness)
        let same = Participant(givenName: "Amina", mailbox: other, phone: nil)
        #expect(amina.likeness(to: same) == likeness + [.name])
        #expect(amina.likeness(to: same, NameSound("Bo Berg")) == likeness)
    }

    @Test(arguments: [
        (24, Traits.AgeGroup.under25), (25, .from25), (34, .from25), (35, .from35), (44, .from35),
        (45, .from45), (54, .from45), (55, .from55), (99, .from55), (0, .under25),
    ])
    func anAgeIsInOneGroup(years: Int, group: Traits.AgeGroup) {
        #expect(Traits.AgeGroup(years: years) == group)
    }

    /// An h at the end is silent, but not in a name of two letters; articles are left out, unless all are.
    @Test(arguments: [
        ("Sarah", "Sara", true), ("Ah", "A", false), ("Al Hassan", "Hassan", true),
        ("Al", "El", true), ("Al", "Hassan", false), ("", "", false), ("Amina", "", false),
        // Vowels may be others: one in a name of up to four letters, two in a longer one.
        ("Omar", "Omr", true), ("Kari", "Kare", true), ("Kari", "Kere", false),
        ("Mona", "Min", false), ("Karim", "Kerem", true), ("Karima", "Keremi", false),
    ])
    func namesThatSoundAlike(one: String, other: String, isLike: Bool) {
        #expect(NameSound(one).isLike(NameSound(other)) == isLike)
        #expect(NameSound(other).isLike(NameSound(one)) == isLike)
    }
}
