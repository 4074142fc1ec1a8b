// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide.h"

class QWidget;

namespace chartroom {

/// Shows what terms mean, in a dialog that Esc closes. Returns the address of the term that is to be opened in the guide;
/// empty when the dialog was just closed. Terms that the guide does not have are left out.
[[nodiscard]] QString askForTerm(QWidget *parent, const Guide &guide, const QStringList &ids);

} // namespace chartroom
