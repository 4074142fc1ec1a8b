// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/chartannotate.h"

#include "grading/answermatch.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/kinds/shownchart.h"
#include "grading/scoring.h"
#include "grading/tr.h"

#include <QJsonArray>
#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// One note of an answer.
struct PlacedNote {
    int row = -1; ///< of the derived table
    QString text;
};

struct AnnotatedChart {
    QString title;
    QList<PlacedNote> notes;
};

bool isTextOrAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || value.isString();
}

/// One annotation; nothing when it is none of this chart.
std::optional<PlacedNote> placedNote(const QJsonValue &entry, const DerivedTable &derived)
{
    const QJsonObject note = entry.toObject();
    const QJsonValue at = note.value(u"at"_s);
    const QJsonValue text = note.value(u"text"_s);
    const qsizetype known = (at.isUndefined() ? 0 : 1) + (text.isUndefined() ? 0 : 1);
    if (!at.isObject() || !isTextOrAbsent(text) || note.size() != known)
        return std::nullopt;
    const int row = rowOfMarkKey(derived, at.toObject());
    return row < 0 ? std::nullopt : std::optional(PlacedNote{row, text.toString()});
}

bool saysNothing(const PlacedNote &note)
{
    return normalizedText(note.text).isEmpty();
}

/// A part that the exercise needs, or everything, is absent or empty.
bool isIncomplete(const ChartAnnotate &body, const AnnotatedChart &chart)
{
    const bool noTitle = normalizedText(chart.title).isEmpty();
    const bool noNote = std::all_of(chart.notes.begin(), chart.notes.end(), saysNothing);
    return (body.needsTitle && noTitle) || (body.needsAnnotation && noNote) || (noTitle && noNote);
}

Result<AnnotatedChart, Invalid> readAnnotations(const ChartAnnotate &body, const ChartAnnotateKey &key,
                                                const QJsonObject &answer)
{
    const QJsonValue title = answer.value(u"title"_s);
    const QJsonValue list = answer.value(u"annotations"_s);
    const bool listOrAbsent = list.isUndefined() || list.isNull() || list.isArray();
    if (!hasOnlyKeys(answer, {u"title"_s, u"annotations"_s}) || !isTextOrAbsent(title) || !listOrAbsent)
        return Invalid{u"answer.shape"_s, {}, {}};
    AnnotatedChart chart{title.toString(), {}};
    for (const QJsonValue &entry : list.toArray()) {
        const std::optional<PlacedNote> note = placedNote(entry, key.derived);
        if (!note)
            return Invalid{u"answer.shape"_s, {}, {}};
        chart.notes.append(*note);
    }
    if (isIncomplete(body, chart))
        return Invalid{u"answer.empty"_s, {}, {}};
    return chart;
}

/// What a slot asks for, in words; a slot without label is named by what it looks at.
QString slotName(const TextSlot &slot, const QString &language)
{
    if (!slot.label.isEmpty())
        return slot.label;
    if (!slot.direction.isEmpty())
        return gradingPhrases().text(u"slot.direction"_s, language);
    return slot.number ? gradingPhrases().text(u"slot.number"_s, language) : slot.id;
}

/// The checks of one text: one a slot; optional slots have weight 0.
void addSlotChecks(const QList<TextSlot> &textSlots, const QString &prefix, const QString &part, const QString &text,
                   const ChartAnnotateKey &key, const AnswerScene &scene, Judgement &judgement)
{
    for (const TextSlot &slot : textSlots) {
        const bool holds = slotHolds(text, slot, scene.language, key.labels);
        const QString id = prefix + slot.id;
        judgement.checks.append({id, holds, slot.required ? 1.0 : 0.0, false, part, {}});
        CheckVoice voice;
        voice.failPhrase = part == u"title" ? u"annotate.title"_s : u"annotate.note"_s;
        voice.values.insert(u"slot"_s, slotName(slot, scene.language));
        judgement.voices.insert(id, voice);
    }
}

void addNoteChecks(const ChartAnnotate &body, const ChartAnnotateKey &key, const AnnotatedChart &chart,
                   const AnswerScene &scene, Judgement &judgement)
{
    QSet<qsizetype> used;
    for (qsizetype i = 0; i < key.notes.size(); ++i) {
        qsizetype paired = -1;
        for (qsizetype n = 0; n < chart.notes.size() && paired < 0; ++n)
            paired = !used.contains(n) && key.notes.at(i).rows.contains(chart.notes.at(n).row) ? n : -1;
        used.insert(paired);
        const QString name = body.notes.at(i).id;
        const QString part = paired < 0 ? u"annotations"_s : u"annotations.%1"_s.arg(paired);
        judgement.checks.append({u"at:"_s + name, paired >= 0, 2.0, false, part, {}});
        CheckVoice voice;
        voice.failPhrase = u"annotate.at"_s;
        voice.passPhrase = u"annotate.at.right"_s;
        judgement.voices.insert(u"at:"_s + name, voice);
        const QString text = paired < 0 ? QString() : chart.notes.at(paired).text;
        addSlotChecks(key.notes.at(i).textSlots, u"note:"_s + name + u':', part, text, key, scene, judgement);
    }
}

/// The slots under `slots` of an object, all of them with a value.
Result<QList<TextSlot>, PreparationProblem> slotsOf(const LocalJson &json, const EvaluationContext &context,
                                                    const Place &place)
{
    const Result<QJsonObject, ExpressionError> resolved = chartSpecJson(json, context);
    if (!resolved)
        return keyProblem(u"exercise.key.error"_s, resolved.error().message, place);
    const QJsonValue written = resolved->value(u"slots"_s);
    const QList<TextSlot> read = readTextSlots(written);
    if (read.size() != written.toArray().size())
        return keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("A text slot has no value."), place);
    return read;
}

} // namespace

KeyPreparation prepareKey(const ChartAnnotate &body, const KeyScene &scene)
{
    const Result<ShownChart, PreparationProblem> shown = shownChart(body.chart, scene);
    if (!shown)
        return {{}, {shown.error()}};
    const Place titlePlace = scene.exercise.placeOf({u"grading"_s, u"title"_s});
    const auto title = slotsOf(body.titleSlots, scene.context, titlePlace);
    if (!title)
        return {{}, {title.error()}};
    ChartAnnotateKey key{shown->chart, shown->derived, *title, {}, categoryLabels(shown->derived.source, scene.context.language)};
    for (const ExpectedNote &note : body.notes) {
        const auto rows = rowsOfMarkKeys(note.at, shown->derived, scene.context);
        if (!rows)
            return {{}, {rows.error()}};
        const auto noteSlots = slotsOf(note.noteSlots, scene.context, note.place);
        if (!noteSlots)
            return {{}, {noteSlots.error()}};
        key.notes.append({*rows, *noteSlots});
    }
    return {key, {}};
}

Result<Judgement, Invalid> judge(const ChartAnnotate &body, const ChartAnnotateKey &key, const AnswerScene &scene)
{
    const Result<AnnotatedChart, Invalid> chart = readAnnotations(body, key, scene.answer);
    if (!chart)
        return chart.error();
    Judgement judgement;
    QStringList read{chart->title};
    for (const PlacedNote &note : chart->notes)
        read.append(note.text);
    read.removeAll(QString());
    judgement.read = read.join(u"; "_s);
    addSlotChecks(key.titleSlots, u"title:"_s, u"title"_s, chart->title, key, scene, judgement);
    addNoteChecks(body, key, *chart, scene, judgement);
    judgement.score = checksScore(judgement.checks);
    judgement.matches = [answer = scene.answer, matches = scene.prepared.matches](qsizetype i) {
        return matchesAnswer(matches.at(i), answer);
    };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const ChartAnnotate &)
{
    return {{{u"title"_s, u""_s}, {u"annotations"_s, QJsonArray()}}};
}

} // namespace chartroom
