import Correspondence
import Participation
import Planning
import Testing

@testable import Documents

/// A name as it was written, and how the octets of it come out of a program that took them for others.
struct WrongName: Sendable, CustomTestStringConvertible {
    let seen: String
    let meant: String?
    let how: String

    var testDescription: String { "\(how): \(seen)" }

    private static func rows(_ how: String, _ names: [(String, String?)]) -> [WrongName] {
        names.map { WrongName(seen: $0.0, meant: $0.1, how: how) }
    }

    static let all: [WrongName] =
        rows(
            "Mac Roman as Windows-1252",
            [
                ("S¿ren", "Søren"), ("K¾r", "Kær"), ("HŒkon", "Håkon"), ("RenŽ", "René"),
                ("MŸller", "Müller"), ("JŠger", "Jäger"), ("Bjšrn", "Björn"), ("¯rsted", "Ørsted"),
                ("®ble", "Æble"), ("M—nica", "Mónica"), ("Mu–oz", "Muñoz"),
                ("Gšransson", "Göransson"),
            ]
        )
        + rows(
            "Windows-1252 as Mac Roman",
            [
                ("S¯ren", "Søren"), ("KÊr", "Kær"), ("HÂkon", "Håkon"), ("RenÈ", "René"),
                ("FranÁois", "François"), ("MuÒoz", "Muñoz"), ("≈se", "Åse"), ("∆rø", nil),
                ("ÿstergaard", "Østergaard"), ("J¸rgen", "Jürgen"), ("Bˆrge", "Börge"),
            ]
        )
        + rows(
            "UTF-8 as Windows-1252",
            [
                ("JÃ¸rgen", "Jørgen"), ("Ã…se", "Åse"), ("KjÃ¦r", "Kjær"), ("HÃ¥kon", "Håkon"),
                ("Ã˜sterby", "Østerby"), ("Ã†rÃ¸", "Ærø"), ("JosÃ©", "José"), ("MÃ¼ller", "Müller"),
                ("JoÃ£o", "João"), ("MarÃ\u{AD}a", "María"), ("DvoÅ™Ã¡k", "Dvořák"), ("ÄŸ", "ğ"),
                ("Åukasz".replacing("Å", with: "Å\u{81}"), "Łukasz"), ("Oâ€™Brien", "O’Brien"),
                ("Ð\u{9E}Ð»ÐµÐ½Ð°", "Олена"), ("Ù…Ø­Ù…Ø¯", "محمد"), ("NicolÃ\u{A0}", "Nicolà"),
                ("Nguyá»…n", "Nguyễn"), ("Ã\u{85}se", "Åse"),
            ]
        )
        + rows(
            "UTF-8 as Windows-1252, twice",
            [
                ("JÃƒÂ¸rgen", "Jørgen"), ("Ãƒâ€¦se", "Åse"), ("HÃƒÂ¥kon", "Håkon"),
                ("KjÃƒÂ¦r", "Kjær"), ("RenÃƒÂ©", "René"), ("Ãƒâ€\u{A0}rÃƒÂ¸", nil),
            ]
        )
        + rows(
            "UTF-8 as Mac Roman",
            [
                ("S√∏ren", "Søren"), ("√Öse", "Åse"), ("Kj√¶r", "Kjær"), ("H√•kon", "Håkon"),
                ("Jos√©", "José"), ("M√ºller", "Müller"),
            ]
        )
        + rows(
            "CP850 and CP437",
            [
                ("S›ren", "Søren"), ("H†kon", "Håkon"), ("Ren‚", "René"), ("Bj”rn", "Björn"),
                ("J„ger", "Jäger"), ("S°ren", "Søren"), ("Kµr", "Kær"), ("HÕkon", "Håkon"),
                ("┼se", "Åse"), ("RenÚ", "René"), ("S├©ren", nil), ("J├╕rgen", "Jørgen"),
                ("Hσkon", "Håkon"), ("Bj÷rn", "Björn"),
            ]
        )
        + rows(
            "UTF-8 as Windows-1250",
            [("SĂ¸ren", "Søren"), ("HĂĄkon", "Håkon"), ("KjĂ¦r", "Kjær"), ("RenĂ©", "René")]
        )
        + rows(
            "Letters that are lost or written out",
            [
                ("J\u{FFFD}rgen", nil), ("S?ren", nil), ("?se", nil), ("S&oslash;ren", "Søren"),
                ("J&#248;rgen", "Jørgen"), ("S%C3%B8ren", "Søren"), ("S=C3=B8ren", "Søren"),
                (#"S\u00f8ren"#, "Søren"), ("Nguy??n", nil), ("S??ren", nil),
                ("????? ????????", nil),
                ("?", nil), ("?. Berg", nil), ("S□ren", nil), ("S*ren", nil), ("S|ren", nil),
                ("]se", nil), ("Kj_r", nil), ("S%F8ren", "Søren"), ("S=F8ren", "Søren"),
                (#"S\xf8ren"#, "Søren"), ("+AMU-se", nil), ("=?UTF-8?Q?S=C3=B8ren?=", nil),
                ("O&rsquo;Brien", "O’Brien"), ("O&#39;Brien", "O'Brien"), ("M&scaron;ek", "Mšek"),
                (#"O\'Brien"#, "O'Brien"), ("╨¤╨╜╨░", nil),
            ]
        )
        + rows(
            "CP850 and Mac Roman as Windows-1252, where only one letter is wrong",
            [
                ("Kj‘r", "Kjær"), ("KJ’R", "KJÆR"), ("’r›", "Ærø"), ("S‘by", "Sæby"),
                ("Gr‘sted", nil), ("S\u{A0}nchez", "Sánchez"), ("Zo‘", "Zoë"),
                ("Garc’a", "García"), ("ƒlise", "Élise"), ("‚elik", "Çelik"), ("OÕBrien", nil),
                ("¯. Berg", nil), ("╪. Berg", nil), ("No‘l", "Noël"), ("Wei§", "Weiß"),
            ]
        )
        + rows(
            "Two scripts in one word",
            [
                ("NГёrgaard", "Nørgaard"), ("Sшren", "Søren"), ("Oлена", nil), ("SأکRENSEN", nil),
                ("SΓΈren", "Søren"), ("Josα", nil), ("аnna", nil), ("MГјller", "Müller"),
            ]
        )
        + rows(
            "Other code pages of Windows as Windows-1252",
            [
                ("Ayþe", "Ayşe"), ("Yýldýz", "Yıldız"), ("Þahin", "Şahin"), ("Oðuz", "Oğuz"),
                ("Ýbrahim", "İbrahim"), ("Güneþ", "Güneş"), ("Kýzýlkaya", "Kızılkaya"),
                ("ÅëÝíç", nil), ("Ãéþñãïò", nil), ("àáøäí", nil), ("Îëåíà", nil), ("Áîíäàð", nil),
                ("Äìèòðî", nil), ("Þëÿ", nil), ("Ðarûnas", "Šarūnas"), ("Þukauskas", "Žukauskas"),
                ("Kæstutis", "Kęstutis"), ("Jiøí", "Jiří"), ("Dvoøák", "Dvořák"),
                ("Køíž", "Kříž"), ("Zieliñski", "Zieliński"), ("£ukasz", "Łukasz"),
                ("Wiœniewska", "Wiśniewska"), ("Jêdrzej", "Jędrzej"), ("ÊÁªÒÂ", nil),
            ]
        )
        + rows(
            "Windows-1252 as another code page",
            [
                ("Sřren", "Søren"), ("Kjćr", "Kjær"), ("Ĺse", "Åse"), ("Hĺkon", "Håkon"),
                ("Slřk", "Sløk"), ("Ńuńez", "Ñuñez"), ("SÏRENSEN", "SØRENSEN"), ("KJãR", "KJÆR"),
                ("SÿRENSEN", "SØRENSEN"), ("Sųren", "Søren"), ("Kjęr", "Kjær"), ("Zoė", "Zoë"),
                ("┼. Berg", nil), ("Sõren", "Søren"), ("HÜkon", "Håkon"),
            ]
        )
        + rows(
            "UTF-8 as other code pages",
            [
                ("MĂĽller", "Müller"), ("AyĹźe", "Ayşe"), ("JosĆ©", "José"), ("KjĆ¦r", "Kjær"),
                ("SĆøren", "Søren"), ("WĂłjcik", "Wójcik"), ("ĂŤĂ±igo", "Íñigo"),
            ]
        )

    /// Names that are written so.
    static let right =
        [
            "João", "Conceição", "JOÃO", "CONCEIÇÃO", "Guimarães", "ROMÃ SILVA", "São", "Ângela",
            "Ção",
            "Søren", "Jørgen Kjær", "Åse Ærø", "ØSTERGAARD", "Håkon", "Björn", "Jürgen Groß",
            "Weiß",
            "Zoë", "René", "François", "Noëlle", "Muñoz", "Núñez", "Mª José", "O’Brien", "D'Angelo",
            "d’Ávila", "DÁvila", "Ó hÓgáin", "de hÍde", "MacÉil", "McÉoin", "LaÉtitia", "Louÿs",
            "Ÿves",
            "Škoda", "Pšenička", "Tomáš", "TOMÁŠ", "Kříž", "KŘÍŽ", "Vršnik", "Željko", "Đorđe",
            "Łukasz",
            "Świętosława", "Dvořák", "İbrahim Yıldız", "Çağla Öğüt", "Şahin", "ŞAHİN",
            "Ștefan Țepeș",
            "ĂŞAN", "Guðrún Þórðardóttir", "Hafþór", "Ðorbjörg", "Nguyễn Thị Ánh", "Đặng",
            "Őrsi Ződ",
            "Õnne Pärn", "Jānis Bērziņš", "Šarūnas", "Олена Шевченко", "Гёте", "Ελένη", "محمد علي",
            "می\u{200C}خواهد", "שרה", "ሰላም", "สมชาย", "王小明", "나래", "Anne–Élise", "Anne\u{A0}Élise",
            "Gal·la", "Hawaiʻi", "O´Neill", "“Bo” Berg", "Bo «Bob» Berg", "Bo?", "R&B", "=1+1",
            "100%",
            "Παπαδόπουλος", "Σπυρίδων", "Ελπίδα", "Sæþór", "Eyþór", "Þóra", "Daði", "Valtýr",
            "Aþena",
            "Týr", "Høgni", "Sjúrður", "Aýna", "Ng’ang’a", "Ulug‘bek", "Sa‘d", "Isma‘il", "Fañch",
            "Õie", "Sõrmus", "Kęstutis", "Vĺčko", "Ćwik", "LEßMANN", "Ülker",
            "❤\u{FE0F}", "O\u{308}rsted", "A\u{30A}se", "Fatima (mor)", "Rødgrød & Co.", "Bo Berg…",
        ] + outside

    /// Names of many countries that somebody else has collected.
    private static let outside =
        """
        Ångström; Ñandú; Çelik; Ðorđe; Þór; Ýr; Łukasz; O’Brien; Müller-Lüdenscheidt; Nguyễn;
        ÅNGSTRÖM; ÆGIR; Œuvrard; Gœthe; Ÿsaÿe; L’Haÿ; Hervé; Çağrı; Ğülşen; Ünal; Úrsula;
        Ítalo; Ïda; Àlex; È'Lina; Ñuñez Ñato; Ēriks; Ķestutis; Ģirts; Ľubomír; Ťapák; ŽIŽKA;
        Đinđić; Þorsteinn; Jón Þ. Ægisson; Ólöf; Øjvind; Øystein; ÅÅ; Ææ; Ø; Å; Ö; Gößwein;
        Strauß; Groß; GROẞ; Weißmüller; Kreß; Ruß; Haßler; Voß; Štěpán; Jiří; Přemysl; Šmšek;
        Mšec; Pšemek; Brštanec; Gšpan; Wšola; Kšenija; Lšek; Þrúður; Nadežda; Miloš; Ašot;
        Željko Šćepanović; Dž Žarko; Œdipe; FRŒLICH; Læssøe; LÆSSØE; Sørensen-Ågård; MacÓ;
        McÅrd; DeÅngelo; LaÑez; VanÖz; d'Être; O'Ærø; Ó Ú; ÁrniÞór; JoséÁngel; Mª Ángeles; Jº;
        Mariª; N'Golo; N`Diaye; Ta'amu; Ta‘amu; Fa`apusa; ʻAkauʻola; Ḥasan; Ṣāliḥ; Ẓāhir; ʿAlī;
        ʾAmīn; Ġorġ; Ħamrun; Cʼhoazʼh; Kübra Ünlü; İlhan; ILGIN; Işıl; Əli; Ələkbər Həsənov;
        Ŋari; Ƙasim; Ɓala; Ɗan; Ọlá; Ẹniọlá; Àṣà; Ǹkẹ́; Máŋ; Ǎi; Lǐ Xiǎo; Māori; Ngāti;
        Võ Nguyên Giáp; Trần Thị Bưởi; Phạm Ngọc Thạch; Ưng Ơn; Đỗ Mười; Ôn; Êban; Y Ênuôl;
        أحمد; فاطمة الزهراء; عبد‌الله; پروین; گلناز; ዮሐንስ; ተስፋዬ ገብረ; สมหญิง; ณัฐวุฒิ; Владимир;
        Ґалаґан; Їжакевич; Ђорђе; Љубица; Ёлка; Ўткир; Қайрат; Ҳамид; Γιώργος; Άννα; Ἀθηνᾶ;
        Գրիգոր; Հովհաննես; გიორგი; ნინო; राम; श्रीमती; அமுதா; ਗੁਰਪ੍ਰੀਤ; অনিন্দ্য; ලක්ෂ්මී;
        မောင်; សុខា; ທອງ; བསྟན་འཛིན; 김민준; さくら; サクラ; 张伟; יוסף; ܐܒܪܗܡ; ᏣᎳᎩ; ⵎⵓⵃⴰ; Jean‑Luc;
        Jean–Luc; Anna—Maria; Fatma (Fati); Ali / Aly; A. Ö.; Jr. 2; Þ; ð Ð; Ãngela; Ân; Īsa;
        Ān; Ðuro; Ñ; Ṁurphy; Čič; Ĉu; Ŝanĝo; Ŵyn; Ŷ; Ţepeş; Iaşi; Žofie; Ÿ; Ć; Mʼbaye; Ł; Żółć;
        Źdźbło; Ęsi; Ącki; ǅemal; ﬁn; Noël; Maël; Aïcha; Raïssa; Naïma; Loïc; Zoé; Chloë;
        Citroën; Boëtie; Haüy; Saül; Antigüedad; Agüero; Piñera; Ibáñez; Ñíguez; Sigurður Æ;
        Ætna; Ěva; Ňuc; Ḱ; Ǻse; Ǽgir; Ǿrsted; Ȩ; Ūla; Ǫni; Öüä
        """.split { $0 == ";" || $0.isNewline }.map { $0.drop { $0 == " " }.description }
}

@Suite("Names that are known by their letters are right themselves")
struct KnownNamesTests {
    @Test("None of them is taken for another one")
    func right() {
        #expect(KnownNames.words.count > 400)
        for name in KnownNames.words {
            #expect(WrongLetters(in: name, isName: true) == nil, "\(name)")
        }
    }
}

@Suite("Letters that cannot be right are refused with what was seen and what was meant")
struct WrongLettersTests {
    @Test("A name that the octets of another encoding have made", arguments: WrongName.all)
    func wrongNames(row: WrongName) throws {
        for (heading, column) in [
            ("Fornavn;Efternavn\nBo;", 4), ("Navn;Koordinator\nBo;", 4), ("Telefon;Navn\n;", 2),
        ] {
            let error = #expect(throws: FileMistakes.self) {
                try SampleTable.read("\(heading)\"\(row.seen)\"")
            }
            let first = try #require(error?.mistakes.first)
            #expect(error?.mistakes.count == 1 && first.line == 2 && first.column == column)
            let words = first.text(in: .danish)
            #expect(["cell-letters", "cell-letters-meant"].contains(first.code), "\(words)")
            #expect(words.contains("Række 2") && words.contains("CSV UTF-8"))
            guard let meant = row.meant else { continue }
            #expect(words.contains("\"\(meant)\""), "\(words)")
        }
    }

    @Test("Names of any country are kept as they are", arguments: WrongName.right)
    func rightNames(name: String) throws {
        let read = try SampleTable.read("Fornavn;Efternavn\n\"\(name)\";\(name)")
        #expect(read.map(\.person.participant.familyName) == [name.replacing("\u{A0}", with: " ")])
    }

    @Test("One wrong name among many is named in its row and column")
    func oneAmongMany() {
        let text = "Fornavn;Efternavn\nJoão;Åberg\nBo;Sørensen\nIda;¦S¿rensen\nEva;Ærø"
        let (found, line, column) = SampleTable.mistakes(text)
        #expect(found.map { [$0.line, $0.column] } == [[line, column]])
    }

    @Test("Files of a Mac and of DOS are refused as the octets that they are")
    func octets() throws {
        let files: [(octets: [UInt8], seen: String)] = [
            ([0x53, 0xBF, 0x72, 0x65, 0x6E], "S¿ren"), ([0x53, 0x9B, 0x72, 0x65, 0x6E], "S›ren"),
            ([0x48, 0x8C, 0x6B, 0x6F, 0x6E], "HŒkon"), ([0x4B, 0xBE, 0x72], "K¾r"),
            ([0x48, 0x86, 0x6B, 0x6F, 0x6E], "H†kon"),
        ]
        for file in files {
            let octets = Array("Navn\n".utf8) + file.octets
            let error = #expect(throws: FileMistakes.self) {
                try ParticipantTable.read(octets, file: "a.csv", today: SampleTable.today)
            }
            let words = try #require(error?.mistakes.first).text(in: .danish)
            #expect(words.contains("\"\(file.seen)\""), "\(words)")
        }
    }

    @Test("An octet that no letter of Windows has is named with its word and what it may be")
    func octetsWithoutLetters() throws {
        let files: [(octets: [UInt8], seen: String, meant: String)] = [
            ([0x81, 0x73, 0x65], "\u{FFFD}se", "Åse"),
            ([0x9D, 0x72, 0x75, 0x6D], "\u{FFFD}rum", "Ørum"),
            ([0x8F, 0x73, 0x65], "\u{FFFD}se", "Åse"),
        ]
        for file in files {
            let octets = Array("Navn;Land\nBo;DK\n".utf8) + file.octets + Array(";DK".utf8)
            let error = #expect(throws: FileMistakes.self) {
                try ParticipantTable.read(octets, file: "a.csv", today: SampleTable.today)
            }
            let mistake = try #require(error?.mistakes.first)
            #expect(mistake.code == "not-windows-1252" && mistake.line == 3)
            let words = mistake.text(in: .danish)
            #expect(
                words.contains("\"\(file.seen)\"") && words.contains("\"\(file.meant)\""),
                "\(words)"
            )
        }
    }

    @Test(
        "Headings and the tables of those who help are looked at too",
        arguments: ["KÃ¸n", "Tr¾ffetid", "AnkomstÃ¥r", "K¯n", "UddannelsesÃ¥r", "M√•l"]
    )
    func headings(heading: String) {
        let (found, _, _) = SampleTable.mistakes("Navn;¦\(heading)\nBo;x")
        #expect(found.map(\.code) == ["heading-letters"])
        let text = "Navn;Tider;Titel\nS¿ren;man 8-16;R√•dgiver"
        let error = #expect(throws: FileMistakes.self) {
            try StaffTable.read(Array(text.utf8), of: .facilitator, file: "a.csv")
        }
        #expect(error?.mistakes.map(\.code) == ["cell-letters-meant", "cell-letters-meant"])
    }

    @Test("Signs that belong in a text are left alone there")
    func texts() throws {
        let text = "Navn;Tider;Titel\nBo;man 8-16;½-tids CO₂-rådgiver, 25 m² ved 20 °C – 100 %"
        #expect(
            try StaffTable.read(Array(text.utf8), of: .facilitator, file: "a.csv")
                .facilitators.map { $0.title?.danish } == [
                    "½-tids CO₂-rådgiver, 25 m² ved 20 °C – 100 %"
                ]
        )
    }
}
