import CivilTime
import Planning
import Testing

extension Sample {
    /// Three Tuesdays, talks two days later, a network meeting on the fourth Tuesday.
    static func frederiksberg(
        sessions: String = "FREQ=MONTHLY;BYDAY=1TU",
        contactName: String? = nil,
        agenda: [Step.AgendaItem]? = nil
    ) throws -> Setting {
        let agenda =
            agenda ?? [
                .init(minutes: 15, text: text("Kaffe og velkomst", "Coffee and welcome")),
                .init(minutes: 135, text: text("Jeres spørgsmål", "Your questions")),
            ]
        let themes = [
            text("Arbejdsmarkedet i Danmark", "The labour market in Denmark"),
            text("Det kan du", "What you can do"), text("Din jobsøgning", "Your job search"),
        ]
        let steps = [
            try step(
                "session",
                .session,
                text("Jobklub", "Job club"),
                .rule(RecurrenceRule(sessions)),
                span("09:30", "12:00"),
                occurrences: 3,
                venues: ["library", "town-hall"],
                ifClosed: .nearest(
                    earlierDays: 2,
                    laterDays: 3,
                    otherWeekdays: [.monday, .wednesday, .thursday]
                ),
                contents: themes.map { Step.Content(theme: $0, agenda: agenda) }
            ),
            try step(
                "talks",
                .talks,
                text("Individuelle samtaler", "Individual talks"),
                .after(id("session"), days: 2),
                span("09:00", "15:30"),
                slots: SlotRule(minutes: 30, breaks: [span("12:00", "12:30")]),
                needs: VenueNeeds(closedRoom: true),
                venues: ["town-hall"],
                ifClosed: .nearest(
                    earlierDays: 1,
                    laterDays: 4,
                    otherWeekdays: [.monday, .tuesday, .wednesday, .friday]
                )
            ),
            try step(
                "network",
                .network,
                text("Netværksmøde", "Network meeting"),
                .rule(RecurrenceRule("FREQ=MONTHLY;BYDAY=4TU")),
                span("09:30", "11:30"),
                seats: 20,
                needs: VenueNeeds(outsideTownHall: true),
                venues: ["library"],
                ifClosed: .nearest(
                    earlierDays: 7,
                    laterDays: 7,
                    otherWeekdays: [.monday, .wednesday, .thursday, .friday]
                )
            ),
        ]
        return Setting(
            programme: try programme(
                "frederiksberg",
                text("Frederiksberg Kommune", "City of Frederiksberg"),
                text("Jobklub og netværk", "Job club and network"),
                contact: .init(
                    name: contactName,
                    title: text("jobkonsulent", "job consultant"),
                    phone: "00 00 00 10",
                    mailbox: "jobklub@frederiksberg.example"
                ),
                steps: steps,
                assumptions: [
                    text("Klokkeslæt står ikke i kilden.", "Clock times are not in the source.")
                ]
            ),
            venues: try [library(), townHall()],
            closedDayRules: holidays + [
                try closure(
                    "Julelukket",
                    "Closed for Christmas",
                    from: "2026-12-27",
                    days: 4,
                    kind: .municipal
                )
            ]
        )
    }

    /// Information meetings, sessions that pause in July, and a visit.
    static func vejle() throws -> Setting {
        let steps = [
            try step(
                "info",
                .info,
                text("Informationsmøde", "Information meeting"),
                .rule(RecurrenceRule("FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH")),
                span("11:00", "12:00"),
                venues: ["centre"]
            ),
            try step(
                "session",
                .session,
                text("Salgsbrev", "Sales letter"),
                .rule(RecurrenceRule("FREQ=MONTHLY;BYDAY=1WE")),
                span("10:00", "12:00"),
                occurrences: 2,
                venues: ["centre"],
                ifClosed: .nearest(earlierDays: 1, laterDays: 2, otherWeekdays: [.tuesday])
            ),
            try step(
                "visit",
                .visit,
                text("Besøg på en arbejdsplads", "Visit to a workplace"),
                .rule(RecurrenceRule("FREQ=MONTHLY;BYDAY=3TU")),
                span("13:00", "14:30"),
                venues: ["centre"]
            ),
            try step(
                "network",
                .network,
                text("Netværksmøde", "Network meeting"),
                .rule(RecurrenceRule("FREQ=MONTHLY;BYDAY=-1WE")),
                span("10:00", "12:00"),
                venues: ["centre"],
                ifClosed: .nearest(
                    earlierDays: 7,
                    laterDays: 7,
                    otherWeekdays: [.monday, .tuesday, .thursday]
                )
            ),
        ]
        return Setting(
            programme: try programme(
                "vejle",
                text("Vejle Kommune", "Municipality of Vejle"),
                text("Netværk på sprogcentret", "Network at the language centre"),
                contact: .init(
                    name: nil,
                    title: text("virksomhedskonsulent", "business consultant"),
                    phone: "00 00 00 20",
                    mailbox: "netvaerk@vejle.example"
                ),
                monthsWithoutCycle: [7],
                steps: steps
            ),
            venues: [
                try venue(
                    "centre",
                    text("Sprogcentret", "The language centre"),
                    .languageCentre,
                    address: "Eksempelvej 2, 7100 Vejle",
                    host: "Kontoret",
                    arrival: text("Vi sidder i kantinen.", "We sit in the canteen.")
                )
            ],
            closedDayRules: holidays + [
                try closure(
                    "Sprogcentret holder sommerlukket",
                    "The language centre is closed",
                    from: "2026-07-06",
                    days: 26,
                    kind: .school
                )
            ]
        )
    }

    static func library() throws -> Venue {
        try venue(
            "library",
            text("Hovedbiblioteket", "The main library"),
            .library,
            address: "Falkoner Plads 3, 2000 Frederiksberg",
            quietRoom: true,
            host: "Informationen",
            arrival: text("Spørg i informationen.", "Ask at the information desk."),
            planB: text("Vi mødes på rådhuset.", "We meet at the town hall.")
        )
    }

    static func townHall() throws -> Venue {
        try venue(
            "town-hall",
            text("Frederiksberg Rådhus", "Frederiksberg Town Hall"),
            .townHall,
            address: "Smallegade 1, 2000 Frederiksberg",
            capacity: 16,
            host: "Receptionen",
            arrival: text("Meld dig i receptionen.", "Ask at the reception.")
        )
    }
}
