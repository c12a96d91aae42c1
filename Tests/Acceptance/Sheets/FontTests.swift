import Foundation
import TestSupport
import Testing

/// Paper is set in the fonts that the program depends on, or not at all.
@Suite struct FontTests {
    /// A machine on which only some fonts are installed.
    private static func fonts(_ folders: [String], _ office: Office) throws -> [String: String] {
        let folders = folders.map { "<dir>/usr/share/fonts/\($0)</dir>" }.joined()
        let cache = office.bench.folder.appending(path: "cache").path
        try office.write(
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">"
                + "<fontconfig>\(folders)<cachedir>\(cache)</cachedir></fontconfig>",
            to: "fonts.conf"
        )
        return ["FONTCONFIG_FILE": office.bench.folder.appending(path: "fonts.conf").path]
    }

    @Test(
        arguments: [
            ("Anna", ["truetype/dejavu"], "fonts-noto-core"),
            ("محمد", ["truetype/dejavu"], "fonts-noto-core"),
            ("小明", ["truetype"], "fonts-noto-cjk"), ("さくら", ["truetype"], "fonts-noto-cjk"),
            ("민준", ["truetype"], "fonts-noto-cjk"), ("Anna", ["truetype"], nil),
            ("ሰላም", ["truetype"], nil), ("小明", ["truetype", "opentype"], nil),
        ] as [(String, [String], String?)]
    )
    func aMissingPackageIsAnErrorAndNoOtherLetters(
        name: String,
        folders: [String],
        package: String?
    ) throws {
        let office = try Office()
        let added = try office.ask(["person", "add", "--given-name", name, "--reads", "da"])
        #expect(added.code == 0, "\(added.error)")
        try office.run("register 1 \(Office.cycle)")
        let outcome = try office.bench.run(
            [
                "sheet", "--meeting", "\(Office.cycle)/session-1", "--kind", "signature",
                "--out", "list.pdf", "--db", "town.sqlite", "--now", "2027-01-04",
            ],
            environment: try Self.fonts(folders, office)
        )
        let file = office.bench.folder.appending(path: "list.pdf")
        #expect(FileManager.default.fileExists(atPath: file.path) == (package == nil))
        guard let package else {
            #expect(outcome.code == 0, "\(outcome.error)")
            return
        }
        #expect(outcome.code == 74 && outcome.octets.isEmpty)
        #expect(outcome.error.contains(package), "\(outcome.error)")
    }
}
