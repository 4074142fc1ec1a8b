// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/pointraster.h"
#include "ui_chart/charttheme.h"

#include <QImage>
#include <qcustomplot.h>

namespace chartroom {

/// The points of a cloud as a picture: dots, or the density of very many. The picture is computed when the axes or the
/// size change and only painted otherwise. Vector files hold it as an image, so that they stay small.
class CloudPlottable : public QCPAbstractPlottable
{
public:
    CloudPlottable(QCPAxis *keyAxis, QCPAxis *valueAxis, PointCloud cloud, const QList<QColor> &colours, const ChartTheme &theme);

    /// The rows of the points within \a reach pixels of a place, nearest first, at most \a most.
    [[nodiscard]] QList<int> rowsNear(const QPointF &place, double reach, int most) const;
    /// Where the point of a row is, in pixels; empty for rows of other panels.
    [[nodiscard]] std::optional<QPointF> placeOf(int row) const;
    /// What the colours of a density picture mean at the present size.
    [[nodiscard]] ColourScale legend() const;

    double selectTest(const QPointF &pos, bool onlySelectable, QVariant *details) const override;
    QCPRange getKeyRange(bool &found, QCP::SignDomain domain) const override;
    QCPRange getValueRange(bool &found, QCP::SignDomain domain, const QCPRange &keys) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    /// What the picture depends on.
    struct View {
        QRect area;
        double scale = 1; ///< pixels of the device for one of the plot
        QCPRange keys;
        QCPRange values;
        bool operator==(const View &) const = default;
    };
    void joinSeriesOfOneColour(const QList<QColor> &colours);
    [[nodiscard]] int joinedColour(const QColor &colour);
    [[nodiscard]] View viewFor(double scale) const;
    [[nodiscard]] PointRaster rasterOf(const View &view, int cellSide) const;
    [[nodiscard]] QImage dots(const View &view) const;
    [[nodiscard]] QImage density(const View &view) const;
    [[nodiscard]] QPointF pixel(size_t point) const;

    PointCloud m_cloud;
    QList<QColor> m_colours; ///< different ones, by the series of the cloud
    ChartTheme m_theme;
    View m_view;
    QImage m_picture;
};

} // namespace chartroom
