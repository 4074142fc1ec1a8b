// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the curriculum (section 3) says of the dirty extracts, typed here a second time, so that the generators are
/// checked against their specification and not against themselves.

#include <QList>

/// One kind of mistake in an extract: the defects `group`-1, `group`-2 ... touch so many rows.
struct PlantedGroup {
    const char *dataset;
    const char *table;
    const char *group;
    const char *kind;
    int rows;
};

// clang-format off
inline const QList<PlantedGroup> plantedGroups{
    {"applications", "app_dirty", "repeat", "duplicate", 6},
    {"applications", "app_dirty", "channel", "category", 11},
    {"applications", "app_dirty", "working-days", "unit", 5},
    {"applications", "app_dirty", "negative", "swapped", 4},
    {"applications", "app_dirty", "no-report", "trap", 9},
    {"applications", "app_dirty", "true-zero", "trap", 3},
    {"catalogue", "ds_dirty", "twin", "duplicate", 9},
    {"catalogue", "ds_dirty", "date", "date-format", 5},
    {"catalogue", "ds_dirty", "format", "category", 7},
    {"catalogue", "ds_dirty", "blank-licence", "trap", 3},
    {"consultation", "svy_dirty", "double", "duplicate", 10},
    {"consultation", "svy_dirty", "birth-year", "unit", 8},
    {"consultation", "svy_dirty", "not-available", "missing-code", 5},
    {"consultation", "svy_dirty", "straight-line", "trap", 6},
    {"linked", "per_dirty", "name-variant", "duplicate", 8},
    {"linked", "per_dirty", "day-month", "swapped", 7},
    {"linked", "per_dirty", "lost-zero", "type", 5},
    {"linked", "per_dirty", "twin", "trap", 4}, // two pairs that a match by name alone would merge
    {"requests311", "req_dirty", "repeat", "duplicate", 9},
    {"requests311", "req_dirty", "total", "total-row", 1},
    {"requests311", "req_dirty", "ward", "typo", 12},
    {"requests311", "req_dirty", "day-first", "date-format", 7},
    {"requests311", "req_dirty", "swapped", "swapped", 5},
    {"requests311", "req_dirty", "unknown-days", "missing-code", 6},
    {"requests311", "req_dirty", "blank-ward", "blank", 8},
    {"requests311", "req_dirty", "long-tree", "trap", 4},
    {"roads", "rec_dirty", "older", "duplicate", 14},
    {"roads", "rec_dirty", "milliseconds", "unit", 6},
    {"roads", "rec_dirty", "no-data", "missing-code", 9},
    {"roads", "rec_dirty", "coordinates", "swapped", 4},
    {"tenders", "ten_dirty", "amendment", "duplicate", 10},
    {"tenders", "ten_dirty", "money-text", "type", 8},
    {"tenders", "ten_dirty", "thousands", "unit", 5},
    {"tenders", "ten_dirty", "supplier", "category", 6},
    {"tenders", "ten_dirty", "bridge", "trap", 1},
    {"tracker", "trk_dirty", "header", "type", 2},
    {"tracker", "trk_dirty", "total", "total-row", 1},
    {"tracker", "trk_dirty", "full-stop", "typo", 1},
    {"tracker", "trk_dirty", "status", "category", 3},
};
// clang-format on

/// One extract: cut from which table, and its rows before and after cleaning.
struct DirtyTable {
    const char *dataset;
    const char *table;
    const char *cutFrom;
    int rowsBefore;
    int rowsAfter;
};

inline const QList<DirtyTable> dirtyTables{
    {"applications", "app_dirty", "app", 166, 160}, {"consultation", "svy_dirty", "svy", 130, 120},
    {"linked", "per_dirty", "per", 128, 120},       {"requests311", "req_dirty", "req", 210, 200},
    {"roads", "rec_dirty", "rec", 120, 106},        {"tenders", "ten_dirty", "ten", 150, 140},
    {"tracker", "trk_dirty", "trk", 46, 43},
};
