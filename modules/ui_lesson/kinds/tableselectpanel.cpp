// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/tableselectpanel.h"

#include "ui_kit/flowlayout.h"
#include "ui_lesson/rowpicker.h"
#include "ui_lesson/tr.h"
#include "ui_table/datagrid.h"
#include "ui_table/pickgrid.h"
#include "ui_table/tablecelltext.h"
#include "ui_table/tablepane.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int tableRowsShown = 9;

QString selectKey(TableSelect::Select select)
{
    return select == TableSelect::Select::Rows ? u"rows"_s : select == TableSelect::Select::Cells ? u"cells"_s : u"columns"_s;
}

} // namespace

TableSelectPanel::TableSelectPanel(const ExerciseContent &content, const TableSelect &body, QWidget *parent)
    : ExercisePanel(content, parent), m_select(body.select), m_multiple(body.multiple)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const Table *table = content.tables()(QString());
    if (body.select == TableSelect::Select::Columns)
        setUpColumns(table ? *table : Table(), body);
    else
        setUpPicker(table ? *table : Table(), body);
    if (body.allowNone)
        setUpNone();
}

void TableSelectPanel::setUpPicker(const Table &table, const TableSelect &body)
{
    m_picker = new RowPicker;
    m_picker->setTable(table, content().language, body.columns,
                       body.select == TableSelect::Select::Rows ? PickUnit::Rows : PickUnit::Cells);
    m_picker->setMultiple(body.multiple);
    layout()->addWidget(m_picker);
    connect(m_picker, &RowPicker::picksChanged, this, [this] {
        if (m_none && !m_picker->picks().isEmpty())
            m_none->setChecked(false);
        answerEdited();
    });
}

void TableSelectPanel::setUpColumns(const Table &table, const TableSelect &body)
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(14, row);
    for (const Field &field : table.fields()) {
        if (!body.columns.isEmpty() && !body.columns.contains(field.name))
            continue;
        auto *box = new QCheckBox(columnHead(field, content().language));
        m_boxes << box;
        m_columns << field.name;
        flow->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this, box] {
            for (QCheckBox *other : std::as_const(m_boxes)) {
                if (!m_multiple && other != box)
                    other->setChecked(false);
            }
            if (m_none && box->isChecked())
                m_none->setChecked(false);
            answerEdited();
        });
    }
    layout()->addWidget(row);
    auto *pane = new TablePane;
    pane->setTable(table, content().language, body.columns);
    pane->grid()->setMinimumHeight(pane->grid()->heightForRows(tableRowsShown));
    layout()->addWidget(pane);
}

void TableSelectPanel::setUpNone()
{
    m_none = new QCheckBox(UiLessonTr::tr("Nothing here fits"));
    layout()->addWidget(m_none);
    connect(m_none, &QCheckBox::clicked, this, [this](bool none) {
        if (none)
            setAnswer({{selectKey(m_select), QJsonArray()}});
        answerEdited();
    });
}

QJsonArray TableSelectPanel::picked() const
{
    QJsonArray picks;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i)->isChecked())
            picks.append(m_columns.at(i));
    }
    if (!m_picker)
        return picks;
    for (const PickedPlace &place : m_picker->picks()) {
        picks.append(place.column.isEmpty() ? QJsonValue(place.row)
                                            : QJsonObject{{u"row"_s, place.row}, {u"field"_s, place.column}});
    }
    return picks;
}

QJsonObject TableSelectPanel::answer() const
{
    const QJsonArray picks = picked();
    const bool isNone = m_none && m_none->isChecked();
    return picks.isEmpty() && !isNone ? QJsonObject() : QJsonObject{{selectKey(m_select), picks}};
}

void TableSelectPanel::setAnswer(const QJsonObject &answer)
{
    const QString key = selectKey(m_select);
    const QJsonArray picks = answer.value(key).toArray();
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes.at(i)->setChecked(picks.contains(m_columns.at(i)));
    if (m_picker) {
        QList<PickedPlace> places;
        for (const QJsonValue &pick : picks)
            places.append(pick.isObject() ? PickedPlace{pick[u"row"_s].toInt(), pick[u"field"_s].toString()} : PickedPlace{pick.toInt(), {}});
        m_picker->setPicks(places);
    }
    if (m_none)
        m_none->setChecked(answer.contains(key) && picks.isEmpty());
}

QWidget *TableSelectPanel::firstControl()
{
    return m_picker ? static_cast<QWidget *>(m_picker->grid()) : m_boxes.value(0);
}

} // namespace chartroom
