// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/formulatext.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Invalid nameProblem(const QString &id, const QString &name, const QString &formula)
{
    return {id, {{u"name"_s, name}}, formula};
}

/// The first name that nothing has, or that the exercise does not offer.
std::optional<Invalid> nameRefusal(const Expression &formula, const FormulaOffer &offer, const EvaluationContext &context)
{
    const ExpressionReferences names = expressionReferences(formula, true);
    const QStringList all = names.columns + names.datasets;
    for (const QString &name : all) {
        if (!offer.table.findField(name) && !context.tables(name))
            return nameProblem(u"formula.name"_s, name, formula.text());
    }
    for (const QString &name : names.parameters) {
        const bool known = context.parameters.contains(name);
        return nameProblem(known ? u"formula.not-offered"_s : u"formula.name"_s, u'$' + name, formula.text());
    }
    for (const QString &name : all) {
        if (!offer.table.findField(name) || (!offer.columns.isEmpty() && !offer.columns.contains(name)))
            return nameProblem(u"formula.not-offered"_s, name, formula.text());
    }
    for (const QString &name : names.functions) {
        if (!offer.functions.contains(name) && name != u"by")
            return nameProblem(u"formula.not-offered"_s, name, formula.text());
    }
    return std::nullopt;
}

/// How many characters bareFormula leaves out in front, in code points.
int leadingLength(const QString &text)
{
    const qsizetype bare = text.indexOf(bareFormula(text));
    return bare < 0 ? 0 : static_cast<int>(bare);
}

} // namespace

QString bareFormula(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.startsWith(u'=') ? trimmed.mid(1).trimmed() : trimmed;
}

Invalid formulaProblem(const ExpressionError &error, const QString &text)
{
    static const QHash<QString, QString> ids{{u"expr.type"_s, u"formula.type"_s},
                                             {u"expr.function-unknown"_s, u"formula.name"_s},
                                             {u"expr.name-unknown"_s, u"formula.name"_s}};
    const QString id = ids.value(error.id, u"formula.syntax"_s);
    const QString name = bareFormula(text).mid(error.column - 1).section(u'(', 0, 0).trimmed();
    return {id,
            {{u"column"_s, QString::number(error.column + leadingLength(text))},
             {u"name"_s, name},
             {u"problem"_s, error.message}},
            bareFormula(text)};
}

Result<Expression, Invalid> readFormulaText(const QString &text, const FormulaOffer &offer,
                                            const EvaluationContext &context)
{
    const QString formula = bareFormula(text);
    if (formula.isEmpty())
        return Invalid{u"answer.empty"_s, {}, {}};
    const Result<Expression, ExpressionError> expression = parseExpression(formula, context.language);
    if (!expression)
        return formulaProblem(expression.error(), text);
    if (const std::optional<Invalid> refusal = nameRefusal(*expression, offer, context))
        return *refusal;
    const Result<ColumnEvaluation, ExpressionError> column = evaluateColumn(*expression, offer.table, context);
    if (!column)
        return formulaProblem(column.error(), text);
    return *expression;
}

} // namespace chartroom
