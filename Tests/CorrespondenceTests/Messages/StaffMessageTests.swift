import CivilTime
import Correspondence
import Participation
import Planning
import Testing

@Suite("What those who help are told")
struct StaffMessageTests {
    @Test(
        "The day brief names who helps, with numbers, and counts participants without naming them"
    )
    func brief() throws {
        let first = try SampleMessages.session()
        let speaker = Speaker(
            particulars: Particulars(
                id: try Sample.id("samira"),
                name: "Samira Aziz",
                phone: "00 00 00 31",
                languages: ["da"],
                availability: Availability(hours: [])
            ),
            kind: .roleModel,
            lineOfWork: "pleje"
        )
        var brief = try SampleMessages.brief()
        brief.staff = MeetingStaff(
            [StaffAssignment(.speaker, try Sample.id("samira"), .accepted)],
            Staff(speakers: [speaker])
        )
        brief.speechMinutes = 20
        brief.mayTakePictures = false
        let text = Message(.facilitatorBrief(brief), in: try SampleMessages.envelope(to: "Anne"))
            .plainText
        #expect(
            text.contains(
                """
                Oplægsholder: Samira Aziz, 00 00 00 31
                Emne: Arbejdsmarkedet i Danmark
                Varighed: 20 minutter
                Billeder: har ikke sagt ja
                """
            )
        )
        for person in Sample.people { #expect(!text.contains(person.givenName)) }
        #expect(text.contains("Inviterede: 4. Ja: 1. Afbud: 1. Intet svar: 2."))
        brief.calls = 0
        brief.changes = 0
        brief.notReached = 0
        brief.newToday = 0
        brief.backToday = 0
        brief.coffee = 0
        let quiet = Message(.facilitatorBrief(brief), in: try SampleMessages.envelope(to: "Anne"))
            .plainText
        for word in ["Ring til", "ændring", "Nye i dag", "Tilbage", "Kaffe til"] {
            #expect(!quiet.contains(word))
        }
        #expect(first.meeting.id == brief.occasion.meeting.id)
    }

    @Test("Interpreters, speakers and hosts are told nobody's name who takes part")
    func names() throws {
        for row in try SampleMessages.all() {
            switch row.content.kind.audience {
            case .participant, .facilitator: continue
            case .speaker, .interpreter, .venue, .door: break
            }
            let text = Message(row.content, in: try SampleMessages.envelope(to: "Huda")).outline
            for person in Sample.people { #expect(!text.contains(person.givenName)) }
        }
    }

    @Test("A venue that orders no coffee is not told of any", arguments: [0, 1, 18])
    func coffee(count: Int) throws {
        let order = RoomOrder(for: try SampleMessages.session(), people: 1, coffee: count)
        let envelope = try SampleMessages.envelope(to: "Informationen")
        let request = Message(.venueRequest(order), in: envelope).plainText
        #expect(request.contains("Antal: 1 person\n") && !request.contains("1 personer"))
        let cancelled = Message(.venueCancelled(order), in: envelope).plainText
        #expect(request.contains("Kaffe") == (count > 0))
        #expect(cancelled.contains("kaffe") == (count > 0))
        if count == 1 { #expect(request.contains("Kaffe: til 1 person\n")) }
    }

    @Test("Whoever has no time for a talk yet is asked for one, and has nothing to cancel")
    func choosing() throws {
        let talks = try Sample.occasion(.talks, try SampleMessages.setting())
        let text = Message(
            .talkInvitation(talks, .anybody),
            in: try SampleMessages.envelope()
        ).plainText
        #expect(
            text.contains("Ring eller send en sms til 00 00 00 10, så finder vi en tid sammen.")
        )
        #expect(!text.contains("afbud") && !text.contains("Kommer du?"))
    }
}
