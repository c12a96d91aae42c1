internal import ArgumentParser
internal import Correspondence
internal import Office
internal import Participation
internal import Store

struct RegisterCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Sign a participant up for a cycle or a meeting, or say yes to an offered seat.",
        discussion: """
            If no seat is free, or if somebody is waiting already, the participant is put on the \
            waiting list. Usually you name a whole cycle. There are two cases in which you name a \
            single session. Either a participant missed this session in an earlier cycle and makes \
            up for it now, or a participant of this cycle has cancelled the session but will come \
            after all. If you name a day of individual talks, the participant gets a time on that \
            day. With --help-with you record what the participant would like help with. It is \
            shown on the attendance list and deleted when the meeting is closed. With --remaining, \
            somebody who came to a session without a seat gets a seat at the remaining sessions of \
            the cycle, if seats are free.

            EXAMPLES:
              $ jobklub register 58 frederiksberg/2027-09 --db jobklub.sqlite
              $ jobklub register 62 frederiksberg/2027-09 --children 1 --db jobklub.sqlite
              $ jobklub register 62 frederiksberg/2027-09 \\
                  --help-with "at skrive en ansøgning" --db jobklub.sqlite
            """
    )

    @Argument(help: "The participant's number or name.")
    var participant: PersonArgument

    @Argument(help: "Id of the cycle or the meeting.")
    var target: String

    @Option(help: "How many children the participant brings (default: the number recorded before).")
    var children: Int?

    @Option(
        help: ArgumentHelp(
            "What the participant would like help with, at most 200 characters; \"\" deletes it.",
            valueName: "text"
        )
    )
    var helpWith: String?

    @Flag(
        help: """
            Give a seat at the remaining sessions to somebody who came without a seat.
            """
    )
    var remaining = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (0...Party.mostNamed).contains(children ?? 0) else {
            throw ValidationError.usage(
                "usage.range",
                [
                    "option": .text("--children"), "least": .text("0"),
                    "most": .text("\(Party.mostNamed)"),
                ]
            )
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let participant = try participant.number(in: town)
        let outcome = try town.perform(
            .register(
                participant,
                at: target,
                children: children,
                asking: helpWith,
                remaining: remaining
            )
        )
        if json {
            return try Console.json(SeatsDocument(outcome.changes, town.zone, talk: outcome.talk))
        }
        let phrases = town.phrases(of: outcome, for: participant, asking: helpWith)
        try Console.say(phrases.map(catalogue.text))
    }
}

struct InviteCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Invite a participant, or everybody who may come, to a cycle or a meeting.",
        discussion: """
            An invitation does not reserve a seat. People who are on the list already, or who \
            have cancelled, are not invited again.

            EXAMPLES:
              $ jobklub invite frederiksberg/2027-08 --participant 66 --db jobklub.sqlite
              $ jobklub invite frederiksberg/2027-08/network --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the cycle or the meeting.")
    var target: String

    @Option(
        help: ArgumentHelp("Invite only this participant, by number or name.", valueName: "who")
    )
    var participant: PersonArgument?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let useCase: UseCase<[SeatChange]> =
            try participant.number(in: town).map { .invite($0, to: target) }
            ?? .inviteAll(to: target)
        try town.say(try town.perform(useCase), in: catalogue, json: json)
    }
}

extension Municipality {
    /// Says what happened to seats.
    func say(_ changes: [SeatChange], in catalogue: Catalogue, json: Bool = false) throws {
        if json { return try Console.json(SeatsDocument(changes, zone)) }
        try Console.say(phrases(of: changes).map(catalogue.text))
    }

    /// Says what happened to seats, or nothing if nothing did.
    func sayIfAny(_ changes: [SeatChange], in catalogue: Catalogue) throws {
        if !changes.isEmpty { try say(changes, in: catalogue) }
    }
}
