// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui_chart/preparedchart.h"

#include <QSizeF>
#include <QStringList>

class QPainter;

namespace chartroom {

/// A chart as it is saved, printed and copied: always the whole of it, in the light theme.
struct ChartExport {
    ChartSpec spec;
    DerivedTable derived;
    ChartTables tables;
    QString language;
    QSizeF size{800, 500}; ///< pixels; points for PDF
};

/// The file endings a chart is saved with: png, svg, pdf, csv, vl.json.
[[nodiscard]] QStringList chartFileEndings();

/// The filters of a save dialog, one for each ending, in the order of chartFileEndings.
[[nodiscard]] QStringList chartFileFilters();

/// Saves the chart by the ending of \a path, whole or not at all. CSV is the derived table (a second data layer goes to
/// "<name>.2.csv"); .vl.json is Vega-Lite v5. Gives the files written. Errors: io.write, or that the ending is unknown.
[[nodiscard]] Result<QStringList> saveChart(const ChartExport &chart, const QString &path);

/// Draws the chart as large as fits into an area, in the print theme and as shapes, not as pixels.
[[nodiscard]] Result<void> paintChart(const ChartExport &chart, QPainter &painter, const QRectF &area);

/// A PNG with twice the pixels, for the clipboard.
[[nodiscard]] Result<QByteArray> chartPicture(const ChartExport &chart);

} // namespace chartroom
