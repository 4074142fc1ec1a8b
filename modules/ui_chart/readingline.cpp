// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/readingline.h"

#include "base/numberformat.h"
#include "chart/axisreading.h"
#include "ui_chart/chartplot.h"
#include "ui_chart/tr.h"
#include "ui_kit/theme.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int thickness = 24; ///< pixels that can be grasped around the line
constexpr int stepsOfAxis = 100;
constexpr int page = 10;

int decimalsOf(double step)
{
    return std::clamp(int(std::ceil(-std::log10(step) - 1e-9)), 0, 9);
}

class ReadingAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit ReadingAccessible(ReadingLine *line) : QAccessibleWidget(line, QAccessible::Slider) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text text) const override
    {
        return text == QAccessible::Value ? line()->valueInWords() : QAccessibleWidget::text(text);
    }
    QVariant currentValue() const override { return line()->value(); }
    void setCurrentValue(const QVariant &value) override { line()->setValue(value.toDouble()); }
    QVariant maximumValue() const override { return {}; }
    QVariant minimumValue() const override { return {}; }
    QVariant minimumStepSize() const override { return {}; }

private:
    [[nodiscard]] ReadingLine *line() const { return static_cast<ReadingLine *>(object()); }
};

QAccessibleInterface *readingInterface(const QString &name, QObject *object)
{
    auto *line = name == "chartroom::ReadingLine"_L1 ? qobject_cast<ReadingLine *>(object) : nullptr;
    return line ? new ReadingAccessible(line) : nullptr;
}

} // namespace

void installReadingAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(readingInterface);
        return true;
    }();
    (void)installed;
}

ReadingLine::ReadingLine(ChartPlot *plot) : QWidget(plot), m_plot(plot)
{
    installReadingAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(UiChartTr::tr("Reading line"));
    setToolTip(UiChartTr::tr("Move it with the arrow keys; Return takes its value over."));
    connect(plot, &QCustomPlot::afterReplot, this, &ReadingLine::place);
    place();
}

const AxisLayout &ReadingLine::axis() const
{
    const MarkLayout &layout = m_plot->layoutOfMarks();
    return m_second && layout.secondAxis ? *layout.secondAxis : layout.valueAxis;
}

QRect ReadingLine::ground() const
{
    QRect area;
    for (const QCPAxisRect *rect : m_plot->axisRects())
        area = area.united(rect->rect());
    return area;
}

/// A round number of which about a hundred fit on the axis; on a log axis two digits of the value.
double ReadingLine::step() const
{
    const AxisLayout &layout = axis();
    if (layout.scale == AxisScale::Linear)
        return niceScale(layout.lower, layout.upper, stepsOfAxis, false).step;
    const double size = std::abs(numberAlong(layout, m_share));
    return size > 0 ? std::pow(10.0, std::floor(std::log10(size)) - 1) : 1;
}

double ReadingLine::value() const
{
    const double by = step();
    return std::round(numberAlong(axis(), m_share) / by) * by;
}

void ReadingLine::setValue(double value)
{
    moveTo(shareAlong(axis(), value));
}

QString ReadingLine::valueInWords() const
{
    const QString number = displayGrouped(value(), m_plot->language(), decimalsOf(step()));
    const bool named = m_plot->layoutOfMarks().secondAxis.has_value() && !axis().title.isEmpty();
    return named ? UiChartTr::tr("%1, %2").arg(axis().title, number) : number;
}

void ReadingLine::reset()
{
    m_second = false;
    m_share = 0.5;
    const QString title = axis().title;
    setAccessibleDescription(title.isEmpty() ? toolTip() : UiChartTr::tr("It reads the axis: %1.").arg(title) + u' ' + toolTip());
    place();
}

void ReadingLine::place()
{
    const MarkLayout &layout = m_plot->layoutOfMarks();
    const bool readable = layout.drawable && layout.frame == Frame::Axes && !layout.valueAxis.discrete && !layout.valueAxis.temporal;
    setVisible(readable && !ground().isEmpty());
    const QRect area = ground();
    if (layout.horizontal) {
        const int x = area.left() + qRound(m_share * area.width());
        setGeometry(x - thickness / 2, area.top(), thickness, area.height());
    } else {
        const int y = area.bottom() - qRound(m_share * area.height());
        setGeometry(area.left(), y - thickness / 2, area.width(), thickness);
    }
    setCursor(layout.horizontal ? Qt::SizeHorCursor : Qt::SizeVerCursor);
    raise();
    update();
}

void ReadingLine::paintEvent(QPaintEvent *)
{
    const ChartTheme theme = screenTheme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, hasFocus() ? 2.5 : 1.5, Qt::DashLine));
    const bool upright = m_plot->layoutOfMarks().horizontal;
    const QPointF middle(width() / 2.0, height() / 2.0);
    painter.drawLine(upright ? QPointF(middle.x(), 0) : QPointF(0, middle.y()),
                     upright ? QPointF(middle.x(), height()) : QPointF(width(), middle.y()));
    painter.setFont(theme.numberFont(QFont::DemiBold));
    const QString text = displayGrouped(value(), m_plot->language(), decimalsOf(step()));
    const QFontMetricsF metrics(painter.font());
    QRectF tag(0, 0, metrics.horizontalAdvance(text) + 12, std::min<double>(thickness, metrics.height() + 4));
    tag.moveCenter(upright ? QPointF(middle.x(), tag.height() / 2) : QPointF(width() - tag.width() / 2, middle.y()));
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(tag.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(theme.ink);
    painter.drawText(tag, Qt::AlignCenter, text);
}

bool ReadingLine::moveByKey(int key)
{
    const bool upright = m_plot->layoutOfMarks().horizontal; // the axis runs from left to right
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        upright ? changeAxis() : moveBy(key == Qt::Key_Up ? 1 : -1);
        return true;
    case Qt::Key_Right:
    case Qt::Key_Left:
        upright ? moveBy(key == Qt::Key_Right ? 1 : -1) : changeAxis();
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        moveBy(key == Qt::Key_PageUp ? page : -page);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        moveTo(key == Qt::Key_Home ? 0 : 1);
        return true;
    default:
        return false;
    }
}

void ReadingLine::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !event->modifiers().testFlag(Qt::ControlModifier))
        emit valueTaken(value());
    else if (!moveByKey(event->key()))
        QWidget::keyPressEvent(event);
}

/// Upwards (or to the right) whatever the direction of the axis.
void ReadingLine::moveBy(int steps)
{
    const double by = (axis().reversed ? -steps : steps) * step();
    moveTo(shareAlong(axis(), value() + by));
}

void ReadingLine::moveTo(double share)
{
    m_share = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : m_share;
    place();
    announce();
}

void ReadingLine::changeAxis()
{
    m_second = !m_second && m_plot->layoutOfMarks().secondAxis.has_value();
    update();
    announce();
}

void ReadingLine::announce()
{
    QAccessibleValueChangeEvent event(this, valueInWords());
    QAccessible::updateAccessibility(&event);
}

void ReadingLine::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void ReadingLine::mouseMoveEvent(QMouseEvent *event)
{
    const QRect area = ground();
    const QPointF at = mapToParent(event->position());
    if (event->buttons().testFlag(Qt::LeftButton) && !area.isEmpty())
        moveTo(m_plot->layoutOfMarks().horizontal ? (at.x() - area.left()) / area.width() : (area.bottom() - at.y()) / area.height());
}

void ReadingLine::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    announce();
}

void ReadingLine::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace chartroom
