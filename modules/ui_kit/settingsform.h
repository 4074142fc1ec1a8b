// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFormLayout;

namespace chartroom {

/// The form of a card of settings or a dialog: labels stand above their fields where the text is large.
[[nodiscard]] QFormLayout *settingsForm();

} // namespace chartroom
