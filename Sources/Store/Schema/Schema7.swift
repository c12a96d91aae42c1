/// What courses led to, and what was found when those who got a job were called.
///
/// - `outcome`: Goes by a number of its own, by which people and calls name it.
/// - `aftercare`: Names the participant too, so that everything about somebody is found by their number,
///   and the kind, since only jobs have any. The reference holds both to the outcome.
enum Schema7 {
    static let sql = """
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
        """
}
