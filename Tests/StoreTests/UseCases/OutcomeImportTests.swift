import CivilTime
import Participation
import Planning
import Store
import Testing

/// Outcomes of a list: whose they are, which are new, and what is wrong.
@Suite struct OutcomeImportTests {
    private func named(_ name: String, phone: String? = nil) -> ListedOutcome {
        ListedOutcome(number: nil, name: name, phone: phone, outcome: Samples.internship)
    }

    /// Two of one name, told apart by phone numbers.
    private func town() throws -> (town: Town, twins: [Int]) {
        let town = try Town.filled()
        let twins = try ["00 00 00 51", "00 00 00 52"].map { phone in
            var person = Samples.person("Amina")
            person.participant.phone = phone
            return try town.later(.addPerson(person))
        }
        return (town: town, twins: twins)
    }

    @Test func theSameListTwiceAddsNothing() throws {
        let (town, twins) = try town()
        let rows = [
            Samples.listed(5), named("person 6 PRØVE"), named("Amina Prøve", phone: "+4500000052"),
            Samples.listed(3, Samples.job("2026-10-01")),
            Samples.listed(5, Samples.job("2027-01-04")),
        ]
        let trial = try town.later(.previewOutcomes(rows))
        let first = try town.later(.importOutcomes(rows))
        #expect(first.problems.isEmpty && trial.problems.isEmpty)
        #expect(first.added.mapValues(\.participant) == [0: 5, 1: 6, 2: twins[1], 4: 5])
        #expect(trial.added.mapValues(\.outcome) == first.added.mapValues(\.outcome))
        #expect(trial.added.values.allSatisfy { $0.number == 0 })
        #expect(first.known.mapValues(\.number) == [3: 1])
        let before = try SQL.state(at: town.path)
        let second = try town.later(.importOutcomes(rows))
        #expect(second.added.isEmpty && second.known.count == 5)
        #expect(try SQL.state(at: town.path) == before)
        try town.later(.undo())
        #expect(try town.later(.importOutcomes(rows)).added.count == 4)
    }

    @Test func whatIsWrongIsNamedRowByRowAndNothingIsKept() throws {
        let (town, twins) = try town()
        var far = Samples.internship
        far.meeting = MeetingID("frederiksberg/2031-01/network", number: nil)
        var late = Samples.internship
        late.from = Samples.day("2028-02-01")
        late.until = nil
        let rows = [
            Samples.listed(5), Samples.listed(99), named("Ingen Prøve"), named("Amina Prøve"),
            named("Amina Prøve", phone: "00 00 00 53"),
            ListedOutcome(number: 6, name: "Bo", phone: nil, outcome: Samples.internship),
            Samples.listed(5), Samples.listed(7, far), Samples.listed(8, late),
            // That number was given up.
            Samples.listed(12),
        ]
        let before = try SQL.state(at: town.path)
        for useCase in [UseCase<OutcomeImport>.previewOutcomes(rows), .importOutcomes(rows)] {
            let read = try town.later(useCase)
            let words = read.problems.mapValues { problem in
                switch problem {
                case .nobody: "nobody"
                case .knownElsewhere: "elsewhere"
                case .several(let ids): "several \(ids.compactMap(\.self))"
                case .otherName(let name): "is \(name)"
                case .otherPhone: "other phone"
                case .severalOutcomes(let numbers): "any of \(numbers)"
                case .repeated(let index): "as \(index)"
                case .refused(let error): "\(error)"
                }
            }
            #expect(
                words == [
                    1: "nobody", 2: "nobody", 3: "several \(twins)", 4: "other phone",
                    5: "is Person 6 Prøve", 6: "as 0",
                    7: "\(NotFound.meeting("frederiksberg/2031-01/network"))",
                    8: "\(OutcomeError.mistake(.tooFarAhead(last: Samples.day("2028-01-06"))))",
                    9: "nobody",
                ]
            )
        }
        #expect(try SQL.state(at: town.path) == before)
    }

    /// As between a row and what is there, so between two rows.
    @Test(
        arguments: [
            (5, "2027-01-05", "Børnehaven Solsikken", true), (5, "2027-01-05", nil, true),
            (5, "2027-01-15", nil, true), (5, "2027-01-16", nil, false),
            (5, "2027-01-05", "Netto", false), (6, "2027-01-05", nil, false),
        ] as [(Int, String, String?, Bool)]
    )
    func twoRowsThatMayBeOneAreNamed(
        id: Int,
        from: String,
        company: String?,
        isDoubted: Bool
    ) throws {
        let town = try Town.filled()
        var second = Samples.internship
        second.from = Samples.day(from)
        second.until = nil
        second.company = company
        let rows = [Samples.listed(5), Samples.listed(id, second)]
        for useCase in [UseCase<OutcomeImport>.previewOutcomes(rows), .importOutcomes(rows)] {
            let read = try town.later(useCase)
            #expect(read.problems.isEmpty && read.added.count == 2)
            #expect(read.alike.filter { !$0.value.isEmpty } == (isDoubted ? [1: [0]] : [:]))
        }
        // What is there already is named by its number.
        let again = try town.later(.importOutcomes(rows))
        #expect(again.known.count == 2 && again.alike.allSatisfy(\.value.isEmpty))
    }

    /// Two jobs that began on one day in two places: a row is the one whose place it names.
    @Test(
        arguments: [
            ("Netto", [4], []), ("NETTO", [4], []), ("Irma", [5], []), (nil, [], [4, 5]),
            ("Føtex", [], []),
        ] as [(String?, known: [Int], several: [Int])]
    )
    func ofTwoThatAreThereARowNamesItsOwn(
        company: String?,
        known: [Int],
        several: [Int]
    ) throws {
        let town = try Town.filled()
        var job = Samples.job("2027-01-04")
        for place in ["Netto", "Irma"] {
            job.company = place
            try town.later(.addOutcome(job, of: 5))
        }
        job.company = company
        let read = try town.later(.importOutcomes([Samples.listed(5, job)]))
        #expect(read.known.values.map(\.number) == known)
        #expect(read.added.count == (known.isEmpty && several.isEmpty ? 1 : 0))
        if case .severalOutcomes(let numbers)? = read.problems[0] {
            #expect(numbers == several)
        } else {
            #expect(several.isEmpty && read.problems.isEmpty)
        }
    }

    @Test func peopleOfOtherProgrammesAreKnownElsewhere() throws {
        let (town, _) = try town()
        try town.bringIn("vejle")
        let staff = Actor(
            name: "dorte",
            role: .facilitator,
            scope: .programmes([Samples.id("vejle")])
        )
        let read = try town.later(.importOutcomes([Samples.listed(5)]), by: staff)
        guard case .knownElsewhere? = read.problems[0] else {
            Issue.record("\(read.problems)")
            return
        }
        #expect(read.people.isEmpty)
    }
}
