// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/chartpoint.h"

#include "chart/chartwords.h"
#include "grading/keyvalues.h"
#include "grading/scoring.h"
#include "grading/tr.h"

#include <QJsonArray>
#include <cmath>
#include <limits>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

PreparationProblem pointProblem(const ChartProblem &problem, const Place &place)
{
    return keyProblem(u"exercise.key.error"_s, problem.message, place);
}

/// The mark keys that the rows of a table name, by columns of the same names (row numbers for `#`).
Result<QJsonArray, PreparationProblem> keysOfRows(const Table &rows, const DerivedTable &derived, const Place &place)
{
    const auto missing = [&](const QString &what) {
        return keyProblem(u"exercise.key.error"_s,
                          GradingTr::tr("The key names no marks: it has no column “%1”.").arg(what), place);
    };
    if (derived.keys.isEmpty() && rows.rowCount() > 0 && !rows.hasRowNumbers())
        return missing(u"#"_s);
    QJsonArray keys;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        QJsonObject key;
        if (derived.keys.isEmpty())
            key.insert(u"#"_s, rows.rowNumbers().at(row));
        for (const QString &name : derived.keys) {
            const int column = rows.columnIndex(name);
            if (column < 0)
                return missing(name);
            key.insert(name, toJson(rows.at(row, column)));
        }
        keys.append(key);
    }
    return keys;
}

Result<QJsonArray, PreparationProblem> expectedKeys(const ChartPoint &body, const DerivedTable &derived,
                                                    const EvaluationContext &context)
{
    const Place &place = body.expect.place;
    if (!body.expect.isExpression()) {
        const Result<QJsonValue, ExpressionError> literal = resolveValues(body.expect.literal, context);
        if (!literal)
            return keyProblem(u"exercise.key.error"_s, literal.error().message, place);
        return literal->toArray();
    }
    const Result<Evaluation, ExpressionError> evaluated = evaluateValue(body.expect, context);
    if (!evaluated)
        return keyProblem(u"exercise.key.error"_s, evaluated.error().message, place);
    const Table *rows = std::get_if<Table>(&evaluated->value);
    if (!rows)
        return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key must be rows of a table."), place);
    return keysOfRows(*rows, derived, place);
}

Result<QList<int>, PreparationProblem> targetRows(const QJsonArray &keys, const DerivedTable &derived,
                                                  const Place &place)
{
    QList<int> rows;
    for (const QJsonValue &key : keys) {
        const int row = rowOfMarkKey(derived, key.toObject());
        if (row < 0 || !derived.drawn.value(row))
            return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key names a mark that is not drawn."), place);
        if (!rows.contains(row))
            rows.append(row);
    }
    if (rows.isEmpty())
        return keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("The key names no marks."), place);
    std::sort(rows.begin(), rows.end());
    return rows;
}

Result<ChartPointKey, PreparationProblem> shownChart(const ChartPoint &body, const KeyScene &scene)
{
    const Place &place = body.chart.place;
    const Result<QJsonObject, ExpressionError> json = chartSpecJson(body.chart.spec, scene.context);
    if (!json)
        return keyProblem(u"exercise.key.error"_s, json.error().message, place);
    const QString &language = scene.context.language;
    const Result<ChartSpec, ChartProblem> spec = readChartSpec(*json, language);
    if (!spec)
        return pointProblem(spec.error(), place);
    const TableLookup tables = chartTables(scene.exercise, scene.context);
    const Result<ChartSpec, ChartProblem> normal = normalizeChart(*spec, tables, language);
    if (!normal)
        return pointProblem(normal.error(), place);
    const Result<DerivedTable, ChartProblem> derived = deriveTable(*normal, tables, 0, language);
    if (!derived)
        return pointProblem(derived.error(), place);
    return ChartPointKey{*normal, *derived, {}};
}

/// The rows of the marks an answer names: sorted, each once. Nothing when a key has no mark.
std::optional<QList<int>> markedRows(const QJsonArray &marks, const DerivedTable &derived)
{
    QList<int> rows;
    for (const QJsonValue &mark : marks) {
        const int row = mark.isObject() ? rowOfMarkKey(derived, mark.toObject()) : -1;
        if (row < 0 || !derived.drawn.value(row))
            return std::nullopt;
        if (!rows.contains(row))
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// The channel that shows the main measure (section 10: a position first, then theta, size, color).
std::optional<Channel> mainMeasure(const ChartPointKey &key)
{
    const ChartLayer &layer = key.chart.layers.first();
    for (const Channel channel : {Channel::Y, Channel::X, Channel::Theta, Channel::Size, Channel::Color}) {
        const ChannelDef *definition = layer.field(channel);
        if (definition && definition->isMeasure() && key.derived.measures.contains(key.derived.columns.value(channel)))
            return channel;
    }
    return std::nullopt;
}

double markValue(const DerivedTable &derived, int column, qsizetype row)
{
    const Scalar value = derived.table.at(row, column);
    const auto *number = std::get_if<double>(&value);
    return number ? *number : std::numeric_limits<double>::quiet_NaN();
}

/// 1 = greatest; equal values share the least rank. Counted over the marks that are drawn.
struct MarkRank {
    int fromTop = 1;
    int fromBottom = 1;
};

MarkRank rankOf(const DerivedTable &derived, int column, int row)
{
    const double value = markValue(derived, column, row);
    MarkRank rank;
    for (qsizetype other = 0; other < derived.table.rowCount(); ++other) {
        if (!derived.drawn.at(other))
            continue;
        rank.fromTop += markValue(derived, column, other) > value ? 1 : 0;
        rank.fromBottom += markValue(derived, column, other) < value ? 1 : 0;
    }
    return rank;
}

/// The diagnosis chart.point.rank: how far a single mark lies from the single target, counted from the end that the
/// target is nearer to.
CheckVoice rankVoice(const ChartPointKey &key, const QList<int> &rows)
{
    const std::optional<Channel> channel = mainMeasure(key);
    if (key.targets.size() != 1 || rows.size() != 1 || !channel)
        return {};
    const ChannelDef &measure = *key.chart.layers.first().field(*channel);
    const int column = key.derived.table.columnIndex(key.derived.columns.value(*channel));
    const MarkRank target = rankOf(key.derived, column, key.targets.first());
    const MarkRank mine = rankOf(key.derived, column, rows.first());
    if (std::isnan(markValue(key.derived, column, rows.first())) || std::abs(mine.fromTop - target.fromTop) > 5)
        return {};
    const bool fromTop = target.fromTop <= target.fromBottom;
    CheckVoice voice;
    voice.failId = u"chart.point.rank"_s;
    voice.failPhrase = fromTop ? u"chart.point.rank.top"_s : u"chart.point.rank.bottom"_s;
    voice.values = {{u"rank"_s, QString::number(fromTop ? mine.fromTop : mine.fromBottom)},
                    {u"measure"_s, measure.guideTitle.value_or(measure.field)}};
    return voice;
}

QString marksInWords(const ChartPointKey &key, const QList<int> &rows, const QString &language)
{
    QStringList words;
    for (const int row : rows)
        words.append(describeMark(key.chart, key.derived, row, language, true));
    return words.join(u"; ");
}

} // namespace

KeyPreparation prepareKey(const ChartPoint &body, const KeyScene &scene)
{
    Result<ChartPointKey, PreparationProblem> key = shownChart(body, scene);
    if (!key)
        return {{}, {key.error()}};
    const Result<QJsonArray, PreparationProblem> keys = expectedKeys(body, key->derived, scene.context);
    if (!keys)
        return {{}, {keys.error()}};
    const Result<QList<int>, PreparationProblem> targets = targetRows(*keys, key->derived, body.expect.place);
    if (!targets)
        return {{}, {targets.error()}};
    key->targets = *targets;
    return {*key, {}};
}

Result<Judgement, Invalid> judge(const ChartPoint &body, const ChartPointKey &key, const AnswerScene &scene)
{
    const QJsonValue given = scene.answer.value(u"marks"_s);
    if (!hasOnlyKeys(scene.answer, {u"marks"_s}))
        return Invalid{u"answer.shape"_s, {}, {}};
    if (given.isUndefined() || given.isNull() || (given.isArray() && given.toArray().isEmpty()))
        return Invalid{u"answer.empty"_s, {}, {}};
    const std::optional<QList<int>> rows = given.isArray() ? markedRows(given.toArray(), key.derived) : std::nullopt;
    if (!rows || (rows->size() > 1 && !body.multiple))
        return Invalid{u"answer.shape"_s, {}, {}};

    const auto isTarget = [&](int row) { return key.targets.contains(row); };
    const qsizetype common = std::count_if(rows->begin(), rows->end(), isTarget);
    Judgement judgement;
    judgement.checks.append({u"mark"_s, *rows == key.targets, 1.0, false, u"marks"_s, {}});
    judgement.score = setScore(key.targets.size(), common, rows->size() - common);
    judgement.read = marksInWords(key, *rows, scene.language);
    judgement.voices.insert(u"mark"_s, rankVoice(key, *rows));
    judgement.matches = [&key, rows = *rows, matches = scene.prepared.matches](qsizetype i) {
        const QJsonObject &match = matches.at(i);
        return match.size() == 1 && markedRows(match.value(u"marks"_s).toArray(), key.derived) == rows;
    };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const ChartPoint &)
{
    return {{{u"marks"_s, QJsonArray()}}};
}

bool isEasyToGuess(const ChartPoint &body, const ChartPointKey &key)
{
    return !body.multiple && key.derived.markCount() <= 3 * key.targets.size();
}

} // namespace chartroom
