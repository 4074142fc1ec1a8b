// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/tabledelegate.h"

#include "ui_kit/icons.h"
#include "ui_kit/theme.h"

#include <QPainter>
#include <QTableView>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme)
{
    const bool current = index.data(CurrentRowRole).toBool() || option.state.testFlag(QStyle::State_Selected);
    if (current)
        painter.fillRect(option.rect, theme.color(u"accTint"_s));
    else if (index.data(GroupRowRole).toBool())
        painter.fillRect(option.rect, theme.color(u"alt"_s));
    if (current && index.column() == 0)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), theme.color(u"acc"_s));
    painter.setPen(theme.color(u"line"_s));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

/// Wrapped where the view wraps, else on one line that ends in an ellipsis.
void drawCell(QPainter &painter, const QRect &rect, Qt::Alignment side, const QString &text, bool wraps)
{
    const int flags = static_cast<int>(side | Qt::AlignVCenter);
    if (wraps)
        painter.drawText(rect, flags | Qt::TextWordWrap, text);
    else
        painter.drawText(rect, flags, painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

bool wrapsCells(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    return view && view->wordWrap();
}

bool isStrong(const StatusMark &status)
{
    return status.token != u"ink2"_s && status.token != u"ink3"_s;
}

bool isStrong(const QModelIndex &index)
{
    return index.data(GroupRowRole).toBool() || index.data(CurrentRowRole).toBool();
}

/// Left edge of what a cell shows, without check box and icon.
int cellIndent(const QModelIndex &index)
{
    return index.column() == 0 ? 16 : 10;
}

void paintStatus(QPainter &painter, const QRect &rect, const StatusMark &status, bool wraps, const Theme &theme)
{
    const QColor color = theme.color(status.token);
    const int side = grown(16);
    const int top = rect.top() + (rect.height() - side) / 2;
    painter.drawPixmap(rect.left(), top, themedPixmap(status.icon, color, side, painter.device()->devicePixelRatioF()));
    painter.setPen(color);
    painter.setFont(roleFont(TextRole::Small, isStrong(status) ? 600 : 400));
    drawCell(painter, rect.adjusted(side + 6, 0, 0, 0), Qt::AlignLeft, status.word, wraps);
}

void paintShare(QPainter &painter, const QRect &rect, double share, const Theme &theme)
{
    const QRect bar(rect.left(), rect.center().y() - 4, std::min(rect.width(), grown(80)), 8);
    painter.setPen(theme.color(u"ctl"_s));
    painter.setBrush(theme.color(u"surface"_s));
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(bar.left(), bar.top(), qRound(bar.width() * share), 8), theme.color(u"acc"_s));
}

void paintSpark(QPainter &painter, const QRect &rect, const QList<double> &values, const Theme &theme)
{
    if (values.size() < 2)
        return;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const double span = std::max(0.5, *most - *least);
    const double step = std::min(rect.width(), 76) / static_cast<double>(values.size() - 1);
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i)
        line << QPointF(rect.left() + static_cast<double>(i) * step, rect.bottom() - 9 - (values.at(i) - *least) / span * (rect.height() - 16));
    painter.setPen(theme.color(u"line"_s));
    painter.drawLine(rect.left(), rect.bottom() - 6, rect.left() + 78, rect.bottom() - 6);
    painter.setPen(QPen(theme.color(u"acc"_s), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setBrush(theme.color(u"acc"_s));
    painter.drawEllipse(line.constLast(), 2, 2);
}

void paintText(QPainter &painter, const QRect &rect, const QModelIndex &index, bool wraps, const Theme &theme)
{
    const bool strong = isStrong(index);
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const bool isNumber = alignment.testFlag(Qt::AlignRight);
    painter.setFont(isNumber ? numberFont(TextRole::Small) : roleFont(TextRole::Small, strong ? 600 : 400));
    painter.setPen(theme.color(u"ink"_s));
    const QString text = index.data(Qt::DisplayRole).toString();
    drawCell(painter, rect, isNumber ? Qt::AlignRight : Qt::AlignLeft, text, wraps);
}

} // namespace

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, index, theme);
    QRect inner = option.rect.adjusted(cellIndent(index), 0, -10, 0);
    const bool wraps = wrapsCells(option);
    const QVariant check = index.data(Qt::CheckStateRole);
    if (check.isValid()) {
        QStyleOptionViewItem box = option;
        const int side = grown(16);
        box.rect = QRect(inner.left(), inner.center().y() - side / 2, side, side);
        box.state = (box.state & ~(QStyle::State_On | QStyle::State_Off | QStyle::State_HasFocus))
            | (check.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        inner.adjust(side + 10, 0, 0, 0);
    }
    const QVariant status = index.data(StatusRole);
    const QVariant level = index.data(LevelRole);
    const QVariant share = index.data(ShareRole);
    const QVariant spark = index.data(SparkRole);
    if (status.isValid())
        paintStatus(*painter, inner, status.value<StatusMark>(), wraps, theme);
    else if (level.isValid())
        paintLevelBar(*painter, QRectF(inner.left(), inner.top(), grown(64), inner.height()), level.value<LevelMark>(), theme);
    else if (share.isValid())
        paintShare(*painter, inner, share.toDouble(), theme);
    else if (spark.isValid())
        paintSpark(*painter, inner, spark.value<QList<double>>(), theme);
    else
        paintText(*painter, inner, index, wraps, theme);
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int least = grown(27);
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    const bool isDrawn = index.data(LevelRole).isValid() || index.data(ShareRole).isValid() || index.data(SparkRole).isValid();
    if (isDrawn)
        return {grown(84), least};
    if (!wrapsCells(option)) {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        const int besideTheBox = index.data(Qt::CheckStateRole).isValid() ? grown(16) : 0;
        return {size.width() + 12 + besideTheBox, std::max(least, size.height())};
    }
    int room = -cellIndent(index) - 10;
    for (int column = index.column(), end = column + view->columnSpan(index.row(), index.column()); column < end; ++column)
        room += view->columnWidth(column);
    room -= index.data(StatusRole).isValid() ? grown(16) + 6 : 0;
    room -= index.data(Qt::CheckStateRole).isValid() ? grown(16) + 10 : 0;
    const QVariant status = index.data(StatusRole);
    const bool strong = status.isValid() ? isStrong(status.value<StatusMark>()) : isStrong(index);
    const QFontMetrics metrics(roleFont(TextRole::Small, strong ? 600 : 400));
    const QString text = index.data(Qt::DisplayRole).toString();
    const QSize size = metrics.boundingRect(QRect(0, 0, std::max(40, room), 10000), Qt::TextWordWrap, text).size();
    return {metrics.horizontalAdvance(text) - room + view->columnWidth(index.column()), std::max(least, size.height() + 8)};
}

} // namespace chartroom
