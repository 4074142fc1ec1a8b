// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/department.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What a manager sees through the program: people who consented, of the manager's units, and the fields of the consent.
class TestDepartmentSharing : public QObject
{
    Q_OBJECT

private slots:
    void whoIsSeen_data();
    void whoIsSeen();
    void fields_data();
    void fields();
    void managersKeepCardsOfTheirUnits();
    void trainersAndAdministratorsSeeNoFacts();

private:
    [[nodiscard]] static QStringList seenBy(const QString &login, Department &department);
};

namespace {

struct Said {
    QString who;
    QString recipient;
    int days = 30;
    bool withdrawn = false;
    double hours = 0;
};

/// The people of the department by their names.
QString nameOf(const LearnerId &id)
{
    for (const char *name : {"ann", "bob", "cy", "dan"}) {
        if (Department::id(QLatin1StringView(name)) == id)
            return QLatin1StringView(name);
    }
    return u"a stranger"_s;
}

} // namespace

Q_DECLARE_METATYPE(Said)

QStringList TestDepartmentSharing::seenBy(const QString &login, Department &department)
{
    QStringList names;
    const auto store = department.open(login);
    QSet<QString> withAttempts;
    Department::demand(store->evidence({}, [&](const EvidenceFact &fact) {
        withAttempts.insert(nameOf(fact.learner));
        return true;
    }));
    for (const auto people = store->people().value(); const Learner &person : people)
        names.append(nameOf(person.id));
    names.sort();
    QStringList both = withAttempts.values();
    both.sort();
    return names == both ? names : QStringList{u"people and attempts differ"_s};
}

void TestDepartmentSharing::whoIsSeen_data()
{
    QTest::addColumn<QList<Said>>("facts");
    QTest::addColumn<QString>("mia"); // manager of Ministry/Roads
    QTest::addColumn<QString>("hal"); // manager of Ministry/Health
    const QString roads = u"Ministry/Roads"_s;
    const QString health = u"Ministry/Health"_s;
    const auto row = [](const char *name, const QList<Said> &facts, const QString &mia, const QString &hal) {
        QTest::newRow(name) << facts << mia << hal;
    };
    row("nobody consented", {}, {}, {});
    row("one of two colleagues", {{u"ann"_s, roads}}, u"ann"_s, {});
    row("a person of a unit below", {{u"dan"_s, roads}}, u"dan"_s, {});
    row("each to the manager of the unit", {{u"ann"_s, roads}, {u"cy"_s, health}}, u"ann"_s, u"cy"_s);
    row("to the manager of a unit that is not one's own", {{u"ann"_s, health}}, {}, {});
    row("to the ministry, which neither manages", {{u"ann"_s, u"Ministry"_s}}, {}, {});
    row("to a unit below only", {{u"dan"_s, u"Ministry/Roads/Bridges"_s}}, {}, {});
    row("to a unit whose name begins alike", {{u"ann"_s, u"Ministry/Roads2"_s}}, {}, {});
    row("until today", {{u"ann"_s, roads, 0}}, u"ann"_s, {});
    row("until yesterday", {{u"ann"_s, roads, -1}}, {}, {});
    row("withdrawn", {{u"ann"_s, roads, 30, false, -2}, {u"ann"_s, roads, 30, true, -1}}, {}, {});
    row("withdrawn for another recipient", {{u"ann"_s, roads, 30, false, -2}, {u"ann"_s, health, 30, true, -1}}, u"ann"_s, {});
    row("withdrawn and given again", {{u"ann"_s, roads, 30, true, -2}, {u"ann"_s, roads, 30, false, -1}}, u"ann"_s, {});
    row("a longer consent cut short", {{u"ann"_s, roads, 300, false, -2}, {u"ann"_s, roads, -1, false, -1}}, {}, {});
    row("an older withdrawal that arrives late", {{u"ann"_s, roads, 30, false, -1}, {u"ann"_s, roads, 30, true, -2}}, u"ann"_s, {});
    row("withdrawn in the same moment", {{u"ann"_s, roads, 30, false, -1}, {u"ann"_s, roads, 30, true, -1}}, {}, {});
}

void TestDepartmentSharing::whoIsSeen()
{
    QFETCH(QList<Said>, facts);
    static Department department;
    department.forgetConsents();
    for (const Said &fact : std::as_const(facts))
        department.consent(fact.who, fact.recipient, ConsentField::Attempts, fact.days, fact.withdrawn, fact.hours);
    QTEST(seenBy(u"mia"_s, department).join(u' '), "mia");
    QTEST(seenBy(u"hal"_s, department).join(u' '), "hal");
}

void TestDepartmentSharing::fields_data()
{
    QTest::addColumn<ConsentFields>("given");
    QTest::newRow("attempts only") << ConsentFields(ConsentField::Attempts);
    for (const ConsentField field : {ConsentField::Answers, ConsentField::Times, ConsentField::Confidence,
                                     ConsentField::SelfRating, ConsentField::Notes, ConsentField::Reflections}) {
        QTest::addRow("%s", qPrintable(consentWords(field).join(u' ')))
            << (ConsentFields(ConsentField::Attempts) | field);
    }
    QTest::newRow("everything") << allConsentFields();
}

void TestDepartmentSharing::fields()
{
    QFETCH(ConsentFields, given);
    static Department department;
    department.forgetConsents();
    department.consent(u"ann"_s, u"Ministry/Roads"_s, given, 30);
    const auto store = department.open(u"mia"_s);
    const LearnerId ann = Department::id(u"ann"_s);
    for (const int number : {0, 1}) {
        const Attempt whole = Department::attemptOf(u"ann"_s, number);
        Attempt expected = whole;
        const bool isReflection = number == 1;
        if (!given.testFlag(isReflection ? ConsentField::Reflections : ConsentField::Answers)) {
            expected.answer.reset();
            expected.read.clear();
        }
        if (!given.testFlag(ConsentField::Answers)) {
            expected.feedback.clear();
            expected.misconception.clear();
            expected.checks = {};
        }
        if (!given.testFlag(ConsentField::Times)) {
            expected.started = expected.submitted = {};
            expected.seconds.reset();
        }
        if (!given.testFlag(ConsentField::Confidence))
            expected.confidence.clear();
        QCOMPARE(store->attempt(whole.id).value(), std::optional(expected));
    }
    QCOMPARE(store->selfRatings(ann).value().size(), given.testFlag(ConsentField::SelfRating) ? 1 : 0);
    QCOMPARE(store->notes(ann).value().size(), given.testFlag(ConsentField::Notes) ? 1 : 0);
    QCOMPARE(store->person(ann).value()->name, QString());
    QVERIFY2(!store->drafts(ann), "drafts are never shown");
    QVERIFY2(!store->pulses(ann), "the pulse is never shown for a person");
}

void TestDepartmentSharing::managersKeepCardsOfTheirUnits()
{
    Department department;
    department.consent(u"ann"_s, u"Ministry/Roads"_s, ConsentField::Attempts, 30);
    const auto store = department.open(u"mia"_s);
    const ReportIssue card{testId<FactId>(u"card"_s), u"Ministry/Roads"_s, {QDate(2026, 1, 1), QDate(2026, 6, 30)}, 1,
                           QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC), u"f"_s, u"{}"_s};
    QVERIFY(store->addReportIssue(card, {Department::id(u"ann"_s)}).has_value());
    QCOMPARE(store->reportIssues(card.scope).value(), QList{card});
    QCOMPARE(store->issueMembers(card.id).value(), QList{Department::id(u"ann"_s)});
    ReportIssue foreign = card;
    foreign.id = testId<FactId>(u"foreign"_s);
    foreign.scope = u"Ministry/Health"_s;
    QCOMPARE(store->addReportIssue(foreign, {}).error().id, u"store.refused"_s);
    QVERIFY(department.open(u"hal"_s)->reportIssues(card.scope).value().isEmpty());
    const QList<QStringList> units{{u"Ministry"_s}, {u"Ministry"_s, u"Roads"_s}, {u"Ministry"_s, u"Roads"_s, u"Bridges"_s}};
    QCOMPARE(store->units().value(), units);
    // States are computed for a manager, not kept: another manager would read them.
    QVERIFY(store->refreshStates({}, Progress()).has_value());
    int states = 0;
    QVERIFY(store->learnerStates({QDate()}, [&](const LearnerState &) { return ++states > 0; }).has_value());
    QCOMPARE(states, 1);
}

void TestDepartmentSharing::trainersAndAdministratorsSeeNoFacts()
{
    Department department;
    department.consent(u"ann"_s, u"Ministry/Roads"_s, allConsentFields(), 30);
    const auto tom = department.open(u"tom"_s);
    QVERIFY(tom->savePack({u"org.example"_s, u"1.0.0"_s, u"Example"_s}).has_value());
    QCOMPARE(tom->people().error().id, u"store.refused"_s);
    QCOMPARE(tom->attempts(Department::id(u"ann"_s)).error().id, u"store.refused"_s);
    const auto ada = department.open(u"ada"_s);
    QCOMPARE(ada->people().value().size(), 4);
    QCOMPARE(ada->attempts(Department::id(u"ann"_s)).error().id, u"store.refused"_s);
    Learner ann = *ada->person(Department::id(u"ann"_s)).value();
    ann.department = {u"Ministry"_s, u"Health"_s};
    QVERIFY(ada->savePerson(ann).has_value());
    QCOMPARE(seenBy(u"mia"_s, department), QStringList());
    QVERIFY2(seenBy(u"hal"_s, department).isEmpty(), "a move opens no door that the person did not open");
}

QTEST_GUILESS_MAIN(TestDepartmentSharing)
#include "test_department_sharing.moc"
