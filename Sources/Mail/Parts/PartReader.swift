internal import ICalendar

/// Goes through the parts of a mail as its lines come (RFC 2046 §5).
///
/// Parts that lie in each other stand on a stack of its own, which has a limit; nothing recurs. What
/// nobody asks for is passed over line by line.
struct PartReader {
    /// A part that holds parts.
    struct Level {
        let boundary: [UInt8]
        let isDigest: Bool
        /// How many mails in mails it lies in.
        let mailDepth: Int
        let position: TextPosition
        var hasOpened = false
    }

    enum State {
        case header
        case content
        case passing
    }

    var findings = MailFindings()
    var log: MailLog

    var lines: MailLines
    let limits: MailLimits
    var levels: [Level] = []
    var mailDepth = 0
    var parts = 0
    var isOver = false
    var state = State.header
    var header = HeaderFields()
    var headerPosition = MailLines.start
    /// Whether the header is that of a mail, and not of a part.
    var isOfMail = true
    var content: PartContent?
    /// Whether two calendars were told to contradict each other.
    var hasContradiction = false

    init(_ source: any OctetSource, limits: MailLimits) {
        lines = MailLines(source, limits: limits)
        log = MailLog(limit: limits.diagnostics)
        self.limits = limits
    }

    /// Reads the whole mail.
    mutating func read() throws {
        var isMailbox = false
        var isAfterEmpty = false
        while !isOver, try lines.next() {
            if lines.position.octet == 0, isSeparator(strictly: false) {
                isMailbox = true
                continue
            }
            if isMailbox, isAfterEmpty, isSeparator(strictly: true) {
                log.add(lines.position, .severalMails)
                break
            }
            isAfterEmpty = lines.line.isEmpty
            if lines.isCut, state != .passing {
                log.add(lines.position, .lineTooLong(limit: limits.lineLength))
            }
            take()
        }
        if lines.hasReachedLimit {
            log.add(lines.position, .tooManyOctets(limit: limits.octets))
        }
        endPart(isAtBoundary: false)
        // Where reading was stopped, an end that was not read is not missing.
        if !isOver, !lines.hasReachedLimit { closeLevels(downTo: 0) }
    }

    /// Whether the line stands before a mail in a file of mails, as `mbox` files have it.
    private func isSeparator(strictly: Bool) -> Bool {
        guard lines.line.starts(with: Array("From ".utf8)) else { return false }
        guard strictly else { return true }
        let words = lines.line.prefix(400).split(separator: ASCII.space)
        // An address, a weekday, a month, a day, a time, a year.
        return words.count >= 6 && words[2].count == 3 && words[3].count == 3
            && words.contains { $0.contains(ASCII.colon) }
    }

    private mutating func take() {
        if let (level, isEnd) = delimiter() {
            endPart(isAtBoundary: true)
            closeLevels(downTo: level + 1)
            mailDepth = levels[level].mailDepth
            levels[level].hasOpened = true
            if isEnd {
                levels.removeLast()
                state = .passing
            } else {
                beginHeader(ofMail: false)
            }
            return
        }
        switch state {
        case .passing: break
        case .content: content?.decoder.take(lines.line, lines.end, at: lines.position)
        case .header: takeHeader()
        }
    }

    /// Whether the line stands between parts, of which level, and whether it ends them.
    private func delimiter() -> (level: Int, isEnd: Bool)? {
        let line = lines.line
        guard line.count > 2, line[0] == ASCII.hyphen, line[1] == ASCII.hyphen else { return nil }
        var count = line.count
        while count > 2, ASCII.isSpace(line[count - 1]) { count -= 1 }
        var level = levels.count - 1
        while level >= 0 {
            let boundary = levels[level].boundary
            // Lines of another length are not looked at, and there are few levels.
            let rest = count - 2 - boundary.count
            if rest == 0 || rest == 2, line[2..<2 + boundary.count].elementsEqual(boundary) {
                if rest == 0 { return (level: level, isEnd: false) }
                if line[count - 1] == ASCII.hyphen, line[count - 2] == ASCII.hyphen {
                    return (level: level, isEnd: true)
                }
            }
            level -= 1
        }
        return nil
    }

    /// Gives up the levels that nobody ended.
    private mutating func closeLevels(downTo count: Int) {
        while levels.count > count, let level = levels.popLast() {
            log.add(level.position, level.hasOpened ? .unclosedParts : .missingParts)
        }
    }
}
