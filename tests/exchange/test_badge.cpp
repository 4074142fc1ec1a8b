// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/issuerprofile.h"
#include "exchange/openbadge.h"
#include "progress/sampleattempts.h"
#include "report/schemacheck.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// What Open Badges 3.0 and the W3C data model 2.0 ask of an AchievementCredential, as far as a draft can have it:
/// required properties, types and closed classes, written from the class tables of the specification.
const QByteArray rules = R"({
  "type": "object",
  "required": ["@context", "id", "type", "issuer", "validFrom", "credentialSubject"],
  "properties": {
    "@context": {"type": "array", "minItems": 2, "items": {"type": "string", "pattern": "^https://"}},
    "id": {"$ref": "#/$defs/uri"},
    "type": {"type": "array", "minItems": 2, "items": {"enum": ["VerifiableCredential", "OpenBadgeCredential"]}},
    "name": {"type": "string"},
    "issuer": {"$ref": "#/$defs/profile"},
    "validFrom": {"type": "string", "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"},
    "credentialSubject": {"$ref": "#/$defs/subject"}
  },
  "additionalProperties": false,
  "$defs": {
    "uri": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$"},
    "profile": {"type": "object", "required": ["id", "type"],
      "properties": {"id": {"$ref": "#/$defs/uri"}, "name": {"type": "string"}}},
    "subject": {"type": "object", "required": ["type", "achievement", "identifier"],
      "properties": {
        "type": {"type": "array", "minItems": 1, "items": {"const": "AchievementSubject"}},
        "identifier": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/identity"}},
        "achievement": {"$ref": "#/$defs/achievement"}},
      "additionalProperties": false},
    "identity": {"type": "object", "required": ["type", "hashed", "identityHash", "identityType"],
      "properties": {
        "type": {"const": "IdentityObject"}, "hashed": {"type": "boolean"},
        "identityHash": {"type": "string", "pattern": "^sha256\\$[0-9a-f]{64}$"},
        "identityType": {"enum": ["sourcedId", "systemId", "productId", "userName", "accountId", "emailAddress",
          "nationalIdentityNumber", "isbn", "issn", "lisSourcedId", "oneRosterSourcedId", "sisSourcedId", "ltiContextId",
          "ltiDeploymentId", "ltiToolId", "ltiPlatformId", "ltiUserId", "identifier"]},
        "salt": {"type": "string"}},
      "additionalProperties": false},
    "achievement": {"type": "object", "required": ["id", "type", "criteria", "description", "name"],
      "properties": {
        "id": {"$ref": "#/$defs/uri"},
        "type": {"type": "array", "minItems": 1, "items": {"const": "Achievement"}},
        "achievementType": {"const": "Competency"},
        "criteria": {"type": "object", "required": ["narrative"], "properties": {"narrative": {"type": "string"}}, "additionalProperties": false},
        "name": {"type": "string"}, "description": {"type": "string"}, "humanCode": {"type": "string"}, "version": {"type": "string"},
        "alignment": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/alignment"}}},
      "additionalProperties": false},
    "alignment": {"type": "object", "required": ["type", "targetName", "targetUrl"],
      "properties": {
        "type": {"type": "array", "minItems": 1, "items": {"const": "Alignment"}},
        "targetName": {"type": "string"}, "targetUrl": {"$ref": "#/$defs/uri"}, "targetCode": {"type": "string"},
        "targetDescription": {"type": "string"}, "targetFramework": {"type": "string"},
        "targetType": {"enum": ["ceasn:Competency", "ceterms:Credential", "CFItem", "CFRubric", "CFRubricCriterion",
          "CFRubricCriterionLevel", "CTDL"]}},
      "additionalProperties": false}
  }
})";

QStringList badgeProblems(const QJsonObject &badge)
{
    return SchemaCheck(QJsonDocument::fromJson(rules).object()).problems(badge);
}

/// Twelve answers of level 2, ten of them right, on three days, of two types; one of level 1 besides.
QList<EvidenceItem> evidence()
{
    QList<EvidenceItem> items;
    for (int i = 0; i < 12; ++i) {
        items << EvidenceItem{u"C2"_s, 2, 1, i >= 2, i % 2 ? EvidenceType::Number : EvidenceType::Table,
                              QDate(2026, 3, 1).addDays(i % 3), false, testId<ExerciseId>(QString::number(i))};
    }
    items << EvidenceItem{u"C2"_s, 1, 1, false, EvidenceType::Recognize, QDate(2026, 4, 1), false, testId<ExerciseId>(u"easy"_s)};
    items << EvidenceItem{u"A1"_s, 2, 1, true, EvidenceType::Recognize, QDate(2026, 4, 2), false, testId<ExerciseId>(u"other"_s)};
    return items;
}

BadgeRequest request()
{
    BadgeRequest request;
    request.learner = {testId<LearnerId>(u"learner"_s), u"brave-otter-17"_s, u"Ada Example"_s, {}, {}, {}};
    request.competency = *builtInFramework().competency(u"C2"_s);
    request.level = 2;
    request.items = evidence();
    request.issuer = {{u"id"_s, u"https://example.org/issuer"_s}, {u"type"_s, QJsonArray{u"Profile"_s}}, {u"name"_s, u"Example Unit"_s},
                      {u"url"_s, u"https://example.org"_s}};
    request.at = QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    return request;
}

} // namespace

/// The draft of a badge by the rules of Open Badges 3.0.
class TestBadge : public QObject
{
    Q_OBJECT

private slots:
    void theDraftFollowsTheRules_data();
    void theDraftFollowsTheRules();
    void theRulesFindWhatIsWrong();
    void criteriaAreCountsAndNeverAnswers();
    void theLearnerIsNamedByAHash();
    void identifiersAreThoseOfTheFramework();
    void equalRequestsGiveEqualBadges();
    void anInventedPersonsBadgeSaysSo();
    void issuerProfiles_data();
    void issuerProfiles();
};

void TestBadge::theDraftFollowsTheRules_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("level");
    for (int level = 1; level <= 4; ++level) {
        QTest::addRow("English, level %d", level) << u"en"_s << level;
        QTest::addRow("French, level %d", level) << u"fr"_s << level;
    }
}

void TestBadge::theDraftFollowsTheRules()
{
    QFETCH(QString, language);
    QFETCH(int, level);
    BadgeRequest badge = request();
    badge.language = language;
    badge.level = level;
    const QJsonObject json = openBadge(badge);
    QCOMPARE(badgeProblems(json), QStringList());
    QCOMPARE(json[u"@context"_s][0].toString(), u"https://www.w3.org/ns/credentials/v2"_s);
    QCOMPARE(json[u"@context"_s][1].toString(), u"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"_s);
    QCOMPARE(json[u"validFrom"_s].toString(), u"2026-11-22T09:00:00Z"_s);
    QCOMPARE(json[u"issuer"_s], QJsonValue(badge.issuer)); // as it was given, further properties too
}

void TestBadge::theRulesFindWhatIsWrong()
{
    QJsonObject json = openBadge(request());
    json.remove(u"validFrom"_s);
    json.insert(u"issuanceDate"_s, u"2026-11-22"_s);
    QCOMPARE(badgeProblems(json).size(), 2);
}

void TestBadge::criteriaAreCountsAndNeverAnswers()
{
    BadgeRequest badge = request();
    const auto narrativeOf = [](const QJsonObject &json) {
        return json[u"credentialSubject"_s][u"achievement"_s][u"criteria"_s][u"narrative"_s].toString();
    };
    const QString narrative = narrativeOf(openBadge(badge));
    QVERIFY2(narrative.contains(u"at least 80\u00a0%"), "the rule");
    QVERIFY2(narrative.contains(u"10 right answers to 12 exercises of level 2 or above, on 3 days, of 2 kinds of task"), qPrintable(narrative));
    badge.language = u"fr"_s;
    QVERIFY2(narrativeOf(openBadge(badge)).contains(u"10 bonnes réponses à 12 exercices de niveau 2 ou plus, sur 3 jours"), "French");
}

void TestBadge::theLearnerIsNamedByAHash()
{
    const QJsonObject json = openBadge(request());
    const QByteArray text = QJsonDocument(json).toJson();
    QVERIFY(!text.contains("brave-otter") && !text.contains("Ada"));
    const QJsonValue identity = json[u"credentialSubject"_s][u"identifier"_s][0];
    const QString salted = u"brave-otter-17"_s + identity[u"salt"_s].toString();
    QVERIFY(identity[u"salt"_s].toString().size() >= 16);
    QCOMPARE(identity[u"identityHash"_s].toString(),
             QString(u"sha256$"_s + QString::fromLatin1(QCryptographicHash::hash(salted.toUtf8(), QCryptographicHash::Sha256).toHex())));
}

void TestBadge::identifiersAreThoseOfTheFramework()
{
    const QJsonObject json = openBadge(request());
    const QJsonValue achievement = json[u"credentialSubject"_s][u"achievement"_s];
    const auto urn = [](const QUuid &uuid) { return QString(u"urn:uuid:"_s + uuid.toString(QUuid::WithoutBraces)); };
    const QUuid framework = builtInFramework().uuid;
    QCOMPARE(achievement[u"alignment"_s][0][u"targetUrl"_s].toString(), urn(uuidVersion5(framework, u"C2.2"_s)));
    QCOMPARE(achievement[u"alignment"_s][1][u"targetUrl"_s].toString(), urn(builtInFramework().competency(u"C2"_s)->uuid));
    QVERIFY(json[u"id"_s].toString().startsWith(u"urn:uuid:"));
    QCOMPARE(QUuid::fromString(json[u"id"_s].toString().mid(9)).version(), QUuid::Sha1); // version 5
    BadgeRequest other = request();
    other.issuer.insert(u"id"_s, u"https://other.example.org"_s);
    QVERIFY(openBadge(other)[u"id"_s] != json[u"id"_s]);
}

void TestBadge::equalRequestsGiveEqualBadges()
{
    BadgeRequest reversed = request();
    std::reverse(reversed.items.begin(), reversed.items.end());
    QCOMPARE(openBadge(reversed), openBadge(request()));
}

void TestBadge::anInventedPersonsBadgeSaysSo()
{
    BadgeRequest badge = request();
    badge.synthetic = true;
    QVERIFY(QJsonDocument(openBadge(badge)).toJson().contains("invented"));
    QCOMPARE(badgeProblems(openBadge(badge)), QStringList());
}

void TestBadge::issuerProfiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place"); // pointer, or line:column; empty: well
    QTest::newRow("a profile") << QByteArray(R"({"id": "https://example.org/issuer", "type": ["Profile"], "name": "Unit"})") << QString();
    QTest::newRow("one type") << QByteArray(R"({"id": "did:web:example.org", "type": "Profile", "name": "Unit"})") << QString();
    QTest::newRow("no id") << QByteArray(R"({"type": ["Profile"], "name": "Unit"})") << u"/id"_s;
    QTest::newRow("an id that is no address") << QByteArray(R"({"id": "issuer", "type": ["Profile"], "name": "Unit"})") << u"/id"_s;
    QTest::newRow("another type") << QByteArray(R"({"id": "https://example.org", "type": "Issuer", "name": "Unit"})") << u"/type"_s;
    QTest::newRow("no name") << QByteArray(R"({"id": "https://example.org", "type": "Profile", "name": " "})") << u"/name"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"1:1"_s;
    QTest::newRow("broken in line 2") << QByteArray("{\"id\": 1,\n  oops}") << u"2:3"_s;
    QTest::newRow("empty") << QByteArray() << u"1:1"_s;
}

void TestBadge::issuerProfiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto profile = readIssuerProfile(text, u"issuer.json"_s);
    QCOMPARE(profile.has_value(), place.isEmpty());
    if (profile)
        return;
    QCOMPARE(profile.error().id, u"io.format"_s);
    QCOMPARE(profile.error().issues.size(), 1);
    const Place at = profile.error().issues.first().place;
    QCOMPARE(at.path, u"issuer.json"_s);
    QCOMPARE(at.pointer.isEmpty() ? u"%1:%2"_s.arg(at.line).arg(at.column) : at.pointer, place);
}

QTEST_GUILESS_MAIN(TestBadge)
#include "test_badge.moc"
