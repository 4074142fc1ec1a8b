// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/exercise.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QJsonObject choiceTexts(const QList<Choice> &choices, const QString &language)
{
    QJsonObject texts;
    for (const Choice &choice : choices)
        texts.insert(choice.id, choice.text.text(language));
    return texts;
}

} // namespace

Place Exercise::placeOf(const QStringList &keys) const
{
    const YamlNode &found = node.nearest(keys);
    return {path, found.line, found.column, {}};
}

QJsonObject exerciseContentJson(const Exercise &exercise, const QString &language)
{
    QJsonObject content{{u"kind"_s, exercise.kind},
                        {u"prompt"_s, exercise.prompt.text(language)},
                        {u"explanation"_s, exercise.explanation.text(language)},
                        {u"response"_s, exercise.response}};
    std::visit(
        [&](const auto &body) {
            if constexpr (requires { body.choices; })
                content.insert(u"choices"_s, choiceTexts(body.choices, language));
        },
        exercise.body);
    return content;
}

} // namespace chartroom
