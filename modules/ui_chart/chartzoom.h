// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/marklayout.h"

#include <QString>

class QCustomPlot;

namespace chartroom {

/// Which part of a chart's axes is shown. All panels show the same part. Bars and areas keep their value axis, because
/// their length would mean nothing without zero. Only for reading: files, copies and grading always see the whole.
class ChartZoom
{
public:
    ChartZoom() = default;
    /// The whole of a new chart. \a years: numbers of the key axis are years and are never grouped.
    ChartZoom(const MarkLayout &layout, bool years, const QString &language);

    /// False for charts without axes of their own to move along (pies, maps, panels with different scales).
    [[nodiscard]] bool isPossible() const { return m_possible; }
    [[nodiscard]] bool isZoomed() const;
    /// Shows a smaller (factor below 1) or larger part; \a key and \a value, each 0 to 1 along its axis, stay in place.
    void zoomBy(double factor, double key = 0.5, double value = 0.5);
    /// Moves along the axes by shares of what is shown.
    void panBy(double key, double value);
    void showAll();

    /// Puts the part that is shown, with ticks that suit it, on all axes of a plot just built from the layout.
    void applyTo(QCustomPlot &plot) const;

private:
    struct Part {
        AxisLayout whole;
        double from = 0; ///< 0 to 1 of the whole
        double to = 1;
        bool moves = false;
        bool years = false;

        [[nodiscard]] double at(double share) const;
        [[nodiscard]] QList<AxisTick> ticks(const QString &language) const;
        void zoom(double factor, double fixed);
        void pan(double by);
    };

    Part m_key;
    Part m_value;
    bool m_horizontal = false;
    bool m_possible = false;
    QString m_language;
};

} // namespace chartroom
