// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/checks/chartreview.h"
#include "lesson/checks/valueevaluator.h"
#include "lesson/packreader.h"
#include "lesson/packrules.h"
#include "lesson/textfile.h"

#include <QSet>

namespace chartroom {

/// What one run of the checker shares: the pack, what is used where, and the findings so far.
struct CheckContext {
    explicit CheckContext(const PackReading &of);

    const PackReading &reading;
    const Pack &pack;
    const PackFiles &files;
    const Framework *framework = nullptr; ///< of the pack; nullptr when it is not known
    ValueEvaluator values;
    ChartReviewer charts;
    QSet<QString> usedDatasets;           ///< names of data packages
    QSet<QString> usedMedia;              ///< file names
    QSet<QString> usedCharts;             ///< "<lesson>/<chart>"
    QSet<QString> placedCharts;           ///< those placed in lessons by a chart block
    QList<Issue> issues;

    void report(const QString &ruleId, const QString &message, const Place &place);
    void reportFile(const QString &ruleId, const QString &message, const QString &path);
    /// Marks the datasets that an expression may name as used.
    void useExpression(const QString &text);
    /// "permits/probe" → "permits".
    void useDataset(const QString &reference);
    /// The tree of a YAML file; Missing when it is not there or not usable.
    [[nodiscard]] YamlNode yaml(const QString &path) const { return files.yaml.value(path); }
    [[nodiscard]] EvaluationContext plainContext() const { return lessonContext(pack, reading.language); }
};

/// A sentence of an expression's problem with its position inside the expression.
[[nodiscard]] QString expressionMessage(const ExpressionError &error);

// The groups of pack-format.md 18, one file each.
void checkFiles(CheckContext &context);
void checkManifest(CheckContext &context);
void checkModules(CheckContext &context);
void checkPackLimits(CheckContext &context);
void checkLessons(CheckContext &context);
void checkPlacement(CheckContext &context, const Lesson &lesson, const LessonDocument &document);
void checkProse(CheckContext &context);
void checkExercises(CheckContext &context);
void checkScenario(CheckContext &context, const Lesson &lesson, const Exercise &exercise);
void checkExerciseValues(CheckContext &context, const Exercise &exercise);
void checkKey(CheckContext &context, const Exercise &exercise, const EvaluationContext &values);
void checkCharts(CheckContext &context);
void checkMedia(CheckContext &context);
void checkTranslations(CheckContext &context);
void checkFramework(CheckContext &context);
void checkUnused(CheckContext &context);
void checkReadability(CheckContext &context);

} // namespace chartroom
