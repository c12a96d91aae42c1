import CivilTime
import Correspondence
import Documents
import Foundation
import Office
import Participation
import Planning
import Store
import Synchronization
import TestSupport
import Testing

/// A municipality's file in a folder of its own, with Frederiksberg's year 2027 planned and six people
/// registered for January.
final class OpenTown: Sendable {
    let folder: URL
    let path: String
    let files: [RuleFile]

    static let january = "frederiksberg/2027-01"
    static let english = Catalogue.embedded["en"] ?? .danish
    static let zone = ZoneFiles().zone("Europe/Copenhagen")

    struct NoDay: Error {}

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("jobklub-office-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appendingPathComponent("town.sqlite").path
        let root = PackageRoot.url.path
        let workspace = Workspace(calendars: "\(root)/calendars", venues: "\(root)/venues")
        files = try workspace.ruleFiles(of: "frederiksberg")
        let store = try Store.create(
            at: path,
            reading: RuleFileReader(),
            random: SeededGenerator(seed: 1)
        )
        try store.close()
        guard let first = Day("2027-01-01"), let last = Day("2027-12-31") else { throw NoDay() }
        var request = PlanRequest("frederiksberg", DaySpan(first...last))
        request.files = files
        request.keeping = .always
        let town = try opened(at: "2026-11-01 09:00")
        try town.perform(.planPage(request))
        try town.perform(.importPeople(OpenTown.people))
        for id in 1...6 {
            try town.acting(as: town.actor, at: OpenTown.moment("2026-12-02 10:00"))
                .perform(.register(id, at: OpenTown.january))
        }
    }

    deinit { OpenTown.leave(folder) }

    /// The folders of towns that are not needed any more.
    ///
    /// What was opened in them may still be in use, so they go when the tests end.
    private static let left: Mutex<[URL]> = {
        atexit { OpenTown.removeFolders() }
        return Mutex([])
    }()

    private static func leave(_ folder: URL) { left.withLock { $0.append(folder) } }

    private static func removeFolders() {
        for folder in left.withLock({ $0 }) { try? FileManager.default.removeItem(at: folder) }
    }

    /// Opens it for somebody at a moment, as a program that has read no rules yet.
    func opened(
        as actor: Actor = Actor(name: "anne", role: .facilitator),
        at moment: String,
        reading reader: RuleFileReader = RuleFileReader()
    ) throws -> Municipality {
        try Municipality(at: path, reading: reader, actor: actor) { _ in OpenTown.moment(moment) }
    }

    /// A moment by Danish clocks, written as `2027-01-05 09:30`.
    static func moment(_ text: String) -> Instant {
        let parts = text.split(separator: " ")
        guard let day = Day(parts[0]), let time = ClockTime(parts[1]), let zone else {
            preconditionFailure("no moment: \(text)")
        }
        return zone.instant(CivilDateTime(day, time))
    }

    /// Eight people; the second one wants an interpreter and only calls, the third one reads Arabic.
    static let people: [Person] = (1...8).map { number in
        var who = Participant(
            id: 0,
            givenName: "Person \(number)",
            familyName: "Prøve",
            language: number == 3 ? "ar" : "da",
            phone: "00 00 00 1\(number)",
            mailbox: "person\(number)@eksempel.example",
            contactRule: number == 2 ? .phoneOnly : .any
        )
        if number == 2 { who.interpreter = InterpreterWish(gender: .female, mode: .phone) }
        return Person(participant: who)
    }
}
