import CivilTime
import Foundation
import Participation
import TestSupport
import Testing

/// Every change of a registration from one state to another, allowed or not.
@Suite struct RosterTransitionTests {
    typealias Name = RegistrationStateName

    /// A table: from each row's state to each column's.
    ///
    /// A cancellation is undone by signing up again only; an offer that runs out leaves an invitation; a seat once given up is not given back.
    private static let table = """
        from               invited registered waiting offered in-time late by-us
        invited            -       yes        yes     -       yes     -    yes
        registered         -       -          -       -       yes     yes  yes
        waiting            -       -          yes     yes     yes     -    yes
        offered            yes     yes        -       -       yes     -    yes
        cancelled-in-time  -       yes        yes     -       -       -    -
        cancelled-late     -       yes        yes     -       -       -    -
        cancelled-by-us    -       yes        yes     -       -       -    -
        """

    private static let columns: [Name] = [
        .invited, .registered, .waiting, .offered, .cancelledInTime, .cancelledLate, .cancelledByUs,
    ]

    struct Pair: Sendable, CustomTestStringConvertible {
        let from: Name
        let to: Name
        let isAllowed: Bool
        var testDescription: String { "\(from.rawValue) → \(to.rawValue)" }
    }

    static let pairs: [Pair] = table.split(separator: "\n").dropFirst().flatMap { line in
        let cells = line.split(separator: " ")
        return zip(columns, cells.dropFirst()).compactMap { column, cell in
            Name(rawValue: String(cells[0])).map {
                Pair(from: $0, to: column, isAllowed: cell == "yes")
            }
        }
    }

    @Test func theTableIsComplete() {
        #expect(Self.pairs.count == 49)
        #expect(Set(Self.pairs.map { [$0.from, $0.to] }).count == 49)
    }

    @Test(arguments: pairs) func changes(pair: Pair) throws {
        var roster = try Self.roster(in: pair.from)
        let before = roster
        #expect(roster.registrations[1]?.state.name == pair.from)
        #expect(pair.from.canBecome(pair.to) == pair.isAllowed)
        for change in Self.changes(to: pair.to, in: roster) {
            let event = RosterEvent(at: RosterSample.at(9), change)
            if pair.isAllowed {
                try roster.apply(event)
                #expect(roster.registrations[1]?.state.name == pair.to)
            } else {
                #expect(throws: RosterError.impossible(event)) { try roster.apply(event) }
                #expect(roster == before)
            }
            roster = before
        }
    }

    @Test(arguments: Name.allCases) func beginnings(name: Name) throws {
        var roster = Roster(id: RosterSample.id())
        try roster.apply(RosterEvent(at: RosterSample.at(0), .capacity(1)))
        let isFirst = [.invited, .registered, .waiting].contains(name)
        #expect(Name.first.contains(name) == isFirst)
        for change in Self.changes(to: name, in: roster) {
            var next = roster
            let event = RosterEvent(at: RosterSample.at(1), change)
            let isTaken = (try? next.apply(event)) != nil
            #expect(isTaken == isFirst)
            #expect((next.registrations[1]?.state.name == name) == isFirst)
        }
    }

    /// A roster in which participant 1 has come to a state.
    private static func roster(in name: Name) throws -> Roster {
        let turn = WaitingTurn(isCarriedOver: false, number: 1)
        let until = RosterSample.at(8)
        let changes: [RosterEvent.Change] =
            switch name {
            case .invited: [.invited(1)]
            case .registered: [.registered(1, Party())]
            case .waiting: [.waiting(1, Party(), turn)]
            case .offered: [.waiting(1, Party(), turn), .offered(1, until: until)]
            case .cancelledInTime: [.registered(1, Party()), .cancelledInTime(1)]
            case .cancelledLate: [.registered(1, Party()), .cancelledLate(1)]
            case .cancelledByUs: [.registered(1, Party()), .cancelledByUs(1, .staff)]
            }
        return try Roster(
            id: RosterSample.id(),
            replaying: ([.capacity(1)] + changes).map { RosterEvent(at: RosterSample.at(1), $0) }
        )
    }

    /// The events that lead to a state.
    ///
    /// Somebody who waits gets a seat by way of an offer only.
    private static func changes(to name: Name, in roster: Roster) -> [RosterEvent.Change] {
        let hasWaited = [.waiting, .offered].contains(roster.registrations[1]?.state.name)
        let turn = hasWaited ? 2 : 1
        return switch name {
        case .invited: [.invited(1), .lapsed(1)].filter(isMeant(in: roster))
        case .registered: [.registered(1, Party())]
        case .waiting:
            [false, true].map {
                .waiting(1, Party(), WaitingTurn(isCarriedOver: $0, number: turn))
            }
        case .offered: [.offered(1, until: RosterSample.at(20))]
        case .cancelledInTime: [.cancelledInTime(1)]
        case .cancelledLate: [.cancelledLate(1)]
        case .cancelledByUs: CancellationReason.allCases.map { .cancelledByUs(1, $0) }
        }
    }

    /// An offer runs out; whoever is new is asked.
    ///
    /// For all others both are wrong.
    private static func isMeant(in roster: Roster) -> (RosterEvent.Change) -> Bool {
        { change in
            switch (roster.registrations[1]?.state.name, change) {
            case (.offered, .invited), (nil, .lapsed): false
            default: true
            }
        }
    }

    // MARK: The diagram

    @Test func theDiagramShowsWhatIsAllowed() throws {
        let page = try String(
            contentsOf: PackageRoot.file("docs/registrations.md"),
            encoding: .utf8
        )
        let lines = page.components(separatedBy: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        let start = try #require(lines.firstIndex(of: "stateDiagram-v2"))
        let diagram = lines[(start + 1)...].prefix { $0 != "```" }
        // `state "cancelled in time" as inTime` gives the box its words.
        var names: [String: String] = [:]
        for line in diagram where line.hasPrefix("state ") {
            let parts = line.components(separatedBy: "\"")
            names[parts[2].replacing(" as ", with: "")] = parts[1].replacing(" ", with: "-")
        }
        var arrows: Set<String> = []
        for line in diagram where line.contains("-->") {
            let ends = line.prefix { $0 != ":" }.components(separatedBy: "-->").map {
                let end = $0.trimmingCharacters(in: .whitespaces)
                return names[end] ?? end
            }
            #expect(arrows.insert(ends.joined(separator: " ")).inserted, "twice: \(line)")
        }
        var expected = Set(Name.first.map { "[*] \($0.rawValue)" })
        for from in Name.allCases {
            for next in Name.allCases where from.canBecome(next) {
                expected.insert("\(from.rawValue) \(next.rawValue)")
            }
        }
        #expect(arrows == expected)
        let picture = try String(
            contentsOf: PackageRoot.file("docs/pictures/registrations.svg"),
            encoding: .utf8
        )
        for line in diagram where line.contains("-->") {
            let words = line.components(separatedBy: ": ").last ?? line
            #expect(picture.contains(": \(words)</text>"), "not drawn: \(line)")
        }
    }
}
