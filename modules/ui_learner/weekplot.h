// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_kit/theme.h"

#include <QWidget>

namespace chartroom {

/// The answers of the last days as small bars with their numbers; today in the accent.
class WeekPlot : public QWidget
{
    Q_OBJECT

public:
    struct Day {
        QString label;
        int answers = 0;
        bool isToday = false;
    };

    explicit WeekPlot(QWidget *parent = nullptr);

    void setDays(const QList<Day> &days);
    [[nodiscard]] QSize sizeHint() const override { return {grown(180), grown(74)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {grown(150), grown(74)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Day> m_days;
};

} // namespace chartroom
