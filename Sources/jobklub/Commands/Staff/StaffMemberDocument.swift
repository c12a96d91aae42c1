internal import CivilTime
internal import Office
internal import Participation
internal import Planning

/// A facilitator, a speaker or an interpreter as `--json` prints them.
struct StaffMemberDocument: Encodable {
    let kind: String
    let id: String
    let name: String
    @ExplicitNull var phone: String?
    @ExplicitNull var mailbox: String?
    let languages: [String]
    let programmes: [String]
    let hours: [Hours]
    let absences: [Absence]
    let bookings: [Booking]
    var facilitator: FacilitatorFacts?
    var speaker: SpeakerFacts?
    var interpreter: InterpreterFacts?
    /// Left out of lists.
    var meetings: [MeetingFacts]?

    /// A meeting that they help at, or have declined.
    struct MeetingFacts: Encodable {
        let id: String
        let day: String
        let answer: String
        @ExplicitNull var answeredOn: String?
        let talks: [Int]
    }

    init(_ page: StaffPage) {
        self.init(page.member)
        meetings = page.meetings.map { entry in
            MeetingFacts(
                id: entry.id,
                day: entry.day.description,
                answer: entry.assignment.answer.rawValue,
                answeredOn: entry.assignment.day?.description,
                talks: entry.assignment.talks.map(\.participant)
            )
        }
    }

    struct Hours: Encodable {
        let days: [String]
        let from: String
        let to: String
    }

    struct Absence: Encodable {
        let kind: String
        let from: String
        let to: String
    }

    struct Booking: Encodable {
        let day: String
        let from: String
        let to: String
    }

    struct FacilitatorFacts: Encodable {
        @ExplicitNull var title: String?
        let targetPerWeek: Int
        let mostPerWeek: Int
    }

    struct SpeakerFacts: Encodable {
        let kind: String
        let lineOfWork: String
        let themes: [String]
        let speechesPerYear: Int
        let daysBetweenSpeeches: Int
        let daysBeforeSameProgramme: Int
        let kronerPerSpeech: Int
        let openings: Bool
        @ExplicitNull var nameConsent: String?
        @ExplicitNull var photoConsent: String?
        let thankedOn: [String]
    }

    struct InterpreterFacts: Encodable {
        @ExplicitNull var gender: String?
        let modes: [String]
    }

    init(_ member: AnyStaffMember) {
        kind = member.staffKind.rawValue
        id = member.id.text
        name = member.name
        phone = member.phone
        mailbox = member.mailbox
        languages = member.languages
        programmes = member.programmes.sorted().map(\.text)
        hours = member.availability.hours.map { hours in
            Hours(
                days: Weekday.allCases.filter(hours.weekdays.contains).map(\.code),
                from: "\(hours.span.start)",
                to: "\(hours.span.end)"
            )
        }
        absences = member.availability.absences.map {
            Absence(kind: $0.kind.rawValue, from: "\($0.span.first)", to: "\($0.span.last)")
        }
        bookings = member.availability.bookings.map {
            Booking(day: "\($0.day)", from: "\($0.span.start)", to: "\($0.span.end)")
        }
        switch member {
        case .facilitator(let facilitator):
            self.facilitator = FacilitatorFacts(
                title: facilitator.title?.danish,
                targetPerWeek: facilitator.targetMeetingsPerWeek,
                mostPerWeek: facilitator.mostMeetingsPerWeek
            )
        case .speaker(let speaker): self.speaker = SpeakerFacts(speaker)
        case .interpreter(let interpreter):
            self.interpreter = InterpreterFacts(
                gender: interpreter.gender?.rawValue,
                modes: InterpretingMode.allCases.filter(interpreter.modes.contains)
                    .map(\.rawValue)
            )
        }
    }
}

extension StaffMemberDocument.SpeakerFacts {
    fileprivate init(_ speaker: Speaker) {
        kind = speaker.kind.rawValue
        lineOfWork = speaker.lineOfWork
        themes = speaker.themes
        speechesPerYear = speaker.mostSpeechesPerYear
        daysBetweenSpeeches = speaker.daysBetweenSpeeches
        daysBeforeSameProgramme = speaker.daysBeforeSameProgramme
        kronerPerSpeech = speaker.kronerPerSpeech
        openings = speaker.hasOpenings
        nameConsent = speaker.consent.name?.description
        photoConsent = speaker.consent.photo?.description
        thankedOn = speaker.thankedOn.map(\.description)
    }
}
