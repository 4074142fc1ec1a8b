-- Derived from the attempts, never trusted over them; `store rebuild` makes them again. A state says what the facts of
-- a person up to a day mean (9999-12-31: all facts). A person without rows in learner_state has to be computed.
-- WITHOUT ROWID is for SQLite alone (migrations.cpp).
CREATE TABLE learner_state (
    learner TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    until TEXT NOT NULL,
    rule TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    first_day TEXT,
    last_day TEXT,
    digest TEXT NOT NULL,
    PRIMARY KEY (learner, until)
) WITHOUT ROWID;

CREATE TABLE competency_state (
    learner TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    until TEXT NOT NULL,
    competency TEXT NOT NULL,
    items INTEGER NOT NULL,
    right_items INTEGER NOT NULL,
    days INTEGER NOT NULL,
    types TEXT NOT NULL,
    ability DOUBLE PRECISION NOT NULL,
    ability_low DOUBLE PRECISION NOT NULL,
    ability_high DOUBLE PRECISION NOT NULL,
    level INTEGER,
    transfer_items INTEGER NOT NULL,
    transfer_right INTEGER NOT NULL,
    last_day TEXT,
    PRIMARY KEY (learner, until, competency)
) WITHOUT ROWID;
