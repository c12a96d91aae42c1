internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

extension Doctor {
    /// Tells the story of every roster again and holds it to what stands in the file.
    static func seats(_ database: Database) throws -> Finding {
        let work = Work.reading(database)
        var problems: [String] = []
        let rosters = try work.rows("SELECT id, capacity FROM roster ORDER BY id")
        for row in rosters {
            let id = try row.roster("id")
            do {
                let roster = try work.roster(id)
                problems += try differences(roster, try row.number("capacity"), work)
            } catch {
                problems.append("\(id): \(error)")
            }
        }
        return Finding(.seats, problems, "\(rosters.count)")
    }

    private static func differences(
        _ roster: Roster,
        _ capacity: Int,
        _ work: Work
    ) throws -> [String] {
        var problems: [String] = []
        if roster.capacity != capacity { problems.append("\(roster.id): capacity") }
        if roster.taken > roster.capacity { problems.append("\(roster.id): too many seats") }
        let rows = try work.rows(
            """
            SELECT participant, state, children, seats, is_carried_over, turn, until
            FROM registration WHERE roster = ?
            """,
            [roster.id.text]
        )
        let stored = Set(rows.map(\.values))
        let told = Set(
            roster.registrations.values.map { registration in
                let turn = registration.turn
                let cells: [(any DatabaseValueConvertible)?] = [
                    registration.participant, registration.state.name.rawValue,
                    registration.party.children, registration.party.seats, turn?.isCarriedOver,
                    turn?.number, registration.until?.secondsSinceEpoch,
                ]
                return cells.map { $0?.databaseValue ?? .null }
            }
        )
        if stored != told { problems.append("\(roster.id): registrations") }
        let guests = try work.rows(
            """
            SELECT meeting, participant, children, seats FROM guest
            WHERE meeting IN (SELECT id FROM meeting WHERE roster = ?)
            """,
            [roster.id.text]
        ).map(\.values)
        let toldGuests = roster.guests.map { guest in
            let cells: [any DatabaseValueConvertible] = [
                guest.meeting.description, guest.participant, guest.party.children,
                guest.party.seats,
            ]
            return cells.map(\.databaseValue)
        }
        if Set(guests) != Set(toldGuests) { problems.append("\(roster.id): guests") }
        return problems
    }
}

/// Reads no rules, for whoever looks at a file without them.
private struct NoRules: RuleReader {
    func rules(of programme: Identifier, in files: [RuleFile]) throws -> ProgrammeRules {
        throw NotFound.programme(programme.text)
    }

    func files(of programme: Identifier, in files: [RuleFile]) throws -> [RuleFile] {
        throw NotFound.programme(programme.text)
    }

    func zone(_ identifier: String) -> Zone? { nil }
}

extension Registration {
    /// How long an offer stands.
    var until: Instant? {
        if case .offered(let moment) = state { moment } else { nil }
    }
}

extension Work {
    /// Work that only looks.
    static func reading(_ database: Database) -> Work {
        Work(
            database,
            actor: Actor(name: "", role: .administrator),
            now: Instant(secondsSinceEpoch: 0),
            random: SystemRandomNumberGenerator(),
            reader: NoRules()
        )
    }
}
