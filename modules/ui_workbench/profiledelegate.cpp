// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/profiledelegate.h"

#include "ui_kit/theme.h"
#include "ui_workbench/profilemodel.h"

#include <QPainter>

namespace chartroom {

using namespace Qt::StringLiterals;

void ProfileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    TableDelegate::paint(painter, option, index);
    const auto heights = index.data(HistogramRole).value<QList<double>>();
    if (heights.isEmpty())
        return;
    const Theme &theme = themeOf(option.palette);
    const double most = std::max(1.0, *std::max_element(heights.begin(), heights.end()));
    const QRectF room = QRectF(option.rect).adjusted(10, 5, -10, -5);
    const double width = std::floor(std::min(room.width() / static_cast<double>(heights.size()), 9.0));
    painter->save();
    painter->setPen(theme.color(u"ctl"_s));
    painter->drawLine(QPointF(room.left(), room.bottom() + 1), QPointF(room.left() + width * static_cast<double>(heights.size()), room.bottom() + 1));
    for (qsizetype i = 0; i < heights.size(); ++i) {
        // One pixel at least for what is not empty.
        const double height = heights.at(i) > 0 ? std::max(1.0, heights.at(i) / most * room.height()) : 0;
        painter->fillRect(QRectF(room.left() + static_cast<double>(i) * width, room.bottom() - height + 1, width - 1, height), theme.color(u"acc"_s));
    }
    painter->restore();
}

} // namespace chartroom
