// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "ui_lesson/exercisepanel.h"

namespace chartroom {

class FilterEditor;
class Label;
class LatestRun;
class TablePane;

/// A filter to make: conditions above, the rows they keep below. The number of kept rows is said after each change.
class TableFilterPanel : public ExercisePanel
{
    Q_OBJECT

public:
    TableFilterPanel(const ExerciseContent &content, const TableFilter &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    void showKept(bool announce);
    void tellCount(qsizetype kept, bool announce);

    Table m_table;
    FilterEditor *m_editor;
    Label *m_count;
    TablePane *m_pane;
    LatestRun *m_run;
};

} // namespace chartroom
