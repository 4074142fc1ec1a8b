// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/derivation.h"

#include "dataset/binning.h"
#include "dataset/statistics.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString derivedName(const ChannelDef &def)
{
    if (def.aggregate == "count"_L1)
        return u"count"_s;
    if (!def.aggregate.isEmpty())
        return def.aggregate + u'_' + def.field;
    if (def.bin)
        return u"bin_"_s + def.field;
    return def.timeUnit.isEmpty() ? def.field : def.timeUnit + u'_' + def.field;
}

/// Years are numbers in tables, but time units need dates: their first day.
Column timesOf(const Field &field, const Column &column)
{
    if (field.type != FieldType::Year)
        return column;
    QList<Scalar> dates;
    for (int row = 0; row < column.size(); ++row) {
        const Scalar value = column.at(row);
        const double *year = std::get_if<double>(&value);
        dates.append(year ? Scalar(QDate(int(*year), 1, 1)) : Scalar());
    }
    return Column::fromScalars(dates, ValueType::Date);
}

BinEdges edgesFor(const BinSpec &bin, std::span<const double> values)
{
    const double least = minOf(values).value_or(0);
    const double greatest = maxOf(values).value_or(0);
    return bin.step ? binEdgesByStep(least, greatest, *bin.step) : binEdges(least, greatest, bin.maxbins.value_or(10));
}

void fillBins(DerivationColumn &column, const Column &source)
{
    if (source.type() != ValueType::Number) {
        column.perRow = Column::missing(ValueType::Number, source.size());
        column.binEnd = column.perRow;
        return;
    }
    const BinEdges edges = edgesFor(*column.def.bin, source.values());
    ColumnBuilder lower(ValueType::Number);
    ColumnBuilder upper(ValueType::Number);
    for (int row = 0; row < source.size(); ++row) {
        if (source.isMissing(row)) {
            lower.appendMissing();
            upper.appendMissing();
            continue;
        }
        const qint64 bin = edges.binOf(source.values()[size_t(row)]);
        lower.appendValue(edges.edge(bin));
        upper.appendValue(edges.edge(bin + 1));
    }
    column.perRow = lower.build();
    column.binEnd = upper.build();
}

Field keyField(const Field &source, const ChannelDef &def, const QString &name)
{
    Field field = source;
    field.name = name;
    if (def.timeUnit.isEmpty())
        return field;
    const bool cyclic = isCyclic(*timeUnitFromWord(def.timeUnit));
    field.type = cyclic ? FieldType::Integer : FieldType::Date;
    field.level = cyclic ? Level::Ordinal : Level::Temporal;
    field.categories.clear();
    return field;
}

QString freeName(const QString &wanted, const QList<DerivationColumn> &columns)
{
    const auto taken = [&columns](const QString &name) {
        return std::any_of(columns.begin(), columns.end(), [&name](const DerivationColumn &c) { return c.name == name; });
    };
    QString name = wanted;
    while (taken(name))
        name += u"_2"_s;
    return name;
}

} // namespace

Derivation::Derivation(const ChartSpec &spec, int layerIndex, TransformedRows rows)
    : m_spec(spec), m_layer(spec.layers.at(layerIndex)), m_rows(std::move(rows))
{
}

DerivedTable Derivation::derive(const Progress &progress)
{
    DerivedTable derived;
    const std::initializer_list<std::function<void()>> steps{
        [this] { collectColumns(); },
        [this] { group(); },
        [this] { summarize(); },
        [this] { addBoxplot(); },
        [this] { orderMarks(); },
        [this, &derived] { markDrawn(derived); },
        [this] { stack(); },
        [this, &derived] { assemble(derived); },
    };
    for (const auto &step : steps) {
        if (progress.isCancelled())
            return {};
        step();
    }
    return derived;
}

const DerivationColumn *Derivation::columnOf(Channel channel) const
{
    const int index = m_columnOfChannel.value(channel, -1);
    return index < 0 ? nullptr : &m_columns.at(index);
}

void Derivation::collectColumns()
{
    for (const QString &field : m_spec.path) {
        ChannelDef def;
        def.field = field;
        def.type = u"nominal"_s;
        def.sort = SortSpec{};
        addColumn(std::nullopt, def);
    }
    for (auto it = m_layer.encoding.begin(); it != m_layer.encoding.end(); ++it) {
        if (it->isField() && it.key() != Channel::Tooltip)
            addColumn(it.key(), *it);
    }
}

void Derivation::addColumn(std::optional<Channel> channel, const ChannelDef &def)
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (sameColumn(m_columns.at(i).def, def)) {
            if (channel) // a path may name a field twice
                m_columnOfChannel.insert(*channel, i);
            return;
        }
    }
    DerivationColumn column;
    column.channel = channel;
    column.def = def;
    column.name = freeName(derivedName(def), m_columns);
    column.key = def.aggregate.isEmpty() && !def.isMeasure();
    if (def.aggregate.isEmpty())
        computePerRow(column);
    else
        m_grouped = true;
    if (channel)
        m_columnOfChannel.insert(*channel, int(m_columns.size()));
    m_columns.append(column);
}

void Derivation::computePerRow(DerivationColumn &column) const
{
    const int index = m_rows.table.columnIndex(column.def.field);
    const Field &source = m_rows.table.field(index);
    const Column &cells = m_rows.table.column(index);
    column.field = keyField(source, column.def, column.name);
    if (column.def.bin)
        fillBins(column, cells);
    else if (!column.def.timeUnit.isEmpty())
        column.perRow = timeUnitColumn(*timeUnitFromWord(column.def.timeUnit), timesOf(source, cells));
    else
        column.perRow = cells;
}

void Derivation::group()
{
    const int count = int(m_rows.table.rowCount());
    if (m_layer.mark.type == Mark::Boxplot)
        m_grouped = true;
    if (!m_grouped) {
        m_members = RowLists::singles(count);
        return;
    }
    QList<Column> keys;
    for (const DerivationColumn &column : std::as_const(m_columns)) {
        const bool boxed = m_layer.mark.type == Mark::Boxplot && column.def.isMeasure();
        if (column.def.aggregate.isEmpty() && !boxed)
            keys.append(column.perRow);
    }
    if (count == 0)
        return;
    const Grouping grouping = groupRows(keys, count);
    m_members = RowLists::ofGroups(grouping.groupOfRow, grouping.count());
}

void Derivation::summarize()
{
    if (!m_grouped) { // each row is a mark of its own
        for (DerivationColumn &column : m_columns) {
            column.perMark = column.perRow;
            column.endPerMark = column.binEnd;
        }
        return;
    }
    Grouping grouping;
    grouping.groupOfRow.resize(size_t(m_rows.table.rowCount()));
    for (int mark = 0; mark < m_members.size(); ++mark) {
        grouping.firstRow.push_back(m_members.at(mark).front());
        for (const int row : m_members.at(mark))
            grouping.groupOfRow[size_t(row)] = mark;
    }
    for (DerivationColumn &column : m_columns) {
        if (column.def.aggregate.isEmpty()) {
            column.perMark = column.perRow.gathered(grouping.firstRow);
            if (column.def.bin)
                column.endPerMark = column.binEnd.gathered(grouping.firstRow);
            continue;
        }
        const int index = column.def.field.isEmpty() ? 0 : m_rows.table.columnIndex(column.def.field);
        const Field source = column.def.field.isEmpty() ? Field{} : m_rows.table.field(index);
        column.field = aggregatedField(source, column.def.aggregate, column.name);
        column.perMark = chartAggregate(column.def.aggregate, m_rows.table.column(index), grouping);
    }
}

void Derivation::addBoxplot()
{
    if (m_layer.mark.type != Mark::Boxplot)
        return;
    const auto measure = std::find_if(m_columns.begin(), m_columns.end(),
                                      [](const DerivationColumn &column) { return column.def.isMeasure(); });
    if (measure == m_columns.end() || measure->perRow.type() != ValueType::Number)
        return;
    const bool wholeRange = m_layer.mark.extent == "min-max"_L1;
    static const QStringList prefixes = {u"lower"_s, u"q1"_s, u"median"_s, u"q3"_s, u"upper"_s, u"outliers"_s};
    QList<QList<Scalar>> cells(prefixes.size());
    for (int mark = 0; mark < m_members.size(); ++mark) {
        std::vector<double> values;
        for (const int row : m_members.at(mark))
            values.push_back(measure->perRow.values()[size_t(row)]);
        const std::optional<BoxSummary> box = boxSummaryOf(values);
        const double lower = box ? (wholeRange ? minOf(values).value_or(0) : box->lower) : 0;
        const double upper = box ? (wholeRange ? maxOf(values).value_or(0) : box->upper) : 0;
        const double outliers = box && !wholeRange ? double(box->outliers) : 0;
        const double numbers[] = {lower, box ? box->q1 : 0, box ? box->median : 0, box ? box->q3 : 0, upper, outliers};
        for (int i = 0; i < prefixes.size(); ++i)
            cells[i].append(box ? Scalar(numbers[i]) : Scalar());
    }
    const DerivationColumn raw = *measure;
    const int place = int(measure - m_columns.begin());
    m_columns.removeAt(place);
    for (int i = 0; i < prefixes.size(); ++i) {
        DerivationColumn column = raw;
        column.name = prefixes.at(i) + u'_' + raw.def.field;
        column.field.name = column.name;
        column.perMark = Column::fromScalars(cells.at(i), ValueType::Number);
        m_columns.insert(place + i, column);
    }
    const int shift = int(prefixes.size()) - 1;
    constexpr int medianColumn = 2;
    for (int &index : m_columnOfChannel)
        index = index == place ? place + medianColumn : index > place ? index + shift : index;
}

/// Source rows without a value where the mark needs one.
std::vector<bool> Derivation::missingRows() const
{
    std::vector<bool> missing(size_t(m_rows.table.rowCount()), false);
    for (const DerivationColumn &column : m_columns) {
        const bool position = column.channel == Channel::X || column.channel == Channel::Y;
        const bool needed = !column.key || (position && (column.def.isTemporal() || column.def.bin));
        if (!needed || column.def.field.isEmpty())
            continue;
        const Column &cells = m_rows.table.column(m_rows.table.columnIndex(column.def.field));
        for (size_t row = 0; row < missing.size(); ++row)
            missing[row] = missing[row] || cells.isMissing(qsizetype(row));
    }
    return missing;
}

RowLists Derivation::numbersBehind() const
{
    RowLists lists;
    lists.reserve(m_members.size(), m_members.rowCount());
    QList<int> numbers;
    const QList<int> &ownNumbers = m_rows.table.rowNumbers();
    for (qsizetype mark = 0; mark < m_members.size(); ++mark) {
        numbers.clear();
        for (const int row : m_members.at(mark)) {
            if (m_rows.numbers.isEmpty())
                numbers.append(ownNumbers.at(row));
            else
                numbers.append(m_rows.numbers.at(row));
        }
        if (numbers.size() > 1) {
            std::sort(numbers.begin(), numbers.end());
            numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        }
        lists.append(numbers);
    }
    return lists;
}

/// Rows of the dataset behind a mark that have no value.
double Derivation::missingBehind(int mark, const std::vector<bool> &missing) const
{
    const RowLists::List members = m_members.at(mark);
    if (m_rows.numbers.isEmpty())
        return double(std::count_if(members.begin(), members.end(), [&missing](int row) { return missing[size_t(row)]; }));
    QSet<int> without; // rows may share rows of the dataset
    for (const int row : members) {
        const QList<int> numbers = missing[size_t(row)] ? m_rows.numbers.at(row) : QList<int>();
        without.unite(QSet<int>(numbers.begin(), numbers.end()));
    }
    return double(without.size());
}

void Derivation::markDrawn(DerivedTable &derived) const
{
    derived.drawn.fill(true, m_members.size());
    for (const DerivationColumn &column : m_columns) {
        const bool position = column.channel == Channel::X || column.channel == Channel::Y;
        if (column.key && !(position && (column.def.isTemporal() || column.def.bin)))
            continue;
        for (qsizetype mark = 0; mark < m_members.size(); ++mark) {
            if (column.perMark.isMissing(mark))
                derived.drawn[mark] = false;
        }
    }
}

void Derivation::addStackColumns(DerivedTable &derived, TableParts &parts, const DerivationColumn &column) const
{
    const auto add = [&](QMap<QString, QString> &names, const QString &ending, const QList<Scalar> &cells) {
        names.insert(column.name, column.name + ending);
        parts.add(column.field, column.name + ending, Column::fromScalars(cells, ValueType::Number));
    };
    add(derived.stackStart, u"_start"_s, m_stack->start);
    add(derived.stackEnd, u"_end"_s, m_stack->end);
    if (!m_stack->share.isEmpty())
        add(derived.stackShare, u"_share"_s, m_stack->share);
}

/// Keys first, then measures, each with what belongs to it.
void Derivation::assemble(DerivedTable &derived)
{
    derived.source = m_rows.table;
    derived.members = m_members;
    derived.domains = m_domains;
    TableParts parts;
    for (const bool keys : {true, false}) {
        for (const DerivationColumn &column : std::as_const(m_columns)) {
            if (column.key != keys)
                continue;
            parts.add(column.field, column.name, column.perMark);
            if (column.def.bin)
                parts.add(column.field, column.name + u"_end"_s, column.endPerMark);
            if (m_stack && m_stack->measure == column.name)
                addStackColumns(derived, parts, column);
            const bool tilePosition = m_spec.layout == "tile"_L1
                                      && (column.channel == Channel::X || column.channel == Channel::Y);
            if (!tilePosition)
                (keys ? derived.keys : derived.measures).append(column.name);
        }
    }
    for (auto it = m_columnOfChannel.begin(); it != m_columnOfChannel.end(); ++it)
        derived.columns.insert(it.key(), m_columns.at(it.value()).name);
    countRows(derived, parts);
    derived.table = Table(parts.fields, parts.columns);
}

/// n_rows and n_missing: the rows of the dataset behind each mark, and those of them without a value.
void Derivation::countRows(DerivedTable &derived, TableParts &parts) const
{
    derived.rowNumbers = numbersBehind();
    const std::vector<bool> without = missingRows();
    ColumnBuilder total(ValueType::Number);
    ColumnBuilder missing(ValueType::Number);
    total.reserve(m_members.size());
    missing.reserve(m_members.size());
    for (int mark = 0; mark < m_members.size(); ++mark) {
        total.appendValue(double(derived.rowNumbers.at(mark).size()));
        missing.appendValue(missingBehind(mark, without));
    }
    Field counted;
    counted.type = FieldType::Integer;
    counted.level = Level::Ratio;
    counted.role = FieldRole::Amount;
    parts.add(counted, u"n_rows"_s, total.build());
    parts.add(counted, u"n_missing"_s, missing.build());
}

} // namespace chartroom
