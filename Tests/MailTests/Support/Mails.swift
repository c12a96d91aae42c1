import Foundation
import ICalendar
import Mail
import TestSupport
import Testing

/// Mails in the shapes that programs give them, with texts of our own.
enum Mails {
    /// A calendar message about one event, each line ended with CRLF.
    static func calendar(
        _ method: String?,
        organizer: String? = "jobklub@example.dk",
        attendees: [String] = ["PARTSTAT=ACCEPTED:mailto:anna@example.org"],
        extra: [String] = []
    ) -> String {
        var lines = ["BEGIN:VCALENDAR", "PRODID:-//test//test//EN", "VERSION:2.0"]
        if let method { lines.append("METHOD:\(method)") }
        lines += [
            "BEGIN:VEVENT", "UID:network-1@example.dk", "DTSTAMP:20270302T071500Z",
            "DTSTART:20270330T080000Z", "DTEND:20270330T100000Z", "SEQUENCE:2",
            "SUMMARY:Netværksmøde",
        ]
        if let organizer { lines.append("ORGANIZER:mailto:\(organizer)") }
        lines += attendees.map { "ATTENDEE;\($0)" } + extra
        lines += ["END:VEVENT", "END:VCALENDAR"]
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    static func base64(_ text: String) -> String {
        Data(text.utf8).base64EncodedString(
            options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed]
        )
    }

    /// A mail whose lines end with CRLF, and whose header begins with From and Date.
    static func mail(
        _ header: String,
        from: String = "Anna <anna@example.org>",
        body: String = ""
    ) -> [UInt8] {
        let text =
            "From: \(from)\nDate: Tue, 2 Mar 2027 08:15:05 +0100\n"
            + (header.isEmpty ? "" : header + "\n") + "\n" + body
        return octets(text)
    }

    static func octets(_ text: String) -> [UInt8] {
        Array(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
    }

    /// A part with a calendar in base64.
    static func part(_ type: String, _ calendar: String) -> String {
        "Content-Type: \(type)\nContent-Transfer-Encoding: base64\n\n\(base64(calendar))\n"
    }

    static func multipart(_ boundary: String, _ parts: [String]) -> String {
        parts.map { "--\(boundary)\n\($0)\n" }.joined() + "--\(boundary)--\n"
    }

    /// A calendar as it may be sent to Anna.
    static let invitation: [UInt8] = file("docs/mail/invitation.ics")

    static func file(_ path: String) -> [UInt8] {
        FileManager.default.contents(atPath: PackageRoot.file(path).path).map(Array.init) ?? []
    }

    /// The codes of what there is to say.
    static func codes(_ mail: ReceivedMail) -> [String] { mail.problems.map(\.problem.code) }
}

/// What one mail is, as a table has it.
struct KindRow: Sendable, CustomTestStringConvertible {
    let name: String
    let octets: [UInt8]
    let kind: MailKind
    var method: String?
    var attendee: String?
    var partstat: String?
    var codes: [String] = []

    var testDescription: String { name }
}
