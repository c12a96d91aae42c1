import Documents
import Participation
import Testing

/// Marks are typed in the words that people see.
@Suite struct MarkWordsTests {
    @Test(
        arguments: [
            ("kom", .mark(.came)), ("Kom", .mark(.came)), ("kom senere", .mark(.cameLate)),
            ("kom-senere", .mark(.cameLate)), ("KOM SENERE", .mark(.cameLate)),
            ("afbud", .mark(.excused)), ("kom ikke", .mark(.noShow)), ("holdt", .mark(.held)),
            ("flyttet", .mark(.moved)), ("ønskes ikke", .mark(.notWanted)), ("intet", .noMark),
            ("came", .mark(.came)), ("came late", .mark(.cameLate)),
            ("came-late", .mark(.cameLate)),
            ("excused", .mark(.excused)), ("did not come", .mark(.noShow)),
            ("no-show", .mark(.noShow)), ("not-wanted", .mark(.notWanted)), ("none", .noMark),
            ("udeblev", nil), ("", nil), ("komme", nil), ("ja", nil),
        ] as [(String, MarkWords.Meaning?)]
    )
    func aWordIsAMarkInEveryLanguage(word: String, meaning: MarkWords.Meaning?) {
        #expect(MarkWords.meaning(word) == meaning)
    }

    @Test(
        arguments: [
            ("wrong-clock", .wrongClock), ("forkert ur", .wrongClock), ("Wrong clock", .wrongClock),
            ("began-early", .beganEarly), ("begyndte før tid", .beganEarly), ("because", nil),
        ] as [(String, EarlyTick?)]
    )
    func aReasonIsOneOfAList(word: String, reason: EarlyTick?) {
        #expect(MarkWords.reason(word) == reason)
    }
}
