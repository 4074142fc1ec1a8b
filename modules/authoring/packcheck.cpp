// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/packcheck.h"

#include "authoring/tr.h"
#include "grading/exercisechecks.h"
#include "lesson/packchecker.h"
#include "lesson/values.h"

#include <QJsonArray>
#include <limits>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The lines of a file that hold one exercise record: from its first to before the next one's.
struct RecordLines {
    QString path;
    int first = 0;
    int last = std::numeric_limits<int>::max();

    [[nodiscard]] bool holds(const Place &place) const
    {
        return place.path == path && place.line >= first && place.line <= last;
    }
};

RecordLines linesOf(const Lesson &lesson, const Exercise &exercise)
{
    RecordLines lines{exercise.path, exercise.node.line};
    for (const Exercise &other : lesson.exercises) {
        if (other.path == exercise.path && other.node.line > lines.first)
            lines.last = std::min(lines.last, other.node.line - 1);
    }
    return lines;
}

bool hasErrorIn(const QList<Issue> &issues, const RecordLines &lines)
{
    return std::any_of(issues.begin(), issues.end(), [&](const Issue &issue) {
        return issue.severity == Severity::Error && lines.holds(issue.place);
    });
}

bool isLeftOut(const Issue &issue, const PackCheckOptions &options)
{
    return !options.withTests
        && (issue.ruleId.startsWith(u"exercise.test.") || issue.ruleId.startsWith(u"exercise.anticipate."));
}

/// Adds what grading finds in one exercise.
void addExercise(const Pack &pack, const Lesson &lesson, const Exercise &exercise, const PackCheckOptions &options,
                 GradingCache &cache, PackCheck &check)
{
    check.exercises += 1;
    check.variants += variantCount(exercise);
    check.tests.written += static_cast<int>(exercise.tests.size());
    if (std::holds_alternative<UnreadBody>(exercise.body))
        return;
    // A key that cannot be graded is told only when nothing in the record explains it yet.
    if (!lacksKey(exercise) && !hasErrorIn(check.issues, linesOf(lesson, exercise)))
        check.issues += keyIssues(pack, exercise, cache);
    check.issues += checkExercise(pack, exercise, cache);
    if (options.withTests) {
        TestReport report = runExerciseTests(pack, exercise, cache);
        report.counts.written = 0; // counted above, also for kinds that cannot be graded
        check.tests += report.counts;
        check.issues += report.issues;
    }
}

void addExercises(const Pack &pack, const PackCheckOptions &options, PackCheck &check)
{
    GradingCache cache;
    for (const Lesson &lesson : pack.lessons) {
        for (const Exercise &exercise : lesson.exercises)
            addExercise(pack, lesson, exercise, options, cache, check);
    }
}

void addIdentity(const Pack &pack, PackCheck &check)
{
    check.hasManifest = true;
    check.id = pack.id;
    check.version = pack.version;
    check.title = pack.title.text(pack.language);
    check.lessons = static_cast<int>(pack.lessons.size());
    check.datasets = static_cast<int>(pack.datasets.size());
}

QJsonArray languagesJson(const QList<LanguageCount> &languages)
{
    QJsonArray array;
    for (const LanguageCount &count : languages) {
        array.append(QJsonObject{{u"language"_s, count.language}, {u"units"_s, count.units},
                                 {u"translated"_s, count.translated}, {u"stale"_s, count.stale}});
    }
    return array;
}

} // namespace

int PackCheck::count(Severity severity) const
{
    return static_cast<int>(std::count_if(issues.begin(), issues.end(),
                                          [&](const Issue &issue) { return issue.severity == severity; }));
}

PackCheck checkWholePack(const PackSource &source, const PackCheckOptions &options)
{
    return checkWholePack(readPack(source), options);
}

PackCheck checkWholePack(const PackReading &reading, const PackCheckOptions &options)
{
    PackCheck check;
    check.issues = checkPack(reading);
    if (reading.pack) {
        addIdentity(*reading.pack, check);
        check.languages = languageCounts(reading);
        addExercises(*reading.pack, options, check);
    }
    check.issues.removeIf([&](const Issue &issue) { return isLeftOut(issue, options); });
    sortIssues(check.issues);
    check.issues.erase(std::unique(check.issues.begin(), check.issues.end()), check.issues.end());
    check.publishable = !hasErrors(check.issues);
    check.importable = std::none_of(check.issues.begin(), check.issues.end(),
                                    [](const Issue &issue) { return stopsImport(issue.ruleId); });
    return check;
}

QJsonObject toJson(const PackCheck &check)
{
    const QJsonObject pack{{u"id"_s, check.id}, {u"version"_s, check.version}, {u"title"_s, check.title}};
    return {
        {u"pack"_s, check.hasManifest ? QJsonValue(pack) : QJsonValue(QJsonValue::Null)},
        {u"counts"_s, QJsonObject{{u"error"_s, check.count(Severity::Error)},
                                  {u"warning"_s, check.count(Severity::Warning)},
                                  {u"note"_s, check.count(Severity::Note)}}},
        {u"lessons"_s, check.lessons},
        {u"exercises"_s, check.exercises},
        {u"variants"_s, check.variants},
        {u"datasets"_s, check.datasets},
        {u"tests"_s, QJsonObject{{u"written"_s, check.tests.written}, {u"derived"_s, check.tests.derived},
                                 {u"run"_s, check.tests.run}, {u"failed"_s, check.tests.failed}}},
        {u"languages"_s, languagesJson(check.languages)},
        {u"publishable"_s, check.publishable},
        {u"importable"_s, check.importable},
    };
}

QString summaryLine(const PackCheck &check)
{
    return AuthoringTr::tr("%1 errors, %2 warnings, %3 notes; %4 exercises, %5 variants, %6 tests.")
        .arg(check.count(Severity::Error))
        .arg(check.count(Severity::Warning))
        .arg(check.count(Severity::Note))
        .arg(check.exercises)
        .arg(check.variants)
        .arg(check.tests.run);
}

} // namespace chartroom
