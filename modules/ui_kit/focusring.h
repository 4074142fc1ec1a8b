// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace chartroom {

/// The ring around the control that has the keyboard: the strongest contrast in the theme, white on the rail.
/// Shown when the focus came by Tab, Backtab or a shortcut, not by the mouse.
class FocusRing : public QFocusFrame
{
    Q_OBJECT

public:
    explicit FocusRing(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Moves one FocusRing to wherever the keyboard goes. Install on the application; one for each program.
class FocusRingMover : public QObject
{
    Q_OBJECT

public:
    explicit FocusRingMover(QObject *parent);
    ~FocusRingMover() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<FocusRing> m_ring;
};

} // namespace chartroom
