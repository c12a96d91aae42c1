import CivilTime
import Correspondence
import Participation
import Planning
import Testing

@Suite("The invitation on paper")
struct InvitationTests {
    @Test("The reader's language comes first, Danish beneath")
    func languages() throws {
        let occasion = try Sample.occasion(.session, try Sample.frederiksberg())
        let sheet = occasion.invitation(reading: "en")
        #expect(sheet.paper == .a5)
        #expect(sheet.language == "en")
        let text = sheet.wholeText
        let english = try #require(text.firstRange(of: "Welcome"))
        let danish = try #require(text.firstRange(of: "Velkommen"))
        #expect(english.lowerBound < danish.lowerBound)
        let alone = occasion.invitation()
        #expect(alone.language == "da")
        #expect(alone.text.firstRange(of: "Welcome") == nil)
    }

    @Test("Sessions: three dates, place, way, what comes after, and how to answer")
    func sessions() throws {
        let setting = try Sample.frederiksberg(contactName: "Kirsten Holm")
        let words = try Sample.occasion(.session, setting, number: 2).invitation()
            .words
        for expected in [
            "Velkommen", "Jobklub", "Du er inviteret. Vi mødes 3 gange:",
            "tirsdag den 5. januar 2027 kl. 9.30–12.00",
            "tirsdag den 12. januar 2027 kl. 9.30–12.00",
            "tirsdag den 19. januar 2027 kl. 9.30–12.00", "1. gang: Arbejdsmarkedet i Danmark",
            "2. gang: Det kan du", "3. gang: Din jobsøgning",
            "Hovedbiblioteket, Falkoner Plads 3, 2000 Frederiksberg", "Spørg i informationen.",
            "trinfri adgang · toilet · plads til barnevogn · stillerum",
            "Det er gratis. Du må gerne tage dit barn med. Der er kaffe.",
            "Ring eller send en sms (Kirsten Holm, jobkonsulent): 00 00 00 10",
        ] {
            #expect(words.contains(expected), "\(expected)")
        }
        let afterwards = try #require(words.first { $0.hasPrefix("Bagefter") })
        #expect(afterwards.contains("30 minutter: torsdag den 21. januar 2027."))
        #expect(
            afterwards.contains("tirsdag den 26. januar 2027 kl. 9.30–11.30, Hovedbiblioteket.")
        )
    }

    @Test("The dates are bold, so that they are seen")
    func bold() throws {
        let sheet = try Sample.occasion(.session, try Sample.frederiksberg())
            .invitation()
        guard case .together(let blocks)? = sheet.blocks.first else {
            Issue.record("one language stays together")
            return
        }
        for date in ["5.", "12.", "19."] {
            #expect(blocks.contains(.strong("tirsdag den \(date) januar 2027 kl. 9.30–12.00")))
        }
    }

    @Test("The code holds the venue's address and nothing about anybody")
    func code() throws {
        for kind in [MeetingKind.session, .talks, .network] {
            let occasion = try Sample.occasion(kind, try Sample.frederiksberg())
            let sheet = occasion.invitation(reading: "en")
            let codes = ([sheet] + sheet.following).flatMap(\.blocks).flatMap {
                block -> [PrintedSheet.Code] in
                guard case .together(let inner) = block else { return [] }
                return inner.compactMap { if case .code(let code) = $0 { code } else { nil } }
            }
            #expect(codes.count == 2)
            #expect(codes.allSatisfy { $0.payload == occasion.venue.address })
            #expect(codes.allSatisfy { $0.caption.hasSuffix(occasion.venue.address) })
        }
    }

    @Test(
        "Answers are wanted by noon of the working day before, in words",
        arguments: [
            // A Tuesday after a weekend; a Tuesday after Easter: Monday, Friday and Thursday are holidays.
            ("FREQ=MONTHLY;BYDAY=1TU", 1, "mandag den 4. januar kl. 12.00"),
            ("FREQ=MONTHLY;BYDAY=-1TU", 3, "onsdag den 24. marts kl. 12.00"),
            ("FREQ=MONTHLY;BYDAY=2MO", 2, "fredag den 5. februar kl. 12.00"),
        ]
    )
    func deadline(rule: String, month: Int, expected: String) throws {
        let setting = try Sample.frederiksberg(sessions: rule)
        let words = try Sample.occasion(.session, setting, month).invitation().words
        let sentence = try #require(words.first { $0.contains("meld helst afbud senest") })
        #expect(sentence.contains("senest \(expected). Bliver du forhindret"))
        #expect(sentence.hasPrefix("Når du siger ja, regner vi med dig."))
    }

    @Test(
        "Each kind of meeting has its own welcome",
        arguments: [
            (MeetingKind.talks, "Din egen samtale", "i 30 minutter"),
            (.network, "Kom til netværksmøde", "Mød andre"),
            (.info, "Kom og hør mere", "hjælpe dig"), (.visit, "Mød en arbejdsplads", "spørgsmål"),
        ]
    )
    func kinds(kind: MeetingKind, heading: String, lead: String) throws {
        let isVejle = kind == .info || kind == .visit
        let setting = try isVejle ? Sample.vejle() : Sample.frederiksberg()
        let sheet = try Sample.occasion(kind, setting).invitation()
        #expect(sheet.words.contains(heading))
        #expect(sheet.words.contains { $0.contains(lead) })
        #expect(!sheet.text.contains("{") && !sheet.text.contains("invitation."))
        #expect(!sheet.text.contains("Bagefter"))
        for person in Sample.people { #expect(!sheet.text.contains(person.givenName)) }
    }

    @Test("A session that is held elsewhere says so with its date")
    func elsewhere() throws {
        let setting = try Sample.frederiksberg()
        let plan = try Sample.year(setting)
        let meetings = plan.meetings.map { meeting in
            meeting.kind == .session && meeting.id.number == 2
                ? Moved.to("town-hall", meeting) : meeting
        }
        let changed = Plan(span: plan.span, meetings: meetings.compactMap(\.self), skipped: [])
        let first = try #require(changed.meetings.first { $0.kind == .session })
        let occasion = try #require(Occasion(first.id, in: changed, setting))
        let words = occasion.invitation().words
        #expect(words.contains("Sted tirsdag den 12. januar"))
        #expect(words.contains("Frederiksberg Rådhus, Smallegade 1, 2000 Frederiksberg"))
    }
}
