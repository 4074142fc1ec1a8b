// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fulldisk.h"
#include "support/program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QString example = QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/packs/permit-figures");
const QString permits = example + QStringLiteral("/data/permits/permits.csv");
const QString core = QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/core");

} // namespace

/// The one binary from outside: the transcripts of the command-line contract, exit codes, streams, repeatability.
class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void grades_data();
    void grades();
    void evaluates_data();
    void evaluates();
    void exitCodes_data();
    void exitCodes();
    void chartOfTheTranscript();
    void chartFilesAreRepeatableAndReadBack();
    void bundledPackIsCleanWithWarningsAsErrors();
    void profileOfTheTranscript();
    void theRoadFromAnswersToCards();
    void brokenFilesGiveAClearSentence_data();
    void brokenFilesGiveAClearSentence();
    void aFullDiskLeavesNoHalfFile_data();
    void aFullDiskLeavesNoHalfFile();
    void aFullStandardOutputIsSaid();
    void usageErrorsComeBeforeAnyFile();
    void refusedPlacesKeepWhatTheyHad();
    void nothingButTheResultOnStandardOutput();

private:
    Run run(const QStringList &words, const QByteArray &input = {}) const
    {
        return runProgram(m_folder.filePath(u"home"_s), words, input);
    }
    QByteArray damagedStore() const;
    /// The example with an exercise of a kind that does not exist yet.
    QString packOfALaterBuild() const;

    QTemporaryDir m_folder;
};

void TestCommands::grades_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("output");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("full") << QStringList{u"total-decided"_s, u"-"_s, u"--variant"_s, u"year=2024"_s} << QByteArray(R"({"text": "741"})")
                          << u"outcome: full\nscore: 1\nread: 741\nright: [full] Right.\n"_s << 0;
    QTest::newRow("an expected mistake") << QStringList{u"total-decided"_s, u"-"_s, u"--variant"_s, u"year=2024"_s} << QByteArray(R"({"text": "817"})")
                                         << u"outcome: partial\nscore: 0\nread: 817\nnext: [used-applications] You added the applications received. Which column holds the decisions?\n"_s << 1;
    QTest::newRow("French decimals") << QStringList{u"decided-share"_s, u"-"_s, u"--variant"_s, u"region=South"_s, u"--lang"_s, u"fr"_s}
                                     << QByteArray(R"({"text": "88,0"})") << u"outcome: full\nscore: 1\nread: 88\nright: [full] C’est exact.\n"_s << 0;
    QTest::newRow("a chart that counts rows") << QStringList{u"decided-chart"_s, u"--test"_s, u"rows counted"_s} << QByteArray()
                                              << u"next: [counted-rows] These bars count rows. The question asks for permits decided."_s << 1;
}

void TestCommands::grades()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, answer);
    QFETCH(QString, output);
    const Run graded = run(QStringList{u"grade"_s, example} + words, answer);
    QTEST(graded.exitCode, "exitCode");
    QVERIFY2(graded.output.contains(output), qPrintable(graded.output + graded.messages));
}

void TestCommands::evaluates_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("output");
    QTest::newRow("table") << u"permits | where(year = 2024) | group(region, sum(decided) as d) | sort(-d)"_s << u"region,d\nSouth,301\nWest,201\nNorth,141\nEast,98\n"_s;
    QTest::newRow("missing is an empty line") << u"permits | sum(decided) / 0"_s << u"\n"_s;
    QTest::newRow("list") << u"permits | where(median_days = max(median_days)) | list(region)"_s << u"South\n"_s;
}

void TestCommands::evaluates()
{
    QFETCH(QString, expression);
    const Run evaluated = run({u"data"_s, u"eval"_s, expression, u"--pack"_s, example});
    QCOMPARE(evaluated.exitCode, 0);
    QTEST(evaluated.output, "output");
}

void TestCommands::exitCodes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("rule");
    QTest::newRow("unknown option") << QStringList{u"pack"_s, u"check"_s, example, u"--frobnicate"_s} << 2 << u"chartroom:0:0: error: [usage.option-unknown]"_s;
    QTest::newRow("unknown command") << QStringList{u"pack"_s, u"frobnicate"_s} << 2 << u"[usage.command-unknown]"_s;
    QTest::newRow("neither a command nor a file") << QStringList{u"frobnicate"_s} << 2 << u"[usage.command-unknown]"_s;
    QTest::newRow("an option before any command") << QStringList{u"--frobnicate"_s} << 2 << u"[usage.command-unknown]"_s;
    QTest::newRow("absent pack") << QStringList{u"pack"_s, u"check"_s, u"/nowhere"_s} << 3 << u"[io.not-found]"_s;
    QTest::newRow("unknown exercise") << QStringList{u"grade"_s, example, u"nothing"_s, u"-"_s} << 3 << u"[grade.exercise-unknown]"_s;
    QTest::newRow("unknown variant") << QStringList{u"grade"_s, example, u"total-decided"_s, u"-"_s, u"--variant"_s, u"year=1999"_s} << 3 << u"[grade.variant-unknown]"_s;
    QTest::newRow("kind of a later build") << QStringList{u"grade"_s, packOfALaterBuild(), u"slower-everywhere"_s, u"-"_s} << 3 << u"[grade.kind-unknown]"_s;
    QTest::newRow("bad seed") << QStringList{u"grade"_s, example, u"total-decided"_s, u"-"_s, u"--seed"_s, u"-1"_s} << 2 << u"[usage.value]"_s;
    QTest::newRow("bad expression") << QStringList{u"data"_s, u"eval"_s, u"permits | nonsense("_s, u"--pack"_s, example} << 1 << u"expression:1:"_s;
    QTest::newRow("a delimiter is one character") << QStringList{u"data"_s, u"profile"_s, permits, u"--delimiter="_s} << 2 << u"[usage.value]"_s;
    QTest::newRow("a decimal mark is a point or a comma") << QStringList{u"data"_s, u"profile"_s, permits, u"--decimal"_s, u"x"_s} << 2 << u"[usage.value]"_s;
    QTest::newRow("an encoding that is not known") << QStringList{u"data"_s, u"profile"_s, permits, u"--encoding"_s, u"odd"_s} << 2 << u"[usage.value]"_s;
    QTest::newRow("a type without its column") << QStringList{u"data"_s, u"profile"_s, permits, u"--type"_s, u"integer"_s} << 2 << u"[usage.value]"_s;
    QTest::newRow("a parameter without its value") << QStringList{u"data"_s, u"eval"_s, u"1"_s, u"--param"_s, u"year"_s} << 2 << u"[usage.value]"_s;
    QTest::newRow("a named chart without its pack") << QStringList{u"chart"_s, u"--chart"_s, u"days-by-region"_s} << 2 << u"[usage.argument-missing]"_s;
    QTest::newRow("a named chart that is not there") << QStringList{u"chart"_s, u"--chart"_s, u"nothing"_s, u"--pack"_s, example} << 3 << u"[chart.chart-unknown]"_s;
    QTest::newRow("standard output without its format") << QStringList{u"chart"_s, u"-"_s, u"-o"_s, u"-"_s} << 2 << u"[usage.value]"_s;
    QTest::newRow("no store") << QStringList{u"store"_s, u"check"_s} << 2 << u"[usage.argument-missing]"_s;
    QTest::newRow("cards of no store") << QStringList{u"report"_s, u"--period"_s, u"2026"_s, u"--all"_s, u"--out"_s, u"/nowhere"_s} << 2 << u"[usage.argument-missing]"_s;
    QTest::newRow("cards of an unknown framework") << QStringList{u"report"_s, u"--store"_s, u"/nowhere"_s, u"--period"_s, u"2026"_s, u"--all"_s, u"--out"_s, u"/nowhere"_s, u"--framework"_s, u"odd"_s} << 3 << u"[framework.unknown]"_s;
    QTest::newRow("a learner's card of nobody") << QStringList{u"report"_s, u"--store"_s, u"/nowhere"_s, u"--period"_s, u"2026"_s, u"--kind"_s, u"learner"_s, u"--out"_s, u"/nowhere"_s} << 2 << u"[usage.argument-missing]"_s;
    QTest::newRow("absent store") << QStringList{u"store"_s, u"check"_s, u"--store"_s, u"/nowhere.sqlite"_s} << 3 << QString();
    QTest::newRow("help") << QStringList{u"grade"_s, u"--help"_s} << 0 << QString();
}

QString TestCommands::packOfALaterBuild() const
{
    const QString pack = m_folder.filePath(u"later"_s);
    QDirIterator files(example, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString copy = pack + file.fileName().mid(example.size());
        QDir().mkpath(QFileInfo(copy).path());
        QFile later(copy);
        if (file.open(QIODevice::ReadOnly) && later.open(QIODevice::WriteOnly))
            later.write(file.readAll().replace("kind: claim", "kind: duel"));
    }
    return pack;
}

void TestCommands::exitCodes()
{
    QFETCH(QStringList, words);
    QFETCH(QString, rule);
    const Run done = run(words, "{}");
    QTEST(done.exitCode, "exitCode");
    QVERIFY2(QString(done.output + done.messages).contains(rule), qPrintable(done.output + done.messages));
    if (done.exitCode >= 2) {
        const Run json = run(words + QStringList{u"--json"_s}, "{}");
        QCOMPARE(json.json()[u"exit"_s].toInt(), done.exitCode);
        QVERIFY(json.json()[u"result"_s].isNull());
        QVERIFY(!json.json()[u"command"_s].toString().contains(u'/'));
    }
}

void TestCommands::chartOfTheTranscript()
{
    QFile file(m_folder.filePath(u"bars.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"data": {"name": "permits"}, "title": "Permits decided in 2024",
 "description": "Bar chart of permits decided in four regions in 2024; South leads.",
 "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar",
 "encoding": {"x": {"field": "region", "type": "nominal", "sort": "-y"},
              "y": {"field": "decided", "aggregate": "sum", "type": "quantitative", "scale": {"domain": [80, 320]}}},
 "usermeta": {"chartroom": {"source": "Fictional permit table, 2024"}}})");
    file.close();
    const Run csv = run({u"chart"_s, file.fileName(), u"--pack"_s, example, u"-o"_s, u"-"_s, u"--as"_s, u"csv"_s});
    QCOMPARE(csv.output, u"region,sum_decided,n_rows,n_missing\nSouth,301,1,0\nWest,201,1,0\nNorth,141,1,0\nEast,98,1,0\n"_s);
    QCOMPARE(csv.exitCode, 1);
    const Run review = run({u"chart"_s, file.fileName(), u"--pack"_s, example});
    QVERIFY2(review.output.contains(u":0:0: error: [chart.rule.bar-zero-baseline] Bars show amounts by their length, so they must start at zero."_s),
             qPrintable(review.output));
    const Run json = run({u"chart"_s, file.fileName(), u"--pack"_s, example, u"--json"_s});
    QCOMPARE(json.result()[u"chartType"_s].toString(), u"bar"_s);
    QCOMPARE(json.result()[u"marks"_s].toInt(), 4);
}

void TestCommands::chartFilesAreRepeatableAndReadBack()
{
    const QStringList endings{u"svg"_s, u"pdf"_s, u"png"_s, u"vl.json"_s, u"csv"_s, u"txt"_s};
    for (const QString &round : {u"one"_s, u"two"_s}) {
        QStringList words{u"chart"_s, u"--chart"_s, u"comparing-regions/days-by-region"_s, u"--pack"_s, example, u"--time"_s, u"2026-01-15T09:00:00Z"_s, u"--rules"_s, u"none"_s};
        for (const QString &ending : endings)
            words << u"-o"_s << m_folder.filePath(round + u'.' + ending);
        const Run drawn = run(words);
        QVERIFY2(drawn.exitCode == 0, qPrintable(drawn.output + drawn.messages));
    }
    for (const QString &ending : endings) {
        QFile one(m_folder.filePath(u"one."_s + ending));
        QFile two(m_folder.filePath(u"two."_s + ending));
        QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
        const QByteArray bytes = one.readAll();
        QVERIFY(bytes.size() > 20);
        QVERIFY2(bytes == two.readAll(), qPrintable(ending));
    }
    const Run again = run({u"chart"_s, m_folder.filePath(u"one.vl.json"_s), u"-o"_s, u"-"_s, u"--as"_s, u"csv"_s, u"--rules"_s, u"none"_s});
    QFile csv(m_folder.filePath(u"one.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(again.output.toUtf8(), csv.readAll());
}

void TestCommands::bundledPackIsCleanWithWarningsAsErrors()
{
    const Run check = run({u"pack"_s, u"check"_s, core, u"--fail-on"_s, u"warning"_s, u"--json"_s});
    QVERIFY2(check.exitCode == 0, qPrintable(check.output.left(3000)));
    QVERIFY(check.result()[u"exercises"_s].toInt() >= 24);
    QVERIFY(check.result()[u"publishable"_s].toBool());
    const QJsonObject french = check.result()[u"languages"_s].toArray().at(0).toObject();
    QCOMPARE(french[u"language"_s].toString(), u"fr"_s);
    QCOMPARE(french[u"translated"_s].toInt(), french[u"units"_s].toInt());
    QCOMPARE(french[u"stale"_s].toInt(), 0);
}

void TestCommands::profileOfTheTranscript()
{
    const Run profile = run({u"data"_s, u"profile"_s, example + u"/data/permits/permits.csv"_s, u"--json"_s});
    QCOMPARE(profile.exitCode, 0);
    QCOMPARE(profile.result()[u"rows"_s].toInt(), 12);
    QCOMPARE(profile.result()[u"keyCandidates"_s].toArray().at(0), QJsonValue(QJsonArray{u"region"_s, u"year"_s}));
    const QJsonObject days = profile.result()[u"fields"_s].toArray().at(4).toObject();
    QCOMPARE(days[u"median"_s].toDouble(), 41.0);
    QCOMPARE(days[u"q1"_s].toDouble(), 35.5);
    QCOMPARE(days[u"mean"_s].toDouble(), 42.45454545454545);
    QCOMPARE(days[u"stdev"_s].toDouble(), 10.736513739232455);
    QCOMPARE(days[u"missing"_s].toInt(), 1);
}

/// A learner answers, shares, a department imports, cards come out; and everything twice gives the same bytes.
void TestCommands::theRoadFromAnswersToCards()
{
    const QString own = m_folder.filePath(u"own.sqlite"_s);
    const QString department = m_folder.filePath(u"department.sqlite"_s);
    const QString bundle = m_folder.filePath(u"shared.crprogress"_s);
    const QStringList time{u"--time"_s, u"2026-07-06T12:00:00Z"_s};
    const Run tour = run(QStringList{u"tour"_s, core, u"the-five-day-target"_s, u"--store"_s, own, u"--json"_s} + time);
    QVERIFY2(tour.exitCode == 0, qPrintable(tour.output + tour.messages));
    QVERIFY(tour.result()[u"done"_s].toBool());
    const QString learner = tour.result()[u"learner"_s].toString();
    const Run shared = run(QStringList{u"progress"_s, u"export"_s, u"--store"_s, own, u"--learner"_s, learner, u"-o"_s, bundle,
                                       u"--recipient"_s, u"Ministry/Unit"_s, u"--json"_s} + time);
    QVERIFY2(shared.exitCode == 0, qPrintable(shared.output + shared.messages));
    QVERIFY(shared.result()[u"signed"_s].toBool());
    QCOMPARE(run(QStringList{u"progress"_s, u"verify"_s, bundle, u"--require"_s, u"signed"_s} + time).exitCode, 0);

    QCOMPARE(run(QStringList{u"org"_s, u"generate"_s, u"--store"_s, department, u"--people"_s, u"120"_s, u"--departments"_s, u"2"_s,
                             u"--seed"_s, u"7"_s, u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-06-30"_s} + time).exitCode, 0);
    const QStringList import = QStringList{u"progress"_s, u"import"_s, bundle, u"--store"_s, department, u"--json"_s} + time;
    const Run first = run(import);
    QVERIFY2(first.exitCode == 0, qPrintable(first.output + first.messages));
    QCOMPARE(first.result()[u"new"_s].toInt(), shared.result()[u"attempts"_s].toInt());
    const Run second = run(import);
    QCOMPARE(second.result()[u"new"_s].toInt(), 0);
    QCOMPARE(second.result()[u"known"_s].toInt(), shared.result()[u"attempts"_s].toInt());
    QCOMPARE(run({u"store"_s, u"check"_s, u"--store"_s, department}).exitCode, 0);

    for (const QString &round : {u"first"_s, u"second"_s}) {
        const Run cards = run(QStringList{u"report"_s, u"--store"_s, department, u"--period"_s, u"2026-H1"_s, u"--all"_s, u"--format"_s,
                                          u"html,pdf,csv,json"_s, u"--out"_s, m_folder.filePath(round), u"--json"_s} + time);
        QVERIFY2(cards.exitCode == 0, qPrintable(cards.output + cards.messages));
        QVERIFY(cards.result()[u"files"_s].toArray().size() >= 12);
    }
    const QDir cards(m_folder.filePath(u"first"_s));
    for (const QString &name : cards.entryList(QDir::Files)) {
        QFile one(cards.filePath(name));
        QFile two(m_folder.filePath(u"second/"_s + name));
        QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
        QVERIFY2(one.readAll() == two.readAll(), qPrintable(name));
    }
}

/// A new store whose pages after the first are zeros.
QByteArray TestCommands::damagedStore() const
{
    const QString path = m_folder.filePath(u"sound.sqlite"_s);
    run({u"store"_s, u"init"_s, u"--store"_s, path});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    return bytes.left(4096) + QByteArray(bytes.size() - 4096, '\0');
}

void TestCommands::brokenFilesGiveAClearSentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("rule");
    QTest::newRow("a truncated bundle") << u"cut.crprogress"_s << QByteArray("PK\x03\x04half") << QStringList{u"progress"_s, u"verify"_s} << 1 << u"zip.open"_s;
    QTest::newRow("a store that is no store") << u"odd.sqlite"_s << QByteArray("hello") << QStringList{u"store"_s, u"check"_s, u"--store"_s} << 3 << u"store.not-a-store"_s;
    QTest::newRow("a CSV that is not UTF-8") << u"latin.csv"_s << QByteArray("name,n\nQu\xE9" "bec,1\n") << QStringList{u"data"_s, u"profile"_s} << 0 << u"encoding"_s;
    QTest::newRow("a ragged CSV") << u"ragged.csv"_s << QByteArray("a,b\n1,2\n3\n") << QStringList{u"data"_s, u"profile"_s} << 1 << u"data.csv.ragged"_s;
    QTest::newRow("a chart that is no JSON") << u"odd.json"_s << QByteArray("{") << QStringList{u"chart"_s} << 1 << u"json.syntax"_s;
    QTest::newRow("an answer nested too deep") << u"deep.json"_s << QByteArray(100000, '[') << QStringList{u"grade"_s, example, u"total-decided"_s} << 1 << u"json.syntax"_s;
    QTest::newRow("a table nested too deep") << u"deeptable.json"_s << QByteArray(100000, '[') << QStringList{u"data"_s, u"profile"_s} << 1 << u"json.syntax"_s;
    QTest::newRow("a chart nested too deep") << u"deep.yaml"_s << QByteArray(100000, '[') << QStringList{u"chart"_s} << 1 << u"yaml.depth"_s;
    QTest::newRow("a CSV with a NUL") << u"nul.csv"_s << QByteArray("a,b\n1,\0002\n", 9) << QStringList{u"data"_s, u"profile"_s} << 0 << u"data.csv.encoding"_s;
    QTest::newRow("a CSV of 100,000 columns") << u"wide.csv"_s << QByteArray("x,").repeated(100000) << QStringList{u"data"_s, u"profile"_s} << 1 << u"data.limit"_s;
    QTest::newRow("an empty CSV") << u"empty.csv"_s << QByteArray() << QStringList{u"data"_s, u"profile"_s} << 1 << u"data.csv.header"_s;
    QTest::newRow("a name with spaces and accents") << u"été \u65e5\u672c.csv"_s << QByteArray("a\n1\n") << QStringList{u"data"_s, u"profile"_s} << 0 << u"1 rows"_s;
    QTest::newRow("a pack archive that is no zip") << u"odd.crpack"_s << QByteArray("hello") << QStringList{u"pack"_s, u"check"_s} << 1 << u"zip.open"_s;
    QTest::newRow("an empty bundle") << u"empty.crprogress"_s << QByteArray() << QStringList{u"progress"_s, u"verify"_s} << 1 << u"zip.open"_s;
    QTest::newRow("a damaged store") << u"damaged.sqlite"_s << damagedStore() << QStringList{u"store"_s, u"check"_s, u"--store"_s} << 1 << u"store.integrity"_s;
    QTest::newRow("a key that is no key") << u"odd.key"_s << QByteArray("{}") << QStringList{u"key"_s, u"show"_s} << 3 << u"key.unreadable"_s;
}

void TestCommands::brokenFilesGiveAClearSentence()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, words);
    QFETCH(QString, rule);
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Run done = run(words + QStringList{file.fileName()});
    QTEST(done.exitCode, "exitCode");
    QVERIFY2(QString(done.output + done.messages).contains(rule), qPrintable(done.output + done.messages));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void TestCommands::aFullDiskLeavesNoHalfFile_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("bytes"); // how far a file may grow
    const QStringList chart{u"chart"_s, u"--chart"_s, u"comparing-regions/days-by-region"_s, u"--pack"_s, example, u"-o"_s};
    QTest::newRow("a small chart table") << chart + QStringList{u"OUT/a.csv"_s} << 16;
    QTest::newRow("a chart picture") << chart + QStringList{u"OUT/a.png"_s} << 4096;
    QTest::newRow("a key") << QStringList{u"key"_s, u"new"_s, u"--name"_s, u"n"_s, u"-o"_s, u"OUT/n.key"_s} << 16;
    QTest::newRow("a store") << QStringList{u"store"_s, u"init"_s, u"--store"_s, u"OUT/s.sqlite"_s} << 8192;
    QTest::newRow("an invented organisation") << QStringList{u"org"_s, u"generate"_s, u"--people"_s, u"20"_s, u"--store"_s, u"OUT/o.sqlite"_s} << 8192;
}

void TestCommands::aFullDiskLeavesNoHalfFile()
{
    QFETCH(QStringList, words);
    QFETCH(int, bytes);
    const QTemporaryDir out;
    const Run done = [&] {
        const FullDisk disk(static_cast<rlim_t>(bytes)); // children inherit it
        return run(words.replaceInStrings(u"OUT"_s, out.path()));
    }();
    QCOMPARE(done.exitCode, 3);
    QVERIFY2(done.messages.contains(u"[io.write]"_s), qPrintable(done.messages));
    QCOMPARE(done.messages.count(u'\n'), 1);
    QCOMPARE(QDir(out.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestCommands::aFullStandardOutputIsSaid()
{
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(CHARTROOM_PROGRAM), {u"about"_s, u"--json"_s});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("[io.write]"));
}

void TestCommands::usageErrorsComeBeforeAnyFile()
{
    const QString good = m_folder.filePath(u"good.csv"_s);
    const Run done = run({u"chart"_s, u"--chart"_s, u"comparing-regions/days-by-region"_s, u"--pack"_s, example, u"-o"_s, good, u"-o"_s, u"odd.exe"_s});
    QCOMPARE(done.exitCode, 2);
    QVERIFY(!QFile::exists(good));
}

void TestCommands::refusedPlacesKeepWhatTheyHad()
{
    const QString out = m_folder.filePath(u"cards-nowhere"_s);
    QFile blocker(out); // a file where a folder is asked for
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    const QString store = m_folder.filePath(u"small.sqlite"_s);
    QCOMPARE(run({u"store"_s, u"init"_s, u"--store"_s, store}).exitCode, 0);
    const Run again = run({u"store"_s, u"init"_s, u"--store"_s, store});
    QCOMPARE(again.exitCode, 3);
    QVERIFY(again.messages.contains(u"io.exists"_s));
    const Run report = run({u"report"_s, u"--store"_s, store, u"--period"_s, u"2026-H1"_s, u"--all"_s, u"--out"_s, out});
    QCOMPARE(report.exitCode, 3);
    QVERIFY2(report.messages.contains(u"io.write"_s), qPrintable(report.messages));
}

void TestCommands::nothingButTheResultOnStandardOutput()
{
    const Run about = run({u"about"_s, u"--json"_s, u"--quiet"_s});
    QCOMPARE(about.exitCode, 0);
    QVERIFY(about.messages.isEmpty());
    QVERIFY(about.output.endsWith(u"}\n"_s));
    for (const char *list : {"formats", "functions", "steps", "aggregates", "misconceptions", "kinds", "rules", "chartRules"})
        QVERIFY2(!about.result()[QString::fromLatin1(list)].toArray().isEmpty(), list);
    // Every name of exercises.md 5.5 and 5.6, sorted by bytes.
    QCOMPARE(about.result()[u"aggregates"_s].toArray(), QJsonArray::fromStringList(u"correlation count distinct max mean median min missing_count percentile q1 q3 share stdev sum weighted_mean"_s.split(u' ')));
    QCOMPARE(about.result()[u"steps"_s].toArray(), QJsonArray::fromStringList(u"add anti_join append first full_join group inner_join last left_join limit list pick sort to_long unique value where"_s.split(u' ')));
    const QJsonArray commands = about.result()[u"commands"_s].toArray();
    for (const char *name : {"chart", "data profile", "framework export", "grade", "org generate", "pack check", "progress export", "progress import",
                             "progress verify", "report", "store check", "store init", "store rebuild"})
        QVERIFY2(commands.contains(QString::fromLatin1(name)), name);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
