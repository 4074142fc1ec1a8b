// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartrules.h"
#include "grading/judgement.h"
#include "grading/kindhooks.h"
#include "grading/kinds/builtchart.h"

namespace chartroom {

/// Chart rules as checks of an answer: what chart.build and chart.repair share.

/// The parameters of rule uses with their Values evaluated, one object a use. Problems: exercise.key.error.
[[nodiscard]] Result<QList<QJsonObject>, PreparationProblem> ruleParameters(const QList<RuleUse> &uses,
                                                                            const EvaluationContext &context);

/// How rules look at a chart of a pack: the language, and the period that its data covers.
[[nodiscard]] RuleOptions ruleOptions(const Pack &pack, const QString &dataName, const QString &language);

/// One check a rule use (exercises.md 4.11 step 4). A rule that does not apply is left out, except that a rule on a text
/// fails when the text is absent.
void addRuleChecks(const QList<RuleUse> &uses, const QList<QJsonObject> &parameters, const BuiltChart &chart,
                   const TableLookup &tables, const AnswerScene &scene, Judgement &judgement);

/// The author's words on rule uses, as hook `ownTexts`.
[[nodiscard]] QList<OwnText> feedbackOfRules(const QList<RuleUse> &uses);

} // namespace chartroom
