// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace chartroom {

/// The hints that are open, in order, as short notes.
class HintList : public QWidget
{
    Q_OBJECT

public:
    explicit HintList(QWidget *parent = nullptr);

    void setHints(const QStringList &hints, int total);

private:
    QVBoxLayout *m_layout;
};

} // namespace chartroom
