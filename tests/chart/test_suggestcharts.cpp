// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartrules.h"
#include "chart/permits.h"
#include "chart/suggestcharts.h"
#include "dataset/datapackage.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestSuggestCharts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void every_suggestion_draws_and_breaks_no_hard_rule_data();
    void every_suggestion_draws_and_breaks_no_hard_rule();
    void suits_the_question_data();
    void suits_the_question();
    void chosen_fields_come_first();
    void an_unfinished_period_is_left_out();
    void every_question_has_words_in_both_languages();
    void odd_tables_give_nothing_or_a_sound_chart_data();
    void odd_tables_give_nothing_or_a_sound_chart();

private:
    void add(const QString &folder);
    QMap<QString, Table> m_tables;
};

namespace {

std::optional<QByteArray> fileIn(const QString &folder, const QString &path)
{
    QFile file(folder + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

/// The reasons why a suggestion is not what is promised; empty: it is.
QString faultOf(const ChartSuggestion &suggestion, const Table &table, const std::optional<Coverage> &coverage = {})
{
    const auto spec = readChartSpec(suggestion.spec);
    if (!spec)
        return spec.error().message;
    const auto normal = normalizeChart(*spec, lookupOf(table), u"en"_s);
    if (!normal)
        return normal.error().message;
    const auto derived = deriveTable(*normal, lookupOf(table));
    if (!derived)
        return derived.error().message;
    if (derived->markCount() == 0)
        return u"no marks"_s;
    RuleOptions options;
    options.coverage = coverage;
    for (const RuleResult &result : reviewChart(*normal, *derived, lookupOf(table), options)) {
        if (result.applies && result.hard && !result.passed)
            return result.id;
    }
    if (suggestion.reason.isEmpty() || suggestion.reason.contains(u'{') || suggestion.typeName.isEmpty())
        return u"no reason"_s;
    return {};
}

QStringList idsOf(const QList<ChartSuggestion> &suggestions)
{
    QStringList ids;
    for (const ChartSuggestion &suggestion : suggestions)
        ids.append(suggestion.id);
    return ids;
}

} // namespace

void TestSuggestCharts::add(const QString &folder)
{
    DataPackageInput input;
    input.path = folder + u"/datapackage.json"_s;
    input.folderName = QDir(folder).dirName();
    input.descriptor = fileIn(folder, u"datapackage.json"_s).value_or(QByteArray());
    input.file = [folder](const QString &path) { return fileIn(folder, path); };
    input.packRules = false;
    const DataPackageReading reading = readDataPackage(input);
    QVERIFY2(reading.package, qPrintable(folder));
    for (const Resource &resource : reading.package->resources)
        m_tables.insert(input.folderName + u'/' + resource.name, resource.table);
}

void TestSuggestCharts::initTestCase()
{
    m_tables.insert(u"permits"_s, permitTable());
    add(QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/charts"));
    const QDir lessons(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/core/data"));
    for (const QString &name : lessons.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        add(lessons.filePath(name));
    QVERIFY(m_tables.size() >= 8);
}

void TestSuggestCharts::every_suggestion_draws_and_breaks_no_hard_rule_data()
{
    QTest::addColumn<QString>("table");
    for (auto it = m_tables.begin(); it != m_tables.end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key();
}

void TestSuggestCharts::every_suggestion_draws_and_breaks_no_hard_rule()
{
    QFETCH(QString, table);
    int found = 0;
    for (const ChartQuestion question : chartQuestions()) {
        for (const auto &language : {u"en"_s, u"fr"_s}) {
            const auto suggestions = suggestCharts({m_tables.value(table), {}, {}, question, language, {}});
            QVERIFY(suggestions.size() <= 3);
            const QStringList ids = idsOf(suggestions);
            QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
            for (const ChartSuggestion &suggestion : suggestions) {
                const QString fault = faultOf(suggestion, m_tables[table]);
                QVERIFY2(fault.isEmpty(), qPrintable(suggestion.id + u": "_s + fault));
                ++found;
            }
        }
    }
    QVERIFY2(found > 0 || table.endsWith("grid"_L1), "a table with fields gives suggestions");
}

void TestSuggestCharts::suits_the_question_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<ChartQuestion>("question");
    QTest::addColumn<QStringList>("ids");
    using Q = ChartQuestion;
    const auto row = [](const char *name, const char *table, Q question, const QStringList &ids) {
        QTest::newRow(name) << QString::fromLatin1(table) << question << ids;
    };
    row("groups are compared by sorted bars first", "permits", Q::CompareGroups, {u"sorted-bars"_s, u"dots"_s, u"boxes"_s});
    row("groups of different size are compared per base", "charts/places", Q::CompareGroups, {u"per-base"_s});
    row("years are a line, and a line for each region", "permits", Q::ChangeOverTime, {u"line"_s, u"lines"_s, u"line-panels"_s});
    row("four regions may be a pie", "permits", Q::PartsOfWhole, {u"pie"_s, u"part-bars"_s, u"treemap"_s});
    row("rates are no parts of a whole", "charts/towns", Q::PartsOfWhole, {});
    row("one quantity is a histogram first", "charts/towns", Q::Distribution, {u"histogram"_s, u"boxes"_s, u"strips"_s});
    row("two quantities are a scatter", "charts/towns", Q::Relationship, {u"scatter"_s, u"coloured-scatter"_s, u"bubbles"_s});
    row("one quantity has no relationship", "charts/programs", Q::Relationship, {});
    row("a line marks the middle", "charts/towns", Q::Deviation, {u"middle-line"_s, u"boxes"_s});
    row("a table without times does not change", "charts/programs", Q::ChangeOverTime, {});
}

void TestSuggestCharts::suits_the_question()
{
    QFETCH(QString, table);
    QFETCH(ChartQuestion, question);
    QFETCH(QStringList, ids);
    QVERIFY(m_tables.contains(table));
    const QStringList found = idsOf(suggestCharts({m_tables.value(table), {}, {}, question, u"en"_s, {}}));
    if (ids.size() == 1) // the first one is the point
        QCOMPARE(found.value(0), ids.first());
    else
        QCOMPARE(found, ids);
}

void TestSuggestCharts::chosen_fields_come_first()
{
    const Table permits = permitTable();
    const auto suggestions = suggestCharts({permits, u"permits"_s, {u"median_days"_s, u"nowhere"_s}, ChartQuestion::Distribution, u"en"_s, {}});
    QCOMPARE(suggestions.first().id, u"histogram"_s);
    const QJsonObject spec = suggestions.first().spec;
    QCOMPARE(spec.value("encoding"_L1).toObject().value("x"_L1).toObject().value("field"_L1).toString(), u"median_days"_s);
    QCOMPARE(spec.value("data"_L1).toObject().value("name"_L1).toString(), u"permits"_s);
}

void TestSuggestCharts::an_unfinished_period_is_left_out()
{
    const Field day = namedField(u"day"_s, FieldType::Date, Level::Temporal, u"Day"_s);
    QList<QList<Scalar>> rows;
    for (int i = 0; i < 100; ++i)
        rows.append({QDate(2024, 1, 1).addDays(2 * i), double(i)});
    const Table table = Table::fromRows({day, measureField(u"cases"_s, u"Cases"_s, u"Cas"_s, u"cases"_s, u"cas"_s)}, rows);
    // 17 July: a month in which the collection ended; the last whole month is June.
    const Coverage coverage{u"day"_s, QDate(2024, 1, 1), QDate(2024, 7, 17)};
    const auto suggestions = suggestCharts({table, {}, {}, ChartQuestion::ChangeOverTime, u"en"_s, coverage});
    QVERIFY(!suggestions.isEmpty());
    QCOMPARE(faultOf(suggestions.first(), table, coverage), QString());
    const QByteArray csv = derivedCsv(derivedOf(normalOf(suggestions.first().spec, table), table));
    QVERIFY(csv.contains("2024-06-01") && !csv.contains("2024-07-01"));
}

void TestSuggestCharts::every_question_has_words_in_both_languages()
{
    for (const ChartQuestion question : chartQuestions()) {
        QVERIFY(questionText(question, u"en"_s).endsWith(u'?'));
        QVERIFY(questionText(question, u"fr"_s).endsWith(u'?'));
    }
}

void TestSuggestCharts::odd_tables_give_nothing_or_a_sound_chart_data()
{
    QTest::addColumn<Table>("table");
    const Field group = namedField(u"group"_s, FieldType::String, Level::Nominal);
    const Field value = measureField(u"value"_s, u"Value"_s, u"Valeur"_s, u""_s, u""_s);
    const Field day = namedField(u"day"_s, FieldType::Date, Level::Temporal);
    QTest::newRow("no columns") << Table();
    QTest::newRow("no rows") << Table::fromRows({group, value}, {});
    QTest::newRow("everything missing") << Table::fromRows({group, value, day}, {{Scalar(), Scalar(), Scalar()}, {Scalar(), Scalar(), Scalar()}});
    QTest::newRow("only negative amounts") << Table::fromRows({group, value}, {{u"a"_s, -1.0}, {u"b"_s, -3.0}});
    QTest::newRow("one value") << Table::fromRows({group, value, day}, {{u"a"_s, 5.0, QDate(2024, 1, 1)}});
    QTest::newRow("names with dots and spaces")
        << Table::fromRows({namedField(u"a.b c"_s, FieldType::String, Level::Nominal), measureField(u"x [1]"_s, {}, {}, {}, {}), measureField(u"y 'q'"_s, {}, {}, {}, {})},
                           {{u"a"_s, 5.0, 2.0}, {u"b"_s, 7.0, 1.0}, {u"c"_s, 1.0, 1.0}});
    QTest::newRow("columns called like computed ones")
        << Table::fromRows({group, measureField(u"difference"_s, {}, {}, {}, {}), measureField(u"first_sum"_s, {}, {}, {}, {})},
                           {{u"a"_s, 5.0, 2.0}, {u"b"_s, 7.0, 1.0}, {u"c"_s, 1.0, 1.0}});
}

void TestSuggestCharts::odd_tables_give_nothing_or_a_sound_chart()
{
    QFETCH(Table, table);
    for (const ChartQuestion question : chartQuestions()) {
        for (const ChartSuggestion &suggestion : suggestCharts({table, {}, {}, question, u"en"_s, {}})) {
            const QString fault = faultOf(suggestion, table);
            QVERIFY2(fault.isEmpty(), qPrintable(suggestion.id + u": "_s + fault));
        }
    }
}

QTEST_APPLESS_MAIN(TestSuggestCharts)
#include "test_suggestcharts.moc"
