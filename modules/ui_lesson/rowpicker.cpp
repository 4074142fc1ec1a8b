// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/rowpicker.h"

#include "ui_kit/label.h"
#include "ui_lesson/tr.h"
#include "ui_table/pickgrid.h"
#include "ui_table/tablecelltext.h"
#include "ui_table/tablepane.h"

#include <QAccessible>
#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int pickerRows = 9; // shown before the table scrolls

} // namespace

RowPicker::RowPicker(QWidget *parent)
    : QWidget(parent), m_grid(new PickGrid), m_pane(new TablePane(m_grid)),
      m_count(new Label({}, TextRole::Small, 0, u"ink2"_s))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_pane, 1);
    layout->addWidget(m_count);
    m_count->setWordWrap(true);
    setFocusProxy(m_grid);
    connect(m_grid, &PickGrid::picksChanged, this, &RowPicker::tell);
}

void RowPicker::setTable(const Table &table, const QString &language, const QStringList &columns, PickUnit unit)
{
    m_pane->setTable(table, language, columns);
    m_grid->picks()->setUnit(unit);
    m_grid->setMinimumHeight(m_grid->heightForRows(pickerRows));
    m_grid->setCurrentIndex(m_grid->picks()->index(0, 0));
    showCount();
}

void RowPicker::setMultiple(bool multiple)
{
    m_grid->setMultiple(multiple);
}

QList<PickedPlace> RowPicker::picks() const
{
    return m_grid->picks()->picks();
}

void RowPicker::setPicks(const QList<PickedPlace> &picks)
{
    m_grid->picks()->setPicks(picks);
    showCount();
}

QList<int> RowPicker::rows() const
{
    QList<int> numbers;
    for (const PickedPlace &place : picks())
        numbers.append(place.row);
    return numbers;
}

void RowPicker::setRows(const QList<int> &numbers)
{
    QList<PickedPlace> places;
    for (const int number : numbers)
        places.append(PickedPlace{number, {}});
    setPicks(places);
}

void RowPicker::tell(const PickedPlace &place, bool picked)
{
    const Field *field = m_grid->picks()->table().findField(place.column);
    const QString what = field ? UiLessonTr::tr("row %1, %2").arg(place.row).arg(columnHead(*field, m_grid->picks()->language()))
                               : UiLessonTr::tr("row %1").arg(place.row);
    showCount(picked ? UiLessonTr::tr("%1 selected").arg(what) : UiLessonTr::tr("%1 no longer selected").arg(what));
    QAccessibleEvent announcement(m_count, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
    emit picksChanged();
}

void RowPicker::showCount(const QString &before)
{
    const QString count = UiLessonTr::tr("%n selected", nullptr, static_cast<int>(picks().size()));
    m_count->setText(before.isEmpty() ? count : UiLessonTr::tr("%1, %2").arg(before, count));
    m_count->setAccessibleName(m_count->text());
}

} // namespace chartroom
