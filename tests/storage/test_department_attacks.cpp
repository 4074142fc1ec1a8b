// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/department.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Raw SQL as each role, without the program: what a login may not do, the server refuses, and nothing changes.
class TestDepartmentAttacks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void refused_data();
    void refused();
    void showsNothing_data();
    void showsNothing();
    void ownWorkIsPossible();
    void theTimeOfArrivalIsTheServers();
    void aLostWithdrawalCannotBeOutranked();
    void aLoginThatNobodyAdmittedHasNoDoor();
    void administratorsAdmitOthersOnly();
    void everyTableIsProtected();
    void theGroupsHoldNoDangerousRight();
    void erasingIsForOneselfOrTheAdministrator();

private:
    /// A digest of everything in the store.
    QString wholeStore();
    std::unique_ptr<Department> m_department;
};

namespace {

/// A new attempt made of one that the login can read, with some columns replaced.
QString newAttempt(const QString &learner, const QString &day = u"day"_s, const QString &ending = {})
{
    return u"INSERT INTO attempt (id, learner, day, exercise, kind, role, purpose, outcome, hints, aided, competencies, "
           "difficulty, device, exercise_title, pack, pack_version, revision, grading_hash, seed, variant, language, "
           "grader, answer_words, checks) SELECT gen_random_uuid()::TEXT, %1, %2, exercise, kind, role, purpose, outcome, "
           "hints, aided, competencies, difficulty, device, exercise_title, pack, pack_version, revision, grading_hash, "
           "seed, variant, language, grader, answer_words, checks FROM attempt LIMIT 1 %3"_s.arg(learner, day, ending);
}

QString quoted(const QString &name)
{
    return u'\'' + Department::id(name).toString() + u'\'';
}

} // namespace

void TestDepartmentAttacks::initTestCase()
{
    m_department = std::make_unique<Department>();
    m_department->consent(u"dan"_s, u"Ministry/Roads"_s, ConsentField::Attempts, 30);
}

QString TestDepartmentAttacks::wholeStore()
{
    QString digest;
    RawSession keeper = m_department->session(u"keeper"_s);
    const QStringList tables{u"attempt"_s, u"consent"_s, u"draft"_s, u"note"_s, u"person"_s, u"unit"_s, u"store"_s, u"pulse"_s,
                             u"self_rating"_s, u"erasure"_s, u"report_issue"_s, u"exercise_text"_s, u"setting"_s,
                             u"chartroom_login"_s, u"chartroom_scope"_s, u"chartroom_schema"_s, u"learner_state"_s};
    for (const QString &table : tables)
        digest += keeper.run(u"SELECT md5(string_agg(t::TEXT, '|' ORDER BY t::TEXT)) FROM %1 AS t"_s.arg(table)).cell() + u' ';
    digest += keeper.run(u"SELECT string_agg(r.rolname || '>' || g.rolname, ' ' ORDER BY r.rolname, g.rolname) FROM pg_auth_members "
                         "m JOIN pg_roles r ON r.oid = m.member JOIN pg_roles g ON g.oid = m.roleid"_s).cell();
    return digest;
}

void TestDepartmentAttacks::refused_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QStringList>("statements"); // the last one must fail
    const auto row = [](const char *name, const char *login, const QStringList &statements) {
        QTest::addRow("%s: %s", login, name) << QString::fromLatin1(login) << statements;
    };
    const QString bob = quoted(u"bob"_s);
    row("change one's own attempt", "ann", {u"UPDATE attempt SET score = 1"_s});
    row("remove one's own attempt", "ann", {u"DELETE FROM attempt"_s});
    row("empty the table", "ann", {u"TRUNCATE attempt"_s});
    row("upsert one's own attempt", "ann", {newAttempt(u"learner"_s, u"day"_s, u"ON CONFLICT (id) DO UPDATE SET score = 1"_s)});
    row("merge into attempts", "ann", {u"MERGE INTO attempt USING (SELECT 1) AS x ON true WHEN MATCHED THEN DELETE"_s});
    row("add for a colleague", "ann", {newAttempt(bob)});
    row("add for nobody", "ann", {newAttempt(u"'nobody'"_s)});
    row("add a day from the future", "ann", {newAttempt(u"learner"_s, u"'2999-01-01'"_s)});
    row("set the time of arrival", "ann", {u"INSERT INTO attempt (id, recorded_at) VALUES ('x', '2020-01-01')"_s});
    row("lock the table for others", "ann", {u"BEGIN"_s, u"LOCK TABLE attempt IN ACCESS EXCLUSIVE MODE"_s});
    row("copy into attempts", "ann", {u"COPY attempt FROM STDIN"_s});
    row("copy from a file of the server", "ann", {u"COPY attempt FROM '/etc/passwd'"_s});
    row("copy out by a program", "ann", {u"COPY attempt TO PROGRAM 'cat'"_s});
    row("read a file of the server", "ann", {u"SELECT pg_read_file('/etc/passwd')"_s});
    row("switch row-level security off", "ann", {u"SET row_security = off"_s, u"SELECT * FROM attempt"_s});
    row("alter the table", "ann", {u"ALTER TABLE attempt DISABLE ROW LEVEL SECURITY"_s});
    row("drop the policy", "ann", {u"DROP POLICY own_read ON attempt"_s});
    row("make a policy", "ann", {u"CREATE POLICY mine ON attempt TO chartroom_learner USING (true)"_s});
    row("switch a trigger off", "ann", {u"ALTER TABLE attempt DISABLE TRIGGER ALL"_s});
    row("replicate without triggers", "ann", {u"SET session_replication_role = replica"_s});
    row("read who logs in as whom", "ann", {u"SELECT * FROM chartroom_login"_s});
    row("become a colleague in the table of logins", "ann", {u"UPDATE chartroom_login SET login = 'ann' WHERE learner = %1"_s.arg(bob)});
    row("admit oneself", "ann", {u"SELECT chartroom_admit('ann', 'administrator', NULL, '{}')"_s});
    row("become the owner", "ann", {u"SET ROLE keeper"_s});
    row("become a manager", "ann", {u"SET ROLE chartroom_manager"_s});
    row("become another session", "ann", {u"SET SESSION AUTHORIZATION bob"_s});
    row("grant oneself a role", "ann", {u"GRANT chartroom_manager TO ann"_s});
    row("grant one's own role to others", "ann", {u"GRANT chartroom_learner TO eve"_s});
    row("make oneself a superuser", "ann", {u"ALTER ROLE ann SUPERUSER"_s});
    row("bypass row-level security", "ann", {u"ALTER ROLE ann BYPASSRLS"_s});
    row("take a colleague's name", "ann", {u"ALTER ROLE bob RENAME TO bob2"_s});
    row("make a function", "ann", {u"CREATE FUNCTION evil() RETURNS INTEGER LANGUAGE sql AS 'SELECT 1'"_s});
    row("make a table", "ann", {u"CREATE TABLE evil (a INTEGER)"_s});
    row("make a temporary table", "ann", {u"CREATE TEMP TABLE person (id TEXT)"_s});
    row("make a schema", "ann", {u"CREATE SCHEMA evil"_s});
    row("make an operator in the store", "ann", {u"CREATE OPERATOR = (LEFTARG = TEXT, RIGHTARG = TEXT, FUNCTION = texteq)"_s});
    row("run anonymous code as the owner", "ann", {u"DO $$ BEGIN EXECUTE 'SET ROLE keeper'; END $$"_s});
    row("update one's person", "ann", {u"UPDATE person SET unit = NULL"_s});
    row("take a key", "ann", {u"UPDATE person SET public_key = 'x'"_s});
    row("add a person", "ann", {u"INSERT INTO person VALUES ('x', 'x', 'x', NULL, '', '')"_s});
    row("erase a colleague", "ann", {u"SELECT chartroom_erase(%1, '2026-01-01T00:00:00Z', 'x')"_s.arg(bob)});
    row("begin an erasure by hand", "ann", {u"INSERT INTO erasure VALUES (%1, 'x', 0)"_s.arg(bob)});
    row("consent for a colleague", "ann", {u"INSERT INTO consent VALUES ('x', %1, 'attempts', 'Ministry/Roads', NULL, '2026-01-01', 0, NULL)"_s.arg(bob)});
    row("take a consent back by changing it", "ann", {u"UPDATE consent SET withdrawn = 0"_s});
    row("read what managers see", "ann", {u"SELECT * FROM chartroom_shared.attempt"_s});
    row("ask whom managers see", "ann", {u"SELECT * FROM chartroom_shared_people()"_s});
    row("a draft for a colleague", "ann", {u"INSERT INTO draft VALUES (%1, 'e', 'answer', 1, '{}', NULL, 1, 'x')"_s.arg(bob)});
    row("give one's draft to a colleague", "ann", {u"UPDATE draft SET learner = %1"_s.arg(bob)});
    row("a setting of the store", "ann", {u"INSERT INTO setting VALUES ('recipients', 'x')"_s});
    row("mark the store", "ann", {u"UPDATE store SET synthetic = 1"_s});
    row("other people's states", "ann", {u"INSERT INTO learner_state VALUES (%1, 'x', 'x', 1, NULL, NULL, 'x')"_s.arg(bob)});
    row("change how an exercise was asked", "ann", {u"UPDATE exercise_text SET title = 'x'"_s});
    row("terminate the owner's session", "ann", {u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres' OR usename IS NULL"_s});
    row("read passwords", "ann", {u"SELECT * FROM pg_authid"_s});
    row("read the table of attempts", "mia", {u"SELECT * FROM public.attempt"_s});
    row("count in the table of attempts", "mia", {u"SELECT count(*) FROM public.attempt"_s});
    row("read drafts", "mia", {u"SELECT * FROM draft"_s});
    row("read notes without the view", "mia", {u"SELECT * FROM public.note"_s});
    row("read the pulse", "mia", {u"SELECT * FROM pulse"_s});
    row("read receipts", "mia", {u"SELECT * FROM share_receipt"_s});
    row("read consents of everybody", "mia", {u"SELECT * FROM public.consent"_s});
    row("read people's names", "mia", {u"SELECT * FROM public.person"_s});
    row("give oneself a unit", "mia", {u"INSERT INTO chartroom_scope SELECT 'mia', id FROM unit"_s});
    row("make a consent", "mia", {u"INSERT INTO public.consent VALUES ('x', %1, 'attempts', 'Ministry/Roads', NULL, '2026-01-01', 0, NULL)"_s.arg(bob)});
    row("change through the view", "mia", {u"UPDATE chartroom_shared.attempt SET score = 1"_s});
    row("remove through the view", "mia", {u"DELETE FROM chartroom_shared.attempt"_s});
    row("change the view", "mia", {u"ALTER VIEW chartroom_shared.attempt SET (security_barrier = false)"_s});
    row("replace the view", "mia", {u"CREATE OR REPLACE VIEW chartroom_shared.attempt AS SELECT 1"_s});
    row("make a function beside the view", "mia", {u"CREATE FUNCTION chartroom_shared.leak(TEXT) RETURNS BOOLEAN LANGUAGE sql AS 'SELECT true'"_s});
    row("a card about another unit", "mia", {u"INSERT INTO report_issue VALUES ('x', 'Ministry/Health', 'a', 'b', 1, 'c', 'd', 'e')"_s});
    row("a card about the whole ministry", "mia", {u"INSERT INTO report_issue (id, scope, period_from, period_to, number, issued, fingerprint, model) VALUES ('x', 'Ministry', 'a', 'b', 1, 'c', 'd', 'e')"_s});
    row("erase somebody", "mia", {u"SELECT chartroom_erase(%1, '2026-01-01T00:00:00Z', 'x')"_s.arg(bob)});
    row("ask who a learner is", "mia", {u"SELECT chartroom_me()"_s});
    row("states for everybody", "mia", {u"INSERT INTO public.learner_state VALUES (%1, 'x', 'x', 1, NULL, NULL, 'x')"_s.arg(bob)});
    row("read attempts", "tom", {u"SELECT * FROM attempt"_s});
    row("read people", "tom", {u"SELECT * FROM person"_s});
    row("read units", "tom", {u"SELECT * FROM unit"_s});
    row("change how an exercise was asked", "tom", {u"UPDATE exercise_text SET title = 'x'"_s});
    row("read attempts", "ada", {u"SELECT * FROM attempt"_s});
    row("read notes", "ada", {u"SELECT * FROM note"_s});
    row("read what managers see", "ada", {u"SELECT * FROM chartroom_shared.attempt"_s});
    row("remove an attempt", "ada", {u"DELETE FROM attempt"_s});
    row("change an attempt", "ada", {u"UPDATE attempt SET score = 1"_s});
    row("remove a person", "ada", {u"DELETE FROM person"_s});
    row("change a key", "ada", {u"UPDATE person SET public_key = 'x'"_s});
    row("change an id", "ada", {u"UPDATE person SET id = 'x'"_s});
    row("admit oneself", "ada", {u"SELECT chartroom_admit('ada', 'manager', NULL, '{}')"_s});
    row("dismiss oneself", "ada", {u"SELECT chartroom_dismiss('ada')"_s});
    row("admit a login a second time", "ada", {u"SELECT chartroom_admit('ann', 'manager', NULL, '{}')"_s});
    row("a second login for a person", "ada", {u"SELECT chartroom_admit('eve', 'learner', %1, '{}')"_s.arg(bob)});
    row("a role that is none of ours", "ada", {u"SELECT chartroom_admit('eve', 'x; DROP TABLE attempt', NULL, '{}')"_s});
    row("a login with a quote", "ada", {u"SELECT chartroom_admit('eve\"; DROP TABLE attempt; --', 'trainer', NULL, '{}')"_s});
    row("change the table of logins", "ada", {u"UPDATE chartroom_login SET role = 'manager'"_s});
}

void TestDepartmentAttacks::refused()
{
    QFETCH(QString, login);
    QFETCH(QStringList, statements);
    const QString before = wholeStore();
    RawSession session = m_department->session(login);
    QVERIFY2(session.isOpen(), qPrintable(session.problem()));
    const QString last = statements.takeLast();
    for (const QString &statement : std::as_const(statements))
        session.run(statement);
    const RawAnswer answer = session.run(last);
    QVERIFY2(!answer.worked(), "the server allowed it");
    // No right (42501), a constraint (23505, 23514), a view that is only read (55000), no such login (42704): never a mistake
    // in the attack itself.
    const QStringList refusals{u"42501"_s, u"23505"_s, u"23514"_s, u"55000"_s, u"42704"_s};
    QVERIFY2(refusals.contains(answer.state), qPrintable(answer.message));
    QVERIFY2(!answer.message.contains(u"secret"_s), "an error shows what it protects");
    for (const char *name : {"bob", "cy", "dan"}) {
        const QString id = Department::id(QLatin1StringView(name)).toString();
        QVERIFY2(!answer.message.contains(id) || last.contains(id), "an error names a person");
    }
    QCOMPARE(wholeStore(), before);
}

void TestDepartmentAttacks::showsNothing_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QStringList>("statements"); // the last one must give no row, or zero
    const auto row = [](const char *name, const char *login, const QStringList &statements) {
        QTest::addRow("%s: %s", login, name) << QString::fromLatin1(login) << statements;
    };
    const QString others = u"SELECT learner FROM attempt WHERE learner <> %1"_s.arg(quoted(u"ann"_s));
    row("colleagues' attempts", "ann", {others});
    row("colleagues' attempts through a function that leaks", "ann",
        {u"SELECT learner FROM attempt WHERE learner <> %1 AND (1 / length(answer_words)) >= 0"_s.arg(quoted(u"ann"_s))});
    row("colleagues' attempts after a change of search path", "ann", {u"SET search_path = pg_temp, public"_s, others});
    row("colleagues' attempts with variables of the session", "ann",
        {u"SET chartroom.learner = '%1'"_s.arg(Department::id(u"bob"_s).toString()), u"SET chartroom.erasing = 'x'"_s, others});
    row("colleagues' attempts after SET ROLE to the group", "ann", {u"SET ROLE chartroom_learner"_s, others});
    row("colleagues' notes", "ann", {u"SELECT content FROM note WHERE learner <> %1"_s.arg(quoted(u"ann"_s))});
    row("colleagues' drafts", "ann", {u"SELECT answer FROM draft WHERE learner <> %1"_s.arg(quoted(u"ann"_s))});
    row("colleagues' consents", "ann", {u"SELECT id FROM consent WHERE learner <> %1"_s.arg(quoted(u"ann"_s))});
    row("colleagues", "ann", {u"SELECT id FROM person WHERE id <> %1"_s.arg(quoted(u"ann"_s))});
    row("other units", "ann", {u"SELECT path FROM unit WHERE path NOT IN ('Ministry', 'Ministry/Roads')"_s});
    row("remove colleagues' drafts", "ann", {u"DELETE FROM draft WHERE learner <> %1 RETURNING 1"_s.arg(quoted(u"ann"_s))});
    row("whose id a colleague has, by adding it again", "ann",
        {u"INSERT INTO note SELECT '%1', learner, lesson, step, content, written FROM note ON CONFLICT DO NOTHING RETURNING 1"_s
             .arg(testId<FactId>(u"note bob"_s).toString())});
    const QString shown = u"SELECT learner FROM chartroom_shared.attempt WHERE learner <> %1"_s.arg(quoted(u"dan"_s));
    row("people who did not consent", "mia", {shown});
    row("people who did not consent, with variables of the session", "mia", {u"SET chartroom.role = 'administrator'"_s, shown});
    row("people who did not consent, after SET ROLE to the group", "mia", {u"SET ROLE chartroom_manager"_s, shown});
    row("answers that were not consented to", "mia",
        {u"SELECT 1 FROM chartroom_shared.attempt WHERE answer IS NOT NULL OR answer_words <> '' OR started IS NOT NULL "
         "OR submitted IS NOT NULL OR seconds IS NOT NULL OR confidence IS NOT NULL OR checks <> '[]'"_s});
    row("answers by a function that divides by what it sees", "mia",
        {u"SELECT 1 FROM chartroom_shared.attempt WHERE 1 / (CASE WHEN answer_words LIKE 'secret%' THEN 0 ELSE 1 END) = 0"_s});
    row("notes that were not consented to", "mia", {u"SELECT 1 FROM chartroom_shared.note"_s});
    row("ratings that were not consented to", "mia", {u"SELECT 1 FROM chartroom_shared.self_rating"_s});
    row("names", "mia", {u"SELECT 1 FROM chartroom_shared.person WHERE name <> ''"_s});
    row("units of others", "mia", {u"SELECT 1 FROM unit WHERE path LIKE '%Health%'"_s});
    row("the neighbour's people", "hal", {u"SELECT 1 FROM chartroom_shared.attempt"_s});
    row("the neighbour's units", "hal", {u"SELECT 1 FROM unit WHERE path LIKE '%Roads%'"_s});
}

void TestDepartmentAttacks::showsNothing()
{
    QFETCH(QString, login);
    QFETCH(QStringList, statements);
    const QString before = wholeStore();
    RawSession session = m_department->session(login);
    const QString last = statements.takeLast();
    for (const QString &statement : std::as_const(statements))
        session.run(statement);
    const RawAnswer answer = session.run(last);
    QVERIFY2(answer.worked(), qPrintable(answer.message));
    QCOMPARE(answer.rows, QList<QStringList>());
    QCOMPARE(wholeStore(), before);
}

void TestDepartmentAttacks::ownWorkIsPossible()
{
    RawSession ann = m_department->session(u"ann"_s);
    QCOMPARE(ann.run(u"SELECT count(*) FROM attempt"_s).cell(), u"2"_s);
    QCOMPARE(ann.run(newAttempt(u"learner"_s)).changed, 1);
    QCOMPARE(ann.run(u"SELECT count(*) FROM attempt"_s).cell(), u"3"_s);
    QCOMPARE(ann.run(u"UPDATE draft SET answer = '{}'"_s).changed, 1);
    // And through the program.
    const auto store = m_department->open(u"ann"_s);
    Attempt attempt = Department::attemptOf(u"ann"_s, 7);
    QVERIFY(store->appendFromDraft(attempt).has_value());
    QCOMPARE(store->attempt(attempt.id).value(), std::optional(attempt));
    QCOMPARE(store->people().value().size(), 1);
    attempt = Department::attemptOf(u"bob"_s, 8);
    const Result<void> foreign = store->append(attempt);
    QCOMPARE(foreign.error().id, u"store.refused"_s);
    QVERIFY(!foreign.error().message.contains(u"policy"_s));
}

void TestDepartmentAttacks::theTimeOfArrivalIsTheServers()
{
    RawSession keeper = m_department->session(u"keeper"_s);
    QCOMPARE(keeper.run(u"SELECT count(*) FROM attempt WHERE recorded_at > now() - interval '1 hour' AND recorded_at <= now()"_s).cell(),
             keeper.run(u"SELECT count(*) FROM attempt"_s).cell());
}

void TestDepartmentAttacks::aLostWithdrawalCannotBeOutranked()
{
    // A device whose clock stands in 2999 would make a consent that no withdrawal could ever follow.
    RawSession ann = m_department->session(u"ann"_s);
    const RawAnswer answer = ann.run(u"INSERT INTO consent (id, learner, fields, recipient, until, given, withdrawn, bundle) VALUES "
                                     "('x', %1, 'attempts', 'Ministry/Roads', NULL, '2999-01-01T00:00:00Z', 0, NULL)"_s.arg(quoted(u"ann"_s)));
    QCOMPARE(answer.state, u"42501"_s);
}

void TestDepartmentAttacks::aLoginThatNobodyAdmittedHasNoDoor()
{
    QVERIFY(!m_department->session(u"eve"_s).isOpen());
    const auto store = openStore(m_department->address(u"eve"_s), StoreMode::ReadOnly);
    QCOMPARE(store.error().id, u"store.unreachable"_s);
}

void TestDepartmentAttacks::administratorsAdmitOthersOnly()
{
    m_department->server().addLogin(u"fay"_s);
    const auto store = m_department->open(u"ada"_s);
    const LearnerId fay = Department::id(u"fay"_s);
    QVERIFY(admitLogin(*store, {u"fay"_s, u"learner"_s, fay.toString(), {{u"Ministry"_s, u"Roads"_s}}}).has_value());
    QCOMPARE(m_department->open(u"fay"_s)->people().value().first().department, (QStringList{u"Ministry"_s, u"Roads"_s}));
    QCOMPARE(admitLogin(*store, {u"fay"_s, u"manager"_s, {}, {{u"Ministry"_s}}}).error().id, u"store.refused"_s);
    QCOMPARE(admitLogin(*store, {u"gus"_s, u"trainer"_s, {}, {}}).error().id, u"store.refused"_s);
    QVERIFY(admitLogin(*store, {u"fay"_s, u"none"_s, {}, {}}).has_value());
    QVERIFY(!m_department->session(u"fay"_s).isOpen());
    // Nobody without the role admits anybody.
    QCOMPARE(admitLogin(*m_department->open(u"ann"_s), {u"fay"_s, u"trainer"_s, {}, {}}).error().id, u"store.refused"_s);
}

void TestDepartmentAttacks::everyTableIsProtected()
{
    RawSession keeper = m_department->session(u"keeper"_s);
    const RawAnswer open = keeper.run(u"SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace "
                                      "AND NOT relrowsecurity"_s);
    QCOMPARE(open.rows, QList<QStringList>());
    // A fact may be read and added by some, changed and removed by nobody.
    const RawAnswer changeable = keeper.run(
        u"SELECT table_name, grantee, privilege_type FROM information_schema.role_table_grants WHERE table_schema = 'public' AND "
        "grantee <> 'keeper' AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES') AND table_name NOT IN "
        "('draft', 'setting')"_s);
    QCOMPARE(changeable.rows, QList<QStringList>());
    // Every table with a person's rows either has the triggers or is one of these.
    const RawAnswer unguarded = keeper.run(
        u"SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name) WHERE "
        "c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND column_name = 'learner' AND NOT EXISTS (SELECT 1 FROM pg_trigger "
        "WHERE tgrelid = c.table_name::regclass AND tgname IN ('fact_stays', 'erasure_stays')) ORDER BY 1"_s);
    QCOMPARE(unguarded.rows, (QList<QStringList>{{u"chartroom_login"_s}, {u"competency_state"_s}, {u"draft"_s}, {u"learner_state"_s}}));
    const RawAnswer loose = keeper.run(u"SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND "
                                       "NOT coalesce(proconfig::TEXT LIKE '%search_path=%pg_temp%', false)"_s);
    QVERIFY2(loose.rows.isEmpty(), "a function of the owner with a search path that its caller chooses");
    const RawAnswer open_functions = keeper.run(
        u"SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND (proacl IS NULL OR proacl::TEXT LIKE '{=%' OR "
        "proacl::TEXT LIKE '%,=%')"_s);
    QCOMPARE(open_functions.rows, QList<QStringList>());
}

void TestDepartmentAttacks::theGroupsHoldNoDangerousRight()
{
    RawSession keeper = m_department->session(u"keeper"_s);
    QCOMPARE(keeper.run(u"SELECT count(*) FROM pg_roles WHERE rolname LIKE 'chartroom\\_%' AND NOT (rolcanlogin OR rolsuper OR rolbypassrls OR "
                        "rolcreaterole OR rolcreatedb OR rolreplication)"_s).cell(), u"4"_s);
}

void TestDepartmentAttacks::erasingIsForOneselfOrTheAdministrator()
{
    const QDateTime at = QDateTime::currentDateTimeUtc();
    QCOMPARE(m_department->open(u"ann"_s)->erasePerson(Department::id(u"bob"_s), at).error().id, u"store.refused"_s);
    QVERIFY(m_department->open(u"ann"_s)->erasePerson(Department::id(u"ann"_s), at).has_value());
    QVERIFY(m_department->open(u"ada"_s)->erasePerson(Department::id(u"cy"_s), at).has_value());
    const auto keeper = m_department->open();
    for (const char *name : {"ann", "cy"}) {
        QVERIFY(keeper->attempts(Department::id(QLatin1StringView(name))).value().isEmpty());
        QVERIFY(!keeper->person(Department::id(QLatin1StringView(name))).value());
        QVERIFY(keeper->erasedAt(Department::id(QLatin1StringView(name))).value().isValid());
        QVERIFY2(!m_department->session(QLatin1StringView(name)).isOpen(), "the login has no role any more");
    }
    QCOMPARE(keeper->attempts(Department::id(u"bob"_s)).value().size(), 2);
    RawSession raw = m_department->session(u"keeper"_s);
    QVERIFY2(!raw.run(u"DELETE FROM attempt WHERE learner = %1"_s.arg(quoted(u"bob"_s))).worked(), "nobody else loses anything");
}

QTEST_GUILESS_MAIN(TestDepartmentAttacks)
#include "test_department_attacks.moc"
