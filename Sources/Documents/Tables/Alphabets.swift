/// The letters beyond ASCII that languages are written with.
enum Alphabets {
    /// Whether one language has all of some letters; letters that no language here has are passed over.
    static func areOfOneLanguage(_ letters: some Sequence<Unicode.Scalar>) -> Bool {
        let small = Set(letters.lazy.filter { !$0.isASCII }.map(\.small))
        guard small.count > 1, small.isSubset(of: known) else { return true }
        return alphabets.contains { small.isSubset(of: $0) }
    }

    private static let known = alphabets.reduce(into: Set<Unicode.Scalar>()) { $0.formUnion($1) }

    private static let alphabets: [Set<Unicode.Scalar>] = [
        "æøåéèêëàóôöäüß",  // Denmark and Norway
        "åäöéèüõšžà",  // Sweden, Finland, Estonia
        "äöüßéèàçïë",  // Germany
        "áðéíóúýþæöøä",  // Iceland and the Faroe Islands
        "àâæçéèêëîïôœùûüÿñöä",  // France
        "áàâãçéêíïñóôõúüªº",  // Spain and Portugal
        "àçèéíïòóúü",  // Catalonia
        "àèéìíîòóùúâêôû",  // Italy
        "áéíóúâêîôûŵŷäëïöẅÿ",  // Ireland, Wales, the Netherlands
        "çğıi̇şöüâîûêəñäňžý",  // Turkey, the Kurds, Azerbaijan, Turkmenistan
        "ąćęłńóśźż",  // Poland
        "áčďéěíňóřšťúůýžäľĺŕôöü",  // Czechia and Slovakia
        "čćđšžðáéíóúö",  // The Balkans
        "áéíóöőúüűä",  // Hungary
        "ăâîșțşţáéöü",  // Romania
        "āčēģīķļņšūžōŗ",  // Latvia
        "ąčęėįšųūž",  // Lithuania
        "çëâêîôû",  // Albania
        "àáâãéêìíòóôõùúýăđĩũơưð",  // Vietnam
        "ċġħż", "ĉĝĥĵŝŭ",  // Malta, Esperanto
        "āīūēōšžčġḡñśńḥđáéíç",  // What Arabic, Persian and Indic names are written with
    ].map { Set($0.unicodeScalars) }
}
