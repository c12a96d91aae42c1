/// Small words that belong to the family name behind them.
enum NameParticles {
    /// Whether a word is one, such as `van` or `al`.
    static func contain(_ word: some StringProtocol) -> Bool {
        always.contains(word.lowercased()) || small.contains(String(word))
    }

    /// Whether a name that begins with this word begins with its family name: `van der Berg Anne`.
    static func begin(_ word: some StringProtocol) -> Bool {
        contain(word) && word.first?.isLowercase == true
    }

    private static let always: Set = [
        "van", "von", "der", "den", "de", "del", "della", "di", "dos", "das", "du", "des", "la",
        "las", "los", "bin", "ibn", "bint", "ben", "ter", "ten", "zu", "zur", "zum", "af", "av",
        "al", "el", "ul", "al-", "el-",
    ]

    /// Those that are also names, where they begin with a capital.
    private static let small: Set = ["da", "do", "le", "y", "e", "san", "abu", "dela"]
}
