// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/phrases.h"

#include "base/numberformat.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QString> readPhraseFile(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "Phrases", qPrintable(path));
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll(), &problem).object();
    Q_ASSERT_X(problem.error == QJsonParseError::NoError, "Phrases", qPrintable(path + problem.errorString()));
    QHash<QString, QString> phrases;
    for (auto it = object.begin(); it != object.end(); ++it)
        phrases.insert(it.key(), it.value().toString());
    return phrases;
}

} // namespace

Phrases::Phrases(const QString &folder)
    : m_english(readPhraseFile(folder + u"/en.json"_s)), m_french(readPhraseFile(folder + u"/fr.json"_s))
{
}

QString Phrases::text(const QString &id, const QString &language, const Values &values) const
{
    const auto &phrases = isFrench(language) ? m_french : m_english;
    QString text = phrases.value(id, m_english.value(id));
    for (auto it = values.begin(); it != values.end(); ++it)
        text.replace(u'{' + it.key() + u'}', it.value());
    return text;
}

QStringList Phrases::ids(const QString &language) const
{
    QStringList ids = (isFrench(language) ? m_french : m_english).keys();
    ids.sort();
    return ids;
}

} // namespace chartroom
