// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/column.h"

#include <optional>

namespace chartroom {

/// How the numbers of a text column are written, beyond what pack-format.md 8.6 reads as numbers: "1 234,50 $",
/// "12.5 %", "1'000". Not for the commands, whose types are fixed; the workbench proposes it.
struct NumberForm {
    QChar group;              ///< between thousands: space, no-break space, narrow no-break space, , . ' or ’; or null
    QChar decimal = QChar(u'.');
    QString sign;             ///< one before or behind every number: $, €, £, ¥, %, CAD …; empty: none
    bool operator==(const NumberForm &) const = default;
};

/// The form that fits all present cells, or at least 95 % of 20 or more, and more than any other; none when no cell
/// needs one, or when two forms would read the cells as different numbers ("1,234" alone).
[[nodiscard]] std::optional<NumberForm> proposeNumberForm(const Column &texts);

/// The number of a text in this form; none for other texts. A group mark has three digits behind it.
[[nodiscard]] std::optional<double> numberByForm(const QString &text, const NumberForm &form);

/// The column as numbers; cells that do not fit are missing, and their places from 0 are added to \a mismatchRows.
[[nodiscard]] Column numbersByForm(const Column &texts, const NumberForm &form, std::vector<int> &mismatchRows);

} // namespace chartroom
