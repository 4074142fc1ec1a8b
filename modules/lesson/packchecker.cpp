// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/packchecker.h"

#include "lesson/checks/checkcontext.h"

#include <algorithm>

namespace chartroom {

namespace {

/// Sorted, each once: a text that stands in several places of the model is found several times.
QList<Issue> sortedOnce(QList<Issue> issues)
{
    sortIssues(issues);
    issues.erase(std::unique(issues.begin(), issues.end()), issues.end());
    return issues;
}

} // namespace

QList<Issue> checkPack(const PackReading &reading)
{
    if (!reading.pack)
        return sortedOnce(reading.issues);
    CheckContext context(reading);
    checkFiles(context);
    checkManifest(context);
    checkModules(context);
    checkPackLimits(context);
    checkFramework(context);
    checkLessons(context);
    checkProse(context);
    checkExercises(context);
    checkCharts(context);
    checkMedia(context);
    checkTranslations(context);
    checkReadability(context);
    checkUnused(context); // after everything that uses something
    return sortedOnce(context.issues);
}

} // namespace chartroom
