// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/packcheck.h"
#include "grading/kindhooks.h"
#include "smallpack.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QString chartsOfPick = uR"(charts:
  trend-line:
    title: Decisions by year
    description: A line over three years.
    data: {name: permits}
    mark: line
    encoding:
      x: {field: year, type: ordinal, axis: {title: Year}}
      y: {field: decided, type: quantitative, aggregate: sum, axis: {title: Permits}}
  trend-bars:
    title: Decisions by year
    description: Bars over three years.
    data: {name: permits}
    mark: bar
    encoding:
      x: {field: year, type: ordinal, axis: {title: Year}}
      y: {field: decided, type: quantitative, aggregate: sum, axis: {title: Permits}}
  trend-pie:
    title: Decisions by year
    description: A pie of three years.
    data: {name: permits}
    mark: arc
    encoding:
      color: {field: year, type: nominal, legend: {title: Year}}
      theta: {field: decided, type: quantitative, aggregate: sum}
)"_s;

const QString pickOwn = uR"(    data: permits
    response:
      options:
        - {id: line, chart: trend-line, score: 1}
        - {id: pie, chart: trend-pie, feedback: A pie shows parts of one whole., misconception: pie-for-trend}
        - {id: bars, chart: trend-bars, score: 0.5, feedback: Bars compare single years.}
    grading: {expect: line}
    tests:
      - {name: model, answer: {choice: line}, score: 1}
)"_s;

const QString rankOwn = uR"(    data: permits
    response:
      rank: true
      options:
        - {id: line, chart: trend-line}
        - {id: pie, chart: trend-pie}
        - {id: bars, chart: trend-bars}
    grading:
      expect: [[line, bars], pie]
      anticipate:
        - {id: pie-first, match: {first: pie}, feedback: Parts of what whole?, misconception: pie-for-trend}
    tests:
      - {name: model, answer: {order: [bars, line, pie]}, score: 1}
      - {name: pie, answer: {order: [pie, bars, line]}, score: 0, feedback: pie-first}
)"_s;

QString pickYaml(const QString &replaced = {}, const QString &by = {})
{
    QString yaml = chartsOfPick + u"exercises:\n"_s + smallExercise(u"pick"_s, u"chart.pick"_s, u"Which chart shows the trend?"_s, pickOwn) + u'\n'
        + smallExercise(u"rank"_s, u"chart.pick"_s, u"Put the best chart first."_s, rankOwn);
    Q_ASSERT_X(replaced.isEmpty() || yaml.contains(replaced), "pickYaml", qPrintable(replaced));
    return replaced.isEmpty() ? yaml : yaml.replace(replaced, by);
}

} // namespace

class TestChartPick : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();
    void optionsReadAsTheNamesOfTheirCharts();
    void derivedTestsAreThoseOfChoiceAndOrder();
    void emptyAnswersAreInvalid();
    void thePackHasNoFindings();
    void findings_data();
    void findings();

private:
    [[nodiscard]] Grade grade(const QString &id, const char *answer, const QString &language = u"en"_s)
    {
        return gradeAnswer({&*m_reading.pack, m_reading.pack->exercise(id), jsonObject(answer), 0, 0, language}, m_cache);
    }

    PackReading m_reading;
    GradingCache m_cache;
};

void TestChartPick::initTestCase()
{
    m_reading = readPack(smallPack(pickYaml(), u"texts:\n  charts/trend-line/title: {text: Décisions par année}\n"_s));
    QVERIFY(m_reading.pack);
    QVERIFY2(!hasErrors(m_reading.issues), qPrintable(ruleIds(m_reading.issues).join(u' ')));
}

void TestChartPick::answers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("feedback");
    QTest::addColumn<QString>("misconception");
    const auto add = [](const char *id, std::initializer_list<AnswerRow> rows) {
        for (const AnswerRow &row : rows)
            QTest::newRow(row.name) << QString::fromLatin1(id) << QByteArray(row.answer) << row.outcome << row.score << row.feedback << row.misconception;
    };
    add("pick", {
        {"the key", R"({"choice": "line"})", "full", 1},
        {"an option with a score", R"({"choice": "bars"})", "partial", 0.5, "choice:bars"},
        {"an option without one", R"({"choice": "pie"})", "partial", 0, "choice:pie", "pie-for-trend"},
        {"nothing", "{}", "invalid", -1, "answer.empty"},
        {"null", R"({"choice": null})", "invalid", -1, "answer.empty"},
        {"a chart that is not offered", R"({"choice": "trend-line"})", "invalid", -1, "answer.shape"},
        {"an order where one is asked for", R"({"order": ["line", "bars", "pie"]})", "invalid", -1, "answer.shape"},
    });
    // Ordered pairs: line before pie, bars before pie; line and bars may stand in any order.
    add("rank", {
        {"equals in any order", R"({"order": ["line", "bars", "pie"]})", "full", 1},
        {"one pair turned: (1 - 1) / 2", R"({"order": ["line", "pie", "bars"]})", "partial", 0, "item:pie"},
        {"anticipated: the pie first", R"({"order": ["pie", "line", "bars"]})", "partial", 0, "pie-first", "pie-for-trend"},
        {"no order", R"({"order": null})", "invalid", -1, "answer.empty"},
        {"one left out", R"({"order": ["pie", "line"]})", "invalid", -1, "answer.shape"},
        {"a choice where an order is asked for", R"({"choice": "line"})", "invalid", -1, "answer.shape"},
    });
}

void TestChartPick::answers()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, answer);
    const Grade given = grade(id, answer.constData());
    QTEST(outcomeWord(given.outcome), "outcome");
    QTEST(given.score.value_or(-1), "score");
    QTEST(given.feedback, "feedback");
    QTEST(given.misconception, "misconception");
}

void TestChartPick::optionsReadAsTheNamesOfTheirCharts()
{
    QCOMPARE(grade(u"pick"_s, R"({"choice": "line"})").read, u"Line chart: Decisions by year."_s);
    QVERIFY(grade(u"pick"_s, R"({"choice": "line"})", u"fr"_s).read.contains(u"Décisions par année"_s));
    const Grade turned = grade(u"rank"_s, R"({"order": ["line", "pie", "bars"]})");
    QVERIFY2(turned.messages.constLast().text.contains(u"Pie chart: Decisions by year."_s), qPrintable(turned.messages.constLast().text));
}

void TestChartPick::derivedTestsAreThoseOfChoiceAndOrder()
{
    const auto count = [this](const QString &id) {
        const Exercise &exercise = *m_reading.pack->exercise(id);
        return derivedTests(exercise, m_cache.prepared(*m_reading.pack, exercise, 0, u"en"_s)).size();
    };
    QCOMPARE(count(u"pick"_s), 3); // one an option
    QCOMPARE(count(u"rank"_s), 1); // the pair line and bars has no order of its own
}

void TestChartPick::emptyAnswersAreInvalid()
{
    for (const char *id : {"pick", "rank"}) {
        const Exercise &exercise = *m_reading.pack->exercise(QString::fromLatin1(id));
        for (const QJsonObject &answer : emptyAnswers(exercise))
            QCOMPARE(outcomeWord(gradeAnswer({&*m_reading.pack, &exercise, answer, 0, 0, u"en"_s}, m_cache).outcome), u"invalid"_s);
    }
}

void TestChartPick::thePackHasNoFindings()
{
    for (const Issue &issue : checkWholePack(smallPack(pickYaml())).issues)
        QVERIFY2(!issue.ruleId.startsWith(u"exercise.") && !issue.ruleId.startsWith(u"yaml."), qPrintable(issueLine(issue)));
}

void TestChartPick::findings_data()
{
    QTest::addColumn<QString>("replaced");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QString &replaced, const QString &by, const QString &rule) {
        QTest::newRow(name) << replaced << by << rule;
    };
    row("no such chart", u"chart: trend-pie, feedback"_s, u"chart: trend-cake, feedback"_s, u"exercise.chart.missing"_s);
    row("a key that no option has", u"{expect: line}"_s, u"{expect: lines}"_s, u"exercise.key.no-choice"_s);
    row("no key", u"{expect: line}"_s, u"{}"_s, u"exercise.key.missing"_s);
    row("two options with the score 1", u"chart: trend-bars, score: 0.5"_s, u"chart: trend-bars, score: 1"_s, u"exercise.key.no-choice"_s);
    row("a key with less than 1", u"chart: trend-line, score: 1"_s, u"chart: trend-line, score: 0.5"_s, u"exercise.key.no-choice"_s);
    row("two options", u"        - {id: bars, chart: trend-bars, score: 0.5, feedback: Bars compare single years.}\n"_s, u""_s, u"exercise.choice.few"_s);
    row("the same chart twice", u"chart: trend-bars, score"_s, u"chart: trend-pie, score"_s, u"exercise.choice.duplicate-text"_s);
    row("the same id twice", u"id: bars, chart: trend-bars, score"_s, u"id: pie, chart: trend-bars, score"_s, u"yaml.value"_s);
    row("a wrong option without feedback", u", feedback: Bars compare single years."_s, u""_s, u"exercise.choice.no-feedback"_s);
    row("an order that leaves one out", u"[[line, bars], pie]"_s, u"[line, pie]"_s, u"exercise.key.error"_s);
    row("a chart in place that draws nothing", u"{id: bars, chart: trend-bars, score"_s, u"{id: bars, chart: {data: {name: permits}, mark: bar, encoding: {x: {field: nothing, type: nominal}}}, score"_s, u"chart.field.missing"_s);
    row("an unknown key of an option", u"{id: bars, chart: trend-bars, score"_s, u"{id: bars, text: Bars, chart: trend-bars, score"_s, u"yaml.key-unknown"_s);
}

void TestChartPick::findings()
{
    QFETCH(const QString, replaced);
    QFETCH(const QString, by);
    QFETCH(const QString, rule);
    const QStringList rules = ruleIds(checkWholePack(smallPack(pickYaml(replaced, by))).issues);
    QVERIFY2(rules.contains(rule), qPrintable(rules.join(u' ')));
}

QTEST_GUILESS_MAIN(TestChartPick)
#include "test_chartpick.moc"
