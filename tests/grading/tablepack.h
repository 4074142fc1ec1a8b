// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "grading/grader.h"
#include "grading/modelanswer.h"
#include "gradingpack.h"
#include "lesson/packreader.h"

#include <QTest>

namespace chartroom {

/// A pack of one lesson with these exercises (the text of exercises.yaml below `exercises:`), on the permit table of
/// pack-format.md 19 and further tables given as {path: content}.
inline PackSource tablePack(const QString &exercises, const QMap<QString, QByteArray> &files = {})
{
    PackSource source = gradingSource();
    source.name = QStringLiteral("tables");
    source.files.insert(QStringLiteral("lessons/grading/exercises.yaml"),
                        (QStringLiteral("format: chartroom-exercises/1\nexercises:\n") + exercises).toUtf8());
    source.files.remove(QStringLiteral("lessons/grading/exercises.fr.yaml"));
    source.files.insert(QStringLiteral("lessons/grading/lesson.md"),
                        QByteArrayLiteral("---\nuuid: 3f0c1f6e-6d0b-4a55-9a3e-0d6a1b7c2e21\ntitle: Grading\nrole: practice\n"
                                          "level: 1\nminutes: 8\ncompetencies: [C1]\nobjectives:\n  - Grade\n---\n\n## Step\n\nText.\n"));
    for (auto it = files.begin(); it != files.end(); ++it)
        source.files.insert(it.key(), it.value());
    return source;
}

/// The keys that every exercise needs and no test here is about.
inline QString exerciseHead(const QString &id, const QString &kind, int number)
{
    return QStringLiteral("  - id: %1\n    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2c%3\n    rev: 1\n    kind: %2\n"
                          "    prompt: A question\n    explanation: Because\n    competencies: {C1: 1}\n"
                          "    difficulty: 2\n")
        .arg(id, kind)
        .arg(number, 4, 10, QLatin1Char('0'));
}

/// One answer and the grade it must get.
struct GradeRow {
    const char *name;
    const char *id;
    const char *answer;
    const char *outcome;
    double score = -1;         ///< −1: none
    const char *feedback = "";
    const char *text = "";     ///< what the last message must say; empty: not looked at
    const char *language = "en";
    int variant = 0;
};

template<size_t count>
void addGradeRows(const GradeRow (&rows)[count])
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("feedback");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("variant");
    for (const GradeRow &row : rows) {
        QTest::newRow(row.name) << QString::fromUtf8(row.id) << QByteArray(row.answer) << QString::fromUtf8(row.outcome)
                                << row.score << QString::fromUtf8(row.feedback) << QString::fromUtf8(row.text)
                                << QString::fromUtf8(row.language) << row.variant;
    }
}

/// A pack that must be read without errors, and its grades.
class GradedPack
{
public:
    explicit GradedPack(const PackSource &source) : m_reading(readPack(source, QStringLiteral("en"))) {}

    [[nodiscard]] bool isSound() const
    {
        for (const Issue &issue : m_reading.issues) {
            if (issue.severity == Severity::Error)
                qWarning().noquote() << issueLine(issue);
        }
        return m_reading.pack && !hasErrors(m_reading.issues);
    }
    [[nodiscard]] const Pack &pack() const { return *m_reading.pack; }
    [[nodiscard]] Grade grade(const QString &id, const QJsonObject &answer, const QString &language = QStringLiteral("en"),
                              int variant = 0)
    {
        return gradeAnswer({&pack(), pack().exercise(id), answer, 0, variant, language}, m_cache);
    }
    [[nodiscard]] GradingCache &cache() { return m_cache; }

    /// Checks the row that addGradeRows made current.
    void checkCurrentRow()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, answer);
        QFETCH(QString, outcome);
        QFETCH(double, score);
        QFETCH(QString, feedback);
        QFETCH(QString, text);
        QFETCH(QString, language);
        QFETCH(int, variant);
        QVERIFY(pack().exercise(id));
        const Grade given = grade(id, jsonObject(answer.constData()), language, variant);
        QCOMPARE(given.feedback, feedback);
        QCOMPARE(outcomeWord(given.outcome), outcome);
        QCOMPARE(given.score.value_or(-1), score);
        if (!text.isEmpty())
            QCOMPARE(given.messages.constLast().text, text);
        for (const GradeMessage &message : given.messages)
            QVERIFY2(!message.text.isEmpty() && !message.text.contains(u'{'), qPrintable(message.text));
    }

private:
    PackReading m_reading;
    GradingCache m_cache;
};

/// "found+ clean-": the checks of a grade and whether they passed.
inline QString checkWords(const Grade &grade)
{
    QStringList words;
    for (const GradeCheck &check : grade.checks)
        words << check.id + (check.passed ? QStringLiteral("+") : QStringLiteral("-"));
    return words.join(QLatin1Char(' '));
}

} // namespace chartroom
