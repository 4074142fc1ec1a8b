// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chartroom {

/// choice.one: the id of the right option.
struct ChoiceOneKey {
    QString choice;
};

} // namespace chartroom
