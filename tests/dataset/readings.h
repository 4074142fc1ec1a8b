// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "dataset/table.h"

/// What tests of readers compare.
namespace chartroom {

/// "line:column rule" of every issue, sorted by place; with the pointer for JSON.
inline QStringList issueTexts(QList<Issue> issues)
{
    sortIssues(issues);
    QStringList texts;
    for (const Issue &issue : issues) {
        const QString place = QString::number(issue.place.line) + QLatin1Char(':') + QString::number(issue.place.column);
        texts.append(place + issue.place.pointer + QLatin1Char(' ') + issue.ruleId);
    }
    return texts;
}

inline QStringList typeWords(const Table &table)
{
    QStringList words;
    for (const Field &field : table.fields())
        words.append(fieldTypeWord(field.type));
    return words;
}

} // namespace chartroom
