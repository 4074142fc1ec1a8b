// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/chartpoint.h"

#include "chart/chartwords.h"
#include "grading/keyvalues.h"
#include "grading/kinds/shownchart.h"
#include "grading/scoring.h"
#include "grading/tr.h"

#include <QJsonArray>
#include <cmath>
#include <limits>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

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
        words.append(describeMark(key.chart, key.derived, row, language, false));
    return words.join(u"; ");
}

} // namespace

KeyPreparation prepareKey(const ChartPoint &body, const KeyScene &scene)
{
    const Result<ShownChart, PreparationProblem> shown = shownChart(body.chart, scene);
    if (!shown)
        return {{}, {shown.error()}};
    const Result<QList<int>, PreparationProblem> targets = rowsOfMarkKeys(body.expect, shown->derived, scene.context);
    if (!targets)
        return {{}, {targets.error()}};
    for (const int row : *targets) {
        if (!shown->derived.drawn.value(row))
            return {{}, {keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key names a mark that is not drawn."),
                                    body.expect.place)}};
    }
    return {ChartPointKey{shown->chart, shown->derived, *targets}, {}};
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
