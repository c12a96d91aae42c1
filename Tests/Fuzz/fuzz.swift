// What libFuzzer calls, over and over, with octets of its own making: see `.ci/fuzz`.
//
// The first word of the environment's FUZZ_MODE says what they are taken for: lines, rules, calendars,
// messages, jCal or mails. Whatever they are, nothing may trap, hang or take much memory, and what is read must
// say the same again after it was written; where it does not, `hold` traps.

import CivilTime
import Glibc
import ICalendar
import Mail

private let mode = getenv("FUZZ_MODE").map { String(cString: $0) } ?? "calendars"

/// Takes one input.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(_ octets: UnsafePointer<UInt8>?, _ count: Int)
    -> CInt
{
    let input = Array(UnsafeBufferPointer(start: octets, count: count))
    switch mode {
    case "lines": fuzzLines(input)
    case "rules": fuzzRule(input)
    case "jcal": fuzzJCal(input)
    case "mails": fuzzMail(input)
    case "messages": fuzzMessages(input)
    default: fuzzCalendar(input)
    }
    return 0
}

/// Traps with a word of explanation where something that must hold does not.
private func hold(_ condition: Bool, _ what: String) {
    guard !condition else { return }
    fatalError("does not hold: \(what)")
}

private let modes: [ReadingMode] = [.strict, .repairing]

// MARK: Lines

private func lines(_ input: [UInt8], _ mode: ReadingMode) -> [ContentLine] {
    var reader = ContentLineReader(input, mode: mode)
    var lines: [ContentLine] = []
    while (try? reader.next()) == true {
        let line = reader.contentLine
        hold(line.valueOctets.elementsEqual(Array(span: reader.value)), "the value of a line")
        lines.append(line)
    }
    return lines
}

extension Array where Element == UInt8 {
    fileprivate init(span: Span<UInt8>) {
        self = span.withUnsafeBufferPointer { Array($0) }
    }
}

/// Whether text has something that is written in another way or not at all.
private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
        $0 == "\t" || $0 == "\n"
            || $0.properties.generalCategory != .control && $0 != "\u{2028}" && $0 != "\u{2029}"
    }
}

private func fuzzLines(_ input: [UInt8]) {
    for mode in modes {
        for line in lines(input, mode) {
            let parameters = line.parameters
            let text = TextValue.unescaped(line.value)
            if isPlain(text) {
                hold(TextValue.unescaped(TextValue.escaped(text)) == text, "escaped text")
                hold(TextValue.list(TextValue.escaped([text, text])) == [text, text], "a list")
            }
            _ = TextValue.list(line.value)
            _ = line.position(inValue: line.value.utf8.count / 2)
            fuzzValues(line.value)
            // Made anew from its parts, it says the same.
            var writer = ContentLineWriter()
            guard ContentLine.isName(line.name) else { continue }
            writer.write(line.name, parameters, value: line.value)
            let again = lines(writer.octets, .strict)
            hold(again.count == 1, "one line is one line")
            hold(isFolded(writer.octets), "75 octets at most")
            guard let other = again.first else { continue }
            hold(other.name == line.name, "the name of a line")
            if isPlain(line.value) {
                hold(other.value == line.value, "the value of a line, written")
            }
            let values = parameters.flatMap(\.values)
            if values.allSatisfy(isPlain) { hold(other.parameters == parameters, "parameters") }
        }
    }
}

extension ContentLine {
    /// Whether the writer may be asked to write a property of a name; a repaired line can have others.
    fileprivate static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy {
                (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            }
    }
}

private func isFolded(_ octets: [UInt8]) -> Bool {
    octets.split(separator: 0x0A, omittingEmptySubsequences: false).allSatisfy { line in
        line.count <= 76 && (line.isEmpty || line.last == 0x0D)
            && line.dropLast().allSatisfy { $0 != 0x0D }
    }
}

private func fuzzValues(_ text: String) {
    if let value = DateValue(text) {
        hold(DateValue(value.description) == value, "a date")
        _ = value.local(in: zones[0])
    }
    if let value = UTCOffset(text) { hold(UTCOffset(value.description) == value, "an offset") }
    if let value = DurationValue.duration(text) {
        hold(DurationValue.duration(DurationValue.text(value)) == value, "a duration")
    }
    if let value = WebAddress(text) { hold(value.text == text, "an address of the web") }
    _ = ClockTime(text)
    _ = Day(text)
}

// MARK: Rules

private let zones = ["Europe/Copenhagen", "America/New_York", "Australia/Lord_Howe"].map(zone)

private func zone(_ name: String) -> Zone {
    guard let file = fopen("/usr/share/zoneinfo/\(name)", "rb") else { fatalError(name) }
    defer { fclose(file) }
    var octets = [UInt8](repeating: 0, count: 1 << 16)
    octets.removeLast(octets.count - fread(&octets, 1, octets.count, file))
    guard let zone = try? Zone(identifier: name, tzif: octets) else { fatalError(name) }
    return zone
}

private let stepLimit = 20_000

/// Takes three lines: a start, a time to jump to, and a rule.
private func fuzzRule(_ input: [UInt8]) {
    let parts = input.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 3, let start = DateValue(parts[0]), let from = DateValue(parts[1]) else {
        return
    }
    var tolerated: [RuleError] = []
    let lenient = try? RecurrenceRule(lenient: parts[2], tolerated: &tolerated)
    if let strict = try? RecurrenceRule(parts[2]) {
        hold(strict == lenient && tolerated.isEmpty, "what is allowed is tolerated")
        let text = strict.description
        if text.utf8.count <= 1024 {
            hold((try? RecurrenceRule(text)) == strict, "a rule read again")
        }
    }
    guard let rule = lenient else { return }
    let text = rule.description
    if text.utf8.count <= 1024 {
        let again = try? RecurrenceRule(lenient: text, tolerated: &tolerated)
        hold(again == rule && again?.description == text, "a lenient rule read again")
    }
    let local = start.local(in: .utc)
    walk(rule, local, from.local(in: .utc))
    for zone in zones { walk(rule, local, from.local(in: .utc), zone) }
    let described: RuleDescription.Start =
        switch start {
        case .day(let day): .day(day)
        case .local(let local): .local(local)
        case .utc(let instant): .utc(instant.utc)
        }
    _ = RuleDescription(rule, start: described, zone: zones[0])
    if var days = DayRecurrence(rule, start: local.day, from: from.local(in: .utc).day) {
        for _ in 0..<3 where days.next() == nil { break }
    }
}

/// Holds a jump against a walk, for the first times of a rule.
private func walk(_ rule: RecurrenceRule, _ start: CivilDateTime, _ from: CivilDateTime) {
    for includesStart in [false, true] {
        func times(from: CivilDateTime?) -> Recurrence {
            Recurrence(
                rule,
                start: start,
                from: from,
                includesStart: includesStart,
                stepLimit: stepLimit
            )
        }
        var all = times(from: nil)
        var walked: [CivilDateTime] = []
        while walked.count < 40, let time = all.next() { walked.append(time) }
        hold(zip(walked, walked.dropFirst()).allSatisfy { $0 < $1 }, "times rise")
        hold(walked.allSatisfy { $0 >= start }, "nothing before the start")
        if let count = rule.end.count { hold(walked.count <= count, "no more than the count") }
        if includesStart, start.day.year > 0, rule.end.until == nil {
            hold(walked.first == start, "the start is included")
        }
        for from in [from, walked.last ?? from, walked.dropLast().last ?? from] {
            var jump = times(from: from)
            var jumped: [CivilDateTime] = []
            let wanted = walked.filter { $0 >= from }
            while jumped.count < max(3, wanted.count), let time = jump.next() {
                jumped.append(time)
            }
            hold(jumped.allSatisfy { $0 >= from }, "nothing before the jump")
            hold(zip(jumped, jumped.dropFirst()).allSatisfy { $0 < $1 }, "times rise after a jump")
            if jump.isTruncated || all.isTruncated { continue }
            hold(Array(jumped.prefix(wanted.count)) == wanted, "a jump finds what a walk finds")
            if walked.count < 40, jumped.count > wanted.count { hold(false, "a jump finds more") }
        }
    }
}

private func walk(
    _ rule: RecurrenceRule,
    _ start: CivilDateTime,
    _ from: CivilDateTime,
    _ zone: Zone
) {
    func times(from: Instant?) -> ZonedRecurrence {
        ZonedRecurrence(rule, start: start, in: zone, from: from, stepLimit: stepLimit)
    }
    var all = times(from: nil)
    var walked: [ZonedRecurrence.Instance] = []
    while walked.count < 20, let time = all.next() { walked.append(time) }
    hold(zip(walked, walked.dropFirst()).allSatisfy { $0.instant < $1.instant }, "moments rise")
    hold(walked.allSatisfy { zone.instant($0.local) == $0.instant }, "the moment of a time")
    for from in [zone.instant(from), walked.last?.instant ?? zone.instant(from)] {
        var jump = times(from: from)
        let wanted = walked.filter { $0.instant >= from }.map(\.instant)
        var jumped: [Instant] = []
        while jumped.count < max(2, wanted.count), let time = jump.next() {
            jumped.append(time.instant)
        }
        if jump.isTruncated || all.isTruncated { continue }
        hold(Array(jumped.prefix(wanted.count)) == wanted, "a jump in a zone")
        if walked.count < 20, jumped.count > wanted.count { hold(false, "a jump in a zone: more") }
    }
}

// MARK: Calendars

private func read(_ input: [UInt8], _ mode: ReadingMode) -> (CalendarTree, DiagnosticLog) {
    guard let (tree, log) = try? CalendarTree.read(OctetArray(input), mode: mode) else {
        fatalError("an array has nothing to throw")
    }
    return (tree, log)
}

private func written(_ tree: CalendarTree) -> [UInt8] {
    var writer = ContentLineWriter()
    writer.write(tree)
    return writer.octets
}

private func fuzzCalendar(_ input: [UInt8]) {
    let hasControls = input.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    for mode in modes {
        let (tree, _) = read(input, mode)
        let first = written(tree)
        hold(isFolded(first), "75 octets at most")
        let (again, log) = read(first, mode)
        // The strict reader keeps a control character that the writer leaves out.
        if mode == .repairing || !hasControls { hold(again == tree, "a calendar read again") }
        hold(tree.calendars.isEmpty || !log.hasErrors, "what was written is sound")
        hold(written(again) == first, "writing is a fixed point")
        let instances = expanded(tree)
        hold(instances == expanded(again) || again != tree, "the events of a calendar read again")
    }
}

private func expanded(_ tree: CalendarTree) -> [String] {
    guard let from = DateValue("20270101"), let to = DateValue("20270401") else { return [] }
    var expansion = CalendarExpansion(tree) { name in zones.first { $0.identifier == name } }
    let (instances, isTruncated) = expansion.instances(
        from: from,
        to: to,
        limit: 50,
        stepLimit: 1000
    )
    hold(instances.count <= 50, "no more than the limit")
    hold(!isTruncated || instances.count == 50, "there is more only past the limit")
    for (left, right) in zip(instances, instances.dropFirst()) {
        hold(left.start.instant <= right.start.instant, "events rise")
    }
    for instance in instances {
        hold(instance.start.instant <= instance.end.instant, "an event ends after it begins")
    }
    return instances.map { "\($0.uid) \($0.start.value) \($0.end.value) \($0.summary)" }
}

// MARK: jCal

/// Takes jCal, or else calendar text.
private func fuzzJCal(_ input: [UInt8]) {
    do throws(JCalError) {
        holdJCal(of: try CalendarTree.read(jCal: input))
    } catch {
        hold((0...input.count).contains(error.position.octet), "a place in the text")
        hold(error.position.line >= 1 && error.position.column >= 1, "a line and a column")
        for mode in modes { holdJCal(of: read(input, mode).0) }
    }
}

/// What is written of a tree can be read, and says the same when it is written again, also once it has
/// been calendar text.
private func holdJCal(of tree: CalendarTree) {
    // Without a calendar there is nothing to write, and nothing to read either.
    guard !tree.calendars.isEmpty else { return }
    let octets = tree.jCal().octets
    guard let again = try? CalendarTree.read(jCal: octets) else {
        fatalError("does not hold: jCal of ours is jCal")
    }
    hold(again.jCal().octets == octets, "jCal read again")
    hold(isFolded(written(again)), "75 octets at most")
    let (through, log) = read(written(again), .strict)
    // Names that programs write with an underscore are kept, and only a repairing reader takes them.
    guard !log.hasErrors else {
        return hold(octets.contains(UInt8(ascii: "_")), "calendar text of jCal is sound")
    }
    hold(through.jCal().octets == octets, "jCal through calendar text")
}

// MARK: Mails

private func fuzzMail(_ input: [UInt8]) {
    let mail = ReceivedMail.read(input)
    let octets = mail.problems.map(\.position.octet)
    hold(octets == octets.sorted(), "problems stand in their order")
    hold(octets.allSatisfy { (0...input.count).contains($0) }, "problems stand in the mail")
    hold(mail.kind != .bounce || mail.calendar == nil, "what came back is not sent to us")
    hold((mail.kind == .bounce) == (mail.bounce != nil), "a bounce says what came back")
    _ = mail.summary
    guard let calendar = mail.calendar ?? mail.bounce?.calendar, let from = mail.from else {
        return
    }
    // An answer goes to the organizer, anything else to the participant.
    let isAnswer = ["REPLY", "COUNTER", "REFRESH"].contains(calendar.method)
    let organizer = calendar.organizer ?? ""
    let attendee = calendar.attendee ?? organizer
    let built = try? SchedulingMail(
        from: Mailbox(name: from.name, address: isAnswer ? attendee : organizer),
        to: Mailbox(name: from.name, address: isAnswer ? organizer : attendee),
        replyTo: mail.replyTo,
        subject: mail.subject,
        text: mail.subject + "\n\n" + String(decoding: input.prefix(300), as: UTF8.self),
        html: calendar.uid,
        calendar: calendar.octets,
        messageID: mail.messageID ?? "1@example.dk",
        date: mail.date ?? Instant(secondsSinceEpoch: 0),
        inReplyTo: mail.inReplyTo.first,
        isAutomatic: input.count.isMultiple(of: 2)
    )
    guard let built else { return }
    let first = built.octets
    hold(first.allSatisfy { $0 < 0x80 && $0 != 0 }, "seven bits, and no NUL")
    let lines = String(decoding: first, as: UTF8.self).split(
        separator: "\r\n",
        omittingEmptySubsequences: false
    )
    // An address and an identifier cannot be folded.
    hold(lines.allSatisfy { $0.utf8.count <= 998 && !$0.contains("\n") }, "lines as they may be")
    let again = ReceivedMail.read(first)
    hold(again.calendar?.octets == calendar.octets, "the calendar of a mail read again")
    hold(again.calendar?.method == built.method, "the method of a mail read again")
    hold(again.subject == built.subject, "the subject of a mail read again")
    hold(again.from == built.from, "the sender of a mail read again")
    hold(again.replyTo == built.replyTo, "where answers go, read again")
    hold(again.date == built.date, "the date of a mail read again")
    hold(again.messageID == built.messageID, "the identifier of a mail read again")
    hold(again.inReplyTo == [built.inReplyTo].compactMap(\.self), "what a mail answers, read again")
    hold(
        again.problems.allSatisfy { $0.problem == .severalParticipants },
        "what was built is sound"
    )
}

// MARK: Messages

/// Takes two states of an event and a message, with a line of `=` after each of the first two.
private func fuzzMessages(_ input: [UInt8]) {
    var texts: [[UInt8]] = [[]]
    for line in input.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if line.first == 0x3D, texts.count < 3 {
            texts.append([])
        } else {
            texts[texts.count - 1] += line + [0x0A]
        }
    }
    let trees = texts.map { read($0, .repairing).0 }
    let events = trees.map { try? ScheduledEvent($0, loadZone: load) }
    let (old, new) = (events[0], events.count > 1 ? events[1] : nil)
    for tree in trees {
        _ = SchedulingCheck.faults(in: tree)
        for stored in [old, new] { holdApplied(tree, to: stored) }
    }
    let people = (new ?? old)?.attendees ?? []
    let senders = [.organizer] + people.prefix(2).map(MessageComposer.Sender.attendee)
    for sender in senders {
        for method in [nil] + SchedulingMethod.allCases {
            holdComposed(from: old, to: new, as: sender, method)
            holdComposed(from: new, to: nil, as: sender, method)
        }
    }
}

private func load(_ name: String) -> Zone? { zones.first { $0.identifier == name } }

/// Holds what a message makes of an event, and that the same message again makes nothing more of it.
private func holdApplied(_ message: CalendarTree, to stored: ScheduledEvent?) {
    let receiver = MessageReceiver(loadZone: load)
    let outcome = receiver.apply(message, to: stored, from: nil)
    guard outcome.verdict == .applied else {
        hold(outcome.event?.octets == stored?.octets, "only what is applied changes anything")
        return
    }
    guard let event = outcome.event else { return hold(false, "what is applied is stored") }
    let (tree, log) = read(event.octets, .repairing)
    hold(!log.hasErrors, "what is stored is sound")
    let again = try? ScheduledEvent(tree, loadZone: load)
    hold(again != nil, "what is stored is an event")
    hold(again?.octets == event.octets, "what is stored, read again")
    let second = receiver.apply(message, to: event, from: nil)
    hold(second.event?.octets == event.octets, "the same message again changes nothing")
    holdComposed(from: stored, to: event, as: .organizer, nil)
}

private func holdComposed(
    from old: ScheduledEvent?,
    to new: ScheduledEvent?,
    as sender: MessageComposer.Sender,
    _ method: SchedulingMethod?
) {
    let composer = MessageComposer(now: Instant(secondsSinceEpoch: 1_800_000_000), loadZone: load)
    guard
        let composition = try? composer.compose(from: old, to: new, as: sender, method: method)
    else { return }
    for message in composition.messages {
        hold(isFolded(message.octets), "75 octets at most")
        let (tree, log) = read(message.octets, .repairing)
        hold(!log.hasErrors, "a message is sound")
        let calendar = tree.calendars.first
        let named = calendar.flatMap { tree.text(.method, in: $0) }
        hold(named == message.method.rawValue, "a message has its method")
        guard let calendar, message.method.isFromOrganizer else { continue }
        for event in tree.components(in: calendar, .vevent) {
            let people = tree.properties(in: event, .attendee)
            hold(people.count <= 1, "a message names one person")
        }
    }
    guard method == nil else { return }
    let next = MessageComposer(
        now: composer.now,
        ledger: composition.ledger,
        loadZone: load
    )
    let event = composition.event
    guard let rest = try? next.compose(from: event, to: event, as: sender) else { return }
    hold(rest.messages.isEmpty, "what has been said is not said again")
}
