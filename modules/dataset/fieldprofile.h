// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/profile.h"

namespace chartroom {

/// The profile of one column: what its type allows, each value looked at as seldom as possible.
[[nodiscard]] FieldProfile profileField(const Field &field, const Column &column, const ColumnReading &reading,
                                        const ProfileOptions &options);

} // namespace chartroom
