// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/marklayout.h"
#include "ui_chart/charttheme.h"

namespace chartroom {

/// The colours of a colour scale from 0 to 1, in a theme. Between stops they change evenly in Oklab (Ottosson 2020), a
/// space whose distances follow what people see. Without a scheme the ramp goes from near the surface to a strong
/// teal, so that more stands out more, in light and dark.
class ColourRamp
{
public:
    ColourRamp(const ColourScale &scale, const ChartTheme &theme);

    [[nodiscard]] QColor at(double shade) const;

private:
    QList<QColor> m_stops;
};

/// Black or white of the theme's kind, whichever reads better on a fill (contrast of WCAG 2).
[[nodiscard]] QColor readableOn(const QColor &fill);

} // namespace chartroom
