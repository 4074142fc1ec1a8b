// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/marklayout.h"
#include "ui_chart/charttheme.h"

#include <qcustomplot.h>

namespace chartroom {

/// The key of a colour scale: its title, the ramp from low to high with numbers below it, and the sign for no value.
class RampElement : public QCPLayoutElement
{
public:
    /// \a noValue: the words for tiles without a value; empty when there are none.
    RampElement(QCustomPlot *plot, const ChartTheme &theme, ColourScale scale, QString noValue = {});

    /// Another scale in the same place, when what it counts depends on the size of the plot.
    void setScale(const ColourScale &scale) { m_scale = scale; }

protected:
    [[nodiscard]] QSize minimumOuterSizeHint() const override;
    [[nodiscard]] QSize maximumOuterSizeHint() const override;
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;

private:
    [[nodiscard]] double height() const;
    void drawTicks(QCPPainter *painter, const QRectF &ramp) const;

    ChartTheme m_theme;
    ColourScale m_scale;
    QString m_noValue;
};

} // namespace chartroom
