// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace chartroom {

/// Where the text is so large that panes stand below each other, they need more height than a window has: the panes
/// get \a height pixels and scroll. Elsewhere they are given back as they are.
[[nodiscard]] QWidget *scrolledWhereStacked(QWidget *panes, int height);

} // namespace chartroom
