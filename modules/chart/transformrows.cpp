// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/transformrows.h"

#include "chart/chartphrases.h"
#include "dataset/expression.h"
#include "dataset/statistics.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

using RowsResult = Result<TransformedRows, ChartProblem>;

ChartProblem missingColumn(const QString &field, const QString &part, const QString &language)
{
    return {u"chart.field.missing"_s,
            chartPhrase(u"field.missing"_s, language, {{u"field"_s, field}, {u"part"_s, part}}), part};
}

Table withReplacedColumn(const Table &table, const Field &field, const Column &column)
{
    const int old = table.columnIndex(field.name);
    if (old < 0)
        return table.withColumn(field, column);
    std::vector<int> kept;
    for (int i = 0; i < table.columnCount(); ++i) {
        if (i != old)
            kept.push_back(i);
    }
    return table.withColumns(kept).withColumn(field, column);
}

RowsResult applyTransform(const TransformedRows &rows, const FilterTransform &filter, const TableLookup &,
                          const QString &language, const QString &part)
{
    const QStringList fields = predicateFields(filter.predicate);
    for (const QString &field : fields) {
        if (rows.table.columnIndex(field) < 0)
            return missingColumn(field, part + u".filter"_s, language);
    }
    std::vector<int> kept;
    QList<QList<int>> numbers;
    for (int row = 0; row < rows.table.rowCount(); ++row) {
        if (!predicateHolds(filter.predicate, rows.table, row))
            continue;
        kept.push_back(row);
        if (!rows.numbers.isEmpty())
            numbers.append(rows.numbers.at(row));
    }
    return TransformedRows{rows.table.withRows(kept), numbers};
}

RowsResult applyTransform(const TransformedRows &rows, const CalculateTransform &calculate, const TableLookup &,
                          const QString &language, const QString &part)
{
    const auto problem = [&](const ExpressionError &error) {
        const bool unknown = error.id == "expr.name-unknown"_L1;
        return ChartProblem{unknown ? u"chart.field.missing"_s : u"chart.spec.invalid"_s, error.message,
                            part + u".calculate"_s};
    };
    const auto expression = parseVegaExpression(calculate.expression, language);
    if (!expression)
        return problem(expression.error());
    EvaluationContext context;
    context.language = language;
    const auto column = evaluateColumn(*expression, rows.table, context);
    if (!column)
        return problem(column.error());
    const ValueType type = column->column.type() == ValueType::Missing ? ValueType::Number : column->column.type();
    const Field field = plainField(calculate.as, type);
    return TransformedRows{withReplacedColumn(rows.table, field, column->column), rows.numbers};
}

QList<int> unionOfNumbers(const TransformedRows &rows, const std::vector<int> &members)
{
    QList<int> numbers;
    for (const int member : members)
        numbers.append(rows.numbersOf(member));
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::vector<std::vector<int>> membersOf(const Grouping &grouping)
{
    std::vector<std::vector<int>> members(size_t(grouping.count()));
    for (size_t row = 0; row < grouping.groupOfRow.size(); ++row)
        members[size_t(grouping.groupOfRow[row])].push_back(int(row));
    return members;
}

RowsResult applyTransform(const TransformedRows &rows, const AggregateTransform &aggregate, const TableLookup &,
                          const QString &language, const QString &part)
{
    QList<Column> keys;
    QList<Field> fields;
    for (const QString &name : aggregate.groupby) {
        const int column = rows.table.columnIndex(name);
        if (column < 0)
            return missingColumn(name, part + u".groupby"_s, language);
        keys.append(rows.table.column(column));
        fields.append(rows.table.field(column));
    }
    const Grouping grouping = groupRows(keys, rows.table.rowCount());
    QList<Column> columns;
    for (const Column &key : std::as_const(keys))
        columns.append(key.gathered(grouping.firstRow));
    for (const TransformOp &op : aggregate.ops) {
        const int column = op.field.isEmpty() ? 0 : rows.table.columnIndex(op.field);
        if (column < 0)
            return missingColumn(op.field, part + u".aggregate"_s, language);
        columns.append(chartAggregate(op.op, rows.table.column(column), grouping));
        const Field source = op.field.isEmpty() ? Field{} : rows.table.field(column);
        fields.append(aggregatedField(source, op.op, op.as));
    }
    TransformedRows result{Table(fields, columns), {}};
    for (const std::vector<int> &members : membersOf(grouping))
        result.numbers.append(unionOfNumbers(rows, members));
    return result;
}

/// The measure of a fold: what its fields have in common.
Field foldedField(const Table &table, const std::vector<int> &columns, const QString &name)
{
    Field field = table.field(columns.front());
    for (const int column : columns) {
        const Field &other = table.field(column);
        if (other.unit != field.unit)
            field.unit = {};
        if (other.role != field.role)
            field.role = FieldRole::None;
    }
    field.name = name;
    field.title = {};
    field.categories.clear();
    return field;
}

Field foldKeyField(const Table &table, const std::vector<int> &columns, const QString &name)
{
    Field field;
    field.name = name;
    for (const int column : columns)
        field.categories.append({Scalar(table.field(column).name), table.field(column).title});
    return field;
}

RowsResult applyTransform(const TransformedRows &rows, const FoldTransform &fold, const TableLookup &,
                          const QString &language, const QString &part)
{
    std::vector<int> columns;
    for (const QString &name : fold.fields) {
        columns.push_back(rows.table.columnIndex(name));
        if (columns.back() < 0)
            return missingColumn(name, part + u".fold"_s, language);
    }
    const ValueType type = rows.table.column(columns.front()).type();
    ColumnBuilder keys(ValueType::Text);
    ColumnBuilder values(type);
    std::vector<int> source;
    QList<QList<int>> numbers;
    for (int row = 0; row < rows.table.rowCount(); ++row) {
        for (const int column : columns) {
            const Scalar cell = rows.table.at(row, column);
            keys.append(rows.table.field(column).name);
            values.append(valueType(cell) == type ? cell : Scalar());
            source.push_back(row);
            numbers.append(rows.numbersOf(row));
        }
    }
    Table table = rows.table.withRows(source);
    QList<Column> kept;
    for (int column = 0; column < table.columnCount(); ++column)
        kept.append(table.column(column));
    table = Table(table.fields(), kept);
    table = withReplacedColumn(table, foldKeyField(rows.table, columns, fold.key), keys.build());
    table = withReplacedColumn(table, foldedField(rows.table, columns, fold.value), values.build());
    return TransformedRows{table, numbers};
}

/// For each row the place of the first match in the other table; −1 for none. Missing matches nothing.
std::vector<int> lookupMatches(const Column &left, const Column &right)
{
    QHash<QString, int> first;
    for (int row = 0; row < right.size(); ++row) {
        const QString text = canonicalText(right.at(row));
        if (!right.isMissing(row) && !first.contains(text))
            first.insert(text, row);
    }
    std::vector<int> matches;
    for (int row = 0; row < left.size(); ++row)
        matches.push_back(left.isMissing(row) ? -1 : first.value(canonicalText(left.at(row)), -1));
    return matches;
}

RowsResult applyTransform(const TransformedRows &rows, const LookupTransform &lookup, const TableLookup &tables,
                          const QString &language, const QString &part)
{
    ChartSpec other;
    other.dataName = lookup.dataName;
    other.dataValues = lookup.dataValues;
    auto found = chartSource(other, tables, language);
    if (!found) {
        ChartProblem problem = found.error();
        problem.part = part + u".from.data"_s;
        return problem;
    }
    const int left = rows.table.columnIndex(lookup.field);
    const int right = found->columnIndex(lookup.key);
    if (left < 0)
        return missingColumn(lookup.field, part + u".lookup"_s, language);
    if (right < 0)
        return missingColumn(lookup.key, part + u".from.key"_s, language);
    const std::vector<int> matches = lookupMatches(rows.table.column(left), found->column(right));
    Table table = rows.table;
    for (const QString &name : lookup.fields) {
        const int column = found->columnIndex(name);
        if (column < 0)
            return missingColumn(name, part + u".from.fields"_s, language);
        table = withReplacedColumn(table, found->field(column), found->column(column).gathered(matches));
    }
    return TransformedRows{table, rows.numbers};
}

/// A window over one group, rows in the order of the window.
struct WindowRun {
    const std::vector<int> &rows;
    const Column *values = nullptr;
    const std::vector<bool> &samePlace; ///< per position: equal sort keys as the one before
};

void fillWindow(const TransformOp &op, const WindowRun &run, QList<Scalar> &cells)
{
    CompensatedSum sum;
    bool any = false;
    int rank = 1;
    for (size_t i = 0; i < run.rows.size(); ++i) {
        if (!run.samePlace[i])
            rank = int(i) + 1;
        Scalar &cell = cells[run.rows[i]];
        if (op.op == "row_number"_L1) {
            cell = double(i + 1);
        } else if (op.op == "rank"_L1) {
            cell = double(rank);
        } else if (op.op == "lag"_L1) {
            cell = i == 0 ? Scalar() : run.values->at(run.rows[i - 1]);
        } else {
            const Scalar value = run.values->at(run.rows[i]);
            if (const double *number = std::get_if<double>(&value)) {
                sum.add(*number);
                any = true;
            }
            cell = any ? Scalar(sum.total()) : Scalar();
        }
    }
}

Field windowField(const TransformOp &op, const Field &source)
{
    if (op.op == "row_number"_L1 || op.op == "rank"_L1) {
        Field field = plainField(op.as, ValueType::Number);
        field.directionDown = op.op == "rank"_L1;
        return field;
    }
    Field field = source;
    field.name = op.as;
    if (op.op == "sum"_L1)
        field.title = aggregateTitle(source.title.isEmpty() ? Wording{source.name, {}} : source.title, u"running"_s);
    return field;
}

/// Positions of each group in window order, and whether each has the same sort keys as the one before it.
struct WindowOrder {
    std::vector<std::vector<int>> groups;
    std::vector<std::vector<bool>> same;
};

WindowOrder windowOrder(const Grouping &grouping, const QList<SortKey> &sorts, int rowCount)
{
    const std::vector<int> order = sortedRows(sorts, rowCount);
    WindowOrder result;
    result.groups.resize(size_t(grouping.count()));
    result.same.resize(size_t(grouping.count()));
    for (const int row : order) {
        const auto group = size_t(grouping.groupOfRow[size_t(row)]);
        std::vector<int> &run = result.groups[group];
        const bool same = !sorts.isEmpty() && !run.empty()
                          && std::all_of(sorts.begin(), sorts.end(), [&run, row](const SortKey &key) {
                                 return compareScalars(key.column.at(run.back()), key.column.at(row)) == 0;
                             });
        result.same[group].push_back(same);
        run.push_back(row);
    }
    return result;
}

RowsResult applyTransform(const TransformedRows &rows, const WindowTransform &window, const TableLookup &,
                          const QString &language, const QString &part)
{
    QList<Column> keys;
    for (const QString &name : window.groupby) {
        const int column = rows.table.columnIndex(name);
        if (column < 0)
            return missingColumn(name, part + u".groupby"_s, language);
        keys.append(rows.table.column(column));
    }
    QList<SortKey> sorts;
    for (const TransformSort &sort : window.sort) {
        const int column = rows.table.columnIndex(sort.field);
        if (column < 0)
            return missingColumn(sort.field, part + u".sort"_s, language);
        sorts.append({rows.table.column(column), sort.descending});
    }
    const int count = int(rows.table.rowCount());
    const WindowOrder order = windowOrder(groupRows(keys, count), sorts, count);
    Table table = rows.table;
    for (const TransformOp &op : window.ops) {
        const int column = op.field.isEmpty() ? -1 : rows.table.columnIndex(op.field);
        if (!op.field.isEmpty() && column < 0)
            return missingColumn(op.field, part + u".window"_s, language);
        QList<Scalar> cells(count);
        for (size_t group = 0; group < order.groups.size(); ++group)
            fillWindow(op, {order.groups[group], column < 0 ? nullptr : &rows.table.column(column), order.same[group]},
                       cells);
        const Field field = windowField(op, column < 0 ? Field{} : rows.table.field(column));
        table = withReplacedColumn(table, field, Column::fromScalars(cells, valueType(field.type)));
    }
    return TransformedRows{table, rows.numbers};
}

} // namespace

Result<TransformedRows, ChartProblem> transformRows(const ChartSpec &spec, const TableLookup &tables,
                                                    const QString &language, const Progress &progress)
{
    auto source = chartSource(spec, tables, language);
    if (!source)
        return source.error();
    TransformedRows rows{*source, {}};
    for (qsizetype i = 0; i < spec.transforms.size() && !progress.isCancelled(); ++i) {
        const QString part = u"transform.%1"_s.arg(i);
        auto next = std::visit([&](const auto &one) { return applyTransform(rows, one, tables, language, part); },
                               spec.transforms.at(i));
        if (!next)
            return next.error();
        rows = std::move(*next);
    }
    return rows;
}

} // namespace chartroom
