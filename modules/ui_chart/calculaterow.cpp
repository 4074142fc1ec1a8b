// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/calculaterow.h"

#include "ui_chart/tr.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"

#include <QGridLayout>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

CalculateRow::CalculateRow(const QString &name, Check check, QWidget *parent)
    : QWidget(parent), m_check(std::move(check)), m_name(new QLineEdit(this)), m_formula(new QLineEdit(this)),
      m_remove(makeButton(ButtonKind::Quiet, {}, u"x"_s, this)), m_problem(new Label({}, TextRole::Caption, 400, u"amb"_s, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_remove, 0, 1);
    grid->addWidget(m_formula, 1, 0, 1, 2);
    grid->addWidget(m_problem, 2, 0, 1, 2);
    m_name->setPlaceholderText(UiChartTr::tr("Name of the column"));
    m_name->setAccessibleName(UiChartTr::tr("%1: name").arg(name));
    m_formula->setPlaceholderText(UiChartTr::tr("datum.a / datum.b"));
    m_formula->setAccessibleName(UiChartTr::tr("%1: formula").arg(name));
    m_remove->setAccessibleName(UiChartTr::tr("Remove: %1").arg(name));
    m_remove->setToolTip(m_remove->accessibleName());
    m_problem->setWordWrap(true);
    m_problem->hide();
    connect(m_name, &QLineEdit::textEdited, this, &CalculateRow::typed);
    connect(m_formula, &QLineEdit::textEdited, this, &CalculateRow::typed);
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removed(m_calculation.place); });
}

void CalculateRow::setCalculation(const Calculation &calculation)
{
    if (calculation == m_calculation)
        return; // what is being written and not right yet stays
    m_calculation = calculation;
    if (m_name->text().trimmed() != calculation.name)
        m_name->setText(calculation.name);
    if (m_formula->text().trimmed() != calculation.formula)
        m_formula->setText(calculation.formula);
    m_problem->hide();
    m_formula->setAccessibleDescription({});
}

void CalculateRow::typed()
{
    const Calculation written{m_calculation.place, m_name->text().trimmed(), m_formula->text().trimmed()};
    const QString problem = m_check(written);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_formula->setAccessibleDescription(problem);
    if (!problem.isEmpty() || written == m_calculation)
        return;
    emit edited(written);
}

QWidget *CalculateRow::control(const QString &name) const
{
    const QHash<QString, QWidget *> controls = {
        {u"name"_s, m_name}, {u"formula"_s, m_formula}, {u"remove"_s, m_remove}, {u"problem"_s, m_problem}};
    return controls.value(name);
}

} // namespace chartroom
