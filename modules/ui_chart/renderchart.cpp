// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/renderchart.h"

#include "chart/chartphrases.h"
#include "chart/chartwords.h"
#include "chart/marklayout.h"
#include "ui_chart/chartdrawing.h"
#include "ui_chart/drawntable.h"
#include "ui_chart/tr.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <qcustomplot.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A chart ready to be painted on anything.
struct Picture {
    QString title;
    QString words;
    QSizeF size;
    std::function<void(QCPPainter &)> paint;
};

QByteArray asPng(const Picture &picture, const RenderOptions &options)
{
    QImage image((picture.size * options.scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setText(u"Title"_s, picture.title);
    image.setText(u"Description"_s, picture.words);
    QCPPainter painter;
    painter.begin(&image);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.scale(options.scale, options.scale);
    picture.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray asSvg(const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size));
    generator.setTitle(picture.title);
    generator.setDescription(picture.words);
    QCPPainter painter;
    painter.begin(&generator);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    picture.paint(painter);
    painter.end();
    return bytes;
}

QByteArray asPdf(const Picture &picture, const RenderOptions &options)
{
    constexpr int pointsPerInch = 72;
    constexpr int resolution = 1200;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QPdfWriter writer(&buffer);
    buffer.open(QIODevice::WriteOnly);
    writer.setCreator(u"Chartroom"_s);
    writer.setTitle(picture.title);
    writer.setResolution(resolution);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(picture.size, QPageSize::Point, QString(), QPageSize::ExactMatch));
    QCPPainter painter;
    painter.begin(&writer);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmNonCosmetic);
    painter.scale(double(resolution) / pointsPerInch, double(resolution) / pointsPerInch);
    picture.paint(painter);
    painter.end();
    return withPdfTime(bytes, options.time);
}

ChartTexts textsOf(const ChartSpec &spec, const QString &language)
{
    const QString source = spec.source.isEmpty() ? QString()
                                                 : chartPhrase(u"layout.source"_s, language, {{u"source"_s, spec.source}});
    return {spec.title, spec.subtitle, spec.note, source};
}

} // namespace

Result<QByteArray> renderChart(const ChartSpec &normalSpec, const DerivedTable &derived, const TableLookup &,
                               const QString &format, const RenderOptions &options)
{
    const ChartContent content{layoutMarks(normalSpec, derived, options.language), exportTheme(options.theme),
                               textsOf(normalSpec, options.language)};
    QCustomPlot plot;
    Picture picture{chartNameSentence(normalSpec, options.language),
                    options.words.isEmpty() ? describeChart(normalSpec, derived, options.language) : options.words,
                    options.size, {}};
    if (content.layout.drawable) {
        ChartDrawing drawing(&plot);
        drawing.setParent(nullptr);
        drawing.build(content, options.size);
        picture.paint = [&plot, &options](QCPPainter &painter) {
            plot.toPainter(&painter, qRound(options.size.width()), qRound(options.size.height()));
        };
        if (format == "svg"_L1)
            return asSvg(picture);
        if (format == "pdf"_L1)
            return asPdf(picture, options);
        return asPng(picture, options);
    }
    picture.paint = [&](QCPPainter &painter) { drawTable(painter, normalSpec, derived, content, options); };
    if (format == "svg"_L1)
        return asSvg(picture);
    return format == "pdf"_L1 ? asPdf(picture, options) : asPng(picture, options);
}

} // namespace chartroom
