// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrases.h"
#include "dataset/aggregate.h"
#include "dataset/cells.h"
#include "dataset/expression.h"
#include "dataset/expressionnode.h"

#include <optional>
#include <span>
#include <variant>

namespace chartroom {

/// A list value: scalars of one type.
struct CellList {
    Column entries;
};

/// What a node gives.
using Computed = std::variant<Cells, CellList, Table>;

/// Where a node stands: outside rows, on (some of) the rows of a table, or on the groups of a `group` step.
struct RowScope {
    const Table *table = nullptr;                 ///< whose columns are names; nullptr outside rows
    const Grouping *groups = nullptr;             ///< aggregates work inside these groups
    const QHash<QString, Column> *keys = nullptr; ///< on groups: the key columns, one cell a group
    std::optional<std::span<const int>> rows;     ///< only these rows (or groups); none: all
    qsizetype size = 1;
    bool dry = false; ///< only the types matter: nothing is chosen here, so nothing is noted either

    [[nodiscard]] bool isGroupLevel() const { return keys != nullptr; }
};

/// Evaluates nodes column by column. The first error is kept; after it everything evaluates to missing, so that
/// callers need not look at every step.
class ExpressionEvaluator
{
public:
    explicit ExpressionEvaluator(const EvaluationContext &context)
        : m_context(context)
    {}

    [[nodiscard]] Computed compute(const ExpressionNode &node, const RowScope &scope);
    /// A scalar for each row; lists and tables are type errors.
    [[nodiscard]] Cells cells(const ExpressionNode &node, const RowScope &scope);
    /// A condition on the rows of a table; none after an error.
    [[nodiscard]] std::optional<Cells> condition(const ExpressionNode &node, const Table &table);
    [[nodiscard]] static RowScope outside(bool dry) { return {nullptr, nullptr, nullptr, std::nullopt, 1, dry}; }
    [[nodiscard]] static RowScope rowsOf(const Table &table, bool dry);

    [[nodiscard]] const std::optional<ExpressionError> &error() const { return m_error; }
    [[nodiscard]] const QStringList &diagnostics() const { return m_diagnostics; }
    /// The field whose values the last chain gave unchanged.
    [[nodiscard]] const std::optional<Field> &resultField() const { return m_resultField; }

private:
    // evaluator.cpp: names, literals, operators
    Computed computeParameter(const ExpressionNode &node);
    Computed computeName(const ExpressionNode &node, const RowScope &scope);
    Computed computeList(const ExpressionNode &node, const RowScope &scope);
    Computed computeCall(const ExpressionNode &node, const RowScope &scope);
    Cells keyCells(const ExpressionNode &node, const RowScope &scope);
    Cells binary(const ExpressionNode &node, const RowScope &scope);
    Cells arithmeticNode(const ExpressionNode &node, const RowScope &scope);
    Cells comparison(const ExpressionNode &node, const RowScope &scope);
    Cells logical(const ExpressionNode &node, const RowScope &scope);
    Cells logicalRest(const ExpressionNode &node, const RowScope &scope, const Cells &left);
    Cells negation(const ExpressionNode &node, const RowScope &scope);
    Cells inversion(const ExpressionNode &node, const RowScope &scope);
    Cells missingTest(const ExpressionNode &node, const RowScope &scope);
    Cells membership(const ExpressionNode &node, const RowScope &scope);
    Column membershipEntries(const ExpressionNode &node, const RowScope &scope, ValueType type);

    // evaluatetypes.cpp: what a place needs
    Cells numbers(const ExpressionNode &node, const RowScope &scope);
    Cells booleans(const ExpressionNode &node, const RowScope &scope);
    Cells texts(const ExpressionNode &node, const RowScope &scope);
    Cells times(const ExpressionNode &node, const RowScope &scope);
    Cells ofType(ValueType type, const ExpressionNode &node, const RowScope &scope);
    Cells timesFromText(const Cells &text, ValueType like, const ExpressionNode &node);
    void alignTypes(Cells &a, Cells &b, const ExpressionNode &node);
    ValueType commonType(ValueType a, ValueType b, const ExpressionNode &node);
    std::optional<double> constantNumber(const ExpressionNode &node, const RowScope &scope);

    // evaluaterows.cpp: functions of one row
    Cells rowFunction(const ExpressionNode &node, const RowScope &scope);
    Cells conditional(const ExpressionNode &node, const RowScope &scope);
    Cells conditionalRows(const ExpressionNode &node, const RowScope &scope, const Cells &condition);
    Cells coalesce(const ExpressionNode &node, const RowScope &scope);
    Cells numberFunction(const ExpressionNode &node, const RowScope &scope);
    Cells twoNumbers(const ExpressionNode &node, const RowScope &scope);
    Cells extreme(const ExpressionNode &node, const RowScope &scope);
    Cells rounded(const ExpressionNode &node, const RowScope &scope);
    Cells noted(NumberResult result, const RowScope &scope);

    // evaluatetexts.cpp: texts and conversions
    Cells textFunction(const ExpressionNode &node, const RowScope &scope);
    Cells concatenation(const ExpressionNode &node, const RowScope &scope);
    Cells toNumber(const ExpressionNode &node, const RowScope &scope);
    Cells toText(const ExpressionNode &node, const RowScope &scope);
    Cells fixedText(const ExpressionNode &node, const RowScope &scope);

    // evaluatedates.cpp
    Cells dateFunction(const ExpressionNode &node, const RowScope &scope);
    Cells dateFromText(const ExpressionNode &node, const RowScope &scope);
    Cells dateFromParts(const ExpressionNode &node, const RowScope &scope);
    Cells datePart(const ExpressionNode &node, const RowScope &scope);
    Cells period(const ExpressionNode &node, const RowScope &scope);
    Cells dateShift(const ExpressionNode &node, const RowScope &scope);
    Cells daysBetween(const ExpressionNode &node, const RowScope &scope);

    // evaluateaggregates.cpp: over rows
    struct AggregateInput {
        Aggregate function = Aggregate::Count;
        Column x;
        Column y;
        double percent = 0;
    };
    Cells aggregate(const ExpressionNode &node, const RowScope &scope);
    AggregateInput aggregateInput(const ExpressionNode &node, const RowScope &rows);
    std::optional<Grouping> partition(const ExpressionNode &node, const RowScope &scope);
    Cells window(const ExpressionNode &node, const RowScope &scope);
    Column windowColumn(const ExpressionNode &node, const RowScope &rows, const Grouping &grouping);
    Column rankColumn(const Column &values, const Grouping &grouping) const;
    Column runningSum(const Column &values, const Grouping &grouping) const;

    // evaluatesteps.cpp: chains
    Computed chain(const ExpressionNode &node, const RowScope &scope);
    Computed endOfChain(const ExpressionNode &step, const Table &table, bool dry);
    Scalar edgeValue(const ExpressionNode &step, const Column &column, bool dry);
    Table step(const ExpressionNode &step, const Table &table, bool dry);
    Table where(const ExpressionNode &step, const Table &table, bool dry);
    Table add(const ExpressionNode &step, const Table &table, bool dry);
    Table pick(const ExpressionNode &step, const Table &table, bool dry);
    Table sort(const ExpressionNode &step, const Table &table, bool dry);
    Table limit(const ExpressionNode &step, const Table &table, bool dry);
    Table unique(const ExpressionNode &step, const Table &table);
    Table append(const ExpressionNode &step, const Table &table, bool dry);
    Table toLong(const ExpressionNode &step, const Table &table);
    std::vector<int> foldedColumns(const ExpressionNode &list, const Table &table);
    QString textArgument(const ExpressionNode &node);
    Table join(const ExpressionNode &step, const Table &table, bool dry);
    Table tableArgument(const ExpressionNode &node, bool dry);
    std::optional<int> columnArgument(const ExpressionNode &node, const Table &table);
    Field computedField(const ExpressionNode &node, const Table &table, ValueType type);
    QString resultName(const ExpressionNode &node, const QString &stepName);
    bool isNewName(const QList<Field> &fields, const QString &name, const ExpressionNode &node);

    // evaluategroups.cpp
    struct GroupKeys {
        QStringList names;
        QList<Column> columns;
    };
    Table group(const ExpressionNode &step, const Table &table, bool dry);
    GroupKeys groupKeys(const ExpressionNode &step, const Table &table, bool dry);

    [[nodiscard]] const Progress &progress() const;
    void charge(qsizetype rows, const ExpressionNode &node);
    void checkRows(qsizetype rows, const ExpressionNode &node);
    void note(bool notFinite, const RowScope &scope);
    void fail(const QString &id, const QString &phrase, const ExpressionNode &node, const Phrases::Values &values = {});
    void failType(const ExpressionNode &node, ValueType wanted, ValueType found);

    const EvaluationContext &m_context;
    std::optional<ExpressionError> m_error;
    QStringList m_diagnostics;
    std::optional<Field> m_resultField;
    qint64 m_spent = 0;
};

/// A part of a scope: the rows at these places of it.
struct NarrowScope {
    std::vector<int> rows; ///< keeps what scope.rows points to
    RowScope scope;
};
[[nodiscard]] NarrowScope narrowed(const RowScope &scope, const std::vector<int> &places);

/// The cells of a scope out of a column that has one cell for each row (or group) of the whole.
[[nodiscard]] Cells scopedCells(const Column &column, const RowScope &scope);

} // namespace chartroom
