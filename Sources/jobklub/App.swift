internal import ArgumentParser

@main
struct Jobklub: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobklub",
        abstract:
            "Plans job clubs and network meetings, and writes calendars and attendance lists.",
        discussion: """
            The rules of each programme are in calendars/*.yaml and the venues in venues/*.yaml; \
            'jobklub check' finds mistakes in these files. The program answers in Danish, or in \
            English with --lang en. This help is in English only.

            You can write a day as 18.8.2027, 18/8-2027, 2027-08-18, "18. august 2027", "i \
            morgen" or "på tirsdag", or with English words, such as "18 August 2027", tomorrow \
            or "on Tuesday".

            Exit codes: 0 the command succeeded, 64 the command is not written correctly, 65 a \
            file or a value is wrong, 66 a file, a folder or a programme does not exist, 73 a \
            file or a folder cannot be created, 74 reading or writing failed, 75 somebody else \
            uses the database or has just changed it: try again, 77 you are not allowed to do \
            this.

            EXAMPLES:
              $ jobklub plan frederiksberg --from 2027-01-01 --to 2027-12-31
              $ jobklub plan preview hilleroed --lang en
              $ jobklub check calendars/frederiksberg.yaml venues/frederiksberg.yaml
            """,
        version: "0.1.0",
        subcommands: [
            PlanCommand.self, MeetingCommand.self, VenueCommand.self, ShowCommand.self,
            TodayCommand.self,
            CalendarCommand.self, ICalCommand.self, SheetCommand.self, PersonCommand.self,
            StaffCommand.self, StaffMemberCommand<FacilitatorPart>.self,
            StaffMemberCommand<SpeakerPart>.self, StaffMemberCommand<InterpreterPart>.self,
            ReferCommand.self,
            InviteCommand.self, RegisterCommand.self, CancelCommand.self, RepliesCommand.self,
            LateCommand.self,
            SettleCommand.self, AttendCommand.self, OutcomeCommand.self, UndoCommand.self,
            ReportCommand.self, EconomyCommand.self,
            InitCommand.self,
            ImportCommand.self, ExportCommand.self, BackupCommand.self, RestoreCommand.self,
            DoctorCommand.self, LogCommand.self, NewCommand.self, CheckCommand.self,
            DemoCommand.self,
            PlannerCommand.self,
        ]
    )

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            let mistake = UsageMistake(
                message(for: error),
                of: fullMessage(for: error),
                unknown: UnknownCommand(in: Array(CommandLine.arguments.dropFirst())),
                in: LanguageOption.chosen
            )
            for line in mistake.lines { Console.complain(line) }
            exit(withError: ExitCode.validationFailure)
        }
    }
}
