// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/schema.h"

#include "grading/answermatch.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/scoring.h"
#include "grading/tr.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QStringList fieldAspects{u"type"_s, u"level"_s, u"unit"_s};

QString aspectOf(const FieldDecision &decision, const QString &aspect)
{
    return aspect == u"type" ? decision.type : aspect == u"level" ? decision.level : decision.unit;
}

SchemaKey keyOfData(const Schema &body, const Resource &resource)
{
    SchemaKey key;
    for (const Field &field : resource.table.fields()) {
        if (body.fields.isEmpty() || body.fields.contains(field.name))
            key.fields.append({field.name, {fieldTypeWord(field.type), levelWord(field.level), field.unit.source}});
    }
    key.primaryKey = resource.primaryKey;
    for (const MissingValue &value : resource.missingValues)
        key.missingValues.append(value.value);
    return key;
}

/// The names of the fields that are asked about, in their order.
QStringList askedFields(const Schema &body, const Resource &resource)
{
    QStringList names = body.fields;
    for (const Field &field : resource.table.fields()) {
        if (body.fields.isEmpty())
            names.append(field.name);
    }
    return names;
}

/// The key as the author wrote it; what is asked must be in it.
Result<SchemaKey, PreparationProblem> writtenKey(const Schema &body, const QStringList &names)
{
    const auto lacks = [&](const QString &what) {
        return keyProblem(u"exercise.key.missing"_s, GradingTr::tr("The key says nothing about “%1”.").arg(what), body.place);
    };
    SchemaKey key;
    for (const QString &name : names) {
        const FieldDecision decision = body.expect.value(name);
        if ((body.ask.contains(u"type"_s) && decision.type.isEmpty()) || (body.ask.contains(u"level"_s) && decision.level.isEmpty()))
            return lacks(name);
        key.fields.append({name, decision});
    }
    if (body.ask.contains(u"key"_s) && !body.primaryKey)
        return lacks(u"primaryKey"_s);
    if (body.ask.contains(u"missing"_s) && !body.missingValues)
        return lacks(u"missingValues"_s);
    key.primaryKey = body.primaryKey.value_or(QStringList());
    key.missingValues = body.missingValues.value_or(QStringList());
    return key;
}

/// What was decided, as far as it was decided.
struct Decisions {
    QHash<QString, QHash<QString, QString>> fields; ///< field → aspect → word; an open one is absent
    std::optional<QStringList> primaryKey;
    std::optional<QStringList> missingValues;
};

std::optional<QStringList> textListOf(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList texts;
    for (const QJsonValue &entry : value.toArray()) {
        if (!entry.isString())
            return std::nullopt;
        texts.append(entry.toString());
    }
    texts.removeDuplicates();
    return texts;
}

/// The decisions on one field; nothing when one is not offered.
std::optional<QHash<QString, QString>> readField(const Schema &body, const QJsonObject &object, const SchemaKey &key)
{
    QHash<QString, QString> decided;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isUnit = it.key() == u"unit";
        if (!fieldAspects.contains(it.key()) || (!it.value().isString() && !it.value().isNull()))
            return std::nullopt;
        const QString word = it.value().toString();
        const QStringList &words = it.key() == u"type" ? schemaTypes() : it.key() == u"level" ? schemaLevels() : body.units;
        const bool isNone = it.value().isNull();
        const bool isExpected = isUnit && std::any_of(key.fields.begin(), key.fields.end(), [&](const SchemaKey::FieldKey &field) {
            return field.expected.unit == word;
        });
        if (!isNone && !words.contains(word) && !isExpected)
            return std::nullopt;
        if (!isNone || isUnit)
            decided.insert(it.key(), word);
    }
    return decided;
}

std::optional<Decisions> readDecisions(const Schema &body, const SchemaKey &key, const AnswerScene &scene)
{
    const QJsonObject &answer = scene.answer;
    const QJsonValue fields = answer.value(u"fields"_s);
    const auto isOpen = [](const QJsonValue &value) { return value.isUndefined() || value.isNull(); };
    if (!hasOnlyKeys(answer, {u"fields"_s, u"primaryKey"_s, u"missingValues"_s}) || (!fields.isObject() && !isOpen(fields)))
        return std::nullopt;
    Decisions decisions;
    const QJsonObject object = fields.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isAsked = std::any_of(key.fields.begin(), key.fields.end(),
                                         [&](const SchemaKey::FieldKey &field) { return field.name == it.key(); });
        const auto decided = it.value().isObject() ? readField(body, it.value().toObject(), key) : std::nullopt;
        if (!isAsked || !decided)
            return std::nullopt;
        decisions.fields.insert(it.key(), *decided);
    }
    decisions.primaryKey = textListOf(answer.value(u"primaryKey"_s));
    decisions.missingValues = textListOf(answer.value(u"missingValues"_s));
    const bool listsHold = (decisions.primaryKey || isOpen(answer.value(u"primaryKey"_s)))
        && (decisions.missingValues || isOpen(answer.value(u"missingValues"_s)));
    const auto exists = [&](const QString &name) { return key.columns.contains(name); };
    const QStringList names = decisions.primaryKey.value_or(QStringList());
    return listsHold && std::all_of(names.begin(), names.end(), exists) ? std::optional(decisions) : std::nullopt;
}

QString schemaAspectText(const QString &aspect, const QString &language)
{
    return gradingPhrases().text(u"schema.aspect."_s + aspect, language);
}

QString shownName(const SchemaKey &key, const QString &name, const QString &language)
{
    return key.titles.value(name).isEmpty() ? name : key.titles.value(name).in(language);
}

/// The first decision that is open, in words; empty when all are made.
QString openDecision(const Schema &body, const SchemaKey &key, const Decisions &decisions, const QString &language)
{
    for (const SchemaKey::FieldKey &field : key.fields) {
        for (const QString &aspect : fieldAspects) {
            if (body.ask.contains(aspect) && !decisions.fields.value(field.name).contains(aspect))
                return shownName(key, field.name, language) + u", "_s + schemaAspectText(aspect, language);
        }
    }
    if (body.ask.contains(u"key"_s) && !decisions.primaryKey)
        return schemaAspectText(u"key"_s, language);
    return body.ask.contains(u"missing"_s) && !decisions.missingValues ? schemaAspectText(u"missing"_s, language) : QString();
}

bool isQuantityLevel(const QString &level)
{
    return level == u"interval" || level == u"ratio";
}

bool isLabelLevel(const QString &level)
{
    return level == u"nominal" || level == u"ordinal";
}

/// Collects the decisions as checks.
class DecisionChecks
{
public:
    DecisionChecks(const SchemaKey &key, const QString &language) : m_key(key), m_language(language) {}

    void addField(const Schema &body, const SchemaKey::FieldKey &field, const QString &aspect, const QString &given)
    {
        const QString expected = aspectOf(field.expected, aspect);
        const bool isLenient = body.lenient && aspect == u"type" && given == u"integer" && expected == u"number";
        CheckVoice voice;
        voice.failPhrase = u"schema."_s + aspect;
        if (aspect == u"level" && isQuantityLevel(given) && isLabelLevel(expected))
            voice.failPhrase = u"schema.level.label"_s;
        const QString shown = shownName(m_key, field.name, m_language);
        voice.values = {{u"field"_s, shown}};
        add(u"field:"_s + field.name + u':' + aspect, given == expected || isLenient, field.name, voice);
        addRead(shown + u", "_s + schemaAspectText(aspect, m_language), given.isEmpty() ? u"–"_s : given);
    }
    void addSet(const QString &id, QStringList given, QStringList expected)
    {
        QStringList shown = given;
        for (QString &text : shown)
            text = text.isEmpty() ? gradingPhrases().text(u"schema.empty-text"_s, m_language) : text;
        addRead(schemaAspectText(id, m_language), u'[' + shown.join(u", "_s) + u']');
        given.sort();
        expected.sort();
        CheckVoice voice;
        voice.failPhrase = u"schema."_s + id;
        add(id, given == expected, {}, voice);
    }
    [[nodiscard]] Judgement judgement()
    {
        m_judgement.score = eachScore(m_right, m_judgement.checks.size());
        m_judgement.read = m_read.join(u"; "_s);
        return m_judgement;
    }

private:
    void addRead(const QString &what, const QString &decision)
    {
        m_read.append(what + gradingPhrases().text(u"join.colon"_s, m_language) + decision);
    }
    void add(const QString &id, bool passed, const QString &part, const CheckVoice &voice)
    {
        m_judgement.checks.append({id, passed, 1.0, false, part, {}});
        m_judgement.voices.insert(id, voice);
        m_right += passed ? 1 : 0;
    }

    const SchemaKey &m_key;
    QString m_language;
    Judgement m_judgement;
    QStringList m_read;
    qsizetype m_right = 0;
};

} // namespace

KeyPreparation prepareKey(const Schema &body, const KeyScene &scene)
{
    const Resource *resource = scene.pack.resource(scene.exercise.data.value(0));
    if (!body.isKeyGiven)
        return {{}, {absentKey(GradingTr::tr("The grading has no key."), scene.exercise)}};
    if (!resource)
        return {{}, {keyProblem(u"exercise.key.error"_s, GradingTr::tr("The exercise has no table."), body.place)}};
    const auto key = body.usesDataSchema ? Result<SchemaKey, PreparationProblem>(keyOfData(body, *resource))
                                         : writtenKey(body, askedFields(body, *resource));
    if (!key)
        return {{}, {key.error()}};
    SchemaKey ready = *key;
    for (const Field &field : resource->table.fields()) {
        ready.columns.append(field.name);
        ready.titles.insert(field.name, field.title);
    }
    return {ready, {}};
}

Result<Judgement, Invalid> judge(const Schema &body, const SchemaKey &key, const AnswerScene &scene)
{
    const auto decisions = readDecisions(body, key, scene);
    if (!decisions)
        return Invalid{u"answer.shape"_s, {}, {}};
    if (const QString open = openDecision(body, key, *decisions, scene.language); !open.isEmpty())
        return Invalid{u"schema.open"_s, {{u"what"_s, open}}, {}};
    DecisionChecks checks(key, scene.language);
    for (const SchemaKey::FieldKey &field : key.fields) {
        for (const QString &aspect : fieldAspects) {
            if (body.ask.contains(aspect))
                checks.addField(body, field, aspect, decisions->fields.value(field.name).value(aspect));
        }
    }
    if (body.ask.contains(u"key"_s))
        checks.addSet(u"key"_s, *decisions->primaryKey, key.primaryKey);
    if (body.ask.contains(u"missing"_s))
        checks.addSet(u"missing"_s, *decisions->missingValues, key.missingValues);
    Judgement judgement = checks.judgement();
    judgement.matches = [&scene](qsizetype i) { return matchesAnswer(scene.prepared.matches.at(i), scene.answer); };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const Schema &)
{
    return {{{u"fields"_s, QJsonObject()}}};
}

} // namespace chartroom
