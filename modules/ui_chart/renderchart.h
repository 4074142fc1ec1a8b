// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "chart/chartspec.h"
#include "chart/derivedtable.h"

#include <QByteArray>
#include <QDateTime>
#include <QSizeF>

namespace chartroom {

/// How a chart is drawn into a file.
struct RenderOptions {
    QSizeF size{800, 500}; ///< pixels; points for PDF
    double scale = 1;      ///< pixel density of PNG, 0.5 to 4
    QString theme = QStringLiteral("light"); ///< "light", "dark" or "print"
    QString language = QStringLiteral("en");
    QString words;         ///< the chart in words, where they are known already; empty: they are made
    QDateTime time;        ///< written into PDFs, so that equal input gives equal bytes; invalid: 2000-01-01
};

/// Draws a normal form without a window: "png", "svg" or "pdf". SVG and PDF hold text as text; SVG carries <title> and
/// <desc>, PNG the text key Description. Equal input gives equal bytes. A chart that cannot be drawn
/// (MarkLayout::drawable) is written as its table. Needs a QApplication (the offscreen platform is enough).
[[nodiscard]] Result<QByteArray> renderChart(const ChartSpec &normalSpec, const DerivedTable &derived,
                                             const TableLookup &tables, const QString &format,
                                             const RenderOptions &options);

/// The same PDF with its dates and its file identifier replaced by \a time, at equal length.
[[nodiscard]] QByteArray withPdfTime(QByteArray pdf, const QDateTime &time);

} // namespace chartroom
