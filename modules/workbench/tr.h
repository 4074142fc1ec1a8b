// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace chartroom {

/// Interface texts of this module.
struct WorkbenchTr {
    Q_DECLARE_TR_FUNCTIONS(Workbench)
};

} // namespace chartroom
