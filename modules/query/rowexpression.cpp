// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/rowexpression.h"

#include "dataset/expressionnode.h"

#include <limits>
#include <numeric>

namespace chartroom {

namespace {

/// A few milliseconds of the slowest functions of text.
constexpr qsizetype rowsPerBlock = 1 << 14;

bool looksAtOneRow(const Expression &expression)
{
    bool one = true;
    visitNodes(expression.root(), [&one](const ExpressionNode &node) {
        const bool call = node.kind == NodeKind::Call;
        one = one && node.kind != NodeKind::Chain && !(call && node.functionKind == FunctionKind::Aggregate) &&
              !(call && node.functionKind == FunctionKind::Window);
    });
    return one;
}

/// Only the columns that the expression names, so that a block copies no others.
Table usedColumns(const Expression &expression, const Table &table)
{
    std::vector<int> columns;
    for (const QString &name : expressionReferences(expression, true).columns) {
        if (const int column = table.columnIndex(name); column >= 0)
            columns.push_back(column);
    }
    // A table without columns would have no rows.
    return columns.empty() ? Table({plainField({}, ValueType::Number)}, {Column::missing(ValueType::Number, table.rowCount())})
                           : table.withColumns(columns);
}

/// Blocks below each other. Blocks of one dictionary keep it; others are merged text by text.
class BlockColumn
{
public:
    void add(const Column &block)
    {
        m_type = m_type == ValueType::Missing ? block.type() : m_type;
        if (block.isText())
            addTexts(block);
        else
            m_values.insert(m_values.end(), block.values().begin(), block.values().end());
    }

    [[nodiscard]] Column build()
    {
        return m_type == ValueType::Text ? Column(m_texts, std::move(m_codes)) : Column(m_type, std::move(m_values));
    }

private:
    void addTexts(const Column &block)
    {
        if (m_codes.empty())
            m_texts = block.dictionary();
        if (block.dictionary().constData() == m_texts.constData()) {
            m_codes.insert(m_codes.end(), block.codes().begin(), block.codes().end());
            return;
        }
        for (qsizetype i = m_codeOfText.size(); i < m_texts.size(); ++i)
            m_codeOfText.insert(m_texts.at(i), static_cast<int>(i));
        std::vector<int> newCodes;
        newCodes.reserve(static_cast<size_t>(block.dictionary().size()));
        for (const QString &text : block.dictionary())
            newCodes.push_back(codeOf(text));
        for (const int code : block.codes())
            m_codes.push_back(code < 0 ? -1 : newCodes[static_cast<size_t>(code)]);
    }

    int codeOf(const QString &text)
    {
        const auto known = m_codeOfText.constFind(text);
        if (known != m_codeOfText.cend())
            return *known;
        const auto code = static_cast<int>(m_texts.size());
        m_codeOfText.insert(text, code);
        m_texts.append(text);
        return code;
    }

    ValueType m_type = ValueType::Missing;
    std::vector<double> m_values;
    std::vector<int> m_codes;
    QStringList m_texts;
    QHash<QString, int> m_codeOfText;
};

Result<ColumnEvaluation, ExpressionError> evaluated(const Expression &expression, const Table &table,
                                                    const EvaluationContext &context, bool conditions)
{
    return conditions ? evaluateCondition(expression, table, context) : evaluateColumn(expression, table, context);
}

} // namespace

Result<ColumnEvaluation, QueryProblem> evaluateRows(const Expression &expression, const Table &table,
                                                    const StepWork &work, bool conditions)
{
    EvaluationContext context;
    context.tables = work.tables;
    context.language = work.language;
    context.rowBudget = std::numeric_limits<qint64>::max();
    context.resultRows = mostQueryRows;
    context.progress = &work.progress;
    const bool byBlocks = looksAtOneRow(expression) && table.rowCount() > rowsPerBlock;
    const Table used = byBlocks ? usedColumns(expression, table) : table;
    BlockColumn column;
    QStringList diagnostics;
    const qsizetype size = byBlocks ? rowsPerBlock : std::max<qsizetype>(table.rowCount(), 1);
    for (qsizetype from = 0; from == 0 || from < table.rowCount(); from += size) {
        if (work.isCancelled())
            return work.cancelled();
        std::vector<int> rows(byBlocks ? static_cast<size_t>(std::min(size, table.rowCount() - from)) : 0);
        std::iota(rows.begin(), rows.end(), static_cast<int>(from));
        const auto block = evaluated(expression, byBlocks ? used.withRows(rows) : used, context, conditions);
        if (!block)
            return work.problem(block.error());
        column.add(block->column);
        for (const QString &id : block->diagnostics) {
            if (!diagnostics.contains(id))
                diagnostics.append(id);
        }
        work.report(from, table.rowCount());
    }
    return ColumnEvaluation{column.build(), diagnostics};
}

} // namespace chartroom
