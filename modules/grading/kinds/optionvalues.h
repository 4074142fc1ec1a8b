// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"

namespace chartroom {

/// The option with an id; nullptr when there is none.
[[nodiscard]] const Choice *findOption(const QList<Choice> &options, const QString &id);

/// The options whose `value` equals a scalar; an option without value stands for its id.
[[nodiscard]] QStringList optionsEqualTo(const QList<Choice> &options, const Scalar &key,
                                         const EvaluationContext &context);

/// A Value that must be a list (or one scalar) of options, as ids in places: a literal names ids, its inner lists are
/// one place; an expression gives values, and options with equal values share a place. Problems: exercise.key.error,
/// exercise.key.no-choice.
[[nodiscard]] Result<QList<QStringList>, PreparationProblem>
optionsOfKey(const ExerciseValue &value, const QList<Choice> &options, const EvaluationContext &context);

/// The texts of options as shown, joined with commas.
[[nodiscard]] QString shownOptions(const QStringList &ids, const QList<Choice> &options,
                                   const EvaluationContext &context, const QString &language);

/// A list of texts in an answer, duplicates counted once; nothing when it is no list of ids of these options.
[[nodiscard]] std::optional<QStringList> optionIds(const QJsonValue &value, const QList<Choice> &options);

/// What a check on an option says: the author's words as `choice:<id>`, when there are any.
[[nodiscard]] CheckVoice optionVoice(const Choice &option, const EvaluationContext &context, const QString &language);

/// The author's words on options, as hook `ownTexts`.
[[nodiscard]] QList<OwnText> feedbackOfOptions(const QList<Choice> &options);

} // namespace chartroom
