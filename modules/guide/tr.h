// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace chartroom {

/// Interface texts of this module.
struct GuideTr {
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

} // namespace chartroom
