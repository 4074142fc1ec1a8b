// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/cellplaces.h"
#include "dataset/issuecollector.h"
#include "dataset/table.h"

namespace chartroom {

/// data.csv.total-row: the last row, or one whose first cell says total, equals the sums of the rows above in two or
/// more columns.
void checkTotalRows(const Table &table, const CellPlaces &places, IssueCollector &issues);

/// data.csv.unit-in-header: "Length (km)" while the field has no unit.
void checkHeaderUnits(const Table &table, const CellPlaces &places, IssueCollector &issues);

/// data.formula-cell: texts that a spreadsheet would run as formulas.
void checkFormulaCells(const Table &table, const CellPlaces &places, IssueCollector &issues);

/// data.personal-pattern: texts like e-mail addresses, telephone, social insurance or health card numbers.
void checkPersonalPatterns(const Table &table, const CellPlaces &places, IssueCollector &issues);

/// All of these: for files without a descriptor.
void checkFoundTable(const Table &table, const CellPlaces &places, IssueCollector &issues);

} // namespace chartroom
