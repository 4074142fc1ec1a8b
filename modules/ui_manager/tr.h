// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace chartroom {

/// Interface texts of this module.
struct UiManagerTr {
    Q_DECLARE_TR_FUNCTIONS(UiManager)
};

} // namespace chartroom
