// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kindhooks.h"

#include "base/canonicaljson.h"
#include "grading/kinds/allkinds.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Calls a function with the body and its key, when they belong together and the function takes them.
template<typename Given, typename Hook>
Given hookOf(const Exercise &exercise, const PreparedExercise &prepared, Hook hook)
{
    return std::visit(
        [&](const auto &body, const auto &key) -> Given {
            if constexpr (requires { hook(body, key); })
                return hook(body, key);
            else
                return Given{};
        },
        exercise.body, prepared.key);
}

} // namespace

QList<QJsonObject> emptyAnswers(const Exercise &exercise)
{
    QList<QJsonObject> answers = std::visit(
        [](const auto &body) -> QList<QJsonObject> {
            if constexpr (std::is_same_v<decltype(body), const UnreadBody &>)
                return {};
            else
                return emptyAnswers(body);
        },
        exercise.body);
    answers.append(QJsonObject());
    return answers;
}

QList<ExerciseTest> derivedTests(const Exercise &exercise, const PreparedExercise &prepared)
{
    auto tests = hookOf<QList<ExerciseTest>>(exercise, prepared,
                                             [](const auto &body, const auto &key) -> decltype(derivedTests(body, key)) {
                                                 return derivedTests(body, key);
                                             });
    if (exercise.confidence) {
        for (ExerciseTest &test : tests)
            test.answer.insert(u"confidence"_s, u"sure"_s);
    }
    return tests;
}

QList<OwnText> ownTexts(const Exercise &exercise)
{
    QList<OwnText> texts = std::visit(
        [](const auto &body) -> QList<OwnText> {
            if constexpr (requires { ownTexts(body); })
                return ownTexts(body);
            else
                return {};
        },
        exercise.body);
    texts.removeIf([](const OwnText &own) { return own.text->isEmpty(); });
    return texts;
}

QList<NamedAnticipation> allAnticipations(const Exercise &exercise)
{
    QList<NamedAnticipation> all;
    for (const Anticipation &anticipation : exercise.anticipate)
        all.append({anticipation.id, &anticipation});
    std::visit(
        [&](const auto &body) {
            if constexpr (requires { partAnticipations(body); })
                all += partAnticipations(body);
        },
        exercise.body);
    return all;
}

QStringList revealingTexts(const Exercise &exercise, const PreparedExercise &prepared, const QString &language)
{
    return hookOf<QStringList>(exercise, prepared,
                               [&](const auto &body, const auto &key)
                                   -> decltype(revealingTexts(body, key, prepared, language)) {
                                   return revealingTexts(body, key, prepared, language);
                               });
}

bool isSameMatch(const PreparedExercise &prepared, qsizetype i, qsizetype j)
{
    const QJsonObject &a = prepared.matches.at(i);
    const QJsonObject &b = prepared.matches.at(j);
    if (a.isEmpty() || b.isEmpty())
        return false;
    return std::visit(
        [&](const auto &key) {
            if constexpr (requires { isSameMatch(key, prepared, i, j); })
                return isSameMatch(key, prepared, i, j);
            else
                return canonicalJson(a) == canonicalJson(b);
        },
        prepared.key);
}

bool isEasyToGuess(const Exercise &exercise, const PreparedExercise &prepared)
{
    return hookOf<bool>(exercise, prepared, [](const auto &body, const auto &key) -> decltype(isEasyToGuess(body, key)) {
        return isEasyToGuess(body, key);
    });
}

} // namespace chartroom
