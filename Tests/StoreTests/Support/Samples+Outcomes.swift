import CivilTime
import Participation
import Planning
import Store

extension Samples {
    /// A job at a company that is called after a person, so that managers must not read it.
    static func job(_ day: String, until last: String? = nil) -> Outcome {
        var job = Outcome(.job, from: self.day(day))
        job.until = last.map { self.day($0) }
        job.company = "Prøve Bageri"
        job.weeklyHours = 37
        return job
    }

    /// Two weeks at a kindergarten.
    static var internship: Outcome {
        var outcome = Outcome(.internship, from: day("2027-01-04"))
        outcome.until = day("2027-01-15")
        outcome.company = "Børnehaven Solsikken"
        return outcome
    }

    /// An internship in a list, of somebody who is named by number.
    static func listed(_ number: Int, _ outcome: Outcome = internship) -> ListedOutcome {
        ListedOutcome(number: number, name: nil, phone: nil, outcome: outcome)
    }
}
