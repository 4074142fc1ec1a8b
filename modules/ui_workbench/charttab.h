// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/workbenchdocument.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace chartroom {

class ChartBuilder;
class ChartReviewPanel;
class MessageBar;

/// A chart of the prepared table: its settings, a live preview, what the rules say of it with their one-click fixes, and
/// charts that suit a question. The chart goes to the document as it is edited. A chart's own file is opened and saved
/// here; pictures and data are saved from the preview.
class ChartTab : public QWidget
{
    Q_OBJECT

public:
    explicit ChartTab(WorkbenchDocument &document, QWidget *parent = nullptr);

    [[nodiscard]] ChartBuilder *builder() const { return m_builder; }
    [[nodiscard]] ChartReviewPanel *review() const { return m_review; }
    /// Reads a chart of the grammar from a file and shows it as one step of undo.
    void openChart(const QString &path);
    /// Writes the chart's settings, without rows.
    void saveChart(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *toolbar();
    void setupLayout();
    void setupShortcuts();
    void takeChart();
    void takeTable();
    void takeEdit();
    void showReview();
    void askAndOpen();
    void askAndSave();

    WorkbenchDocument &m_document;
    ChartBuilder *m_builder;
    ChartReviewPanel *m_review;
    MessageBar *m_message;
    bool m_isChartStale = true; ///< another chart was opened while the tab was hidden
    bool m_isTableStale = true; ///< the table changed meanwhile
    bool m_isOwnEdit = false;   ///< the document tells what this tab has just told it
};

} // namespace chartroom
