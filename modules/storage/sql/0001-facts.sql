-- The tables of schema 1, for both databases. Portable types only: TEXT ids and ISO 8601 UTC times, INTEGER, BIGINT,
-- DOUBLE PRECISION. On PostgreSQL every TEXT column is ordered by its bytes, as SQLite does (migrations.cpp).
-- A released migration is never edited; changes come as the next number. What protects facts from being changed stands
-- in sqlite/ and postgresql/.

CREATE TABLE store (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
    created TEXT NOT NULL
);

CREATE TABLE unit (
    id TEXT PRIMARY KEY,
    parent TEXT REFERENCES unit (id),
    name TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE
);

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    pseudonym TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT REFERENCES unit (id),
    profile TEXT NOT NULL,
    public_key TEXT NOT NULL
);
CREATE INDEX person_by_unit ON person (unit);
CREATE INDEX person_by_pseudonym ON person (pseudonym);

-- The columns that meaning needs stand first: reading them never touches the long answers behind.
CREATE TABLE attempt (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES person (id),
    day TEXT NOT NULL,
    submitted TEXT,
    exercise TEXT NOT NULL,
    kind TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('learn', 'practice', 'placement', 'final')),
    purpose TEXT NOT NULL CHECK (purpose IN ('answer', 'prediction')),
    outcome TEXT NOT NULL CHECK (outcome IN ('partial', 'full')),
    score DOUBLE PRECISION CHECK (score IS NULL OR (score >= 0 AND score <= 1)),
    hints INTEGER NOT NULL CHECK (hints >= 0),
    aided INTEGER NOT NULL CHECK (aided IN (0, 1)),
    competencies TEXT NOT NULL,
    difficulty INTEGER NOT NULL,
    regrade_of TEXT,
    device TEXT NOT NULL,
    exercise_title TEXT NOT NULL,
    pack TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    revision INTEGER NOT NULL,
    grading_hash TEXT NOT NULL,
    seed BIGINT NOT NULL,
    variant TEXT NOT NULL,
    language TEXT NOT NULL,
    started TEXT,
    seconds INTEGER CHECK (seconds IS NULL OR seconds >= 0),
    confidence TEXT,
    feedback TEXT,
    misconception TEXT,
    grader TEXT NOT NULL,
    answer_words TEXT NOT NULL,
    answer TEXT,
    checks TEXT NOT NULL,
    regrade_reason TEXT
);
CREATE INDEX attempt_by_learner ON attempt (learner, day);

CREATE TABLE pack_version (
    pack TEXT NOT NULL,
    version TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (pack, version)
);

CREATE TABLE exercise_text (
    grading_hash TEXT NOT NULL,
    language TEXT NOT NULL,
    exercise TEXT NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (grading_hash, language)
);

-- Half-done work: the only table of a learner's work that changes.
CREATE TABLE draft (
    learner TEXT NOT NULL REFERENCES person (id),
    exercise TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('answer', 'prediction')),
    seed BIGINT NOT NULL,
    answer TEXT NOT NULL,
    started TEXT,
    seconds INTEGER NOT NULL,
    saved TEXT NOT NULL,
    PRIMARY KEY (learner, exercise, purpose)
);

CREATE TABLE step_seen (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES person (id),
    pack TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    lesson TEXT NOT NULL,
    step INTEGER NOT NULL,
    sitting INTEGER NOT NULL,
    seen TEXT NOT NULL
);
CREATE INDEX step_seen_by_learner ON step_seen (learner);

CREATE TABLE help_opened (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES person (id),
    exercise TEXT NOT NULL,
    seed BIGINT NOT NULL,
    hint INTEGER NOT NULL,
    opened TEXT NOT NULL
);
CREATE INDEX help_opened_by_learner ON help_opened (learner);

CREATE TABLE note (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES person (id),
    lesson TEXT NOT NULL,
    step INTEGER NOT NULL,
    content TEXT NOT NULL,
    written TEXT NOT NULL
);
CREATE INDEX note_by_learner ON note (learner);

CREATE TABLE self_rating (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES person (id),
    competency TEXT NOT NULL,
    rating INTEGER NOT NULL,
    rated TEXT NOT NULL
);
CREATE INDEX self_rating_by_learner ON self_rating (learner);

CREATE TABLE problem_report (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES person (id),
    exercise TEXT NOT NULL,
    pack TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    content TEXT NOT NULL,
    reported TEXT NOT NULL
);
CREATE INDEX problem_report_by_learner ON problem_report (learner);

CREATE TABLE nomination (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES person (id),
    evidence TEXT NOT NULL,
    content TEXT NOT NULL,
    nominated TEXT NOT NULL
);
CREATE INDEX nomination_by_learner ON nomination (learner);

CREATE TABLE pulse (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES person (id),
    answered TEXT NOT NULL,
    answer_1 INTEGER NOT NULL CHECK (answer_1 BETWEEN 1 AND 5),
    answer_2 INTEGER NOT NULL CHECK (answer_2 BETWEEN 1 AND 5),
    answer_3 INTEGER NOT NULL CHECK (answer_3 BETWEEN 1 AND 5),
    answer_4 INTEGER NOT NULL CHECK (answer_4 BETWEEN 1 AND 5),
    answer_5 INTEGER NOT NULL CHECK (answer_5 BETWEEN 1 AND 5),
    answer_6 INTEGER NOT NULL CHECK (answer_6 BETWEEN 1 AND 5)
);
CREATE INDEX pulse_by_learner ON pulse (learner);

CREATE TABLE consent (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES person (id),
    fields TEXT NOT NULL,
    recipient TEXT NOT NULL,
    until TEXT,
    given TEXT NOT NULL,
    withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    bundle TEXT
);
CREATE INDEX consent_by_learner ON consent (learner);

CREATE TABLE share_receipt (
    bundle TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES person (id),
    consent TEXT NOT NULL,
    fields TEXT NOT NULL,
    recipient TEXT NOT NULL,
    until TEXT,
    attempts INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    key_id TEXT NOT NULL,
    shared TEXT NOT NULL
);
CREATE INDEX share_receipt_by_learner ON share_receipt (learner);

CREATE TABLE bundle_import (
    id TEXT PRIMARY KEY,
    bundle TEXT NOT NULL,
    learner TEXT NOT NULL REFERENCES person (id),
    sha256 TEXT NOT NULL,
    key_id TEXT NOT NULL,
    created TEXT NOT NULL,
    imported TEXT NOT NULL,
    added INTEGER NOT NULL,
    known INTEGER NOT NULL,
    refused INTEGER NOT NULL
);

CREATE TABLE report_issue (
    id TEXT PRIMARY KEY,
    scope TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    number INTEGER NOT NULL,
    issued TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    model TEXT NOT NULL,
    UNIQUE (scope, number)
);

-- A member who was erased stands here under an id that means nobody (docs/decisions/0022).
CREATE TABLE report_issue_member (
    issue TEXT NOT NULL REFERENCES report_issue (id),
    learner TEXT NOT NULL,
    PRIMARY KEY (issue, learner)
);

-- People whose facts were removed at their wish. While `finished` is 0, and only then, their facts may be removed;
-- afterwards bundles from before are refused.
CREATE TABLE erasure (
    learner TEXT NOT NULL,
    erased TEXT NOT NULL,
    finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
    PRIMARY KEY (learner, erased)
);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    content TEXT NOT NULL
);
