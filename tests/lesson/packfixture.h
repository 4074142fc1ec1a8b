// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "lesson/packchecker.h"
#include "lesson/packsource.h"

#include <QStringList>
#include <QTest>

Q_DECLARE_METATYPE(chartroom::PackSource)

namespace chartroom::test {

using namespace Qt::StringLiterals;

inline QString packFolder(const QString &name)
{
    return QStringLiteral(CHARTROOM_SOURCE_DIR) + u"/tests/data/packs/"_s + name;
}

inline PackSource exampleSource(const QString &name = u"permit-figures-a"_s)
{
    return openPackFolder(packFolder(name)).value();
}

/// The rule ids of issues, sorted, each once.
inline QStringList rulesIn(const QList<Issue> &issues)
{
    QStringList rules;
    for (const Issue &issue : issues)
        rules.append(issue.ruleId);
    rules.removeDuplicates();
    rules.sort();
    return rules;
}

inline QString issueLines(const QList<Issue> &issues)
{
    QStringList lines;
    for (const Issue &issue : issues)
        lines.append(issueLine(issue));
    return lines.join(u'\n');
}

/// One change to the example: `from` is replaced once by `to`; an empty `from` makes the file hold `to`; a null `to`
/// removes the file.
struct Edit {
    QString path;
    QString from;
    QString to;
};

inline PackSource edited(const PackSource &source, const QList<Edit> &edits)
{
    PackSource changed = source;
    for (const Edit &edit : edits) {
        if (edit.to.isNull() && edit.from.isNull()) {
            if (changed.files.remove(edit.path) == 0)
                qFatal("no file %s", qPrintable(edit.path));
            continue;
        }
        QString text = QString::fromUtf8(changed.files.value(edit.path));
        if (edit.from.isEmpty())
            text = edit.to;
        else if (text.count(edit.from) < 1)
            qFatal("%s does not hold: %s", qPrintable(edit.path), qPrintable(edit.from));
        else
            text.replace(text.indexOf(edit.from), edit.from.size(), edit.to);
        changed.files.insert(edit.path, text.toUtf8());
    }
    return changed;
}

} // namespace chartroom::test
