// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/panes.h"

#include <QPointer>
#include <QVariant>
#include <QWidget>
#include <algorithm>

namespace chartroom {

namespace {

constexpr const char *paneProperty = "paneOrder";

bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus
        && !widget->focusProxy();
}

QList<QWidget *> showingPanes(QWidget *window)
{
    QList<QWidget *> panes;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->property(paneProperty).isValid() && widget->isVisible() && firstTabStop(widget))
            panes << widget;
    }
    std::stable_sort(panes.begin(), panes.end(), [](const QWidget *a, const QWidget *b) {
        return a->property(paneProperty).toInt() < b->property(paneProperty).toInt();
    });
    return panes;
}

} // namespace

void markAsPane(QWidget *pane, int order)
{
    pane->setProperty(paneProperty, order);
}

QWidget *firstTabStop(QWidget *parent)
{
    QWidget *start = parent->window();
    for (QWidget *each = start->nextInFocusChain(); each && each != start; each = each->nextInFocusChain()) {
        if (parent->isAncestorOf(each) && takesTab(each))
            return each;
    }
    return nullptr;
}

bool moveToNextPane(QWidget *window, bool forward)
{
    const QList<QWidget *> panes = showingPanes(window);
    if (panes.isEmpty())
        return false;
    const QWidget *focused = window->focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i)
        at = focused && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused)) ? i : at;
    const qsizetype next = at < 0 ? 0 : (at + (forward ? 1 : panes.size() - 1)) % panes.size();
    if (next == at)
        return false;
    QWidget *pane = panes.at(next);
    // A widget remembers which of its children had the focus last.
    QWidget *last = pane->focusWidget();
    QWidget *target = last && last != pane && takesTab(last) ? last : firstTabStop(pane);
    target->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace chartroom
