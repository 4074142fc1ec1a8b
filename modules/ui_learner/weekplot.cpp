// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/weekplot.h"

#include "ui_kit/theme.h"
#include "ui_learner/tr.h"

#include <QPainter>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

WeekPlot::WeekPlot(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WeekPlot::setDays(const QList<Day> &days)
{
    m_days = days;
    QStringList words;
    for (const Day &day : days)
        words << UiLearnerTr::tr("%1: %n answer(s)", nullptr, day.answers).arg(day.label);
    setAccessibleName(words.join(u", "_s));
    update();
}

void WeekPlot::paintEvent(QPaintEvent *)
{
    if (m_days.isEmpty())
        return;
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const auto most = std::max_element(m_days.begin(), m_days.end(),
                                       [](const Day &a, const Day &b) { return a.answers < b.answers; });
    const double slot = width() / static_cast<double>(m_days.size());
    const int textHeight = QFontMetrics(roleFont(TextRole::Caption)).height();
    const int floor = height() - textHeight - 4;
    const double unit = most->answers > 0 ? (floor - textHeight - 4) / static_cast<double>(most->answers) : 0;
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        const Day &day = m_days.at(i);
        const double left = static_cast<double>(i) * slot;
        const double tall = day.answers * unit;
        painter.fillRect(QRectF(left + 2, floor - tall, slot - 4, tall), theme.color(day.isToday ? u"acc"_s : u"c7"_s));
        painter.setFont(roleFont(TextRole::Caption, day.isToday ? 600 : 400));
        painter.setPen(theme.color(day.isToday ? u"ink"_s : u"ink2"_s));
        painter.drawText(QRectF(left - 6, floor + 3, slot + 12, textHeight), Qt::AlignCenter, day.label);
        painter.setFont(numberFont(TextRole::Caption, 700));
        painter.setPen(theme.color(u"ink"_s));
        if (day.answers > 0)
            painter.drawText(QRectF(left - 6, floor - tall - textHeight - 1, slot + 12, textHeight), Qt::AlignCenter, QString::number(day.answers));
    }
    painter.setPen(theme.color(u"axis"_s));
    painter.drawLine(0, floor, width(), floor);
}

} // namespace chartroom
