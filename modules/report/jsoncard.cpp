// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/jsoncard.h"

#include "base/canonicaljson.h"
#include "base/clock.h"
#include "base/numberformat.h"
#include "report/cardwords.h"
#include "report/keyedrounding.h"

#include <QFile>
#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QJsonValue changeJson(const std::optional<Change> &change)
{
    return change ? QJsonValue(changeWord(*change)) : QJsonValue();
}

QJsonValue dateJson(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject strandJson(const StrandLine &line, const CardWords &words)
{
    return {{u"code"_s, line.code},
            {u"title"_s, words.strandTitle(line.code)},
            {u"grade"_s, gradeWord(*line.grade)},
            {u"change"_s, changeJson(*line.change)},
            {u"certainty"_s, certaintyWord(*line.certainty)}};
}

QJsonObject lensJson(const LensLine &line)
{
    return {{u"id"_s, line.id},
            {u"state"_s, readinessWord(*line.state)},
            {u"decidedBy"_s, QJsonArray::fromStringList(*line.decidedBy)}};
}

QJsonValue levelsJson(const std::optional<QList<LevelShare>> &levels)
{
    if (!levels)
        return {};
    QJsonArray cells;
    for (const LevelShare &cell : *levels)
        cells << QJsonObject{{u"from"_s, cell.from}, {u"to"_s, cell.to}, {u"percent"_s, cell.percent}};
    return cells;
}

QJsonObject shareJson(const Share &share)
{
    const bool isShown = share.qualifier != Share::Qualifier::Withheld;
    return {{u"percent"_s, isShown ? QJsonValue(share.percent) : QJsonValue()},
            {u"qualifier"_s, qualifierWord(share.qualifier)}};
}

void addPersonal(QJsonObject &json, const PersonalState &state, const CardWords &words)
{
    json.insert(u"level"_s, state.level ? QJsonValue(*state.level) : QJsonValue());
    json.insert(u"interval"_s, state.level
                                   ? QJsonValue(QJsonArray{roundHalfAway(state.low, 2), roundHalfAway(state.high, 2)})
                                   : QJsonValue());
    json.insert(u"items"_s, state.items);
    json.insert(u"days"_s, state.days);
    const QString missing = words.stillNeeded(state);
    json.insert(u"missing"_s, missing.isEmpty() ? QJsonValue() : QJsonValue(missing));
}

QJsonObject competencyJson(const CompetencyLine &line, const CardWords &words)
{
    QJsonObject json{{u"code"_s, line.code},
                     {u"title"_s, words.competencyTitle(line.code)},
                     {u"expected"_s, line.expected},
                     {u"grade"_s, gradeWord(*line.grade)},
                     {u"medianLevel"_s, line.medianLevel->has_value() ? QJsonValue(**line.medianLevel) : QJsonValue()},
                     {u"atOrAbove"_s, shareJson(*line.atOrAbove)},
                     {u"levels"_s, levelsJson(*line.levels)},
                     {u"evidence"_s, line.evidence->has_value() ? QJsonValue(bandWord(**line.evidence)) : QJsonValue()},
                     {u"change"_s, changeJson(*line.change)},
                     {u"rule"_s, ruleWord(line.rule)}};
    if (line.personal)
        addPersonal(json, **line.personal, words);
    return json;
}

QJsonObject actionJson(const CardAction &action)
{
    return {{u"area"_s, action.area},
            {u"title"_s, action.title},
            {u"priorityYear"_s, action.priorityYear},
            {u"state"_s, actionStateWord(action.state)},
            {u"owner"_s, action.owner},
            {u"due"_s, dateJson(action.due)}};
}

template<typename List, typename Write> QJsonArray arrayOf(const List &list, Write write)
{
    QJsonArray array;
    for (const auto &each : list)
        array << write(each);
    return array;
}

void addWho(QJsonObject &json, const ReportCard &card)
{
    if (card.kind == CardKind::Learner) {
        json.insert(u"learner"_s, QJsonObject{{u"id"_s, card.learner.toString()}, {u"name"_s, card.learnerName}});
        return;
    }
    json.insert(u"people"_s, QJsonObject{{u"enrolled"_s, bandWord(*card.people.enrolled)},
                                         {u"started"_s, bandWord(*card.people.started)},
                                         {u"enoughEvidence"_s, bandWord(*card.people.enoughEvidence)}});
}

void addFindings(QJsonObject &json, const ReportCard &card, const CardWords &words)
{
    json.insert(u"strands"_s, arrayOf(card.strands, [&](const StrandLine &line) { return strandJson(line, words); }));
    json.insert(u"lenses"_s, arrayOf(card.lenses, lensJson));
    json.insert(u"competencies"_s,
                arrayOf(card.competencies, [&](const CompetencyLine &line) { return competencyJson(line, words); }));
    json.insert(u"strengths"_s, QJsonArray::fromStringList(card.strengths));
    json.insert(u"priorities"_s, QJsonArray::fromStringList(card.priorities));
    json.insert(
        u"nextSteps"_s, arrayOf(card.nextSteps, [&](const NextStep &step) {
            return QJsonObject{{u"lesson"_s, step.lesson.toString()}, {u"title"_s, step.title.text(words.language())}};
        }));
    json.insert(u"actions"_s, arrayOf(card.actions, actionJson));
}

} // namespace

QJsonObject cardJson(const ReportCard &card, const QString &language)
{
    const CardWords words(card, language);
    QJsonObject json{
        {u"format"_s, u"chartroom-report/1"_s},
        {u"kind"_s, card.kind == CardKind::Learner ? u"learner"_s : u"team"_s},
        {u"scope"_s, QJsonArray::fromStringList(card.scope)},
        {u"issue"_s, card.issue},
        {u"period"_s, QJsonObject{{u"from"_s, dateJson(card.period.from)}, {u"to"_s, dateJson(card.period.to)}}},
        {u"issued"_s, instantText(card.issued)},
        {u"synthetic"_s, card.synthetic},
        {u"framework"_s, QJsonObject{{u"id"_s, card.frameworkId}, {u"version"_s, card.frameworkVersion}}},
        {u"profile"_s, QJsonObject{{u"id"_s, card.profile.id},
                                   {u"version"_s, card.profile.version},
                                   {u"title"_s, card.profile.title.text(language)}}},
        {u"rules"_s, QJsonObject{{u"minGroup"_s, card.rules.minGroup},
                                 {u"minCell"_s, card.rules.minCell},
                                 {u"rounding"_s, roundingBase}}},
        {u"packs"_s, arrayOf(card.packs,
                             [](const CardPack &pack) {
                                 return QJsonObject{{u"id"_s, pack.id}, {u"version"_s, pack.version}};
                             })},
        {u"notes"_s, QJsonArray::fromStringList(words.notes())},
        {u"fingerprint"_s, card.fingerprint},
    };
    addWho(json, card);
    addFindings(json, card, words);
    return json;
}

QByteArray writeJsonCard(const ReportCard &card, const QString &language)
{
    return readableJson(cardJson(card, language));
}

QByteArray reportSchema()
{
    QFile file(u":/report/schemas/chartroom-report-1.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return file.readAll();
}

} // namespace chartroom
