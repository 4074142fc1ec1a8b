// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/query.h"
#include "query/queryphrases.h"
#include "query/stepnames.h"

#include "base/numberformat.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString &text, const QString &language)
{
    return isFrench(language) ? QString(u"«\u00A0"_s + text + u"\u00A0»"_s) : QString(u'“' + text + u'”');
}

QString valueWords(const Scalar &value, const QString &language)
{
    if (isMissing(value))
        return queryPhrase(u"value.missing"_s, language);
    const QString *text = std::get_if<QString>(&value);
    return text ? quoted(*text, language) : displayText(value, language);
}

/// Says one step in one language.
struct StepSpeaker {
    QString language;

    [[nodiscard]] QString phrase(const QString &id, const Phrases::Values &values = {}) const
    {
        return queryPhrase(id, language, values);
    }
    [[nodiscard]] QString list(const QStringList &names) const { return names.join(u", "_s); }
    [[nodiscard]] QString sortWords(const QList<SortBy> &by) const
    {
        QStringList words;
        for (const SortBy &key : by)
            words << (key.descending ? phrase(u"step.sort.descending"_s, {{u"column"_s, key.column}}) : key.column);
        return list(words);
    }
    [[nodiscard]] QString comparisonWords(const Comparison &comparison) const
    {
        QStringList values;
        for (const Scalar &value : comparison.values)
            values << valueWords(value, language);
        return phrase(u"test."_s + nameOf(comparison.test), {{u"column"_s, comparison.column},
                                                             {u"value"_s, values.value(0)},
                                                             {u"second"_s, values.value(1)},
                                                             {u"values"_s, list(values)}});
    }
    /// An open end of a range is said by the other end alone.
    [[nodiscard]] Comparison closed(const Comparison &comparison) const
    {
        if (comparison.test != ComparisonTest::Between || comparison.values.size() < 2)
            return comparison;
        const Scalar low = comparison.values.at(0);
        const Scalar high = comparison.values.at(1);
        if (isMissing(low) && isMissing(high))
            return {comparison.column, ComparisonTest::IsPresent, {}};
        if (isMissing(low))
            return {comparison.column, ComparisonTest::LessOrEqual, {high}};
        return isMissing(high) ? Comparison{comparison.column, ComparisonTest::GreaterOrEqual, {low}} : comparison;
    }
    [[nodiscard]] QString measureWords(const Measure &measure) const
    {
        const bool rows = measure.function == MeasureFunction::ShareOfTotal && measure.column.isEmpty();
        const QString words =
            phrase(u"measure."_s + nameOf(measure.function) + (rows ? u".rows"_s : QString()),
                   {{u"column"_s, measure.column},
                    {u"second"_s, measure.second},
                    {u"percent"_s, displayNumber(measure.percent, language)}});
        const bool quantile =
            measure.function == MeasureFunction::Median || measure.function == MeasureFunction::Quantile;
        if (!quantile || measure.definition == QuantileDefinition::Linear)
            return words;
        const QString number = QString::number(static_cast<int>(measure.definition));
        return phrase(u"measure.definition"_s, {{u"measure"_s, words}, {u"number"_s, number}});
    }

    QString operator()(const FilterStep &step) const
    {
        if (const QString *text = std::get_if<QString>(&step.condition))
            return phrase(u"step.filter"_s, {{u"condition"_s, *text}});
        const auto &conditions = std::get<ComparisonList>(step.condition);
        QStringList words;
        for (const Comparison &comparison : conditions.comparisons)
            words << comparisonWords(closed(comparison));
        const QString joined = words.join(phrase(conditions.any ? u"step.filter.or"_s : u"step.filter.and"_s));
        return words.isEmpty() ? phrase(u"step.filter.all"_s) : phrase(u"step.filter"_s, {{u"condition"_s, joined}});
    }
    QString operator()(const DeriveStep &step) const
    {
        return phrase(u"step.derive"_s, {{u"as"_s, step.as}, {u"expression"_s, step.expression}});
    }
    QString operator()(const GroupStep &step) const
    {
        QStringList measures;
        for (const Measure &measure : step.measures)
            measures << measureWords(measure);
        const QString id = step.keys.isEmpty() ? u"step.group.all"_s : u"step.group"_s;
        return phrase(measures.isEmpty() ? u"step.group.keys"_s : id,
                      {{u"keys"_s, list(step.keys)}, {u"measures"_s, list(measures)}});
    }
    QString operator()(const BinStep &step) const
    {
        return phrase(step.step > 0 ? u"step.bin"_s : u"step.bin.count"_s,
                      {{u"column"_s, step.column},
                       {u"width"_s, displayNumber(step.step, language, 6)},
                       {u"count"_s, QString::number(step.maxBins)}});
    }
    QString operator()(const TimeUnitStep &step) const
    {
        return phrase(u"step.timeUnit"_s,
                      {{u"unit"_s, phrase(u"unit."_s + timeUnitWord(step.unit))}, {u"column"_s, step.column}});
    }
    QString operator()(const SortStep &step) const
    {
        return step.by.isEmpty() ? phrase(u"step.sort.none"_s)
                                 : phrase(u"step.sort"_s, {{u"keys"_s, sortWords(step.by)}});
    }
    QString operator()(const TopStep &step) const
    {
        const QString id = (step.within.isEmpty() ? u"step.top"_s : u"step.top.within"_s) +
                           (step.by.isEmpty() ? u".plain"_s : QString());
        return phrase(id, {{u"count"_s, QString::number(step.count)},
                           {u"keys"_s, sortWords(step.by)},
                           {u"within"_s, list(step.within)}});
    }
    QString operator()(const JoinStep &step) const
    {
        QStringList keys;
        for (const JoinOn &on : step.on)
            keys << phrase(u"step.join.on"_s, {{u"left"_s, on.left}, {u"right"_s, on.right}});
        return phrase(u"step.join."_s + nameOf(step.type),
                      {{u"table"_s, step.table}, {u"keys"_s, keys.join(phrase(u"step.filter.and"_s))}});
    }
    QString operator()(const PivotStep &step) const
    {
        return phrase(step.rows.isEmpty() ? u"step.pivot.whole"_s : u"step.pivot"_s,
                      {{u"names"_s, step.names}, {u"value"_s, measureWords(step.value)}, {u"rows"_s, list(step.rows)}});
    }
    QString operator()(const UnpivotStep &step) const
    {
        return phrase(u"step.unpivot"_s,
                      {{u"columns"_s, list(step.columns)}, {u"names"_s, step.names}, {u"values"_s, step.values}});
    }
    QString operator()(const WindowStep &step) const
    {
        const bool rank = step.function == WindowFunction::Rank || step.function == WindowFunction::DenseRank;
        const bool shift = step.function >= WindowFunction::Lag;
        const QString variant = rank && step.smallestFirst ? u".smallest"_s
                                                           : (shift && step.offset > 1 ? u".far"_s : QString());
        const QString what = phrase(u"window."_s + nameOf(step.function) + variant,
                                    {{u"column"_s, step.column}, {u"offset"_s, QString::number(step.offset)}});
        const bool ordered = !rank && step.function != WindowFunction::ShareOfTotal && !step.order.isEmpty();
        const QString order = ordered ? phrase(u"step.window.order"_s, {{u"keys"_s, sortWords(step.order)}}) : QString();
        const QString within = phrase(u"step.window.within"_s, {{u"within"_s, list(step.within)}});
        return phrase(u"step.window"_s, {{u"what"_s, what},
                                         {u"order"_s, order},
                                         {u"within"_s, step.within.isEmpty() ? QString() : within}});
    }
    QString operator()(const PickStep &step) const
    {
        QStringList columns;
        for (const PickColumn &picked : step.columns)
            columns << (picked.as.isEmpty() ? picked.column
                                            : phrase(u"step.pick.as"_s, {{u"column"_s, picked.column}, {u"as"_s, picked.as}}));
        return phrase(u"step.pick"_s, {{u"columns"_s, list(columns)}});
    }
    QString operator()(const AppendStep &step) const { return phrase(u"step.append"_s, {{u"table"_s, step.table}}); }
    QString operator()(const UniqueStep &step) const
    {
        return step.columns.isEmpty() ? phrase(u"step.unique.all"_s)
                                      : phrase(u"step.unique"_s, {{u"columns"_s, list(step.columns)}});
    }
};

} // namespace

QString stepInWords(const QueryStep &step, const QString &language)
{
    return std::visit(StepSpeaker{language}, step);
}

} // namespace chartroom
