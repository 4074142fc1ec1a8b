// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dirtyextract.h"
#include "makeroads.h"

/// The records as a table with the columns of `events.json`; nested keys are joined by a point.
Sheet recordTable(const QList<RoadEvent> &events, const QList<EventRecord> &records);

/// The extract of the records that learners clean. `table` is the table of `records`.
DirtyExtract makeExtract(const QList<EventRecord> &records, const Sheet &table);
