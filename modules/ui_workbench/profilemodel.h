// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/profile.h"

#include <QAbstractTableModel>

namespace chartroom {

/// Roles of the profile beside those of TableDelegate.
enum ProfileRole {
    HistogramRole = Qt::UserRole + 200, ///< QList<double>: heights of small bars, from the lowest bin to the highest
};

/// The profile of a table: one row a column, with type, counts, quartiles, a small histogram and the top values.
class ProfileModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name, Type, Level, Present, Missing, Distinct, Shape, Minimum, LowerQuartile, Median, UpperQuartile, Maximum, Mean,
        Top, ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setProfile(const TableProfile &profile, const QList<Field> &fields, const QString &language);
    [[nodiscard]] const FieldProfile &field(int row) const { return m_profile.fields.at(row); }
    /// Everything as lines of tab-separated cells, with the heads.
    [[nodiscard]] QString asText() const;
    /// Everything as a table to print.
    [[nodiscard]] QString asHtml() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const FieldProfile &profile, int row, int column) const;
    [[nodiscard]] QString topText(const FieldProfile &profile, int row) const;

    TableProfile m_profile;
    QList<Field> m_fields;
    QString m_language;
};

} // namespace chartroom
