// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/cleanmodel.h"

#include "ui_kit/icons.h"
#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QGuiApplication>

namespace chartroom {

using namespace Qt::StringLiterals;

void CleanModel::setStart(const CleanTable &start)
{
    beginResetModel();
    m_start = start;
    m_table = start;
    endResetModel();
}

void CleanModel::setTable(const CleanTable &table)
{
    m_table = table;
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

int CleanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table.rowCount();
}

int CleanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table.columnCount();
}

QString CleanModel::plainText(int row, int column) const
{
    return canonicalText(m_table.cell(row, column));
}

QString CleanModel::shownText(int row, int column) const
{
    const bool isGone = isMissing(m_table.typed(column, m_table.cell(row, column)));
    const QString text = plainText(row, column);
    return isGone && (text.isEmpty() || isMissing(m_table.cell(row, column))) ? UiLessonTr::tr("missing") : text;
}

bool CleanModel::isChanged(int row, int column) const
{
    return !(m_table.cell(row, column) == m_start.cell(row, column));
}

QString CleanModel::spokenState(int row, int column) const
{
    if (m_table.isDeleted(row))
        return UiLessonTr::tr("row deleted");
    if (isChanged(row, column))
        return UiLessonTr::tr("changed by you");
    return m_table.fits(row, column) ? QString() : UiLessonTr::tr("does not fit the type of its column");
}

QVariant CleanModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row() + 1;
    const int column = index.column();
    const bool isDeleted = m_table.isDeleted(row);
    const Theme &theme = themeOf(QGuiApplication::palette());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(row, column);
    case Qt::EditRole:
        return plainText(row, column);
    case Qt::ToolTipRole:
        return spokenState(row, column);
    case Qt::AccessibleTextRole: {
        const QString state = spokenState(row, column);
        const QString text = UiLessonTr::tr("row %1, %2: %3").arg(row).arg(m_table.name(column), shownText(row, column));
        return state.isEmpty() ? text : QString(text + u", "_s + state);
    }
    case Qt::DecorationRole:
        if (isDeleted)
            return column == 0 ? themedIcon(u"x"_s, u"ink2"_s) : QVariant();
        return isChanged(row, column) ? themedIcon(u"check"_s, u"acc"_s)
            : m_table.fits(row, column) ? QVariant() : QVariant(themedIcon(u"warn"_s, u"amb"_s));
    case Qt::BackgroundRole:
        return !isDeleted && isChanged(row, column) ? QVariant(theme.color(u"accTint"_s)) : QVariant();
    case Qt::ForegroundRole:
        return isDeleted ? QVariant(theme.color(u"ink3"_s)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant((valueType(m_table.field(column).type) == ValueType::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font = roleFont(TextRole::Small);
        font.setStrikeOut(isDeleted);
        font.setItalic(isMissing(m_table.typed(column, m_table.cell(row, column))));
        return font;
    }
    default:
        return {};
    }
}

QVariant CleanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    const QString name = m_table.name(section);
    return name == m_table.field(section).name ? m_table.field(section).titleText(m_language) : name;
}

Qt::ItemFlags CleanModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return m_isEditable && !m_table.isDeleted(index.row() + 1) ? plain | Qt::ItemIsEditable : plain;
}

bool CleanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || value.toString() == plainText(index.row() + 1, index.column()))
        return false;
    emit cellTyped(index.row() + 1, index.column(), value.toString());
    return true;
}

} // namespace chartroom
