// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/grader.h"
#include "gradingpack.h"

namespace chartroom {

/// A pack of one lesson "small" with the permit table of pack-format.md 19, written in a test: `exercises` is the text of
/// its exercises.yaml from the key `exercises` on, `french` that of the overlay from the key `texts` on.
inline PackSource smallPack(const QString &exercises, const QString &french = {})
{
    using namespace Qt::StringLiterals;
    PackSource source = gradingSource();
    source.files.remove(u"lessons/grading/exercises.fr.yaml"_s);
    source.files[u"lessons/grading/exercises.yaml"_s] = (u"format: chartroom-exercises/1\n"_s + exercises).toUtf8();
    source.files[u"lessons/grading/lesson.md"_s] =
        "---\nuuid: 3f0c1f6e-6d0b-4a55-9a3e-0d6a1b7c2e21\ntitle: Small\nrole: practice\nlevel: 1\nminutes: 8\n"
        "competencies: [C1]\nobjectives:\n  - Grade\n---\n\n## One\n\nText.\n";
    if (!french.isEmpty()) {
        source.files[u"lessons/grading/exercises.fr.yaml"_s] =
            (u"format: chartroom-texts/1\nlanguage: fr\n"_s + french).toUtf8();
    }
    return source;
}

/// An exercise record: `own` holds its lines from `response` on, indented by four spaces.
inline QString smallExercise(const QString &id, const QString &kind, const QString &prompt, const QString &own)
{
    using namespace Qt::StringLiterals;
    const QString uuid = QUuid::createUuidV5(QUuid(u"0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9f00"_s), id).toString(QUuid::WithoutBraces);
    return u"  - id: %1\n    uuid: %2\n    rev: 1\n    kind: %3\n    prompt: \"%4\"\n    competencies: {C1: 1}\n"
           "    difficulty: 1\n    explanation: Because.\n%5"_s.arg(id, uuid, kind, prompt, own);
}

/// The rule ids of findings, in their order.
inline QStringList ruleIds(const QList<Issue> &issues)
{
    QStringList ids;
    for (const Issue &issue : issues)
        ids.append(issue.ruleId);
    return ids;
}

/// One answer with the grade it must get.
struct AnswerRow {
    const char *name;
    const char *answer;
    const char *outcome;
    double score; ///< −1: none
    const char *feedback = "";
    const char *misconception = "";
    const char *language = "en";
};

} // namespace chartroom
