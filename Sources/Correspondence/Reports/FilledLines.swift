/// A text in lines that are filled word by word; a word that fits in no line has one for itself.
///
/// - `text`: Words with spaces between them.
/// - `fits`: Whether a line is short enough.
func filled(_ text: String, fits: (String) -> Bool) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ").map(String.init) {
        if let last = lines.last, fits("\(last) \(word)") {
            lines[lines.count - 1] = "\(last) \(word)"
        } else {
            lines.append(word)
        }
    }
    return lines
}
