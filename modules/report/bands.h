// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chartroom {

/// Bands in which people and pieces of evidence are shown (report-card.md, disclosure rule 2), never exact counts.
enum class Band { Under10, From10, From15, From20, From30, From50, From100, From200, From500 };

[[nodiscard]] Band bandOf(qsizetype count);

/// The smallest count of a band; 0 for under 10.
[[nodiscard]] int lowEnd(Band band);

/// The greatest count of a band; the last band has no end (largest int).
[[nodiscard]] int highEnd(Band band);

/// The machine's word: "under-10", "10-14", …, "500+".
[[nodiscard]] QString bandWord(Band band);

} // namespace chartroom
