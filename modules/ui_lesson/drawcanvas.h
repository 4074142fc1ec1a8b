// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>
#include <optional>

namespace chartroom {

struct ChartTheme;

/// What a drawing stands on.
struct DrawFrame {
    QStringList places;  ///< as shown, in order
    QString title;       ///< of the value axis, with its unit
    double low = 0;
    double high = 1;
    double step = 1;     ///< values snap to it
    QString mark;        ///< "bar", "point" or "line"
    QString language;
    QList<bool> given;   ///< by place: fixed
};

/// A chart that is drawn by hand ("you draw it"): press and drag sets the value of the place under the pointer. The
/// truth can be shown over the drawing. The keyboard and assistive technology use the fields beside it.
class DrawCanvas : public QWidget
{
    Q_OBJECT

public:
    using Values = QList<std::optional<double>>;

    explicit DrawCanvas(DrawFrame frame, QWidget *parent = nullptr);

    void setValues(const Values &values);
    [[nodiscard]] const Values &values() const { return m_values; }
    /// Nothing hides the truth again.
    void setTruth(const std::optional<Values> &truth);
    [[nodiscard]] bool isTruthShown() const { return m_truth.has_value(); }
    /// A number on the axis, moved to the next step and into the axis.
    [[nodiscard]] double snapped(double value) const;
    /// Where a value of a place stands, in pixels.
    [[nodiscard]] QPointF pointOf(int place, double value) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void valueDrawn(int place, double value);
    /// The mouse button was let go: what was drawn since it went down is one change.
    void strokeFinished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRectF ground() const;
    [[nodiscard]] QString numberText(double value, double step) const;
    void drawAt(const QPointF &position);
    void paintAxis(QPainter &painter, const ChartTheme &theme) const;
    void paintPlaces(QPainter &painter, const ChartTheme &theme) const;
    void paintValues(QPainter &painter, const ChartTheme &theme, const Values &values, bool truth) const;
    void paintBars(QPainter &painter, const Values &values, bool truth, const QColor &colour) const;
    void paintLine(QPainter &painter, const Values &values) const;
    void paintDots(QPainter &painter, const ChartTheme &theme, const Values &values, bool truth, const QColor &colour) const;
    void paintLabels(QPainter &painter, const ChartTheme &theme, const Values &values, bool truth) const;
    void paintKey(QPainter &painter, const ChartTheme &theme) const;

    DrawFrame m_frame;
    Values m_values;
    std::optional<Values> m_truth;
};

} // namespace chartroom
