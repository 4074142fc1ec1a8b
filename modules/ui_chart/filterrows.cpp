// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/filterrows.h"

#include "ui_chart/filterrow.h"
#include "ui_chart/tr.h"
#include "ui_kit/button.h"

#include <QBoxLayout>
#include <QComboBox>

namespace chartroom {

using namespace Qt::StringLiterals;

FilterRows::FilterRows(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_join(new QComboBox(this)),
      m_add(makeButton(ButtonKind::Quiet, UiChartTr::tr("Add a condition"), u"plus"_s, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_join->addItem(UiChartTr::tr("All conditions must hold"), false);
    m_join->addItem(UiChartTr::tr("One condition is enough"), true);
    m_join->setAccessibleName(UiChartTr::tr("Filter: how conditions are joined"));
    m_column->addWidget(m_join);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_join, &QComboBox::activated, this, [this] {
        m_filters.any = m_join->currentData().toBool();
        emitFilters();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_adding = true;
        setFilters(m_filters);
        m_rows.last()->control(u"field"_s)->setFocus(Qt::OtherFocusReason);
    });
}

void FilterRows::setTable(const Table &table, const Table &fields, const QString &language)
{
    m_table = table;
    m_fields = fields;
    m_language = language;
}

void FilterRows::setFilters(const FilterSet &filters)
{
    m_filters = filters;
    const auto count = int(filters.conditions.size());
    const bool empty = m_adding || count == 0;
    showRows(count + (empty ? 1 : 0));
    for (int i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->setTable(m_table, m_fields, m_language);
        m_rows.at(i)->setCondition(i < count ? filters.conditions.at(i) : FilterCondition());
        m_rows.at(i)->setRemovable(count > 0);
    }
    m_join->setVisible(count > 1);
    m_join->setCurrentIndex(filters.any ? 1 : 0);
    m_add->setVisible(count > 0 && !m_adding);
}

void FilterRows::showRows(int count)
{
    while (m_rows.size() > count) {
        m_rows.last()->hide();
        m_rows.takeLast()->deleteLater(); // it may be the one whose signal brought us here
    }
    while (m_rows.size() < count) {
        auto *row = new FilterRow(this);
        row->setTitlesShown(m_titles);
        row->setName(m_rows.isEmpty() ? UiChartTr::tr("Filter") : UiChartTr::tr("Filter %1").arg(m_rows.size() + 1));
        m_column->insertWidget(int(m_rows.size()), row);
        QWidget::setTabOrder(m_rows.isEmpty() ? m_join : static_cast<QWidget *>(m_rows.last()), row);
        m_rows.append(row);
        setFocusProxy(m_rows.first()->control(u"field"_s));
        connect(row, &FilterRow::edited, this, [this, row] { editRow(row); });
        connect(row, &FilterRow::removed, this, [this, row] { removeRow(row); });
    }
}

void FilterRows::editRow(FilterRow *row)
{
    const auto place = m_rows.indexOf(row);
    const FilterCondition condition = row->condition();
    if (condition.field.isEmpty() && condition.op != "own"_L1) {
        removeRow(row);
        return;
    }
    if (place < m_filters.conditions.size()) {
        m_filters.conditions[place] = condition;
    } else {
        m_filters.conditions.append(condition);
        m_adding = false;
    }
    emitFilters();
}

void FilterRows::removeRow(FilterRow *row)
{
    const auto place = m_rows.indexOf(row);
    if (place < m_filters.conditions.size())
        m_filters.conditions.removeAt(place);
    else
        m_adding = false;
    emitFilters();
}

void FilterRows::emitFilters()
{
    const FilterSet filters = m_filters; // the receiver shows the filters of the chart, which changes ours
    setFilters(filters);
    emit filtersEdited(filters);
}

QWidget *FilterRows::control(const QString &name) const
{
    if (name == "join"_L1)
        return m_join;
    if (name == "add"_L1)
        return m_add;
    bool numbered = false;
    const int place = name.section(u'.', 0, 0).toInt(&numbered);
    const QString own = numbered ? name.section(u'.', 1) : name;
    return place < m_rows.size() ? m_rows.at(place)->control(own) : nullptr;
}

} // namespace chartroom
