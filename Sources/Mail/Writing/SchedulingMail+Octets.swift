internal import CivilTime
internal import ICalendar

extension SchedulingMail {
    /// The mail as it is sent.
    ///
    /// Its parts are those that most mail programs were seen to understand: the calendar stands last
    /// among the texts, for programs that show buttons, and once more as a file, for those that do
    /// not. Both are in base64, since a server on the way may change anything else. The same value
    /// gives the same octets.
    ///
    /// - Complexity: O(*n*) in the length of what is written.
    public var octets: [UInt8] {
        let plain = QuotedPrintable.lines(text)
        let page = QuotedPrintable.lines(html ?? HTMLText.page(title: subject, text: text))
        let event = Base64.lines(calendar)
        let outer = boundary(0, notIn: [plain, page, event])
        let inner = boundary(1, notIn: [plain, page, event])

        var mail = Written()
        mail.add(HeaderText.field("Date", [MailDate.text(date)]))
        mail.add(HeaderText.field("From", HeaderText.words(from)))
        if let replyTo { mail.add(HeaderText.field("Reply-To", HeaderText.words(replyTo))) }
        mail.add(HeaderText.field("To", HeaderText.words(to)))
        mail.add(HeaderText.field("Subject", HeaderText.words(subject)))
        mail.add(HeaderText.field("Message-ID", ["<\(messageID)>"]))
        if let inReplyTo {
            mail.add(HeaderText.field("In-Reply-To", ["<\(inReplyTo)>"]))
            mail.add(HeaderText.field("References", ["<\(inReplyTo)>"]))
        }
        if isAutomatic { mail.add("Auto-Submitted: auto-generated\r\n") }
        mail.add("MIME-Version: 1.0\r\n")
        mail.add("Content-Type: multipart/mixed; boundary=\"\(outer)\"\r\n\r\n")

        mail.add("--\(outer)\r\n")
        mail.add("Content-Type: multipart/alternative; boundary=\"\(inner)\"\r\n\r\n")
        mail.add("--\(inner)\r\n")
        mail.add("Content-Type: text/plain; charset=UTF-8\r\n")
        mail.add("Content-Transfer-Encoding: quoted-printable\r\n\r\n")
        mail.add(plain)
        mail.add("\r\n--\(inner)\r\n")
        mail.add("Content-Type: text/html; charset=UTF-8\r\n")
        mail.add("Content-Transfer-Encoding: quoted-printable\r\n\r\n")
        mail.add(page)
        mail.add("\r\n--\(inner)\r\n")
        mail.add("Content-Type: text/calendar; charset=UTF-8; method=\(method)\r\n")
        mail.add("Content-Transfer-Encoding: base64\r\n\r\n")
        mail.add(event)
        mail.add("\r\n--\(inner)--\r\n")

        mail.add("\r\n--\(outer)\r\n")
        mail.add("Content-Type: application/ics; charset=UTF-8; name=\"invite.ics\"\r\n")
        mail.add("Content-Disposition: attachment; filename=\"invite.ics\"\r\n")
        mail.add("Content-Transfer-Encoding: base64\r\n\r\n")
        mail.add(event)
        mail.add("\r\n--\(outer)--\r\n")
        return mail.octets
    }

    /// A mail while it is put together.
    private struct Written {
        private(set) var octets: [UInt8] = []

        mutating func add(_ text: String) { octets += text.utf8 }
        mutating func add(_ part: [UInt8]) { octets += part }
    }

    /// What stands between parts, and in none of them.
    ///
    /// Neither quoted-printable nor base64 has `=_`, so the first is the right one; it is looked for
    /// all the same.
    private func boundary(_ number: UInt64, notIn parts: [[UInt8]]) -> String {
        var state = seed &+ number &* 0x9E37_79B9_7F4A_7C15
        while true {
            state = SchedulingMail.mixed(state &+ 1)
            let digits = String(state, radix: 16)
            let boundary =
                "=_\(number)_" + String(repeating: "0", count: 16 - digits.count) + digits
            if !parts.contains(where: { SchedulingMail.holds($0, Array(boundary.utf8)) }) {
                return boundary
            }
        }
    }

    /// The SplitMix64 mix.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Whether a line of a part begins like the line between parts.
    private static func holds(_ part: [UInt8], _ boundary: [UInt8]) -> Bool {
        var index = 0
        while index + boundary.count + 2 <= part.count {
            let isAtStart = index == 0 || part[index - 1] == ASCII.lineFeed
            if isAtStart, part[index] == ASCII.hyphen,
                part[(index + 2)..<(index + 2 + boundary.count)].elementsEqual(boundary)
            {
                return true
            }
            index += 1
        }
        return false
    }
}
