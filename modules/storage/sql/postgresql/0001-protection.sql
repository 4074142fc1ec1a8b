-- What schema 1 has on PostgreSQL only. The tables of facts stand in ../0001-facts.sql; a new one is named below.

-- The version of the tables, and whether the store has roles (1) or was made without (0). One row.
CREATE TABLE chartroom_schema (
    version INTEGER NOT NULL,
    roles INTEGER NOT NULL CHECK (roles IN (0, 1))
);
INSERT INTO chartroom_schema (version, roles) VALUES (0, 0);

-- Which login is who. A login has one role; a learner has at most one login.
CREATE TABLE chartroom_login (
    login NAME PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('learner', 'trainer', 'manager', 'administrator')),
    learner TEXT COLLATE "C" UNIQUE REFERENCES person (id),
    CHECK ((role = 'learner') = (learner IS NOT NULL))
);

-- The units of a manager, each with everything below it.
CREATE TABLE chartroom_scope (
    login NAME NOT NULL REFERENCES chartroom_login (login) ON DELETE CASCADE,
    unit TEXT COLLATE "C" NOT NULL REFERENCES unit (id),
    PRIMARY KEY (login, unit)
);

-- Who am I: the session's login, which no client can change. These functions see tables that their callers do not; their
-- search path is fixed where they are made.

CREATE FUNCTION chartroom_role() RETURNS TEXT
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
SELECT role FROM chartroom_login WHERE login = session_user
$$;

CREATE FUNCTION chartroom_me() RETURNS TEXT
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
SELECT learner FROM chartroom_login WHERE login = session_user AND role = 'learner'
$$;

-- Refuses for everybody, the owner too. The facts of a person go only while that person is being erased, and the list of
-- an issued card may then lose the name.
CREATE FUNCTION chartroom_fact_stays() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_LEVEL = 'ROW'
       AND (TG_OP = 'DELETE' OR TG_TABLE_NAME = 'report_issue_member')
       AND EXISTS (SELECT 1 FROM erasure WHERE learner = to_jsonb(OLD) ->> 'learner' AND finished = 0) THEN
        IF TG_OP = 'DELETE' THEN
            RETURN OLD;
        END IF;
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'facts are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

-- Every table of facts: the server's own time of arrival, which nobody can set, and the two triggers.
DO $$
DECLARE
    fact TEXT;
BEGIN
    FOREACH fact IN ARRAY ARRAY['attempt', 'step_seen', 'help_opened', 'note', 'self_rating', 'problem_report',
                                'nomination', 'pulse', 'consent', 'share_receipt', 'bundle_import', 'report_issue',
                                'report_issue_member']
    LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN recorded_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()', fact);
        EXECUTE format('CREATE TRIGGER fact_stays BEFORE UPDATE OR DELETE ON %I '
                       'FOR EACH ROW EXECUTE FUNCTION chartroom_fact_stays()', fact);
        EXECUTE format('CREATE TRIGGER table_stays BEFORE TRUNCATE ON %I '
                       'FOR EACH STATEMENT EXECUTE FUNCTION chartroom_fact_stays()', fact);
    END LOOP;
END
$$;

CREATE FUNCTION chartroom_erasure_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.learner = OLD.learner AND NEW.erased = OLD.erased AND NEW.finished >= OLD.finished THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'erasures are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER erasure_stays BEFORE UPDATE OR DELETE ON erasure
    FOR EACH ROW EXECUTE FUNCTION chartroom_erasure_stays();
CREATE TRIGGER table_stays BEFORE TRUNCATE ON erasure FOR EACH STATEMENT EXECUTE FUNCTION chartroom_fact_stays();

-- Whoever adds an attempt, by whatever way, makes the person's states stale in the same commit.
CREATE FUNCTION chartroom_states_go_stale() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    DELETE FROM learner_state WHERE learner = NEW.learner;
    RETURN NEW;
END
$$;
CREATE TRIGGER states_go_stale AFTER INSERT ON attempt FOR EACH ROW EXECUTE FUNCTION chartroom_states_go_stale();

-- Removes a person and every fact about them, and remembers when; what the statements erasure-*.sql do in a file. For
-- the person, for administrators and for the owner, none of whom may remove a fact in any other way.
CREATE FUNCTION chartroom_erase(person_id TEXT, erased_at TEXT, nobody TEXT) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    place RECORD;
    login RECORD;
BEGIN
    IF chartroom_role() = 'learner' AND person_id IS DISTINCT FROM chartroom_me() THEN
        RAISE EXCEPTION 'a learner erases only their own facts' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO erasure (learner, erased, finished) VALUES (person_id, erased_at, 0);
    FOR login IN SELECT chartroom_login.login AS name FROM chartroom_login WHERE learner = person_id LOOP
        EXECUTE format('REVOKE chartroom_learner FROM %I', login.name);
    END LOOP;
    FOR place IN
        SELECT table_name AS name
        FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
        WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND column_name = 'learner'
          AND table_name NOT IN ('erasure', 'report_issue_member')
        ORDER BY table_name
    LOOP
        EXECUTE format('DELETE FROM %I WHERE learner = $1', place.name) USING person_id;
    END LOOP;
    UPDATE report_issue_member SET learner = nobody WHERE learner = person_id;
    DELETE FROM person WHERE id = person_id;
    DELETE FROM exercise_text
    WHERE NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.grading_hash = exercise_text.grading_hash);
    DELETE FROM pack_version
    WHERE NOT EXISTS (SELECT 1 FROM attempt
                      WHERE attempt.pack = pack_version.pack AND attempt.pack_version = pack_version.version);
    UPDATE erasure SET finished = 1 WHERE learner = person_id;
END
$$;

REVOKE ALL ON FUNCTION chartroom_role(), chartroom_me(), chartroom_fact_stays(), chartroom_erasure_stays(),
    chartroom_states_go_stale(), chartroom_erase(TEXT, TEXT, TEXT) FROM PUBLIC;
