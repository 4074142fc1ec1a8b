// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exercisebody.h"

#include <QChar>
#include <QList>
#include <QString>

namespace chartroom {

/// One of the 27 kinds of exercises.md 4.
struct ExerciseKind {
    QString word;           ///< "choice.one"
    QChar evidence;         ///< R, N, L, M, T or a dash (level rule); for cloze the letter of the general case
    bool needsData = false; ///< `data` is required
    ExerciseBody (*read)(KindReader &reader) = nullptr; ///< none: this build cannot ask it

    [[nodiscard]] bool isReadable() const { return read != nullptr; }
};

/// All 27 kinds in the order of the standard.
[[nodiscard]] const QList<ExerciseKind> &exerciseKinds();

/// The kind of a word, or nullptr for a kind no version of format 1 knows.
[[nodiscard]] const ExerciseKind *exerciseKind(const QString &word);

} // namespace chartroom
