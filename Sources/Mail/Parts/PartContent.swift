internal import ICalendar

/// A part that is kept while it is read.
struct PartContent {
    /// What it is kept for.
    enum Purpose {
        case calendar(rank: Int, method: String?)
        case deliveryStatus
        case originalHeader
        /// What a program of a mail server says in words.
        case words
    }

    let purpose: Purpose
    let charset: String?
    let position: TextPosition

    /// How many mails in mails it lies in.
    let depth: Int
    var isEnclosed: Bool { depth > 0 }
    var decoder: TransferDecoder
}

/// The calendar of a mail while others may follow.
struct CalendarCandidate {
    let octets: [UInt8]
    let rank: Int

    /// What is added to the rank where mails lie in each other.
    static let deep = 10

    /// Whether it lies in a mail that came with a mail that was sent along, as what comes back does.
    var isDeep: Bool { rank >= CalendarCandidate.deep }
    let method: String?
    let position: TextPosition

    /// The octets however their lines end and are folded, made once: others are held against them.
    private let plain: [UInt8]

    init(_ octets: [UInt8], rank: Int, method: String?, at position: TextPosition) {
        self.octets = octets
        self.rank = rank
        self.method = method
        self.position = position
        var plain: [UInt8] = []
        plain.reserveCapacity(octets.count)
        for octet in octets where octet != ASCII.carriageReturn {
            // Where a line is folded differs from program to program.
            if octet == ASCII.space || octet == ASCII.tab, plain.last == ASCII.lineFeed {
                plain.removeLast()
            } else {
                plain.append(octet)
            }
        }
        while plain.last == ASCII.lineFeed { plain.removeLast() }
        self.plain = plain
    }

    /// Whether both hold the same text.
    func isSame(as other: CalendarCandidate) -> Bool { plain == other.plain }

    /// What it means; nothing where it is no calendar.
    var meaning: SchedulingMeaning? {
        var limits = ReadingLimits()
        limits.octets = octets.count + 1
        let read = try? CalendarTree.read(OctetArray(octets), limits: limits)
        guard let tree = read?.tree, !tree.calendars.isEmpty else { return nil }
        return SchedulingMeaning(tree, method: method)
    }
}

/// Where a mail says something in two ways.
struct MailContradiction {
    let position: TextPosition
    let name: String
}

/// What was found in the parts of a mail.
struct MailFindings {
    var header: HeaderFields?

    /// Whether that header says that a mail server wrote the mail.
    var isFromServer = false
    var calendar: CalendarCandidate?

    /// Content in which a calendar cannot be found, whatever lies in it.
    var unreadable: (position: TextPosition, problem: MailProblem)?

    /// What lies in a mail in the mail, of which the first counts.
    var enclosedHeader: HeaderFields?
    var enclosedCalendar: CalendarCandidate?

    /// Where another calendar lies in a mail in the mail, and what it says in another way.
    var otherEnclosed: TextPosition?
    var enclosedContradiction: MailContradiction?

    /// Whether there is a report that a delivery failed; its addresses may be missing.
    var isDeliveryReport = false
    /// Whether there is a report that a mail is late, or that it came through.
    var isDelayReport = false
    /// Whether there is a report that a mail was read or thrown away.
    var isDispositionReport = false
    var recipients: [DeliveryFailure] = []
    var words: [UInt8] = []
}
