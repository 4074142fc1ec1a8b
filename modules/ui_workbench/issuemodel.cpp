// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/issuemodel.h"

#include "base/numberformat.h"
#include "ui_kit/tabledelegate.h"
#include "ui_kit/theme.h"
#include "ui_workbench/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Amber, never red: odd data blocks nothing here.
StatusMark severityMark(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return {u"warn"_s, u"amb"_s, UiWorkbenchTr::tr("Problem")};
    case Severity::Warning:
        return {u"warn"_s, u"amb"_s, UiWorkbenchTr::tr("Look")};
    case Severity::Note:
        break;
    }
    return {u"info"_s, u"ink2"_s, UiWorkbenchTr::tr("Note")};
}

} // namespace

void IssueModel::setTable(const BenchTable &table, const QString &language)
{
    beginResetModel();
    m_issues = table.file.reading.issues;
    m_fields = table.table().fields();
    m_language = language;
    m_spots.clear();
    for (const Issue &issue : std::as_const(m_issues))
        m_spots.append(cellOfPlace(table.file.reading.places, table.table(), issue.place));
    endResetModel();
}

int IssueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int IssueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString IssueModel::whereText(const CellSpot &spot) const
{
    QStringList words;
    if (spot.row >= 0)
        words << UiWorkbenchTr::tr("row %1").arg(displayGrouped(spot.row + 1, m_language));
    if (spot.column >= 0)
        words << m_fields.at(spot.column).titleText(m_language);
    return words.join(u", "_s);
}

QString IssueModel::text(const QModelIndex &index) const
{
    const Issue &issue = m_issues.at(index.row());
    const std::optional<CellSpot> &spot = m_spots.at(index.row());
    switch (index.column()) {
    case Kind:
        return severityMark(issue.severity).word;
    case Where:
        return spot ? whereText(*spot) : QString();
    default:
        return issue.message;
    }
}

QVariant IssueModel::data(const QModelIndex &index, int role) const
{
    const Issue &issue = m_issues.at(index.row());
    if (role == StatusRole && index.column() == Kind)
        return QVariant::fromValue(severityMark(issue.severity));
    if (role == Qt::ToolTipRole && issue.place.line > 0)
        return UiWorkbenchTr::tr("Line %1 of the file").arg(issue.place.line);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(index);
    return {};
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::FontRole)
        return roleFont(TextRole::Caption, 600);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList heads{UiWorkbenchTr::tr("Kind"), UiWorkbenchTr::tr("Where"), UiWorkbenchTr::tr("What")};
    return heads.at(section);
}

} // namespace chartroom
