internal import Foundation
internal import Planning

/// Countries and languages by their names in Danish and English.
public enum SpokenNames {
    /// The two letters of a country, for example `SY` for `Syrien`; nothing if it is none.
    static func country(_ name: String) -> String? { countries[folded(name)] }

    /// The tag of a language, for example `ps` for `pashto`; nothing if it is none.
    static func language(_ name: String) -> String? { languages[folded(name)] }

    /// What a country is called.
    ///
    /// - `code`: Two letters of ISO 3166, which are given back where they have no name.
    /// - `tag`: BCP 47 tag of the language of the name.
    public static func name(ofCountry code: String, in tag: String) -> String {
        Locale(identifier: tag).localizedString(forRegionCode: code) ?? code
    }

    /// What a language is called, with where it is spoken if the tag says so.
    ///
    /// - `code`: BCP 47 tag, which is given back where it has no name.
    /// - `tag`: BCP 47 tag of the language of the name.
    public static func name(ofLanguage code: String, in tag: String) -> String {
        // The languages that people name otherwise than the tables do.
        if let name = asSaid[code] { return name[tag] ?? name["da"] ?? code }
        return Locale(identifier: tag).localizedString(forIdentifier: code) ?? code
    }

    private static let asSaid = [
        "fa": ["da": "farsi", "en": "Farsi"], "fa-AF": ["da": "dari", "en": "Dari"],
        "kmr": ["da": "kurmanji", "en": "Kurmanji"], "ckb": ["da": "sorani", "en": "Sorani"],
        "yue": ["da": "kantonesisk", "en": "Cantonese"],
    ]

    private static let spoken = ["da", "en"].map { Locale(identifier: $0) }

    private static let countries: [String: String] = {
        var names = others(
            """
            Syrien=SY, Burma=MM, Hviderusland=BY, Hvide Rusland=BY, Makedonien=MK, USA=US,
            England=GB, Skotland=GB, Wales=GB, Palæstina=PS, Palestine=PS, Congo=CD, DR Congo=CD,
            Elfenbenskysten=CI, Ivory Coast=CI, Tyrkiet=TR, Turkey=TR, Tjekkiet=CZ, Swaziland=SZ,
            Holland=NL, Persien=IR, Østtimor=TL, Kap Verde=CV, Sydkorea=KR, Nordkorea=KP, Korea=KR,
            Kurdistan Irak=IQ, Bosnien=BA, Rusland=RU, Filippinerne=PH, Emiraterne=AE
            """
        )
        for code in Countries.codes.sorted() {
            for locale in spoken {
                guard let name = locale.localizedString(forRegionCode: code) else { continue }
                names[folded(name)] = names[folded(name)] ?? code
            }
        }
        return names
    }()

    private static let languages: [String: String] = {
        var names = others(
            """
            dari=fa-AF, farsi=fa, persisk=fa, Persian=fa, pashto=ps, pashtu=ps, paschto=ps,
            kurmanji=kmr, kurmandji=kmr, nordkurdisk=kmr, sorani=ckb, centralkurdisk=ckb,
            kinesisk=zh, mandarin=zh, kantonesisk=yue, brasiliansk=pt-BR, filippinsk=fil, tagalog=tl,
            norsk=nb, Norwegian=nb, serbokroatisk=sh, makedonsk=mk, moldovisk=ro, flamsk=nl,
            rohingya=rhg, tamilsk=ta, singalesisk=si, burmesisk=my, lettisk=lv, swahili=sw, urdu=ur,
            punjabi=pa, assyrisk=aii, bahdini=kmr, oromo=om, tigre=tig, dansk tegnsprog=dsl,
            grønlandsk=kl, færøsk=fo, belarusisk=be, hviderussisk=be, azeri=az, uigurisk=ug
            """
        )
        for code in Languages.codes.sorted() {
            for locale in spoken {
                guard let name = locale.localizedString(forLanguageCode: code) else { continue }
                names[folded(name)] = names[folded(name)] ?? code
            }
        }
        return names
    }()

    /// Names that the tables do not have, each as `name=code`.
    private static func others(_ text: String) -> [String: String] {
        let pairs = text.split(separator: ",").map { pair in
            pair.split(separator: "=").map {
                String($0).trimmingCharacters(in: .whitespacesAndNewlines)
            }
        }
        return Dictionary(pairs.map { (folded($0[0]), $0[1]) }, uniquingKeysWith: { $1 })
    }
}
