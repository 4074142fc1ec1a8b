// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/flowlayout.h"

#include <QWidget>
#include <algorithm>

namespace chartroom {

FlowLayout::FlowLayout(int gap, QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(static_cast<size_t>(index)).get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items.at(static_cast<size_t>(index)).release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::lineHeight(size_t first, size_t end) const
{
    int tallest = 0;
    for (size_t i = first; i < end; ++i)
        tallest = m_items.at(i)->isEmpty() ? tallest : std::max(tallest, m_items.at(i)->sizeHint().height());
    return tallest;
}

int FlowLayout::lay(const QRect &rect, bool place) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    int y = inner.y();
    for (size_t first = 0; first < m_items.size();) {
        int x = inner.x();
        size_t end = first;
        for (; end < m_items.size(); ++end) {
            const int width = m_items.at(end)->isEmpty() ? 0 : m_items.at(end)->sizeHint().width() + spacing();
            if (end > first && x + width - spacing() > inner.right() + 1)
                break;
            x += width;
        }
        const int height = lineHeight(first, end);
        x = inner.x();
        for (size_t i = first; i < end; ++i) {
            QLayoutItem &item = *m_items.at(i);
            if (item.isEmpty())
                continue;
            const QSize size = item.sizeHint().boundedTo({inner.width(), height});
            if (place)
                item.setGeometry({QPoint(x, y + height - size.height()), size});
            x += size.width() + spacing();
        }
        y += height + (height > 0 ? spacing() : 0);
        first = end;
    }
    return std::max(0, y - inner.y() - spacing()) + margins.top() + margins.bottom();
}

int FlowLayout::heightForWidth(int width) const
{
    return lay({0, 0, width, 0}, false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = item->isEmpty() ? size : size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const
{
    int width = -spacing();
    for (const auto &item : m_items)
        width += item->isEmpty() ? 0 : item->sizeHint().width() + spacing();
    const QMargins margins = contentsMargins();
    return {std::max(0, width) + margins.left() + margins.right(), lineHeight(0, m_items.size()) + margins.top() + margins.bottom()};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    lay(rect, true);
}

} // namespace chartroom
