// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/stepforms.h"
#include "ui_workbench/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QList<MenuWord> windowWords()
{
    const auto word = [](const QString &text, WindowFunction function) { return MenuWord{text, static_cast<int>(function)}; };
    return {word(UiWorkbenchTr::tr("running total of"), WindowFunction::RunningTotal),
            word(UiWorkbenchTr::tr("share of the total of"), WindowFunction::ShareOfTotal),
            word(UiWorkbenchTr::tr("rank by"), WindowFunction::Rank),
            word(UiWorkbenchTr::tr("rank without gaps by"), WindowFunction::DenseRank),
            word(UiWorkbenchTr::tr("change from the row before of"), WindowFunction::Change),
            word(UiWorkbenchTr::tr("change in percent of"), WindowFunction::PercentChange),
            word(UiWorkbenchTr::tr("value of an earlier row of"), WindowFunction::Lag),
            word(UiWorkbenchTr::tr("value of a later row of"), WindowFunction::Lead),
            word(UiWorkbenchTr::tr("number of the row"), WindowFunction::RowNumber)};
}

bool hasOffset(WindowFunction function)
{
    return function == WindowFunction::Lag || function == WindowFunction::Lead || function == WindowFunction::Change
        || function == WindowFunction::PercentChange;
}

bool hasOrder(WindowFunction function)
{
    return function != WindowFunction::ShareOfTotal && function != WindowFunction::Rank && function != WindowFunction::DenseRank;
}

bool isRank(WindowFunction function)
{
    return function == WindowFunction::Rank || function == WindowFunction::DenseRank;
}

/// Ranks and shifts go by any column; totals and changes need numbers.
StepForm::Fits windowFits(WindowFunction function)
{
    const bool isAny = isRank(function) || function == WindowFunction::Lag || function == WindowFunction::Lead;
    return isAny ? StepForm::Fits() : StepForm::Fits(holdsNumbers);
}

QString numberColumn(const StepForm &form, const QString &had)
{
    for (const Field &field : form.context().fields) {
        if (holdsNumbers(field) && (had.isEmpty() || field.name == had))
            return field.name;
    }
    return had;
}

void addOrder(StepForm &form, const std::shared_ptr<WindowStep> &edited)
{
    if (isRank(edited->function)) {
        form.addChoice(UiWorkbenchTr::tr("1 is"), {{UiWorkbenchTr::tr("the greatest"), 0}, {UiWorkbenchTr::tr("the smallest"), 1}},
                       edited->smallestFirst ? 1 : 0, [&form, edited](int smallest) {
                           edited->smallestFirst = smallest == 1;
                           form.announce(*edited, {});
                       });
    }
    if (hasOrder(edited->function)) {
        form.addSort(UiWorkbenchTr::tr("in the order of"), edited->order, [&form, edited](const QList<SortBy> &order) {
            edited->order = order;
            form.announce(*edited, {}, true);
        });
    }
}

} // namespace

void fillForm(StepForm &form, const WindowStep &step)
{
    const auto edited = std::make_shared<WindowStep>(step);
    form.addChoice(UiWorkbenchTr::tr("New column"), windowWords(), static_cast<int>(step.function), [&form, edited](int function) {
        edited->function = static_cast<WindowFunction>(function);
        if (edited->function == WindowFunction::RowNumber)
            edited->column.clear();
        else if (edited->column.isEmpty())
            edited->column = numberColumn(form, {});
        if (!hasOrder(edited->function))
            edited->order.clear();
        form.announce(*edited, {}, true);
    });
    if (step.function != WindowFunction::RowNumber) {
        form.addColumn(UiWorkbenchTr::tr("Column"), step.column, [&form, edited](const QString &name) {
            edited->column = name;
            form.announce(*edited, {});
        }, windowFits(step.function));
    }
    if (hasOffset(step.function)) {
        form.addNumber(UiWorkbenchTr::tr("Rows apart"), step.offset, 1, 1'000'000, [&form, edited](int offset) {
            edited->offset = offset;
            form.announce(*edited, u"offset"_s);
        });
    }
    addOrder(form, edited);
    form.addColumns(UiWorkbenchTr::tr("Anew for each"), step.within, [&form, edited](const QStringList &within) {
        edited->within = within;
        form.announce(*edited, u"within"_s);
    });
    form.addText(UiWorkbenchTr::tr("Name"), step.as, [&form, edited](const QString &text) {
        edited->as = text;
        form.announce(*edited, u"as"_s);
    }, UiWorkbenchTr::tr("made from the column"));
}

} // namespace chartroom
