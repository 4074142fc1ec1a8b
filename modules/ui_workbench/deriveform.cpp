// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/stepforms.h"
#include "ui_workbench/tr.h"

#include <QComboBox>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

void fillForm(StepForm &form, const DeriveStep &step)
{
    const auto edited = std::make_shared<DeriveStep>(step);
    form.addText(UiWorkbenchTr::tr("New column"), step.as, [&form, edited](const QString &text) {
        edited->as = text;
        form.announce(*edited, u"as"_s);
    }, UiWorkbenchTr::tr("its name"));
    QLineEdit *formula = form.textField(UiWorkbenchTr::tr("Formula"), step.expression, [&form, edited](const QString &text) {
        edited->expression = text;
        form.announce(*edited, u"formula"_s);
    }, u"cost / days"_s);
    form.addRow(UiWorkbenchTr::tr("Formula"), formula);
    QComboBox *insert = form.columnMenu(UiWorkbenchTr::tr("Put in a column"), form.context().fields, {}, [formula](const QString &name) {
        if (name.isEmpty())
            return;
        // Backticks let any name stand in a formula.
        formula->insert(u'`' + name + u'`');
        emit formula->textEdited(formula->text());
        formula->setFocus(Qt::OtherFocusReason);
    }, {}, UiWorkbenchTr::tr("choose\u2026"));
    form.addRow(UiWorkbenchTr::tr("Put in a column"), insert);
    form.addNote(UiWorkbenchTr::tr("Signs: + - * / and or not = < >. Functions: if, coalesce, abs, round, lower, left, contains, year, "
                                   "days_between and others. A missing value stays missing."));
}

} // namespace chartroom
