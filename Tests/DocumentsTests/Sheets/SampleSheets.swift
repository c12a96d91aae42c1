import CivilTime
import Correspondence

/// Sheets such as the program prints, with people who do not exist.
enum SampleSheets {
    /// 5 January 2027, 06.30 in Copenhagen.
    static let created = Instant(secondsSinceEpoch: 1_799_127_000)

    /// A name with the only fonts it may be set in, beside Noto Sans.
    static let people: [(name: String, fonts: Set<String>)] = [
        ("Søren Æbeltoft", []),
        ("Åse Øster", []),
        ("فاطمة الزهراء", ["NotoSansArabic"]),
        ("مهشید نیک‌پور", ["NotoSansArabic"]),
        ("ሰላም ተስፋይ", ["NotoSansEthiopic"]),
        ("สมหญิง ใจดี", ["NotoSansThai"]),
        ("Олена Шевченко", []),
        ("Nguyễn Thị Ánh Tuyết", []),
        ("Gülşah Işıkoğlu", []),
        ("Małgorzata Żółć", []),
        ("Ștefania Țurcanu", []),
        ("Жанна Ґонґадзе", []),
        ("Hadiya Warsame", []),
        ("Cristina María Fernández de los Ángeles y Montalbán", []),
    ]

    /// Names of other scripts, whose letters readers of PDF files may put in another order.
    static let others: [(name: String, fonts: Set<String>)] = [
        ("李小龍 王芳", ["NotoSansCJKsc"]), ("田中 さくら ユウキ", ["NotoSansCJKsc"]),
        ("김민준", ["NotoSansCJKsc"]), ("𠮷田", ["NotoSansCJKsc"]),
        ("प्रकाश श्रेष्ठ", ["NotoSansDevanagari"]), ("გიორგი ბერიძე", ["NotoSansGeorgian"]),
        ("Արամ Պետրոսյան", ["NotoSansArmenian"]), ("דוד לוי", ["NotoSansHebrew"]),
        ("ரவி குமார்", ["NotoSansTamil"]), ("မောင်မောင်", ["NotoSansMyanmar"]),
        ("ನಂದಿನಿ", ["NotoSansKannada"]), ("മീര", ["NotoSansMalayalam"]),
        ("𞤀𞤥𞤣𞤵", ["NotoSansAdlam"]),
    ]

    /// A plain sheet.
    static func sheet(_ blocks: [PrintedSheet.Block]) -> PrintedSheet {
        PrintedSheet(
            paper: .a4,
            title: "Prøve",
            language: "da",
            blocks: blocks,
            footer: "",
            pageNumbering: "Side {page} af {pages}"
        )
    }

    static func facilitatorsList(_ names: [String] = people.map(\.name)) -> PrintedSheet {
        let answers = ["ja", "ja", "afbud", "intet svar"]
        let rows = names.enumerated().map { index, name in
            [
                name, "00\u{A0}00\u{A0}00\u{A0}\(10 + index % 90)", answers[index % 4],
                index % 5 == 1 ? "2" : "", "", "", "", "",
            ]
        }
        return PrintedSheet(
            paper: .a4,
            title: "Fremmødeliste, tirsdag den 5. januar 2027",
            language: "da",
            blocks: [
                .heading("Jobklub tirsdag den 5. januar 2027"),
                .paragraph("2. gang af 3 · kl. 10.00–12.00"),
                .facts([
                    .init("Sted", "Rådhuset, lokale 2.14"),
                    .init("Værtens telefon", "00 00 00 12"),
                    .init("Facilitator", "Åse Øster"),
                    .init("Oplægsholder", "Jørgen Blåbjerg"),
                    .init("Emne", "Dit netværk og dit CV"),
                    .init("Tolk", "فاطمة الزهراء, kl. 9.45"),
                    .init("Nøgle", "Hentes i receptionen"),
                    .init("Afsluttet kl.", ""),
                ]),
                .table(
                    .init(
                        columns: [
                            .init("Navn", share: 9), .init("Telefon", share: 5),
                            .init("Svar", share: 4), .init("Børn", share: 2),
                            .init("kom", share: 2, isBox: true),
                            .init("kom senere", share: 2, isBox: true),
                            .init("afbud", share: 2, isBox: true),
                            .init("kom ikke", share: 2, isBox: true),
                        ],
                        rows: rows + Array(repeating: Array(repeating: "", count: 8), count: 3),
                        rowHeight: .tick
                    )
                ),
                .together([
                    .paragraph("Inviteret 14 · ja 7 · afbud 4 · intet svar 3 · børn 6"),
                    .small("Listen omdeles ikke og makuleres efter indtastning."),
                ]),
            ],
            footer: "Jobklub · Nordby Kommune · makuleres efter indtastning",
            pageNumbering: "Side {page} af {pages}"
        )
    }

    static let signatureList = PrintedSheet(
        paper: .a4,
        title: "Underskrifter",
        language: "da",
        blocks: [
            .heading("Velkommen til jobklub"),
            .subheading("Tirsdag den 5. januar 2027 · Rådhuset, lokale 2.14"),
            .paragraph("Skriv under ud for dit navn."),
            .table(
                .init(
                    columns: [
                        .init("Dato", share: 2), .init("Navn", share: 5),
                        .init("Underskrift", share: 7),
                    ],
                    rows: people.prefix(12).map { ["5.1.2027", $0.name, ""] },
                    rowHeight: .signature
                )
            ),
        ],
        footer: "Jobklub · Nordby Kommune",
        pageNumbering: "Side {page} af {pages}"
    )

    static let invitation = PrintedSheet(
        paper: .a5,
        title: "Invitation til jobklub",
        language: "en",
        blocks: [
            .heading("You are invited to the job club"),
            .paragraph("Dear Олена, we meet three times. Coffee is on the table at 9.45."),
            .strong("Tuesday 5 January 2027, 10.00–12.00"),
            .strong("Tuesday 12 January 2027, 10.00–12.00"),
            .strong("Tuesday 19 January 2027, 10.00–12.00"),
            .facts([
                .init("Where", "The town hall, room 2.14, Rådhuspladsen 1, 9999 Nordby"),
                .init("Contact", "Åse Øster, 00 00 00 12"),
                .init("Questions?", ""),
            ]),
            .separator,
            .subheading("Du er inviteret til jobklub"),
            .paragraph("Vi mødes tre gange: tirsdag den 5., 12. og 19. januar kl. 10.00–12.00."),
            .paragraph("نلتقي ثلاث مرات في مبنى البلدية. القهوة جاهزة الساعة 9.45."),
            .together([
                .code(
                    .init(
                        payload: "https://jobklub.example/i/7Q2M-4K9D?l=en",
                        caption: "Answer with your phone\nSvar med din telefon"
                    )
                ),
                .small("You need not give a reason if you cannot come."),
            ]),
        ],
        footer: "Jobklub · Nordby Kommune",
        pageNumbering: "{page}/{pages}"
    )

    static let arabicInvitation = PrintedSheet(
        paper: .a5,
        title: "دعوة",
        language: "ar",
        blocks: [
            .heading("دعوة إلى نادي العمل"),
            .paragraph("عزيزتي فاطمة، نلتقي ثلاث مرات. القهوة جاهزة الساعة 9.45."),
            .strong("الثلاثاء 5 يناير 2027، الساعة 10.00"),
            .facts([
                .init("المكان", "Rådhuset, lokale 2.14"), .init("الهاتف", "00 00 00 12"),
                .init("أسئلة", ""),
            ]),
            .code(.init(payload: "https://jobklub.example/i/7Q2M", caption: "أجب بهاتفك")),
            .separator,
            .paragraph("Vi mødes tirsdag den 5. januar kl. 10.00."),
        ],
        footer: "Jobklub · Nordby Kommune",
        pageNumbering: "{page}/{pages}"
    )

    static let programme = PrintedSheet(
        paper: .a4,
        title: "Program",
        language: "da",
        blocks: [
            .heading("Dit netværk og dit CV"),
            .subheading("Jobklub tirsdag den 5. januar 2027"),
            .facts([
                .init("Sted", "Rådhuset, lokale 2.14"), .init("Facilitator", "Åse Øster"),
            ]),
            .table(
                .init(
                    columns: [
                        .init("Kl.", share: 2), .init("Hvad", share: 6), .init("Hvem", share: 3),
                    ],
                    rows: [
                        ["9.45–10.00", "Kaffe og goddag", "Alle"],
                        ["10.00–10.10", "Velkommen, og hvad der er sket siden sidst", "Åse Øster"],
                        [
                            "10.10–10.30", "Oplæg: sådan læser en arbejdsgiver dit CV",
                            "Jørgen Blåbjerg",
                        ],
                        [
                            "10.30–11.40",
                            "Åbent værksted: dit CV, din ansøgning, dine spørgsmål. Tal med den "
                                + "du sidder ved siden af, og bed om hjælp, når du vil",
                            "Alle",
                        ],
                        ["11.40–12.00", "Aftaler til næste gang", "Alle"],
                    ],
                    rowHeight: .tick
                )
            ),
            .subheading("Tag med"),
            .paragraph("Dit CV, hvis du har et, og din telefon."),
            .small("Børn er velkomne. Der er legetøj i lokalet."),
        ],
        footer: "Jobklub · Nordby Kommune",
        pageNumbering: "Side {page} af {pages}"
    )
}
