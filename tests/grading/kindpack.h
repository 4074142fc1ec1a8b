// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gradingpack.h"

#include "grading/grader.h"
#include "grading/gradingcache.h"

#include <QRegularExpression>
#include <QTest>

namespace chartroom {

/// A pack with one lesson whose exercises.yaml is written in the test, on the permit table of the fixture. Every
/// exercise needs the lines `  - id: slug`. \a french: the texts of the overlay, two spaces in ("  id/prompt: {…}").
inline PackSource kindSource(const QByteArray &exercises, const QByteArray &french = {})
{
    PackSource source = gradingSource();
    const QString folder = QStringLiteral("lessons/grading/");
    source.files[folder + QStringLiteral("exercises.yaml")] = "format: chartroom-exercises/1\n" + exercises;
    source.files.remove(folder + QStringLiteral("exercises.fr.yaml"));
    if (!french.isEmpty())
        source.files[folder + QStringLiteral("exercises.fr.yaml")] =
            "format: chartroom-texts/1\nlanguage: fr\ntexts:\n" + french;
    QByteArray lesson = "---\nuuid: 3f0c1f6e-6d0b-4a55-9a3e-0d6a1b7c2e21\ntitle: Kinds\nrole: practice\nlevel: 1\n"
                        "minutes: 8\ncompetencies: [C1]\nobjectives:\n  - Grade a kind\n---\n\n## Step\n";
    static const QRegularExpression id(QStringLiteral("^  - id: (\\S+)"), QRegularExpression::MultilineOption);
    for (auto it = id.globalMatch(QString::fromUtf8(exercises)); it.hasNext();)
        lesson += "\n```exercise " + it.next().captured(1).toUtf8() + "\n```\n";
    source.files[folder + QStringLiteral("lesson.md")] = lesson;
    return source;
}

/// What an answer must get.
struct GradedRow {
    const char *name;
    const char *id;
    const char *answer;
    const char *outcome;
    double score = -1; ///< −1: none
    const char *feedback = "";
    const char *language = "en";
};

/// Grades rows of one pack: the shared body of the tests of single kinds.
class KindGrader
{
public:
    explicit KindGrader(const PackSource &source) : m_reading(readPack(source))
    {
        for (const Issue &issue : m_reading.issues) {
            if (issue.severity == Severity::Error)
                m_problems += issueLine(issue) + QLatin1Char('\n');
        }
    }

    /// Errors of the pack; empty when it is fine.
    [[nodiscard]] QString problems() const { return m_problems; }
    [[nodiscard]] const Pack &pack() const { return *m_reading.pack; }
    [[nodiscard]] const Exercise &exercise(const QString &id) const { return *m_reading.pack->exercise(id); }
    [[nodiscard]] GradingCache &cache() { return m_cache; }
    [[nodiscard]] Grade grade(const QString &id, const QJsonObject &answer, const QString &language = QStringLiteral("en"))
    {
        return gradeAnswer({&pack(), &exercise(id), answer, 0, 0, language}, m_cache);
    }

    void check(const GradedRow &row)
    {
        const Grade given = grade(QString::fromLatin1(row.id), jsonObject(row.answer), QString::fromLatin1(row.language));
        QCOMPARE(outcomeWord(given.outcome), QString::fromLatin1(row.outcome));
        QCOMPARE(given.score.value_or(-1), row.score);
        QCOMPARE(given.feedback, QString::fromLatin1(row.feedback));
    }

private:
    PackReading m_reading;
    QString m_problems;
    GradingCache m_cache;
};

} // namespace chartroom

Q_DECLARE_METATYPE(chartroom::GradedRow)
