// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cardpages.h"
#include "report/reportcard.h"

#include <QByteArray>
#include <QString>

namespace chartroom {

/// The card as PDF/A-1b with title, language and bookmarks, painted by the same code as the preview. The same card,
/// language and paper give the same bytes: dates are the card's own, the id is made from the content. Needs a
/// QGuiApplication (fonts).
[[nodiscard]] QByteArray writePdfCard(const ReportCard &card, const QString &language, Paper paper);

} // namespace chartroom
