internal import CivilTime
internal import Correspondence
internal import Office
internal import Participation
internal import Planning
internal import Store

/// The morning of a day, as `--json` prints it.
struct MorningDocument: Encodable {
    let date: String
    let meetings: [MeetingDocument]
    let cancelled: [Entry]
    let calls: [CallDocument]
    let aftercare: [AftercareDocument]
    let seats: [SeatsDocument]
    let toFillIn: [UnmarkedDocument]
    @ExplicitNull var next: Entry?

    struct Entry: Codable {
        let id: String
        let date: String
        let start: String
        let end: String
        let venue: String
    }

    struct MeetingDocument: Encodable {
        let id: String
        let start: String
        let end: String
        let venue: String
        @ExplicitNull var address: String?
        @ExplicitNull var host: HostDocument?
        @ExplicitNull var planB: String?
        @ExplicitNull var theme: String?
        let staff: [StaffDocument]
        let yes: Int
        let noAnswer: Int
        let cancelled: Int
        let children: Int
        let coffee: Int
        let new: [Int]
        let back: [Int]
        let talks: [TalkDocument]
    }

    struct HostDocument: Codable {
        let name: String
        let phone: String
    }

    struct StaffDocument: Encodable {
        let kind: String
        let id: String
        let name: String
        @ExplicitNull var phone: String?
        let answer: String
    }

    struct TalkDocument: Encodable {
        let participant: Int
        let start: String
        let end: String
        @ExplicitNull var interpreter: String?
    }

    struct PersonDocument: Encodable {
        let participant: Int
        let name: String
        @ExplicitNull var phone: String?
        @ExplicitNull var language: String?
        @ExplicitNull var interpreter: InterpreterDocument?
        @ExplicitNull var contactRule: String?
        @ExplicitNull var contactHours: String?
    }

    struct CallDocument: Encodable {
        let person: PersonDocument
        /// `morning`, `later` or `never`.
        let when: String
        let reasons: [ReasonDocument]
    }

    struct ReasonDocument: Encodable {
        let code: String
        let meeting: String
    }

    struct AftercareDocument: Encodable {
        let person: PersonDocument
        let outcome: Int
        @ExplicitNull var company: String?
        /// 3, 6 or 12.
        let month: Int
        /// The day since which it is due.
        let since: String
    }

    struct SeatsDocument: Encodable {
        let place: String
        let first: Entry
        let free: Int
        let offered: [OfferDocument]
        let waiting: [WaitingDocument]
    }

    struct OfferDocument: Encodable {
        let person: PersonDocument
        let until: String
    }

    struct WaitingDocument: Encodable {
        let person: PersonDocument
        let seats: Int
    }

    struct UnmarkedDocument: Encodable {
        let id: String
        let date: String
        let unmarked: Int
    }
}

extension MorningDocument {
    init(_ page: MorningPage) {
        date = page.day.description
        meetings = page.meetings.map(MeetingDocument.init)
        cancelled = page.cancelled.map(Entry.init)
        calls = page.calls.map { call in
            CallDocument(
                person: PersonDocument(call.told),
                when: call.time.rawValue,
                reasons: call.reasons.map {
                    ReasonDocument(code: $0.code, meeting: $0.meeting.description)
                }
            )
        }
        aftercare = page.aftercare.map {
            AftercareDocument(
                person: PersonDocument($0.told),
                outcome: $0.call.job.number,
                company: $0.call.job.outcome.company,
                month: $0.call.month.rawValue,
                since: $0.call.since.description
            )
        }
        seats = page.seats.map { seats in
            SeatsDocument(
                place: seats.roster,
                first: Entry(seats.first),
                free: seats.free,
                offered: seats.offered.map {
                    OfferDocument(person: PersonDocument($0.told), until: $0.until.description)
                },
                waiting: seats.waiting.map {
                    WaitingDocument(person: PersonDocument($0.told), seats: $0.seats)
                }
            )
        }
        toFillIn = page.unmarked.map {
            UnmarkedDocument(
                id: $0.meeting.id,
                date: $0.meeting.day.description,
                unmarked: $0.count
            )
        }
        next = page.next.map(Entry.init)
    }
}

extension MorningDocument.Entry {
    init(_ meeting: MeetingEntry) {
        id = meeting.id
        date = meeting.day.description
        start = meeting.span.start.description
        end = meeting.span.end.description
        venue = meeting.venueID
    }
}

extension MorningDocument.PersonDocument {
    init(_ told: Told) {
        if case .participant(let id) = told.part { participant = id } else { participant = 0 }
        name = told.name
        phone = told.phone
        language = told.language
        interpreter = told.interpreter.map(InterpreterDocument.init)
        contactRule = told.contactRule?.rawValue
        contactHours = told.contactHours.map(\.code)
    }
}

extension MorningDocument.MeetingDocument {
    init(_ meeting: MorningMeeting) {
        let entry = meeting.list.meeting
        id = entry.id
        start = entry.span.start.description
        end = entry.span.end.description
        venue = entry.venueID
        address = entry.address
        host = meeting.host.map {
            MorningDocument.HostDocument(name: $0.name, phone: $0.phone)
        }
        planB = meeting.planB?.danish
        theme = meeting.list.theme?.danish
        staff = meeting.list.staff.entries.map {
            MorningDocument.StaffDocument(
                kind: $0.assignment.kind.rawValue,
                id: $0.assignment.id.text,
                name: $0.name,
                phone: $0.phone,
                answer: $0.assignment.answer.rawValue
            )
        }
        yes = meeting.yes
        noAnswer = meeting.unanswered
        cancelled = meeting.cancelled
        children = meeting.children
        coffee = meeting.coffee
        new = meeting.new.map(\.id)
        back = meeting.back.map(\.id)
        talks = meeting.talks.map {
            MorningDocument.TalkDocument(
                participant: $0.participant.id,
                start: $0.span.start.description,
                end: $0.span.end.description,
                interpreter: $0.interpreter
            )
        }
    }
}
