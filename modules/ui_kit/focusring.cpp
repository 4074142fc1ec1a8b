// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/focusring.h"

#include "ui_kit/scrollpage.h"
#include "ui_kit/theme.h"

#include <QFocusEvent>
#include <QPainter>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

FocusRing::FocusRing(QWidget *parent) : QFocusFrame(parent) {}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool onRail = widget() != nullptr && widget()->property("onRail").toBool();
    painter.setPen(QPen(onRail ? QColor(Qt::white) : themeOf(widget()).color(u"focus"_s), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

FocusRingMover::FocusRingMover(QObject *parent) : QObject(parent) {}

FocusRingMover::~FocusRingMover()
{
    if (m_ring && !m_ring->parent())
        m_ring->deleteLater();
}

bool FocusRingMover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        // Coming back from another window or a menu changes nothing about how the person works.
        if (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason)
            return QObject::eventFilter(watched, event);
        const bool byKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
            || reason == Qt::ShortcutFocusReason;
        auto *widget = static_cast<QWidget *>(watched);
        if (!m_ring)
            m_ring = new FocusRing(widget->window());
        m_ring->setWidget(byKeyboard && !widget->isWindow() ? widget : nullptr);
        // After the layout has settled: what has the focus is never hidden by the bars around a page.
        if (byKeyboard)
            QTimer::singleShot(0, widget, [widget] { scrollIntoView(widget); });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace chartroom
