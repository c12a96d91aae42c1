/// The texts that a programme has put in place of the catalogues' own.
///
///     var edits = MessageEdits()
///     edits[.reminder, .sms, "da"] = try MessageTemplate(text, for: .reminder, .sms)
public struct MessageEdits: Hashable, Sendable {
    private struct Key: Hashable {
        let kind: MessageKind
        let form: MessageForm
        let language: String
    }

    private var texts: [Key: MessageTemplate] = [:]

    /// No text is edited.
    public init() {}

    /// The edited text of a kind and form in a language; nothing where the catalogue's own stands.
    public subscript(
        kind: MessageKind,
        form: MessageForm,
        language: String
    ) -> MessageTemplate? {
        get { texts[Key(kind: kind, form: form, language: language)] }
        set { texts[Key(kind: kind, form: form, language: language)] = newValue }
    }

    /// What stands in a language: the edited text, or the catalogue's; nothing where it has none.
    func template(
        _ kind: MessageKind,
        _ form: MessageForm,
        in catalogue: Catalogue
    ) -> MessageTemplate? {
        self[kind, form, catalogue.language]
            ?? catalogue.texts[form.key(kind)].map { MessageTemplate(trusted: $0) }
    }
}
