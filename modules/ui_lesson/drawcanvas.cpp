// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/drawcanvas.h"

#include "base/numberformat.h"
#include "chart/marklayout.h"
#include "ui_chart/charttheme.h"
#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double pointRadius = 5;
constexpr double barShare = 0.6; ///< of the width of a place
constexpr int tickLength = 4;

} // namespace

DrawCanvas::DrawCanvas(DrawFrame frame, QWidget *parent) : QWidget(parent), m_frame(std::move(frame))
{
    m_values.resize(m_frame.places.size());
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(UiLessonTr::tr("Drawing of %1").arg(m_frame.title));
    setAccessibleDescription(UiLessonTr::tr("The fields beside the drawing set the same values."));
}

void DrawCanvas::setValues(const Values &values)
{
    m_values = values;
    update();
}

void DrawCanvas::setTruth(const std::optional<Values> &truth)
{
    m_truth = truth;
    update();
}

double DrawCanvas::snapped(double value) const
{
    const double steps = std::round((value - m_frame.low) / m_frame.step);
    return roundHalfAway(std::clamp(m_frame.low + steps * m_frame.step, m_frame.low, m_frame.high), 9);
}

QSize DrawCanvas::sizeHint() const
{
    return {grown(480), grown(320)};
}

QSize DrawCanvas::minimumSizeHint() const
{
    return {280, grown(240)};
}

/// A number with the decimals that a step needs.
QString DrawCanvas::numberText(double value, double step) const
{
    const int decimals = std::clamp(int(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
    return displayGrouped(std::abs(value) < step * 1e-9 ? 0 : value, m_frame.language, decimals);
}

QRectF DrawCanvas::ground() const
{
    const QFontMetricsF metrics(screenTheme(palette()).numberFont());
    const double widest = std::max(metrics.horizontalAdvance(numberText(m_frame.low, m_frame.step)),
                                   metrics.horizontalAdvance(numberText(m_frame.high, m_frame.step)));
    return QRectF(rect()).adjusted(widest + 14, metrics.height() * 2 + 8, -8, -metrics.height() * 2 - 14);
}

QPointF DrawCanvas::pointOf(int place, double value) const
{
    const QRectF area = ground();
    const double width = area.width() / double(m_frame.places.size());
    const double share = (value - m_frame.low) / (m_frame.high - m_frame.low);
    return {area.left() + (place + 0.5) * width, area.bottom() - share * area.height()};
}

void DrawCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        drawAt(event->position());
}

void DrawCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        drawAt(event->position());
}

void DrawCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit strokeFinished();
}

void DrawCanvas::drawAt(const QPointF &position)
{
    const QRectF area = ground();
    const int places = int(m_frame.places.size());
    const int place = std::clamp(int((position.x() - area.left()) / area.width() * places), 0, places - 1);
    if (m_frame.given.value(place))
        return;
    const double share = (area.bottom() - position.y()) / area.height();
    const double value = snapped(m_frame.low + share * (m_frame.high - m_frame.low));
    if (m_values.at(place) != value)
        emit valueDrawn(place, value);
}

void DrawCanvas::paintEvent(QPaintEvent *)
{
    const ChartTheme theme = screenTheme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.surface);
    paintAxis(painter, theme);
    paintPlaces(painter, theme);
    paintValues(painter, theme, m_values, false);
    if (m_truth) {
        paintValues(painter, theme, *m_truth, true);
        paintKey(painter, theme);
    }
}

void DrawCanvas::paintAxis(QPainter &painter, const ChartTheme &theme) const
{
    const QRectF area = ground();
    const NiceScale scale = niceScale(m_frame.low, m_frame.high, 5, false);
    painter.setFont(theme.numberFont());
    const QFontMetricsF metrics(painter.font());
    const double first = std::ceil(m_frame.low / scale.step - 1e-9) * scale.step;
    for (int i = 0; first + i * scale.step <= m_frame.high + scale.step * 1e-9; ++i) {
        const double number = first + i * scale.step;
        const double y = pointOf(0, number).y();
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.ink2);
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - 8, metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                         numberText(number, scale.step));
    }
    painter.setPen(QPen(theme.axis, 1));
    painter.drawLine(area.topLeft(), area.bottomLeft());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setFont(theme.labelFont());
    painter.setPen(theme.ink2);
    painter.drawText(QRectF(4, 0, width() - 8, metrics.height() + 4), Qt::AlignLeft | Qt::AlignVCenter, m_frame.title);
}

/// Every n-th name, so that none covers the next; the fields beside name every place.
void DrawCanvas::paintPlaces(QPainter &painter, const ChartTheme &theme) const
{
    const QRectF area = ground();
    painter.setFont(theme.labelFont());
    const QFontMetricsF metrics(painter.font());
    double widest = 0;
    for (const QString &place : m_frame.places)
        widest = std::max(widest, metrics.horizontalAdvance(place) + 6);
    const double room = area.width() / double(m_frame.places.size());
    const int every = std::clamp(int(std::ceil(widest / room)), 1, std::max(1, int(m_frame.places.size()) / 2));
    for (int place = 0; place < m_frame.places.size(); ++place) {
        const double x = pointOf(place, m_frame.low).x();
        painter.setPen(QPen(theme.axis, 1));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + tickLength));
        if (place % every != 0)
            continue;
        const QString text = metrics.elidedText(m_frame.places.at(place), Qt::ElideRight, room * every - 2);
        painter.setPen(theme.ink);
        painter.drawText(QPointF(x - metrics.horizontalAdvance(text) / 2, area.bottom() + tickLength + metrics.ascent() + 2), text);
    }
}

void DrawCanvas::paintValues(QPainter &painter, const ChartTheme &theme, const Values &values, bool truth) const
{
    const QColor colour = theme.series.value(truth ? 1 : 0);
    painter.setPen(QPen(colour, truth ? 2 : 2.5, truth ? Qt::DashLine : Qt::SolidLine));
    if (m_frame.mark == u"bar")
        paintBars(painter, values, truth, colour);
    if (m_frame.mark == u"line")
        paintLine(painter, values);
    if (m_frame.mark != u"bar")
        paintDots(painter, theme, values, truth, colour);
    paintLabels(painter, theme, values, truth);
}

/// The truth is a dashed lid over the bars, so that both can be seen.
void DrawCanvas::paintBars(QPainter &painter, const Values &values, bool truth, const QColor &colour) const
{
    const double width = ground().width() / double(m_frame.places.size()) * barShare;
    const double base = std::clamp(0.0, m_frame.low, m_frame.high);
    for (int place = 0; place < values.size(); ++place) {
        if (!values.at(place))
            continue;
        const QPointF top = pointOf(place, *values.at(place));
        const double foot = pointOf(place, base).y();
        const QRectF bar = QRectF(QPointF(top.x() - width / 2, top.y()), QPointF(top.x() + width / 2, foot)).normalized();
        QColor fill = colour;
        fill.setAlphaF(m_frame.given.value(place) ? 0.5f : 1.0f);
        if (truth)
            painter.drawLine(QPointF(bar.left() - 6, top.y()), QPointF(bar.right() + 6, top.y()));
        else
            painter.fillRect(bar, fill);
    }
}

/// Missing values leave a gap.
void DrawCanvas::paintLine(QPainter &painter, const Values &values) const
{
    QPainterPath path;
    bool open = false;
    for (int place = 0; place < values.size(); ++place) {
        if (values.at(place)) {
            const QPointF at = pointOf(place, *values.at(place));
            open ? path.lineTo(at) : path.moveTo(at);
        }
        open = values.at(place).has_value();
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

/// Filled for the drawing, grey where the value was given, hollow for the truth.
void DrawCanvas::paintDots(QPainter &painter, const ChartTheme &theme, const Values &values, bool truth, const QColor &colour) const
{
    for (int place = 0; place < values.size(); ++place) {
        if (!values.at(place))
            continue;
        const bool given = m_frame.given.value(place) && !truth;
        painter.setPen(QPen(given ? theme.ink3 : colour, 2));
        painter.setBrush(truth ? theme.surface : given ? theme.ink3 : colour);
        painter.drawEllipse(pointOf(place, *values.at(place)), pointRadius, pointRadius);
    }
}

/// Numbers of the drawing stand above their marks, those of the truth below; equal ones are written once.
void DrawCanvas::paintLabels(QPainter &painter, const ChartTheme &theme, const Values &values, bool truth) const
{
    painter.setFont(theme.numberFont(truth ? QFont::Normal : QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    const double room = ground().width() / double(m_frame.places.size());
    for (int place = 0; place < values.size(); ++place) {
        const bool same = truth && values.at(place) == m_values.at(place);
        const QString text = values.at(place) ? numberText(*values.at(place), std::min(m_frame.step, truth ? 0.01 : m_frame.step)) : QString();
        QRectF box(0, 0, metrics.horizontalAdvance(text) + 4, metrics.height());
        if (text.isEmpty() || same || box.width() > room)
            continue;
        const QPointF at = pointOf(place, *values.at(place));
        const double away = pointRadius + 2 + box.height() / 2;
        const bool below = truth && at.y() + away + box.height() / 2 < ground().bottom();
        box.moveCenter({at.x(), at.y() + (below ? away : -away)});
        QColor back = theme.surface;
        back.setAlphaF(0.8f);
        painter.fillRect(box, back);
        painter.setPen(truth ? theme.series.value(1) : theme.ink);
        painter.drawText(box, Qt::AlignCenter, text);
    }
}

void DrawCanvas::paintKey(QPainter &painter, const ChartTheme &theme) const
{
    painter.setFont(theme.labelFont());
    const QFontMetricsF metrics(painter.font());
    const double y = height() - metrics.height() / 2 - 1;
    double x = ground().left();
    for (const bool truth : {false, true}) {
        painter.setPen(QPen(theme.series.value(truth ? 1 : 0), 2.5, truth ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(x, y), QPointF(x + 24, y));
        const QString text = truth ? UiLessonTr::tr("The data") : UiLessonTr::tr("Your drawing");
        painter.setPen(theme.ink);
        painter.drawText(QPointF(x + 30, y + metrics.ascent() / 2 - 1), text);
        x += 30 + metrics.horizontalAdvance(text) + 20;
    }
}

} // namespace chartroom
