/// What it takes to undo the last use case of each actor, for as long as nothing builds upon it.
///
/// Steps of an earlier schema are dropped: they do not say which rows they are about.
///
/// - `undo_last`: The last use case of each actor, if it can be undone.
/// - `undo_step`: The rows that a use case wrote, each as a table and a condition, and the statement that
///   takes the change back. A statement goes as soon as its use case cannot be undone any more; the row
///   itself stays as long as an earlier use case can be, since it says that somebody wrote there.
/// - `undo_ground`: What else a use case decided by.
extension Schema5 {
    static let undo = """
        DROP TABLE undo_step;

        CREATE TABLE undo_last (
            actor TEXT NOT NULL,
            role TEXT NOT NULL,
            use_case INTEGER NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (actor, role)
        ) STRICT;

        CREATE TABLE undo_step (
            number INTEGER PRIMARY KEY,
            use_case INTEGER NOT NULL,
            in_table TEXT NOT NULL,
            place TEXT NOT NULL,
            statement TEXT
        ) STRICT;
        CREATE INDEX undo_step_of_use_case ON undo_step (use_case);

        CREATE TABLE undo_ground (
            use_case INTEGER NOT NULL,
            ground TEXT NOT NULL,
            UNIQUE (use_case, ground)
        ) STRICT;
        """
}
