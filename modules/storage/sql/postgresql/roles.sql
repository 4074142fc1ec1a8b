-- Who may do what in a department's store (docs/decisions/0017). Runs when a store is made and again after every
-- migration: it makes everything anew. The four group roles belong to the whole server; those that exist are used.
-- A person's identity is the login (session_user), which no client can change, never a setting of the session.

DO $$
DECLARE
    name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['chartroom_learner', 'chartroom_trainer', 'chartroom_manager', 'chartroom_administrator']
    LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', name);
        END IF;
    END LOOP;
END
$$;

-- What everybody may do on a fresh server and nobody needs here. What this login may not take away stays; the store does
-- not rest on it.
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO chartroom_learner, chartroom_trainer, chartroom_manager, '
                   'chartroom_administrator', current_database());
EXCEPTION WHEN insufficient_privilege THEN NULL;
END
$$;
DO $$
BEGIN
    REVOKE ALL ON FUNCTION lo_create(OID), lo_creat(INTEGER), lo_from_bytea(OID, BYTEA), lo_put(OID, BIGINT, BYTEA),
        lowrite(INTEGER, BYTEA) FROM PUBLIC;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END
$$;
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', current_schema());
EXCEPTION WHEN insufficient_privilege THEN NULL;
END
$$;
DO $$
BEGIN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO chartroom_learner, chartroom_trainer, chartroom_manager, '
                   'chartroom_administrator', current_schema());
END
$$;

-- Row-level security on every table, those of later versions too: without a policy nobody but the owner sees a row.
DO $$
DECLARE
    policy RECORD;
    place RECORD;
BEGIN
    FOR policy IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = current_schema() LOOP
        EXECUTE format('DROP POLICY %I ON %I', policy.policyname, policy.tablename);
    END LOOP;
    FOR place IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', place.tablename);
        EXECUTE format('REVOKE ALL ON %I FROM PUBLIC, chartroom_learner, chartroom_trainer, chartroom_manager, '
                       'chartroom_administrator', place.tablename);
    END LOOP;
END
$$;

-- The unit paths that a manager was given.
CREATE OR REPLACE FUNCTION chartroom_my_scopes() RETURNS SETOF TEXT
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
SELECT unit.path
FROM chartroom_login JOIN chartroom_scope USING (login) JOIN unit ON unit.id = chartroom_scope.unit
WHERE login = session_user AND role = 'manager'
$$;

-- Is a unit path one of the manager's, or below one?
CREATE OR REPLACE FUNCTION chartroom_in_my_scope(place TEXT) RETURNS BOOLEAN
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
SELECT EXISTS (SELECT 1 FROM chartroom_my_scopes() AS scope WHERE place = scope OR starts_with(place, scope || '/'))
$$;

-- The path of the learner's own unit.
CREATE OR REPLACE FUNCTION chartroom_my_unit() RETURNS TEXT
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
SELECT unit.path FROM person JOIN unit ON unit.id = person.unit WHERE person.id = chartroom_me()
$$;

-- Whom a manager may see, and which fields of each. A consent reaches the managers of the unit that it names, and only
-- for people of that unit or below; the newest word to a recipient counts, until its last day (UTC).
CREATE OR REPLACE FUNCTION chartroom_shared_people()
RETURNS TABLE (learner TEXT, answers BOOLEAN, times BOOLEAN, confidence BOOLEAN, self_rating BOOLEAN, notes BOOLEAN,
               reflections BOOLEAN, problems BOOLEAN, nomination BOOLEAN)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
WITH newest AS (
    SELECT DISTINCT ON (consent.learner, consent.recipient)
           consent.learner, consent.recipient, consent.withdrawn, consent.until,
           string_to_array(consent.fields, ',') AS fields
    FROM consent JOIN chartroom_my_scopes() AS scope ON scope = consent.recipient
    ORDER BY consent.learner, consent.recipient, consent.given DESC, consent.withdrawn DESC, consent.id DESC
)
SELECT newest.learner, bool_or('answers' = ANY (fields)), bool_or('times' = ANY (fields)),
       bool_or('confidence' = ANY (fields)), bool_or('selfRating' = ANY (fields)), bool_or('notes' = ANY (fields)),
       bool_or('reflections' = ANY (fields)), bool_or('problems' = ANY (fields)), bool_or('nomination' = ANY (fields))
FROM newest JOIN person ON person.id = newest.learner JOIN unit ON unit.id = person.unit
WHERE newest.withdrawn = 0
  AND (newest.until IS NULL OR newest.until >= to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD'))
  AND (unit.path = newest.recipient OR starts_with(unit.path, newest.recipient || '/'))
GROUP BY newest.learner
$$;

-- A fact from later than tomorrow comes from a clock that is wrong; it would outrank every true one.
CREATE OR REPLACE FUNCTION chartroom_is_due(instant TEXT) RETURNS BOOLEAN
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
SELECT left(instant, 10) COLLATE "C" <= to_char((now() AT TIME ZONE 'UTC') + interval '1 day', 'YYYY-MM-DD')
$$;

-- Learners: their own facts, read and added, never changed. Granted column by column, so that the time of arrival stays
-- the server's.
DO $$
DECLARE
    fact RECORD;
    columns TEXT;
BEGIN
    FOR fact IN SELECT * FROM (VALUES ('attempt', 'day'), ('step_seen', 'seen'), ('help_opened', 'opened'),
                                      ('note', 'written'), ('self_rating', 'rated'), ('problem_report', 'reported'),
                                      ('nomination', 'nominated'), ('pulse', 'answered'), ('consent', 'given'),
                                      ('share_receipt', 'shared')) AS facts (name, instant)
    LOOP
        SELECT string_agg(quote_ident(attname), ', ') INTO columns
        FROM pg_attribute
        WHERE attrelid = to_regclass(fact.name) AND attnum > 0 AND NOT attisdropped AND attname <> 'recorded_at';
        EXECUTE format('GRANT SELECT, INSERT (%s) ON %I TO chartroom_learner', columns, fact.name);
        EXECUTE format('CREATE POLICY own_read ON %I FOR SELECT TO chartroom_learner '
                       'USING (learner = (SELECT chartroom_me()))', fact.name);
        EXECUTE format('CREATE POLICY own_add ON %I FOR INSERT TO chartroom_learner '
                       'WITH CHECK (learner = (SELECT chartroom_me()) AND chartroom_is_due(%I))', fact.name, fact.instant);
    END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO chartroom_learner;
CREATE POLICY own ON draft FOR ALL TO chartroom_learner
    USING (learner = (SELECT chartroom_me())) WITH CHECK (learner = (SELECT chartroom_me()));
GRANT SELECT ON erasure, learner_state, competency_state TO chartroom_learner;
CREATE POLICY own_read ON erasure FOR SELECT TO chartroom_learner USING (learner = (SELECT chartroom_me()));
CREATE POLICY own_read ON learner_state FOR SELECT TO chartroom_learner USING (learner = (SELECT chartroom_me()));
CREATE POLICY own_read ON competency_state FOR SELECT TO chartroom_learner USING (learner = (SELECT chartroom_me()));
GRANT SELECT ON person TO chartroom_learner;
CREATE POLICY own_read ON person FOR SELECT TO chartroom_learner USING (id = (SELECT chartroom_me()));
GRANT SELECT ON unit TO chartroom_learner;
CREATE POLICY own_read ON unit FOR SELECT TO chartroom_learner
    USING (path = (SELECT chartroom_my_unit()) OR starts_with((SELECT chartroom_my_unit()), path || '/'));

-- Packs and exercises as they were asked: read by all, added by those who answer or write them, changed by nobody.
GRANT SELECT, INSERT ON pack_version, exercise_text TO chartroom_learner, chartroom_trainer;
GRANT SELECT ON pack_version, exercise_text TO chartroom_manager;
CREATE POLICY anyone_reads ON pack_version FOR SELECT
    TO chartroom_learner, chartroom_trainer, chartroom_manager USING (true);
CREATE POLICY adds ON pack_version FOR INSERT TO chartroom_learner, chartroom_trainer WITH CHECK (true);
CREATE POLICY anyone_reads ON exercise_text FOR SELECT
    TO chartroom_learner, chartroom_trainer, chartroom_manager USING (true);
CREATE POLICY adds ON exercise_text FOR INSERT TO chartroom_learner, chartroom_trainer WITH CHECK (true);

-- What the store says about itself.
GRANT SELECT ON store, chartroom_schema TO chartroom_learner, chartroom_trainer, chartroom_manager, chartroom_administrator;
CREATE POLICY anyone_reads ON store FOR SELECT
    TO chartroom_learner, chartroom_trainer, chartroom_manager, chartroom_administrator USING (true);
CREATE POLICY anyone_reads ON chartroom_schema FOR SELECT
    TO chartroom_learner, chartroom_trainer, chartroom_manager, chartroom_administrator USING (true);
GRANT SELECT ON setting TO chartroom_manager;
GRANT SELECT, INSERT, UPDATE ON setting TO chartroom_administrator;
CREATE POLICY reads ON setting FOR SELECT TO chartroom_manager USING (true);
CREATE POLICY keeps ON setting FOR ALL TO chartroom_administrator USING (true) WITH CHECK (true);

-- Managers: no table of people's facts at all, only the views below; and the cards they issue about their units.
GRANT SELECT ON unit TO chartroom_manager;
CREATE POLICY scope_read ON unit FOR SELECT TO chartroom_manager
    USING (chartroom_in_my_scope(path)
           OR EXISTS (SELECT 1 FROM chartroom_my_scopes() AS scope WHERE starts_with(scope, path || '/')));
GRANT SELECT, INSERT (id, scope, period_from, period_to, number, issued, fingerprint, model) ON report_issue
    TO chartroom_manager;
CREATE POLICY scope_read ON report_issue FOR SELECT TO chartroom_manager USING (chartroom_in_my_scope(scope));
CREATE POLICY scope_add ON report_issue FOR INSERT TO chartroom_manager WITH CHECK (chartroom_in_my_scope(scope));
GRANT SELECT, INSERT (issue, learner) ON report_issue_member TO chartroom_manager;
CREATE POLICY scope_read ON report_issue_member FOR SELECT TO chartroom_manager
    USING (EXISTS (SELECT 1 FROM report_issue WHERE report_issue.id = issue));
CREATE POLICY scope_add ON report_issue_member FOR INSERT TO chartroom_manager
    WITH CHECK (EXISTS (SELECT 1 FROM report_issue WHERE report_issue.id = issue));

-- Administrators: people, units and logins; no facts.
GRANT SELECT, INSERT, UPDATE (pseudonym, name, unit, profile) ON person TO chartroom_administrator;
CREATE POLICY keeps ON person FOR ALL TO chartroom_administrator USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON unit TO chartroom_administrator;
CREATE POLICY keeps ON unit FOR ALL TO chartroom_administrator USING (true) WITH CHECK (true);
GRANT SELECT ON erasure TO chartroom_administrator;
CREATE POLICY reads ON erasure FOR SELECT TO chartroom_administrator USING (true);
GRANT SELECT ON chartroom_login, chartroom_scope TO chartroom_administrator;
CREATE POLICY reads ON chartroom_login FOR SELECT TO chartroom_administrator USING (true);
CREATE POLICY reads ON chartroom_scope FOR SELECT TO chartroom_administrator USING (true);

-- Gives a login its one role. Not one's own, and not a second one: who looks after people does not become them.
CREATE OR REPLACE FUNCTION chartroom_admit(new_login NAME, new_role TEXT, new_learner TEXT, units TEXT[]) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF new_login = session_user THEN
        RAISE EXCEPTION 'a login does not admit itself' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO chartroom_login (login, role, learner) VALUES (new_login, new_role, new_learner);
    IF new_role = 'manager' THEN
        INSERT INTO chartroom_scope (login, unit) SELECT new_login, unnest(units);
    END IF;
    EXECUTE format('GRANT %I TO %I', 'chartroom_' || new_role, new_login);
END
$$;

-- Takes a login's role away. The person's facts stay.
CREATE OR REPLACE FUNCTION chartroom_dismiss(old_login NAME) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    old_role TEXT;
BEGIN
    IF old_login = session_user THEN
        RAISE EXCEPTION 'a login does not dismiss itself' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM chartroom_login WHERE login = old_login RETURNING role INTO old_role;
    IF old_role IS NOT NULL THEN
        EXECUTE format('REVOKE %I FROM %I', 'chartroom_' || old_role, old_login);
    END IF;
END
$$;

REVOKE ALL ON FUNCTION chartroom_my_scopes(), chartroom_in_my_scope(TEXT), chartroom_my_unit(),
    chartroom_shared_people(), chartroom_is_due(TEXT), chartroom_admit(NAME, TEXT, TEXT, TEXT[]), chartroom_dismiss(NAME) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION chartroom_role()
    TO chartroom_learner, chartroom_trainer, chartroom_manager, chartroom_administrator;
GRANT EXECUTE ON FUNCTION chartroom_erase(TEXT, TEXT, TEXT) TO chartroom_learner, chartroom_administrator;
GRANT EXECUTE ON FUNCTION chartroom_me(), chartroom_my_unit(), chartroom_is_due(TEXT) TO chartroom_learner;
GRANT EXECUTE ON FUNCTION chartroom_my_scopes(), chartroom_in_my_scope(TEXT), chartroom_shared_people()
    TO chartroom_manager;
GRANT EXECUTE ON FUNCTION chartroom_admit(NAME, TEXT, TEXT, TEXT[]), chartroom_dismiss(NAME) TO chartroom_administrator;

-- What managers see instead of the tables: the program puts this schema before the other for them, so that every
-- statement reads the view of the same name. Fields outside the consent are empty, as in a bundle.
DROP SCHEMA IF EXISTS chartroom_shared CASCADE;
CREATE SCHEMA chartroom_shared;
GRANT USAGE ON SCHEMA chartroom_shared TO chartroom_manager;

CREATE VIEW chartroom_shared.person WITH (security_barrier) AS
SELECT person.id, person.pseudonym, ''::TEXT AS name, person.unit, person.profile, ''::TEXT AS public_key
FROM person JOIN chartroom_shared_people() AS shared ON shared.learner = person.id;

CREATE VIEW chartroom_shared.attempt WITH (security_barrier) AS
SELECT attempt.id, attempt.learner, attempt.day, CASE WHEN shared.times THEN attempt.submitted END AS submitted,
       attempt.exercise, attempt.kind, attempt.role, attempt.purpose, attempt.outcome, attempt.score, attempt.hints,
       attempt.aided, attempt.competencies, attempt.difficulty, attempt.regrade_of, attempt.device,
       attempt.exercise_title, attempt.pack, attempt.pack_version, attempt.revision, attempt.grading_hash, attempt.seed,
       attempt.variant, attempt.language, CASE WHEN shared.times THEN attempt.started END AS started,
       CASE WHEN shared.times THEN attempt.seconds END AS seconds,
       CASE WHEN shared.confidence THEN attempt.confidence END AS confidence,
       CASE WHEN shared.answers THEN attempt.feedback END AS feedback,
       CASE WHEN shared.answers THEN attempt.misconception END AS misconception, attempt.grader,
       attempt.regrade_reason,
       CASE WHEN CASE attempt.kind WHEN 'reflection' THEN shared.reflections ELSE shared.answers END
            THEN attempt.answer_words ELSE '' END AS answer_words,
       CASE WHEN CASE attempt.kind WHEN 'reflection' THEN shared.reflections ELSE shared.answers END
            THEN attempt.answer END AS answer,
       CASE WHEN shared.answers THEN attempt.checks ELSE '[]' END AS checks
FROM attempt JOIN chartroom_shared_people() AS shared ON shared.learner = attempt.learner;

CREATE VIEW chartroom_shared.self_rating WITH (security_barrier) AS
SELECT self_rating.id, self_rating.learner, self_rating.competency, self_rating.rating, self_rating.rated
FROM self_rating JOIN chartroom_shared_people() AS shared ON shared.learner = self_rating.learner
WHERE shared.self_rating;

CREATE VIEW chartroom_shared.note WITH (security_barrier) AS
SELECT note.id, note.learner, note.lesson, note.step, note.content, note.written
FROM note JOIN chartroom_shared_people() AS shared ON shared.learner = note.learner
WHERE shared.notes;

CREATE VIEW chartroom_shared.problem_report WITH (security_barrier) AS
SELECT problem_report.id, problem_report.learner, problem_report.exercise, problem_report.pack,
       problem_report.pack_version, problem_report.content, problem_report.reported
FROM problem_report JOIN chartroom_shared_people() AS shared ON shared.learner = problem_report.learner
WHERE shared.problems;

CREATE VIEW chartroom_shared.nomination WITH (security_barrier) AS
SELECT nomination.id, nomination.learner, nomination.evidence, nomination.content, nomination.nominated
FROM nomination JOIN chartroom_shared_people() AS shared ON shared.learner = nomination.learner
WHERE shared.nomination;

-- What attempts mean says nothing that they do not say. The answers to the pulse are never shown for a person.
CREATE VIEW chartroom_shared.learner_state WITH (security_barrier) AS
SELECT learner_state.*
FROM learner_state JOIN chartroom_shared_people() AS shared ON shared.learner = learner_state.learner;

CREATE VIEW chartroom_shared.competency_state WITH (security_barrier) AS
SELECT competency_state.*
FROM competency_state JOIN chartroom_shared_people() AS shared ON shared.learner = competency_state.learner;

CREATE VIEW chartroom_shared.consent WITH (security_barrier) AS
SELECT consent.id, consent.learner, consent.fields, consent.recipient, consent.until, consent.given, consent.withdrawn,
       consent.bundle
FROM consent JOIN chartroom_shared_people() AS shared ON shared.learner = consent.learner
WHERE consent.recipient IN (SELECT chartroom_my_scopes());

GRANT SELECT ON ALL TABLES IN SCHEMA chartroom_shared TO chartroom_manager;
