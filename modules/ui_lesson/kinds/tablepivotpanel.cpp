// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/tablepivotpanel.h"

#include "chart/chartwords.h"
#include "grading/kinds/pivotwords.h"
#include "ui_kit/label.h"
#include "ui_lesson/filtereditor.h"
#include "ui_lesson/latestrun.h"
#include "ui_lesson/pivotdisplay.h"
#include "ui_lesson/shelf.h"
#include "ui_lesson/tr.h"
#include "ui_table/datagrid.h"
#include "ui_table/tablepane.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QComboBox>
#include <QJsonArray>
#include <QListWidget>
#include <QPushButton>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int pivotRowsShown = 7;
constexpr qsizetype pivotedAtOnce = 2'000; // rows; takes less than 50 ms

bool worksOnAnyColumn(const QString &aggregate)
{
    return aggregate == u"min" || aggregate == u"max" || aggregate == u"distinct";
}

QJsonArray valuesOn(const Shelf *shelf)
{
    QJsonArray values;
    for (const ShelfEntry &entry : shelf->entries())
        values.append(entry.value);
    return values;
}

} // namespace

TablePivotPanel::TablePivotPanel(const ExerciseContent &content, const TablePivot &body, QWidget *parent)
    : ExercisePanel(content, parent), m_body(body), m_rows(new Shelf(UiLessonTr::tr("Rows"))),
      m_columns(new Shelf(UiLessonTr::tr("Columns"))), m_values(new Shelf(UiLessonTr::tr("Values"))), m_form(new QWidget),
      m_filter(new FilterEditor), m_note(new Label({}, TextRole::Small, 0, u"ink2"_s)), m_pane(new TablePane),
      m_run(new LatestRun(this))
{
    if (const Table *table = content.tables()(QString()))
        m_table = *table;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *shelves = panesStack() ? static_cast<QBoxLayout *>(new QVBoxLayout) : new QHBoxLayout;
    shelves->setSpacing(14);
    setUpShelves(shelves);
    layout->addLayout(shelves);
    layout->addWidget(new Label(UiLessonTr::tr("Only rows where"), TextRole::Small, 600));
    m_filter->setTable(m_table, body.fields, content.language);
    layout->addWidget(m_filter);
    layout->addWidget(m_note);
    m_note->setWordWrap(true);
    m_pane->grid()->setAccessibleName(UiLessonTr::tr("Pivot table"));
    layout->addWidget(m_pane, 1);
    connect(m_filter, &FilterEditor::edited, this, &TablePivotPanel::edit);
    setAnswer({});
}

QList<Field> TablePivotPanel::offeredFields(bool numbersOnly) const
{
    QList<Field> fields;
    for (const Field &field : m_table.fields()) {
        const bool offered = m_body.fields.isEmpty() || m_body.fields.contains(field.name);
        if (offered && (!numbersOnly || valueType(field.type) == ValueType::Number))
            fields.append(field);
    }
    return fields;
}

void TablePivotPanel::setUpShelves(QBoxLayout *shelves)
{
    QList<ShelfEntry> fields;
    for (const Field &field : offeredFields(false))
        fields.append({field.titleText(content().language), field.name});
    for (Shelf *shelf : {m_rows, m_columns}) {
        shelf->setOffer(fields);
        shelves->addWidget(shelf, 1, Qt::AlignTop);
        connect(shelf, &Shelf::edited, this, &TablePivotPanel::edit);
    }
    const QList<Field> numbers = offeredFields(true);
    QList<ShelfEntry> aggregates;
    for (const QString &aggregate : m_body.aggregates.isEmpty() ? pivotAggregates() : m_body.aggregates) {
        QJsonObject value{{u"aggregate"_s, aggregate}};
        const QList<Field> usable = worksOnAnyColumn(aggregate) ? offeredFields(false) : numbers;
        if (aggregate != u"count" && !usable.isEmpty())
            value.insert(u"field"_s, usable.first().name);
        if (aggregate == u"ratio" && !numbers.isEmpty())
            value.insert(u"per"_s, numbers.last().name);
        const QString name = aggregate == u"ratio" ? UiLessonTr::tr("ratio of two columns") : aggregateName(aggregate == u"average" ? u"mean"_s : aggregate, content().language);
        aggregates.append({name, value});
    }
    m_values->setOffer(aggregates, true);
    auto *box = new QVBoxLayout;
    box->setSpacing(6);
    box->addWidget(m_values);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(6);
    setUpValueForm(form);
    box->addWidget(m_form);
    box->addStretch(1);
    shelves->addLayout(box, 1);
    connect(m_values, &Shelf::edited, this, [this] {
        fillForm();
        editValue();
    });
    connect(m_values, &Shelf::currentChanged, this, &TablePivotPanel::fillForm);
}

QComboBox *TablePivotPanel::formBox(QBoxLayout *form, const QString &name)
{
    auto *row = new QHBoxLayout;
    auto *label = new Label(name, TextRole::Small);
    auto *box = new QComboBox;
    box->setMinimumHeight(grown(28));
    box->setAccessibleName(UiLessonTr::tr("Value: %1").arg(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    label->setBuddy(box);
    row->addWidget(label);
    row->addWidget(box, 1);
    form->addLayout(row);
    connect(box, &QComboBox::activated, this, &TablePivotPanel::editValue);
    return box;
}

void TablePivotPanel::setUpValueForm(QBoxLayout *form)
{
    m_field = formBox(form, UiLessonTr::tr("of"));
    m_per = formBox(form, UiLessonTr::tr("per"));
    m_show = formBox(form, UiLessonTr::tr("shown as"));
    m_show->addItem(UiLessonTr::tr("the value"), QString());
    m_show->addItem(UiLessonTr::tr("share of its row"), u"row"_s);
    m_show->addItem(UiLessonTr::tr("share of its column"), u"column"_s);
    m_show->addItem(UiLessonTr::tr("share of the whole"), u"total"_s);
    for (const Field &field : offeredFields(true))
        m_per->addItem(field.titleText(content().language), field.name);
}

/// Shows the current value in the form.
void TablePivotPanel::fillForm()
{
    const int current = m_values->current();
    m_form->setVisible(current >= 0);
    if (current < 0)
        return;
    const QJsonObject value = m_values->entries().at(current).value.toObject();
    const QString aggregate = value.value(u"aggregate"_s).toString();
    m_field->clear();
    for (const Field &field : offeredFields(!worksOnAnyColumn(aggregate)))
        m_field->addItem(field.titleText(content().language), field.name);
    m_field->setCurrentIndex(m_field->findData(value.value(u"field"_s).toString()));
    m_per->setCurrentIndex(m_per->findData(value.value(u"per"_s).toString()));
    m_show->setCurrentIndex(std::max(0, m_show->findData(value.value(u"show"_s).toString())));
    const auto showRow = [](QComboBox *box, bool shown) {
        box->setVisible(shown);
        for (QLabel *label : box->parentWidget()->findChildren<QLabel *>()) {
            if (label->buddy() == box)
                label->setVisible(shown);
        }
    };
    showRow(m_field, aggregate != u"count");
    showRow(m_per, aggregate == u"ratio");
}

QJsonObject TablePivotPanel::valueOfForm() const
{
    QJsonObject value = m_values->entries().at(m_values->current()).value.toObject();
    const QString aggregate = value.value(u"aggregate"_s).toString();
    if (aggregate != u"count")
        value.insert(u"field"_s, m_field->currentData().toString());
    if (aggregate == u"ratio")
        value.insert(u"per"_s, m_per->currentData().toString());
    value.remove(u"show"_s);
    if (const QString show = m_show->currentData().toString(); !show.isEmpty())
        value.insert(u"show"_s, show);
    return value;
}

QString TablePivotPanel::valueText(const QJsonObject &value) const
{
    const auto values = readPivotValues(QJsonArray{value});
    return values ? pivotValueInWords(values->first(), m_table, content().language) : value.value(u"aggregate"_s).toString();
}

void TablePivotPanel::editValue()
{
    if (m_values->current() >= 0) {
        const QJsonObject value = valueOfForm();
        m_values->replaceCurrent({valueText(value), value});
    }
    edit();
}

void TablePivotPanel::edit()
{
    showTable();
    answerEdited();
}

QJsonObject TablePivotPanel::answer() const
{
    const QJsonArray rows = valuesOn(m_rows);
    const QJsonArray columns = valuesOn(m_columns);
    const QJsonArray values = valuesOn(m_values);
    const QJsonObject filter = m_filter->predicate();
    if (rows.isEmpty() && columns.isEmpty() && values.isEmpty() && filter.isEmpty())
        return {};
    return {{u"rows"_s, rows},
            {u"columns"_s, columns},
            {u"values"_s, values},
            {u"filter"_s, filter.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(filter)}};
}

void TablePivotPanel::setAnswer(const QJsonObject &answer)
{
    const auto setFields = [&](Shelf *shelf, const QString &key) {
        QList<ShelfEntry> entries;
        for (const QJsonValue &name : answer.value(key).toArray()) {
            const Field *field = m_table.findField(name.toString());
            entries.append({field ? field->titleText(content().language) : name.toString(), name});
        }
        shelf->setEntries(entries);
    };
    setFields(m_rows, u"rows"_s);
    setFields(m_columns, u"columns"_s);
    QList<ShelfEntry> values;
    for (const QJsonValue &value : answer.value(u"values"_s).toArray())
        values.append({valueText(value.toObject()), value});
    m_values->setEntries(values);
    m_filter->setPredicate(answer.value(u"filter"_s).toObject());
    fillForm();
    showTable();
}

void TablePivotPanel::showTable()
{
    const auto question = readPivotQuestion(answer(), m_table, {}, content().language);
    m_pane->setVisible(static_cast<bool>(question));
    if (!question) {
        m_note->setText(UiLessonTr::tr("Choose a value and something for rows or columns. The table then appears here."));
        return;
    }
    struct Display {
        Table table;
        bool isCut = false;
    };
    const auto result = std::make_shared<Display>();
    m_run->start(
        m_table.rowCount() <= pivotedAtOnce,
        [result, question = *question, table = m_table, language = content().language](const Progress &) {
            result->table = pivotDisplay(question, pivotOutcome(question, table), table, language, &result->isCut);
        },
        [this, result, words = pivotInWords(*question, m_table, content().language)] {
            m_pane->setTable(result->table, content().language);
            m_pane->grid()->setMinimumHeight(m_pane->grid()->heightForRows(pivotRowsShown));
            m_note->setText(result->isCut ? UiLessonTr::tr("%1 Only the first columns are shown.").arg(words) : words);
            QAccessibleEvent changed(m_note, QAccessible::NameChanged);
            QAccessible::updateAccessibility(&changed);
        });
}

QWidget *TablePivotPanel::firstControl()
{
    return m_rows->addButton();
}

} // namespace chartroom
