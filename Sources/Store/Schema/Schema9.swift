/// What each participant was last sent about each event, and what they last answered.
///
/// These are facts: undo never takes them back, since a calendar keeps what it was sent.
///
/// - `sent_event`: One row for each event and participant. `roster` says whose seats the event is about; `address`
///   is where it went; `form` holds the event as it was sent, without the participant.
/// - `received_answer`: The newest answer to an event, or to one occurrence of it, which is named by its time by
///   the rule, as 2027-01-05T09:30; `all` stands for the event as a whole.
enum Schema9 {
    static let sql = """
        CREATE TABLE sent_event (
            uid TEXT NOT NULL CHECK (length(uid) > 0),
            participant INTEGER NOT NULL REFERENCES participant (id),
            roster TEXT NOT NULL,
            address TEXT NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            stamp INTEGER NOT NULL,
            form TEXT NOT NULL,
            UNIQUE (uid, participant)
        ) STRICT;
        CREATE INDEX sent_event_of_participant ON sent_event (participant);

        CREATE TABLE received_answer (
            uid TEXT NOT NULL,
            participant INTEGER NOT NULL,
            occurrence TEXT NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            stamp INTEGER NOT NULL,
            answer TEXT NOT NULL CHECK (answer IN ('accepted', 'declined', 'tentative',
                'needs-action')),
            UNIQUE (uid, participant, occurrence),
            FOREIGN KEY (uid, participant) REFERENCES sent_event (uid, participant)
        ) STRICT;
        CREATE INDEX received_answer_of_participant ON received_answer (participant);
        """
}
