// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "ui_chart/filteredits.h"

#include <QWidget>

class QComboBox;
class QMenu;
class QPushButton;
class QToolButton;

namespace chartroom {

class Label;

/// One condition of a filter: a field, what must be true of it, and the value or values.
class FilterRow : public QWidget
{
    Q_OBJECT

public:
    explicit FilterRow(QWidget *parent = nullptr);

    /// \a name is how assistive technology calls the row: "Filter" or "Filter 2".
    void setName(const QString &name);
    void setTable(const Table &table, const Table &fields, const QString &language);
    void setCondition(const FilterCondition &condition);
    /// The condition as the controls show it; without a field: none.
    [[nodiscard]] FilterCondition condition() const { return m_condition; }
    void setRemovable(bool removable);
    /// Columns by their titles instead of their names.
    void setTitlesShown(bool shown) { m_titles = shown; }

    [[nodiscard]] QWidget *control(const QString &name) const;

signals:
    void edited();
    void removed();

private:
    void fillFields();
    void fillOperators();
    void fillValues();
    void fillValueBox(QComboBox *box, const QJsonValue &chosen);
    void fillChoices();
    void editField();
    void editOperator();
    void editValues();
    void editChoices();
    void setProblem(const QString &problem);
    [[nodiscard]] const Field *field() const;
    [[nodiscard]] QList<Scalar> knownValues() const;
    [[nodiscard]] QJsonValue typedValue(const QComboBox *box, QString *problem) const;

    Table m_table;
    Table m_fields;
    QString m_language;
    FilterCondition m_condition;
    bool m_titles = false;
    bool m_stale = true; ///< the controls do not show the condition yet
    QComboBox *m_field;
    QComboBox *m_op;
    QComboBox *m_value;
    QComboBox *m_upper;
    QToolButton *m_choices;
    QMenu *m_menu;
    QPushButton *m_remove;
    Label *m_problem;
};

} // namespace chartroom
