internal import GRDB
internal import Planning

/// The steps from an empty file to the schema of this version.
enum Migrations {
    /// All of them, oldest first.
    ///
    /// - `reader`: Reads rules that are in the file; only bringing a file up to date needs it.
    static func migrator(_ reader: (any RuleReader)? = nil) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: Schema1.sql) }
        migrator.registerMigration("2") { try $0.execute(sql: Schema2.sql) }
        migrator.registerMigration("3") { try $0.execute(sql: Schema3.sql) }
        migrator.registerMigration("4") { database in
            try database.execute(sql: Schema4.sql)
            if let reader { try Schema4.fill(database, reader) }
        }
        migrator.registerMigration("5") { database in
            try database.execute(sql: Schema5.reasons)
            try database.execute(sql: Schema5.assignments)
            try database.execute(sql: Schema5.undo)
        }
        migrator.registerMigration("6") { try $0.execute(sql: Schema6.sql) }
        migrator.registerMigration("7") { try $0.execute(sql: Schema7.sql) }
        migrator.registerMigration("8") { try $0.execute(sql: Schema8.sql) }
        migrator.registerMigration("9") { try $0.execute(sql: Schema9.sql) }
        return migrator
    }
}
