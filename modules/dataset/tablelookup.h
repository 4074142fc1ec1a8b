// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QString>

namespace chartroom {

class Table;

/// Finds a table by its dataset reference ("permits", "permits/probe"); nullptr when there is none. The table must
/// outlive the evaluation that asked for it.
using TableLookup = std::function<const Table *(const QString &reference)>;

} // namespace chartroom
