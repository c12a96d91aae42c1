internal import ArgumentParser
internal import Correspondence
internal import Participation
internal import Planning
internal import Store

extension Failure.Code {
    /// Try again in a moment, or read again first.
    static let temporary = ExitCode(75)
    /// The role may not do that.
    static let noPermission = ExitCode(77)
}

extension Failure {
    /// What the store says, in words.
    init(_ error: StoreError) {
        self.init(Failure.code(of: error), Failure.phrase(of: error))
    }

    private static func code(of error: StoreError) -> ExitCode {
        switch error {
        case .noFile: Code.noInput
        case .exists: Code.cannotCreate
        case .inputOutput: Code.inputOutput
        case .busy, .changedMeanwhile, .markedOtherwise, .planned: Code.temporary
        case .notAllowed, .undoOfAnother: Code.noPermission
        default: Code.badData
        }
    }

    private static func phrase(of error: StoreError) -> Phrase {
        switch error {
        case .noFile(let path): Phrase("store.no-file", ["path": shown(path)])
        case .exists(let path): Phrase("store.exists", ["path": shown(path)])
        case .notOurs(let path): Phrase("store.not-ours", ["path": shown(path)])
        case .newer(let path): Phrase("store.newer", ["path": shown(path)])
        case .inputOutput(let path, let problem):
            Phrase("store.input-output", ["path": shown(path), "problem": .text(problem)])
        case .busy(let path): Phrase("store.busy", ["path": shown(path)])
        case .notAllowed(_, let role):
            Phrase("store.not-allowed", ["role": .phrase(Phrase("role.\(role.rawValue)"))])
        case .noPerson(let id): Phrase("store.no-person", ["id": .text("\(id)")])
        case .merged(let id, let kept):
            Phrase("store.merged", ["id": .text("\(id)"), "kept": .text("\(kept)")])
        case .noMeeting(let id): Phrase("store.no-meeting", ["id": .text(id)])
        case .noVenue(let id): Phrase("store.no-venue", ["id": .text(id)])
        case .notHeld(let id): Phrase("store.not-held", ["id": .text(id)])
        case .begun(let id): Phrase("store.begun", ["id": .text(id)])
        case .notYet(let id, let day):
            Phrase("store.not-yet", ["id": .text(id), "day": .day(day)])
        case .inThePast(let day): Phrase("store.in-the-past", ["day": .day(day)])
        case .seatInCycle(let roster):
            Phrase("store.seat-in-cycle", ["cycle": .text(roster.text)])
        case .markedOtherwise(let id, let name):
            Phrase("store.marked-otherwise", ["id": .text("\(id)"), "name": .text(name)])
        case .uselessTick(let id): Phrase("store.useless-tick", ["id": .text("\(id)")])
        case .planned: Phrase("store.planned")
        case .ended(let id, let day):
            Phrase("store.ended", ["id": .text("\(id)"), "day": .day(day)])
        case .badPerson(let mistake): Phrase("person-mistake.\(mistake.rawValue)")
        case .noStaff, .staffExists, .badStaff, .staffNeeded, .notAway: staffPhrase(of: error)
        case .wrongPlace(let id): Phrase("store.wrong-place", ["id": .text(id)])
        case .invited(let id, let count):
            Phrase("store.invited", ["id": .text(id), "count": .number(count)])
        case .changedMeanwhile: Phrase("store.changed-meanwhile")
        case .roster(let error, let roster): phrase(of: error, roster)
        case .notEntitled(let id): Phrase("store.not-entitled", ["id": .text("\(id)")])
        case .notActive(let id, let day):
            Phrase("store.not-active", ["id": .text("\(id)"), "day": .day(day)])
        case .nothingMissed(let id, let meeting):
            Phrase("store.nothing-missed", ["id": .text("\(id)"), "meeting": .text(meeting)])
        case .nothingToUndo: Phrase("store.nothing-to-undo")
        case .undoOfAnother(let name): Phrase("store.undo-of-another", ["name": .text(name)])
        case .badValue(let value): Phrase("store.bad-value", ["value": .text(value)])
        }
    }

    private static func staffPhrase(of error: StoreError) -> Phrase {
        switch error {
        case .noStaff(let key): Phrase("store.no-staff", arguments(key))
        case .staffExists(let key): Phrase("store.staff-exists", arguments(key))
        case .badStaff(let mistake, let key):
            Phrase(
                "store.bad-staff",
                arguments(key).merging(
                    ["mistake": .phrase(Phrase("staff-mistake.\(mistake.rawValue)"))],
                    uniquingKeysWith: { first, _ in first }
                )
            )
        case .staffNeeded(let key, let count):
            Phrase("store.staff-needed", ["id": .text(key.id.text), "count": .number(count)])
        case .notAway(let key, let day):
            Phrase("store.not-away", ["id": .text(key.id.text), "day": .day(day)])
        default: Phrase("store.bad-value", ["value": .text("\(error)")])
        }
    }

    private static func arguments(_ key: StaffKey) -> [String: Phrase.Argument] {
        ["id": .text(key.id.text), "kind": .phrase(Phrase(key.kind.wordKey))]
    }

    private static func phrase(of error: RosterError, _ roster: RosterID) -> Phrase {
        let id = Phrase.Argument.text(roster.text)
        return switch error {
        case .impossible(let event):
            Phrase("roster.impossible", ["id": id, "event": .text("\(event.change)")])
        case .tooMany(let seats, let capacity):
            Phrase(
                "roster.too-many",
                ["id": id, "seats": .number(seats), "capacity": .number(capacity)]
            )
        case .begun: Phrase("roster.begun", ["id": id])
        case .over: Phrase("roster.over", ["id": id])
        case .full: Phrase("roster.full", ["id": id])
        case .noSeatForChildren(let free):
            Phrase("roster.no-seat-for-children", ["id": id, "free": .number(free)])
        case .notRegistered: Phrase("roster.not-registered", ["id": id])
        case .belowTaken(let taken):
            Phrase("roster.below-taken", ["id": id, "taken": .number(taken)])
        case .hasSeat: Phrase("roster.has-seat", ["id": id])
        }
    }
}
