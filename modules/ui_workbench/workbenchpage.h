// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/workbenchdocument.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace chartroom {

class BenchHeader;
class BenchStart;
class ChartTab;
class ColumnsTab;
class DataTab;
class MessageBar;
class PrepareTab;
class ProblemPane;
class ReadingPane;

/// The workbench: a person opens a table of their own, looks at it, prepares it and makes a chart. The document belongs
/// to the window, so that a change of language builds the page anew around the same work.
class WorkbenchPage : public QWidget
{
    Q_OBJECT

public:
    explicit WorkbenchPage(WorkbenchDocument &document, QWidget *parent = nullptr);

    /// The tabs of an open work.
    enum Tab { Data, Columns, Prepare, Chart };
    void showTab(Tab tab);

    /// Opens a file or a sample, unless the person wants to save first what is open.
    void openPath(const QString &path);
    void openSample(const TableOrigin &origin);

public slots:
    /// Asks for a file and opens it.
    void open();
    void save();
    void saveAs();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setupStack();
    void setupTabs();
    void setupMessages();
    void linkSelections();
    void setupShortcuts();
    void addShortcut(const QString &keys, void (WorkbenchPage::*slot)());
    void refreshState();
    void refreshTable();
    void showMessages();
    void focusPage();
    void openTable();
    /// True when what is open may go: it is saved, or the person says so.
    [[nodiscard]] bool mayLeaveWork();
    void relocate();
    void closeWork();
    void reload();
    void showKeys();
    void tell(const Error &error);

    WorkbenchDocument &m_document;
    QStackedWidget *m_stack;
    BenchStart *m_start;
    ReadingPane *m_reading;
    ProblemPane *m_problem;
    QWidget *m_open;
    BenchHeader *m_header;
    MessageBar *m_message;
    MessageBar *m_changed;
    QPushButton *m_relocate;
    QTabWidget *m_tabs;
    DataTab *m_data;
    ColumnsTab *m_columns;
    PrepareTab *m_prepare;
    ChartTab *m_chart;
};

} // namespace chartroom
