import CivilTime
import Foundation
import Participation
import Planning
import Store
import Testing

@Suite struct VersionTests {
    @Test func theSecondEditorIsToldAndNothingIsOverwritten() throws {
        let town = try Town.filled()
        let first = try town.later(.readPerson(5))
        let second = try town.later(.readPerson(5), by: Samples.colleague)
        var changed = first.person
        changed.participant.phone = "00 00 00 05"
        try town.later(.changePerson(changed, expecting: first.version))
        var other = second.person
        other.participant.phone = "00 00 00 06"
        let now = try town.later(.readPerson(5))
        #expect(throws: ConflictError.changedMeanwhile(version: now.version)) {
            try town.later(.changePerson(other, expecting: second.version), by: Samples.colleague)
        }
        #expect(try town.later(.readPerson(5)) == now)
        #expect(now.person.participant.phone == "00 00 00 05")
    }

    @Test func whatWasUndoneNeverLetsAStaleEditorThrough() throws {
        let town = try Town.filled()
        func change(_ phone: String) throws {
            var person = try town.later(.readPerson(5)).person
            person.participant.phone = phone
            try town.later(.changePerson(person, expecting: nil))
        }
        try change("00 00 00 05")
        let stale = try town.later(.readPerson(5))
        try town.later(.undo())
        let restored = try town.later(.readPerson(5))
        #expect(throws: ConflictError.changedMeanwhile(version: restored.version)) {
            try town.later(.changePerson(stale.person, expecting: stale.version))
        }
        for number in 1...5 {
            try change("00 00 00 1\(number)")
            #expect(try town.later(.readPerson(5)).version != stale.version)
            #expect(throws: ConflictError.self) {
                try town.later(.changePerson(stale.person, expecting: stale.version))
            }
            try town.later(.undo())
        }
        // Nothing has changed since this one was read, whatever was tried and taken back.
        try town.later(.changePerson(restored.person, expecting: restored.version))
    }

    @Test func twoWhoTickAreTold() throws {
        let town = try Town.filled()
        let session = "\(Town.january)/session-1"
        let list = try town.later(.readList(of: session))
        let tick = try #require(list.lines.first { $0.participant.id == 1 })
        #expect(tick.mark == .came)
        try town.later(
            .markAttendance([Tick(1, .cameLate, expecting: tick.markVersion)], at: session)
        )
        let before = try SQL.state(at: town.path)
        #expect(throws: ConflictError.self) {
            try town.later(
                .markAttendance(
                    [Tick(7, .came), Tick(1, .noShow, expecting: tick.markVersion)],
                    at: session
                ),
                by: Samples.colleague
            )
        }
        #expect(try SQL.state(at: town.path) == before)
        // Nothing ticked is a version as well.
        try town.later(.markAttendance([Tick(8, .came, expecting: 0)], at: session))
        #expect(throws: ConflictError.self) {
            try town.later(.markAttendance([Tick(8, .noShow, expecting: 0)], at: session))
        }
    }

    @Test func twoWhoMoveAMeetingAreTold() throws {
        let town = try Town.filled()
        let stored = try town.stored("frederiksberg/2027-03/network", at: "2027-01-06 13:00")
        let moved = stored.meeting.movedBy(days: 1)
        try town.later(
            .moving(moved, moveInvited: false, expecting: stored.version)
        )
        let now = try town.stored("frederiksberg/2027-03/network", at: "2027-01-06 13:00")
        #expect(throws: ConflictError.changedMeanwhile(version: now.version)) {
            try town.later(
                .moving(
                    stored.meeting.movedBy(days: 2),
                    moveInvited: false,
                    expecting: stored.version
                )
            )
        }
        #expect(try town.meeting("frederiksberg/2027-03/network").date == moved.date)
    }
}
