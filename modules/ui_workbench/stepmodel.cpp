// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/stepmodel.h"

#include "ui_kit/tabledelegate.h"
#include "ui_kit/theme.h"
#include "ui_workbench/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

StepModel::StepModel(Preparation &preparation, QObject *parent) : QAbstractTableModel(parent), m_preparation(preparation)
{
    m_steps = preparation.steps();
    connect(&preparation, &Preparation::stepsChanged, this, &StepModel::takeSteps);
    connect(&preparation, &Preparation::resultChanged, this, [this] {
        if (!m_steps.isEmpty())
            emit dataChanged(index(0, Effect), index(rowCount() - 1, Effect));
    });
}

/// Keeps the chosen row where it is: only the number of rows is news to the view.
void StepModel::takeSteps()
{
    const int before = rowCount();
    const int after = static_cast<int>(m_preparation.steps().size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_steps = m_preparation.steps();
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    if (after > 0)
        emit dataChanged(index(0, 0), index(after - 1, Effect));
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

bool StepModel::isProblem(int row) const
{
    const auto &problem = m_preparation.result().problem;
    return problem && problem->step == row && m_steps.at(row).on;
}

QString StepModel::effect(int row) const
{
    const Prepared &result = m_preparation.result();
    if (!m_steps.at(row).on)
        return UiWorkbenchTr::tr("Off");
    if (isProblem(row))
        return result.problem->message;
    if (row >= result.reports.size() || !result.reports.at(row))
        return result.problem && result.problem->step < row ? UiWorkbenchTr::tr("Waits for the step above.") : QString();
    return reportInWords(*result.reports.at(row), m_language).join(u' ');
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    if (role == Qt::CheckStateRole && index.column() == Words)
        return m_steps.at(row).on ? Qt::Checked : Qt::Unchecked;
    if (role == StatusRole && index.column() == Effect && isProblem(row))
        return QVariant::fromValue(StatusMark{u"warn"_s, u"amb"_s, effect(row)});
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        return index.column() == Words ? UiWorkbenchTr::tr("%1. %2").arg(row + 1).arg(stepInWords(m_steps.at(row).step, m_language)) : effect(row);
    }
    return {};
}

bool StepModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Words)
        return false;
    QList<PreparedStep> steps = m_steps;
    steps[index.row()].on = value.toInt() == Qt::Checked;
    m_preparation.setSteps(steps);
    return true;
}

Qt::ItemFlags StepModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Words ? plain | Qt::ItemIsUserCheckable : plain;
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::FontRole)
        return roleFont(TextRole::Caption, 600);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    return section == Words ? UiWorkbenchTr::tr("Step") : UiWorkbenchTr::tr("What it did");
}

} // namespace chartroom
