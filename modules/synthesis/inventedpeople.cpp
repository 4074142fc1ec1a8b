// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis/inventedpeople.h"

#include "synthesis/randomdraws.h"

#include <array>
#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array departmentNames{
    "Ministry of Community Programs"_L1,
    "Ministry of Roads and Harbours"_L1,
    "Ministry of Learning"_L1,
    "Ministry of Health Services"_L1,
    "Ministry of Lands and Waters"_L1,
    "Ministry of Public Works"_L1,
    "Ministry of Justice Services"_L1,
    "Ministry of Trade and Skills"_L1,
    "Ministry of Northern Affairs"_L1,
    "Ministry of Heritage"_L1,
    "Ministry of Energy"_L1,
    "Ministry of Housing"_L1,
};

constexpr std::array unitNames{
    "Policy and Planning"_L1, "Program Design"_L1,   "Service Delivery East"_L1,   "Service Delivery West"_L1,
    "Data and Evaluation"_L1, "Communications"_L1,   "Finance and Procurement"_L1, "Community Partnerships"_L1,
    "Regional Operations"_L1, "Digital Services"_L1, "Legal Services"_L1,          "People and Culture"_L1,
};

constexpr std::array firstNames{
    "Amara"_L1, "Benoit"_L1, "Chidi"_L1, "Dana"_L1,   "Elif"_L1,  "Farid"_L1, "Gwen"_L1,    "Hana"_L1,  "Imani"_L1,
    "Jae"_L1,   "Kiran"_L1,  "Leila"_L1, "Mateo"_L1,  "Nadia"_L1, "Odile"_L1, "Priya"_L1,   "Quinn"_L1, "Rosa"_L1,
    "Sami"_L1,  "Tala"_L1,   "Uma"_L1,   "Viktor"_L1, "Wren"_L1,  "Xia"_L1,   "Yannick"_L1, "Zoe"_L1,
};

constexpr std::array lastNames{
    "Okafor"_L1, "Tremblay"_L1, "Singh"_L1, "Kowalski"_L1, "Nguyen"_L1, "Bearclaw"_L1, "Haddad"_L1,    "Ito"_L1,
    "Larsen"_L1, "Moreau"_L1,   "Novak"_L1, "Ortega"_L1,   "Petrov"_L1, "Quintal"_L1,  "Rahman"_L1,    "Sato"_L1,
    "Tanaka"_L1, "Umar"_L1,     "Vega"_L1,  "Whitford"_L1, "Xu"_L1,     "Yilmaz"_L1,   "Zielinski"_L1, "Achterberg"_L1,
};

/// The n-th name of a list; a number follows when the list has been used up.
template<size_t Count> QString nameAt(const std::array<QLatin1StringView, Count> &names, int index)
{
    const auto count = static_cast<int>(Count);
    const QString name = names.at(static_cast<size_t>(index % count));
    return index < count ? name : name + u' ' + QString::number(index / count + 1);
}

double skillMean(OrganisationSkill skill)
{
    switch (skill) {
    case OrganisationSkill::Low:
        return 1.2;
    case OrganisationSkill::High:
        return 3.1;
    case OrganisationSkill::Mixed:
        break;
    }
    return 2.2;
}

double skillSpread(OrganisationSkill skill)
{
    return skill == OrganisationSkill::Mixed ? 0.45 : 0.2;
}

/// How many people each unit has: sizes between half and one and a half times the mean.
QList<int> unitSizes(int people, qsizetype units, RandomDraws &random)
{
    QList<double> weights;
    double sum = 0;
    for (qsizetype i = 0; i < units; ++i) {
        weights << random.between(0.5, 1.5);
        sum += weights.last();
    }
    QList<int> sizes;
    double cumulated = 0;
    int given = 0;
    for (const double weight : weights) {
        cumulated += weight;
        const int until = static_cast<int>(std::lround(people * cumulated / sum));
        sizes << until - given;
        given = until;
    }
    return sizes;
}

QString uniquePseudonym(const LearnerId &id, QSet<QString> &used)
{
    const QString first = makePseudonym(id);
    QString pseudonym = first;
    for (int i = 2; used.contains(pseudonym); ++i)
        pseudonym = first + u'-' + QString::number(i);
    used << pseudonym;
    return pseudonym;
}

} // namespace

QUuid inventedUuid(const QString &what, quint64 seed, int number)
{
    static const QUuid nameSpace = uuidVersion5(QUuid(), u"org.chartroom.synthesis"_s);
    return uuidVersion5(nameSpace, u"%1:%2:%3"_s.arg(what).arg(seed).arg(number));
}

QList<InventedUnit> inventUnits(const OrganisationOptions &options)
{
    RandomDraws random(u"organisation:%1:units"_s.arg(options.seed));
    const int units = options.units < 0 ? 4 * options.departments : options.units;
    QList<InventedUnit> invented;
    for (int department = 0; department < options.departments; ++department) {
        const QString name = nameAt(departmentNames, department);
        const double ability = skillMean(options.skill) + skillSpread(options.skill) * random.normal();
        const int own = units / options.departments + (department < units % options.departments ? 1 : 0);
        for (int unit = 0; unit < own; ++unit)
            invented << InventedUnit{{name, nameAt(unitNames, unit)}, ability + 0.2 * random.normal()};
        if (own == 0)
            invented << InventedUnit{{name}, ability};
    }
    return invented;
}

QList<InventedPerson> inventPeople(const OrganisationOptions &options, const QList<InventedUnit> &units)
{
    RandomDraws random(u"organisation:%1:people"_s.arg(options.seed));
    const QList<int> sizes = unitSizes(options.people, units.size(), random);
    QSet<QString> pseudonyms;
    QList<InventedPerson> people;
    for (qsizetype unit = 0; unit < units.size(); ++unit) {
        for (int i = 0; i < sizes.at(unit); ++i) {
            const auto number = static_cast<int>(people.size());
            Learner learner;
            learner.id = LearnerId{inventedUuid(u"learner"_s, options.seed, number)};
            learner.pseudonym = uniquePseudonym(learner.id, pseudonyms);
            learner.name = u"%1 %2 (invented)"_s.arg(random.oneOf(firstNames), random.oneOf(lastNames));
            learner.department = units.at(unit).path;
            people << InventedPerson{learner, units.at(unit).ability, number};
        }
    }
    return people;
}

} // namespace chartroom
