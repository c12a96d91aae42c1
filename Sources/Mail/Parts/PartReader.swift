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
    private(set) var levels: [Level] = []
    /// At which levels each text stands between parts.
    private var boundaries: [[UInt8]: [Int]] = [:]
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
            if lines.position.octet == 0 {
                if isSeparator(strictly: false) {
                    isMailbox = true
                    continue
                }
                if isCount { continue }
            }
            if isMailbox, isAfterEmpty, levels.isEmpty, isSeparator(strictly: true) {
                let (line, end, position) = (lines.line, lines.end, lines.position)
                // People write such lines too; what begins a mail is followed by its header.
                let isFollowed = try lines.next()
                if isFollowed, HeaderFields.isField(lines.line) {
                    log.add(position, .severalMails)
                    break
                }
                if state == .content { content?.decoder.take(line, end, at: position) }
                guard isFollowed else { break }
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
        guard strictly else {
            // RFC 5322 §4.5.8: space before the colon of a field.
            return lines.line.dropFirst(4).first { !ASCII.isSpace($0) } != ASCII.colon
        }
        let words = lines.line.prefix(400).split(separator: ASCII.space)
        // An address, a weekday, a month, a day, a time, a year.
        return words.count >= 6 && words[2].count == 3 && words[3].count == 3
            && words.contains { $0.contains(ASCII.colon) }
    }

    /// Whether the line is the number of octets that Apple writes before a mail (`.emlx`).
    private var isCount: Bool {
        let digits = ASCII.trimmed(lines.line)
        return (1...12).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
    }

    private mutating func take() {
        if let (level, isEnd) = delimiter() {
            endPart(isAtBoundary: true)
            closeLevels(downTo: level + 1)
            mailDepth = levels[level].mailDepth
            levels[level].hasOpened = true
            if isEnd {
                pop()
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
        // What is longer than any of them is not looked at.
        guard count <= PartReader.boundaryLimit + 4 else { return nil }
        let text = line[2..<count]
        let between = boundaries[Array(text)]?.last
        let isEnd = text.last == ASCII.hyphen && text.dropLast().last == ASCII.hyphen
        let after = isEnd ? boundaries[Array(text.dropLast(2))]?.last : nil
        // The innermost is meant.
        if let between, between > after ?? -1 { return (level: between, isEnd: false) }
        return after.map { (level: $0, isEnd: true) }
    }

    /// Octets of what stands between parts (RFC 2046 §5.1.1 allows 70).
    static let boundaryLimit = 200

    mutating func push(_ level: Level) {
        boundaries[level.boundary, default: []].append(levels.count)
        levels.append(level)
    }

    @discardableResult
    private mutating func pop() -> Level? {
        guard let level = levels.popLast() else { return nil }
        boundaries[level.boundary]?.removeLast()
        if boundaries[level.boundary]?.isEmpty == true { boundaries[level.boundary] = nil }
        return level
    }

    /// Gives up the levels that nobody ended.
    private mutating func closeLevels(downTo count: Int) {
        while levels.count > count, let level = pop() {
            log.add(level.position, level.hasOpened ? .unclosedParts : .missingParts)
        }
    }
}
