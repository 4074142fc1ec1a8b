// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/splitmix64.h"
#include "competency/framework.h"
#include "report/teamcards.h"

#include <cmath>

namespace chartroom {

/// Raw team data made for tests, without a store: people whose states are set directly.
namespace sample {

inline LearnerId learnerId(int number)
{
    using namespace Qt::StringLiterals;
    return LearnerId{uuidVersion5(QUuid(), u"person %1"_s.arg(number))};
}

/// The state of somebody whose ability is known: the level is the ability rounded down.
inline PersonCompetency state(double ability, int items = 12)
{
    PersonCompetency one;
    one.items = items;
    one.isSufficient = true;
    one.ability = ability;
    one.level = std::clamp(static_cast<int>(std::floor(ability)), 0, 4);
    return one;
}

/// The state of somebody with too few answers.
inline PersonCompetency insufficient(int items = 3)
{
    PersonCompetency one;
    one.items = items;
    return one;
}

/// A person with the same state in every competency, active in the period.
inline PersonRecord person(int number, const QStringList &department, const PersonCompetency &now,
                           const PersonCompetency &before = insufficient(0))
{
    PersonRecord record;
    record.learner = learnerId(number);
    record.department = department;
    record.hasStarted = now.items > 0;
    record.wasActive = now.items > 0;
    record.firstDay = now.items > 0 ? QDate(2025, 2, 3) : QDate();
    record.now = QList<PersonCompetency>(builtInFramework().codes().size(), now);
    record.before = QList<PersonCompetency>(builtInFramework().codes().size(), before);
    record.digest = record.learner.uuid.toRfc4122();
    return record;
}

inline TeamData team(const QList<PersonRecord> &people)
{
    TeamData data;
    data.codes = builtInFramework().codes();
    data.period = {QDate(2025, 1, 1), QDate(2025, 6, 30)};
    data.previous = {QDate(2024, 7, 1), QDate(2024, 12, 31)};
    data.people = people;
    std::sort(data.people.begin(), data.people.end(),
              [](const PersonRecord &a, const PersonRecord &b) { return a.learner < b.learner; });
    return data;
}

/// A varied unit: abilities between 0.5 and 4 that differ by competency, a few people without enough evidence.
inline QList<PersonRecord> variedUnit(const QStringList &department, int first, int count, quint64 seed,
                                      double shift = 0)
{
    SplitMix64 random(seed);
    QList<PersonRecord> people;
    for (int i = 0; i < count; ++i) {
        PersonRecord record = person(first + i, department, state(2));
        const double own = random.unit() * 1.6 - 0.8;
        for (qsizetype code = 0; code < record.now.size(); ++code) {
            const double ability =
                2.1 + shift + own + 0.6 * std::sin(static_cast<double>(code)) + random.unit() * 0.8 - 0.4;
            record.now[code] = random.unit() < 0.12 ? insufficient() : state(ability);
        }
        people << record;
    }
    return people;
}

inline CardRequest request()
{
    using namespace Qt::StringLiterals;
    CardRequest request;
    request.protection.organisationKey = "a key for tests only";
    request.issued = QDateTime(QDate(2025, 7, 15), QTime(9, 0), Qt::UTC);
    request.packs = {{u"org.chartroom.core"_s, u"1.0.0"_s}};
    return request;
}

inline ReportCard card(const TeamData &data, const QStringList &scope, const CardRequest &wanted = request())
{
    return buildTeamCards(data, {scope}, wanted).first();
}

} // namespace sample
} // namespace chartroom
