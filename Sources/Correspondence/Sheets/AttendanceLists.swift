internal import CivilTime
public import Participation
internal import Planning

extension Occasion {
    /// The facilitator's list: who is expected, with boxes to tick.
    ///
    /// It is never passed round. It holds no category, nationality, goal, reason or year of birth.
    ///
    /// - Parameters:
    ///   - registrations: In the order they should stand; none gives as many empty rows as seats.
    ///   - staff: Who helps, and who has declined.
    ///   - catalogue: The language.
    /// - Returns: A sheet with one table.
    public func facilitatorList(
        _ registrations: [ListedParticipant],
        staff: MeetingStaff = .none,
        in catalogue: Catalogue
    ) -> PrintedSheet {
        let text = SheetText(occasion: self, catalogue: catalogue)
        return text.sheet(
            .a4,
            "list",
            blocks: [
                .heading(text.name), .strong(text.dateAndTime), .facts(facts(staff, text)),
                .table(
                    step.kind == .talks
                        ? talks(registrations, staff, text) : rows(registrations, text)
                ),
                .together(counts(registrations, text)),
            ] + notes(registrations, text),
            footer: catalogue.text("sheet.shred")
        )
    }

    /// The signature list: one date, names and room to sign, nothing else.
    ///
    /// Talks are between two people, so their list shows times and no names.
    ///
    /// - Parameters:
    ///   - registrations: In the order they should stand; none gives as many empty rows as seats.
    ///   - catalogue: The language.
    /// - Returns: A sheet with one table.
    public func signatureList(
        _ registrations: [ListedParticipant],
        in catalogue: Catalogue
    ) -> PrintedSheet {
        let text = SheetText(occasion: self, catalogue: catalogue)
        let table: PrintedSheet.Table
        if step.kind == .talks {
            table = PrintedSheet.Table(
                columns: [text.column("time", share: 2), text.column("signature", share: 6)],
                rows: slots.map { [catalogue.span($0), ""] },
                rowHeight: .signature
            )
        } else {
            let expected = registrations.filter { $0.answer != .cancelled }
            let names = expected.map(\.participant.shortName)
            let empty = registrations.isEmpty ? step.seats : Occasion.walkInRows
            table = PrintedSheet.Table(
                columns: [text.column("name", share: 4), text.column("signature", share: 6)],
                rows: names.map { [$0, ""] } + Array(repeating: ["", ""], count: empty),
                rowHeight: .signature
            )
        }
        return text.sheet(
            .a4,
            "signature-list",
            blocks: [.heading(catalogue.date(meeting.date)), .table(table)]
        )
    }

    /// Rows left free for people who come without a registration.
    static let walkInRows = 3

    private func facts(_ staff: MeetingStaff, _ text: SheetText) -> [PrintedSheet.Fact] {
        var facts = [text.fact("venue", text.venue), text.fact("host", text.host)]
        if let planB = venue.planB {
            facts.append(text.fact("plan-b", text.catalogue.text(planB)))
        }
        facts += people(staff, .facilitator, text, or: programme.contact.name)
        if step.kind != .talks {
            facts += people(staff, .speaker, text) + [text.fact("theme", text.theme)]
        }
        return facts + people(staff, .interpreter, text)
    }

    /// All of one kind, a line each, those who have declined in brackets; a line to write on if nobody
    /// is there.
    private func people(
        _ staff: MeetingStaff,
        _ kind: StaffKind,
        _ text: SheetText,
        or other: String? = nil
    ) -> [PrintedSheet.Fact] {
        let on = staff.on(kind).map(text.catalogue.text)
        let declined = staff.declined(kind).map { "(\(text.catalogue.text($0)))" }
        return ((on.isEmpty ? [other ?? ""] : on) + declined).map {
            // By the kind, as the words for roles are called.
            text.fact(kind.rawValue, $0)
        }
    }

    /// What participants would like help with, and what was remarked; nothing of what there is none.
    private func notes(
        _ registrations: [ListedParticipant],
        _ text: SheetText
    ) -> [PrintedSheet.Block] {
        func block(
            _ heading: String,
            _ note: (ListedParticipant) -> String?
        ) -> [PrintedSheet.Block] {
            let facts = registrations.compactMap { registration in
                note(registration).map {
                    PrintedSheet.Fact(registration.participant.shortName, $0)
                }
            }
            return facts.isEmpty ? [] : [.together([.strong(heading), .facts(facts)])]
        }
        return block(text.catalogue.text("sheet.requests"), \.request)
            + block(text.catalogue.text("sheet.remarks"), \.remark)
    }

    private func rows(_ registrations: [ListedParticipant], _ text: SheetText) -> PrintedSheet.Table
    {
        let people = registrations.map { registration in
            [
                registration.participant.shortName,
                text.catalogue.phone(registration.participant),
                text.catalogue.text("answer.\(registration.answer.rawValue)"),
                registration.children > 0 ? String(registration.children) : "", "", "", "", "",
            ]
        }
        let free = registrations.isEmpty ? step.seats : Occasion.walkInRows
        return PrintedSheet.Table(
            columns: [
                text.column("name", share: 9), text.column("phone", share: 7),
                text.column("answer", share: 6), text.column("children", share: 3),
                text.column("came", share: 3, isBox: true),
                text.column("came-late", share: 3, isBox: true),
                text.column("excused", share: 3, isBox: true),
                text.column("no-show", share: 3, isBox: true),
            ],
            rows: people + Array(repeating: Array(repeating: "", count: 8), count: free),
            rowHeight: .tick,
            numbering: numbering(registrations, text)
        )
    }

    /// One row for each time; whoever has booked it stands there.
    private func talks(
        _ registrations: [ListedParticipant],
        _ staff: MeetingStaff,
        _ text: SheetText
    ) -> PrintedSheet.Table {
        let schedule = TalkSchedule(slots: slots, registrations: registrations)
        // Whoever found no time or has not answered is there to be called.
        let withoutTime = schedule.waiting + registrations.filter { $0.answer == .none }
        let rows =
            schedule.entries.map { (text.catalogue.span($0.span), $0.registration) }
            + withoutTime.map { ("", $0) }
        return PrintedSheet.Table(
            columns: [
                text.column("time", share: 6), text.column("name", share: 9),
                text.column("phone", share: 7), text.column("interpreter", share: 8),
                text.column("held", share: 3, isBox: true),
                text.column("moved", share: 3, isBox: true),
                text.column("not-wanted", share: 4, isBox: true),
            ],
            rows: rows.map { time, registration in
                let person = registration?.participant
                let wish = person?.wantsInterpreter == true ? text.catalogue.text("yes") : ""
                let interpreter = person.flatMap { staff.interpreter(of: $0.id)?.name }
                return [
                    time, person?.shortName ?? "", person?.phoneInUse ?? "", interpreter ?? wish,
                    "", "", "",
                ]
            },
            rowHeight: .tick,
            numbering: numbering(rows.map(\.1), text)
        )
    }

    /// The numbers of the people, for a list that is filled in on a computer; none without people.
    private func numbering(
        _ registrations: [ListedParticipant?],
        _ text: SheetText
    ) -> PrintedSheet.Numbering? {
        let numbers = registrations.map { $0?.participant.id }
        guard numbers.contains(where: { $0 != nil }) else { return nil }
        return PrintedSheet.Numbering(text.catalogue.text("sheet.number"), numbers: numbers)
    }

    private func counts(_ registrations: [ListedParticipant], _ text: SheetText) -> [PrintedSheet
        .Block]
    {
        guard step.kind != .talks else { return [] }
        let tally = PrintedSheet.Block.facts([text.fact("tally", "")])
        guard !registrations.isEmpty else { return [tally] }
        let count = AnswerCount(registrations)
        let line = Phrase(
            "sheet.counts",
            [
                "invited": .number(count.invited), "yes": .number(count.yes),
                "cancelled": .number(count.cancelled), "unanswered": .number(count.unanswered),
                "children": .number(count.children),
            ]
        )
        return [.paragraph(text.catalogue.text(line)), tally]
    }
}

extension Catalogue {
    /// The number to call somebody at, with the hours in which they want to be called.
    ///
    /// - Parameter participant: Who.
    /// - Returns: Empty where they have no number or do not want to be called.
    public func phone(_ participant: Participant) -> String {
        guard let phone = participant.phoneInUse else { return "" }
        return participant.contactHours.map { "\(phone) (\(span($0)))" } ?? phone
    }
}
