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
    ///   - stall: Why a seat stays free although somebody waits, in words.
    ///   - catalogue: The language.
    /// - Returns: A sheet with one table.
    public func facilitatorList(
        _ registrations: [ListedParticipant],
        staff: MeetingStaff = .none,
        stall: Phrase? = nil,
        in catalogue: Catalogue
    ) -> PrintedSheet {
        let text = SheetText(occasion: self, catalogue: catalogue)
        let names = ListNames(registrations.map(\.participant))
        return text.sheet(
            .a4,
            "list",
            blocks: [
                .heading(text.name), .strong(text.dateAndTime), .facts(facts(staff, text)),
                .table(
                    step.kind == .talks
                        ? talks(registrations, staff, names, text)
                        : rows(registrations, names, text)
                ),
                .together(counts(registrations, stall, text)),
            ] + notes(registrations, names, text),
            footer: catalogue.text("sheet.shred")
        )
    }

    /// The signature list: one date, names and room to sign, nothing else.
    ///
    /// Talks are between two people, so their list shows times and no names; a talk that takes several
    /// slots is one row.
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
                rows: TalkSchedule(slots: slots, registrations: registrations).entries
                    .map { [catalogue.span($0.span), ""] },
                rowHeight: .signature
            )
        } else {
            let expected = registrations.filter { $0.answer != .cancelled }
            let list = ListNames(registrations.map(\.participant))
            let names = expected.map { list.name(of: $0.participant) }
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
        _ names: ListNames,
        _ text: SheetText
    ) -> [PrintedSheet.Block] {
        func block(
            _ heading: String,
            _ note: (ListedParticipant) -> String?
        ) -> [PrintedSheet.Block] {
            let facts = registrations.compactMap { registration in
                note(registration).map {
                    PrintedSheet.Fact(names.name(of: registration.participant), $0)
                }
            }
            return facts.isEmpty ? [] : [.together([.strong(heading), .facts(facts)])]
        }
        return block(text.catalogue.text("sheet.requests"), \.request)
            + block(text.catalogue.text("sheet.remarks"), \.remark)
    }

    private func rows(
        _ registrations: [ListedParticipant],
        _ names: ListNames,
        _ text: SheetText
    ) -> PrintedSheet.Table {
        let boxes = text.boxes(of: step.kind)
        let columns =
            [
                text.column("number", share: 2), text.column("name", share: 9),
                text.column("phone", share: 7), text.column("answer", share: 6),
                text.column("children", share: 3),
            ] + boxes
        let people = registrations.map { registration in
            [
                "\(registration.participant.id)", names.name(of: registration.participant),
                text.catalogue.phone(registration.participant),
                text.catalogue.answer(registration),
                registration.children > 0 ? String(registration.children) : "",
            ] + ticks(of: registration)
        }
        let free = registrations.isEmpty ? step.seats : Occasion.walkInRows
        let empty = Array(repeating: columns.map { _ in "" }, count: free)
        return PrintedSheet.Table(columns: columns, rows: people + empty, rowHeight: .tick)
    }

    /// One row for each time; whoever has booked it stands there.
    private func talks(
        _ registrations: [ListedParticipant],
        _ staff: MeetingStaff,
        _ names: ListNames,
        _ text: SheetText
    ) -> PrintedSheet.Table {
        let schedule = TalkSchedule(slots: slots, registrations: registrations)
        // Whoever found no time or has not answered is there to be called.
        let withoutTime = schedule.waiting + registrations.filter { $0.answer == .none }
        let rows =
            schedule.entries.map { (text.catalogue.span($0.span), $0.registration) }
            + withoutTime.map { ("", $0) }
        let boxes = text.boxes(of: step.kind)
        return PrintedSheet.Table(
            columns: [
                text.column("time", share: 6), text.column("number", share: 2),
                text.column("name", share: 9), text.column("phone", share: 7),
                text.column("interpreter", share: 7),
            ] + boxes,
            rows: rows.map { time, registration in
                let person = registration?.participant
                let wish = person?.wantsInterpreter == true ? text.catalogue.text("yes") : ""
                let interpreter = person.flatMap { staff.interpreter(of: $0.id)?.name }
                return [
                    time, person.map { "\($0.id)" } ?? "", person.map(names.name) ?? "",
                    person.map(text.catalogue.phone) ?? "", interpreter ?? wish,
                ] + ticks(of: registration)
            },
            rowHeight: .tick
        )
    }

    /// What is ticked already, box by box, so that a list printed again is not ticked again.
    private func ticks(of registration: ListedParticipant?) -> [String] {
        Mark.of(step.kind).map { $0 == registration?.mark ? "x" : "" }
    }

    private func counts(
        _ registrations: [ListedParticipant],
        _ stall: Phrase?,
        _ text: SheetText
    ) -> [PrintedSheet.Block] {
        let stalled = stall.map { PrintedSheet.Block.paragraph(text.catalogue.text($0)) }
        guard step.kind != .talks else { return [stalled].compactMap(\.self) }
        let tally = [PrintedSheet.Block.facts([text.fact("tally", "")])]
        guard !registrations.isEmpty else { return [stalled].compactMap(\.self) + tally }
        let count = AnswerCount(registrations)
        let late = Phrase("sheet.late", ["count": .number(count.late)])
        let sentences =
            [text.catalogue.counts(count)] + (count.late > 0 ? [text.catalogue.text(late)] : [])
        return [.paragraph(sentences.joined(separator: " "))]
            + [stalled].compactMap(\.self) + tally
    }
}

extension SheetText {
    /// The boxes to tick of a kind of meeting.
    fileprivate func boxes(of kind: MeetingKind) -> [PrintedSheet.Column] {
        Mark.of(kind).map {
            PrintedSheet.Column(catalogue.word($0), share: $0 == .notWanted ? 4 : 3, isBox: true)
        }
    }
}

extension Catalogue {
    /// How many have answered what.
    func counts(_ count: AnswerCount) -> String {
        text(
            Phrase(
                "sheet.counts",
                [
                    "invited": .number(count.invited), "yes": .number(count.yes),
                    "cancelled": .number(count.cancelled),
                    "unanswered": .number(count.unanswered),
                    "children": .number(count.children),
                ]
            )
        )
    }

    /// What somebody on a list has answered, and whether they will come late.
    public func answer(_ registration: ListedParticipant) -> String {
        let isLate = registration.isLate && registration.answer == .yes
        return text("answer.\(isLate ? "late" : registration.answer.rawValue)")
    }

    /// The number to call somebody at, with the hours in which they want to be called.
    ///
    /// - Parameter participant: Who.
    /// - Returns: Empty where they have no number or do not want to be called.
    public func phone(_ participant: Participant) -> String {
        guard let phone = participant.phoneInUse else { return "" }
        return participant.contactHours.map { "\(phone) (\(span($0)))" } ?? phone
    }
}
