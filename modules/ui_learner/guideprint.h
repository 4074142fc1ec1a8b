// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui_learner/guidetext.h"

#include <QDateTime>

class QPrinter;
class QWidget;

namespace chartroom {

/// Texts of the guide for paper: one of them, or all.
struct GuidePaper {
    QString title;    ///< of the document; at the foot of each page
    QString language;
    QList<GuideText> texts; ///< each begins on a new page
    QDateTime made;   ///< the time that stands in the file
};

/// The paper as PDF with title, language and a bookmark for each text (of a single text: for each of its parts). May run
/// on any thread. Errors: io.write when no temporary file can be written.
[[nodiscard]] Result<QByteArray> guidePdf(const GuidePaper &paper);

/// Shows the pages and lets the person print them.
void printGuide(QWidget *parent, const GuidePaper &paper);

} // namespace chartroom
