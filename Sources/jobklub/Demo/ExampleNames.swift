/// Made-up names in the scripts that a Danish job club meets, with the language each reads best.
enum ExampleNames {
    static let all: [(given: String, family: String, language: String)] = [
        ("فاطمة", "الزهراء", "ar"), ("ليلى", "حداد", "ar"), ("Amira", "Khoury", "ar"),
        ("یاسمن", "رضایی", "fa"), ("شیرین", "کریمی", "fa"), ("Nasrin", "Ahmadi", "fa"),
        ("Олена", "Шевченко", "uk"), ("Ірина", "Бондаренко", "uk"), ("Oksana", "Østergaard", "uk"),
        ("Анна", "Кузнецова", "ru"), ("Julia", "Ærø", "ru"),
        ("Zeynep", "Yıldız", "tr"), ("Ayşe", "Çelik", "tr"),
        ("María", "Ñíguez", "es"), ("Lucía", "Peña Sørensen", "es"),
        ("Małgorzata", "Wiśniewska", "pl"), ("Agnieszka", "Łuczak", "pl"),
        ("สมหญิง", "ใจดี", "th"), ("Siriporn", "Ågård", "th"), ("นภา", "ศรีสุข", "th"),
        ("Hodan", "Cabdi", "so"), ("Ifrah", "Warsame", "so"),
        ("ሰላም", "ተስፋይ", "ti"), ("ኣበባ", "ገብረመድህን", "ti"),
        ("Lisa", "Carter", "en"), ("Grace", "Okafor", "en"), ("Nguyễn", "Thị Hạnh", "en"),
        ("Zoë", "Aagaard", "en"), ("Priya", "Raman", "en"), ("Mei", "Lin", "en"),
    ]
}
