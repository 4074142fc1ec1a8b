// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/tablejoin.h"

#include "dataset/joinrows.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/kinds/judgedtables.h"
#include "grading/scoring.h"
#include "grading/tr.h"
#include "grading/typednumber.h"

#include <QJsonArray>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostJoinedRows = 200'000; // exercises.md 4.18

using JoinPair = std::pair<QString, QString>;

/// What an answer or a key asks for.
struct JoinQuestion {
    QList<JoinPair> on; ///< left and right column, each pair once
    QString type;
};

struct JoinTables {
    const Table &left;
    const Table &right;
};

JoinType joinTypeOf(const QString &word)
{
    static const QHash<QString, JoinType> types{{u"inner"_s, JoinType::Inner},
                                                {u"left"_s, JoinType::Left},
                                                {u"right"_s, JoinType::Right},
                                                {u"full"_s, JoinType::Full}};
    return types.value(word, JoinType::Inner);
}

bool isOpen(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
}

/// The pairs of a list; open ones (a side not chosen yet) are left out and told by \a open.
std::optional<QList<JoinPair>> readColumnPairs(const QJsonValue &json, bool &open)
{
    QList<JoinPair> pairs;
    for (const QJsonValue &entry : json.toArray()) {
        const QJsonArray pair = entry.toArray();
        const auto isSide = [](const QJsonValue &side) { return isOpen(side) || side.isString(); };
        if (!entry.isArray() || pair.size() != 2 || !std::all_of(pair.begin(), pair.end(), isSide))
            return std::nullopt;
        const JoinPair names{pair.first().toString(), pair.last().toString()};
        open = open || names.first.isEmpty() || names.second.isEmpty();
        if (!pairs.contains(names))
            pairs.append(names);
    }
    return pairs;
}

bool haveColumns(const QList<JoinPair> &pairs, const JoinTables &tables)
{
    return std::all_of(pairs.begin(), pairs.end(), [&](const JoinPair &pair) {
        return (pair.first.isEmpty() || tables.left.findField(pair.first))
            && (pair.second.isEmpty() || tables.right.findField(pair.second));
    });
}

std::optional<Invalid> typeMismatch(const QList<JoinPair> &pairs, const JoinTables &tables, const QString &language)
{
    for (const JoinPair &pair : pairs) {
        const Field &left = *tables.left.findField(pair.first);
        const Field &right = *tables.right.findField(pair.second);
        if (valueType(left.type) != valueType(right.type)) {
            return Invalid{u"join.type-mismatch"_s,
                           {{u"left"_s, left.titleText(language)}, {u"right"_s, right.titleText(language)}}, {}};
        }
    }
    return std::nullopt;
}

/// \a offered: types; empty: all.
Result<JoinQuestion, Invalid> readJoin(const QJsonObject &json, const QStringList &offered, const JoinTables &tables,
                                       const QString &language)
{
    const QJsonValue on = json.value(u"on"_s);
    const QJsonValue type = json.value(u"type"_s);
    bool open = false;
    const auto pairs = isOpen(on) || on.isArray() ? readColumnPairs(on, open) : std::nullopt;
    const bool knownType = isOpen(type) || (offered.isEmpty() ? joinTypeWords() : offered).contains(type.toString());
    if (!pairs || !knownType || !haveColumns(*pairs, tables))
        return Invalid{u"answer.shape"_s, {}, {}};
    if (pairs->isEmpty() || open || isOpen(type))
        return Invalid{u"answer.empty"_s, {}, {}};
    if (const std::optional<Invalid> mismatch = typeMismatch(*pairs, tables, language))
        return *mismatch;
    return JoinQuestion{*pairs, type.toString()};
}

/// The rows of a join, sorted; nothing when there would be too many, which is known before they are made.
std::optional<std::vector<std::pair<int, int>>> pairedRows(const JoinQuestion &question, const JoinTables &tables)
{
    QList<std::pair<Column, Column>> keys;
    for (const JoinPair &pair : question.on) {
        keys.append({tables.left.column(tables.left.columnIndex(pair.first)),
                     tables.right.column(tables.right.columnIndex(pair.second))});
    }
    const JoinType type = joinTypeOf(question.type);
    const qsizetype leftRows = tables.left.rowCount();
    const qsizetype rightRows = tables.right.rowCount();
    if (joinedRowCount(type, keys, leftRows, rightRows) > mostJoinedRows)
        return std::nullopt;
    const JoinedRows rows = joinRows(type, keys, leftRows, rightRows, mostJoinedRows);
    std::vector<std::pair<int, int>> pairs;
    pairs.reserve(rows.left.size());
    for (size_t i = 0; i < rows.left.size(); ++i)
        pairs.emplace_back(rows.left[i], rows.right[i]);
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/// The left rows that stand in a result.
std::vector<int> leftRowsOf(const std::vector<std::pair<int, int>> &pairs)
{
    std::vector<int> rows;
    for (const auto &[left, right] : pairs) {
        if (left >= 0 && (rows.empty() || rows.back() != left))
            rows.push_back(left);
    }
    return rows;
}

QStringList pairTexts(const QList<JoinPair> &pairs)
{
    QStringList texts;
    for (const JoinPair &pair : pairs)
        texts.append(pair.first + u'\n' + pair.second);
    texts.sort();
    return texts;
}

QString joinInWords(const JoinQuestion &question, const JoinTables &tables, const QString &language)
{
    QStringList pairs;
    for (const JoinPair &pair : question.on) {
        pairs.append(tables.left.findField(pair.first)->titleText(language) + u" = "_s
                     + tables.right.findField(pair.second)->titleText(language));
    }
    return gradingPhrases().text(u"join.read"_s, language,
                                 {{u"type"_s, gradingPhrases().text(u"join.name."_s + question.type, language)},
                                  {u"pairs"_s, pairs.join(u"; ")}});
}

/// join.fan-out when there are more rows than there should be, join.lost when rows of the first table vanished;
/// empty otherwise.
CheckVoice joinRowsVoice(const std::vector<std::pair<int, int>> &answer, const std::vector<std::pair<int, int>> &key,
                         qsizetype leftRows)
{
    CheckVoice voice;
    const auto rows = static_cast<qsizetype>(answer.size());
    if (answer.size() > key.size()) {
        voice.failId = u"join.fan-out"_s;
        voice.failPhrase = rows > leftRows ? QString() : u"join.fan-out.kept"_s;
        voice.values = {{u"before"_s, QString::number(leftRows)}, {u"after"_s, QString::number(rows)}};
        return voice;
    }
    const std::vector<int> kept = leftRowsOf(answer);
    const std::vector<int> wanted = leftRowsOf(key);
    if (!std::includes(kept.begin(), kept.end(), wanted.begin(), wanted.end())) {
        const qsizetype lost = leftRows - static_cast<qsizetype>(kept.size());
        voice.failId = u"join.lost"_s;
        voice.failPhrase = lost == 1 ? u"join.lost.one"_s : QString();
        voice.values.insert(u"n"_s, QString::number(lost));
    }
    return voice;
}

JoinTables joinTablesOf(const Exercise &exercise, const EvaluationContext &context)
{
    return {*context.tables(exercise.data.at(0)), *context.tables(exercise.data.at(1))};
}

bool fitsJoinMatch(const QJsonObject &match, const JoinQuestion &answer)
{
    bool open = false;
    const auto on = readColumnPairs(match.value(u"on"_s), open);
    return !match.isEmpty() && (!match.contains(u"on"_s) || (on && pairTexts(*on) == pairTexts(answer.on)))
        && (!match.contains(u"type"_s) || match.value(u"type"_s).toString() == answer.type);
}

} // namespace

KeyPreparation prepareKey(const TableJoin &body, const KeyScene &scene)
{
    const auto problem = [&](const QString &message) -> KeyPreparation {
        return {{}, {keyProblem(u"exercise.key.error"_s, message, scene.exercise.placeOf({u"grading"_s, u"expect"_s}))}};
    };
    const QStringList &data = scene.exercise.data;
    if (data.size() < 2 || !scene.context.tables(data.at(0)) || !scene.context.tables(data.at(1)))
        return problem(GradingTr::tr("A join needs two tables under data."));
    const JoinTables tables = joinTablesOf(scene.exercise, scene.context);
    const Result<QJsonValue, ExpressionError> json = resolveValues(body.expect, scene.context);
    if (!json)
        return problem(json.error().message);
    const Result<JoinQuestion, Invalid> question = readJoin(json->toObject(), {}, tables, scene.context.language);
    if (!question)
        return problem(GradingTr::tr("The key must name pairs of columns of equal types, and the type of join."));
    const auto pairs = pairedRows(*question, tables);
    if (!pairs)
        return problem(GradingTr::tr("The key joins to more than 200,000 rows."));
    if (pairs->empty()) {
        return {{}, {keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("The key is an empty table."),
                                scene.exercise.placeOf({u"grading"_s, u"expect"_s}))}};
    }
    return {TableJoinKey{pairTexts(question->on), question->type, *pairs}, {}};
}

Result<Judgement, Invalid> judge(const TableJoin &body, const TableJoinKey &key, const AnswerScene &scene)
{
    if (!hasOnlyKeys(scene.answer, {u"on"_s, u"type"_s}))
        return Invalid{u"answer.shape"_s, {}, {}};
    const JoinTables tables = joinTablesOf(scene.exercise, scene.prepared.context);
    const Result<JoinQuestion, Invalid> question = readJoin(scene.answer, body.types, tables, scene.language);
    if (!question)
        return question.error();
    const QString read = joinInWords(*question, tables, scene.language);
    const auto pairs = pairedRows(*question, tables);
    if (!pairs)
        return Invalid{u"join.too-large"_s, {{u"limit"_s, echoNumber(mostJoinedRows, scene.language)}}, read};

    const bool rowsAgree = *pairs == key.pairs;
    const bool sameKeys = pairTexts(question->on) == key.on;
    const bool sameType = question->type == key.type;
    Judgement judgement;
    judgement.checks = {{u"join.rows"_s, rowsAgree, 2.0, true, u"on"_s, {}},
                        {u"join.keys"_s, rowsAgree || sameKeys, 1.0, false, u"on"_s, {}},
                        {u"join.type"_s, rowsAgree || sameType, 1.0, false, u"type"_s, {}}};
    judgement.score = checksScore(judgement.checks);
    judgement.read = read;
    const CheckVoice voice = joinRowsVoice(*pairs, key.pairs, tables.left.rowCount());
    judgement.voices.insert(u"join.rows"_s, voice);
    judgement.voices.insert(u"join.keys"_s, CheckVoice{.passPhrase = u"join.keys.right"_s});
    judgement.voices.insert(u"join.type"_s, CheckVoice{.passPhrase = u"join.type.right"_s});
    if (voice.failId.isEmpty() && !rowsAgree)
        judgement.firstFailure = sameType ? u"join.keys"_s : u"join.type"_s;
    judgement.matches = [&scene, question = *question](qsizetype i) {
        return fitsJoinMatch(scene.prepared.matches.at(i), question);
    };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const TableJoin &body)
{
    return {{{u"on"_s, QJsonArray()}}, {{u"on"_s, QJsonArray()}, {u"type"_s, body.types.value(0, u"inner"_s)}}};
}

} // namespace chartroom
