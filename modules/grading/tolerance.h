// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <optional>

namespace chartroom {

/// How near a number must come to its key (exercises.md 3.5). Any test that holds is enough.
struct Tolerance {
    std::optional<double> abs;   ///< |x − e| ≤ abs + 1e-9·max(1, |e|)
    std::optional<double> rel;   ///< |x − e| ≤ rel·|e| + 1e-12; never fits around 0
    std::optional<int> decimals; ///< abs with 0.5·10^−decimals
    int days = 0;                ///< for dates: |x − e| in days

    bool operator==(const Tolerance &) const = default;

    /// {decimals: d} when the exercise asks for a precision, otherwise {rel: 1e-9, abs: 1e-9}.
    [[nodiscard]] static Tolerance defaultFor(std::optional<int> askedDecimals);
};

/// Reads {abs, rel, decimals, days}; the default when none of them is there.
[[nodiscard]] Tolerance readTolerance(const QJsonObject &json, std::optional<int> askedDecimals = std::nullopt);

[[nodiscard]] bool fits(double x, double key, const Tolerance &tolerance);
[[nodiscard]] bool fits(const QDate &x, const QDate &key, const Tolerance &tolerance);

} // namespace chartroom
