// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/field.h"

namespace chartroom {

/// The type of a column as people say it: "text", "whole number", "date".
[[nodiscard]] QString typeInWords(FieldType type);

/// The level of measurement as people say it: "names", "ranks", "numbers", "time".
[[nodiscard]] QString levelWords(Level level);

} // namespace chartroom
