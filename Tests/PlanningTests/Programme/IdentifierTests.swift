import Planning
import Testing

/// Short names.
@Suite struct IdentifierTests {
    @Test(
        arguments: [
            ("Anne Holm", "anne-holm"), ("Åse Nørgaard-Çelik", "aase-noergaard-celik"),
            ("Fatma Yıldız", "fatma-yildiz"), ("Ægir Björk", "aegir-bjoerk"),
            ("  José  María ", "jose-maria"), ("O'Hara", "o-hara"),
            ("3F Frederiksberg", "f-frederiksberg"),
            ("A-kassen", "a-kassen"), ("Jose\u{301}", "jose"), ("سلمى", nil), ("", nil),
            ("123", nil),
            (String(repeating: "x", count: 80), String(repeating: "x", count: 64)),
            (String(repeating: "x", count: 63) + " y", String(repeating: "x", count: 63)),
        ]
    )
    func aShortNameIsMadeOfAName(name: String, id: String?) {
        #expect(Identifier(madeOf: name)?.text == id)
    }
}
