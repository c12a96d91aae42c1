import Foundation
import TestSupport
import Testing

/// The invitations of the demo's year, as they would be mailed.
@Suite struct InvitationTests {
    /// What `read_invitations.py` tells of a file.
    struct Invitation: Decodable {
        let path: String
        let method: String
        let uids: [String]
        let attendees: [[String]]
        let organizers: [[String]]
        let starts: [String]
        let ends: [String]
    }

    private func invitations() throws -> [Invitation] {
        let folder = try DemoYear.shared().folder.appending(path: "invitations").path
        let text = try Peer.python("read_invitations.py", arguments: [folder])
        return try JSONDecoder().decode([Invitation].self, from: Data(text.utf8))
    }

    @Test func addressOnePersonEach() throws {
        let invitations = try invitations()
        #expect(invitations.count > 100)
        for invitation in invitations {
            let name = try #require(invitation.path.split(separator: "/").last.map(String.init))
            let address = name.replacing(".ics", with: "@post.example")
                .replacing("deltager-", with: "deltager")
            #expect(invitation.method == "REQUEST", "\(invitation.path)")
            #expect(!invitation.attendees.isEmpty, "\(invitation.path)")
            #expect(invitation.attendees.allSatisfy { $0 == [address] }, "\(invitation.path)")
            let organizer = ["jobklub@frederiksberg.example"]
            #expect(invitation.organizers.allSatisfy { $0 == organizer }, "\(invitation.path)")
            #expect(invitation.uids.count == 1, "\(invitation.path)")
        }
    }

    /// Everybody has the same event for a meeting, and a talk of their own.
    @Test func nameTheEventsOfTheFeed() throws {
        let year = try DemoYear.shared()
        let feed = String(decoding: try year.octets("frederiksberg.ics"), as: UTF8.self)
        let known = Set(feed.matches(of: /UID:(\S+)/).map { String($0.1) })
        var talks: [String: String] = [:]
        var lengths: Set<Int> = []
        for invitation in try invitations() {
            let uid = try #require(invitation.uids.first)
            if invitation.path.contains("/talks/") {
                #expect(uid.contains(/-talks-[0-9]+@jobklub$/))
                #expect(talks.updateValue(invitation.path, forKey: uid) == nil, "\(uid) twice")
                let minutes = invitation.ends.map(minutes)[0] - invitation.starts.map(minutes)[0]
                lengths.insert(minutes)
            } else {
                #expect(known.contains(uid), "\(uid)")
            }
        }
        #expect(talks.count > 20)
        // Half an hour, and an hour with an interpreter.
        #expect(lengths == [30, 60])
    }

    /// Minutes of the clock in `2027-01-05T09:30+01:00`.
    private func minutes(_ moment: String) -> Int {
        let clock = moment.dropFirst(11).prefix(5).split(separator: ":").compactMap { Int($0) }
        return clock[0] * 60 + clock[1]
    }

    @Test func haveTheirFormAndAreReadByLibical() throws {
        let year = try DemoYear.shared()
        let files = try Bench.files(below: year.folder).filter { $0.key.hasSuffix(".ics") }
        for (path, octets) in files {
            try FeedForm.hold(octets, path)
            let text = String(decoding: octets, as: UTF8.self)
            #expect(text.matches(of: /BEGIN:VTIMEZONE/).count == 1, "\(path)")
            #expect(text.matches(of: /BEGIN:STANDARD/).count == 1, "\(path)")
            #expect(text.matches(of: /BEGIN:DAYLIGHT/).count == 1, "\(path)")
            let times = try CalendarReaders.libical(octets)
            #expect(!times.isEmpty, "\(path)")
        }
    }

    @Test func khalTakesAnInvitationOfEachKind() throws {
        let year = try DemoYear.shared()
        let plan = try year.plan()
        let files = try Bench.files(below: year.folder.appending(path: "invitations"))
        for kind in ["session", "network"] {
            let path = try #require(files.keys.sorted().first { $0.hasPrefix("2027-03/\(kind)/") })
            let octets = try #require(files[path])
            let found = try CalendarReaders.khal(octets, "2027-01-01", "2028-01-31")
            let expected = plan.meetings.filter {
                $0.cycle == "frederiksberg/2027-03" && $0.kind == kind
            }.map { "\($0.date) \($0.start) \($0.date) \($0.end)" }
            #expect(found == expected)
        }
        let talk = try #require(files.first { $0.key.hasPrefix("2027-03/talks/") })
        #expect(try CalendarReaders.khal(talk.value, "2027-01-01", "2028-01-31").count == 1)
    }

    /// A person's address stands in the files that are for that person and nowhere else.
    @Test func noAddressStandsInAnotherFile() throws {
        let year = try DemoYear.shared()
        for (path, octets) in try Bench.files(below: year.folder)
        where !path.hasSuffix(".pdf") && !path.hasSuffix(".sqlite") {
            let text = String(decoding: octets, as: UTF8.self).replacing("\r\n ", with: "")
            let found = Set(text.matches(of: /deltager([0-9]+)@/).map { String($0.1) })
            let own = path.firstMatch(of: /deltager-([0-9]+)\.ics$/).map { [String($0.1)] } ?? []
            #expect(found == Set(own), "\(path)")
        }
        let sheets = year.folder.appending(path: "sheets/2027-01/session-1")
        for kind in ["list", "signature", "invitation", "programme"] {
            let pages = try Paper(sheets.appending(path: "\(kind).pdf")).pages
            #expect(!pages.contains { $0.contains("@") }, "\(kind)")
        }
    }
}
