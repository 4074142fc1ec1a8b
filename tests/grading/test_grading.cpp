// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/grader.h"
#include "grading/gradingphrases.h"
#include "grading/modelanswer.h"
#include "gradingpack.h"

#include "base/canonicaljson.h"
#include "lesson/values.h"

#include <QJsonArray>
#include <QTest>
#include <random>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The four graders on one fixture pack. Expected numbers are sums over permits.csv done by hand: decided 2024
/// 141 + 301 + 98 + 201 = 741, applications 2024 817, decided 2023 662, all years 2032; South 2024: 301 of 342.
class TestGrading : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();
    void messages_data();
    void messages();
    void charts_data();
    void charts();
    void chartChecksNameTheirPart();
    void partialScoresFollowTheFormula();
    void everyModelAnswerIsFull();
    void emptyAnswersAreInvalid();
    void oversizedAnswersAreInvalid();
    void orderOfMarksDoesNotMatter();
    void gradesAreRepeatable();
    void gradeHoldsWhatTheContractSays();
    void seedsChooseVariants();
    void noBuiltInMessageShowsTheAnswer();
    void randomAnswersNeverCrash();
    void brokenExercisesAreNeverCounted();

private:
    [[nodiscard]] const Exercise &exercise(const QString &id) const;
    [[nodiscard]] Grade grade(const QString &id, const QJsonObject &answer, int variant = 0,
                              const QString &language = u"en"_s);

    PackReading m_reading;
    GradingCache m_cache;
};

void TestGrading::initTestCase()
{
    m_reading = readPack(gradingSource());
    QVERIFY(m_reading.pack);
    QVERIFY(!hasErrors(m_reading.issues));
    QCOMPARE(m_reading.pack->lessons.size(), 1);
    QCOMPARE(m_reading.pack->lessons.first().exercises.size(), 15);
}

const Exercise &TestGrading::exercise(const QString &id) const
{
    const Exercise *found = m_reading.pack->exercise(id);
    Q_ASSERT_X(found, "exercise", qPrintable(id));
    return *found;
}

Grade TestGrading::grade(const QString &id, const QJsonObject &answer, int variant, const QString &language)
{
    return gradeAnswer({&*m_reading.pack, &exercise(id), answer, 0, variant, language}, m_cache);
}

void TestGrading::answers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("variant");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<double>("score"); // −1: none
    QTest::addColumn<QString>("feedback");
    QTest::addColumn<QString>("misconception");
    QTest::addColumn<QString>("read");

    struct Row {
        const char *name;
        const char *id;
        const char *answer;
        const char *outcome;
        double score;
        const char *feedback = "";
        const char *misconception = "";
        const char *read = "";
        int variant = 0;
        const char *language = "en";
    };
    const Row rows[] = {
        {"choice: the key", "mean-or-median", R"({"choice": "mean"})", "full", 1, "", "", "The mean"},
        {"choice: own feedback and misconception", "mean-or-median", R"({"choice": "median"})", "partial", 0, "choice:median", "mean-vs-median", "The median"},
        {"choice: own score", "mean-or-median", R"({"choice": "both"})", "partial", 0.25, "choice:both", "", "Both alike"},
        {"choice: without feedback", "mean-or-median", R"({"choice": "neither"})", "partial", 0, "choice", "", "Neither"},
        {"choice: read in French", "mean-or-median", R"({"choice": "median"})", "partial", 0, "choice:median", "mean-vs-median", "La médiane", 0, "fr"},
        {"choice: absent", "mean-or-median", R"({})", "invalid", -1, "answer.empty"},
        {"choice: null", "mean-or-median", R"({"choice": null})", "invalid", -1, "answer.empty"},
        {"choice: unknown option", "mean-or-median", R"({"choice": "mode"})", "invalid", -1, "answer.shape"},
        {"choice: displayed text is no id", "mean-or-median", R"({"choice": "The mean"})", "invalid", -1, "answer.shape"},
        {"choice: wrong type", "mean-or-median", R"({"choice": 1})", "invalid", -1, "answer.shape"},
        {"choice: unknown key", "mean-or-median", R"({"choice": "mean", "why": "x"})", "invalid", -1, "answer.shape"},
        {"choice: confidence is allowed unasked", "mean-or-median", R"({"choice": "mean", "confidence": "guess"})", "full", 1, "", "", "The mean"},
        {"choice: confidence of another word", "mean-or-median", R"({"choice": "mean", "confidence": "very"})", "invalid", -1, "answer.shape"},
        {"choice: expression key by option value", "busiest-region", R"({"choice": "s"})", "full", 1, "", "", "South", 2},
        {"choice: expression key, wrong", "busiest-region", R"({"choice": "w"})", "partial", 0, "choice", "", "West", 2},
        {"confidence: asked and given", "how-sure", R"({"choice": "no-zero", "confidence": "fairly-sure"})", "full", 1, "", "", "No"},
        {"confidence: asked but absent", "how-sure", R"({"choice": "no-zero"})", "invalid", -1, "answer.confidence", "", "No"},
        {"confidence: completeness comes first", "how-sure", R"({})", "invalid", -1, "answer.empty"},

        {"numeric: typed", "total", R"({"text": "741"})", "full", 1, "", "", "741", 1},
        {"numeric: other variant", "total", R"({"text": "741"})", "partial", 0, "value", "", "741", 0},
        {"numeric: value", "total", R"({"value": 662})", "full", 1, "", "", "662", 0},
        {"numeric: anticipated", "total", R"({"text": "817"})", "partial", 0, "used-applications", "wrong-measure", "817", 1},
        {"numeric: anticipation replaces the score", "total", R"({"value": 301})", "partial", 0.3, "half-way", "", "301", 1},
        {"numeric: outside the range", "total", R"({"value": -5})", "partial", 0, "numeric.range", "", "-5", 1},
        {"numeric: outside the range before the sign", "total", R"({"value": -741})", "partial", 0, "numeric.range", "", "-741", 1},
        {"numeric: thousand times", "total", R"({"value": 0.741})", "partial", 0, "numeric.thousand", "", "0.741", 1},
        {"numeric: another number", "total", R"({"value": 700})", "partial", 0, "value", "", "700", 1},
        {"numeric: nothing", "total", R"({})", "invalid", -1, "answer.empty"},
        {"numeric: empty text", "total", R"({"text": " "})", "invalid", -1, "answer.empty"},
        {"numeric: a text as value", "total", R"({"value": ""})", "invalid", -1, "answer.shape"},
        {"numeric: a number as text", "total", R"({"text": 741})", "invalid", -1, "answer.shape"},
        {"numeric: both", "total", R"({"text": "741", "value": 741})", "invalid", -1, "answer.shape"},
        {"numeric: unit beside text", "total", R"({"text": "741", "unit": "%"})", "invalid", -1, "answer.shape"},
        {"numeric: a unit that nobody offers", "total", R"({"text": "741 permits"})", "invalid", -1, "numeric.unit-unknown"},
        {"numeric: a word", "total", R"({"text": "many"})", "invalid", -1, "numeric.not-a-number"},
        {"numeric: ambiguous", "total", R"({"text": "1.250"})", "invalid", -1, "numeric.ambiguous", "", "", 0, "fr"},
        {"numeric: grouping", "total", R"({"text": "7,41,0"})", "invalid", -1, "numeric.grouping"},

        {"unit: French decimals", "share", R"({"text": "88,0"})", "full", 1, "", "", "88", 0, "fr"},
        {"unit: accepted", "share", R"({"text": "88.0 %"})", "full", 1, "", "", "88"},
        {"unit: value and unit", "share", R"({"value": 88.0117, "unit": "%"})", "full", 1, "", "", "88.0117"},
        {"unit: understood but wrong", "share", R"({"text": "88 points"})", "partial", 0.75, "unit", "", "88"},
        {"unit: unknown", "share", R"({"text": "88 days"})", "invalid", -1, "numeric.unit-unknown"},
        {"unit: near earns part of the weight", "share", R"({"text": "88.5"})", "partial", 0.5, "numeric.near", "", "88.5"},
        {"unit: near with unit", "share", R"({"text": "88.5 %"})", "partial", 0.625, "numeric.near", "", "88.5"},
        {"unit: a share for a percentage", "share", R"({"text": "0.88"})", "partial", 0, "numeric.percent", "", "0.88"},
        {"unit: anticipation above the range", "share", R"({"value": 113.6})", "partial", 0, "upside-down", "inverted-ratio", "113.6"},
        {"unit: range comes before percent", "share", R"({"value": 8801.17})", "partial", 0, "numeric.range", "", "8,801.17"},

        {"units: factor", "budget", R"({"text": "75.25 k$"})", "full", 1, "", "", "75,250"},
        {"units: factor in French", "budget", R"({"text": "75,25 K $"})", "full", 1, "", "", "75\u00A0250", 0, "fr"},
        {"units: before the number", "budget", R"({"text": "$75,250"})", "full", 1, "", "", "75,250"},
        {"units: within tolerance", "budget", R"({"text": "75.3 k$"})", "full", 1, "", "", "75,300"},
        {"units: required", "budget", R"({"text": "75250"})", "invalid", -1, "numeric.unit-missing", "", "75,250"},
        {"units: wrong unit with factor", "budget", R"({"text": "7525000 ¢"})", "partial", 0.75, "unit", "", "75,250"},
        {"units: thousands mixed up", "budget", R"({"text": "75.25 $"})", "partial", 0.25, "numeric.thousand", "", "75.25"},

        {"sign: right", "difference", R"({"text": "−8"})", "full", 1, "", "", "-8"},
        {"sign: turned", "difference", R"({"text": "8"})", "partial", 0, "numeric.sign", "", "8"},

        {"date: ISO value", "first-day", R"({"value": "2024-04-01"})", "full", 1, "", "", "1 April 2024"},
        {"date: typed in French", "first-day", R"({"text": "1er avril 2024"})", "full", 1, "", "", "1er avril 2024", 0, "fr"},
        {"date: near", "first-day", R"({"value": "2024-04-03"})", "partial", 0.5, "numeric.near", "", "3 April 2024"},
        {"date: beyond near", "first-day", R"({"value": "2024-04-05"})", "partial", 0, "value", "", "5 April 2024"},
        {"date: anticipated", "first-day", R"({"text": "July 1, 2024"})", "partial", 0, "third-quarter", "", "1 July 2024"},
        {"date: outside the range", "first-day", R"({"value": "2023-04-01"})", "partial", 0, "numeric.range", "", "1 April 2023"},
        {"date: ambiguous", "first-day", R"({"text": "01/04/2024"})", "invalid", -1, "date.ambiguous"},
        {"date: not ambiguous in French", "first-day", R"({"text": "01/04/2024"})", "full", 1, "", "", "1er avril 2024", 0, "fr"},
        {"date: no date", "first-day", R"({"text": "soon"})", "invalid", -1, "date.not-a-date"},
        {"date: no such day as value", "first-day", R"({"value": "2024-04-31"})", "invalid", -1, "date.not-a-date"},
        {"date: a number", "first-day", R"({"value": 20240401})", "invalid", -1, "answer.shape"},

        {"whole: decimals are refused", "whole-permits", R"({"text": "98.5"})", "invalid", -1, "numeric.whole", "", "98.5"},
        {"whole: decimals of zero are whole", "whole-permits", R"({"text": "98.0"})", "full", 1, "", "", "98"},
        {"tolerance: abs", "about", R"({"value": 682})", "full", 1, "", "", "682"},
        {"tolerance: near with full score", "about", R"({"value": 700})", "full", 1, "", "", "700"},
        {"tolerance: beyond near", "about", R"({"value": 600})", "partial", 0, "value", "", "600"},

        {"point: the target", "longest-wait", R"({"marks": [{"region": "South"}]})", "full", 1},
        {"point: second from the top", "longest-wait", R"({"marks": [{"region": "West"}]})", "partial", 0, "chart.point.rank", "", "West, 44 days"},
        {"point: anticipated", "longest-wait", R"({"marks": [{"region": "East"}]})", "partial", 0, "shortest", "reversed-axis"},
        {"point: duplicates count once", "longest-wait", R"({"marks": [{"region": "South"}, {"region": "South"}]})", "full", 1},
        {"point: nothing", "longest-wait", R"({"marks": []})", "invalid", -1, "answer.empty"},
        {"point: absent", "longest-wait", R"({})", "invalid", -1, "answer.empty"},
        {"point: two without multiple", "longest-wait", R"({"marks": [{"region": "South"}, {"region": "West"}]})", "invalid", -1, "answer.shape"},
        {"point: a key without mark", "longest-wait", R"({"marks": [{"region": "Centre"}]})", "invalid", -1, "answer.shape"},
        {"point: a key with too much", "longest-wait", R"({"marks": [{"region": "South", "year": 2023}]})", "invalid", -1, "answer.shape"},
        {"point: no list", "longest-wait", R"({"marks": {"region": "South"}})", "invalid", -1, "answer.shape"},
        {"points: both", "both-slow", R"({"marks": [{"region": "West"}, {"region": "South"}]})", "full", 1},
        {"points: one of two", "both-slow", R"({"marks": [{"region": "West"}]})", "partial", 0.5, "mark"},
        {"points: one too many", "both-slow", R"({"marks": [{"region": "West"}, {"region": "South"}, {"region": "North"}]})", "partial", 0.5, "mark"},
        {"points: the wrong ones", "both-slow", R"({"marks": [{"region": "East"}, {"region": "North"}]})", "partial", 0, "mark"},
    };
    for (const Row &row : rows) {
        QTest::newRow(row.name) << QString::fromUtf8(row.id) << QByteArray(row.answer) << row.variant
                                << QString::fromUtf8(row.language) << QString::fromUtf8(row.outcome) << row.score
                                << QString::fromUtf8(row.feedback) << QString::fromUtf8(row.misconception)
                                << QString::fromUtf8(row.read);
    }
}

void TestGrading::answers()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, answer);
    QFETCH(int, variant);
    QFETCH(QString, language);
    QFETCH(double, score);
    QFETCH(QString, read);
    const Grade result = grade(id, jsonObject(answer.constData()), variant, language);
    QTEST(outcomeWord(result.outcome), "outcome");
    QCOMPARE(result.score.value_or(-1), score);
    QTEST(result.feedback, "feedback");
    QTEST(result.misconception, "misconception");
    if (!read.isEmpty())
        QCOMPARE(result.read, read);
    QVERIFY(!result.messages.isEmpty() && result.messages.size() <= 2);
    for (const GradeMessage &message : result.messages)
        QVERIFY2(!message.text.isEmpty() && !message.text.contains(u'{'), qPrintable(message.id));
}

void TestGrading::messages_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("lines"); // "role [id] text"

    const auto row = [](const char *name, const QString &id, const char *answer, const QString &language,
                        const QStringList &lines) { QTest::newRow(name) << id << QByteArray(answer) << language << lines; };
    row("full: the author's words", u"mean-or-median"_s, R"({"choice": "mean"})", u"en"_s,
        {u"right [full] The long case pulls it."_s});
    row("full: built-in", u"total"_s, R"({"value": 662})", u"en"_s, {u"right [full] Right."_s});
    row("full: built-in in French", u"total"_s, R"({"value": 662})", u"fr"_s, {u"right [full] C’est exact."_s});
    row("an option's words win over messages", u"mean-or-median"_s, R"({"choice": "median"})", u"en"_s,
        {u"next [choice:median] Half of the cases still lie below it."_s});
    row("an option's words in French", u"mean-or-median"_s, R"({"choice": "median"})", u"fr"_s,
        {u"next [choice:median] La moitié des cas reste au-dessous."_s});
    row("messages win over the built-in text", u"mean-or-median"_s, R"({"choice": "neither"})", u"en"_s,
        {u"next [choice] Try with three numbers of your own."_s});
    row("placeholders are filled", u"total"_s, R"({"value": 773})", u"en"_s, // 132 + 335 + 88 + 198 = 753
        {u"next [value] Not this number. Say aloud which rows and which column you used."_s});
    row("placeholders of an anticipation", u"total"_s, R"({"value": 753})", u"en"_s,
        {u"next [used-applications] You added the applications received in 2023."_s});
    row("placeholders of a translated anticipation", u"total"_s, R"({"value": 753})", u"fr"_s,
        {u"next [used-applications] Vous avez additionné les demandes reçues en 2023."_s});
    row("what holds is named first", u"share"_s, R"({"text": "88 points"})", u"en"_s,
        {u"right [value] The number is right."_s, u"next [unit] The number is right. In which unit is it?"_s});
    row("the range names its ends", u"share"_s, R"({"value": 120})", u"en"_s,
        {u"next [numeric.range] This cannot be: the result must lie between 0 and 100."_s});
    row("a near value with full score gets a note", u"about"_s, R"({"value": 700})", u"en"_s,
        {u"right [full] Right."_s, u"note [numeric.near.accepted] A near value was accepted."_s});
    row("a date is spoken of as a date", u"first-day"_s, R"({"value": "2024-04-05"})", u"en"_s,
        {u"next [value] Not this date. Say aloud which rows and which column you used."_s});
    row("whole numbers echo what was read", u"whole-permits"_s, R"({"text": "1250,5"})", u"fr"_s,
        {u"missing [numeric.whole] Lu\u00A0: 1\u00A0250,5. La question demande un nombre entier."_s});
    row("rank from the nearer end", u"longest-wait"_s, R"({"marks": [{"region": "North"}]})", u"en"_s,
        {u"next [chart.point.rank] The mark you chose is number 3 from the top by Median wait (days)."_s});
    row("an invalid answer gets one message", u"total"_s, R"({"text": "7,41,0"})", u"en"_s,
        {u"missing [numeric.grouping] The marks between the digits do not make groups of three. Write the number without a mark for thousands."_s});
}

void TestGrading::messages()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, answer);
    QFETCH(QString, language);
    QStringList lines;
    for (const GradeMessage &message : grade(id, jsonObject(answer.constData()), 0, language).messages)
        lines.append(message.role + u" ["_s + message.id + u"] "_s + message.text);
    QTEST(lines, "lines");
}

void TestGrading::charts_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("feedback");
    QTest::addColumn<QStringList>("failing"); // ids of the failing checks

    const auto row = [](const char *name, const QString &id, const char *answer, const QString &outcome,
                        const QString &feedback, const QStringList &failing) {
        QTest::newRow(name) << id << QByteArray(answer) << outcome << feedback << failing;
    };
    const QString decided = u"decided-chart"_s;
    row("a turned chart is the same chart", decided,
        R"({"spec": {"title": "South leads", "description": "Bar chart of permits decided in 2024 by region.",
            "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar",
            "encoding": {"y": {"field": "region", "sort": "-x"},
                         "x": {"field": "decided", "aggregate": "sum", "axis": {"title": "Permits decided"}}}}})",
        u"full"_s, u""_s, {});
    row("filtering by a closed range is the same filter", decided,
        R"({"spec": {"title": "South leads", "description": "Bar chart of permits decided in 2024 by region.",
            "transform": [{"filter": {"field": "year", "range": [2024, null]}}], "mark": "bar",
            "encoding": {"x": {"field": "region", "sort": "-y"},
                         "y": {"field": "decided", "aggregate": "max", "axis": {"title": "Permits decided"}}}}})",
        u"full"_s, u""_s, {});
    row("data by name may be written", decided,
        R"({"spec": {"data": {"name": "permits/permits"}, "title": "South leads",
            "description": "Bar chart of permits decided in 2024 by region.",
            "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar",
            "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"}}}})",
        u"full"_s, u""_s, {});
    row("a column left out", decided,
        R"({"spec": {"title": "South leads", "description": "Bar chart of permits decided in 2024 by region.",
            "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar",
            "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "applications", "aggregate": "sum"}}}})",
        u"partial"_s, u"data.fields"_s, {u"data.fields"_s, u"data.measure"_s});
    row("all years", decided,
        R"({"spec": {"title": "South leads", "description": "Bar chart of permits decided by region.", "mark": "bar",
            "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"}}}})",
        u"partial"_s, u"data.filter"_s, {u"data.filter"_s, u"data.measure"_s});
    row("another grain", decided,
        R"({"spec": {"title": "South leads", "description": "Bar chart of permits decided in 2024 by region.",
            "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar",
            "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"},
                         "color": {"field": "applications", "type": "nominal"}}}})",
        u"partial"_s, u"data.grain"_s, {u"data.grain"_s});
    row("another summary", decided,
        R"({"spec": {"title": "South leads", "description": "Bar chart of permits decided in 2024 by region.",
            "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar",
            "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "distinct"}}}})",
        u"partial"_s, u"counted-rows"_s, {u"data.measure"_s});
    row("a mark that does not fit", decided,
        R"({"spec": {"title": "South leads", "description": "Line chart of permits decided in 2024 by region.",
            "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "line",
            "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}}})",
        u"partial"_s, u"mark.allowed"_s, {u"mark.allowed"_s});
    row("not sorted", decided,
        R"({"spec": {"title": "South leads", "description": "Bar chart of permits decided in 2024 by region.",
            "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar",
            "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}}})",
        u"partial"_s, u"sorted-by-value"_s, {u"sorted-by-value"_s});
    row("a title that names no finding", decided,
        R"({"spec": {"title": "Permits", "description": "Bar chart of permits decided in 2024 by region.",
            "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar",
            "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"}}}})",
        u"partial"_s, u"title-states-finding"_s, {u"title-states-finding"_s});
    row("no title at all fails instead of not applying", decided,
        R"({"spec": {"description": "Bar chart of permits decided in 2024 by region.",
            "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar",
            "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"}}}})",
        u"partial"_s, u"title-states-finding"_s, {u"title-states-finding"_s});
    row("empty spec", decided, R"({"spec": {}})", u"invalid"_s, u"answer.empty"_s, {});
    row("no spec", decided, R"({})", u"invalid"_s, u"answer.empty"_s, {});
    row("no channel", decided, R"({"spec": {"mark": "bar", "encoding": {}}})", u"invalid"_s, u"answer.empty"_s, {});
    row("no mark", decided, R"({"spec": {"encoding": {"x": {"field": "region"}}}})", u"invalid"_s, u"answer.empty"_s, {});
    row("spec of another type", decided, R"({"spec": "bar"})", u"invalid"_s, u"answer.shape"_s, {});
    row("outside the grammar", decided, R"({"spec": {"mark": "geoshape", "encoding": {"x": {"field": "region"}}}})",
        u"invalid"_s, u"chart.spec"_s, {});
    row("unknown field", decided,
        R"({"spec": {"mark": "bar", "encoding": {"x": {"field": "town"}, "y": {"aggregate": "count"}}}})",
        u"invalid"_s, u"chart.field"_s, {});
    row("nothing drawn", decided,
        R"({"spec": {"transform": [{"filter": {"field": "year", "equal": 1999}}], "mark": "bar",
            "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}}})",
        u"invalid"_s, u"chart.nothing-drawn"_s, {});
    row("a mark that is not offered", decided,
        R"({"spec": {"mark": "area", "encoding": {"x": {"field": "year"}, "y": {"aggregate": "count"}}}})",
        u"invalid"_s, u"chart.not-offered"_s, {});
    row("a channel that is not offered", decided,
        R"({"spec": {"mark": "point", "encoding": {"x": {"field": "region"}, "y": {"aggregate": "count"}, "size": {"field": "decided", "aggregate": "sum"}}}})",
        u"invalid"_s, u"chart.not-offered"_s, {});
    row("a transform that is not offered", u"as-asked"_s,
        R"({"spec": {"transform": [{"calculate": "datum.decided * 2", "as": "twice"}], "mark": "bar",
            "encoding": {"x": {"field": "region"}, "y": {"field": "twice", "aggregate": "sum"}}}})",
        u"invalid"_s, u"chart.not-offered"_s, {});
    row("rows written into the answer", decided,
        R"({"spec": {"data": {"values": [{"region": "South", "decided": 1}]}, "mark": "bar",
            "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}}})",
        u"invalid"_s, u"answer.shape"_s, {});
    row("a table that is not offered", decided,
        R"({"spec": {"data": {"name": "permits/probe"}, "mark": "bar",
            "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}}})",
        u"invalid"_s, u"answer.shape"_s, {});
    row("table: panels hold the same rows as colours", u"any-form"_s,
        R"({"spec": {"mark": "bar", "encoding": {"column": {"field": "region"}, "x": {"field": "year"},
            "y": {"field": "decided", "aggregate": "sum"}}}})",
        u"full"_s, u""_s, {});
    row("table: another grain fails both", u"any-form"_s,
        R"({"spec": {"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}}})",
        u"partial"_s, u"data.grain"_s, {u"data.grain"_s, u"data.measure"_s});
}

void TestGrading::charts()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, answer);
    QFETCH(QString, outcome);
    const Grade result = grade(id, jsonObject(answer.constData()));
    QStringList failing;
    for (const GradeCheck &check : result.checks) {
        if (!check.passed)
            failing.append(check.id);
    }
    QTEST(failing, "failing");
    QTEST(result.feedback, "feedback");
    QTEST(outcomeWord(result.outcome), "outcome");
    const bool hardFails = std::any_of(result.checks.begin(), result.checks.end(),
                                       [](const GradeCheck &check) { return check.hard && !check.passed; });
    if (hardFails)
        QVERIFY(*result.score <= 0.5);
}

void TestGrading::chartChecksNameTheirPart()
{
    const QJsonObject model = *modelAnswer(*m_reading.pack, exercise(u"decided-chart"_s), 0, u"en"_s, m_cache);
    QStringList lines;
    for (const GradeCheck &check : grade(u"decided-chart"_s, model).checks) {
        lines.append(check.id + u' ' + shortestNumber(check.weight) + (check.hard ? u" hard"_s : u" soft"_s));
        QVERIFY2(check.passed, qPrintable(check.id));
        QVERIFY2(!check.part.isEmpty(), qPrintable(check.id));
    }
    QCOMPARE(lines, (QStringList{u"data.fields 1 hard"_s, u"data.filter 1 hard"_s, u"data.grain 1 hard"_s,
                                 u"data.measure 1 hard"_s, u"mark.allowed 1 hard"_s, u"bar-zero-baseline 1 hard"_s,
                                 u"sorted-by-value 1 soft"_s, u"axis-unit 1 soft"_s, u"alt-text-present 1 hard"_s,
                                 u"title-states-finding 1 soft"_s}));
}

void TestGrading::partialScoresFollowTheFormula()
{
    QJsonObject answer = *modelAnswer(*m_reading.pack, exercise(u"decided-chart"_s), 0, u"en"_s, m_cache);
    QJsonObject spec = answer.value(u"spec"_s).toObject();
    spec.insert(u"title"_s, u"Permits"_s);
    answer.insert(u"spec"_s, spec);
    const Grade grade = this->grade(u"decided-chart"_s, answer);
    QCOMPARE(*grade.score, 0.9); // 9 of 10 checks of weight 1, the failing one soft
    QCOMPARE(grade.messages.first().role, u"right"_s);
    QCOMPARE(grade.messages.first().text, u"The data is right."_s);
    QCOMPARE(grade.messages.last().id, u"title-states-finding"_s);
}

void TestGrading::everyModelAnswerIsFull()
{
    for (const Exercise &each : m_reading.pack->lessons.first().exercises) {
        for (int variant = 0; variant < variantCount(each); ++variant) {
            for (const QString &language : {u"en"_s, u"fr"_s}) {
                const Result<QJsonObject> answer = modelAnswer(*m_reading.pack, each, variant, language, m_cache);
                QVERIFY2(answer.has_value(), qPrintable(each.id));
                const Grade full = gradeAnswer({&*m_reading.pack, &each, *answer, 0, variant, language}, m_cache);
                QVERIFY2(full.outcome == Outcome::Full,
                         qPrintable(each.id + u' ' + language + u' ' + full.feedback));
                QCOMPARE(*full.score, 1.0);
                QVERIFY(full.feedback.isEmpty());
            }
        }
    }
}

void TestGrading::emptyAnswersAreInvalid()
{
    for (const Exercise &each : m_reading.pack->lessons.first().exercises) {
        const Grade empty = gradeAnswer({&*m_reading.pack, &each, {}, 0, 0, u"en"_s}, m_cache);
        QCOMPARE(outcomeWord(empty.outcome), u"invalid"_s);
        QCOMPARE(empty.feedback, u"answer.empty"_s);
        QVERIFY(!empty.score);
        QVERIFY(empty.checks.isEmpty());
    }
}

void TestGrading::oversizedAnswersAreInvalid()
{
    QCOMPARE(grade(u"total"_s, {{u"text"_s, QString(10'001, u'7')}}).feedback, u"answer.shape"_s);
    QJsonArray marks;
    for (int i = 0; i < 10'001; ++i)
        marks.append(QJsonObject{{u"region"_s, u"South"_s}});
    QCOMPARE(grade(u"longest-wait"_s, {{u"marks"_s, marks}}).feedback, u"answer.shape"_s);
    marks.removeLast();
    QCOMPARE(grade(u"longest-wait"_s, {{u"marks"_s, marks}}).outcome, Outcome::Full);
}

void TestGrading::orderOfMarksDoesNotMatter()
{
    const Grade one = grade(u"both-slow"_s, jsonObject(R"({"marks": [{"region": "West"}, {"region": "North"}]})"));
    const Grade two = grade(u"both-slow"_s, jsonObject(R"({"marks": [{"region": "North"}, {"region": "West"}]})"));
    QCOMPARE(canonicalJson(toJson(one)), canonicalJson(toJson(two)));
}

void TestGrading::gradesAreRepeatable()
{
    const PackReading again = readPack(gradingSource());
    for (const Exercise &each : m_reading.pack->lessons.first().exercises) {
        for (const ExerciseTest &test : each.tests) {
            const Result<QJsonObject> answer = testAnswer(*m_reading.pack, each, test, 0, u"en"_s, m_cache);
            QVERIFY(answer.has_value());
            const QByteArray warm =
                canonicalJson(toJson(gradeAnswer({&*m_reading.pack, &each, *answer, 7, 0, u"en"_s}, m_cache)));
            const GradingRequest cold{&*again.pack, again.pack->exercise(each.uuid), *answer, 7, 0, u"en"_s};
            QCOMPARE(canonicalJson(toJson(gradeAnswer(cold))), warm);
        }
    }
}

void TestGrading::gradeHoldsWhatTheContractSays()
{
    const QJsonObject json = toJson(grade(u"total"_s, jsonObject(R"({"text": "817", "confidence": "sure"})"), 1));
    QCOMPARE(json[u"pack"_s].toObject(),
             jsonObject(R"({"id": "org.example.grading-fixture", "version": "1.2.0"})"));
    const QJsonObject head = json[u"exercise"_s].toObject();
    QCOMPARE(head[u"id"_s].toString(), u"total"_s);
    QCOMPARE(head[u"uuid"_s].toString(), u"0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9f04"_s);
    QCOMPARE(head[u"rev"_s].toInt(), 1);
    QCOMPARE(head[u"kind"_s].toString(), u"numeric"_s);
    QCOMPARE(head[u"gradingHash"_s].toString().size(), 64);
    QCOMPARE(json[u"variant"_s].toObject(), jsonObject(R"({"index": 1, "values": {"year": 2024}})"));
    QCOMPARE(json[u"language"_s].toString(), u"en"_s);
    QCOMPARE(json[u"confidence"_s].toString(), u"sure"_s);
    QCOMPARE(json[u"checks"_s].toArray(),
             (QJsonArray{jsonObject(R"({"id": "value", "passed": false, "weight": 3, "hard": false, "part": "value"})"),
                         jsonObject(R"({"id": "range", "passed": true, "weight": 0, "hard": true, "part": "value"})")}));
    QCOMPARE(json[u"score"_s].toDouble(-1), 0.0);
    QCOMPARE(json[u"misconception"_s].toString(), u"wrong-measure"_s);
}

void TestGrading::seedsChooseVariants()
{
    const Exercise &total = exercise(u"total"_s);
    for (qint64 seed = 0; seed < 20; ++seed) {
        const Grade byday = gradeAnswer({&*m_reading.pack, &total, {}, seed, std::nullopt, u"en"_s}, m_cache);
        QCOMPARE(byday.seed, seed);
        QCOMPARE(byday.variantIndex, variantIndex(total.uuid, seed, 2));
        QCOMPARE(byday.variantValues.value(u"year"_s).toInt(), byday.variantIndex == 0 ? 2023 : 2024);
    }
}

void TestGrading::noBuiltInMessageShowsTheAnswer()
{
    // Wrong numbers of every sort against every numeric exercise: the key must not stand in what the program says.
    const QList<std::pair<QString, QStringList>> keys{{u"total"_s, {u"662"_s}},
                                                      {u"share"_s, {u"88"_s, u"88.0"_s, u"88.01"_s}},
                                                      {u"budget"_s, {u"75250"_s, u"75,250"_s}},
                                                      {u"whole-permits"_s, {u"98"_s}}};
    for (const auto &[id, texts] : keys) {
        for (const char *answer : {R"({"value": 1})", R"({"value": -662})", R"({"value": 662000})", R"({"value": 8801})",
                                   R"({"value": 85})", R"({"value": 0.5})", R"({"text": "x"})", R"({"text": "1,2,3"})"}) {
            for (const GradeMessage &message : grade(id, jsonObject(answer)).messages) {
                for (const QString &text : texts)
                    QVERIFY2(!message.text.contains(text), qPrintable(message.text));
            }
        }
    }
    for (const QString &id : gradingPhrases().ids(u"en"_s)) {
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            const QString text = gradingPhrases().text(id, language);
            QVERIFY2(std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }), qPrintable(id));
        }
    }
}

void TestGrading::randomAnswersNeverCrash()
{
    std::mt19937 random(42);
    const auto any = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const QStringList words{u"text"_s, u"value"_s, u"unit"_s, u"choice"_s, u"marks"_s, u"spec"_s, u"confidence"_s,
                            u"mark"_s, u"encoding"_s, u"x"_s, u"y"_s, u"field"_s, u"region"_s, u"decided"_s, u"bar"_s,
                            u"sum"_s, u"aggregate"_s, u"South"_s, u"mean"_s, u"88 %"_s, u"1.250"_s, u"transform"_s,
                            u"layer"_s, u"data"_s, u"sure"_s, u"2024-04-01"_s};
    std::function<QJsonValue(int)> value = [&](int depth) -> QJsonValue {
        switch (any(depth > 3 ? 5 : 8)) {
        case 0:
            return QJsonValue::Null;
        case 1:
            return any(2) == 0;
        case 2:
            return any(2000) / 8.0 - 100;
        case 3:
        case 4:
            return words.at(any(static_cast<int>(words.size())));
        case 5: {
            QJsonArray array;
            for (int i = any(4); i > 0; --i)
                array.append(value(depth + 1));
            return array;
        }
        default: {
            QJsonObject object;
            for (int i = any(4); i > 0; --i)
                object.insert(words.at(any(static_cast<int>(words.size()))), value(depth + 1));
            return object;
        }
        }
    };
    const QList<Exercise> &exercises = m_reading.pack->lessons.first().exercises;
    for (int i = 0; i < 6000; ++i) {
        const Exercise &each = exercises.at(any(static_cast<int>(exercises.size())));
        QJsonObject answer;
        for (int k = any(3); k >= 0; --k)
            answer.insert(words.at(any(7)), value(0));
        const Grade result = gradeAnswer({&*m_reading.pack, &each, answer, i, std::nullopt, u"fr"_s}, m_cache);
        QCOMPARE(result.score.has_value(), result.isCounted());
        QVERIFY(!result.score || (*result.score >= 0 && *result.score <= 1));
        QVERIFY(result.messages.size() >= 1 && result.messages.size() <= 2);
    }
}

void TestGrading::brokenExercisesAreNeverCounted()
{
    const PackReading reading = readPack(gradingSource(u"expect: mean}"_s, u"expect: mode}"_s));
    QVERIFY(reading.pack);
    const Exercise *broken = reading.pack->exercise(u"mean-or-median"_s);
    QVERIFY(broken);
    const Grade result = gradeAnswer({&*reading.pack, broken, {{u"choice"_s, u"mean"_s}}, 0, 0, u"en"_s});
    QCOMPARE(result.outcome, Outcome::Invalid);
    QCOMPARE(result.feedback, u"exercise.broken"_s);
    QVERIFY(!result.messages.first().text.isEmpty());
}

QTEST_APPLESS_MAIN(TestGrading)
#include "test_grading.moc"
