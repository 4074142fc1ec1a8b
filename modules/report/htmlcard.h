// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportcard.h"

#include <QByteArray>
#include <QString>

namespace chartroom {

/// The card as one self-contained HTML file, the accessible original: headings in order, tables with captions and
/// scopes, pictures as inline SVG with title and description, no script, no outside resource; prints well.
[[nodiscard]] QByteArray writeHtmlCard(const ReportCard &card, const QString &language);

} // namespace chartroom
