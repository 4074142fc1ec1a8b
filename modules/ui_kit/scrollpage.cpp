// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/scrollpage.h"

#include <QScrollBar>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int roomAround = 12; // pixels: the focus ring and a little air

} // namespace

ScrollPage::ScrollPage(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    if (content)
        setContent(content);
}

void ScrollPage::setContent(QWidget *content)
{
    const int place = verticalScrollBar()->value();
    content->setProperty("kind", u"page"_s);
    setWidget(content);
    verticalScrollBar()->setValue(place);
}

void scrollIntoView(QWidget *widget)
{
    for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(around);
        if (!area || !area->widget() || !area->widget()->isAncestorOf(widget))
            continue;
        // A widget taller than the view shows its top.
        const bool isTall = widget->height() + 2 * roomAround > area->viewport()->height();
        if (isTall)
            area->ensureVisible(0, widget->mapTo(area->widget(), QPoint()).y() + area->viewport()->height() / 2, 0, area->viewport()->height() / 2);
        else
            area->ensureWidgetVisible(widget, roomAround, roomAround);
    }
}

} // namespace chartroom
