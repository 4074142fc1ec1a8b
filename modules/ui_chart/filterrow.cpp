// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/filterrow.h"

#include "base/numberformat.h"
#include "ui_chart/tr.h"
#include "ui_kit/button.h"
#include "ui_kit/icons.h"
#include "ui_kit/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFilterValues = 300;
constexpr qsizetype scannedRows = 50'000; ///< for the list of values; others can be typed
const QString ownEntry = QStringLiteral("\u2063own");

QString operatorText(const QString &op)
{
    static const QHash<QString, const char *> texts = {
        {u"equal"_s, QT_TRANSLATE_NOOP("UiChart", "is")},         {u"not"_s, QT_TRANSLATE_NOOP("UiChart", "is not")},
        {u"oneOf"_s, QT_TRANSLATE_NOOP("UiChart", "is one of")},  {u"gte"_s, QT_TRANSLATE_NOOP("UiChart", "at least")},
        {u"lte"_s, QT_TRANSLATE_NOOP("UiChart", "at most")},      {u"gt"_s, QT_TRANSLATE_NOOP("UiChart", "more than")},
        {u"lt"_s, QT_TRANSLATE_NOOP("UiChart", "less than")},     {u"range"_s, QT_TRANSLATE_NOOP("UiChart", "between")},
        {u"known"_s, QT_TRANSLATE_NOOP("UiChart", "has a value")}, {u"missing"_s, QT_TRANSLATE_NOOP("UiChart", "is missing")}};
    return texts.contains(op) ? UiChartTr::tr(texts.value(op)) : op;
}

QComboBox *rowCombo(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(5);
    return box;
}

QComboBox *valueCombo(QWidget *parent)
{
    QComboBox *box = rowCombo(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    return box;
}

} // namespace

FilterRow::FilterRow(QWidget *parent)
    : QWidget(parent), m_field(rowCombo(this)), m_op(rowCombo(this)), m_value(valueCombo(this)), m_upper(valueCombo(this)),
      m_choices(new QToolButton(this)), m_menu(new QMenu(this)), m_remove(makeButton(ButtonKind::Quiet, {}, u"x"_s, this)),
      m_problem(new Label({}, TextRole::Caption, 400, u"amb"_s, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_field, 0, 0, 1, 2);
    grid->addWidget(m_remove, 0, 2);
    grid->addWidget(m_op, 1, 0);
    auto *values = new QVBoxLayout;
    values->setSpacing(4);
    for (QWidget *control : std::initializer_list<QWidget *>{m_value, m_upper, m_choices})
        values->addWidget(control);
    grid->addLayout(values, 1, 1, 1, 2);
    grid->addWidget(m_problem, 2, 0, 1, 3);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_choices->setPopupMode(QToolButton::InstantPopup);
    m_choices->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_choices->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_choices->setMenu(m_menu);
    connect(m_field, &QComboBox::activated, this, &FilterRow::editField);
    connect(m_op, &QComboBox::activated, this, &FilterRow::editOperator);
    for (QComboBox *box : {m_value, m_upper}) {
        connect(box, &QComboBox::activated, this, &FilterRow::editValues);
        connect(box->lineEdit(), &QLineEdit::editingFinished, this, &FilterRow::editValues);
    }
    connect(m_menu, &QMenu::triggered, this, &FilterRow::editChoices);
    connect(m_remove, &QPushButton::clicked, this, &FilterRow::removed);
}

void FilterRow::setName(const QString &name)
{
    m_field->setAccessibleName(UiChartTr::tr("%1: field").arg(name));
    m_op->setAccessibleName(UiChartTr::tr("%1: condition").arg(name));
    m_value->setAccessibleName(UiChartTr::tr("%1: value").arg(name));
    m_value->lineEdit()->setAccessibleName(m_value->accessibleName());
    m_upper->setAccessibleName(UiChartTr::tr("%1: up to").arg(name));
    m_upper->lineEdit()->setAccessibleName(m_upper->accessibleName());
    m_choices->setAccessibleName(UiChartTr::tr("%1: values").arg(name));
    m_remove->setAccessibleName(UiChartTr::tr("Remove: %1").arg(name));
    m_remove->setToolTip(m_remove->accessibleName());
}

void FilterRow::setTable(const Table &table, const Table &fields, const QString &language)
{
    m_stale = m_stale || m_table.rowCount() != table.rowCount() || m_fields.fields() != fields.fields() || m_language != language;
    m_table = table;
    m_fields = fields;
    m_language = language;
}

void FilterRow::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

const Field *FilterRow::field() const
{
    return m_fields.findField(m_condition.field);
}

void FilterRow::setCondition(const FilterCondition &condition)
{
    if (!m_stale && condition == m_condition)
        return; // reading the values of a large column is not for every letter typed elsewhere
    m_stale = false;
    m_condition = condition;
    setProblem({});
    fillFields();
    fillOperators();
    fillValues();
}

void FilterRow::fillFields()
{
    const bool own = m_condition.op == "own"_L1;
    m_field->clear();
    if (own)
        m_field->addItem(UiChartTr::tr("Filter of the task"), ownEntry);
    m_field->addItem(UiChartTr::tr("None (all rows)"), QString());
    for (const Field &known : m_fields.fields())
        m_field->addItem(m_titles ? known.titleText(m_language) : known.name, known.name);
    m_field->setCurrentIndex(m_field->findData(own ? ownEntry : m_condition.field));
}

void FilterRow::fillOperators()
{
    m_op->clear();
    const Field *known = field();
    m_op->setVisible(known);
    if (!known)
        return;
    QStringList words = operatorsFor(*known);
    if (!words.contains(m_condition.op))
        words.append(m_condition.op);
    for (const QString &word : std::as_const(words))
        m_op->addItem(operatorText(word), word);
    m_op->setCurrentIndex(m_op->findData(m_condition.op));
}

void FilterRow::fillValues()
{
    const bool none = !field() || m_condition.op == "known"_L1 || m_condition.op == "missing"_L1;
    const bool list = !none && m_condition.op == "oneOf"_L1;
    m_value->setVisible(!none && !list);
    m_upper->setVisible(!none && m_condition.op == "range"_L1);
    m_choices->setVisible(list);
    if (none)
        return;
    if (list) {
        fillChoices();
        return;
    }
    fillValueBox(m_value, m_condition.values.first());
    if (m_condition.op == "range"_L1)
        fillValueBox(m_upper, m_condition.values.last());
}

QList<Scalar> FilterRow::knownValues() const
{
    const Table &table = m_table.columnIndex(m_condition.field) >= 0 ? m_table : m_fields;
    const int column = table.columnIndex(m_condition.field);
    QList<Scalar> values;
    QSet<QString> seen;
    const qsizetype rows = column < 0 ? 0 : std::min(table.rowCount(), scannedRows);
    for (qsizetype row = 0; row < rows && values.size() < mostFilterValues; ++row) {
        const Scalar cell = table.at(row, column);
        const QString text = canonicalText(cell);
        if (!isMissing(cell) && !seen.contains(text)) {
            seen.insert(text);
            values.append(cell);
        }
    }
    std::sort(values.begin(), values.end(), [](const Scalar &a, const Scalar &b) { return compareScalars(a, b) < 0; });
    return values;
}

void FilterRow::fillValueBox(QComboBox *box, const QJsonValue &chosen)
{
    box->clear();
    int current = -1;
    for (const Scalar &cell : knownValues()) {
        box->addItem(labelText(*field(), cell, m_language), QVariant::fromValue(toJson(cell)));
        if (toJson(cell) == chosen)
            current = box->count() - 1;
    }
    box->setCurrentIndex(current);
    if (current < 0)
        box->setEditText(chosen.isDouble() ? displayNumber(chosen.toDouble(), m_language) : chosen.toString());
}

void FilterRow::fillChoices()
{
    m_menu->clear();
    QStringList names;
    for (const Scalar &cell : knownValues()) {
        QAction *action = m_menu->addAction(labelText(*field(), cell, m_language));
        action->setCheckable(true);
        action->setData(QVariant::fromValue(toJson(cell)));
        action->setChecked(m_condition.values.contains(toJson(cell)));
        if (action->isChecked())
            names.append(action->text());
    }
    m_choices->setText(names.join(u", "_s));
    m_choices->setToolTip(m_choices->text());
}

void FilterRow::editField()
{
    const QString name = m_field->currentData().toString();
    if (name == ownEntry)
        return;
    m_stale = true;
    m_condition = {};
    m_condition.field = name;
    if (const QList<Scalar> values = knownValues(); !values.isEmpty())
        m_condition.values = {toJson(values.first())};
    else if (!name.isEmpty())
        m_condition.op = u"known"_s;
    emit edited();
}

void FilterRow::editOperator()
{
    const QString op = m_op->currentData().toString();
    const QList<Scalar> values = knownValues();
    const QJsonValue first = m_condition.values.isEmpty() && !values.isEmpty() ? toJson(values.first()) : m_condition.values.first();
    m_stale = true;
    m_condition.op = op;
    if (op == "known"_L1 || op == "missing"_L1)
        m_condition.values = {};
    else if (op == "range"_L1)
        m_condition.values = {first, values.isEmpty() ? first : toJson(values.last())};
    else if (op != "oneOf"_L1 || m_condition.values.isEmpty())
        m_condition.values = {first};
    emit edited();
}

/// What stands in a value box: an entry of its list, or what was typed, read by the type of the field.
QJsonValue FilterRow::typedValue(const QComboBox *box, QString *problem) const
{
    const QString text = box->currentText().trimmed();
    if (const int index = box->findText(text); index >= 0)
        return box->itemData(index).toJsonValue();
    switch (valueType(field()->type)) {
    case ValueType::Number: {
        QString plain = text;
        plain.remove(QChar::Nbsp).remove(u'\u202f').remove(u' ').replace(u',', u'.');
        bool isNumber = false;
        const double number = plain.toDouble(&isNumber);
        if (!isNumber)
            *problem = UiChartTr::tr("Write a number.");
        return number;
    }
    case ValueType::Date:
    case ValueType::DateTime:
        if (!QDate::fromString(text.left(10), Qt::ISODate).isValid())
            *problem = UiChartTr::tr("Write a date as 2026-10-07.");
        return text;
    default:
        break;
    }
    if (text.isEmpty())
        *problem = UiChartTr::tr("Write a value.");
    return text;
}

void FilterRow::editValues()
{
    if (!field() || m_condition.op == "own"_L1)
        return;
    QString problem;
    QJsonArray values{typedValue(m_value, &problem)};
    if (m_condition.op == "range"_L1)
        values.append(typedValue(m_upper, &problem));
    setProblem(problem);
    if (!problem.isEmpty() || values == m_condition.values)
        return;
    m_stale = true;
    m_condition.values = values;
    emit edited();
}

void FilterRow::editChoices()
{
    QJsonArray values;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            values.append(action->data().toJsonValue());
    }
    setProblem(values.isEmpty() ? UiChartTr::tr("Choose at least one value.") : QString());
    if (values.isEmpty() || values == m_condition.values)
        return;
    m_stale = true;
    m_condition.values = values;
    emit edited();
}

void FilterRow::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    for (QWidget *control : std::initializer_list<QWidget *>{m_value, m_upper, m_choices})
        control->setAccessibleDescription(problem);
}

QWidget *FilterRow::control(const QString &name) const
{
    const QHash<QString, QWidget *> controls = {{u"field"_s, m_field}, {u"op"_s, m_op},           {u"value"_s, m_value},
                                                {u"upper"_s, m_upper}, {u"choices"_s, m_choices}, {u"remove"_s, m_remove}};
    return controls.value(name);
}

} // namespace chartroom
