// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/optionvalues.h"

#include "grading/keyvalues.h"
#include "grading/tr.h"
#include "lesson/placeholders.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isSameValue(const Scalar &option, const Scalar &key)
{
    if (std::holds_alternative<QDate>(key))
        return dateOf(option) == dateOf(key);
    return equalScalars(option, key);
}

PreparationProblem noSuchOption(const ExerciseValue &value)
{
    return keyProblem(u"exercise.key.no-choice"_s, GradingTr::tr("The key selects no option."), value.place);
}

/// The ids of one entry of a literal list: an id, or a list of ids.
QStringList idsOfEntry(const QJsonValue &entry)
{
    if (!entry.isArray())
        return {canonicalText(scalarFromJson(entry))};
    QStringList ids;
    for (const QJsonValue &inner : entry.toArray())
        ids.append(canonicalText(scalarFromJson(inner)));
    return ids;
}

Result<QList<QStringList>, PreparationProblem> literalOptions(const ExerciseValue &value, const QList<Choice> &options,
                                                              const EvaluationContext &context)
{
    const auto literal = resolveValues(value.literal, context);
    if (!literal)
        return keyProblem(u"exercise.key.error"_s, literal.error().message, value.place);
    QList<QStringList> places;
    for (const QJsonValue &entry : literal->isArray() ? literal->toArray() : QJsonArray{*literal}) {
        places.append(idsOfEntry(entry));
        for (const QString &id : places.constLast()) {
            if (!findOption(options, id))
                return noSuchOption(value);
        }
    }
    return places;
}

Result<QList<QStringList>, PreparationProblem> evaluatedOptions(const ExerciseValue &value,
                                                                const QList<Choice> &options,
                                                                const EvaluationContext &context)
{
    const auto evaluated = evaluateValue(value, context);
    if (!evaluated)
        return keyProblem(u"exercise.key.error"_s, evaluated.error().message, value.place);
    QList<Scalar> wanted;
    if (const auto *list = std::get_if<QList<Scalar>>(&evaluated->value))
        wanted = *list;
    else if (const auto *scalar = std::get_if<Scalar>(&evaluated->value))
        wanted = {*scalar};
    else
        return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key must be a list."), value.place);
    QList<QStringList> places;
    for (const Scalar &scalar : std::as_const(wanted)) {
        const QStringList ids = optionsEqualTo(options, scalar, context);
        if (ids.isEmpty())
            return noSuchOption(value);
        if (!places.contains(ids))
            places.append(ids);
    }
    return places;
}

} // namespace

const Choice *findOption(const QList<Choice> &options, const QString &id)
{
    const auto it = std::find_if(options.begin(), options.end(), [&](const Choice &option) { return option.id == id; });
    return it == options.end() ? nullptr : &*it;
}

QStringList optionsEqualTo(const QList<Choice> &options, const Scalar &key, const EvaluationContext &context)
{
    QStringList found;
    for (const Choice &option : options) {
        Scalar value = option.id;
        if (option.value.isGiven()) {
            const Result<Evaluation, ExpressionError> evaluated = evaluateValue(option.value, context);
            const Scalar *scalar = evaluated ? std::get_if<Scalar>(&evaluated->value) : nullptr;
            value = scalar ? *scalar : Scalar();
        }
        if (isSameValue(value, key))
            found.append(option.id);
    }
    return found;
}

Result<QList<QStringList>, PreparationProblem> optionsOfKey(const ExerciseValue &value, const QList<Choice> &options,
                                                            const EvaluationContext &context)
{
    return value.isExpression() ? evaluatedOptions(value, options, context) : literalOptions(value, options, context);
}

QString shownOptions(const QStringList &ids, const QList<Choice> &options, const EvaluationContext &context,
                     const QString &language)
{
    QStringList texts;
    for (const QString &id : ids) {
        if (const Choice *option = findOption(options, id))
            texts.append(shownText(option->text.text(language), context));
    }
    return texts.join(u", "_s);
}

std::optional<QStringList> optionIds(const QJsonValue &value, const QList<Choice> &options)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList ids;
    for (const QJsonValue &entry : value.toArray()) {
        if (!entry.isString() || !findOption(options, entry.toString()))
            return std::nullopt;
        ids.append(entry.toString());
    }
    ids.removeDuplicates();
    return ids;
}

CheckVoice optionVoice(const Choice &option, const EvaluationContext &context, const QString &language)
{
    CheckVoice voice;
    voice.misconception = option.misconception;
    if (!option.feedback.isEmpty()) {
        voice.failId = u"choice:"_s + option.id;
        voice.choiceText = shownText(option.feedback.text(language), context);
    }
    return voice;
}

QList<OwnText> feedbackOfOptions(const QList<Choice> &options)
{
    QList<OwnText> texts;
    for (const Choice &option : options) {
        texts.append({u"choice:"_s + option.id, GradingTr::tr("The feedback of option “%1”").arg(option.id),
                      &option.feedback});
    }
    return texts;
}

} // namespace chartroom
