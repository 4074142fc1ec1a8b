// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"

namespace chartroom {

/// Putting items into an order: what the kinds order and chart.pick (with `rank`) share.

/// The evaluated key. Problems: exercise.key.*; every item must stand in the key once.
[[nodiscard]] Result<OrderKey, PreparationProblem> orderKey(const ExerciseValue &expect, const QList<Choice> &items,
                                                            const EvaluationContext &context);

/// Judges {"order": […]} by Kendall's tau over the pairs of items from different places of the key (exercises.md 3.4,
/// 4.6); one check `item:<id>` an item, in the learner's order.
[[nodiscard]] Result<Judgement, Invalid> judgeOrder(const QList<Choice> &items, const OrderKey &key,
                                                    const AnswerScene &scene);

/// The key with each pair of neighbours from different places swapped.
[[nodiscard]] QList<ExerciseTest> swappedOrders(const OrderKey &key);

/// A start order that is no accepted one, made from the repeatable shuffle of an attempt.
[[nodiscard]] QStringList startOrder(const QStringList &shuffled, const OrderKey &key);

/// One of three orders, or more, is right.
[[nodiscard]] bool hasLikelyOrder(const OrderKey &key);

} // namespace chartroom
