internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Participation
internal import Planning
internal import Store

struct RegisterCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Sign a participant up for a cycle or a meeting, or say yes to an offered seat.",
        discussion: """
            Where no seat is free, or others wait, the participant goes on the waiting list. For \
            a single session of a cycle it means to take a session that was missed before, or \
            to come after all.

            EXAMPLES:
              $ jobklub register 58 frederiksberg/2027-09 --db jobklub.sqlite
              $ jobklub register 62 frederiksberg/2027-09 --children 1 --db jobklub.sqlite
            """
    )

    @Argument(help: "The participant's number.")
    var participant: Int

    @Argument(help: "Id of the cycle or the meeting.")
    var place: String

    @Option(help: "How many children come along (default: as many as were said before).")
    var children: Int?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (0...20).contains(children ?? 0) else {
            throw ValidationError("--children takes a number from 0 to 20.")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let step = try town.step(place)
        let changes = try town.perform(
            .register(participant, at: place, children: children, step)
        )
        // Whoever has a seat in the cycle takes back that they would miss the session.
        guard changes.isEmpty, step?.kind == .session, !json else {
            return try town.report(changes, in: catalogue, json: json)
        }
        let said = ["id": Phrase.Argument.text("\(participant)"), "meeting": .text(place)]
        try Console.say(catalogue.text(Phrase("seat.after-all", said)))
    }
}

extension Municipality {
    /// The rules of a meeting, for the room that it takes; nothing for a cycle.
    func step(_ place: String) throws -> Step? {
        guard let meeting = try? perform(.readMeeting(place)).meeting else { return nil }
        return try setting(meeting.id.cycle.programme.text).programme.step(meeting.id.step)
    }

    /// Says what happened to seats.
    func report(_ changes: [SeatChange], in catalogue: Catalogue, json: Bool) throws {
        if json { return try Console.json(SeatsDocument(changes, zone)) }
        try Console.say(SeatWording(catalogue: catalogue, zone: zone).lines(changes))
    }
}

struct InviteCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Ask a participant, or everybody who may come, to a cycle or a meeting.",
        discussion: """
            Invited is not registered: it holds no seat. Whoever is on the list already, or has \
            cancelled, stays as they are.

            EXAMPLES:
              $ jobklub invite frederiksberg/2027-08 --participant 66 --db jobklub.sqlite
              $ jobklub invite frederiksberg/2027-08/network --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the cycle or the meeting.")
    var place: String

    @Option(help: ArgumentHelp("Only this one.", valueName: "number"))
    var participant: Int?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let useCase: UseCase<[SeatChange]> =
            if let participant {
                .invite(participant, to: place)
            } else {
                .inviteAll(to: place)
            }
        try town.report(try town.perform(useCase), in: catalogue, json: json)
    }
}
