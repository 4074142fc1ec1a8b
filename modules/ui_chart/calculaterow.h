// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_chart/calculateedits.h"

#include <QWidget>
#include <functional>

class QLineEdit;
class QPushButton;

namespace chartroom {

class Label;

/// One calculated column: its name, its formula, and what is wrong with them while they are written. The chart gets
/// the column only when nothing is.
class CalculateRow : public QWidget
{
    Q_OBJECT

public:
    /// What keeps a calculation from working; empty: nothing.
    using Check = std::function<QString(const Calculation &)>;

    CalculateRow(const QString &name, Check check, QWidget *parent = nullptr);

    void setCalculation(const Calculation &calculation);
    [[nodiscard]] QWidget *control(const QString &name) const;

signals:
    void edited(const Calculation &calculation);
    void removed(int place);

private:
    void typed();

    Check m_check;
    Calculation m_calculation;
    QLineEdit *m_name;
    QLineEdit *m_formula;
    QPushButton *m_remove;
    Label *m_problem;
};

} // namespace chartroom
