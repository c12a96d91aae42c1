import Foundation

extension MeetingSeries {
    /// The series as a calendar file; with a method as a message to all.
    func text() -> String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//jobklub//tests//EN"]
        lines += MeetingSeries.zone
        lines += part(nil, day: first, minute: minute, sequence, invited)
        lines.insert("RRULE:FREQ=WEEKLY;COUNT=\(MeetingSeries.count)", at: lines.count - 1)
        for (meeting, change) in changes.sorted(by: { $0.key < $1.key }) {
            switch change.fate {
            case .excluded:
                // The exceptions belong to the series' own part, which is the first.
                let line = "EXDATE\(MeetingSeries.local(day(meeting), minute))"
                lines.insert(line, at: (lines.firstIndex(of: "END:VEVENT") ?? 0))
            case .cancelled:
                lines += part(meeting, day: day(meeting), minute: minute, change.sequence, invited)
                lines.insert("STATUS:CANCELLED", at: lines.count - 1)
            case .held(let day, let minute):
                let here = invited.subtracting(change.absent)
                lines += part(meeting, day: day, minute: minute, change.sequence, here)
            }
        }
        return (lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
    }

    private func part(
        _ meeting: Int?,
        day: String,
        minute: Int,
        _ sequence: Int,
        _ people: Set<String>
    ) -> [String] {
        var lines = ["BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:20261201T080000Z"]
        lines.append("SEQUENCE:\(sequence)")
        if let meeting {
            lines.append("RECURRENCE-ID\(MeetingSeries.local(self.day(meeting), self.minute))")
        }
        lines.append("DTSTART\(MeetingSeries.local(day, minute))")
        lines.append("DTEND\(MeetingSeries.local(day, minute + 150))")
        lines += ["SUMMARY:Jobklub", "LOCATION:\(room)", "ORGANIZER:mailto:\(organizer)"]
        lines += people.sorted().map {
            "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:\(address($0))"
        }
        return lines + ["END:VEVENT"]
    }

    private static func local(_ day: String, _ minute: Int) -> String {
        ";TZID=Europe/Copenhagen:\(day.filter { $0 != "-" })T\(clock(minute, between: ""))00"
    }

    /// The clocks of Copenhagen as they have been set since 1996.
    private static let zone = """
        BEGIN:VTIMEZONE
        TZID:Europe/Copenhagen
        BEGIN:STANDARD
        DTSTART:19961027T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:19970330T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        END:VTIMEZONE
        """.split(separator: "\n").map(String.init)
}
