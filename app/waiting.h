// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"

#include <QString>
#include <functional>

class QWidget;

namespace chartroom {

/// Runs work beside the window and waits for it: a small dialog with a bar stands there until it ends. For work that
/// must not be stopped and without which nothing else can go on.
void waitFor(QWidget *parent, const QString &title, const std::function<void(Progress &)> &work);

} // namespace chartroom
