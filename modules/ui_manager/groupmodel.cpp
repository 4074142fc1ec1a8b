// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_manager/groupmodel.h"

#include "report/cardwords.h"
#include "ui_kit/tabledelegate.h"
#include "ui_kit/theme.h"
#include "ui_manager/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

GroupModel::GroupModel(QObject *parent) : QAbstractTableModel(parent) {}

void GroupModel::setCards(const QList<ReportCard> &cards, const QString &language)
{
    beginResetModel();
    m_cards = cards;
    m_language = language;
    m_chosen.clear();
    for (const ReportCard &card : cards)
        m_chosen << card.hasStatistics();
    endResetModel();
    emit choiceChanged();
}

QList<ReportCard> GroupModel::chosenCards() const
{
    QList<ReportCard> chosen;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        if (m_chosen.at(i))
            chosen << m_cards.at(i);
    }
    return chosen;
}

int GroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

int GroupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant GroupModel::status(const ReportCard &card) const
{
    switch (card.withheldBy) {
    case CardRule::None:
        return QVariant::fromValue(StatusMark{u"checkc"_s, u"acc"_s, UiManagerTr::tr("Ready")});
    case CardRule::Time:
        return QVariant::fromValue(StatusMark{u"clock"_s, u"amb"_s, UiManagerTr::tr("Bands only: members changed")});
    case CardRule::Hierarchy:
        return QVariant::fromValue(StatusMark{u"lock"_s, u"ink2"_s, UiManagerTr::tr("Bands only: the rest would show")});
    case CardRule::Group:
        if (lowEnd(*card.people.enoughEvidence) >= card.rules.minGroup)
            return QVariant::fromValue(StatusMark{u"ie"_s, u"ink2"_s, UiManagerTr::tr("No answers in this period")});
        [[fallthrough]];
    default:
        return QVariant::fromValue(StatusMark{u"lock"_s, u"ink2"_s, UiManagerTr::tr("Withheld: fewer than %1").arg(card.rules.minGroup)});
    }
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    const ReportCard &card = m_cards.at(index.row());
    const QString indent(2 * 2 * (card.scope.size() - 1), QChar(0x00A0));
    if (role == Qt::CheckStateRole && index.column() == 0)
        return m_chosen.at(index.row()) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == StatusRole && index.column() == 2)
        return status(card);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == 0)
        return QString((role == Qt::DisplayRole ? indent : QString()) + card.scope.constLast());
    if (index.column() == 1)
        return CardWords(card, m_language).band(*card.people.enoughEvidence);
    return status(card).value<StatusMark>().word;
}

bool GroupModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != 0)
        return false;
    m_chosen[index.row()] = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {role});
    emit choiceChanged();
    return true;
}

Qt::ItemFlags GroupModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == 0 ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::FontRole)
        return roleFont(TextRole::Caption, 600);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter));
    const QStringList titles{UiManagerTr::tr("Group"), UiManagerTr::tr("People (band)"), UiManagerTr::tr("Status")};
    return role == Qt::DisplayRole ? titles.value(section) : QVariant();
}

} // namespace chartroom
