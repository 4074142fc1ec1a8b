// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/localtext.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString primaryLanguage(const QString &tag)
{
    return tag.section(u'-', 0, 0);
}

QJsonValue textValue(const LocalJson::Text &text, const QString &language)
{
    const QString value = text.text.text(language);
    if (!text.isList)
        return value;
    return QJsonArray::fromStringList(value.split(u'\n', Qt::SkipEmptyParts));
}

QJsonValue replaced(const QJsonValue &tree, const QStringList &path, qsizetype depth, const QJsonValue &value)
{
    if (depth == path.size())
        return value;
    if (tree.isArray()) {
        QJsonArray array = tree.toArray();
        const int index = path.at(depth).toInt();
        if (index < array.size())
            array[index] = replaced(array.at(index), path, depth + 1, value);
        return array;
    }
    QJsonObject object = tree.toObject();
    object.insert(path.at(depth), replaced(object.value(path.at(depth)), path, depth + 1, value));
    return object;
}

} // namespace

QString fallbackLanguage(const QString &wanted, const QStringList &offered, const QString &source)
{
    if (wanted.isEmpty() || offered.contains(wanted) || wanted == source)
        return wanted.isEmpty() ? source : wanted;
    const QString primary = primaryLanguage(wanted);
    if (offered.contains(primary) || primary == source)
        return primary;
    for (const QString &tag : offered) {
        if (primaryLanguage(tag) == primary)
            return tag;
    }
    return source;
}

QString LocalText::text(const QString &language) const
{
    if (translations.isEmpty())
        return source;
    return translations.value(languageOf(language), source);
}

QString LocalText::languageOf(const QString &language) const
{
    return fallbackLanguage(language, translations.keys(), sourceLanguage);
}

QJsonObject LocalJson::in(const QString &language) const
{
    QJsonValue json = source;
    for (const Text &text : texts) {
        if (text.text.languageOf(language) != text.text.sourceLanguage)
            json = replaced(json, text.path, 0, textValue(text, language));
    }
    return json.toObject();
}

} // namespace chartroom
