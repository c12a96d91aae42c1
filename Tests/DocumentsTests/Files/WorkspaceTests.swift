import Correspondence
import Documents
import Foundation
import Planning
import TestSupport
import Testing

@Suite("Folders of programmes and venues")
struct WorkspaceTests {
    /// A copy of the project's folders that a test may spoil.
    private func withFolders(
        _ body: (_ workspace: Workspace, _ folder: URL) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "workspace-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["calendars", "venues"] {
            try FileManager.default.copyItem(
                at: PackageRoot.file(name),
                to: folder.appending(path: name)
            )
        }
        let workspace = Workspace(
            calendars: folder.appending(path: "calendars").path,
            venues: folder.appending(path: "venues").path
        )
        try body(workspace, folder)
    }

    @Test("A file of that name that is no programme is told what it is not")
    func otherFile() throws {
        #expect {
            try ProjectFile.workspace.setting("danish-holidays")
        } throws: { error in
            let mistakes = (error as? FileMistakes)?.mistakes ?? []
            return mistakes.contains { $0.code == "bad-value" && $0.line == 1 }
        }
    }

    @Test("A programme is found however its file begins")
    func commentFirst() throws {
        try withFolders { workspace, folder in
            let file = folder.appending(path: "calendars/vejle.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            let quoted = text.replacing(
                "format: jobklub-programme/1",
                with: "format: 'jobklub-programme/1'"
            )
            try Data("# Our rules\n\n\(quoted)".utf8).write(to: file)
            #expect(try workspace.setting("vejle").programme.id.text == "vejle")
            #expect(try workspace.programmeIDs().contains("vejle"))
        }
    }

    @Test(
        "An unknown programme is told with the nearest one",
        arguments: [
            ("fredriksberg", "frederiksberg"), ("Vejle", "vejle"), ("hillerod", "hilleroed"),
            ("copenhagen", nil), ("", nil), ("../calendars/vejle", nil), ("/etc/passwd", nil),
            ("vejle.yaml", nil), ("vejle\0", "vejle"),
        ]
    )
    func unknownProgramme(id: String, suggestion: String?) {
        let workspace = ProjectFile.workspace
        #expect(
            throws: Workspace.Missing.programme(
                id,
                folder: workspace.calendars,
                suggestion: suggestion
            )
        ) {
            try workspace.setting(id)
        }
    }

    @Test("A missing folder is told by its name")
    func missingFolder() {
        let workspace = Workspace(calendars: "/nowhere/calendars", venues: "/nowhere/venues")
        #expect(throws: Workspace.Missing.folder("/nowhere/calendars")) {
            try workspace.programmeIDs()
        }
        #expect(throws: Workspace.Missing.folder("/nowhere/calendars")) {
            try workspace.setting("vejle")
        }
        #expect(throws: Workspace.Missing.file("/nowhere/x.yaml")) {
            try workspace.check("/nowhere/x.yaml")
        }
        #expect(throws: Workspace.Missing.noFolderMeant("/")) { try workspace.check("/") }
    }

    @Test("A missing file is a mistake where the programme names it")
    func missingFiles() throws {
        try withFolders { workspace, folder in
            try FileManager.default.removeItem(at: folder.appending(path: "venues/vejle.yaml"))
            try FileManager.default.removeItem(at: folder.appending(path: "calendars/vejle.ics"))
            let error = try #require(throws: FileMistakes.self) { try workspace.setting("vejle") }
            #expect(error.mistakes.map(\.code) == ["no-such-file", "no-such-file"])
            #expect(error.mistakes.map(\.line) == [14, 17])
            #expect(error.mistakes.map(\.column) == [9, 12])
            #expect(try workspace.programmeIDs().count == 4)
        }
    }

    @Test("A file that is there and cannot be opened is told as such")
    func unreadableFiles() throws {
        try withFolders { workspace, folder in
            let file = folder.appending(path: "venues/vejle.yaml")
            try FileManager.default.removeItem(at: file)
            try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
            let error = try #require(throws: FileMistakes.self) { try workspace.setting("vejle") }
            #expect(error.mistakes.map(\.code) == ["unreadable-file"])
            #expect(error.mistakes.map(\.line) == [14])
        }
    }

    @Test("Mistakes of all files of a programme come out at once, each with its file")
    func mistakesOfAllFiles() throws {
        try withFolders { workspace, folder in
            let spoilt = [
                ("venues/vejle.yaml", "capacity: 30", "capacity: many"),
                ("calendars/vejle.ics", "SUMMARY:", "X-JOBKLUB-KIND:skole\nSUMMARY:"),
                ("calendars/danish-holidays.yaml", "easter: 39", "easter: 39d"),
            ]
            for (name, old, new) in spoilt {
                let file = folder.appending(path: name)
                let text = try String(contentsOf: file, encoding: .utf8)
                try Data(text.replacing(old, with: new).utf8).write(to: file)
            }
            let error = try #require(throws: FileMistakes.self) { try workspace.setting("vejle") }
            let names = error.mistakes.map { $0.file.dropFirst(folder.path.count + 1) }
            #expect(names.contains("venues/vejle.yaml"))
            #expect(names.contains("calendars/vejle.ics"))
            #expect(names.contains("calendars/danish-holidays.yaml"))
            #expect(error.mistakes == error.mistakes.sorted())
            // The programme itself is fine; only what it names is not.
            #expect(Set(error.mistakes.map(\.code)) == ["bad-value"])
        }
    }

    @Test("A programme saved with a byte order mark is one of the programmes")
    func marked() throws {
        try withFolders { workspace, folder in
            let file = folder.appending(path: "calendars/vejle.yaml")
            try (Data([0xEF, 0xBB, 0xBF]) + Data(contentsOf: file)).write(to: file)
            #expect(try workspace.programmeIDs().contains("vejle"))
            #expect(try workspace.setting("vejle").programme.id.text == "vejle")
        }
    }

    @Test("A file under another name is told")
    func renamed() throws {
        try withFolders { workspace, folder in
            try FileManager.default.moveItem(
                at: folder.appending(path: "calendars/vejle.yaml"),
                to: folder.appending(path: "calendars/vejle-2.yaml")
            )
            #expect(try workspace.programmeIDs().contains("vejle-2"))
            let error = try #require(throws: FileMistakes.self) { try workspace.setting("vejle-2") }
            #expect(error.mistakes.map(\.code) == ["id-not-file-name"])
        }
    }

    @Test("A file of another format is no programme")
    func otherFormats() throws {
        try withFolders { workspace, folder in
            let file = folder.appending(path: "calendars/notes.yaml")
            try Data("notes: [a, b]\n".utf8).write(to: file)
            #expect(try !workspace.programmeIDs().contains("notes"))
            #expect(try workspace.check(file.path).map(\.code) == ["missing-key"])
            try Data("format: jobklub-venue/1\n".utf8).write(to: file)
            let mistakes = try workspace.check(file.path)
            #expect(mistakes.map(\.code) == ["bad-value"])
            #expect(mistakes.first?.suggestion == .didYouMean("jobklub-venues/1"))
        }
    }

    @Test("Each kind of file is held to its own format")
    func checkOfEachKind() throws {
        try withFolders { workspace, folder in
            for (name, old, new, code) in [
                ("calendars/vejle.yaml", "seats: 25", "seats: x", "bad-value"),
                ("venues/vejle.yaml", "closedRoom:", "closdRoom:", "missing-key"),
                ("calendars/danish-holidays.yaml", "easter: 39", "pentecost: 1", "one-date"),
                ("calendars/vejle.ics", "DTSTART", "DSTART", "missing-property"),
            ] {
                let file = folder.appending(path: name)
                let text = try String(contentsOf: file, encoding: .utf8)
                try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: file)
                let mistakes = try workspace.check(file.path)
                #expect(mistakes.map(\.code).contains(code), "\(name)")
                #expect(mistakes.allSatisfy { $0.file == file.path })
            }
        }
    }
}
