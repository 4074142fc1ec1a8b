// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_workbench/stepform.h"

namespace chartroom {

/// A kind of step as the menu shows it.
struct StepKind {
    QString word;  ///< of stepWord
    QString title; ///< verb first
};

/// All kinds, in the order of the menu; an empty word parts groups.
[[nodiscard]] QList<StepKind> stepKinds();

/// A step of this kind that can run at once where that is possible: it takes the first columns that fit.
[[nodiscard]] QueryStep newStep(const QString &word, const StepContext &context);

/// The first columns of equal names on both sides, else the first of each: what one would join on.
[[nodiscard]] JoinOn likelyJoin(const QList<Field> &here, const QList<Field> &there);

} // namespace chartroom
