// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/workbenchdocument.h"

class QWidget;

namespace chartroom {

/// Asks for a data file or a work, beginning in the folder used last; empty when the person thinks better of it.
[[nodiscard]] QString chooseBenchFile(QWidget *parent, BenchMemory &memory);

/// Asks where to save the work; beside the data file at first. Ends in `.crwork`.
[[nodiscard]] QString chooseWorkTarget(QWidget *parent, const WorkbenchDocument &document);

/// Asks where to write something beside the data; \a ending without the point. Has that ending.
[[nodiscard]] QString chooseExportTarget(QWidget *parent, const WorkbenchDocument &document, const QString &kind, const QString &ending);

} // namespace chartroom
