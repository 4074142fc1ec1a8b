// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlabels.h"
#include "chart/chartphrases.h"
#include "chart/chartwords.h"
#include "chart/rulechecks.h"
#include "chart/textslots.h"

#include <QRegularExpression>
#include <cmath>
#include <limits>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool requiredSlotsHold(const RuleContext &context, const QString &text)
{
    const QList<PhraseLabel> labels = categoryLabels(context.derived.source, context.language);
    const QList<TextSlot> wanted = readTextSlots(context.parameters.value("slots"_L1));
    return std::all_of(wanted.begin(), wanted.end(), [&](const TextSlot &slot) {
        return !slot.required || slotHolds(text, slot, context.language, labels);
    });
}

RuleVerdict titlePresent(const RuleContext &context)
{
    const bool present = !context.spec.title.trimmed().isEmpty();
    return {.applies = true, .passed = present, .part = u"title"_s, .textAbsent = !present};
}

RuleVerdict titleStatesFinding(const RuleContext &context)
{
    return {.applies = context.parameters.contains("slots"_L1),
            .passed = requiredSlotsHold(context, context.title()),
            .part = u"title"_s,
            .textAbsent = context.title().trimmed().isEmpty()};
}

/// First and last measure of a single series over time.
std::optional<std::pair<double, double>> endsOverTime(const RuleContext &context)
{
    const ChannelDef *key = context.def(context.structure.keyAxis);
    if (!key || !context.structure.valueAxis || !showsYears(*key, context.derived.source) || context.derived.keys.size() != 1)
        return std::nullopt;
    const int keyColumn = context.derived.table.columnIndex(context.derived.columns.value(*context.structure.keyAxis));
    const int column = context.derived.table.columnIndex(context.derived.columns.value(*context.structure.valueAxis));
    int first = -1;
    int last = -1;
    std::vector<double> keys = context.derived.table.column(keyColumn).sortKeys();
    std::replace_if(keys.begin(), keys.end(), [](double value) { return std::isnan(value); }, std::numeric_limits<double>::infinity());
    const auto earlier = [&keys](int a, int b) { return keys[size_t(a)] < keys[size_t(b)]; };
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        if (!context.derived.drawn.at(row))
            continue;
        first = first < 0 || earlier(row, first) ? row : first;
        last = last < 0 || earlier(last, row) ? row : last;
    }
    if (first == last)
        return std::nullopt;
    return std::pair(axisNumber(context.derived.table.at(first, column)).value_or(0),
                     axisNumber(context.derived.table.at(last, column)).value_or(0));
}

RuleVerdict titleMatchesData(const RuleContext &context)
{
    const auto ends = endsOverTime(context);
    const QStringList claimed = directionsIn(context.spec.title, context.language);
    const auto domain = valueDomain(context.spec, context.derived);
    RuleVerdict verdict{.part = u"title"_s, .textAbsent = context.spec.title.trimmed().isEmpty()};
    if (!ends || claimed.isEmpty() || !domain)
        return verdict;
    constexpr double flatShare = 0.05;
    const double change = ends->second - ends->first;
    const bool flat = std::abs(change) <= flatShare * (domain->upper - domain->lower);
    verdict.applies = true;
    verdict.passed = (claimed.contains(u"flat"_s) && flat) || (claimed.contains(u"up"_s) && change > 0)
                     || (claimed.contains(u"down"_s) && change < 0);
    return verdict;
}

RuleVerdict titleShort(const RuleContext &context)
{
    constexpr qsizetype longest = 90;
    const bool present = !context.spec.title.trimmed().isEmpty();
    return {.applies = present,
            .passed = context.spec.title.trimmed().size() <= longest,
            .part = u"title"_s,
            .textAbsent = !present};
}

bool filtersTime(const RuleContext &context)
{
    for (const Transform &transform : context.spec.transforms) {
        const auto *filter = std::get_if<FilterTransform>(&transform);
        const QStringList fields = filter ? predicateFields(filter->predicate) : QStringList();
        for (const QString &name : fields) {
            const Field *field = context.derived.source.findField(name);
            if (field && (field->level == Level::Temporal || field->type == FieldType::Year))
                return true;
        }
    }
    return false;
}

RuleVerdict periodNamed(const RuleContext &context)
{
    bool key = false;
    bool shown = false;
    QString texts = context.title();
    for (auto it = context.layer().encoding.begin(); it != context.layer().encoding.end(); ++it) {
        if (!it->isField())
            continue;
        const bool position = it.key() == Channel::X || it.key() == Channel::Y;
        if (position)
            texts += u' ' + it->guideTitle.value_or(QString());
        if (it->aggregate.isEmpty() && showsTime(*it, context.derived.source)) {
            key = true;
            shown = shown || (!it->guideHidden && showsYears(*it, context.derived.source));
        }
    }
    static const QRegularExpression year(u"(?<!\\d)(1[89]|2[01])\\d\\d(?!\\d)"_s);
    return {.applies = key || filtersTime(context),
            .passed = shown || year.match(texts).hasMatch(),
            .part = u"title"_s};
}

/// A key axis without a title is understood when it shows years, or names that the chart's title speaks of.
bool axisExplainsItself(const RuleContext &context, Channel channel, const ChannelDef &def)
{
    if (context.structure.keyAxis != channel)
        return false;
    if (showsYears(def, context.derived.source))
        return true;
    const Field *field = context.sourceField(&def);
    if (!def.isDiscrete() || !field)
        return false;
    const QString title = context.title();
    if (containsPhrase(title, field->titleText(context.language)) || containsPhrase(title, field->name))
        return true;
    const QList<Scalar> domain = context.derived.domains.value(channel);
    return std::any_of(domain.begin(), domain.end(), [&](const Scalar &value) {
        return containsPhrase(title, channelValueText(value, def, *field, context.language, false));
    });
}

RuleVerdict axisTitles(const RuleContext &context)
{
    RuleVerdict verdict;
    if (context.structure.tile)
        return verdict;
    for (const Channel channel : {Channel::X, Channel::Y}) {
        const ChannelDef *def = context.def(channel);
        if (!def || def->guideHidden)
            continue;
        verdict.applies = true;
        const bool titled = !def->guideTitle.value_or(QString()).trimmed().isEmpty();
        if (titled || axisExplainsItself(context, channel, *def) || !verdict.passed)
            continue;
        verdict.passed = false;
        verdict.part = context.part(channel, u"axis"_s);
        verdict.fix = channelPatch(context, channel, {{u"axis"_s, QJsonValue::Null}, {u"title"_s, QJsonValue::Null}});
    }
    return verdict;
}

/// A person types an ordinary space where a unit may hold a no-break one.
QString withPlainSpaces(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).simplified();
}

bool namesUnit(const QString &title, const Wording &unit)
{
    QStringList words = unit.translations.values();
    words.append(unit.source);
    return std::any_of(words.begin(), words.end(), [shown = withPlainSpaces(title)](const QString &word) {
        return !word.isEmpty() && shown.contains(withPlainSpaces(word), Qt::CaseInsensitive);
    });
}

RuleVerdict axisUnit(const RuleContext &context)
{
    RuleVerdict verdict;
    if (context.structure.tile)
        return verdict;
    for (const Channel channel : {Channel::Y, Channel::X}) {
        const ChannelDef *def = context.def(channel);
        const Field *field = context.sourceField(def);
        const bool counted = def && (def->aggregate == "count"_L1 || def->aggregate == "distinct"_L1);
        if (!def || !def->isMeasure() || !field || field->unit.isEmpty() || counted || !verdict.passed)
            continue;
        const QString title = def->guideHidden ? QString() : def->guideTitle.value_or(QString());
        verdict.applies = true;
        verdict.textAbsent = title.isEmpty();
        verdict.passed = namesUnit(title, field->unit);
        verdict.part = context.part(channel, u"axis"_s);
        verdict.fix = channelPatch(context, channel, {{u"axis"_s, QJsonValue::Null}, {u"title"_s, QJsonValue::Null}});
    }
    return verdict;
}

bool valuesAreNamed(const RuleContext &context, const ChannelDef &def)
{
    for (const Channel channel : {Channel::Row, Channel::Column, Channel::X, Channel::Y}) {
        const ChannelDef *other = context.def(channel);
        if (other && sameColumn(*other, def) && !other->guideHidden)
            return true;
    }
    return std::any_of(context.spec.layers.begin(), context.spec.layers.end(), [&def](const ChartLayer &layer) {
        const ChannelDef *text = layer.field(Channel::Text);
        return layer.mark.type == Mark::Text && text && text->field == def.field;
    });
}

RuleVerdict legendOrLabels(const RuleContext &context)
{
    RuleVerdict verdict;
    for (const Channel channel : {Channel::Color, Channel::Size, Channel::Shape}) {
        const ChannelDef *def = context.def(channel);
        if (!def || !verdict.passed)
            continue;
        verdict.applies = true;
        verdict.passed = !def->guideHidden || valuesAreNamed(context, *def);
        verdict.part = context.part(channel, u"legend"_s);
        verdict.fix = channelPatch(context, channel, {{u"legend"_s, QJsonValue::Null}});
    }
    return verdict;
}

RuleVerdict sourceNote(const RuleContext &context)
{
    const bool present = !context.spec.source.trimmed().isEmpty();
    return {.applies = context.sourceExpected,
            .passed = present,
            .part = u"usermeta.chartroom.source"_s,
            .textAbsent = !present};
}

RuleVerdict altTextPresent(const RuleContext &context)
{
    constexpr qsizetype shortest = 30;
    const QString description = context.spec.description.trimmed();
    const bool isTitle = normalizedText(description) == normalizedText(context.spec.title);
    return {.applies = true,
            .passed = description.size() >= shortest && !isTitle,
            .part = u"description"_s,
            .textAbsent = description.isEmpty()};
}

bool namesChart(const RuleContext &context)
{
    QStringList words = chartPhrase(u"words.chart"_s, context.language).split(u'|');
    words.append(chartTypeName(context.type, context.language));
    return std::any_of(words.begin(), words.end(),
                       [&context](const QString &word) { return containsPhrase(context.spec.description, word); });
}

/// The phrase, or all of its words in any order ("median days" for "Days, median").
bool namesAll(const QString &text, const QString &phrase)
{
    if (containsPhrase(text, phrase))
        return true;
    constexpr qsizetype meaningful = 3;
    int found = 0;
    const QStringList words = normalizedText(phrase).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word.size() < meaningful)
            continue;
        if (!containsPhrase(text, word))
            return false;
        ++found;
    }
    return found > 0;
}

/// One of the longer words of a title. A column that the chart computes has only a code for a name, which is no word of
/// the language; what the reader knows it by is the title of its axis.
bool namesOne(const QString &text, const QString &title)
{
    constexpr qsizetype shortest = 4; // leaves out most articles and prepositions
    static const QRegularExpression notLetters(u"[^\\p{L}]+"_s);
    const QStringList words = title.split(notLetters, Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(),
                       [&text](const QString &word) { return word.size() >= shortest && containsPhrase(text, word); });
}

bool namesMeasure(const RuleContext &context)
{
    const ChannelDef *def = context.def(context.structure.measure);
    if (!def)
        return true;
    const Field *field = context.sourceField(def);
    if (field)
        return namesAll(context.spec.description, field->titleText(context.language))
               || containsPhrase(context.spec.description, field->name)
               || (field->title.isEmpty() && namesOne(context.spec.description, def->guideTitle.value_or(QString())));
    const QStringList words = chartPhrase(u"words.count"_s, context.language).split(u'|');
    return std::any_of(words.begin(), words.end(),
                       [&context](const QString &word) { return containsPhrase(context.spec.description, word); });
}

/// The rows of the highest and of the lowest drawn marks.
QList<int> extremeRows(const RuleContext &context)
{
    const int column = context.derived.table.columnIndex(context.derived.columns.value(*context.structure.measure));
    std::optional<double> least;
    std::optional<double> greatest;
    const auto valueAt = [&](int row) {
        return context.derived.drawn.at(row) ? axisNumber(context.derived.table.column(column), row) : std::nullopt;
    };
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        if (const auto value = valueAt(row)) {
            least = std::min(least.value_or(*value), *value);
            greatest = std::max(greatest.value_or(*value), *value);
        }
    }
    QList<int> rows;
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        if (const auto value = valueAt(row); value && (equalNumbers(*value, *least) || equalNumbers(*value, *greatest)))
            rows.append(row);
    }
    return rows;
}

bool namesExtreme(const RuleContext &context)
{
    if (!context.structure.measure || context.derived.keys.isEmpty())
        return true;
    const QString &text = context.spec.description;
    for (const int row : extremeRows(context)) {
        for (const QString &key : context.derived.keys) {
            const Scalar value = context.derived.table.at(row, context.derived.table.columnIndex(key));
            if (containsPhrase(text, columnValueText(context.spec, context.derived, key, row, context.language, false))
                || containsPhrase(text, canonicalText(value)))
                return true;
        }
    }
    return false;
}

RuleVerdict altTextComplete(const RuleContext &context)
{
    const bool present = !context.spec.description.trimmed().isEmpty();
    if (!present)
        return {.part = u"description"_s, .textAbsent = true};
    return {.applies = true,
            .passed = namesChart(context) && namesMeasure(context) && namesExtreme(context)
                      && requiredSlotsHold(context, context.spec.description),
            .part = u"description"_s};
}

RuleEntry communicationRule(const QString &id, bool hard, RuleVerdict (*check)(const RuleContext &))
{
    const bool used = id == "title-states-finding"_L1 || id == "source-note"_L1;
    return {{.id = id, .layer = RuleLayer::Communication, .hard = hard, .onlyWhenUsed = used}, check};
}

} // namespace

const QList<RuleEntry> &communicationRules()
{
    static const QList<RuleEntry> rules = {
        communicationRule(u"title-present"_s, false, titlePresent),
        communicationRule(u"title-states-finding"_s, false, titleStatesFinding),
        communicationRule(u"title-matches-data"_s, true, titleMatchesData),
        communicationRule(u"title-short"_s, false, titleShort),
        communicationRule(u"period-named"_s, false, periodNamed),
        communicationRule(u"axis-titles"_s, false, axisTitles),
        communicationRule(u"axis-unit"_s, false, axisUnit),
        communicationRule(u"legend-or-labels"_s, true, legendOrLabels),
        communicationRule(u"source-note"_s, false, sourceNote),
        communicationRule(u"alt-text-present"_s, true, altTextPresent),
        communicationRule(u"alt-text-complete"_s, false, altTextComplete),
        communicationRule(u"annotation-true"_s, true, annotationTrue),
        communicationRule(u"colour-contrast"_s, false, colourContrast),
    };
    return rules;
}

} // namespace chartroom
