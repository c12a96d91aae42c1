import Correspondence
import Participation
import Planning
import Testing

extension Sample {
    static let english: Catalogue = Catalogue.embedded["en"] ?? .danish

    static let people = [
        Participant(
            id: 1,
            givenName: "Amina",
            familyName: "Hassan",
            language: "so",
            phone: "11 11 11 11",
            mailbox: "amina@example.org",
            contactRule: .any,
            interpreter: InterpreterWish()
        ),
        Participant(
            id: 2,
            givenName: "Bo",
            familyName: "Berg",
            language: "da",
            phone: "22 22 22 22",
            mailbox: nil,
            contactRule: .phoneOnly
        ),
        Participant(
            id: 3,
            givenName: "Cyra",
            familyName: "Demir",
            language: "tr",
            phone: "33 33 33 33",
            mailbox: "cyra@example.org",
            contactRule: .doNotWrite
        ),
        Participant(
            id: 4,
            givenName: "Dora",
            familyName: "",
            language: "en",
            phone: nil,
            mailbox: nil,
            contactRule: .any
        ),
    ]

    /// Amina comes with two children, Bo cannot, Cyra and Dora have not answered.
    static func registrations(_ meeting: MeetingID) -> [ListedParticipant] {
        let answers: [ListedParticipant.Answer] = [.yes, .cancelled, .none, .none]
        return zip(people, answers).enumerated().map { index, pair in
            ListedParticipant(
                participant: pair.0,
                meeting: meeting,
                answer: pair.1,
                children: index == 0 ? 2 : 0
            )
        }
    }

    /// The first meeting of a kind in a plan, in a month.
    static func occasion(
        _ kind: MeetingKind,
        _ setting: Setting,
        _ month: Int = 1,
        number: Int? = nil
    ) throws -> Occasion {
        let plan = try year(setting)
        let meeting = try #require(
            plan.meetings.first {
                $0.kind == kind && $0.id.cycle.month >= month && $0.id.number ?? 1 == number ?? 1
            }
        )
        return try #require(Occasion(meeting.id, in: plan, setting))
    }
}

extension PrintedSheet {
    /// Everything that is printed, in order, without the page number.
    var words: [String] {
        func words(_ block: Block) -> [String] {
            switch block {
            case .heading(let text), .subheading(let text), .paragraph(let text), .strong(let text),
                .small(let text):
                [text]
            case .facts(let facts): facts.flatMap { [$0.label, $0.value] }
            case .table(let table): table.columns.map(\.heading) + table.rows.flatMap(\.self)
            case .code(let code): [code.caption]
            case .separator, .pageBreak: []
            case .drawing(let drawing): drawing.labels.map(\.text)
            case .together(let blocks): blocks.flatMap(words)
            case .beside(let left, let right): (left + right).flatMap(words)
            }
        }
        return [title] + blocks.flatMap(words) + [footer]
    }

    var text: String { words.joined(separator: "\n") }

    /// The same with the sheets behind it in the same file.
    var wholeText: String { ([self] + following).map(\.text).joined(separator: "\n") }
}
