/// Texts that somebody might write by accident or on purpose, with what every way in makes of them.
public struct EnteredText: Sendable, CustomStringConvertible {
    /// What is written.
    public let text: String
    /// What is kept of it; nothing where it is refused.
    public let kept: String?
    /// Why it is refused, as a raw value of `TextMistake`.
    public let mistake: String?

    private static func kept(_ text: String, as kept: String? = nil) -> EnteredText {
        EnteredText(text: text, kept: kept ?? text, mistake: nil)
    }

    private static func refused(_ mistake: String, _ texts: String...) -> [EnteredText] {
        texts.map { EnteredText(text: $0, kept: nil, mistake: mistake) }
    }

    /// The text with what cannot be seen written out.
    public var description: String {
        text.unicodeScalars.prefix(40).map { scalar in
            scalar.isASCII && scalar.value >= 0x20
                ? String(scalar) : "{\(String(scalar.value, radix: 16))}"
        }.joined()
    }
}

extension EnteredText {
    /// A CPR number in every dress.
    public static let cprNumbers = [
        "010190-1234", "0101901234", "010190 1234", "010190 - 1234", "010190–1234", "010190—1234",
        "010190\u{2010}1234", "010190\u{2011}1234", "010190\u{2212}1234", "010190 – 1234",
        "010190\u{A0}1234", "010190\u{2009}1234", "010190\u{202F}1234", "010190.1234",
        "010190/1234", "010190_1234", "010190 (1234)", "01 01 90 1234", "01.01.90-1234",
        "01-01-90-1234", "01/01/90 1234", "0101 90 1234", "01 01 90 12 34", "0 1 0 1 9 0 1 2 3 4",
        "01011990-1234", "٠١٠١٩٠-١٢٣٤", "۰۱۰۱۹۰۱۲۳۴", "०१०१९०-१२३४", "０１０１９０－１２３４",
        "𝟎𝟏𝟎𝟏𝟗𝟎-𝟏𝟐𝟑𝟒", "010190\u{200B}1234", "0\u{200C}1\u{200D}0\u{AD}1\u{FEFF}901234",
        "010190\u{2060}-\u{200E}1234", "01\u{202A}0190-12\u{202C}34", "0\u{301}10190-1234",
        "1\u{FE0F}\u{20E3}01290-1234", "+0101901234", "+45 010190-1234", "+45 010190 1234",
    ]

    /// Names and other short texts.
    public static let names: [EnteredText] =
        [
            kept("O'Hara"), kept("'s-Gravenhage"), kept("=1+1"), kept("+45"), kept("-"),
            kept("@x"), kept("'=1"), kept("''+"), kept("a;b"), kept("a,b"), kept("\"Bo\""),
            kept("{\"x\":null}"), kept("\\n"), kept("%s %n"), kept("<b>"), kept("..//"),
            kept("王"), kept("محمد"), kept("می\u{200C}خواهد"), kept("രാജന\u{D4D}\u{200D}"),
            kept("ක\u{DCA}\u{200D}ර"), kept("Nguyễn"), kept("O\u{308}rsted"),
            kept("👩\u{200D}👩\u{200D}👧"), kept("❤\u{FE0F}"), kept("ﷺ"), kept("ሰላም"),
            kept(" Amina\t", as: "Amina"), kept("\n Amina  Hassan \u{A0}", as: "Amina Hassan"),
            kept("Amina\u{A0}\u{2009}Hassan", as: "Amina Hassan"),
            kept(String(repeating: "å", count: 80)), kept("født 010190"), kept("20 12 34 56"),
            kept("+45 20123456"), kept("+31 10 201 2345"), kept("05-01-2027 kl. 10.30"),
            kept("5. januar 2027, 9.30-12.00"), kept("991390-1234"), kept("0101901"),
            kept("12345678901"),
        ]
        + refused("empty", "", " ", "\t\n", "\u{A0}\u{3000}", "\u{2800}")
        + refused("too-long", String(repeating: "å", count: 81))
        + refused("too-long", String(repeating: "e\u{301}", count: 41))
        + refused(
            "control-character",
            "Eva\0",
            "\0",
            "Eva\nBo",
            "Eva\r\nBo",
            "Eva\tBo",
            "Eva\u{1B}[2K",
            "Eva\u{7F}",
            "Eva\u{85}Bo",
            "Eva\u{9B}31m",
            "Eva\u{2028}Bo",
            "Eva\u{2029}Bo",
            "Eva\u{202E}oB",
            "\u{2066}Eva",
            "Eva\u{200E}",
            "\u{200F}محمد",
            "Eva\u{200B}Bo",
            "\u{FEFF}Eva",
            "E\u{AD}va",
            "Eva\u{2060}",
            "\u{3164}",
            "\u{200C}",
            "\u{200D}\u{200D}",
            "Eva \u{200C}x",
            "\u{FE0F}",
            "Eva\u{E0041}",
            "Eva\u{FFFF}",
            "Eva\u{FFF9}"
        )
        + cprNumbers.map {
            EnteredText(text: "Bo \($0)", kept: nil, mistake: "cpr-number")
        }

    /// Mail addresses.
    public static let mailboxes: [EnteredText] =
        [
            kept("amina@example.org"), kept("a.b+c=d@sub.example.dk"), kept("=1+1@example.org"),
            kept("-a@example.org"), kept("'a@example.org"), kept("o'hara@xn--kbenhavn-54a.dk"),
            kept("AMINA@EXAMPLE.ORG"), kept(" a@b.dk \n", as: "a@b.dk"), kept("a@1.2b"),
            kept("\(String(repeating: "a", count: 64))@example.org"),
            kept("a@\(String(repeating: "b.", count: 125))dk"),
        ]
        + refused("empty", "  ")
        + refused("mailto", "mailto:a@b.dk", "MailTo:a@b.dk")
        + refused(
            "mailbox",
            "a",
            "@",
            "a@",
            "@b.dk",
            "a@b",
            "a@@b.dk",
            "a@b.dk;c@d.dk",
            "a@b.dk,c@d.dk",
            "a b@c.dk",
            "a@b c.dk",
            "a;b@c.dk",
            "a,b@c.dk",
            "\"a\"@b.dk",
            "a(x)@b.dk",
            "<a@b.dk>",
            "Amina <a@b.dk>",
            "a:b@c.dk",
            "a.@b.dk",
            ".a@b.dk",
            "a..b@c.dk",
            "a@b..dk",
            "a@-b.dk",
            "a@b-.dk",
            "a@b.dk.",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "søren@example.dk",
            "a@københavn.dk",
            "a@b_c.dk",
            "a@b.dk?subject=x",
            "a\\b@c.dk",
            "a@b\u{FF0E}dk",
            "\(String(repeating: "a", count: 65))@example.org",
            "a@\(String(repeating: "b", count: 64)).dk",
            "a@\(String(repeating: "b.", count: 126))dk"
        )
        + refused(
            "control-character",
            "a@b.dk\nBcc: x@y.dk",
            "a@b.dk\r\n.x",
            "a@b.dk\0",
            "a\t@b.dk",
            "a\u{200B}@b.dk",
            "a@b\u{202E}.dk",
            "a@b\u{AD}.dk",
            "\u{FEFF}a@b.dk"
        )
        + refused(
            "cpr-number",
            "010190-1234@example.org",
            "0101901234@example.org",
            "bo.010190.1234@example.org"
        )

    /// Phone numbers.
    public static let phones: [EnteredText] =
        [
            kept("00 00 00 12"), kept("20123456"), kept("+45 20 12 34 56"), kept("+4520123456"),
            kept("(+45) 20-12-34-56"), kept("0045 20123456"), kept("+380 50 123 4567"),
            kept("+31 10 201 2345"), kept("+252 61 2345678"), kept("010190"), kept("01019012"),
            kept("+12 01 90 1234"), kept("31121234"), kept(" 20123456\t", as: "20123456"),
            kept("20\u{A0}12\u{A0}34\u{A0}56", as: "20 12 34 56"),
            kept("20\u{2009}12\u{202F}34\u{3000}56", as: "20 12 34 56"),
            kept("\u{202A}20123456\u{202C}", as: "20123456"),
            kept("\u{200E}+45 20 12 34 56", as: "+45 20 12 34 56"),
            kept("\u{2068}20123456\u{2069}\u{61C}", as: "20123456"),
            kept("2\u{AD}0\u{200B}123456\u{FEFF}", as: "20123456"),
            kept("٢٠١٢٣٤٥٦", as: "20123456"), kept("۲۰ ۱۲ ۳۴ ۵۶", as: "20 12 34 56"),
            kept("２０１２３４５６", as: "20123456"), kept("＋४५ २०१२३४५६", as: "+45 20123456"),
            kept("20–12‑34—56", as: "20-12-34-56"), kept("20123456.0", as: "20123456"),
            kept("20123456.00", as: "20123456"), kept("20123456,0", as: "20123456"),
            kept("'20123456", as: "20123456"), kept("'+4520123456", as: "+4520123456"),
            kept("tlf. 20123456", as: "20123456"), kept("Tlf: 20 12 34 56", as: "20 12 34 56"),
            kept("tel:+4520123456", as: "+4520123456"), kept("Mobil 20123456", as: "20123456"),
            kept("20·12·34·56", as: "20 12 34 56"), kept("004520123456"),
            kept("+123456789012345"), kept("20" + String(repeating: "-", count: 32) + "123456"),
        ]
        + refused("empty", " ")
        + refused(
            "phone",
            "112",
            "12345",
            "1234567890123456",
            "20" + String(repeating: "-", count: 33) + "123456",
            "12345678 (mor)",
            "20123456;20123457",
            "x20123456",
            "20123456 tlf.",
            "20123456" + String(repeating: " ", count: 40) + "1"
        )
        + refused("phone-as-number", "2,0123456E+7", "2.0123456E+07", "2E7", "########")
        + refused("phone-plus", "+45+4520123456", "++4520123456", "4520123456+", "0045+20123456")
        + refused(
            "danish-phone",
            "+45 1234567",
            "+45 123456789",
            "0045 123456789",
            "+45 (0) 20123456"
        )
        + refused(
            "control-character",
            "20123456\n1",
            "20\t123456",
            "20123456\u{85}1",
            "20123456\u{2028}1"
        )
        + cprNumbers.map { EnteredText(text: $0, kept: nil, mistake: "cpr-number") }
}
