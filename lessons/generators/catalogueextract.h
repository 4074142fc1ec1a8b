// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dirtyextract.h"
#include "makecatalogue.h"

/// The extract of the catalogue that learners clean. `table` is the table of `all`.
DirtyExtract makeExtract(const QList<Published> &all, const Sheet &table);
