internal import GRDB

/// The steps from an empty file to the schema of this version.
enum Migrations {
    /// All of them, oldest first.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: Schema1.sql) }
        migrator.registerMigration("2") { try $0.execute(sql: Schema2.sql) }
        migrator.registerMigration("3") { try $0.execute(sql: Schema3.sql) }
        return migrator
    }
}
