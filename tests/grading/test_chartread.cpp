// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/exercisechecks.h"
#include "kindpack.h"

#include <QJsonArray>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// Median waits of 2023: North 38, South 55, East 27, West 44; of South 52, 55, 61; of 2024 North 33, South 61, West
/// 40. Decided in 2024: North 141, South 301, East 98, West 201. Categories are drawn East, North, South, West.
const char *const charts = R"(charts:
  days-2023:
    data: {name: permits}
    transform: [{filter: {field: year, equal: 2023}}]
    mark: bar
    encoding: {x: {field: region}, y: {field: median_days}}
  days-by-region:
    data: {name: permits}
    mark: line
    encoding: {x: {field: year}, y: {field: median_days}, color: {field: region}}
  decided-log:
    data: {name: permits}
    transform: [{filter: {field: year, equal: 2024}}]
    mark: point
    encoding: {x: {field: region}, y: {field: decided, scale: {type: log, domain: [10, 1000]}}}
  days-reversed:
    data: {name: permits}
    transform: [{filter: {field: year, equal: 2023}}]
    mark: point
    encoding: {x: {field: region}, y: {field: median_days, scale: {reverse: true, domain: [0, 100]}}}
  two-axes:
    data: {name: permits}
    transform: [{filter: {field: year, equal: 2024}}]
    layer:
      - mark: bar
        encoding: {x: {field: region}, y: {field: decided, scale: {domain: [0, 400]}}}
      - mark: point
        encoding: {x: {field: region}, y: {field: median_days, scale: {domain: [0, 80]}}}
    resolve: {scale: {y: independent}}
  shares:
    data: {name: permits}
    mark: arc
    encoding: {theta: {field: decided, aggregate: sum}, color: {field: region}}
)";
const char *const exercises = R"(exercises:
  - id: west
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e01
    rev: 1
    kind: chart.read
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response: {chart: days-2023, units: {days: 1}}
    grading: {expect: {mark: {region: West}, column: median_days}, near: {axis: 0.05, score: 0.5}}
    tests: [{name: model, answer: {value: 1}, score: 1}]
  - id: south
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e02
    rev: 1
    kind: chart.read
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response: {chart: days-by-region, units: {days: 1}}
    grading: {expect: {mark: {region: South, year: 2023}, column: median_days}, near: {axis: 0.05, score: 0.5}}
    tests: [{name: model, answer: {value: 1}, score: 1}]
  - id: on-log
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e03
    rev: 1
    kind: chart.read
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response: {chart: decided-log, units: {permits: 1}}
    grading: {expect: {mark: {region: South}, column: decided}}
    tests: [{name: model, answer: {value: 1}, score: 1}]
  - id: reversed
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e04
    rev: 1
    kind: chart.read
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response: {chart: days-reversed, units: {days: 1}}
    grading: {expect: {mark: {region: West}, column: median_days}}
    tests: [{name: model, answer: {value: 1}, score: 1}]
  - id: left-axis
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e05
    rev: 1
    kind: chart.read
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response: {chart: two-axes, units: {permits: 1}}
    grading: {expect: {mark: {region: South}, column: decided}}
    tests: [{name: model, answer: {value: 1}, score: 1}]
  - id: right-axis
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e06
    rev: 1
    kind: chart.read
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response: {chart: two-axes, units: {days: 1}}
    grading: {expect: {mark: {region: South}, column: median_days}}
    tests: [{name: model, answer: {value: 1}, score: 1}]
  - id: by-value
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e07
    rev: 1
    kind: chart.read
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response: {chart: days-2023, units: {days: 1, weeks: 7}, otherUnits: [permits], whole: true}
    grading:
      expect: {expr: '(permits | where(region = "South" and year = 2023) | sum(median_days))'}
      tolerance: {abs: 1}
      anticipate:
        - {id: the-year, match: {value: 2023}, feedback: That is the year., score: 0.25}
    tests: [{name: model, answer: {value: 55}, score: 1}]
)";

} // namespace

/// chart.read (exercises.md 4.9). The domain of an axis is what is drawn with zero, before rounding: 0 to 55 in the bar
/// chart (2 % = 1.1, 5 % = 2.75), 0 to 61 in the line chart (1.22, 3.05).
class TestChartRead : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_grader.problems(), QString()); }
    void answers_data();
    void answers();
    void readsInTheLanguage();
    void messagesNameTheSlip();
    void badKeysAreReported_data();
    void badKeysAreReported();

private:
    KindGrader m_grader{kindSource(QByteArray(charts) + exercises)};
};

void TestChartRead::answers_data()
{
    QTest::addColumn<GradedRow>("row");
    const GradedRow rows[] = {
        {"the value", "west", R"({"text": "44"})", "full", 1},
        {"at the edge of 2 % of the axis", "west", R"({"value": 45.1})", "full", 1},
        {"beyond it is near", "west", R"({"value": 45.2})", "partial", 0.5, "chart.read.near"},
        {"at the edge of 5 %", "west", R"({"value": 41.25})", "partial", 0.5, "chart.read.near"},
        {"beyond 5 %", "west", R"({"value": 41.2})", "partial", 0, "value"},
        {"the bar beside", "west", R"({"value": 55})", "partial", 0, "chart.read.neighbour"},
        {"the bar beside, roughly", "west", R"({"value": 54})", "partial", 0, "chart.read.neighbour"},
        {"two bars away is no neighbour", "west", R"({"value": 38})", "partial", 0, "value"},
        {"with its unit", "west", R"({"text": "44 days"})", "full", 1},
        {"unit of a value", "west", R"({"value": 44, "unit": "days"})", "full", 1},
        {"French decimals", "west", R"({"text": "44,5"})", "full", 1, "", "fr"},
        {"unknown unit", "west", R"({"text": "44 kg"})", "invalid", -1, "numeric.unit-unknown"},
        {"nothing", "west", R"({})", "invalid", -1, "answer.empty"},
        {"empty text", "west", R"({"text": " "})", "invalid", -1, "answer.empty"},
        {"no number", "west", R"({"text": "high"})", "invalid", -1, "numeric.not-a-number"},
        {"ambiguous", "west", R"({"text": "1.250"})", "invalid", -1, "numeric.ambiguous", "fr"},
        {"both forms", "west", R"({"text": "44", "value": 44})", "invalid", -1, "answer.shape"},
        {"a foreign key", "west", R"({"marks": []})", "invalid", -1, "answer.shape"},

        {"another series at the same place", "south", R"({"value": 38})", "partial", 0, "chart.read.other-series"},
        {"another series, roughly", "south", R"({"value": 26})", "partial", 0, "chart.read.other-series"},
        {"the year before", "south", R"({"value": 52})", "partial", 0.5, "chart.read.neighbour"},
        {"the year after", "south", R"({"value": 61})", "partial", 0, "chart.read.neighbour"},
        {"near and fitting a neighbour speaks of the neighbour", "south", R"({"value": 53.2})", "partial", 0.5, "chart.read.neighbour"},
        {"near and fitting no neighbour", "south", R"({"value": 56.5})", "partial", 0.5, "chart.read.near"},
        {"another series at another place is no slip", "south", R"({"value": 47})", "partial", 0, "value"},

        // ln(1000/10) · 0.02 = 0.0921: a factor of 1.0965.
        {"log axis: inside the ring", "on-log", R"({"value": 329})", "full", 1},
        {"log axis: outside it", "on-log", R"({"value": 332})", "partial", 0, "value"},
        {"log axis: never below zero", "on-log", R"({"value": -301})", "partial", 0, "value"},
        // 10 + 990 · ln(30.1) / ln(100) = 741.9
        {"log axis read as if it were linear", "on-log", R"({"value": 742})", "partial", 0, "chart.read.log-as-linear"},

        {"reversed axis: 2 % of 100", "reversed", R"({"value": 46})", "full", 1},
        {"reversed axis: beyond", "reversed", R"({"value": 46.1})", "partial", 0, "value"},

        {"left axis", "left-axis", R"({"value": 301})", "full", 1},
        {"the same height on the right axis: 301 / 400 · 80", "left-axis", R"({"value": 60.2})", "partial", 0, "chart.read.other-axis"},
        {"right axis", "right-axis", R"({"value": 61})", "full", 1},
        {"the same height on the left axis: 61 / 80 · 400", "right-axis", R"({"value": 305})", "partial", 0, "chart.read.other-axis"},

        {"a Value as key", "by-value", R"({"value": 55})", "full", 1},
        {"a unit with a factor", "by-value", R"({"text": "8 weeks"})", "full", 1},
        {"understood but the wrong unit", "by-value", R"({"text": "55 permits"})", "partial", 0, "unit"},
        {"anticipated", "by-value", R"({"value": 2023})", "partial", 0.25, "the-year"},
        {"whole number asked", "by-value", R"({"value": 55.5})", "invalid", -1, "numeric.whole"},
    };
    for (const GradedRow &row : rows)
        QTest::newRow(row.name) << row;
}

void TestChartRead::answers()
{
    QFETCH(const GradedRow, row);
    m_grader.check(row);
}

void TestChartRead::readsInTheLanguage()
{
    QCOMPARE(m_grader.grade(u"west"_s, {{u"text"_s, u"44.5 days"_s}}).read, u"44.5"_s);
    QCOMPARE(m_grader.grade(u"west"_s, {{u"text"_s, u"44,5"_s}}, u"fr"_s).read, u"44,5"_s);
    const Grade grade = m_grader.grade(u"west"_s, {{u"value"_s, 45.2}});
    QCOMPARE(grade.checks.size(), 1);
    QCOMPARE(grade.checks.first().id, u"value"_s);
    QVERIFY(!grade.checks.first().passed);
    QCOMPARE(grade.checks.first().weight, 1.0);
}

void TestChartRead::messagesNameTheSlip()
{
    const auto said = [this](double value, const QString &language) {
        return m_grader.grade(u"south"_s, {{u"value"_s, value}}, language).messages.constLast().text;
    };
    QCOMPARE(said(38, u"en"_s), u"That is the value of another series."_s);
    QCOMPARE(said(38, u"fr"_s), u"C’est la valeur d’une autre série."_s);
    QCOMPARE(said(10, u"en"_s), u"Follow the mark to the axis and read again."_s);
}

void TestChartRead::badKeysAreReported_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("rule");
    const QByteArray key = "{mark: {region: West}, column: median_days}, near";
    QTest::newRow("a column that the chart does not show")
        << key << QByteArray("{mark: {region: West}, column: decided}, near") << u"exercise.field.missing"_s;
    QTest::newRow("a mark that the chart does not have")
        << key << QByteArray("{mark: {region: Centre}, column: median_days}, near") << u"exercise.key.error"_s;
    QTest::newRow("a mark without a value")
        << QByteArray("{region: South, year: 2023}") << QByteArray("{region: East, year: 2024}") << u"exercise.key.missing-value"_s;
    QTest::newRow("no axis to read from")
        << QByteArray("{chart: days-2023, units: {days: 1}}\n    grading: {expect: {mark: {region: West}, column: median_days}")
        << QByteArray("{chart: shares, units: {days: 1}}\n    grading: {expect: {mark: {region: West}, column: sum_decided}")
        << u"exercise.key.error"_s;
}

void TestChartRead::badKeysAreReported()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, rule);
    QByteArray changed(exercises);
    QVERIFY(changed.contains(before));
    const PackReading reading = readPack(kindSource(QByteArray(charts) + changed.replace(before, after)));
    GradingCache cache;
    QStringList rules;
    for (const Exercise &exercise : reading.pack->lessons.first().exercises) {
        for (const Issue &issue : keyIssues(*reading.pack, exercise, cache))
            rules << issue.ruleId;
    }
    QCOMPARE(rules, QStringList{rule});
}

QTEST_GUILESS_MAIN(TestChartRead)
#include "test_chartread.moc"
