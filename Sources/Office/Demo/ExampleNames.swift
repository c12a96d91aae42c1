/// Made-up names in the scripts that a Danish job club meets, with the language each reads best.
enum ExampleNames {
    struct Name {
        let given: String
        let family: String
        let language: String
    }

    /// Every given name with every family name of its group.
    static let all: [Name] = groups.flatMap { group in
        group.given.flatMap { given in
            group.family.map { Name(given: given, family: $0, language: group.language) }
        }
    }

    private static let groups: [(language: String, given: [String], family: [String])] = [
        ("ar", ["فاطمة", "ليلى", "نور"], ["الزهراء", "حداد", "خوري"]),
        ("fa", ["یاسمن", "شیرین"], ["رضایی", "کریمی"]),
        ("uk", ["Олена", "Ірина", "Оксана"], ["Шевченко", "Бондаренко"]),
        ("ru", ["Анна", "Julia"], ["Кузнецова", "Ærø"]),
        ("tr", ["Zeynep", "Ayşe"], ["Yıldız", "Çelik"]),
        ("es", ["María", "Lucía"], ["Ñíguez", "Peña Sørensen"]),
        ("pl", ["Małgorzata", "Agnieszka"], ["Wiśniewska", "Østergaard"]),
        ("th", ["สมหญิง", "นภา", "Siriporn"], ["ใจดี", "Ågård"]),
        ("so", ["Hodan", "Ifrah"], ["Cabdi", "Warsame"]),
        ("ti", ["ሰላም", "ኣበባ"], ["ተስፋይ", "ገብረመድህን"]),
        ("en", ["Lisa", "Grace", "Priya", "Nguyễn", "Zoë"], ["Aagaard", "Carter", "Lin"]),
    ]
}
