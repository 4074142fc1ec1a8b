// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xapicheck.h"
#include "support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QString now = u"2026-11-22T09:00:00Z"_s;

} // namespace

/// Commands that write for other systems (command-line.md 11), from outside.
class TestExchangeCommands : public QObject
{
    Q_OBJECT

private slots:
    void theFrameworkIsWritten_data();
    void theFrameworkIsWritten();
    void refusals_data();
    void refusals();
    void statementsOfAStore();
    void badgesOfAStore();
    void tablesOfAStore();
    void peopleWithoutConsentAreLeftOut();
    void exportRefusals_data();
    void exportRefusals();

private:
    /// A store of invented people, made once.
    [[nodiscard]] QString store();
    [[nodiscard]] QString written(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no file");
        return file.fileName();
    }
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QList<QJsonObject> lines(const QString &name) const
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : bytes(name).split('\n')) {
            if (!line.isEmpty())
                list << QJsonDocument::fromJson(line).object();
        }
        return list;
    }

    [[nodiscard]] Run run(const QStringList &words) const { return runProgram(m_folder.filePath(u"home"_s), words); }
    [[nodiscard]] QJsonObject object(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    QTemporaryDir m_folder;
};

void TestExchangeCommands::theFrameworkIsWritten_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("title");
    QTest::newRow("English") << u"en"_s << u"Data literacy framework"_s;
    QTest::newRow("French") << u"fr"_s << u"Cadre de littératie des données"_s;
}

void TestExchangeCommands::theFrameworkIsWritten()
{
    QFETCH(QString, language);
    const QString path = m_folder.filePath(u"case.json"_s);
    const Run done = run({u"framework"_s, u"export"_s, u"case"_s, u"-o"_s, path, u"--lang"_s, language, u"--time"_s,
                          u"2026-11-22T09:00:00Z"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.result(), (QJsonObject{{u"file"_s, path}, {u"items"_s, 80}, {u"associations"_s, 80}}));
    const QJsonObject document = object(u"case.json"_s)[u"CFDocument"_s].toObject();
    QTEST(document[u"title"_s].toString(), "title");
    QCOMPARE(document[u"lastChangeDateTime"_s].toString(), u"2026-11-22T09:00:00Z"_s);
}

void TestExchangeCommands::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("rule");
    QTest::newRow("an unknown framework") << QStringList{u"case"_s, u"--framework"_s, u"org.nobody"_s} << 3 << u"framework.unknown"_s;
    QTest::newRow("a pack without one")
        << QStringList{u"case"_s, u"--pack"_s, QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/core")} << 3 << u"framework.unknown"_s;
    QTest::newRow("no such pack") << QStringList{u"case"_s, u"--pack"_s, u"/nowhere"_s} << 3 << u"io.not-found"_s;
    QTest::newRow("an unknown form") << QStringList{u"owl"_s} << 2 << u"usage.value"_s;
}

void TestExchangeCommands::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(QString, rule);
    const QString path = m_folder.filePath(u"refused.json"_s);
    const Run done = run(QStringList{u"framework"_s, u"export"_s} + words + QStringList{u"-o"_s, path});
    QTEST(done.exitCode, "exitCode");
    QVERIFY2(done.messages.contains(rule), qPrintable(done.messages));
    QVERIFY(!QFile::exists(path));
}

QString TestExchangeCommands::store()
{
    const QString path = m_folder.filePath(u"people.sqlite"_s);
    if (!QFile::exists(path)) {
        const Run made = run({u"org"_s, u"generate"_s, u"--store"_s, path, u"--people"_s, u"12"_s, u"--departments"_s, u"2"_s, u"--attempts"_s,
                              u"150"_s, u"--skill"_s, u"high"_s, u"--from"_s, u"2025-01-01"_s, u"--to"_s, u"2025-12-31"_s, u"--time"_s, now});
        if (made.exitCode != 0)
            qFatal("%s", qPrintable(made.messages));
    }
    return path;
}

void TestExchangeCommands::statementsOfAStore()
{
    const QStringList words{u"xapi"_s, u"export"_s, u"--store"_s, store(), u"--home-page"_s, u"https://learning.example.org"_s, u"--json"_s};
    const Run done = run(words + QStringList{u"-o"_s, m_folder.filePath(u"x.ndjson"_s)});
    QCOMPARE(done.exitCode, 0);
    const QList<QJsonObject> statements = lines(u"x.ndjson"_s);
    QCOMPARE(done.result()[u"statements"_s].toInteger(), statements.size());
    const int attempts = run({u"store"_s, u"check"_s, u"--store"_s, store(), u"--json"_s}).result()[u"attempts"_s].toInt();
    int answered = 0;
    int mastered = 0;
    QSet<QString> ids;
    for (const QJsonObject &statement : statements) {
        const QStringList problems = XapiCheck().problems(statement);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        ids << statement[u"id"_s].toString();
        answered += statement[u"verb"_s][u"id"_s].toString().endsWith(u"/answered") ? 1 : 0;
        mastered += statement[u"verb"_s][u"id"_s].toString().endsWith(u"/mastered") ? 1 : 0;
    }
    QCOMPARE(answered, attempts);
    QVERIFY(mastered > 0);
    QCOMPARE(ids.size(), statements.size());
    // Again the same bytes; as an array the same statements.
    QCOMPARE(run(words + QStringList{u"-o"_s, m_folder.filePath(u"again.ndjson"_s)}).exitCode, 0);
    QCOMPARE(bytes(u"again.ndjson"_s), bytes(u"x.ndjson"_s));
    QCOMPARE(run(words + QStringList{u"-o"_s, m_folder.filePath(u"x.json"_s), u"--array"_s}).exitCode, 0);
    const QJsonArray array = QJsonDocument::fromJson(bytes(u"x.json"_s)).array();
    QCOMPARE(array.size(), statements.size());
    QCOMPARE(array.last().toObject(), statements.last());
    // A period of nothing is an empty list, not a broken one.
    QCOMPARE(run(words + QStringList{u"-o"_s, m_folder.filePath(u"none.json"_s), u"--array"_s, u"--period"_s, u"1999"_s}).exitCode, 0);
    QCOMPARE(bytes(u"none.json"_s), QByteArray("[]\n"));
}

void TestExchangeCommands::badgesOfAStore()
{
    // Who has earned what is asked of the table, which is written another way.
    QCOMPARE(run({u"progress"_s, u"table"_s, u"--store"_s, store(), u"-o"_s, m_folder.filePath(u"who.csv"_s), u"--columns"_s,
                  written(u"who.json"_s, R"({"learner": "", "competency": "", "level": ""})")}).exitCode, 0);
    QStringList earned;
    QStringList open;
    for (const QByteArray &line : bytes(u"who.csv"_s).split('\n')) {
        const QStringList cells = QString::fromUtf8(line.trimmed()).split(u',');
        if (cells.size() == 3 && cells.at(2).toInt() >= 1)
            earned = cells;
        else if (cells.size() == 3 && cells.at(2).isEmpty() && cells.at(0).size() == 36)
            open = cells;
    }
    QVERIFY(!earned.isEmpty() && !open.isEmpty());
    const QString issuer = written(u"issuer.json"_s, R"({"id": "https://example.org/issuer", "type": ["Profile"], "name": "Example Unit"})");
    const auto words = [&](const QStringList &cells, const QString &level, const QString &out) {
        return QStringList{u"badge"_s, u"export"_s, u"--store"_s, store(), u"--learner"_s, cells.at(0), u"--competency"_s, cells.at(1),
                           u"--level"_s, level, u"--issuer"_s, issuer, u"-o"_s, m_folder.filePath(out), u"--json"_s, u"--time"_s, now};
    };
    const Run badge = run(words(earned, earned.at(2), u"badge.json"_s));
    QCOMPARE(badge.exitCode, 0);
    const QJsonObject json = object(u"badge.json"_s);
    QCOMPARE(json[u"credentialSubject"_s][u"achievement"_s][u"name"_s].toString(), badge.result()[u"achievement"_s].toString());
    QCOMPARE(json[u"validFrom"_s].toString(), now);
    const Run refused = run(words(open, u"1"_s, u"none.badge"_s));
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json()[u"findings"_s][0][u"rule"_s].toString(), u"badge.not-earned"_s);
    QVERIFY2(refused.json()[u"findings"_s][0][u"message"_s].toString().contains(u"Still needed"), "what is missing is said");
    QVERIFY(!QFile::exists(m_folder.filePath(u"none.badge"_s)));
    // Before the year of the answers nothing was shown yet.
    QStringList early = words(earned, u"1"_s, u"early.badge"_s);
    early.last() = u"2024-12-31T00:00:00Z"_s;
    QCOMPARE(run(early).exitCode, 1);
}

void TestExchangeCommands::tablesOfAStore()
{
    const QStringList words{u"progress"_s, u"table"_s, u"--store"_s, store(), u"--json"_s};
    const Run done = run(words + QStringList{u"-o"_s, m_folder.filePath(u"t.csv"_s)});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.result()[u"people"_s].toInt(), 12);
    QCOMPARE(done.result()[u"rows"_s].toInt(), 12 * 15);
    QCOMPARE(bytes(u"t.csv"_s).count("\r\n"), 1 + 12 * 15);
    QCOMPARE(run(words + QStringList{u"-o"_s, m_folder.filePath(u"t2.csv"_s)}).exitCode, 0);
    QCOMPARE(bytes(u"t2.csv"_s), bytes(u"t.csv"_s));
}

void TestExchangeCommands::peopleWithoutConsentAreLeftOut()
{
    // One person shares answers until June, another the least until 2030.
    const auto bundle = [&](const QString &learner, const QStringList &more) {
        const QString path = m_folder.filePath(learner.left(8) + u".crprogress"_s);
        const Run shared = run(QStringList{u"progress"_s, u"export"_s, u"--store"_s, store(), u"--learner"_s, learner, u"-o"_s, path, u"--time"_s, now} + more);
        if (shared.exitCode != 0)
            qFatal("%s", qPrintable(shared.messages));
        return path;
    };
    QCOMPARE(run({u"progress"_s, u"table"_s, u"--store"_s, store(), u"-o"_s, m_folder.filePath(u"ids.csv"_s), u"--columns"_s,
                  written(u"ids.json"_s, R"({"learner": ""})")}).exitCode, 0);
    QStringList people = QString::fromUtf8(bytes(u"ids.csv"_s)).split(u"\r\n"_s, Qt::SkipEmptyParts).mid(1);
    people.removeDuplicates();
    const QString team = m_folder.filePath(u"team.sqlite"_s);
    QCOMPARE(run({u"store"_s, u"init"_s, u"--store"_s, team}).exitCode, 0);
    QCOMPARE(run({u"progress"_s, u"import"_s, bundle(people.at(0), {u"--consent"_s, u"attempts,answers,times"_s, u"--until"_s, u"2027-06-30"_s}),
                  bundle(people.at(1), {u"--until"_s, u"2030-12-31"_s}), u"--store"_s, team, u"--time"_s, now}).exitCode, 0);
    const auto exported = [&](const QString &time) {
        const QString path = m_folder.filePath(u"team.ndjson"_s);
        if (run({u"xapi"_s, u"export"_s, u"--store"_s, team, u"--home-page"_s, u"https://learning.example.org"_s, u"-o"_s, path, u"--time"_s, time}).exitCode != 0)
            qFatal("no export");
        return lines(u"team.ndjson"_s);
    };
    const auto accounts = [](const QList<QJsonObject> &statements) {
        QSet<QString> names;
        for (const QJsonObject &statement : statements)
            names << statement[u"actor"_s][u"account"_s][u"name"_s].toString();
        return names;
    };
    const QList<QJsonObject> both = exported(now);
    QCOMPARE(accounts(both).size(), 2);
    int withResponse = 0;
    for (const QJsonObject &statement : both) {
        const QStringList problems = XapiCheck().problems(statement);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        withResponse += statement[u"result"_s][u"response"_s].isString() ? 1 : 0;
        const bool hasDuration = !statement[u"result"_s][u"duration"_s].isUndefined();
        QCOMPARE(hasDuration, !statement[u"timestamp"_s].toString().endsWith(u"T00:00:00Z"));
    }
    QVERIFY(withResponse > 0 && withResponse < both.size());
    const QList<QJsonObject> later = exported(u"2028-01-01T00:00:00Z"_s);
    QCOMPARE(accounts(later).size(), 1);
    const QString issuer = written(u"issuer.json"_s, R"({"id": "https://example.org/issuer", "type": ["Profile"], "name": "Example Unit"})");
    const Run badge = run({u"badge"_s, u"export"_s, u"--store"_s, team, u"--learner"_s, people.at(0), u"--competency"_s, u"C1"_s, u"--level"_s, u"1"_s,
                           u"--issuer"_s, issuer, u"-o"_s, m_folder.filePath(u"ended.json"_s), u"--time"_s, u"2028-01-01T00:00:00Z"_s});
    QCOMPARE(badge.exitCode, 1);
    QVERIFY2(badge.output.contains(u"[progress.consent]"), qPrintable(badge.output));
}

void TestExchangeCommands::exportRefusals_data()
{
    QTest::addColumn<QString>("command"); // words after the store, split at spaces
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("rule");
    const QString xapi = u"xapi export -o OUT "_s;
    QTest::newRow("no home page") << xapi << 2 << u"usage.argument-missing"_s;
    QTest::newRow("a home page without scheme") << xapi + u"--home-page learning.example.org"_s << 2 << u"usage.value"_s;
    const QString paged = xapi + u"--home-page https://learning.example.org "_s;
    QTest::newRow("a period that is none") << paged + u"--period 2025-H3"_s << 2 << u"usage.value"_s;
    QTest::newRow("learner and department") << paged + u"--learner a --department b"_s << 2 << u"usage.value"_s;
    QTest::newRow("an unknown learner") << paged + u"--learner nobody"_s << 3 << u"progress.learner-unknown"_s;
    QTest::newRow("an unknown department") << paged + u"--department Nowhere"_s << 3 << u"report.scope-unknown"_s;
    QTest::newRow("an absent pack") << paged + u"--pack /nowhere"_s << 3 << u"io.not-found"_s;
    QTest::newRow("a folder that is not there") << u"xapi export --home-page https://learning.example.org -o /nowhere/x"_s << 3 << u"io.write"_s;
    const QString badge = u"badge export -o OUT --learner nobody "_s;
    QTest::newRow("a badge of no competency") << badge + u"--competency Z9 --level 1 --issuer /nowhere"_s << 2 << u"usage.value"_s;
    QTest::newRow("a badge of level 5") << badge + u"--competency C1 --level 5 --issuer /nowhere"_s << 2 << u"usage.value"_s;
    QTest::newRow("no level") << badge + u"--competency C1 --issuer /nowhere"_s << 2 << u"usage.argument-missing"_s;
    QTest::newRow("no issuer file") << badge + u"--competency C1 --level 1 --issuer /nowhere"_s << 3 << u"io.not-found"_s;
    QTest::newRow("an issuer that is none") << badge + u"--competency C1 --level 1 --issuer PERMITS"_s << 1 << u"io.format"_s;
    QTest::newRow("no such mapping") << u"progress table -o OUT --columns /nowhere"_s << 3 << u"io.not-found"_s;
    QTest::newRow("a mapping that is none") << u"progress table -o OUT --columns PERMITS"_s << 1 << u"io.format"_s;
}

void TestExchangeCommands::exportRefusals()
{
    QFETCH(QString, command);
    QFETCH(QString, rule);
    const QString path = m_folder.filePath(u"refused.out"_s);
    QStringList words = command.split(u' ', Qt::SkipEmptyParts);
    words.replaceInStrings(u"OUT"_s, path);
    words.replaceInStrings(u"PERMITS"_s, QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/packs/permit-figures/data/permits/permits.csv"));
    const Run done = run(words + QStringList{u"--store"_s, store()});
    QTEST(done.exitCode, "exitCode");
    const QString said = done.output + done.messages;
    QVERIFY2(said.contains(rule), qPrintable(said));
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestExchangeCommands)
#include "test_exchangecommands.moc"
