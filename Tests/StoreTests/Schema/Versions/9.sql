PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
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
, staff TEXT) STRICT;
CREATE TABLE reading (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    participant INTEGER NOT NULL
) STRICT;
CREATE INDEX reading_of_participant ON reading (participant);
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
, time_zone TEXT NOT NULL DEFAULT 'Europe/Copenhagen') STRICT;
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
, room INTEGER CHECK (room >= 0)) STRICT;
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
, sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0), facilitator TEXT REFERENCES facilitator (id), second_facilitator TEXT REFERENCES facilitator (id)
    CHECK (second_facilitator IS NULL
        OR facilitator IS NOT NULL AND second_facilitator <> facilitator), speaker TEXT REFERENCES speaker (id), cancelled_words TEXT
    CHECK (cancelled_words IS NULL OR cancelled_because IS NOT NULL), theme TEXT CHECK (length(theme) BETWEEN 1 AND 80), closed_at INTEGER) STRICT;
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
CREATE INDEX meeting_of_speaker ON meeting (speaker) WHERE speaker IS NOT NULL;
CREATE TABLE staff_reading (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    staff TEXT NOT NULL
) STRICT;
CREATE INDEX reading_of_staff ON staff_reading (staff);
CREATE TABLE step (
    programme TEXT NOT NULL REFERENCES programme (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    slot_minutes INTEGER CHECK (slot_minutes > 0),
    slot_breaks TEXT NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (programme, id)
) STRICT;
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
CREATE TABLE "attendance" (
    meeting TEXT NOT NULL REFERENCES meeting (id),
    participant INTEGER NOT NULL REFERENCES participant (id),
    mark TEXT NOT NULL CHECK (mark IN ('came', 'came-late', 'excused', 'no-show',
        'held', 'moved', 'not-wanted')),
    at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    early_because TEXT CHECK (early_because IN ('wrong-clock', 'began-early')),
    UNIQUE (meeting, participant)
) STRICT;
CREATE INDEX attendance_of_participant ON attendance (participant);
CREATE TABLE late_notice (
    meeting TEXT NOT NULL REFERENCES meeting (id),
    participant INTEGER NOT NULL REFERENCES participant (id),
    at INTEGER NOT NULL,
    UNIQUE (meeting, participant)
) STRICT;
CREATE TABLE outcome (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    participant INTEGER NOT NULL REFERENCES participant (id),
    kind TEXT NOT NULL CHECK (kind IN ('internship', 'wage-subsidy', 'mentor', 'job',
        'education')),
    first_day TEXT NOT NULL,
    last_day TEXT CHECK (last_day >= first_day),
    company TEXT CHECK (length(company) BETWEEN 1 AND 80),
    weekly_hours INTEGER CHECK (weekly_hours BETWEEN 1 AND 60),
    meeting TEXT REFERENCES meeting (id),
    version INTEGER NOT NULL,
    UNIQUE (number, participant, kind)
) STRICT;
CREATE INDEX outcome_of_participant ON outcome (participant);
CREATE INDEX outcome_of_meeting ON outcome (meeting) WHERE meeting IS NOT NULL;
CREATE TABLE aftercare (
    outcome INTEGER NOT NULL,
    participant INTEGER NOT NULL REFERENCES participant (id),
    kind TEXT NOT NULL CHECK (kind = 'job'),
    month INTEGER NOT NULL CHECK (month IN (3, 6, 12)),
    day TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('in-work', 'in-education', 'not-in-work',
        'no-contact')),
    UNIQUE (outcome, month),
    FOREIGN KEY (outcome, participant, kind)
        REFERENCES outcome (number, participant, kind) ON UPDATE CASCADE
) STRICT;
CREATE INDEX aftercare_of_participant ON aftercare (participant);
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
INSERT INTO grdb_migrations (rowid, identifier)
VALUES (1,'1');
INSERT INTO grdb_migrations (rowid, identifier)
VALUES (2,'2');
INSERT INTO grdb_migrations (rowid, identifier)
VALUES (3,'3');
INSERT INTO grdb_migrations (rowid, identifier)
VALUES (4,'4');
INSERT INTO grdb_migrations (rowid, identifier)
VALUES (5,'5');
INSERT INTO grdb_migrations (rowid, identifier)
VALUES (6,'6');
INSERT INTO grdb_migrations (rowid, identifier)
VALUES (7,'7');
INSERT INTO grdb_migrations (rowid, identifier)
VALUES (8,'8');
INSERT INTO grdb_migrations (rowid, identifier)
VALUES (9,'9');
INSERT INTO setting (rowid, name, value)
VALUES (1,'delivery','everywhere');
INSERT INTO setting (rowid, name, value)
VALUES (2,'instance','27eiv0aytrp35');
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (1,1,1793520000,'anne','facilitator','plan-meetings',NULL,NULL,1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (2,2,1796112000,'anne','facilitator','import-people',NULL,NULL,1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (3,3,1796113860,'anne','facilitator','change-person',1,NULL,1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (4,4,1796202000,'anne','facilitator','change-registration',1,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (5,5,1796202000,'anne','facilitator','change-registration',2,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (6,6,1796202000,'anne','facilitator','change-registration',3,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (7,7,1796202000,'anne','facilitator','change-registration',4,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (8,8,1796202000,'anne','facilitator','change-registration',5,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (9,9,1796202000,'anne','facilitator','change-registration',6,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (10,10,1796202000,'anne','facilitator','change-registration',7,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (11,11,1796202000,'anne','facilitator','change-registration',8,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (12,12,1796202000,'anne','facilitator','change-registration',9,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (13,13,1796202000,'anne','facilitator','change-registration',10,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (14,14,1796202000,'anne','facilitator','change-registration',11,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (15,15,1796202000,'anne','facilitator','change-registration',12,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (16,16,1796202000,'anne','facilitator','change-registration',13,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (17,17,1796202000,'anne','facilitator','change-registration',14,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (18,18,1796288400,'anne','facilitator','change-registration',4,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (19,19,1796292000,'anne','facilitator','change-registration',13,'frederiksberg/2027-01',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (20,20,1799053200,'anne','facilitator','change-registration',1,'frederiksberg/2027-01/session-2',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (21,21,1799053260,'anne','facilitator','change-registration',3,'frederiksberg/2027-01/session-3',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (22,22,1799132400,'anne','facilitator','settle-offers',NULL,NULL,0,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (23,23,1799148600,'anne','facilitator','mark-attendance',NULL,'frederiksberg/2027-01/session-1',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (24,24,1799226000,'anne','facilitator','change-registration',2,'frederiksberg/2027-02/session-1',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (25,25,1799229600,'anne','facilitator','close-venue',NULL,NULL,1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (26,26,1799229660,'anne','facilitator','cancel-meeting',NULL,'frederiksberg/2027-07/network',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (27,27,1799229720,'anne','facilitator','move-meeting',NULL,'frederiksberg/2027-08/network',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (28,28,1799231400,'anne','facilitator','import-staff',NULL,NULL,1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (29,29,1799231460,'anne','facilitator','assign-staff',NULL,'frederiksberg/2027-02/session-1',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (30,30,1799231520,'anne','facilitator','assign-staff',NULL,'frederiksberg/2027-02/network',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (31,31,1799231520,'anne','facilitator','change-registration',1,'frederiksberg/2027-02/talks',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (32,32,1799231520,'anne','facilitator','assign-staff',1,'frederiksberg/2027-02/talks',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (33,33,1799231520,'anne','facilitator','assign-staff',NULL,'frederiksberg/2027-02/network',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (34,34,1799231520,'anne','facilitator','assign-staff',NULL,'frederiksberg/2027-02/network',1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (35,35,1799231520,'anne','facilitator','record-answer',NULL,'frederiksberg/2027-02/network',1,NULL,'speaker/olga');
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (36,36,1799231520,'anne','facilitator','record-answer',NULL,'frederiksberg/2027-02/talks',1,NULL,'interpreter/huda');
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (37,37,1799232000,'anne','facilitator','record-outcome',3,NULL,1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (38,38,1799232000,'anne','facilitator','record-outcome',3,NULL,1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (39,39,1799232000,'anne','facilitator','record-outcome',1,NULL,1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (40,40,1799232000,'anne','facilitator','record-outcome',12,NULL,1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (41,41,1799232600,'anne','facilitator','send-event',1,NULL,0,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (42,42,1799232600,'anne','facilitator','take-reply',NULL,NULL,1,NULL,NULL);
INSERT INTO use_case (rowid, number, at, actor, role, action, participant, meeting, undoable, undone_by, staff)
VALUES (43,43,1799233200,'anne','facilitator','merge-people',11,NULL,1,NULL,NULL);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (1,1,1796113800,'anne','facilitator','read-person',1);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (2,2,1796113860,'anne','facilitator','change-person',1);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (3,3,1796202000,'anne','facilitator','change-registration',1);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (4,4,1796202000,'anne','facilitator','change-registration',2);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (5,5,1796202000,'anne','facilitator','change-registration',3);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (6,6,1796202000,'anne','facilitator','change-registration',4);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (7,7,1796202000,'anne','facilitator','change-registration',5);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (8,8,1796202000,'anne','facilitator','change-registration',6);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (9,9,1796202000,'anne','facilitator','change-registration',7);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (10,10,1796202000,'anne','facilitator','change-registration',8);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (11,11,1796202000,'anne','facilitator','change-registration',9);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (12,12,1796202000,'anne','facilitator','change-registration',10);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (13,13,1796202000,'anne','facilitator','change-registration',11);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (14,14,1796202000,'anne','facilitator','change-registration',12);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (15,15,1796202000,'anne','facilitator','change-registration',13);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (16,16,1796202000,'anne','facilitator','change-registration',14);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (17,17,1796292000,'anne','facilitator','change-registration',13);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (18,18,1799148600,'anne','facilitator','mark-attendance',1);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (19,19,1799148600,'anne','facilitator','mark-attendance',2);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (20,20,1799148600,'anne','facilitator','mark-attendance',3);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (21,21,1799148600,'anne','facilitator','mark-attendance',14);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (22,22,1799226000,'anne','facilitator','change-registration',2);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (23,23,1799231520,'anne','facilitator','change-registration',1);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (24,24,1799231520,'anne','facilitator','assign-staff',1);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (25,25,1799232000,'anne','facilitator','record-outcome',3);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (26,26,1799232000,'anne','facilitator','record-outcome',1);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (27,27,1799232000,'anne','facilitator','record-outcome',12);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (28,28,1799232600,'anne','facilitator','send-event',1);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (29,29,1799232600,'anne','facilitator','take-reply',1);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (30,30,1799233200,'anne','facilitator','merge-people',11);
INSERT INTO reading (rowid, number, at, actor, role, action, participant)
VALUES (31,31,1799233200,'anne','facilitator','merge-people',12);
INSERT INTO rule_file (rowid, folder, name, octets, version)
VALUES (1,'calendars','danish-holidays.yaml',X'666F726D61743A206A6F626B6C75622D636C6F7365642D646179732F310A736F757263653A203E2D0A202044616E697368207075626C696320686F6C6964617973206173206B657074206279207468652044616E697368206E6174696F6E616C2063687572636820616E6420696E206C61773B2053746F7265206265646564616720656E646564206173206120686F6C696461790A20207769746820323032332028416374206E6F2E20323134206F662036204D617263682032303233292E20436865636B656420616761696E7374207468652050795049207061636B6167652022686F6C6964617973222E0A0A232041206461792066616C6C73206F6E2061206461746520286D6F6E74682D646179292C2061206E756D626572206F6620646179732066726F6D204561737465722053756E6461792C206F7220612064617465206F66207468650A2320746162756C61722049736C616D69632063616C656E6461722E20576974686F75742066697273745965617220616E64206C6173745965617220697420686173206E6F20656E642E0A23206B696E643A20207075626C6963207C206D756E69636970616C207C207363686F6F6C207C2072656C6967696F75730A23206C6576656C3A20626C6F636B20286E6F7468696E6720697320706C6163656429207C207761726E2028706C6163656420776974682061207761726E696E6729207C206E6F74652028706C6163656420776974682061206E6F7465290A0A646179733A0A20202D2069643A206E65772D79656172732D6461790A202020206E616D653A207B64613A204E7974C3A572736461672C20656E3A204E657720596561722773204461797D0A202020206B696E643A207075626C69630A202020206C6576656C3A20626C6F636B0A20202020646174653A202230312D3031220A20202D2069643A206D61756E64792D74687572736461790A202020206E616D653A207B64613A20536BC3A672746F72736461672C20656E3A204D61756E64792054687572736461797D0A202020206B696E643A207075626C69630A202020206C6576656C3A20626C6F636B0A202020206561737465723A202D330A20202D2069643A20676F6F642D6672696461790A202020206E616D653A207B64613A204C616E676672656461672C20656E3A20476F6F64204672696461797D0A202020206B696E643A207075626C69630A202020206C6576656C3A20626C6F636B0A202020206561737465723A202D320A20202D2069643A206561737465722D73756E6461790A202020206E616D653A207B64613A2050C3A5736B656461672C20656E3A204561737465722053756E6461797D0A202020206B696E643A207075626C69630A202020206C6576656C3A20626C6F636B0A202020206561737465723A20300A20202D2069643A206561737465722D6D6F6E6461790A202020206E616D653A207B64613A20322E2070C3A5736B656461672C20656E3A20456173746572204D6F6E6461797D0A202020206B696E643A207075626C69630A202020206C6576656C3A20626C6F636B0A202020206561737465723A20310A20202D2069643A2067726561742D7072617965722D6461790A202020206E616D653A207B64613A2053746F726520626564656461672C20656E3A20477265617420507261796572204461797D0A202020206B696E643A207075626C69630A202020206C6576656C3A20626C6F636B0A202020206561737465723A2032360A202020206C617374596561723A20323032330A20202D2069643A20617363656E73696F6E2D6461790A202020206E616D653A207B64613A204B72697374692068696D6D656C66617274736461672C20656E3A20417363656E73696F6E204461797D0A202020206B696E643A207075626C69630A202020206C6576656C3A20626C6F636B0A202020206561737465723A2033390A20202D2069643A20776869742D73756E6461790A202020206E616D653A207B64613A2050696E73656461672C20656E3A20576869742053756E6461797D0A202020206B696E643A207075626C69630A202020206C6576656C3A20626C6F636B0A202020206561737465723A2034390A20202D2069643A20776869742D6D6F6E6461790A202020206E616D653A207B64613A20322E2070696E73656461672C20656E3A2057686974204D6F6E6461797D0A202020206B696E643A207075626C69630A202020206C6576656C3A20626C6F636B0A202020206561737465723A2035300A20202D2069643A206368726973746D61732D6461790A202020206E616D653A207B64613A204A756C656461672C20656E3A204368726973746D6173204461797D0A202020206B696E643A207075626C69630A202020206C6576656C3A20626C6F636B0A20202020646174653A202231322D3235220A20202D2069643A20626F78696E672D6461790A202020206E616D653A207B64613A20322E206A756C656461672C20656E3A20426F78696E67204461797D0A202020206B696E643A207075626C69630A202020206C6576656C3A20626C6F636B0A20202020646174653A202231322D3236220A0A202023204E6F74207075626C696320686F6C696461797320696E206C61772C206275742074686520746F776E2068616C6C20697320636C6F7365642E0A20202D2069643A20636F6E737469747574696F6E2D6461790A202020206E616D653A207B64613A204772756E646C6F76736461672C20656E3A20436F6E737469747574696F6E204461797D0A202020206B696E643A206D756E69636970616C0A202020206C6576656C3A20626C6F636B0A20202020646174653A202230362D3035220A20202D2069643A206368726973746D61732D6576650A202020206E616D653A207B64613A204A756C65616674656E736461672C20656E3A204368726973746D6173204576657D0A202020206B696E643A206D756E69636970616C0A202020206C6576656C3A20626C6F636B0A20202020646174653A202231322D3234220A20202D2069643A206E65772D79656172732D6576650A202020206E616D653A207B64613A204E7974C3A57273616674656E736461672C20656E3A204E657720596561722773204576657D0A202020206B696E643A206D756E69636970616C0A202020206C6576656C3A20626C6F636B0A20202020646174653A202231322D3331220A0A202023204D616E7920617265206177617920696E207468652064617973206265666F7265204561737465723A204D6F6E64617920746F205765646E65736461792E0A20202D2069643A206561737465722D7765656B0A202020206E616D653A207B64613A2050C3A5736B657567656E2C20656E3A20456173746572207765656B7D0A202020206B696E643A207363686F6F6C0A202020206C6576656C3A207761726E0A202020206561737465723A202D360A202020206C656E6774683A205033440A0A20202320546865206D6F6F6E20646563696465733B20746865736520646174657320666F6C6C6F772074686520746162756C61722063616C656E64617220616E642063616E206265206120646179206F722074776F206F66662E0A20202D2069643A2072616D6164616E0A202020206E616D653A207B64613A2052616D6164616E20286369726B61292C20656E3A2052616D6164616E202861626F7574297D0A202020206B696E643A2072656C6967696F75730A202020206C6576656C3A206E6F74650A2020202069736C616D69633A202230392D3031220A202020206C656E6774683A20503330440A20202D2069643A206569642D616C2D666974720A202020206E616D653A207B64613A2045696420616C2D4669747220286369726B61292C20656E3A2045696420616C2D46697472202861626F7574297D0A202020206B696E643A2072656C6967696F75730A202020206C6576656C3A206E6F74650A2020202069736C616D69633A202231302D3031220A202020206C656E6774683A205033440A20202D2069643A206569642D616C2D616468610A202020206E616D653A207B64613A2045696420616C2D4164686120286369726B61292C20656E3A2045696420616C2D41646861202861626F7574297D0A202020206B696E643A2072656C6967696F75730A202020206C6576656C3A206E6F74650A2020202069736C616D69633A202231322D3130220A202020206C656E6774683A205034440A',1);
INSERT INTO rule_file (rowid, folder, name, octets, version)
VALUES (2,'calendars','frederiksberg.ics',X'424547494E3A5643414C454E4441520D0A56455253494F4E3A322E300D0A50524F4449443A2D2F2F6A6F626B6C75622F2F636C6F73656420646179732F2F44410D0A582D57522D43414C4E414D453A467265646572696B73626572673A206C756B6B65646167650D0A424547494E3A564556454E540D0A5549443A667265646572696B73626572672D6368726973746D61732D636C6F73757265406A6F626B6C75620D0A44545354414D503A3230323631313232543030303030305A0D0A445453544152543B56414C55453D444154453A32303236313232370D0A4454454E443B56414C55453D444154453A32303236313233310D0A5252554C453A465245513D594541524C590D0A53554D4D4152593A4A756C656C756B6B65742028616E746167656C7365290D0A434F4D4D454E543A54686520736F7572636520646F6573206E6F7420736179207768656E20467265646572696B736265726720636C6F7365732E20417373756D7074696F6E3A20323720746F2033300D0A20446563656D62657220657665727920796561722E0D0A454E443A564556454E540D0A454E443A5643414C454E4441520D0A',1);
INSERT INTO rule_file (rowid, folder, name, octets, version)
VALUES (3,'calendars','frederiksberg.yaml',X'666F726D61743A206A6F626B6C75622D70726F6772616D6D652F310A736F757263653A203E2D0A20204B4C3A20496E6473617473656E20666F7220C3A667746566C3A66C6C65666F7273C3B8726765646520E2809320616E626566616C696E676572206F67206572666172696E676572206672612050726F6A656B7420467574757261202832303134292C207265636F6D6D656E646174696F6E20342E0A202046726F6D2074686520736F757263653A2066697273742054756573646179206F6620746865206D6F6E74682C20332073657373696F6E73206F6620322E3520686F7572732C20612033302D6D696E7574652074616C6B206166746572207468652074686972642C0A20206E6574776F726B206D656574696E6773206F6E2074686520666F757274682054756573646179206F662065616368206D6F6E74682C206F70656E20666F72206173206C6F6E672061732070656F706C65206C696B652C2068656C6420696E206120636166C3A90A202072756E206279204B69726B656E7320496E746567726174696F6E73746A656E6573746520616E6420696E20746865206C6962726172792E204C696E6573206D61726B65642022617373756D7074696F6E2220617265206E6F742066726F6D2069742E0A0A69643A20667265646572696B73626572670A6D756E69636970616C6974793A207B64613A20467265646572696B7362657267204B6F6D6D756E652C20656E3A2043697479206F6620467265646572696B73626572677D0A6E616D653A207B64613A204A6F626B6C7562206F67206E657476C3A6726B2C20656E3A204A6F6220636C756220616E64206E6574776F726B7D0A74696D655A6F6E653A204575726F70652F436F70656E686167656E0A626567696E733A20323032362D30312D3031202020202320617373756D7074696F6E3A2074686520666972737420646179207468652072756C657320636F756E742066726F6D0A726576697365643A20323032362D31312D323220202023207468652064617920736F6D65626F6479206C6173742077656E74207468726F75676820746869732066696C650A0A76656E7565733A20667265646572696B73626572672E79616D6C0A636C6F736564446179733A0A20202D2066696C653A2064616E6973682D686F6C69646179732E79616D6C0A20202D207B66696C653A20667265646572696B73626572672E6963732C206B696E643A206D756E69636970616C2C206C6576656C3A20626C6F636B7D0A0A2320617373756D7074696F6E3A2061206E756D62657220746861742063616E6E6F74206265206469616C6C656420616E642061206D61696C626F78207468617420646F6573206E6F742065786973743B2070757420696E20796F7572206F776E2E0A636F6E746163743A0A20207469746C653A207B64613A206A6F626B6F6E73756C656E742C20656E3A206A6F6220636F6E73756C74616E747D0A202070686F6E653A20223030203030203030203130220A20206D61696C626F783A206A6F626B6C756240667265646572696B73626572672E6578616D706C650A0A6578706563746174696F6E3A0A202064613A204EC3A572206475207369676572206A612C207265676E6572207669206D6564206469672E204B616E20647520696B6B65206B6F6D6D652C2073C3A5206D656C642061666275642E0A2020656E3A205768656E20796F7520736179207965732C20776520636F756E74206F6E20796F752E20496620796F752063616E6E6F7420636F6D652C2074656C6C2075732E0A63616E63656C42793A207B776F726B696E67446179734265666F72653A20312C2074696D653A202231323A3030227D2020202320617373756D7074696F6E3A206E6F6F6E206F662074686520776F726B696E6720646179206265666F72650A0A6E6574776F726B456E7472793A206A6F622D636C75622D626567756E0A6D6F6E746873576974686F75744379636C653A205B5D202020232074686520736F757263652073617973206576657279206D6F6E74680A0A7468656D65733A0A20202D207B64613A20536B7265766E65206F672075736B7265766E65207265676C65722070C3A520617262656A6473706C616473656E2C20656E3A205772697474656E20616E6420756E7772697474656E2072756C657320617420776F726B7D0A20202D207B64613A20446574206B616E20647520E28093206F672073C3A564616E207369676572206475206465742C20656E3A205768617420796F752063616E20646F20E2809320616E6420686F7720746F207361792069747D0A20202D207B64613A20466167666F72656E696E67206F6720612D6B617373652C20656E3A20556E696F6E7320616E6420756E656D706C6F796D656E742066756E64737D0A20202D207B64613A2046C3A520656E206D656E746F722C20656E3A2046696E64696E672061206D656E746F727D0A20202D207B64613A205374617274206567656E207669726B736F6D6865642C20656E3A205374617274696E67206120627573696E6573737D0A20202D207B64613A2053C3A564616E2066616E6474206A656720617262656A64652C20656E3A20486F77204920666F756E6420776F726B7D0A0A73746570733A0A20202D2069643A2073657373696F6E0A202020206B696E643A2073657373696F6E0A202020206E616D653A207B64613A204A6F626B6C75622C20656E3A204A6F6220636C75627D0A2020202072756C653A20465245513D4D4F4E54484C593B42594441593D3154550A202020206F6363757272656E6365733A20330A2020202065766572793A205031572020202020202020202020202020202320617373756D7074696F6E3A203173742C20326E6420616E642033726420547565736461790A2020202073746172743A202230393A33302220202020202020202020202320617373756D7074696F6E3A2074686520736F7572636520737461746573206E6F20636C6F636B2074696D650A202020206475726174696F6E3A205054324833304D0A2020202073656174733A203132202020202020202020202020202020202320617373756D7074696F6E0A202020206E656564733A205B737465702D667265655D0A2020202076656E7565733A205B667265646572696B73626572672D6C6962726172792C20667265646572696B73626572672D746F776E2D68616C6C5D2020202320617373756D7074696F6E3A206E616D656420666F72206E6574776F726B206D656574696E6773206F6E6C790A202020206966436C6F7365643A202020202020202020202020202020202320617373756D7074696F6E3A20746865206E65617265737420646179204D6F6E64617920746F2054687572736461790A2020202020206E6561726573743A207B6561726C6965723A205032442C206C617465723A205033442C206F746865725765656B646179733A205B4D4F2C2057452C2054485D7D0A20202020636F6E74656E74733A202020202020202020202020202020202320746865207468726565207375626A65637473206172652074686520736F7572636527733B206F6E6520656163682074696D6520697320616E20617373756D7074696F6E0A2020202020202D207468656D653A207B64613A20417262656A64736D61726B6564657420692044616E6D61726B2C20656E3A20546865206C61626F7572206D61726B657420696E2044656E6D61726B7D0A20202020202020206167656E64613A20266167656E64610A202020202020202020202D207B6C656E6774683A20505431354D2C20746578743A207B64613A204B61666665206F672076656C6B6F6D73742C20656E3A20436F6666656520616E642077656C636F6D657D7D0A202020202020202020202D207B6C656E6774683A20505432304D2C20746578743A207B64613A204B6F7274206F706CC3A6672C20656E3A2053686F7274207370656563687D7D0A202020202020202020202D207B6C656E6774683A20505434304D2C20746578743A207B64613A204A65726573207370C3B87267736DC3A56C2C20656E3A20596F7572207175657374696F6E737D7D0A202020202020202020202D207B6C656E6774683A20505431354D2C20746578743A207B64613A2050617573652C20656E3A20427265616B7D7D0A202020202020202020202D207B6C656E6774683A20505435304D2C20746578743A207B64613A205469642074696C2064696E206567656E206A6F6273C3B8676E696E672C20656E3A2054696D6520666F7220796F7572206F776E206A6F62207365617263687D7D0A202020202020202020202D207B6C656E6774683A20505431304D2C20746578743A207B64613A2048766164207461676572206475206D656420686A656D3F2C20656E3A205768617420646F20796F752074616B6520686F6D653F7D7D0A2020202020202D207468656D653A207B64613A20446574206B616E2064752C20656E3A205768617420796F752063616E20646F7D0A20202020202020206167656E64613A202A6167656E64610A2020202020202D207468656D653A207B64613A2044696E206A6F6273C3B8676E696E672C20656E3A20596F7572206A6F62207365617263687D0A20202020202020206167656E64613A202A6167656E64610A0A20202D2069643A2074616C6B730A202020206B696E643A2074616C6B730A202020206E616D653A207B64613A20496E646976696475656C6C652073616D74616C65722C20656E3A20496E646976696475616C2074616C6B737D0A2020202061667465723A207B737465703A2073657373696F6E2C20776169743A205032447D2020202320617373756D7074696F6E3A2074776F2064617973206166746572207468652074686972642073657373696F6E0A2020202073746172743A202230393A30302220202020202020202020202320617373756D7074696F6E0A202020206475726174696F6E3A205054364833304D20202020202020202320617373756D7074696F6E3A20726F6F6D20666F722031322074616C6B7320616E642061206C756E636820627265616B0A20202020736C6F74733A207B6C656E6774683A20505433304D2C20627265616B733A205B7B66726F6D3A202231323A3030222C20746F3A202231323A3330227D5D7D0A2020202073656174733A2031320A202020206E656564733A205B636C6F7365642D726F6F6D2C20737465702D667265655D0A2020202076656E7565733A205B667265646572696B73626572672D746F776E2D68616C6C2C20667265646572696B73626572672D6C6962726172795D2020202320617373756D7074696F6E0A202020206966436C6F7365643A202020202020202020202020202020202320617373756D7074696F6E0A2020202020206E6561726573743A207B6561726C6965723A205031442C206C617465723A205034442C206F746865725765656B646179733A205B4D4F2C2054552C2057452C2046525D7D0A0A20202D2069643A206E6574776F726B0A202020206B696E643A206E6574776F726B0A202020206E616D653A207B64613A204E657476C3A6726B736DC3B864652C20656E3A204E6574776F726B206D656574696E677D0A2020202072756C653A20465245513D4D4F4E54484C593B42594441593D3454550A2020202073746172743A202230393A33302220202020202020202020202320617373756D7074696F6E3A2074686520736F7572636520737461746573206E6F20636C6F636B2074696D650A202020206475726174696F6E3A205054324820202020202020202020202320617373756D7074696F6E0A2020202073656174733A203230202020202020202020202020202020202320617373756D7074696F6E0A20202020737065616B65723A20202020202020202020202020202020202320617373756D7074696F6E3A206C616E67756167657320616E64206C696E6573206F6620776F726B2074686174206D6F7374207061727469636970616E74732061736B2061626F75740A2020202020207B6C616E6775616765733A205B61722C20756B2C2074695D2C206C696E65733A205B706C656A652C206BC3B86B6B656E2C20627574696B2C2072656E67C3B872696E675D7D0A202020206E656564733A205B6F7574736964652D746F776E2D68616C6C2C20737465702D667265655D0A2020202076656E7565733A205B667265646572696B73626572672D636166652C20667265646572696B73626572672D6C6962726172795D0A202020206966436C6F7365643A202020202020202020202020202020202320617373756D7074696F6E3A20746865206E65617265737420776F726B696E67206461792077697468696E2061207765656B0A2020202020206E6561726573743A207B6561726C6965723A205037442C206C617465723A205037442C206F746865725765656B646179733A205B4D4F2C2057452C2054482C2046525D7D0A20202020636F6E74656E74733A0A2020202020202D207468656D653A207B64613A20C38562656E7420656D6E652C20656E3A204F70656E207468656D657D0A20202020202020206167656E64613A0A202020202020202020202D207B6C656E6774683A20505431354D2C20746578743A207B64613A20224B616666652C206672756774206F67206B616765222C20656E3A2022436F666665652C20667275697420616E642063616B65227D7D0A202020202020202020202D207B6C656E6774683A20505432304D2C20746578743A207B64613A20456E20726F6C6C656D6F64656C20666F7274C3A66C6C65722C20656E3A204120726F6C65206D6F64656C2074656C6C732074686569722073746F72797D7D0A202020202020202020202D207B6C656E6774683A20505437304D2C20746578743A207B64613A204A65726573207370C3B87267736DC3A56C206F67207469642074696C2061742074616C652073616D6D656E2C20656E3A20596F7572207175657374696F6E7320616E642074696D6520746F2074616C6B7D7D0A202020202020202020202D207B6C656E6774683A20505431354D2C20746578743A207B64613A204EC3A673746520736B726964742C20656E3A204E6578742073746570737D7D0A0A617373756D7074696F6E733A0A20202D207B64613A20224B6C6F6B6B65736CC3A6742C207661726967686564206166206E657476C3A6726B736DC3B8646572206F6720616E74616C20706C6164736572207374C3A57220696B6B652069206B696C64656E2E222C20656E3A2022436C6F636B2074696D65732C20746865206C656E677468206F66206E6574776F726B206D656574696E677320616E6420746865206E756D626572206F6620736561747320617265206E6F7420696E2074686520736F757263652E227D0A20202D207B64613A20224A6F626B6C756262656E20686F6C6465732064656E20312E2C20322E206F6720332E20746972736461672C206F672073616D74616C65726E6520746F206461676520656674657220332E2067616E672E222C20656E3A2022546865206A6F6220636C7562206D65657473206F6E20746865203173742C20326E6420616E642033726420547565736461792C20616E642074616C6B73206172652074776F2064617973206166746572207468652074686972642073657373696F6E2E227D0A20202D207B64613A20224B696C64656E206EC3A6766E6572206B756E20636166C3A9656E206F67206269626C696F74656B657420766564206E657476C3A6726B736DC3B86465722E222C20656E3A202254686520736F75726365206E616D65732074686520636166C3A920616E6420746865206C69627261727920666F72206E6574776F726B206D656574696E6773206F6E6C792E227D0A20202D207B64613A20224B6F6D6D756E656E20686F6C646572206C756B6B65742032372EE2809333302E20646563656D6265722E222C20656E3A2022546865206D756E69636970616C69747920697320636C6F7365642066726F6D20323720746F20333020446563656D6265722E227D0A20202D207B64613A202254656C65666F6E6E756D7265206F67206D61696C616472657373657220657220656B73656D706C65722E222C20656E3A202250686F6E65206E756D6265727320616E64206D61696C2061646472657373657320617265206578616D706C65732E227D0A',1);
INSERT INTO rule_file (rowid, folder, name, octets, version)
VALUES (4,'venues','frederiksberg.yaml',X'666F726D61743A206A6F626B6C75622D76656E7565732F310A736F757263653A203E2D0A20204B4C3A20496E6473617473656E20666F7220C3A667746566C3A66C6C65666F7273C3B8726765646520E2809320616E626566616C696E676572206F67206572666172696E676572206672612050726F6A656B7420467574757261202832303134292C207265636F6D6D656E646174696F6E20342E0A202046726F6D2074686520736F757263653A206E6574776F726B206D656574696E6773206F7574736964652074686520746F776E2068616C6C2C20696E2061206C6F63616C20636166C3A92072756E206279204B69726B656E7320496E746567726174696F6E73746A656E657374650A2020616E6420696E20746865206C6962726172792E20416C6C206F7468657220706172746963756C6172732061726520617373756D7074696F6E733A206F70656E696E6720686F7572732C20726F6F6D2C206163636573732C20636F737420616E6420636F6E74616374730A20206861766520746F206265206167726565642077697468206561636820686F73742E2050686F6E65206E756D626572732063616E6E6F74206265206469616C6C65642E0A0A617373756D7074696F6E733A0A20202D207B64613A2022C385626E696E677374696465722C20706C6164732C20616467616E672C2070726973206F672076C3A67274657220657220656B73656D706C65722E222C20656E3A20224F70656E696E6720686F7572732C20726F6F6D2C206163636573732C20636F737420616E6420686F73747320617265206578616D706C65732E227D0A20202D207B64613A2022436166C3A9656E73206164726573736520657220657420656B73656D70656C3B206B696C64656E206EC3A6766E65722064656E20696B6B652E222C20656E3A202254686520636166C3A92773206164647265737320697320616E206578616D706C653B2074686520736F7572636520646F6573206E6F7420676976652069742E227D0A0A76656E7565733A0A20202D2069643A20667265646572696B73626572672D636166650A202020206E616D653A207B64613A20436166C3A9656E20686F73204B69726B656E7320496E746567726174696F6E73746A656E657374652C20656E3A2054686520636166C3A9206174204B69726B656E7320496E746567726174696F6E73746A656E657374657D0A202020206B696E643A20636166650A20202020616464726573733A20456B73656D70656C76656A20312C203230303020467265646572696B7362657267202020202020202320617373756D7074696F6E0A202020206F757473696465546F776E48616C6C3A20747275650A2020202063617061636974793A203234202020202020202020202020202020202020202020202020202020202020202020202020202320617373756D7074696F6E0A20202020636C6F736564526F6F6D3A2066616C73650A20202020686F7572733A202020202020202020202020202020202020202020202020202020202020202020202020202020202020202320617373756D7074696F6E0A2020202020202D207B646179733A205B4D4F2C2054552C2057452C2054482C2046525D2C2066726F6D3A202230393A3030222C20746F3A202231363A3030227D0A20202020636C6F73757265733A202020202020202020202020202020202020202020202020202020202020202020202020202020202320617373756D7074696F6E0A2020202020202D206E616D653A207B64613A20436166C3A9656E20686F6C64657220736F6D6D657266657269652C20656E3A2054686520636166C3A920697320636C6F73656420666F72207468652073756D6D65727D0A202020202020202066726F6D3A20323032372D30372D31390A2020202020202020746F3A20323032372D30382D30310A202020206163636573733A207B73746570467265653A20747275652C20746F696C65743A20747275652C207072616D3A20747275652C207175696574526F6F6D3A2066616C73657D2020202320617373756D7074696F6E0A202020207475726E61726F756E643A20505433304D0A202020206B726F6E6572506572486F75723A20313530202020202020202020202020202020202020202020202020202020202020202320617373756D7074696F6E0A20202020686F73743A207B6E616D653A2056616774656E206920636166C3A9656E2C2070686F6E653A20223030203030203030203131227D0A202020206172726976616C3A20202020202020202020202020202020202020202020202020202020202020202020202020202020202320617373756D7074696F6E0A20202020202064613A2047C3A520696E642061642064C3B872656E206D6F6420676164656E2E205669207369646465722076656420646574206C616E676520626F7264206261676573742E2052696E672C206876697320647520696B6B65206B616E2066696E6465206F732E0A202020202020656E3A205573652074686520646F6F72206F6E20746865207374726565742E2057652073697420617420746865206C6F6E67207461626C6520617420746865206261636B2E2043616C6C20696620796F752063616E6E6F742066696E642075732E0A20202020706C616E423A0A20202020202064613A205669206DC3B86465732070C3A520486F7665646269626C696F74656B65742E0A202020202020656E3A205765206D65657420617420746865206D61696E206C6962726172792E0A0A20202D2069643A20667265646572696B73626572672D6C6962726172790A202020206E616D653A207B64613A20486F7665646269626C696F74656B65742C20656E3A20546865206D61696E206C6962726172797D0A202020206B696E643A206C6962726172790A20202020616464726573733A2046616C6B6F6E657220506C61647320332C203230303020467265646572696B7362657267202020202320746865206C6962726172792773207075626C696320616464726573733B206E6F7420696E2074686520736F757263650A202020206F757473696465546F776E48616C6C3A20747275650A2020202063617061636974793A203230202020202020202020202020202020202020202020202020202020202020202020202020202320617373756D7074696F6E0A20202020636C6F736564526F6F6D3A20747275652020202020202020202020202020202020202020202020202020202020202020202320617373756D7074696F6E0A20202020686F7572733A202020202020202020202020202020202020202020202020202020202020202020202020202020202020202320617373756D7074696F6E0A2020202020202D207B646179733A205B4D4F2C2054552C2057452C2054482C2046525D2C2066726F6D3A202230383A3030222C20746F3A202231393A3030227D0A2020202020202D207B646179733A205B53415D2C2066726F6D3A202231303A3030222C20746F3A202231353A3030227D0A202020206163636573733A207B73746570467265653A20747275652C20746F696C65743A20747275652C207072616D3A20747275652C207175696574526F6F6D3A20747275657D202020202320617373756D7074696F6E0A202020207475726E61726F756E643A20505431354D0A202020206B726F6E6572506572486F75723A20300A20202020686F73743A207B6E616D653A20496E666F726D6174696F6E656E2070C3A5206269626C696F74656B65742C2070686F6E653A20223030203030203030203132227D0A202020206172726976616C3A20202020202020202020202020202020202020202020202020202020202020202020202020202020202320617373756D7074696F6E0A20202020202064613A2047C3A520696E6420616420686F766564696E6467616E67656E2E205370C3B87267206920696E666F726D6174696F6E656E206566746572206A6F626B6C756262656E2E2044657220657220656C657661746F722E0A202020202020656E3A2055736520746865206D61696E20656E7472616E63652E2041736B20666F7220746865206A6F6220636C75622061742074686520696E666F726D6174696F6E206465736B2E2054686572652069732061206C6966742E0A20202020706C616E423A0A20202020202064613A205669206DC3B86465732070C3A52072C3A56468757365742E20566920676976657220646967206265736B6564206F6D206C6F6B616C65742E0A202020202020656E3A205765206D6565742061742074686520746F776E2068616C6C2E2057652077696C6C206C657420796F75206B6E6F772074686520726F6F6D2E0A0A20202D2069643A20667265646572696B73626572672D746F776E2D68616C6C0A202020206E616D653A207B64613A20467265646572696B73626572672052C3A5646875732C20656E3A20467265646572696B736265726720546F776E2048616C6C7D0A202020206B696E643A20746F776E2D68616C6C0A20202020616464726573733A20536D616C6C656761646520312C203230303020467265646572696B73626572672020202020202020232074686520746F776E2068616C6C2773207075626C696320616464726573733B206E6F7420696E2074686520736F757263650A202020206F757473696465546F776E48616C6C3A2066616C73650A2020202063617061636974793A203136202020202020202020202020202020202020202020202020202020202020202020202020202320617373756D7074696F6E0A20202020636C6F736564526F6F6D3A20747275650A20202020686F7572733A202020202020202020202020202020202020202020202020202020202020202020202020202020202020202320617373756D7074696F6E0A2020202020202D207B646179733A205B4D4F2C2054552C2057452C2054482C2046525D2C2066726F6D3A202230383A3030222C20746F3A202231363A3030227D0A202020206163636573733A207B73746570467265653A20747275652C20746F696C65743A20747275652C207072616D3A20747275652C207175696574526F6F6D3A20747275657D202020202320617373756D7074696F6E0A202020207475726E61726F756E643A205054304D0A202020206B726F6E6572506572486F75723A20300A20202020686F73743A207B6E616D653A20526563657074696F6E656E2070C3A52072C3A56468757365742C2070686F6E653A20223030203030203030203133227D0A202020206172726976616C3A20202020202020202020202020202020202020202020202020202020202020202020202020202020202320617373756D7074696F6E0A20202020202064613A2047C3A520696E6420616420686F766564696E6467616E67656E2C206F67206D656C6420646967206920726563657074696F6E656E2E2053C3A52068656E746572207669206469672E0A202020202020656E3A2055736520746865206D61696E20656E7472616E636520616E642061736B2061742074686520726563657074696F6E2E2057652077696C6C20636F6D6520616E642067657420796F752E0A',1);
INSERT INTO programme (rowid, id, network_entry, offer_seconds, sessions, version, time_zone)
VALUES (1,'frederiksberg','job-club-begun',172800,3,1,'Europe/Copenhagen');
INSERT INTO venue (rowid, id, outside, version)
VALUES (1,'frederiksberg-cafe',1,1);
INSERT INTO venue (rowid, id, outside, version)
VALUES (2,'frederiksberg-library',1,1);
INSERT INTO venue (rowid, id, outside, version)
VALUES (3,'frederiksberg-town-hall',0,1);
INSERT INTO venue_closure (rowid, number, venue, first_day, last_day, reason, version)
VALUES (1,1,'frederiksberg-cafe','2027-07-01','2027-07-31','ferie',25);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (1,'frederiksberg/2027-01','frederiksberg',1,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (2,'frederiksberg/2027-01/talks','frederiksberg',0,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (3,'frederiksberg/2027-01/network','frederiksberg',0,20,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (4,'frederiksberg/2027-02','frederiksberg',1,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (5,'frederiksberg/2027-02/talks','frederiksberg',0,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (6,'frederiksberg/2027-02/network','frederiksberg',0,20,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (7,'frederiksberg/2027-03','frederiksberg',1,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (8,'frederiksberg/2027-03/talks','frederiksberg',0,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (9,'frederiksberg/2027-03/network','frederiksberg',0,20,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (10,'frederiksberg/2027-04','frederiksberg',1,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (11,'frederiksberg/2027-04/talks','frederiksberg',0,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (12,'frederiksberg/2027-04/network','frederiksberg',0,20,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (13,'frederiksberg/2027-05','frederiksberg',1,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (14,'frederiksberg/2027-05/talks','frederiksberg',0,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (15,'frederiksberg/2027-05/network','frederiksberg',0,20,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (16,'frederiksberg/2027-06','frederiksberg',1,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (17,'frederiksberg/2027-06/talks','frederiksberg',0,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (18,'frederiksberg/2027-06/network','frederiksberg',0,20,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (19,'frederiksberg/2027-07','frederiksberg',1,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (20,'frederiksberg/2027-07/talks','frederiksberg',0,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (21,'frederiksberg/2027-07/network','frederiksberg',0,20,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (22,'frederiksberg/2027-08','frederiksberg',1,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (23,'frederiksberg/2027-08/talks','frederiksberg',0,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (24,'frederiksberg/2027-08/network','frederiksberg',0,20,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (25,'frederiksberg/2027-09','frederiksberg',1,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (26,'frederiksberg/2027-09/talks','frederiksberg',0,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (27,'frederiksberg/2027-09/network','frederiksberg',0,20,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (28,'frederiksberg/2027-10','frederiksberg',1,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (29,'frederiksberg/2027-10/talks','frederiksberg',0,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (30,'frederiksberg/2027-10/network','frederiksberg',0,20,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (31,'frederiksberg/2027-11','frederiksberg',1,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (32,'frederiksberg/2027-11/talks','frederiksberg',0,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (33,'frederiksberg/2027-11/network','frederiksberg',0,20,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (34,'frederiksberg/2027-12','frederiksberg',1,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (35,'frederiksberg/2027-12/talks','frederiksberg',0,12,NULL);
INSERT INTO roster (rowid, id, programme, is_cycle, capacity, room)
VALUES (36,'frederiksberg/2027-12/network','frederiksberg',0,20,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (1,'frederiksberg/2027-01/session-1','frederiksberg','frederiksberg/2027-01','session',1,'session','2027-01-05','2027-01-05','09:30','12:00','frederiksberg-library','frederiksberg/2027-01',1799137800,1799146800,1799060400,1799060400,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (2,'frederiksberg/2027-01/session-2','frederiksberg','frederiksberg/2027-01','session',2,'session','2027-01-12','2027-01-12','09:30','12:00','frederiksberg-library','frederiksberg/2027-01',1799742600,1799751600,1799665200,1799665200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (3,'frederiksberg/2027-01/session-3','frederiksberg','frederiksberg/2027-01','session',3,'session','2027-01-19','2027-01-19','09:30','12:00','frederiksberg-library','frederiksberg/2027-01',1800347400,1800356400,1800270000,1800270000,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (4,'frederiksberg/2027-01/talks','frederiksberg','frederiksberg/2027-01','talks',NULL,'talks','2027-01-21','2027-01-21','09:00','15:30','frederiksberg-town-hall','frederiksberg/2027-01/talks',1800518400,1800541800,1800442800,1800442800,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (5,'frederiksberg/2027-01/network','frederiksberg','frederiksberg/2027-01','network',NULL,'network','2027-01-26','2027-01-26','09:30','11:30','frederiksberg-cafe','frederiksberg/2027-01/network',1800952200,1800959400,1800874800,1800874800,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (6,'frederiksberg/2027-02/session-1','frederiksberg','frederiksberg/2027-02','session',1,'session','2027-02-02','2027-02-02','09:30','12:00','frederiksberg-library','frederiksberg/2027-02',1801557000,1801566000,1801479600,1801479600,0,NULL,29,0,'ib','ida',NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (7,'frederiksberg/2027-02/session-2','frederiksberg','frederiksberg/2027-02','session',2,'session','2027-02-09','2027-02-09','09:30','12:00','frederiksberg-library','frederiksberg/2027-02',1802161800,1802170800,1802084400,1802084400,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (8,'frederiksberg/2027-02/session-3','frederiksberg','frederiksberg/2027-02','session',3,'session','2027-02-16','2027-02-16','09:30','12:00','frederiksberg-library','frederiksberg/2027-02',1802766600,1802775600,1802689200,1802689200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (9,'frederiksberg/2027-02/talks','frederiksberg','frederiksberg/2027-02','talks',NULL,'talks','2027-02-18','2027-02-18','09:00','15:30','frederiksberg-town-hall','frederiksberg/2027-02/talks',1802937600,1802961000,1802862000,1802862000,0,NULL,32,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (10,'frederiksberg/2027-02/network','frederiksberg','frederiksberg/2027-02','network',NULL,'network','2027-02-23','2027-02-23','09:30','11:30','frederiksberg-cafe','frederiksberg/2027-02/network',1803371400,1803378600,1803294000,1803294000,0,NULL,34,0,'ida',NULL,'olga',NULL,'Løn og pension',NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (11,'frederiksberg/2027-03/session-1','frederiksberg','frederiksberg/2027-03','session',1,'session','2027-03-02','2027-03-02','09:30','12:00','frederiksberg-library','frederiksberg/2027-03',1803976200,1803985200,1803898800,1803898800,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (12,'frederiksberg/2027-03/session-2','frederiksberg','frederiksberg/2027-03','session',2,'session','2027-03-09','2027-03-09','09:30','12:00','frederiksberg-library','frederiksberg/2027-03',1804581000,1804590000,1804503600,1804503600,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (13,'frederiksberg/2027-03/session-3','frederiksberg','frederiksberg/2027-03','session',3,'session','2027-03-16','2027-03-16','09:30','12:00','frederiksberg-library','frederiksberg/2027-03',1805185800,1805194800,1805108400,1805108400,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (14,'frederiksberg/2027-03/talks','frederiksberg','frederiksberg/2027-03','talks',NULL,'talks','2027-03-18','2027-03-18','09:00','15:30','frederiksberg-town-hall','frederiksberg/2027-03/talks',1805356800,1805380200,1805281200,1805281200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (15,'frederiksberg/2027-03/network','frederiksberg','frederiksberg/2027-03','network',NULL,'network','2027-03-23','2027-03-23','09:30','11:30','frederiksberg-cafe','frederiksberg/2027-03/network',1805790600,1805797800,1805713200,1805713200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (16,'frederiksberg/2027-04/session-1','frederiksberg','frederiksberg/2027-04','session',1,'session','2027-04-06','2027-04-06','09:30','12:00','frederiksberg-library','frederiksberg/2027-04',1806996600,1807005600,1806919200,1806919200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (17,'frederiksberg/2027-04/session-2','frederiksberg','frederiksberg/2027-04','session',2,'session','2027-04-13','2027-04-13','09:30','12:00','frederiksberg-library','frederiksberg/2027-04',1807601400,1807610400,1807524000,1807524000,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (18,'frederiksberg/2027-04/session-3','frederiksberg','frederiksberg/2027-04','session',3,'session','2027-04-20','2027-04-20','09:30','12:00','frederiksberg-library','frederiksberg/2027-04',1808206200,1808215200,1808128800,1808128800,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (19,'frederiksberg/2027-04/talks','frederiksberg','frederiksberg/2027-04','talks',NULL,'talks','2027-04-22','2027-04-22','09:00','15:30','frederiksberg-town-hall','frederiksberg/2027-04/talks',1808377200,1808400600,1808301600,1808301600,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (20,'frederiksberg/2027-04/network','frederiksberg','frederiksberg/2027-04','network',NULL,'network','2027-04-27','2027-04-27','09:30','11:30','frederiksberg-cafe','frederiksberg/2027-04/network',1808811000,1808818200,1808733600,1808733600,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (21,'frederiksberg/2027-05/session-1','frederiksberg','frederiksberg/2027-05','session',1,'session','2027-05-04','2027-05-04','09:30','12:00','frederiksberg-library','frederiksberg/2027-05',1809415800,1809424800,1809338400,1809338400,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (22,'frederiksberg/2027-05/session-2','frederiksberg','frederiksberg/2027-05','session',2,'session','2027-05-11','2027-05-11','09:30','12:00','frederiksberg-library','frederiksberg/2027-05',1810020600,1810029600,1809943200,1809943200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (23,'frederiksberg/2027-05/session-3','frederiksberg','frederiksberg/2027-05','session',3,'session','2027-05-18','2027-05-18','09:30','12:00','frederiksberg-library','frederiksberg/2027-05',1810625400,1810634400,1810288800,1810548000,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (24,'frederiksberg/2027-05/talks','frederiksberg','frederiksberg/2027-05','talks',NULL,'talks','2027-05-20','2027-05-20','09:00','15:30','frederiksberg-town-hall','frederiksberg/2027-05/talks',1810796400,1810819800,1810720800,1810720800,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (25,'frederiksberg/2027-05/network','frederiksberg','frederiksberg/2027-05','network',NULL,'network','2027-05-25','2027-05-25','09:30','11:30','frederiksberg-cafe','frederiksberg/2027-05/network',1811230200,1811237400,1811152800,1811152800,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (26,'frederiksberg/2027-06/session-1','frederiksberg','frederiksberg/2027-06','session',1,'session','2027-06-01','2027-06-01','09:30','12:00','frederiksberg-library','frederiksberg/2027-06',1811835000,1811844000,1811757600,1811757600,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (27,'frederiksberg/2027-06/session-2','frederiksberg','frederiksberg/2027-06','session',2,'session','2027-06-08','2027-06-08','09:30','12:00','frederiksberg-library','frederiksberg/2027-06',1812439800,1812448800,1812362400,1812362400,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (28,'frederiksberg/2027-06/session-3','frederiksberg','frederiksberg/2027-06','session',3,'session','2027-06-15','2027-06-15','09:30','12:00','frederiksberg-library','frederiksberg/2027-06',1813044600,1813053600,1812967200,1812967200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (29,'frederiksberg/2027-06/talks','frederiksberg','frederiksberg/2027-06','talks',NULL,'talks','2027-06-17','2027-06-17','09:00','15:30','frederiksberg-town-hall','frederiksberg/2027-06/talks',1813215600,1813239000,1813140000,1813140000,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (30,'frederiksberg/2027-06/network','frederiksberg','frederiksberg/2027-06','network',NULL,'network','2027-06-22','2027-06-22','09:30','11:30','frederiksberg-cafe','frederiksberg/2027-06/network',1813649400,1813656600,1813572000,1813572000,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (31,'frederiksberg/2027-07/session-1','frederiksberg','frederiksberg/2027-07','session',1,'session','2027-07-06','2027-07-06','09:30','12:00','frederiksberg-library','frederiksberg/2027-07',1814859000,1814868000,1814781600,1814781600,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (32,'frederiksberg/2027-07/session-2','frederiksberg','frederiksberg/2027-07','session',2,'session','2027-07-13','2027-07-13','09:30','12:00','frederiksberg-library','frederiksberg/2027-07',1815463800,1815472800,1815386400,1815386400,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (33,'frederiksberg/2027-07/session-3','frederiksberg','frederiksberg/2027-07','session',3,'session','2027-07-20','2027-07-20','09:30','12:00','frederiksberg-library','frederiksberg/2027-07',1816068600,1816077600,1815991200,1815991200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (34,'frederiksberg/2027-07/talks','frederiksberg','frederiksberg/2027-07','talks',NULL,'talks','2027-07-22','2027-07-22','09:00','15:30','frederiksberg-town-hall','frederiksberg/2027-07/talks',1816239600,1816263000,1816164000,1816164000,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (35,'frederiksberg/2027-07/network','frederiksberg','frederiksberg/2027-07','network',NULL,'network','2027-07-27','2027-07-27','09:30','11:30','frederiksberg-library','frederiksberg/2027-07/network',1816673400,1816680600,1816596000,1816596000,1,'staff',26,1,NULL,NULL,NULL,'ferie',NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (36,'frederiksberg/2027-08/session-1','frederiksberg','frederiksberg/2027-08','session',1,'session','2027-08-03','2027-08-03','09:30','12:00','frederiksberg-library','frederiksberg/2027-08',1817278200,1817287200,1817200800,1817200800,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (37,'frederiksberg/2027-08/session-2','frederiksberg','frederiksberg/2027-08','session',2,'session','2027-08-10','2027-08-10','09:30','12:00','frederiksberg-library','frederiksberg/2027-08',1817883000,1817892000,1817805600,1817805600,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (38,'frederiksberg/2027-08/session-3','frederiksberg','frederiksberg/2027-08','session',3,'session','2027-08-17','2027-08-17','09:30','12:00','frederiksberg-library','frederiksberg/2027-08',1818487800,1818496800,1818410400,1818410400,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (39,'frederiksberg/2027-08/talks','frederiksberg','frederiksberg/2027-08','talks',NULL,'talks','2027-08-19','2027-08-19','09:00','15:30','frederiksberg-town-hall','frederiksberg/2027-08/talks',1818658800,1818682200,1818583200,1818583200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (40,'frederiksberg/2027-08/network','frederiksberg','frederiksberg/2027-08','network',NULL,'network','2027-08-24','2027-08-25','09:30','11:30','frederiksberg-cafe','frederiksberg/2027-08/network',1819179000,1819186200,1819101600,1819101600,1,NULL,27,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (41,'frederiksberg/2027-09/session-1','frederiksberg','frederiksberg/2027-09','session',1,'session','2027-09-07','2027-09-07','09:30','12:00','frederiksberg-library','frederiksberg/2027-09',1820302200,1820311200,1820224800,1820224800,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (42,'frederiksberg/2027-09/session-2','frederiksberg','frederiksberg/2027-09','session',2,'session','2027-09-14','2027-09-14','09:30','12:00','frederiksberg-library','frederiksberg/2027-09',1820907000,1820916000,1820829600,1820829600,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (43,'frederiksberg/2027-09/session-3','frederiksberg','frederiksberg/2027-09','session',3,'session','2027-09-21','2027-09-21','09:30','12:00','frederiksberg-library','frederiksberg/2027-09',1821511800,1821520800,1821434400,1821434400,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (44,'frederiksberg/2027-09/talks','frederiksberg','frederiksberg/2027-09','talks',NULL,'talks','2027-09-23','2027-09-23','09:00','15:30','frederiksberg-town-hall','frederiksberg/2027-09/talks',1821682800,1821706200,1821607200,1821607200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (45,'frederiksberg/2027-09/network','frederiksberg','frederiksberg/2027-09','network',NULL,'network','2027-09-28','2027-09-28','09:30','11:30','frederiksberg-cafe','frederiksberg/2027-09/network',1822116600,1822123800,1822039200,1822039200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (46,'frederiksberg/2027-10/session-1','frederiksberg','frederiksberg/2027-10','session',1,'session','2027-10-05','2027-10-05','09:30','12:00','frederiksberg-library','frederiksberg/2027-10',1822721400,1822730400,1822644000,1822644000,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (47,'frederiksberg/2027-10/session-2','frederiksberg','frederiksberg/2027-10','session',2,'session','2027-10-12','2027-10-12','09:30','12:00','frederiksberg-library','frederiksberg/2027-10',1823326200,1823335200,1823248800,1823248800,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (48,'frederiksberg/2027-10/session-3','frederiksberg','frederiksberg/2027-10','session',3,'session','2027-10-19','2027-10-19','09:30','12:00','frederiksberg-library','frederiksberg/2027-10',1823931000,1823940000,1823853600,1823853600,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (49,'frederiksberg/2027-10/talks','frederiksberg','frederiksberg/2027-10','talks',NULL,'talks','2027-10-21','2027-10-21','09:00','15:30','frederiksberg-town-hall','frederiksberg/2027-10/talks',1824102000,1824125400,1824026400,1824026400,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (50,'frederiksberg/2027-10/network','frederiksberg','frederiksberg/2027-10','network',NULL,'network','2027-10-26','2027-10-26','09:30','11:30','frederiksberg-cafe','frederiksberg/2027-10/network',1824535800,1824543000,1824458400,1824458400,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (51,'frederiksberg/2027-11/session-1','frederiksberg','frederiksberg/2027-11','session',1,'session','2027-11-02','2027-11-02','09:30','12:00','frederiksberg-library','frederiksberg/2027-11',1825144200,1825153200,1825066800,1825066800,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (52,'frederiksberg/2027-11/session-2','frederiksberg','frederiksberg/2027-11','session',2,'session','2027-11-09','2027-11-09','09:30','12:00','frederiksberg-library','frederiksberg/2027-11',1825749000,1825758000,1825671600,1825671600,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (53,'frederiksberg/2027-11/session-3','frederiksberg','frederiksberg/2027-11','session',3,'session','2027-11-16','2027-11-16','09:30','12:00','frederiksberg-library','frederiksberg/2027-11',1826353800,1826362800,1826276400,1826276400,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (54,'frederiksberg/2027-11/talks','frederiksberg','frederiksberg/2027-11','talks',NULL,'talks','2027-11-18','2027-11-18','09:00','15:30','frederiksberg-town-hall','frederiksberg/2027-11/talks',1826524800,1826548200,1826449200,1826449200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (55,'frederiksberg/2027-11/network','frederiksberg','frederiksberg/2027-11','network',NULL,'network','2027-11-23','2027-11-23','09:30','11:30','frederiksberg-cafe','frederiksberg/2027-11/network',1826958600,1826965800,1826881200,1826881200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (56,'frederiksberg/2027-12/session-1','frederiksberg','frederiksberg/2027-12','session',1,'session','2027-12-07','2027-12-07','09:30','12:00','frederiksberg-library','frederiksberg/2027-12',1828168200,1828177200,1828090800,1828090800,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (57,'frederiksberg/2027-12/session-2','frederiksberg','frederiksberg/2027-12','session',2,'session','2027-12-14','2027-12-14','09:30','12:00','frederiksberg-library','frederiksberg/2027-12',1828773000,1828782000,1828695600,1828695600,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (58,'frederiksberg/2027-12/session-3','frederiksberg','frederiksberg/2027-12','session',3,'session','2027-12-21','2027-12-21','09:30','12:00','frederiksberg-library','frederiksberg/2027-12',1829377800,1829386800,1829300400,1829300400,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (59,'frederiksberg/2027-12/talks','frederiksberg','frederiksberg/2027-12','talks',NULL,'talks','2027-12-23','2027-12-23','09:00','15:30','frederiksberg-town-hall','frederiksberg/2027-12/talks',1829548800,1829572200,1829473200,1829473200,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO meeting (rowid, id, programme, cycle, step, session, kind, rule_day, day, start, finish, venue, roster, begins, ends, cancel_by, offers_end, by_hand, cancelled_because, version, sequence, facilitator, second_facilitator, speaker, cancelled_words, theme, closed_at)
VALUES (60,'frederiksberg/2027-12/network','frederiksberg','frederiksberg/2027-12','network',NULL,'network','2027-12-28','2028-01-03','09:30','11:30','frederiksberg-cafe','frederiksberg/2027-12/network',1830501000,1830508200,1829559600,1830423600,0,NULL,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (1,1,'Person 1','Prøve','da','00 00 00 01','person@eksempel.example','any','09:00','15:00','phone','female','17','female','SY','vocational',2016,'35-44','language-centre','job','2026-11-20','anne','2026-11-20','bo',1,'2026-11-20','ar','2028-01-01','job',NULL,3);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (2,2,'Person 2','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (3,3,'Person 3','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (4,4,'Person 4','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (5,5,'Person 5','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (6,6,'Person 6','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (7,7,'Person 7','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (8,8,'Person 8','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (9,9,'Person 9','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (10,10,'Person 10','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (11,11,'Person 11','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,43);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (12,12,'Person 12','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11,43);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (13,13,'Person 13','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO participant (rowid, id, given_name, family_name, language, phone, mailbox, contact_rule, contact_from, contact_to, interpreter_mode, interpreter_gender, interpreter_not, gender, country, education, arrival_year, age_group, channel, goal, interview_day, interview_by, referral_day, referral_by, test_message_arrived, notice_day, notice_language, end_day, end_reason, merged_into, version)
VALUES (14,14,'Person 14','Prøve','da',NULL,NULL,'any',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO legal_category (rowid, participant, first_day, value)
VALUES (1,1,'2026-11-20','spouse-provided');
INSERT INTO support (rowid, participant, first_day, value)
VALUES (1,1,'2026-11-20','hand-held');
INSERT INTO coordinator (rowid, participant, first_day, value)
VALUES (1,1,'2026-11-20','anne');
INSERT INTO pause (rowid, participant, first_day, last_day)
VALUES (1,1,'2027-08-01','2027-08-10');
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (1,1,'frederiksberg/2027-01',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (2,2,'frederiksberg/2027-01/network',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,20,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (3,3,'frederiksberg/2027-01/talks',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (4,4,'frederiksberg/2027-02',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (5,5,'frederiksberg/2027-02/network',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,20,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (6,6,'frederiksberg/2027-02/talks',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (7,7,'frederiksberg/2027-03',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (8,8,'frederiksberg/2027-03/network',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,20,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (9,9,'frederiksberg/2027-03/talks',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (10,10,'frederiksberg/2027-04',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (11,11,'frederiksberg/2027-04/network',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,20,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (12,12,'frederiksberg/2027-04/talks',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (13,13,'frederiksberg/2027-05',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (14,14,'frederiksberg/2027-05/network',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,20,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (15,15,'frederiksberg/2027-05/talks',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (16,16,'frederiksberg/2027-06',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (17,17,'frederiksberg/2027-06/network',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,20,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (18,18,'frederiksberg/2027-06/talks',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (19,19,'frederiksberg/2027-07',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (20,20,'frederiksberg/2027-07/network',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,20,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (21,21,'frederiksberg/2027-07/talks',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (22,22,'frederiksberg/2027-08',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (23,23,'frederiksberg/2027-08/network',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,20,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (24,24,'frederiksberg/2027-08/talks',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (25,25,'frederiksberg/2027-09',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (26,26,'frederiksberg/2027-09/network',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,20,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (27,27,'frederiksberg/2027-09/talks',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (28,28,'frederiksberg/2027-10',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (29,29,'frederiksberg/2027-10/network',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,20,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (30,30,'frederiksberg/2027-10/talks',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (31,31,'frederiksberg/2027-11',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (32,32,'frederiksberg/2027-11/network',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,20,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (33,33,'frederiksberg/2027-11/talks',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (34,34,'frederiksberg/2027-12',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (35,35,'frederiksberg/2027-12/network',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,20,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (36,36,'frederiksberg/2027-12/talks',1793520000,'capacity',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,1);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (37,37,'frederiksberg/2027-01',1796202000,'registered',1,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (38,38,'frederiksberg/2027-01',1796202000,'registered',2,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (39,39,'frederiksberg/2027-01',1796202000,'registered',3,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (40,40,'frederiksberg/2027-01',1796202000,'registered',4,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (41,41,'frederiksberg/2027-01',1796202000,'registered',5,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (42,42,'frederiksberg/2027-01',1796202000,'registered',6,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,9);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (43,43,'frederiksberg/2027-01',1796202000,'registered',7,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (44,44,'frederiksberg/2027-01',1796202000,'registered',8,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (45,45,'frederiksberg/2027-01',1796202000,'registered',9,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (46,46,'frederiksberg/2027-01',1796202000,'registered',10,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,13);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (47,47,'frederiksberg/2027-01',1796202000,'registered',11,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,14);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (48,48,'frederiksberg/2027-01',1796202000,'registered',12,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,15);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (49,49,'frederiksberg/2027-01',1796202000,'waiting',13,0,1,0,1,NULL,NULL,NULL,NULL,NULL,16);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (50,50,'frederiksberg/2027-01',1796202000,'waiting',14,0,1,0,2,NULL,NULL,NULL,NULL,NULL,17);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (51,51,'frederiksberg/2027-01',1796288400,'cancelled-in-time',4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,18);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (52,52,'frederiksberg/2027-01',1796288400,'offered',13,NULL,NULL,NULL,NULL,1796461200,NULL,NULL,NULL,NULL,18);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (53,53,'frederiksberg/2027-01',1796292000,'registered',13,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,19);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (54,54,'frederiksberg/2027-01',1799132400,'cancelled-by-us',14,NULL,NULL,NULL,NULL,NULL,'no-seat',NULL,NULL,NULL,22);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (55,55,'frederiksberg/2027-02',1799132400,'waiting',14,0,1,1,1,NULL,NULL,NULL,NULL,NULL,22);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (56,56,'frederiksberg/2027-02',1799132400,'offered',14,NULL,NULL,NULL,NULL,1799305200,NULL,NULL,NULL,NULL,22);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (57,57,'frederiksberg/2027-02',1799226000,'guest',2,0,1,NULL,NULL,NULL,NULL,'frederiksberg/2027-02/session-1',NULL,NULL,24);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (58,58,'frederiksberg/2027-02/talks',1799231520,'registered',1,0,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,31);
INSERT INTO roster_event (rowid, number, roster, at, kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other, capacity, use_case)
VALUES (59,59,'frederiksberg/2027-01',1799233200,'merged',12,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11,NULL,43);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (1,'frederiksberg/2027-01',1,'registered',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (2,'frederiksberg/2027-01',2,'registered',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (3,'frederiksberg/2027-01',3,'registered',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (4,'frederiksberg/2027-01',4,'cancelled-in-time',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (5,'frederiksberg/2027-01',5,'registered',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (6,'frederiksberg/2027-01',6,'registered',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (7,'frederiksberg/2027-01',7,'registered',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (8,'frederiksberg/2027-01',8,'registered',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (9,'frederiksberg/2027-01',9,'registered',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (10,'frederiksberg/2027-01',10,'registered',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (11,'frederiksberg/2027-01',11,'registered',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (13,'frederiksberg/2027-01',13,'registered',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (14,'frederiksberg/2027-01',14,'cancelled-by-us',0,1,NULL,NULL,NULL);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (15,'frederiksberg/2027-02',14,'offered',0,1,NULL,NULL,1799305200);
INSERT INTO registration (rowid, roster, participant, state, children, seats, is_carried_over, turn, until)
VALUES (16,'frederiksberg/2027-02/talks',1,'registered',0,2,NULL,NULL,NULL);
INSERT INTO guest (rowid, meeting, participant, children, seats)
VALUES (1,'frederiksberg/2027-02/session-1',2,0,1);
INSERT INTO absence_notice (rowid, meeting, participant, at, is_in_time)
VALUES (1,'frederiksberg/2027-01/session-2',1,1799053200,1);
INSERT INTO staff_member (rowid, kind, id, name, phone, mailbox, version)
VALUES (1,'facilitator','ib','Medvirkende ib','00 00 00 02','ib@medvirkende.example',28);
INSERT INTO staff_member (rowid, kind, id, name, phone, mailbox, version)
VALUES (2,'facilitator','ida','Medvirkende ida','00 00 00 02','ida@medvirkende.example',28);
INSERT INTO staff_member (rowid, kind, id, name, phone, mailbox, version)
VALUES (3,'speaker','olga','Medvirkende olga','00 00 00 02','olga@medvirkende.example',28);
INSERT INTO staff_member (rowid, kind, id, name, phone, mailbox, version)
VALUES (4,'interpreter','huda','Medvirkende huda','00 00 00 02','huda@medvirkende.example',28);
INSERT INTO staff_member (rowid, kind, id, name, phone, mailbox, version)
VALUES (5,'interpreter','leyla','Medvirkende leyla','00 00 00 02','leyla@medvirkende.example',28);
INSERT INTO facilitator (rowid, id, kind, title, target_per_week, most_per_week)
VALUES (1,'ib','facilitator',NULL,2,4);
INSERT INTO facilitator (rowid, id, kind, title, target_per_week, most_per_week)
VALUES (2,'ida','facilitator','jobkonsulent',1,3);
INSERT INTO facilitator_title (rowid, facilitator, language, title)
VALUES (1,'ida','en','job consultant');
INSERT INTO speaker (rowid, id, kind, speaker_kind, line_of_work, most_per_year, days_between, days_before_same, kroner, openings, name_consent, photo_consent)
VALUES (1,'olga','speaker','role-model','køkken',3,60,200,500,1,'2026-11-01','2026-11-02');
INSERT INTO speaker_theme (rowid, speaker, place, theme)
VALUES (1,'olga',0,'Sådan fandt jeg arbejde');
INSERT INTO speaker_theme (rowid, speaker, place, theme)
VALUES (2,'olga',1,'Løn, pension');
INSERT INTO speaker_thanks (rowid, speaker, day)
VALUES (1,'olga','2026-11-25');
INSERT INTO interpreter (rowid, id, kind, gender)
VALUES (1,'huda','interpreter','female');
INSERT INTO interpreter (rowid, id, kind, gender)
VALUES (2,'leyla','interpreter',NULL);
INSERT INTO interpreter_mode (rowid, interpreter, mode)
VALUES (1,'huda','phone');
INSERT INTO interpreter_mode (rowid, interpreter, mode)
VALUES (2,'huda','video');
INSERT INTO interpreter_mode (rowid, interpreter, mode)
VALUES (3,'leyla','in-person');
INSERT INTO staff_language (rowid, kind, member, place, language)
VALUES (1,'facilitator','ib',0,'uk');
INSERT INTO staff_language (rowid, kind, member, place, language)
VALUES (2,'facilitator','ib',1,'da');
INSERT INTO staff_language (rowid, kind, member, place, language)
VALUES (3,'facilitator','ida',0,'uk');
INSERT INTO staff_language (rowid, kind, member, place, language)
VALUES (4,'facilitator','ida',1,'da');
INSERT INTO staff_language (rowid, kind, member, place, language)
VALUES (5,'speaker','olga',0,'uk');
INSERT INTO staff_language (rowid, kind, member, place, language)
VALUES (6,'speaker','olga',1,'da');
INSERT INTO staff_language (rowid, kind, member, place, language)
VALUES (7,'interpreter','huda',0,'uk');
INSERT INTO staff_language (rowid, kind, member, place, language)
VALUES (8,'interpreter','huda',1,'da');
INSERT INTO staff_language (rowid, kind, member, place, language)
VALUES (9,'interpreter','leyla',0,'uk');
INSERT INTO staff_language (rowid, kind, member, place, language)
VALUES (10,'interpreter','leyla',1,'da');
INSERT INTO staff_programme (rowid, kind, member, programme)
VALUES (1,'facilitator','ib','frederiksberg');
INSERT INTO staff_programme (rowid, kind, member, programme)
VALUES (2,'facilitator','ida','frederiksberg');
INSERT INTO staff_programme (rowid, kind, member, programme)
VALUES (3,'speaker','olga','frederiksberg');
INSERT INTO staff_programme (rowid, kind, member, programme)
VALUES (4,'interpreter','huda','frederiksberg');
INSERT INTO staff_programme (rowid, kind, member, programme)
VALUES (5,'interpreter','leyla','frederiksberg');
INSERT INTO staff_hours (rowid, kind, member, place, weekdays, start, finish)
VALUES (1,'facilitator','ib',0,'TU TH','08:00','16:00');
INSERT INTO staff_hours (rowid, kind, member, place, weekdays, start, finish)
VALUES (2,'facilitator','ib',1,'FR','18:00','24:00');
INSERT INTO staff_hours (rowid, kind, member, place, weekdays, start, finish)
VALUES (3,'facilitator','ida',0,'TU TH','08:00','16:00');
INSERT INTO staff_hours (rowid, kind, member, place, weekdays, start, finish)
VALUES (4,'facilitator','ida',1,'FR','18:00','24:00');
INSERT INTO staff_hours (rowid, kind, member, place, weekdays, start, finish)
VALUES (5,'speaker','olga',0,'TU TH','08:00','16:00');
INSERT INTO staff_hours (rowid, kind, member, place, weekdays, start, finish)
VALUES (6,'speaker','olga',1,'FR','18:00','24:00');
INSERT INTO staff_hours (rowid, kind, member, place, weekdays, start, finish)
VALUES (7,'interpreter','huda',0,'TU TH','08:00','16:00');
INSERT INTO staff_hours (rowid, kind, member, place, weekdays, start, finish)
VALUES (8,'interpreter','huda',1,'FR','18:00','24:00');
INSERT INTO staff_hours (rowid, kind, member, place, weekdays, start, finish)
VALUES (9,'interpreter','leyla',0,'TU TH','08:00','16:00');
INSERT INTO staff_hours (rowid, kind, member, place, weekdays, start, finish)
VALUES (10,'interpreter','leyla',1,'FR','18:00','24:00');
INSERT INTO staff_absence (rowid, kind, member, place, first_day, last_day, absence)
VALUES (1,'facilitator','ib',0,'2027-07-05','2027-07-25','vacation');
INSERT INTO staff_absence (rowid, kind, member, place, first_day, last_day, absence)
VALUES (2,'facilitator','ida',0,'2027-07-05','2027-07-25','vacation');
INSERT INTO staff_absence (rowid, kind, member, place, first_day, last_day, absence)
VALUES (3,'speaker','olga',0,'2027-07-05','2027-07-25','vacation');
INSERT INTO staff_absence (rowid, kind, member, place, first_day, last_day, absence)
VALUES (4,'interpreter','huda',0,'2027-07-05','2027-07-25','vacation');
INSERT INTO staff_absence (rowid, kind, member, place, first_day, last_day, absence)
VALUES (5,'interpreter','leyla',0,'2027-07-05','2027-07-25','vacation');
INSERT INTO staff_booking (rowid, kind, member, place, day, start, finish)
VALUES (1,'facilitator','ib',0,'2027-07-27','09:00','12:00');
INSERT INTO staff_booking (rowid, kind, member, place, day, start, finish)
VALUES (2,'facilitator','ida',0,'2027-07-27','09:00','12:00');
INSERT INTO staff_booking (rowid, kind, member, place, day, start, finish)
VALUES (3,'speaker','olga',0,'2027-07-27','09:00','12:00');
INSERT INTO staff_booking (rowid, kind, member, place, day, start, finish)
VALUES (4,'interpreter','huda',0,'2027-07-27','09:00','12:00');
INSERT INTO staff_booking (rowid, kind, member, place, day, start, finish)
VALUES (5,'interpreter','leyla',0,'2027-07-27','09:00','12:00');
INSERT INTO travel_time (rowid, venue, other, minutes, version)
VALUES (1,NULL,NULL,25,28);
INSERT INTO travel_time (rowid, venue, other, minutes, version)
VALUES (2,'frederiksberg-cafe','frederiksberg-library',15,28);
INSERT INTO staff_reading (rowid, number, at, actor, role, action, staff)
VALUES (1,1,1799231580,'anne','facilitator','read-staff','speaker/olga');
INSERT INTO step (rowid, programme, id, kind, slot_minutes, slot_breaks, version)
VALUES (1,'frederiksberg','session','session',NULL,'',1);
INSERT INTO step (rowid, programme, id, kind, slot_minutes, slot_breaks, version)
VALUES (2,'frederiksberg','talks','talks',30,'12:00-12:30',1);
INSERT INTO step (rowid, programme, id, kind, slot_minutes, slot_breaks, version)
VALUES (3,'frederiksberg','network','network',NULL,'',1);
INSERT INTO meeting_interpreter (rowid, meeting, interpreter)
VALUES (1,'frederiksberg/2027-02/network','huda');
INSERT INTO talk_interpreter (rowid, meeting, participant, interpreter)
VALUES (1,'frederiksberg/2027-02/talks',1,'huda');
INSERT INTO assignment_answer (rowid, meeting, kind, member, answer, day)
VALUES (1,'frederiksberg/2027-02/network','speaker','olga','asked','2027-01-06');
INSERT INTO assignment_answer (rowid, meeting, kind, member, answer, day)
VALUES (2,'frederiksberg/2027-02/talks','interpreter','huda','accepted','2027-01-06');
INSERT INTO remark (rowid, meeting, participant, remark)
VALUES (1,'frederiksberg/2027-01/session-1',1,'vil høre om praktik');
INSERT INTO request (rowid, roster, participant, request)
VALUES (1,'frederiksberg/2027-02/talks',1,'at skrive en ansøgning');
INSERT INTO undo_last (rowid, actor, role, use_case, at)
VALUES (1,'anne','facilitator',43,1799233200);
INSERT INTO undo_step (rowid, number, use_case, in_table, place, statement)
VALUES (1,1,43,'participant','id IS 11','UPDATE participant SET id = 11, given_name = ''Person 11'', family_name = ''Prøve'', language = ''da'', phone = NULL, mailbox = NULL, contact_rule = ''any'', contact_from = NULL, contact_to = NULL, interpreter_mode = NULL, interpreter_gender = NULL, interpreter_not = NULL, gender = NULL, country = NULL, education = NULL, arrival_year = NULL, age_group = NULL, channel = NULL, goal = NULL, interview_day = NULL, interview_by = NULL, referral_day = NULL, referral_by = NULL, test_message_arrived = NULL, notice_day = NULL, notice_language = NULL, end_day = NULL, end_reason = NULL, merged_into = NULL, version = 2 WHERE id IS 11');
INSERT INTO undo_step (rowid, number, use_case, in_table, place, statement)
VALUES (2,2,43,'outcome','number IS 3','UPDATE outcome SET number = 3, participant = 12, kind = ''internship'', first_day = ''2027-01-04'', last_day = ''2027-01-15'', company = ''Børnehaven Solsikken'', weekly_hours = NULL, meeting = NULL, version = 40 WHERE number IS 3');
INSERT INTO undo_step (rowid, number, use_case, in_table, place, statement)
VALUES (3,3,43,'participant','id IS 12','UPDATE participant SET id = 12, given_name = ''Person 12'', family_name = ''Prøve'', language = ''da'', phone = NULL, mailbox = NULL, contact_rule = ''any'', contact_from = NULL, contact_to = NULL, interpreter_mode = NULL, interpreter_gender = NULL, interpreter_not = NULL, gender = NULL, country = NULL, education = NULL, arrival_year = NULL, age_group = NULL, channel = NULL, goal = NULL, interview_day = NULL, interview_by = NULL, referral_day = NULL, referral_by = NULL, test_message_arrived = NULL, notice_day = NULL, notice_language = NULL, end_day = NULL, end_reason = NULL, merged_into = NULL, version = 2 WHERE id IS 12');
INSERT INTO undo_ground (rowid, use_case, ground)
VALUES (4,43,'attendance 11');
INSERT INTO undo_ground (rowid, use_case, ground)
VALUES (5,43,'attendance 12');
INSERT INTO undo_ground (rowid, use_case, ground)
VALUES (6,43,'course 11');
INSERT INTO undo_ground (rowid, use_case, ground)
VALUES (7,43,'course 12');
INSERT INTO undo_ground (rowid, use_case, ground)
VALUES (8,43,'meetings frederiksberg/2027-01');
INSERT INTO undo_ground (rowid, use_case, ground)
VALUES (9,43,'outcomes 11');
INSERT INTO undo_ground (rowid, use_case, ground)
VALUES (10,43,'outcomes 12');
INSERT INTO undo_ground (rowid, use_case, ground)
VALUES (11,43,'seats 11');
INSERT INTO undo_ground (rowid, use_case, ground)
VALUES (12,43,'seats 12');
INSERT INTO undo_ground (rowid, use_case, ground)
VALUES (13,43,'terms frederiksberg');
INSERT INTO attendance (rowid, meeting, participant, mark, at, version, early_because)
VALUES (1,'frederiksberg/2027-01/session-1',1,'came',1799148600,23,NULL);
INSERT INTO attendance (rowid, meeting, participant, mark, at, version, early_because)
VALUES (2,'frederiksberg/2027-01/session-1',2,'no-show',1799148600,23,NULL);
INSERT INTO attendance (rowid, meeting, participant, mark, at, version, early_because)
VALUES (3,'frederiksberg/2027-01/session-1',3,'excused',1799148600,23,NULL);
INSERT INTO attendance (rowid, meeting, participant, mark, at, version, early_because)
VALUES (4,'frederiksberg/2027-01/session-1',14,'came-late',1799148600,23,NULL);
INSERT INTO late_notice (rowid, meeting, participant, at)
VALUES (1,'frederiksberg/2027-01/session-3',3,1799053260);
INSERT INTO outcome (rowid, number, participant, kind, first_day, last_day, company, weekly_hours, meeting, version)
VALUES (1,1,3,'job','2026-10-01',NULL,'Prøve Bageri',37,NULL,37);
INSERT INTO outcome (rowid, number, participant, kind, first_day, last_day, company, weekly_hours, meeting, version)
VALUES (2,2,1,'wage-subsidy','2027-01-06','2027-06-30',NULL,NULL,'frederiksberg/2027-01/session-1',39);
INSERT INTO outcome (rowid, number, participant, kind, first_day, last_day, company, weekly_hours, meeting, version)
VALUES (3,3,11,'internship','2027-01-04','2027-01-15','Børnehaven Solsikken',NULL,NULL,43);
INSERT INTO aftercare (rowid, outcome, participant, kind, month, day, state)
VALUES (1,1,3,'job',3,'2027-01-06','in-work');
INSERT INTO sent_event (rowid, uid, participant, roster, address, sequence, stamp, form)
VALUES (1,'frederiksberg-2027-01@jobklub',1,'frederiksberg/2027-01','person@eksempel.example',0,1799232600,'BEGIN:VEVENT
UID:frederiksberg-2027-01@jobklub
SEQUENCE:0
DTSTAMP:20270106T105000Z
DTSTART;TZID=Europe/Copenhagen:20270105T093000
DTEND;TZID=Europe/Copenhagen:20270105T120000
RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=TU
SUMMARY:Jobklub
LOCATION:Salen
CLASS:PUBLIC
STATUS:CONFIRMED
ORGANIZER;CN=Jobklub:mailto:jobklub@eksempel.example
ATTENDEE;CN="Person 1 Prøve";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTST
 AT=NEEDS-ACTION;RSVP=TRUE:mailto:person@eksempel.example
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
END:VEVENT
');
INSERT INTO received_answer (rowid, uid, participant, occurrence, sequence, stamp, answer)
VALUES (1,'frederiksberg-2027-01@jobklub',1,'all',0,1799232900,'accepted');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES ('outcome',3);
INSERT INTO sqlite_sequence VALUES ('participant',14);
INSERT INTO sqlite_sequence VALUES ('reading',31);
INSERT INTO sqlite_sequence VALUES ('roster_event',59);
INSERT INTO sqlite_sequence VALUES ('staff_reading',1);
INSERT INTO sqlite_sequence VALUES ('use_case',43);
INSERT INTO sqlite_sequence VALUES ('venue_closure',1);
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
COMMIT;
