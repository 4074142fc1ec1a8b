// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/stepform.h"

#include "ui_kit/button.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_workbench/checklist.h"
#include "ui_workbench/tr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace chartroom {

using namespace Qt::StringLiterals;

const StepContext::OtherTable *StepContext::table(const QString &name) const
{
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const OtherTable &table) { return table.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

QStringList StepContext::names() const
{
    QStringList names;
    for (const Field &field : fields)
        names << field.name;
    return names;
}

bool holdsNumbers(const Field &field)
{
    return valueType(field.type) == ValueType::Number;
}

bool holdsDates(const Field &field)
{
    return valueType(field.type) == ValueType::Date || valueType(field.type) == ValueType::DateTime;
}

StepForm::StepForm(const StepContext &context, QWidget *parent) : QWidget(parent), m_context(context), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(panesStack() ? QFormLayout::WrapAllRows : QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(10);
    m_form->setVerticalSpacing(6);
}

QString StepForm::nextName()
{
    return u"step-control-%1"_s.arg(m_controls++);
}

void StepForm::addRow(const QString &label, QWidget *field)
{
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    m_form->addRow(label, field);
}

QComboBox *StepForm::columnMenu(const QString &name, const QList<Field> &fields, const QString &chosen, const SetText &set, const Fits &fits,
                                const QString &none)
{
    auto *menu = new QComboBox;
    menu->setObjectName(nextName());
    menu->setAccessibleName(name);
    menu->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    menu->setMinimumContentsLength(10);
    if (!none.isEmpty())
        menu->addItem(none, QString());
    for (const Field &field : fields) {
        if (!fits || fits(field) || field.name == chosen)
            menu->addItem(field.titleText(m_context.language), field.name);
    }
    // A column that is no longer there stays visible: the step says what is wrong.
    if (menu->findData(chosen) < 0 && !chosen.isEmpty())
        menu->addItem(chosen, chosen);
    menu->setCurrentIndex(menu->findData(chosen));
    connect(menu, &QComboBox::activated, this, [menu, set] { set(menu->currentData().toString()); });
    return menu;
}

QComboBox *StepForm::choiceMenu(const QString &name, const QList<MenuWord> &words, int chosen, const SetNumber &set)
{
    auto *menu = new QComboBox;
    menu->setObjectName(nextName());
    menu->setAccessibleName(name);
    menu->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    menu->setMinimumContentsLength(10);
    for (const MenuWord &word : words)
        menu->addItem(word.word, word.value);
    menu->setCurrentIndex(menu->findData(chosen));
    connect(menu, &QComboBox::activated, this, [menu, set] { set(menu->currentData().toInt()); });
    return menu;
}

QLineEdit *StepForm::textField(const QString &name, const QString &text, const SetText &set, const QString &placeholder)
{
    auto *field = new QLineEdit(text);
    field->setObjectName(nextName());
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    connect(field, &QLineEdit::textEdited, this, set);
    return field;
}

void StepForm::addColumn(const QString &label, const QString &chosen, const SetText &set, const Fits &fits, const QString &none)
{
    addRow(label, columnMenu(label, m_context.fields, chosen, set, fits, none));
}

void StepForm::addColumns(const QString &label, const QStringList &chosen, const SetList &set, const Fits &fits)
{
    QList<Field> fields;
    for (const Field &field : std::as_const(m_context.fields)) {
        if (!fits || fits(field) || chosen.contains(field.name))
            fields << field;
    }
    auto *list = new CheckList(fields, chosen, m_context.language);
    list->setObjectName(nextName());
    connect(list, &CheckList::chosenChanged, this, [list, set] { set(list->chosen()); });
    addRow(label, list);
}

void StepForm::addChoice(const QString &label, const QList<MenuWord> &words, int chosen, const SetNumber &set)
{
    addRow(label, choiceMenu(label, words, chosen, set));
}

void StepForm::addTable(const QString &label, const QString &chosen, const SetText &set)
{
    auto *menu = new QComboBox;
    menu->setObjectName(nextName());
    menu->setAccessibleName(label);
    for (const StepContext::OtherTable &table : std::as_const(m_context.tables))
        menu->addItem(table.title, table.name);
    if (menu->findData(chosen) < 0)
        menu->addItem(chosen.isEmpty() ? UiWorkbenchTr::tr("Open a table below") : chosen, chosen);
    menu->setCurrentIndex(menu->findData(chosen));
    connect(menu, &QComboBox::activated, this, [menu, set] { set(menu->currentData().toString()); });
    addRow(label, menu);
}

void StepForm::addText(const QString &label, const QString &text, const SetText &set, const QString &placeholder)
{
    addRow(label, textField(label, text, set, placeholder));
}

void StepForm::addNumber(const QString &label, int number, int least, int most, const SetNumber &set)
{
    auto *box = new QSpinBox;
    box->setObjectName(nextName());
    box->setRange(least, most);
    box->setValue(number);
    connect(box, &QSpinBox::valueChanged, this, set);
    addRow(label, box);
}

void StepForm::addCheck(const QString &label, bool checked, const std::function<void(bool)> &set)
{
    auto *box = new QCheckBox(label);
    box->setObjectName(nextName());
    box->setChecked(checked);
    connect(box, &QCheckBox::toggled, this, set);
    m_form->addRow(box);
}

void StepForm::addSort(const QString &label, const QList<SortBy> &by, const SetSort &set)
{
    const auto shared = std::make_shared<QList<SortBy>>(by);
    for (int i = 0; i < by.size(); ++i) {
        QComboBox *column = columnMenu(label, m_context.fields, by.at(i).column, [shared, set, i](const QString &name) {
            (*shared)[i].column = name;
            set(*shared);
        });
        const QList<MenuWord> ways{{UiWorkbenchTr::tr("rising"), 0}, {UiWorkbenchTr::tr("falling"), 1}};
        QComboBox *way = choiceMenu(UiWorkbenchTr::tr("Direction"), ways, by.at(i).descending ? 1 : 0, [shared, set, i](int chosen) {
            (*shared)[i].descending = chosen == 1;
            set(*shared);
        });
        addLine(i == 0 ? label : UiWorkbenchTr::tr("then by"), {column, way}, [shared, set, i] {
            shared->removeAt(i);
            set(*shared);
        });
    }
    addButton(by.isEmpty() ? label : UiWorkbenchTr::tr("Sort by one more"), [this, shared, set] {
        const QStringList names = m_context.names();
        shared->append({names.value(0), false});
        set(*shared);
    });
}

void StepForm::addLine(const QString &label, const QList<QWidget *> &controls, const std::function<void()> &remove)
{
    auto *line = new QWidget;
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (qsizetype i = 0; i + 1 < controls.size(); ++i)
        column->addWidget(controls.at(i));
    auto *last = new QHBoxLayout;
    last->setSpacing(4);
    last->addWidget(controls.constLast(), 1);
    QPushButton *drop = makeButton(ButtonKind::Quiet, {}, u"x"_s);
    drop->setObjectName(nextName());
    drop->setAccessibleName(UiWorkbenchTr::tr("Remove: %1").arg(label));
    drop->setToolTip(UiWorkbenchTr::tr("Remove"));
    connect(drop, &QPushButton::clicked, this, remove);
    last->addWidget(drop);
    column->addLayout(last);
    m_form->addRow(label, line);
}

void StepForm::addButton(const QString &text, const std::function<void()> &press)
{
    QPushButton *button = makeButton(ButtonKind::Quiet, text, u"plus"_s);
    button->setObjectName(nextName());
    connect(button, &QPushButton::clicked, this, press);
    auto *row = new QHBoxLayout; // at the left, as wide as its text
    row->addWidget(button);
    row->addStretch();
    m_form->addRow(row);
}

void StepForm::addNote(const QString &text)
{
    auto *note = new Label(text, TextRole::Caption, 0, u"ink2"_s);
    note->setWordWrap(true);
    m_form->addRow(note);
}

} // namespace chartroom
