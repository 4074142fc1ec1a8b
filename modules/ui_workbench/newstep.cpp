// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/newstep.h"

#include "ui_workbench/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString firstColumn(const StepContext &context, const StepForm::Fits &fits)
{
    for (const Field &field : context.fields) {
        if (fits(field))
            return field.name;
    }
    return {};
}

/// A column to group by: words before numbers.
QString firstName(const StepContext &context)
{
    const QString name = firstColumn(context, [](const Field &field) {
        const bool isWord = field.level == Level::Nominal || field.level == Level::Ordinal;
        return isWord && field.role != FieldRole::Identifier && valueType(field.type) != ValueType::Number;
    });
    return name.isEmpty() ? context.names().value(0) : name;
}

QString firstNumber(const StepContext &context)
{
    const QString name = firstColumn(context, [](const Field &field) { return holdsNumbers(field) && isQuantity(field) && field.type != FieldType::Year; });
    return name.isEmpty() ? firstColumn(context, holdsNumbers) : name;
}

QueryStep newJoin(const StepContext &context)
{
    JoinStep join;
    if (!context.tables.isEmpty()) {
        join.table = context.tables.constFirst().name;
        join.on = {likelyJoin(context.fields, context.tables.constFirst().fields)};
    }
    return join;
}

QueryStep newPivot(const StepContext &context)
{
    QStringList names;
    for (const Field &field : context.fields) {
        if (field.level == Level::Nominal || field.level == Level::Ordinal)
            names << field.name;
    }
    PivotStep pivot;
    pivot.rows = names.mid(0, 1);
    pivot.names = names.value(1, names.value(0));
    pivot.value = Measure{MeasureFunction::Count};
    return pivot;
}

QueryStep newUnpivot(const StepContext &context)
{
    UnpivotStep unpivot;
    unpivot.names = UiWorkbenchTr::tr("name");
    unpivot.values = UiWorkbenchTr::tr("value");
    for (const Field &field : context.fields) {
        if (holdsNumbers(field) && field.type != FieldType::Year)
            unpivot.columns << field.name;
    }
    return unpivot;
}

QueryStep newPick(const StepContext &context)
{
    PickStep pick;
    for (const QString &name : context.names())
        pick.columns.append(PickColumn{name});
    return pick;
}

} // namespace

QList<StepKind> stepKinds()
{
    return {{u"filter"_s, UiWorkbenchTr::tr("Keep some rows (filter)")},
            {u"top"_s, UiWorkbenchTr::tr("Keep the first rows (top)")},
            {u"unique"_s, UiWorkbenchTr::tr("Drop rows that repeat")},
            {u"sort"_s, UiWorkbenchTr::tr("Sort the rows")},
            {},
            {u"group"_s, UiWorkbenchTr::tr("Group and count")},
            {u"pivot"_s, UiWorkbenchTr::tr("Turn values into columns (pivot)")},
            {u"unpivot"_s, UiWorkbenchTr::tr("Turn columns into rows (unpivot)")},
            {},
            {u"derive"_s, UiWorkbenchTr::tr("Add a column by a formula")},
            {u"bin"_s, UiWorkbenchTr::tr("Add classes of a number")},
            {u"timeUnit"_s, UiWorkbenchTr::tr("Add the period of a date")},
            {u"window"_s, UiWorkbenchTr::tr("Add a total, share, rank or change")},
            {u"pick"_s, UiWorkbenchTr::tr("Choose and rename columns")},
            {},
            {u"join"_s, UiWorkbenchTr::tr("Join with another table")},
            {u"append"_s, UiWorkbenchTr::tr("Put another table below")}};
}

JoinOn likelyJoin(const QList<Field> &here, const QList<Field> &there)
{
    for (const Field &right : there) {
        for (const Field &left : here) {
            if (left.name == right.name)
                return {left.name, right.name};
        }
    }
    return {here.isEmpty() ? QString() : here.constFirst().name, there.isEmpty() ? QString() : there.constFirst().name};
}

QueryStep newStep(const QString &word, const StepContext &context)
{
    if (word == u"filter")
        return FilterStep{ComparisonList{{{context.names().value(0), ComparisonTest::IsPresent, {}}}, false}};
    if (word == u"top")
        return TopStep{10, {{firstNumber(context).isEmpty() ? context.names().value(0) : firstNumber(context), true}}, {}, false};
    if (word == u"unique")
        return UniqueStep{};
    if (word == u"sort")
        return SortStep{{{context.names().value(0), false}}};
    if (word == u"group")
        return GroupStep{{firstName(context)}, {Measure{}}};
    if (word == u"pivot")
        return newPivot(context);
    if (word == u"unpivot")
        return newUnpivot(context);
    if (word == u"derive")
        return DeriveStep{firstNumber(context).isEmpty() ? QString() : u'`' + firstNumber(context) + u'`', UiWorkbenchTr::tr("new_column")};
    if (word == u"bin")
        return BinStep{firstNumber(context)};
    if (word == u"timeUnit")
        return TimeUnitStep{firstColumn(context, holdsDates)};
    if (word == u"window")
        return WindowStep{WindowFunction::RunningTotal, firstNumber(context)};
    if (word == u"pick")
        return newPick(context);
    if (word == u"append")
        return AppendStep{context.tables.isEmpty() ? QString() : context.tables.constFirst().name};
    return newJoin(context);
}

} // namespace chartroom
