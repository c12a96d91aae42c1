internal import CivilTime
internal import Correspondence
internal import Planning

/// How the values of a table of facilitators, speakers or interpreters are written.
struct StaffForms {
    let languages = StaffForms.list(TableForms.languageForm())
    let programmes = StaffForms.list(
        ValueForm<Identifier>(Phrase("advice.identifier")) { Identifier($0.lowercased()) }
    )
    let texts = StaffForms.list(ValueForm<String>.theme, asWritten: true)
    let days = StaffForms.list(
        ValueForm<Day>.tableDay
    )
    let hours = StaffForms.list(
        ValueForm<OpeningHours>(Phrase("advice.week-hours"), parse: StaffForms.hours)
    )
    let absences = StaffForms.list(
        ValueForm<Availability.Absence>(Phrase("advice.absences"), parse: StaffForms.absence)
    )
    let bookings = StaffForms.list(
        ValueForm<Availability.Booking>(Phrase("advice.bookings"), parse: StaffForms.booking)
    )
    let day = ValueForm<Day>.tableDay
    let kind = ListWords(Speaker.Kind.self).form
    let gender = ListWords(Gender.self).form
    let modes = StaffForms.list(ListWords(InterpretingMode.self).form)
    let flag = TableForms.flags.form

    private static let absenceKinds = ListWords(Availability.Absence.Kind.self)

    /// Days of the week by their names, by the first three letters of these, and by their codes.
    private static let weekdays = ListWords(
        Weekday.allCases.map { (key: "weekday.\($0.rawValue)", value: $0) }
    ).adding(
        Weekday.allCases.flatMap { day in
            Catalogue.languages.compactMap { Catalogue.embedded($0) }.map {
                (word: StaffForms.short(day, $0), value: day)
            } + [(word: day.code, value: day)]
        }
    )

    /// The first three letters of a day of the week.
    static func short(_ weekday: Weekday, _ catalogue: Catalogue) -> String {
        String(catalogue.text("weekday.\(weekday.rawValue)").prefix(3))
    }

    /// Several values with commas between them; with semicolons where a value holds a comma.
    ///
    /// If they are taken as written, a line break in one of them is not just a blank.
    private static func list<Value>(
        _ form: ValueForm<Value>,
        asWritten: Bool = false
    ) -> ValueForm<[Value]> {
        let trimmed = asWritten ? { String($0).withoutOuterBlanks } : trimmed
        func parts(_ text: String) -> [String] {
            text.split(separator: text.contains(";") ? ";" : ",").map(trimmed)
                .filter { !$0.isEmpty }
        }
        return ValueForm<[Value]>(
            parse: { text in
                let parts = parts(text)
                let values = parts.compactMap(form.parse)
                return values.isEmpty || values.count < parts.count ? nil : values
            },
            advice: { text in form.advice(parts(text).first { form.parse($0) == nil } ?? text) }
        )
    }

    private static func trimmed(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Days and a time, such as `man-tor 8-16` or `tir fre 9.30-12`.
    private static func hours(_ text: String) -> OpeningHours? {
        var words = text.split(separator: " ")
        guard words.count > 1, let last = words.popLast(),
            let span = TableForms.hours(String(last))
        else { return nil }
        var days: Set<Weekday> = []
        for word in words {
            let ends = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
            guard (1...2).contains(ends.count), let first = weekdays.value(ends[0]),
                let last = weekdays.value(ends[ends.count - 1])
            else { return nil }
            let length = last.days(after: first)
            days.formUnion(Weekday.allCases.filter { $0.days(after: first) <= length })
        }
        return OpeningHours(weekdays: days, span: span)
    }

    /// One day or two with a slash between them, and what kind of absence.
    private static func absence(_ text: String) -> Availability.Absence? {
        let words = text.split(separator: " ", maxSplits: 1)
        let ends = words[0].split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "–" }
        guard (1...2).contains(ends.count), let first = TableForms.day(String(ends[0])),
            let last = TableForms.day(String(ends[ends.count - 1])),
            let span = DaySpan(first, through: last)
        else { return nil }
        guard words.count == 2 else { return Availability.Absence(span: span, kind: .away) }
        return absenceKinds.value(words[1]).map { Availability.Absence(span: span, kind: $0) }
    }

    /// A day and a time.
    private static func booking(_ text: String) -> Availability.Booking? {
        let words = text.split(separator: " ")
        guard words.count == 2, let day = TableForms.day(String(words[0])),
            let span = TableForms.hours(String(words[1]))
        else { return nil }
        return Availability.Booking(day: day, span: span)
    }
}
