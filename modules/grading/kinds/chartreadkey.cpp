// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartstructure.h"
#include "grading/keyvalues.h"
#include "grading/kinds/chartread.h"
#include "grading/kinds/shownchart.h"
#include "grading/tr.h"

#include <QJsonArray>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// One of the one or two data layers of a chart, as if it were the only one.
struct ReadLayer {
    const ChartSpec *spec = nullptr;
    const DerivedTable *derived = nullptr;
    const AxisLayout *valueAxis = nullptr;
};

/// The value that is asked for: where it stands in the chart.
struct AskedValue {
    int layer = 0;
    int row = -1; ///< −1: the key is a Value, no mark
    int column = -1;
    double number = 0;
};

/// Everything that is looked up around the asked value.
class ReadScene
{
public:
    ReadScene(const ShownChart &shown, const MarkLayout &layout)
    {
        m_layers.append({&shown.chart, &shown.derived, &layout.valueAxis});
        if (layout.second) {
            const AxisLayout *axis = layout.secondAxis ? &*layout.secondAxis : &layout.valueAxis;
            m_layers.append({&layout.second->spec, &layout.second->derived, axis});
        }
        m_twoAxes = layout.secondAxis.has_value();
    }

    [[nodiscard]] const QList<ReadLayer> &layers() const { return m_layers; }
    [[nodiscard]] std::optional<AxisSpan> spanOf(const AskedValue &asked) const;
    void addSlips(const AskedValue &asked, ChartReadKey &key) const;

private:
    [[nodiscard]] std::optional<AxisSpan> spanOfLayer(int layer, std::optional<Channel> channel) const;
    void addOtherSeries(const AskedValue &asked, ChartReadKey &key) const;
    void addNeighbours(const AskedValue &asked, ChartReadKey &key) const;
    void addSecondAxis(const AskedValue &asked, ChartReadKey &key) const;

    QList<ReadLayer> m_layers;
    bool m_twoAxes = false;
};

std::optional<double> numberAt(const Table &table, int row, int column)
{
    const Scalar value = row >= 0 && column >= 0 ? table.at(row, column) : Scalar();
    const auto *number = std::get_if<double>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

int columnOf(const ReadLayer &layer, std::optional<Channel> channel)
{
    return channel ? layer.derived->table.columnIndex(layer.derived->columns.value(*channel)) : -1;
}

/// The position channel that shows a column of the derived table; the value axis for columns beside a measure (stack
/// ends, shares), and for keys that are no mark.
std::optional<Channel> channelOf(const ReadLayer &layer, int column)
{
    for (const Channel channel : {Channel::X, Channel::Y}) {
        if (column >= 0 && columnOf(layer, channel) == column)
            return channel;
    }
    return structureOf(*layer.spec).valueAxis;
}

bool equalIn(const Table &table, int a, int b, int column)
{
    return column < 0 || equalScalars(table.at(a, column), table.at(b, column));
}

/// Do two marks stand in the same panel?
bool samePanel(const ReadLayer &layer, int a, int b)
{
    return equalIn(layer.derived->table, a, b, columnOf(layer, Channel::Row))
        && equalIn(layer.derived->table, a, b, columnOf(layer, Channel::Column));
}

/// Do two marks belong to the same series: do they agree in all keys but that of the key axis?
bool sameSeries(const ReadLayer &layer, int a, int b)
{
    const int keyColumn = columnOf(layer, structureOf(*layer.spec).keyAxis);
    const Table &table = layer.derived->table;
    return std::all_of(layer.derived->keys.begin(), layer.derived->keys.end(), [&](const QString &key) {
        const int column = table.columnIndex(key);
        return column == keyColumn || equalIn(table, a, b, column);
    });
}

/// Where a mark stands along the key axis: its place among names, or its number.
std::optional<double> placeOf(const ReadLayer &layer, int row)
{
    const std::optional<Channel> channel = structureOf(*layer.spec).keyAxis;
    const int column = columnOf(layer, channel);
    if (column < 0)
        return std::nullopt;
    const Scalar value = layer.derived->table.at(row, column);
    if (!layer.derived->domains.contains(*channel))
        return axisNumber(value);
    const QList<Scalar> domain = layer.derived->domains.value(*channel);
    for (qsizetype i = 0; i < domain.size(); ++i) {
        if (equalScalars(domain.at(i), value))
            return static_cast<double>(i);
    }
    return std::nullopt;
}

std::optional<AxisSpan> ReadScene::spanOfLayer(int layer, std::optional<Channel> channel) const
{
    return channel ? axisSpan(*m_layers.at(layer).spec, *m_layers.at(layer).derived, *channel) : std::nullopt;
}

/// The domain of the axis a value is read from; layers that share an axis share its domain.
std::optional<AxisSpan> ReadScene::spanOf(const AskedValue &asked) const
{
    const std::optional<Channel> channel = channelOf(m_layers.at(asked.layer), asked.column);
    std::optional<AxisSpan> span = spanOfLayer(asked.layer, channel);
    const ChannelDef *def = channel ? m_layers.first().spec->layers.first().field(*channel) : nullptr;
    const bool own = def && !def->scale.domain.isEmpty();
    if (m_layers.size() == 2 && !m_twoAxes && own)
        return spanOfLayer(0, channel);
    const auto other = m_layers.size() == 2 && !m_twoAxes ? spanOfLayer(1 - asked.layer, channel) : std::nullopt;
    if (!span)
        return other;
    if (other)
        span = AxisSpan{std::min(span->low, other->low), std::max(span->high, other->high), span->logarithmic};
    return span;
}

/// Other series at the same place of the key axis, those of the other layer too when it shares the axis.
void ReadScene::addOtherSeries(const AskedValue &asked, ChartReadKey &key) const
{
    const ReadLayer &own = m_layers.at(asked.layer);
    const int keyColumn = columnOf(own, structureOf(*own.spec).keyAxis);
    if (keyColumn < 0)
        return;
    const Scalar place = own.derived->table.at(asked.row, keyColumn);
    for (const ReadLayer &layer : m_layers) {
        const bool isOwn = layer.derived == own.derived;
        if (!isOwn && m_twoAxes)
            continue; // its height is read on the other axis
        const ChartStructure structure = structureOf(*layer.spec);
        const int column = isOwn ? asked.column : columnOf(layer, structure.valueAxis);
        const int places = columnOf(layer, structure.keyAxis);
        for (int row = 0; places >= 0 && row < layer.derived->table.rowCount(); ++row) {
            const bool other = !isOwn || (samePanel(layer, row, asked.row) && !sameSeries(layer, row, asked.row));
            const auto number = numberAt(layer.derived->table, row, column);
            if (other && number && equalScalars(layer.derived->table.at(row, places), place))
                key.otherSeries.append(*number);
        }
    }
}

/// The marks of the same series before and after the asked one.
void ReadScene::addNeighbours(const AskedValue &asked, ChartReadKey &key) const
{
    const ReadLayer &layer = m_layers.at(asked.layer);
    const std::optional<double> here = placeOf(layer, asked.row);
    std::optional<std::pair<double, double>> before; // place, number
    std::optional<std::pair<double, double>> after;
    for (int row = 0; here && row < layer.derived->table.rowCount(); ++row) {
        const auto place = placeOf(layer, row);
        const auto number = numberAt(layer.derived->table, row, asked.column);
        if (!place || !number || !sameSeries(layer, row, asked.row))
            continue;
        if (*place < *here && (!before || *place > before->first))
            before = {*place, *number};
        if (*place > *here && (!after || *place < after->first))
            after = {*place, *number};
    }
    if (before)
        key.neighbours.append(before->second);
    if (after)
        key.neighbours.append(after->second);
}

/// The same height, read on the other of two value axes.
void ReadScene::addSecondAxis(const AskedValue &asked, ChartReadKey &key) const
{
    const ReadLayer &layer = m_layers.at(asked.layer);
    const std::optional<Channel> channel = channelOf(layer, asked.column);
    if (!m_twoAxes || channel != structureOf(*layer.spec).valueAxis)
        return;
    const int other = 1 - asked.layer;
    const double reading = numberAlong(*m_layers.at(other).valueAxis, shareAlong(*layer.valueAxis, asked.number));
    const auto span = spanOfLayer(other, structureOf(*m_layers.at(other).spec).valueAxis);
    if (!std::isfinite(reading) || !span)
        return;
    key.otherAxis = reading;
    key.otherSpan = *span;
}

void ReadScene::addSlips(const AskedValue &asked, ChartReadKey &key) const
{
    if (asked.row >= 0) {
        addOtherSeries(asked, key);
        addNeighbours(asked, key);
    }
    addSecondAxis(asked, key);
    if (key.axis.logarithmic && key.axis.low > 0 && key.axis.high > key.axis.low && key.number > 0) {
        const double share = std::log(key.number / key.axis.low) / std::log(key.axis.high / key.axis.low);
        key.logAsLinear = key.axis.low + (key.axis.high - key.axis.low) * share;
    }
}

/// The value of a mark in the first layer that has the column and the mark.
Result<AskedValue, PreparationProblem> askedOfMark(const ChartRead &body, const QList<ReadLayer> &layers,
                                                   const EvaluationContext &context)
{
    const Result<QJsonValue, ExpressionError> mark = resolveValues(body.mark, context);
    if (!mark)
        return keyProblem(u"exercise.key.error"_s, mark.error().message, body.expectPlace);
    bool known = false;
    for (int i = 0; i < layers.size(); ++i) {
        const DerivedTable &derived = *layers.at(i).derived;
        const int column = derived.table.columnIndex(body.column);
        const int row = column >= 0 ? rowOfMarkKey(derived, mark->toObject()) : -1;
        known = known || column >= 0;
        if (row < 0)
            continue;
        const auto number = numberAt(derived.table, row, column);
        if (!number)
            return keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("The key has no value."), body.expectPlace);
        return AskedValue{i, row, column, *number};
    }
    if (!known)
        return keyProblem(u"exercise.field.missing"_s,
                          GradingTr::tr("The chart shows no column “%1”.").arg(body.column), body.expectPlace);
    return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key names a mark that the chart does not have."),
                      body.expectPlace);
}

Result<AskedValue, PreparationProblem> askedValue(const ChartRead &body, const QList<ReadLayer> &layers,
                                                  const EvaluationContext &context)
{
    if (body.isByMark())
        return askedOfMark(body, layers, context);
    const Result<Scalar, PreparationProblem> scalar = scalarKey(body.number.expect, context);
    if (!scalar)
        return scalar.error();
    const auto *number = std::get_if<double>(&*scalar);
    if (!number)
        return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key must be a number."), body.number.expect.place);
    return AskedValue{0, -1, -1, *number};
}

/// 2 % of the axis unless the exercise says otherwise (4.9).
Tolerance readTolerance(const Tolerance &written)
{
    Tolerance tolerance = written;
    if (!written.abs && !written.rel && !written.decimals && !written.axis)
        tolerance.axis = 0.02;
    return tolerance;
}

bool wantsAxis(const Tolerance &tolerance)
{
    return tolerance.axis && !tolerance.abs && !tolerance.rel && !tolerance.decimals;
}

} // namespace

KeyPreparation prepareKey(const ChartRead &body, const KeyScene &scene)
{
    const Result<ShownChart, PreparationProblem> shown = shownChart(body.chart, scene);
    if (!shown)
        return {{}, {shown.error()}};
    const MarkLayout layout = layoutMarks(shown->chart, shown->derived, scene.context.language);
    const ReadScene chart(*shown, layout);
    const Result<AskedValue, PreparationProblem> asked = askedValue(body, chart.layers(), scene.context);
    if (!asked)
        return {{}, {asked.error()}};
    ChartReadKey key;
    key.number = asked->number;
    key.tolerance = readTolerance(body.number.tolerance);
    const std::optional<AxisSpan> span = chart.spanOf(*asked);
    if (!span && wantsAxis(key.tolerance))
        return {{}, {keyProblem(u"exercise.key.error"_s,
                                GradingTr::tr("The value is not read from an axis. Give a tolerance other than axis."),
                                body.expectPlace)}};
    key.axis = span.value_or(AxisSpan());
    chart.addSlips(*asked, key);
    return {key, {}};
}

} // namespace chartroom
