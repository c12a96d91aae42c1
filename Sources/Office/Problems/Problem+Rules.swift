internal import Correspondence
internal import Insight
internal import Participation
internal import Planning
internal import Store

// What the rules of meetings, seats and people do not allow.

extension Problem {
    init(_ error: EconomyError) {
        switch error {
        case .tooLarge: self.init(.badData, Phrase("store.amount-too-large"))
        case .lineTooLarge(let line):
            self.init(.badData, Phrase("store.line-too-large", ["line": .text(line.text)]))
        case .noRate(let day): self.init(.badData, Phrase("store.no-rate", ["day": .day(day)]))
        }
    }

    init(_ error: MeetingError) {
        switch error {
        case .notHeld(let id): self.init(.badData, Phrase("store.not-held", ["id": .text(id)]))
        case .begun(let id): self.init(.badData, Phrase("store.begun", ["id": .text(id)]))
        case .inThePast(let day):
            self.init(.badData, Phrase("store.in-the-past", ["day": .day(day)]))
        case .endsBeforeItBegins: self.init(.usage, Phrase("mistake.end-not-after-start"))
        case .invited(let id, let count):
            let arguments: [String: Phrase.Argument] = ["id": .text(id), "count": .number(count)]
            self.init(.badData, Phrase("store.invited", arguments))
        case .facilitators: self.init(.usage, Phrase("store.facilitators"))
        case .reason(let mistake): self.init(mistake, "store.bad-reason")
        case .notBegun(let id, let day):
            self.init(.badData, Phrase("store.not-begun", ["id": .text(id), "day": .day(day)]))
        case .closed(let id): self.init(.badData, Phrase("store.closed", ["id": .text(id)]))
        }
    }

    init(_ error: ClosureError) {
        let (key, venue, day) =
            switch error {
            case .notClosed(let venue, let day): ("store.venue-not-closed", venue, day)
            case .inFile(let venue, let day): ("store.venue-closed-in-file", venue, day)
            }
        self.init(.badData, Phrase(key, ["venue": .text(venue), "day": .day(day)]))
    }

    init(_ error: SeatError) {
        switch error {
        case .roster(let error, let roster): self.init(error, roster)
        case .meetingOver(let id): self.init(.badData, Phrase("roster.over", ["id": .text(id)]))
        case .seatInCycle(let roster):
            self.init(.badData, Phrase("store.seat-in-cycle", ["cycle": .text(roster.text)]))
        case .wrongKind(let id):
            self.init(.badData, Phrase("store.wrong-kind", ["id": .text(id)]))
        case .notEntitled(let id):
            self.init(.badData, Phrase("store.not-entitled", ["id": .id(id)]))
        case .notActive(let id, let day):
            self.init(.badData, Phrase("store.not-active", ["id": .id(id), "day": .day(day)]))
        case .nothingMissed(let id, let meeting):
            let arguments: [String: Phrase.Argument] = ["id": .id(id), "meeting": .text(meeting)]
            self.init(.badData, Phrase("store.nothing-missed", arguments))
        case .neverCame(let id, let cycle):
            let arguments: [String: Phrase.Argument] = ["id": .id(id), "cycle": .text(cycle.text)]
            self.init(.badData, Phrase("store.never-came", arguments))
        case .tooManyChildren(let most):
            self.init(.badData, Phrase("store.too-many-children", ["most": .number(most)]))
        case .request(let mistake): self.init(mistake, "store.bad-request")
        }
    }

    private init(_ error: RosterError, _ roster: RosterID) {
        var arguments: [String: Phrase.Argument] = ["id": .text(roster.text)]
        let key: String
        switch error {
        case .impossible(let event):
            key = "roster.impossible"
            arguments["event"] = .text("\(event.change)")
        case .tooMany(let seats, let capacity):
            key = "roster.too-many"
            arguments["seats"] = .number(seats)
            arguments["capacity"] = .number(capacity)
        case .begun: key = "roster.begun"
        case .over: key = "roster.over"
        case .full: key = "roster.full"
        case .noSeatForChildren(let free):
            key = "roster.no-seat-for-children"
            arguments["free"] = .number(free)
        case .notRegistered: key = "roster.not-registered"
        case .belowTaken(let taken):
            key = "roster.below-taken"
            arguments["taken"] = .number(taken)
        case .hasSeat: key = "roster.has-seat"
        }
        self.init(.badData, Phrase(key, arguments))
    }

    init(_ error: AttendanceError) {
        switch error {
        case .notYet(let id, let day, let time):
            let arguments: [String: Phrase.Argument] = [
                "id": .text(id), "day": .day(day), "time": .time(time),
            ]
            self.init(.badData, Phrase("store.not-yet", arguments))
        case .earlyOnItsOwnDay(let id, let day):
            let arguments: [String: Phrase.Argument] = ["id": .text(id), "day": .day(day)]
            self.init(.badData, Phrase("store.early-on-its-own-day", arguments))
        case .refused(let ticks):
            let phrase = Phrase("tick.none-kept", ["count": .number(ticks.count)])
            self.init(.badData, phrase, ticks.map(\.words))
        case .remark(let mistake): self.init(mistake, "store.bad-remark")
        case .notOnList(let id, let meeting):
            let arguments: [String: Phrase.Argument] = ["id": .id(id), "meeting": .text(meeting)]
            self.init(.badData, Phrase("store.not-on-list", arguments))
        case .closed(let id):
            self.init(.badData, Phrase("store.closed-remark", ["id": .text(id)]))
        }
    }

    private init(_ mistake: TextMistake, _ key: String) {
        self.init(.badData, Phrase(key, ["mistake": .phrase(mistake.words)]))
    }

    init(_ error: AssignmentError) {
        var arguments: [String: Phrase.Argument] = [:]
        let key: String
        switch error {
        case .theme(let mistake):
            self.init(mistake, "store.bad-theme")
            return
        case .notOnMeeting(let person, let meeting):
            key = "store.not-on-meeting"
            arguments = ["id": .text(person.id.text), "meeting": .text(meeting)]
        case .noTalks(let meeting):
            key = "store.no-talks"
            arguments["meeting"] = .text(meeting)
        case .noTalkTime(let id, let meeting):
            key = "store.no-talk-time"
            arguments = ["id": .id(id), "meeting": .text(meeting)]
        case .oneInterpreter: key = "store.one-interpreter"
        case .namedTwice: key = "store.named-twice"
        case .noInterpreterWanted(let id):
            key = "store.no-interpreter-wanted"
            arguments["id"] = .id(id)
        case .talkTooShort(let id):
            key = "store.talk-too-short"
            arguments["id"] = .id(id)
        case .refused(let refusal, let interpreter, let id):
            key = "store.interpreter-refused.\(refusal.rawValue)"
            arguments = ["name": .text(interpreter.text), "id": .id(id)]
        }
        self.init(.badData, Phrase(key, arguments))
    }

    init(_ error: PersonError) {
        switch error {
        case .mistake(let mistake):
            self.init(.badData, mistake.words)
        case .ended(let id, let day):
            self.init(.badData, Phrase("store.ended", ["id": .id(id), "day": .day(day)]))
        case .pauseEndsBeforeItBegins: self.init(.usage, Phrase("store.pause-ends-before"))
        case .sameNumber(let id):
            self.init(.badData, Phrase("store.same-number", ["id": .id(id)]))
        }
    }

    init(_ error: StaffError) {
        switch error {
        case .exists(let key):
            self.init(.badData, Phrase("store.staff-exists", Problem.arguments(key)))
        case .mistake(let mistake, let key):
            var arguments = Problem.arguments(key)
            arguments["mistake"] = .phrase(mistake.words)
            self.init(.badData, Phrase("store.bad-staff", arguments))
        case .needed(let key, let count):
            let arguments: [String: Phrase.Argument] = [
                "id": .text(key.id.text), "count": .number(count),
            ]
            self.init(.badData, Phrase("store.staff-needed", arguments))
        case .notAway(let key, let day):
            let arguments: [String: Phrase.Argument] = ["id": .text(key.id.text), "day": .day(day)]
            self.init(.badData, Phrase("store.not-away", arguments))
        }
    }
}
