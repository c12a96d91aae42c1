internal import ICalendar

// What is made of a content once it is over.
extension PartReader {
    /// Ends what is being read: a header without a content, or a content.
    mutating func endPart(isAtBoundary: Bool) {
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
        if let marked = UnicodeUnits.charset(markedIn: octets) {
            octets = Array(marked.text(octets).utf8)
        } else if let name = content.charset {
            switch Charset(name) {
            case .utf8: break
            case let charset?: octets = Array(charset.text(octets).utf8)
            case nil: log.add(content.position, .unknownCharset(String(name.prefix(40))))
            }
        }
        let candidate = CalendarCandidate(
            octets,
            // One in a mail in a mail in the mail comes after one that lies less deep.
            rank: rank + (content.depth > 1 ? CalendarCandidate.deep : 0),
            method: method?.uppercased(),
            at: content.position
        )
        guard let other = content.isEnclosed ? findings.enclosedCalendar : findings.calendar
        else {
            set(candidate, isEnclosed: content.isEnclosed)
            return
        }
        if !candidate.isSame(as: other) { compare(candidate, other, content) }
        if candidate.rank < other.rank { set(candidate, isEnclosed: content.isEnclosed) }
    }

    /// Tells of a second calendar, and of the first that says something else than another one.
    private mutating func compare(
        _ candidate: CalendarCandidate,
        _ other: CalendarCandidate,
        _ content: PartContent
    ) {
        var name: String?
        let isTold = content.isEnclosed ? findings.enclosedContradiction != nil : hasContradiction
        if !isTold, let one = candidate.meaning, let two = other.meaning {
            name = one.contradiction(to: two)
        }
        if content.isEnclosed {
            findings.otherEnclosed = findings.otherEnclosed ?? content.position
            if let name {
                findings.enclosedContradiction = MailContradiction(
                    position: content.position,
                    name: name
                )
            }
        } else {
            log.add(content.position, .otherCalendar)
            if let name {
                hasContradiction = true
                log.add(content.position, .contradiction(name))
            }
        }
    }

    private mutating func set(_ candidate: CalendarCandidate, isEnclosed: Bool) {
        if isEnclosed {
            findings.enclosedCalendar = candidate
        } else {
            findings.calendar = candidate
        }
    }
}
