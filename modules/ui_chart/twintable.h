// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_chart/derivedtablemodel.h"

#include <QTableView>

namespace chartroom {

/// The derived table of one data layer of a chart, to be read in place of the picture.
class TwinTable : public QTableView
{
    Q_OBJECT

public:
    explicit TwinTable(QWidget *parent = nullptr);

    [[nodiscard]] DerivedTableModel *rows() const { return m_model; }
    /// Shows a derived table; with \a valuesHidden its keys only.
    void setDerived(const ChartSpec &spec, const DerivedTable &derived, const QString &language, bool valuesHidden);

private:
    DerivedTableModel *m_model;
};

} // namespace chartroom
