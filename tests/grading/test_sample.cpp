// SPDX-License-Identifier: GPL-3.0-or-later
#include "workpack.h"

#include "grading/kinds/samplestudy.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <cmath>
#include <numeric>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// sample (exercises.md 4.25) on a population of 1,200 rows: days 1 to 40 in three regions of 600, 400 and 200 rows.
/// The draws are done again here by the text of section 12, and their scatter is compared with sampling theory.
class TestSample : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void drawsFollowTheGenerator_data();
    void drawsFollowTheGenerator();
    void scatterFollowsTheory();
    void anyStatisticEqualsItsParts();
    void strataShareTheSample_data();
    void strataShareTheSample();
    void firstRowsGiveOneValue();
    void sizeAnswers_data();
    void sizeAnswers();
    void intervalAnswers_data();
    void intervalAnswers();
    void messages_data();
    void messages();
    void keyProblems_data();
    void keyProblems();
    void simulationIsQuick();

private:
    [[nodiscard]] SampleStudy study(const QString &statistic) const;

    std::unique_ptr<KindGrader> m_grader;
};

namespace {

const char *const casesJson = R"({
  "name": "cases", "title": "Cases", "licenses": [{"name": "CC-BY-4.0"}],
  "chartroom": {"fictional": true, "sensitivity": "public"},
  "resources": [{"name": "cases", "path": "cases.csv", "schema": {"fields": [
      {"name": "region", "title": "Region", "type": "string", "chartroom": {"level": "nominal"}},
      {"name": "days", "title": "Days", "type": "integer", "chartroom": {"level": "ratio", "unit": "days"}}]}}]
})";

QString regionOf(int row)
{
    return row < 600 ? u"South"_s : row < 1000 ? u"North"_s : u"East"_s;
}

double daysOf(int row)
{
    return 1 + (row * 7) % 40;
}

QByteArray casesCsv()
{
    QByteArray csv = "region,days\n";
    for (int row = 0; row < 1200; ++row)
        csv += regionOf(row).toUtf8() + ',' + QByteArray::number(daysOf(row)) + '\n';
    return csv;
}

QByteArray sampleExercise(const char *id, const char *uuidEnd, const QByteArray &response, const QByteArray &grading)
{
    return QByteArray("  - id: ") + id + "\n    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9" + uuidEnd
        + "\n    rev: 1\n    kind: sample\n    prompt: How many?\n    data: cases\n    competencies: {C3: 1}\n"
          "    difficulty: 3\n    response: " + response + "\n    grading: " + grading
        + "\n    explanation: Done.\n    tests:\n      - {name: model, score: 1, answer: {}}\n";
}

PackSource casesSource()
{
    const QByteArray offered = "{task: size, methods: [simple, stratified, first], sizes: [25, 50, 100, 200, 400, 800, 2000], strata: region}";
    return workSource("exercises:\n"
        + sampleExercise("size", "a01", offered, "{statistic: mean(days), margin: 2, methods: [simple, stratified]}")
        + sampleExercise("interval", "a02", "{task: interval, size: 100}", "{statistic: share(days > 20), coverage: 0.95, tolerance: 0.03}")
        + sampleExercise("no-margin", "a03", offered, "{statistic: mean(days), methods: [simple]}")
        + sampleExercise("no-strata", "a04", "{task: size, methods: [stratified], sizes: [25]}", "{statistic: mean(days), margin: 2, methods: [stratified]}")
        + sampleExercise("text-statistic", "a05", offered, "{statistic: max(region), margin: 2, methods: [simple]}")
        + sampleExercise("row-statistic", "a06", offered, "{statistic: days, margin: 2, methods: [simple]}"),
        u"cases"_s, casesJson, {{u"cases.csv"_s, casesCsv()}});
}

/// SplitMix64 as section 12 writes it.
struct WrittenGenerator {
    quint64 s = 0;

    explicit WrittenGenerator(const QByteArray &text)
    {
        const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
        for (int i = 0; i < 8; ++i)
            s = s << 8 | static_cast<quint8>(hash.at(i));
    }
    int below(int n)
    {
        s += 0x9E3779B97F4A7C15ULL;
        quint64 z = s;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        z ^= z >> 31;
        return static_cast<int>(std::floor(static_cast<double>(z >> 11) * std::pow(2.0, -53) * n));
    }
};

/// The means of 1,000 samples, drawn as section 12 says.
std::vector<double> writtenMeans(const QByteArray &uuid, int size)
{
    WrittenGenerator generator(uuid + ":0:sample");
    std::vector<double> means;
    for (int draw = 0; draw < 1000; ++draw) {
        std::vector<int> rows(1200);
        std::iota(rows.begin(), rows.end(), 0);
        double sum = 0;
        for (int i = 0; i < size; ++i) {
            std::swap(rows[static_cast<size_t>(i)], rows[static_cast<size_t>(i + generator.below(1200 - i))]);
            sum += daysOf(rows[static_cast<size_t>(i)]);
        }
        means.push_back(sum / size);
    }
    std::sort(means.begin(), means.end());
    return means;
}

/// Linear interpolation at h = (n − 1)·p.
double writtenPercentile(const std::vector<double> &sorted, double p)
{
    const double h = static_cast<double>(sorted.size() - 1) * p;
    const auto below = static_cast<size_t>(h);
    return sorted[below] + (h - static_cast<double>(below)) * (sorted[std::min(below + 1, sorted.size() - 1)] - sorted[below]);
}

} // namespace

void TestSample::initTestCase()
{
    m_grader = std::make_unique<KindGrader>(casesSource());
    QCOMPARE(m_grader->problems(), QString());
}

SampleStudy TestSample::study(const QString &statistic) const
{
    const Table *table = m_grader->pack().table(u"cases"_s);
    const auto made = SampleStudy::make(*table, *parseExpression(statistic), table->columnIndex(u"region"),
                                        m_grader->exercise(u"size"_s).uuid, {packTables(m_grader->pack()), {}});
    return made ? *made : SampleStudy();
}

void TestSample::drawsFollowTheGenerator_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {25, 100, 1200})
        QTest::addRow("%d rows", size) << size;
}

void TestSample::drawsFollowTheGenerator()
{
    QFETCH(const int, size);
    const std::vector<double> expected = writtenMeans(m_grader->exercise(u"size"_s).uuid.toString().toUtf8(), size);
    const SampleDraws draws = study(u"mean(days)"_s).draws(u"simple"_s, size);
    QCOMPARE(draws.values.size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(draws.values[i] - expected[i]) < 1e-9);
    QVERIFY(std::abs(draws.width() - (writtenPercentile(expected, 0.975) - writtenPercentile(expected, 0.025))) < 1e-9);
}

/// Standard error of a mean without replacement: S·sqrt((1 − n/N)/n) (Cochran, Sampling Techniques, 1977, 2.2).
void TestSample::scatterFollowsTheory()
{
    double squares = 0;
    for (int row = 0; row < 1200; ++row)
        squares += std::pow(daysOf(row) - 20.5, 2); // every day of 1 to 40 occurs 30 times
    const double spread = std::sqrt(squares / 1199);
    for (const int n : {50, 200, 800}) {
        const double error = spread * std::sqrt((1 - n / 1200.0) / n);
        const double ratio = study(u"mean(days)"_s).draws(u"simple"_s, n).width() / 2 / (1.96 * error);
        QVERIFY2(ratio > 0.9 && ratio < 1.1, qPrintable(QString::number(ratio)));
    }
}

/// A statistic that the evaluator works out on whole samples gives what the short way gives.
void TestSample::anyStatisticEqualsItsParts()
{
    const SampleDraws quick = study(u"mean(days)"_s).draws(u"stratified"_s, 40);
    const SampleDraws general = study(u"sum(days) / count()"_s).draws(u"stratified"_s, 40);
    QCOMPARE(general.values.size(), quick.values.size());
    for (size_t i = 0; i < quick.values.size(); ++i)
        QVERIFY(std::abs(general.values[i] - quick.values[i]) < 1e-9);
    QVERIFY(std::abs(study(u"sum(days) / count()"_s).populationValue() - 20.5) < 1e-9);
}

void TestSample::strataShareTheSample_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QList<int>>("sizes"); // East, North, South: 200, 400, 600 of 1,200
    QTest::newRow("exact shares") << 60 << QList<int>{10, 20, 30};
    QTest::newRow("largest remainder: 4.17, 8.33, 12.5") << 25 << QList<int>{4, 8, 13};
    QTest::newRow("largest remainders: 0.83, 1.67, 2.5") << 5 << QList<int>{1, 2, 2};
    QTest::newRow("tie by stratum order: 0.5, 1, 1.5") << 3 << QList<int>{1, 1, 1};
}

void TestSample::strataShareTheSample()
{
    QFETCH(const int, size);
    QList<int> sizes;
    for (const qsizetype each : study(u"mean(days)"_s).stratumSizes(size))
        sizes << static_cast<int>(each);
    QTEST(sizes, "sizes");
}

void TestSample::firstRowsGiveOneValue()
{
    const SampleDraws draws = study(u"mean(days)"_s).draws(u"first"_s, 4);
    QCOMPARE(draws.values, (std::vector<double>{(1 + 8 + 15 + 22) / 4.0}));
    QCOMPARE(draws.width(), 0.0);
}

void TestSample::sizeAnswers_data()
{
    QTest::addColumn<GradedRow>("row");
    // Half-width by theory, margin 2: 100 rows 2.17, 200 rows 1.46. So 200 is the smallest precise size with simple,
    // 400 is one step above it and 800 two.
    const GradedRow rows[] = {
        {"the smallest precise size", "size", R"({"method": "simple", "size": 200})", "full", 1},
        {"one step above it", "size", R"({"method": "simple", "size": 400})", "full", 1},
        {"two steps above it", "size", R"({"method": "simple", "size": 800})", "partial", 0.6667, "economical"},
        {"too small is not economical either", "size", R"({"method": "simple", "size": 50})", "partial", 0.3333, "precise"},
        {"strata", "size", R"({"method": "stratified", "size": 200})", "full", 1},
        // Every 40 rows hold each day of 1 to 40 once: 800 first rows are exact, and already 25 come within 2 days.
        {"the first rows", "size", R"({"method": "first", "size": 800})", "partial", 0.3333, "method"},
        {"nothing sent", "size", "{}", "invalid", -1, "answer.empty"},
        {"no size", "size", R"({"method": "simple"})", "invalid", -1, "answer.empty"},
        {"no method", "size", R"({"method": null, "size": 50})", "invalid", -1, "answer.empty"},
        {"a size that is not offered", "size", R"({"method": "simple", "size": 300})", "invalid", -1, "answer.shape"},
        {"a size larger than the table", "size", R"({"method": "simple", "size": 2000})", "invalid", -1, "answer.shape"},
        {"an unknown method", "size", R"({"method": "cluster", "size": 200})", "invalid", -1, "answer.shape"},
        {"a text for a size", "size", R"({"method": "simple", "size": "200"})", "invalid", -1, "answer.shape"},
        {"a key of the other task", "size", R"({"lower": 1})", "invalid", -1, "answer.shape"},
    };
    for (const GradedRow &row : rows)
        QTest::newRow(row.name) << row;
}

void TestSample::sizeAnswers()
{
    QFETCH(const GradedRow, row);
    m_grader->check(row);
}

void TestSample::intervalAnswers_data()
{
    QTest::addColumn<GradedRow>("row");
    // share(days > 20) is 0.5; 100 of 1,200: standard error 0.0479, so 95 % lie within 0.406 and 0.594, W about 0.19.
    const GradedRow rows[] = {
        {"covers and tight", "interval", R"({"lower": 0.4, "upper": 0.6})", "full", 1},
        {"too narrow", "interval", R"({"lower": 0.48, "upper": 0.52})", "partial", 0.5, "covers"},
        {"too wide", "interval", R"({"lower": 0.1, "upper": 0.9})", "partial", 0.5, "tight"},
        {"beside and wide", "interval", R"({"lower": 0.6, "upper": 0.99})", "partial", 0, "covers"},
        {"ends the wrong way round", "interval", R"({"lower": 0.6, "upper": 0.4})", "invalid", -1, "sample.bounds"},
        {"equal ends", "interval", R"({"lower": 0.5, "upper": 0.5})", "invalid", -1, "sample.bounds"},
        {"one end", "interval", R"({"lower": 0.5})", "invalid", -1, "answer.empty"},
        {"nothing sent", "interval", "{}", "invalid", -1, "answer.empty"},
        {"texts", "interval", R"({"lower": "0.4", "upper": "0.6"})", "invalid", -1, "answer.shape"},
        {"a key of the other task", "interval", R"({"method": "simple"})", "invalid", -1, "answer.shape"},
    };
    for (const GradedRow &row : rows)
        QTest::newRow(row.name) << row;
}

void TestSample::intervalAnswers()
{
    QFETCH(const GradedRow, row);
    m_grader->check(row);
}

void TestSample::messages_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("first rows") << u"size"_s << QByteArray(R"({"method": "first", "size": 800})") << u"en"_s
                                << u"The first rows of a file are not a random choice."_s;
    QTest::newRow("too small") << u"size"_s << QByteArray(R"({"method": "simple", "size": 50})") << u"en"_s
                               << u"Results of this size scatter more than the margin allows."_s;
    QTest::newRow("everything outside") << u"interval"_s << QByteArray(R"({"lower": 0.9, "upper": 0.99})") << u"en"_s
                                        << u"About 100\u00a0% of samples fall outside your interval."_s;
    QTest::newRow("everything outside, in French") << u"interval"_s << QByteArray(R"({"lower": 0.9, "upper": 0.99})") << u"fr"_s
                                                   << u"Environ 100\u00a0% des échantillons tombent hors de votre intervalle."_s;
}

void TestSample::messages()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, language);
    QTEST(lastText(m_grader->grade(id, jsonObject(answer.constData()), language)), "text");
}

void TestSample::keyProblems_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("rule");
    QTest::newRow("no margin") << u"no-margin"_s << u"exercise.key.missing"_s;
    QTest::newRow("stratified without strata") << u"no-strata"_s << u"exercise.key.error"_s;
    QTest::newRow("the statistic is of one row") << u"row-statistic"_s << u"exercise.key.error"_s;
    QTest::newRow("the statistic is no number") << u"text-statistic"_s << u"exercise.key.error"_s;
}

void TestSample::keyProblems()
{
    QFETCH(const QString, id);
    const PreparedExercise &prepared = m_grader->cache().prepared(m_grader->pack(), m_grader->exercise(id), 0, u"en"_s);
    QVERIFY(!prepared.isGradable());
    QTEST(prepared.problems.constFirst().ruleId, "rule");
}

void TestSample::simulationIsQuick()
{
    (void)m_grader->cache().prepared(m_grader->pack(), m_grader->exercise(u"size"_s), 0, u"de"_s);
    QElapsedTimer clock;
    clock.start();
    (void)m_grader->grade(u"size"_s, jsonObject(R"({"method": "stratified", "size": 800})"), u"de"_s);
    qInfo("one grade with 1,000 draws of up to 800 rows: %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(TestSample)
#include "test_sample.moc"
