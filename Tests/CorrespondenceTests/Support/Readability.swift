/// The readability of Danish text by LIX (Björnsson 1968).
///
/// It adds the words of a sentence to how many words of a hundred have over six letters.
enum Readability {
    /// The LIX of running text; 0 for no words.
    ///
    /// A full stop ends a sentence where a word stands before it: "9.30" and "kl. 12" end none.
    static func lix(_ text: String) -> Double {
        let (words, long, sentences) = counts(text)
        guard words > 0 else { return 0 }
        return Double(words) / Double(max(1, sentences)) + 100 * Double(long) / Double(words)
    }

    static func counts(_ text: String) -> (words: Int, long: Int, sentences: Int) {
        var (words, long, sentences) = (0, 0, 0)
        for paragraph in text.split(whereSeparator: \.isNewline) {
            var isOpen = false
            for token in paragraph.split(separator: " ") {
                let letters = token.filter(\.isLetter)
                if token.contains(where: { $0.isLetter || $0.isNumber }) {
                    words += 1
                    isOpen = true
                }
                if letters.count > 6 { long += 1 }
                let bare = token.lowercased().filter { $0.isLetter || $0.isNumber }
                let ends = token.last.map { ".!?:".contains($0) } ?? false
                let isShort = ["kl", "nr", "stk", "tel"].contains(bare) || Int(bare) != nil
                if ends, !isShort, isOpen {
                    sentences += 1
                    isOpen = false
                }
            }
            if isOpen { sentences += 1 }
        }
        return (words, long, sentences)
    }
}
