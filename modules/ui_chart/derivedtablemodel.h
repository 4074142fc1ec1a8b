// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"

#include <QAbstractTableModel>
#include <QSet>

namespace chartroom {

/// The table twin of a chart: a row for each mark (also those without a value), with the keys and measures as readers
/// see them. Texts are made when they are shown, so that a million marks cost no more than the rows on screen.
class DerivedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows a derived table; with \a valuesHidden its keys only.
    void setDerived(const ChartSpec &spec, const DerivedTable &derived, const QString &language, bool valuesHidden);
    void clear();
    /// Rows that stand out (the delegate tints them).
    void markRows(const QSet<int> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Qt::UserRole is the machine's form of the value, for the clipboard.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The whole table as tab-separated lines with a header, in the machine's form. At most \a mostRows rows.
    [[nodiscard]] QString tabSeparated(int mostRows) const;

private:
    [[nodiscard]] int sideOf(int column) const;

    ChartSpec m_spec;
    DerivedTable m_derived;
    QStringList m_columns;
    QString m_language;
    QSet<int> m_marked;
};

} // namespace chartroom
