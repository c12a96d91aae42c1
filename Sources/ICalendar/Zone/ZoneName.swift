/// What the names of the IANA's time zones look like.
enum ZoneName {
    /// Whether a text can be a name: letters, digits, and `/`, `_`, `+`, `-` within it.
    static func isPlain(_ text: String) -> Bool {
        let symbols = Array("/_+".utf8)
        return !text.isEmpty && text.utf8.allSatisfy { isNameOctet($0) || symbols.contains($0) }
    }
}
