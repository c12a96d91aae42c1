import Foundation
import Testing

/// `check` of folders, and what it says of files that are right by their form and can never fit.
@Suite struct FolderCheckTests {
    private func spoil(_ bench: Bench, _ path: String, _ old: String, _ new: String) throws {
        let text = try bench.text(path)
        #expect(text.contains(old), "\(path) no longer holds \(old)")
        let spoilt = text.replacing(old, with: new, maxReplacements: 1)
        try Data(spoilt.utf8).write(to: bench.folder.appending(path: path))
    }

    @Test(arguments: [
        ["calendars", "venues", "people"], ["calendars/", "./venues", "people"], ["."], ["./"],
    ])
    func foldersAreWholeOrNamed(names: [String]) throws {
        let bench = try Bench()
        let all = try ["calendars", "venues", "people"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(
                atPath: bench.folder.appending(path: folder).path
            )
        }
        let outcome = try bench.run(["check"] + names)
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.error)")
        #expect(outcome.output.split(separator: "\n").count == all.count)
        #expect(!outcome.output.contains("//"))
        try spoil(bench, "venues/vejle.yaml", "capacity: 30", "capacity: many")
        let spoilt = try bench.run(["check"] + names)
        #expect(spoilt.code == 65 && spoilt.output.contains("venues/vejle.yaml:16:15: "))
    }

    @Test func aFolderWithoutFilesIsSaid() throws {
        let bench = try Bench()
        try FileManager.default.createDirectory(
            at: bench.folder.appending(path: "leer"),
            withIntermediateDirectories: true
        )
        let outcome = try bench.run("check leer venues/vejle.yaml nowhere")
        #expect(outcome.code == 66)
        #expect(outcome.error.contains("I mappen leer") && outcome.error.contains("nowhere"))
        #expect(outcome.output == "venues/vejle.yaml: i orden\n")
    }

    /// One row: a file, what is written otherwise there, and what `check` says.
    @Test(arguments: [
        // The first of two like names.
        (
            "venues/vejle.yaml", "- id: vejle-job-centre", "- id: vejle-language-centre",
            "allerede brugt i linje 11"
        ),
        (
            "calendars/frederiksberg.yaml", "- id: network", "- id: talks",
            "allerede brugt i linje 70"
        ),
        (
            "people/frederiksberg.yaml", "- id: lone-friis", "- id: anne-holm",
            "allerede brugt i linje 12"
        ),
        (
            "calendars/danish-holidays.yaml", "- id: boxing-day", "- id: christmas-day",
            "allerede brugt i linje 58"
        ),
        (
            "calendars/vejle.yaml", "networkEntry:", "timeZone: UTC\nnetworkEntry:",
            "første gang i linje 10"
        ),
        (
            "venues/vejle.yaml", "capacity: 12", "capacity: 12\n    kind: cafe",
            "første gang i linje 34"
        ),
        // Days that do not exist.
        (
            "calendars/vejle.yaml", "begins: 2026-01-01", "begins: 2026-02-30",
            "Den 30. februar 2026 findes ikke: Måneden har 28 dage."
        ),
        (
            "calendars/vejle.yaml", "revised: 2026-11-22", "revised: 2026-11-31",
            "Den 31. november 2026 findes ikke"
        ),
        (
            "venues/frederiksberg.yaml", "to: 2027-08-01", "to: 2027-02-29",
            "Den 29. februar 2027 findes ikke"
        ),
        (
            "people/frederiksberg.yaml", "day: 2027-03-09", "day: 2027-06-31",
            "Den 31. juni 2027 findes ikke"
        ),
        (
            "calendars/vejle.yaml", "revised: 2026-11-22", "revised: 2026-13-22",
            "ingen måned nummer 13"
        ),
        (
            "calendars/danish-holidays.yaml", "date: \"12-25\"", "date: \"02-30\"",
            "Den 30. februar findes ikke"
        ),
        (
            "calendars/danish-holidays.yaml", "date: \"12-25\"", "date: \"04-31\"",
            "Den 31. april findes ikke"
        ),
        // Quotation marks that are open.
        (
            "calendars/frederiksberg.yaml", "    start: \"09:30\" ", "    start: \"09:30 ",
            "Anførselstegnet i linje 49"
        ),
        (
            "calendars/frederiksberg.yaml", "phone: \"00 00 00 10\"", "phone: \"00 00 00 10",
            "Anførselstegnet i linje 23"
        ),
        (
            "calendars/frederiksberg.yaml", "time: \"12:00\"}", "time: '12:00}",
            "Anførselstegnet i linje 29"
        ),
        (
            "calendars/vejle.yaml", "{da: Dit salgsbrev,", "{da: \"Dit salgsbrev,",
            "Anførselstegnet i linje 34"
        ),
        (
            "venues/vejle.yaml", "from: \"08:00\", to: \"20:00\"", "from: \"08:00, to: \"20:00\"",
            "Anførselstegnet i linje 19"
        ),
        (
            "venues/vejle.yaml", "phone: \"00 00 00 22\"}", "phone: \"00 00 00 22}",
            "Anførselstegnet i linje 43"
        ),
        // What can never fit.
        (
            "venues/frederiksberg.yaml", "capacity: 24 ", "capacity: 4 ",
            "20 pladser, men mødestedet \"frederiksberg-cafe\" har kun 4."
        ),
        (
            "calendars/frederiksberg.yaml", "seats: 20 ", "seats: 25 ",
            "25 pladser, men mødestedet \"frederiksberg-library\" har kun 20."
        ),
        (
            "calendars/frederiksberg.yaml", "seats: 12   ", "seats: 17   ",
            "17 pladser, men mødestedet \"frederiksberg-town-hall\" har kun 16."
        ),
        (
            "calendars/frederiksberg.yaml", "duration: PT6H30M ", "duration: PT6H ",
            "12 pladser, men kun 11 tider"
        ),
        (
            "calendars/frederiksberg.yaml", "slots: {length: PT30M", "slots: {length: PT40M",
            "12 pladser, men kun 8 tider"
        ),
        (
            "calendars/vejle.yaml", "    seats: 10\n    needs: [closed-room]",
            "    seats: 11\n    needs: [closed-room]", "11 pladser, men kun 10 tider"
        ),
        ("calendars/frederiksberg.yaml", "BYDAY=1TU", "BYDAY=6TU", ":46:11: Der findes ingen dag"),
        (
            "calendars/frederiksberg.yaml", "BYDAY=1TU", "BYMONTH=2;BYMONTHDAY=30",
            "Der findes ingen dag, som passer til reglen"
        ),
        (
            "calendars/frederiksberg.yaml", "start: \"09:30\"           # assumption: the source",
            "start: \"05:30\"           # assumption: the source",
            "\"frederiksberg-library\" har ikke åbent kl. 5.30–8.00"
        ),
        (
            "calendars/frederiksberg.yaml", "duration: PT2H30M", "duration: PT14H",
            "\"frederiksberg-town-hall\" har ikke åbent"
        ),
        (
            "calendars/frederiksberg.yaml", "needs: [step-free]",
            "needs: [step-free, outside-town-hall]", "frederiksberg-town-hall hører til rådhuset"
        ),
        (
            "calendars/frederiksberg.yaml", "needs: [outside-town-hall, step-free]",
            "needs: [closed-room]", "frederiksberg-cafe har ikke et lukket lokale"
        ),
    ])
    func isSaid(path: String, old: String, new: String, words: String) throws {
        let bench = try Bench()
        try spoil(bench, path, old, new)
        let outcome = try bench.run("check calendars venues people")
        #expect(outcome.code == 65)
        #expect(outcome.output.contains(words), "\(outcome.output)")
    }

    /// A programme in use is not stopped by what a plan has passed over all along.
    @Test func whatCannotFitStopsNoPlan() throws {
        let bench = try Bench()
        try spoil(bench, "venues/frederiksberg.yaml", "capacity: 24 ", "capacity: 4 ")
        let plan = try bench.run("plan frederiksberg --from 2027-01-01 --to 2027-12-31")
        #expect(plan.code == 0 && plan.error.isEmpty)
    }
}
