import Foundation

/// Events and rules to measure with, the same ones every time.
enum SampleData {
    /// Twenty-two rules for about a hundred years each: name, start, rule.
    private static let allRules = """
        first-tue|20260106T100000|FREQ=MONTHLY;BYDAY=1TU;COUNT=1200
        fourth-tue|20260127T100000|FREQ=MONTHLY;BYDAY=4TU;COUNT=1200
        last-fri|20260130T090000|FREQ=MONTHLY;BYDAY=-1FR;COUNT=1200
        first-workday|20260101T090000|FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=1200
        last-workday|20260130T090000|FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=1200
        second-last-workday|20260129T090000|FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=1200
        friday-13th|20260213T090000|FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=172
        monthday-31|20260131T090000|FREQ=MONTHLY;BYMONTHDAY=31;COUNT=700
        last-day|20260131T090000|FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=1200
        tue-after-first-mon|20260106T090000|FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=1200
        odd-months-3rd-wed|20260121T090000|FREQ=MONTHLY;INTERVAL=2;BYDAY=3WE;COUNT=600
        every-18-months|20260101T090000|FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=10,11,12,13,14,15;COUNT=400
        weekly-tu-th|20260106T090000|FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10400
        biweekly-su-start|20260105T090000|FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR;COUNT=7800
        daily-in-jan-jun|20260101T090000|FREQ=DAILY;BYMONTH=1,6;COUNT=6100
        every-3-days|20260101T090000|FREQ=DAILY;INTERVAL=3;COUNT=12100
        yearly-100th-day|20260410T090000|FREQ=YEARLY;BYYEARDAY=1,100,200;COUNT=300
        yearly-week20-mo|20260511T090000|FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=100
        yearly-20th-mo|20260518T090000|FREQ=YEARLY;BYDAY=20MO;COUNT=100
        election-day|20261103T090000|FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=25
        leap-day|20280229T090000|FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=24
        dst-hourly-sundays|20260101T000000|FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU;BYHOUR=2,3;BYMINUTE=0,30;BYSECOND=0;COUNT=800
        """

    static func writeRules(to path: String, onlyTuesdays: Bool) throws {
        let lines = allRules.split(separator: "\n").prefix(onlyTuesdays ? 2 : .max)
        let text = lines.map { $0.replacing("|", with: "\t") + "\n" }.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private static let sentences = [
        "Ved forfald: giv besked senest dagen før, tlf. 70 10 20 30, eller svar på invitationen.",
        "Mødet holdes på 1. sal; elevator findes i gården. Kaffe, te og frugt er gratis.",
        "مرحبًا بكم في نادي العمل. يرجى إحضار سيرتكم الذاتية؛ سنتدرب على المقابلة.",
    ]

    private static let names = ["Mette Ågård", "Bjørn Sørensen", "محمد إبراهيم", "Anne Holm"]

    /// Writes a table of events, some six hundred octets each.
    static func writeEvents(_ count: Int, to path: String) throws {
        var random = SeededGenerator(seed: 7)
        func pick(_ texts: [String]) -> String {
            texts[Int.random(in: 0..<texts.count, using: &random)]
        }
        func digits(_ range: ClosedRange<Int>) -> String {
            String(String(Int.random(in: range, using: &random) + 100).suffix(2))
        }
        guard let file = fopen(path, "w") else { throw CocoaError(.fileNoSuchFile) }
        defer { fclose(file) }
        var text = ""
        for number in 0..<count {
            let day = "20\(digits(15...34))\(digits(1...12))\(digits(1...28))T"
            let name = pick(names)
            let columns = [
                "jk-\(number)@jobklub.example.dk", "20260115T120000Z", "\(day)083000",
                "\(day)103000", "Jobklub: øvelse i små grupper, del \(number % 9)",
                (0..<4).map { _ in pick(sentences) }.joined(separator: "\\n"),
                "Kulturhus, Store Torv \(number % 99), lokale 15", pick(names),
                "leder\(number % 300)@example.dk", name, "deltager\(number)@example.dk",
                "ACCEPTED", "0", "60",
            ]
            text += columns.joined(separator: "\t") + "\n"
            guard text.utf8.count > 1 << 16 || number + 1 == count else { continue }
            fputs(text, file)
            text = ""
        }
    }
}
