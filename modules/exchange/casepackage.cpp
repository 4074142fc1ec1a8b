// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/casepackage.h"

#include "base/id.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString idText(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

QString uriOf(const QUuid &uuid)
{
    return u"urn:uuid:"_s + idText(uuid);
}

QJsonObject linkTo(const QUuid &uuid, const QString &title)
{
    return {{u"title"_s, title}, {u"identifier"_s, idText(uuid)}, {u"uri"_s, uriOf(uuid)}};
}

/// What stands above or below: a strand, a competency or a level.
struct CaseItem {
    QUuid uuid;
    QString type;
    QString code;
    QString statement;
    QString shortStatement;
};

class CaseWriter
{
public:
    CaseWriter(const Framework &framework, const QString &language, const QDateTime &lastChange)
        : m_framework(framework), m_language(language), m_lastChange(lastChange.toUTC().toString(Qt::ISODate)),
          m_document(linkTo(framework.uuid, framework.name.text(language)))
    {
    }

    CasePackage write()
    {
        for (int i = 0; i < m_framework.strands.size(); ++i)
            addStrand(m_framework.strands.at(i), i + 1);
        const QJsonObject json{{u"CFDocument"_s, document()},
                               {u"CFItems"_s, m_items},
                               {u"CFAssociations"_s, m_associations},
                               {u"CFRubrics"_s, QJsonArray{rubric()}}};
        return {json, static_cast<int>(m_items.size()), static_cast<int>(m_associations.size())};
    }

private:
    /// A thing with an identity and a date, as everything in a package has.
    [[nodiscard]] QJsonObject thing(const QUuid &uuid) const
    {
        return {{u"identifier"_s, idText(uuid)},
                {u"uri"_s, uriOf(uuid)},
                {u"lastChangeDateTime"_s, m_lastChange}};
    }

    [[nodiscard]] QUuid named(const QString &name) const { return uuidVersion5(m_framework.uuid, name); }

    [[nodiscard]] QJsonObject document() const
    {
        QJsonObject document = thing(m_framework.uuid);
        const QUuid package = named(u"package"_s);
        document.insert(u"CFPackageURI"_s, linkTo(package, m_framework.name.text(m_language)));
        document.insert(u"title"_s, m_framework.name.text(m_language));
        document.insert(u"creator"_s, u"Chartroom"_s);
        document.insert(u"language"_s, m_language);
        document.insert(u"version"_s, m_framework.version);
        document.insert(u"caseVersion"_s, u"1.1"_s);
        document.insert(u"frameworkType"_s, m_framework.id);
        return document;
    }

    void addStrand(const Strand &strand, int place)
    {
        const CaseItem item{strand.uuid, u"Strand"_s, strand.id, strand.title.text(m_language), {}};
        addItem(item, m_document, place);
        for (int i = 0; i < strand.competencies.size(); ++i)
            addCompetency(*m_framework.competency(strand.competencies.at(i)), item, i + 1);
    }

    void addCompetency(const Competency &competency, const CaseItem &strand, int place)
    {
        const CaseItem item{competency.uuid, u"Competency"_s, competency.code, competency.title.text(m_language), {}};
        addItem(item, linkTo(strand.uuid, strand.statement), place);
        QJsonArray levels;
        for (int i = 0; i < competency.levels.size(); ++i) {
            const QString code = u"%1.%2"_s.arg(competency.code).arg(i + 1);
            const CaseItem level{named(code), u"Level"_s, code, competency.levels.at(i).text(m_language),
                                 m_framework.levelTitle(i + 1, m_language)};
            addItem(level, linkTo(competency.uuid, item.statement), i + 1);
            levels.append(criterionLevel(level, i + 1));
        }
        addCriterion(item, strand, levels);
    }

    void addItem(const CaseItem &item, const QJsonObject &parent, int place)
    {
        QJsonObject json = thing(item.uuid);
        json.insert(u"CFDocumentURI"_s, m_document);
        json.insert(u"CFItemType"_s, item.type);
        json.insert(u"humanCodingScheme"_s, item.code);
        json.insert(u"fullStatement"_s, item.statement);
        if (!item.shortStatement.isEmpty())
            json.insert(u"abbreviatedStatement"_s, item.shortStatement);
        json.insert(u"language"_s, m_language);
        m_items.append(json);
        QJsonObject association = thing(named(u"child:"_s + item.code));
        association.insert(u"CFDocumentURI"_s, m_document);
        association.insert(u"associationType"_s, u"isChildOf"_s);
        association.insert(u"sequenceNumber"_s, place);
        association.insert(u"originNodeURI"_s, linkTo(item.uuid, item.statement));
        association.insert(u"destinationNodeURI"_s, parent);
        m_associations.append(association);
    }

    [[nodiscard]] QJsonObject criterionLevel(const CaseItem &level, int number) const
    {
        QJsonObject json = thing(named(u"criterion:"_s + level.code));
        json.insert(u"quality"_s, level.shortStatement);
        json.insert(u"description"_s, level.statement);
        json.insert(u"score"_s, number);
        json.insert(u"position"_s, number);
        return json;
    }

    void addCriterion(const CaseItem &competency, const CaseItem &strand, const QJsonArray &levels)
    {
        QJsonObject json = thing(named(u"criterion:"_s + competency.code));
        json.insert(u"category"_s, strand.statement);
        json.insert(u"description"_s, competency.statement);
        json.insert(u"CFItemURI"_s, linkTo(competency.uuid, competency.statement));
        json.insert(u"position"_s, m_criteria.size() + 1);
        json.insert(u"rubricId"_s, idText(named(u"rubric"_s)));
        json.insert(u"CFRubricCriterionLevels"_s, levels);
        m_criteria.append(json);
    }

    [[nodiscard]] QJsonObject rubric() const
    {
        QJsonObject json = thing(named(u"rubric"_s));
        json.insert(u"title"_s, m_framework.name.text(m_language));
        json.insert(u"CFRubricCriteria"_s, m_criteria);
        return json;
    }

    const Framework &m_framework;
    QString m_language;
    QString m_lastChange;
    QJsonObject m_document;
    QJsonArray m_items;
    QJsonArray m_associations;
    QJsonArray m_criteria;
};

} // namespace

CasePackage casePackage(const Framework &framework, const QString &language, const QDateTime &lastChange)
{
    return CaseWriter(framework, language, lastChange).write();
}

} // namespace chartroom
