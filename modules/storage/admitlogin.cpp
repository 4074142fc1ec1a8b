// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/admitlogin.h"

#include "storage/rows.h"
#include "storage/sqlprogressstore.h"
#include "storage/storeaddress.h"
#include "storage/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

struct LoginState {
    bool mayLogIn = false;
    QString role;
};

Error partsError(const QString &message)
{
    return {ErrorKind::Malformed, u"usage.value"_s, message, {}, {}};
}

Error admissionRefused(const QString &message)
{
    return {ErrorKind::Refused, u"store.refused"_s, message, {}, {}};
}

/// Do the parts fit the role?
Result<void> checkParts(const ProgressStore &store, const Admission &admission)
{
    if (!isServerAddress(store.info().address))
        return partsError(StorageTr::tr("Logins belong to a store on a server; %1 is a file.").arg(store.info().address));
    if (admission.role == "learner"_L1 && admission.learner.isEmpty())
        return partsError(StorageTr::tr("A learner's login needs the person: say who with --learner."));
    if (admission.role != "learner"_L1 && !admission.learner.isEmpty())
        return partsError(StorageTr::tr("Only a learner's login belongs to a person."));
    if (admission.role == "manager"_L1 && admission.units.isEmpty())
        return partsError(StorageTr::tr("A manager's login needs at least one unit: say which with --unit."));
    if (admission.role == "learner"_L1 && admission.units.size() > 1)
        return partsError(StorageTr::tr("A learner belongs to one unit."));
    const bool takesUnits = admission.role == "manager"_L1 || admission.role == "learner"_L1;
    if (!takesUnits && !admission.units.isEmpty())
        return partsError(StorageTr::tr("Only learners and managers have units."));
    return {};
}

Result<LoginState> readLogin(SqlConnection &connection, const QString &login)
{
    LoginState state;
    const Result<void> done = connection.read(u"postgresql/login-read"_s, {{u"login"_s, login}}, [&](const SqlRow &row) {
        state = {row.whole(0) != 0, row.text(1)};
    });
    if (!done)
        return done.error();
    return state;
}

Result<void> checkLogin(SqlConnection &connection, const Admission &admission)
{
    const Result<LoginState> state = readLogin(connection, admission.login);
    if (!state)
        return state.error();
    if (!state->mayLogIn)
        return admissionRefused(StorageTr::tr("The server has no login %1. The person who looks after the server makes it "
                                              "first.").arg(admission.login));
    if (admission.role != "none"_L1 && !state->role.isEmpty())
        return admissionRefused(StorageTr::tr("The login %1 has the role %2 already. Take it away first with --role none.")
                                    .arg(admission.login, state->role));
    return {};
}

/// The person of a learner's login; a new id makes the person, and a unit moves them.
Result<Learner> admittedPerson(ProgressStore &store, const Admission &admission)
{
    Result<Learner> person = store.findPerson(admission.learner);
    const LearnerId id = LearnerId::fromString(admission.learner);
    const bool isNew = !person && person.error().id == "progress.learner-unknown"_L1 && !id.isNull();
    if (!person && !isNew)
        return person;
    if (isNew)
        person = Learner{id, makePseudonym(id), {}, {}, {}, {}};
    if (!admission.units.isEmpty())
        person->department = admission.units.first();
    if (isNew || !admission.units.isEmpty()) {
        if (const Result<void> saved = store.savePerson(*person); !saved)
            return saved.error();
    }
    return person;
}

Result<void> checkFree(SqlConnection &connection, const Learner &person)
{
    QString login;
    const Result<void> done = connection.read(u"postgresql/login-of-learner"_s, {{u"learner"_s, idCell(person.id)}},
                                              [&](const SqlRow &row) { login = row.text(0); });
    if (!done || login.isEmpty())
        return done;
    return admissionRefused(StorageTr::tr("%1 has the login %2 already.").arg(person.pseudonym, login));
}

Result<QStringList> unitIds(SqlProgressStore &store, const Admission &admission)
{
    QStringList ids;
    for (const QStringList &unit : admission.units) {
        const Result<QVariant> id = store.unitId(unit);
        if (!id)
            return id.error();
        ids.append(id->toString());
    }
    return ids;
}

Result<void> admit(SqlProgressStore &store, const Admission &admission)
{
    SqlConnection &connection = store.connection();
    if (const Result<void> usable = checkLogin(connection, admission); !usable)
        return usable;
    if (admission.role == "none"_L1)
        return connection.run(u"postgresql/dismiss"_s, {{u"login"_s, admission.login}});
    QVariant learner;
    if (admission.role == "learner"_L1) {
        const Result<Learner> person = admittedPerson(store, admission);
        if (!person)
            return person.error();
        if (const Result<void> isFree = checkFree(connection, *person); !isFree)
            return isFree;
        learner = idCell(person->id);
    }
    const Result<QStringList> units = unitIds(store, admission);
    if (!units)
        return units.error();
    return connection.run(u"postgresql/admit"_s, {{u"login"_s, admission.login},
                                                  {u"role"_s, admission.role},
                                                  {u"learner"_s, learner},
                                                  {u"units"_s, textCell(units->join(u','))}});
}

} // namespace

Result<void> admitLogin(ProgressStore &store, const Admission &admission)
{
    if (const Result<void> fits = checkParts(store, admission); !fits)
        return fits;
    return store.transaction([&] { return admit(static_cast<SqlProgressStore &>(store), admission); });
}

} // namespace chartroom
