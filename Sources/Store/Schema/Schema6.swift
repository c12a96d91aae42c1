/// Marks of talks, ticks before a meeting begins, and who will be late.
///
/// - `attendance`: Also takes what becomes of a talk, and why a tick was made before anybody could be there.
///   A talk that somebody came to was held. What was ticked as excused stays: whether the talk was moved or
///   not wanted is not known.
/// - `late_notice`: Who has said beforehand that they will come late; it is no tick.
enum Schema6 {
    static let sql = """
        CREATE TABLE attendance_with_talks (
            meeting TEXT NOT NULL REFERENCES meeting (id),
            participant INTEGER NOT NULL REFERENCES participant (id),
            mark TEXT NOT NULL CHECK (mark IN ('came', 'came-late', 'excused', 'no-show',
                'held', 'moved', 'not-wanted')),
            at INTEGER NOT NULL,
            version INTEGER NOT NULL,
            early_because TEXT CHECK (early_because IN ('wrong-clock', 'began-early')),
            UNIQUE (meeting, participant)
        ) STRICT;
        INSERT INTO attendance_with_talks (rowid, meeting, participant, mark, at, version)
            SELECT attendance.rowid, meeting, participant,
                iif(kind = 'talks' AND mark IN ('came', 'came-late'), 'held', mark),
                at, attendance.version
            FROM attendance JOIN meeting ON meeting.id = attendance.meeting;
        DROP TABLE attendance;
        ALTER TABLE attendance_with_talks RENAME TO attendance;
        CREATE INDEX attendance_of_participant ON attendance (participant);

        CREATE TABLE late_notice (
            meeting TEXT NOT NULL REFERENCES meeting (id),
            participant INTEGER NOT NULL REFERENCES participant (id),
            at INTEGER NOT NULL,
            UNIQUE (meeting, participant)
        ) STRICT;
        """
}
