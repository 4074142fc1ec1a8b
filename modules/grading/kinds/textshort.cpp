// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/textshort.h"

#include "chart/textslots.h"
#include "grading/keyvalues.h"
#include "grading/tr.h"
#include "grading/typedtext.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestRevealing = 4; // characters, exercises.md 3.7

/// The texts of a JSON text or list of texts.
QStringList textsIn(const QJsonValue &value)
{
    if (!value.isArray())
        return {canonicalText(scalarFromJson(value))};
    QStringList texts;
    for (const QJsonValue &entry : value.toArray())
        texts.append(canonicalText(scalarFromJson(entry)));
    return texts;
}

/// What a translation adds to the accepted texts; nothing in the source language.
QStringList addedTexts(const LocalText &translated, const QString &language)
{
    if (translated.translations.isEmpty() || translated.languageOf(language) == translated.sourceLanguage)
        return {};
    return translated.text(language).split(u'\n', Qt::SkipEmptyParts);
}

bool isTypoOfOne(const QString &typed, const QStringList &texts)
{
    return std::count_if(texts.begin(), texts.end(), [&](const QString &text) { return isOneTypo(typed, text); }) == 1;
}

QStringList normalizedTexts(const QStringList &texts, bool keepAccents)
{
    QStringList all;
    for (const QString &text : texts)
        all.append(normalizedText(text, keepAccents));
    all.removeDuplicates();
    return all;
}

} // namespace

KeyPreparation prepareKey(const TextShort &body, const KeyScene &scene)
{
    const auto value = evaluateValue(body.expect, scene.context);
    if (!value)
        return {{}, {keyProblem(u"exercise.key.error"_s, value.error().message, body.expect.place)}};
    TextShortKey key;
    key.shown = textsIn(expressionValueToJson(value->value)) + addedTexts(body.translated, scene.context.language);
    key.accepted = normalizedTexts(key.shown, body.keepAccents);
    key.accepted.removeAll(QString());
    if (key.accepted.isEmpty()) {
        return {{}, {keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("The key accepts no text."),
                                body.expect.place)}};
    }
    for (const QJsonObject &match : scene.matches)
        key.caught.append(normalizedTexts(textsIn(match.value(u"text"_s)), body.keepAccents));
    return {key, {}};
}

Result<Judgement, Invalid> judge(const TextShort &body, const TextShortKey &key, const AnswerScene &scene)
{
    const QJsonValue given = scene.answer.value(u"text"_s);
    if (!hasOnlyKeys(scene.answer, {u"text"_s}) || (!given.isString() && !given.isUndefined() && !given.isNull()))
        return Invalid{u"answer.shape"_s, {}, {}};
    const QString typed = normalizedText(given.toString(), body.keepAccents);
    if (typed.isEmpty())
        return Invalid{u"answer.empty"_s, {}, {}};

    QStringList caught;
    for (const QStringList &texts : key.caught)
        caught += texts;
    const bool isExact = key.accepted.contains(typed);
    const bool isTypo = !isExact && body.allowsTypo && isTypoOfOne(typed, key.accepted) && !caught.contains(typed)
        && std::none_of(caught.begin(), caught.end(), [&](const QString &text) { return isOneTypo(typed, text); });
    Judgement judgement;
    judgement.checks.append({u"text"_s, isExact || isTypo, 1.0, false, u"text"_s, {}});
    judgement.score = isExact || isTypo ? 1.0 : 0.0;
    judgement.read = given.toString().simplified();
    if (isTypo)
        judgement.notePhrase = u"text.typo"_s;
    judgement.matches = [caughtBy = key.caught, typed](qsizetype i) { return caughtBy.at(i).contains(typed); };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const TextShort &)
{
    return {{{u"text"_s, u""_s}}, {{u"text"_s, u" . "_s}}};
}

QStringList revealingTexts(const TextShort &, const TextShortKey &key, const PreparedExercise &, const QString &)
{
    QStringList texts = key.shown;
    texts.removeIf([](const QString &text) { return text.size() < shortestRevealing; });
    return texts;
}

} // namespace chartroom
