internal import ICalendar

/// Goes through the parts of a mail as its lines come (RFC 2046 §5).
///
/// Parts that lie in each other stand on a stack of its own, which has a limit; nothing recurs. What
/// nobody asks for is passed over line by line.
struct PartReader {
    /// A part that holds parts.
    private struct Level {
        let boundary: [UInt8]
        let isDigest: Bool
        /// How many mails in mails it lies in.
        let mailDepth: Int
        let position: TextPosition
        var hasOpened = false
    }

    private enum State {
        case header
        case content
        case passing
    }

    private(set) var findings = MailFindings()
    private(set) var log: MailLog

    private var lines: MailLines
    private let limits: MailLimits
    private var levels: [Level] = []
    private var mailDepth = 0
    private var parts = 0
    private var isOver = false
    private var state = State.header
    private var header = HeaderFields()
    private var headerPosition = MailLines.start
    /// Whether the header is that of a mail, and not of a part.
    private var isOfMail = true
    private var content: PartContent?

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

    // MARK: Headers

    private mutating func beginHeader(ofMail isOfMail: Bool) {
        header = HeaderFields()
        headerPosition = lines.position
        self.isOfMail = isOfMail
        state = .header
    }

    private mutating func takeHeader() {
        let step = header.take(lines.line, at: lines.position, limits: limits, log: &log)
        switch step {
        case .taken: break
        case .end:
            // An empty line before the first field of a mail says nothing.
            if isOfMail, !header.hasFields, mailDepth == 0 { return }
            endHeader(isFollowed: true)
        case .foreign:
            // A line of `mbox`, or of a server that protects such lines.
            if isOfMail, !header.hasFields, lines.line.starts(with: Array(">From ".utf8)) { return }
            guard header.hasFields || !isOfMail || mailDepth > 0 else {
                isOver = true
                return
            }
            let start = lines.line.prefix(60)
            log.add(lines.position, .malformedField(Charset.utf8.text(Array(start))))
            guard !header.hasFields else { return }
            endHeader(isFollowed: true)
            if state == .content {
                content?.decoder.take(lines.line, lines.end, at: lines.position)
            }
        }
    }

    /// - `isFollowed`: Whether a content can follow.
    private mutating func endHeader(isFollowed: Bool) {
        state = .passing
        content = nil
        parts += 1
        guard parts <= limits.parts else {
            log.add(lines.position, .tooManyParts(limit: limits.parts))
            isOver = true
            return
        }
        if isOfMail {
            if mailDepth == 0, levels.isEmpty {
                findings.header = header
            } else if findings.enclosedHeader == nil {
                findings.enclosedHeader = header
            }
        }
        let isInDigest = !isOfMail && levels.last?.isDigest == true
        let type = PartType(header, isInDigest: isInDigest, limits: limits)
        let position = header.position("content-type") ?? headerPosition
        if type.isCut { log.add(position, .tooManyParameters(limit: limits.parameters)) }
        if type.isMultipart {
            if isFollowed { open(type, position) }
        } else if type.isMail {
            if isFollowed { enter(type, position) }
        } else {
            keep(type, position)
        }
    }

    private mutating func open(_ type: PartType, _ position: TextPosition) {
        var boundary = type.parameters.octets("boundary") ?? []
        while let last = boundary.last, ASCII.isSpace(last) { boundary.removeLast() }
        guard !boundary.isEmpty, boundary.count <= 200 else {
            log.add(position, .missingBoundary)
            return
        }
        guard levels.count + mailDepth < limits.depth else {
            log.add(position, .tooDeep(limit: limits.depth))
            return
        }
        levels.append(
            Level(
                boundary: boundary,
                isDigest: type.type == "multipart/digest",
                mailDepth: mailDepth,
                position: position
            )
        )
    }

    private mutating func enter(_ type: PartType, _ position: TextPosition) {
        guard type.encoding == TransferDecoder.Encoding.none else {
            log.add(position, .encodedMail)
            return
        }
        guard levels.count + mailDepth < limits.depth else {
            log.add(position, .tooDeep(limit: limits.depth))
            return
        }
        mailDepth += 1
        beginHeader(ofMail: true)
    }

    private mutating func keep(_ type: PartType, _ position: TextPosition) {
        if type.isTNEF, mailDepth == 0 { findings.tnef = findings.tnef ?? position }
        if type.isDisposition, mailDepth == 0 { findings.isDispositionReport = true }
        guard let purpose = purpose(of: type) else { return }
        if type.encoding == nil {
            log.add(
                header.position("content-transfer-encoding") ?? position,
                .unknownEncoding(String(type.encodingName.prefix(40)))
            )
        }
        var limit = limits.contentOctets
        if case .words = purpose { limit = min(limit, 16 << 10) }
        content = PartContent(
            purpose: purpose,
            charset: type.parameters.value("charset"),
            position: position,
            isEnclosed: mailDepth > 0,
            decoder: TransferDecoder(type.encoding ?? .none, limit: limit)
        )
        state = .content
    }

    private func purpose(of type: PartType) -> PartContent.Purpose? {
        if let rank = type.calendarRank {
            return .calendar(rank: rank, method: type.parameters.value("method"))
        }
        guard mailDepth == 0 else { return nil }
        if type.isDeliveryStatus { return .deliveryStatus }
        if type.isOriginalHeader { return .originalHeader }
        let isFromServer = findings.header.map { MailSigns($0).isFromServer } ?? false
        return type.type == "text/plain" && isFromServer && findings.words.isEmpty ? .words : nil
    }

    // MARK: Ends

    /// Ends what is being read: a header without a content, or a content.
    private mutating func endPart(isAtBoundary: Bool) {
        if state == .header, header.hasFields || !isOfMail { endHeader(isFollowed: false) }
        guard var content else { return }
        self.content = nil
        state = .passing
        content.decoder.finish(isAtBoundary: isAtBoundary, at: lines.position)
        if let fault = content.decoder.fault {
            let name = content.decoder.encoding == .base64 ? "base64" : "quoted-printable"
            log.add(fault, .badEncoding(name))
        }
        if content.decoder.isCut {
            if case .words = content.purpose {
            } else {
                log.add(content.position, .contentTooLarge(limit: limits.contentOctets))
            }
        }
        switch content.purpose {
        case .calendar(let rank, let method): add(content, rank, method)
        case .deliveryStatus:
            let found = DeliveryStatus.read(content.decoder.octets, limit: limits.recipients)
            findings.isDeliveryReport =
                findings.isDeliveryReport || !found.failures.isEmpty || !found.hasRecipients
            findings.isDelayReport =
                findings.isDelayReport || found.hasRecipients && found.failures.isEmpty
            findings.recipients += found.failures.prefix(
                limits.recipients - findings.recipients.count
            )
            if found.isCut {
                log.add(content.position, .tooManyRecipients(limit: limits.recipients))
            }
        case .originalHeader:
            let header = HeaderFields(text: content.decoder.octets)
            findings.enclosedHeader = findings.enclosedHeader ?? header
        case .words: findings.words = content.decoder.octets
        }
    }

    private mutating func add(_ content: PartContent, _ rank: Int, _ method: String?) {
        var octets = content.decoder.octets
        if let name = content.charset {
            switch Charset(name) {
            case .utf8: break
            case .page(let page): octets = Array(Charset.page(page).text(octets).utf8)
            case nil: log.add(content.position, .unknownCharset(String(name.prefix(40))))
            }
        }
        let candidate = CalendarCandidate(
            octets: octets,
            rank: rank,
            method: method?.uppercased(),
            position: content.position
        )
        guard let other = content.isEnclosed ? findings.enclosedCalendar : findings.calendar
        else {
            set(candidate, isEnclosed: content.isEnclosed)
            return
        }
        if !content.isEnclosed, !candidate.isSame(as: other) {
            log.add(content.position, .otherCalendar)
        }
        if candidate.rank < other.rank { set(candidate, isEnclosed: content.isEnclosed) }
    }

    private mutating func set(_ candidate: CalendarCandidate, isEnclosed: Bool) {
        if isEnclosed {
            findings.enclosedCalendar = candidate
        } else {
            findings.calendar = candidate
        }
    }

    /// Gives up the levels that nobody ended.
    private mutating func closeLevels(downTo count: Int) {
        while levels.count > count, let level = levels.popLast() {
            log.add(level.position, level.hasOpened ? .unclosedParts : .missingParts)
        }
    }
}
