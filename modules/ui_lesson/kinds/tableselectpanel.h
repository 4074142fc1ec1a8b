// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

class QCheckBox;

namespace chartroom {

class RowPicker;

/// Rows, cells or columns to pick. Rows and cells are picked in the table; columns by check boxes above it.
class TableSelectPanel : public ExercisePanel
{
    Q_OBJECT

public:
    TableSelectPanel(const ExerciseContent &content, const TableSelect &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    void setUpPicker(const Table &table, const TableSelect &body);
    void setUpColumns(const Table &table, const TableSelect &body);
    void setUpNone();
    [[nodiscard]] QJsonArray picked() const;

    TableSelect::Select m_select;
    bool m_multiple;
    RowPicker *m_picker = nullptr;  ///< rows and cells
    QList<QCheckBox *> m_boxes;     ///< columns
    QStringList m_columns;
    QCheckBox *m_none = nullptr;    ///< where picking nothing is an answer
};

} // namespace chartroom
