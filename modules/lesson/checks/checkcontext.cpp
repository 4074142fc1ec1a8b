// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"

#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

CheckContext::CheckContext(const PackReading &of)
    : reading(of), pack(*of.pack), files(of.files), values(of.language), issues(of.issues)
{
    const Framework &builtIn = builtInFramework();
    const auto isOurs = [this](const Framework &candidate) {
        return candidate.id == pack.frameworkId && candidate.version == pack.frameworkVersion;
    };
    if (isOurs(builtIn))
        framework = &builtIn;
    else if (files.framework && isOurs(*files.framework))
        framework = &*files.framework;
}

void CheckContext::report(const QString &ruleId, const QString &message, const Place &place)
{
    issues.append(packIssue(ruleId, message, place));
}

void CheckContext::reportFile(const QString &ruleId, const QString &message, const QString &path)
{
    report(ruleId, message, wholeFile(path));
}

void CheckContext::useDataset(const QString &reference)
{
    usedDatasets.insert(reference.section(u'/', 0, 0));
}

void CheckContext::useExpression(const QString &text)
{
    const ExpressionReferences names = values.references(text);
    for (const QString &name : names.datasets + names.columns)
        useDataset(name);
}

QString expressionMessage(const ExpressionError &error)
{
    return LessonTr::tr("%1 (line %2, column %3 of the expression)")
        .arg(error.message).arg(error.line).arg(error.column);
}

} // namespace chartroom
