// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/query.h"
#include "query/stepnames.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Builds an object; what has its default is left out.
class PropertyWriter
{
public:
    template<typename T> PropertyWriter &add(const QString &name, const T &value, const T &usual = {})
    {
        if (!(value == usual))
            m_object.insert(name, value);
        return *this;
    }
    PropertyWriter &add(const QString &name, const QStringList &values)
    {
        if (!values.isEmpty())
            m_object.insert(name, QJsonArray::fromStringList(values));
        return *this;
    }
    PropertyWriter &add(const QString &name, const QJsonArray &values)
    {
        if (!values.isEmpty())
            m_object.insert(name, values);
        return *this;
    }
    [[nodiscard]] QJsonObject object() const { return m_object; }

private:
    QJsonObject m_object;
};

template<typename List, typename ToJson> QJsonArray arrayOf(const List &list, ToJson toJsonOf)
{
    QJsonArray array;
    for (const auto &entry : list)
        array.append(toJsonOf(entry));
    return array;
}

QJsonObject comparisonJson(const Comparison &comparison)
{
    const auto value = [](const Scalar &scalar) { return toJson(scalar); };
    return PropertyWriter()
        .add(u"column"_s, comparison.column)
        .add(u"test"_s, nameOf(comparison.test))
        .add(u"values"_s, arrayOf(comparison.values, value))
        .object();
}

QJsonObject measureJson(const Measure &measure)
{
    return PropertyWriter()
        .add(u"function"_s, nameOf(measure.function))
        .add(u"column"_s, measure.column)
        .add(u"second"_s, measure.second)
        .add(u"percent"_s, measure.percent, 50.0)
        .add(u"definition"_s, static_cast<int>(measure.definition), static_cast<int>(QuantileDefinition::Linear))
        .add(u"as"_s, measure.as)
        .object();
}

QJsonArray sortJson(const QList<SortBy> &by)
{
    return arrayOf(by, [](const SortBy &key) {
        return PropertyWriter().add(u"column"_s, key.column).add(u"descending"_s, key.descending).object();
    });
}

QJsonObject verbJson(const FilterStep &step)
{
    if (const QString *text = std::get_if<QString>(&step.condition))
        return {{u"expression"_s, *text}};
    const auto &list = std::get<ComparisonList>(step.condition);
    return {{list.any ? u"any"_s : u"all"_s, arrayOf(list.comparisons, comparisonJson)}};
}

QJsonObject verbJson(const DeriveStep &step)
{
    return {{u"expression"_s, step.expression}, {u"as"_s, step.as}};
}

QJsonObject verbJson(const GroupStep &step)
{
    return PropertyWriter().add(u"keys"_s, step.keys).add(u"measures"_s, arrayOf(step.measures, measureJson)).object();
}

QJsonObject verbJson(const BinStep &step)
{
    return PropertyWriter()
        .add(u"column"_s, step.column)
        .add(u"step"_s, step.step)
        .add(u"maxBins"_s, step.maxBins, 10)
        .add(u"as"_s, step.as)
        .object();
}

QJsonObject verbJson(const TimeUnitStep &step)
{
    return PropertyWriter()
        .add(u"column"_s, step.column)
        .add(u"unit"_s, timeUnitWord(step.unit))
        .add(u"as"_s, step.as)
        .object();
}

QJsonObject verbJson(const SortStep &step)
{
    return PropertyWriter().add(u"by"_s, sortJson(step.by)).object();
}

QJsonObject verbJson(const TopStep &step)
{
    QJsonObject object = PropertyWriter()
                             .add(u"by"_s, sortJson(step.by))
                             .add(u"within"_s, step.within)
                             .add(u"cutTies"_s, step.cutTies)
                             .object();
    object.insert(u"count"_s, step.count);
    return object;
}

QJsonObject verbJson(const JoinStep &step)
{
    const auto pair = [](const JoinOn &on) -> QJsonValue { return QJsonArray{on.left, on.right}; };
    return PropertyWriter()
        .add(u"type"_s, nameOf(step.type))
        .add(u"table"_s, step.table)
        .add(u"on"_s, arrayOf(step.on, pair))
        .add(u"suffix"_s, step.suffix, u"_2"_s)
        .object();
}

QJsonObject verbJson(const PivotStep &step)
{
    QJsonObject object = PropertyWriter().add(u"rows"_s, step.rows).add(u"names"_s, step.names).object();
    object.insert(u"value"_s, measureJson(step.value));
    return object;
}

QJsonObject verbJson(const UnpivotStep &step)
{
    return PropertyWriter()
        .add(u"columns"_s, step.columns)
        .add(u"names"_s, step.names, u"name"_s)
        .add(u"values"_s, step.values, u"value"_s)
        .object();
}

QJsonObject verbJson(const WindowStep &step)
{
    return PropertyWriter()
        .add(u"function"_s, nameOf(step.function))
        .add(u"column"_s, step.column)
        .add(u"within"_s, step.within)
        .add(u"order"_s, sortJson(step.order))
        .add(u"offset"_s, step.offset, 1)
        .add(u"smallestFirst"_s, step.smallestFirst)
        .add(u"as"_s, step.as)
        .object();
}

QJsonObject verbJson(const PickStep &step)
{
    const auto picked = [](const PickColumn &column) {
        return PropertyWriter().add(u"column"_s, column.column).add(u"as"_s, column.as).object();
    };
    return PropertyWriter().add(u"columns"_s, arrayOf(step.columns, picked)).object();
}

QJsonObject verbJson(const AppendStep &step)
{
    return {{u"table"_s, step.table}};
}

QJsonObject verbJson(const UniqueStep &step)
{
    return PropertyWriter().add(u"columns"_s, step.columns).object();
}

} // namespace

QJsonObject toJson(const QueryStep &step)
{
    QJsonObject object = std::visit([](const auto &verb) { return verbJson(verb); }, step);
    object.insert(u"verb"_s, stepWord(step));
    return object;
}

QJsonObject toJson(const Query &query)
{
    const auto step = [](const QueryStep &verb) { return toJson(verb); };
    return {{u"format"_s, u"chartroom-query/1"_s}, {u"source"_s, query.source}, {u"steps"_s, arrayOf(query.steps, step)}};
}

QString stepWord(const QueryStep &step)
{
    static const QStringList words{u"filter"_s, u"derive"_s,  u"group"_s,  u"bin"_s,  u"timeUnit"_s, u"sort"_s,  u"top"_s,
                                   u"join"_s,   u"pivot"_s, u"unpivot"_s, u"window"_s, u"pick"_s, u"append"_s, u"unique"_s};
    Q_ASSERT(words.size() == static_cast<qsizetype>(std::variant_size_v<QueryStep>));
    return words.at(static_cast<qsizetype>(step.index()));
}

} // namespace chartroom
