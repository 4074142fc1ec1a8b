// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_table/tablesearch.h"

#include <QWidget>
#include <memory>

class QLineEdit;
class QTimer;

namespace chartroom {

class BackgroundTask;
class DataGrid;
class Label;

/// A data grid with its search row (Ctrl+F, Return and Shift+Return or F3 and Shift+F3, Esc) and a line that says what
/// was found. Searching large tables goes on beside the window and ends when other words are typed.
class TablePane : public QWidget
{
    Q_OBJECT

public:
    explicit TablePane(QWidget *parent = nullptr);
    /// Around a grid of another sort, which it takes over.
    explicit TablePane(DataGrid *grid, QWidget *parent = nullptr);
    ~TablePane() override;

    [[nodiscard]] DataGrid *grid() const { return m_grid; }
    /// Shows a table; see DataGrid::setTable.
    void setTable(const Table &table, const QString &language, const QStringList &columns = {});
    /// Shows the search row and moves the keyboard there.
    void openSearch();
    [[nodiscard]] QString searchState() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupSearchRow();
    void setupStatus();
    void closeSearch();
    void search();
    void takeMatches(const QList<CellMatch> &matches);
    void step(bool forward);
    void showState(const QString &sentence);

    DataGrid *m_grid;
    QWidget *m_searchRow = nullptr;
    QLineEdit *m_words = nullptr;
    Label *m_found = nullptr;
    Label *m_status = nullptr;
    QTimer *m_pause = nullptr;
    std::unique_ptr<BackgroundTask> m_searcher;
    QList<CellMatch> m_matches;
    qsizetype m_current = -1; ///< in m_matches
};

} // namespace chartroom
