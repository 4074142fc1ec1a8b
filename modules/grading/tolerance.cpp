// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/tolerance.h"

#include <algorithm>
#include <cmath>

namespace chartroom {

namespace {

bool fitsAbsolute(double x, double key, double allowed)
{
    return std::abs(x - key) <= allowed + 1e-9 * std::max(1.0, std::abs(key));
}

} // namespace

Tolerance effectiveTolerance(const Tolerance &written, std::optional<int> askedDecimals)
{
    if (written.abs || written.rel || written.decimals || written.axis)
        return written;
    Tolerance tolerance = written;
    if (askedDecimals) {
        tolerance.decimals = askedDecimals;
    } else {
        tolerance.rel = 1e-9;
        tolerance.abs = 1e-9;
    }
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

bool fits(double x, double key, const Tolerance &tolerance, const AxisSpan &axis)
{
    if (fits(x, key, tolerance))
        return true;
    if (!tolerance.axis)
        return false;
    if (!axis.logarithmic)
        return fitsAbsolute(x, key, *tolerance.axis * (axis.high - axis.low));
    constexpr double hair = 1e-12;
    return x > 0 && key > 0 && axis.low > 0
        && std::abs(std::log(x / key)) <= *tolerance.axis * std::log(axis.high / axis.low) + hair;
}

bool fits(const QDate &x, const QDate &key, const Tolerance &tolerance)
{
    if (!x.isValid() || !key.isValid())
        return false;
    return static_cast<double>(std::abs(x.daysTo(key))) <= tolerance.days.value_or(0.0);
}

} // namespace chartroom
