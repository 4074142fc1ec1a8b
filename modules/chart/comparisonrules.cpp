// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rulechecks.h"

#include "chart/chartlabels.h"
#include "chart/chartphrases.h"
#include "chart/naturalorder.h"
#include "chart/transformrows.h"
#include "chart/vegaguards.h"
#include "dataset/binning.h"
#include "dataset/statistics.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool anyFilterNames(const ChartSpec &spec, const QString &field)
{
    return std::any_of(spec.transforms.begin(), spec.transforms.end(), [&field](const Transform &transform) {
        const auto *filter = std::get_if<FilterTransform>(&transform);
        return filter && predicateFields(filter->predicate).contains(field);
    });
}

/// Is a measure divided by a column in one of the calculations?
bool dividesBy(const ChartSpec &spec, const QString &base)
{
    return std::any_of(spec.transforms.begin(), spec.transforms.end(), [&base](const Transform &transform) {
        const auto *calculate = std::get_if<CalculateTransform>(&transform);
        return calculate && calculate->expression.contains(u'/') && calculate->expression.contains(base);
    });
}

const Field *additiveWithBase(const RuleContext &context)
{
    const ChannelDef *def = context.def(context.structure.measure);
    const Field *field = context.sourceField(def);
    return def && field && isAdditive(context, *def) && !field->base.isEmpty() ? field : nullptr;
}

/// The whole that a mark is a share of: its place on the key axis and its panel. Empty where marks are no shares.
QString wholeOf(const RuleContext &context, int row)
{
    const ChannelDef *measure = context.def(context.structure.measure);
    if (!measure || measure->stack != StackKind::Normalize)
        return {};
    QStringList words;
    for (const auto &channel : {context.structure.keyAxis, std::optional(Channel::Row), std::optional(Channel::Column)}) {
        const int column = channel ? context.derived.table.columnIndex(context.derived.columns.value(*channel)) : -1;
        if (column >= 0)
            words.append(scalarWord(context.derived.table.at(row, column)));
    }
    return words.join(u'\n');
}

/// The base summed over the rows behind each key; its greatest over its least. The bars of a 100 % stack are all of the
/// same length, so that the size of their groups does not show: there only the parts of one bar are compared.
double baseRatio(const RuleContext &context, const QString &base)
{
    QHash<QString, std::pair<double, double>> extents; // by whole
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        const std::vector<double> values = valuesBehind(context, base, row);
        const double sum = sumOf(values).value_or(0);
        if (sum <= 0)
            continue;
        std::pair<double, double> &extent = extents[wholeOf(context, row)];
        extent = {extent.first > 0 ? std::min(extent.first, sum) : sum, std::max(extent.second, sum)};
    }
    double ratio = 1;
    for (const auto &[least, greatest] : std::as_const(extents))
        ratio = std::max(ratio, greatest / least);
    return ratio;
}

bool comesFromRunningSum(const ChartSpec &spec, const QString &field)
{
    return std::any_of(spec.transforms.begin(), spec.transforms.end(), [&field](const Transform &transform) {
        const auto *window = std::get_if<WindowTransform>(&transform);
        return window && std::any_of(window->ops.begin(), window->ops.end(),
                                     [&field](const TransformOp &op) { return op.op == "sum"_L1 && op.as == field; });
    });
}

QDate dateOfScalar(const Scalar &value)
{
    if (const QDate *date = std::get_if<QDate>(&value))
        return *date;
    const QDateTime *time = std::get_if<QDateTime>(&value);
    return time ? time->date() : QDate();
}

/// The key of a time unit with periods that can be incomplete.
std::optional<TimeUnit> periodUnit(const RuleContext &context)
{
    const ChannelDef *key = context.def(context.structure.keyAxis);
    const auto unit = key ? timeUnitFromWord(key->timeUnit) : std::nullopt;
    const bool fits = unit == TimeUnit::Year || unit == TimeUnit::YearQuarter || unit == TimeUnit::YearMonth;
    return fits ? unit : std::nullopt;
}

QDate lastDayOf(const QDate &first, TimeUnit unit)
{
    const int months = unit == TimeUnit::Year ? 12 : unit == TimeUnit::YearQuarter ? 3 : 1;
    return first.addMonths(months).addDays(-1);
}

} // namespace

RuleVerdict categoriesKept(const RuleContext &context)
{
    RuleVerdict verdict;
    for (const auto &channel : {context.structure.keyAxis, context.structure.series}) {
        const ChannelDef *def = context.def(channel);
        const Field *field = context.sourceField(def);
        if (!def || !def->isDiscrete() || !field || field->categories.isEmpty() || anyFilterNames(context.spec, def->field)
            || !def->timeUnit.isEmpty() || !verdict.passed)
            continue;
        verdict.applies = true;
        verdict.part = context.part(*channel);
        const QList<Scalar> shown = context.derived.domains.value(*channel);
        for (const Category &category : field->categories)
            verdict.passed = verdict.passed && std::any_of(shown.begin(), shown.end(), [&category](const Scalar &value) {
                                 return equalScalars(value, category.value);
                             });
    }
    return verdict;
}

RuleVerdict cumulativeLabelled(const RuleContext &context)
{
    const ChannelDef *def = context.def(context.structure.measure);
    if (!def || !comesFromRunningSum(context.spec, def->field))
        return {};
    const QString texts = def->guideTitle.value_or(QString()) + u' ' + context.title();
    const QStringList words = chartPhrase(u"words.cumulative"_s, context.language).split(u'|');
    return {.applies = true,
            .passed = std::any_of(words.begin(), words.end(),
                                  [&texts](const QString &word) { return texts.contains(word, Qt::CaseInsensitive); }),
            .part = context.part(*context.structure.measure, u"axis"_s)};
}

RuleVerdict rateNeedsBase(const RuleContext &context)
{
    const Field *field = additiveWithBase(context);
    const ChannelDef *key = context.def(context.structure.keyAxis);
    const ChannelDef *series = context.def(context.structure.series);
    const bool names = (key && key->type == "nominal"_L1) || (series && series->type == "nominal"_L1);
    if (!field || !names)
        return {};
    constexpr double mostUneven = 1.5;
    const Field *base = context.derived.source.findField(field->base);
    return {.applies = true,
            .passed = dividesBy(context.spec, field->base) || baseRatio(context, field->base) <= mostUneven,
            .part = context.part(*context.structure.measure),
            .values = {{u"base"_s, base ? base->titleText(context.language) : field->base}}};
}

RuleVerdict mapShowsRate(const RuleContext &context)
{
    if (!context.structure.tile)
        return {};
    return {.applies = true, .passed = additiveWithBase(context) == nullptr, .part = context.part(Channel::Color)};
}

RuleVerdict windowDeclared(const RuleContext &context)
{
    if (!context.coverage || !anyFilterNames(context.spec, context.coverage->field))
        return {};
    const int column = context.derived.source.columnIndex(context.coverage->field);
    QDate first;
    QDate last;
    for (int row = 0; column >= 0 && row < context.derived.source.rowCount(); ++row) {
        const QDate date = dateOfScalar(context.derived.source.at(row, column));
        if (!date.isValid())
            continue;
        first = !first.isValid() || date < first ? date : first;
        last = !last.isValid() || date > last ? date : last;
    }
    const double whole = double(context.coverage->start.daysTo(context.coverage->end) + 1);
    if (!first.isValid() || 2 * double(first.daysTo(last) + 1) >= whole)
        return {};
    const QString texts = context.title() + u' ' + context.spec.note;
    const bool named = texts.contains(QString::number(first.year())) && texts.contains(QString::number(last.year()));
    return {.applies = true,
            .passed = named,
            .part = u"title"_s,
            .fix = withoutFiltersPatch(context, {context.coverage->field})};
}

RuleVerdict periodComplete(const RuleContext &context)
{
    const auto unit = periodUnit(context);
    if (!context.coverage || !unit)
        return {};
    const int column = context.derived.table.columnIndex(context.derived.columns.value(*context.structure.keyAxis));
    RuleVerdict verdict{.applies = true, .part = context.part(*context.structure.keyAxis)};
    QDate from;
    QDate to;
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        const QDate first = dateOfScalar(context.derived.table.at(row, column));
        if (!first.isValid() || !context.derived.drawn.at(row))
            continue;
        const QDate last = lastDayOf(first, *unit);
        if (first < context.coverage->start || last > context.coverage->end) {
            verdict.passed = false;
            continue;
        }
        from = !from.isValid() || first < from ? first : from;
        to = !to.isValid() || last > to ? last : to;
    }
    if (from.isValid()) {
        QJsonArray transforms{QJsonObject{{u"filter"_s, QJsonObject{{u"field"_s, context.def(context.structure.keyAxis)->field},
                                                                    {u"range"_s, QJsonArray{from.toString(Qt::ISODate), to.toString(Qt::ISODate)}}}}}};
        for (const Transform &transform : context.spec.transforms)
            transforms.append(toJson(transform));
        verdict.fix = QJsonObject{{u"transform"_s, transforms}};
    }
    return verdict;
}

RuleVerdict smallBase(const RuleContext &context)
{
    const ChannelDef *def = context.def(context.structure.measure);
    const Field *field = context.sourceField(def);
    static const QStringList averages = {u"mean"_s, u"median"_s, u"stdev"_s};
    const bool rate = field && def->aggregate != "distinct"_L1 && effectiveRole(*field) == FieldRole::Rate;
    if (!def || (!averages.contains(def->aggregate) && !rate))
        return {};
    const int least = context.parameter(u"min"_s, 10);
    bool enough = true;
    for (qsizetype row = 0; row < context.derived.rowNumbers.size(); ++row)
        enough = enough && int(context.derived.rowNumbers.at(row).size()) >= least;
    return {.applies = true, .passed = enough || !context.spec.note.isEmpty(), .part = u"usermeta.chartroom.note"_s};
}

RuleVerdict uncertaintyShown(const RuleContext &context)
{
    const ChannelDef *def = context.def(context.structure.measure);
    const Field *field = context.sourceField(def);
    if (!field || field->uncertaintyLower.isEmpty() || field->uncertaintyUpper.isEmpty())
        return {};
    bool shown = false;
    for (const ChartLayer &layer : context.spec.layers) {
        QStringList fields;
        for (const Channel channel : {Channel::X, Channel::Y, Channel::X2, Channel::Y2})
            fields.append(layer.encoding.value(channel).field);
        shown = shown || (fields.contains(field->uncertaintyLower) && fields.contains(field->uncertaintyUpper));
    }
    return {.applies = true, .passed = shown, .part = context.part(*context.structure.measure)};
}

RuleVerdict mixedUnits(const RuleContext &context)
{
    const ChannelDef *def = context.def(context.structure.measure);
    QList<Wording> units;
    for (const Transform &transform : context.spec.transforms) {
        const auto *fold = std::get_if<FoldTransform>(&transform);
        if (!fold || !def || fold->value != def->field)
            continue;
        for (const QString &name : fold->fields) {
            if (const Field *field = context.derived.source.findField(name))
                units.append(field->unit);
        }
    }
    const int second = dataLayerIndex(context.spec, 1);
    if (second >= 0 && context.structure.valueAxis && !context.spec.independentScale.value(*context.structure.valueAxis)) {
        for (const ChannelDef *layer : {def, context.spec.layers.at(second).field(*context.structure.valueAxis)}) {
            const Field *field = context.sourceField(layer);
            units.append(field && layer->aggregate != "count"_L1 ? field->unit : Wording());
        }
    }
    return {.applies = units.size() > 1,
            .passed = std::all_of(units.begin(), units.end(), [&units](const Wording &unit) { return unit == units.first(); }),
            .part = context.structure.measure ? context.part(*context.structure.measure) : QString()};
}

} // namespace chartroom
