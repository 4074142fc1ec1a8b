// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/tabledelegate.h"

#include "ui_kit/icons.h"
#include "ui_kit/theme.h"

#include <QPainter>
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

void paintStatus(QPainter &painter, const QRect &rect, const StatusMark &status, const Theme &theme)
{
    const QColor color = theme.color(status.token);
    const int top = rect.top() + (rect.height() - 16) / 2;
    painter.drawPixmap(rect.left(), top, themedPixmap(status.icon, color, 16, painter.device()->devicePixelRatioF()));
    painter.setPen(color);
    const bool strong = status.token != u"ink2"_s && status.token != u"ink3"_s;
    painter.setFont(roleFont(TextRole::Small, strong ? 600 : 400));
    painter.drawText(rect.adjusted(22, 0, 0, 0), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(status.word, Qt::ElideRight, rect.width() - 22));
}

void paintShare(QPainter &painter, const QRect &rect, double share, const Theme &theme)
{
    const QRect bar(rect.left(), rect.center().y() - 4, std::min(rect.width(), 80), 8);
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

void paintText(QPainter &painter, const QRect &rect, const QModelIndex &index, bool strong, const Theme &theme)
{
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const bool isNumber = alignment.testFlag(Qt::AlignRight);
    painter.setFont(isNumber ? numberFont(TextRole::Small) : roleFont(TextRole::Small, strong ? 600 : 400));
    painter.setPen(theme.color(u"ink"_s));
    const QString text = index.data(Qt::DisplayRole).toString();
    painter.drawText(rect, static_cast<int>(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, index, theme);
    QRect inner = option.rect.adjusted(index.column() == 0 ? 16 : 10, 0, -10, 0);
    const QVariant check = index.data(Qt::CheckStateRole);
    if (check.isValid()) {
        QStyleOptionViewItem box = option;
        box.rect = QRect(inner.left(), inner.center().y() - 8, 16, 16);
        box.state = (box.state & ~(QStyle::State_On | QStyle::State_Off | QStyle::State_HasFocus))
            | (check.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        inner.adjust(26, 0, 0, 0);
    }
    const QVariant status = index.data(StatusRole);
    const QVariant level = index.data(LevelRole);
    const QVariant share = index.data(ShareRole);
    const QVariant spark = index.data(SparkRole);
    if (status.isValid())
        paintStatus(*painter, inner, status.value<StatusMark>(), theme);
    else if (level.isValid())
        paintLevelBar(*painter, QRectF(inner.left(), inner.top(), 64, inner.height()), level.value<LevelMark>(), theme);
    else if (share.isValid())
        paintShare(*painter, inner, share.toDouble(), theme);
    else if (spark.isValid())
        paintSpark(*painter, inner, spark.value<QList<double>>(), theme);
    else
        paintText(*painter, inner, index, index.data(GroupRowRole).toBool() || index.data(CurrentRowRole).toBool(), theme);
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 12, std::max(qRound(28 * textScale()), size.height())};
}

} // namespace chartroom
