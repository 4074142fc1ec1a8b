// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

class QWidget;

namespace chartroom {

/// Asks what is wrong with an exercise: the kind of problem and a few words. Nothing when the person changed their mind.
[[nodiscard]] std::optional<QString> askForProblem(QWidget *parent, const QString &exercise);

} // namespace chartroom
