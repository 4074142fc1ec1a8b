// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/answermatch.h"

#include "chart/textslots.h"
#include "grading/tolerance.h"

#include <QJsonArray>

namespace chartroom {

namespace {

bool isEqualPart(const QJsonValue &match, const QJsonValue &answer, const Tolerance &tolerance);

bool holdsEach(const QJsonArray &wanted, const QJsonArray &given, const Tolerance &tolerance)
{
    return std::all_of(wanted.begin(), wanted.end(), [&](const QJsonValue &entry) {
        return std::any_of(given.begin(), given.end(),
                           [&](const QJsonValue &other) { return isEqualPart(entry, other, tolerance); });
    });
}

bool holdsKeys(const QJsonObject &match, const QJsonObject &answer, const Tolerance &tolerance)
{
    for (auto it = match.begin(); it != match.end(); ++it) {
        if (!isEqualPart(it.value(), answer.value(it.key()), tolerance))
            return false;
    }
    return true;
}

bool isEqualPart(const QJsonValue &match, const QJsonValue &answer, const Tolerance &tolerance)
{
    if (match.isDouble() && answer.isDouble())
        return fits(answer.toDouble(), match.toDouble(), tolerance);
    if (match.isString() && answer.isString())
        return normalizedText(match.toString()) == normalizedText(answer.toString());
    if (match.isArray() && answer.isArray()) {
        return holdsEach(match.toArray(), answer.toArray(), tolerance)
            && holdsEach(answer.toArray(), match.toArray(), tolerance);
    }
    if (match.isObject() && answer.isObject())
        return holdsKeys(match.toObject(), answer.toObject(), tolerance);
    return match == answer;
}

} // namespace

bool matchesAnswer(const QJsonObject &match, const QJsonObject &answer, const Tolerance &tolerance)
{
    return !match.isEmpty() && holdsKeys(match, answer, effectiveTolerance(tolerance));
}

} // namespace chartroom
