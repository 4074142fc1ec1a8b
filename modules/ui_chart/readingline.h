// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/marklayout.h"

#include <QWidget>

namespace chartroom {

class ChartPlot;

/// A line across a drawn chart that reads its value axis (exercises.md 4.9). The arrow keys along the axis move it, Page
/// Up and Page Down ten steps, Home and End to the ends, the mouse by dragging; the other two arrows change to the second
/// value axis, if there is one. Return takes the value over. Assistive technology meets a slider with a value in words.
class ReadingLine : public QWidget
{
    Q_OBJECT

public:
    /// A child of the plot, which it follows; hidden while the chart has no value axis of numbers.
    explicit ReadingLine(ChartPlot *plot);

    /// The number that is read now, rounded to the step.
    [[nodiscard]] double value() const;
    void setValue(double value);
    /// "60 days" or the number alone; of the second axis with its title.
    [[nodiscard]] QString valueInWords() const;
    /// Another chart is drawn: the line begins at the middle of its axis.
    void reset();

signals:
    void valueTaken(double value);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] const AxisLayout &axis() const;
    [[nodiscard]] QRect ground() const;
    [[nodiscard]] double step() const;
    [[nodiscard]] bool moveByKey(int key);
    void moveBy(int steps);
    void moveTo(double share);
    void changeAxis();
    void place();
    void announce();

    ChartPlot *m_plot;
    double m_share = 0.5; ///< along the axis: 0 at its lower or left end
    bool m_second = false; ///< reads the second value axis
};

/// Teaches Qt that a ReadingLine is a slider; harmless to call again.
void installReadingAccessibility();

} // namespace chartroom
