// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace chartroom {

/// The lessons of the path, one row each: number and title, what they build, progress, status.
class LessonTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit LessonTableModel(const LearnerDesk &desk, QObject *parent = nullptr);

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
        LessonStatus status;
        bool isCurrent = false;
    };

    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QVariant status(const Row &row) const;

    const LearnerDesk &m_desk;
    QList<Row> m_rows;
};

/// The table of a path; a row is opened by double click or Return.
class LessonTable : public QTableView
{
    Q_OBJECT

public:
    explicit LessonTable(const LearnerDesk &desk, QWidget *parent = nullptr);
    void reload();
    /// As high as all its rows, so that a card around it has no empty half.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void lessonChosen(const StudyPlace &place);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    LessonTableModel *m_model;
};

} // namespace chartroom
