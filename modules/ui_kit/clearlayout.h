// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace chartroom {

/// Takes everything out of a layout: widgets vanish at once and are deleted when the event loop comes round, so that a
/// widget may clear the layout it stands in from its own signal.
void clearLayout(QLayout &layout);

} // namespace chartroom
