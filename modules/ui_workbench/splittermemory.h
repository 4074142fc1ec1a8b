// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/benchmemory.h"

class QSplitter;

namespace chartroom {

/// Brings a splitter back to where it stood, and keeps where it is moved to. \a part names it ("data").
void rememberSplitter(QSplitter &splitter, BenchMemory &memory, const QString &part);

} // namespace chartroom
