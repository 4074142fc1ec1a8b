// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dirtyextract.h"
#include "makeapplications.h"

/// The extract of the cases that learners clean. `all` is the table of `cases`.
DirtyExtract makeExtract(const QList<Application> &cases, const Sheet &all);
