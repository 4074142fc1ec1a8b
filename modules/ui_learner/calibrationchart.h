// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "progress/calibration.h"

#include <QJsonObject>

namespace chartroom {

/// Said and right, in percent, for each degree of confidence with an answer: columns `confidence`, `series`, `percent`.
[[nodiscard]] Table calibrationTable(const Calibration &calibration);

/// The chart of that table (dataset reference "confidence"): two bars side by side for each degree.
[[nodiscard]] QJsonObject calibrationChart(const Calibration &calibration, const QString &language);

/// "Fairly sure" for `fairly-sure`, as the question about confidence says it.
[[nodiscard]] QString confidenceTitle(const QString &confidence);

} // namespace chartroom
