// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/vegaguards.h"

#include "dataset/expressionnode.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Binding strengths of Vega's operators, weakest first.
enum Strength { TernaryStrength, OrStrength, AndStrength, EqualStrength, OrderStrength, SumStrength, ProductStrength, UnaryStrength, WholeStrength };

/// An expression in Vega's spelling and the conditions under which it has a value.
struct VegaTerm {
    QStringList guards;
    QString text;
    Strength strength = WholeStrength;
};

QString bracketed(const VegaTerm &term, Strength least)
{
    return term.strength < least ? QString(u'(' + term.text + u')') : term.text;
}

void addGuards(QStringList &guards, const QStringList &more)
{
    for (const QString &guard : more) {
        if (!guards.contains(guard))
            guards.append(guard);
    }
}

/// All of them; "true" for none.
QString allOf(const QStringList &guards)
{
    return guards.isEmpty() ? u"true"_s : guards.join(u" && "_s);
}

struct VegaOperator {
    QString word;
    Strength strength;
};

VegaOperator operatorOf(BinaryOperator op)
{
    static const VegaOperator operators[] = {{u"||"_s, OrStrength},   {u"&&"_s, AndStrength},   {u"==="_s, EqualStrength}, {u"!=="_s, EqualStrength},
                                             {u"<"_s, OrderStrength}, {u"<="_s, OrderStrength}, {u">"_s, OrderStrength},   {u">="_s, OrderStrength},
                                             {u"+"_s, SumStrength},   {u"-"_s, SumStrength},    {u"*"_s, ProductStrength}, {u"/"_s, ProductStrength}};
    return operators[int(op)];
}

QString functionWord(FunctionId function)
{
    static const QHash<FunctionId, QString> words = {{FunctionId::Abs, u"abs"_s},   {FunctionId::Floor, u"floor"_s}, {FunctionId::Ceil, u"ceil"_s},
                                                     {FunctionId::Sqrt, u"sqrt"_s}, {FunctionId::Power, u"pow"_s},   {FunctionId::Ln, u"log"_s}};
    return words.value(function);
}

/// What a condition says about columns when it holds: those it finds to have a value.
QStringList presentColumns(const ExpressionNode &condition)
{
    if (condition.kind == NodeKind::IsMissing && condition.negated && condition.children.front().kind == NodeKind::Name)
        return {condition.children.front().name};
    if (condition.kind != NodeKind::Binary || condition.op != BinaryOperator::And)
        return {};
    return presentColumns(condition.children.at(0)) + presentColumns(condition.children.at(1));
}

VegaTerm vegaTerm(const ExpressionNode &node, const QStringList &present);

VegaTerm literalTerm(const Scalar &value)
{
    if (isMissing(value))
        return {{u"false"_s}, u"null"_s};
    const double *number = std::get_if<double>(&value);
    return {{}, vegaLiteral(value), number && *number < 0 ? UnaryStrength : WholeStrength};
}

/// `a && b` and `a || b` by the three-valued logic of 5.4: one side may decide although the other is missing.
VegaTerm logicTerm(const ExpressionNode &node, const QStringList &present)
{
    const bool isAnd = node.op == BinaryOperator::And;
    const VegaTerm left = vegaTerm(node.children.at(0), present);
    const VegaTerm right = vegaTerm(node.children.at(1), isAnd ? present + presentColumns(node.children.at(0)) : present);
    const Strength strength = isAnd ? AndStrength : OrStrength;
    const auto decided = [isAnd](const VegaTerm &side) {
        const QString value = isAnd ? QString(u'!' + bracketed(side, UnaryStrength)) : bracketed(side, EqualStrength);
        return side.guards.isEmpty() ? value : QString(u'(' + allOf(side.guards) + u" && "_s + value + u')');
    };
    VegaTerm term;
    term.strength = strength;
    QStringList both = left.guards;
    addGuards(both, right.guards);
    if (!both.isEmpty())
        term.guards.append(u"(("_s + allOf(both) + u") || "_s + decided(left) + u" || "_s + decided(right) + u')');
    if (isAnd)
        term.text = (both + QStringList{bracketed(left, AndStrength), bracketed(right, AndStrength)}).join(u" && "_s);
    else
        term.text = decided(left) + u" || "_s + decided(right);
    return term;
}

VegaTerm binaryTerm(const ExpressionNode &node, const QStringList &present)
{
    if (node.op == BinaryOperator::And || node.op == BinaryOperator::Or)
        return logicTerm(node, present);
    const VegaTerm left = vegaTerm(node.children.at(0), present);
    const VegaTerm right = vegaTerm(node.children.at(1), present);
    const VegaOperator word = operatorOf(node.op);
    const QString second = bracketed(right, Strength(word.strength + 1));
    VegaTerm term{left.guards, bracketed(left, word.strength) + u' ' + word.word + u' ' + second, word.strength};
    addGuards(term.guards, right.guards);
    if (node.op == BinaryOperator::Divide)
        addGuards(term.guards, {second + u" !== 0"_s});
    return term;
}

VegaTerm choiceTerm(const ExpressionNode &node, const QStringList &present)
{
    const ExpressionNode &condition = node.children.at(0);
    const VegaTerm test = vegaTerm(condition, present);
    const VegaTerm yes = vegaTerm(node.children.at(1), present + presentColumns(condition));
    const VegaTerm no = vegaTerm(node.children.at(2), present);
    const QString asked = bracketed(test, OrStrength) + u" ? "_s;
    VegaTerm term{test.guards, asked + bracketed(yes, OrStrength) + u" : "_s + no.text, TernaryStrength};
    if (!yes.guards.isEmpty() || !no.guards.isEmpty())
        term.guards.append(u'(' + asked + allOf(yes.guards) + u" : "_s + allOf(no.guards) + u')');
    return term;
}

VegaTerm callTerm(const ExpressionNode &node, const QStringList &present)
{
    if (node.function == FunctionId::If)
        return choiceTerm(node, present);
    VegaTerm term;
    QStringList arguments;
    for (const ExpressionNode &child : node.children) {
        const VegaTerm argument = vegaTerm(child, present);
        addGuards(term.guards, argument.guards);
        arguments.append(argument.text);
        if (node.function == FunctionId::Sqrt)
            addGuards(term.guards, {bracketed(argument, SumStrength) + u" >= 0"_s});
        if (node.function == FunctionId::Ln)
            addGuards(term.guards, {bracketed(argument, SumStrength) + u" > 0"_s});
    }
    term.text = functionWord(node.function) + u'(' + arguments.join(u", "_s) + u')';
    return term;
}

VegaTerm vegaTerm(const ExpressionNode &node, const QStringList &present)
{
    if (node.kind == NodeKind::Literal)
        return literalTerm(node.literal);
    if (node.kind == NodeKind::Name)
        return {present.contains(node.name) ? QStringList() : QStringList{u"isValid("_s + datumName(node.name) + u')'}, datumName(node.name)};
    if (node.kind == NodeKind::Binary)
        return binaryTerm(node, present);
    if (node.kind == NodeKind::Call)
        return callTerm(node, present);
    const VegaTerm inner = vegaTerm(node.children.front(), {});
    if (node.kind == NodeKind::IsMissing)
        return {{}, node.negated ? allOf(inner.guards) : QString(u"!("_s + allOf(inner.guards) + u')'), node.negated ? AndStrength : UnaryStrength};
    const QString sign = node.kind == NodeKind::Not ? u"!"_s : u"-"_s;
    return {vegaTerm(node.children.front(), present).guards, sign + bracketed(inner, UnaryStrength), UnaryStrength};
}

} // namespace

QString datumName(const QString &column)
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    if (plain.match(column).hasMatch())
        return u"datum."_s + column;
    QString escaped = column;
    return u"datum['"_s + escaped.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u"']"_s;
}

QString vegaLiteral(const Scalar &value)
{
    const QJsonValue json = toJson(value);
    if (!json.isString())
        return isMissing(value) ? u"null"_s : canonicalText(value);
    QString text = json.toString();
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

QString guardedExpression(const QString &expression)
{
    constexpr qsizetype longest = 8000; // nested decisions double; beyond this the plain text has to do
    const auto parsed = parseVegaExpression(expression);
    if (!parsed)
        return expression;
    const VegaTerm term = vegaTerm(parsed->root(), {});
    if (term.guards.isEmpty())
        return expression;
    const QString text = allOf(term.guards) + u" ? "_s + bracketed(term, OrStrength) + u" : null"_s;
    return text.size() > longest ? expression : text;
}

} // namespace chartroom
