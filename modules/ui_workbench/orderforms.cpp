// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/stepforms.h"
#include "ui_workbench/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

void fillForm(StepForm &form, const SortStep &step)
{
    form.addSort(UiWorkbenchTr::tr("Sort by"), step.by, [&form](const QList<SortBy> &by) { form.announce(SortStep{by}, {}, true); });
    form.addNote(UiWorkbenchTr::tr("Missing values stand last both ways."));
}

void fillForm(StepForm &form, const TopStep &step)
{
    const auto edited = std::make_shared<TopStep>(step);
    form.addNumber(UiWorkbenchTr::tr("How many rows"), step.count, 1, 1'000'000, [&form, edited](int count) {
        edited->count = count;
        form.announce(*edited, u"count"_s);
    });
    form.addSort(UiWorkbenchTr::tr("in the order of"), step.by, [&form, edited](const QList<SortBy> &by) {
        edited->by = by;
        form.announce(*edited, {}, true);
    });
    form.addColumns(UiWorkbenchTr::tr("of each"), step.within, [&form, edited](const QStringList &within) {
        edited->within = within;
        form.announce(*edited, u"within"_s);
    });
    form.addCheck(UiWorkbenchTr::tr("Cut rows that tie with the last one"), step.cutTies, [&form, edited](bool cut) {
        edited->cutTies = cut;
        form.announce(*edited, {});
    });
}

void fillForm(StepForm &form, const UniqueStep &step)
{
    form.addColumns(UiWorkbenchTr::tr("The first row of each"), step.columns,
                    [&form](const QStringList &columns) { form.announce(UniqueStep{columns}, u"columns"_s); });
    form.addNote(UiWorkbenchTr::tr("With no column chosen, rows that are equal in every column become one."));
}

} // namespace chartroom
