// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/reflection.h"

#include "grading/kinds/optionvalues.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

KeyPreparation prepareKey(const Reflection &, const KeyScene &)
{
    return {ReflectionKey{}, {}};
}

int wordCount(const QString &text)
{
    int count = 0;
    bool isInWord = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            isInWord = false;
        } else if (!isInWord && c.isLetterOrNumber()) {
            isInWord = true;
            ++count;
        }
    }
    return count;
}

Result<Judgement, Invalid> judge(const Reflection &body, const ReflectionKey &, const AnswerScene &scene)
{
    const QJsonValue text = scene.answer.value(u"text"_s);
    const QJsonValue points = scene.answer.value(u"points"_s);
    const bool textFits = text.isString() || text.isUndefined() || text.isNull();
    const std::optional<QStringList> ticked =
        points.isUndefined() || points.isNull() ? QStringList() : optionIds(points, body.points);
    if (!hasOnlyKeys(scene.answer, {u"text"_s, u"points"_s}) || !textFits || !ticked)
        return Invalid{u"answer.shape"_s, {}, {}};

    const QString read = text.toString().simplified();
    const int words = wordCount(read);
    const int least = std::max(1, body.minWords); // an empty text is no answer
    const Phrases::Values values{{u"words"_s, QString::number(words)}, {u"least"_s, QString::number(least)},
                                 {u"most"_s, QString::number(body.maxWords)}};
    if (words < least)
        return Invalid{u"reflection.short"_s, values, read};
    if (body.maxWords > 0 && words > body.maxWords)
        return Invalid{u"reflection.long"_s, values, read};
    for (const Choice &point : body.points) {
        if (!ticked->contains(point.id)) {
            const QString open = shownOptions({point.id}, body.points, scene.prepared.context, scene.language);
            return Invalid{u"reflection.points"_s, {{u"text"_s, open}}, read};
        }
    }
    Judgement judgement;
    judgement.isScored = false;
    judgement.checks.append({u"handed-in"_s, true, 1.0, false, u"text"_s, {}});
    judgement.read = read;
    judgement.fullPhrase = u"reflection.full"_s;
    judgement.matches = [](qsizetype) { return false; };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const Reflection &)
{
    return {{{u"text"_s, u""_s}}, {{u"text"_s, u" – "_s}, {u"points"_s, QJsonArray()}}};
}

} // namespace chartroom
