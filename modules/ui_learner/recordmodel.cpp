// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/recordmodel.h"

#include "progress/levelwords.h"
#include "progress/reviewitems.h"
#include "ui_kit/tabledelegate.h"
#include "ui_kit/theme.h"
#include "ui_learner/leveltitle.h"
#include "ui_learner/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

StatusMark statusMark(const CompetencyState &state, int expected, bool refreshDue)
{
    if (refreshDue)
        return {u"review"_s, u"amb"_s, UiLearnerTr::tr("Refresh due")};
    switch (standing(state, expected)) {
    case Standing::Demonstrated:
        return {u"checkc"_s, u"acc"_s, UiLearnerTr::tr("At expected")};
    case Standing::Partly:
        return {u"half"_s, u"ink2"_s, UiLearnerTr::tr("Building")};
    case Standing::NotYet:
        return {u"open"_s, u"ink2"_s, UiLearnerTr::tr("Not yet")};
    case Standing::Insufficient:
        break;
    }
    return {u"ie"_s, u"ink2"_s, UiLearnerTr::tr("Needs evidence")};
}

QList<double> courseOf(const QString &code, const QList<EvidenceItem> &items)
{
    QList<double> course;
    for (const AbilityPoint &point : abilityHistory(code, items))
        course << point.ability.estimate;
    return course;
}

} // namespace

RecordModel::RecordModel(const LearnerDesk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk)
{
    reload();
}

void RecordModel::reload()
{
    beginResetModel();
    m_rows.clear();
    for (const Strand &strand : m_desk.framework().strands) {
        m_rows << Row{true, u"%1   %2"_s.arg(strand.id, strand.title.text(m_desk.language())), {}, {}, false};
        for (const QString &code : strand.competencies) {
            const QString title = u"%1   %2"_s.arg(code, m_desk.framework().title(code, m_desk.language()));
            const CompetencyState &state = m_desk.state(code);
            const bool refreshDue = state.isSufficient() && isRefreshDue(m_desk.reviews(), code, m_desk.clock().today());
            m_rows << Row{false, title, state, courseOf(code, m_desk.evidence()), refreshDue};
        }
    }
    endResetModel();
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecordModel::text(const Row &row, int column) const
{
    if (column == Competency)
        return row.title;
    if (row.isStrand)
        return {};
    switch (column) {
    case Band:
        return UiLearnerTr::tr("expected %1").arg(m_desk.profile().expectedLevel(row.state.code));
    case Level:
        return levelTitle(row.state.level, UiLearnerTr::tr("IE"), m_desk);
    case Answers:
        return QString::number(row.state.items);
    case Days:
        return QString::number(row.state.days);
    case Course:
        return row.course.size() < 2 ? UiLearnerTr::tr("none yet") : QString();
    default:
        return statusMark(row.state, m_desk.profile().expectedLevel(row.state.code), row.refreshDue).word;
    }
}

QString RecordModel::sentenceAt(int row) const
{
    const QString sentence = stateSentence(m_rows.at(row).state, m_desk.language());
    if (!m_rows.at(row).refreshDue)
        return sentence;
    return sentence + u' ' + UiLearnerTr::tr("It is some time since you last answered. A few tasks refresh it; your level stays.");
}

QVariant RecordModel::mark(const Row &row, int column, int role) const
{
    const int expected = m_desk.profile().expectedLevel(row.state.code);
    if (column == Band && role == LevelRole)
        return QVariant::fromValue(LevelMark{row.state.level, expected});
    if (column == Course && role == SparkRole && row.course.size() > 1)
        return QVariant::fromValue(row.course);
    if (column == Status && role == StatusRole)
        return QVariant::fromValue(statusMark(row.state, expected, row.refreshDue));
    return {};
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    if (role == GroupRowRole)
        return row.isStrand;
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = index.column() == Answers || index.column() == Days;
        return QVariant::fromValue(static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole && !row.isStrand)
        return sentenceAt(index.row());
    return row.isStrand ? QVariant() : mark(row, index.column(), role);
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::FontRole)
        return roleFont(TextRole::Caption, 600);
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == Answers || section == Days;
        return QVariant::fromValue(static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{UiLearnerTr::tr("Competency"), UiLearnerTr::tr("Band"), UiLearnerTr::tr("Level"),
                             UiLearnerTr::tr("Answers"),    UiLearnerTr::tr("Days"), UiLearnerTr::tr("Course"),
                             UiLearnerTr::tr("Status")};
    return titles.value(section);
}

} // namespace chartroom
