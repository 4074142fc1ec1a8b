// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartrules.h"
#include "commands/allcommands.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <ctime>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

struct ChartRun {
    int exitCode = -1;
    QByteArray output;
    QString messages;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    [[nodiscard]] QStringList findings() const
    {
        QStringList rules;
        for (const QJsonValue &finding : json()[u"findings"_s].toArray())
            rules << finding[u"rule"_s].toString();
        return rules;
    }
};

const QDir charts{QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/charts")};
const QString examplePack = QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/packs/permit-figures");

QByteArray chartFileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList exampleSpecs()
{
    QStringList names = charts.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    names.removeAll(u"datapackage.json"_s);
    return names;
}

const QByteArray yamlBars = "# totals\ndata: {name: cases}\nmark: bar\nencoding:\n  x: {field: region, sort: -y}\n  y: {field: cases, aggregate: sum}\n";
// Hand-made sums of three rows.
const QByteArray barTable = "k,sum_v,n_rows,n_missing\na,3,2,0\nb,5,1,0\n";
const QByteArray barRows = "k,v\na,1\nb,5\na,2\n";
const QByteArray barSpec = R"({"data": {"name": "t"}, "mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v", "aggregate": "sum"}}})";
const QByteArray cutSpec = R"({"data": {"name": "t"}, "mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v", "aggregate": "sum", "scale": {"domain": [2, 6]}}}})";

} // namespace

/// `chart` from outside: command-line.md 5, on the example charts.
class TestChartCommand : public QObject
{
    Q_OBJECT

private slots:
    void a_second_layer_has_a_table_of_its_own();
    void a_chart_that_cannot_be_read_leaves_no_files_data();
    void a_chart_that_cannot_be_read_leaves_no_files();
    void refuses_data();
    void refuses();
    void every_ending_is_written();
    void standard_output_is_the_file_data();
    void standard_output_is_the_file();
    void pictures_have_the_asked_size();
    void pictures_carry_their_words();
    void themes_differ();
    void data_comes_in_many_ways_data();
    void data_comes_in_many_ways();
    void specs_come_in_many_ways_data();
    void specs_come_in_many_ways();
    void rules_are_chosen_data();
    void rules_are_chosen();
    void the_clock_of_the_place_changes_nothing();
    void exports_read_back_data();
    void exports_read_back();

private:
    ChartRun run(const QStringList &words, const QByteArray &input = {}, const QByteArray &zone = "America/Toronto") const;
    QString saved(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString out(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

ChartRun TestChartCommand::run(const QStringList &words, const QByteArray &input, const QByteArray &zone) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.insert(u"TZ"_s, QString::fromLatin1(zone));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(charts.path());
    process.start(QStringLiteral(CHARTROOM_PROGRAM), QStringList{u"chart"_s, u"--home"_s, out(u"home"_s)} + words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

QString TestChartCommand::saved(const QString &name, const QByteArray &bytes) const
{
    QFile file(out(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a file of the test");
    return file.fileName();
}

void TestChartCommand::a_second_layer_has_a_table_of_its_own()
{
    const QJsonObject done = run({u"two-layers.json"_s, u"--data"_s, u"datapackage.json"_s, u"--rules"_s, u"none"_s, u"-o"_s, out(u"out.csv"_s), u"--json"_s}).json();
    QCOMPARE(done[u"exit"_s].toInt(-1), 0);
    QCOMPARE(done[u"result"_s][u"files"_s].toArray().size(), 2);
    QFile second(out(u"out.2.csv"_s));
    QVERIFY(second.open(QIODevice::ReadOnly));
    QCOMPARE(second.readLine(), QByteArray("yearquarter_quarter,loss,n_rows,n_missing\n"));
    QCOMPARE(second.readLine(), QByteArray("2023-01-01,-26,1,0\n"));
}

void TestChartCommand::a_chart_that_cannot_be_read_leaves_no_files_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QString>("rule");
    QTest::newRow("a field that is not there") << u"odd.json"_s << QByteArray(R"({"data": {"name": "t"}, "mark": "bar", "encoding": {"x": {"field": "nowhere"}, "y": {"aggregate": "count"}}})") << u"chart.field.missing"_s;
    QTest::newRow("a mark that is not there") << u"odd.json"_s << QByteArray(R"({"data": {"name": "t"}, "mark": "bars", "encoding": {"x": {"field": "k"}}})") << u"chart.spec."_s;
    QTest::newRow("nothing to draw") << u"odd.json"_s << QByteArray(R"({"data": {"name": "t"}, "transform": [{"filter": {"field": "v", "gt": 99}}], "mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v", "aggregate": "sum"}}})") << u"chart.nothing-drawn"_s;
    QTest::newRow("no JSON") << u"odd.json"_s << QByteArray("{\"mark\": \"bar\",") << u"json.syntax"_s;
    QTest::newRow("no number in JSON") << u"odd.json"_s << QByteArray("{\"mark\": \"bar\", \"height\": NaN}") << u"json.syntax"_s;
    QTest::newRow("no YAML") << u"odd.yaml"_s << QByteArray("mark: [bar\nencoding: {") << u"yaml."_s;
    QTest::newRow("a list in YAML") << u"odd.yaml"_s << QByteArray("- mark: bar\n") << u"chart.spec.invalid"_s;
    QTest::newRow("an empty file") << u"odd.json"_s << QByteArray() << u"json.syntax"_s;
}

void TestChartCommand::a_chart_that_cannot_be_read_leaves_no_files()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, spec);
    QFETCH(QString, rule);
    const QString old = saved(u"old.svg"_s, "as it was");
    const ChartRun done = run({saved(name, spec), u"--data"_s, saved(u"t.csv"_s, barRows), u"-o"_s, out(u"never.csv"_s), u"-o"_s, old, u"--json"_s});
    QCOMPARE(done.exitCode, 1);
    QVERIFY2(done.findings().value(0).startsWith(rule), qPrintable(done.findings().join(u' ')));
    QVERIFY(done.json()[u"result"_s].isNull());
    QVERIFY(!QFile::exists(out(u"never.csv"_s)));
    QCOMPARE(chartFileBytes(old), QByteArray("as it was"));
}

void TestChartCommand::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("start");
    const auto usage = [](const char *name, const QStringList &words, const QString &rule = u"usage.value"_s) {
        QTest::newRow(name) << words << 2 << u"chartroom:0:0: error: [%1] "_s.arg(rule);
    };
    const QStringList bar{u"bar.json"_s, u"--data"_s, u"datapackage.json"_s};
    usage("no chart", {}, u"usage.argument-missing"_s);
    usage("two charts", {u"bar.json"_s, u"pie.json"_s}, u"usage.argument-extra"_s);
    usage("a chart and a named one", {u"bar.json"_s, u"--pack"_s, examplePack, u"--chart"_s, u"days-by-region"_s}, u"usage.argument-missing"_s);
    usage("an unknown option", bar + QStringList{u"--colour"_s}, u"usage.option-unknown"_s);
    usage("an unknown ending", bar + QStringList{u"-o"_s, u"out.jpeg"_s});
    usage("plain JSON is no ending", bar + QStringList{u"-o"_s, u"out.json"_s});
    usage("a picture on standard output", bar + QStringList{u"-o"_s, u"-"_s, u"--as"_s, u"png"_s});
    usage("standard output without a format", bar + QStringList{u"-o"_s, u"-"_s});
    for (const char *size : {"800", "800x", "x500", "800x500x2", "0x0", "-800x500", "nanx500", "800xnan", "infxinf", "99999x500", "800*500"})
        usage(qPrintable(u"size %1"_s.arg(QLatin1String(size))), bar + QStringList{u"--size="_s + QLatin1String(size)});
    for (const char *scale : {"0.4", "4.1", "0", "nan", "inf", "two", "1,5"})
        usage(qPrintable(u"scale %1"_s.arg(QLatin1String(scale))), bar + QStringList{u"--scale="_s + QLatin1String(scale)});
    usage("an unknown theme", bar + QStringList{u"--theme"_s, u"blue"_s});
    usage("unknown rules", bar + QStringList{u"--rules"_s, u"soft"_s});
    const auto failed = [](const char *name, const QStringList &words, const QString &rule) {
        QTest::newRow(name) << words << 3 << u"chartroom:0:0: error: [%1] "_s.arg(rule);
    };
    failed("no such chart file", {u"nowhere.json"_s}, u"io.not-found"_s);
    failed("no such table", {u"bar.json"_s, u"--data"_s, u"nowhere.csv"_s}, u"io.not-found"_s);
    failed("no such folder to write to", bar + QStringList{u"-o"_s, u"nowhere/out.csv"_s}, u"io.write"_s);
    failed("no such chart in the pack", {u"--pack"_s, examplePack, u"--chart"_s, u"nothing"_s}, u"chart.chart-unknown"_s);
}

void TestChartCommand::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(QString, start);
    const ChartRun done = run(words);
    QTEST(done.exitCode, "exitCode");
    QVERIFY2(done.messages.startsWith(start), qPrintable(done.messages));
    QCOMPARE(done.output, QByteArray());
}

void TestChartCommand::every_ending_is_written()
{
    const QHash<QString, QByteArray> starts{{u"png"_s, "\x89PNG"}, {u"svg"_s, "<?xml"}, {u"pdf"_s, "%PDF-"}, {u"vl.json"_s, "{"},
                                            {u"csv"_s, "region,sum_cases,n_rows,n_missing\n"}, {u"txt"_s, "Bar chart: South"}};
    QStringList words{u"bar.json"_s, u"--data"_s, u"datapackage.json"_s, u"--json"_s};
    for (const QString &ending : starts.keys())
        words << u"-o"_s << out(u"every."_s + ending);
    const ChartRun done = run(words);
    QCOMPARE(done.exitCode, 0);
    const QJsonArray files = done.json()[u"result"_s][u"files"_s].toArray();
    QCOMPARE(files.size(), starts.size());
    for (const QJsonValue &file : files) {
        const QByteArray bytes = chartFileBytes(file[u"path"_s].toString());
        QCOMPARE(file[u"bytes"_s].toInt(), bytes.size());
        QVERIFY2(bytes.startsWith(starts.value(file[u"format"_s].toString())), qPrintable(file[u"path"_s].toString()));
    }
}

void TestChartCommand::standard_output_is_the_file_data()
{
    QTest::addColumn<QString>("ending");
    for (const QString &ending : {u"csv"_s, u"txt"_s, u"svg"_s, u"vl.json"_s})
        QTest::newRow(qPrintable(ending)) << ending;
}

void TestChartCommand::standard_output_is_the_file()
{
    QFETCH(QString, ending);
    const QString file = out(u"same."_s + ending);
    const ChartRun done = run({saved(u"s.json"_s, cutSpec), u"--data"_s, saved(u"t.csv"_s, barRows), u"-o"_s, file, u"-o"_s, u"-"_s, u"--as"_s, ending});
    QCOMPARE(done.exitCode, 1);
    QVERIFY(!done.output.isEmpty());
    QCOMPARE(done.output, chartFileBytes(file));
    QVERIFY2(done.messages.contains(u":0:0: error: [chart.rule.bar-zero-baseline]"_s), qPrintable(done.messages));
}

void TestChartCommand::pictures_have_the_asked_size()
{
    const ChartRun done = run({u"bar.json"_s, u"--data"_s, u"datapackage.json"_s, u"--size"_s, u"400x300"_s, u"--scale"_s, u"2.5"_s,
                               u"-o"_s, out(u"sized.png"_s), u"-o"_s, out(u"sized.svg"_s), u"-o"_s, out(u"sized.pdf"_s)});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(QImage(out(u"sized.png"_s)).size(), QSize(1000, 750));
    QVERIFY(chartFileBytes(out(u"sized.svg"_s)).contains(R"(viewBox="0 0 400 300")"));
    QVERIFY(chartFileBytes(out(u"sized.pdf"_s)).contains("/MediaBox [0 0 400"));
}

void TestChartCommand::pictures_carry_their_words()
{
    const ChartRun done = run({u"bar.json"_s, u"--data"_s, u"datapackage.json"_s, u"--lang"_s, u"fr"_s, u"-o"_s, out(u"said.png"_s), u"-o"_s, out(u"said.svg"_s), u"-o"_s, out(u"said.txt"_s)});
    QCOMPARE(done.exitCode, 0);
    const QString words = QString::fromUtf8(chartFileBytes(out(u"said.txt"_s)));
    QVERIFY(words.endsWith(u'\n') && !words.endsWith(u"\n\n"_s));
    QVERIFY2(words.startsWith(u"Diagramme à barres"_s), qPrintable(words));
    QCOMPARE(QImage(out(u"said.png"_s)).text(u"Description"_s).simplified(), words.simplified());
    const QString svg = QString::fromUtf8(chartFileBytes(out(u"said.svg"_s)));
    const QString title = svg.section(u"<title>"_s, 1).section(u"</title>"_s, 0, 0);
    QCOMPARE(title.simplified(), words.section(u'\n', 0, 0).simplified());
    const QString description = svg.section(u"<desc>"_s, 1).section(u"</desc>"_s, 0, 0);
    QCOMPARE(description.simplified(), words.toHtmlEscaped().simplified());
    QVERIFY(svg.contains(u">South</text>"_s));
}

void TestChartCommand::themes_differ()
{
    QList<QByteArray> drawn;
    for (const QString &theme : {u"light"_s, u"dark"_s, u"print"_s})
        drawn << run({u"bar.json"_s, u"--data"_s, u"datapackage.json"_s, u"--theme"_s, theme, u"-o"_s, u"-"_s, u"--as"_s, u"svg"_s}).output;
    QVERIFY(!drawn.contains(QByteArray()));
    QVERIFY(drawn[0] != drawn[1] && drawn[1] != drawn[2] && drawn[0] != drawn[2]);
    QCOMPARE(run({u"bar.json"_s, u"--data"_s, u"datapackage.json"_s, u"-o"_s, u"-"_s, u"--as"_s, u"svg"_s}).output, drawn[0]);
}

void TestChartCommand::data_comes_in_many_ways_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("CSV") << u"t.csv"_s << barRows << u"%1"_s << QStringList{};
    QTest::newRow("CSV with a name") << u"t.csv"_s << barRows << u"t=%1"_s << QStringList{};
    QTest::newRow("the name wins over the table for all") << u"t.csv"_s << barRows << u"t=%1"_s << QStringList{u"--data"_s, u"towns.csv"_s};
    QTest::newRow("JSON") << u"t.json"_s << QByteArray(R"([{"k": "a", "v": 1}, {"k": "b", "v": 5}, {"k": "a", "v": 2}])") << u"%1"_s << QStringList{};
    QTest::newRow("CSV with semicolons and decimal commas") << u"t.csv"_s << QByteArray("k;v\na;1,25\nb;5,0\na;1,75\n") << u"%1"_s << QStringList{u"--delimiter"_s, u";"_s, u"--decimal"_s, u","_s};
    QTest::newRow("data package") << u"datapackage.json"_s
        << QByteArray(R"({"name": "p", "resources": [{"name": "t", "path": "rows.csv", "schema": {"fields": [{"name": "k", "type": "string"}, {"name": "v", "type": "integer"}]}}]})")
        << u"%1"_s << QStringList{};
}

void TestChartCommand::data_comes_in_many_ways()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, argument);
    QFETCH(QStringList, options);
    saved(u"rows.csv"_s, barRows); // of the data package
    const ChartRun done = run(QStringList{saved(u"s.json"_s, barSpec), u"--data"_s, argument.arg(saved(name, bytes)), u"--rules"_s, u"none"_s, u"-o"_s, u"-"_s, u"--as"_s, u"csv"_s} + options);
    QVERIFY2(done.exitCode == 0, qPrintable(done.messages));
    QCOMPARE(done.output, barTable);
}

void TestChartCommand::specs_come_in_many_ways_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("JSON") << u"bar.json"_s << QByteArray();
    QTest::newRow("YAML") << saved(u"bars.yaml"_s, yamlBars) << QByteArray();
    QTest::newRow("JSON without its ending") << saved(u"bars"_s, chartFileBytes(charts.filePath(u"bar.json"_s))) << QByteArray();
    QTest::newRow("JSON on standard input") << u"-"_s << chartFileBytes(charts.filePath(u"bar.json"_s));
    QTest::newRow("YAML on standard input") << u"-"_s << yamlBars;
}

void TestChartCommand::specs_come_in_many_ways()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, input);
    const ChartRun done = run({path, u"--data"_s, u"datapackage.json"_s, u"--rules"_s, u"none"_s, u"-o"_s, u"-"_s, u"--as"_s, u"csv"_s}, input);
    QVERIFY2(done.exitCode == 0, qPrintable(done.messages));
    QVERIFY2(done.output.startsWith("region,sum_cases,n_rows,n_missing\nSouth,"), done.output.constData());
    QCOMPARE(done.output.count('\n'), 5);
}

void TestChartCommand::rules_are_chosen_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<bool>("hard");
    QTest::addColumn<bool>("soft");
    QTest::newRow("all") << u"all"_s << true << true;
    QTest::newRow("hard") << u"hard"_s << true << false;
    QTest::newRow("none") << u"none"_s << false << false;
}

void TestChartCommand::rules_are_chosen()
{
    QFETCH(QString, rules);
    QFETCH(bool, hard);
    QFETCH(bool, soft);
    const ChartRun done = run({saved(u"s.json"_s, cutSpec), u"--data"_s, saved(u"t.csv"_s, barRows), u"--rules"_s, rules, u"--json"_s, u"-o"_s, out(u"drawn.csv"_s)});
    QCOMPARE(done.exitCode, hard ? 1 : 0);
    QCOMPARE(done.findings().contains(u"chart.rule.bar-zero-baseline"_s), hard);
    QCOMPARE(done.findings().contains(u"chart.rule.title-present"_s), soft);
    QCOMPARE(chartFileBytes(out(u"drawn.csv"_s)), barTable);
    const QJsonArray listed = done.json()[u"result"_s][u"rules"_s].toArray();
    QCOMPARE(listed.size(), chartRules().size());
    for (const QJsonValue &rule : listed) {
        QVERIFY2(rule[u"applies"_s].toBool() != rule[u"passed"_s].isNull(), qPrintable(rule[u"id"_s].toString()));
        if (rule[u"id"_s] == u"bar-zero-baseline"_s)
            QCOMPARE(rule[u"fix"_s], QJsonValue(QJsonObject{{u"encoding"_s, QJsonObject{{u"y"_s, QJsonObject{{u"scale"_s, QJsonObject{{u"domain"_s, QJsonValue()}, {u"zero"_s, true}}}}}}}}));
    }
}

void TestChartCommand::the_clock_of_the_place_changes_nothing()
{
    const QStringList endings{u"svg"_s, u"pdf"_s, u"png"_s, u"vl.json"_s, u"csv"_s, u"txt"_s};
    for (const QByteArray zone : {"Pacific/Auckland", "America/St_Johns"}) {
        QStringList words{u"line.json"_s, u"--data"_s, u"datapackage.json"_s, u"--time"_s, u"2026-01-15T09:00:00Z"_s, u"--rules"_s, u"none"_s};
        for (const QString &ending : endings)
            words << u"-o"_s << out(QString::fromLatin1(zone).section(u'/', 1) + u'.' + ending);
        QCOMPARE(run(words, {}, zone).exitCode, 0);
    }
    for (const QString &ending : endings) {
        QVERIFY(!chartFileBytes(out(u"Auckland."_s + ending)).isEmpty());
        QVERIFY2(chartFileBytes(out(u"Auckland."_s + ending)) == chartFileBytes(out(u"St_Johns."_s + ending)), qPrintable(ending));
    }
}

void TestChartCommand::exports_read_back_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("zone");
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        for (const QByteArray zone : {"Pacific/Auckland", "America/St_Johns"})
            QTest::addRow("%s in %s", qPrintable(language), zone.constData()) << language << zone;
    }
}

/// In one process, as the command would: 7.7 before and after 6.7, for every example.
void TestChartCommand::exports_read_back()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, zone);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    const auto restore = qScopeGuard([&] { qputenv("TZ", before); tzset(); });
    const Command command = chartCommands().constFirst();
    const auto chart = [&](const QStringList &words) {
        const auto line = readCommandLine(QStringList{u"chart"_s} + words, {command.shape});
        const auto done = line ? command.run({*line, language, std::make_shared<SystemClock>(), out(u"home"_s)}) : line.error();
        return done && done->result.isObject();
    };
    for (const QString &name : exampleSpecs()) {
        QVERIFY2(chart({charts.filePath(name), u"--data"_s, charts.filePath(u"datapackage.json"_s), u"-o"_s, out(u"back.vl.json"_s), u"-o"_s, out(u"back.csv"_s)}), qPrintable(name));
        QVERIFY2(chart({out(u"back.vl.json"_s), u"-o"_s, out(u"again.csv"_s)}), qPrintable(name));
        QVERIFY(!chartFileBytes(out(u"back.csv"_s)).isEmpty());
        QVERIFY2(chartFileBytes(out(u"again.csv"_s)) == chartFileBytes(out(u"back.csv"_s)), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestChartCommand)
#include "test_chartcommand.moc"
