// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartrules.h"
#include "chart/chartwords.h"
#include "chart/marklayout.h"
#include "chart/permits.h"
#include "chart/vegalite.h"
#include "dataset/datapackage.h"

#include <QDir>
#include <QTest>
#include <random>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

namespace {

QJsonObject badChartObject(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty())
        qFatal("the test holds no JSON: %s", text.constData());
    return object;
}

/// What became of a chart: a problem, or everything that can be made of it.
struct Outcome {
    std::optional<ChartProblem> problem;
    QByteArray csv;
    QString words;
    MarkLayout layout;
    int findings = 0;
};

/// From JSON all the way: read, normalize, derive, review, describe, lay out, export.
Outcome wholeWay(const QJsonObject &json, const TableLookup &tables, const QString &language = u"en"_s)
{
    const auto spec = readChartSpec(json, language);
    const auto normal = spec ? normalizeChart(*spec, tables, language) : Result<ChartSpec, ChartProblem>(spec.error());
    const auto derived = normal ? deriveTable(*normal, tables, 0, language) : Result<DerivedTable, ChartProblem>(normal.error());
    if (!derived)
        return {derived.error(), {}, {}, {}, 0};
    Outcome outcome;
    outcome.csv = derivedCsv(*derived);
    outcome.words = describeChart(*normal, *derived, language);
    outcome.layout = layoutMarks(*normal, *derived, language);
    RuleOptions options;
    options.language = language;
    outcome.findings = int(reviewChart(*normal, *derived, tables, options).size());
    if (const auto exported = vegaLite(*normal, tables, language); !exported)
        outcome.problem = exported.error();
    return outcome;
}

/// A number of the whole axis: neither NaN nor infinite, or a drawing would never end.
bool isFiniteAxis(const AxisLayout &axis)
{
    return std::isfinite(axis.lower) && std::isfinite(axis.upper)
        && std::all_of(axis.ticks.begin(), axis.ticks.end(), [](const AxisTick &tick) { return std::isfinite(tick.position); });
}

/// What every chart owes its reader; the complaint, or nothing.
QByteArray broken(const Outcome &outcome)
{
    if (outcome.problem) {
        const bool isSentence = outcome.problem->ruleId.contains(u'.') && outcome.problem->message.size() > 10
            && outcome.problem->message.size() < 2000;
        return isSentence ? QByteArray() : "no sentence: " + outcome.problem->ruleId.toUtf8() + ' ' + outcome.problem->message.left(300).toUtf8();
    }
    if (outcome.csv.isEmpty() || outcome.words.isEmpty() || outcome.findings != int(chartRules().size()))
        return "a part is missing";
    if (!outcome.layout.drawable)
        return outcome.layout.whyNot.isEmpty() ? "not drawn without a reason" : QByteArray();
    if (!isFiniteAxis(outcome.layout.keyAxis) || !isFiniteAxis(outcome.layout.valueAxis))
        return "an axis without end";
    if (outcome.layout.keyAxis.ticks.size() > 200'000 || outcome.layout.valueAxis.ticks.size() > 5'000)
        return "ticks without end";
    return {};
}

Table smallTable()
{
    return Table::fromRows({namedField(u"k"_s, FieldType::String, Level::Nominal), measureField(u"v"_s, {}, {}, {}, {}),
                            measureField(u"none"_s, {}, {}, {}, {}), namedField(u"day"_s, FieldType::Date, Level::Temporal)},
                           {{u"a"_s, -3.0, {}, QDate(1, 1, 1)}, {u"b"_s, 0.0, {}, QDate(9999, 12, 31)}, {u"c"_s, 7.0, {}, QDate(2024, 2, 29)}});
}

TableLookup only(const Table &table)
{
    const auto shared = std::make_shared<const Table>(table);
    return [shared](const QString &) { return shared.get(); };
}

/// The same word in many values: `count` categories with a number each.
Table wideTable(int count)
{
    QList<QList<Scalar>> rows;
    for (int i = 0; i < count; ++i)
        rows.append({u"c%1"_s.arg(i), double(i % 97) - 3});
    return Table::fromRows({namedField(u"k"_s, FieldType::String, Level::Nominal), measureField(u"v"_s, {}, {}, {}, {})}, rows);
}

} // namespace

/// Whatever stands in a spec or a table: a sentence or a bounded chart, never a crash.
class TestBadCharts : public QObject
{
    Q_OBJECT

private slots:
    void hostile_specs_data();
    void hostile_specs();
    void tables_of_nothing_data();
    void tables_of_nothing();
    void very_many_marks_data();
    void very_many_marks();
    void long_and_foreign_texts_data();
    void long_and_foreign_texts();
    void mutated_examples();
};

void TestBadCharts::hostile_specs_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QString>("rule"); // of the problem; empty: it draws
    const auto row = [](const char *name, const QByteArray &spec, const char *rule) {
        QTest::newRow(name) << QByteArray("{\"data\": {\"name\": \"t\"}, " + spec + "}") << QString::fromLatin1(rule);
    };
    row("pie of negative amounts", R"("mark": "arc", "encoding": {"theta": {"field": "v"}, "color": {"field": "k"}})", "");
    row("log axis over zero", R"("mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v", "scale": {"type": "log"}}})", "");
    row("log axis with a domain from zero", R"("mark": "point", "encoding": {"x": {"field": "k"}, "y": {"field": "v", "scale": {"type": "log", "domain": [0, 10]}}})", "");
    row("root axis below zero", R"("mark": "point", "encoding": {"x": {"field": "k"}, "y": {"field": "v", "scale": {"type": "sqrt"}}})", "");
    row("domain without width", R"("mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v", "scale": {"domain": [5, 5]}}})", "");
    row("domain as wide as numbers go", R"("mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v", "scale": {"domain": [-1e308, 1e308]}}})", "");
    row("first and last day of the calendar", R"("mark": "line", "encoding": {"x": {"field": "day"}, "y": {"field": "v"}})", "");
    row("days binned to years over all time", R"("mark": "bar", "encoding": {"x": {"field": "day", "timeUnit": "yearmonth", "type": "ordinal"}, "y": {"aggregate": "count"}})", "");
    row("all values missing", R"("mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "none"}})", "chart.nothing-drawn");
    row("histogram of a missing column", R"("mark": "bar", "encoding": {"x": {"field": "none", "bin": true}, "y": {"aggregate": "count"}})", "chart.nothing-drawn");
    row("a billion bins", R"("mark": "bar", "encoding": {"x": {"field": "v", "bin": {"maxbins": 1000000000}}, "y": {"aggregate": "count"}})", "");
    row("bins of almost no width", R"("mark": "bar", "encoding": {"x": {"field": "v", "bin": {"step": 1e-12}}, "y": {"aggregate": "count"}})", "");
    row("bins of no width", R"("mark": "bar", "encoding": {"x": {"field": "v", "bin": {"step": 0}}, "y": {"aggregate": "count"}})", "chart.spec.invalid");
    row("bins of negative width", R"("mark": "bar", "encoding": {"x": {"field": "v", "bin": {"step": -1}}, "y": {"aggregate": "count"}})", "chart.spec.invalid");
    row("no bins at all", R"("mark": "bar", "encoding": {"x": {"field": "v", "bin": {"maxbins": 0}}, "y": {"aggregate": "count"}})", "chart.spec.");
    row("a mark that does not exist", R"("mark": "sunburst", "encoding": {"x": {"field": "k"}})", "chart.spec.");
    row("a number as mark", R"("mark": 7, "encoding": {"x": {"field": "k"}})", "chart.spec.");
    row("no mark", R"("encoding": {"x": {"field": "k"}})", "chart.spec.");
    row("no encoding", R"("mark": "bar")", "");
    row("an empty encoding", R"("mark": "bar", "encoding": {})", "");
    row("a list as encoding", R"("mark": "bar", "encoding": [])", "chart.spec.invalid");
    row("a text as channel", R"("mark": "bar", "encoding": {"x": "k"})", "chart.spec.");
    row("a channel that does not exist", R"("mark": "bar", "encoding": {"angle": {"field": "k"}})", "chart.spec.");
    row("an unknown field", R"("mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "cost"}})", "chart.field.missing");
    row("an empty field", R"("mark": "bar", "encoding": {"x": {"field": ""}, "y": {"field": "v"}})", "chart.");
    row("a number as field", R"("mark": "bar", "encoding": {"x": {"field": 3}, "y": {"field": "v"}})", "chart.spec.");
    row("the mean of texts", R"("mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "k", "aggregate": "mean"}})", "chart.nothing-drawn");
    row("texts on a number axis", R"("mark": "point", "encoding": {"x": {"field": "k", "type": "quantitative"}, "y": {"field": "v"}})", "");
    row("an unknown aggregate", R"("mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v", "aggregate": "mode"}})", "chart.spec.");
    row("sort by a channel that is not there", R"("mark": "bar", "encoding": {"x": {"field": "k", "sort": "-size"}, "y": {"field": "v"}})", "chart.spec.unsupported");
    row("sort by a field that is not there", R"("mark": "bar", "encoding": {"x": {"field": "k", "sort": {"field": "cost", "op": "sum"}}, "y": {"field": "v"}})", "chart.");
    row("an expression that never ends", R"("transform": [{"calculate": "((((", "as": "w"}], "mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "w"}})", "chart.spec.invalid");
    row("rows that are no objects", R"("data": {"values": [1, "two", null]}, "mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v"}})", "chart.");
    row("layers of layers", R"("layer": [{"layer": [{"mark": "bar"}]}], "encoding": {"x": {"field": "k"}})", "chart.spec.");
    row("no layers", R"("layer": [], "encoding": {"x": {"field": "k"}})", "chart.spec.");
    QByteArray deep = R"({"field": "v", "gt": 0})";
    for (int i = 0; i < 300; ++i)
        deep = "{\"not\": " + deep + "}";
    row("a predicate of 300 levels", "\"transform\": [{\"filter\": " + deep + R"(}], "mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v"}})", "");
    for (int count : {12, 13}) {
        QByteArrayList filters(count, R"({"filter": {"field": "v", "gte": -100}})");
        QTest::newRow(count == 12 ? "twelve transforms" : "thirteen transforms")
            << QByteArray("{\"data\": {\"name\": \"t\"}, \"transform\": [" + filters.join(',') + R"(], "mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v"}}})")
            << (count == 12 ? QString() : u"chart.spec."_s);
    }
}

void TestBadCharts::hostile_specs()
{
    QFETCH(QByteArray, spec);
    QFETCH(QString, rule);
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        const Outcome outcome = wholeWay(badChartObject(spec), only(smallTable()), language);
        const QByteArray complaint = broken(outcome);
        QVERIFY2(complaint.isEmpty(), complaint.constData());
        const QString found = outcome.problem ? outcome.problem->ruleId : QString();
        QVERIFY2(rule.isEmpty() ? found.isEmpty() : found.startsWith(rule), qPrintable(found));
    }
}

void TestBadCharts::tables_of_nothing_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("drawn");
    QTest::newRow("no row") << 0 << false;
    QTest::newRow("one row") << 1 << true;
}

void TestBadCharts::tables_of_nothing()
{
    QFETCH(int, rows);
    QFETCH(bool, drawn);
    const QByteArrayList specs = {
        R"({"mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v", "aggregate": "sum"}}})",
        R"({"mark": "line", "encoding": {"x": {"field": "v"}, "y": {"field": "v"}}})",
        R"({"mark": "bar", "encoding": {"x": {"field": "v", "bin": true}, "y": {"aggregate": "count"}}})",
        R"({"mark": "boxplot", "encoding": {"x": {"field": "k"}, "y": {"field": "v"}}})",
        R"({"mark": "bar", "encoding": {"column": {"field": "k"}, "x": {"field": "k"}, "y": {"aggregate": "count"}}})",
        R"({"mark": "arc", "encoding": {"theta": {"field": "v"}, "color": {"field": "k"}}})"};
    for (const QByteArray &spec : specs) {
        const Outcome outcome = wholeWay(badChartObject(spec), only(wideTable(rows)));
        QVERIFY2(broken(outcome).isEmpty(), spec.constData());
        QVERIFY2(!outcome.problem == drawn, spec.constData());
    }
}

void TestBadCharts::very_many_marks_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("spec");
    QTest::newRow("100,000 categories") << 100'000 << QByteArray(R"({"mark": "bar", "encoding": {"x": {"field": "k", "sort": "-y"}, "y": {"field": "v", "aggregate": "sum"}}})");
    QTest::newRow("100,000 colours") << 100'000 << QByteArray(R"({"mark": "point", "encoding": {"color": {"field": "k"}, "x": {"field": "v"}, "y": {"field": "v"}}})");
    QTest::newRow("5,000 panels") << 5'000 << QByteArray(R"({"mark": "bar", "encoding": {"column": {"field": "k"}, "x": {"field": "v", "type": "ordinal"}, "y": {"aggregate": "count"}}})");
    QTest::newRow("20,000 slices") << 20'000 << QByteArray(R"({"mark": "arc", "encoding": {"theta": {"field": "v", "aggregate": "count"}, "color": {"field": "k"}}})");
}

void TestBadCharts::very_many_marks()
{
    QFETCH(int, count);
    QFETCH(QByteArray, spec);
    const Outcome outcome = wholeWay(badChartObject(spec), only(wideTable(count)));
    QVERIFY2(broken(outcome).isEmpty(), broken(outcome).constData());
    QVERIFY2(!outcome.problem, outcome.problem ? qPrintable(outcome.problem->message) : "");
    QCOMPARE(outcome.csv.count('\n'), count + 1);
    QVERIFY(outcome.words.size() < 20'000);
}

void TestBadCharts::long_and_foreign_texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a title of a million letters") << QString(1'000'000, u'x');
    QTest::newRow("right to left") << u"تصاريح البناء في عام 2024"_s;
    QTest::newRow("turned around by a control character") << u"safe\u202Egnp.exe"_s;
    QTest::newRow("combining marks upon combining marks") << u"Z"_s + QString(500, QChar(0x0301));
    QTest::newRow("beyond the basic plane") << u"🗺️ 𝒫ermits 👩‍👩‍👧"_s;
    QTest::newRow("half of a pair") << u"a"_s + QChar(0xD800) + u'b';
    QTest::newRow("control characters") << u"a\u0000b\u0001\t\n\u007F"_s;
    QTest::newRow("markup") << u"<script>alert(1)</script>&amp;]]>"_s;
}

void TestBadCharts::long_and_foreign_texts()
{
    QFETCH(QString, text);
    QJsonObject spec = badChartObject(R"({"mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v"}}})");
    spec.insert(u"title"_s, text);
    spec.insert(u"description"_s, text);
    const Table table = Table::fromRows({namedField(u"k"_s, FieldType::String, Level::Nominal), measureField(u"v"_s, {}, {}, {}, {})},
                                        {{text.left(1000), 1.0}, {text.left(1000) + u'2', 2.0}});
    const Outcome outcome = wholeWay(spec, only(table));
    QVERIFY2(broken(outcome).isEmpty(), broken(outcome).constData());
    QVERIFY(!outcome.problem);
    QVERIFY(outcome.words.contains(text.left(1000).trimmed().section(u'\n', 0, 0).left(5)));
    QVERIFY(outcome.words.size() < 3 * text.size() + 10'000);
}

namespace {

/// Changes one place of a JSON tree by chance: removes it, puts another value there, or repeats it.
class SpecSpoiler
{
public:
    explicit SpecSpoiler(quint64 seed) : m_random(seed) {}

    QJsonObject spoilSpec(const QJsonObject &spec) { return spoilObject(spec); }
    quint64 pick(quint64 below) { return m_random() % below; }

private:
    QJsonValue spoil(const QJsonValue &value)
    {
        const bool stop = pick(8) == 0;
        if (value.isObject() && !value.toObject().isEmpty() && !stop)
            return spoilObject(value.toObject());
        if (value.isArray() && !value.toArray().isEmpty() && !stop)
            return spoilArray(value.toArray());
        return value.isString() && pick(2) == 0 ? QJsonValue(word()) : odd();
    }
    QJsonObject spoilObject(QJsonObject object)
    {
        if (object.isEmpty())
            return object;
        const QString key = object.keys().at(qsizetype(pick(quint64(object.size()))));
        switch (pick(16)) {
        case 0: object.remove(key); break;
        case 1: object.insert(word(), object.take(key)); break;
        case 2: object.insert(word(), odd()); break;
        default: object.insert(key, spoil(object.value(key)));
        }
        return object;
    }
    QJsonArray spoilArray(QJsonArray list)
    {
        const qsizetype place = qsizetype(pick(quint64(list.size())));
        if (pick(5) == 0)
            list.removeAt(place);
        else if (pick(5) == 0)
            list.append(list.at(place));
        else
            list.replace(place, spoil(list.at(place)));
        return list;
    }
    QString word()
    {
        static const QStringList words = u"x y x2 y2 xOffset yOffset theta color size shape detail order row column text tooltip bin scale sort stack type timeUnit aggregate field datum value domain zero mark layer transform filter axis legend region month cases cost type priority bar line area point tick rect arc boxplot rule quantitative temporal ordinal nominal log sqrt sum mean median count normalize yearmonth -y descending"_s.split(u' ');
        return words.at(qsizetype(pick(quint64(words.size()))));
    }
    QJsonValue odd()
    {
        switch (pick(10)) {
        case 0: return QJsonValue();
        case 1: return pick(2) == 0;
        case 2: return 0;
        case 3: return -1e308;
        case 4: return 1e-300;
        case 5: return QJsonArray{};
        case 6: return QJsonObject{};
        case 7: return QJsonArray{odd(), odd()};
        case 8: return QJsonObject{{word(), odd()}};
        default: return word();
        }
    }
    std::mt19937_64 m_random;
};

} // namespace

void TestBadCharts::mutated_examples()
{
    const QDir folder(QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/charts"));
    const auto bytes = [&](const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    DataPackageInput input;
    input.descriptor = bytes(u"datapackage.json"_s);
    input.path = u"datapackage.json"_s;
    input.file = [&](const QString &name) { return std::optional(bytes(name)); };
    input.packRules = false;
    const DataPackageReading data = readDataPackage(input);
    QVERIFY(data.package);
    const TableLookup tables = [&](const QString &name) -> const Table * {
        const Resource *resource = data.package->resource(name);
        return resource ? &resource->table : nullptr;
    };
    QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    names.removeAll(u"datapackage.json"_s);
    int drawn = 0;
    constexpr int rounds = 4000;
    for (int round = 0; round < rounds; ++round) {
        SpecSpoiler spoiler(quint64(round) + 20261122);
        QJsonObject spec = badChartObject(bytes(names.at(round % names.size())));
        for (quint64 changes = 1 + spoiler.pick(2); changes > 0; --changes)
            spec = spoiler.spoilSpec(spec);
        const Outcome outcome = wholeWay(spec, tables, round % 2 == 0 ? u"en"_s : u"fr"_s);
        const QByteArray complaint = broken(outcome);
        QVERIFY2(complaint.isEmpty(), qPrintable(u"%1: %2 %3"_s.arg(round).arg(QString::fromUtf8(complaint), QString::fromUtf8(QJsonDocument(spec).toJson(QJsonDocument::Compact)))));
        drawn += outcome.problem ? 0 : 1;
    }
    // Enough of both, or the changes are too mild or too coarse to prove anything.
    QVERIFY2(drawn > rounds / 10 && drawn < rounds * 9 / 10, qPrintable(QString::number(drawn)));
}

QTEST_APPLESS_MAIN(TestBadCharts)
#include "test_badcharts.moc"
