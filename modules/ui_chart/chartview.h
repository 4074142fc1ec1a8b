// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_chart/preparedchart.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QWidget>
#include <memory>
#include <optional>

class QProgressBar;
class QStackedWidget;
class QTableView;

namespace chartroom {

class ChartHeader;
class ChartPlot;
class Label;
class LatestTask;
class MessageBar;
class ReadingLine;
class TwinTable;
struct ChartExport;

/// A chart on screen with its table twin (Chart | Table), title, unit, note and source. Marks can be hovered, clicked
/// and travelled by keyboard: left and right along the key axis, up and down between series, Home, End, Page Up and
/// Page Down; Space picks or selects, Esc lets go. Each mark is announced as "key, series, value unit, i of n".
///
/// Marks, the rows of the twin and the rows of the dataset are linked: selecting some selects the others, here and (by
/// selectedRowNumbers) in a table beside the view. A menu copies, saves and prints. It knows no exercise and no store.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    /// Shows a spec as written (JSON of exercises.md 6). A chart that cannot be read or derived shows its problem in
    /// one sentence instead. Charts of large tables are made beside the window: the chart before stays until the new
    /// one is there, with a row that says so and can cancel; chartShown tells the end. Others are shown at once.
    void setChart(const QJsonObject &spec, const TableLookup &tables, const QString &language);
    /// Shows a sentence in place of a chart.
    void showSentence(const QString &sentence);
    /// True while a large chart is being made.
    [[nodiscard]] bool isPreparing() const;

    /// Clicks, Space and Return pick marks (signal markPicked), in the chart and in its twin; off at first.
    void setPickable(bool pickable);
    /// In the twin, places without a drawn mark can be picked too (chart.annotate); off at first.
    void setPlacesPickable(bool pickable) { m_placesPickable = pickable; }
    /// A reading line stands over the chart (chart.read); its value taken over is signalled by valueTaken.
    void setReadable(bool readable);
    [[nodiscard]] ReadingLine *readingLine() const { return m_reading; }
    /// Marks drawn as picked, by mark key; keys without a mark are ignored.
    void setPickedMarks(const QJsonArray &keys);
    [[nodiscard]] QJsonArray pickedMarks() const { return m_picked; }
    /// The mark in words without its place in the row: "South, 61 days"; empty without such a mark.
    [[nodiscard]] QString markInWords(const QJsonObject &key) const;

    /// Marks can be selected (on at first; never while they are picked).
    void setSelectable(bool selectable);
    /// The rows of the dataset behind the selected marks, sorted, each once; empty when nothing is selected.
    [[nodiscard]] QList<int> selectedRowNumbers() const;
    /// Selects the marks behind which any of these rows stands, in the chart and in its twin. Says nothing itself (no
    /// signal), so that a table and a chart can be linked both ways.
    void selectRowNumbers(const QList<int> &numbers);
    /// "3 of 11 marks, 36 rows"; empty when nothing is selected.
    [[nodiscard]] QString selectionInWords() const;

    /// Wheel, drag, +, −, 0 and Ctrl with arrows zoom and move; off at first, because a part of a chart can mislead.
    void setZoomable(bool zoomable);
    /// Copies, files and printing; on at first, and never while values are hidden.
    void setExportable(bool exportable);

    /// Values are not told on hover and travel, and the column is left out of the table twin (chart.read).
    void setValuesHidden(bool hidden);
    /// Shows the table twin (true) or the chart.
    void setTableShown(bool shown);
    [[nodiscard]] bool isTableShown() const;
    /// The title row can be left out where a card around the view says it already.
    void setTitleShown(bool shown);

    /// The widget that takes the keyboard: the plot, or the table when there is no plot.
    [[nodiscard]] QWidget *plotWidget() const;
    [[nodiscard]] QTableView *tableView() const;
    /// The twin of the second data layer; hidden without one.
    [[nodiscard]] QTableView *secondTableView() const;
    /// The chart in words (exercises.md 9); empty without a chart.
    [[nodiscard]] QString description() const;
    /// The problem that keeps the chart from being shown, if any.
    [[nodiscard]] std::optional<ChartProblem> problem() const;

    /// Puts the chart on the clipboard, as a picture and (or) as the derived table, or its words.
    void copyPicture() const;
    void copyData() const;
    void copyDescription() const;
    /// Asks for a name and saves the chart; what came of it is said above the chart.
    void askAndSave();
    /// Saves the chart by the ending of the name (png, svg, pdf, csv, vl.json) and says what came of it. False on failure.
    bool saveAs(const QString &path);
    /// Asks for a printer and prints the chart on one page.
    void print();

signals:
    void markPicked(const QJsonObject &key);
    void valueTaken(double value);
    void chartShown();
    /// The reader selected other marks, or other rows of the twin.
    void selectedRowNumbersChanged();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupHeader();
    void setupWaiting();
    void setupPages();
    void setupTable();
    void takeChart(PreparedChart chart, const QString &language);
    void showWaiting(bool waiting);
    void cancelPreparing();
    void showChart();
    void showTexts();
    void fillTable();
    void showPage(bool table);
    void showControls();
    void selectFromPlot();
    void selectFromTable();
    bool pickFromTable(int key);
    void showMenu(const QPoint &global);
    [[nodiscard]] bool canExport() const;
    [[nodiscard]] QString copiedRows() const;
    [[nodiscard]] ChartExport exported() const;

    QString m_language;
    std::optional<PreparedChart> m_chart;  ///< shown
    std::optional<ChartProblem> m_problem; ///< shown in its place
    ChartTables m_tables;
    LatestTask *m_work;
    QJsonArray m_picked;
    bool m_valuesHidden = false;
    bool m_titleShown = true;
    bool m_exportable = true;
    bool m_tableWanted = false; ///< by the reader; a chart that is not drawn shows its table anyway
    bool m_linking = false;
    bool m_pickable = false;
    bool m_placesPickable = false;

    ChartHeader *m_header = nullptr;
    QWidget *m_waiting = nullptr;
    MessageBar *m_message = nullptr;
    Label *m_sentence = nullptr;
    QStackedWidget *m_pages = nullptr;
    ChartPlot *m_plot = nullptr;
    ReadingLine *m_reading = nullptr;
    QWidget *m_twin = nullptr;      ///< the page of the tables
    TwinTable *m_table = nullptr;
    TwinTable *m_second = nullptr; ///< of the second data layer; hidden without one
    Label *m_source = nullptr;
};

} // namespace chartroom
