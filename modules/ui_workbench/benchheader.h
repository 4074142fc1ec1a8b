// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/workbenchdocument.h"

#include <QFrame>

class QProgressBar;
class QPushButton;

namespace chartroom {

class Label;

/// The head of an open work: what is open, how large it is, that it stays where it is, and what can be done with the
/// whole: open, save, close. While something is read it shows how far it is.
class BenchHeader : public QFrame
{
    Q_OBJECT

public:
    explicit BenchHeader(WorkbenchDocument &document, QWidget *parent = nullptr);

    void refresh();
    void setProgress(int done, int total);

signals:
    void openRequested();
    void saveRequested();
    void saveAsRequested();
    void closeRequested();
    void keysRequested();

private:
    void setupMenu(QPushButton *more);
    [[nodiscard]] QString meta() const;

    WorkbenchDocument &m_document;
    Label *m_title;
    Label *m_meta;
    QWidget *m_reading;
    QProgressBar *m_bar;
    QPushButton *m_save;
};

} // namespace chartroom
