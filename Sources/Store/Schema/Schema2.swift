/// How often a meeting has changed its day, time or place, which calendars call its sequence; and how
/// many seats the room of a roster has, where more were taken before it moved there.
enum Schema2 {
    static let sql = """
        ALTER TABLE meeting ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0);
        ALTER TABLE roster ADD COLUMN room INTEGER CHECK (room >= 0);
        """
}
