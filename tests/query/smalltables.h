// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "query/query.h"

#include <QTest>

/// Small tables for queries, and results as one line of text.
namespace smalltables {

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Requests of two wards; one ward and one cost are missing.
inline const Table &requests()
{
    const auto day = [](int month, int number) { return Scalar(QDate(2024, month, number)); };
    static const Table table = Table::fromRows(
        {plainField(u"id"_s, ValueType::Number), plainField(u"ward"_s, ValueType::Text),
         plainField(u"opened"_s, ValueType::Date), plainField(u"cost"_s, ValueType::Number),
         plainField(u"late"_s, ValueType::Boolean)},
        {{1.0, u"North"_s, day(1, 5), 10.0, true},
         {2.0, u"South"_s, day(1, 20), 30.0, false},
         {3.0, u"North"_s, day(2, 1), Scalar(), false},
         {4.0, Scalar(), day(2, 29), 5.0, true},
         {5.0, u"South"_s, Scalar(), 30.0, Scalar()},
         {6.0, u"North"_s, day(4, 1), 20.0, false}});
    return table;
}

/// Wards; East has no request, North stands twice.
inline const Table &wards()
{
    static const Table table =
        Table::fromRows({plainField(u"name"_s, ValueType::Text), plainField(u"people"_s, ValueType::Number)},
                        {{u"North"_s, 100.0}, {u"South"_s, 50.0}, {u"East"_s, 70.0}, {u"North"_s, 120.0},
                         {Scalar(), 1.0}});
    return table;
}

inline TableLookup lookup()
{
    return [](const QString &reference) -> const Table * {
        if (reference == u"requests")
            return &requests();
        return reference == u"wards" ? &wards() : nullptr;
    };
}

/// "a,b / 1,2 / 3,": the table as CSV lines.
inline QString lines(const Table &table)
{
    QString text = QString::fromUtf8(tableCsv(table));
    text.chop(1);
    return text.replace(u'\n', u" / "_s);
}

inline Measure measure(MeasureFunction function, const QString &column = {}, const QString &as = {})
{
    Measure wanted;
    wanted.function = function;
    wanted.column = column;
    wanted.as = as;
    return wanted;
}

inline WindowStep window(WindowFunction function, const QString &column, const QStringList &within = {},
                         const QList<SortBy> &order = {})
{
    WindowStep step;
    step.function = function;
    step.column = column;
    step.within = within;
    step.order = order;
    step.as = u"w"_s;
    return step;
}

inline ComparisonList comparisons(const QList<Comparison> &list, bool any = false)
{
    return {list, any};
}

} // namespace smalltables

Q_DECLARE_METATYPE(chartroom::QueryStep)
Q_DECLARE_METATYPE(chartroom::StepReport)
