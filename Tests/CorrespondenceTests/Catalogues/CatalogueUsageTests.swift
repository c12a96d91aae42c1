import CivilTime
import Correspondence
import Foundation
import ICalendar
import Insight
import Participation
import Planning
import Store
import TestSupport
import Testing

@Suite("Every text is used, and every text that is used is there")
struct CatalogueUsageTests {
    private let keys = Set(Catalogue.danish.texts.keys.map(CatalogueTextTests.base))
    /// What the command line says of its own, and what it adds to texts of the catalogue.
    private let nextSteps: Set<String>
    private let sources: [String: String]

    init() throws {
        nextSteps = try Set(NextStepsTests.catalogue("da").texts.keys)
        let folder = PackageRoot.file("Sources")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap {
            $0 as? String
        }
        sources = Dictionary(
            uniqueKeysWithValues: try (names ?? []).filter { $0.hasSuffix(".swift") }.map {
                ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
            }
        )
    }

    /// Keys that are put together, by what stands before the part that is computed.
    private func computed() throws -> [String: [String]] {
        let kinds = MeetingKind.allCases.map(\.rawValue)
        return [
            "weekday.": (1...7).map { "weekday.\($0)" },
            "month.": (1...12).map { "month.\($0)" },
            "month.short.": (1...12).map { "month.short.\($0)" },
            "ordinal.": (1...31).map { "ordinal.\($0)" },
            "rule.every.": RecurrenceRule.Frequency.allCases.flatMap { frequency in
                ["each", "second", "nth"].map {
                    "rule.every.\(frequency.rawValue.lowercased()).\($0)"
                }
            },
            "rule.of-nth.": ["weekly", "monthly", "yearly"].map { "rule.of-nth.\($0)" },
            "rule.on-weekday.": (1...7).map { "rule.on-weekday.\($0)" },
            "rule.ordinal.": (1...5).map { "rule.ordinal.\($0)" },
            "rule.ordinal.last-": (1...5).map { "rule.ordinal.last-\($0)" },
            "(read back)": alsoKeys() + (1...7).map { "rule.weekdays.\($0)" },
            "sentences.": ["sentences.1", "sentences.2"],
            "reason.venue-lacks.": VenueNeed.allCases.map { "reason.venue-lacks.\($0.rawValue)" },
            "answer.": ListedParticipant.Answer.allCases.map { "answer.\($0.rawValue)" }
                + ["answer.late"],
            "reason.": try SampleReasons.all().map { "reason.\($0.code)" }.filter {
                // One sentence for each need.
                $0 != "reason.venue-lacks"
            },
            "invitation.": kinds.flatMap { ["invitation.\($0).heading", "invitation.\($0).lead"] },
            "invitation.then-": ["invitation.then-talks", "invitation.then-network"],
            "access.": ["step-free", "toilet", "pram", "quiet-room"].map { "access.\($0)" },
            "sheet.": sheetKeys() + StaffKind.allCases.map { "sheet.\($0.rawValue)" },
            "column.": columnKeys("ParticipantColumn", "column"),
            "staff-column.": columnKeys("StaffColumn", "staff-column"),
            "outcome-column.": columnKeys("OutcomeColumn", "outcome-column"),
            "language.": ["da", "en", "ar", "fa", "uk", "ru", "tr", "es", "pl", "th", "so", "ti"]
                .map { "language.\($0)" },
            "action.": Action.allCases.map { "action.\($0.rawValue)" },
            "role.": Actor.Role.allCases.map { "role.\($0.rawValue)" },
            "doctor.": Finding.Check.allCases.map { "doctor.\($0.rawValue)" },
            "cancellation-reason.": CancellationReason.allCases.map {
                "cancellation-reason.\($0.rawValue)"
            },
            "kept.answer.": ["accepted", "declined", "tentative", "needs-action"].map {
                "kept.answer.\($0)"
            },
            "reply-reason.": SchedulingOutcome.Reason.allCases.map {
                "reply-reason.\($0.rawValue)"
            },
            "held-back.": PlanUpdate.HeldBack.Reason.allCases.map { "held-back.\($0.rawValue)" },
            "plan.proof.": PlanProof.Level.allCases.map { "plan.proof.\($0.rawValue)" },
            "trait.": TraitSplit.allCases.map { "trait.\($0.rawValue)" },
            "seat.": seatKeys(),
            "assignment.": StaffAssignment.Answer.allCases.map { "assignment.\($0.rawValue)" },
            "staff.concern.": InterpreterMatch.Concern.allCases.map {
                "staff.concern.\($0.rawValue)"
            },
            "store.interpreter-refused.": InterpreterMatch.Refusal.allCases.map {
                "store.interpreter-refused.\($0.rawValue)"
            },
            "message.": messageKeys(),
            "message-part.": RequiredPart.allCases.map { "message-part.\($0.rawValue)" },
            "text-mistake.": TextMistake.allCases.map { "text-mistake.\($0.rawValue)" },
            "(words)": words(Gender.self) + words(InterpretingMode.self)
                + words(Traits.Education.self) + words(Traits.AgeGroup.self)
                + words(RecruitmentChannel.self) + words(Goal.self) + words(Support.self)
                + words(Season.self) + words(LeadBand.self) + words(CountryGroup.self)
                + words(YearsInDenmark.self) + words(AttendanceGrouping.self)
                + words(CourseStep.self) + words(Stretch.self) + words(OutcomeMeasure.self)
                + words(EndReason.self) + words(Participant.ContactRule.self) + words(Mark.self)
                + words(EarlyTick.self)
                + words(RegistrationStateName.self) + words(StaffKind.self)
                + words(OutcomeKind.self) + words(AftercareState.self)
                + words(Speaker.Kind.self) + words(Availability.Absence.Kind.self),
        ]
    }

    private func words<Word: ListWord>(_ type: Word.Type) -> [String] {
        Array(type.allCases).map(\.wordKey)
    }

    /// What people write besides, where the key without `.also` is one that rules are read by.
    private func alsoKeys() -> [String] {
        let grammar = sources.filter { $0.key.contains("Rules/PhraseGrammar") }.values
        return keys.filter { key in
            guard key.hasPrefix("rule."), key.hasSuffix(".also") else { return false }
            let base = key.dropLast(5)
            return base.hasPrefix("rule.every.") || grammar.contains { $0.contains("\"\(base)\"") }
        }
    }

    /// The texts of the kinds of message, in the forms that they have.
    private func messageKeys() -> [String] {
        MessageKind.allCases.flatMap { kind in
            MessageForm.allCases.filter { $0 != .sms || kind.hasSMS }.map {
                "message.\(kind.rawValue).\($0.rawValue)"
            }
        }
    }

    /// What happens to seats, by the names that texts know them by.
    private func seatKeys() -> [String] {
        let source = sources["Participation/Rosters/RosterEvent.swift"] ?? ""
        return source.matches(of: /case \.\w+: "([a-z-]+)"/).map { "seat.\($0.output.1)" }
    }

    /// The headings of a table of people and the other headings for the same.
    private func columnKeys(_ type: String, _ prefix: String) -> [String] {
        let source = sources["Documents/Tables/\(type).swift"] ?? ""
        return source.matches(of: /\n    case (\w+)(?: = "([a-z-]+)")?/).flatMap { match in
            let name = match.output.2 ?? match.output.1
            return ["\(prefix).\(name)", "\(prefix).\(name).also"]
        }
    }

    /// The last part of a key, given to `fact`, `column` and `sheet`.
    private func sheetKeys() -> [String] {
        sources.filter { $0.key.hasPrefix("Correspondence/Sheets/") }.values.flatMap { source in
            source.matches(of: /(?:fact|column)\(\s*"([a-z-]+)"/).map { String($0.output.1) }
                + source.matches(of: /\.sheet\(\s*\.\w+,\s*"([a-z-]+)"/).map {
                    String($0.output.1)
                }
        }.map { "sheet.\($0)" }
    }

    @Test("Keys that stand in the sources are in the Danish catalogue")
    func known() throws {
        let pattern = /(?:Phrase|text)\(\s*"([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*)"\s*[,)]/
        var found = 0
        for (file, source) in sources {
            for match in source.matches(of: pattern) {
                let key = String(match.output.1)
                found += 1
                // A name of a YAML key is no key of ours.
                guard key.contains(".") || source.contains("Phrase(\"\(key)\"") else { continue }
                let isOfFace = file.hasPrefix("jobklub/") && nextSteps.contains(key)
                #expect(isOfFace || keys.contains(key), "\(file): \(key)")
            }
        }
        #expect(found > 150)
        for key in try computed().values.flatMap(\.self) { #expect(keys.contains(key)) }
    }

    @Test("Every key that is put together is put together from what the test knows")
    func knownPrefixes() throws {
        let prefixes = try Set(computed().keys)
        for (file, source) in sources {
            for match in source.matches(of: /"([a-z]+(?:\.[a-z-]*)+)\\\(/) {
                let prefix = String(match.output.1)
                let isOurs = keys.contains { $0.hasPrefix(prefix) }
                #expect(!isOurs || prefixes.contains(prefix), "\(file): \(prefix)")
            }
        }
    }

    @Test("Every key of the Danish catalogue is used")
    func used() throws {
        let used = literals(in: sources.values).union(try computed().values.flatMap(\.self))
        #expect(keys.subtracting(used).sorted() == [])
    }

    @Test("Every text of the command line's own is used by it")
    func usedByTheCommandLine() {
        let commands = sources.filter { $0.key.hasPrefix("jobklub/") }.values
        let own = nextSteps.subtracting(keys)
        #expect(!own.isEmpty)
        #expect(own.subtracting(literals(in: commands)).sorted() == [])
    }

    private func literals(in sources: some Sequence<String>) -> Set<String> {
        Set(
            sources.flatMap { source in
                source.matches(of: /"([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*)"/).map {
                    String($0.output.1)
                }
            }
        )
    }
}
