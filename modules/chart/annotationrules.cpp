// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rulechecks.h"
#include "chart/textslots.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Half of the last shown decimal of a number as written: 12.5 stands for 12.45 to 12.55.
double shownPrecision(double number)
{
    double precision = 0.5;
    for (double scaled = std::abs(number); precision > 1e-6 && std::abs(scaled - std::round(scaled)) > 1e-9; scaled *= 10)
        precision /= 10;
    return precision;
}

/// What an annotation points at on the value axis: its datum there, or the mark at its datum on the key axis.
QList<double> valuesPointedAt(const RuleContext &context, const ChartLayer &layer)
{
    QList<double> values;
    const auto valueAxis = context.structure.valueAxis;
    if (!valueAxis)
        return values;
    const ChannelDef value = layer.encoding.value(*valueAxis);
    if (layer.has(*valueAxis) && value.kind == ChannelKind::Datum && value.constant.isDouble())
        values.append(value.constant.toDouble());
    const auto keyAxis = context.structure.keyAxis;
    if (!keyAxis || layer.encoding.value(*keyAxis).kind != ChannelKind::Datum || !layer.has(*keyAxis))
        return values;
    const QJsonValue wanted = layer.encoding.value(*keyAxis).constant;
    const int key = context.derived.table.columnIndex(context.derived.columns.value(*keyAxis));
    const int measure = context.derived.table.columnIndex(context.derived.columns.value(*valueAxis));
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        const Scalar cell = context.derived.table.at(row, key);
        const bool here = equalScalars(cell, scalarFromJson(wanted)) || canonicalText(cell) == wanted.toString();
        const auto number = axisNumber(context.derived.table.column(measure), row);
        if (here && number && context.derived.drawn.at(row))
            values.append(*number);
    }
    return values;
}

} // namespace

RuleVerdict annotationTrue(const RuleContext &context)
{
    RuleVerdict verdict;
    for (qsizetype i = 0; i < context.spec.layers.size(); ++i) {
        const ChartLayer &layer = context.spec.layers.at(i);
        const ChannelDef text = layer.encoding.value(Channel::Text);
        if (!layer.annotation || layer.mark.type != Mark::Text || text.isField())
            continue;
        const QString words = text.constant.isDouble() ? canonicalText(text.constant.toDouble()) : text.constant.toString();
        const QList<double> numbers = numbersIn(words, context.language);
        const QList<double> values = valuesPointedAt(context, layer);
        if (numbers.isEmpty() || values.isEmpty() || !verdict.passed)
            continue;
        verdict.applies = true;
        verdict.part = u"layer.%1"_s.arg(i);
        verdict.passed = std::any_of(numbers.begin(), numbers.end(), [&values](double number) {
            return std::any_of(values.begin(), values.end(), [number](double value) {
                return std::abs(number - value) <= shownPrecision(number) + 1e-9;
            });
        });
    }
    return verdict;
}

} // namespace chartroom
