// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace chartroom {

/// The scale border of a sea chart: progress in steps, filled (done), barred (current), empty (to do).
/// Always stands beside "6 of 9" in words; its accessible name says the same.
class Neatline : public QWidget
{
    Q_OBJECT

public:
    explicit Neatline(QWidget *parent = nullptr);

    /// \a done steps of \a total are finished; \a current is the index of the current one, or -1.
    void setSteps(int done, int total, int current = -1);

    [[nodiscard]] QSize sizeHint() const override { return {200, 8}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_done = 0;
    int m_total = 0;
    int m_current = -1;
};

/// A plain 8 px bar for shares, 0 to 1.
class ShareBar : public QWidget
{
    Q_OBJECT

public:
    explicit ShareBar(QWidget *parent = nullptr);

    void setShare(double share);
    [[nodiscard]] QSize sizeHint() const override { return {80, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
};

} // namespace chartroom
