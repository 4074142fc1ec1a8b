// SPDX-License-Identifier: GPL-3.0-or-later
#include "workpack.h"

#include "chart/textslots.h"
#include "grading/kinds/linkengine.h"

#include <QElapsedTimer>
#include <algorithm>
#include <random>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// linkage (exercises.md 4.24): scores by hand on two small lists, the engine against a naive comparison of every
/// pair, and its time on 2 × 2,000 rows.
class TestLinkage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();
    void messages_data();
    void messages();
    void gapComparesLargeGroups_data();
    void gapComparesLargeGroups();
    void distance_data();
    void distance();
    void engineEqualsNaiveComparison_data();
    void engineEqualsNaiveComparison();
    void fourMillionPairsAreQuick();
    void keyProblems_data();
    void keyProblems();

private:
    std::unique_ptr<KindGrader> m_grader;
};

namespace {

// True pairs: 1-A, 2-B, 3-C, 4-D. Surnames exactly: 1-A, 3-C; after N also 2-B (accent, case). 5 and E share a surname
// by chance. Births: 1-A, 2-B, 3-C, 4-D equal; 5-E another day of the same year.
const char *const leftCsv = "a_id,surname,birth\n1,Tremblay,1980-01-05\n2,Bélanger,1975-06-30\n3,Roy,1990-12-01\n"
                            "4,Gagnon,2001-03-14\n5,Roy,1966-08-09\n";
const char *const rightCsv = "b_id,last_name,birth_date\nA,Tremblay,1980-01-05\nB,BELANGER,1975-06-30\nC,Roy,1990-12-01\n"
                             "D,,2001-03-14\nE,Roy,1966-01-02\n";
const char *const truthCsv = "a_id,b_id\n1,A\n2,B\n3,C\n4,D\n4,D\n";

const char *const listsJson = R"({
  "name": "lists", "title": "Lists", "licenses": [{"name": "CC-BY-4.0"}],
  "chartroom": {"fictional": true, "sensitivity": "personal"},
  "resources": [
    {"name": "left", "path": "left.csv", "schema": {"fields": [
      {"name": "a_id", "title": "Number", "type": "string", "chartroom": {"level": "nominal"}},
      {"name": "surname", "title": "Surname", "type": "string", "chartroom": {"level": "nominal"}},
      {"name": "birth", "title": "Birth", "type": "date", "chartroom": {"level": "temporal"}}]}},
    {"name": "right", "path": "right.csv", "schema": {"fields": [
      {"name": "b_id", "title": "Number", "type": "string", "chartroom": {"level": "nominal"}},
      {"name": "last_name", "title": "Last name", "type": "string", "chartroom": {"level": "nominal"}},
      {"name": "birth_date", "title": "Birth", "type": "date", "chartroom": {"level": "temporal"}}]}},
    {"name": "truth", "path": "truth.csv", "chartroom": {"role": "truth"}, "schema": {"fields": [
      {"name": "a_id", "title": "Left", "type": "string", "chartroom": {"level": "nominal"}},
      {"name": "b_id", "title": "Right", "type": "string", "chartroom": {"level": "nominal"}}]}}]
})";

QByteArray linkExercise(const char *id, const char *uuidEnd, const QByteArray &grading, const QByteArray &more = {})
{
    return QByteArray("  - id: ") + id + "\n    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9" + uuidEnd
        + "\n    rev: 1\n    kind: linkage\n    prompt: Link the lists.\n    data: [lists/left, lists/right]\n"
          "    competencies: {D2: 1}\n    difficulty: 3\n    response:\n"
          "      fields: [[surname, last_name], [birth, birth_date]]\n      thresholds: [0.5, 0.6, 1]\n" + more
        + "    grading: " + grading + "\n    explanation: Done.\n    tests:\n      - {name: model, score: 1, answer: {}}\n";
}

PackSource listsSource()
{
    const QByteArray truth = "truth: {expr: '`lists/truth` | pick(a_id, b_id)'}, keys: [a_id, b_id]";
    const QByteArray exercises = "exercises:\n"
        + linkExercise("link", "f01", "{" + truth + ", precision: 0.8, recall: 0.75}")
        + linkExercise("exact-only", "f02", "{" + truth + ", precision: 0.8, recall: 0.75}", "      compare: [exact]\n")
        + linkExercise("no-truth", "f03", "{keys: [a_id, b_id], precision: 0.8, recall: 0.75}")
        + linkExercise("empty-truth", "f04", "{truth: {expr: '`lists/truth` | where(a_id = \"9\")'}, keys: [a_id, b_id], precision: 0.8, recall: 0.75}")
        + linkExercise("wrong-key", "f05", "{truth: {expr: '`lists/truth`'}, keys: [id, b_id], precision: 0.8, recall: 0.75}");
    return workSource(exercises, u"lists"_s, listsJson,
                      {{u"left.csv"_s, leftCsv}, {u"right.csv"_s, rightCsv}, {u"truth.csv"_s, truthCsv}});
}

/// Distance by its definition, without a limit: the full table of Damerau and Levenshtein.
int naiveDistance(const QString &a, const QString &b)
{
    std::vector<std::vector<int>> d(static_cast<size_t>(a.size()) + 1, std::vector<int>(static_cast<size_t>(b.size()) + 1));
    for (size_t i = 0; i < d.size(); ++i) {
        for (size_t j = 0; j < d[0].size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = static_cast<int>(i + j);
                continue;
            }
            const auto x = static_cast<qsizetype>(i) - 1;
            const auto y = static_cast<qsizetype>(j) - 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a.at(x) == b.at(y) ? 0 : 1)});
            if (x > 0 && y > 0 && a.at(x) == b.at(y - 1) && a.at(x - 1) == b.at(y))
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d.back().back();
}

bool naiveAgreement(const Scalar &a, const Scalar &b, const QString &compare)
{
    const QString na = normalizedText(canonicalText(a));
    const QString nb = normalizedText(canonicalText(b));
    if (compare == u"exact")
        return equalScalars(a, b);
    if (compare == u"loose")
        return na == nb;
    if (compare == u"initial")
        return na.left(1) == nb.left(1);
    if (compare == u"year")
        return std::holds_alternative<QDate>(a) && std::get<QDate>(a).year() == std::get<QDate>(b).year();
    return 1.0 - static_cast<double>(naiveDistance(na, nb)) / static_cast<double>(std::max<qsizetype>(1, std::max(na.size(), nb.size()))) >= 0.8 - 1e-12;
}

struct NaiveLink {
    double score = 0;
    int left = 0;
    int right = 0;
};

QList<RowPair> naiveLinks(const Table &left, const Table &right, const QList<FieldPair> &pairs, const LinkRules &rules)
{
    QList<NaiveLink> all;
    for (int l = 0; l < left.rowCount(); ++l) {
        for (int r = 0; r < right.rowCount(); ++r) {
            int agreed = 0;
            int present = 0;
            for (const LinkComparison &comparison : rules.comparisons) {
                const Scalar a = left.at(l, left.columnIndex(pairs.at(comparison.pair).left));
                const Scalar b = right.at(r, right.columnIndex(pairs.at(comparison.pair).right));
                if (isMissing(a) || isMissing(b))
                    continue;
                present += comparison.weight;
                agreed += naiveAgreement(a, b, comparison.compare) ? comparison.weight : 0;
            }
            const double score = present == 0 ? 0 : static_cast<double>(agreed) / present;
            if (score + 1e-9 >= rules.threshold)
                all.append({score, l, r});
        }
    }
    if (rules.oneToOne)
        std::stable_sort(all.begin(), all.end(), [](const NaiveLink &a, const NaiveLink &b) { return a.score > b.score; });
    QSet<int> lefts;
    QSet<int> rights;
    QList<RowPair> links;
    for (const NaiveLink &link : std::as_const(all)) {
        if (rules.oneToOne && (lefts.contains(link.left) || rights.contains(link.right)))
            continue;
        lefts.insert(link.left);
        rights.insert(link.right);
        links.append({link.left, link.right});
    }
    std::sort(links.begin(), links.end(), [](const RowPair &a, const RowPair &b) { return std::pair(a.left, a.right) < std::pair(b.left, b.right); });
    return links;
}

/// A list of people with typing mistakes, gaps and repeated names.
Table people(int rows, unsigned seed, int names)
{
    static const QStringList syllables{u"Tre"_s, u"Bé"_s, u"Gag"_s, u"Mac"_s, u"Sing"_s, u"lan"_s, u"non"_s, u"don"_s, u"ald"_s, u"ger"_s};
    std::mt19937 random(seed);
    QList<QList<Scalar>> cells;
    for (int row = 0; row < rows; ++row) {
        std::mt19937 name(static_cast<unsigned>(random() % static_cast<unsigned>(names)));
        QString surname;
        for (int i = 0; i < 3; ++i)
            surname += syllables.at(static_cast<int>(name() % 10));
        if (random() % 5 == 0)
            surname[static_cast<int>(random() % static_cast<unsigned>(surname.size()))] = u'x';
        const QDate birth(1950 + static_cast<int>(name() % 50), 1 + static_cast<int>(name() % 12), 1 + static_cast<int>(name() % 28));
        cells.append({surname, random() % 9 == 0 ? Scalar() : Scalar(birth), Scalar(static_cast<double>(name() % 20))});
    }
    return Table::fromRows({plainField(u"surname"_s, ValueType::Text), plainField(u"birth"_s, ValueType::Date),
                            plainField(u"ward"_s, ValueType::Number)}, cells);
}

const QList<FieldPair> peoplePairs{{u"surname"_s, u"surname"_s, {}}, {u"birth"_s, u"birth"_s, {}}, {u"ward"_s, u"ward"_s, {}}};

} // namespace

void TestLinkage::initTestCase()
{
    m_grader = std::make_unique<KindGrader>(listsSource());
    QCOMPARE(m_grader->problems(), QString());
}

void TestLinkage::answers_data()
{
    QTest::addColumn<GradedRow>("row");
#define SURNAME(how) R"({"left": "surname", "right": "last_name", "compare": ")" how R"(", "weight": 1})"
#define BIRTH(how) R"({"left": "birth", "right": "birth_date", "compare": ")" how R"(", "weight": 1})"
    const GradedRow rows[] = {
        // All four true pairs, nothing else.
        {"equal births", "link", R"({"fields": [)" BIRTH("exact") R"(], "threshold": 1, "oneToOne": false})", "full", 1},
        {"nothing sent", "link", "{}", "invalid", -1, "answer.empty"},
        {"no field", "link", R"({"fields": [], "threshold": 1, "oneToOne": true})", "invalid", -1, "answer.empty"},
        {"a pair of fields that is not offered", "link", R"({"fields": [{"left": "surname", "right": "birth_date", "compare": "exact", "weight": 1}], "threshold": 1})", "invalid", -1, "answer.shape"},
        {"weight 6", "link", R"({"fields": [{"left": "birth", "right": "birth_date", "compare": "exact", "weight": 6}], "threshold": 1})", "invalid", -1, "answer.shape"},
        {"half a weight", "link", R"({"fields": [{"left": "birth", "right": "birth_date", "compare": "exact", "weight": 1.5}], "threshold": 1})", "invalid", -1, "answer.shape"},
        {"comparison that is not offered", "exact-only", R"({"fields": [)" BIRTH("year") R"(], "threshold": 1})", "invalid", -1, "answer.shape"},
        {"threshold that is not offered", "link", R"({"fields": [)" BIRTH("exact") R"(], "threshold": 0.7})", "invalid", -1, "answer.shape"},
        {"unknown key", "link", R"({"fields": [], "rule": 1})", "invalid", -1, "answer.shape"},
        {"oneToOne is no word", "link", R"({"fields": [], "oneToOne": "yes"})", "invalid", -1, "answer.shape"},
        // Year: 1-A 2-B 3-C 4-D and 5-E. P = 4/5 = 0.8, R = 1: both targets are reached.
        {"equal years", "link", R"({"fields": [)" BIRTH("year") R"(], "threshold": 1})", "full", 1},
        // Surname exactly: 1-A, 3-C, 3-E, 5-C, 5-E. P = 2/5 of 0.8 = 0.5; R = 2/4 of 0.75 = 2/3. Mean 7/12.
        {"equal surnames", "link", R"({"fields": [)" SURNAME("exact") R"(], "threshold": 1})", "partial", 0.5833, "precision"},
        // After N also 2-B: P = 3/6 of 0.8 = 0.625, R = 3/4 of 0.75 = 1. Mean 0.8125.
        {"surnames after normalisation", "link", R"({"fields": [)" SURNAME("loose") R"(], "threshold": 1})", "partial", 0.8125, "precision"},
        // One to one: 1-A, 2-B, 3-C (before 3-E), 5-E. P = 3/4 of 0.8 = 0.9375, R = 1. Mean 0.96875.
        {"one to one takes the first of equal scores", "link", R"({"fields": [)" SURNAME("loose") R"(], "threshold": 1, "oneToOne": true})", "partial", 0.9688, "precision"},
        // Both fields, threshold 0.5: births 1-A 2-B 3-C 4-D (D has no surname: 1/1) and surnames 3-E, 5-C, 5-E at 1/2.
        // P = 4/7 of 0.8 = 5/7, R = 1. Mean 6/7.
        {"a missing value is left out", "link", R"({"fields": [)" SURNAME("exact") "," BIRTH("exact") R"(], "threshold": 0.5})", "partial", 0.8571, "precision"},
        // Threshold 1: 1-A, 3-C, 4-D. P = 1, R = 3/4: full.
        {"both must agree", "link", R"({"fields": [)" SURNAME("exact") "," BIRTH("exact") R"(], "threshold": 1})", "full", 1},
        // Weight 3 on births: 2-B has 3/4 = 0.75 ≥ 0.6; 3-E has 1/4. Links: the four true pairs.
        {"weights count", "link", R"({"fields": [)" SURNAME("exact") R"(, {"left": "birth", "right": "birth_date", "compare": "exact", "weight": 3}], "threshold": 0.6})", "full", 1},
        {"the same comparison twice counts once", "link", R"({"fields": [)" SURNAME("exact") "," SURNAME("exact") "," BIRTH("exact") R"(], "threshold": 1})", "full", 1},
        {"no surname is a year", "link", R"({"fields": [)" SURNAME("year") R"(], "threshold": 1})", "invalid", -1, "linkage.none"},
    };
    for (const GradedRow &row : rows)
        QTest::newRow(row.name) << row;
}

void TestLinkage::answers()
{
    QFETCH(const GradedRow, row);
    m_grader->check(row);
}

void TestLinkage::messages_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("precision counts what was linked") << QByteArray(R"({"fields": [)" SURNAME("exact") R"(], "threshold": 1})") << u"en"_s
                                                      << u"3 of 5 links join different records."_s;
    QTest::newRow("precision in French") << QByteArray(R"({"fields": [)" SURNAME("exact") R"(], "threshold": 1})") << u"fr"_s
                                         << u"3 des 5 liens réunissent des fiches différentes."_s;
    // One to one by surname exactly: 1-A, 3-C, 5-E: P = 2/3 of 0.8 = 0.8333, R = 2/4 of 0.75 = 0.6667: recall is worse.
    QTest::newRow("the lowest ratio speaks") << QByteArray(R"({"fields": [)" SURNAME("exact") R"(], "threshold": 1, "oneToOne": true})") << u"en"_s
                                             << u"Many true pairs are not found."_s;
}

void TestLinkage::messages()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, language);
    QTEST(lastText(m_grader->grade(u"link"_s, jsonObject(answer.constData()), language)), "text");
}

void TestLinkage::gapComparesLargeGroups_data()
{
    QTest::addColumn<int>("newcomers");
    QTest::addColumn<int>("spelledOtherwise");
    QTest::addColumn<double>("max");
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("feedback");
    // 20 others are all linked; of the newcomers the ones spelled otherwise are not. Targets 0 leave only the gap open.
    QTest::newRow("4 of 10 lost: gap 0.4 of 0.1 allowed") << 10 << 4 << 0.1 << 0.75 << u"gap"_s;   // (1 + 1 + 0.25) / 3
    QTest::newRow("1 of 10 lost: gap 0.1 is allowed") << 10 << 1 << 0.1 << 1.0 << QString();
    QTest::newRow("a group of 9 is too small to compare") << 9 << 9 << 0.1 << 1.0 << QString();
    QTest::newRow("no gap allowed, none there") << 10 << 0 << 0.0 << 1.0 << QString();
}

void TestLinkage::gapComparesLargeGroups()
{
    QFETCH(const int, newcomers);
    QFETCH(const int, spelledOtherwise);
    QFETCH(const double, max);
    QByteArray left = "a_id,surname,birth\n";
    QByteArray right = "b_id,last_name,birth_date\n";
    QByteArray truth = "a_id,b_id\n";
    for (int i = 0; i < 20 + newcomers; ++i) {
        const QByteArray number = QByteArray::number(i);
        const bool isLost = i >= 20 && i < 20 + spelledOtherwise;
        // The group is the birth column here: two dates, one for each group.
        left += number + ",Name" + number + (i < 20 ? ",1980-01-01\n" : ",1990-01-01\n");
        right += number + (isLost ? ",Other" : ",Name") + number + ",1980-01-01\n";
        truth += number + "," + number + "\n";
    }
    const QByteArray grading = "{truth: {expr: '`lists/truth`'}, keys: [a_id, b_id], precision: 0, recall: 0, gap: {field: birth, max: "
        + QByteArray::number(max) + "}}";
    KindGrader grader(workSource("exercises:\n" + linkExercise("link", "f01", grading), u"lists"_s, listsJson,
                                 {{u"left.csv"_s, left}, {u"right.csv"_s, right}, {u"truth.csv"_s, truth}}));
    QCOMPARE(grader.problems(), QString());
    const Grade grade = grader.grade(u"link"_s, jsonObject(R"({"fields": [)" SURNAME("exact") R"(], "threshold": 1})"));
    QTEST(grade.score.value_or(-1), "score");
    QTEST(grade.feedback, "feedback");
}

void TestLinkage::distance_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("edits");
    QTest::newRow("equal") << u"roy"_s << u"roy"_s << 0;
    QTest::newRow("swap of neighbours is one") << u"tremblay"_s << u"trembaly"_s << 1;
    QTest::newRow("insert") << u"gagnon"_s << u"gagnnon"_s << 1;
    QTest::newRow("two substitutions") << u"macdonald"_s << u"mecdonold"_s << 2;
    QTest::newRow("swapped ends are two swaps apart at most") << u"ca"_s << u"abc"_s << 3; // no edit inside a swap
    QTest::newRow("empty") << QString() << u"abc"_s << 3;
}

void TestLinkage::distance()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QFETCH(const int, edits);
    QCOMPARE(alignmentDistance(a, b, 99), edits);
    QCOMPARE(naiveDistance(a, b), edits);
    for (int most = 0; most < 4; ++most)
        QCOMPARE(alignmentDistance(a, b, most) > most, edits > most);
}

void TestLinkage::engineEqualsNaiveComparison_data()
{
    QTest::addColumn<LinkRules>("rules");
    QTest::newRow("exact") << LinkRules{{{0, u"exact"_s, 1}}, 1, false};
    QTest::newRow("similar") << LinkRules{{{0, u"similar"_s, 1}}, 1, false};
    QTest::newRow("similar, one to one") << LinkRules{{{0, u"similar"_s, 1}}, 1, true};
    QTest::newRow("similar and year") << LinkRules{{{0, u"similar"_s, 2}, {1, u"year"_s, 1}}, 0.6, true};
    QTest::newRow("initial, year, ward") << LinkRules{{{0, u"initial"_s, 1}, {1, u"year"_s, 3}, {2, u"exact"_s, 5}}, 0.5, false};
    QTest::newRow("the same with one to one") << LinkRules{{{0, u"initial"_s, 1}, {1, u"year"_s, 3}, {2, u"exact"_s, 5}}, 0.5, true};
    QTest::newRow("loose and exact birth") << LinkRules{{{0, u"loose"_s, 4}, {1, u"exact"_s, 3}}, 0.8, false};
    QTest::newRow("threshold 0 links everything") << LinkRules{{{1, u"exact"_s, 1}}, 0, false};
}

void TestLinkage::engineEqualsNaiveComparison()
{
    QFETCH(const LinkRules, rules);
    for (unsigned seed = 1; seed <= 3; ++seed) {
        const Table left = people(60, seed, 40);
        const Table right = people(50, seed + 100, 40);
        const QList<RowPair> expected = naiveLinks(left, right, peoplePairs, rules);
        std::vector<RowPair> all;
        for (int l = 0; l < left.rowCount(); ++l) {
            for (int r = 0; r < right.rowCount(); ++r)
                all.push_back({l, r});
        }
        const LinkResult result = LinkEngine(left, right, peoplePairs).link(rules, all, static_cast<int>(all.size()));
        QCOMPARE(result.first, expected);
        QCOMPARE(result.links, qint64(expected.size()));
        for (size_t i = 0; i < all.size(); ++i)
            QCOMPARE(bool(result.isLinked[i]), expected.contains(all[i]));
    }
}

void TestLinkage::fourMillionPairsAreQuick()
{
    const Table left = people(2000, 1, 100'000);
    const Table right = people(2000, 2, 100'000);
    QElapsedTimer clock;
    clock.start();
    const LinkEngine engine(left, right, peoplePairs);
    qInfo("making 2 x 2,000 rows ready: %lld ms", clock.restart());
    const LinkResult loose = engine.link({{{0, u"similar"_s, 2}, {1, u"year"_s, 1}, {2, u"exact"_s, 1}}, 0.5, true}, {});
    qInfo("similar, year and exact, one to one: %lld ms, %lld links", clock.restart(), loose.links);
    const LinkResult wide = engine.link({{{2, u"exact"_s, 1}}, 1, false}, {});
    qInfo("one coarse field: %lld ms, %lld links", clock.restart(), wide.links);
    QVERIFY(clock.elapsed() < 5000);
    QCOMPARE(engine.leftRows() * engine.rightRows(), 4'000'000);
}

void TestLinkage::keyProblems_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("rule");
    QTest::newRow("no truth") << u"no-truth"_s << u"exercise.key.missing"_s;
    QTest::newRow("empty truth") << u"empty-truth"_s << u"exercise.key.missing-value"_s;
    QTest::newRow("a key that is no column") << u"wrong-key"_s << u"exercise.field.missing"_s;
}

void TestLinkage::keyProblems()
{
    QFETCH(const QString, id);
    const PreparedExercise &prepared = m_grader->cache().prepared(m_grader->pack(), m_grader->exercise(id), 0, u"en"_s);
    QVERIFY(!prepared.isGradable());
    QTEST(prepared.problems.constFirst().ruleId, "rule");
}

QTEST_GUILESS_MAIN(TestLinkage)
#include "test_linkage.moc"
