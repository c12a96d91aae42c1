import Planning
import TestSupport
import Testing

@Suite("How good a plan is for certain")
struct PlanProofTests {
    /// Six levels with room for 9 each, so that a gap reads as digits.
    private static let policy = PricePolicy(
        levels: [
            [.unplaced: 1], [.invitedFacilitator: 1], [.facilitatorChange: 1],
            [.movedDay: 5, .startShift: 1], [.earlierDay: 1], [.speakerFee: 1],
        ],
        most: [9, 9, 9, 9, 9, 9]
    )

    @Test(
        "A gap is told by the first thing that counts",
        arguments: [
            (1, .wishes, 1), (9, .wishes, 9), (10, .wishes, 10), (100, .times, 1),
            (499, .times, 4), (500, .days, 1), (999, .days, 1), (1_000, .continuity, 1),
            (7_777, .continuity, 7), (30_000, .invitations, 3), (200_000, .missing, 2),
        ] as [(Int, PlanProof.Level, Int)]
    )
    func tells(gap: Int, level: PlanProof.Level, most: Int) throws {
        let proof = PlanProof(gap: gap, try #require(PlanProofTests.policy))
        #expect(proof.room?.level == level)
        #expect(proof.room?.most == most)
    }

    @Test("No gap is no room")
    func isBest() throws {
        #expect(PlanProof(gap: 0, try #require(PlanProofTests.policy)).room == nil)
    }
}
