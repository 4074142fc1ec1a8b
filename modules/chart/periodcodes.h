// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace chartroom {

/// The place in time of a period written as a code, as a number that grows with time: "2024", "2024-Q3", "Q3 2024",
/// "2024-T3" (trimestre), "2024-S1" (semestre), "2024-W05", "2024-03", "2023-24", "FY24", "Y1Q1". Empty for any other
/// text. Only codes of one form can be compared.
[[nodiscard]] std::optional<double> periodOfCode(const QString &code);

} // namespace chartroom
