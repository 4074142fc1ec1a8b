// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/stepforms.h"
#include "ui_workbench/tr.h"
#include "ui_workbench/typedvalue.h"

#include <QComboBox>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

using SharedList = std::shared_ptr<ComparisonList>;

QList<MenuWord> testWords(const Field *field)
{
    const auto word = [](const QString &text, ComparisonTest test) { return MenuWord{text, static_cast<int>(test)}; };
    QList<MenuWord> words{word(UiWorkbenchTr::tr("is"), ComparisonTest::Equal), word(UiWorkbenchTr::tr("is not"), ComparisonTest::NotEqual),
                          word(UiWorkbenchTr::tr("is one of"), ComparisonTest::OneOf), word(UiWorkbenchTr::tr("is none of"), ComparisonTest::NotOneOf)};
    const bool isText = field && valueType(field->type) == ValueType::Text;
    if (!isText) {
        words << word(UiWorkbenchTr::tr("is less than"), ComparisonTest::Less) << word(UiWorkbenchTr::tr("is at most"), ComparisonTest::LessOrEqual)
              << word(UiWorkbenchTr::tr("is more than"), ComparisonTest::Greater)
              << word(UiWorkbenchTr::tr("is at least"), ComparisonTest::GreaterOrEqual)
              << word(UiWorkbenchTr::tr("is between"), ComparisonTest::Between);
    } else {
        words << word(UiWorkbenchTr::tr("contains"), ComparisonTest::Contains) << word(UiWorkbenchTr::tr("begins with"), ComparisonTest::StartsWith)
              << word(UiWorkbenchTr::tr("ends with"), ComparisonTest::EndsWith);
    }
    words << word(UiWorkbenchTr::tr("is missing"), ComparisonTest::IsMissing) << word(UiWorkbenchTr::tr("is present"), ComparisonTest::IsPresent);
    return words;
}

int valueFields(ComparisonTest test)
{
    if (test == ComparisonTest::IsMissing || test == ComparisonTest::IsPresent)
        return 0;
    return test == ComparisonTest::Between ? 2 : 1;
}

const Field *fieldNamed(const StepForm &form, const QString &name)
{
    for (const Field &field : form.context().fields) {
        if (field.name == name)
            return &field;
    }
    return nullptr;
}

void announce(StepForm &form, const SharedList &list, const QString &key, bool reshaped)
{
    form.announce(FilterStep{*list}, key, reshaped);
}

/// The value fields of one comparison; several values of "is one of" stand in one field, parted by semicolons.
QList<QWidget *> valueControls(StepForm &form, const SharedList &list, int at)
{
    const Comparison &comparison = list->comparisons.at(at);
    const Field *field = fieldNamed(form, comparison.column);
    const ValueType type = field ? valueType(field->type) : ValueType::Text;
    const bool isList = comparison.test == ComparisonTest::OneOf || comparison.test == ComparisonTest::NotOneOf;
    const QString language = form.context().language;
    QList<QWidget *> controls;
    for (int i = 0; i < valueFields(comparison.test); ++i) {
        const QString shown = isList ? valuesAsTyped(comparison.values, language) : valueAsTyped(comparison.values.value(i), language);
        const QString hint = isList ? UiWorkbenchTr::tr("values parted by ;") : valueHint(type);
        controls << form.textField(UiWorkbenchTr::tr("Value"), shown, [&form, list, at, i, type, isList](const QString &text) {
            Comparison &edited = list->comparisons[at];
            if (isList) {
                edited.values = typedValues(text, type);
            } else {
                edited.values.resize(std::max<qsizetype>(edited.values.size(), i + 1));
                edited.values[i] = typedValue(text, type);
            }
            announce(form, list, u"value-%1-%2"_s.arg(at).arg(i), false);
        }, hint);
    }
    return controls;
}

void addComparison(StepForm &form, const SharedList &list, int at)
{
    const Comparison &comparison = list->comparisons.at(at);
    const QString label = at == 0 ? UiWorkbenchTr::tr("Keep where") : list->any ? UiWorkbenchTr::tr("or where") : UiWorkbenchTr::tr("and where");
    QComboBox *column = form.columnMenu(label, form.context().fields, comparison.column, [&form, list, at](const QString &name) {
        list->comparisons[at] = {name, ComparisonTest::IsPresent, {}};
        announce(form, list, {}, true);
    });
    QComboBox *test = form.choiceMenu(UiWorkbenchTr::tr("Test"), testWords(fieldNamed(form, comparison.column)), static_cast<int>(comparison.test),
                                      [&form, list, at](int chosen) {
                                          Comparison &edited = list->comparisons[at];
                                          edited.test = static_cast<ComparisonTest>(chosen);
                                          edited.values.resize(std::min<qsizetype>(edited.values.size(), valueFields(edited.test)));
                                          announce(form, list, {}, true);
                                      });
    form.addLine(label, QList<QWidget *>{column, test} + valueControls(form, list, at), [&form, list, at] {
        list->comparisons.removeAt(at);
        announce(form, list, {}, true);
    });
}

void fillComparisons(StepForm &form, const ComparisonList &given)
{
    const auto list = std::make_shared<ComparisonList>(given);
    for (int i = 0; i < given.comparisons.size(); ++i)
        addComparison(form, list, i);
    form.addButton(UiWorkbenchTr::tr("Add a condition"), [&form, list] {
        list->comparisons.append({form.context().names().value(0), ComparisonTest::IsPresent, {}});
        announce(form, list, {}, true);
    });
    if (given.comparisons.size() > 1) {
        form.addChoice(UiWorkbenchTr::tr("A row stays if"), {{UiWorkbenchTr::tr("all of them hold"), 0}, {UiWorkbenchTr::tr("one of them holds"), 1}},
                       given.any ? 1 : 0, [&form, list](int any) {
                           list->any = any == 1;
                           announce(form, list, {}, true);
                       });
    }
}

} // namespace

void fillForm(StepForm &form, const FilterStep &step)
{
    const bool isWritten = std::holds_alternative<QString>(step.condition);
    form.addChoice(UiWorkbenchTr::tr("Condition"), {{UiWorkbenchTr::tr("by menus"), 0}, {UiWorkbenchTr::tr("written as a formula"), 1}}, isWritten ? 1 : 0,
                   [&form](int written) { form.announce(written == 1 ? FilterStep{QString()} : FilterStep{ComparisonList()}, {}, true); });
    if (!isWritten) {
        fillComparisons(form, std::get<ComparisonList>(step.condition));
        return;
    }
    form.addText(UiWorkbenchTr::tr("Formula"), std::get<QString>(step.condition),
                 [&form](const QString &text) { form.announce(FilterStep{text}, u"formula"_s); }, u"cost > 100 and ward = \"Centre\""_s);
    form.addNote(UiWorkbenchTr::tr("Missing values are neither true nor false: such rows are left out and counted."));
}

} // namespace chartroom
