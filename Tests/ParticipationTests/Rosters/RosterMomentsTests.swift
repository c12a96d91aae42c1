import CivilTime
import Participation
import Planning
import Testing

/// Whose list of people a meeting has, and until when somebody can say no.
@Suite struct RosterMomentsTests {
    private func at(_ seconds: Int) -> Instant { Instant(secondsSinceEpoch: seconds) }

    /// Sessions of a cycle share one list; every other meeting has its own.
    @Test(arguments: MeetingKind.allCases)
    func aListIsOfACycleOrOfAMeeting(kind: MeetingKind) throws {
        let id = try #require(MeetingID("frederiksberg/2027-01/session-1", number: 1))
        let roster = RosterID(id, kind: kind)
        #expect(roster == RosterID(stored: kind == .session ? "frederiksberg/2027-01" : "\(id)"))
        #expect((roster == RosterID(id.cycle)) == (kind == .session))
        #expect(roster.programme?.text == "frederiksberg" && "\(roster)" == roster.text)
        #expect(RosterID(stored: "").programme == nil)
    }

    @Test func listsAreInTheOrderOfTheirNames() {
        let lists = ["a/2027-01", "a/2027-02", "b/2027-01"].map(RosterID.init(stored:))
        #expect(lists.reversed().sorted() == lists)
    }

    private func moments(_ start: Int) -> MeetingMoments {
        MeetingMoments(
            begins: at(start),
            ends: at(start + 10),
            cancelBy: at(start - 20),
            offersEnd: at(start - 30)
        )
    }

    @Test func theFirstMeetingBeginsTheListAndTheLastEndsIt() throws {
        let all = [moments(200), moments(100), moments(300)]
        let times = try #require(RosterTimes(all, offerLasts: 5, isCycle: true, room: 7))
        #expect(times.begins == at(100) && times.offersEnd == at(70) && times.ends == at(310))
        #expect(times.offerLasts == 5 && times.isCycle && times.room == 7)
        #expect(times.deadlines.map(\.cancelBy) == [at(80), at(180), at(280)])
        #expect(RosterTimes([], offerLasts: 5, isCycle: true) == nil)
    }

    /// In time is by the next meeting's deadline, itself included; once it begins, the one after it counts.
    @Test(arguments: [
        (80, true), (81, false), (99, false), (100, true), (180, true), (181, false), (200, false),
    ])
    func whoSaysNoIsInTimeForTheNextMeeting(now: Int, isInTime: Bool) throws {
        let times = try #require(
            RosterTimes([moments(200), moments(100)], offerLasts: 5, isCycle: true)
        )
        #expect(times.isInTime(at(now)) == isInTime)
    }

    @Test func aTurnThatWasCarriedOverComesFirst() {
        func turn(_ isCarriedOver: Bool, _ number: Int) -> WaitingTurn {
            WaitingTurn(isCarriedOver: isCarriedOver, number: number)
        }
        let turns = [turn(true, 2), turn(true, 9), turn(false, 1), turn(false, 3)]
        #expect(turns.reversed().sorted() == turns)
        #expect(!(turns[0] < turns[0]) && turns[0] < turns[2] && !(turns[2] < turns[0]))
    }
}
