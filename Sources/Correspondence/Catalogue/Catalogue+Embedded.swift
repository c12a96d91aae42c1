extension Catalogue {
    /// The languages that the program speaks, as BCP 47 tags.
    public static let languages = ["da", "en"]

    /// The Danish catalogue, from which the keys of all others derive.
    public static let danish = read(PackageResources.da_txt)

    private static let english = read(PackageResources.en_txt)

    /// The catalogues that the program carries, by language; a test holds them to the folder.
    public static let embedded: [String: Catalogue] = Dictionary(
        uniqueKeysWithValues: languages.compactMap { tag in embedded(tag).map { (tag, $0) } }
    )

    /// The catalogue of a language; only what is asked for is read.
    ///
    /// - Parameter language: BCP 47 tag.
    /// - Returns: Nothing where the program does not speak it.
    public static func embedded(_ language: String) -> Catalogue? {
        switch language {
        case "da": danish
        case "en": english
        default: nil
        }
    }

    private static func read(_ source: [UInt8]) -> Catalogue {
        do throws(Mistake) {
            return try Catalogue(source)
        } catch {
            preconditionFailure("catalogue, line \(error.line): \(error.reason)")
        }
    }
}
