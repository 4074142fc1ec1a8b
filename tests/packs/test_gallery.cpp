// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/packcheck.h"
#include "base/canonicaljson.h"
#include "grading/answerleak.h"
#include "grading/exercisetests.h"
#include "grading/grader.h"
#include "grading/kindhooks.h"
#include "grading/modelanswer.h"
#include "lesson/askedexercise.h"
#include "lesson/exercisekinds.h"
#include "lesson/packreader.h"
#include "lesson/values.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <random>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What must hold of every exercise kind, shown on the gallery: one row an exercise, in every variant and language.
class TestGallery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void thePackHasNoFindings();
    void everyKindIsShown_data();
    void everyKindIsShown();
    void modelAnswerIsFull_data() { exercises(); }
    void modelAnswerIsFull();
    void emptyAnswersAreInvalid_data() { exercises(); }
    void emptyAnswersAreInvalid();
    void spoiltAnswersStayWithinBounds_data() { exercises(); }
    void spoiltAnswersStayWithinBounds();
    void orderOfListsWithoutOrderDoesNotMatter_data() { exercises(); }
    void orderOfListsWithoutOrderDoesNotMatter();
    void messagesKeepTheAnswer_data() { exercises(); }
    void messagesKeepTheAnswer();
    void atMostTwoMessagesRightFirst_data() { exercises(); }
    void atMostTwoMessagesRightFirst();
    void whatWasAskedIsKept_data() { exercises(); }
    void whatWasAskedIsKept();

private:
    void exercises() const;
    /// Calls a function for every variant and language of the row's exercise.
    void forEachScene(const std::function<void(const Exercise &, int variant, const QString &language)> &visit);
    [[nodiscard]] Grade grade(const Exercise &exercise, const QJsonObject &answer, int variant, const QString &language)
    {
        return gradeAnswer({&*m_reading.pack, &exercise, answer, 0, variant, language}, m_cache);
    }
    [[nodiscard]] QList<QJsonObject> testAnswers(const Exercise &exercise, int variant, const QString &language);

    PackReading m_reading;
    GradingCache m_cache;
};

namespace {

/// Kinds that can be graded while their exercise is still being written. None, when all is well.
const QStringList notYetShown;

/// Lists of an answer that are sets: their order must not change a grade.
const QStringList setKeys{u"choices"_s, u"marks"_s, u"rows"_s, u"cells"_s, u"columns"_s, u"evidence"_s, u"suppress"_s,
                          u"points"_s, u"missingValues"_s, u"primaryKey"_s};

/// The ids in an answer that stand for texts of the exercise.
QStringList namedIds(const QString &kind, const QJsonObject &answer)
{
    QStringList ids;
    const auto addList = [&](const QJsonValue &list) {
        for (const QJsonValue &entry : list.toArray())
            ids << entry.toString();
    };
    if (kind == u"choice.one" || (kind == u"chart.pick" && answer.contains(u"choice"_s)))
        ids << answer[u"choice"_s].toString();
    if (kind == u"choice.many")
        addList(answer[u"choices"_s]);
    if (kind == u"order" || (kind == u"chart.pick" && answer.contains(u"order"_s)))
        addList(answer[u"order"_s]);
    if (kind == u"match") {
        for (const QString &left : answer[u"pairs"_s].toObject().keys())
            ids << left << answer[u"pairs"_s][left].toString();
    }
    if (kind == u"claim" && answer[u"evidence"_s][0].isString())
        addList(answer[u"evidence"_s]);
    for (const QString &gap : answer[u"gaps"_s].toObject().keys()) {
        if (answer[u"gaps"_s][gap].toObject().contains(u"choice"_s))
            ids << gap + u'/' + answer[u"gaps"_s][gap][u"choice"_s].toString();
    }
    for (const QJsonValue &step : answer[u"steps"_s].toArray()) {
        ids << step[u"node"_s].toString();
        if (step.toObject().contains(u"option"_s))
            ids << step[u"node"_s].toString() + u'/' + step[u"option"_s].toString();
    }
    return ids;
}

QJsonValue reversedSets(const QJsonValue &value)
{
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        QJsonArray list = it.value().toArray();
        if (!setKeys.contains(it.key()) || list.isEmpty())
            continue;
        QJsonArray reversed;
        for (const QJsonValue &entry : list)
            reversed.prepend(entry);
        it.value() = reversed;
    }
    return object;
}

QJsonValue spoiltValue(const QJsonValue &value, std::mt19937 &random)
{
    switch (random() % 7) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return 1e300;
    case 2:
        return QString(12'000, u'x');
    case 3:
        return QJsonArray{value, value};
    case 4:
        return QJsonObject{{u"x"_s, value}};
    case 5:
        return u"\u202e\u200f 1 250,5 %"_s;
    default:
        return -0.5;
    }
}

/// An answer with one part, at any depth, made into something else.
QJsonValue spoilt(const QJsonValue &value, std::mt19937 &random)
{
    if (value.isObject() && !value.toObject().isEmpty() && random() % 4 != 0) {
        QJsonObject object = value.toObject();
        auto it = object.begin() + static_cast<int>(random() % static_cast<unsigned>(object.size()));
        it.value() = spoilt(it.value(), random);
        return object;
    }
    if (value.isArray() && !value.toArray().isEmpty() && random() % 4 != 0) {
        QJsonArray array = value.toArray();
        const auto index = static_cast<int>(random() % static_cast<unsigned>(array.size()));
        array[index] = spoilt(array.at(index), random);
        return array;
    }
    return spoiltValue(value, random);
}

} // namespace

void TestGallery::initTestCase()
{
    m_reading = readPack(*openPack(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/exercise-gallery")), u"en"_s);
    QVERIFY(m_reading.pack);
}

void TestGallery::thePackHasNoFindings()
{
    const auto source = openPack(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/exercise-gallery"));
    QVERIFY(source);
    QStringList lines;
    for (const Issue &issue : checkWholePack(*source).issues)
        lines << issueLine(issue);
    QCOMPARE(lines.join(u'\n'), QString());
}

void TestGallery::everyKindIsShown_data()
{
    QTest::addColumn<QString>("kind");
    for (const ExerciseKind &kind : exerciseKinds()) {
        if (kind.isReadable())
            QTest::newRow(qPrintable(kind.word)) << kind.word;
    }
}

/// The gallery holds the kind, and the trainers' guide names an exercise of the gallery that shows it.
void TestGallery::everyKindIsShown()
{
    QFETCH(const QString, kind);
    QStringList ids;
    for (const Lesson &lesson : m_reading.pack->lessons) {
        for (const Exercise &exercise : lesson.exercises) {
            if (exercise.kind == kind)
                ids << exercise.id;
        }
    }
    if (notYetShown.contains(kind)) {
        QVERIFY2(ids.isEmpty(), "take it off the list of kinds that are not shown yet");
        return;
    }
    QVERIFY2(!ids.isEmpty(), "the gallery does not show the kind");
    QFile guide(QStringLiteral(CHARTROOM_SOURCE_DIR "/docs/trainer-guide.md"));
    QVERIFY(guide.open(QIODevice::ReadOnly));
    static const QRegularExpression row(u"^\\| (\\S+) \\| [^|]+ \\| (\\S+) \\|$"_s, QRegularExpression::MultilineOption);
    QString shown;
    for (auto it = row.globalMatch(QString::fromUtf8(guide.readAll())); it.hasNext();) {
        const auto match = it.next();
        shown = match.captured(1) == kind ? match.captured(2) : shown;
    }
    QVERIFY2(ids.contains(shown), qPrintable(u"the guide names \u201c%1\u201d, the gallery has %2"_s.arg(shown, ids.join(u", "_s))));
}

void TestGallery::exercises() const
{
    QTest::addColumn<QString>("id");
    for (const Lesson &lesson : m_reading.pack->lessons) {
        for (const Exercise &exercise : lesson.exercises)
            QTest::addRow("%s: %s", qPrintable(exercise.kind), qPrintable(exercise.id)) << exercise.id;
    }
}

void TestGallery::forEachScene(const std::function<void(const Exercise &, int, const QString &)> &visit)
{
    QFETCH(const QString, id);
    const Exercise *exercise = m_reading.pack->exercise(id);
    QVERIFY(exercise && exercise->state == ExerciseState::Ready);
    for (int variant = 0; variant < variantCount(*exercise); ++variant) {
        for (const QString &language : {u"en"_s, u"fr"_s})
            visit(*exercise, variant, language);
    }
}

QList<QJsonObject> TestGallery::testAnswers(const Exercise &exercise, int variant, const QString &language)
{
    QList<QJsonObject> answers;
    for (const ExerciseTest &test : exercise.tests) {
        const auto answer = testAnswer(*m_reading.pack, exercise, test, variant, language, m_cache);
        if (answer && testApplies(test, m_cache.prepared(*m_reading.pack, exercise, variant, language).variant))
            answers << *answer;
    }
    return answers;
}

void TestGallery::modelAnswerIsFull()
{
    forEachScene([this](const Exercise &exercise, int variant, const QString &language) {
        const auto model = modelAnswer(*m_reading.pack, exercise, variant, language, m_cache);
        QVERIFY(model);
        const Grade given = grade(exercise, *model, variant, language);
        QCOMPARE(outcomeWord(given.outcome), u"full"_s);
        QCOMPARE(given.score, exercise.kind == u"reflection" ? std::nullopt : std::optional(1.0));
    });
}

void TestGallery::emptyAnswersAreInvalid()
{
    forEachScene([this](const Exercise &exercise, int variant, const QString &language) {
        for (const QJsonObject &answer : emptyAnswers(exercise))
            QCOMPARE(outcomeWord(grade(exercise, answer, variant, language).outcome), u"invalid"_s);
    });
}

void TestGallery::spoiltAnswersStayWithinBounds()
{
    std::mt19937 random(7);
    forEachScene([&](const Exercise &exercise, int variant, const QString &language) {
        for (const QJsonObject &answer : testAnswers(exercise, variant, language)) {
            for (int turn = 0; turn < 12; ++turn) {
                const QJsonObject wrong = spoilt(answer, random).toObject();
                const Grade given = grade(exercise, wrong, variant, language);
                QVERIFY(!given.score || (*given.score >= 0 && *given.score <= 1));
                QVERIFY(!given.messages.isEmpty());
                QCOMPARE(grade(exercise, wrong, variant, language), given);
            }
        }
    });
}

void TestGallery::orderOfListsWithoutOrderDoesNotMatter()
{
    forEachScene([this](const Exercise &exercise, int variant, const QString &language) {
        for (const QJsonObject &answer : testAnswers(exercise, variant, language)) {
            if (exercise.kind == u"table.pivot" || exercise.kind == u"chart.pick")
                continue; // lists whose order is shown to the learner as given
            const Grade first = grade(exercise, answer, variant, language);
            const Grade second = grade(exercise, reversedSets(answer).toObject(), variant, language);
            QCOMPARE(second.score, first.score);
            QCOMPARE(second.feedback, first.feedback);
        }
    });
}

void TestGallery::messagesKeepTheAnswer()
{
    forEachScene([this](const Exercise &exercise, int variant, const QString &language) {
        const PreparedExercise &prepared = m_cache.prepared(*m_reading.pack, exercise, variant, language);
        const QStringList answers = revealingTexts(exercise, prepared, language);
        for (const QJsonObject &answer : testAnswers(exercise, variant, language)) {
            const Grade given = grade(exercise, answer, variant, language);
            if (given.outcome == Outcome::Full)
                continue;
            for (const GradeMessage &message : given.messages)
                QVERIFY2(message.role == u"right" || !leaks(message.text, answers), qPrintable(message.text));
        }
    });
}

void TestGallery::atMostTwoMessagesRightFirst()
{
    forEachScene([this](const Exercise &exercise, int variant, const QString &language) {
        for (const QJsonObject &answer : testAnswers(exercise, variant, language)) {
            const Grade given = grade(exercise, answer, variant, language);
            QVERIFY(!given.messages.isEmpty() && given.messages.size() <= 2);
            if (given.messages.size() == 2)
                QCOMPARE(given.messages.constFirst().role, u"right"_s);
            for (const GradeMessage &message : given.messages)
                QVERIFY(!message.text.isEmpty() && !message.text.contains(u'{'));
        }
    });
}

void TestGallery::whatWasAskedIsKept()
{
    // Everything that an answer can name by an id, in words and without places to fill, in every variant and language.
    static const QSet<QString> kindsWithIds{u"choice.one"_s, u"choice.many"_s, u"order"_s, u"match"_s, u"scenario"_s,
                                            u"chart.pick"_s, u"reflection"_s};
    forEachScene([&](const Exercise &exercise, int variant, const QString &language) {
        const QJsonObject kept = askedExercise(*m_reading.pack, exercise, language);
        QCOMPARE(kept[u"shown"_s].toArray().size(), variantCount(exercise));
        const QJsonObject shown = kept[u"shown"_s][variant].toObject();
        QVERIFY(!shown[u"prompt"_s].toString().isEmpty());
        const QByteArray text = QJsonDocument(shown).toJson();
        QVERIFY2(!text.contains("{{"), text.constData());
        const auto answer = modelAnswer(*m_reading.pack, exercise, variant, language, m_cache);
        QVERIFY(answer.has_value());
        const QJsonObject offered = shown[u"offered"_s].toObject();
        for (const QString &id : namedIds(exercise.kind, *answer))
            QVERIFY2(!offered[id].toString().isEmpty(), qPrintable(exercise.id + u' ' + id));
        if (kindsWithIds.contains(exercise.kind))
            QVERIFY2(!offered.isEmpty(), qPrintable(exercise.id));
    });
}

QTEST_GUILESS_MAIN(TestGallery)
#include "test_gallery.moc"
