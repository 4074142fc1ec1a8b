// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/tolerance.h"

#include <algorithm>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool fitsAbsolute(double x, double key, double allowed)
{
    return std::abs(x - key) <= allowed + 1e-9 * std::max(1.0, std::abs(key));
}

std::optional<double> numberMember(const QJsonObject &json, const QString &name)
{
    const QJsonValue value = json.value(name);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

Tolerance Tolerance::defaultFor(std::optional<int> askedDecimals)
{
    Tolerance tolerance;
    if (askedDecimals) {
        tolerance.decimals = askedDecimals;
    } else {
        tolerance.rel = 1e-9;
        tolerance.abs = 1e-9;
    }
    return tolerance;
}

Tolerance readTolerance(const QJsonObject &json, std::optional<int> askedDecimals)
{
    Tolerance tolerance;
    tolerance.abs = numberMember(json, u"abs"_s);
    tolerance.rel = numberMember(json, u"rel"_s);
    if (const auto decimals = numberMember(json, u"decimals"_s))
        tolerance.decimals = static_cast<int>(*decimals);
    if (!tolerance.abs && !tolerance.rel && !tolerance.decimals)
        tolerance = Tolerance::defaultFor(askedDecimals);
    tolerance.days = json.value(u"days"_s).toInt(0);
    return tolerance;
}

bool fits(double x, double key, const Tolerance &tolerance)
{
    if (tolerance.abs && fitsAbsolute(x, key, *tolerance.abs))
        return true;
    if (tolerance.decimals && fitsAbsolute(x, key, 0.5 * std::pow(10.0, -*tolerance.decimals)))
        return true;
    return tolerance.rel && std::abs(x - key) <= *tolerance.rel * std::abs(key) + 1e-12;
}

bool fits(const QDate &x, const QDate &key, const Tolerance &tolerance)
{
    return x.isValid() && key.isValid() && std::abs(x.daysTo(key)) <= tolerance.days;
}

} // namespace chartroom
