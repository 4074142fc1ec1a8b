// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stepwork.h"

#include "dataset/reshape.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The key columns of both sides, of equal types.
struct JoinKeys {
    QList<Column> left;
    QList<Column> right;

    [[nodiscard]] QList<std::pair<Column, Column>> pairs() const
    {
        QList<std::pair<Column, Column>> found;
        for (qsizetype i = 0; i < left.size(); ++i)
            found.append({left.at(i), right.at(i)});
        return found;
    }
};

Result<JoinKeys, QueryProblem> joinKeys(const JoinStep &step, const Table &left, const Table &right, const StepWork &work)
{
    JoinKeys keys;
    for (const JoinOn &on : step.on) {
        const auto leftColumn = columnOf(on.left, left, work);
        if (!leftColumn)
            return leftColumn.error();
        const int rightColumn = right.columnIndex(on.right);
        if (rightColumn < 0)
            return work.problem(u"query.column.other"_s, {{u"name"_s, on.right}, {u"table"_s, step.table}});
        keys.left.append(left.column(*leftColumn));
        keys.right.append(right.column(rightColumn));
        const ValueType a = keys.left.last().type();
        const ValueType b = keys.right.last().type();
        if (a != b && a != ValueType::Missing && b != ValueType::Missing)
            return work.problem(u"query.key-type"_s, {{u"left"_s, on.left},
                                                      {u"right"_s, on.right},
                                                      {u"leftType"_s, work.typeName(a)},
                                                      {u"rightType"_s, work.typeName(b)}});
    }
    return keys;
}

JoinReport reportOf(const JoinedRows &rows, const JoinKeys &keys, qsizetype leftRows, qsizetype rightRows)
{
    JoinReport report;
    report.leftRows = leftRows;
    report.rightRows = rightRows;
    report.unmatchedLeft = leftRows - rows.matchedLeft;
    report.unmatchedRight = rightRows - rows.matchedRight;
    report.missingLeft = rowsWithMissing(keys.left, leftRows);
    report.missingRight = rowsWithMissing(keys.right, rightRows);
    report.multipliedLeft = rows.multipliedLeft;
    if (rows.matchedLeft > 0)
        report.fanOut = static_cast<double>(rows.pairs) / static_cast<double>(rows.matchedLeft);
    return report;
}

/// Every row pairs with every row of the other table.
JoinReport crossReport(qsizetype leftRows, qsizetype rightRows)
{
    JoinReport report;
    report.leftRows = leftRows;
    report.rightRows = rightRows;
    report.unmatchedLeft = rightRows == 0 ? leftRows : 0;
    report.unmatchedRight = leftRows == 0 ? rightRows : 0;
    report.multipliedLeft = rightRows > 1 ? leftRows : 0;
    report.fanOut = leftRows > 0 ? static_cast<double>(rightRows) : 0;
    return report;
}

/// Rows of the right columns that an unmatched left row leaves empty, and the other way round.
qint64 emptyCells(const JoinedRows &rows, const Table &left, const Table &right)
{
    const auto lone = [](const std::vector<int> &side) { return std::count(side.begin(), side.end(), -1); };
    return lone(rows.right) * right.columnCount() + lone(rows.left) * left.columnCount();
}

} // namespace

StepOutcome applyStep(const JoinStep &step, const Table &table, const StepWork &work)
{
    const auto other = tableOf(step.table, work);
    if (!other)
        return other.error();
    const Table &right = **other;
    const bool cross = step.type == JoinType::Cross;
    if (!cross && step.on.isEmpty())
        return work.problem(u"query.no-keys"_s);
    const auto keys = joinKeys(step, table, right, work);
    if (!keys)
        return keys.error();
    const JoinedRows rows =
        joinRows(step.type, keys->pairs(), table.rowCount(), right.rowCount(), mostQueryRows, work.progress);
    if (work.isCancelled())
        return work.cancelled();
    if (rows.tooMany)
        return work.problem(u"query.too-large.rows"_s, {{u"rows"_s, QString::number(mostQueryRows)}});
    if (step.suffix.isEmpty())
        return work.problem(u"query.name.empty"_s);
    const bool leftOnly = step.type == JoinType::Semi || step.type == JoinType::Anti;
    StepResult result;
    result.table = leftOnly ? table.withRows(rows.left) : joinedTable(table, right, rows, true, step.suffix);
    result.report.join = cross ? crossReport(table.rowCount(), right.rowCount())
                               : reportOf(rows, *keys, table.rowCount(), right.rowCount());
    result.report.missingProduced = leftOnly ? 0 : emptyCells(rows, table, right);
    return result;
}

} // namespace chartroom
