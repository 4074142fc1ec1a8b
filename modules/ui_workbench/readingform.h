// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/opentable.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace chartroom {

class Label;

/// How the file was read: each guess with its reason, and a control that overrules it. Types are set column by column:
/// the column follows the one that is looked at in the table. Nothing happens before the button is pressed.
class ReadingForm : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingForm(QWidget *parent = nullptr);

    /// Shows how this table was read; what was chosen and not yet applied is dropped.
    void setTable(const BenchTable &table, const QString &language);
    /// The column whose type is shown.
    void showColumn(const QString &name);
    [[nodiscard]] const ReadingChoices &choices() const { return m_choices; }

signals:
    void readAgainRequested(const ReadingChoices &choices);

private:
    void setupFileRows(QFormLayout &form);
    void setupColumnRows(QFormLayout &form);
    void fillFileRows(const BenchTable &table);
    void fillChoice(const BenchTable &table);
    void fillTypes();
    void setRowShown(QWidget *field, bool shown);
    void choose();
    void chooseType();
    void updateButtons();

    QFormLayout *m_form;
    QComboBox *m_choice;
    Label *m_choiceLabel;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QComboBox *m_header;
    QComboBox *m_decimal;
    QLineEdit *m_missing;
    QComboBox *m_column;
    QComboBox *m_type;
    Label *m_why;
    QPushButton *m_apply;
    QPushButton *m_guess;
    ReadingChoices m_choices;
    ReadingChoices m_applied;
    QList<Field> m_fields;
    QList<ColumnReading> m_readings;
    TableFormat m_format = TableFormat::Csv;
    bool m_filling = false;
};

} // namespace chartroom
