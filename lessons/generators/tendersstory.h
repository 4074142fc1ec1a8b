// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The planted story of the dataset `tenders`, as named constants (curriculum, section 3.4).
///
/// "Savings against what?" On 780 completed competitive purchases awards are 4.6 % under the estimate; after amendments
/// the final cost is 5.1 % over it. Short windows and single bids go together, and single bids cost most. Nothing here
/// is random.

#include "quotas.h"

#include <array>

namespace tenders {

inline constexpr int notApplicable = 0; ///< bids of a direct award
inline constexpr int unknown = -1;      ///< bids of a cancelled or active tender: blank

/// So many tenders alike.
struct Cell {
    const char *method;
    const char *status;
    const char *window; ///< empty: there is none
    int bids;
    int tenders;
};

// clang-format off
inline constexpr std::array<Cell, 25> cells{{
    {"open", "complete", "short", 1, 99}, {"open", "complete", "short", 2, 45},
    {"open", "complete", "short", 3, 24}, {"open", "complete", "short", 4, 12},
    {"open", "complete", "normal", 1, 84}, {"open", "complete", "normal", 2, 105},
    {"open", "complete", "normal", 3, 105}, {"open", "complete", "normal", 4, 63},
    {"open", "complete", "normal", 5, 42}, {"open", "complete", "normal", 6, 21},
    {"open", "cancelled", "normal", unknown, 72}, {"open", "unsuccessful", "normal", 0, 36},
    {"open", "active", "normal", unknown, 12},
    {"selective", "complete", "normal", 2, 50}, {"selective", "complete", "normal", 3, 50},
    {"selective", "complete", "normal", 4, 24},
    {"selective", "cancelled", "normal", unknown, 18}, {"selective", "unsuccessful", "normal", 0, 12},
    {"selective", "active", "normal", unknown, 6},
    {"limited", "complete", "normal", 1, 40}, {"limited", "complete", "normal", 2, 16},
    {"limited", "cancelled", "normal", unknown, 6}, {"limited", "unsuccessful", "normal", 0, 12},
    {"limited", "active", "normal", unknown, 6},
    {"direct", "complete", "", notApplicable, 240},
}};
// clang-format on

inline constexpr std::array<quotas::Knot, 7> estimates{
    {{0, 5000}, {0.25, 22000}, {0.5, 62000}, {0.75, 180000}, {0.9, 620000}, {0.99, 3200000}, {1, 5000000}}};

/// Between which shares of the estimate the awards lie, by number of bids (0: direct).
struct Spread {
    double lowest;
    double highest;
};
inline constexpr std::array<Spread, 7> awardSpread{
    {{1.0, 1.0}, {0.94, 1.04}, {0.88, 1.02}, {0.83, 0.97}, {0.83, 0.97}, {0.78, 0.92}, {0.78, 0.92}}};

/// Awards meet estimates by a cycle of the first of these steps that is prime to the size of the cell.
inline constexpr std::array<int, 6> pairingSteps{7, 11, 13, 17, 19, 23};
inline constexpr int pairingStart = 3;

/// Of every hundred awards so many are amended, by a share between these.
inline constexpr int amendedOf100 = 36;
inline constexpr int amendmentStep = 37;
inline constexpr double leastAmendment = 0.10;
inline constexpr double amendmentRange = 0.34;

/// The one giant contract; it takes the place of the largest open tender with five bids.
inline constexpr int bridgeBids = 5;
inline constexpr int bridgeEstimate = 48'000'000;
inline constexpr int bridgeAward = 46'560'000;
inline constexpr int bridgeAmendment = 6'240'000;

inline constexpr std::array<const char *, 8> buyers{"Transport Agency", "Health Supply",    "School Co-op",
                                                    "Parks Service",    "Justice Services", "Water Authority",
                                                    "Port Ambrel City", "Lighthouse Board"};
inline constexpr std::array<int, 7> buyersOf40{9, 8, 7, 5, 4, 3, 4}; ///< the last buyer is planted apart
inline constexpr int buyerStep = 11;
inline constexpr int smallBuyer = 7;
inline constexpr int smallBuyerEach = 5; ///< open tenders with one bid, and as many with three

inline constexpr std::array<const char *, 5> categories{"goods", "services", "works", "goods", "services"};

/// What each buyer pays for one thing, in cents, and how much it buys. A price of 0: does not buy it.
struct Item {
    const char *name;
    std::array<int, 8> cents;
    std::array<int, 8> quantities;
};
inline constexpr std::array<Item, 4> items{{
    {"Copy paper, box",
     {2900, 3100, 3300, 3400, 3600, 3800, 4400, 4700},
     {9000, 6000, 2400, 1800, 1500, 1200, 600, 500}},
    {"Office chair", {21000, 24500, 23000, 25000, 26000, 25500, 28000, 31000}, {400, 350, 300, 120, 160, 90, 200, 15}},
    {"Road salt, tonne", {9200, 0, 0, 10100, 0, 9700, 9500, 11800}, {18000, 0, 0, 900, 0, 1200, 6500, 40}},
    {"Translation, word",
     {21, 24, 26, 23, 22, 27, 25, 30},
     {900000, 1400000, 350000, 210000, 800000, 120000, 400000, 20000}},
}};

/// What the dirty extract holds.
inline constexpr int extractRows = 140; ///< sound rows
inline constexpr int publishedAmendments = 10;
inline constexpr int moneyTexts = 8;
inline constexpr int inThousands = 5;
inline constexpr int supplierSpellings = 6;
inline constexpr int misspelledSuppliers = 2;

} // namespace tenders
