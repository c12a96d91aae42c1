internal import Foundation
internal import GRDB
internal import Planning

extension RuleFile {
    /// The files of rules in a database, in order.
    static func all(_ database: Database) throws -> [RuleFile] {
        try database.rows("SELECT folder, name, octets FROM rule_file ORDER BY folder, name").map {
            RuleFile(
                folder: try $0.word("folder"),
                name: try $0.text("name"),
                octets: try $0.octets("octets")
            )
        }
    }
}

/// Octets as a blob.
struct DatabaseOctets: DatabaseValueConvertible {
    let octets: [UInt8]

    init(_ octets: [UInt8]) {
        self.octets = octets
    }

    var databaseValue: DatabaseValue { Data(octets).databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> DatabaseOctets? {
        Data.fromDatabaseValue(value).map { DatabaseOctets(Array($0)) }
    }
}
