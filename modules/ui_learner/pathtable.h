// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace chartroom {

/// The stops of the path, one row each: number and title, what they build, progress, status.
class PathTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PathTableModel(const LearnerDesk &desk, QObject *parent = nullptr);

    void reload();
    [[nodiscard]] StudyPlace placeAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        StudyPlace place;
        QString title;
        QString builds;
        ModuleStatus stop;
        bool isCurrent = false;
        bool isRefreshDue = false;
    };

    [[nodiscard]] Row rowOf(const ModuleStatus &stop, const Pack &pack) const;
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QVariant status(const Row &row) const;

    const LearnerDesk &m_desk;
    QList<Row> m_rows;
};

/// The table of a path; double click or Return opens the first lesson of a row that is not done.
class PathTable : public QTableView
{
    Q_OBJECT

public:
    explicit PathTable(const LearnerDesk &desk, QWidget *parent = nullptr);
    void reload();
    /// As high as all its rows, so that a card around it has no empty half.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void lessonChosen(const StudyPlace &place);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    PathTableModel *m_model;
};

} // namespace chartroom
