// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportcard.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace chartroom {

/// The card as `chartroom-report/1` (command-line.md section 9); titles and notes in \a language, everything else
/// language-free. The schema is shipped as resources/schemas/chartroom-report-1.json.
[[nodiscard]] QJsonObject cardJson(const ReportCard &card, const QString &language);

/// The file: readable JSON, sorted keys, final line feed.
[[nodiscard]] QByteArray writeJsonCard(const ReportCard &card, const QString &language);

/// The shipped JSON Schema (draft 2020-12), for writing beside the cards.
[[nodiscard]] QByteArray reportSchema();

} // namespace chartroom
