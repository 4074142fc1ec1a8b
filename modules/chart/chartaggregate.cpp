// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartphrases.h"
#include "chart/transformrows.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Aggregate aggregateOfWord(const QString &word)
{
    static const QHash<QString, Aggregate> aggregates = {
        {u"count"_s, Aggregate::Count},       {u"sum"_s, Aggregate::Sum}, {u"mean"_s, Aggregate::Mean},
        {u"median"_s, Aggregate::Median},     {u"min"_s, Aggregate::Min}, {u"max"_s, Aggregate::Max},
        {u"distinct"_s, Aggregate::Distinct}, {u"q1"_s, Aggregate::Q1},   {u"q3"_s, Aggregate::Q3},
        {u"stdev"_s, Aggregate::Stdev}};
    Q_ASSERT(aggregates.contains(word));
    return aggregates.value(word);
}

bool worksOnAnything(Aggregate aggregate)
{
    return aggregate == Aggregate::Count || aggregate == Aggregate::Distinct || aggregate == Aggregate::Min
           || aggregate == Aggregate::Max;
}

} // namespace

Column chartAggregate(const QString &aggregate, const Column &values, const Grouping &grouping)
{
    const Aggregate function = aggregateOfWord(aggregate);
    if (!worksOnAnything(function) && values.type() != ValueType::Number)
        return Column::missing(ValueType::Number, grouping.count());
    return aggregateGroups(function, values, grouping);
}

Wording aggregateTitle(const Wording &title, const QString &aggregate)
{
    const QString id = u"aggregate-title."_s + aggregate;
    Wording wording{chartPhrase(id, u"en"_s, {{u"field"_s, title.in(u"en"_s)}}), {}};
    wording.translations.insert(u"fr"_s, chartPhrase(id, u"fr"_s, {{u"field"_s, title.in(u"fr"_s)}}));
    return wording;
}

Field aggregatedField(const Field &source, const QString &aggregate, const QString &name)
{
    Field field;
    field.name = name;
    field.type = FieldType::Number;
    field.level = Level::Ratio;
    field.role = FieldRole::Amount;
    const Wording title = source.title.isEmpty() ? Wording{source.name, {}} : source.title;
    field.title = aggregateTitle(title, aggregate);
    if (aggregate == "count"_L1 || aggregate == "distinct"_L1) {
        field.type = FieldType::Integer;
        return field;
    }
    field.unit = source.unit;
    field.decimals = source.decimals;
    field.directionDown = source.directionDown;
    if (aggregate == "min"_L1 || aggregate == "max"_L1) {
        field.type = source.type;
        field.level = source.level;
        field.role = source.role;
        field.categories = source.categories;
        field.categoriesOrdered = source.categoriesOrdered;
    } else if (aggregate == "sum"_L1) {
        field.role = source.role;
    } else {
        field.role = FieldRole::Average;
    }
    return field;
}

} // namespace chartroom
