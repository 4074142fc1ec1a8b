// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace chartroom {

/// Interface texts of the program itself.
struct AppTr {
    Q_DECLARE_TR_FUNCTIONS(App)
};

} // namespace chartroom
