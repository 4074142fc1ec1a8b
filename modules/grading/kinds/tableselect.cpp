// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/tableselect.h"

#include "grading/answermatch.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/kinds/judgedtables.h"
#include "grading/scoring.h"
#include "grading/tr.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

using Select = TableSelect::Select;
using Picks = QList<TablePick>;

QString answerKey(Select select)
{
    return select == Select::Rows ? u"rows"_s : select == Select::Cells ? u"cells"_s : u"columns"_s;
}

/// Shipped tables are numbered from 1 without gaps.
bool hasRowNumber(const Table &table, int number)
{
    return number >= 1 && number <= table.rowCount();
}

std::optional<int> rowOf(const QJsonValue &value, const Table &table)
{
    const double number = value.toDouble();
    const bool isWhole = value.isDouble() && number == std::floor(number) && number >= 1 && number <= 1e9;
    return isWhole && hasRowNumber(table, static_cast<int>(number)) ? std::optional(static_cast<int>(number))
                                                                    : std::nullopt;
}

/// The column of a name, when the exercise offers it; empty otherwise.
QString columnNamed(const QJsonValue &value, const QStringList &offered, const Table &table)
{
    const Field *field = value.isString() ? table.findField(value.toString()) : nullptr;
    return field && (offered.isEmpty() || offered.contains(field->name)) ? field->name : QString();
}

/// One entry of an answer or of a literal key. \a offered: columns; empty: all.
std::optional<TablePick> pickOf(const QJsonValue &entry, Select select, const QStringList &offered, const Table &table)
{
    TablePick pick;
    if (select != Select::Columns) {
        const std::optional<int> row = rowOf(select == Select::Rows ? entry : entry[u"row"_s], table);
        if (!row)
            return std::nullopt;
        pick.row = *row;
    }
    if (select == Select::Rows)
        return pick;
    if (select == Select::Cells && (!entry.isObject() || entry.toObject().size() != 2))
        return std::nullopt;
    pick.field = columnNamed(select == Select::Cells ? entry[u"field"_s] : entry, offered, table);
    return pick.field.isEmpty() ? std::nullopt : std::optional(pick);
}

/// Sorted, each once; nothing when an entry is none of the table.
std::optional<Picks> picksOf(const QJsonArray &entries, Select select, const QStringList &offered, const Table &table)
{
    Picks picks;
    for (const QJsonValue &entry : entries) {
        const std::optional<TablePick> pick = pickOf(entry, select, offered, table);
        if (!pick)
            return std::nullopt;
        picks.append(*pick);
    }
    std::sort(picks.begin(), picks.end());
    picks.erase(std::unique(picks.begin(), picks.end()), picks.end());
    return picks;
}

/// The key as the list an answer would hold.
Result<QJsonArray, PreparationProblem> keyEntries(const TableSelect &body, const KeyScene &scene)
{
    const bool byColumn = !body.expectField.isEmpty();
    const ExerciseValue &value = byColumn ? body.expectRows : body.expect;
    const QJsonValue tree = value.isExpression() ? QJsonObject{{u"expr"_s, value.expressionText}} : value.literal;
    const Result<QJsonValue, ExpressionError> resolved = resolveValues(tree, scene.context, TableForm::RowNumbers);
    if (!resolved)
        return keyProblem(u"exercise.key.error"_s, resolved.error().message, value.place);
    const QJsonArray entries = resolved->isArray() ? resolved->toArray() : QJsonArray{*resolved};
    if (!byColumn)
        return entries;
    QJsonArray cells;
    for (const QJsonValue &row : entries)
        cells.append(QJsonObject{{u"row"_s, row}, {u"field"_s, body.expectField}});
    return cells;
}

QString pickInWords(const TablePick &pick, const Table &table, const QString &language)
{
    const Field *field = table.findField(pick.field);
    const QString title = field ? field->titleText(language) : QString();
    if (pick.row == 0)
        return title;
    const QString id = pick.field.isEmpty() ? u"table.pick.row"_s : u"table.pick.cell"_s;
    return gradingPhrases().text(id, language, {{u"row"_s, QString::number(pick.row)}, {u"field"_s, title}});
}

QString picksInWords(const Picks &picks, const Table &table, const QString &language)
{
    QStringList words;
    for (const TablePick &pick : picks)
        words.append(pickInWords(pick, table, language));
    return words.isEmpty() ? gradingPhrases().text(u"table.pick.none"_s, language) : words.join(u", ");
}

/// table.select.extra: how many picks hold, and one that does not.
CheckVoice extraVoice(const Picks &picked, const Picks &extra, const Table &table, const QString &language)
{
    CheckVoice voice;
    voice.failId = u"table.select.extra"_s;
    if (!extra.isEmpty()) {
        voice.failPhrase = picked.size() == 1 ? u"table.select.extra.only"_s : QString();
        voice.values = {{u"h"_s, QString::number(picked.size() - extra.size())},
                        {u"n"_s, QString::number(picked.size())},
                        {u"pick"_s, pickInWords(extra.first(), table, language)}};
    }
    return voice;
}

Picks without(const Picks &all, const Picks &taken)
{
    Picks rest;
    std::set_difference(all.begin(), all.end(), taken.begin(), taken.end(), std::back_inserter(rest));
    return rest;
}

} // namespace

KeyPreparation prepareKey(const TableSelect &body, const KeyScene &scene)
{
    const auto tables = judgedTables({}, scene);
    if (!tables)
        return {{}, {tables.error()}};
    const Result<QJsonArray, PreparationProblem> entries = keyEntries(body, scene);
    if (!entries)
        return {{}, {entries.error()}};
    const Place &place = body.expectField.isEmpty() ? body.expect.place : body.expectRows.place;
    const std::optional<Picks> picks = picksOf(*entries, body.select, body.columns, tables->first().table);
    if (!picks) {
        return {{}, {keyProblem(u"exercise.key.error"_s,
                                GradingTr::tr("The key must name rows, cells or columns that the table shows."), place)}};
    }
    if (picks->isEmpty() && !body.allowNone) {
        return {{}, {keyProblem(u"exercise.key.missing-value"_s,
                                GradingTr::tr("The key picks nothing. Say allowNone: true if that is an answer."), place)}};
    }
    return {TableSelectKey{*picks}, {}};
}

Result<Judgement, Invalid> judge(const TableSelect &body, const TableSelectKey &key, const AnswerScene &scene)
{
    const QString name = answerKey(body.select);
    const QJsonValue given = scene.answer.value(name);
    const bool absent = given.isUndefined() || given.isNull();
    if (!hasOnlyKeys(scene.answer, {name}) || (!absent && !given.isArray()))
        return Invalid{u"answer.shape"_s, {}, {}};
    const Table &table = *scene.prepared.context.tables(scene.exercise.data.first());
    const std::optional<Picks> picks = picksOf(given.toArray(), body.select, body.columns, table);
    if (!picks || (picks->size() > 1 && !body.multiple))
        return Invalid{u"answer.shape"_s, {}, {}};
    if (absent || (picks->isEmpty() && !body.allowNone))
        return Invalid{u"answer.empty"_s, {}, {}};

    const Picks extra = without(*picks, key.picks);
    const Picks missed = without(key.picks, *picks);
    Judgement judgement;
    judgement.checks = {{u"found"_s, missed.isEmpty(), 1.0, false, name, {}},
                        {u"clean"_s, extra.isEmpty(), 1.0, false, name, {}}};
    judgement.score = setScore(key.picks.size(), picks->size() - extra.size(), extra.size());
    judgement.read = picksInWords(*picks, table, scene.language);
    judgement.voices.insert(u"clean"_s, extraVoice(*picks, extra, table, scene.language));
    judgement.voices.insert(u"found"_s, CheckVoice{.failId = u"table.select.missed"_s});
    if (!extra.isEmpty())
        judgement.firstFailure = u"clean"_s;
    judgement.matches = [&scene](qsizetype i) { return matchesAnswer(scene.prepared.matches.at(i), scene.answer); };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const TableSelect &body)
{
    // Where picking nothing is an answer, the empty list is one.
    return body.allowNone ? QList<QJsonObject>() : QList<QJsonObject>{{{answerKey(body.select), QJsonArray()}}};
}

} // namespace chartroom
