// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/expression.h"

#include "dataset/evaluator.h"
#include "dataset/expressionparser.h"

#include <QSharedData>

namespace chartroom {

using namespace Qt::StringLiterals;

struct ExpressionData : QSharedData {
    QString text;
    ExpressionNode root;
};

namespace {

Result<Expression, ExpressionError> parseSpelling(const QString &text, Spelling spelling, const QString &language)
{
    const Result<QList<ExpressionToken>, ExpressionError> tokens = splitExpression(text, spelling, language);
    if (!tokens)
        return tokens.error();
    const Result<ExpressionNode, ExpressionError> root = ExpressionParser(*tokens, spelling, language).parse();
    if (!root)
        return root.error();
    return Expression(text, *root);
}

ExpressionValue valueOf(const Computed &computed)
{
    if (const Cells *cells = std::get_if<Cells>(&computed))
        return cells->at(0);
    if (const Table *table = std::get_if<Table>(&computed))
        return *table;
    const Column &entries = std::get<CellList>(computed).entries;
    QList<Scalar> list;
    for (qsizetype row = 0; row < entries.size(); ++row)
        list.append(entries.at(row));
    return list;
}

void addName(QStringList &names, const QString &name)
{
    if (!names.contains(name))
        names.append(name);
}

/// The place of an argument that names a table: the first one of joins and of `append`.
bool isTableArgument(const ExpressionNode &step, size_t index)
{
    return index == 0 && step.function >= FunctionId::LeftJoin && step.function <= FunctionId::Append;
}

void collectNames(const ExpressionNode &node, bool inRows, ExpressionReferences &found)
{
    if (node.kind == NodeKind::Name)
        addName(inRows ? found.columns : found.datasets, node.name);
    if (node.kind == NodeKind::Parameter)
        addName(found.parameters, node.name);
    if (node.kind == NodeKind::Call && node.function != FunctionId::By)
        addName(found.functions, node.name);
    for (size_t i = 0; i < node.children.size(); ++i) {
        const bool isSource = node.kind == NodeKind::Chain && i == 0;
        const bool isStep = node.kind == NodeKind::Chain && i > 0;
        const bool isTable = node.kind == NodeKind::Call && isTableArgument(node, i);
        const bool ownsRows = node.kind == NodeKind::Call && (node.functionKind == FunctionKind::Aggregate ||
                                                              node.functionKind == FunctionKind::Window);
        collectNames(node.children[i], !isSource && !isTable && (inRows || isStep || ownsRows), found);
    }
}

QString keyName(const ExpressionNode &node)
{
    return node.alias.isEmpty() ? node.name : node.alias;
}

} // namespace

Expression::Expression() = default;
Expression::Expression(QString text, ExpressionNode root)
{
    auto *data = new ExpressionData;
    data->text = std::move(text);
    data->root = std::move(root);
    d = data;
}
Expression::Expression(const Expression &) = default;
Expression::Expression(Expression &&) noexcept = default;
Expression &Expression::operator=(const Expression &) = default;
Expression &Expression::operator=(Expression &&) noexcept = default;
Expression::~Expression() = default;

bool Expression::isEmpty() const
{
    return !d;
}

const QString &Expression::text() const
{
    static const QString none;
    return d ? d->text : none;
}

const ExpressionNode &Expression::root() const
{
    static const ExpressionNode missing;
    return d ? d->root : missing;
}

Result<Expression, ExpressionError> parseExpression(const QString &text, const QString &language)
{
    return parseSpelling(text, Spelling::Plain, language);
}

Result<Expression, ExpressionError> parseVegaExpression(const QString &text, const QString &language)
{
    return parseSpelling(text, Spelling::Vega, language);
}

Result<Evaluation, ExpressionError> evaluate(const Expression &expression, const EvaluationContext &context)
{
    ExpressionEvaluator evaluator(context);
    const Computed computed = evaluator.compute(expression.root(), ExpressionEvaluator::outside(false));
    if (evaluator.error())
        return *evaluator.error();
    const bool chain = expression.root().kind == NodeKind::Chain;
    return Evaluation{valueOf(computed), chain ? evaluator.resultField() : std::nullopt, evaluator.diagnostics()};
}

Result<ColumnEvaluation, ExpressionError> evaluateColumn(const Expression &expression, const Table &table,
                                                         const EvaluationContext &context)
{
    ExpressionEvaluator evaluator(context);
    const Cells cells = evaluator.cells(expression.root(), ExpressionEvaluator::rowsOf(table, false));
    if (evaluator.error())
        return *evaluator.error();
    return ColumnEvaluation{expanded(cells, table.rowCount()), evaluator.diagnostics()};
}

Result<ColumnEvaluation, ExpressionError> evaluateCondition(const Expression &condition, const Table &table,
                                                            const EvaluationContext &context)
{
    ExpressionEvaluator evaluator(context);
    const std::optional<Cells> cells = evaluator.condition(condition.root(), table);
    if (!cells)
        return *evaluator.error();
    return ColumnEvaluation{expanded(*cells, table.rowCount()), evaluator.diagnostics()};
}

Result<std::vector<int>, ExpressionError> rowsWhere(const Expression &condition, const Table &table,
                                                    const EvaluationContext &context)
{
    const auto truths = evaluateCondition(condition, table, context);
    if (!truths)
        return truths.error();
    const std::span<const double> values = truths->column.values();
    std::vector<int> rows;
    for (size_t row = 0; row < values.size(); ++row) {
        if (values[row] == 1.0)
            rows.push_back(static_cast<int>(row));
    }
    return rows;
}

Result<Scalar, ExpressionError> evaluateForRow(const Expression &expression, const Table &table, qsizetype row,
                                               const EvaluationContext &context)
{
    ExpressionEvaluator evaluator(context);
    const NarrowScope one = narrowed(ExpressionEvaluator::rowsOf(table, false), {static_cast<int>(row)});
    const Cells cells = evaluator.cells(expression.root(), one.scope);
    if (evaluator.error())
        return *evaluator.error();
    return cells.at(0);
}

ExpressionReferences expressionReferences(const Expression &expression, bool rowContext)
{
    ExpressionReferences found;
    collectNames(expression.root(), rowContext, found);
    return found;
}

std::optional<QStringList> lastGroupKeys(const Expression &expression)
{
    std::optional<QStringList> keys;
    visitNodes(expression.root(), [&keys](const ExpressionNode &node) {
        if (node.kind != NodeKind::Call || node.function != FunctionId::Group)
            return;
        keys = QStringList();
        for (const ExpressionNode &argument : node.children) {
            if (!containsAggregate(argument))
                keys->append(keyName(argument));
        }
    });
    return keys;
}

QString typeWord(const ExpressionValue &value)
{
    if (const Scalar *scalar = std::get_if<Scalar>(&value))
        return typeWord(valueType(*scalar));
    return std::holds_alternative<Table>(value) ? u"table"_s : u"list"_s;
}

QString displayText(const Evaluation &evaluation, const QString &language)
{
    const auto shown = [&](const Scalar &scalar) {
        return evaluation.field ? labelText(*evaluation.field, scalar, language) : displayText(scalar, language);
    };
    if (const Scalar *scalar = std::get_if<Scalar>(&evaluation.value))
        return shown(*scalar);
    QStringList texts;
    if (const auto *list = std::get_if<QList<Scalar>>(&evaluation.value))
        std::transform(list->begin(), list->end(), std::back_inserter(texts), shown);
    return texts.join(u", "_s);
}

} // namespace chartroom
