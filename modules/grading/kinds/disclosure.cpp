// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/disclosure.h"

#include "base/numberformat.h"
#include "grading/answermatch.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/kinds/disclosureaudit.h"
#include "grading/modelanswer.h"
#include "grading/tr.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostKeyValues = 12; // of each key

bool isListOrAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || value.isArray();
}

QString keyNameOf(const QJsonValue &value)
{
    return canonicalText(scalarFromJson(value));
}

bool isKeyName(const QJsonValue &value)
{
    return !value.isObject() && !value.isArray() && !value.isUndefined();
}

/// The groups of one field of `merge`; nothing when a value is unknown or used twice.
std::optional<QList<QList<int>>> readGroups(const CountKey &key, const QJsonValue &lists)
{
    if (!lists.isArray())
        return std::nullopt;
    QList<QList<int>> groups;
    QSet<int> used;
    for (const QJsonValue &list : lists.toArray()) {
        QList<int> group;
        for (const QJsonValue &value : list.toArray()) {
            const int place = isKeyName(value) ? key.indexOf(keyNameOf(value)) : -1;
            if (place < 0 || (used.contains(place) && !group.contains(place)))
                return std::nullopt;
            used.insert(place);
            if (!group.contains(place))
                group.append(place);
        }
        if (!list.isArray())
            return std::nullopt;
        if (group.size() > 1)
            groups.append(group);
    }
    return groups;
}

bool mergeInto(Release &release, const QJsonValue &merge)
{
    if (!merge.isUndefined() && !merge.isNull() && !merge.isObject())
        return false;
    const QJsonObject fields = merge.toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const bool isRow = it.key() == release.table.rows.field.name;
        if (!isRow && it.key() != release.table.columns.field.name)
            return false;
        const auto groups = readGroups(isRow ? release.table.rows : release.table.columns, it.value());
        if (!groups)
            return false;
        release.isChanged = release.isChanged || !groups->isEmpty();
        release.table = isRow ? mergedRows(release.table, *groups) : mergedColumns(release.table, *groups);
    }
    return true;
}

/// The place an object names; a key that is left out stands for the totals.
std::optional<CountPlace> namedPlace(const CountTable &table, const QJsonValue &entry, bool totals)
{
    if (!entry.isObject())
        return std::nullopt;
    const QJsonObject object = entry.toObject();
    CountPlace place{table.rowCount(), table.columnCount()};
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isRow = it.key() == table.rows.field.name;
        if ((!isRow && it.key() != table.columns.field.name) || !isKeyName(it.value()))
            return std::nullopt;
        (isRow ? place.row : place.column) = (isRow ? table.rows : table.columns).indexOf(keyNameOf(it.value()));
    }
    const bool exists = place.row >= 0 && place.column >= 0 && (totals || !table.isTotal(place));
    return exists ? std::optional(place) : std::nullopt;
}

qsizetype lostCells(const CountTable &original, const Release &release)
{
    return static_cast<qsizetype>(original.rowCount()) * original.columnCount() - release.visibleCells();
}

/// How many cells the model answer of the variant loses; nothing when there is no usable one.
std::optional<qsizetype> lostByModel(const Disclosure &body, const CountTable &table, const KeyScene &scene)
{
    for (const ExerciseTest &test : scene.exercise.tests) {
        if (!isModelTest(scene.exercise, test) || !testApplies(test, scene.variant))
            continue;
        const auto answer = resolveValues(test.answer, scene.context);
        const auto release = answer ? releaseOf(body, table, answer->toObject()) : std::nullopt;
        return release ? std::optional(lostCells(table, *release)) : std::nullopt;
    }
    return std::nullopt;
}

void addSmallCells(const Disclosure &body, const Release &release, Judgement &judgement)
{
    const std::optional<CountPlace> small = smallCount(body, release);
    judgement.checks.append({u"small-cells"_s, !small, 1.0, true, {}, {}});
    CheckVoice voice;
    voice.values = {{u"threshold"_s, QString::number(*body.threshold)}};
    judgement.voices.insert(u"small-cells"_s, voice);
}

/// What tells of a hidden count that is not protected: an equation if there is one, else what it can be.
CheckVoice openCellVoice(const Release &release, const HiddenBounds &open, const QList<AttackStep> &steps,
                         const QString &language)
{
    CheckVoice voice;
    voice.failPhrase = open.isExact() ? u"protected.exact"_s : u"protected.range"_s;
    voice.values = {{u"cell"_s, countPlaceText(release.table, open.place, language)},
                    {u"low"_s, displayGrouped(open.low, language)},
                    {u"high"_s, displayGrouped(open.high.value_or(0), language)}};
    for (const AttackStep &step : steps) {
        if (step.target == open.place) {
            voice.failPhrase = u"protected"_s;
            voice.values.insert(u"equation"_s, equationText(release.table, step, language));
        }
    }
    return voice;
}

/// Returns the share of hidden counts that are protected; 1 when nothing is hidden.
double addProtected(const Disclosure &body, const Release &release, const QString &language, Judgement &judgement)
{
    const QList<HiddenBounds> bounds = hiddenBounds(release.table, release.hidden, body.totals);
    const QList<AttackStep> steps = attackSteps(release.table, release.hidden, body.totals);
    const auto isOpen = [&](const HiddenBounds &cell) { return !cell.isProtected(static_cast<double>(body.width)); };
    const qsizetype open = std::count_if(bounds.begin(), bounds.end(), isOpen);
    judgement.checks.append({u"protected"_s, open == 0, 1.0, true, {}, {}});
    if (open == 0)
        return 1.0;
    // The first step of an attack is the easiest to see.
    const auto computed = std::find_if(bounds.begin(), bounds.end(), [&](const HiddenBounds &cell) {
        return isOpen(cell) && !steps.isEmpty() && steps.constFirst().target == cell.place;
    });
    const auto told = computed != bounds.end() ? computed : std::find_if(bounds.begin(), bounds.end(), isOpen);
    judgement.voices.insert(u"protected"_s, openCellVoice(release, *told, steps, language));
    return static_cast<double>(bounds.size() - open) / static_cast<double>(bounds.size());
}

QString releaseText(const Release &release, const QString &language)
{
    QStringList merged;
    for (const CountKey *key : {&release.table.rows, &release.table.columns}) {
        for (int i = 0; i < key->values.size(); ++i) {
            if (key->values.at(i).of.size() > 1)
                merged.append(key->label(i, language));
        }
    }
    QStringList hidden;
    for (const CountPlace &place : release.table.places(true)) {
        if (release.hidden.contains(place))
            hidden.append(countPlaceText(release.table, place, language));
    }
    QStringList parts;
    if (!merged.isEmpty())
        parts.append(gradingPhrases().text(u"disclosure.merged"_s, language, {{u"labels"_s, merged.join(u", "_s)}}));
    if (!hidden.isEmpty())
        parts.append(gradingPhrases().text(u"disclosure.hidden"_s, language, {{u"cells"_s, hidden.join(u"; "_s)}}));
    return parts.join(u". "_s);
}

} // namespace

qsizetype Release::visibleCells() const
{
    qsizetype visible = 0;
    for (const CountPlace &place : table.places(false))
        visible += hidden.contains(place) ? 0 : 1;
    return visible;
}

std::optional<Release> releaseOf(const Disclosure &body, const CountTable &table, const QJsonObject &answer)
{
    const QJsonValue suppress = answer.value(u"suppress"_s);
    const QJsonValue merge = answer.value(u"merge"_s);
    const bool offers = (suppress.toArray().isEmpty() || body.actions.contains(u"suppress"_s))
        && (merge.toObject().isEmpty() || body.actions.contains(u"merge"_s));
    if (!hasOnlyKeys(answer, {u"suppress"_s, u"merge"_s}) || !isListOrAbsent(suppress) || !offers)
        return std::nullopt;
    Release release{table, {}, false};
    if (!mergeInto(release, merge))
        return std::nullopt;
    for (const QJsonValue &entry : suppress.toArray()) {
        const auto place = namedPlace(release.table, entry, body.totals);
        if (!place)
            return std::nullopt;
        release.hidden.insert(*place);
        release.isChanged = true;
    }
    return release;
}

std::optional<CountPlace> smallCount(const Disclosure &body, const Release &release)
{
    for (const CountPlace &place : release.table.places(body.totals)) {
        const double count = release.table.at(place);
        const bool isZeroRisk = count == 0 && !body.zerosSafe;
        if (!release.hidden.contains(place) && (isZeroRisk || (count > 0 && count < static_cast<double>(*body.threshold))))
            return place;
    }
    return std::nullopt;
}

QString countPlaceText(const CountTable &table, const CountPlace &place, const QString &language)
{
    const QString total = gradingPhrases().text(u"disclosure.total"_s, language);
    if (place.row == table.rowCount() && place.column == table.columnCount())
        return gradingPhrases().text(u"disclosure.grand-total"_s, language);
    if (place.row == table.rowCount())
        return table.columns.label(place.column, language) + u", "_s + total;
    return table.rows.label(place.row, language) + u", "_s
        + (place.column == table.columnCount() ? total : table.columns.label(place.column, language));
}

KeyPreparation prepareKey(const Disclosure &body, const KeyScene &scene)
{
    if (!body.threshold)
        return {{}, {absentKey(GradingTr::tr("The grading states no threshold."), scene.exercise)}};
    const auto value = evaluateValue(body.table, scene.context);
    if (!value)
        return {{}, {keyProblem(u"exercise.key.error"_s, value.error().message, body.table.place)}};
    const auto *source = std::get_if<Table>(&value->value);
    if (source && source->rowCount() == 0)
        return {{}, {keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("The table of counts is empty."), body.table.place)}};
    const auto table = source ? countTable(*source) : std::nullopt;
    if (!table) {
        return {{}, {keyProblem(u"exercise.key.error"_s,
                                GradingTr::tr("The table must have two keys and one count, each pair of keys once."),
                                body.table.place)}};
    }
    if (table->rowCount() > mostKeyValues || table->columnCount() > mostKeyValues) {
        return {{}, {keyProblem(u"exercise.limit"_s, GradingTr::tr("The table may have at most 12 rows and 12 columns."),
                                body.table.place)}};
    }
    return {DisclosureKey{*table, lostByModel(body, *table, scene)}, {}};
}

Result<Judgement, Invalid> judge(const Disclosure &body, const DisclosureKey &key, const AnswerScene &scene)
{
    const auto release = releaseOf(body, key.table, scene.answer);
    if (!release)
        return Invalid{u"answer.shape"_s, {}, {}};
    const bool isSmall = smallCount(body, *release).has_value();
    if (isSmall && !release->isChanged)
        return Invalid{u"answer.unchanged"_s, {{u"threshold"_s, QString::number(*body.threshold)}}, {}};
    Judgement judgement;
    addSmallCells(body, *release, judgement);
    const double safe = addProtected(body, *release, scene.language, judgement);
    const qsizetype lost = lostCells(key.table, *release);
    const qsizetype needed = key.lostByModel.value_or(lost);
    const double kept = lost <= needed ? 1.0 : static_cast<double>(needed) / static_cast<double>(lost);
    judgement.checks.append({u"loss"_s, kept >= 1.0, 1.0, false, {}, {}});
    judgement.score = isSmall ? 0.0 : safe < 1.0 ? 0.5 * safe : 0.7 + 0.3 * kept;
    judgement.read = releaseText(*release, scene.language);
    judgement.matches = [&scene](qsizetype i) { return matchesAnswer(scene.prepared.matches.at(i), scene.answer); };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const Disclosure &)
{
    return {{{u"suppress"_s, QJsonArray()}, {u"merge"_s, QJsonObject()}}};
}

} // namespace chartroom
