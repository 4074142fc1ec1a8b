// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/panes.h"

#include <QPointer>
#include <QVariant>
#include <QWidget>
#include <algorithm>

namespace chartroom {

namespace {

constexpr const char *paneProperty = "paneOrder";
constexpr const char *readingProperty = "paneIsRead";

bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus
        && !widget->focusProxy();
}

/// The innermost pane that holds a widget.
const QWidget *paneOf(const QWidget *widget)
{
    while (widget && !widget->property(paneProperty).isValid())
        widget = widget->parentWidget();
    return widget;
}

/// The first control of a pane that is not in a pane inside it.
QWidget *ownTabStop(QWidget *pane)
{
    if (takesTab(pane))
        return pane;
    const QWidget *start = pane->window();
    for (QWidget *each = start->nextInFocusChain(); each && each != start; each = each->nextInFocusChain()) {
        if (pane->isAncestorOf(each) && takesTab(each) && paneOf(each) == pane)
            return each;
    }
    return nullptr;
}

bool canStopAt(QWidget *pane)
{
    return pane->isVisible() && (pane->property(readingProperty).toBool() || ownTabStop(pane));
}

/// Where F6 puts the focus in a pane: a widget remembers which of its children had it last.
QWidget *stopIn(QWidget *pane)
{
    QWidget *last = pane->focusWidget();
    if (last && last != pane && takesTab(last) && paneOf(last) == pane)
        return last;
    QWidget *first = ownTabStop(pane);
    return first ? first : pane;
}

/// The panes inside a widget in the order of their turns.
QList<QWidget *> panesIn(const QWidget *parent)
{
    QList<QWidget *> panes;
    for (QWidget *widget : parent->findChildren<QWidget *>()) {
        if (widget->property(paneProperty).isValid())
            panes << widget;
    }
    std::stable_sort(panes.begin(), panes.end(), [](const QWidget *a, const QWidget *b) {
        return a->property(paneProperty).toInt() < b->property(paneProperty).toInt();
    });
    return panes;
}

QList<QWidget *> showingPanes(const QWidget *window)
{
    QList<QWidget *> panes = panesIn(window);
    panes.removeIf([](QWidget *pane) { return !canStopAt(pane); });
    return panes;
}

} // namespace

void markAsPane(QWidget *pane, int order)
{
    pane->setProperty(paneProperty, order);
}

void markAsReadingPane(QWidget *pane, int order)
{
    markAsPane(pane, order);
    pane->setProperty(readingProperty, true);
}

int renumberPanes(QWidget *parent, int order)
{
    for (QWidget *pane : panesIn(parent))
        markAsPane(pane, order++);
    return order;
}

void unmarkPane(QWidget *pane)
{
    pane->setProperty(paneProperty, QVariant());
}

void tabThrough(const QList<QWidget *> &parts)
{
    QList<QWidget *> stops;
    for (const QWidget *part : parts) {
        const QWidget *start = part->window();
        for (QWidget *each = start->nextInFocusChain(); each && each != start; each = each->nextInFocusChain()) {
            if (part->isAncestorOf(each) && (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !each->focusProxy())
                stops << each;
        }
    }
    // Qt breaks the chain when a widget is to follow one that holds it.
    stops.removeIf([all = stops](const QWidget *stop) {
        return std::any_of(all.begin(), all.end(), [stop](const QWidget *other) {
            return stop != other && stop->isAncestorOf(other);
        });
    });
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
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
    for (qsizetype i = 0; i < panes.size(); ++i) {
        const bool holds = focused && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused));
        if (holds && (at < 0 || panes.at(at)->isAncestorOf(panes.at(i))))
            at = i;
    }
    const qsizetype next = at < 0 ? 0 : (at + (forward ? 1 : panes.size() - 1)) % panes.size();
    if (next == at)
        return false;
    stopIn(panes.at(next))->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace chartroom
