/// The names on one list, short and yet each another one.
///
/// Where two would have the same short name, as much of their family names is written as tells them apart;
/// two of the same full name get their numbers behind it.
///
///     names.name(of: 6)    // "Fatma Ah.", beside a "Fatma Al." on the same list
public struct ListNames: Hashable, Sendable {
    private let names: [Int: String]

    /// Finds the names of everybody on a list.
    ///
    /// - Parameter participants: All of them, also those who have cancelled.
    /// - Complexity: O(people × letters of the longest family name that is shared).
    public init(_ participants: some Sequence<Participant>) {
        let people = Dictionary(
            participants.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var letters = people.mapValues { _ in 1 }
        var written = people.mapValues(\.shortName)
        while true {
            let alike = Set(ListNames.alike(written))
            let growing = alike.filter { id in
                people[id].map { $0.familyName.count > letters[id] ?? 0 } ?? false
            }
            guard !growing.isEmpty else {
                for id in alike { written[id] = people[id].map { "\($0.fullName) (\(id))" } }
                names = written
                return
            }
            for id in growing {
                letters[id, default: 1] += 1
                written[id] = people[id]?.name(letters: letters[id] ?? 1)
            }
        }
    }

    /// The name of somebody on the list; all names for whoever is not on it.
    public func name(of participant: Participant) -> String {
        names[participant.id] ?? participant.fullName
    }

    /// Those whose names look the same, whatever the size of the letters; a point tells nobody apart.
    private static func alike(_ names: [Int: String]) -> [Int] {
        Dictionary(grouping: names) { entry in
            entry.value.lowercased().filter { $0 != "." }
        }.values.filter { $0.count > 1 }.flatMap { $0.map(\.key) }
    }
}
