internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Participation
internal import Store

struct CancelCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract:
            "Record that a participant will not come to a session, a meeting or a whole cycle.",
        discussion: """
            If you name a cycle, only its next session is cancelled for the participant, who keeps \
            the seat in the cycle. With --all the participant gives up the seat in the whole \
            cycle. A seat that becomes free is offered to the person who has waited longest.

            EXAMPLES:
              $ jobklub cancel 72 frederiksberg/2027-07/session-1 --db year.sqlite
              $ jobklub cancel 72 frederiksberg/2027-07 --all --db year.sqlite
            """
    )

    @Argument(help: "The participant's number or name.")
    var participant: PersonArgument

    @Argument(help: "Id of the cycle or the meeting.")
    var target: String

    @Flag(help: "Give up the participant's seat in the whole cycle.")
    var all = false

    @Flag(
        help: """
            Record that the municipality takes the seat back. Without this option, the command \
            records that the participant cancels.
            """
    )
    var byUs = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let participant = try participant.number(in: town)
        guard !byUs else {
            let changes = try town.perform(.withdraw(participant, from: target))
            return try town.say(changes, in: catalogue, json: json)
        }
        let outcome = try town.perform(.cancel(participant, at: target, all: all))
        if json { return try Console.json(SeatsDocument(outcome.changes, town.zone)) }
        try Console.say(town.phrases(of: outcome, for: participant).map(catalogue.text))
    }
}

struct ReferCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "refer",
        abstract: "Record that a caseworker sends a participant to the job club, and invite them.",
        discussion: """
            The participant is invited to the cycle. When the participant says yes, record it \
            with 'jobklub register'.

            EXAMPLES:
              $ jobklub refer 66 frederiksberg/2027-10 --by "Mette" --db jobklub.sqlite
              $ jobklub refer 70 frederiksberg/2027-10 --by "Mette" \\
                  --test-message arrived --db jobklub.sqlite
            """
    )

    @Argument(help: "The participant's number or name.")
    var participant: PersonArgument

    @Argument(help: "Id of the cycle.")
    var cycle: String

    @Option(help: "Name of the caseworker who made the decision.")
    var by: String

    @Option(help: ArgumentHelp("The day of the decision (default: today).", valueName: "day"))
    var on: DayArgument?

    @Option(help: ArgumentHelp("The day of the first interview.", valueName: "day"))
    var interview: DayArgument?

    @Option(help: "Name of the person who held the first interview (default: the caseworker).")
    var interviewBy: String?

    @Option(
        help: """
            Whether a test message to the participant arrived: arrived or not-arrived; none if \
            it is not known.
            """
    )
    var testMessage = TestMessage.none

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    enum TestMessage: String, CaseIterable, ExpressibleByArgument {
        case arrived
        case notArrived = "not-arrived"
        case none

        var arrived: Bool? { self == .none ? nil : self == .arrived }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let referral = Course.Referral(
            day: try town.day(on, "--on", weekday: .latest) ?? town.today,
            by: by,
            testMessageArrived: testMessage.arrived
        )
        let interview = try town.day(interview, "--interview", weekday: .latest).map {
            Course.Interview(day: $0, by: interviewBy ?? by)
        }
        let changes = try town.perform(
            .refer(try participant.number(in: town), to: cycle, referral, interview: interview)
        )
        try town.say(changes, in: catalogue, json: json)
    }
}

struct SettleCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "Take back offered seats that nobody accepted in time, and close old meetings.",
        discussion: """
            Free seats are offered to the people on the waiting list. Meetings that are 14 days \
            old are closed, and the remarks on their lists are deleted. Other commands do the \
            same, but only for the cycle or the meeting that they use. Ask whoever runs the \
            computer to start 'jobklub settle' by a timer. Then this is done in time for all \
            cycles and meetings. If there is nothing to do, nothing is written.

            EXAMPLES:
              $ jobklub settle --db jobklub.sqlite
              $ jobklub settle --db jobklub.sqlite --now 2027-06-16T12:00 --json
            """
    )

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let changes = try town.perform(.settleOffers())
        let closed = try town.perform(.closeOldMeetings()).count
        guard !json, closed > 0 else { return try town.say(changes, in: catalogue, json: json) }
        try town.sayIfAny(changes, in: catalogue)
        try Console.say(
            catalogue.text(Phrase("meeting.closed-old", ["count": .number(closed)]))
        )
    }
}
