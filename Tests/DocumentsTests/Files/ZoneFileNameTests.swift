import CivilTime
import Documents
import Testing

@Suite("Zones by their IANA names")
struct ZoneFileNameTests {
    @Test(
        "Names of zones are found",
        arguments: [
            "Europe/Copenhagen", "UTC", "Etc/GMT+5", "America/Argentina/Buenos_Aires",
            "America/Nuuk",
            "Asia/Ust-Nera",
        ]
    )
    func found(name: String) {
        #expect(ZoneFiles().zone(name)?.identifier == name)
    }

    @Test(
        "Paths, fragments and unknown names are not",
        arguments: [
            "", "/", ".", "..", "../../etc/passwd", "/etc/passwd", "Europe/", "/Europe/Copenhagen",
            "Europe", "Europe//Copenhagen", "Europe/../Europe/Copenhagen", "Europe/Copenhagen\0",
            "Europe/København", "europe\\copenhagen", "Europe/Copenhagen ", "zone.tab", "tzdata.zi",
            "Mars/Olympus", "leapseconds", "localtime/x", "%2e%2e/passwd", "~root",
        ]
    )
    func notFound(name: String) {
        #expect(ZoneFiles().zone(name) == nil)
    }

    @Test("A folder that does not exist has no zones")
    func noFolder() {
        #expect(ZoneFiles(folder: "/nowhere").zone("Europe/Copenhagen") == nil)
    }
}
