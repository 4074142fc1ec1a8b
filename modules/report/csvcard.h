// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportcard.h"

#include <QByteArray>
#include <QString>

namespace chartroom {

/// The card as tidy CSV (command-line.md section 9): one row per statistic with the columns scope, period,
/// framework_version, competency, statistic, value, qualifier, band, rule; UTF-8 with BOM; text that a spreadsheet
/// would run as a formula is made harmless.
[[nodiscard]] QByteArray writeCsvCard(const ReportCard &card);

} // namespace chartroom
