import CivilTime
import Participation
import Planning

/// A chain of cycles of three sessions, a week apart, and the moments that decide.
enum RosterSample {
    static let day = 86_400

    static func cycle(_ number: Int) -> CycleID? {
        Identifier("club").map { CycleID(programme: $0, year: 2027, month: 1 + number) }
    }

    static func session(_ number: Int, ofCycle cycle: Int) -> MeetingID? {
        Identifier("session").flatMap { step in
            self.cycle(cycle).map { MeetingID(cycle: $0, step: step, number: number) }
        }
    }

    static func id(_ cycle: Int = 0) -> RosterID { RosterID(stored: "club/2027-0\(1 + cycle)") }

    static func at(_ seconds: Int) -> Instant { Instant(secondsSinceEpoch: seconds) }

    /// When a session begins: at half past nine, the first one on the tenth day.
    static func begins(_ session: Int, ofCycle cycle: Int = 0) -> Instant {
        at((10 + 28 * cycle + 7 * (session - 1)) * day + 34_200)
    }

    /// Noon of the day before.
    static func noonBefore(_ session: Int, ofCycle cycle: Int = 0) -> Instant {
        at((9 + 28 * cycle + 7 * (session - 1)) * day + 43_200)
    }

    static func times(
        _ cycle: Int = 0,
        isCycle: Bool = true,
        offerLasts: Int = 2 * day,
        movedBy seconds: Int = 0
    ) -> RosterTimes {
        func moved(_ instant: Instant) -> Instant { at(instant.secondsSinceEpoch + seconds) }
        return RosterTimes(
            offersEnd: moved(noonBefore(1, ofCycle: cycle)),
            begins: moved(begins(1, ofCycle: cycle)),
            ends: moved(at(begins(3, ofCycle: cycle).secondsSinceEpoch + 9_000)),
            offerLasts: offerLasts,
            isCycle: isCycle,
            deadlines: (1...3).map { session in
                RosterTimes.Deadline(
                    begins: moved(begins(session, ofCycle: cycle)),
                    cancelBy: moved(noonBefore(session, ofCycle: cycle))
                )
            }
        )
    }

    static func moments(_ cycle: Int = 0, movedBy seconds: Int = 0) -> [Seating.Moment] {
        zip(1...3, times(cycle, movedBy: seconds).deadlines).compactMap { number, deadline in
            session(number, ofCycle: cycle).map {
                Seating.Moment(meeting: $0, begins: deadline.begins, cancelBy: deadline.cancelBy)
            }
        }
    }
}
