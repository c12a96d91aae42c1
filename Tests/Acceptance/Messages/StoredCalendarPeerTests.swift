import Foundation
import TestSupport
import Testing

/// What the program publishes, stored by Radicale, a calendar server.
@Suite struct StoredCalendarPeerTests {
    /// What `radicale_store.py` tells of a file.
    struct Stored: Decodable {
        struct Object: Decodable {
            let uid: String
            let status: Int
            let same: Bool?
            let error: String?
            let occurrences: [MessagePeers.Occurrence]?
        }
        let method: String
        let objects: [Object]
        let found: [String]
    }

    private func store(_ files: [URL]) throws -> [String: Stored] {
        let paths = files.map(\.path)
        let text = try Peer.python("radicale_store.py", arguments: MessagePeers.window + paths)
        return try JSONDecoder().decode([String: Stored].self, from: Data(text.utf8))
    }

    @Test func keepsFeedsAsTheyAre() throws {
        let folder = try DemoYear.shared().folder
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let feeds = names.filter { $0.hasSuffix(".ics") }.map { folder.appending(path: $0) }
        try #require(!feeds.isEmpty)
        for (path, stored) in try store(feeds) {
            #expect(stored.method.isEmpty || stored.method == "PUBLISH", "\(path)")
            #expect(!stored.objects.isEmpty, "\(path)")
            for object in stored.objects {
                #expect(object.status == 201, "\(object.uid): \(object.error ?? "")")
                #expect(object.same == true, "\(object.uid)")
            }
            // A search by time finds what takes place in that time.
            let held = stored.objects.filter { $0.occurrences?.isEmpty == false }.map(\.uid)
            #expect(stored.found == held.sorted(), "\(path)")
        }
    }

    /// Invitations are messages, and no object of a calendar may have a METHOD (RFC 4791 §4.1); what
    /// they make of a calendar has none and can be stored.
    @Test func tellsMessagesFromCalendars() throws {
        let bench = try MessageBench()
        let series = MeetingSeries(uid: "series@office.example")
        let message = try #require(
            try bench.compose(nil, series.text(), at: "2026-12-01T10:00").first
        )
        let calendar = try #require(
            try bench.apply(message.ics, to: nil, from: series.organizer).calendar
        )
        let files = ["invitation.ics", "calendar.ics"].map {
            bench.bench.folder.appending(path: $0)
        }
        try Data(message.ics.utf8).write(to: files[0])
        try Data(calendar.utf8).write(to: files[1])
        let stored = try store(files)
        #expect(stored[files[0].path]?.method == "REQUEST")
        let kept = try #require(stored[files[1].path])
        #expect(kept.method.isEmpty)
        #expect(kept.objects.map(\.status) == [201])
        let seen = MessagePeers.held(kept.objects.flatMap { $0.occurrences ?? [] })
        #expect(seen == series.seen(by: "anna"))
    }
}
