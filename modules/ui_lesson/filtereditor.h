// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_chart/filteredits.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace chartroom {

class FilterRows;
class Label;

/// A row condition (exercises.md 6.4) made with menus: one row a condition with column, comparison and value. Where
/// groups are offered, further boxes of conditions can be joined with the first.
class FilterEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FilterEditor(QWidget *parent = nullptr);

    /// \a fields: the columns offered; empty: all.
    void setTable(const Table &table, const QStringList &fields, const QString &language);
    void setGroupsOffered(bool offered);

    /// The predicate; empty without conditions.
    [[nodiscard]] QJsonObject predicate() const;
    /// Says nothing itself (no signal).
    void setPredicate(const QJsonObject &predicate);

    /// The controls of a box; see FilterRows::control.
    [[nodiscard]] FilterRows *box(qsizetype index) const { return m_rows.value(index); }
    [[nodiscard]] QComboBox *join() const { return m_join; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }

signals:
    /// The reader changed the condition.
    void edited();

private:
    void addBox(const FilterSet &filters);
    void dropBox(FilterRows *rows);
    void showBoxes(const QList<FilterSet> &boxes);
    void updateShown();

    Table m_table;
    Table m_fields;
    QString m_language;
    bool m_groups = false;
    QVBoxLayout *m_column;
    QComboBox *m_join;
    QPushButton *m_add;
    QList<QWidget *> m_boxes;
    QList<Label *> m_names; ///< of the groups, shown where there are several
    QList<FilterRows *> m_rows;
    QList<FilterSet> m_sets;
};

} // namespace chartroom
