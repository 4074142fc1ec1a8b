// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/cloudplottable.h"

#include "ui_chart/colourramp.h"

#include <cmath>

namespace chartroom {

namespace {

constexpr double sharpest = 3;    ///< pixels of a picture in a vector file for one of the plot
constexpr int densityCell = 2;    ///< pixels of the plot: single points must be seen
constexpr int fewSeries = 1;

int cellsOf(int pixels, double scale, int side)
{
    return std::max(1, int(std::ceil(pixels * scale / side)));
}

/// The mean of the series' colours, weighted by their counts in a cell.
QColor mixedColour(const PointRaster &raster, const QList<QColor> &colours, int cell)
{
    const size_t cells = size_t(raster.size.width()) * size_t(raster.size.height());
    double red = 0, green = 0, blue = 0, sum = 0;
    for (int series = 0; series < raster.seriesCount; ++series) {
        const double count = raster.counts[size_t(series) * cells + size_t(cell)];
        const QColor &colour = colours.at(series);
        red += count * colour.redF();
        green += count * colour.greenF();
        blue += count * colour.blueF();
        sum += count;
    }
    return QColor::fromRgbF(float(red / sum), float(green / sum), float(blue / sum));
}

} // namespace

CloudPlottable::CloudPlottable(QCPAxis *keyAxis, QCPAxis *valueAxis, PointCloud cloud, const QList<QColor> &colours,
                               const ChartTheme &theme)
    : QCPAbstractPlottable(keyAxis, valueAxis), m_cloud(std::move(cloud)), m_theme(theme)
{
    setSelectable(QCP::stNone);
    joinSeriesOfOneColour(colours);
}

/// The place of a colour among those counted apart; a new one gets a place while there is room.
int CloudPlottable::joinedColour(const QColor &colour)
{
    constexpr qsizetype mostColours = 64; // a raster is kept for each
    const auto distance = [&colour](const QColor &other) {
        return std::hypot(other.redF() - colour.redF(), other.greenF() - colour.greenF(), other.blueF() - colour.blueF());
    };
    const auto nearest = std::min_element(m_colours.begin(), m_colours.end(), [&](const QColor &a, const QColor &b) {
        return distance(a) < distance(b);
    });
    if (nearest != m_colours.end() && (m_colours.size() == mostColours || distance(*nearest) == 0))
        return int(nearest - m_colours.begin());
    m_colours.append(colour);
    return int(m_colours.size()) - 1;
}

/// A field of many values makes many series, but the palette has few colours: what looks the same is counted together.
void CloudPlottable::joinSeriesOfOneColour(const QList<QColor> &colours)
{
    std::vector<int> colourOfSeries;
    for (const QColor &colour : colours)
        colourOfSeries.push_back(joinedColour(colour));
    for (int &series : m_cloud.series)
        series = colourOfSeries[size_t(series)];
}

CloudPlottable::View CloudPlottable::viewFor(double scale) const
{
    return {mKeyAxis->axisRect()->rect(), scale, mKeyAxis->range(), mValueAxis->range()};
}

PointRaster CloudPlottable::rasterOf(const View &view, int cellSide) const
{
    const QSize size(cellsOf(view.area.width(), view.scale, cellSide), cellsOf(view.area.height(), view.scale, cellSide));
    const auto axis = [&](const QCPAxis *of, int from, int to, int cells) {
        return RasterAxis::between(of->pixelToCoord(from), of->pixelToCoord(to), cells, of->scaleType() == QCPAxis::stLogarithmic);
    };
    const bool turned = mKeyAxis->orientation() == Qt::Vertical;
    const QCPAxis *bottom = turned ? mValueAxis.data() : mKeyAxis.data();
    const QCPAxis *left = turned ? mKeyAxis.data() : mValueAxis.data();
    return countPoints(m_cloud, int(m_colours.size()), axis(bottom, view.area.left(), view.area.left() + view.area.width(), size.width()),
                       axis(left, view.area.top(), view.area.top() + view.area.height(), size.height()), turned, size);
}

/// A square of about three pixels for each cell that holds points.
QImage CloudPlottable::dots(const View &view) const
{
    const PointRaster raster = rasterOf(view, 1);
    QImage image(raster.size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const int reach = std::max(1, qRound(view.scale));
    const size_t cells = size_t(raster.size.width()) * size_t(raster.size.height());
    for (int series = 0; series < raster.seriesCount; ++series) {
        const QRgb colour = qPremultiply(m_colours.at(series).rgba());
        const quint32 *counts = raster.counts.data() + size_t(series) * cells;
        for (int cell = 0; cell < int(cells); ++cell) {
            if (counts[cell] == 0)
                continue;
            const int x = cell % raster.size.width();
            const int y = cell / raster.size.width();
            for (int line = std::max(0, y - reach); line <= std::min(raster.size.height() - 1, y + reach); ++line) {
                auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(line));
                std::fill(pixels + std::max(0, x - reach), pixels + std::min(raster.size.width(), x + reach + 1), colour);
            }
        }
    }
    return image;
}

QImage CloudPlottable::density(const View &view) const
{
    const PointRaster raster = rasterOf(view, qRound(densityCell * view.scale));
    const ColourRamp ramp({}, m_theme);
    QImage image(raster.size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QHash<quint32, QRgb> known; // few counts occur often
    for (int y = 0; y < raster.size.height(); ++y) {
        auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < raster.size.width(); ++x) {
            const int cell = y * raster.size.width() + x;
            const quint32 count = raster.total(cell);
            if (count == 0)
                continue;
            if (raster.seriesCount > fewSeries) {
                constexpr double palest = 0.35;
                QColor colour = mixedColour(raster, m_colours, cell);
                colour.setAlphaF(float(palest + (1 - palest) * raster.shade(count)));
                pixels[x] = qPremultiply(colour.rgba());
                continue;
            }
            const auto found = known.constFind(count);
            pixels[x] = found != known.constEnd() ? *found : *known.insert(count, ramp.at(raster.shade(count)).rgba());
        }
    }
    return image;
}

ColourScale CloudPlottable::legend() const
{
    ColourScale colours;
    colours.title = m_cloud.title;
    const PointRaster raster = rasterOf(viewFor(1), densityCell);
    if (raster.seriesCount == fewSeries)
        colours.ticks = raster.ticks(m_cloud.language);
    return colours;
}

void CloudPlottable::draw(QCPPainter *painter)
{
    const View view = viewFor(std::min(sharpest, std::max(1.0, painter->transform().m11()) * painter->device()->devicePixelRatioF()));
    if (!(view == m_view) || m_picture.isNull()) {
        m_view = view;
        m_picture = m_cloud.isDensity ? density(view) : dots(view);
    }
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawImage(QRectF(view.area), m_picture);
}

void CloudPlottable::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    painter->fillRect(rect, m_colours.value(0));
}

QPointF CloudPlottable::pixel(size_t point) const
{
    return coordsToPixels(m_cloud.keys[point], m_cloud.values[point]);
}

QList<int> CloudPlottable::rowsNear(const QPointF &place, double reach, int most) const
{
    std::vector<std::pair<double, int>> found;
    for (size_t i = 0; i < m_cloud.keys.size(); ++i) {
        const QPointF away = pixel(i) - place;
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= reach)
            found.emplace_back(distance, m_cloud.rows[i]);
    }
    std::sort(found.begin(), found.end());
    QList<int> rows;
    for (size_t i = 0; i < std::min(found.size(), size_t(most)); ++i)
        rows.append(found[i].second);
    return rows;
}

std::optional<QPointF> CloudPlottable::placeOf(int row) const
{
    const auto at = std::lower_bound(m_cloud.rows.begin(), m_cloud.rows.end(), row);
    if (at == m_cloud.rows.end() || *at != row)
        return std::nullopt;
    return pixel(size_t(at - m_cloud.rows.begin()));
}

double CloudPlottable::selectTest(const QPointF &, bool, QVariant *) const
{
    return -1; // the plot asks rowsNear
}

QCPRange CloudPlottable::getKeyRange(bool &found, QCP::SignDomain) const
{
    found = false; // the axes are laid out beforehand
    return {};
}

QCPRange CloudPlottable::getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const
{
    found = false;
    return {};
}

} // namespace chartroom
