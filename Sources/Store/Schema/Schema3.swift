/// Those who help to hold meetings, how long they travel, and who holds which meeting.
///
/// A place counts what stands in an order of its own. Venues and programmes are named by short names
/// that need not be there yet, since people may be read in before the first plan.
enum Schema3 {
    static let sql = """
        CREATE TABLE staff_member (
            kind TEXT NOT NULL CHECK (kind IN ('facilitator', 'speaker', 'interpreter')),
            id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
            phone TEXT,
            mailbox TEXT,
            version INTEGER NOT NULL,
            UNIQUE (kind, id)
        ) STRICT;

        CREATE TABLE facilitator (
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL DEFAULT 'facilitator' CHECK (kind = 'facilitator'),
            title TEXT,
            target_per_week INTEGER NOT NULL CHECK (target_per_week >= 0),
            most_per_week INTEGER NOT NULL CHECK (most_per_week >= target_per_week),
            FOREIGN KEY (kind, id) REFERENCES staff_member (kind, id)
        ) STRICT;

        CREATE TABLE facilitator_title (
            facilitator TEXT NOT NULL REFERENCES facilitator (id),
            language TEXT NOT NULL,
            title TEXT NOT NULL,
            UNIQUE (facilitator, language)
        ) STRICT;

        CREATE TABLE speaker (
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL DEFAULT 'speaker' CHECK (kind = 'speaker'),
            speaker_kind TEXT NOT NULL,
            line_of_work TEXT NOT NULL CHECK (length(line_of_work) BETWEEN 1 AND 80),
            most_per_year INTEGER NOT NULL CHECK (most_per_year >= 0),
            days_between INTEGER NOT NULL CHECK (days_between >= 0),
            days_before_same INTEGER NOT NULL CHECK (days_before_same >= 0),
            kroner INTEGER NOT NULL CHECK (kroner >= 0),
            openings INTEGER NOT NULL CHECK (openings IN (0, 1)),
            name_consent TEXT,
            photo_consent TEXT,
            FOREIGN KEY (kind, id) REFERENCES staff_member (kind, id)
        ) STRICT;

        CREATE TABLE speaker_theme (
            speaker TEXT NOT NULL REFERENCES speaker (id),
            place INTEGER NOT NULL,
            theme TEXT NOT NULL,
            UNIQUE (speaker, place)
        ) STRICT;

        CREATE TABLE speaker_thanks (
            speaker TEXT NOT NULL REFERENCES speaker (id),
            day TEXT NOT NULL,
            UNIQUE (speaker, day)
        ) STRICT;

        CREATE TABLE interpreter (
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL DEFAULT 'interpreter' CHECK (kind = 'interpreter'),
            gender TEXT,
            FOREIGN KEY (kind, id) REFERENCES staff_member (kind, id)
        ) STRICT;

        CREATE TABLE interpreter_mode (
            interpreter TEXT NOT NULL REFERENCES interpreter (id),
            mode TEXT NOT NULL CHECK (mode IN ('in-person', 'phone', 'video')),
            UNIQUE (interpreter, mode)
        ) STRICT;

        CREATE TABLE staff_language (
            kind TEXT NOT NULL,
            member TEXT NOT NULL,
            place INTEGER NOT NULL,
            language TEXT NOT NULL,
            UNIQUE (kind, member, place),
            FOREIGN KEY (kind, member) REFERENCES staff_member (kind, id)
        ) STRICT;

        CREATE TABLE staff_programme (
            kind TEXT NOT NULL,
            member TEXT NOT NULL,
            programme TEXT NOT NULL,
            UNIQUE (kind, member, programme),
            FOREIGN KEY (kind, member) REFERENCES staff_member (kind, id)
        ) STRICT;

        CREATE TABLE staff_hours (
            kind TEXT NOT NULL,
            member TEXT NOT NULL,
            place INTEGER NOT NULL,
            weekdays TEXT NOT NULL,
            start TEXT NOT NULL,
            finish TEXT NOT NULL CHECK (finish > start),
            UNIQUE (kind, member, place),
            FOREIGN KEY (kind, member) REFERENCES staff_member (kind, id)
        ) STRICT;

        CREATE TABLE staff_absence (
            kind TEXT NOT NULL,
            member TEXT NOT NULL,
            place INTEGER NOT NULL,
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL CHECK (last_day >= first_day),
            absence TEXT NOT NULL CHECK (absence IN ('vacation', 'course', 'away')),
            UNIQUE (kind, member, place),
            FOREIGN KEY (kind, member) REFERENCES staff_member (kind, id)
        ) STRICT;

        CREATE TABLE staff_booking (
            kind TEXT NOT NULL,
            member TEXT NOT NULL,
            place INTEGER NOT NULL,
            day TEXT NOT NULL,
            start TEXT NOT NULL,
            finish TEXT NOT NULL CHECK (finish > start),
            UNIQUE (kind, member, place),
            FOREIGN KEY (kind, member) REFERENCES staff_member (kind, id)
        ) STRICT;

        CREATE TABLE travel_time (
            venue TEXT,
            other TEXT CHECK ((venue IS NULL) = (other IS NULL)),
            minutes INTEGER NOT NULL CHECK (minutes >= 0),
            version INTEGER NOT NULL,
            CHECK (venue IS NULL OR venue < other),
            UNIQUE (venue, other)
        ) STRICT;

        ALTER TABLE meeting ADD COLUMN facilitator TEXT REFERENCES facilitator (id);
        ALTER TABLE meeting ADD COLUMN second_facilitator TEXT REFERENCES facilitator (id)
            CHECK (second_facilitator IS NULL
                OR facilitator IS NOT NULL AND second_facilitator <> facilitator);
        ALTER TABLE meeting ADD COLUMN speaker TEXT REFERENCES speaker (id);
        CREATE INDEX meeting_of_speaker ON meeting (speaker) WHERE speaker IS NOT NULL;

        ALTER TABLE use_case ADD COLUMN staff TEXT;

        CREATE TABLE staff_reading (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            role TEXT NOT NULL,
            action TEXT NOT NULL,
            staff TEXT NOT NULL
        ) STRICT;
        CREATE INDEX reading_of_staff ON staff_reading (staff);
        """
}
