// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/derivation.h"

#include "chart/naturalorder.h"
#include "dataset/statistics.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double orderLast = std::numeric_limits<double>::infinity();

/// Sorts by a number per value; ties and values without a number keep their (natural) order.
void sortByNumbers(QList<Scalar> &values, const QHash<QString, double> &numbers, bool descending)
{
    const auto keyOf = [&](const Scalar &value) {
        const auto it = numbers.constFind(canonicalText(value));
        if (isMissing(value) || it == numbers.constEnd() || std::isnan(*it))
            return orderLast;
        return descending ? -*it : *it;
    };
    QList<std::pair<double, Scalar>> keyed;
    for (const Scalar &value : std::as_const(values))
        keyed.append({keyOf(value), value});
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::transform(keyed.cbegin(), keyed.cend(), values.begin(), [](const auto &pair) { return pair.second; });
}

void putListedFirst(QList<Scalar> &values, const QJsonArray &listed)
{
    QList<Scalar> first;
    for (const QJsonValue &entry : listed) {
        Scalar wanted = scalarFromJson(entry);
        for (qsizetype i = 0; i < values.size(); ++i) {
            const bool asText = entry.isString() && canonicalText(values.at(i)) == entry.toString();
            if (equalScalars(values.at(i), wanted) || (asText && !isMissing(values.at(i)))) {
                first.append(values.takeAt(i));
                break;
            }
        }
    }
    values = first + values;
}

/// The measure of each value of a key, summed over the marks that share it (7.5).
QHash<QString, double> measureByKey(const Column &keys, const Column &measure)
{
    QHash<QString, CompensatedSum> sums;
    for (int mark = 0; mark < keys.size(); ++mark) {
        const std::optional<double> value = axisNumber(measure, mark);
        if (value && !measure.isMissing(mark))
            sums[canonicalText(keys.at(mark))].add(*value);
    }
    QHash<QString, double> totals;
    for (auto it = sums.begin(); it != sums.end(); ++it)
        totals.insert(it.key(), it->total());
    return totals;
}

} // namespace

QList<Scalar> Derivation::domainOf(const DerivationColumn &column) const
{
    QList<Scalar> values = naturalOrder(distinctValues(column.perMark), column.field);
    const SortSpec sort = column.def.sort.value_or(SortSpec{});
    if (sort.kind == SortKind::Descending) {
        std::reverse(values.begin(), values.end());
        std::stable_partition(values.begin(), values.end(), [](const Scalar &value) { return !isMissing(value); });
    } else if (sort.kind == SortKind::Appearance) {
        values = distinctValues(column.perRow);
        std::stable_partition(values.begin(), values.end(), [](const Scalar &value) { return !isMissing(value); });
    } else if (sort.kind == SortKind::Channel) {
        if (const DerivationColumn *measure = columnOf(sort.channel); measure && !measure->key)
            sortByNumbers(values, measureByKey(column.perMark, measure->perMark), sort.descending);
    } else if (sort.kind == SortKind::Field) {
        const Column &source = m_rows.table.column(m_rows.table.columnIndex(sort.field));
        const Grouping grouping = groupRows({column.perRow}, m_rows.table.rowCount());
        const Column totals = chartAggregate(sort.op.isEmpty() ? u"sum"_s : sort.op, source, grouping);
        sortByNumbers(values, measureByKey(column.perRow.gathered(grouping.firstRow), totals), sort.descending);
    }
    if (sort.kind == SortKind::Values)
        putListedFirst(values, sort.values);
    else if (!column.def.scale.domain.isEmpty())
        putListedFirst(values, column.def.scale.domain);
    return values;
}

/// The place of each mark's value in the order of its channel.
std::vector<double> Derivation::ranksOf(const DerivationColumn &column) const
{
    std::vector<double> ranks;
    if (!column.def.isDiscrete()) {
        ranks = column.perMark.sortKeys();
        std::replace_if(ranks.begin(), ranks.end(), [](double key) { return std::isnan(key); }, orderLast);
        return ranks;
    }
    const QList<Scalar> domain = domainOf(column);
    QHash<QString, int> places;
    for (int i = 0; i < domain.size(); ++i)
        places.insert(scalarWord(domain.at(i)), i);
    for (int mark = 0; mark < column.perMark.size(); ++mark)
        ranks.push_back(places.value(scalarWord(column.perMark.at(mark))));
    return ranks;
}

void Derivation::orderMarks()
{
    for (auto it = m_columnOfChannel.begin(); it != m_columnOfChannel.end(); ++it) {
        const DerivationColumn &column = m_columns.at(it.value());
        if (column.key && column.def.isDiscrete())
            m_domains.insert(it.key(), domainOf(column));
    }
    QList<int> sequence; // columns, most important first (7.5)
    const auto use = [&](std::optional<Channel> channel) {
        const int index = channel ? m_columnOfChannel.value(*channel, -1) : -1;
        if (index >= 0 && m_columns.at(index).key && !sequence.contains(index))
            sequence.append(index);
    };
    const bool horizontal = m_layer.mark.orient == "horizontal"_L1;
    for (const Channel channel : {Channel::Row, Channel::Column, horizontal ? Channel::Y : Channel::X, Channel::Color})
        use(channel);
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i).key && !sequence.contains(i))
            sequence.append(i);
    }
    QList<std::vector<double>> ranks;
    for (const int index : std::as_const(sequence))
        ranks.append(ranksOf(m_columns.at(index)));
    const auto comesBefore = [&ranks](int a, int b) {
        for (const std::vector<double> &rank : ranks) {
            if (rank[size_t(a)] != rank[size_t(b)])
                return rank[size_t(a)] < rank[size_t(b)];
        }
        return false;
    };
    std::vector<int> order(size_t(m_members.size()));
    std::iota(order.begin(), order.end(), 0);
    if (ranks.isEmpty() || std::is_sorted(order.begin(), order.end(), comesBefore))
        return;
    std::stable_sort(order.begin(), order.end(), comesBefore);
    applyOrder(order);
}

void Derivation::applyOrder(const std::vector<int> &order)
{
    m_members = m_members.gathered(order);
    for (DerivationColumn &column : m_columns) {
        column.perMark = column.perMark.gathered(order);
        if (column.def.bin)
            column.endPerMark = column.endPerMark.gathered(order);
    }
}

/// The marks of each stack, first one at the baseline (7.4). Marks that share facet, key place and offset are one stack;
/// numbers on the key axis are places as well, although their column is no key (7.2).
std::vector<QList<int>> Derivation::stacks(const DerivationColumn &measure) const
{
    QList<Column> places;
    for (const Channel channel : {Channel::Row, Channel::Column, Channel::X, Channel::Y, Channel::XOffset, Channel::YOffset}) {
        if (const DerivationColumn *column = columnOf(channel); column && column != &measure)
            places.append(column->perMark);
    }
    const int count = int(m_members.size());
    const Grouping grouping = groupRows(places, count);
    std::vector<QList<int>> runs(size_t(grouping.count()));
    // Marks stand in the order of the colour domain; the last one is nearest to the baseline.
    for (int mark = count - 1; mark >= 0; --mark)
        runs[size_t(grouping.groupOfRow[size_t(mark)])].append(mark);
    const ChannelDef *order = m_layer.field(Channel::Order);
    if (!order)
        return runs;
    DerivationColumn column = *columnOf(Channel::Order);
    column.def = *order; // the colour may show the same column in another order
    const std::vector<double> rank = ranksOf(column);
    const bool falls = order->sort && order->sort->kind == SortKind::Descending && !order->isDiscrete();
    for (QList<int> &run : runs) {
        std::reverse(run.begin(), run.end());
        std::stable_sort(run.begin(), run.end(), [&rank, falls](int a, int b) {
            return falls ? rank[size_t(a)] > rank[size_t(b)] : rank[size_t(a)] < rank[size_t(b)];
        });
    }
    return runs;
}

/// Positive and negative values grow separately from zero; `normalize` divides by the sum of absolute values.
void Derivation::stackOne(const QList<int> &run, const Column &measure, bool normalize)
{
    CompensatedSum up;
    CompensatedSum down;
    CompensatedSum absolute;
    for (const int mark : run) {
        if (!measure.isMissing(mark))
            absolute.add(std::abs(measure.values()[size_t(mark)]));
    }
    const double scale = normalize ? absolute.total() : 1;
    for (const int mark : run) {
        if (measure.isMissing(mark))
            continue;
        const double value = measure.values()[size_t(mark)];
        CompensatedSum &side = value < 0 ? down : up;
        const double from = side.total();
        side.add(value);
        if (scale == 0)
            continue; // shares of nothing are missing
        m_stack->start[mark] = from / scale;
        m_stack->end[mark] = side.total() / scale;
        if (normalize)
            m_stack->share[mark] = value / scale;
    }
}

void Derivation::stack()
{
    const DerivationColumn *measure = nullptr;
    StackKind kind = StackKind::None;
    for (const Channel channel : {Channel::Y, Channel::X, Channel::Theta}) {
        const DerivationColumn *column = columnOf(channel);
        const ChannelDef *def = m_layer.field(channel);
        if (!measure && column && def && (def->stack == StackKind::Zero || def->stack == StackKind::Normalize)) {
            measure = column;
            kind = def->stack;
        }
    }
    if (!measure || measure->perMark.type() != ValueType::Number)
        return;
    const bool normalize = kind == StackKind::Normalize;
    const QList<Scalar> blank(m_members.size());
    m_stack = StackColumns{measure->name, blank, blank, normalize ? blank : QList<Scalar>()};
    for (const QList<int> &run : stacks(*measure))
        stackOne(run, measure->perMark, normalize);
}

} // namespace chartroom
