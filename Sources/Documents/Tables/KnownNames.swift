/// Names that are written with letters beyond ASCII, so that one of them is known again where another code
/// page has made other letters of its own.
///
/// `Yýldýz` may be a name of Iceland; that it is Yıldız with the letters of another code page is far more
/// likely. No name stands here that is ASCII alone.
enum KnownNames {
    /// Whole names.
    private static let names = [
        // Denmark and Norway
        "Søren Jørgen Jørn Bjørn Torbjørn Asbjørn Esbjørn Øjvind Øyvind Øystein Øivind Håkon Håkan Åge",
        "Åse Åsa Åshild Pål Måns Mårten Kåre Håvard Ståle Bård Lærke Læssøe Mærsk Kjær Kær Kjærgaard",
        "Kjeldgård Bæk Bækgaard Møller Nørgaard Østergaard Søndergaard Sørensen Jørgensen Thøgersen",
        "Høgh Høj Høyer Høeg Bøgh Bødker Bøje Dybkjær Krøyer Frøslev Grøn Grønbæk Skjødt Skjøth Mørch",
        "Mørk Mønsted Løvgreen Løgstrup Løkke Sæby Ærø Østrup Ørum Ørsted Ørskov Ødegaard Åberg Ågård",
        "Årup Blåbjerg Gøg Gørtz Rødding Rømer Væver Præst Kræmer Hækkerup Næs Næss Æble Søgaard Søe",
        "Bøe Vång Rønne Rønn Dahlgård Østby Ågot Bodø Tromsø Tønder Trøjborg Gråbæk Småland Vår Æstrid",
        "Præstø Mørkøv Frøkjær Strøm Kløver Brøndum Smørum Sværd Bøttger Øhlenschlæger",
        // Sweden, Finland, Germany
        "Björn Göran Jörgen Jürgen Günther Günter Müller Möller Böhm Krüger Schröder Schäfer Jäger",
        "Bäcker Köhler König Kühn Groß Weiß Voß Strauß Lüdenscheidt Götz Göransson Lindström Sjöberg",
        "Björk Ström Hägg Söderberg Öberg Östlund Östberg Åkerman Åkesson Mårtensson Päivi Väinö Mäkinen",
        "Böttcher Förster Grönemeyer Jörn Gräf Träff Sjögren Bäckman Ångström",
        "Hämäläinen Jörg Käthe Bärbel Börge Händel Grün Schön Fröhlich Özil Bäckström Nyström",
        // France
        "Zoë Chloë Noël Noëlle Joël Gaël Maël Raphaël Michaël Mickaël Ismaël Israël Anaïs Loïc Éloïse",
        "Héloïse Aïcha Naïma Raïssa François Françoise René Renée André Andrée José Élise Élodie Éric",
        "Étienne Émile Jérôme Jérémy Léa Léo Cédric Frédéric Hélène Hervé Thérèse Geneviève Irène Agnès",
        "Zoé Chloé Beyoncé Benoît Aurélie Amélie Valérie Véronique Stéphane Stéphanie Désirée Sébastien",
        "Théo Gaëtan Maïwenn Séverine Mélanie Gérard Bérénice Laëtitia Lætitia Mégane Inès Éva Édith",
        // Spain, Portugal, Latin America
        "García Sánchez Pérez Gómez López Fernández Hernández González Martínez Rodríguez Jiménez Ramírez",
        "Álvarez Díaz Vázquez Núñez Muñoz Ñuñez Ibáñez Íñigo Íñiguez Peña Piñera Ángel Ángela Ángeles",
        "María Lucía Sofía Andrés Raúl Jesús Joaquín Martín Agustín Inés Mónica Verónica Úrsula Belén",
        "Benítez Gutiérrez Velázquez Begoña Yáñez Muñiz Íker Iñaki Cristóbal Estefanía Vitória Güell",
        "Rocío César Óscar Iván Héctor Víctor Julián Sebastián Tomás Nicolás Adrián Germán Simón Ramón",
        "João Inês Conceição Gonçalves Magalhães Guimarães Simões António Antônio Luís Fátima Assunção",
        "Patrícia Mário Sérgio Lourenço Mendonça Araújo Cândido Ângela Tânia Vânia Sônia Gonçalo Estêvão",
        "Sebastião Damião Leão Falcão Mourão Brandão Simão Sá Cláudia Júlia Lúcia Márcia Íris",
        // Turkey and the Kurds
        "Çağla Şahin Yıldız İbrahim Gökçe Öztürk Ayşe Işık Güneş Oğuz Çelik Yılmaz Yıldırım Şimşek Doğan",
        "Erdoğan Aydın Altın Kılıç Özdemir Özkan Öner Aydoğan Taş Aktaş Demirtaş Karataş Çetin Çiçek",
        "Gülşen Gülay Tuğba Tuğçe Buğra Yağmur Kağan Oğuzhan Barış Savaş Ateş Şerife Şeyma Şule Şirin",
        "Ayşen Ayşegül Ayşenur Ülker Şenol Şener Şengül Şükrü Şebnem Şaban Ümit Ünal Ünlü Ömer Özlem Çağrı Çınar Kıvanç Işıl Nazım",
        "Şenay Şevket Yiğit Ertuğrul Aslıhan Kızılkaya Bozdağ Tanrıverdi Eşref Özge Hülya Hacıoğlu Yazıcı",
        "Nurgül Çağatay Şahinler Kırımlı Kızıl Yalçın Gülçin Şeker Bağcı Ağca Şen Taşkın Keskin Kılıçarslan",
        "Hanım İsmail İlhan İlker İpek İnci İrem İsa Kübra Büşra Süleyman Gülsüm Aslı Fadıl Rıza Rıdvan",
        "Sıla Sıtkı Akın Koç Koçak Gürsoy Yüksel Bülent Şeref Uğur Karadağ Akdağ Çakır Çoban Özgür Gökhan",
        "Göksel Doğukan Tuğrul Dağ Kadıoğlu Çavuş Kırmızı Beşir Rojîn Berîvan Şêrko Çiya Ağaoğlu",
        // Poland
        "Łukasz Świętosława Żółć Małgorzata Wójcik Zieliński Dąbrowski Dąbrowska Wiśniewski Wiśniewska",
        "Bożena Jędrzej Paweł Michał Rafał Stanisław Władysław Mirosław Jarosław Grażyna Elżbieta Kamiński",
        "Jabłoński Król Wróbel Zając Piątek Jóźwiak Kozłowski Szymański Woźniak Pawłowski Sławomir Józef",
        "Kościuszko Łukaszewicz Żebrowski Jaśmina Łoś Pająk Gąsior Mikołaj Brzęczek Śliwiński Krzyżanowski",
        "Przemysław Żaneta Łucja Bolesław Żak Wałęsa Świątek Ząbek Gołąb Błaszczyk Łuczak Żukowski",
        // Czechia and Slovakia
        "Dvořák Jiří Šimon Žižka Ondřej Kříž Tomáš Řehoř Přemysl Bořivoj Vávra Novák Novotný Černý",
        "Procházka Kučera Veselý Horák Němec Pokorný Růžička Růžena Šťastný Štěpán Štěpánka Zdeněk Luděk",
        "Vítězslav Matěj Lukáš Mikuláš Žofie Božena Kateřina Markéta Alžběta Anežka Eliška Věra Květa",
        "Bartoš Beneš Doležal Hájek Jelínek Krejčí Málek Moravec Říha Sedláček Šulc Vlček Ľubomír Ľudmila",
        "Řezníček Kubišová Černá Hlaváček Křižan Bílý Bílá Hrubý Kolář Čech Čermák Veselá Malý",
        "Jiřina Žák Šárka Zdeňka Dušan Miloš Aleš Leoš Tadeáš Ráchel",
        // The Balkans and Hungary
        "Željko Đorđe Šćepanović Dragić Đukić Hadžić Nikolić Jovanović Petrović Milošević Marković Saša",
        "Zoltán István László József Sándor György Erzsébet Szűcs Őrsi Ildikó Károly Mihály Szabó Kovács",
        "Tóth Horváth Lőrinc Bálint Ádám Áron Dávid János Győző Dezső Ștefan Ştefan Țepeș Ţepeş Șerban",
        "Mădălina Ionuț Ionuţ Cătălin Răzvan Nicușor Gheorghiță Iași Iaşi Bălan Vlăduț Ana-Mărgărita",
        // The Baltic countries
        "Šarūnas Žukauskas Kęstutis Jānis Bērziņš Kārlis Ģirts Ēriks Pēteris Māris Jūratė Jūris Žygimantas",
        "Šimkus Vaičiūnas Kazlauskienė Birutė Rūta Živilė Eglė Aušra Ķestutis Līga Mārtiņš Ozoliņš Kalniņš",
        "Andrėjus Giedrė Rasė Dovilė Ieva-Rūta Lukšienė Ģertrūde Vīksna Zariņš Krūmiņš",
        // Iceland, and Vietnam as far as code pages have it
        "Guðrún Sigurður Þór Þóra Björk Ólafur Jón Sæþór Þorsteinn Þórður Ægir Võ",
    ]

    /// Parts that names are made of; those of three letters stand at one of the ends.
    private static let parts = [
        "gård gaård bjærg kjær skjær bæk høj kær rød blå grå grøn sønder nørre østerg øster",
        "møll sørens jørg bjørn håk hånd læss lærk skår træ brød ågå årh æbe ærø ødeg ølg ørs ørb",
        "ræst hjæl brænd fjæl skjø brøn kløv smør frøk mørk hørb ærke ærng ærsk ørre øgel",
        "förs bött grön sjög bäck kräm läger",
        "Öst söd ström größ müll schröd schäf",
        "ińsk yńsk ańsk eńsk ońsk ńczyk ławs sław iśniew jędrz święt ąbrow ąbek",
        "dvoř ondř jiř přem kateř ješ áček",
        "ović ević žić ković",
        "iūnas ūnas ūras ienė iņš",
        "altın akın aydın boğa ışık kılı çağl kızıl tanrı aslı yazı yiğ tuğ buğ uğu oğu oğlu oğl şah yıld şim ğan ağl taş",
        "ítez érrez ázquez ándrez ández ínez énez ález íguez érez ção ções ães",
    ].flatMap { $0.split(separator: " ") }

    static let words: [String] = names.flatMap {
        $0.split { $0 == " " || $0 == "-" }.map(String.init)
    }.filter { $0.unicodeScalars.contains { !$0.isASCII } }

    /// Whole names in small letters.
    private static let whole = Set(words.map { smallLetters($0.unicodeScalars) })

    /// Whole names with a question mark for each letter beyond ASCII.
    private static let outlines = Set(words.map { outline($0.unicodeScalars) })

    private static let stems: [(stem: [Unicode.Scalar], outline: [Unicode.Scalar])] = parts.map {
        let small = smallLetters($0.unicodeScalars)
        return (
            stem: Array(small.unicodeScalars),
            outline: Array(outline($0.unicodeScalars).unicodeScalars)
        )
    }

    /// Whether a word may be one of these with other letters.
    static func mayHold(_ word: [Unicode.Scalar]) -> Bool {
        let outline = outline(word)
        if outlines.contains(outline) { return true }
        let scalars = Array(outline.unicodeScalars)
        return stems.contains { !places(of: $0.outline, in: scalars).isEmpty }
    }

    /// Whether a word is one of these, or has a part of one in which a letter was changed.
    ///
    /// - `changed`: The places of the letters that were other ones before.
    static func hold(_ word: [Unicode.Scalar], changed: Set<Int>) -> Bool {
        let small = smallLetters(word)
        if whole.contains(small) { return true }
        let scalars = Array(small.unicodeScalars)
        // A letter whose small form is two characters would shift the places.
        guard scalars.count == word.count else { return false }
        return stems.contains { stem, _ in
            places(of: stem, in: scalars).contains { !changed.isDisjoint(with: $0) }
        }
    }

    private static func places(
        of part: [Unicode.Scalar],
        in word: [Unicode.Scalar]
    ) -> [Range<Int>] {
        guard part.count <= word.count else { return [] }
        let starts =
            part.count < 4
            ? [0, word.count - part.count] : Array(0...(word.count - part.count))
        return starts.filter { word[$0..<$0 + part.count].elementsEqual(part) }
            .map { $0..<$0 + part.count }
    }

    private static func smallLetters(_ word: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(word.map(\.small)))
    }

    private static func outline(_ word: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(word.map { $0.isASCII ? $0.small : "?" }))
    }
}

extension Unicode.Scalar {
    /// The small letter, as one character.
    var small: Unicode.Scalar { properties.lowercaseMapping.unicodeScalars.first ?? self }
}
