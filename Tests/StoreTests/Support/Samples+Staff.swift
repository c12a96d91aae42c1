import CivilTime
import Planning
import Store

/// Facilitators, speakers and interpreters with something in every field.
extension Samples {
    static func id(_ text: String) -> Identifier {
        guard let id = Identifier(text) else { preconditionFailure("no id: \(text)") }
        return id
    }

    static func key(_ kind: StaffKind, _ text: String) -> StaffKey {
        StaffKey(kind, id(text))
    }

    static func facilitator(_ text: String) -> AnyStaffMember {
        .facilitator(Facilitator(particulars: particulars(text)))
    }

    static func span(_ from: String, _ to: String) -> ClockSpan {
        guard
            let start = ClockTime(from), let end = ClockTime(to),
            let span = ClockSpan(start, to: end)
        else { preconditionFailure("no span: \(from)-\(to)") }
        return span
    }

    static func particulars(_ text: String) -> Particulars {
        Particulars(
            id: id(text),
            name: "Medvirkende \(text)",
            phone: "00 00 00 02",
            mailbox: "\(text)@medvirkende.example",
            languages: ["uk", "da"],
            programmes: [id("frederiksberg")],
            availability: Availability(
                hours: [
                    OpeningHours(weekdays: [.tuesday, .thursday], span: span("08:00", "16:00")),
                    OpeningHours(weekdays: [.friday], span: span("18:00", "24:00")),
                ],
                absences: [
                    .init(
                        span: DaySpan(day("2027-07-05")...day("2027-07-25")),
                        kind: .vacation
                    )
                ],
                bookings: [.init(day: day("2027-07-27"), span: span("09:00", "12:00"))]
            )
        )
    }

    static let staff = Staff(
        facilitators: [
            Facilitator(particulars: particulars("ib")),
            Facilitator(
                particulars: particulars("ida"),
                title: LocalizedText("jobkonsulent", translations: ["en": "job consultant"]),
                targetMeetingsPerWeek: 1,
                mostMeetingsPerWeek: 3
            ),
        ],
        speakers: [
            Speaker(
                particulars: particulars("olga"),
                kind: .roleModel,
                lineOfWork: "køkken",
                themes: ["Sådan fandt jeg arbejde", "Løn, pension"],
                mostSpeechesPerYear: 3,
                daysBetweenSpeeches: 60,
                daysBeforeSameProgramme: 200,
                kronerPerSpeech: 500,
                hasOpenings: true,
                consent: Speaker.Consent(name: day("2026-11-01"), photo: day("2026-11-02")),
                thankedOn: [day("2026-11-25")]
            )
        ],
        interpreters: [
            Interpreter(
                particulars: particulars("huda"),
                gender: .female,
                modes: [.phone, .video]
            ),
            Interpreter(particulars: particulars("leyla"), modes: [.inPerson]),
        ],
        travel: TravelTimes(
            [
                TravelTime(
                    from: id("frederiksberg-cafe"),
                    to: id("frederiksberg-library"),
                    minutes: 15
                )
            ],
            otherwise: 25
        )
    )
}
