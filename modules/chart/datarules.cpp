// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartphrases.h"
#include "chart/chartwords.h"
#include "chart/rulechecks.h"
#include "chart/transformrows.h"
#include "chart/vegaguards.h"
#include "dataset/expression.h"
#include "dataset/statistics.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The dataset columns a column was computed from: calculated ones are followed back, others stand for themselves.
QStringList originsOf(const ChartSpec &spec, const QString &field)
{
    QStringList origins{field};
    for (auto it = spec.transforms.rbegin(); it != spec.transforms.rend(); ++it) {
        const auto *calculate = std::get_if<CalculateTransform>(&*it);
        if (!calculate || !origins.contains(calculate->as))
            continue;
        origins.removeAll(calculate->as);
        if (const auto expression = parseVegaExpression(calculate->expression))
            origins.append(vegaColumns(*expression));
    }
    return origins;
}

/// Are the measure's source fields missing in every row behind a mark?
bool allBehindMissing(const RuleContext &context, const QList<Column> &origins, int row)
{
    for (const int member : context.derived.members.at(row)) {
        for (const Column &origin : origins) {
            if (!origin.isMissing(member))
                return false;
        }
    }
    return !context.derived.members.at(row).empty();
}

bool drawsMissingAsNumber(const RuleContext &context, const ChannelDef &def, const QString &column)
{
    QList<Column> origins;
    for (const QString &name : originsOf(context.spec, def.field)) {
        if (const int origin = context.derived.source.columnIndex(name); origin >= 0)
            origins.append(context.derived.source.column(origin));
    }
    const int index = context.derived.table.columnIndex(column);
    if (origins.isEmpty() || index < 0)
        return false;
    const Column &drawn = context.derived.table.column(index);
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        if (!drawn.isMissing(row) && allBehindMissing(context, origins, row))
            return true;
    }
    return false;
}

RuleVerdict missingNotZero(const RuleContext &context)
{
    RuleVerdict verdict{.applies = true};
    for (auto it = context.derived.columns.begin(); it != context.derived.columns.end(); ++it) {
        const ChannelDef *def = context.def(it.key());
        const bool measure = def && (def->isMeasure() || !def->aggregate.isEmpty());
        if (!measure || def->field.isEmpty() || !drawsMissingAsNumber(context, *def, it.value()))
            continue;
        verdict.passed = false;
        verdict.part = context.part(it.key());
        return verdict;
    }
    return verdict;
}

RuleVerdict missingShown(const RuleContext &context)
{
    const int column = context.derived.table.columnIndex(u"n_missing");
    const auto counts = context.derived.table.numbers(column);
    const bool some = std::any_of(counts.begin(), counts.end(), [](double count) { return count > 0; });
    return {.applies = some || context.derived.missingCount() > 0,
            .passed = context.hasNote(),
            .part = u"usermeta.chartroom.note"_s};
}

/// The first channel with an aggregate that computes with values.
std::optional<Channel> computedChannel(const RuleContext &context, const QStringList &aggregates = {})
{
    for (auto it = context.layer().encoding.begin(); it != context.layer().encoding.end(); ++it) {
        if (!it->isField() || it->aggregate.isEmpty() || it->aggregate == "count"_L1 || it->aggregate == "distinct"_L1)
            continue;
        if (aggregates.isEmpty() || aggregates.contains(it->aggregate))
            return it.key();
    }
    return std::nullopt;
}

RuleVerdict numberIsLabel(const RuleContext &context)
{
    RuleVerdict verdict;
    for (auto it = context.layer().encoding.begin(); it != context.layer().encoding.end() && verdict.passed; ++it) {
        const Field *field = it->isField() && !it->aggregate.isEmpty() ? context.sourceField(&*it) : nullptr;
        if (!field || it->aggregate == "distinct"_L1)
            continue;
        const bool extreme = it->aggregate == "min"_L1 || it->aggregate == "max"_L1;
        const bool ranks = isQuantity(*field) || (extreme && field->level == Level::Temporal);
        verdict.applies = true;
        verdict.passed = ranks && field->role != FieldRole::Identifier;
        verdict.part = context.part(it.key(), u"aggregate"_s);
        verdict.values.insert(u"aggregate"_s, aggregateName(it->aggregate, context.language));
        verdict.fix = channelPatch(context, it.key(), {{u"aggregate"_s, u"count"_s}, {u"field"_s, QJsonValue::Null}});
    }
    return verdict;
}

RuleVerdict sumOfRates(const RuleContext &context)
{
    const auto channel = computedChannel(context, {u"sum"_s});
    if (!channel)
        return {};
    const Field *field = context.sourceField(context.def(channel));
    const FieldRole role = field ? effectiveRole(*field) : FieldRole::None;
    const bool rate = role == FieldRole::Rate || role == FieldRole::Average || role == FieldRole::Index;
    return {.applies = true, .passed = !rate, .part = context.part(*channel, u"aggregate"_s)};
}

bool denominatorsDiffer(const RuleContext &context, const QString &denominator)
{
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        const std::vector<double> bases = valuesBehind(context, denominator, row);
        const bool same = std::all_of(bases.begin(), bases.end(),
                                      [&bases](double base) { return equalNumbers(base, bases.front()); });
        if (!same)
            return true;
    }
    return false;
}

RuleVerdict averageOfRates(const RuleContext &context)
{
    const auto channel = computedChannel(context, {u"mean"_s, u"median"_s});
    const Field *field = channel ? context.sourceField(context.def(channel)) : nullptr;
    if (!field || field->denominator.isEmpty() || context.derived.source.columnIndex(field->denominator) < 0)
        return {};
    const FieldRole role = effectiveRole(*field);
    const bool several = context.derived.members.rowCount() > context.derived.members.size();
    return {.applies = several && (role == FieldRole::Rate || role == FieldRole::Average),
            .passed = !denominatorsDiffer(context, field->denominator),
            .part = context.part(*channel, u"aggregate"_s)};
}

RuleVerdict meanOfSkewed(const RuleContext &context)
{
    const auto channel = computedChannel(context, {u"mean"_s});
    if (!channel)
        return {};
    constexpr size_t enoughRows = 10;
    RuleVerdict verdict{.part = context.part(*channel, u"aggregate"_s)};
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        if (context.derived.members.at(row).size() < enoughRows)
            continue;
        verdict.applies = true;
        const std::vector<double> values = valuesBehind(context, context.def(channel)->field, row);
        if (values.empty())
            continue;
        const double spread = *percentileOf(values, 75) - *percentileOf(values, 25);
        if (std::abs(*meanOf(values) - *percentileOf(values, 50)) > 0.5 * spread)
            verdict.passed = false;
    }
    verdict.fix = channelPatch(context, *channel, {{u"aggregate"_s, u"median"_s}});
    return verdict;
}

RuleVerdict stackAdditive(const RuleContext &context)
{
    for (auto it = context.layer().encoding.begin(); it != context.layer().encoding.end(); ++it) {
        if (it->stack == StackKind::Zero || it->stack == StackKind::Normalize)
            return {.applies = true, .passed = isAdditive(context, *it), .part = context.part(it.key())};
    }
    return {};
}

RuleVerdict wholeIsWhole(const RuleContext &context)
{
    if (!isPartToWhole(context))
        return {};
    QStringList parts = context.spec.path;
    for (const auto &channel : {context.structure.series, context.structure.keyAxis}) {
        if (const ChannelDef *def = context.def(channel))
            parts.append(def->field);
    }
    RuleVerdict verdict{.applies = true, .fix = withoutFiltersPatch(context, parts)};
    for (qsizetype i = 0; i < context.spec.transforms.size(); ++i) {
        const auto *filter = std::get_if<FilterTransform>(&context.spec.transforms.at(i));
        const QStringList fields = filter ? predicateFields(filter->predicate) : QStringList();
        const bool leavesOut = std::any_of(fields.begin(), fields.end(),
                                           [&parts](const QString &field) { return parts.contains(field); });
        if (!leavesOut)
            continue;
        verdict.part = u"transform.%1"_s.arg(i);
        verdict.passed = !context.spec.note.isEmpty();
    }
    return verdict;
}

RuleVerdict boxEnoughData(const RuleContext &context)
{
    constexpr qsizetype enough = 5;
    RuleVerdict verdict{.applies = context.type == "box plot"_L1, .part = context.part(u"mark"_s)};
    if (!verdict.applies || !context.structure.measure)
        return verdict;
    for (int row = 0; row < context.derived.table.rowCount(); ++row)
        verdict.passed = verdict.passed
                         && qsizetype(valuesBehind(context, context.def(context.structure.measure)->field, row).size()) >= enough;
    return verdict;
}

RuleVerdict oneRowPerMark(const RuleContext &context)
{
    const bool connected = context.mark() == Mark::Bar || context.mark() == Mark::Line || context.mark() == Mark::Area
                           || context.mark() == Mark::Arc;
    bool grouped = false;
    for (const ChannelDef &def : context.layer().encoding)
        grouped = grouped || !def.aggregate.isEmpty();
    if (!connected || grouped)
        return {};
    QStringList places = context.derived.keys;
    if (const auto key = context.structure.keyAxis; key && !places.contains(context.derived.columns.value(*key)))
        places.append(context.derived.columns.value(*key));
    RuleVerdict verdict{.applies = true};
    QSet<QStringList> seen;
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        QStringList place;
        for (const QString &column : std::as_const(places))
            place.append(canonicalText(context.derived.table.at(row, context.derived.table.columnIndex(column))));
        verdict.passed = verdict.passed && !seen.contains(place);
        seen.insert(place);
    }
    if (const auto measure = context.structure.measure) {
        verdict.part = context.part(*measure);
        const bool adds = isAdditive(context, *context.def(measure));
        verdict.fix = channelPatch(context, *measure, {{u"aggregate"_s, adds ? u"sum"_s : u"median"_s}});
        verdict.fixPhrase = adds ? QString() : u"one-row-per-mark.median"_s;
    }
    return verdict;
}

RuleEntry dataRule(const QString &id, bool hard, RuleVerdict (*check)(const RuleContext &))
{
    return {{.id = id, .layer = RuleLayer::Data, .hard = hard}, check};
}

} // namespace

const QList<RuleEntry> &dataRules()
{
    static const QList<RuleEntry> rules = {
        dataRule(u"missing-not-zero"_s, true, missingNotZero),
        dataRule(u"missing-shown"_s, false, missingShown),
        dataRule(u"categories-kept"_s, false, categoriesKept),
        dataRule(u"number-is-label"_s, true, numberIsLabel),
        dataRule(u"sum-of-rates"_s, true, sumOfRates),
        dataRule(u"average-of-rates"_s, true, averageOfRates),
        dataRule(u"mean-of-skewed"_s, false, meanOfSkewed),
        dataRule(u"cumulative-labelled"_s, true, cumulativeLabelled),
        dataRule(u"stack-additive"_s, true, stackAdditive),
        dataRule(u"rate-needs-base"_s, false, rateNeedsBase),
        dataRule(u"map-shows-rate"_s, true, mapShowsRate),
        dataRule(u"whole-is-whole"_s, true, wholeIsWhole),
        dataRule(u"window-declared"_s, false, windowDeclared),
        dataRule(u"period-complete"_s, true, periodComplete),
        dataRule(u"small-base"_s, false, smallBase),
        dataRule(u"uncertainty-shown"_s, false, uncertaintyShown),
        dataRule(u"box-enough-data"_s, false, boxEnoughData),
        dataRule(u"one-row-per-mark"_s, true, oneRowPerMark),
        dataRule(u"mixed-units"_s, true, mixedUnits),
    };
    return rules;
}

} // namespace chartroom
