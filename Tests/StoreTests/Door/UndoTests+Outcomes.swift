import CivilTime
import Participation
import Planning
import Store

extension UndoTests {
    static let outcomeDeeds: [UndoableDeed] = [
        UndoableDeed("add a job") {
            _ = try $0.later(.addOutcome(Samples.job("2027-01-04"), of: 5), by: $1)
        },
        UndoableDeed("change a job") {
            let ended = Samples.job("2026-10-01", until: "2027-01-05")
            _ = try $0.later(.changeOutcome(1, of: 3, to: ended, expecting: nil), by: $1)
        },
        UndoableDeed("remove a job") { _ = try $0.later(.removeOutcome(1, of: 3), by: $1) },
        UndoableDeed("call") {
            _ = try $0.later(.recordAftercare(of: 3, .third, .noContact), by: $1)
        },
        UndoableDeed("import outcomes") { town, actor in
            let rows = [Samples.listed(8), Samples.listed(11), Samples.listed(13)]
            _ = try town.later(.importOutcomes(rows), by: actor)
        },
        UndoableDeed("merge somebody with a job") {
            _ = try $0.later(.mergePeople(3, into: 5), by: $1)
        },
    ]
}
