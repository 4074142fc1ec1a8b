// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_manager/importmodel.h"

#include "ui_kit/tabledelegate.h"
#include "ui_kit/theme.h"
#include "ui_manager/tr.h"

#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isCount(int column)
{
    return column == ImportModel::New || column == ImportModel::Known || column == ImportModel::Refused;
}

StatusMark stateMark(const BundleOutcome &outcome)
{
    if (outcome.rejected)
        return {u"x"_s, u"amb"_s, UiManagerTr::tr("Not taken")};
    if (outcome.withdraws)
        return {u"lock"_s, u"ink2"_s, UiManagerTr::tr("Consent withdrawn")};
    if (outcome.newLearner)
        return {u"checkc"_s, u"acc"_s, UiManagerTr::tr("New person")};
    if (outcome.added > 0 || outcome.addedFacts > 0)
        return {u"checkc"_s, u"acc"_s, UiManagerTr::tr("Known person")};
    return {u"check"_s, u"ink2"_s, UiManagerTr::tr("Nothing new")};
}

QString countText(const BundleOutcome &outcome, int count)
{
    return outcome.rejected ? QString() : QString::number(count);
}

} // namespace

ImportModel::ImportModel(QObject *parent) : QAbstractTableModel(parent) {}

void ImportModel::setOutcomes(const QList<BundleOutcome> &outcomes)
{
    beginResetModel();
    m_outcomes = outcomes;
    endResetModel();
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_outcomes.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportModel::text(const BundleOutcome &outcome, int column)
{
    switch (column) {
    case File:
        return QFileInfo(outcome.path).fileName();
    case Person:
        return outcome.pseudonym;
    case State:
        return stateMark(outcome).word;
    case New:
        return countText(outcome, outcome.added + outcome.addedFacts);
    case Known:
        return countText(outcome, outcome.known);
    case Refused:
        return countText(outcome, outcome.refused);
    default:
        return outcome.reason;
    }
}

QString ImportModel::asText() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join(u'\t');
    for (const BundleOutcome &outcome : m_outcomes) {
        cells.clear();
        // Names and sentences come from files of others: no cell may begin a new one.
        for (int column = 0; column < ColumnCount; ++column)
            cells << text(outcome, column).simplified();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    const BundleOutcome &outcome = m_outcomes.at(index.row());
    if (role == StatusRole && index.column() == State)
        return QVariant::fromValue(stateMark(outcome));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            static_cast<int>((isCount(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(outcome, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == File ? outcome.path : text(outcome, index.column());
    return {};
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::FontRole)
        return roleFont(TextRole::Caption, 600);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>((isCount(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{UiManagerTr::tr("File"),  UiManagerTr::tr("Person"),  UiManagerTr::tr("State"), UiManagerTr::tr("New"),
                             UiManagerTr::tr("Known"), UiManagerTr::tr("Refused"), UiManagerTr::tr("Why")};
    return titles.value(section);
}

} // namespace chartroom
