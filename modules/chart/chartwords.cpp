// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartwords.h"

#include "base/numberformat.h"
#include "chart/chartlabels.h"
#include "chart/chartphrases.h"
#include "chart/marklayout.h"
#include "chart/familywords.h"
#include "dataset/statistics.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int namedSeries = 7;
constexpr int namedTies = 3;
constexpr qsizetype mostRuns = 4; ///< told one by one

/// The first names of \a count and how many more there are.
QString namesInWords(const QStringList &names, qsizetype count, const QString &language)
{
    // Names that hold commas themselves ("July, Noise") are parted more strongly.
    const bool compound = std::any_of(names.begin(), names.end(), [](const QString &name) { return name.contains(u", "_s); });
    const QString listed = names.join(compound ? u"; "_s : u", "_s);
    const qsizetype more = count - names.size();
    if (more <= 0)
        return listed;
    return chartPhrase(more == 1 ? u"words.and-one-more"_s : u"words.and-more"_s, language,
                       {{u"names"_s, listed}, {u"count"_s, displayNumber(double(more), language)}});
}

/// True for values that are told as days ("1 July 2025"): French says "du … au …" then.
bool isDay(const WordsInput &input, Channel channel)
{
    const ChannelDef *def = input.def(channel);
    const Field *field = input.derived.table.findField(input.derived.columns.value(channel));
    if (!def || !field || (!def->timeUnit.isEmpty() && def->timeUnit != "yearmonthdate"_L1))
        return false;
    const int column = input.derived.table.columnIndex(field->name);
    const ValueType type = input.derived.table.column(column).type();
    return type == ValueType::Date || type == ValueType::DateTime;
}

/// "from a to b", with a capital at the start of a sentence.
QString spanText(const WordsInput &input, const QString &phrase, Channel channel, const QString &from, const QString &to)
{
    return chartPhrase(isDay(input, channel) ? phrase + u"-days"_s : phrase, input.language, {{u"from"_s, from}, {u"to"_s, to}});
}

/// French drops the e of "de" before a vowel: "d’avril". Only months stand there without an article.
QString withElision(QString text, const QString &language)
{
    static const QRegularExpression before(u"\\b([Dd])e (avril|août|octobre)"_s);
    return language.startsWith(u"fr"_s) ? text.replace(before, u"\\1’\\2"_s) : text;
}

/// Where an axis begins and ends, as values; \a zeroLeftOut when it is an axis of amounts without zero.
struct AxisSpan {
    QString from;
    QString to;
    bool zeroLeftOut = false;
};

/// The extent of an axis of amounts before rounding to nice values: its own domain, else what is drawn, with zero.
std::optional<ValueDomain> amountDomain(const WordsInput &input, Channel channel)
{
    if (input.structure.valueAxis == channel)
        return valueDomain(input.spec, input.derived);
    const ScaleSpec &scale = input.def(channel)->scale;
    if (scale.domain.size() >= 2) {
        const double first = scale.domain.first().toDouble();
        const double last = scale.domain.last().toDouble();
        return ValueDomain{std::min(first, last), std::max(first, last), true, first > last};
    }
    std::optional<ValueDomain> domain;
    if (scale.zero.value_or(false))
        domain = ValueDomain{0, 0, false, false};
    if (const auto drawn = drawnExtent(input.derived, input.column(channel)))
        domain = ValueDomain{std::min(drawn->first, domain ? domain->lower : drawn->first),
                             std::max(drawn->second, domain ? domain->upper : drawn->second), false, false};
    return domain;
}

/// The row of the first or last value in natural order; −1 when all are missing.
int outermostRow(const Column &column, bool last)
{
    const std::vector<double> keys = column.sortKeys();
    int found = -1;
    for (size_t row = 0; row < keys.size(); ++row) {
        const double best = found < 0 ? keys[row] : keys[size_t(found)];
        if (!std::isnan(keys[row]) && (found < 0 || (last ? keys[row] > best : keys[row] < best)))
            found = int(row);
    }
    return found;
}

/// The least and greatest value on an axis of times, bins or ordered values.
std::optional<std::pair<Scalar, Scalar>> drawnSpan(const WordsInput &input, Channel channel)
{
    const int column = input.column(channel);
    const int end = input.def(channel)->bin ? column + 1 : column;
    const int least = outermostRow(input.derived.table.column(column), false);
    const int greatest = outermostRow(input.derived.table.column(end), true);
    if (least < 0 || greatest < 0)
        return std::nullopt;
    return std::pair(input.derived.table.at(least, column), input.derived.table.at(greatest, end));
}

/// The span of a position that has an extent in words (amounts, times, ordered values).
std::optional<AxisSpan> axisSpan(const WordsInput &input, Channel channel)
{
    const ChannelDef *def = input.def(channel);
    const Field *field = input.derived.table.findField(input.derived.columns.value(channel));
    if (!def || !field || def->type == "nominal"_L1)
        return std::nullopt;
    const auto text = [&](const Scalar &value) { return channelValueText(value, *def, *field, input.language, false); };
    if (input.structure.valueAxis == channel || def->isMeasure()) {
        const auto domain = amountDomain(input, channel);
        if (!domain)
            return std::nullopt;
        if (def->stack == StackKind::Normalize)
            return AxisSpan{u"0"_s, u"100\u00A0%"_s, false};
        return AxisSpan{text(domain->lower), text(domain->upper), domain->lower > 0 || domain->upper < 0};
    }
    const auto span = drawnSpan(input, channel);
    return span ? std::optional(AxisSpan{text(span->first), text(span->second), false}) : std::nullopt;
}

QString axisSentence(const WordsInput &input, Channel channel)
{
    const ChannelDef *def = input.def(channel);
    if (!def || def->guideHidden || def->guideTitle.value_or(QString()).isEmpty())
        return {};
    const QString side = channel == Channel::X ? u"words.horizontal"_s : u"words.vertical"_s;
    const auto span = axisSpan(input, channel);
    if (!span)
        return chartPhrase(side, input.language, {{u"title"_s, *def->guideTitle}});
    const QString sentence = chartPhrase(side + u"-range"_s, input.language,
                                         {{u"title"_s, *def->guideTitle},
                                          {u"span"_s, spanText(input, u"words.span"_s, channel, span->from, span->to)}});
    if (!span->zeroLeftOut)
        return sentence;
    return sentence + u' ' + chartPhrase(u"words.starts-at"_s, input.language, {{u"from"_s, span->from}});
}

QString axesLine(const WordsInput &input)
{
    if (input.structure.tile)
        return {};
    QStringList sentences{axisSentence(input, Channel::X), axisSentence(input, Channel::Y)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString seriesLine(const WordsInput &input)
{
    const ChannelDef *def = input.def(input.structure.series);
    // On a tile map the detail field is the key (exercises.md 8).
    if (!def || input.structure.tile || (input.structure.keyAxis && sameColumn(*def, *input.def(input.structure.keyAxis))))
        return {};
    const Field *field = input.derived.table.findField(input.derived.columns.value(*input.structure.series));
    QStringList names;
    const QList<Scalar> domain = input.derived.domains.value(*input.structure.series);
    for (const Scalar &value : domain.first(std::min<qsizetype>(namedSeries, domain.size())))
        names.append(channelValueText(value, *def, *field, input.language, false));
    if (names.isEmpty())
        return {};
    return chartPhrase(domain.size() == 1 ? u"words.one-series"_s : u"words.series"_s, input.language,
                       {{u"count"_s, displayNumber(double(domain.size()), input.language)},
                        {u"names"_s, namesInWords(names, domain.size(), input.language)}});
}

/// "Highest: South with 301 permits." Ties name up to three keys.
QString extremeSentence(const WordsInput &input, const QString &phrase, double extreme)
{
    QStringList keys;
    QString value;
    qsizetype count = 0;
    for (int row = 0; row < input.derived.table.rowCount(); ++row) {
        const auto measure = input.measure(row);
        if (!input.derived.drawn.at(row) || !measure || !equalNumbers(*measure, extreme))
            continue;
        if (count++ >= namedTies)
            continue;
        keys.append(markLabel(input.spec, input.derived, row, input.language));
        value = input.value(row);
    }
    return chartPhrase(phrase, input.language,
                       {{u"key"_s, namesInWords(keys, count, input.language)}, {u"value"_s, value}});
}

QString extremesLine(const WordsInput &input)
{
    if (!input.structure.measure || input.derived.keys.isEmpty())
        return {};
    std::vector<double> values;
    for (int row = 0; row < input.derived.table.rowCount(); ++row) {
        if (const auto value = input.measure(row); value && input.derived.drawn.at(row))
            values.push_back(*value);
    }
    if (values.empty())
        return {};
    const double least = *minOf(values);
    const double greatest = *maxOf(values);
    QString line = extremeSentence(input, u"words.highest"_s, greatest);
    if (!equalNumbers(least, greatest))
        line += u' ' + extremeSentence(input, u"words.lowest"_s, least);
    return line;
}

/// The drawn marks of one line or one row of bars, in the order of time.
struct TimeRun {
    QString name;
    QList<int> rows;
};

QList<TimeRun> timeRuns(const WordsInput &input)
{
    QList<TimeRun> runs;
    const ChannelDef *key = input.def(input.structure.keyAxis);
    if (!key || !input.structure.valueAxis || !showsYears(*key, input.derived.source))
        return runs;
    const QString keyColumn = input.derived.columns.value(*input.structure.keyAxis);
    QHash<QString, qsizetype> placeOf;
    for (int row = 0; row < input.derived.table.rowCount(); ++row) {
        if (!input.derived.drawn.at(row))
            continue;
        QStringList names;
        for (const QString &name : input.derived.keys) {
            if (name != keyColumn)
                names.append(columnValueText(input.spec, input.derived, name, row, input.language, false));
        }
        const QString name = names.join(u", "_s);
        if (!placeOf.contains(name)) {
            if (runs.size() > mostRuns)
                return {}; // too many to be told one by one
            placeOf.insert(name, runs.size());
            runs.append(TimeRun{name, {}});
        }
        runs[placeOf.value(name)].rows.append(row);
    }
    const int column = input.derived.table.columnIndex(keyColumn);
    for (TimeRun &run : runs) {
        std::stable_sort(run.rows.begin(), run.rows.end(), [&](int a, int b) {
            return compareScalars(input.derived.table.at(a, column), input.derived.table.at(b, column)) < 0;
        });
    }
    return runs;
}

QString oneRunLine(const WordsInput &input, const TimeRun &run)
{
    const int first = run.rows.first();
    const int last = run.rows.last();
    const double from = input.measure(first).value_or(0);
    const double change = input.measure(last).value_or(0) - from;
    const QString key = input.derived.columns.value(*input.structure.keyAxis);
    const Field &field = *input.derived.table.findField(input.derived.columns.value(*input.structure.measure));
    const bool unchanged = equalNumbers(change, 0);
    const bool percent = from > 0 && !unchanged;
    const QString direction = unchanged ? u"words.unchanged"_s : change > 0 ? u"words.up"_s : u"words.down"_s;
    const QString unit = field.unit.in(input.language);
    const QString difference = displayNumber(std::abs(change), input.language) + (unit.isEmpty() ? QString() : u' ' + unit);
    return chartPhrase(percent ? direction + u"-percent"_s : direction, input.language,
                       {{u"span"_s, spanText(input, u"words.Span"_s, *input.structure.keyAxis,
                                              columnValueText(input.spec, input.derived, key, first, input.language, false),
                                              columnValueText(input.spec, input.derived, key, last, input.language, false))},
                        {u"difference"_s, difference},
                        {u"percent"_s, percent ? displayNumber(std::abs(change) / from * 100, input.language, 1) : QString()}});
}

QStringList timeLines(const WordsInput &input)
{
    const QList<TimeRun> runs = timeRuns(input);
    QStringList lines;
    if (runs.size() == 1 && runs.first().rows.size() > 1)
        lines.append(oneRunLine(input, runs.first()));
    if (runs.size() < 2 || runs.size() > mostRuns)
        return lines;
    for (const TimeRun &run : runs) {
        if (run.rows.size() > 1)
            lines.append(chartPhrase(u"words.series-change"_s, input.language,
                                     {{u"series"_s, run.name},
                                      {u"first"_s, input.value(run.rows.first())},
                                      {u"last"_s, input.value(run.rows.last())}}));
    }
    return lines;
}

QString correlationLine(const WordsInput &input)
{
    const QString type = chartType(input.spec, input.derived);
    if (type != "scatter"_L1 && type != "bubble"_L1)
        return {};
    const int x = input.column(Channel::X);
    const int y = input.column(Channel::Y);
    if (x < 0 || y < 0 || input.derived.table.column(x).isText() || input.derived.table.column(y).isText())
        return {};
    const auto r = correlationOf(input.derived.table.numbers(x), input.derived.table.numbers(y));
    if (!r)
        return {};
    return chartPhrase(u"words.correlation"_s, input.language,
                       {{u"r"_s, displayFixed(*r, 2, input.language)},
                        {u"count"_s, displayNumber(input.derived.markCount(), input.language)}});
}

/// Very many points are not drawn one by one.
QString densityLine(const WordsInput &input)
{
    const bool density = input.spec.layers.first().mark.type == Mark::Point && chartType(input.spec) != "bubble"_L1
                         && input.derived.markCount() > PointCloud::mostDots;
    return density ? chartPhrase(u"words.density"_s, input.language) : QString();
}

QString countLine(const WordsInput &input)
{
    const int marks = input.derived.markCount();
    const int missing = input.derived.missingCount();
    QStringList parts{chartPhrase(marks == 1 ? u"words.one-mark"_s : u"words.marks"_s, input.language,
                                  {{u"count"_s, displayNumber(marks, input.language)}})};
    if (missing > 0)
        parts.append(chartPhrase(u"words.without-value"_s, input.language,
                                 {{u"count"_s, displayNumber(missing, input.language)}}));
    if (!input.spec.note.isEmpty())
        parts.append(input.spec.note);
    return parts.join(u' ');
}

} // namespace

QString aggregateName(const QString &aggregate, const QString &language)
{
    return aggregate.isEmpty() ? QString() : chartPhrase(u"aggregate."_s + aggregate, language);
}

namespace {

QString nameSentenceOf(const QString &type, const ChartSpec &spec, const QString &language)
{
    QString title = spec.title;
    if (title.isEmpty())
        return chartTypeName(type, language) + u'.';
    while (title.endsWith(u'.'))
        title.chop(1);
    return chartPhrase(u"words.name"_s, language, {{u"type"_s, chartTypeName(type, language)}, {u"title"_s, title}});
}

} // namespace

QString chartNameSentence(const ChartSpec &normalSpec, const QString &language)
{
    return nameSentenceOf(chartType(normalSpec), normalSpec, language);
}

QString describeChart(const ChartSpec &normalSpec, const DerivedTable &derived, const QString &language)
{
    const WordsInput input{normalSpec, derived, structureOf(normalSpec), language};
    const QString type = chartType(normalSpec, derived);
    QStringList lines{nameSentenceOf(type, normalSpec, language)};
    if (!normalSpec.description.isEmpty())
        lines << normalSpec.description << chartPhrase(u"words.in-detail"_s, language);
    lines << axesLine(input) << seriesLine(input) << extremesLine(input) << timeLines(input) << correlationLine(input) << densityLine(input)
          << familyLine(input, type) << countLine(input);
    if (!normalSpec.source.isEmpty())
        lines << chartPhrase(u"words.source"_s, language, {{u"source"_s, normalSpec.source}});
    lines.removeAll(QString());
    return withElision(lines.join(u'\n'), language);
}

QString describeMark(const ChartSpec &normalSpec, const DerivedTable &derived, int row, const QString &language,
                     bool hideValue)
{
    const ChartStructure structure = structureOf(normalSpec);
    QStringList parts;
    if (!derived.keys.isEmpty())
        parts.append(markLabel(normalSpec, derived, row, language));
    if (hideValue) {
        parts.append(chartPhrase(u"value-hidden"_s, language));
        return parts.join(u", "_s);
    }
    if (derived.keys.isEmpty() || chartType(normalSpec) == "bubble"_L1) {
        for (const Channel channel : {Channel::X, Channel::Y, Channel::Size}) {
            if (const ChannelDef *def = normalSpec.layers.first().field(channel); def && def->isMeasure())
                parts.append(def->guideTitle.value_or(QString()) + u' '
                             + measureText(normalSpec, derived, channel, row, language, true));
        }
    } else if (structure.measure) {
        parts.append(mainMeasureText(normalSpec, derived, row, language));
    }
    return parts.join(u", "_s);
}

} // namespace chartroom
