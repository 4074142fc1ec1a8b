// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/clean.h"

#include "dataset/constraintcheck.h"
#include "grading/answermatch.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/tr.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isTrapDefect(const Defect &defect)
{
    return defect.kind == u"trap" || defect.fix == u"keep"_s;
}

QList<Defect> defectsThat(const QList<Defect> &defects, bool traps)
{
    QList<Defect> part;
    for (const Defect &defect : defects) {
        if (isTrapDefect(defect) == traps)
            part.append(defect);
    }
    return part;
}

bool isCellFixed(const Defect &defect, int row, const CleanTable &table, const CleanTable &start)
{
    int column = -1;
    for (int i = 0; i < start.columnCount(); ++i)
        column = start.field(i).name == defect.field ? i : column;
    if (column < 0 || table.isDeleted(row))
        return false;
    const QJsonArray accepted = defect.fix.isArray() ? defect.fix.toArray() : QJsonArray{defect.fix};
    return std::any_of(accepted.begin(), accepted.end(), [&](const QJsonValue &value) {
        return table.isSame(column, table.cell(row, column), scalarFromJson(value));
    });
}

bool isFixed(const Defect &defect, const CleanTable &table, const CleanTable &start)
{
    const auto remains = [&](int row) { return !table.isDeleted(row); };
    const qsizetype remaining = std::count_if(defect.rows.begin(), defect.rows.end(), remains);
    if (defect.fix == u"delete"_s)
        return remaining == (defect.rows.size() > 1 ? 1 : 0);
    return std::all_of(defect.rows.begin(), defect.rows.end(),
                       [&](int row) { return isCellFixed(defect, row, table, start); });
}

/// What an answer did to sound rows.
struct Harm {
    int count = 0;
    int firstRow = 0; ///< row number of the first one
};

/// Changed cells outside all defects or in traps, and deleted rows outside all defects, one each. A deleted row that
/// holds a trap took the trap with it.
Harm harmOf(const QList<Defect> &defects, const CleanTable &table, const CleanTable &start)
{
    const DefectCover broken(defectsThat(defects, false));
    const DefectCover traps(defectsThat(defects, true));
    Harm harm;
    for (int row = 1; row <= table.rowCount(); ++row) {
        int harmed = 0;
        if (table.isDeleted(row)) {
            harmed = !broken.coversRow(row) || traps.coversRow(row) ? 1 : 0;
        } else {
            for (int column = 0; column < table.columnCount(); ++column) {
                const QString &field = start.field(column).name;
                const bool counts = traps.covers(row, field) || !broken.covers(row, field);
                harmed += counts && !table.isSame(column, table.cell(row, column), start.cell(row, column)) ? 1 : 0;
            }
        }
        if (harmed > 0 && harm.count == 0)
            harm.firstRow = row;
        harm.count += harmed;
    }
    return harm;
}

/// The edits of an answer, each of the right form for the table at its moment. The form of all comes before the tools
/// (exercises.md 3.2).
Result<QList<CleanEdit>, Invalid> readEdits(const Clean &body, CleanTable &table, const AnswerScene &scene)
{
    const Invalid shape{u"answer.shape"_s, {}, {}};
    const QJsonValue given = scene.answer.value(u"edits"_s);
    if (!hasOnlyKeys(scene.answer, {u"edits"_s}) || (!given.isArray() && !given.isUndefined() && !given.isNull()))
        return shape;
    QList<CleanEdit> edits;
    std::optional<Invalid> notOffered;
    for (const QJsonValue &entry : given.toArray()) {
        const QString op = entry[u"op"_s].toString();
        if (!entry.isObject() || op.isEmpty())
            return shape;
        const bool isOffered = body.tools.contains(op);
        if (!isOffered && !notOffered)
            notOffered = Invalid{u"clean.tool"_s, {{u"op"_s, op}}, {}};
        if (!isOffered && !cleanOperations().contains(op))
            continue; // no tool at all: nothing to apply
        const std::optional<CleanEdit> edit = readCleanEdit(entry.toObject());
        if (!edit || !table.takes(*edit))
            return shape;
        table.apply(*edit);
        edits.append(*edit);
    }
    if (notOffered)
        return *notOffered;
    return edits.isEmpty() ? Result<QList<CleanEdit>, Invalid>(Invalid{u"answer.empty"_s, {}, {}}) : edits;
}

/// One check for each kind of defect, in the order in which the kinds first occur.
void addDefectChecks(const QList<Defect> &planted, const CleanTable &table, const CleanTable &start,
                     const QString &language, Judgement &judgement, int &fixed)
{
    QStringList kinds;
    QHash<QString, int> left;
    for (const Defect &defect : planted) {
        if (!kinds.contains(defect.kind))
            kinds.append(defect.kind);
        const bool isDone = isFixed(defect, table, start);
        fixed += isDone ? 1 : 0;
        left[defect.kind] += isDone ? 0 : 1;
    }
    for (const QString &kind : std::as_const(kinds)) {
        const QString id = u"defect:"_s + kind;
        judgement.checks.append({id, left.value(kind) == 0, 1.0, false, {}, {}});
        CheckVoice voice;
        voice.failPhrase = u"clean.left"_s;
        const QString phrase = u"clean.kind."_s + kind;
        voice.values = {{u"kind"_s, gradingPhrases().contains(phrase) ? gradingPhrases().text(phrase, language) : kind},
                        {u"count"_s, QString::number(left.value(kind))}};
        judgement.voices.insert(id, voice);
    }
}

void addHarmCheck(const Harm &harm, Judgement &judgement)
{
    judgement.checks.append({u"no-harm"_s, harm.count == 0, 0.0, false, {}, {}});
    CheckVoice voice;
    voice.failId = u"clean.harm"_s;
    voice.values = {{u"row"_s, QString::number(harm.firstRow)}};
    judgement.voices.insert(u"no-harm"_s, voice);
    if (harm.count > 0)
        judgement.firstFailure = u"no-harm"_s;
}

QString valueInWords(const Scalar &value, const QString &language)
{
    return isMissing(value) ? gradingPhrases().text(u"clean.missing"_s, language) : canonicalText(value);
}

} // namespace

QString cleanEditText(const CleanEdit &edit, const CleanTable &table, const QString &language)
{
    const auto title = [&](const QString &name) {
        const int column = table.columnIndex(name);
        return column < 0 || table.field(column).name != name ? name : table.field(column).titleText(language);
    };
    QStringList names;
    for (const QString &name : edit.fields)
        names.append(title(name));
    QStringList values;
    for (const Scalar &value : edit.values)
        values.append(valueInWords(value, language));
    const bool hasWords = edit.op == u"case" || edit.op == u"parse-date";
    return gradingPhrases().text(u"clean.edit."_s + edit.op + (hasWords ? u'.' + edit.word : QString()), language,
                                 {{u"row"_s, QString::number(edit.row)},
                                  {u"field"_s, title(edit.field)},
                                  {u"fields"_s, names.join(u", "_s)},
                                  {u"value"_s, valueInWords(edit.value, language)},
                                  {u"from"_s, valueInWords(edit.from, language)},
                                  {u"values"_s, values.join(u", "_s)},
                                  {u"name"_s, edit.word}});
}

KeyPreparation prepareKey(const Clean &body, const KeyScene &scene)
{
    const Place place = scene.exercise.placeOf({u"grading"_s});
    if (!body.usesDataDefects)
        return {{}, {absentKey(GradingTr::tr("The grading does not say which defects count."), scene.exercise)}};
    const Resource *resource = scene.pack.resource(scene.exercise.data.value(0));
    if (!resource)
        return {{}, {keyProblem(u"exercise.key.error"_s, GradingTr::tr("The exercise has no table."), place)}};
    if (defectsThat(resource->defects, false).isEmpty()) {
        return {{}, {keyProblem(u"exercise.key.missing-value"_s,
                                GradingTr::tr("The table declares no defects that can be fixed."), place)}};
    }
    return {CleanKey{resource, CleanTable(*resource)}, {}};
}

Result<Judgement, Invalid> judge(const Clean &body, const CleanKey &key, const AnswerScene &scene)
{
    CleanTable table = key.start;
    const auto edits = readEdits(body, table, scene);
    if (!edits)
        return edits.error();
    const QList<Defect> planted = defectsThat(key.resource->defects, false);
    Judgement judgement;
    int fixed = 0;
    addDefectChecks(planted, table, key.start, scene.language, judgement, fixed);
    const Harm harm = harmOf(key.resource->defects, table, key.start);
    addHarmCheck(harm, judgement);
    judgement.score = (fixed - body.harmWeight * harm.count) / static_cast<double>(planted.size());
    QStringList lines;
    for (const CleanEdit &edit : *edits)
        lines.append(cleanEditText(edit, key.start, scene.language));
    judgement.read = lines.join(u"; "_s);
    judgement.matches = [&scene](qsizetype i) { return matchesAnswer(scene.prepared.matches.at(i), scene.answer); };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const Clean &)
{
    return {{{u"edits"_s, QJsonArray()}}};
}

} // namespace chartroom
