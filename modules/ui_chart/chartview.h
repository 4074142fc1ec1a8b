// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QWidget>
#include <optional>

class QAbstractButton;
class QStackedWidget;
class QTableView;

namespace chartroom {

class ChartPlot;
class Label;

/// A chart on screen with its table twin (Chart | Table), title, unit, note and source. Marks can be hovered, clicked
/// and travelled by keyboard: left and right along the key axis, up and down between series, Home, End, Space picks.
/// Each mark is announced as "key, series, value unit, i of n". It knows no exercise and no store.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    /// Shows a spec as written (JSON of exercises.md 6). A chart that cannot be read or derived shows its problem in
    /// one sentence instead. The tables must stay alive until the call returns.
    void setChart(const QJsonObject &spec, const TableLookup &tables, const QString &language);
    /// Shows a sentence in place of a chart.
    void showSentence(const QString &sentence);

    /// Clicks and Space pick marks (signal markPicked); off at first.
    void setPickable(bool pickable);
    /// Marks drawn as picked, by mark key; keys without a mark are ignored.
    void setPickedMarks(const QJsonArray &keys);
    [[nodiscard]] QJsonArray pickedMarks() const { return m_picked; }
    /// The mark in words without its place in the row: "South, 61 days"; empty without such a mark.
    [[nodiscard]] QString markInWords(const QJsonObject &key) const;

    /// Values are not told on hover and travel, and the column is left out of the table twin (chart.read).
    void setValuesHidden(bool hidden);
    /// Shows the table twin (true) or the chart.
    void setTableShown(bool shown);
    [[nodiscard]] bool isTableShown() const;
    /// The title row can be left out where a card around the view says it already.
    void setTitleShown(bool shown);

    /// The widget that takes the keyboard: the plot, or the table when there is no plot.
    [[nodiscard]] QWidget *plotWidget() const;
    [[nodiscard]] QTableView *tableView() const { return m_table; }
    /// The chart in words (exercises.md 9); empty without a chart.
    [[nodiscard]] QString description() const;
    /// The problem that keeps the chart from being shown, if any.
    [[nodiscard]] std::optional<ChartProblem> problem() const { return m_problem; }

    /// Puts the chart on the clipboard, as a picture and (or) as the derived table.
    void copyPicture() const;
    void copyData() const;

signals:
    void markPicked(const QJsonObject &key);
    void chartShown();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupHeader();
    void setupPages();
    void showChart();
    void showTexts();
    void fillTable();
    void showPage(bool table);
    void updateSwitch();

    QString m_language;
    std::optional<ChartSpec> m_spec;
    std::optional<DerivedTable> m_derived;
    std::optional<ChartProblem> m_problem;
    QJsonArray m_picked;
    bool m_valuesHidden = false;
    bool m_titleShown = true;
    bool m_tableWanted = false; ///< by the reader; a chart that is not drawn shows its table anyway

    QWidget *m_header = nullptr;
    Label *m_title = nullptr;
    Label *m_unit = nullptr;
    QWidget *m_switch = nullptr;
    QAbstractButton *m_chartButton = nullptr;
    QAbstractButton *m_tableButton = nullptr;
    Label *m_sentence = nullptr;
    QStackedWidget *m_pages = nullptr;
    ChartPlot *m_plot = nullptr;
    QTableView *m_table = nullptr;
    Label *m_source = nullptr;
};

} // namespace chartroom
