internal import Foundation
internal import GRDB
internal import Planning

extension RuleFile {
    /// The files of rules in a database, in order.
    static func all(_ database: Database) throws -> [RuleFile] {
        let sql = "SELECT folder, name, octets FROM rule_file ORDER BY folder, name"
        return try Row.fetchAll(database, sql: sql).map { row in
            let octets: Data = row["octets"]
            return RuleFile(
                folder: try row.word("folder"),
                name: row["name"],
                octets: Array(octets)
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
