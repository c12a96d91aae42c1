internal import CivilTime
internal import Correspondence
internal import Planning

/// A plan as `--json` prints it.
struct PlanDocument: Codable {
    let programme: String
    let from: String
    let to: String
    let meetings: [MeetingDocument]
    let skipped: [SkippedDocument]
    /// Only where it was asked for.
    let proof: ProofDocument?
    /// Only of a year that is kept.
    let cancelled: [CancelledDocument]?

    struct MeetingDocument: Codable {
        let id: String
        let cycle: String
        let kind: String
        @ExplicitNull var number: Int?
        let ruleDate: String
        /// The start that is wished for, only where the meeting begins at another time.
        let ruleStart: String?
        let date: String
        let start: String
        let end: String
        let venue: String
        let venueOutsideTownHall: Bool
        let moved: Bool
        let reasons: [ReasonDocument]
        /// Only where the plan was made with people.
        let people: PeopleDocument?
        /// A key of the rules that would help, only where there is one.
        let hint: String?
    }

    struct CancelledDocument: Codable {
        let id: String
        let ruleDate: String
        let date: String
        let start: String
        let end: String
        let venue: String
        let reason: String
    }

    struct PeopleDocument: Codable {
        let facilitators: [String]
        @ExplicitNull var speaker: String?
        let interpreters: [String]?
    }

    struct ProofDocument: Codable {
        let best: Bool
        /// How much better another plan could be; only where this one is not known to be the best.
        let atMost: Room?

        struct Room: Codable {
            let level: String
            let count: Int
        }
    }

    struct SkippedDocument: Codable {
        let id: String
        let cycle: String
        let kind: String
        @ExplicitNull var number: Int?
        let ruleDate: String
        let reasons: [ReasonDocument]
        let hint: String?
    }

    struct ReasonDocument: Codable {
        let code: String
        let date: String
        @ExplicitNull var resource: String?
        let text: String
    }
}

/// A value that is written as `null` when there is none, rather than left out.
@propertyWrapper
struct ExplicitNull<Value: Encodable>: Encodable {
    var wrappedValue: Value?

    init(wrappedValue: Value?) {
        self.wrappedValue = wrappedValue
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue {
            try container.encode(wrappedValue)
        } else {
            try container.encodeNil()
        }
    }
}

extension ExplicitNull: Decodable where Value: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
    }
}

extension PlanDocument {
    init(
        _ plan: Plan,
        _ setting: Setting,
        proof: PlanProof? = nil,
        namesPeople: Bool = false,
        cancelled: [(meeting: Meeting, reason: Phrase)]? = nil,
        in catalogue: Catalogue
    ) {
        let names = PlanNames(setting)
        func documents(_ reasons: [Reason]) -> [ReasonDocument] {
            reasons.map {
                ReasonDocument(
                    code: $0.code,
                    date: $0.date.description,
                    resource: $0.resource,
                    text: catalogue.text($0, names: names)
                )
            }
        }
        func hint(_ id: MeetingID, _ reasons: [Reason]) -> String? {
            setting.wouldFitAtAnotherTime(id, reasons) ? "starts" : nil
        }
        let outside = Set(setting.venues.filter(\.isOutsideTownHall).map(\.id))
        programme = setting.programme.id.text
        from = plan.span.first.description
        to = plan.span.last.description
        meetings = plan.meetings.map {
            MeetingDocument(
                id: $0.id.description,
                cycle: $0.id.cycle.description,
                kind: $0.kind.rawValue,
                number: $0.id.number,
                ruleDate: $0.ruleDate.description,
                ruleStart: setting.isStartMoved($0)
                    ? setting.wishedStart(of: $0)?.description : nil,
                date: $0.date.description,
                start: $0.span.start.description,
                end: $0.span.end.description,
                venue: $0.venue.text,
                venueOutsideTownHall: outside.contains($0.venue),
                moved: setting.isMoved($0),
                reasons: documents($0.reasons),
                people: namesPeople
                    ? PeopleDocument(
                        facilitators: $0.facilitators.map(\.text),
                        speaker: $0.speaker?.text,
                        interpreters: cancelled == nil ? nil : $0.interpreters.map(\.text)
                    ) : nil,
                hint: hint($0.id, $0.reasons)
            )
        }
        skipped = plan.skipped.map {
            SkippedDocument(
                id: $0.id.description,
                cycle: $0.id.cycle.description,
                kind: $0.kind.rawValue,
                number: $0.id.number,
                ruleDate: $0.ruleDate.description,
                reasons: documents($0.reasons),
                hint: hint($0.id, $0.reasons)
            )
        }
        self.cancelled = cancelled?.map { meeting, reason in
            CancelledDocument(
                id: meeting.id.description,
                ruleDate: meeting.ruleDate.description,
                date: meeting.date.description,
                start: meeting.span.start.description,
                end: meeting.span.end.description,
                venue: meeting.venue.text,
                reason: catalogue.text(reason)
            )
        }
        self.proof = proof.map { proof in
            ProofDocument(
                best: proof.room == nil,
                atMost: proof.room.map {
                    ProofDocument.Room(level: $0.level.rawValue, count: $0.most)
                }
            )
        }
    }

    /// The plan that this document was printed from, without its reasons; nothing where it is no plan.
    var plan: Plan? {
        guard
            let first = Day(from), let last = Day(to), let span = DaySpan(first, through: last)
        else { return nil }
        var plan: [Meeting] = []
        for meeting in meetings {
            guard let value = meeting.value else { return nil }
            plan.append(value)
        }
        return Plan(span: span, meetings: plan, skipped: [])
    }
}

extension PlanDocument.MeetingDocument {
    fileprivate var value: Meeting? {
        guard
            let id = MeetingID(id, number: number), let kind = MeetingKind(rawValue: kind),
            let ruleDate = Day(ruleDate), let date = Day(date), let start = ClockTime(start),
            let end = ClockTime(end), let span = ClockSpan(start, to: end),
            let venue = Identifier(venue)
        else { return nil }
        return Meeting(
            id: id,
            kind: kind,
            ruleDate: ruleDate,
            date: date,
            span: span,
            venue: venue,
            reasons: []
        )
    }
}
