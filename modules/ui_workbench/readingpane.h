// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;

namespace chartroom {

class Label;

/// What is being read, how far it is, and a way to stop.
class ReadingPane : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingPane(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setProgress(int done, int total);

signals:
    void cancelled();

private:
    Label *m_title;
    QProgressBar *m_bar;
};

} // namespace chartroom
