extension Catalogue {
    /// The catalogues that the program carries, by language; a test holds them to the folder.
    public static let embedded: [String: Catalogue] = {
        var catalogues: [String: Catalogue] = [:]
        for source in [PackageResources.da_txt, PackageResources.en_txt] {
            do throws(Mistake) {
                let catalogue = try Catalogue(source)
                catalogues[catalogue.language] = catalogue
            } catch {
                preconditionFailure("catalogue, line \(error.line): \(error.reason)")
            }
        }
        return catalogues
    }()

    /// The Danish catalogue, from which the keys of all others derive.
    public static let danish: Catalogue = {
        guard let danish = embedded["da"] else {
            preconditionFailure("the Danish catalogue is not embedded")
        }
        return danish
    }()
}
