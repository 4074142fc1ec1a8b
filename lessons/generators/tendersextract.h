// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dirtyextract.h"
#include "maketenders.h"

/// The extract of the purchases that learners clean. `all` is the table of `tenders`.
DirtyExtract makeExtract(const QList<Tender> &all, const Sheet &table);
