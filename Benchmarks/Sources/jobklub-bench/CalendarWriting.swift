import CivilTime
import Glibc
import ICalendar

/// Writes a table of events as one calendar, or as one each, without a value for any of them.
enum CalendarWriting {
    static let zone = "Europe/Copenhagen"

    static func one(_ table: String, to path: String) throws -> Int {
        var table = try EventTable(table)
        let head = try head()
        return try RawFile.with(path, O_WRONLY | O_CREAT | O_TRUNC) { file in
            var writer = ContentLineWriter(RawSink(file: file))
            writer.write(head)
            var count = 0
            while try table.next() {
                write(table, &writer)
                count += 1
            }
            writer.end("VCALENDAR")
            try writer.finish()
            return count
        }
    }

    static func many(_ table: String, to folder: String) throws -> (events: Int, written: Int) {
        var table = try EventTable(table)
        var files = ChangedFiles()
        let head = try head()
        mkdir(folder, 0o777)
        var writer = ContentLineWriter()
        var count = 0
        while try table.next() {
            writer.removeAll()
            writer.write(head)
            write(table, &writer)
            writer.end("VCALENDAR")
            try writer.withOctets { try files.put($0, to: "\(folder)/\(count).ics") }
            count += 1
        }
        return (events: count, written: files.written)
    }

    /// What every calendar begins with, written once.
    private static func head() throws -> WrittenLines {
        guard let zone = SystemZone.read(zone) else { throw EventTable.Unreadable() }
        var writer = ContentLineWriter()
        writer.begin("VCALENDAR")
        writer.write("VERSION", value: "2.0")
        writer.write("PRODID", value: "-//jobklub//bench//DA")
        writer.write("METHOD", value: "REQUEST")
        writer.write(try CalendarZone(zone).definition)
        return writer.lines
    }

    private static func write(_ row: borrowing EventTable, _ writer: inout ContentLineWriter) {
        writer.start(.begin)
        writer.end(value: "VEVENT")
        writer.start(.uid)
        writer.end(text: row[.uid])
        writer.start(.dtstamp)
        writer.end(value: row[.stamp])
        writer.start(.dtstart)
        writer.parameter(.tzid, "Europe/Copenhagen")
        writer.end(value: row[.start])
        writer.start(.dtend)
        writer.parameter(.tzid, "Europe/Copenhagen")
        writer.end(value: row[.end])
        writer.start(.summary)
        writer.end(text: row[.summary])
        writer.start(.description)
        writer.end(text: row.description.span)
        writer.start(.location)
        writer.end(text: row[.location])
        writer.start(.organizer)
        writer.parameter(.cn, row[.organizer])
        writer.end(prefix: "mailto:", value: row[.organizerMail])
        writer.start(.attendee)
        writer.parameter(.cn, row[.attendee])
        writer.parameter(.role, "REQ-PARTICIPANT")
        writer.parameter(.partstat, row[.participation])
        writer.parameter(.rsvp, "TRUE")
        writer.end(prefix: "mailto:", value: row[.attendeeMail])
        writer.start(.sequence)
        writer.end(value: row[.sequence])
        writer.start(.begin)
        writer.end(value: "VALARM")
        writer.start(.action)
        writer.end(value: "DISPLAY")
        writer.start(.description)
        writer.end(text: row[.summary])
        writer.start(.trigger)
        writer.end(prefix: "-PT", value: row[.alarm], suffix: "M")
        writer.start(.end)
        writer.end(value: "VALARM")
        writer.start(.end)
        writer.end(value: "VEVENT")
    }
}
