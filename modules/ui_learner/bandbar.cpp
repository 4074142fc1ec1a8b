// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/bandbar.h"

#include "ui_kit/theme.h"

#include <QPainter>

namespace chartroom {

using namespace Qt::StringLiterals;

BandBar::BandBar(int low, const QString &words, QWidget *parent) : QWidget(parent), m_low(low)
{
    setAccessibleName(words);
    setFixedSize(sizeHint());
}

QSize BandBar::sizeHint() const
{
    return {grown(112), grown(16)};
}

void BandBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const double box = width() / 4.0;
    for (int level = 1; level <= 4; ++level) {
        const bool isIn = level == m_low || level == m_low + 1;
        painter.setPen(QPen(theme.color(isIn ? u"acc"_s : u"ctl"_s), 1));
        painter.setBrush(isIn ? theme.color(u"acc"_s) : QColor(Qt::transparent));
        painter.drawRect(QRectF((level - 1) * box + 0.5, 2.5, box - 3, height() - 5));
    }
}

} // namespace chartroom
