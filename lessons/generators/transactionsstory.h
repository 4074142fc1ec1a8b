// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The planted story of the table `tx` of the dataset `applications` (curriculum, section 3.3): eight services, cheaper
/// on average and dearer at the counter. From July 2025 business registration counts "started" only after sign-in.

#include <array>

namespace transactions {

/// One service through one channel in one year. Four equal quarters.
struct ChannelYear {
    int started;
    int completed;
    int unitCost; ///< dollars for one completed transaction
};

inline constexpr std::array<const char *, 3> channels{"Online", "Counter", "Phone"};
inline constexpr std::array<int, 2> years{2024, 2025};

struct Service {
    const char *name;
    std::array<std::array<ChannelYear, 3>, 2> years; ///< by year, then by channel
};

// clang-format off
inline constexpr std::array<Service, 8> services{{
    {"Licence renewal", {{{{{50000, 40000, 2}, {50500, 50000, 12}, {12500, 10000, 8}}},
                          {{{100000, 70000, 2}, {25400, 25000, 18}, {6800, 5000, 10}}}}}},
    {"Birth certificate", {{{{{20000, 16000, 3}, {8080, 8000, 14}, {1250, 1000, 9}}},
                            {{{22500, 18000, 3}, {6060, 6000, 14}, {1250, 1000, 9}}}}}},
    {"Fishing permit", {{{{{23000, 20700, 1}, {2320, 2300, 6}, {0, 0, 0}}},
                         {{{24000, 21600, 1}, {2020, 2000, 6}, {0, 0, 0}}}}}},
    {"Business registration", {{{{{15000, 9000, 5}, {1520, 1500, 25}, {600, 500, 15}}},
                                {{{12500, 9000, 5}, {1520, 1500, 25}, {600, 500, 15}}}}}},
    {"Accessible parking permit", {{{{{2400, 1800, 3}, {5640, 5600, 11}, {2000, 1600, 8}}},
                                    {{{2600, 2000, 3}, {5540, 5500, 11}, {1900, 1500, 8}}}}}},
    {"Student grant", {{{{{40000, 28000, 4}, {1220, 1200, 20}, {2600, 2000, 12}}},
                        {{{40000, 30000, 4}, {1020, 1000, 20}, {2600, 2000, 12}}}}}},
    {"Property record", {{{{{3400, 2800, 6}, {1620, 1600, 16}, {560, 500, 10}}},
                          {{{3600, 3000, 6}, {1520, 1500, 16}, {560, 500, 10}}}}}},
    {"Camp booking", {{{{{4000, 3000, 2}, {0, 0, 0}, {900, 800, 7}}},
                       {{{4100, 3100, 2}, {0, 0, 0}, {900, 800, 7}}}}}},
}};
// clang-format on

/// The service whose online "started" was counted anew in its last year, and what the quarters then hold.
inline constexpr int recountedService = 3;
inline constexpr std::array<int, 4> recountedStarts{3750, 3750, 2500, 2500};

} // namespace transactions
