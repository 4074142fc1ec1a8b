// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/workbenchdocument.h"

#include <QWidget>

class QTableView;

namespace chartroom {

class Card;
class ChartView;
class Label;
class ProfileModel;

/// The profile of the table: what repeats, what could be a key, one row a column, and a picture of the chosen column.
class ColumnsTab : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsTab(WorkbenchDocument &document, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] ProfileModel *profile() const { return m_model; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupTable(Card &card);
    [[nodiscard]] QWidget *detailCard();
    void setupLayout(QWidget *table, QWidget *detail);
    void showFacts();
    void showColumn();
    void copy();
    void print();

    WorkbenchDocument &m_document;
    Label *m_facts;
    ProfileModel *m_model;
    QTableView *m_view;
    Card *m_detail;
    ChartView *m_chart;
    Label *m_words;
};

} // namespace chartroom
