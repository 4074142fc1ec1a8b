// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/kinds/cleantable.h"

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace chartroom {

class Label;

/// The form of one cleaning command: what it needs to know, what it would change, and the button that applies it.
class CleanTool : public QWidget
{
    Q_OBJECT

public:
    explicit CleanTool(QString language, QWidget *parent = nullptr);

    /// Shows the form of an operation, filled from the cell the person is at; row 0: from no cell.
    void open(const QString &op, const CleanTable &table, int row, int column);
    /// The same form on another state of the table.
    void setTable(const CleanTable &table);
    /// The edit as the form stands, in the shape of the answer.
    [[nodiscard]] QJsonObject edit() const;
    [[nodiscard]] QString operation() const { return m_op; }

signals:
    void applied(const QJsonObject &edit);

private:
    void setUp();
    void showParts();
    void fillColumns();
    void preview();
    [[nodiscard]] QString fieldName() const;

    QString m_language;
    QString m_op;
    CleanTable m_table;
    Label *m_title;
    QSpinBox *m_row;
    QComboBox *m_field;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QComboBox *m_word;
    QWidget *m_fields;
    QList<QCheckBox *> m_boxes;
    QPushButton *m_apply;
    Label *m_effect;
};

/// The name of an operation on its button: "Trim spaces".
[[nodiscard]] QString cleanToolText(const QString &op);
[[nodiscard]] QString cleanToolIcon(const QString &op);

} // namespace chartroom
