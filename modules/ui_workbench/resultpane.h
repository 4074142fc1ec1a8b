// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_kit/card.h"
#include "workbench/workbenchdocument.h"

class QProgressBar;
class QPushButton;

namespace chartroom {

class MessageBar;
class TablePane;

/// What the steps made of the table: its rows, how many there are, and how far a run is that is under way. It can be
/// written to a CSV file.
class ResultPane : public Card
{
    Q_OBJECT

public:
    explicit ResultPane(WorkbenchDocument &document, QWidget *parent = nullptr);

    [[nodiscard]] TablePane *table() const { return m_pane; }
    /// Writes the result as CSV in the background; what came of it is said above the table.
    void writeCsv(const QString &path);

private:
    void setupRunning();
    void showResult();
    void showRunning();
    void askAndWrite();

    WorkbenchDocument &m_document;
    QWidget *m_running;
    QProgressBar *m_bar;
    MessageBar *m_message;
    QPushButton *m_again;
    TablePane *m_pane;
    LatestTask m_writing;
};

} // namespace chartroom
