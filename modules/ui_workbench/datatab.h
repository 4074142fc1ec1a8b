// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/workbenchdocument.h"

#include <QWidget>

class QSplitter;
class QTableView;
class QTimer;

namespace chartroom {

class Card;
class IssueModel;
class Label;
class ReadingForm;
class TablePane;

/// The table as it was read, what was odd about it (choosing an issue shows its cell), and how it was read.
class DataTab : public QWidget
{
    Q_OBJECT

public:
    explicit DataTab(WorkbenchDocument &document, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] TablePane *table() const { return m_pane; }

private:
    [[nodiscard]] QWidget *issueCard();
    [[nodiscard]] QWidget *readingCard();
    void setupSplitter();
    void showIssue();
    void keepWidths();

    WorkbenchDocument &m_document;
    TablePane *m_pane;
    QSplitter *m_splitter;
    Card *m_issueCard = nullptr;
    IssueModel *m_issues;
    QTableView *m_issueView;
    Label *m_noIssues;
    ReadingForm *m_form;
    QTimer *m_widthPause;
};

} // namespace chartroom
