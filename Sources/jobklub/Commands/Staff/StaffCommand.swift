internal import ArgumentParser
internal import Correspondence
internal import Office
internal import Planning
internal import Store

struct StaffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract:
            "Import, export and assign facilitators, speakers and interpreters; set travel times.",
        discussion: """
            To add, change or remove one person, use 'jobklub facilitator', 'jobklub speaker' or \
            'jobklub interpreter'.

            EXAMPLES:
              $ jobklub staff import people/frederiksberg.yaml --db jobklub.sqlite
              $ jobklub staff travel --db jobklub.sqlite
            """,
        subcommands: [
            StaffImportCommand.self, StaffExportCommand.self, StaffTravelCommand.self,
            StaffAssignCommand.self, StaffAnswerCommand.self, SpeakerThankCommand.self,
        ]
    )
}

struct StaffTravelCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "travel",
        abstract: "Show or set how long it takes from one venue to another.",
        discussion: """
            To set a travel time, name two venues and the minutes; the time is the same in both \
            directions. If you name nothing, all travel times are listed.

            EXAMPLES:
              $ jobklub staff travel frederiksberg-cafe frederiksberg-library 15 \\
                  --db jobklub.sqlite
              $ jobklub staff travel --db jobklub.sqlite --lang en
            """
    )

    @Argument(help: "Id of a venue.")
    var from: String?

    @Argument(help: "Id of another venue.")
    var to: String?

    @Argument(help: "The travel time in minutes, 0 to 480.")
    var minutes: Int?

    @Flag(help: "Print the result as JSON, for other programs.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        let count = [from, to, minutes.map(String.init)].compactMap(\.self).count
        guard count == 0 || count == 3 else {
            throw ValidationError.usage("usage.travel")
        }
        guard minutes.map((0...480).contains) ?? true, from == nil || from != to else {
            throw ValidationError.usage("usage.travel-values")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        if let from, let to, let minutes {
            let travel = try town.perform(.setTravelTime(from: from, to: to, minutes: minutes))
            return try say(travel, catalogue)
        }
        let travel = try town.perform(.readStaff(contacts: false)).travel
        if json { return try Console.json(TravelDocument(travel)) }
        try say(travel, catalogue)
    }

    private func say(_ travel: TravelTimes, _ catalogue: Catalogue) throws {
        let lines = travel.times.map { time in
            catalogue.text(
                Phrase(
                    "staff.travel",
                    [
                        "from": .text(time.from.text), "to": .text(time.to.text),
                        "minutes": .number(time.minutes),
                    ]
                )
            )
        }
        let otherwise = Phrase("staff.travel-otherwise", ["minutes": .number(travel.otherwise)])
        try Console.say(lines + [catalogue.text(otherwise)])
    }

    private struct TravelDocument: Encodable {
        let otherwise: Int
        let times: [Time]

        struct Time: Encodable {
            let from: String
            let to: String
            let minutes: Int
        }

        init(_ travel: TravelTimes) {
            otherwise = travel.otherwise
            times = travel.times.map {
                Time(from: $0.from.text, to: $0.to.text, minutes: $0.minutes)
            }
        }
    }
}
