/// Parts of the world that people came from, where few came from each country.
public enum CountryGroup: String, CaseIterable, Hashable, Sendable {
    /// EU and EEA, Switzerland, the United Kingdom, and the small states among them.
    case west = "eu-and-neighbours"
    /// The rest of Europe.
    case europe = "other-europe"
    /// Middle East and North Africa, with Afghanistan, Pakistan, Somalia and Turkey.
    case middleEast = "middle-east-north-africa"
    /// The rest of Africa.
    case africa = "other-africa"
    /// The rest of Asia.
    case asia = "other-asia"
    /// America and Oceania.
    case overseas = "america-oceania"
    /// Whatever is no country of these.
    case other

    /// The group of a country.
    ///
    /// - Parameter country: ISO 3166-1 alpha-2, in capitals.
    public init(_ country: String) {
        self = CountryGroup.byCountry[country] ?? .other
    }

    private static let byCountry: [String: CountryGroup] = Dictionary(
        allCases.flatMap { group in
            group.countries.split(separator: " ").map { (String($0), group) }
        },
        uniquingKeysWith: { first, _ in first }
    )

    /// ISO 3166-1 alpha-2, with XK for Kosovo.
    private var countries: String {
        switch self {
        case .west:
            """
            AD AT AX BE BG CH CY CZ DE DK EE ES FI FO FR GB GG GI GL GR HR HU IE IM IS IT JE LI LT LU \
            LV MC MT NL NO PL PT RO SE SI SJ SK SM VA
            """
        case .europe: "AL BA BY MD ME MK RS RU UA XK"
        case .middleEast:
            """
            AE AF BH DJ DZ EG EH IL IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SO SY TN TR YE
            """
        case .africa:
            """
            AO BF BI BJ BW CD CF CG CI CM CV ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MU MW MZ NA NE \
            NG RE RW SC SH SL SN SS ST SZ TD TG TZ UG YT ZA ZM ZW
            """
        case .asia:
            """
            AM AZ BD BN BT CN GE HK ID IN IO JP KG KH KP KR KZ LA LK MM MN MO MV MY NP PH SG TH TJ TL \
            TM TW UZ VN
            """
        case .overseas:
            """
            AG AI AR AS AU AW BB BL BM BO BQ BR BS BZ CA CC CK CL CO CR CU CW CX DM DO EC FJ FK FM GD \
            GF GP GT GU GY HN HT JM KI KN KY LC MF MH MP MQ MS MX NC NF NI NR NU NZ PA PE PF PG PM PN \
            PR PW PY SB SR SV SX TC TK TO TT TV UM US UY VC VE VG VI VU WF WS
            """
        case .other: ""
        }
    }
}

/// How many years somebody has lived in Denmark, from the year of arrival to the year of the closing day.
public enum YearsInDenmark: String, CaseIterable, Hashable, Sendable {
    /// Arrived this year or the last.
    case upTo1 = "0-1"
    /// Two to four years.
    case upTo4 = "2-4"
    /// Five to nine years.
    case upTo9 = "5-9"
    /// Ten years or longer.
    case from10 = "10-plus"

    /// The group of a number of years; nothing for those who had not arrived.
    init?(_ years: Int) {
        switch years {
        case ..<0: return nil
        case ...1: self = .upTo1
        case ...4: self = .upTo4
        case ...9: self = .upTo9
        default: self = .from10
        }
    }
}
