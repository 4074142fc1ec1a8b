// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/columnchart.h"

#include "base/numberformat.h"
#include "workbench/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Field countField()
{
    Field field = plainField(u"rows"_s, ValueType::Number);
    field.title = Wording{WorkbenchTr::tr("Rows"), {}};
    field.level = Level::Ratio;
    field.role = FieldRole::Amount;
    return field;
}

Field labelField(const QString &title)
{
    Field field = plainField(u"value"_s, ValueType::Text);
    field.title = Wording{title, {}};
    return field;
}

QString edge(double number, const Field &field, const QString &language)
{
    return field.type == FieldType::Year ? canonicalNumber(number) : displayGrouped(number, language, 6);
}

/// The bars of a chart on its two positions; \a key is the axis of the values.
QJsonObject barSpec(const QString &title, const QString &key, const QString &measure, const QJsonValue &sort)
{
    const QJsonObject keyChannel{{u"field"_s, u"value"_s}, {u"type"_s, u"ordinal"_s}, {u"sort"_s, sort}};
    const QJsonObject measureChannel{{u"field"_s, u"rows"_s}, {u"type"_s, u"quantitative"_s}};
    return {{u"title"_s, title}, {u"mark"_s, u"bar"_s}, {u"encoding"_s, QJsonObject{{key, keyChannel}, {measure, measureChannel}}}};
}

ColumnChart histogramChart(const FieldProfile &profile, const Field &field, const QString &language)
{
    QList<QList<Scalar>> rows;
    for (const HistogramBin &bin : profile.histogram) {
        const QString range = u"%1\u2013%2"_s.arg(edge(bin.from, field, language), edge(bin.to, field, language));
        rows << QList<Scalar>{range, static_cast<double>(bin.count)};
    }
    const QString title = field.titleText(language);
    return {Table::fromRows({labelField(title), countField()}, rows),
            barSpec(WorkbenchTr::tr("How %1 is spread").arg(title), u"x"_s, u"y"_s, QJsonValue::Null)};
}

ColumnChart topChart(const FieldProfile &profile, const Field &field, const QString &language)
{
    QList<QList<Scalar>> rows;
    for (const ValueCount &top : profile.top)
        rows << QList<Scalar>{labelText(field, top.value, language), static_cast<double>(top.count)};
    const QString title = field.titleText(language);
    return {Table::fromRows({labelField(title), countField()}, rows),
            barSpec(WorkbenchTr::tr("Most frequent values of %1").arg(title), u"y"_s, u"x"_s, QJsonValue::Null)};
}

} // namespace

ColumnChart columnChart(const FieldProfile &profile, const Field &field, const QString &language)
{
    if (!profile.histogram.isEmpty())
        return histogramChart(profile, field, language);
    return profile.top.isEmpty() ? ColumnChart() : topChart(profile, field, language);
}

} // namespace chartroom
