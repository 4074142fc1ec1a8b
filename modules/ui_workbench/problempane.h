// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/workbenchdocument.h"

#include <QWidget>

class QPushButton;

namespace chartroom {

class MessageBar;

/// A file that cannot be opened: why, and what to do.
class ProblemPane : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemPane(WorkbenchDocument &document, QWidget *parent = nullptr);

    void refresh();

signals:
    void openRequested();
    void relocateRequested();

private:
    WorkbenchDocument &m_document;
    MessageBar *m_message;
    QPushButton *m_relocate;
};

} // namespace chartroom
