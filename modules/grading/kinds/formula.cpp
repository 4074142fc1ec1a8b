// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/formula.h"

#include "base/numberformat.h"
#include "dataset/expressionnode.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/kinds/formulacolumns.h"
#include "grading/kinds/formulatext.h"
#include "grading/kinds/judgedtables.h"
#include "grading/tr.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<QList<Column>, ExpressionError> calculatedColumns(const Expression &expression, const QList<JudgedTable> &tables,
                                                         const EvaluationContext &context)
{
    QList<Column> columns;
    for (const JudgedTable &judged : tables) {
        const Result<ColumnEvaluation, ExpressionError> column = evaluateColumn(expression, judged.table, context);
        if (!column)
            return column.error();
        columns.append(column->column);
    }
    return columns;
}

void addFormulaMatch(const Anticipation &anticipation, const KeyScene &scene, FormulaKey &key,
                     QList<PreparationProblem> &problems)
{
    const QString text = bareFormula(anticipation.match.value(u"formula"_s).toString());
    const Result<Expression, ExpressionError> expression = parseExpression(text, scene.context.language);
    const Result<QList<Column>, ExpressionError> columns =
        expression ? calculatedColumns(*expression, key.tables, scene.context) : expression.error();
    key.matches.append(columns ? std::optional(*columns) : std::nullopt);
    if (!columns)
        problems.append({columns.error().id, columns.error().message, anticipation.place, false});
}

/// The diagnosis of a main table that differs; empty when none fits.
QString mainDiagnosis(const Column &answer, const FormulaKey &key)
{
    const Column &right = key.columns.first();
    const auto follows = [&](const NumberSlip &slip, bool anyWhereMissing = false) {
        return followsSlip(answer, right, slip, key.tolerance, anyWhereMissing);
    };
    if (follows([](double e) { return std::optional(e * 100); }) || follows([](double e) { return std::optional(e / 100); }))
        return u"formula.percent"_s;
    // Where the base is zero, turning the ratio round gives a number beside a missing key.
    if (follows([](double e) { return e == 0.0 ? std::nullopt : std::optional(1 / e); }, true))
        return u"formula.inverted"_s;
    if (follows([](double e) { return std::optional(-e); }))
        return u"formula.sign"_s;
    return isConstantColumn(answer) && !isConstantColumn(right) ? u"formula.aggregated"_s : QString();
}

QString cellInWords(const Scalar &cell, const QString &language)
{
    const double *number = std::get_if<double>(&cell);
    if (isMissing(cell))
        return gradingPhrases().text(u"formula.no-value"_s, language);
    return number ? displayNumber(*number, language, 4) : displayText(cell, language);
}

CheckVoice mainVoice(const Column &answer, const FormulaKey &key, const QString &language)
{
    CheckVoice voice;
    voice.failId = mainDiagnosis(answer, key);
    if (!voice.failId.isEmpty())
        return voice;
    const qsizetype row = differingRows(answer, key.columns.first(), key.tolerance).first();
    voice.failId = u"table"_s;
    voice.values = {{u"row"_s, QString::number(rowNumberAt(key.tables.first().table, row))},
                    {u"value"_s, cellInWords(answer.at(row), language)}};
    return voice;
}

/// Why only hidden rows differ: rows with a missing input, rows with a zero divisor, or others.
CheckVoice probeVoice(const Expression &formula, const QList<Column> &answer, const FormulaKey &key,
                      const EvaluationContext &context)
{
    const QStringList inputs = expressionReferences(key.expression, true).columns;
    bool missing = true;
    bool zero = true;
    for (qsizetype i = 1; i < answer.size(); ++i) {
        const Table &table = key.tables.at(i).table;
        const QList<qsizetype> withMissing = rowsWithMissingInput(inputs, table);
        const QList<qsizetype> withZero = rowsWithZeroDivisor({key.expression, formula}, table, context);
        for (const qsizetype row : differingRows(answer.at(i), key.columns.at(i), key.tolerance)) {
            missing = missing && withMissing.contains(row);
            zero = zero && withZero.contains(row);
        }
    }
    return CheckVoice{.failId = missing ? u"formula.missing-as-zero"_s
                                : zero  ? u"formula.zero-division"_s
                                        : u"formula.accident"_s};
}

bool equalColumns(const QList<Column> &answer, const QList<Column> &key, const Tolerance &tolerance)
{
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (!differingRows(answer.at(i), key.at(i), tolerance).isEmpty())
            return false;
    }
    return true;
}

/// One check a table, main first.
QList<GradeCheck> tableChecks(const QList<Column> &answer, const FormulaKey &key)
{
    QList<GradeCheck> checks;
    for (qsizetype i = 0; i < answer.size(); ++i) {
        const bool equal = differingRows(answer.at(i), key.columns.at(i), key.tolerance).isEmpty();
        checks.append({u"table:"_s + key.tables.at(i).reference, equal, 1.0, false, u"formula"_s, {}});
    }
    return checks;
}

/// 0 when the main table differs, otherwise half for it and half for the probes.
double formulaScore(const QList<GradeCheck> &checks)
{
    if (!checks.first().passed)
        return 0.0;
    const qsizetype probes = checks.size() - 1;
    const auto equal = std::count_if(checks.begin() + 1, checks.end(), [](const GradeCheck &check) { return check.passed; });
    return probes == 0 ? 1.0 : 0.5 + 0.5 * static_cast<double>(equal) / static_cast<double>(probes);
}

} // namespace

KeyPreparation prepareKey(const Formula &body, const KeyScene &scene)
{
    const auto tables = judgedTables(body.probes, scene);
    if (!tables)
        return {{}, {tables.error()}};
    if (!body.expect.isExpression())
        return {{}, {keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key must be a formula."), body.expect.place)}};
    FormulaKey key{*body.expect.expression, *tables, {}, {}, effectiveTolerance(body.tolerance)};
    const auto columns = calculatedColumns(key.expression, key.tables, scene.context);
    if (!columns)
        return {{}, expressionProblems(columns.error(), body.expect.place)};
    key.columns = *columns;
    const Column &main = key.columns.first();
    bool someValue = false;
    for (qsizetype row = 0; row < main.size(); ++row)
        someValue = someValue || !main.isMissing(row);
    if (!someValue) {
        return {{}, {keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("The key gives no value in any row."),
                                body.expect.place)}};
    }
    KeyPreparation preparation;
    for (const Anticipation &anticipation : scene.exercise.anticipate)
        addFormulaMatch(anticipation, scene, key, preparation.problems);
    preparation.key = key;
    return preparation;
}

Result<Judgement, Invalid> judge(const Formula &body, const FormulaKey &key, const AnswerScene &scene)
{
    const QJsonValue given = scene.answer.value(u"formula"_s);
    const bool absent = given.isUndefined() || given.isNull();
    if (!hasOnlyKeys(scene.answer, {u"formula"_s}) || (!absent && !given.isString()))
        return Invalid{u"answer.shape"_s, {}, {}};
    const FormulaOffer offer{body.columns, body.functions, key.tables.first().table};
    const EvaluationContext &context = scene.prepared.context;
    const Result<Expression, Invalid> formula = readFormulaText(given.toString(), offer, context);
    if (!formula)
        return formula.error();
    const Result<QList<Column>, ExpressionError> answer = calculatedColumns(*formula, key.tables, context);
    if (!answer)
        return formulaProblem(answer.error(), given.toString());

    Judgement judgement;
    judgement.checks = tableChecks(*answer, key);
    judgement.score = formulaScore(judgement.checks);
    judgement.read = bareFormula(given.toString());
    const bool mainDiffers = !judgement.checks.first().passed;
    if (judgement.score < 1.0) {
        const CheckVoice voice = mainDiffers ? mainVoice(answer->first(), key, scene.language)
                                             : probeVoice(*formula, *answer, key, context);
        for (const GradeCheck &check : std::as_const(judgement.checks))
            judgement.voices.insert(check.id, voice);
    }
    judgement.matches = [&key, answer = *answer](qsizetype i) {
        return key.matches.at(i) && equalColumns(answer, *key.matches.at(i), key.tolerance);
    };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const Formula &)
{
    return {{{u"formula"_s, QString()}}, {{u"formula"_s, u" = "_s}}};
}

bool isSameMatch(const FormulaKey &key, const PreparedExercise &, qsizetype i, qsizetype j)
{
    return key.matches.at(i) && key.matches.at(j)
        && equalColumns(*key.matches.at(i), *key.matches.at(j), key.tolerance);
}

} // namespace chartroom
