// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/familywords.h"

#include "base/numberformat.h"
#include "chart/chartphrases.h"

#include <QHash>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

const ChannelDef *WordsInput::def(std::optional<Channel> channel) const
{
    return channel ? spec.layers.first().field(*channel) : nullptr;
}

int WordsInput::column(Channel channel) const
{
    return derived.table.columnIndex(derived.columns.value(channel));
}

std::optional<double> WordsInput::number(int row, Channel channel) const
{
    const int index = column(channel);
    return index < 0 ? std::nullopt : axisNumber(derived.table.column(index), row);
}

QString WordsInput::value(int row) const
{
    return measureText(spec, derived, *structure.measure, row, language, false);
}

QString WordsInput::amount(double number) const
{
    const Field *field = derived.table.findField(derived.columns.value(*structure.measure));
    const QString unit = field ? field->unit.in(language) : QString();
    return displayNumber(number, language) + (unit.isEmpty() ? QString() : (unit == "%"_L1 ? u"\u00A0"_s : u" "_s) + unit);
}

namespace {

std::optional<double> numberIn(const WordsInput &input, const QString &column, int row)
{
    const int index = input.derived.table.columnIndex(column);
    return index < 0 ? std::nullopt : axisNumber(input.derived.table.column(index), row);
}

QString keyOf(const WordsInput &input, int row)
{
    return markLabel(input.spec, input.derived, row, input.language);
}

/// The row whose value is greatest, the first one of equals; −1 when none has a value.
template<typename Value>
int greatestRow(const WordsInput &input, Value valueOf)
{
    int best = -1;
    double greatest = 0;
    for (int row = 0; row < input.derived.table.rowCount(); ++row) {
        const std::optional<double> value = input.derived.drawn.at(row) ? valueOf(row) : std::nullopt;
        if (value && (best < 0 || *value > greatest)) {
            best = row;
            greatest = *value;
        }
    }
    return best;
}

QString boxLine(const WordsInput &input)
{
    const QString field = input.def(input.structure.measure)->field;
    const auto width = [&](int row) -> std::optional<double> {
        const auto lower = numberIn(input, u"q1_"_s + field, row);
        const auto upper = numberIn(input, u"q3_"_s + field, row);
        return lower && upper ? std::optional(*upper - *lower) : std::nullopt;
    };
    const int widest = greatestRow(input, width);
    if (widest < 0)
        return {};
    const QString from = displayNumber(*numberIn(input, u"q1_"_s + field, widest), input.language);
    const QString to = input.amount(*numberIn(input, u"q3_"_s + field, widest));
    double outside = 0;
    for (int row = 0; row < input.derived.table.rowCount(); ++row)
        outside += numberIn(input, u"outliers_"_s + field, row).value_or(0);
    const QString key = keyOf(input, widest);
    QString line = chartPhrase(key.isEmpty() ? u"words.box"_s : u"words.boxes"_s, input.language,
                               {{u"key"_s, key}, {u"from"_s, from}, {u"to"_s, to}});
    if (outside > 0)
        line += u' ' + chartPhrase(outside > 1 ? u"words.outliers"_s : u"words.one-outlier"_s, input.language,
                                   {{u"count"_s, displayNumber(outside, input.language)}});
    return line;
}

/// The bin in which the running count passes one half of all rows.
QString histogramLine(const WordsInput &input)
{
    double total = 0;
    for (int row = 0; row < input.derived.table.rowCount(); ++row)
        total += input.measure(row).value_or(0);
    double running = 0;
    for (int row = 0; row < input.derived.table.rowCount() && input.derived.keys.size() == 1; ++row) {
        running += input.measure(row).value_or(0);
        if (!input.derived.drawn.at(row) || running * 2 < total)
            continue;
        return chartPhrase(u"words.middle-bin"_s, input.language,
                           {{u"count"_s, displayNumber(total, input.language)}, {u"key"_s, keyOf(input, row)}});
    }
    return {};
}

QString treemapLine(const WordsInput &input)
{
    double total = 0;
    for (int row = 0; row < input.derived.table.rowCount(); ++row)
        total += input.derived.drawn.at(row) ? input.measure(row).value_or(0) : 0;
    const int largest = greatestRow(input, [&](int row) { return input.measure(row); });
    if (largest < 0 || total <= 0)
        return {};
    return chartPhrase(u"words.largest-share"_s, input.language,
                       {{u"key"_s, keyOf(input, largest)},
                        {u"share"_s, displayNumber(*input.measure(largest) / total * 100, input.language, 1)}});
}

QString heatLine(const WordsInput &input)
{
    const qsizetype columns = input.derived.domains.value(Channel::X).size();
    const qsizetype rows = input.derived.domains.value(Channel::Y).size();
    if (columns == 0 || rows == 0)
        return {};
    return chartPhrase(u"words.cells"_s, input.language,
                       {{u"rows"_s, displayNumber(double(rows), input.language)},
                        {u"columns"_s, displayNumber(double(columns), input.language)},
                        {u"filled"_s, displayNumber(input.derived.markCount(), input.language)},
                        {u"all"_s, displayNumber(double(rows * columns), input.language)}});
}

/// How many lines of a slope chart rise and fall, and which one moves most.
QString slopeLine(const WordsInput &input)
{
    const QString key = input.derived.columns.value(*input.structure.keyAxis);
    const QList<Scalar> places = input.derived.domains.value(*input.structure.keyAxis);
    QHash<QString, std::pair<std::optional<double>, std::optional<double>>> ends;
    QStringList names;
    for (int row = 0; row < input.derived.table.rowCount(); ++row) {
        if (!input.derived.drawn.at(row))
            continue;
        QStringList labels;
        for (const QString &name : input.derived.keys) {
            if (name != key)
                labels.append(columnValueText(input.spec, input.derived, name, row, input.language, false));
        }
        const QString name = labels.join(u", "_s);
        if (!ends.contains(name))
            names.append(name);
        const bool first = equalScalars(input.derived.table.at(row, input.derived.table.columnIndex(key)), places.first());
        (first ? ends[name].first : ends[name].second) = input.measure(row);
    }
    int up = 0;
    int down = 0;
    QString most;
    double change = 0;
    for (const QString &name : std::as_const(names)) {
        const auto &[from, to] = ends[name];
        if (!from || !to)
            continue;
        up += *to > *from ? 1 : 0;
        down += *to < *from ? 1 : 0;
        if (std::abs(*to - *from) > std::abs(change)) {
            change = *to - *from;
            most = name;
        }
    }
    if (most.isEmpty())
        return {};
    return chartPhrase(change > 0 ? u"words.slope-up"_s : u"words.slope-down"_s, input.language,
                       {{u"up"_s, QString::number(up)},
                        {u"down"_s, QString::number(down)},
                        {u"key"_s, most},
                        {u"difference"_s, input.amount(std::abs(change))}});
}

QString rangeLine(const WordsInput &input)
{
    const Channel first = input.structure.horizontal ? Channel::X : Channel::Y;
    const Channel second = input.structure.horizontal ? Channel::X2 : Channel::Y2;
    const int widest = greatestRow(input, [&](int row) -> std::optional<double> {
        const auto from = input.number(row, first);
        const auto to = input.number(row, second);
        return from && to ? std::optional(std::abs(*to - *from)) : std::nullopt;
    });
    if (widest < 0 || input.derived.keys.isEmpty())
        return {};
    const double from = *input.number(widest, first);
    const double to = *input.number(widest, second);
    return chartPhrase(u"words.widest-range"_s, input.language,
                       {{u"key"_s, keyOf(input, widest)},
                        {u"from"_s, displayNumber(std::min(from, to), input.language)},
                        {u"to"_s, input.amount(std::max(from, to))}});
}

} // namespace

QString familyLine(const WordsInput &input, const QString &type)
{
    if (!input.structure.measure)
        return {};
    if (type == "box plot"_L1)
        return boxLine(input);
    if (type == "histogram"_L1)
        return histogramLine(input);
    if (type == "treemap"_L1)
        return treemapLine(input);
    if (type == "heat map"_L1)
        return heatLine(input);
    if (type == "slope"_L1)
        return slopeLine(input);
    if (type == "range"_L1)
        return rangeLine(input);
    return type == "tile map"_L1 ? chartPhrase(u"words.tiles"_s, input.language) : QString();
}

} // namespace chartroom
