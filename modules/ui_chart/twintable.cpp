// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/twintable.h"

#include "ui_kit/tabledelegate.h"
#include "ui_kit/theme.h"

#include <QHeaderView>

namespace chartroom {

TwinTable::TwinTable(QWidget *parent) : QTableView(parent), m_model(new DerivedTableModel(this))
{
    constexpr int rowsMeasured = 40; // for the width of a column
    setModel(m_model);
    setItemDelegate(new TableDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFont(roleFont(TextRole::Caption, 600));
    horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    verticalHeader()->setDefaultSectionSize(qRound(28 * textScale()));
}

void TwinTable::setDerived(const ChartSpec &spec, const DerivedTable &derived, const QString &language,
                           bool valuesHidden)
{
    m_model->setDerived(spec, derived, language, valuesHidden);
    resizeColumnsToContents();
    horizontalHeader()->setStretchLastSection(m_model->columnCount() < 3);
}

} // namespace chartroom
