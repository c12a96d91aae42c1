/// How often a meeting has changed its day, time or place: what calendars call its sequence.
enum Schema2 {
    static let sql = """
        ALTER TABLE meeting ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0);
        """
}
