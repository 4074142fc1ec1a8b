// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/casepackage.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The built-in framework for other systems: 5 strands, 15 competencies and 4 levels of each (curriculum.md 2).
class TestCasePackage : public QObject
{
    Q_OBJECT

private slots:
    void countsAreThoseOfTheFramework();
    void everyItemHasItsParent();
    void identifiersAreUniqueAndStay();
    void requiredPropertiesAreThere_data();
    void requiredPropertiesAreThere();
    void textsAreInTheLanguage();
    void theRubricHasEachLevel();

private:
    const QDateTime m_change{QDate(2026, 11, 22), QTime(9, 0), Qt::UTC};
    const QJsonObject m_package = casePackage(builtInFramework(), u"en"_s, m_change).json;
};

namespace {

QStringList identifiersIn(const QJsonValue &list)
{
    QStringList ids;
    for (const QJsonValue &each : list.toArray())
        ids << each[u"identifier"_s].toString();
    return ids;
}

} // namespace

void TestCasePackage::countsAreThoseOfTheFramework()
{
    const CasePackage package = casePackage(builtInFramework(), u"en"_s, m_change);
    QCOMPARE(package.items, 5 + 15 + 15 * 4);
    QCOMPARE(package.associations, package.items);
    QCOMPARE(m_package[u"CFItems"_s].toArray().size(), package.items);
    QCOMPARE(m_package[u"CFAssociations"_s].toArray().size(), package.associations);
}

void TestCasePackage::everyItemHasItsParent()
{
    const QStringList items = identifiersIn(m_package[u"CFItems"_s]);
    const QString document = m_package[u"CFDocument"_s][u"identifier"_s].toString();
    QHash<QString, QString> codes;
    for (const QJsonValue &item : m_package[u"CFItems"_s].toArray())
        codes.insert(item[u"identifier"_s].toString(), item[u"humanCodingScheme"_s].toString());
    QSet<QString> children;
    for (const QJsonValue &link : m_package[u"CFAssociations"_s].toArray()) {
        QCOMPARE(link[u"associationType"_s].toString(), u"isChildOf"_s);
        const QString child = link[u"originNodeURI"_s][u"identifier"_s].toString();
        const QString parent = link[u"destinationNodeURI"_s][u"identifier"_s].toString();
        QVERIFY(items.contains(child));
        children << child;
        const QString code = codes.value(child);
        if (code.size() == 1) // a strand
            QCOMPARE(parent, document);
        else
            QCOMPARE(codes.value(parent), code.contains(u'.') ? code.section(u'.', 0, 0) : code.left(1));
    }
    QCOMPARE(children.size(), items.size());
}

void TestCasePackage::identifiersAreUniqueAndStay()
{
    const QStringList ids = identifiersIn(m_package[u"CFItems"_s]) + identifiersIn(m_package[u"CFAssociations"_s])
        + identifiersIn(m_package[u"CFRubrics"_s]);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    for (const QString &id : ids)
        QVERIFY(!QUuid::fromString(id).isNull());
    QCOMPARE(casePackage(builtInFramework(), u"en"_s, m_change).json, m_package);
    const QStringList french = identifiersIn(casePackage(builtInFramework(), u"fr"_s, m_change).json[u"CFItems"_s]);
    QCOMPARE(french, identifiersIn(m_package[u"CFItems"_s]));
    QVERIFY(french.contains(builtInFramework().competency(u"C2"_s)->uuid.toString(QUuid::WithoutBraces)));
}

void TestCasePackage::requiredPropertiesAreThere_data()
{
    // CASE 1.1: the properties with multiplicity 1 or 1..* of each class.
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("properties");
    QTest::newRow("CFItem") << u"CFItems"_s << QStringList{u"identifier"_s, u"uri"_s, u"fullStatement"_s, u"lastChangeDateTime"_s};
    QTest::newRow("CFAssociation") << u"CFAssociations"_s
                                   << QStringList{u"identifier"_s, u"uri"_s, u"associationType"_s, u"originNodeURI"_s,
                                                  u"destinationNodeURI"_s, u"lastChangeDateTime"_s};
    QTest::newRow("CFRubric") << u"CFRubrics"_s << QStringList{u"identifier"_s, u"uri"_s, u"lastChangeDateTime"_s};
}

void TestCasePackage::requiredPropertiesAreThere()
{
    QFETCH(QString, list);
    QFETCH(QStringList, properties);
    for (const QJsonValue &entry : m_package[list].toArray()) {
        for (const QString &property : properties)
            QVERIFY2(!entry[property].isUndefined() && entry[property] != QJsonValue(QString()), qPrintable(property));
        QCOMPARE(entry[u"lastChangeDateTime"_s].toString(), u"2026-11-22T09:00:00Z"_s);
    }
    for (const QString &property : {u"identifier"_s, u"uri"_s, u"creator"_s, u"title"_s, u"lastChangeDateTime"_s, u"CFPackageURI"_s})
        QVERIFY2(m_package[u"CFDocument"_s].toObject().contains(property), qPrintable(property));
}

void TestCasePackage::textsAreInTheLanguage()
{
    const QJsonObject french = casePackage(builtInFramework(), u"fr"_s, m_change).json;
    QCOMPARE(french[u"CFDocument"_s][u"title"_s].toString(), u"Cadre de littératie des données"_s);
    QCOMPARE(french[u"CFItems"_s][0][u"fullStatement"_s].toString(), u"Culture et confiance"_s);
    QCOMPARE(m_package[u"CFItems"_s][0][u"fullStatement"_s].toString(), u"Culture and trust"_s);
}

void TestCasePackage::theRubricHasEachLevel()
{
    const QJsonArray criteria = m_package[u"CFRubrics"_s][0][u"CFRubricCriteria"_s].toArray();
    QCOMPARE(criteria.size(), 15);
    for (const QJsonValue &criterion : criteria) {
        const QJsonArray levels = criterion[u"CFRubricCriterionLevels"_s].toArray();
        QCOMPARE(levels.size(), 4);
        QCOMPARE(levels.at(1)[u"score"_s].toInt(), 2);
        QCOMPARE(levels.at(1)[u"quality"_s].toString(), u"Foundation"_s);
        QVERIFY(!levels.at(1)[u"description"_s].toString().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCasePackage)
#include "test_casepackage.moc"
