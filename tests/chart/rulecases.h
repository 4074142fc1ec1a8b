// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartrules.h"
#include "chart/mergepatch.h"
#include "chart/permits.h"

#include <QSet>
#include <QTest>

namespace chartroom::testing {

using namespace Qt::StringLiterals;

/// What a rule must say of a chart.
enum class Says { Nothing, Pass, Fail };

/// One chart and what one rule says of it.
struct RuleCase {
    QString rule;
    QByteArray name;
    QByteArray base;  ///< a chart
    QByteArray patch; ///< merged into it
    QString table;    ///< "permits" or "cases"
    Says says = Says::Pass;
    QString part;     ///< of a failure
    bool fixed = false; ///< the failure must have a fix
    QByteArray with;  ///< parameters of the rule
};

/// Collects the cases of a family of rules; rule, base and table stand for the cases that follow.
class RuleCases
{
public:
    QString rule;
    QByteArray base;
    QString table = QStringLiteral("permits");

    void pass(const char *name, const char *patch, const char *with = "{}") { add(name, patch, Says::Pass, {}, false, with); }
    void silent(const char *name, const char *patch) { add(name, patch, Says::Nothing, {}, false, "{}"); }
    void fail(const char *name, const char *patch, const QString &part, bool fixed, const char *with = "{}")
    {
        add(name, patch, Says::Fail, part, fixed, with);
    }
    [[nodiscard]] const QList<RuleCase> &all() const { return m_cases; }

private:
    void add(const char *name, const char *patch, Says says, const QString &part, bool fixed, const char *with)
    {
        m_cases.append({rule, name, base, patch, table, says, part, fixed, with});
    }

    QList<RuleCase> m_cases;
};

inline constexpr auto goodBars = R"({"data": {"name": "permits"}, "title": "South decided the most permits in 2024",
    "description": "Bar chart of permits decided in 2024. South leads, East has the fewest.",
    "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar",
    "encoding": {"x": {"field": "region", "type": "nominal", "sort": "-y"},
                 "y": {"field": "decided", "aggregate": "sum", "type": "quantitative"}},
    "usermeta": {"chartroom": {"source": "Fictional permit table"}}})";

inline constexpr auto goodLines = R"({"title": "South waits longer each year", "description": "Line chart of the median wait. South is slowest.",
    "mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "median_days"}, "color": {"field": "region"}}})";

inline constexpr auto goodStack = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"},
    "color": {"field": "region"}}})";

inline constexpr auto goodPie = R"({"title": "T", "mark": "arc", "transform": [{"filter": {"field": "year", "equal": 2024}}],
    "encoding": {"theta": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})";

inline constexpr auto goodCases = R"({"title": "T", "mark": "line", "encoding": {"x": {"field": "day", "timeUnit": "yearmonth"},
    "y": {"field": "cases", "aggregate": "sum"}}})";

inline constexpr auto goodScatter = R"({"title": "T", "mark": "point", "encoding": {"x": {"field": "applications"}, "y": {"field": "decided"}}})";

/// Daily cases of one office: dates, an ordered size, an identifier, a rate with its base, a skewed duration.
inline Table caseTable()
{
    Field size = namedField(u"size"_s, FieldType::String, Level::Ordinal);
    for (const auto &word : {u"small"_s, u"medium"_s, u"large"_s})
        size.categories.append({Scalar(word), {}});
    size.categoriesOrdered = true;
    Field number = namedField(u"number"_s, FieldType::Integer, Level::Nominal);
    number.role = FieldRole::Identifier;
    Field rate = measureField(u"rate"_s, u"Rate"_s, u"Taux"_s, u"%"_s, u"%"_s, FieldRole::Rate);
    rate.denominator = u"base"_s;
    Field name = namedField(u"office"_s, FieldType::String, Level::Nominal);
    Field rank = measureField(u"rank"_s, u"Rank"_s, u"Rang"_s, u""_s, u""_s, FieldRole::None);
    rank.directionDown = true;
    Field visits = measureField(u"visits"_s, u"Visits"_s, u"Visites"_s, u""_s, u""_s);
    visits.base = u"base"_s;
    Field estimate = measureField(u"estimate"_s, u"Estimate"_s, u"Estimation"_s, u""_s, u""_s, FieldRole::Average);
    estimate.uncertaintyLower = u"low"_s;
    estimate.uncertaintyUpper = u"high"_s;
    const QList<Field> fields = {namedField(u"day"_s, FieldType::Date, Level::Temporal),
                                 size,
                                 number,
                                 rate,
                                 measureField(u"base"_s, u"Base"_s, u"Base"_s, u""_s, u""_s),
                                 measureField(u"cases"_s, u"Cases"_s, u"Cas"_s, u"cases"_s, u"cas"_s),
                                 measureField(u"wait"_s, u"Wait"_s, u"Attente"_s, u"days"_s, u"jours"_s),
                                 measureField(u"change"_s, u"Change"_s, u"Variation"_s, u""_s, u""_s),
                                 name,
                                 rank,
                                 visits,
                                 estimate,
                                 measureField(u"low"_s, u"Low"_s, u"Bas"_s, u""_s, u""_s),
                                 measureField(u"high"_s, u"High"_s, u"Haut"_s, u""_s, u""_s),
                                 namedField(u"quarter"_s, FieldType::String, Level::Ordinal)};
    const QStringList sizes = {u"small"_s, u"medium"_s, u"large"_s};
    QList<QList<Scalar>> rows;
    for (int i = 0; i < 40; ++i) {
        // One wait of 400 days among waits of 1 to 12: mean far from the median.
        const double wait = i == 7 ? 400 : 1 + i % 12;
        rows.append({QDate(2024, 1 + i % 12, 5), sizes.at(i % 3), double(1000 + i), double(20 + i % 5), double(100 + 50 * (i % 2)),
                     double(10 + i), wait, i == 3 ? -5.0 : 5.0, u"Office with a long name %1"_s.arg(i % 9), double(i % 9),
                     double(3 * i), 50.0 + i, 45.0 + i, 55.0 + i, u"Y%1Q%2"_s.arg(1 + i / 20).arg(1 + i % 4)});
    }
    return Table::fromRows(fields, rows);
}

inline ChartSpec reviewed(const QByteArray &base, const QByteArray &patch, const Table &table)
{
    return normalOf(mergePatch(jsonOf(base.constData()), jsonOf(patch.constData())).toObject(), table);
}

inline RuleResult resultOf(const QString &id, const ChartSpec &normal, const Table &table, const QJsonObject &with = {}, const QString &language = QStringLiteral("en"))
{
    RuleOptions options;
    options.language = language;
    options.only = QStringList{id};
    if (!with.isEmpty())
        options.parameters.insert(id, with);
    if (table.columnIndex(u"day"_s) >= 0)
        options.coverage = Coverage{u"day"_s, QDate(2024, 1, 1), QDate(2024, 12, 15)};
    const QList<RuleResult> results = reviewChart(normal, derivedOf(normal, table), lookupOf(table), options);
    return results.value(0);
}

/// The rules that section 10 gives a fix.
inline const QStringList &fixableRules()
{
    static const QStringList ids = {
        u"bar-zero-baseline"_s,  u"axis-not-clipped"_s,      u"axis-not-inflated"_s,     u"axis-direction"_s,
        u"time-runs-right"_s,    u"time-in-order"_s,         u"order-natural"_s,         u"sorted-by-value"_s,
        u"log-no-bars"_s,        u"scale-linear"_s,          u"size-by-area"_s,          u"panels-same-scale"_s,
        u"line-needs-order"_s,   u"few-slices"_s,            u"areas-not-overlapping"_s, u"labels-fit"_s,
        u"one-row-per-mark"_s,   u"mean-of-skewed"_s,        u"number-is-label"_s,       u"whole-is-whole"_s,
        u"window-declared"_s,    u"period-complete"_s,       u"palette-fits-level"_s,    u"colour-contrast"_s,
        u"diverging-has-middle"_s, u"colour-adds-information"_s, u"colour-not-alone"_s,  u"marks-not-hidden"_s,
        u"bins-sensible"_s,      u"axis-titles"_s,           u"axis-unit"_s,             u"legend-or-labels"_s};
    return ids;
}

inline void addRows(const QList<RuleCase> &cases)
{
    QTest::addColumn<int>("place");
    for (qsizetype i = 0; i < cases.size(); ++i)
        QTest::addRow("%s: %s", qPrintable(cases.at(i).rule), cases.at(i).name.constData()) << int(i);
}

/// The fix as it is applied by one click: the patched chart reads, derives, draws marks and no longer fails; its words
/// exist in both languages.
inline void checkFix(const RuleCase &known, const RuleResult &result, const Table &data)
{
    const QJsonObject written = mergePatch(jsonOf(known.base.constData()), jsonOf(known.patch.constData())).toObject();
    const QJsonObject patched = mergePatch(written, result.fix).toObject();
    const QByteArray shown = QJsonDocument(result.fix).toJson();
    QVERIFY2(readChartSpec(patched), shown.constData());
    const ChartSpec mended = normalOf(patched, data);
    QVERIFY2(derivedOf(mended, data).markCount() > 0, shown.constData());
    const RuleResult after = resultOf(known.rule, mended, data, jsonOf(known.with.constData()));
    QVERIFY2(!after.applies || after.passed, shown.constData());
    const QString french = resultOf(known.rule, normalOf(written, data, u"fr"_s), data, jsonOf(known.with.constData()), u"fr"_s).fixText;
    QVERIFY2(!result.fixText.isEmpty() && !french.isEmpty() && french != result.fixText, qPrintable(known.rule));
    QVERIFY(!result.fixText.contains(u'{') && !french.contains(u'{'));
}

inline void checkCase(const RuleCase &known)
{
    const Table data = known.table == "cases"_L1 ? caseTable() : permitTable();
    const ChartSpec normal = reviewed(known.base, known.patch, data);
    const RuleResult result = resultOf(known.rule, normal, data, jsonOf(known.with.constData()));
    QCOMPARE(result.id, known.rule);
    QCOMPARE(result.applies, known.says != Says::Nothing);
    if (known.says == Says::Nothing)
        return;
    QCOMPARE(result.passed, known.says == Says::Pass);
    if (known.says == Says::Pass)
        return;
    QCOMPARE(result.part, known.part);
    QVERIFY(!result.message.isEmpty() && !result.message.contains(u'{'));
    QVERIFY(result.hasFix || !known.fixed);
    QVERIFY2(!result.hasFix || fixableRules().contains(known.rule), "a fix that the document does not know");
    if (result.hasFix)
        checkFix(known, result, data);
}

/// Every rule of the layer has a chart that passes and one that fails; every listed fix is shown by a failing one. The
/// rules come from the library, so a new one without cases is found.
inline void checkEveryRuleHasCases(RuleLayer layer, const QList<RuleCase> &cases)
{
    for (const ChartRule &rule : chartRules()) {
        if (rule.layer != layer)
            continue;
        int passing = 0;
        int failing = 0;
        int fixing = 0;
        for (const RuleCase &known : cases) {
            if (known.rule != rule.id)
                continue;
            passing += known.says == Says::Pass ? 1 : 0;
            failing += known.says == Says::Fail ? 1 : 0;
            const Table data = known.table == "cases"_L1 ? caseTable() : permitTable();
            if (known.says == Says::Fail)
                fixing += resultOf(rule.id, reviewed(known.base, known.patch, data), data, jsonOf(known.with.constData())).hasFix ? 1 : 0;
        }
        QVERIFY2(passing > 0 && failing > 0, qPrintable(rule.id));
        QVERIFY2(!fixableRules().contains(rule.id) || fixing > 0, qPrintable(u"no fix: "_s + rule.id));
    }
    for (const RuleCase &known : cases) {
        const ChartRule *rule = chartRule(known.rule);
        QVERIFY2(rule && rule->layer == layer, qPrintable(known.rule));
    }
}

} // namespace chartroom::testing
