// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/readiness.h"

#include <algorithm>
#include <functional>

namespace chartroom {

namespace {

constexpr qsizetype mostExtremes = 2;

bool isAtStandard(GradeLetter grade)
{
    return grade <= GradeLetter::C;
}

QStringList firstOf(QStringList codes, const std::function<bool(const QString &, const QString &)> &isBefore)
{
    std::stable_sort(codes.begin(), codes.end(), isBefore);
    return codes.mid(0, mostExtremes);
}

} // namespace

QHash<QString, double> readinessOfGrades(const QHash<QString, GradeLetter> &grades)
{
    QHash<QString, double> r;
    for (auto it = grades.begin(); it != grades.end(); ++it) {
        if (it.value() != GradeLetter::IE)
            r.insert(it.key(), isAtStandard(it.value()) ? 1 : it.value() == GradeLetter::D ? 0.5 : 0);
    }
    return r;
}

QStringList strengthsOf(const QHash<QString, Difference> &graded, const QHash<QString, GradeLetter> &grades,
                        const QStringList &codes)
{
    QStringList candidates;
    for (const QString &code : codes) {
        if (grades.contains(code) && isAtStandard(grades.value(code)))
            candidates << code;
    }
    return firstOf(candidates, [&](const QString &a, const QString &b) { return graded[a].d > graded[b].d; });
}

QStringList prioritiesOf(const QHash<QString, Difference> &graded, const QHash<QString, GradeLetter> &grades,
                         const QStringList &codes)
{
    QStringList candidates;
    for (const QString &code : codes) {
        const GradeLetter grade = grades.value(code, GradeLetter::IE);
        if (grade == GradeLetter::D || grade == GradeLetter::E)
            candidates << code;
    }
    return firstOf(candidates, [&](const QString &a, const QString &b) { return graded[a].d < graded[b].d; });
}

std::optional<Change> changeOfGrade(GradeLetter before, GradeLetter now)
{
    if (before == GradeLetter::IE || now == GradeLetter::IE)
        return std::nullopt;
    if (before == now)
        return Change::Same;
    return now < before ? Change::Up : Change::Down;
}

std::optional<Change> changeOfLevel(const std::optional<int> &before, const std::optional<int> &now)
{
    if (!before || !now)
        return std::nullopt;
    if (*before == *now)
        return Change::Same;
    return *now > *before ? Change::Up : Change::Down;
}

} // namespace chartroom
