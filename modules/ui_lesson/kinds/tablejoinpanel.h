// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "ui_lesson/exercisepanel.h"

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace chartroom {

class Label;
class LatestRun;

/// A join to make: pairs of columns and the type of join, above the two tables. A line says how many rows result and
/// how many have no partner.
class TableJoinPanel : public ExercisePanel
{
    Q_OBJECT

public:
    TableJoinPanel(const ExerciseContent &content, const TableJoin &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    struct PairRow {
        QWidget *widget;
        QComboBox *left;
        QComboBox *right;
        QPushButton *remove;
    };

    void setUpPairs(QVBoxLayout *layout);
    void setUpType(QVBoxLayout *layout, const TableJoin &body);
    [[nodiscard]] QWidget *tableBox(const Table &table, const QString &reference);
    [[nodiscard]] QComboBox *columnBox(const Table &table);
    void addPair();
    void dropPair(QWidget *widget);
    void nameRows();
    void edit();
    void showOutcome(bool announce);
    [[nodiscard]] QJsonArray pairs() const;

    Table m_left;
    Table m_right;
    QList<PairRow> m_pairs;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    QComboBox *m_type;
    Label *m_outcome;
    LatestRun *m_run;
};

} // namespace chartroom
