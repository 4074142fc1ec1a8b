// SPDX-License-Identifier: GPL-3.0-or-later
#include "competency/frameworkresource.h"

#include "competency/framework.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QList<CompetencyLevel> levelsFromJson(const QJsonArray &array)
{
    QList<CompetencyLevel> levels;
    for (const QJsonValue &each : array)
        levels << CompetencyLevel{each[u"level"].toInt(), titlesFromJson(each[u"title"]),
                                  titlesFromJson(each[u"text"])};
    return levels;
}

Competency competencyFromJson(const QJsonValue &json, const QString &strand, qsizetype levelCount)
{
    Competency competency{json[u"code"].toString(),
                          QUuid::fromString(json[u"uuid"].toString()),
                          titlesFromJson(json[u"title"]),
                          strand,
                          {},
                          {}};
    for (const QJsonValue &type : json[u"evidence"].toArray())
        competency.evidenceTypes += type.toString();
    for (qsizetype level = 1; level <= levelCount; ++level)
        competency.levels << titlesFromJson(json[u"levels"][QString::number(level)]);
    return competency;
}

void addStrand(Framework &framework, const QJsonValue &json)
{
    Strand strand{
        json[u"id"].toString(), QUuid::fromString(json[u"uuid"].toString()), titlesFromJson(json[u"title"]), {}};
    for (const QJsonValue &each : json[u"competencies"].toArray()) {
        framework.competencies << competencyFromJson(each, strand.id, framework.levels.size());
        strand.competencies << framework.competencies.last().code;
    }
    framework.strands << strand;
}

Framework frameworkFromJson(const QJsonObject &json)
{
    Framework framework;
    framework.id = json[u"id"].toString();
    framework.version = json[u"version"].toString();
    framework.shortName = json[u"shortName"].toString();
    framework.uuid = QUuid::fromString(json[u"uuid"].toString());
    framework.name = titlesFromJson(json[u"title"]);
    framework.levels = levelsFromJson(json[u"levels"].toArray());
    for (const QJsonValue &strand : json[u"strands"].toArray())
        addStrand(framework, strand);
    return framework;
}

} // namespace

QJsonObject frameworkResource(const QString &fileName)
{
    QFile file(u":/competency/framework/"_s + fileName);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "frameworkResource", qPrintable(fileName));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    Q_ASSERT_X(document.isObject(), "frameworkResource", qPrintable(fileName));
    return document.object();
}

Titles titlesFromJson(const QJsonValue &value)
{
    Titles titles;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        titles.byLanguage.insert(it.key(), it.value().toString());
    return titles;
}

QMap<QString, int> numbersByCode(const QJsonObject &object)
{
    QMap<QString, int> numbers;
    for (auto it = object.begin(); it != object.end(); ++it)
        numbers.insert(it.key(), it.value().toInt());
    return numbers;
}

const Framework &builtInFramework()
{
    static const Framework framework = frameworkFromJson(frameworkResource(u"dlf-1.json"_s));
    return framework;
}

} // namespace chartroom
