// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/storepeople.h"

#include "progress/sharedfields.h"
#include "tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<QList<Learner>> chosenPeople(ProgressStore &store, const PeopleChoice &choice)
{
    if (choice.learner.isEmpty()) {
        const auto units = store.units();
        if (!units)
            return units.error();
        if (!choice.department.isEmpty() && !units->contains(choice.department)) {
            return Error{ErrorKind::NotFound, u"report.scope-unknown"_s,
                         AppTr::tr("The store has no department %1. Write the path as Ministry/Division/Unit.")
                             .arg(departmentText(choice.department)), {}, {}};
        }
        return store.people(choice.department);
    }
    const auto person = store.findPerson(choice.learner);
    if (!person)
        return person.error();
    return QList<Learner>{*person};
}

/// A person who was asked for by name is not left out in silence.
Error noConsent(const QString &learner)
{
    const QString message = AppTr::tr("%1 does not share progress with you any more: the consent has ended or was withdrawn.").arg(learner);
    return {ErrorKind::Refused, u"progress.consent"_s, message, {},
            {{Severity::Error, u"progress.consent"_s, message, {u"chartroom"_s, 0, 0, {}}}}};
}

} // namespace

Result<PeopleChoice> peopleChoice(const CommandLine &line)
{
    PeopleChoice choice{line.value(u"learner"_s), departmentFromText(line.value(u"department"_s)), {}};
    if (!choice.learner.isEmpty() && !choice.department.isEmpty())
        return usageError(u"usage.value"_s, AppTr::tr("Give --learner or --department, not both."));
    if (line.has(u"period"_s)) {
        const auto period = parsePeriod(line.value(u"period"_s));
        if (!period)
            return usageError(u"usage.value"_s, period.error().message);
        choice.period = *period;
    }
    return choice;
}

Result<QList<SharingPerson>> sharingPeople(ProgressStore &store, const PeopleChoice &choice, const QDate &day)
{
    const auto people = chosenPeople(store, choice);
    if (!people)
        return people.error();
    const auto without = store.peopleWithoutConsent(day);
    if (!without)
        return without.error();
    QList<SharingPerson> sharing;
    for (const Learner &person : *people) {
        const auto consents = store.consents(person.id);
        if (!consents)
            return consents.error();
        const auto fields = fieldsInForce(*consents, day);
        if (fields && !without->contains(person.id))
            sharing << SharingPerson{person, *fields};
    }
    if (sharing.isEmpty() && !choice.learner.isEmpty())
        return noConsent(choice.learner);
    return sharing;
}

} // namespace chartroom
