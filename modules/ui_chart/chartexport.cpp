// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartexport.h"

#include "base/canonicaljson.h"
#include "base/files.h"
#include "chart/vegalite.h"
#include "ui_chart/renderchart.h"
#include "ui_chart/tr.h"

#include <QPainter>
#include <QSvgRenderer>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Error withoutFile(const ChartProblem &problem)
{
    return {ErrorKind::Malformed, problem.ruleId, problem.message, {}, {}};
}

RenderOptions optionsOf(const ChartExport &chart)
{
    RenderOptions options;
    options.size = chart.size;
    options.language = chart.language;
    return options;
}

Result<QByteArray> bytesOf(const ChartExport &chart, const QString &ending)
{
    if (ending == "csv"_L1)
        return derivedCsv(chart.derived);
    if (ending == "vl.json"_L1) {
        const auto vega = vegaLite(chart.spec, chart.tables.lookup(), chart.language);
        return vega ? Result<QByteArray>(readableJson(*vega)) : Result<QByteArray>(withoutFile(vega.error()));
    }
    RenderOptions options = optionsOf(chart);
    options.scale = 2;
    return renderChart(chart.spec, chart.derived, chart.tables.lookup(), ending, options);
}

QString endingOf(const QString &path)
{
    for (const QString &ending : chartFileEndings()) {
        if (path.endsWith(u'.' + ending, Qt::CaseInsensitive))
            return ending;
    }
    return {};
}

/// The table of a second data layer, beside that of the first.
Result<QStringList> withSecondTable(const ChartExport &chart, const QString &path)
{
    if (chart.spec.dataLayerCount() < 2)
        return QStringList{path};
    const auto second = deriveTable(chart.spec, chart.tables.lookup(), 1, chart.language);
    if (!second)
        return withoutFile(second.error());
    const QString beside = path.chopped(3) + u"2.csv"_s;
    const auto saved = saveFile(beside, derivedCsv(*second));
    return saved ? Result<QStringList>(QStringList{path, beside}) : Result<QStringList>(saved.error());
}

} // namespace

QStringList chartFileEndings()
{
    return {u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s, u"vl.json"_s};
}

QStringList chartFileFilters()
{
    return {UiChartTr::tr("Picture (*.png)"), UiChartTr::tr("Drawing that scales (*.svg)"), UiChartTr::tr("Page (*.pdf)"),
            UiChartTr::tr("Table of the chart (*.csv)"), UiChartTr::tr("Vega-Lite (*.vl.json)")};
}

Result<QStringList> saveChart(const ChartExport &chart, const QString &path)
{
    const QString ending = endingOf(path);
    if (ending.isEmpty())
        return Error{ErrorKind::Malformed, u"io.write"_s,
                     UiChartTr::tr("A chart is saved as one of %1. Give the name such an ending.")
                         .arg(u'.' + chartFileEndings().join(u", ."_s)), {}, {}};
    const auto bytes = bytesOf(chart, ending);
    if (!bytes)
        return bytes.error();
    const auto saved = saveFile(path, *bytes);
    if (!saved)
        return saved.error();
    return ending == "csv"_L1 ? withSecondTable(chart, path) : Result<QStringList>(QStringList{path});
}

Result<void> paintChart(const ChartExport &chart, QPainter &painter, const QRectF &area)
{
    RenderOptions options = optionsOf(chart);
    options.theme = u"print"_s;
    const auto svg = renderChart(chart.spec, chart.derived, chart.tables.lookup(), u"svg"_s, options);
    if (!svg)
        return svg.error();
    QSvgRenderer renderer(*svg);
    const QSizeF size = chart.size.scaled(area.size(), Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(area.topLeft(), size));
    return {};
}

Result<QByteArray> chartPicture(const ChartExport &chart)
{
    return bytesOf(chart, u"png"_s);
}

} // namespace chartroom
