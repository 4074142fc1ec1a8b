// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace chartroom {

/// Names a control for assistive technology where no label is seen beside it. A drop-down tells its chosen line as its
/// name on Linux, so the name comes from a label that is not shown. Call it once the control has its parent; a later
/// call gives another name.
void nameForReaders(QWidget *control, const QString &name);

} // namespace chartroom
