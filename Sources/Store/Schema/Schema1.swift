/// The first schema.
///
/// Days are text as 2027-01-05, moments are seconds since 1970 in UTC.
///
/// A schema that has been in use is never changed; the next one stands in a file of its own.
enum Schema1 {
    static let sql = """
        CREATE TABLE setting (
            name TEXT NOT NULL UNIQUE,
            value TEXT NOT NULL
        ) STRICT;

        CREATE TABLE use_case (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            role TEXT NOT NULL,
            action TEXT NOT NULL,
            participant INTEGER,
            meeting TEXT,
            undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
            undone_by INTEGER REFERENCES use_case (number)
        ) STRICT;

        CREATE TABLE reading (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            role TEXT NOT NULL,
            action TEXT NOT NULL,
            participant INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX reading_of_participant ON reading (participant);

        CREATE TABLE undo_step (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            statement TEXT NOT NULL
        ) STRICT;

        CREATE TABLE rule_file (
            folder TEXT NOT NULL CHECK (folder IN ('calendars', 'venues')),
            name TEXT NOT NULL,
            octets BLOB NOT NULL,
            version INTEGER NOT NULL,
            UNIQUE (folder, name)
        ) STRICT;

        CREATE TABLE programme (
            id TEXT NOT NULL UNIQUE,
            network_entry TEXT NOT NULL,
            offer_seconds INTEGER NOT NULL CHECK (offer_seconds > 0),
            sessions INTEGER NOT NULL CHECK (sessions >= 0),
            version INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE venue (
            id TEXT NOT NULL UNIQUE,
            outside INTEGER NOT NULL CHECK (outside IN (0, 1)),
            version INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE venue_closure (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            venue TEXT NOT NULL REFERENCES venue (id),
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL CHECK (last_day >= first_day),
            reason TEXT NOT NULL,
            version INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE roster (
            id TEXT NOT NULL UNIQUE,
            programme TEXT NOT NULL REFERENCES programme (id),
            is_cycle INTEGER NOT NULL CHECK (is_cycle IN (0, 1)),
            capacity INTEGER NOT NULL CHECK (capacity >= 0)
        ) STRICT;

        CREATE TABLE meeting (
            id TEXT NOT NULL UNIQUE,
            programme TEXT NOT NULL REFERENCES programme (id),
            cycle TEXT NOT NULL,
            step TEXT NOT NULL,
            session INTEGER,
            kind TEXT NOT NULL,
            rule_day TEXT NOT NULL,
            day TEXT NOT NULL,
            start TEXT NOT NULL,
            finish TEXT NOT NULL CHECK (finish > start),
            venue TEXT NOT NULL REFERENCES venue (id),
            roster TEXT NOT NULL REFERENCES roster (id),
            begins INTEGER NOT NULL,
            ends INTEGER NOT NULL CHECK (ends > begins),
            cancel_by INTEGER NOT NULL,
            offers_end INTEGER NOT NULL,
            by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1)),
            cancelled_because TEXT,
            version INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX meeting_of_roster ON meeting (roster);
        CREATE INDEX meeting_by_day ON meeting (day);

        CREATE TABLE participant (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            given_name TEXT NOT NULL CHECK (length(given_name) BETWEEN 1 AND 80),
            family_name TEXT NOT NULL CHECK (length(family_name) <= 80),
            language TEXT NOT NULL,
            phone TEXT,
            mailbox TEXT,
            contact_rule TEXT NOT NULL,
            contact_from TEXT,
            contact_to TEXT CHECK ((contact_from IS NULL) = (contact_to IS NULL)),
            interpreter_mode TEXT,
            interpreter_gender TEXT,
            interpreter_not TEXT CHECK (length(interpreter_not) <= 80),
            gender TEXT,
            country TEXT CHECK (country IS NULL OR length(country) = 2),
            education TEXT,
            arrival_year INTEGER,
            age_group TEXT,
            channel TEXT,
            goal TEXT,
            interview_day TEXT,
            interview_by TEXT CHECK ((interview_day IS NULL) = (interview_by IS NULL)),
            referral_day TEXT,
            referral_by TEXT CHECK ((referral_day IS NULL) = (referral_by IS NULL)),
            test_message_arrived INTEGER CHECK (test_message_arrived IN (0, 1)),
            notice_day TEXT,
            notice_language TEXT CHECK ((notice_day IS NULL) = (notice_language IS NULL)),
            end_day TEXT,
            end_reason TEXT CHECK ((end_day IS NULL) = (end_reason IS NULL)),
            merged_into INTEGER REFERENCES participant (id),
            version INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE legal_category (
            participant INTEGER NOT NULL REFERENCES participant (id),
            first_day TEXT NOT NULL,
            value TEXT NOT NULL,
            UNIQUE (participant, first_day)
        ) STRICT;

        CREATE TABLE support (
            participant INTEGER NOT NULL REFERENCES participant (id),
            first_day TEXT NOT NULL,
            value TEXT NOT NULL,
            UNIQUE (participant, first_day)
        ) STRICT;

        CREATE TABLE coordinator (
            participant INTEGER NOT NULL REFERENCES participant (id),
            first_day TEXT NOT NULL,
            value TEXT NOT NULL,
            UNIQUE (participant, first_day)
        ) STRICT;

        CREATE TABLE pause (
            participant INTEGER NOT NULL REFERENCES participant (id),
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL CHECK (last_day >= first_day),
            UNIQUE (participant, first_day)
        ) STRICT;

        CREATE TABLE roster_event (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            roster TEXT NOT NULL REFERENCES roster (id),
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            participant INTEGER REFERENCES participant (id),
            children INTEGER,
            seats INTEGER,
            is_carried_over INTEGER CHECK (is_carried_over IN (0, 1)),
            turn INTEGER,
            until INTEGER,
            reason TEXT,
            meeting TEXT REFERENCES meeting (id),
            other INTEGER REFERENCES participant (id),
            capacity INTEGER,
            use_case INTEGER NOT NULL REFERENCES use_case (number)
        ) STRICT;
        CREATE INDEX event_of_roster ON roster_event (roster, number);

        CREATE TABLE registration (
            roster TEXT NOT NULL REFERENCES roster (id),
            participant INTEGER NOT NULL REFERENCES participant (id),
            state TEXT NOT NULL CHECK (state IN ('invited', 'registered', 'waiting', 'offered',
                'cancelled-in-time', 'cancelled-late', 'cancelled-by-us')),
            children INTEGER NOT NULL CHECK (children >= 0),
            seats INTEGER NOT NULL CHECK (seats >= 1),
            is_carried_over INTEGER CHECK ((is_carried_over IS NULL) = (turn IS NULL)),
            turn INTEGER CHECK ((turn IS NOT NULL) = (state = 'waiting')),
            until INTEGER CHECK ((until IS NOT NULL) = (state = 'offered')),
            UNIQUE (roster, participant)
        ) STRICT;
        CREATE INDEX registration_of_participant ON registration (participant);

        CREATE TABLE guest (
            meeting TEXT NOT NULL REFERENCES meeting (id),
            participant INTEGER NOT NULL REFERENCES participant (id),
            children INTEGER NOT NULL CHECK (children >= 0),
            seats INTEGER NOT NULL CHECK (seats >= 1),
            UNIQUE (meeting, participant)
        ) STRICT;

        CREATE TABLE absence_notice (
            meeting TEXT NOT NULL REFERENCES meeting (id),
            participant INTEGER NOT NULL REFERENCES participant (id),
            at INTEGER NOT NULL,
            is_in_time INTEGER NOT NULL CHECK (is_in_time IN (0, 1)),
            UNIQUE (meeting, participant)
        ) STRICT;

        CREATE TABLE attendance (
            meeting TEXT NOT NULL REFERENCES meeting (id),
            participant INTEGER NOT NULL REFERENCES participant (id),
            mark TEXT NOT NULL CHECK (mark IN ('came', 'came-late', 'excused', 'no-show')),
            at INTEGER NOT NULL,
            version INTEGER NOT NULL,
            UNIQUE (meeting, participant)
        ) STRICT;
        CREATE INDEX attendance_of_participant ON attendance (participant);

        CREATE TRIGGER seats_when_taken AFTER INSERT ON registration
        WHEN new.state IN ('registered', 'offered') BEGIN
            SELECT RAISE(ABORT, 'more seats than there are')
            WHERE (SELECT sum(seats) FROM registration WHERE roster = new.roster
                    AND state IN ('registered', 'offered'))
                > (SELECT capacity FROM roster WHERE id = new.roster);
        END;
        CREATE TRIGGER seats_when_changed AFTER UPDATE ON registration
        WHEN new.state IN ('registered', 'offered') BEGIN
            SELECT RAISE(ABORT, 'more seats than there are')
            WHERE (SELECT sum(seats) FROM registration WHERE roster = new.roster
                    AND state IN ('registered', 'offered'))
                > (SELECT capacity FROM roster WHERE id = new.roster);
        END;
        """
}
