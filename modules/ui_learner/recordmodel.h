// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QAbstractTableModel>

namespace chartroom {

/// My record as a table: one row a competency under its strand. What is still missing is said in each tool tip.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Competency, Band, Level, Answers, Days, Course, Status, ColumnCount };

    explicit RecordModel(const LearnerDesk &desk, QObject *parent = nullptr);

    void reload();
    /// The code of a row; empty for strands.
    [[nodiscard]] QString codeAt(int row) const { return m_rows.at(row).state.code; }
    [[nodiscard]] bool isStrand(int row) const { return m_rows.at(row).isStrand; }
    /// Where a competency stands, what is missing and whether it should be refreshed.
    [[nodiscard]] QString sentenceAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        bool isStrand = false;
        QString title;
        CompetencyState state;
        QList<double> course;    ///< ability over the days
        bool refreshDue = false; ///< much of it will have been forgotten
    };

    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QVariant mark(const Row &row, int column, int role) const;

    const LearnerDesk &m_desk;
    QList<Row> m_rows;
};

} // namespace chartroom
