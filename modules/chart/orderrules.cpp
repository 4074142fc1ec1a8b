// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rulechecks.h"

#include "chart/chartlabels.h"
#include "chart/naturalorder.h"
#include "chart/periodcodes.h"
#include "dataset/binning.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Rising, or (in a cycle) rising from some start around to just before it: a fiscal year may begin in April.
bool isChronological(QList<Scalar> domain, bool cyclic)
{
    domain.removeIf([](const Scalar &value) { return isMissing(value); });
    int breaks = 0;
    for (qsizetype i = 1; i < domain.size(); ++i)
        breaks += compareScalars(domain.at(i - 1), domain.at(i)) > 0 ? 1 : 0;
    if (breaks == 0)
        return true;
    return cyclic && breaks == 1 && compareScalars(domain.last(), domain.first()) < 0;
}

/// The values as places in time when all of them are written as codes of periods ("2024-Q1"); empty otherwise.
QList<Scalar> codedPeriods(const QList<Scalar> &domain)
{
    QList<Scalar> periods;
    for (const Scalar &value : domain) {
        if (isMissing(value))
            continue;
        const QString *text = std::get_if<QString>(&value);
        const std::optional<double> period = text ? periodOfCode(*text) : std::nullopt;
        if (!period)
            return {};
        periods.append(*period);
    }
    return periods;
}

/// The measure of each place of the key axis in the order drawn; "(missing)" and categories of `restLast` left out.
QList<double> valuesAlongAxis(const RuleContext &context)
{
    const QJsonArray rest = context.parameters.value("restLast"_L1).toArray();
    QList<Scalar> last;
    for (const QJsonValue &value : rest)
        last.append(scalarFromJson(value));
    const int key = context.derived.table.columnIndex(context.derived.columns.value(*context.structure.keyAxis));
    const int measure = context.derived.table.columnIndex(context.derived.columns.value(*context.structure.valueAxis));
    QList<Scalar> domain = context.derived.domains.value(*context.structure.keyAxis);
    const auto mayStandLast = [&last](const Scalar &value) {
        return isMissing(value) || std::any_of(last.begin(), last.end(),
                                               [&value](const Scalar &other) { return equalScalars(value, other); });
    };
    while (!domain.isEmpty() && mayStandLast(domain.last()))
        domain.removeLast();
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < domain.size(); ++i)
        places.insert(scalarWord(domain.at(i)), i);
    QList<QList<double>> valuesAt(domain.size());
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        const auto value = axisNumber(context.derived.table.column(measure), row);
        const auto place = places.constFind(scalarWord(context.derived.table.at(row, key)));
        if (context.derived.drawn.at(row) && value && place != places.cend())
            valuesAt[*place].append(*value);
    }
    QList<double> values;
    for (const QList<double> &here : std::as_const(valuesAt))
        values += here;
    return values;
}

bool isMonotone(const QList<double> &values)
{
    bool rises = true;
    bool falls = true;
    for (qsizetype i = 1; i < values.size(); ++i) {
        const bool tie = equalNumbers(values.at(i - 1), values.at(i));
        rises = rises && (tie || values.at(i) > values.at(i - 1));
        falls = falls && (tie || values.at(i) < values.at(i - 1));
    }
    return rises || falls;
}

/// The number of a period on an even count: years, quarters, months, days, or the cyclic number itself.
std::optional<double> periodNumber(const Scalar &value, const QString &unit)
{
    const QDate *date = std::get_if<QDate>(&value);
    if (!date)
        return axisNumber(value);
    if (unit == "year"_L1)
        return date->year();
    if (unit == "yearquarter"_L1)
        return date->year() * 4 + (date->month() - 1) / 3;
    if (unit == "yearmonth"_L1)
        return date->year() * 12 + date->month() - 1;
    return axisNumber(value);
}

} // namespace

RuleVerdict timeRunsRight(const RuleContext &context)
{
    for (const Channel channel : {Channel::X, Channel::Y}) {
        const ChannelDef *def = context.def(channel);
        const bool yearUnit = def && def->timeUnit.startsWith("year"_L1);
        if (!def || !def->aggregate.isEmpty() || (!def->isTemporal() && !yearUnit))
            continue;
        const bool placed = channel == Channel::X || context.mark() == Mark::Bar;
        const bool rising = !def->scale.reverse && !(def->sort && def->sort->kind == SortKind::Descending);
        RuleVerdict verdict{.applies = true, .passed = placed && rising, .part = context.part(channel)};
        verdict.fix = placed ? channelPatch(context, channel, {{u"scale"_s, QJsonObject{{u"reverse"_s, QJsonValue::Null}}},
                                                               {u"sort"_s, QJsonValue::Null}})
                             : exchangePatch(context);
        return verdict;
    }
    return {};
}

RuleVerdict timeInOrder(const RuleContext &context)
{
    for (const Channel channel : {Channel::X, Channel::Y}) {
        const ChannelDef *def = context.def(channel);
        if (!def || !def->isDiscrete())
            continue;
        const bool calendar = showsTime(*def, context.derived.source);
        const QList<Scalar> domain = context.derived.domains.value(channel);
        const QList<Scalar> periods = calendar ? domain : codedPeriods(domain);
        if (!calendar && periods.size() < 2)
            continue;
        const bool cyclic = !def->timeUnit.isEmpty() && isCyclic(*timeUnitFromWord(def->timeUnit));
        const bool inOrder = isChronological(periods, cyclic) && !def->scale.reverse;
        return {.applies = true,
                .passed = inOrder,
                .part = context.part(channel, u"sort"_s),
                .fix = channelPatch(context, channel, {{u"sort"_s, u"ascending"_s},
                                                       {u"scale"_s, QJsonObject{{u"reverse"_s, QJsonValue::Null},
                                                                                {u"domain"_s, QJsonValue::Null}}}})};
    }
    return {};
}

RuleVerdict orderNatural(const RuleContext &context)
{
    RuleVerdict verdict;
    for (const Channel channel : {Channel::X, Channel::Y, Channel::Color}) {
        const ChannelDef *def = context.def(channel);
        const Field *field = context.sourceField(def);
        if (!def || !def->isDiscrete() || !field || !field->categoriesOrdered || !def->timeUnit.isEmpty() || !verdict.passed)
            continue;
        QList<qsizetype> places;
        for (const Scalar &value : context.derived.domains.value(channel)) {
            const auto it = std::find_if(field->categories.begin(), field->categories.end(),
                                         [&value](const Category &category) { return equalScalars(category.value, value); });
            if (it != field->categories.end())
                places.append(it - field->categories.begin());
        }
        verdict.applies = true;
        verdict.passed = std::is_sorted(places.begin(), places.end()) || std::is_sorted(places.rbegin(), places.rend());
        verdict.part = context.part(channel, u"sort"_s);
        verdict.fix = channelPatch(context, channel, {{u"sort"_s, u"ascending"_s}});
    }
    return verdict;
}

RuleVerdict sortedByValue(const RuleContext &context)
{
    const ChannelDef *key = context.def(context.structure.keyAxis);
    const bool ranked = context.type == "bar"_L1 || context.type == "dot plot"_L1;
    const bool facets = context.def(Channel::Row) || context.def(Channel::Column);
    const ChannelDef *series = context.def(context.structure.series);
    const bool oneSeries = !facets && (!series || (key && sameColumn(*series, *key)));
    constexpr qsizetype fewest = 3;
    if (!ranked || !oneSeries || !key || key->type != "nominal"_L1 || !context.structure.valueAxis
        || context.derived.domains.value(*context.structure.keyAxis).size() < fewest)
        return {};
    const QString sort = u'-' + channelWord(*context.structure.valueAxis);
    return {.applies = true,
            .passed = isMonotone(valuesAlongAxis(context)),
            .part = context.part(*context.structure.keyAxis, u"sort"_s),
            .fix = channelPatch(context, *context.structure.keyAxis, {{u"sort"_s, sort}})};
}

RuleVerdict timeEvenSteps(const RuleContext &context)
{
    const ChannelDef *key = context.def(context.structure.keyAxis);
    const bool mark = context.mark() == Mark::Bar || context.mark() == Mark::Line || context.mark() == Mark::Area;
    if (!key || !mark || !key->isDiscrete() || !showsTime(*key, context.derived.source))
        return {};
    QList<double> periods;
    for (const Scalar &value : context.derived.domains.value(*context.structure.keyAxis)) {
        if (const auto number = periodNumber(value, key->timeUnit))
            periods.append(*number);
    }
    std::sort(periods.begin(), periods.end()); // their order is the business of time-in-order
    RuleVerdict verdict{.applies = periods.size() > 2, .part = context.part(*context.structure.keyAxis)};
    for (qsizetype i = 2; i < periods.size(); ++i)
        verdict.passed = verdict.passed
                         && equalNumbers(periods.at(i) - periods.at(i - 1), periods.at(1) - periods.at(0));
    return verdict;
}

} // namespace chartroom
