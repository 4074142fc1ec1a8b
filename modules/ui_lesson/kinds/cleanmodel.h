// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/kinds/cleantable.h"

#include <QAbstractTableModel>

namespace chartroom {

/// A table being cleaned, for a view: what each cell is now, and whether it was changed or does not fit its type.
class CleanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CleanModel(QString language, QObject *parent = nullptr) : QAbstractTableModel(parent), m_language(std::move(language)) {}

    /// The shipped table; it never changes.
    void setStart(const CleanTable &start);
    void setTable(const CleanTable &table);
    void setEditable(bool editable) { m_isEditable = editable; }
    [[nodiscard]] const CleanTable &table() const { return m_table; }
    /// A cell as a person would type it; empty for missing.
    [[nodiscard]] QString plainText(int row, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    /// The person typed another value into a cell; rows count from 1.
    void cellTyped(int row, int column, const QString &text);

private:
    [[nodiscard]] QString shownText(int row, int column) const;
    [[nodiscard]] QString spokenState(int row, int column) const;
    [[nodiscard]] bool isChanged(int row, int column) const;

    QString m_language;
    CleanTable m_start;
    CleanTable m_table;
    bool m_isEditable = false;
};

} // namespace chartroom
