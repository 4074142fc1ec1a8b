// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/aggregate.h"

#include <algorithm>
#include <QCryptographicHash>

namespace chartroom {

namespace {

const QList<PersonCompetency> &statesAt(const PersonRecord &person, Moment moment)
{
    return moment == Moment::Now ? person.now : person.before;
}

CompetencyAggregate aggregateCompetency(const QList<const PersonRecord *> &people, qsizetype index, Moment moment)
{
    CompetencyAggregate sum;
    QList<double> estimates;
    for (const PersonRecord *person : people) {
        const PersonCompetency &state = statesAt(*person, moment).at(index);
        sum.evidence += state.items;
        sum.evidencePeople += state.items > 0 ? 1 : 0;
        if (!state.isSufficient)
            continue;
        sum.contributors << person->learner;
        ++sum.levels[static_cast<size_t>(std::clamp(state.level.value_or(0), 0, 4))];
        sum.transferPassed += state.passesTransfer ? 1 : 0;
        estimates << state.ability;
    }
    std::sort(estimates.begin(), estimates.end());
    if (!estimates.isEmpty())
        sum.difference = medianWithInterval(estimates);
    return sum;
}

void compareWith(CompetencyAggregate &sum, const QString &code, int expected)
{
    sum.code = code;
    sum.expected = expected;
    if (sum.contributors.isEmpty())
        return;
    sum.difference.d -= expected;
    sum.difference.low -= expected;
    sum.difference.high -= expected;
}

QString fingerprintOf(const QList<const PersonRecord *> &people)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const PersonRecord *person : people)
        hash.addData(person->digest);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

qsizetype CompetencyAggregate::atOrAbove() const
{
    qsizetype count = 0;
    for (size_t level = static_cast<size_t>(std::max(expected, 0)); level < levels.size(); ++level)
        count += levels[level];
    return count;
}

int CompetencyAggregate::medianLevel() const
{
    const qsizetype middle = (contributors.size() - 1) / 2;
    qsizetype seen = 0;
    for (size_t level = 0; level < levels.size(); ++level) {
        seen += levels[level];
        if (seen > middle)
            return static_cast<int>(level);
    }
    return 0;
}

bool isInScope(const QStringList &department, const QStringList &scope)
{
    return department.size() >= scope.size() && std::equal(scope.begin(), scope.end(), department.begin());
}

ScopeAggregate aggregate(const TeamData &data, const QStringList &scope, const TargetProfile &profile, Moment moment)
{
    ScopeAggregate sum;
    sum.scope = scope;
    QList<const PersonRecord *> people;
    for (const PersonRecord &person : data.people) {
        if (!isInScope(person.department, scope))
            continue;
        people << &person;
        ++sum.enrolled;
        sum.started += person.hasStarted ? 1 : 0;
        sum.hasFactsInPeriod = sum.hasFactsInPeriod || person.wasActive;
        if (!person.firstDay.isNull())
            sum.firstDay = sum.firstDay.isNull() ? person.firstDay : std::min(sum.firstDay, person.firstDay);
        if (person.hasEnough(moment == Moment::Before))
            sum.members << person.learner;
    }
    for (qsizetype i = 0; i < data.codes.size(); ++i) {
        CompetencyAggregate each = aggregateCompetency(people, i, moment);
        compareWith(each, data.codes.at(i), profile.expectedLevel(data.codes.at(i)));
        sum.competencies << each;
    }
    sum.fingerprint = fingerprintOf(people);
    return sum;
}

} // namespace chartroom
