/// What a meeting is about, who interprets, what those who help have answered, and what is kept of
/// participants until the meeting is closed.
///
/// An answer is to the day, time and place of a meeting; without a row nobody has been asked. What
/// participants ask for belongs to their seat, so it goes with the last meeting of it.
extension Schema5 {
    static let assignments = """
        ALTER TABLE meeting ADD COLUMN theme TEXT CHECK (length(theme) BETWEEN 1 AND 80);
        ALTER TABLE meeting ADD COLUMN closed_at INTEGER;

        CREATE TABLE meeting_interpreter (
            meeting TEXT NOT NULL REFERENCES meeting (id),
            interpreter TEXT NOT NULL REFERENCES interpreter (id),
            UNIQUE (meeting, interpreter)
        ) STRICT;
        CREATE INDEX meeting_of_interpreter ON meeting_interpreter (interpreter);

        CREATE TABLE talk_interpreter (
            meeting TEXT NOT NULL REFERENCES meeting (id),
            participant INTEGER NOT NULL REFERENCES participant (id),
            interpreter TEXT NOT NULL REFERENCES interpreter (id),
            UNIQUE (meeting, participant)
        ) STRICT;
        CREATE INDEX talk_of_interpreter ON talk_interpreter (interpreter);
        CREATE INDEX interpreter_of_participant ON talk_interpreter (participant);

        CREATE TABLE assignment_answer (
            meeting TEXT NOT NULL REFERENCES meeting (id),
            kind TEXT NOT NULL,
            member TEXT NOT NULL,
            answer TEXT NOT NULL CHECK (answer IN ('asked', 'accepted', 'declined')),
            day TEXT NOT NULL,
            UNIQUE (meeting, kind, member),
            FOREIGN KEY (kind, member) REFERENCES staff_member (kind, id)
        ) STRICT;
        CREATE INDEX answer_of_member ON assignment_answer (kind, member);

        CREATE TABLE remark (
            meeting TEXT NOT NULL REFERENCES meeting (id),
            participant INTEGER NOT NULL REFERENCES participant (id),
            remark TEXT NOT NULL CHECK (length(remark) BETWEEN 1 AND 80),
            UNIQUE (meeting, participant)
        ) STRICT;
        CREATE INDEX remark_of_participant ON remark (participant);

        CREATE TABLE request (
            roster TEXT NOT NULL REFERENCES roster (id),
            participant INTEGER NOT NULL REFERENCES participant (id),
            request TEXT NOT NULL CHECK (length(request) BETWEEN 1 AND 200),
            UNIQUE (roster, participant)
        ) STRICT;
        CREATE INDEX request_of_participant ON request (participant);
        """
}
