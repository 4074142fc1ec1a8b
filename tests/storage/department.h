// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/sampleattempts.h"
#include "storage/admitlogin.h"
#include "storage/openstore.h"
#include "support/postgresserver.h"

#include <QTest>

namespace chartroom {

/// A department's store on a private server. Learners: ann and bob in Ministry/Roads, dan in Ministry/Roads/Bridges, cy in
/// Ministry/Health; managers: mia of Ministry/Roads, hal of Ministry/Health; tom is trainer, ada administrator; eve is a
/// login of the server that nobody admitted. Everybody has two attempts, a note and a draft; nobody has consented yet.
class Department
{
public:
    Department()
    {
        m_database = server().newDatabase();
        make();
        for (const char *login : {"ann", "bob", "cy", "dan", "mia", "hal", "tom", "ada", "eve"})
            server().addLogin(QLatin1StringView(login));
        const auto keeper = open();
        for (const QString &name : {u"ann"_s, u"bob"_s})
            addPerson(*keeper, name, {u"Ministry"_s, u"Roads"_s});
        addPerson(*keeper, u"dan"_s, {u"Ministry"_s, u"Roads"_s, u"Bridges"_s});
        addPerson(*keeper, u"cy"_s, {u"Ministry"_s, u"Health"_s});
        demand(admitLogin(*keeper, {u"mia"_s, u"manager"_s, {}, {{u"Ministry"_s, u"Roads"_s}}}));
        demand(admitLogin(*keeper, {u"hal"_s, u"manager"_s, {}, {{u"Ministry"_s, u"Health"_s}}}));
        demand(admitLogin(*keeper, {u"tom"_s, u"trainer"_s, {}, {}}));
        demand(admitLogin(*keeper, {u"ada"_s, u"administrator"_s, {}, {}}));
    }

    /// One server for every department of a test program.
    [[nodiscard]] static PostgresServer &server()
    {
        static PostgresServer running;
        return running;
    }
    [[nodiscard]] const QString &database() const { return m_database; }
    [[nodiscard]] QString address(const QString &login = u"keeper"_s) const { return server().address(m_database, login); }
    [[nodiscard]] RawSession session(const QString &login) const { return server().session(m_database, login); }

    /// The store as a login sees it through the program.
    [[nodiscard]] std::unique_ptr<ProgressStore> open(const QString &login = u"keeper"_s) const
    {
        auto store = openStore(address(login), StoreMode::ReadWrite);
        demand(store ? Result<void>() : store.error());
        return std::move(*store);
    }

    [[nodiscard]] static LearnerId id(const QString &name) { return testId<LearnerId>(name); }
    /// One of a person's two attempts.
    [[nodiscard]] static Attempt attemptOf(const QString &name, int number)
    {
        Attempt attempt = sampleAttempt(number);
        attempt.id = testId<AttemptId>(name + QString::number(number));
        attempt.learner = id(name);
        attempt.read = u"secret of "_s + name;
        attempt.answer = QJsonObject{{u"text"_s, attempt.read}};
        if (number == 1)
            attempt.kind = u"reflection"_s;
        return attempt;
    }
    /// Puts a consent fact into the store. \a days from today until the last day; \a hours from now when it was given.
    void consent(const QString &name, const QString &recipient, ConsentFields fields, int days, bool withdrawn = false,
                 double hours = 0)
    {
        static int number = 0;
        const QString fact = u"consent %1"_s.arg(++number);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        demand(open()->addConsent({testId<ConsentId>(fact), id(name), fields, recipient, now.date().addDays(days),
                                   now.addSecs(qint64(hours * 3600)), withdrawn, testId<BundleId>(fact)}));
    }

    /// As if nobody had said anything yet: what only a superuser can do.
    void forgetConsents()
    {
        server().administer(u"SET session_replication_role = replica; DELETE FROM consent"_s, m_database);
    }

    static void demand(const Result<void> &done)
    {
        if (!done)
            qFatal("%s (%s)", qPrintable(done.error().message), qPrintable(done.error().detail));
    }

private:
    void make()
    {
        const auto store = openStore(address(), StoreMode::Create);
        demand(store ? Result<void>() : store.error());
    }
    void addPerson(ProgressStore &keeper, const QString &name, const QStringList &unit)
    {
        demand(keeper.savePerson({id(name), makePseudonym(id(name)), name, unit, {}, {}}));
        demand(keeper.appendAll({attemptOf(name, 0), attemptOf(name, 1)}));
        const QDateTime at = attemptOf(name, 0).submitted;
        demand(keeper.addNote({testId<FactId>(u"note "_s + name), id(name), testId<LessonId>(u"l"_s), 1, u"secret note"_s, at}));
        demand(keeper.addPulse({testId<FactId>(u"pulse "_s + name), id(name), {1, 2, 3, 4, 5, 1}, at}));
        demand(keeper.addSelfRating({testId<FactId>(u"rating "_s + name), id(name), u"C1"_s, 2, at}));
        demand(keeper.saveDraft({id(name), testId<ExerciseId>(u"draft"_s), false, 1, {{u"text"_s, u"secret draft"_s}}, at, 1, at}));
        demand(admitLogin(keeper, {name, u"learner"_s, id(name).toString(), {}}));
    }

    QString m_database;
};

} // namespace chartroom
