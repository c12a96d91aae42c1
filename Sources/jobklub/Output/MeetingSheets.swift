internal import Correspondence
internal import Participation

extension Occasion {
    /// One of the sheets of a meeting.
    func sheet(
        _ kind: SheetKind,
        registrations: [ListedParticipant],
        in catalogue: Catalogue,
        reader: String
    ) -> PrintedSheet {
        switch kind {
        case .list: facilitatorList(registrations, in: catalogue)
        case .signature: signatureList(registrations, in: catalogue)
        case .programme: sessionProgramme(in: catalogue)
        case .invitation:
            invitation(
                in: reader == "da"
                    ? [.danish] : [Catalogue.embedded(reader) ?? .danish, .danish]
            )
        }
    }
}
