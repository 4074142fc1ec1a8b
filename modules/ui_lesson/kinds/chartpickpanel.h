// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/kinds/wordkeys.h"
#include "ui_lesson/exercisepanel.h"

class QButtonGroup;
class QGridLayout;

namespace chartroom {

class ChartView;
class ChoiceRow;
class OrderPanel;

/// Charts to choose one from, or to put into an order. Each chart stands under its name; F6 on a name enters its chart.
class ChartPickPanel : public ExercisePanel
{
    Q_OBJECT

public:
    ChartPickPanel(const ExerciseContent &content, const ChartPick &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    void showGrade(const std::optional<Grade> &grade) override;
    [[nodiscard]] QWidget *firstControl() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpCharts(const ChartPick &body, const QList<Choice> &named);
    void setUpOrder(const ChartPick &body, const ChartPickKey &key, const QList<Choice> &named);
    void addChart(const ChartOption &option, const QString &name, int place);

    QGridLayout *m_grid;
    QButtonGroup *m_group;
    QList<ChoiceRow *> m_rows;   ///< empty when the charts are ranked
    QList<ChartView *> m_charts; ///< in the order shown
    QStringList m_ids;
    OrderPanel *m_order = nullptr;
};

} // namespace chartroom
