import Participation
import Testing

/// People are known again in other spellings, and strangers are not taken for each other.
@Suite struct LikenessTests {
    @Test(arguments: [
        ("Mohammed Hassan", "Muhammad Hassan"), ("Mohamed Ali", "Mohammad Aly"),
        ("Søren Kjær", "Soeren Kjaer"), ("Søren Kjær", "Soren Kjær"), ("Åse Ærø", "Aase Aeroe"),
        ("Jürgen Müller", "Juergen Mueller"), ("Fatima Ahmed", "Fatma Ahmad"),
        ("Yusuf Omar", "Youssef Omar"), ("Amina Hassan", "Hassan, Amina"),
        ("Amina Ali Hassan", "Amina Hassan"), ("Abdul Rahman", "Abdulrahman"),
        ("Abdirahman Warsame", "Abdurahman Warsame"), ("Sara Zaki", "Sarah Saki"),
        ("Olena Shevchenko", "Олена Шевченко"), ("Mohammed Hassan", "محمد حسن"),
        ("Khadija Al-Hassan", "Hadija Hassan"), ("Tomáš Dvořák", "Tomas Dvorak"),
        ("Anne-Marie Holm", "Annemarie Holm"), ("Viktor Wang", "Victor Vang"),
        ("Łukasz Żak", "Lukasz Zak"), ("Philip Berg", "Filip Berg"), ("Lisa", "LISA"),
        ("Xasan Cabdi", "Hassan Abdi"), ("Axmed Yuusuf", "Ahmed Yusuf"), ("Cali Cumar", "Ali Omar"),
        ("Ḥasan ʿAbdī", "Hasan Abdi"), ("Dzhamal Khalil", "Jamal Khalil"),
        ("Djamal Kamal", "Jamal Kamal"), ("Sjabani Jusuf", "Shabani Yusuf"),
        ("Aleksandra Kowalczyk", "Alexandra Kovalchik"), ("Sjevtjenko Olena", "Shevchenko Olena"),
        ("Niels Christensen", "Nils Kristensen"), ("Catharina Beck", "Katarina Bek"),
    ])
    func spellings(one: String, other: String) {
        #expect(NameSound(one).isLike(NameSound(other)))
        #expect(NameSound(other).isLike(NameSound(one)))
    }

    @Test(arguments: [
        ("Amina Hassan", "Amina Hussein"), ("Amina Hassan", "Aisha Hassan"),
        ("Bo Berg", "Ida Berg"), ("Ali Omar", "Ole Omar"), ("Amina", "Amina Hassan"),
        ("Person 1 Prøve", "Eva Prøve"), ("Maria Holm", "Mario Helmer"),
        ("Anne Berg", "Hanne Borg"),
        ("Max Holm", "Mads Holm"), ("Carl Berg", "Arne Berg"), ("Jens Hansen", "Hans Jensen"),
        ("محمد حسن", "Amina Hassan"), ("王小明", "李小明"),
    ])
    func strangers(one: String, other: String) {
        #expect(!NameSound(one).isLike(NameSound(other)))
    }

    @Test(arguments: [
        "00000051", "00 00 00 51", "+45 00 00 00 51", "0045 00000051", "(+45) 00-00-00-51",
        "+4500000051",
    ])
    func aPhoneNumberIsTheSameHoweverItIsWritten(phone: String) {
        #expect(Participant.digits(of: phone) == "00000051")
        let one = participant("Amina", phone)
        #expect(one.likeness(to: participant("Bo", "00000051")) == [.phone])
        #expect(one.likeness(to: participant("Amina", "00000052")) == [.name])
    }

    private func participant(_ name: String, _ phone: String?) -> Participant {
        Participant(
            id: 0,
            givenName: name,
            familyName: "",
            language: "da",
            phone: phone,
            mailbox: nil,
            contactRule: .any
        )
    }
}
