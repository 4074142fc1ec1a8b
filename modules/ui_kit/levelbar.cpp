// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/levelbar.h"

#include "ui_kit/theme.h"
#include "ui_kit/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

void paintLevelBar(QPainter &painter, const QRectF &rect, const LevelMark &mark, const Theme &theme)
{
    const double box = rect.width() / 4;
    const QRectF row(rect.x(), rect.center().y() - 4, rect.width(), 8);
    QPen border(theme.color(mark.level ? u"ctl"_s : u"ink3"_s), 1);
    if (!mark.level)
        border.setDashPattern({3, 2});
    for (int i = 0; i < 4; ++i) {
        const QRectF cell(row.x() + i * box + 0.5, row.y() + 0.5, box - 2, row.height() - 1);
        const bool filled = mark.level && i < *mark.level;
        painter.setPen(filled ? QPen(theme.color(u"acc"_s), 1) : border);
        painter.setBrush(filled ? theme.color(u"acc"_s) : QColor(Qt::transparent));
        painter.drawRect(cell);
    }
    if (mark.expected > 0) {
        const double x = rect.x() + mark.expected * box - 1;
        painter.fillRect(QRectF(x - 1, rect.center().y() - 7, 2, 14), theme.color(u"ink"_s));
    }
}

LevelBar::LevelBar(const LevelMark &mark, QWidget *parent) : QWidget(parent), m_mark(mark)
{
    const QString level = !mark.level ? UiKitTr::tr("insufficient evidence")
        : *mark.level == 0            ? UiKitTr::tr("not yet at level 1")
                                      : UiKitTr::tr("level %1").arg(*mark.level);
    setAccessibleName(mark.expected > 0 ? UiKitTr::tr("%1, expected %2").arg(level).arg(mark.expected) : level);
    setFixedSize(sizeHint());
}

void LevelBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLevelBar(painter, rect(), m_mark, themeOf(this));
}

} // namespace chartroom
