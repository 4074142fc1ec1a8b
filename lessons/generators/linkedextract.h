// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dirtyextract.h"
#include "makeclients.h"

/// The extract of the clients, with invented names and numbers, that learners clean. `all` is the table of `clients`.
DirtyExtract makeExtract(const QList<Client> &clients, const Sheet &all);
