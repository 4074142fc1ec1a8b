// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace chartroom {

/// Interface texts of this module. Every module has its own translation context, so that equal words can differ.
struct BaseTr {
    Q_DECLARE_TR_FUNCTIONS(Base)
};

} // namespace chartroom
