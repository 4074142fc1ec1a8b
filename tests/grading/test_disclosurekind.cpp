// SPDX-License-Identifier: GPL-3.0-or-later
#include "workpack.h"

#include "grading/kinds/disclosureaudit.h"

#include <random>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// disclosure (exercises.md 4.23) on a table of 3 × 3 counts:
///      A   B   C | total
///  x   3  20  17 |  40
///  y  12   4  15 |  31
///  z  30  25  11 |  66
///     45  49  43 | 137
class TestDisclosure : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();
    void messages_data();
    void messages();
    void boundsEqualThoseOfEveryPossibleTable();
    void withoutTotalsNothingFollows();
    void attackGoesStepByStep();
    void keyProblems_data();
    void keyProblems();

private:
    std::unique_ptr<KindGrader> m_grader;
};

namespace {

const char *const countsJson = R"({
  "name": "counts", "title": "Counts", "licenses": [{"name": "CC-BY-4.0"}],
  "chartroom": {"fictional": true, "sensitivity": "public"},
  "resources": [{"name": "counts", "path": "counts.csv", "schema": {"fields": [
      {"name": "office", "title": "Office", "type": "string", "chartroom": {"level": "nominal"}},
      {"name": "reason", "title": "Reason", "type": "string", "chartroom": {"level": "nominal"}},
      {"name": "n", "title": "Cases", "type": "integer", "chartroom": {"level": "ratio", "unit": "cases"}}]}}]
})";

const char *const countsCsv = "office,reason,n\nx,A,3\nx,B,20\nx,C,17\ny,A,12\ny,B,4\ny,C,15\nz,A,30\nz,B,25\nz,C,11\n";

const char *const block = R"({"suppress": [{"office": "x", "reason": "A"}, {"office": "x", "reason": "B"},
                                           {"office": "y", "reason": "A"}, {"office": "y", "reason": "B"}]})";

QByteArray countsExercise(const char *id, const char *uuidEnd, const QByteArray &response, const QByteArray &grading,
                          const QByteArray &model, const QByteArray &table = "counts")
{
    return QByteArray("  - id: ") + id + "\n    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9" + uuidEnd
        + "\n    rev: 1\n    kind: disclosure\n    prompt: Make it safe.\n    data: counts\n    competencies: {D1: 1}\n"
          "    difficulty: 2\n    response:\n      table: {expr: '" + table + "'}\n      " + response + "\n    grading: "
        + grading + "\n    explanation: Done.\n    tests:\n      - {name: model, score: 1, answer: " + model + "}\n";
}

PackSource countsSource()
{
    const QByteArray exercises = "exercises:\n"
        + countsExercise("hide", "d01", "totals: true", "{threshold: 5}", block)
        + countsExercise("merge", "d02", "totals: true", "{threshold: 5}", R"({merge: {reason: [[A, B]]}})")
        + countsExercise("no-totals", "d03", "totals: false", "{threshold: 5}",
                         R"({suppress: [{office: x, reason: A}, {office: y, reason: B}]})")
        + countsExercise("only-merge", "d04", "actions: [merge]", "{threshold: 5}", R"({merge: {reason: [[A, B]]}})")
        + countsExercise("wide", "d05", "totals: true", "{threshold: 5, width: 16}", block)
        + countsExercise("zeros-safe", "d06", "totals: true", "{threshold: 5}", "{}",
                         R"(counts | add(if(n < 5, 0, n) as m) | pick(office, reason, m))")
        + countsExercise("zeros-tell", "d07", "totals: true", "{threshold: 5, zerosSafe: false}", block,
                         R"(counts | add(if(n < 5, 0, n) as m) | pick(office, reason, m))")
        + countsExercise("absent-is-zero", "d08", "totals: true", "{threshold: 5}", "{}", "counts | where(n > 4)")
        + countsExercise("no-threshold", "d09", "totals: true", "{width: 3}", "{}")
        + countsExercise("no-rows", "d10", "totals: true", "{threshold: 5}", "{}", "counts | where(n > 400)")
        + countsExercise("two-columns", "d11", "totals: true", "{threshold: 5}", "{}", "counts | pick(office, n)")
        + countsExercise("twice-the-same", "d12", "totals: true", "{threshold: 5}", "{}", "counts | append(counts)");
    return workSource(exercises, u"counts"_s, countsJson, {{u"counts.csv"_s, countsCsv}});
}

CountTable tableOf(const QList<QList<double>> &counts)
{
    CountTable table;
    for (int row = 0; row < counts.size(); ++row)
        table.rows.values.append({u"r%1"_s.arg(row), {u"r%1"_s.arg(row)}});
    for (int column = 0; column < counts.constFirst().size(); ++column)
        table.columns.values.append({u"c%1"_s.arg(column), {u"c%1"_s.arg(column)}});
    table.counts = counts;
    return table;
}

/// Tries every table whose hidden cells lie between 0 and a limit and keeps those that agree with what is visible.
class EveryTable
{
public:
    EveryTable(const CountTable &table, const QSet<CountPlace> &hidden, int limit)
        : m_truth(table), m_table(table), m_hidden(hidden), m_limit(limit)
    {
        for (const CountPlace &place : table.places(false)) {
            if (hidden.contains(place))
                m_open.append(place);
        }
        fill(0);
    }
    QHash<CountPlace, std::pair<double, double>> ranges;

private:
    void fill(qsizetype at)
    {
        if (at == m_open.size()) {
            note();
            return;
        }
        for (int value = 0; value <= m_limit; ++value) {
            m_table.counts[m_open.at(at).row][m_open.at(at).column] = value;
            fill(at + 1);
        }
    }
    void note()
    {
        for (const CountPlace &place : m_table.places(true)) {
            if (!m_hidden.contains(place) && m_table.at(place) != m_truth.at(place))
                return;
        }
        for (const CountPlace &place : std::as_const(m_hidden)) {
            const double value = m_table.at(place);
            auto [low, high] = ranges.value(place, {value, value});
            ranges.insert(place, {std::min(low, value), std::max(high, value)});
        }
    }

    const CountTable &m_truth;
    CountTable m_table;
    QSet<CountPlace> m_hidden;
    QList<CountPlace> m_open;
    int m_limit;
};

} // namespace

void TestDisclosure::initTestCase()
{
    m_grader = std::make_unique<KindGrader>(countsSource());
    QCOMPARE(m_grader->problems(), QString());
}

void TestDisclosure::answers_data()
{
    QTest::addColumn<GradedRow>("row");
    const GradedRow rows[] = {
        {"the model", "hide", block, "full", 1},
        {"nothing sent", "hide", "{}", "invalid", -1, "answer.unchanged"},
        {"nothing done", "hide", R"({"suppress": [], "merge": {}})", "invalid", -1, "answer.unchanged"},
        {"a merge of one value does nothing", "hide", R"({"merge": {"reason": [["A"]]}})", "invalid", -1, "answer.unchanged"},
        {"unknown office", "hide", R"({"suppress": [{"office": "w", "reason": "A"}]})", "invalid", -1, "answer.shape"},
        {"unknown field", "hide", R"({"suppress": [{"place": "x"}]})", "invalid", -1, "answer.shape"},
        {"unknown key", "hide", R"({"round": 5})", "invalid", -1, "answer.shape"},
        {"suppress is no list", "hide", R"({"suppress": {"office": "x"}})", "invalid", -1, "answer.shape"},
        {"merge of an unknown field", "hide", R"({"merge": {"n": [["A", "B"]]}})", "invalid", -1, "answer.shape"},
        {"merge of an unknown value", "hide", R"({"merge": {"reason": [["A", "D"]]}})", "invalid", -1, "answer.shape"},
        {"a value in two merges", "hide", R"({"merge": {"reason": [["A", "B"], ["B", "C"]]}})", "invalid", -1, "answer.shape"},
        {"the old label after a merge", "merge", R"({"merge": {"reason": [["A", "B"]]}, "suppress": [{"office": "x", "reason": "A"}]})", "invalid", -1, "answer.shape"},
        {"a total without totals", "no-totals", R"({"suppress": [{"office": "x"}]})", "invalid", -1, "answer.shape"},
        {"an action that is not offered", "only-merge", block, "invalid", -1, "answer.shape"},

        {"one small cell left", "hide", R"({"suppress": [{"office": "x", "reason": "A"}]})", "partial", 0, "small-cells"},
        {"primary suppression only", "hide", R"({"suppress": [{"office": "x", "reason": "A"}, {"office": "y", "reason": "B"}]})", "partial", 0, "protected"},
        {"four of five protected", "hide", R"({"suppress": [{"office": "x", "reason": "A"}, {"office": "x", "reason": "B"}, {"office": "y", "reason": "A"}, {"office": "y", "reason": "B"}, {"office": "z", "reason": "C"}]})", "partial", 0.4, "protected"},
        {"a hidden total that follows counts too", "hide", R"({"suppress": [{"office": "x", "reason": "A"}, {"office": "x", "reason": "B"}, {"office": "y", "reason": "A"}, {"office": "y", "reason": "B"}, {"office": "z"}]})", "partial", 0.4, "protected"},
        {"everything hidden: 4 of 9 lost would do", "hide", R"({"suppress": [{"office": "x", "reason": "A"}, {"office": "x", "reason": "B"}, {"office": "x", "reason": "C"}, {"office": "y", "reason": "A"}, {"office": "y", "reason": "B"}, {"office": "y", "reason": "C"}, {"office": "z", "reason": "A"}, {"office": "z", "reason": "B"}, {"office": "z", "reason": "C"}]})", "partial", 0.8333, "loss"},
        {"a merge loses 3 of 9, less than the model", "hide", R"({"merge": {"reason": [["A", "B"]]}})", "full", 1},
        {"hiding 4 where merging loses 3", "merge", block, "partial", 0.925, "loss"},
        {"the same cell twice counts once", "hide", R"({"suppress": [{"office": "x", "reason": "A"}, {"office": "x", "reason": "A"}, {"office": "x", "reason": "B"}, {"office": "y", "reason": "A"}, {"office": "y", "reason": "B"}]})", "full", 1},
        {"a merged cell hidden by its label", "merge", R"({"merge": {"reason": [["A", "B"]]}, "suppress": [{"office": "x", "reason": "A + B"}]})", "partial", 0, "protected"},
        {"the label in the other order", "merge", R"({"merge": {"reason": [["B", "A"]]}, "suppress": [{"office": "x", "reason": "A + B"}]})", "partial", 0, "protected"},
        {"the grand total alone follows", "merge", R"({"merge": {"reason": [["A", "B"]]}, "suppress": [{}]})", "partial", 0, "protected"},
        {"without totals primary suppression is safe", "no-totals", R"({"suppress": [{"office": "x", "reason": "A"}, {"office": "y", "reason": "B"}]})", "full", 1},
        {"spans of 15 where 16 are asked", "wide", block, "partial", 0, "protected"},
        {"zeros are safe", "zeros-safe", "{}", "full", 1},
        {"zeros tell when the author says so", "zeros-tell", "{}", "invalid", -1, "answer.unchanged"},
        {"a combination that does not occur is zero", "absent-is-zero", "{}", "full", 1},
    };
    for (const GradedRow &row : rows)
        QTest::newRow(row.name) << row;
}

void TestDisclosure::answers()
{
    QFETCH(const GradedRow, row);
    m_grader->check(row);
}

void TestDisclosure::messages_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    const QByteArray primary = R"({"suppress": [{"office": "x", "reason": "A"}, {"office": "y", "reason": "B"}]})";
    QTest::newRow("small cell") << QByteArray(R"({"suppress": [{"office": "x", "reason": "A"}]})") << u"en"_s
                                << u"A visible number below 5 is left."_s;
    QTest::newRow("equation") << primary << u"en"_s
                              << u"The hidden cell x, A can be computed: 40 \u2212 20 \u2212 17 = 3."_s;
    QTest::newRow("equation in French") << primary << u"fr"_s
                                        << u"La cellule masquée x, A peut être calculée\u00a0: 40 \u2212 20 \u2212 17 = 3."_s;
    QTest::newRow("equation of a total") << QByteArray(R"({"merge": {"reason": [["A", "B"]]}, "suppress": [{}]})") << u"en"_s
                                         << u"The hidden cell grand total can be computed: 94 + 43 = 137."_s;
}

void TestDisclosure::messages()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, language);
    QTEST(lastText(m_grader->grade(u"hide"_s, jsonObject(answer.constData()), language)), "text");
}

void TestDisclosure::boundsEqualThoseOfEveryPossibleTable()
{
    std::mt19937 random(11);
    constexpr int limit = 14; // hidden cells of the tables below are at most 4, sums of a row at most 12
    for (int turn = 0; turn < 150; ++turn) {
        QList<QList<double>> counts;
        const int rows = 2 + static_cast<int>(random() % 2);
        for (int row = 0; row < rows; ++row) {
            counts.append(QList<double>());
            for (int column = 0; column < 3; ++column)
                counts.last().append(static_cast<double>(random() % 5));
        }
        const CountTable table = tableOf(counts);
        QSet<CountPlace> hidden;
        int cells = 0;
        for (const CountPlace &place : table.places(true)) {
            const bool isCell = !table.isTotal(place);
            if (random() % (isCell ? 2 : 5) == 0 && (!isCell || cells < 4)) {
                hidden.insert(place);
                cells += isCell ? 1 : 0;
            }
        }
        const EveryTable every(table, hidden, limit);
        for (const HiddenBounds &bounds : hiddenBounds(table, hidden, true)) {
            const auto [low, high] = every.ranges.value(bounds.place);
            QCOMPARE(bounds.low, low);
            if (bounds.high)
                QCOMPARE(*bounds.high, high);
            else
                QVERIFY(high >= limit); // without limit: it reaches whatever limit is set
        }
    }
}

void TestDisclosure::withoutTotalsNothingFollows()
{
    const QList<HiddenBounds> bounds = hiddenBounds(tableOf({{1, 2}, {3, 4}}), {{0, 1}}, false);
    QCOMPARE(bounds, (QList<HiddenBounds>{{{0, 1}, 0, {}}}));
}

/// The staircase of the mock: one cell opens a column, which opens the last cell.
void TestDisclosure::attackGoesStepByStep()
{
    const CountTable table = tableOf({{22, 19, 3}, {12, 4, 6}, {9, 7, 8}});
    const QList<AttackStep> steps = attackSteps(table, {{0, 2}, {1, 1}, {1, 2}}, true);
    QStringList equations;
    for (const AttackStep &step : steps)
        equations << equationText(table, step, u"en"_s);
    QCOMPARE(equations, (QStringList{u"44 \u2212 22 \u2212 19 = 3"_s, u"30 \u2212 19 \u2212 7 = 4"_s, u"17 \u2212 3 \u2212 8 = 6"_s}));
}

void TestDisclosure::keyProblems_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("rule");
    QTest::newRow("no threshold") << u"no-threshold"_s << u"exercise.key.missing"_s;
    QTest::newRow("no rows") << u"no-rows"_s << u"exercise.key.missing-value"_s;
    QTest::newRow("one key only") << u"two-columns"_s << u"exercise.key.error"_s;
    QTest::newRow("a pair of keys twice") << u"twice-the-same"_s << u"exercise.key.error"_s;
}

void TestDisclosure::keyProblems()
{
    QFETCH(const QString, id);
    const PreparedExercise &prepared = m_grader->cache().prepared(m_grader->pack(), m_grader->exercise(id), 0, u"en"_s);
    QVERIFY(!prepared.isGradable());
    QTEST(prepared.problems.constFirst().ruleId, "rule");
}

QTEST_GUILESS_MAIN(TestDisclosure)
#include "test_disclosurekind.moc"
