// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/stepforms.h"
#include "ui_workbench/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

void fillForm(StepForm &form, const GroupStep &step)
{
    const auto edited = std::make_shared<GroupStep>(step);
    form.addColumns(UiWorkbenchTr::tr("A row for each"), step.keys, [&form, edited](const QStringList &keys) {
        edited->keys = keys;
        form.announce(*edited, u"keys"_s);
    });
    for (int i = 0; i < step.measures.size(); ++i) {
        const auto set = [&form, edited, i](const Measure &measure, bool reshaped) {
            edited->measures[i] = measure;
            form.announce(*edited, u"measure-%1"_s.arg(i), reshaped);
        };
        form.addLine(i == 0 ? UiWorkbenchTr::tr("with") : UiWorkbenchTr::tr("and"), measureControls(form, step.measures.at(i), set), [&form, edited, i] {
            edited->measures.removeAt(i);
            form.announce(*edited, {}, true);
        });
    }
    form.addButton(UiWorkbenchTr::tr("Add a measure"), [&form, edited] {
        edited->measures.append(Measure{});
        form.announce(*edited, {}, true);
    });
    if (step.keys.isEmpty())
        form.addNote(UiWorkbenchTr::tr("Without a column the whole table becomes one row."));
}

} // namespace chartroom
