internal import ArgumentParser

@main
struct Jobklub: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobklub",
        abstract: "Plans job clubs and network meetings, and writes their calendars and sheets.",
        discussion: """
            Rules stand in calendars/*.yaml, places in venues/*.yaml; 'jobklub check' holds them \
            to their form. What is printed for people is in Danish; --lang en gives English.

            Exit codes: 0 fine, 64 the command is not right, 65 a file or value is not right, \
            66 something to read is not there, 73 something cannot be created, 74 reading or \
            writing failed, 75 try again, 77 not allowed.

            EXAMPLES:
              $ jobklub plan frederiksberg --from 2027-01-01 --to 2027-12-31
              $ jobklub plan preview hilleroed --lang en
              $ jobklub check calendars/frederiksberg.yaml venues/frederiksberg.yaml
            """,
        version: "0.1.0",
        subcommands: [
            PlanCommand.self, MeetingCommand.self, VenueCommand.self, ShowCommand.self,
            CalendarCommand.self, ICalCommand.self, SheetCommand.self, PersonCommand.self,
            StaffCommand.self, StaffMemberCommand<FacilitatorPart>.self,
            StaffMemberCommand<SpeakerPart>.self, StaffMemberCommand<InterpreterPart>.self,
            ReferCommand.self,
            InviteCommand.self, RegisterCommand.self, CancelCommand.self, SettleCommand.self,
            AttendCommand.self, UndoCommand.self, ReportCommand.self, InitCommand.self,
            ImportCommand.self, ExportCommand.self, BackupCommand.self, RestoreCommand.self,
            DoctorCommand.self, LogCommand.self, NewCommand.self, CheckCommand.self,
            DemoCommand.self,
            PlannerCommand.self,
        ]
    )
}
