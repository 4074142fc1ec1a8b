// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/exercisetests.h"
#include "grading/grader.h"
#include "gradingpack.h"

#include "lesson/values.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The example pack of pack-format.md 19 and the transcripts of command-line.md 15, as far as this build has the kinds.
class TestTranscripts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void grades_data();
    void grades();
    void emptyValueIsAShapeProblem();
    void exampleTestsHold();

private:
    PackReading m_reading;
};

void TestTranscripts::initTestCase()
{
    const auto source = openPackFolder(QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/packs/permit-figures"));
    QVERIFY(source.has_value());
    m_reading = readPack(*source);
    QVERIFY(m_reading.pack);
}

void TestTranscripts::grades_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("variant");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("full") << u"total-decided"_s << u"741"_s << 1 << u"en"_s
                          << u"outcome: full\nscore: 1\nread: 741\nright: [full] Right.\n"_s;
    QTest::newRow("anticipated") << u"total-decided"_s << u"817"_s << 1 << u"en"_s
                                 << u"outcome: partial\nscore: 0\nread: 817\nnext: [used-applications] You added the "
                                    "applications received. Which column holds the decisions?\n"_s;
    QTest::newRow("typed in French") << u"decided-share"_s << u"88,0"_s << 0 << u"fr"_s
                                     << u"outcome: full\nscore: 1\nread: 88\nright: [full] C’est exact.\n"_s;
}

void TestTranscripts::grades()
{
    QFETCH(QString, id);
    QFETCH(QString, typed);
    QFETCH(int, variant);
    QFETCH(QString, language);
    const Exercise *exercise = m_reading.pack->exercise(id);
    QVERIFY(exercise);
    const QJsonObject answer{{u"text"_s, typed}};
    QTEST(gradeText(gradeAnswer({&*m_reading.pack, exercise, answer, 0, variant, language})), "text");
}

void TestTranscripts::emptyValueIsAShapeProblem()
{
    const Exercise *exercise = m_reading.pack->exercise(u"total-decided"_s);
    QVERIFY(exercise);
    const QJsonObject grade = toJson(gradeAnswer({&*m_reading.pack, exercise, {{u"value"_s, u""_s}}, 0, {}, u"en"_s}));
    QCOMPARE(grade[u"outcome"_s].toString(), u"invalid"_s);
    QVERIFY(!grade[u"counted"_s].toBool(true));
    QVERIFY(grade[u"score"_s].isNull());
    QCOMPARE(grade[u"feedback"_s].toString(), u"answer.shape"_s);
    QCOMPARE(grade[u"messages"_s][0][u"role"_s].toString(), u"missing"_s);
    QCOMPARE(grade[u"messages"_s][0][u"id"_s].toString(), u"answer.shape"_s);
}

void TestTranscripts::exampleTestsHold()
{
    GradingCache cache;
    int graded = 0;
    for (const Lesson &lesson : m_reading.pack->lessons) {
        for (const Exercise &exercise : lesson.exercises) {
            if (std::holds_alternative<UnreadBody>(exercise.body))
                continue;
            ++graded;
            const TestReport report = runExerciseTests(*m_reading.pack, exercise, cache);
            for (const Issue &issue : report.issues)
                qInfo("%s", qPrintable(issueLine(issue)));
            QCOMPARE(report.issues.size(), 0);
            QVERIFY(report.counts.run >= report.counts.written);
        }
    }
    QVERIFY(graded >= 4); // choice.one, two of numeric, chart.build
}

QTEST_APPLESS_MAIN(TestTranscripts)
#include "test_transcripts.moc"
