// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/newstep.h"
#include "ui_workbench/stepforms.h"
#include "ui_workbench/tr.h"

#include <QComboBox>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

using SharedJoin = std::shared_ptr<JoinStep>;

QList<MenuWord> joinWords()
{
    const auto word = [](const QString &text, JoinType kind) { return MenuWord{text, static_cast<int>(kind)}; };
    return {word(UiWorkbenchTr::tr("all rows here, with partners (left)"), JoinType::Left),
            word(UiWorkbenchTr::tr("only rows with a partner (inner)"), JoinType::Inner),
            word(UiWorkbenchTr::tr("all rows there, with partners (right)"), JoinType::Right),
            word(UiWorkbenchTr::tr("all rows of both (full)"), JoinType::Full),
            word(UiWorkbenchTr::tr("rows here that have a partner (semi)"), JoinType::Semi),
            word(UiWorkbenchTr::tr("rows here without a partner (anti)"), JoinType::Anti),
            word(UiWorkbenchTr::tr("every pair (cross)"), JoinType::Cross)};
}

JoinOn likelyKeys(const StepForm &form, const QString &table)
{
    const StepContext::OtherTable *other = form.context().table(table);
    return likelyJoin(form.context().fields, other ? other->fields : QList<Field>());
}

void addKeys(StepForm &form, const SharedJoin &edited, int at)
{
    const JoinOn &on = edited->on.at(at);
    const StepContext::OtherTable *other = form.context().table(edited->table);
    const QString label = at == 0 ? UiWorkbenchTr::tr("where") : UiWorkbenchTr::tr("and where");
    QComboBox *left = form.columnMenu(UiWorkbenchTr::tr("Column here"), form.context().fields, on.left, [&form, edited, at](const QString &name) {
        edited->on[at].left = name;
        form.announce(*edited, {});
    });
    QComboBox *right = form.columnMenu(UiWorkbenchTr::tr("equals the column there"), other ? other->fields : QList<Field>(), on.right,
                                       [&form, edited, at](const QString &name) {
                                           edited->on[at].right = name;
                                           form.announce(*edited, {});
                                       });
    right->setToolTip(UiWorkbenchTr::tr("equals the column there"));
    form.addLine(label, {left, right}, [&form, edited, at] {
        edited->on.removeAt(at);
        form.announce(*edited, {}, true);
    });
}

} // namespace

void fillForm(StepForm &form, const JoinStep &step)
{
    const auto edited = std::make_shared<JoinStep>(step);
    form.addTable(UiWorkbenchTr::tr("Other table"), step.table, [&form, edited](const QString &table) {
        edited->table = table;
        edited->on = {likelyKeys(form, table)};
        form.announce(*edited, {}, true);
    });
    form.addChoice(UiWorkbenchTr::tr("Keep"), joinWords(), static_cast<int>(step.type), [&form, edited](int kind) {
        edited->type = static_cast<JoinType>(kind);
        if (edited->type == JoinType::Cross)
            edited->on.clear();
        else if (edited->on.isEmpty())
            edited->on = {likelyKeys(form, edited->table)};
        form.announce(*edited, {}, true);
    });
    for (int i = 0; i < step.on.size(); ++i)
        addKeys(form, edited, i);
    if (step.type != JoinType::Cross) {
        form.addButton(UiWorkbenchTr::tr("Add a pair of columns"), [&form, edited] {
            edited->on.append(likelyKeys(form, edited->table));
            form.announce(*edited, {}, true);
        });
    }
    form.addText(UiWorkbenchTr::tr("Names that repeat get"), step.suffix, [&form, edited](const QString &text) {
        edited->suffix = text;
        form.announce(*edited, u"suffix"_s);
    });
}

void fillForm(StepForm &form, const AppendStep &step)
{
    form.addTable(UiWorkbenchTr::tr("Table to put below"), step.table, [&form](const QString &table) { form.announce(AppendStep{table}, {}); });
    form.addNote(UiWorkbenchTr::tr("Columns go by their names. A column that one table lacks is missing there."));
}

} // namespace chartroom
