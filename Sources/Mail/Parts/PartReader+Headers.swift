internal import ICalendar

// What the header of each part asks for.
extension PartReader {
    mutating func beginHeader(ofMail isOfMail: Bool) {
        header = HeaderFields()
        headerPosition = lines.position
        self.isOfMail = isOfMail
        state = .header
    }

    mutating func takeHeader() {
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
    mutating func endHeader(isFollowed: Bool) {
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
                findings.isFromServer = MailSigns(header).isFromServer
            } else if findings.enclosedHeader == nil {
                findings.enclosedHeader = header
            }
        }
        let isInDigest = !isOfMail && levels.last?.isDigest == true
        let type = PartType(header, isInDigest: isInDigest, limits: limits)
        if !(isOfMail && mailDepth == 0), let second = header.second("content-type") {
            log.add(second.position, .repeatedField("Content-Type"))
        }
        let position = header.position("content-type") ?? headerPosition
        if type.isCut { log.add(position, .tooManyParameters(limit: limits.parameters)) }
        if let problem = type.unreadable, mailDepth == 0, findings.unreadable == nil {
            findings.unreadable = (position: position, problem: problem)
        }
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
        guard !boundary.isEmpty, boundary.count <= PartReader.boundaryLimit else {
            log.add(position, .missingBoundary)
            return
        }
        guard levels.count + mailDepth < limits.depth else {
            log.add(position, .tooDeep(limit: limits.depth))
            return
        }
        push(
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
        if type.isDisposition, mailDepth == 0 { findings.isDispositionReport = true }
        guard let purpose = purpose(of: type) else { return }
        if case .calendar = purpose, type.parameters.hasTwo("method") {
            log.add(position, .contradiction("method"))
        }
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
            depth: mailDepth,
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
        let isTold = findings.isFromServer && findings.words.isEmpty
        return type.type == "text/plain" && isTold ? .words : nil
    }
}
