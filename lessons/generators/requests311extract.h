// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dirtyextract.h"
#include "makerequests.h"

/// The extract of the requests that learners clean. `all` is the table of `requests`.
DirtyExtract makeExtract(const QList<Request> &requests, const Sheet &all);
