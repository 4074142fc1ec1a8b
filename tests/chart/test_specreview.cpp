// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/charttables.h"
#include "chart/specreview.h"
#include "chart/suggestcharts.h"
#include "permits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace chartroom;
using chartroom::testing::permitTable;
using namespace Qt::StringLiterals;

/// A chart from its JSON to its review, and how the work is stopped.
class TestSpecReview : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreThoseOfAllTables_data();
    void rowsAreThoseOfAllTables();
    void stoppedWorkSkipsWhatIsLeft();
    void stoppedSuggestionsAreNone();
};

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

void TestSpecReview::rowsAreThoseOfAllTables_data()
{
    QTest::addColumn<QJsonObject>("spec");
    QTest::addColumn<qsizetype>("rows");
    const qsizetype permits = permitTable().rowCount();
    QTest::newRow("a named table") << json(R"({"data": {"name": "permits"}, "mark": "bar", "encoding": {}})") << permits;
    QTest::newRow("rows in the spec")
        << json(R"({"data": {"values": [{"a": 1}, {"a": 2}]}, "mark": "bar", "encoding": {}})") << qsizetype(2);
    QTest::newRow("a looked-up table counts too")
        << json(R"({"data": {"name": "permits"}, "mark": "bar", "encoding": {},
                    "transform": [{"lookup": "region", "from": {"data": {"name": "more"}, "key": "region",
                                                                "fields": ["decided"]}}]})")
        << 2 * permits;
    QTest::newRow("an unknown table has none")
        << json(R"({"data": {"name": "nothing"}, "mark": "bar", "encoding": {}})") << qsizetype(0);
}

void TestSpecReview::rowsAreThoseOfAllTables()
{
    QFETCH(QJsonObject, spec);
    const Table permits = permitTable();
    const TableLookup lookup = [&permits](const QString &name) {
        return name == u"permits" || name == u"more" ? &permits : nullptr;
    };
    const auto read = readChartSpec(spec);
    QVERIFY(read);
    QTEST(ChartTables(*read, lookup).rowCount(), "rows");
}

void TestSpecReview::stoppedWorkSkipsWhatIsLeft()
{
    const Table permits = permitTable();
    const TableLookup lookup = [&permits](const QString &) { return &permits; };
    const auto spec = readChartSpec(json(R"({"data": {"name": "permits"}, "mark": "bar",
        "encoding": {"x": {"field": "region", "type": "nominal"},
                     "y": {"aggregate": "sum", "field": "decided", "type": "quantitative"}}})"));
    QVERIFY(spec && deriveChart(*spec, lookup, u"en"_s));
    Progress stopped;
    stopped.cancel();
    QVERIFY(!deriveChart(*spec, lookup, u"en"_s, stopped));
    QVERIFY(reviewSpec(*spec, lookup, {}, stopped).results.isEmpty());
}

void TestSpecReview::stoppedSuggestionsAreNone()
{
    const SuggestionRequest request{permitTable(), u"permits"_s, {}, ChartQuestion::CompareGroups, u"en"_s, {}};
    QVERIFY(!suggestCharts(request).isEmpty());
    Progress stopped;
    stopped.cancel();
    QVERIFY(suggestCharts(request, stopped).isEmpty());
}

QTEST_GUILESS_MAIN(TestSpecReview)
#include "test_specreview.moc"
