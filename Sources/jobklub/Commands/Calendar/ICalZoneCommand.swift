internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import ICalendar
internal import Office

struct ICalZoneCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "vtimezone",
        abstract:
            "Print when the clocks of a time zone change, in the form used in calendar files.",
        discussion: """
            The result says exactly when the clocks of the zone changed and will change, from \
            the year in --from to the year in --to. With --mail the result is short, so that \
            every mail program understands it: one rule for standard time and one for summer \
            time, as they are today.

            EXAMPLES:
              $ jobklub ical vtimezone Europe/Copenhagen --mail
              $ jobklub ical vtimezone Africa/Casablanca --from 2020 --to 2030
            """
    )

    @Argument(help: ArgumentHelp("The name of the time zone.", valueName: "tzid"))
    var zone: String

    @Flag(help: "Print the short form for mail programs.")
    var mail = false

    @Option(help: ArgumentHelp("The first year that is listed (default: 1970).", valueName: "year"))
    var from: Int?

    @Option(help: ArgumentHelp("The last year that is listed (default: 2037).", valueName: "year"))
    var to: Int?

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard !mail || from == nil && to == nil else {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": .text("--mail"), "other": .list([.text("--from"), .text("--to")])]
            )
        }
        let years = (from ?? 1970, to ?? 2037)
        guard years.0 <= years.1, (1...9000).contains(years.0), (1...9000).contains(years.1) else {
            throw ValidationError.usage("usage.years")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let zone = try ICalArgument.zone(zone)
        var writer = ContentLineWriter()
        do throws(ZoneError) {
            writer.write(
                mail
                    ? try CalendarZone(zone).definition
                    : try ZoneDefinition(zone, from: from ?? 1970, through: to ?? 2037)
            )
        } catch {
            let name = ["word": Phrase.Argument.text(zone.identifier)]
            throw Problem(.badData, Phrase("failure.zone-form", name))
        }
        try Console.write(writer.octets)
    }
}
